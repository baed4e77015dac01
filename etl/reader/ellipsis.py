"""A bare number that leaves its noun out: "200 in one town and another 350 in the next", "the women 300".

In: a view of the number and the decisions before it. Out: a `What` with the unit of the amount that the number
leans on (its antecedent), or None where the number has a noun of its own or nothing speaks clearly enough.

Each class of amounts (people, hours, money, weight) has to be vouched for twice: by an antecedent near enough and of
a fitting size, and by the words that touch the number: a verb of people, a season, a payment, the same structure.
What touches a number is in ellipsis_words.py. Windows are bounded: a number costs the same in any text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from etl.reader.article import Spot
from etl.reader.ellipsis_words import (
    Tail, cues_of, hurt, is_named, is_ration, is_surely_paid, no_count, stands_alone, tail_of, taken_by_owner,
)  # fmt: skip
from etl.reader.model import Aside, What
from etl.reader.money import decide_money, exchange_rate
from etl.reader.people import harm_of
from etl.reader.view import NATIONS, WORKERS, View

MakeMoney = Callable[[str, float, str], What]
"""(measure, score, words) → the `What` of money, with its period, stage and item."""

_SPOTS_BACK = 9
_CHARACTERS_BACK = 420
_SPOTS_ON = 2
_ENOUGH = 0.62
_SCORE = 0.8
"""How much surer the antecedent is than what leans on it."""
_RATIO = 30.0
_CROWD = 1000.0
_MILLION = 1e6
_SCALE_WORDS = re.compile(r"thousand|million|billion|\d,000\b|тысяч|만|万")
_CENTS = re.compile(r"\b(?:cents?|pence|penny|fen|kopecks?|fils)\b")


class Antecedent(NamedTuple):
    """An amount with a unit near the number; without a spot, words that name the class: "How many …?".

    `what` is None for an amount behind the number, which is not decided yet, and for one that is no labor amount."""

    spot: Spot | None
    what: What | None
    sort: str
    nearness: float


def decide_ellipsis(view: View, decisions: Sequence[What | Aside], make_money: MakeMoney) -> What | Aside | None:
    """The decision on a bare number that leans on another amount. The spot takes over the unit."""
    amount = view.amount
    value = amount.value_high if amount.value_high is not None else amount.value_low
    if value is None:
        return None
    tail = tail_of(view.behind)
    if tail is None:
        return None
    if (aside := no_count(view)) or is_named(view):
        return aside
    if tail.per is None and amount.per is not None:
        tail = tail._replace(per=amount.per)
    cues = cues_of(view, tail, value)
    if max(cues.values()) < 0:
        return None
    is_paid = is_surely_paid(view, tail) or _OF_THE.search(view.before) is not None
    thing = _leans_on_a_thing(view, decisions, tail.kind == "of")
    if (
        thing
        and (tail.kind == "of" or _AMONG_THEM.search(view.before))
        and value <= _value(view.article.spots[view.spot.index - 1])
    ):
        return Aside("not_labor", thing)
    best, most = None, _ENOUGH + (_OTHER_NOUN if thing else 0.0)
    for one in [*_antecedents(view, decisions, is_paid), *_topics(view, tail)]:
        own = cues.get(one.sort, 0.0)
        if (
            one.what is None
            and one.sort not in _MAY_BE_ASIDE
            and own < (_OWN_WORDS if one.nearness < _ASKED else -0.15)
        ):
            continue
        weight = _weigh(view, one, tail, value) + own
        if weight > most:
            best, most = one, weight
    if best is None:
        return None
    if best.sort in _MAY_BE_ASIDE:
        return _same_unit(view, best, tail)
    if best.sort == "money" and (aside := exchange_rate(view)):
        return aside
    return _resolve(view, best, value, tail, most, make_money)


# --- Antecedents --------------------------------------------------------------------------------------------------


def _far_money(view: View, decisions: Sequence[What | Aside], before: int) -> Iterator[Antecedent]:
    """Amounts of money further up that are about as large, for a number that is surely paid."""
    spots, spot = view.article.spots, view.spot
    value = spot.amount.value_high or spot.amount.value_low or 0.0
    for index in range(before - 1, max(-1, spot.index - _FAR_SPOTS), -1):
        other, what = spots[index], decisions[index]
        if spot.start - other.end > _FAR:
            return
        high = other.amount.value_high or other.amount.value_low
        if high and isinstance(what, What) and 0.2 <= value / high <= 5 and _sort(other, what) == "money":
            yield Antecedent(other, what, "money", _FAR_NEARNESS)
            return


_FAR, _FAR_SPOTS = 1800, 24
_FAR_NEARNESS = 0.16


def _antecedents(view: View, decisions: Sequence[What | Aside], is_paid: bool) -> list[Antecedent]:
    """The amounts with a unit that the number may lean on, the nearest first."""
    spots, spot = view.article.spots, view.spot
    found: list[Antecedent] = []
    for index in range(spot.index - 1, max(-1, spot.index - _SPOTS_BACK), -1):
        other, what = spots[index], decisions[index]
        if spot.start - other.end > _CHARACTERS_BACK or spot.sentence_index - other.sentence_index > 3:
            break
        if (sort := _sort(other, what)) is None or _is_conversion(view, other, spots[index - 1] if index else None):
            continue
        near = _nearness(view, other, not found)
        if isinstance(what, What):
            found.append(Antecedent(other, what, sort, near))
        elif what.reason not in _NEVER_LEANT_ON:
            found.append(Antecedent(other, None, sort, near - 0.1))
    if is_paid:
        found += _far_money(view, decisions, spot.index - len(found))
    for other in spots[spot.index + 1 : spot.index + 1 + _SPOTS_ON]:
        if other.sentence_index != spot.sentence_index or other.start - spot.end > 60:
            break
        if (sort := _SORTS.get(other.amount.unit or "", "money" if other.amount.unit else None)) is None:
            continue
        if _LISTED.fullmatch(view.article.folded[spot.end : other.start]):
            found.append(Antecedent(other, None, sort, 0.45))
        break
    return found


def _value(spot: Spot) -> float:
    high = spot.amount.value_high
    return (high if high is not None else spot.amount.value_low) or 0.0


def _leans_on_a_thing(view: View, decisions: Sequence[What | Aside], is_of_them: bool) -> str:
    """The number just before, where it counts things that this one may count as well: "eight crates, some ten"."""
    index = view.spot.index - 1
    if index < 0:
        return ""
    other, decision = view.article.spots[index], decisions[index]
    if other.amount.unit is not None or not isinstance(decision, Aside) or decision.reason not in _OF_THINGS:
        return ""
    if view.spot.sentence_index - other.sentence_index > 1 or view.spot.start - other.end > (200 if is_of_them else 60):
        return ""
    folded = view.article.folded
    return folded[other.start : other.end] if tail_of(folded[other.end : other.end + 40]) is None else ""


_OF_THINGS = frozenset(("not_labor", "document"))
_AMONG_THEM = re.compile(r"\b(?:of which|of them|of these|of those|among them),? (?:about |some |only |just )?$")


def _topics(view: View, tail: Tail) -> Iterator[Antecedent]:
    """Classes that the words before the number name without an amount: "How many came? On the last day, 54,000."."""
    article, spot = view.article, view.spot
    folded = article.folded
    start = max(0, spot.sentence.start - _TOPIC_BACK, spot.start - 2 * _TOPIC_BACK)
    before = folded[start : spot.start]
    following = article.spots[spot.index + 1] if spot.index + 1 < len(article.spots) else None
    if _HOW_MANY.search(before) and tail.per is None:
        yield Antecedent(None, None, "people", _ASKED)
    elif following is not None and _counts_with(view, following):
        yield Antecedent(None, None, "people", 0.4)
    else:
        is_near = not _PERSONS.isdisjoint(article.words_in(start, spot.start))
        yield Antecedent(None, None, "people", 0.2 if is_near else 0.05)
    if _HOW_LONG.search(before):
        yield Antecedent(None, None, "hours", _ASKED)
    elif "hours" in before:
        is_same = folded.find("hours", max(spot.sentence.start, spot.start - 80), spot.start) >= 0
        yield Antecedent(None, None, "hours", 0.3 if is_same else 0.2)


def _counts_with(view: View, following: Spot) -> bool:
    """Whether the next number counts people by the same verb: "let go 380 and 145 of them"."""
    folded, end = view.article.folded, view.spot.end
    if following.start - end > 12 or following.amount.unit is not None:
        return False
    return folded[end : following.start] in {" and ", " or ", ", "} and folded.startswith(" of them", following.end)


_MAY_BE_ASIDE = frozenset(("percent", "days"))
"""Units that keep a number from leaning on another amount even where theirs is no labor amount."""
_TOPIC_BACK = 170
_ASKED = 0.45
"""How near a question stands that asks for a number of people or hours."""
_OTHER_NOUN = 0.2
_OWN_WORDS = 0.2
"""How strongly the number's own words must speak for the class of an amount that is not decided to be labor."""
_NEVER_LEANT_ON = frozenset(("sample", "furniture", "exchange_rate"))
_HOW_MANY = re.compile(
    r"\b(?:workers|people|men|women|headcount)\?|\bhow many(?! (?:hours|days|times|years|months|houses|factories|rooms))[^.;?\d]{0,60}\?"
)
_HOW_LONG = re.compile(
    r"\b(?:how long|how many hours|working hours|hours of work|working day|work(?:ing)? hours)\b[^.;?\d]{0,40}[?:]"
)
_PRONOUNS = frozenset("he she they i we each him her them you everyone nobody anyone who guard household".split())
_PERSONS = (WORKERS | NATIONS) - _PRONOUNS
_SORTS = {"people": "people", "hours": "hours", "percent": None, "times": None, "days": None, "kg": None}
_LISTED = re.compile(r"(?:,| or| and|, or|, and| to|,? (?:the|an?) [a-z]+)(?: (?:about|even|sometimes|some))? ?")


