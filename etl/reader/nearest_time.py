"""Which of the times of a passage an amount belongs to: nearest first, in the clause, the sentence, the one before.

In: an amount, its neighbours, and the times around it. Out: a `Time` and how sure that is. All windows are bounded, so
that a sentence of any length costs each of its amounts the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from etl.reader.article import Article, Span, Spot
from etl.reader.calendar import to_interval
from etl.reader.times import Time, Times

_NEIGHBORS = 6
"""How many times on either side of an amount are looked at."""
_FAR = 400
"""How far from an amount its time may stand, in code points."""
_DOING = re.compile(r", (?:thereby |thus )?[a-z]+ing (?:[a-z]+ ){0,2}")
"""What goes on with the clause before, at its time: "worked there in 2019, earning 300"."""
_BREAK = re.compile(r";|\b(?:while|whereas|although|though|but)\b")
_JOINED = re.compile(r"[,;]|\band\b|\bbut\b")
_GOES_ON = re.compile(
    r",? ?(?:\(|or\b|amounting|totall?ing|worth|equivalent|equal)|[^;.]{0,40}, (?:that is|which is) $|, $"
)
_TOLD_APART = re.compile(r" (?:[a-z]+ ){0,3}who | (?:[a-z]+ )?when ")
"""What opens a clause that still tells of the amount: "40 men who left in January", "500 when she came in 2023"."""
_CAME_ABOUT = re.compile(r"[^;]{0,40}?\b(?:had|were|was|remained|left|fell|rose|reached|numbered|stood)\b")
_SUPPOSED = re.compile(r"[“\"'‘]?(?:assuming|supposing|if)\b")
_REST = re.compile(r"[\s.,)”\"'’]*")
_NEW_VALUE = re.compile(r"[^.;]{0,60}?\bto (?:just |only |as )?")
_IN_BRACKETS = (" (", " (in ")
_LEADING_SIGNS = " \n“\"'‘•-–—"
_ENDS = (".", "”", '"', "。", "!", "?", "’")
"""How a sentence ends; a headline, a by-line or a caption does not."""
_PAST = frozenset(
    "was were had got paid received earned took gave kept came went sent fell rose worked made left met returned "
    "demanded handed deducted withheld charged employed travelled traveled arrived slept".split()
)
_PRESENT = frozenset("is are has have can must earns earn get gets pays pay receives receive works work now".split())
_REFERS = re.compile(r"(?:their|the) numbers?\b|the same (?:year|month)\b|(?:that|this) (?:year|month)\b")


def time_of_sentence(
    folded: str, spot: Spot, found: Sequence[Time], beside: Sequence[Spot], at: int, is_old: bool
) -> tuple[Time | None, float]:
    """The time in the amount's sentence that it belongs to. `beside[at]` is the amount itself."""
    start, end = spot.start, spot.end
    middle = bisect_left(found, (start,))
    times = [
        time
        for time in found[max(0, middle - _NEIGHBORS) : middle + _NEIGHBORS]
        if -_FAR < time.start - start < _FAR
        and (time.role not in ("ahead", "event") or _is_still_its(folded, time, start, end))
    ]
    if not times:
        return None, 0.0
    if len(times) == len(beside) > 1 and folded.find("respectively", start, min(spot.sentence.end, end + _FAR)) >= 0:
        return times[at], 0.8
    if len(beside) == 1 and (both := _both(folded, times)) is not None:
        return both, 0.75
    after = _next(folded, spot, times, beside, at)
    before = _last(folded, spot, times, beside)
    if after and before:
        return (after if _JOINED.search(folded, end, after.lead) is None else before), 0.8
    if before and not (is_old and before.role != "former"):
        return before, 0.8 if before.start >= spot.clause.start else 0.7
    return (after, 0.85) if after else (None, 0.0)


def _is_still_its(folded: str, time: Time, start: int, end: int) -> bool:
    """Whether a deadline or an event tells of the amount: "to 300 by 2027", "By June 300 were left", "hired in 2018
    for 300"."""
    if time.role == "event":
        return folded[time.end : start] == " for "
    return 0 <= time.lead - end <= 1 or (time.end < start and _CAME_ABOUT.match(folded, time.end) is not None)


