"""Folded text → its numerals, and what a number is: the one place from which amounts and accounting are made.

Digits are read in digits.py, words in number_words.py, Chinese and Korean ones in cjk.py. Not numbers: ordinals,
articles, "one" as a pronoun, "once", "both", "several". Units, currencies and hedges are not here.
"""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from etl.amounts import lexicon as lex
from etl.amounts.cjk import find_cjk_words
from etl.amounts.digits import AND_PARTS, DIGITS, GRAND, read_digits, with_grand_behind, with_part_behind
from etl.amounts.model import Numeral
from etl.amounts.number_words import TOKEN, WORDS_INSIDE, read_words

Run = tuple[int, int, Any]
"""Where a run stands and what it is: "digits", "words" or a numeral that is read already."""


def scan_numerals(folded: str) -> list[Numeral]:
    """The numerals of a folded text, left to right, none overlapping."""
    found: list[Numeral] = []
    position = 0
    for start, end, sort in _runs(folded):
        if end <= position:  # taken by the number before: "million" in "10 million"
            continue
        if sort == "digits":
            numerals, position = read_digits(folded, start, end)
        elif sort == "words":
            numerals, position = read_words(folded, max(start, position), end), end
        else:
            numerals, position = [sort] if start >= position else [], max(position, end)
        if numerals:
            last = numerals[-1]
            if folded.startswith(AND_PARTS, last.end):
                last = numerals[-1] = with_part_behind(folded, last)
            if folded.startswith(GRAND, last.end):
                last = numerals[-1] = with_grand_behind(folded, last)
            if last.end > position:
                position = last.end
            found += numerals
    return found


def _runs(folded: str) -> list[Run]:
    """Where digits and number words stand, in order. Two quick searches: one for both is three times slower."""
    runs: list[Run] = [(numeral.start, numeral.end, numeral) for numeral in find_cjk_words(folded)]
    runs += [(*match.span(), "digits") for match in DIGITS.finditer(folded)]
    runs += [(*match.span(1), "words") for match in WORDS_INSIDE.finditer(folded)]
    first = TOKEN.match(folded)
    if first and first[0] in lex.NUMBER_WORDS and (match := WORDS_INSIDE.match(f" {folded}")):
        runs.append((0, match.end() - 1, "words"))
    runs.sort(key=itemgetter(0))  # stable: "3분의 1" comes before its own digits
    return runs
