"""One numeral with what stands beside it: hedges and range openers before, currency, unit, period and hedges behind.

Looks only at the words that touch the numeral, so that a text is read in time linear in its length. Joining two
phrases to a range, and the values of an amount, are in ranges.py.
"""

from __future__ import annotations

from collections.abc import Iterable

from etl.amounts import neighbours
from etl.amounts.before import is_label, is_part_of_date, read_hedges_before
from etl.amounts.behind import read_behind
from etl.amounts.model import Numeral
from etl.amounts.money import find_money_before
from etl.amounts.page import Page, Phrase

_LENGTH_OF_YEAR = 4


def read_phrases(page: Page, numerals: Iterable[Numeral]) -> list[Phrase]:
    """Each numeral with its neighbours; a word belongs to one of them only."""
    listed = list(numerals)
    phrases: list[Phrase] = []
    for index, numeral in enumerate(listed):
        floor = phrases[-1].end if phrases else 0
        limit = listed[index + 1].start if index + 1 < len(listed) else page.length
        phrases.append(read_phrase(page, numeral, floor, limit))
    return phrases


def read_phrase(page: Page, numeral: Numeral, floor: int, limit: int) -> Phrase:
    """The numeral with its neighbours on both sides."""
    phrase = Phrase(numeral, numeral.start, numeral.start, numeral.end, floor, limit, notes=numeral.notes)
    flags = neighbours.before(page.folded, numeral.start)
    if numeral.kind == "digits":
        if flags & neighbours.LABEL or numeral.end - numeral.start == _LENGTH_OF_YEAR:
            phrase.is_label = is_label(page, numeral, floor, flags)
        if is_part_of_date(page.folded, numeral, flags):
            phrase.is_label = True
            return phrase
        if (
            flags == neighbours.ALL
            and page.folded.endswith(("-", " -"), 0, numeral.start)
            and (numeral.start == 1 or page.folded[numeral.start - 2 : numeral.start - 1].isspace())
        ):
            phrase.notes += ("the hyphen before the number may be a minus sign",)
    money_before = find_money_before(page, phrase) if flags & neighbours.MONEY else None
    if money_before is not None:
        read_hedges_before(page, phrase, has_money=True)
    elif flags & neighbours.HEDGE:
        read_hedges_before(page, phrase)
    if money_before is None and phrase.hedges and phrase.reach < numeral.start:
        money_before = find_money_before(page, phrase)
    phrase.is_label &= money_before is None
    if phrase.is_label:
        return phrase
    read_behind(page, phrase, money_before)
    return phrase
