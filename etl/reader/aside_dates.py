"""The number that is part of a date, or hangs on other digits as dates, times of day and telephone numbers do.

In: a number without a unit, in digits, and the text around it. Out: an `Aside` with its reason, or None. A day of a
month may be part of a name ("the May 5 Textile Mill").
"""

from __future__ import annotations

import re

from etl.reader.article import Article, Spot
from etl.reader.aside_names import DOCUMENTS
from etl.reader.model import Aside
from etl.reader.word_test import has_one_of

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)
_MONTH_BEHIND = re.compile(
    r"(?:st|nd|rd|th)?[ -](?:of )?("
    + "|"
    r"".join(sorted(_MONTHS, key=len, reverse=True))
    + r")\b"
)
_MONTHS_BEHIND = re.compile(r"(?: and | to |-| or )\d{1,2}(?:st|nd|rd|th)? (" + "|".join(sorted(_MONTHS)) + r")\b")
_ONE_OF_MONTH = re.compile(r"(" + "|".join(sorted(_MONTHS)) + r")\.? \d{1,2}(?:,| and| to|-| or)? ?$")
_TWO_NUMBERS = re.compile(r"\d+\D{1,5}\d+$")
_YEARS = re.compile(r"(?:19|20)\d\d(?: ?- ?| to | and )(?:(?:19|20)\d\d|\d\d)$")
_DAYS = re.compile(r"\d{1,2}(?: ?- ?| to | and | or )\d{1,2}$")
_DIGITS_BEFORE = re.compile(r"(?:\d([/:.-])|(©) ?)$")
_DIGITS_BEHIND = re.compile(r"([/:.-])\d")
_TELEPHONE = re.compile(r"-\d{2,4}-\d{3,4}\b|-\d{3,4}-\d{2,4}\b")
_DATE_BEFORE = re.compile(r"(?:(?:19|20)\d\d[.-]\d{0,2}[.-]?|\d\d[.-])$")
_DATE_BEHIND = re.compile(r"[.-]\d\d[.-](?:(?:19|20)\d\d|\d\d)\b|[.-](?:19|20)\d\d\b")


_EVENT_BEHIND = re.compile(
    r" (?:[A-Z][\w&'’]*\.? ){0,3}?(?:World Cup|Olympics?|Olympic Games|Paralympics|Asian Games|Expo|Championships?|"
    r"Commonwealth Games|Games)\b"
)
_EVENT_BEFORE = re.compile(r"\b(?:world cup|olympics|olympic games|asian games|expo|games|euro) $")
"""A year that is part of the name of an event tells no time: "stadiums for the 2022 World Cup"."""


_AT_THE_TIME = re.compile(
    r"\b(?:during|since|after|before|until|at|by|from) (?:the )?(?:[a-z]+ )?(?:world cup |olympics |olympic games |"
    r"asian games |expo |games |euro )?$"
)


_EVENTS = ("cup", "olympi", "games", "expo", "champion", "euro ")


def _of_event(article: Article, spot: Spot, before: str) -> str:
    around = before[-20:] + article.folded[spot.end : spot.end + 60]
    if not has_one_of(around, _EVENTS) or _AT_THE_TIME.search(before):
        return ""
    if match := _EVENT_BEHIND.match(article.text, spot.end, spot.end + 60):
        return match[0].strip()
    match = _EVENT_BEFORE.search(before[-20:])
    return match[0].strip() if match else ""


def plain_date(article: Article, spot: Spot, digits: str, before: str, behind: str, word: str) -> Aside | None:
    """A year, or a day beside its month."""
    value = spot.amount.value_high or 0
    if len(digits) == 4 and digits[:2] in ("19", "20") and word not in DOCUMENTS and not _is_counted_year(behind):
        if event := _of_event(article, spot, before):
            return Aside("name", event)
        return Aside("date", digits)
    if word in _MONTHS and value <= 31 and _is_capital(article, spot.start, word):
        return _dated(article, spot, before, word)
    if (value <= 31 or (len(digits) == 4)) and (match := _MONTH_BEHIND.match(behind)) and len(digits) <= 2:
        return Aside("date", match[0].strip())
    if len(digits) <= 2 and (match := _MONTHS_BEHIND.match(behind)):
        return Aside("date", match[0].strip())
    if len(digits) <= 2 and (match := _ONE_OF_MONTH.search(before[-22:])):
        return Aside("date", match[0].strip())
    return None


def two_dates(digits: str, behind: str, word: str) -> Aside | None:
    """Two years, or two days beside their month: "2019-2021", "3 and 4 May"."""
    if not _TWO_NUMBERS.match(digits):
        return None
    if _YEARS.match(digits):
        return Aside("date", digits)
    if _DAYS.match(digits) and (word in _MONTHS or _MONTH_BEHIND.match(behind)):
        return Aside("date", digits)
    return None


def hanging_digits(digits: str, before: str, behind: str) -> Aside | None:
    """Digits that hang on other digits: 30/10/2025, 16:22, 2023-04-11, 1-800-555."""
    match = (_DIGITS_BEFORE.match(before[-2:]) if before[-1:] in "/:.-© " else None) or (
        _DIGITS_BEHIND.match(behind) if behind[:1] in "/:.-" else None
    )
    if match is None:
        if behind[:1] in {".", "/", "-"} and re.match(r"\d{4}[./-]\d\d$", digits):
            return Aside("date", digits)
        if before.endswith("+"):
            return Aside("furniture", "+")
        return None
    sign = match[1]
    if sign == "-" and (_TELEPHONE.match(behind) or re.search(r"\d{3}-(?:\d{3,4}-)?$", before[-10:])):
        return Aside("furniture", "-")
    if sign is None:
        return Aside("furniture", "©")
    if sign == ":":
        return Aside("clock", ":")
    if sign == "/":
        if (digits == "24" and behind.startswith("/7")) or before.endswith("24/"):
            return Aside("figure_of_speech", "24/7")
        return Aside("date", "/")
    return Aside("date", digits) if sign in "-." and _looks_like_date(digits, before, behind) else None


def _is_capital(article: Article, start: int, word: str) -> bool:
    """Whether the month before the number is a name: "march 8 km" and "may 20 people" are none."""
    if word not in {"march", "may", "mar"}:
        return True
    at = article.folded.rfind(word, 0, start)
    return article.text[at].isupper()


def _dated(article: Article, spot: Spot, before: str, month: str) -> Aside:
    """A day of a month, or the name that it is part of: "the March 26 Electric Cable Factory"."""
    text, end = article.text, spot.end
    words = before[: before.rfind(month)].rstrip().rsplit(None, 1)
    preposition = words[-1] if words else ""
    behind = text[end : end + 2]
    is_name = len(behind) == 2 and behind[0] == " " and behind[1].isupper()
    if is_name and preposition in {"the", "at", "near", "of", "a"}:
        return Aside("name", text[spot.start : end + 30].split("\n")[0])
    if preposition in {"", ".", "“", "”"} and re.match(
        r" (?:workers|earnings|money|unit)", article.folded[end : end + 12]
    ):
        return Aside("name", month)
    return Aside("date", month)


def _is_counted_year(behind: str) -> bool:
    """Whether four digits that look like a year count a noun: "2000 workers". A unit would have been read."""
    return behind.startswith((" people", " workers", "명", "人"))


def _looks_like_date(digits: str, before: str, behind: str) -> bool:
    return bool(_DATE_BEFORE.search(before[-10:]) or _DATE_BEHIND.match(behind))
