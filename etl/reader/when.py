"""The time that an amount speaks about: time_period and time_basis.

A time that the passage states (nearest_time.py chooses it); where none is stated, the article's own date. The old value
of a change has a time only where one is stated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.reader.article import Article, Spot
from etl.reader.calendar import Calendar, calendar_of, to_interval
from etl.reader.date_lines import date_line
from etl.reader.model import Aside, What, When
from etl.reader.nearest_time import time_of_sentence, time_of_sentence_before
from etl.reader.time_points import CUES as CUES
from etl.reader.times import Time, Times, years_of

_UNDATED = When()
_OLD = re.compile(r"\b(?:from|up from|down from|compared (?:with|to)|instead of|as against)(?: just| only| a)? ?$")
_NEW = re.compile(r"[^.;]{0,60}?\bto (?:just |only |as )?")
_NOT_A_TIME = frozenset(("document", "name", "furniture", "clock", "age", "address"))


def decide_when(article: Article, whats: list[What | Aside]) -> list[When]:
    """One decision a spot, in the order of `article.spots`; for one that is set aside, an empty one."""
    calendar = calendar_of(article.date_published, article.date_basis)
    if calendar.year is None:
        calendar = calendar_of(date_line(article), None)
    proposed: dict[int, list[Spot]] = {}
    dates: list[Spot] = []
    for spot, what in zip(article.spots, whats, strict=True):
        if isinstance(what, What):
            proposed.setdefault(spot.sentence_index, []).append(spot)
        elif what.reason not in _NOT_A_TIME:
            dates.append(spot)
    times = Times(article, calendar, years_of(dates, article.folded))
    own = When(calendar.period, calendar.basis, 0.6)
    decisions = [_UNDATED] * len(whats)
    for sentence_index, beside in proposed.items():
        found = times.of_sentence(sentence_index)
        for at, spot in enumerate(beside):
            decisions[spot.index] = _decided(article, spot, whats[spot.index], beside, at, found, times, calendar, own)
    return decisions


def _decided(
    article: Article,
    spot: Spot,
    what: What | Aside,
    beside: Sequence[Spot],
    at: int,
    found: Sequence[Time],
    times: Times,
    calendar: Calendar,
    own: When,
) -> When:
    is_old = _is_old(article.folded, spot, beside, at)
    if found:
        time, score = time_of_sentence(article.folded, spot, found, beside, at, is_old)
    else:
        time, score = None if is_old else time_of_sentence_before(article, spot, times), 0.5
    if time is not None and time.role not in ("now", "former"):
        return _stated(article, time, what, calendar, score, own)
    if time is not None and time.role == "former":
        return When(None, None, 0.6, {"time_period": article.text[time.start : time.end]})
    if is_old:
        return When(None, None, 0.6, {"time_period": article.text[max(0, spot.start - 5) : spot.end]})
    return own


def _is_old(folded: str, spot: Spot, beside: Sequence[Spot], at: int) -> bool:
    """Whether the amount is the old value of a change: "from A to B", "up from A"; a range is one amount."""
    old = _OLD.search(folded, max(spot.sentence.start, spot.start - 16), spot.start)
    if old is None:
        return False
    if old[0].strip() != "from":
        return True
    return any(
        other.start < spot.end + 70 and _NEW.fullmatch(folded, spot.end, other.start) is not None
        for other in beside[at + 1 : at + 3]
    )


def _stated(article: Article, time: Time, what: What | Aside, calendar: Calendar, score: float, own: When) -> When:
    """The decision for a time that the passage states. What began at a time lasts to the article's own date."""
    because = {"time_period": article.text[time.lead : time.end].strip()}
    period = time.period
    basis = calendar.relative_basis if time.is_relative else "stated"
    if time.role == "since":
        is_change = isinstance(what, What) and what.measure in ("change", "other")
        if not is_change and "-" not in (period or "") and score < 0.8:
            return own
        period = to_interval(period, calendar.years_ago(0) if period and len(period) == 4 else calendar.months_ago(0))
        basis = calendar.basis or "stated"
    if period is None:
        return When(None, None, 0.4, because)
    return When(period, basis, score - 0.1 * time.is_relative, because)
