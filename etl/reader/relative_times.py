"""Times that words count from the article's date, or from the time before them: "last year", "two months ago", "now".

In: folded text, a cue word in it, the article's calendar. Out: `Point`; None where the word counts nothing.
"""

from __future__ import annotations

import re

from etl.reader.article import Cue
from etl.reader.calendar import Calendar
from etl.reader.time_leads import HALVES, MONTHS_AT, Point, led

_NUMBERS = {
    word: count
    for count, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1, "several": None, "few": None, "couple": 2, "twenty": 20, "fifteen": 15}

_SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}
_LAST = re.compile(
    r"(?:last|past|next|this) (?:(\w+)[ -])?"
    r"(year|month|week|decade|spring|summer|autumn|fall|winter|quarter)s?\b"
)
_AT_OF = re.compile(r"(?:beginning|start|end) of (the|this|last|next) year\b")
_STARTS = {"spring": 3, "summer": 6, "autumn": 9}
_HALF_OF = re.compile(r"half of (the|this|last) year\b")
_AGO = re.compile(r"(\w+)[ -](year|month|week|decade)s? (?:ago)?$")


def point_at_word(folded: str, calendar: Calendar, cue: Cue, start: int) -> Point | None:
    """The time at a word that points from the article's date."""
    if cue.term == "now":
        return Point(cue.start, cue.start, cue.end, "", "now")
    if cue.term == "former":
        return Point(cue.start, cue.start, cue.end, "", "former")
    if cue.term == "offset":
        return _beside_another(folded, cue, start)
    if cue.term == "season":
        return _season(folded, calendar, cue, start)
    point = _relative(folded, calendar, cue, start)
    if point is not None and point.role != "former":
        led_in = led(folded, point.start, point.end, start)
        point.lead, point.prep = led_in.lead, led_in.prep
        # What is still to come cannot be the time of a report.
        point.role = "at" if folded.startswith("next", cue.start) and led_in.role == "event" else led_in.role
        point.is_relative = True
    return point


def _beside_another(folded: str, cue: Cue, start: int) -> Point | None:
    """A time counted from the one before it: "a year later", "four years earlier", "the previous year"."""
    if folded.startswith("previous", cue.start):
        end = cue.end + len(" year")
        return Point(cue.start, cue.start, end, "", "former", offset=-1) if folded[cue.end : end] == " year" else None
    behind = _AGO.search(folded, max(start, cue.start - 24), cue.start)
    count = _count(behind[1]) if behind and behind[2] == "year" else None
    if behind is None or count is None:
        return None
    is_later = folded.startswith("later", cue.start)
    return Point(behind.start(), behind.start(), cue.end, "", "at", offset=count if is_later else -count)


def _season(folded: str, calendar: Calendar, cue: Cue, start: int) -> Point | None:
    """ "In the spring": the year of the latest one that has begun; a season is no fixed months."""
    if calendar.year is None or calendar.month is None or not folded.endswith(("in the ", "since "), start, cue.start):
        return None
    point = led(folded, cue.start, cue.end, start)
    point.period = calendar.years_ago(calendar.month < _STARTS[folded[cue.start : cue.end]])
    point.is_relative = True
    return point


def _relative(folded: str, calendar: Calendar, cue: Cue, start: int) -> Point | None:
    word = folded[cue.start : cue.end]
    if word == "ago":
        behind = _AGO.search(folded, max(start, cue.start - 24), cue.start)
        count = _count(behind[1]) if behind else None
        if behind is None or count is None:
            return None
        period = _back(calendar, behind[2], count)
        return Point(0, behind.start(), cue.end, "", "at", period=period)
    if word == "half":
        half = _HALF_OF.match(folded, cue.start)
        which = HALVES.get(folded[max(start, cue.start - 7) : cue.start].strip().split(" ")[-1])
        year = calendar.year
        if half is None or which is None or year is None:
            return None
        year -= half[1] == "last"
        return Point(0, cue.start, half.end(), "", "at", period=f"{year}-{which[0]:02d}/{year}-{which[1]:02d}")
    if word in MONTHS_AT:
        at = _AT_OF.match(folded, cue.start)
        if at is None or calendar.year is None:
            return None
        period = f"{calendar.year + {'last': -1, 'next': 1}.get(at[1], 0)}-{MONTHS_AT[word]:02d}"
        return Point(0, cue.start, at.end(), "", "at", period=period)
    if cue.term != "relative":
        which_word, unit = cue.term.split()
        return Point(0, cue.start, cue.end, "", "at", period=_back(calendar, unit, which_word == "last"))
    match = _LAST.match(folded, cue.start)
    if match is None:
        is_former = word == "past" and folded.endswith("in the ", 0, cue.start)
        return Point(cue.start, cue.start, cue.end, "", "former") if is_former else None
    unit = match[2]
    if match[1] is not None:
        count = _count(match[1])
        if count is None or word in ("this", "next"):
            return None
        period = (
            calendar.last_years(count * (10 if unit == "decade" else 1))
            if unit in ("year", "decade")
            else calendar.last_months(count * (3 if unit == "quarter" else 1))
            if unit in ("month", "quarter")
            else None
        )
        return Point(0, cue.start, match.end(), "", "at", period=period)
    if unit == "decade":
        return Point(
            0, cue.start, match.end(), "", "at", period=calendar.last_years(10) if word in ("last", "past") else None
        )
    if word == "past":
        return Point(0, cue.start, match.end(), "", "at", period=calendar.last_years(1) if unit == "year" else None)
    steps = {"last": 1, "this": 0, "next": -1}[word]
    return Point(0, cue.start, match.end(), "", "at", period=_back(calendar, unit, steps))


def _back(calendar: Calendar, unit: str, count: int) -> str | None:
    """The year, month or (for seasons and quarters) the year so many steps before the article."""
    if unit == "year":
        return calendar.years_ago(count)
    if unit == "decade":
        return calendar.years_ago(10 * count)
    if unit == "month":
        return calendar.months_ago(count)
    if unit == "week":
        return calendar.weeks_ago(count)
    if calendar.year is None or calendar.month is None or count not in (0, 1):
        return None
    # "Last winter", said in March, began in the year before: only the year of a season that is clearly over is sure.
    if count == 1 and unit in _SEASON_ENDS:
        return calendar.years_ago(0 if calendar.month > _SEASON_ENDS[unit] else 1)
    return calendar.years_ago(0) if count == 0 else None


def _count(word: str) -> int | None:
    if word.isdigit():
        return int(word) if len(word) < 4 else None
    return _NUMBERS.get(word)
