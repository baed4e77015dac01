"""How well an antecedent fits a number without noun and unit: its nearness, its size, the structure they share.

In: a view, a tail and an `Antecedent`. Out: a weight, below zero where the number cannot lean on it; and what the
number is to be multiplied with, since "fifteen" is said for fifteen thousand, and grams are kept as kilograms.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.reader.article import Spot
from etl.reader.ellipsis_antecedents import ASKED, FAR, Antecedent, nearness, value_of
from etl.reader.ellipsis_cues import is_ration, is_surely_paid
from etl.reader.ellipsis_tail import Tail
from etl.reader.view import View

IMPOSSIBLE = -1.0
_RATIO = 30.0
"""Money is of the size of the money that it leans on, up or down."""
_LARGE, _ALIKE, _BONUS = 300.0, 4.0, 0.25
_MORE = 0.2
_CROWD, _MILLION = 1000.0, 1e6
_PRICED = 0.3
_SCALE_WORDS = re.compile(r"thousand|million|billion|\d,000\b|тысяч|만|万")
_SCALES = (1e3, 1e6, 1e9)
_CENTS = re.compile(r"\b(?:cents?|pence|penny|fen|kopecks?|fils)\b")
_CONNECTED = re.compile(
    r"(?:\b(?:and|or|but|than|to|against|versus|instead of|down from|up from|compared with|plus|sometimes|often|even|"
    r"another)|[,;:–—(])(?: (?:the|an?|another|about|some|only|just|sometimes|often|even|perhaps|maybe|nearly|"
    r"over|up to|"
    r"as many as)){0,3} ?$"
)
_GAPPED = re.compile(
    r"(?:[,;]| and| but)(?: and| but)? (?:(?:the|an?|in|at|for|by|before|after|on) )?(?:[a-z'-]+ ){1,3}$"
)
_VERB_LAST = re.compile(r"\b(?:is|was|were|are|has|had|have|got|bought|sold|saw|set|built|made|with|of) $|ed $")
_OF_THE = re.compile(r"\b(?:of|from|with) (?:the|these|those|this|that) $")
_THE = re.compile(r"(?:^|[.;,\"“] ?)(?:the|these|those) $")
_COPULA = re.compile(
    r"\b(?:it|that|this|there|they|number|figure|total|amount|norm|plan|limit|rate|law|rule|"
    r"contracts?)\b[^.;,\d]{0,24}? "
    r"(?:was|is|were|are|be|been|becomes?|became|used to be|say|says|said|reached|stands at|stood at|fell to|rose to)"
    r"(?: (?:now|only|just|about|nearly|even|at least|over|still|already))? ?$"
)
_IT_WAS = re.compile(
    r"\bit (?:was|is|had been|used to be|became)(?: (?:now|only|just|about|nearly|even|still|already))? ?$"
)
_ALONE = re.compile(r"(?:^|[:,] [\"“‘])(?:[\"“‘ —–-]|maybe |perhaps |no, |yes, |well, |only |just )*$")
_A_DAY = re.compile(r" (?:a|per|each) day")


class Shape(NamedTuple):
    """How the sentence leads up to the number."""

    is_connected: bool
    is_gapped: bool
    is_copula: bool
    is_it: bool
    """The copula's subject is "it", which stands for what the antecedent tells of."""
    is_of_the: bool
    is_the: bool
    stands_alone: bool
    """Nothing but a hedge stands before the number in its sentence or speech: "Maybe 150."."""


def shape_of(view: View) -> Shape:
    before = view.before[-60:] if len(view.before) > 60 else view.before
    gapped = _GAPPED.search(before)
    is_copula = _COPULA.search(before) is not None
    return Shape(
        is_connected=_CONNECTED.search(before) is not None,
        is_gapped=gapped is not None and _VERB_LAST.search(gapped[0]) is None,
        is_copula=is_copula,
        is_it=is_copula and _IT_WAS.search(before) is not None,
        is_of_the=_OF_THE.search(before) is not None,
        is_the=_THE.search(before) is not None,
        stands_alone=_ALONE.search(view.before) is not None,
    )


def fit(view: View, tail: Tail, shape: Shape, one: Antecedent, value: float) -> float:
    """How well an antecedent fits; IMPOSSIBLE where it cannot be."""
    size = _size(view, shape, one, value)
    if size < -0.5:
        return IMPOSSIBLE
    weight = one.nearness + size
    if one.spot is None:
        return weight + (0.2 if tail.is_alone or one.nearness >= ASKED or shape.is_copula else 0.0)
    if one.spot.start > view.spot.start:
        return weight + 0.3
    is_same = value >= 3 and value in {one.spot.amount.value_low, one.spot.amount.value_high}
    if shape.is_of_the and not (is_same and one.sort == "money"):
        return IMPOSSIBLE
    gap = view.spot.start - one.spot.end
    weight += 0.25 * is_same + 0.3 * shape.is_of_the
    weight += 0.2 * ((gap <= 90 and shape.is_connected) or (gap <= 60 and shape.is_gapped))
    weight += _MORE * (one.sort == "people" and tail.kind == "more")
    weight += 0.25 * (one.sort == "people" and shape.is_the) + 0.25 * shape.is_copula
    return weight + 0.2 * has_same_preposition(view, tail, one) + 0.2 * tail.is_alone + 0.2 * shape.stands_alone


