"""Time expressions → ISO 8601: "in May 2023", "between 2024 and early 2025", "since 2020", "May and July 2023".

In: an article and its date. Out: `Time`s sentence by sentence, in the order of the text. They are looked for at cue
words and at years, so that a sentence without either costs nothing. How one point in time is read is in time_points.py;
which amount a time belongs to, in when.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from etl.reader.article import Article, Cue, Spot
from etl.reader.calendar import Calendar, to_interval, to_iso
from etl.reader.relative_times import point_at_word
from etl.reader.time_leads import Point
from etl.reader.time_points import point_at_month, point_at_year

_RANGE_BETWEEN = re.compile(r" (?:and|to|until|through|till)(?: the)?(?: (?:early|mid|late|end of))?[ -]| ?[-–—~] ?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|[.,]\d{3})")


_HEAD = 1500
_DATELINE = 60
_DATELINE_END = re.compile(r" ?[–—|(]| - ")
"""A day at the head of an article, before a dash or a bracket, is the dateline: when the article was written."""


_OPENING = ("between", "from")


class Time(NamedTuple):
    """A time and its words. `lead` is where the words that lead it in begin.

    role: at, since, until, now (the article's own), former (past, no time told), ahead (a deadline), event (the time of
    something that is no amount). `period` is None where the words do not give it in full. `is_relative`: counted from
    the article's date.
    """

    lead: int
    start: int
    end: int
    period: str | None
    role: str
    is_relative: bool


class Times:
    """The times of one article, found sentence by sentence where they are asked for.

    `years` are the offsets of its years: numbers that are no labor amount and no part of a name.
    """

    __slots__ = ("_article", "_calendar", "_found", "_years")

    def __init__(self, article: Article, calendar: Calendar, years: list[int]):
        self._article = article
        self._calendar = calendar
        self._years = years
        self._found: dict[int, list[Time]] = {}

    def of_sentence(self, index: int) -> list[Time]:
        """The times of the sentence, in the order of the text."""
        found = self._found.get(index)
        if found is None:
            span = self._article.sentences[index]
            found = self._found[index] = self._read(span.start, span.end)
        return found

    def _read(self, start: int, end: int) -> list[Time]:
        cues = self._article.cues_in("time", start, end)
        years = self._years[bisect_left(self._years, start) : bisect_left(self._years, end)]
        if not cues and not years:
            return []
        anchors: list[tuple[int, Cue | None]] = [(cue.start, cue) for cue in cues] + [(at, None) for at in years]
        anchors.sort(key=lambda pair: pair[0])
        folded = self._article.folded
        points: list[Point] = []
        taken = start
        for at, cue in anchors:
            if at < taken:
                continue
            point = (
                point_at_year(folded, at, start)
                if cue is None
                else point_at_month(self._article.text, folded, cue, start)
                if isinstance(cue.term, int)
                else point_at_word(folded, self._calendar, cue, start)
            )
            if point is None:
                continue
            taken = point.end
            points.append(point)
            while len(points) > 1 and _join(folded, points[-2], points[-1], self._calendar):
                points.pop()
        if start < _HEAD:
            for point in points:
                if point.day and point.start - start < _DATELINE and _DATELINE_END.match(folded, point.end):
                    point.role = "event"
        return _resolved(points, self._calendar)


def years_of(spots: Iterable[Spot], folded: str) -> list[int]:
    """Where years stand: bare numbers of four digits; both ends of "between 2013 and 2015"."""
    years: list[int] = []
    for spot in spots:
        amount = spot.amount
        low = amount.value_low
        if amount.unit is None and low is not None and 1900 <= low < 2100 and amount.end - amount.start < 40:
            years += [match.start() for match in _YEAR.finditer(folded, amount.start, amount.end)]
    return years


def _join(folded: str, first: Point, second: Point, calendar: Calendar) -> bool:
    """Whether the two are the ends of an interval, or a month and its year; then the first becomes that."""
    if second.is_relative and second.period and _is_year_of(folded, first, second):
        if first.period is None:
            first.year = int(second.period)
        else:
            opening, closing = first.period.split("/")
            turns = int(closing[:4]) - int(opening[:4])
            first.period = f"{int(second.period) - turns:04d}{opening[4:]}/{second.period}{closing[4:]}"
        first.end, first.is_relative = second.end, True
        return True
    between = _RANGE_BETWEEN.fullmatch(folded, first.end, second.start)
    if between is None or first.role in ("now", "former") or second.role in ("now", "former"):
        return False
    if between[0].strip().startswith("and") and first.prep != "between":
        return False
    if (first.period and "/" in first.period) or (second.period and "/" in second.period):
        return False
    if first.year is None and first.period is None and second.year is not None:
        later = first.month is not None and second.month is not None and first.month > second.month
        first.year = second.year - later
        first.is_relative = second.is_relative
    elif first.year is None and second.year is None and first.month and second.month and first.prep in _OPENING:
        # "Between January and March": the latest such months.
        second.year = calendar.latest_year_of(second.month, second.day)
        if second.year is None:
            return False
        first.year = second.year - (first.month > second.month)
        first.is_relative = True
    one, other = _iso(first), _iso(second)
    period = to_interval(one, other)
    if period is None:
        return False
    first.period, first.year, first.month, first.day = period, None, None, None
    first.end = second.end
    first.role = "event" if first.role == "event" else "at"
    first.is_relative = first.is_relative or second.is_relative
    return True


def _is_year_of(folded: str, months: Point, year: Point) -> bool:
    """Whether "March" or "January to March" stands before "this year", "of last year"."""
    is_bare = months.month is not None and months.year is None and months.period is None
    is_of_no_year = months.is_relative and months.period is not None and len(months.period) == len("2024-01/2024-03")
    is_year = year.period is not None and len(year.period) == 4
    return (is_bare or is_of_no_year) and is_year and folded[months.end : year.start] in (" ", " of ", ", ")


def _iso(point: Point) -> str | None:
    if point.period is not None:
        return point.period
    return to_iso(point.year, point.month, point.day) if point.year is not None else None


def _resolved(points: list[Point], calendar: Calendar) -> list[Time]:
    """Months without a year get that of the time before them in the sentence, else of the latest such month."""
    times: list[Time] = []
    year_before: int | None = None
    for point in points:
        period, is_relative = _iso(point), point.is_relative
        if point.offset is not None:
            point.role = "at" if year_before else "former"
            period = to_iso(year_before + point.offset) if year_before else None
        if period is None and point.month is not None:
            year = year_before or calendar.latest_year_of(point.month, point.day)
            is_relative = year_before is None
            period = to_iso(year, point.month, point.day) if year is not None else None
        if period is not None:
            year_before = int(period[:4])
        times.append(Time(point.lead, point.start, point.end, period, point.role, is_relative))
    return times
