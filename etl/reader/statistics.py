"""Which statistic an amount is: average and median where the words say so, minimum and maximum by its hedge.

`single` where the passage tells of one worker, site, event or month. "Minimum wage" is no statistic but a law's.
"""

from __future__ import annotations

import re
from collections.abc import Set
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
_SITES = "factory plant complex mine site mill ship shipyard restaurant hotel camp workshop"
_SITE_WORDS = frozenset(_SITES.split())
_ONE_SITE = re.compile(rf"\b(?:the|this|a|an|one) (?:\w+[ -]){{0,3}}(?:{_SITES.replace(' ', '|')})\b")
_OFFICIALS = frozenset(("official", "cadre", "one"))
_ONE_OFFICIAL = re.compile(r"\ban? (?:\w+ ){0,3}(?:official|cadre)\b|\bone (?:\w+ )?(?:woman|man|worker|defector)\b")
_BRACKET = re.compile(r"(?: \([^)]{1,20})?\) ")
"""Between "9,000 roubles ($110)" and "average pay"."""
_UNITS = tuple(f"{unit} of " for unit in ("brigade", "unit", "team", "crew", "battalion", "group", "gang"))
_TIMES = frozenset(("single", "once"))
_ONE_TIME = re.compile(r"\b(?:a|one) single (?:day|night|week|month|year)\b|\bonce\b")
_TOLD = frozenset(("wage", "quota", "fee"))
_LOOK_BACK, _LOOK_AHEAD = 240, 120


class Statistic(NamedTuple):
    statistic: str
    score: float
    words: str


_UNSPECIFIED = Statistic("unspecified", 0.7, "")
_ONE = Statistic("single", 0.55, "")


def decide_statistic(article: Article, spot: Spot, what: What, words: Set[str]) -> Statistic:
    """The statistic of one amount. `words` are those of its sentence, folded."""
    if "statistic" in article.cues:
        by_words = _average(article, spot, what)
        if by_words is not None:
            return by_words
    by_hedge = _BY_HEDGE.get(spot.amount.qualifier)
    if by_hedge is not None:
        return Statistic(by_hedge, 0.85, article.text[spot.start : spot.end])
    if what.measure in _TOLD:
        return _of_one_person(article, spot, words)
    if what.measure == "workers":
        return _of_one_site(article, spot, what, words)
    if what.measure in ("revenue", "share"):
        return _of_one_time(article, spot, words)
    if what.measure == "hours" and what.kind in ("leave", "surveillance"):
        is_once = spot.amount.per is None and what.per not in ("week", "month", "year")
        return _ONE if is_once else _UNSPECIFIED
    return _UNSPECIFIED


def _average(article: Article, spot: Spot, what: What) -> Statistic | None:
    """Average or median, said before the amount or right behind it: "300 yuan on average"."""
    start, end = spot.start, spot.end
    folded, clause = article.folded, spot.clause
    cues = article.cues_in("statistic", max(spot.sentence.start, start - _LOOK_BACK), min(end + 40, spot.sentence.end))
    for cue in reversed(cues):
        if cue.start >= end:
            gap = folded[end : cue.start]
            is_told = "," not in gap and gap.endswith((" on ", " ", "(")) and cue.end <= clause.end
            if is_told or _BRACKET.fullmatch(gap):
                return Statistic(cue.term, 0.8, cue.words)
            continue
        if what.measure in _WITHOUT_AVERAGE and cue.start < clause.start:
            return None
        if _BREAK.search(folded, cue.end, start) is None:
            return Statistic(cue.term, 0.85 if cue.start >= clause.start else 0.7, cue.words)
        return None
    return None


def _of_one_person(article: Article, spot: Spot, words: Set[str]) -> Statistic:
    if not _ONE_PERSON.isdisjoint(words):
        before = article.words_in(max(spot.sentence.start, spot.start - _LOOK_BACK), spot.start)
        for word in reversed(before):
            if word in _ONE_PERSON:
                return Statistic("single", 0.55, word)
    if not _OFFICIALS.isdisjoint(words):
        start = max(spot.sentence.start, spot.start - _LOOK_BACK)
        official = _ONE_OFFICIAL.search(article.folded, start, spot.start)
        if official:
            return Statistic("single", 0.55, article.text[official.start() : official.end()])
    return _UNSPECIFIED


def _of_one_site(article: Article, spot: Spot, what: What, words: Set[str]) -> Statistic:
    if what.kind == "staff":
        return _ONE
    if what.kind == "threshold":
        return _UNSPECIFIED
    if article.folded.endswith(_UNITS, spot.sentence.start, spot.start):
        return _ONE
    if not _SITE_WORDS.isdisjoint(words):
        site = _ONE_SITE.search(article.folded, *_window(spot))
        if site:
            return Statistic("single", 0.55, article.text[site.start() : site.end()])
    return _of_one_time(article, spot, words)


def _of_one_time(article: Article, spot: Spot, words: Set[str]) -> Statistic:
    """One event or month: "in a single month", "in May"."""
    start, end = _window(spot)
    if not _TIMES.isdisjoint(words) and (time := _ONE_TIME.search(article.folded, start, end)):
        return Statistic("single", 0.6, article.text[time.start() : time.end()])
    for cue in article.cues_in("time", start, end):
        if isinstance(cue.term, int) and (cue.words[0].isupper() or not cue.words.isascii()):
            return Statistic("single", 0.55, cue.words)
    return _UNSPECIFIED


def _window(spot: Spot) -> tuple[int, int]:
    sentence = spot.sentence
    return max(sentence.start, spot.start - _LOOK_BACK), min(sentence.end, spot.end + _LOOK_AHEAD)
