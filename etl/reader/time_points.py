"""One time expression at a word or a year: "in May 2023", "early 2025", "last year", "2024년 3월", "the 1990s".

In: folded text, and where a cue word or a year stands in it. Out: `Point`, with the preposition that leads it in. Each
looks only a few words around itself. Intervals of two points and the choice of a year are in times.py. Weekdays are not
read: they are too fine for pay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.reader.article import Cue
from etl.reader.calendar import Calendar, to_iso
from etl.reader.lexicons import Cues

_MONTHS = (
    "january jan январь января январе", "february feb февраль февраля феврале", "march mar март марта марте",
    "april apr апрель апреля апреле", "may май мая мае", "june jun июнь июня июне", "july jul июль июля июле",
    "august aug август августа августе", "september sep sept сентябрь сентября сентябре",
    "october oct октябрь октября октябре", "november nov ноябрь ноября ноябре", "december dec декабрь декабря декабре",
)  # fmt: skip
_NOW = "now|today|currently|nowadays|presently|these days"
_FORMER = "previously|formerly|used to|until recently|back then|pandemic"

CUES: Cues = {
    "time": {
        **{word: index for index, words in enumerate(_MONTHS, 1) for word in words.split()},
        **dict.fromkeys(("last", "past", "this", "next", "ago", "half"), "relative"),
        **dict.fromkeys(("later", "earlier", "previous"), "offset"),
        **dict.fromkeys(_NOW.split("|"), "now"),
        **dict.fromkeys(_FORMER.split("|"), "former"),
        "지난해": "last year", "작년": "last year", "올해": "this year", "지난달": "last month", "이달": "this month",
        "去年": "last year", "今年": "this year", "上个月": "last month", "本月": "this month",
    }
}  # fmt: skip
"""Korean and Chinese words are found where they stand alone."""


_ROLES = {
    "in": "at", "on": "at", "during": "at", "throughout": "at", "for": "at", "around": "at", "between": "at",
    "from": "at", "since": "since", "after": "since", "until": "until", "till": "until", "to": "at", "by": "ahead",
    "before": "former", "over": "at", "within": "at", "в": "at", "с": "since",
}  # fmt: skip
_MODIFIERS = frozenset(
    "the early mid late beginning start middle end of spring summer autumn fall winter season half quarter first "
    "second third fourth year years month early- mid- late- fiscal about around whole all months".split()
)
_HALVES = {"first": (1, 6), "second": (7, 12)}
_QUARTERS = {"first": (1, 3), "second": (4, 6), "third": (7, 9), "fourth": (10, 12)}
_EVENTS = frozenset(
    "escaped defected fled born founded established adopted passed signed enacted opened arrived joined died resettled "
    "graduated married retired launched created imposed elected ratified introduced dated hired".split()
)
"""Verbs whose time is not that of an amount in the same clause."""
_REPORTS = frozenset("said say says told tells spoke speaking interviewed wrote announced reported added".split())
_DOCUMENTS = re.compile(
    r" (?:labou?r |security |sanctions )?"
    r"(?:law|resolution|decree|act|regulation|rules?|agreement|treaty|convention)\b"
)
_NUMBERS = {
    word: count
    for count, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1, "several": None, "few": None, "couple": 2, "twenty": 20, "fifteen": 15}

_AFTER_MONTH = re.compile(
    r"\.?(?:[ -]?(\d{1,2})(?:st|nd|rd|th)?(?![\d%:]|[.,]\d))?(?:,? ?(?:of )?((?:19|20)\d\d)(?![\d%]|,\d))?(?: года?\b)?"
)
_DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]$")
_AFTER_YEAR = re.compile(
    r"(?P<decade>'?s\b)|[-/.](?P<m>\d\d)[-/.](?P<d>\d\d?)(?!\d)|[-/](?P<short>\d\d)(?!\d)"
    r"| ?[년年] ?(?:(?P<em>\d{1,2}) ?[월月](?: ?(?P<ed>\d{1,2}) ?[일日])?)?"
)
_DAY_MONTH_BEFORE = re.compile(r"(?<!\d)(\d{1,2})([./])(\d{1,2})\2$")
_NAME_BEHIND = re.compile(r" [A-Z]")
_ALSO_WORDS = (3, 5, 8)
"""March, May and August are words, too."""
_SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}
_LAST = re.compile(
    r"(?:last|past|next|this) (?:(\w+)[ -])?"
    r"(year|month|week|decade|spring|summer|autumn|fall|winter|quarter)s?\b"
)
_HALF_OF = re.compile(r"half of (the|this|last) year\b")
_AGO = re.compile(r"(\w+)[ -](year|month|week|decade)s? (?:ago)?$")
_LOOK = 56
"""How far back the words that lead a time in are looked for, in code points."""


@dataclass(slots=True)
class Point:
    """A time as its words give it: year, month and day, or a period."""

    lead: int
    start: int
    end: int
    prep: str
    role: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    period: str | None = None
    is_relative: bool = False
    offset: int | None = None
    """So many years after the time before it."""


def point_at_year(folded: str, at: int, start: int) -> Point | None:
    """The time at a year: "since 2020", "the first half of 2023", "2022-23", "the 1990s", "2024년 3월"."""
    year = int(folded[at : at + 4])
    point = _led(folded, at, at + 4, start)
    lead_words = point.prep.split("|")
    point.prep = lead_words[0]
    if _DOCUMENTS.match(folded, at + 4):
        return None
    point.year = year
    behind = _AFTER_YEAR.match(folded, at + 4)
    if behind:
        point.end = behind.end()
        if behind["decade"] and year % 10 == 0 and not behind["decade"].startswith("'"):
            point.period, point.year = f"{year}/{year + 9}", None
        elif behind["m"] and to_iso(year, int(behind["m"]), int(behind["d"])):
            point.month, point.day = int(behind["m"]), int(behind["d"])
        elif behind["short"]:
            if int(behind["short"]) == (year + 1) % 100:
                point.period, point.year = f"{year}/{year + 1}", None
            else:
                point.end = at + 4
        elif behind["em"] and to_iso(year, int(behind["em"])):
            point.month = int(behind["em"])
            point.day = int(behind["ed"]) if behind["ed"] and to_iso(year, point.month, int(behind["ed"])) else None
        elif behind["decade"]:
            point.end = at + 4
    elif numeric := _DAY_MONTH_BEFORE.search(folded, max(start, at - 8), at):
        one, other = int(numeric[1]), int(numeric[3])
        point.start = point.lead = numeric.start()
        if numeric[2] == "." or one > 12:
            one, other = other, one
        if to_iso(year, one, other) and (one == other or max(one, other) > 12 or numeric[2] == "."):
            point.month, point.day = one, other
    if point.period is None:
        part = _part_of_year(lead_words[1:])
        if part and point.month is None:
            point.period, point.year = f"{year}-{part[0]:02d}/{year}-{part[1]:02d}", None
    return point


def _part_of_year(words: list[str]) -> tuple[int, int] | None:
    """The months of "first half of", "third quarter of"; of "early" and a season none: they are no fixed months."""
    for word in words:
        if "half" in words and word in _HALVES:
            return _HALVES[word]
        if "quarter" in words and word in _QUARTERS:
            return _QUARTERS[word]
    return None


def point_at_month(text: str, folded: str, cue: Cue, start: int) -> Point | None:
    """The time at a month: "in May", "mid-March 2025", "12 May 2024", "Sept 20, 2022"."""
    is_latin = folded[cue.start].isascii()
    if is_latin and not text[cue.start].isupper():
        return None
    behind = _AFTER_MONTH.match(folded, cue.end)
    day, year = (behind[1], behind[2]) if behind else (None, None)
    end = behind.end() if behind and (day or year) else cue.end
    before = _DAY_BEFORE.search(folded, max(start, cue.start - 9), cue.start)
    first = before.start() if before else cue.start
    if before:
        day = before[1]
    point = _led(folded, first, end, start)
    point.prep = point.prep.split("|")[0]
    is_joined = folded.endswith((" and ", " to ", " until "), start, cue.start)
    is_alone = not day and not year and not point.prep and not is_joined
    if is_alone and (cue.term in _ALSO_WORDS or not is_latin or cue.end - cue.start < 4):
        return None
    if day and not year and not before and (_NAME_BEHIND.match(text, end) or folded.startswith(" holiday", end)):
        return None
    point.month = cue.term
    point.year = int(year) if year else None
    point.day = int(day) if day and to_iso(point.year or 2000, cue.term, int(day)) else None
    return point


def point_at_word(folded: str, calendar: Calendar, cue: Cue, start: int) -> Point | None:
    """The time at a word that points from the article's date."""
    if cue.term == "now":
        return Point(cue.start, cue.start, cue.end, "", "now")
    if cue.term == "former":
        return Point(cue.start, cue.start, cue.end, "", "former")
    if cue.term == "offset":
        return _beside_another(folded, cue, start)
    point = _relative(folded, calendar, cue, start)
    if point is not None and point.role != "former":
        led = _led(folded, point.start, point.end, start)
        point.lead, point.prep = led.lead, led.prep.split("|")[0]
        point.role = led.role
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
        which = _HALVES.get(folded[max(start, cue.start - 7) : cue.start].strip().split(" ")[-1])
        year = calendar.year
        if half is None or which is None or year is None:
            return None
        year -= half[1] == "last"
        return Point(0, cue.start, half.end(), "", "at", period=f"{year}-{which[0]:02d}/{year}-{which[1]:02d}")
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