def _is_conversion(view: View, other: Spot, before: Spot | None) -> bool:
    """Whether an amount of money says the one before it again: "1,000 riyals a month ($275)"."""
    if before is None or other.start - before.end > 24 or before.amount.unit in {"people", "hours", "percent"}:
        return False
    if before.amount.unit is None and not before.amount.unit_candidates:
        return False
    return _IN_BRACKETS.search(view.article.folded[before.end : other.start]) is not None


_IN_BRACKETS = re.compile(
    r"[(\[=](?:about|around|roughly|some|or|approximately|nearly|us| )*$|^,? or (?:about |around |roughly )?$"
)


def _sort(spot: Spot, what: What | Aside) -> str | None:
    unit = spot.amount.unit
    if unit in {"percent", "days"}:
        return unit
    if isinstance(what, Aside):
        return None if unit is None or unit == "kg" else _SORTS.get(unit, "money")
    if what.measure in {"workers", "other"} and what.unit == "people":
        return "people"
    if what.measure == "hours" and what.unit == "hours":
        return "hours"
    if what.unit == "kg":
        return "kg"
    if what.unit in {"percent", "times", "days", "hours", "people"}:
        return None
    return "money" if what.unit is not None or spot.amount.unit_candidates else None


def _nearness(view: View, other: Spot, is_latest: bool) -> float:
    spot = view.spot
    gap = spot.start - other.end
    if other.sentence_index == spot.sentence_index:
        near = 0.42 - gap / 700
    elif other.start >= spot.paragraph.start:
        near = 0.30 if spot.sentence_index - other.sentence_index == 1 else 0.2
    else:
        near = 0.16
    return near + (0.08 if is_latest else 0.0)


