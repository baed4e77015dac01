"""One time expression at a month or a year: "in May 2023", "early 2025", "12 May", "2024년 3월", "the 1990s".

In: folded text, and where a cue word or a year stands in it. Out: `Point`, with the preposition that leads it in. Each
looks only a few words around itself. Intervals of two points and the choice of a year are in times.py. Weekdays are not
read: they are too fine for pay.
"""

from __future__ import annotations

import re

from etl.reader.article import Cue
from etl.reader.calendar import to_iso
from etl.reader.lexicons import Cues
from etl.reader.time_leads import HALVES, MONTHS_AT, Point, led

_MONTHS = (
    "january jan январь января январе", "february feb февраль февраля феврале", "march mar март марта марте",
    "april apr апрель апреля апреле", "may май мая мае", "june jun июнь июня июне", "july jul июль июля июле",
    "august aug август августа августе", "september sep sept сентябрь сентября сентябре",
    "october oct октябрь октября октябре", "november nov ноябрь ноября ноябре", "december dec декабрь декабря декабре",
)  # fmt: skip
_NOW = "now|today|currently|nowadays|presently|these days"
_FORMER = "previously|formerly|used to|until recently|back then|pandemic"

_SEASONS = ("spring", "summer", "autumn")

CUES: Cues = {
    "time": {
        **{word: index for index, words in enumerate(_MONTHS, 1) for word in words.split()},
        **dict.fromkeys(("last", "past", "this", "next", "ago", "half"), "relative"),
        **dict.fromkeys(("beginning", "start", "end"), "relative"),
        **dict.fromkeys(_SEASONS, "season"),
        **dict.fromkeys(("later", "earlier", "previous"), "offset"),
        **dict.fromkeys(_NOW.split("|"), "now"),
        **dict.fromkeys(_FORMER.split("|"), "former"),
        "지난해": "last year", "작년": "last year", "올해": "this year", "지난달": "last month", "이달": "this month",
        "去年": "last year", "今年": "this year", "上个月": "last month", "本月": "this month",
    }
}  # fmt: skip
"""Korean and Chinese words are found where they stand alone."""


_QUARTERS = {"first": (1, 3), "second": (4, 6), "third": (7, 9), "fourth": (10, 12)}
_DOCUMENTS = re.compile(
    r" (?:labou?r |security |sanctions )?"
    r"(?:law|resolution|decree|act|regulation|rules?|agreement|treaty|convention)\b"
)
_AFTER_MONTH = re.compile(
    r"\.?(?:[ -]?(\d{1,2})(?:st|nd|rd|th)?(?![\d%:]|[.,]\d))?(?:,? ?(?:of )?((?:19|20)\d\d)(?![\d%]|"
    r",\d))?(?: года?\b)?"
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


def point_at_year(folded: str, at: int, start: int) -> Point | None:
    """The time at a year: "since 2020", "the first half of 2023", "2022-23", "the 1990s", "2024년 3월"."""
    year = int(folded[at : at + 4])
    point = led(folded, at, at + 4, start)
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
    if point.period is None and point.month is None and point.modifiers:
        part = _part_of_year(point.modifiers)
        if part is not None and part[0] == part[1]:
            point.month = part[0]
        elif part is not None:
            point.period, point.year = f"{year}-{part[0]:02d}/{year}-{part[1]:02d}", None
    return point


def _part_of_year(words: tuple[str, ...]) -> tuple[int, int] | None:
    """The months of "first half of", "third quarter of", "the end of"; of "early" and of a season none: they are no
    fixed months."""
    for word in words:
        if word in MONTHS_AT and words[0] == "of":
            return MONTHS_AT[word], MONTHS_AT[word]
        if "half" in words and word in HALVES:
            return HALVES[word]
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
    point = led(folded, first, end, start)
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