def has_same_preposition(view: View, tail: Tail, one: Antecedent) -> bool:
    """ "2,100 for a local and 3,800 for a migrant"."""
    if tail.kind != "preposition" or one.spot is None:
        return False
    behind = view.article.folded[one.spot.end : one.spot.end + 24].split(None, 1)
    return bool(behind) and behind[0].strip('"”,.') == tail.word


def _size(view: View, shape: Shape, one: Antecedent, value: float) -> float:
    """How the size of the number fits that of the antecedent; IMPOSSIBLE where it does not."""
    other = None if one.spot is None else value_of(one.spot)
    if one.sort == "people":
        is_like = (value < _MILLION or shape.is_copula) if other is None else not other or value / other < _CROWD
        return 0.0 if value >= 2 and value == int(value) and is_like else IMPOSSIBLE
    if one.sort in {"percent", "days"}:
        return 0.0 if value <= (100 if one.sort == "percent" else 366) else IMPOSSIBLE
    if one.sort == "hours":
        return _size_of_hours(view, one, other, value)
    if not other or value <= 0:
        return -0.1
    if one.sort == "kg":
        if is_surely_paid(view) or view.weight("price") > _PRICED:
            return IMPOSSIBLE
        is_told = shape.is_connected or shape.is_gapped or shape.is_copula or is_ration(view)
        return 0.05 if is_told and 0.2 <= value * weight_scale(view, one.spot) / other <= 5 else IMPOSSIBLE
    ratio = value * money_scale(view, shape, one.spot, value) / other
    ratio = _by_the_hour(view, one, ratio)
    if 1 / _RATIO <= ratio <= _RATIO:
        is_alike = value >= _LARGE and one.what is not None and 1 / _ALIKE <= ratio <= _ALIKE
        return _BONUS if is_alike else 0.05
    is_told = max(view.weight(role) for role in ("pay_noun", "earn", "price", "fee")) > 0.6
    return -0.15 if is_told and 1e-3 <= ratio <= 1e3 else IMPOSSIBLE


_HOURS = {"hour": 1.0, "day": 9.0, "week": 50.0, "month": 200.0, "year": 2400.0}
"""About how long people work in a period."""


def _by_the_hour(view: View, one: Antecedent, ratio: float) -> float:
    """The ratio of two rates whose periods differ, "350 a day" and "13,000 a month", where that is nearer to one."""
    mine, other = view.amount.per, one.what.per if one.what is not None else None
    if mine not in _HOURS or other not in _HOURS or mine == other:
        return ratio
    of_rates = ratio * _HOURS[other] / _HOURS[mine]
    return min(ratio, of_rates, key=lambda one: max(one, 1 / one))


def _size_of_hours(view: View, one: Antecedent, other: float | None, value: float) -> float:
    """Hours of a day lie below 24, those of a week below 120."""
    if one.spot is None:
        return 0.0 if 3 <= value <= 24 or 30 <= value <= 110 else IMPOSSIBLE
    if (one.what is not None and one.what.per == "week") or (other is not None and other > 24):
        least = 5 if "week" in view.before else 20
        return 0.05 if least <= value <= 120 or (value <= 24 and _A_DAY.match(view.behind)) else IMPOSSIBLE
    if value > 24:
        return 0.0 if value <= 120 and "week" in view.behind[:16] else IMPOSSIBLE
    return 0.05 if value >= 3 or (other is not None and other < 6) else -0.1


def weight_scale(view: View, spot: Spot) -> float:
    """Kilograms of the unit that the words of the antecedent name."""
    words = view.article.folded[spot.start : spot.end]
    if "gram" in words and "kilo" not in words:
        return 0.001
    return 1000.0 if "ton" in words else 1.0


def money_scale(view: View, shape: Shape, spot: Spot, value: float) -> float:
    """What the number is to be multiplied with: cents, or thousands that speech leaves out."""
    folded = view.article.folded
    words = folded[spot.start : spot.end]
    if _CENTS.search(words):
        return 0.01
    other = value_of(spot)
    if not other or value >= 100 or not _SCALE_WORDS.search(words):
        return 1.0
    is_said = shape.stands_alone or shape.is_copula or (nearness(view, spot) > FAR and is_surely_paid(view))
    if is_said and not any(sign.isdigit() for sign in folded[view.spot.start : view.spot.end]):
        for scale in _SCALES:
            if 0.25 <= value * scale / other <= 4:
                return scale
    return 1.0
