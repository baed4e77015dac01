"""How large an amount of money is, in its currency: millions are no one's pay, they are revenue or no labor amount.

In: a view of the amount and its tally. Out: the tally with the measures of one person's money made weaker where the
amount is beyond them. A currency is hard, cheap or neither: what is much depends on it.
"""

from __future__ import annotations

import re

from etl.reader.money_tally import NOT_LABOR
from etl.reader.money_words import MONTHLY
from etl.reader.view import View

_RICH = 200_000
_MANY_PAYS = 20
"""So much more than one person's pay is that of many in any currency."""
_HUGE = 5_000_000
HARD = frozenset(("USD", "EUR", "GBP", "CNY", "AED", "SAR", "QAR", "MYR"))
"""Currencies of which a worker's pay is hundreds or thousands."""
_CHEAP = frozenset(
    "RUB INR BDT PHP THB JPY NPR PKR LKR KES EGP ETB TRY UAH ZAR NAD MXN HTG CZK TWD HKD MZN KGS TJS".split()
)
"""Currencies of which it is thousands or tens of thousands."""
_MILLIONS = re.compile(r"\b[mb]illions? of\b")
_DEAR = 5_000
_EXPORTED = re.compile(r"\bexport(?:ed|s|ing)?\b[^.;]{0,90}\b(?:earning|fetching|bringing in|yielding) (?:about )?$")
_OF_LABOR = re.compile(
    r"\b(?:(?:its|their|overseas|export of|exporting|foreign|abroad|sending|from|by|such) (?:overseas |"
    r"foreign |north korean )?"
    r"(?:labou?r\w*|workers?|workforce|doctors|nurses|builders|medical missions?|missions|brigades|"
    r"delegations)|labou?r exports?|"
    r"(?:the )?services of|for (?:its|their|cuban) doctors|prison (?:labou?r|industries)|"
    r"the (?:programme|program|scheme|missions|workers|men|women))\b"
)


_TO_THE_STATE = re.compile(
    r"(?: (?:a|each|every|per) year)?(?: in (?:[a-z]+ )?(?:wages|earnings|pay|salaries|income|cash|hard currency))?"
    r"(?: back| home)? to (?:the |their |its )?(?:[a-z]+ ){0,2}(?:regime|government|state|country|homeland|pyongyang|"
    r"treasury|leadership)\b"
)
"""Millions that all workers together send are income of the state."""


_COLLECTED = re.compile(
    r"\b(?:collected|earned|generated?|generating|raised|made|brought in|netted|funnel+ed|earn|raise|rais(?:es|ing)) "
    r"(?:about |up to |nearly |more than )?$"
)
_FOR_THE_STATE = re.compile(
    r" for (?:the |its |their )?(?:[a-z]+ ){0,2}?(?:regime|government|state|pyongyang|north korea|leadership|party)\b"
)
_FLOWS = re.compile(
    r"(?: (?:a|each|per) year)?(?: [a-z]+){0,3}? (?:flow(?:s|ed)?|go(?:es)?|went|ends? up|land(?:s|ed)?|find(?:s)? "
    r"(?:its|their) way|"
    r"stream(?:s|ed)?|pour(?:s|ed)?)? ?(?:back |home )?(?:to|into|in|towards?|for) (?:the |its |"
    r"their )?(?:[a-z’']+ ){0,2}?(?:pyongyang|"
    r"regime|coffers|treasury|weapons|missiles?|nuclear|leadership|state|kim)\b"
)
"""Where millions that are told without a number go."""


_OF_ITS_INCOME = re.compile(
    r"(?: (?:a|each|per) year)? of (?:the |its |their )?(?:[a-z]+ ){0,2}[a-z]+(?:['’]s|s['’])? "
    r"(?:annual |foreign |yearly )?(?:income|revenues?|earnings|hard currency)\b"
)


def is_millions(view: View) -> bool:
    """Whether an amount is too large for one person's pay."""
    value = view.amount.value_high or view.amount.value_low or 0
    return value >= _beyond_pay(view)


def is_beyond_all_pay(view: View) -> bool:
    """Whether millions of a hard currency are told, or as much in another: what all workers together send home is "
    "no wage."""
    if view.amount.qualifier == "vague":
        return _MILLIONS.search(view.article.folded, view.spot.start, view.spot.end) is not None
    value = view.amount.value_high or view.amount.value_low or 0
    return is_millions(view) if view.amount.unit in HARD else value >= _MANY_PAYS * _beyond_pay(view)


def _beyond_pay(view: View) -> float:
    """From which value on an amount of the currency is no one person's pay."""
    unit = view.amount.unit
    return _HUGE if unit in HARD else 4 * _HUGE if unit in _CHEAP else 50 * _HUGE


def weigh_size(view: View, totals: dict[str, float]) -> None:
    """Millions are no one's pay."""
    value = view.amount.value_high or view.amount.value_low
    if value is None and _MILLIONS.search(view.article.folded, view.spot.start, view.spot.end):
        value = 4 * _HUGE
    if value is None or view.weight("owed") > 0.5:
        return
    if value >= 1_000_000 and "price" in totals and view.amount.unit not in HARD:
        totals["price"] *= 0.4
        totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 0.3
    if value >= _beyond_pay(view) and (match := _EXPORTED.search(view.before)) and not _OF_LABOR.search(match[0]):
        totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 2.0
    if view.amount.unit in HARD:
        if value >= _DEAR and "price" in totals and view.amount.per != "item":
            totals["price"] *= 0.4
            totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 0.3
        if value >= _HUGE:
            if view.amount.qualifier == "vague" and _FLOWS.match(view.behind):
                totals["revenue"] = totals.get("revenue", 0.0) + 1.0
            if _FOR_THE_STATE.match(view.behind) and _COLLECTED.search(view.before):
                totals["revenue"] = totals.get("revenue", 0.0) + 1.2
            if _TO_THE_STATE.match(view.behind) or _OF_ITS_INCOME.match(view.behind):
                totals["revenue"] = totals.get("revenue", 0.0) + 1.2
            totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 0.5
            if view.weight("trade") < 0.35 and (_OF_LABOR.search(view.before) or _OF_LABOR.search(view.behind)):
                totals["revenue"] = totals.get("revenue", 0.0) + 0.9
            totals["revenue"] = (
                totals.get("revenue", 0.0) * 1.5
                + 0.9 * max(0.0, totals.get("wage", 0.0) - view.weight("pay_noun"))
                + (0.1 if view.weight("gets") + view.weight("earn") > 0.2 else 0)
            )
            for name in ("wage", "quota", "fee", "price"):
                if name in totals:
                    totals[name] *= 0.5
        elif value >= _RICH and view.amount.per not in MONTHLY:
            gets = max((view.near[role] for role in ("gets", "earn") if role in view.near), default=None)
            if gets is not None and gets.weight > 0.2 and view.actor(gets.cue) != "worker" and "wage" in totals:
                totals["revenue"] = totals.get("revenue", 0.0) + totals["wage"]
                totals["wage"] *= 0.4
            totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 0.25
    elif value >= _beyond_pay(view):
        totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 0.4
        if _OF_LABOR.search(view.before) or _OF_LABOR.search(view.behind):
            totals["revenue"] = totals.get("revenue", 0.0) + 0.5
        for name in ("wage", "fee", "price"):
            if name in totals:
                totals[name] *= 0.5
