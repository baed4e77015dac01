"""The time that an amount speaks about: time_period and time_basis.

A time that the passage states, nearest first: in the clause, in the sentence, in the sentence before. Where none is
stated, the article's own date. The old value of a change has a time only where one is stated.
"""

from __future__ import annotations

import re

from etl.reader.article import Article, Span, Spot
from etl.reader.calendar import Calendar, calendar_of, to_interval
from etl.reader.date_lines import date_line
from etl.reader.model import Aside, What, When
from etl.reader.time_points import CUES as CUES
from etl.reader.times import Time, Times, years_of

_UNDATED = When()
_OLD = re.compile(r"\b(?:from|up from|down from|compared (?:with|to)|instead of|as against)(?: just| only| a)? ?$")
_NEW = re.compile(r"[^.;]{0,60}?\bto (?:just |only |as )?$")
_BREAK = re.compile(r";|\b(?:while|whereas|although|though|but)\b")
_JOINED = re.compile(r"[,;]|\band\b|\bbut\b")
_GOES_ON = re.compile(r",? ?(?:\(|or\b|amounting|totall?ing|worth|equivalent|equal|that is\b)")
_SUPPOSED = re.compile(r"[“\"'‘]?(?:assuming|supposing|if)\b")
_REST = re.compile(r"[\s.,)”\"'’]*")
_NOT_A_TIME = frozenset(("document", "name", "furniture", "clock", "age", "address"))
_PAST = frozenset(
    "was were had got paid received earned took gave kept came went sent fell rose worked made left met "
    "returned demanded handed deducted withheld charged employed travelled traveled arrived slept".split()
)
_PRESENT = frozenset("is are has have can must earns earn get gets pay pays receive receives work works now".split())
_REFERS = re.compile(r"(?:their|the) numbers?\b|(?:they|the same (?:year|month))\b|(?:that|this) (?:year|month)\b")


def decide_when(article: Article, whats: list[What | Aside]) -> list[When]:
    """One decision a spot, in the order of `article.spots`; for one that is set aside, an empty one."""
    calendar = calendar_of(article.date_published, article.date_basis)
    if calendar.year is None:
        calendar = calendar_of(date_line(article), None)
    years = years_of(
        (
            spot
            for spot, what in zip(article.spots, whats, strict=True)
            if isinstance(what, Aside) and what.reason not in _NOT_A_TIME
        ),
        article.folded,
    )
    times = Times(article, calendar, years)
    proposed = [spot for spot, what in zip(article.spots, whats, strict=True) if isinstance(what, What)]
    neighbors = _by_sentence(proposed)
    own = When(calendar.period, calendar.basis, 0.6)
    decisions = []
    for spot, what in zip(article.spots, whats, strict=True):
        if isinstance(what, Aside):
            decisions.append(_UNDATED)
            continue
        beside = neighbors[spot.sentence_index]
        found = times.of_sentence(spot.sentence_index)
        is_old = _is_old(article.folded, spot, beside)
        time, score = _of_sentence(article, spot, found, beside, is_old) if found else (None, 0.0)
        if time is None and not found and not is_old:
            time, score = _of_sentence_before(article, spot, times), 0.5
        if time is not None and time.role not in ("now", "former"):
            decisions.append(_stated(article, time, what, calendar, score, own))
        elif is_old or (time is not None and time.role == "former"):
            words = article.text[time.start : time.end] if time else article.text[max(0, spot.start - 5) : spot.end]
            decisions.append(When(None, None, 0.6, {"time_period": words}))
        else:
            decisions.append(own)
    return decisions


def _by_sentence(spots: list[Spot]) -> dict[int, list[Spot]]:
    found: dict[int, list[Spot]] = {}
    for spot in spots:
        found.setdefault(spot.sentence_index, []).append(spot)
    return found


def _is_old(folded: str, spot: Spot, beside: list[Spot]) -> bool:
    """Whether the amount is the old value of a change: "from A to B", "up from A"; a range is one amount."""
    look = folded[max(spot.sentence.start, spot.start - 16) : spot.start]
    old = _OLD.search(look)
    if old is None:
        return False
    if old[0].strip() != "from":
        return True
    return any(
        spot.end <= other.start < spot.end + 70 and _NEW.fullmatch(folded, spot.end, other.start) for other in beside
    )


def _of_sentence(
    article: Article, spot: Spot, found: list[Time], beside: list[Spot], is_old: bool
) -> tuple[Time | None, float]:
    """The time of the sentence that the amount belongs to, and how sure that is."""
    folded = article.folded
    times = [
        time
        for time in found
        if time.role not in ("ahead", "event") or (0 <= time.lead - spot.end <= 1 and time.role == "ahead")
    ]
    if not times:
        return None, 0.0
    if len(times) == len(beside) > 1 and "respectively" in folded[spot.sentence.start : spot.sentence.end]:
        return times[beside.index(spot)], 0.8
    after = _next(folded, spot, times, beside)
    before = _last(folded, spot, times, beside)
    if after and before:
        is_next = _JOINED.search(folded, spot.end, after.lead) is None
        return (after if is_next else before), 0.8
    if before and not (is_old and before.role != "former"):
        return before, 0.8 if before.start >= spot.clause.start else 0.7
    if after:
        return after, 0.85
    return None, 0.0


