"""Currencies and countries: which country's money an amount is, and which currency a place decides.

In: an amount and an ISO 3166-1 code. Out: an ISO 4217 code, or a country. Codes of ISO 4217 begin with their country's
code; the dollar and the euro are paid everywhere and tell nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

_EVERYWHERE = frozenset(("USD", "EUR", "GBP", "CHF", "XAF", "XOF"))
_LIKELIEST = ("KPW", "CNY", "QAR", "AED")
"""Where neither the words nor the places decide, which of several currencies this field's articles mostly mean. Rupees,
pesos and shillings stay open."""
_SHARED = {
    "XAF": frozenset("CF CG CM GA GQ TD".split()),
    "XOF": frozenset("BF BJ CI GW ML NE SN TG".split()),
    "EUR": frozenset("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split()),
}
"""Money of several countries (ISO 4217: the two CFA francs and the euro)."""


def country_of(currency: str | None) -> str | None:
    """The country whose money it is; None for money that is used everywhere, and for other units."""
    if currency is None or len(currency) != 3 or not currency.isupper() or currency in _EVERYWHERE:
        return None
    return currency[:2]


def is_shared(currency: str) -> bool:
    """Whether it is the money of several countries: it tells where it is not paid."""
    return currency in _SHARED


def currency_in(candidates: Sequence[str], area: str | None) -> str | None:
    """The one of several currencies that is the money of an area."""
    if area is None:
        return None
    for currency in candidates:
        if (currency[:2] == area and currency.isupper()) or area in _SHARED.get(currency, ()):
            return currency
    return None


def likeliest(candidates: Sequence[str]) -> str | None:
    """A guess, by what is told of most often."""
    for currency in _LIKELIEST:
        if currency in candidates:
            return currency
    return None
