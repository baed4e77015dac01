"""Which statistic an amount is: average and median where the words say so, minimum and maximum by its hedge.

`single` where the passage tells of one worker, site, event or month. "Minimum wage" is no statistic but a law's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.reader.article import Article, Spot
from etl.reader.lexicons import Cues
from etl.reader.model import What

CUES: Cues = {
    "statistic": {
        **dict.fromkeys(("average", "averages", "averaged", "averaging", "mean wage", "mean salary"), "average"),
        **dict.fromkeys(("median", "medians"), "median"),
    }
}

_BY_HEDGE = {"at_least": "minimum", "more_than": "minimum", "up_to": "maximum", "less_than": "maximum"}
_WITHOUT_AVERAGE = frozenset(("change", "share", "quota_share", "workers"))
_BREAK = re.compile(r";|\b(?:while|whereas|but|although|though|against)\b")
_ONE_PERSON = frozenset("he she his her him i my me".split())
_ONE_SITE = re.compile(
    r"\b(?:the|this|a|an|one) (?:\w+[ -]){0,3}"
    r"(?:factory|plant|complex|mine|site|mill|ship|shipyard|restaurant|hotel|camp|workshop)\b"
)
_ONE_OFFICIAL = re.compile(r"\ban? (?:\w+ ){0,3}(?:official|cadre)\b")
_ONE_TIME = re.compile(r"\b(?:a|one) single (?:day|night|week|month|year)\b|\bonce\b")
_TOLD = frozenset(("wage", "quota", "fee"))


class Statistic(NamedTuple):
    statistic: str
    score: float
    words: str


_UNSPECIFIED = Statistic("unspecified", 0.7, "")


def decide_statistic(article: Article, spot: Spot, what: What) -> Statistic:
    """The statistic of one amount."""
    cue_words = _average(article, spot, what)
    if cue_words is not None:
        return cue_words
    by_hedge = _BY_HEDGE.get(spot.amount.qualifier)
    if by_hedge is not None:
        return Statistic(by_hedge, 0.85, article.text[spot.start : spot.end])
    return _single(article, spot, what)


def _average(article: Article, spot: Spot, what: What) -> Statistic | None:
    start, end = spot.sentence.start, min(spot.end + 40, spot.sentence.end)
    cues = article.cues_in("statistic", start, end)
    for cue in reversed(cues):
        if cue.start >= spot.end:
            gap = article.folded[spot.end : cue.start]
            if "," not in gap and gap.endswith((" on ", " ", "(")) and cue.end <= spot.clause.end:
                return Statistic(cue.term, 0.8, cue.words)
            continue
        if what.measure in _WITHOUT_AVERAGE and cue.start < spot.clause.start:
            return None
        if _BREAK.search(article.folded, cue.end, spot.start) is None:
            return Statistic(cue.term, 0.85 if cue.start >= spot.clause.start else 0.7, cue.words)
        return None
    return None


def _single(article: Article, spot: Spot, what: What) -> Statistic:
    """One worker, site, event or month; else unspecified."""
    folded, (start, end) = article.folded, spot.sentence
    end = min(end, spot.end + 120)
    start = max(start, spot.start - 240)
    measure = what.measure
    if measure in ("workers", "revenue", "share", "hours"):
        if measure == "workers":
            if what.kind == "staff" or (what.kind != "threshold" and _ONE_SITE.search(folded, start, end)):
                return Statistic("single", 0.6, "")
            if what.kind == "threshold":
                return _UNSPECIFIED
        if measure == "hours" and what.kind in ("leave", "surveillance"):
            is_once = spot.amount.per is None and what.per not in ("week", "month", "year")
            return Statistic("single", 0.5, "") if is_once else _UNSPECIFIED
        if measure != "hours":
            time = _ONE_TIME.search(folded, start, end)
            if time:
                return Statistic("single", 0.6, article.text[time.start() : time.end()])
            month = next((cue for cue in article.cues_in("time", start, end) if _is_month(cue.words, cue.term)), None)
            if month is not None:
                return Statistic("single", 0.55, month.words)
        return _UNSPECIFIED
    if measure in _TOLD:
        before = article.words_in(start, spot.start)
        if not _ONE_PERSON.isdisjoint(before):
            word = next(word for word in reversed(before) if word in _ONE_PERSON)
            return Statistic("single", 0.5, word)
        official = _ONE_OFFICIAL.search(folded, start, spot.start)
        if official:
            return Statistic("single", 0.5, article.text[official.start() : official.end()])
    return _UNSPECIFIED


def _is_month(words: str, term: object) -> bool:
    return isinstance(term, int) and (words[0].isupper() or not words.isascii())
