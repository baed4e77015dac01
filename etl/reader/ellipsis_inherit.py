"""What a number takes over from the amount that it leans on: the unit, the scale, the measure, the period.

In: a view, the antecedent that fits best and how well. Out: `What`, or the `Aside` that the number's own words ask
for. The spot takes over the unit and, for money, the currencies that it may be.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from etl.reader.count_again import kind_again
from etl.reader.ellipsis_antecedents import Antecedent
from etl.reader.ellipsis_cues import hurt, taken_by_owner
from etl.reader.ellipsis_fit import Shape, has_same_preposition, money_scale, weight_scale
from etl.reader.ellipsis_tail import Tail
from etl.reader.exchange_rates import exchange_rate
from etl.reader.fees_again import fee_again
from etl.reader.harm import harm_of
from etl.reader.model import Aside, What
from etl.reader.money import decide_money
from etl.reader.transfers import OFFICIALS
from etl.reader.view import View

MakeMoney = Callable[[str, float, str], What]
"""(measure, score, words) → the `What` of money, with its period, stage and item."""

_SURER = 0.8
"""How sure the number is, of how sure its antecedent is."""
_MOST = 0.6
_SCALED = 0.3
_WEAK = 0.42
"""A measure that the number's own words tell less surely is that of the antecedent."""
_DIED = re.compile(r" (?:(?:were|was|had|have) )?(died|killed|injured|wounded|drowned)\b")


def inherit(
    view: View, tail: Tail, shape: Shape, one: Antecedent, value: float, weight: float, make_money: MakeMoney
) -> What | Aside | None:
    """The decision on a number that leans on `one` with a weight."""
    said = "" if one.spot is None else view.article.text[one.spot.start : one.spot.end]
    score = round(min(_MOST, weight / 2, _SURER * (one.what.score if one.what is not None else 0.6)), 2)
    if one.sort == "people":
        return _people(view, tail, shape, one, score, said)
    if one.sort == "hours":
        return _hours(view, tail, one, value, score, said)
    if one.sort == "money":
        return exchange_rate(view) or _money(view, tail, shape, one, value, score, make_money)
    if one.what is None:
        return Aside("not_labor", said)
    if one.sort == "kg":
        _take_over(view, "kg", scale=weight_scale(view, one.spot))
        return replace(one.what, per=tail.per or one.what.per, score=score, because={"measure": said})
    if one.sort == "percent" and tail.kind == "verb":
        return None
    _take_over(view, one.sort)
    return replace(one.what, score=score, because={"measure": said})


def _people(view: View, tail: Tail, shape: Shape, one: Antecedent, score: float, said: str) -> What:
    former = one.what
    because = {"measure": said} if said else {}
    if words := harm_of(view) or hurt(view) or _died(view, one):
        return What("other", unit="people", score=score, because={"measure": words})
    if former is not None and former.measure == "other" and shape.is_connected and not tail.is_return:
        return replace(former, score=score, because=because)
    kind = "returned" if tail.is_return else kind_again(view, former)
    return What(
        "workers",
        kind,
        unit="people",
        score=score,
        because=because,
    )


def _died(view: View, one: Antecedent) -> str:
    """The words of death or injury behind an antecedent that is no labor amount: the number goes on to tell of it."""
    if one.what is not None or one.spot is None or one.spot.sentence_index != view.spot.sentence_index:
        return ""
    match = _DIED.match(view.article.folded, one.spot.end)
    return match[1] if match else ""


def _hours(view: View, tail: Tail, one: Antecedent, value: float, score: float, said: str) -> What:
    _take_over(view, "hours")
    former = one.what
    per = tail.per or (former.per if former is not None else None)
    if per not in {"day", "week", "shift", "month"} or (per == "day" and value > 24):
        per = "day" if value <= 24 else "week"
    because = {"measure": said} if said else {}
    return What("hours", former.kind if former else "work", unit="hours", per=per, score=score, because=because)


def _money(
    view: View, tail: Tail, shape: Shape, one: Antecedent, value: float, score: float, make_money: MakeMoney
) -> What | Aside:
    source, former = one.spot.amount, one.what
    said = view.article.text[one.spot.start : one.spot.end]
    scale = money_scale(view, shape, one.spot, value)
    note = (f"The words leave out the scale; read as that of {said!r}.",) if scale > 1 else ()
    _take_over(view, source.unit, candidates=source.unit_candidates, scale=scale, note=note)
    decided = decide_money(view)
    is_parallel = shape.is_it or has_same_preposition(view, tail, one)
    if words := fee_again(view, one.spot, former):
        decided = ("fee", score, words)
    elif taken := taken_by_owner(view):
        decided = ("fee" if OFFICIALS & set(taken.split()) else "quota", 0.5, taken)
    elif former is not None and (isinstance(decided, Aside) or decided[1] < _WEAK or is_parallel):
        decided = (former.measure, score, "")
    elif isinstance(decided, Aside):
        return decided
    what = make_money(decided[0], min(score, decided[1], _SCALED if scale > 1 else 1.0), decided[2])
    if former is not None and what.measure == former.measure:
        if what.per in {None, "unspecified"}:
            what.per = former.per
        if not decided[2] or words:
            what.kind, what.item = former.kind, what.item or former.item
    what.because.setdefault("measure", said)
    what.because["unit"] = said
    return what


def _take_over(
    view: View, unit: str | None, *, candidates: tuple[str, ...] = (), scale: float = 1.0, note: tuple[str, ...] = ()
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
