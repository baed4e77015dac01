"""The date of an article, and the periods that are counted from it: "last year", "in May", "three months ago".

In: what is known of the date, else a date line of the text. Out: `Calendar`, which turns relative times into ISO 8601.
A time that is finer than the date allows is None: from the year 2023 alone, "last month" has no month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

YEARS = range(1900, 2100)
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:/(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Calendar:
    """An article's date: year, month and day of its latest possible day, as far as they are known.

    `period` is the time of an amount whose passage states none, and `basis` how that is known. `relative_basis` is the
    basis of a time counted from the date.
    """

    year: int | None
    month: int | None
    day: int | None
    period: str | None
    basis: str | None

    @property
    def relative_basis(self) -> str:
        return "inferred" if self.basis == "inferred" else "stated"

    def years_ago(self, count: int) -> str | None:
        return _year(self.year - count) if self.year else None

    def months_ago(self, count: int) -> str | None:
        if not self.year or not self.month:
            return None
        index = self.year * 12 + self.month - 1 - count
        return f"{index // 12:04d}-{index % 12 + 1:02d}" if index // 12 in YEARS else None

    def weeks_ago(self, count: int) -> str | None:
        """The month of the day so many weeks before; a week is too fine for pay."""
        if not self.year or not self.month or not self.day or count > 1000:
            return None
        return (date(self.year, self.month, self.day) - timedelta(weeks=count)).isoformat()[:7]

    def last_years(self, count: int) -> str | None:
        """The last so many years, to the article's own."""
        return to_interval(self.years_ago(count), self.years_ago(0))

    def last_months(self, count: int) -> str | None:
        return to_interval(self.months_ago(count), self.months_ago(0))

    def latest_year_of(self, month: int, day: int | None = None) -> int | None:
        """The year of the latest such month, or day, that is not after the article; only the year known: that year."""
        if self.year is None or self.month is None:
            return self.year
        is_later = month > self.month or (
            month == self.month and day is not None and self.day is not None and day > self.day
        )
        return self.year - is_later


def calendar_of(date_published: str | None, date_basis: str | None) -> Calendar:
    """The calendar of a date in ISO 8601. A date that is none gives an empty calendar."""
    match = _DATE.fullmatch(date_published or "")
    if not match:
        return Calendar(None, None, None, None, None)
    parts = [int(part) if part else None for part in match.groups()]
    first, last = parts[:3], parts[3:] if parts[3] else parts[:3]
    if first[0] not in YEARS or last[0] not in YEARS or not (is_date(*first) and is_date(*last)):
        return Calendar(None, None, None, None, None)
    if date_basis == "inferred":
        return Calendar(*last, date_published, "inferred")
    return Calendar(*last, to_interval(_year(first[0]), _year(last[0])), "published")


def to_interval(first: str | None, last: str | None) -> str | None:
    """Two dates as one period; None where one is missing or they run backwards."""
    if first is None or last is None:
        return None
    if first == last:
        return first
    shorter = min(len(first), len(last))
    return f"{first}/{last}" if first[:shorter] <= last[:shorter] else None


def to_iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """A date as ISO 8601, or None where it is not in the calendar."""
    if not is_date(year, month, day):
        return None
    if month is None:
        return f"{year:04d}"
    return f"{year:04d}-{month:02d}" if day is None else f"{year:04d}-{month:02d}-{day:02d}"


def is_date(year: int | None, month: int | None, day: int | None) -> bool:
    if year is None or (month is not None and not 1 <= month <= 12):
        return False
    if day is None or month is None:
        return day is None
    last = 29 if month == 2 and year % 4 == 0 and (year % 100 or year % 400 == 0) else _DAYS[month]
    return 1 <= day <= last


_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _year(year: int) -> str | None:
    return f"{year:04d}" if year in YEARS else None