# --- Weighing -----------------------------------------------------------------------------------------------------

_CONNECTED = re.compile(
    r"(?:\b(?:and|or|but|than|to|against|versus|instead of|down from|up from|compared with|plus|sometimes|often|even|another)|[,;:–—(])"
    r"(?: (?:the|an?|another|about|some|only|just|sometimes|often|even|perhaps|maybe|nearly|over|up to|as many as))* ?$"
)
_GAPPED = re.compile(
    r"(?:[,;]| and| but)(?: and| but)? (?:(?:the|an?|in|at|for|by|before|after|on) )?(?:[a-z'-]+ ){1,3}$"
)
_VERB_LAST = re.compile(r"\b(?:is|was|were|are|has|had|have|got|bought|sold|saw|set|built|made|with|of) $|ed $")
_OF_THE = re.compile(r"\b(?:of|from|with) (?:the|these|those|this|that) $")
_THE_NUMBER = re.compile(r"(?:^|[.;,\"“] ?)(?:the|these|those) $")
_COPULA = re.compile(
    r"\b(?:it|that|this|there|they|number|figure|total|amount|norm|plan|limit|rate|law|rule|contracts?)\b[^.;,\d]{0,24}? "
    r"(?:was|is|were|are|be|been|becomes?|became|used to be|say|says|said|reached|stands at|stood at|fell to|rose to)"
    r"(?: (?:now|only|just|about|nearly|even|at least|over|still|already))? ?$"
)


