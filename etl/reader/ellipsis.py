"""A bare number that leaves its noun out: "200 in one town and another 350 in the next", "the women 300".

In: a view of the number and the decisions before it. Out: a `What` with the unit of the amount that the number leans
on, an `Aside` where its words say why it leans on none, or None where it has a noun of its own or too little speaks.

Each class of amounts (people, hours, money, weight, share, days) has to be vouched for twice: by an antecedent that is
near enough and of a fitting size, and by the words that touch the number: a verb of people, a season, a payment, the
same structure. Windows are bounded: a number costs the same in any text.

    ellipsis_tail          whether a noun of its own follows the number
    ellipsis_aside         why it leans on nothing
    ellipsis_cues          the class that the touching words speak for
    ellipsis_antecedents   what it may lean on          ellipsis_fit   which of them fits best
    ellipsis_inherit       what it takes over
"""

from __future__ import annotations

from collections.abc import Sequence

from etl.reader.ellipsis_antecedents import ASKED, Antecedent, antecedents_of, thing_before, value_of
from etl.reader.ellipsis_aside import is_named, leans_on_nothing
from etl.reader.ellipsis_cues import cues_of, is_surely_paid
from etl.reader.ellipsis_fit import fit, shape_of
from etl.reader.ellipsis_inherit import MakeMoney, inherit
from etl.reader.ellipsis_tail import tail_of
from etl.reader.model import Aside, What
from etl.reader.view import View

_ENOUGH = 0.62
_MORE_AFTER_THINGS = 0.2
"""How much more must speak where the number just before counts things, which this one may count as well."""
_OWN_WORDS, _OWN_WORDS_ASKED = 0.2, -0.15
"""How strongly the touching words must speak for a class that no labor amount vouches for; where it is asked for."""
_UNIT_ALONE = frozenset(("percent", "days"))
"""Classes that no word speaks for: the number before decides."""


def decide_ellipsis(view: View, decisions: Sequence[What | Aside], make_money: MakeMoney) -> What | Aside | None:
    """The decision on a bare number that may lean on another amount. The spot takes over the unit."""
    value = value_of(view.spot)
    if value is None or (tail := tail_of(view.behind)) is None:
        return None
    if aside := leans_on_nothing(view, value):
        return aside
    if is_named(view):
        return None
    thing, is_part = thing_before(view, tail, decisions)
    if is_part:
        return Aside("not_labor", thing)
    if tail.per is None and view.amount.per is not None:
        tail = tail._replace(per=view.amount.per)
    shape, cues = shape_of(view), cues_of(view, tail, value)
    best: Antecedent | None = None
    most = _ENOUGH + (_MORE_AFTER_THINGS if thing else 0.0)
    is_paid = shape.is_of_the or is_surely_paid(view, tail)
    for one in antecedents_of(view, tail, decisions, is_paid=is_paid):
        own = cues.get(one.sort, 0.0)
        least = _OWN_WORDS_ASKED if one.nearness >= ASKED else _OWN_WORDS
        if one.what is None and one.sort not in _UNIT_ALONE and own < least:
            continue
        weight = fit(view, tail, shape, one, value) + own
        if weight > most:
            best, most = one, weight
    return None if best is None else inherit(view, tail, shape, best, value, most, make_money)
