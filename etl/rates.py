"""The reference figures: data/reference/*.csv → one frozen `Rates`, and the rules that choose among them.

In: the folder. Out: the exchange rates and rice prices that the build may use (`preferred = yes`), and the wages
and sanctions shown beside observations; `context_rows` gives the rows of the `context` table. Converting an
amount is not here (`etl.comparable`), nor is checking one (`etl.checks`).

The rules, as ARCHITECTURE.md has them:
- Yuan and rouble: one preferred rate per US dollar for each month.
- Won and rice: market rows inside the period or within 31 days of it. Rows of Pyongyang alone where there are
  any, else the rows of all named places. A row dated with a month covers that month.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from etl.context import PROVENANCE, ContextRow, read_published
from etl.errors import InputError, Problem
from etl.minimum_wages import MinimumWage, minimum_wages
from etl.periods import Period, parse_period
from etl.reference_csv import Row, moment, one_of, optional, positive, read_csv, words

DAYS_AROUND = 31
"""How far outside the period a market rate or a rice price may lie."""

CURRENCY_OF = {"CNY": "CN", "RUB": "RU", "KPW": "KP"}
"""Currencies of exchange_rates.csv → the country whose money they are."""


@dataclass(frozen=True)
class Rate:
    """One published rate or price. `unit` is 'CNY per USD', 'KPW per CNY', 'KPW per kg' and the like."""

    unit: str
    value: float
    date: str
    place: str | None
    publisher: str
    url: str
    second_hand: str
    note: str | None

    @cached_property
    def period(self) -> Period:
        return parse_period(self.date)

    @property
    def has_named_place(self) -> bool:
        """Several cities count as named; 'place not named' and 'place not given' do not."""
        return self.place is not None and "place not" not in self.place


@dataclass(frozen=True)
class Rates:
    """All reference figures of one build. `monthly` maps (currency, 'YYYY-MM') to its rate per US dollar."""

    monthly: Mapping[tuple[str, str], Rate]
    kpw_per_usd: tuple[Rate, ...]
    kpw_per_cny: tuple[Rate, ...]
    rice: tuple[Rate, ...]
    published: tuple[ContextRow, ...] = ()

    @cached_property
    def minimum_wages(self) -> tuple[MinimumWage, ...]:
        return minimum_wages(self.published)

    def per_usd(self, currency: str, period: Period) -> tuple[Rate, ...]:
        """The preferred monthly rates of every month that the period touches; empty when there is none."""
        found = (self.monthly.get((currency, month)) for month in period.months())
        return tuple(rate for rate in found if rate is not None)


def market_rates(rows: Iterable[Rate], period: Period) -> tuple[Rate, ...]:
    """The market rows for a period: Pyongyang first, else all named places; empty when there is none."""
    near = market_rates_everywhere(rows, period)
    return tuple(rate for rate in near if rate.place == "Pyongyang") or near


def market_rates_everywhere(rows: Iterable[Rate], period: Period) -> tuple[Rate, ...]:
    """The market rows of all named places inside the period or within 31 days of it."""
    window = period.widened(DAYS_AROUND)
    return tuple(rate for rate in rows if rate.has_named_place and rate.period.overlaps(window))


def lowest(rates: Iterable[Rate]) -> Rate:
    """The rate with the lowest value; of equal ones the earliest, so that every build names the same."""
    return min(rates, key=lambda rate: (rate.value, *_order(rate)))


def highest(rates: Iterable[Rate]) -> Rate:
    """The rate with the highest value; of equal ones the earliest, so that every build names the same."""
    return min(rates, key=lambda rate: (-rate.value, *_order(rate)))


def _order(rate: Rate) -> tuple[str, str, str]:
    return rate.date, rate.place or "", rate.publisher


def context_rows(rates: Rates, used: Iterable[Rate]) -> list[dict[str, Any]]:
    """The rows of the `context` table: wages and sanctions as in the files, then each rate that the build used once.

    A sanction holds from its adoption (date_first) to its deadline (date_last, null where it sets none); its number
    and paragraph stand first in the note. An average wage keeps the amount and period as published.
    """
    rows = [row.as_dict() for row in rates.published]
    return rows + [_used(rate).as_dict() for rate in sorted(set(used), key=lambda r: (r.unit, *_order(r), r.value))]


def _used(rate: Rate) -> ContextRow:
    money, per = rate.unit.split(" per ")
    is_rice = per == "kg"
    return ContextRow(
        context="rice_price" if is_rice else "exchange_rate",
        ref_area=CURRENCY_OF[money],
        subdivision=None,
        area=rate.place if money == "KPW" else None,
        sector=None,
        isic=None,
        series=None,
        date_first=rate.date,
        date_last=rate.date,
        amount=rate.value,
        unit=money if is_rice else rate.unit,
        per=per if is_rice else None,
        text=None,
        publisher=rate.publisher,
        url=rate.url,
        second_hand=rate.second_hand,
        note=rate.note,
    )


# Reading the files

_YES_NO = one_of(("yes", "no"))
_NOTE = optional(words)

_EXCHANGE_RATES = {
    "date": moment,
    "currency": one_of(CURRENCY_OF),
    "per_usd": positive,
    "kind": one_of(("official", "market")),
    "method": one_of(("monthly_average", "day")),
    "place": optional(words),
    "publisher": words,
    "url": words,
    "retrieved_from": words,
    "preferred": _YES_NO,
    "n_obs": optional(positive),
    "second_hand": PROVENANCE["second_hand"],
    "note": _NOTE,
}
_KPW_PER_CNY = {
    "date": moment,
    "kpw_per_cny": positive,
    "place": words,
    "preferred": _YES_NO,
    "publisher": words,
    **PROVENANCE,
    "note": _NOTE,
}
_RICE_PRICES = {
    "date": moment,
    "place": words,
    "kpw_per_kg": positive,
    "method": one_of(("monthly_average", "day")),
    "preferred": _YES_NO,
    "publisher": words,
    **PROVENANCE,
    "note": _NOTE,
}


def read_rates(directory: Path) -> Rates:
    """The reference figures of a folder. InputError with every problem of every file when anything is wrong."""
    problems: list[Problem] = []
    exchange = read_csv(directory / "exchange_rates.csv", _EXCHANGE_RATES, problems)
    yuan = read_csv(directory / "kpw_per_cny.csv", _KPW_PER_CNY, problems)
    rice = read_csv(directory / "rice_prices.csv", _RICE_PRICES, problems)
    published = read_published(directory, problems)
    monthly = _monthly(str(directory / "exchange_rates.csv"), exchange, problems)
    won = _market_won(str(directory / "exchange_rates.csv"), exchange, problems)
    if problems:
        raise InputError(problems)
    return Rates(
        monthly=MappingProxyType(monthly),
        kpw_per_usd=won,
        kpw_per_cny=tuple(_rate(row, "KPW per CNY", "kpw_per_cny") for _, row in _preferred(yuan)),
        rice=tuple(_rate(row, "KPW per kg", "kpw_per_kg") for _, row in _preferred(rice)),
        published=published,
    )


def _preferred(rows: list[tuple[int, Row]]) -> list[tuple[int, Row]]:
    return [(line, row) for line, row in rows if row["preferred"] == "yes"]


def _rate(row: Row, unit: str, column: str) -> Rate:
    shared = {name: row[name] for name in ("date", "place", "publisher", "url", "second_hand", "note")}
    return Rate(unit=unit, value=row[column], **shared)


def _monthly(file: str, rows: list[tuple[int, Row]], problems: list[Problem]) -> dict[tuple[str, str], Rate]:
    """Yuan and rouble: one preferred rate a month, dated with its month."""
    monthly: dict[tuple[str, str], Rate] = {}
    for line, row in _preferred(rows):
        currency, date = row["currency"], row["date"]
        if currency == "KPW":
            continue
        if parse_period(date).precision != "month":
            wrong = f"{date!r} is not a month, but this {currency} row is preferred."
            problems.append(Problem(file, f"line {line}", "date", wrong, "Write YYYY-MM, or set preferred to no."))
        if (currency, date) in monthly:
            wrong = f"a second preferred {currency} rate for {date!r}."
            problems.append(Problem(file, f"line {line}", "preferred", wrong, "Set preferred to no on all but one."))
        monthly[currency, date] = _rate(row, f"{currency} per USD", "per_usd")
    return monthly


def _market_won(file: str, rows: list[tuple[int, Row]], problems: list[Problem]) -> tuple[Rate, ...]:
    won = []
    for line, row in _preferred(rows):
        if row["currency"] != "KPW":
            continue
        if row["kind"] != "market":
            fix = "Nobody could trade at the official rate of the won: set preferred to no."
            problems.append(Problem(file, f"line {line}", "preferred", f"'yes' on a row of kind {row['kind']!r}.", fix))
        won.append(_rate(row, "KPW per USD", "per_usd"))
    return tuple(won)
