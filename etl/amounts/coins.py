"""Whole money and its coins are one sum: "ten pounds and 42 pence", "7 dollars 25 cents", "12 rupees 50 paise".

Phrases go in, fewer may come out. The coins are of the same money, fewer than make a whole, and without a hedge; the
period behind them is that of the sum. Not here: a decimal point (digits), the coins of "90 cents of every dollar".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from etl.amounts.currencies import DOLLARS
from etl.amounts.page import Page, Phrase

_JOINERS = frozenset({" ", " and "})
_ONE = Decimal(1)
_HAVE_CENTS = DOLLARS | frozenset("EUR KES LKR LSL MUR SCR SZL TZS UGX ZAR".split())
"""Money whose hundredth is called a cent."""


def add_coins(page: Page, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, each with the coins that stand behind it."""
    joined: list[Phrase] = []
    for phrase in phrases:
        if phrase.unit is not None and phrase.unit.scale < _ONE and joined and _are_coins(page, joined[-1], phrase):
            whole = joined[-1]
            value = whole.numeral.value + phrase.numeral.value * phrase.unit.scale
            whole.numeral = whole.numeral._replace(value=value, end=phrase.numeral.end)
            if "kg" in whole.unit.candidates:  # pounds that have pence
                whole.unit = replace(phrase.unit, scale=_ONE)
            whole.end, whole.limit, whole.per = phrase.end, phrase.limit, phrase.per
            whole.is_closed = phrase.is_closed
        else:
            joined.append(phrase)
    return joined


def _are_coins(page: Page, whole: Phrase, coins: Phrase) -> bool:
    """Whether the second is what the first has behind the point."""
    if whole.unit is None or not (whole.unit.is_money or "kg" in whole.unit.candidates) or whole.unit.scale != _ONE:
        return False
    if whole.per or whole.is_closed or coins.hedges or coins.opener or coins.start != coins.numeral.start:
        return False
    if page.folded[whole.end : coins.start] not in _JOINERS or whole.numeral.multiplier != _ONE:
        return False
    number, value = whole.numeral.value, coins.numeral.value
    if number is None or value is None or number != int(number) or value * coins.unit.scale >= _ONE:
        return False
    return not {*whole.unit.candidates}.isdisjoint(_HAVE_CENTS if coins.unit.is_convention else coins.unit.candidates)
