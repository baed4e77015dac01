"""Currencies and countries: which country's money an amount is, and which currency a place decides.

In: an amount and an ISO 3166-1 code. Out: an ISO 4217 code, or a country. Codes of ISO 4217 begin with their country's
code; the dollar and the euro are paid everywhere and tell nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

_EVERYWHERE = frozenset(("USD", "EUR", "GBP", "CHF", "XAF", "XOF"))
_LIKELIEST = ("KPW", "CNY", "QAR", "AED", "KWD", "KES", "NPR", "INR", "PHP", "MXN")
"""Where neither the words nor the places decide, which of several currencies this field's articles mostly mean."""
NOT_ABROAD = frozenset(("CNY",))
"""Money that is also used in North Korea's markets."""


def country_of(currency: str | None) -> str | None:
    """The country whose money it is; None for money that is used everywhere, and for other units."""
    if currency is None or len(currency) != 3 or not currency.isupper() or currency in _EVERYWHERE:
        return None
    return currency[:2]


def currency_in(candidates: Sequence[str], area: str | None) -> str | None:
    """The one of several currencies that is the money of an area."""
    if area is None:
        return None
    for currency in candidates:
        if currency[:2] == area and currency.isupper():
            return currency
    return None


def likeliest(candidates: Sequence[str]) -> str | None:
    """A guess, by what is told of most often."""
    for currency in _LIKELIEST:
        if currency in candidates:
            return currency
    return None
