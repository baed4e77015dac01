"""Local wages beside an observation, converted as the build converts: the door to them for the dashboard. Pure.

In: rows of the built `context` table (published wages, and the rates that the build used), and the place, sector and
time of an observation. Out: the wages that fit, and each in the comparable units with its receipt. A wage fits if it
is of the time that the observation speaks about, as far as it was known when the article appeared; of the province
where one is named and its figures are at hand, else of the region or the country; of the sector where one is named
and has a figure, else of all sectors together. What they look like beside reported pay is in `dashboard.local_wages`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from etl.comparable import Comparable, make_comparable
from etl.context import SUBDIVISION, ContextRow
from etl.minimum_wages import NONE_PUBLISHED, MinimumWage, Setting, local
from etl.periods import Period, month_end, parse_period
from etl.rates import Rate, Rates

COLUMNS = (
    "context", "ref_area", "subdivision", "area", "sector", "isic", "series", "date_first", "date_last", "amount",
    "unit", "per", "publisher", "url", "second_hand", "note",
)  # fmt: skip
"""What is read of the `context` table."""

ALL_SECTORS = "all sectors"
PROVINCES = {code: name for name, code in SUBDIVISION.items() if code}


@dataclass(frozen=True)
class Where:
    """Where and when an observation speaks; observations that agree in it stand beside the same wages."""

    ref_area: str
    subdivision: str | None
    sector: str | None
    time_period: str
    date_published: str

    @property
    def has_minimum_wage(self) -> bool:
        """Whether the country publishes one at all."""
        return self.ref_area not in NONE_PUBLISHED

    @property
    def time(self) -> Period:
        return parse_period(self.time_period).cut_off_after(month_end(parse_period(self.date_published).last))


def published(rows: Iterable[Mapping[str, Any]]) -> tuple[ContextRow, ...]:
    """Rows of the `context` table (COLUMNS), as the build made them; what is missing in them is None."""
    return tuple(ContextRow(**{"text": None, **row}) for row in rows)


def rates(rows: Iterable[ContextRow]) -> Rates:
    """The rates that the build put into the table, to convert by as it does."""
    rows = tuple(rows)
    found = [_rate(row) for row in rows if row.context in ("exchange_rate", "rice_price")]
    return Rates(
        monthly=MappingProxyType({(rate.unit[:3], rate.date): rate for rate in found if rate.unit[:3] != "KPW"}),
        kpw_per_usd=tuple(rate for rate in found if rate.unit == "KPW per USD"),
        kpw_per_cny=tuple(rate for rate in found if rate.unit == "KPW per CNY"),
        rice=tuple(rate for rate in found if rate.unit == "KPW per kg"),
        published=rows,
    )


def _rate(row: ContextRow) -> Rate:
    unit = f"{row.unit} per {row.per}" if row.context == "rice_price" else str(row.unit)
    value, date = float(row.amount or 0), str(row.date_first)
    return Rate(unit, value, date, row.area, row.publisher, row.url, row.second_hand, row.note)


# Which wages fit


def minimum_wages(where: Where, known: Rates) -> list[ContextRow]:
    wages = local(known.minimum_wages, where.ref_area, where.subdivision, where.time)
    if isinstance(wages, str):
        return []
    return [row for row in known.published if row.context == "minimum_wage" and _is_among(row, wages)]


def _is_among(row: ContextRow, wages: Iterable[MinimumWage]) -> bool:
    spans = f"{row.date_first or '..'}/{row.date_last or '..'}"
    return any(
        (wage.ref_area, wage.area, wage.date, wage.per_month) == (row.ref_area, row.area, spans, row.amount)
        for wage in wages
    )


def average_wages(where: Where, known: Rates) -> list[ContextRow]:
    """The average wages of the time: those of the sector before those of all, those of the nearest area first."""
    there = [
        row
        for row in known.published
        if row.context == "average_wage"
        and row.ref_area == where.ref_area
        and row.date_first
        and parse_period(row.date_first).overlaps(where.time)
    ]
    of_sector = [row for row in there if row.isic and where.sector and _is_in(where.sector, row.isic)]
    finest = max((len(_class(row.isic)) for row in of_sector), default=0)
    fitting = [row for row in of_sector if len(_class(row.isic)) == finest]
    fitting = fitting or [row for row in there if row.sector == ALL_SECTORS]
    nearness = [_nearness(row, where.subdivision) for row in fitting]
    nearest = max((near for near in nearness if near), default=0)
    return [row for row, near in zip(fitting, nearness, strict=True) if near and near == nearest]


_SECTIONS = {"C": range(10, 34), "F": range(41, 44), "I": range(55, 57)}
"""ISIC Rev. 4 sections of the reference figures → their divisions."""


def _is_in(sector: str, isic: str) -> bool:
    """Whether the sector of an observation ('C1410', 'C', '14') lies in that of a figure ('C', '14')."""
    if isic.isdigit():
        return _class(sector).startswith(isic)
    return sector.startswith(isic) or (_class(sector)[:2].isdigit() and int(_class(sector)[:2]) in _SECTIONS[isic])


def _class(isic: str | None) -> str:
    return (isic or "").lstrip("ABCDEFGHIJKLMNOPQRSTU")


def _nearness(row: ContextRow, subdivision: str | None) -> int:
    """3 for the province itself, 2 for a region that holds it, 1 for the whole country, 0 for another part of it."""
    if row.area is None:
        return 1
    if subdivision is None:
        return 0
    return 3 if row.subdivision == subdivision else 2 if PROVINCES.get(subdivision, "\0") in row.area else 0


def converted(wage: ContextRow, where: Where, known: Rates) -> Comparable:
    """A local wage in the comparable units, by the rates of the observation's time; a share is of the minimum wage."""
    return make_comparable(
        value_low=wage.amount,
        value_high=wage.amount,
        unit=wage.unit,
        per=wage.per,
        qualifier="exact",
        time_period=where.time_period,
        date_published=where.date_published,
        rates=known,
        setting=Setting(where.ref_area, where.subdivision, "wage", "worker"),
    )


def where_of(row: Mapping[str, Any]) -> Where:
    area, time, published_ = str(row["ref_area"]), str(row["time_period"]), str(row["date_published"])
    return Where(area, text_or_none(row["subdivision"]), text_or_none(row["sector"]), time, published_)


def text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