def _led(folded: str, at: int, end: int, start: int) -> Point:
    """A point with the preposition and the modifiers before it ("since|early"), and the role these give it."""
    look = max(start, at - _LOOK)
    words = folded[look:at].replace("-", " ").split(" ")
    lead = at + 1
    modifiers: list[str] = []
    while words:
        word = words.pop()
        bare = word.strip("(“\"'‘—")
        if bare in _MODIFIERS or not bare:
            modifiers.append(bare)
            lead -= len(word) + 1
        elif bare in _ROLES or (bare == "as" and "of" in modifiers):
            lead -= len(word) + 1
            return Point(max(start, lead), at, end, "|".join([bare, *modifiers]), _role(bare, words))
        else:
            words.append(word)
            break
    if "of" in modifiers and modifiers[-1] == "of" and words and words[-1].strip("().,").isdigit():
        return Point(max(start, lead), at, end, "|".join(["", *modifiers]), "event")  # "Resolution 2397 of 2017"
    role = "event" if any(word in _REPORTS for word in words[-5:]) and not modifiers else "at"
    return Point(max(start, lead), at, end, "|".join(["", *modifiers]), role)


def _role(prep: str, words: list[str]) -> str:
    last = next((word for word in reversed(words) if word), "").strip("(“\"'‘,")
    if prep == "from" and last in ("up", "down"):
        return "at"
    if last in _EVENTS or any(word in _REPORTS for word in words[-5:]):
        return "event"
    return _ROLES.get(prep, "at")
