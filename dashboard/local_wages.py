"""Local wages beside reported pay: rows of the `context` table and of observations in, reference lines out. Pure.

A `Line` is what is known of one kind of wage (minimum or average) where and when some of the observations speak: from
its lowest to its highest figure, in the unit shown, with the figures themselves, how they were converted, and the
observations that it stands beside. It is no observation: nobody reported it of the workers. Converting is the
build's (`etl.comparable`), by the rates that the build put into the table; how a line is drawn is in
`dashboard.charts`.

Which wages fit: of the time that the observation speaks about, as far as it was known when the article appeared; of
the province where one is named and its figures are at hand, else of the region or the country; of the sector where
one is named and has a figure, else of all sectors together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pandas as pd

from dashboard.questions import Row
from etl import vocabulary as v
from etl.comparable import Comparable, make_comparable
from etl.context import SUBDIVISION, ContextRow
from etl.minimum_wages import NONE_PUBLISHED, MinimumWage, Setting, local
from etl.periods import Period, month_end, parse_period
from etl.rates import Rate, Rates
from wording import labels, words
from wording.language import _, plural, term

COLUMNS = (
    "context", "ref_area", "subdivision", "area", "sector", "isic", "series", "date_first", "date_last", "amount",
    "unit", "per", "publisher", "url", "second_hand", "note",
)  # fmt: skip
"""What is read of the `context` table."""

ALL_SECTORS = "all sectors"
_PARTS = {code: name for name, code in SUBDIVISION.items() if code}


@dataclass(frozen=True)
class Figure:
    """One published wage of a line: its time and place as published, and its way into the unit shown."""

    name: str
    text: str
    ends: tuple[float, float]
    receipt: tuple[str, ...]
    publisher: str
    url: str
    second_hand: str
    note: str | None


@dataclass(frozen=True)
class Line:
    """A kind of wage where and when observations speak. `beside`: their ids. `kind`: a term of vocabulary.CONTEXT."""

    kind: str
    ref_area: str
    label: str
    low: float
    high: float
    text: str
    figures: tuple[Figure, ...]
    beside: frozenset[str]


@dataclass(frozen=True)
class LocalWages:
    """The lines beside the rows of a chart, and a sentence for each place and kind of wage of which nothing fits."""

    lines: tuple[Line, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class _Where:
    """Where and when an observation speaks; observations that agree in it stand beside the same wages."""

    ref_area: str
    subdivision: str | None
    sector: str | None
    time_period: str
    date_published: str

    @property
    def time(self) -> Period:
        return parse_period(self.time_period).cut_off_after(month_end(parse_period(self.date_published).last))


def published(context: pd.DataFrame) -> tuple[ContextRow, ...]:
    """The rows of the `context` table, as the build made them."""
    records = context.astype(object).where(context.notna(), None).to_dict("records")
    return tuple(ContextRow(**{"text": None, **row}) for row in records)


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


def beside(rows: Iterable[Row], known: Rates, unit: str) -> LocalWages:
    """The local wages beside the observations of one chart, in the unit that it shows (labels.UNITS).

    As reported, only wages in the currency of a chart of monthly money are shown. What has no known time has none.
    """
    rows = [row for row in rows if _text(row["time_period"])]
    if unit == labels.REPORTED:
        rows = [row for row in rows if row["per"] == "month"]
    lines: dict[tuple[Any, ...], Line] = {}
    missing: dict[str, None] = {}
    places: dict[_Where, list[Row]] = {}
    for row in rows:
        places.setdefault(_where(row), []).append(row)
    for where, there in places.items():
        shown_in = {str(row["unit"]) for row in there} if unit == labels.REPORTED else None
        ids = frozenset(str(row["observation_id"]) for row in there)
        for kind, wages in (("minimum_wage", _minimum(where, known)), ("average_wage", _average(where, known))):
            fitting = [wage for wage in wages if shown_in is None or wage.unit in shown_in]
            line = _line(kind, where, fitting, known, unit, ids)
            if line is None:
                missing.setdefault(_missing(kind, where, bool(wages)))
                continue
            key = (kind, line.label, line.low, line.high)
            same = lines.get(key)
            lines[key] = line if same is None else _joined(same, line)
    return LocalWages(tuple(sorted(lines.values(), key=_order)), tuple(missing))


def _order(line: Line) -> tuple[Any, ...]:
    return labels.place_order(line.ref_area), list(v.CONTEXT).index(line.kind), line.label


def _joined(one: Line, other: Line) -> Line:
    return Line(one.kind, one.ref_area, one.label, one.low, one.high, one.text, one.figures, one.beside | other.beside)


def _where(row: Row) -> _Where:
    area, time, published_ = str(row["ref_area"]), str(row["time_period"]), str(row["date_published"])
    return _Where(area, _text(row["subdivision"]), _text(row["sector"]), time, published_)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


# Which wages fit


def _minimum(where: _Where, known: Rates) -> list[ContextRow]:
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


def _average(where: _Where, known: Rates) -> list[ContextRow]:
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
    return 3 if row.subdivision == subdivision else 2 if _PARTS.get(subdivision, "\0") in row.area else 0


# From figures to a line


def _line(
    kind: str, where: _Where, wages: Sequence[ContextRow], known: Rates, unit: str, ids: frozenset[str]
) -> Line | None:
    figures = tuple(figure for wage in wages if (figure := _figure(wage, where, known, unit)))
    if not figures:
        return None
    low, high = min(figure.ends[0] for figure in figures), max(figure.ends[1] for figure in figures)
    return Line(
        kind=kind,
        ref_area=where.ref_area,
        label=_label(kind, where, wages),
        low=low,
        high=high,
        text=_amount(low, high, unit, str(wages[0].unit)),
        figures=figures,
        beside=ids,
    )


def _figure(wage: ContextRow, where: _Where, known: Rates, unit: str) -> Figure | None:
    """A wage in the unit shown; None where the rates of the time are not at hand."""
    converted = make_comparable(
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
    ends = _ends(wage, converted, unit)
    if ends is None:
        return None
    amount = words.span(wage.amount, wage.amount, "exact", wage.unit, wage.per)
    time = words.held(f"{wage.date_first or '..'}/{wage.date_last or '..'}")
    if wage.date_first == wage.date_last:
        time = words.period(wage.date_first)
    what = [wage.sector, wage.area or labels.place_name(where.ref_area), wage.series, time]
    return Figure(
        name=" · ".join(part for part in what if part),
        text=amount,
        ends=ends,
        receipt=tuple(_receipt(converted, wage, unit)),
        publisher=wage.publisher,
        url=wage.url,
        second_hand=wage.second_hand,
        note=wage.note,
    )


_STEPS = {
    labels.USD: ("per_year_to_month", "to_usd"),
    labels.RICE: ("per_year_to_month", "to_usd", "to_kpw", "to_rice"),
    labels.REPORTED: ("per_year_to_month",),
    labels.MINIMUM_WAGE: ("per_year_to_month", "to_minimum_wage"),
}
"""Unit → the steps of a receipt that lead to it. A minimum wage is 100 % of itself, whichever tier applied."""


def _ends(wage: ContextRow, converted: Comparable, unit: str) -> tuple[float, float] | None:
    if unit == labels.MINIMUM_WAGE and wage.context == "minimum_wage":
        return 100.0, 100.0
    low, high = {
        labels.USD: (converted.low_usd_month, converted.high_usd_month),
        labels.RICE: (converted.low_rice_kg_month, converted.high_rice_kg_month),
        labels.MINIMUM_WAGE: (converted.low_minimum_wage_percent, converted.high_minimum_wage_percent),
    }.get(unit, _monthly(converted))
    return None if low is None or high is None else (low, high)


def _monthly(converted: Comparable) -> tuple[float | None, float | None]:
    steps = [step for step in converted.derivation if step.operation in ("parsed", "per_year_to_month")]
    return (steps[-1].low, steps[-1].high) if steps else (None, None)


def _receipt(converted: Comparable, wage: ContextRow, unit: str) -> Iterator[str]:
    """How our figure came of the published one, sentence by sentence; nothing where it is shown as published."""
    if unit == labels.MINIMUM_WAGE and wage.context == "minimum_wage":
        return
    steps: list[Mapping[str, Any]] = [step.as_dict() for step in converted.derivation]
    is_by_yuan = unit == labels.RICE and wage.unit == "CNY"  # yuan go to rice by the yuan rate, not by dollars
    said = words.receipt(steps, original_value=words.number(wage.amount or 0), qualifier="exact", per=wage.per)
    for step, sentence in zip(steps, said, strict=True):
        if step["operation"] in _STEPS[unit] and not (is_by_yuan and step["operation"] == "to_usd"):
            yield sentence


def _amount(low: float, high: float, unit: str, currency: str) -> str:
    if unit == labels.USD:
        return words.span(low, high, "exact", "USD", rounded=True)
    if unit == labels.RICE:
        return _("{amount} of rice", amount=words.span(low, high, "exact", "kg", rounded=True))
    if unit == labels.MINIMUM_WAGE:
        return words.span(low, high, "exact", "percent", rounded=True)
    return words.span(low, high, "exact", currency, "month", rounded=True)


def _label(kind: str, where: _Where, wages: Sequence[ContextRow]) -> str:
    """'minimum wage · Liaoning, lowest to highest of 3 figures · 2020': what, where, when."""
    what = term(v.CONTEXT, kind)
    if kind == "average_wage" and wages[0].sector:
        what = f"{what}, {wages[0].sector}"
    areas = list(dict.fromkeys((wage.area or "").partition(",")[0].partition(" (")[0] for wage in wages))
    if not areas[0]:
        areas = [labels.place_name(where.ref_area)]
    place = words.listed(areas, _("or"))
    if len({wage.amount for wage in wages}) > 1:
        figures = plural("{count} figure", "{count} figures", len(wages))
        place = _("{place}, lowest to highest of {figures}", place=place, figures=figures)
    return f"{what} · {place} · {words.years(where.time_period)}"


def _missing(kind: str, where: _Where, has_figures: bool) -> str:
    if kind == "minimum_wage" and where.ref_area in NONE_PUBLISHED:
        return _("{country} publishes no minimum wage.", country=labels.place_name(where.ref_area))
    place = _PARTS.get(where.subdivision or "") or where.subdivision or labels.place_name(where.ref_area)
    sentence = (
        _("The {wage} of {place} in {years} is not shown: it is in another unit, or no rate of the time is at hand.")
        if has_figures
        else _("No {wage} of {place} in {years} is at hand.")
    )
    return sentence.format(wage=term(v.CONTEXT, kind), place=place, years=words.years(where.time_period))
