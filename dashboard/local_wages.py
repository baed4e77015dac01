"""Local wages beside reported pay: rows of the `context` table and of observations in, reference lines out. Pure.

A `Line` is what is known of one kind of wage (minimum or average) where and when some of the observations speak: from
its lowest to its highest figure, in the unit shown, with the figures themselves, how they were converted, and the
observations that it stands beside. It is no observation: nobody reported it of the workers. Which wages fit and how
they are converted is in `etl.local_wages`, how a line is drawn in `dashboard.wage_lines`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dashboard.questions import Row
from etl import vocabulary as v
from etl.local_wages import (
    PROVINCES,
    Comparable,
    ContextRow,
    Rates,
    Where,
    average_wages,
    converted,
    minimum_wages,
    text_or_none,
    where_of,
)
from wording import labels, words
from wording.language import _, current, plural, term

MEASURE = "pay"
"""The question beside whose answers local wages are shown."""
KINDS = ("minimum_wage", "average_wage")
"""Terms of vocabulary.CONTEXT that are wages, in the order in which they are shown."""


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
class Known:
    """The published wages and rates of one build. Each line is made once in each language: a redraw waits for it."""

    rates: Rates
    made: dict[tuple[str, Where, str, str | None, str], Line | str] = field(default_factory=dict, compare=False)

    def line(self, kind: str, where: Where, unit: str, currency: str | None) -> Line | str:
        """The line beside what is said of a place and time, or why there is none. `currency`: the only one shown."""
        key = (kind, where, unit, currency, current())
        if key not in self.made:
            wages = (minimum_wages if kind == "minimum_wage" else average_wages)(where, self.rates)
            fitting = [wage for wage in wages if currency in (None, wage.unit)]
            self.made[key] = _line(kind, where, fitting, self.rates, unit) or _missing(kind, where, wages, unit)
        return self.made[key]


def beside(rows: Iterable[Row], known: Known, unit: str) -> LocalWages:
    """The local wages beside the observations of one chart, in the unit that it shows (labels.UNITS).

    As reported, only wages in the currency of a chart of monthly money are shown. What has no known time has none.
    """
    rows = [row for row in rows if text_or_none(row["time_period"])]
    if unit == labels.REPORTED:
        rows = [row for row in rows if row["per"] == "month"]
    lines: dict[tuple[Any, ...], Line] = {}
    missing: dict[str, None] = {}
    places: dict[tuple[Where, str | None], set[str]] = {}
    for row in rows:
        currency = str(row["unit"]) if unit == labels.REPORTED else None
        places.setdefault((where_of(row), currency), set()).add(str(row["observation_id"]))
    for (where, currency), ids in places.items():
        for kind in KINDS:
            line = known.line(kind, where, unit, currency)
            if isinstance(line, str):
                missing.setdefault(line)
                continue
            key = (kind, line.label, line.low, line.high)
            same = lines.get(key, line)
            lines[key] = replace(same, beside=same.beside | ids)
    return LocalWages(tuple(sorted(lines.values(), key=_order)), tuple(missing))


def _order(line: Line) -> tuple[Any, ...]:
    return labels.place_order(line.ref_area), KINDS.index(line.kind), line.label


def _line(kind: str, where: Where, wages: Sequence[ContextRow], known: Rates, unit: str) -> Line | None:
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
        beside=frozenset(),
    )


def _figure(wage: ContextRow, where: Where, known: Rates, unit: str) -> Figure | None:
    """A wage in the unit shown; None where the rates of the time are not at hand."""
    comparable = converted(wage, where, known)
    ends = _ends(wage, comparable, unit)
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
        receipt=tuple(_receipt(comparable, wage, unit)),
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


def _label(kind: str, where: Where, wages: Sequence[ContextRow]) -> str:
    """'minimum wage · Liaoning, 3 figures · 2020': what, where, when."""
    what = term(v.CONTEXT, kind)
    if kind == "average_wage" and wages[0].sector:
        what = f"{what}, {wages[0].sector}"
    areas = list(dict.fromkeys(_area(wage) for wage in wages))
    place = words.listed(areas, "or")
    if len(wages) > 1:
        place = plural("{place}, {count} figure", "{place}, {count} figures", len(wages), place=place)
    return f"{what} · {place} · {words.years(where.time_period)}"


def _area(wage: ContextRow) -> str:
    """The province or region, without its tier; the country with what is said of it ('Russia, federal (MROT)')."""
    if wage.area and (wage.subdivision or wage.context == "average_wage"):
        return wage.area.partition(",")[0].partition(" (")[0]
    return ", ".join(part for part in (labels.place_name(str(wage.ref_area)), wage.area) if part)


def _missing(kind: str, where: Where, figures: Sequence[ContextRow], unit: str) -> str:
    """Why no wage of this kind stands beside the observations there."""
    if not where.has_minimum_wage:
        country = labels.place_name(where.ref_area)
        return _("{country} publishes no minimum wage, and no average wage is at hand.", country=country)
    place = PROVINCES.get(where.subdivision or "") or where.subdivision or labels.place_name(where.ref_area)
    named = {"wage": term(v.CONTEXT, kind), "place": place, "years": words.years(where.time_period)}
    if not figures:
        return _("{place}: no {wage} of {years} is at hand.", **named)
    if unit == labels.REPORTED:
        return _("{place}: the {wage} of {years} is in another currency; the other units show it.", **named)
    return _("{place}: no rates are at hand to convert the {wage} of {years}.", **named)