def _both(folded: str, times: list[Time]) -> Time | None:
    """The two times of one amount as one: "in 2017 and 2018"."""
    if len(times) != 2 or folded[times[0].end : times[1].start] not in (" and ", " or "):
        return None
    period = to_interval(times[0].period, times[1].period)
    return (
        None
        if period is None or "/" in f"{times[0].period}{times[1].period}"
        else times[0]._replace(end=times[1].end, period=period)
    )


def _next(folded: str, spot: Spot, times: list[Time], beside: Sequence[Spot], at: int) -> Time | None:
    """The first time behind the amount, where it speaks of it: "300 in 2019", "300 and 200 for food in 2019"."""
    end = spot.end
    time = next((time for time in times if time.start >= end), None)
    if time is None:
        return None
    following = beside[at + 1] if at + 1 < len(beside) else None
    is_in_clause = time.start < spot.clause.end
    if following is not None and following.start < time.start:
        if _SUPPOSED.match(folded, spot.sentence.start):
            return time
        is_shared = is_in_clause and beside[-1].start < time.start
        return time if is_shared and _NEW_VALUE.fullmatch(folded, end, following.start) is None else None
    if folded[end : time.start] in _IN_BRACKETS:
        return time
    if following is not None and _JOINED.search(folded, end, time.lead) is not None:
        return None
    if is_in_clause or (time.lead - end < 60 and _TOLD_APART.match(folded, end)):
        return time
    # "…, according to the union, in 2023." ends the sentence and speaks of all of it.
    rest = _REST.match(folded, time.end, spot.sentence.end)
    is_last = rest is not None and rest.end() >= spot.sentence.end
    return time if is_last and _BREAK.search(folded, end, time.lead) is None else None


def _last(folded: str, spot: Spot, times: list[Time], beside: Sequence[Spot]) -> Time | None:
    """The last time before the amount, where it speaks of it: one at the head of the sentence or of the clause."""
    start, clause_start = spot.start, spot.clause.start
    time = next((time for time in reversed(times) if time.end <= start), None)
    if time is None:
        return None
    if beside[0].end > time.start:
        if time.start >= clause_start:
            return time
        if time.role in ("now", "former"):
            return None
        is_cut = _BREAK.search(folded, time.end, start) is not None
        return None if is_cut and not _leads(folded, spot.sentence, time) else time
    if time.role in ("now", "former") and time.start >= clause_start:
        return time
    if _DOING.fullmatch(folded, time.end, start) is not None:
        return time
    # Behind another amount it is that one's, unless it opens what follows: "300 in 2019, and in 2023 500".
    words_before = folded[max(spot.sentence.start, time.lead - 6) : time.lead].rstrip()
    if words_before.endswith((",", ";", "and", "but", "—", ":")) and time.lead >= clause_start - 40:
        return time
    return time if time.role == "at" and _GOES_ON.match(folded, time.end, start) else None


def _leads(folded: str, sentence: Span, time: Time) -> bool:
    """Whether the time opens the sentence."""
    return time.lead - sentence.start < 12 and not folded[sentence.start : time.lead].strip(_LEADING_SIGNS)


def time_of_sentence_before(article: Article, spot: Spot, times: Times) -> Time | None:
    """The time of the sentence before, where this one goes on telling: in the past, or by a word that refers back."""
    index = spot.sentence_index
    if index == 0:
        return None
    found = times.of_sentence(index - 1)
    if not found or found[-1].role != "at":
        return None
    time = found[-1]
    before = article.sentences[index - 1]
    if not 12 <= before.end - before.start <= 2 * _FAR:
        return None
    folded = article.folded
    if before.start < spot.paragraph.start and not article.text[before.start : before.end].rstrip().endswith(_ENDS):
        return None
    if _REFERS.match(folded, spot.sentence.start):
        return time
    if not _leads(folded, before, found[0]) and before.start < spot.paragraph.start:
        return None
    if _ends_inside_a_quotation(article.text, before):
        return time
    words = article.words_in(spot.sentence.start, min(spot.sentence.end, spot.sentence.start + _FAR))
    if not _PRESENT.isdisjoint(words):
        return None
    return time if not _PAST.isdisjoint(words) or any(word.endswith("ed") for word in words) else None


def _ends_inside_a_quotation(text: str, sentence: Span) -> bool:
    """Whether the speaker goes on in the next sentence."""
    return text.rfind("“", sentence.start, sentence.end) > text.rfind("”", sentence.start, sentence.end)