def _next(folded: str, spot: Spot, times: list[Time], beside: list[Spot]) -> Time | None:
    """The first time behind the amount, where it speaks of it: "300 in 2019", "300 and 200 for food in 2019"."""
    time = next((time for time in times if time.start >= spot.end), None)
    if time is None:
        return None
    following = next((other for other in beside if other.start >= spot.end), None)
    is_in_clause = time.start < spot.clause.end
    if following is not None and following.start < time.start:
        if _SUPPOSED.match(folded, spot.sentence.start):
            return time
        is_shared = is_in_clause and not any(other.start > time.start for other in beside)
        return time if is_shared and _NEW.fullmatch(folded, spot.end, following.start) is None else None
    joined = _JOINED.search(folded, spot.end, time.lead)
    if following is not None and joined is not None:
        return None
    if is_in_clause:
        return time
    # "…, according to the union, in 2023." ends the sentence and speaks of all of it.
    is_last = _REST.match(folded, time.end, spot.sentence.end)
    return (
        time
        if is_last and is_last.end() >= spot.sentence.end and not _BREAK.search(folded, spot.end, time.lead)
        else None
    )


def _last(folded: str, spot: Spot, times: list[Time], beside: list[Spot]) -> Time | None:
    """The last time before the amount, where it speaks of it: one at the head of the sentence or of the clause."""
    time = next((time for time in reversed(times) if time.end <= spot.start), None)
    if time is None:
        return None
    is_between = any(other.end <= time.start for other in beside)
    if not is_between:
        if time.start >= spot.clause.start:
            return time
        if time.role in ("now", "former"):
            return None
        is_cut = _BREAK.search(folded, time.end, spot.start) is not None
        return None if is_cut and not _leads(folded, spot.sentence, time) else time
    # Behind another amount it is that one's, unless it opens what follows: "300 in 2019, and in 2023 500".
    opens = (
        folded[max(spot.sentence.start, time.lead - 6) : time.lead]
        .rstrip()
        .endswith((",", ";", "and", "but", "—", ":"))
    )
    if opens and (time.start >= spot.clause.start or time.lead >= spot.clause.start - 40):
        return time
    return time if time.role == "at" and _GOES_ON.match(folded, time.end, spot.start) else None


def _leads(folded: str, sentence: Span, time: Time) -> bool:
    """Whether the time opens the sentence."""
    return not folded[sentence.start : time.lead].strip(" \n“\"'‘•-–—")


def _of_sentence_before(article: Article, spot: Spot, times: Times) -> Time | None:
    """The time of the sentence before, where this one goes on telling: in the past, or by a word that refers back."""
    index = spot.sentence_index
    if index == 0:
        return None
    found = times.of_sentence(index - 1)
    if not found:
        return None
    before = article.sentences[index - 1]
    if before.end - before.start < 12 or (article.headline is not None and before.start == article.headline.start):
        return None
    time = found[-1]
    if time.role not in ("at",):
        return None
    folded = article.folded
    if _REFERS.match(folded, spot.sentence.start):
        return time
    if not _leads(folded, before, found[0]) and before.start < spot.paragraph.start:
        return None
    if _ends_inside_a_quotation(article.text, before):
        return time
    words = set(article.words_in(spot.sentence.start, min(spot.sentence.end, spot.sentence.start + 400)))
    if words & _PRESENT:
        return None
    return time if words & _PAST or any(word.endswith("ed") for word in words) else None


def _ends_inside_a_quotation(text: str, sentence: Span) -> bool:
    """Whether the speaker goes on in the next sentence."""
    return text.rfind("“", sentence.start, sentence.end) > text.rfind("”", sentence.start, sentence.end)


def _stated(article: Article, time: Time, what: What, calendar: Calendar, score: float, own: When) -> When:
    """The decision for a time that the passage states. What began at a time lasts to the article's own date."""
    because = {"time_period": article.text[time.lead : time.end].strip()}
    period = time.period
    basis = calendar.relative_basis if time.is_relative else "stated"
    if time.role == "since":
        if what.measure not in ("change", "other") and "-" not in (period or "") and score < 0.8:
            return own
        period = to_interval(period, calendar.years_ago(0) if period and len(period) == 4 else calendar.months_ago(0))
        basis = calendar.basis or "stated"
    if period is None:
        return When(None, None, 0.4, because)
    return When(period, basis, score - 0.1 * time.is_relative, because)
