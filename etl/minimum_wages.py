"""Which minimum wage held where and when: rows of the reference figures in, those that may have applied out. Pure.

In: the published wages (`etl.context`), a place of work and a time. Out: every minimum wage that may have applied
there, or the term of vocabulary.NOT_COMPARABLE that says why there is none. Turning an amount into a share of one is
in `etl.comparable`.

- Where the province is named, its own figures; else the figure of the whole country, where it has one (Russia's
  federal MROT, to which a region may add). Where only provinces set minimum wages and none is named, the figures of
  all provinces at hand come into question.
- A province with tiers has several at a time: which one applied is not known, so all come into question.
- A figure without an end held until the next one of its region began, and where that is known by its year alone,
  until the end of that year. A figure without a beginning may have held since the first one known of its region;
  where none is known, in the year of its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from etl.context import ContextRow
from etl.periods import Period, parse_period

NONE_PUBLISHED = frozenset({"KP"})
"""Countries that publish no minimum wage."""

OF_A_WORKER = frozenset({"wage", "quota", "fee"})
"""Measures that can be held against a minimum wage, where the amount is one worker's."""


@dataclass(frozen=True, slots=True)
class MinimumWage:
    """One published minimum wage per month. `area` is in the publisher's words, `held` the days on which it may have
    applied, `date` the time for which it was published: an ISO 8601 interval with '..' for an end that is not known.
    """

    ref_area: str
    subdivision: str | None
    area: str | None
    currency: str
    per_month: float
    date: str
    held: Period
    publisher: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What decides which minimum wage an amount is held against, besides its time."""

    ref_area: str
    subdivision: str | None
    measure: str
    basis: str | None

    @property
    def is_one_workers(self) -> bool:
        """An amount of which nobody says whose it is is one worker's: wages, quotas and fees are told that way."""
        return self.measure in OF_A_WORKER and self.basis in (None, "worker")


def minimum_wages(published: Iterable[ContextRow]) -> tuple[MinimumWage, ...]:
    """The monthly minimum wages among the published figures, each with the days on which it may have applied."""
    regions: dict[tuple[str | None, str | None], list[ContextRow]] = {}
    for row in published:
        if row.context == "minimum_wage" and row.per == "month":
            regions.setdefault((row.ref_area, row.subdivision), []).append(row)
    return tuple(_wage(row, rows) for rows in regions.values() for row in rows)


def local(
    wages: Iterable[MinimumWage], ref_area: str, subdivision: str | None, time: Period | None
) -> tuple[MinimumWage, ...] | str:
    """Every minimum wage that may have applied at a place of work in a time, or why there is none."""
    if ref_area in NONE_PUBLISHED:
        return "none_published"
    if time is None:
        return "time_unknown"
    of_country = tuple(wage for wage in wages if wage.ref_area == ref_area and wage.held.overlaps(time))
    own = tuple(wage for wage in of_country if subdivision and wage.subdivision == subdivision)
    whole = tuple(wage for wage in of_country if wage.subdivision is None)
    return own or whole or (of_country if subdivision is None else ()) or "no_minimum_wage"


def lowest(wages: Sequence[MinimumWage]) -> MinimumWage:
    """The lowest minimum wage; of equal ones the first of the file, so that every build names the same."""
    return min(wages, key=lambda wage: wage.per_month)


def highest(wages: Sequence[MinimumWage]) -> MinimumWage:
    """The highest minimum wage; of equal ones the first of the file, so that every build names the same."""
    return max(wages, key=lambda wage: wage.per_month)


def _wage(row: ContextRow, region: Sequence[ContextRow]) -> MinimumWage:
    return MinimumWage(
        ref_area=str(row.ref_area),
        subdivision=row.subdivision,
        area=row.area,
        currency=str(row.unit),
        per_month=float(row.amount or 0),
        date=f"{row.date_first or '..'}/{row.date_last or '..'}",
        held=_held(row, region),
        publisher=row.publisher,
    )


def _held(row: ContextRow, region: Sequence[ContextRow]) -> Period:
    starts = [parse_period(other.date_first) for other in region if other.date_first]
    last = parse_period(row.date_last).last if row.date_last else date.max
    if row.date_first:
        first = parse_period(row.date_first).first
    else:
        first = min((start.first for start in starts if start.first <= last), default=last.replace(month=1, day=1))
    later = [start for start in starts if start.first > first]
    if later and not row.date_last:
        following = min(later, key=lambda start: start.first)
        last = following.first - timedelta(days=1) if following.precision == "day" else following.last
    return Period(first, last, "interval")