def _weigh(view: View, one: Antecedent, tail: Tail, value: float) -> float:
    """How well an antecedent fits: nearness, size, structure. Below zero where it cannot be."""
    size = _size(view, one, value)
    if size < 0:
        return -1.0
    weight = one.nearness + size
    if one.spot is None:
        is_answer = tail.is_alone or one.nearness >= _ASKED or _COPULA.search(view.before)
        return weight + (0.2 if is_answer else 0.0)
    article, spot = view.article, view.spot
    is_before = one.spot.start < spot.start
    gap = spot.start - one.spot.end
    if not is_before:
        return weight + 0.3
    other = one.spot.amount
    if value >= 3 and value in {other.value_low, other.value_high}:
        weight += 0.25
        if _OF_THE.search(view.before):
            weight += 0.3 if one.sort == "money" else -1.0
    elif _OF_THE.search(view.before):
        return -1.0
    if gap <= 90 and _CONNECTED.search(view.before):
        weight += 0.2
    elif gap <= 60 and (match := _GAPPED.search(view.before)) and not _VERB_LAST.search(match[0]):
        weight += 0.2
    if one.sort == "people" and _THE_NUMBER.search(view.before):
        weight += 0.25
    if _COPULA.search(view.before):
        weight += 0.25
    if _has_same_preposition(view, one, tail):
        weight += 0.2
    if tail.is_alone:
        weight += 0.2
    if stands_alone(view):
        weight += 0.2
    return weight


def _has_same_preposition(view: View, one: Antecedent, tail: Tail) -> bool:
    """ "2,100 for a local and 3,800 for a migrant"."""
    if tail.kind != "preposition" or one.spot is None:
        return False
    behind = view.article.folded[one.spot.end : one.spot.end + 24].split(None, 1)
    return bool(behind) and behind[0].strip('"”,.') == tail.word


def _is_parallel(view: View, one: Antecedent, tail: Tail) -> bool:
    """Whether the number says of another time or another person what its antecedent says."""
    return _has_same_preposition(view, one, tail) or _PRONOUN_COPULA.search(view.before) is not None


_PRONOUN_COPULA = re.compile(
    r"\bit (?:was|is|had been|used to be|became)(?: (?:now|only|just|about|nearly|even|still|already))? ?$"
)


