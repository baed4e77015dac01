"""Which amounts a number without noun and unit may lean on, and how near each is.

In: a view of the number, its tail and the decisions before it. Out: `Antecedent`s of a class: amounts before it, one
behind it in a list, money further up, and words that name the class without an amount ("How many came?"). Which of
them fits best is weighed in ellipsis_fit.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from etl.reader.article import Spot
from etl.reader.ellipsis_tail import Tail, tail_of
from etl.reader.model import Aside, What
from etl.reader.view import NATIONS, WORKERS, View

_SPOTS_BACK, _CHARACTERS_BACK, _SENTENCES_BACK = 9, 420, 3
_FAR_SPOTS, _FAR_CHARACTERS = 24, 1800
_LIST_GAP = 60
_TOPIC_BACK = 170
ASKED = 0.45
"""How near a question stands that asks for a number of people or hours."""
FAR = 0.16
_LATEST = 0.08
_NO_LABOR = 0.1
"""How much further off an amount is that is no labor amount itself."""
_NEVER = frozenset(("sample", "furniture", "exchange_rate"))
_THINGS = frozenset(("not_labor", "document"))
_SORTS = {"people": "people", "hours": "hours", "percent": "percent", "days": "days", "times": None, "kg": None}
"""Unit → class, where it is no currency. Weight that is no labor amount is leant on by none."""
_LISTED = re.compile(r"(?:,| or| and|, or|, and| to|,? (?:the|an?) [a-z]+)(?: (?:about|even|sometimes|some))? ?")
_CONVERTED = re.compile(
    r"[(\[=](?:about|around|roughly|some|or|approximately|nearly|us| )*$|^,? or (?:about |around |roughly )?$"
)
_AMONG = re.compile(r"\b(?:of which|of them|of these|of those|among them),? (?:about |some |only |just )?$")
_HOW_MANY = re.compile(
    r"\b(?:workers|people|men|women|headcount)\?|"
    r"\bhow many(?! (?:hours|days|times|years|months|houses|factories|rooms))[^.;?\d]{0,60}\?"
)
_HOW_LONG = re.compile(
    r"\b(?:how long|how many hours|(?:working|work) hours|hours of work|working day)\b[^.;?\d]{0,40}[?:]"
)
_DISTANCE = re.compile(r" (?:square )?(?:kilomet|met|mile|km\\b|yard|feet|foot)")
_PRONOUNS = frozenset("he she they i we each him her them you everyone nobody anyone who guard household".split())
_PERSONS = (WORKERS | NATIONS) - _PRONOUNS


class Antecedent(NamedTuple):
    """An amount that the number may lean on; without a spot, words that name the class.

    `what` is None where nothing is decided: for an amount behind the number, and for one that is no labor amount.
    """

    spot: Spot | None
    what: What | None
    sort: str
    nearness: float


def value_of(spot: Spot) -> float | None:
    """One number for the size of an amount."""
    return spot.amount.top


def antecedents_of(view: View, tail: Tail, decisions: Sequence[What | Aside], *, is_paid: bool) -> Iterator[Antecedent]:
    """The amounts with a unit that the number may lean on, the nearest first; money of further up if it `is_paid`."""
    spots, spot = view.article.spots, view.spot
    oldest, is_latest = spot.index, True
    units: list[tuple[str, ...]] = []  # of the money in the number's own sentence
    for index in range(spot.index - 1, max(-1, spot.index - _SPOTS_BACK), -1):
        other, what = spots[index], decisions[index]
        if spot.start - other.end > _CHARACTERS_BACK or spot.sentence_index - other.sentence_index > _SENTENCES_BACK:
            break
        oldest = index
        if (sort := _sort(other, what)) is None or (index and _is_conversion(view, other, spots[index - 1])):
            continue
        if sort == "money":
            if other.sentence_index == spot.sentence_index:
                units.append(other.amount.unit_candidates)
            elif units and other.amount.unit_candidates not in units:
                continue  # "a fine of 50,000 rubles, and 500 for each badge": no dollars of the sentence before
        near = nearness(view, other) + (_LATEST if is_latest else 0.0)
        if isinstance(what, What):
            is_latest = False
            yield Antecedent(other, what, sort, near)
        elif what.reason not in _NEVER:
            is_latest = False
            yield Antecedent(other, None, sort, near - _NO_LABOR)
    if is_paid:
        yield from _far_money(view, decisions, oldest)
    yield from _listed_behind(view)
    yield from _topics(view, tail)


def nearness(view: View, other: Spot) -> float:
    spot = view.spot
    if other.sentence_index == spot.sentence_index:
        return 0.42 - (spot.start - other.end) / 700
    if other.start < spot.paragraph.start:
        return FAR
    return 0.30 if spot.sentence_index - other.sentence_index == 1 else 0.2


def _sort(spot: Spot, what: What | Aside) -> str | None:
    unit = spot.amount.unit
    if unit in {"percent", "days"}:
        return unit
    if isinstance(what, Aside):
        return None if unit is None else _SORTS.get(unit, "money")
    if what.measure in {"workers", "other"} and what.unit == "people":
        return "people"
    if what.unit == "hours":
        return "hours" if what.measure == "hours" else None
    if what.unit == "kg":
        return "kg"
    if what.unit is None:
        return "money" if spot.amount.unit_candidates else None
    return None if what.unit in _SORTS else "money"


def _is_conversion(view: View, other: Spot, before: Spot) -> bool:
    """Whether an amount of money says the one before it again: "1,000 riyals a month ($275)"."""
    if other.start - before.end > 24 or before.amount.unit in _SORTS or not before.amount.unit_candidates:
        return False
    return _CONVERTED.search(view.article.folded[before.end : other.start]) is not None


def _far_money(view: View, decisions: Sequence[What | Aside], before: int) -> Iterator[Antecedent]:
    """The nearest money further up that is about as much."""
    spots, spot = view.article.spots, view.spot
    value = value_of(spot) or 0.0
    for index in range(before - 1, max(-1, spot.index - _FAR_SPOTS), -1):
        other, what = spots[index], decisions[index]
        if spot.start - other.end > _FAR_CHARACTERS:
            return
        much = value_of(other)
        if much and isinstance(what, What) and 0.2 <= value / much <= 5 and _sort(other, what) == "money":
            yield Antecedent(other, what, "money", FAR)
            return


def _listed_behind(view: View) -> Iterator[Antecedent]:
    """The amount right behind the number in a list: "50, 60 or 70 yuan", "let go 380 and 145 of them"."""
    spot, spots, folded = view.spot, view.article.spots, view.article.folded
    if spot.index + 1 == len(spots):
        return
    other = spots[spot.index + 1]
    if other.sentence_index != spot.sentence_index or other.start - spot.end > _LIST_GAP:
        return
    between, unit = folded[spot.end : other.start], other.amount.unit
    if unit is None:
        if between in {" and ", " or ", ", "} and folded.startswith(" of them", other.end):
            yield Antecedent(None, None, "people", 0.4)
    elif unit not in {"percent", "days", "times", "kg"} and _LISTED.fullmatch(between):
        yield Antecedent(other, None, _SORTS.get(unit) or "money", 0.45)


def _topics(view: View, tail: Tail) -> Iterator[Antecedent]:
    """Classes that the words before the number name: "How many came? On the last day, 54,000."."""
    article, spot = view.article, view.spot
    start = max(0, spot.sentence.start - _TOPIC_BACK, spot.start - 2 * _TOPIC_BACK)
    before = article.folded[start : spot.start]
    if tail.per is None and _HOW_MANY.search(before):
        yield Antecedent(None, None, "people", ASKED)
    else:
        is_near = not _PERSONS.isdisjoint(article.words_in(start, spot.start))
        yield Antecedent(None, None, "people", 0.2 if is_near else 0.05)
    if _HOW_LONG.search(before):
        yield Antecedent(None, None, "hours", ASKED)
    elif (at := before.rfind("hours")) >= 0:
        is_same = start + at >= max(spot.sentence.start, spot.start - 80)
        yield Antecedent(None, None, "hours", 0.3 if is_same else 0.2)


def thing_before(view: View, tail: Tail, decisions: Sequence[What | Aside]) -> tuple[str, bool]:
    """The number just before where it counts things, and whether this one is surely some of them: "of which 12"."""
    index = view.spot.index - 1
    if index < 0:
        return "", False
    other, decision = view.article.spots[index], decisions[index]
    if other.amount.unit is not None or not isinstance(decision, Aside) or decision.reason not in _THINGS:
        return "", False
    is_of_them = tail.kind == "of"
    if view.spot.sentence_index - other.sentence_index > 1 or view.spot.start - other.end > (200 if is_of_them else 60):
        return "", False
    folded = view.article.folded
    if tail_of(folded[other.end : other.end + 40]) is not None or _DISTANCE.match(folded, other.end):
        return "", False
    is_part = (is_of_them or _AMONG.search(view.before)) and (value_of(view.spot) or 0) <= (value_of(other) or 0)
    return folded[other.start : other.end], bool(is_part)
