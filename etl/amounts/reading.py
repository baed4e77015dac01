"""The public functions: the numbers of a text, its amounts, the single amount of a few words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from etl.amounts import lexicon as lex
from etl.amounts.conversions import share_periods
from etl.amounts.folding import fold
from etl.amounts.model import Amount, Number, Numeral
from etl.amounts.numerals import scan_numerals
from etl.amounts.page import Page
from etl.amounts.phrases import read_phrase, read_phrases
from etl.amounts.ranges import amounts_of, single
from etl.errors import AmountError

_COINS = "dollar penny euro cent pound buck quid yuan won rouble ruble rupee taka dinar dirham riyal".split()
_HAS_SUM_OF_ONE = re.compile(rf"a (?:{'|'.join(_COINS)}) ")
"""Begins with plain letters, for which a text is searched ten times faster than for the whole pattern."""
_SUM_OF_ONE = re.compile(
    rf"(?<![\w-])(?P<one>an?) (?:{'|'.join(_COINS)})(?: (?P<more>more)\b| (?:an?|per|each|every|for every) [a-z])"
)
_ARTICLE = re.compile(r"\b(?:(?P<one>an?)|a few|few|several|many|a couple of|a handful of)(?= )")


def find_numbers(text: str) -> list[Number]:
    """Every number that an article must account for, left to right."""
    return [
        Number(numeral.start, numeral.end, text[numeral.start : numeral.end], numeral.kind)
        for numeral in scan_numerals(fold(text))
    ]


def find_amounts(text: str, *, ref_area: str | None = None, folded: str | None = None) -> list[Amount]:
    """All amounts of a text, left to right, not overlapping; each number of the text is in exactly one of them.

    ref_area (ISO 3166-1 alpha-2) decides a currency word that several countries share. An article counts, too,
    before money with a period or "more" ("a dollar a day"), though it is no number to be accounted for. folded:
    fold(text), where the caller has it already.
    """
    page = Page(text, ref_area, folded)
    amounts = share_periods(page, amounts_of(page, read_phrases(page, scan_numerals(page.folded))))
    if _HAS_SUM_OF_ONE.search(page.folded):
        amounts = sorted([*amounts, *_sums_of_one(page, amounts)], key=attrgetter("start"))
    return amounts


def parse_amount(words: str, *, ref_area: str | None = None) -> Amount:
    """The one amount in the words. AmountError, with a sentence, when they hold none or several.

    Words without a number are read, too, when an article counts ("a dollar a day" is 1) or when they name an open
    quantity ("a few dollars" is vague).
    """
    amounts = find_amounts(words, ref_area=ref_area) or _counted_by_article(words, ref_area)
    if not amounts:
        raise AmountError(f"{words!r} holds no number and no vague quantity. Mark words that hold one.")
    if len(amounts) > 1:
        listed = ", ".join(repr(words[amount.start : amount.end]) for amount in amounts)
        raise AmountError(f"{words!r} holds {len(amounts)} amounts: {listed}. Mark one of them.")
    return amounts[0]


def _sums_of_one(page: Page, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """ "a penny a pound", "a dollar more": the article counts before money with a period or "more", nowhere else."""
    taken = [(amount.start, amount.end) for amount in amounts]
    for match in _SUM_OF_ONE.finditer(page.folded):
        numeral = Numeral(*match.span("one"), "word", lex.ONE)
        at = bisect_left(taken, (numeral.start,))
        floor = taken[at - 1][1] if at else 0
        limit = taken[at][0] if at < len(taken) else page.length
        if floor > numeral.start:
            continue
        phrase = read_phrase(page, numeral, floor, limit)
        if phrase.unit is not None and phrase.unit.is_money and (phrase.per is not None or match["more"]):
            yield single(phrase)


def _counted_by_article(words: str, ref_area: str | None) -> list[Amount]:
    """The first article or "few" with a unit behind it, as an amount."""
    page = Page(words, ref_area)
    for match in _ARTICLE.finditer(page.folded):
        kind, value = ("word", lex.ONE) if match["one"] else ("indefinite", None)
        phrase = read_phrase(page, Numeral(*match.span(), kind, value), 0, page.length)
        if phrase.unit is not None:
            return [single(phrase)]
    return []