def _size(view: View, one: Antecedent, value: float) -> float:
    """How the size of the number fits that of the antecedent: -1 where it does not."""
    amount = one.spot.amount if one.spot is not None else view.amount
    other = amount.value_high if amount.value_high is not None else amount.value_low
    if one.sort == "people":
        is_like = (
            (value < _MILLION or _COPULA.search(view.before))
            if one.spot is None
            else not other or value / other < _CROWD
        )
        is_count = value == int(value) and value >= 2 and is_like
        return 0.0 if is_count else -1.0
    if one.sort == "percent":
        return 0.0 if value <= 100 else -1.0
    if one.sort == "days":
        return 0.0 if value <= 366 else -1.0
    if one.sort == "hours":
        if one.spot is None:
            return 0.0 if 3 <= value <= 24 or 30 <= value <= 110 else -1.0
        if (one.what is not None and one.what.per == "week") or (other is not None and other > 24):
            return (
                0.05
                if (5 if "week" in view.before else 20) <= value <= 120
                or re.match(r" (?:a|per|each) day", view.behind)
                and value <= 24
                else -1.0
            )
        if value > 24:
            return 0.0 if value <= 120 and "week" in view.behind[:16] else -1.0
        return 0.05 if value >= 3 or (other is not None and other < 6) else -0.1
    if other is None or value <= 0:
        return -0.1
    if one.sort == "kg":
        if not (_CONNECTED.search(view.before) or _COPULA.search(view.before) or is_ration(view)):
            return -1.0
        other /= _weight_scale(view, one.spot)
        return 0.05 if 0.1 <= value / other <= 10 else -1.0
    ratio = value * _money_scale(view, one.spot, value) / other if other else 0.0
    if 1 / _RATIO <= ratio <= _RATIO:
        return 0.05
    return -0.15 if 1e-3 <= ratio <= 1e3 and _is_paid(view) else -1.0


def _is_paid(view: View) -> bool:
    return max(view.weight("pay_noun"), view.weight("earn"), view.weight("price"), view.weight("fee")) > 0.6


def _weight_scale(view: View, spot: Spot) -> float:
    """Kilograms of the unit that the words name."""
    words = view.article.folded[spot.start : spot.end]
    if "gram" in words and "kilo" not in words:
        return 0.001
    return 1000.0 if "ton" in words else 1.0


def _money_scale(view: View, spot: Spot, value: float) -> float:
    """What the number is to be multiplied with: "fifteen" is said for fifteen thousand where thousands were named."""
    folded = view.article.folded
    words = folded[spot.start : spot.end]
    if _CENTS.search(words):
        return 0.01
    other = spot.amount.value_high if spot.amount.value_high is not None else spot.amount.value_low
    own = folded[view.spot.start : view.spot.end]
    is_said = (
        stands_alone(view)
        or _COPULA.search(view.before)
        or _FAR_NEARNESS < _nearness(view, spot, False)
        and is_surely_paid(view, None)
    )
    if other and value < 100 and is_said and _SCALE_WORDS.search(words) and not any(sign.isdigit() for sign in own):
        for scale in (1e3, 1e6, 1e9):
            if 0.25 <= value * scale / other <= 4:
                return scale
    return 1.0


def _died(view: View, one: Antecedent) -> str:
    """The words of death or injury right behind the antecedent, of which the number goes on to tell."""
    match = _DIED.match(view.article.folded, one.spot.end)
    return match[1] if match and one.spot.sentence_index == view.spot.sentence_index else ""


_DIED = re.compile(r" (?:(?:were|was|had|have) )?(died|killed|injured|wounded|drowned)\b")


# --- Taking over --------------------------------------------------------------------------------------------------


