"""ISO 8601 periods: "2025", "2025-10", "2025-10-30" and intervals "2020-10/2020-12" → first and last day.

A period is what an observation speaks about (`time_period`) or when an article was published. Both ends are
inclusive days. Times of day, weeks and open ends are not read: nothing in the evidence needs them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_WANTED = "a year (2025), month (2025-10), day (2025-10-30) or an interval of them (2020-10/2020-12)"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included. `precision` is day, month, year or interval."""

    first: date
    last: date
    precision: str

    @property
    def year_first(self) -> int:
        return self.first.year

    @property
    def year_last(self) -> int:
        return self.last.year

    @property
    def is_within_a_month(self) -> bool:
        return (self.first.year, self.first.month) == (self.last.year, self.last.month)

    def months(self) -> tuple[str, ...]:
        """Every month that the period touches, as YYYY-MM, oldest first."""
        count = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        start = self.first.year * 12 + self.first.month - 1
        return tuple(f"{index // 12:04d}-{index % 12 + 1:02d}" for index in range(start, start + count))

    def overlaps(self, other: Period) -> bool:
        return self.first <= other.last and other.first <= self.last

    def widened(self, days: int) -> Period:
        """The period with `days` more on both sides; never beyond the calendar's ends."""
        return Period(
            date.fromordinal(max(self.first.toordinal() - days, date.min.toordinal())),
            date.fromordinal(min(self.last.toordinal() + days, date.max.toordinal())),
            "interval",
        )

    def cut_off_after(self, last: date) -> Period:
        """The period without the days after `last`; unchanged where nothing of it would be left."""
        if last >= self.last or last < self.first:
            return self
        return Period(self.first, last, "interval")


def parse_period(text: str) -> Period:
    """The days that an ISO 8601 date or interval covers. ValueError with a sentence for anything else."""
    parts = text.split("/")
    if len(parts) > 2:
        raise ValueError(f"{text!r} is not {_WANTED}.")
    spans = [_span(part, text) for part in parts]
    first, last = spans[0][0], spans[-1][1]
    if len(parts) == 1:
        return Period(first, last, spans[0][2])
    if spans[1][0] < first:
        raise ValueError(f"{text!r} ends before it begins.")
    return Period(first, last, "interval")


def month_end(day: date) -> date:
    """The last day of the month of `day`."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _span(part: str, whole: str) -> tuple[date, date, str]:
    match = _PART.fullmatch(part)
    if not match or not part.isascii():
        raise ValueError(f"{whole!r} is not {_WANTED}.")
    year, month, day = match.groups()
    try:
        if day:
            moment = date(int(year), int(month), int(day))
            return moment, moment, "day"
        if month:
            start = date(int(year), int(month), 1)
            return start, month_end(start), "month"
        return date(int(year), 1, 1), date(int(year), 12, 31), "year"
    except ValueError:
        raise ValueError(f"{whole!r} holds {part!r}, which is not in the calendar.") from None