def _same_unit(view: View, one: Antecedent, tail: Tail) -> What | Aside | None:
    """A share or a number of days like the one before: "the firm keeps 60 percent, the worker 25"."""
    if one.what is None:
        return Aside("not_labor", view.article.text[one.spot.start : one.spot.end])
    if tail.kind == "verb" and one.sort == "percent":
        return None
    _take_over(view, unit=one.sort)
    said = view.article.text[one.spot.start : one.spot.end]
    return replace(one.what, score=round(one.what.score * _SCORE * 0.8, 2), because={"measure": said})


def _resolve(
    view: View, one: Antecedent, value: float, tail: Tail, weight: float, make_money: MakeMoney
) -> What | Aside:
    said = "" if one.spot is None else view.article.text[one.spot.start : one.spot.end]
    because = {"measure": said} if said else {}
    former = one.what
    score = round(min(0.6, weight * 0.5, _SCORE * (former.score if former is not None else 0.6)), 2)
    if one.sort == "people":
        if words := harm_of(view) or hurt(view) or (former is None and one.spot is not None and _died(view, one)):
            return What("other", unit="people", score=score, because={"measure": words, "unit": said})
        if (
            former is not None
            and former.measure == "other"
            and tail.people_kind is None
            and _CONNECTED.search(view.before)
        ):
            return replace(former, score=score, because=because)
        kind = former.kind if former is not None and former.kind not in {None, "threshold"} else "working"
        kind = tail.people_kind or kind
        return What("workers", kind, unit="people", score=score, because=because)
    if one.sort == "hours":
        _take_over(view, unit="hours")
        if (
            former is not None
            and former.measure == "other"
            and tail.people_kind is None
            and _CONNECTED.search(view.before)
        ):
            return replace(former, score=score, because=because)
        kind = former.kind if former is not None else "work"
        per = tail.per or view.amount.per or (former.per if former is not None else None)
        if per not in {"day", "week", "shift", "month"}:
            per = "day" if value <= 24 else "week"
        elif per == "day" and value > 24:
            per = "week"
        return What("hours", kind, unit="hours", per=per, score=score, because=because)
    if one.sort == "kg":
        _take_over(view, unit="kg", scale=_weight_scale(view, one.spot))
        per = tail.per or former.per
        return replace(former, per=per, score=score, because=because)
    return _money(view, one, value, said, score, make_money, tail)


def _money(
    view: View, one: Antecedent, value: float, said: str, score: float, make_money: MakeMoney, tail: Tail
) -> What | Aside:
    source = one.spot.amount
    scale = _money_scale(view, one.spot, value)
    note = ()
    if scale > 1:
        note = (f"The words leave out the scale; read as that of {said!r}.",)
    _take_over(view, unit=source.unit, candidates=source.unit_candidates, scale=scale, note=note)
    former = one.what
    decided = decide_money(view)
    if taken := taken_by_owner(view):
        decided = ("quota", 0.5, taken)
    elif former is not None and (isinstance(decided, Aside) or decided[1] < 0.42 or _is_parallel(view, one, tail)):
        decided = (former.measure, score, "")
    elif isinstance(decided, Aside):
        return decided
    what = make_money(decided[0], min(score, decided[1]), decided[2])
    if scale > 1:
        what.score = min(what.score, 0.3)
    if former is not None and what.measure == former.measure:
        if what.per in {None, "unspecified"}:
            what.per = former.per
        if not decided[2]:
            what.kind, what.item = former.kind, what.item or former.item
    what.because.setdefault("measure", said)
    what.because["unit"] = said
    return what


def _take_over(
    view: View, *, unit: str | None, candidates: tuple[str, ...] = (), scale: float = 1.0, note: tuple[str, ...] = ()
) -> None:
    amount = view.amount
    view.spot.amount = view.amount = replace(
        amount,
        unit=unit,
        unit_candidates=candidates or ((unit,) if unit else ()),
        value_low=None if amount.value_low is None else round(amount.value_low * scale, 6),
        value_high=None if amount.value_high is None else round(amount.value_high * scale, 6),
        undecided=amount.undecided + note,
    )
