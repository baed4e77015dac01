"""What one currency costs in another: such an amount of money is a rate, and no labor amount.

In: a view of the amount. Out: an `Aside` with the words of the rate, or None. Windows are bounded, and the longer
patterns are only tried where a word of a rate is near.
"""

from __future__ import annotations

import re

from etl.reader.model import Aside
from etl.reader.view import View

_RATE_BEHIND = re.compile(
    r"[^.;,]{0,25}?\b(?:to the (?:us )?dollar|per (?:1 |one )?(?:us )?dollar|to (?:a|one) dollar|against the (?:us |"
    r"american )?(?:dollar|yuan|euro|rouble|ruble|won|greenback)|for (?:a|one|each) dollar"
    r"|to the yuan|per yuan|to \$1(?![\d,.])|= )"
)
_RATE_BEFORE = re.compile(
    r"(?:\b(?:exchange rate|market rate of|official rate of|dollar (?:buys|bought|fetch\w*|for|at|was|is|"
    r"traded|cost)|dollars? sold for|(?:yuan|rouble|ruble|euro|won) (?:stood|traded|was|is) at|= ?|"
    r"\$1 (?:=|was|is|equals)|us dollar"
    r" for|exchanged (?:for|at)|dollar to)\b[^.;]{0,18}|[=] ?)$"
)
_TRADED = re.compile(r"\btraded at\b[^.;]{0,18}$")
_NAMES_MONEY = re.compile(r"dollar|yuan|euro|won\b|ro?uble|currenc|greenback|\brates?\b|\$|€|¥")
"""Else goods are traded: rice "at 5,000 won a kilo"."""
_ONE = re.compile(r"(?:one|a|1) (?:us |u\.s\. )?(?:yuan|dollar|euro|rouble|ruble)|(?:us)?[$€£]1")
_FOR_ONE = re.compile(
    r"\b(?:one|1) (?:us |u\.s\. )?(?:yuan|dollar|euro|rouble|ruble) (?:for|at|cost|costs|was|is|fetched|"
    r"fetches|bought|buys|sold for|"
    r"traded (?:for|at)|was trading (?:for|at)|is trading (?:for|at)|changed hands (?:for|at)|stood at) "
    r"(?:about |around |roughly )?$"
)
_ONE_COSTS = re.compile(r"[$€£]1 (?:was|is|equals|equall?ed|fetched|bought|cost) (?:about |around |roughly |only )?$")
"""A coin of one before the sum, which is read already: "$1 was 8,000 won"."""
_FOR_ONE_BEHIND = re.compile(
    r" (?:for|at|cost|costs|was|is|fetched|fetches|bought|buys|sold for|traded (?:for|at)|"
    r"(?:was|is) trading (?:for|at)|changed hands (?:for|at)|stood at) (?:about |around |roughly )?"
    r"[\d.,]+ (?:[a-z]+ ){0,2}(?:won|yuan|roubles|rubles|rupees|riyals|baht|taka|yen|pesos|dong|kip|rupiah)\b"
)
_IS_WORTH_SO_MUCH = re.compile(
    r"\b(?:won|yuan|rouble|ruble|rupee|riyal|baht|yen|peso|dong|kip|rupiah|dinar) (?:is|was) "
    r"(?:officially |now |only )*worth (?:about |around |just |only )?$"
)
_IS_WORTH = re.compile(
    r"\bexchange rate\b[^.;]{0,50} (?:won|yuan|dollars?|euros?|yen|roubles|rubles|rupees|baht|dong) (?:is|was|equals|"
    r"equalled|makes|came to|comes to) (?:now |only |just )?(?:about |around )?$"
)
"""The other side of a rate: "the exchange rate of 1,000 won is only 130 yen"."""
_CONVERTS = re.compile(
    r"\b(?:at|by|on|with|using|under) (?:the |an? |today[’']s |that |this )?(?:[a-z]+ ){0,3}exchange rates?,? "
    r"(?!(?:of|to|from|against|between|at|was|stood)\b|[\d$€£])|"
    r"\bexchange rate (?:gives?|gave|leaves?|left|brings?|buys?|hands?|gets?) (?:him|her|them|us|me|(?:the |each |a )?"
    r"[a-z]+(?:ers?|men|women))\b"
)
"""A rate by which pay is converted: the amount behind it is the pay."""
_WON_PER = re.compile(r"\b(?:won|yuan|roubles?|rubles?|rupees?|baht|dong|kyats?|taka) (?:per|to|for) $")
_MAY_BE_RATE = re.compile(r"dollar|=|yuan|against|\brate|\$1|exchange|trad")
_EQUALS_BEHIND = re.compile(
    r" ?(?:=|equals|was worth|is worth|buys) ?(?:about |around |roughly )?(?:[\d.,]+|[a-z]+\$?[\d.,]+)"
)


def exchange_rate(view: View) -> Aside | None:
    """What one currency costs in another: "$1 = 7.2 yuan", "8,300 won to the dollar"."""
    behind, before = view.behind[:44], view.before[-44:]
    match = _RATE_BEHIND.match(behind) if _MAY_BE_RATE.search(behind) else None
    match = match or _EQUALS_BEHIND.match(behind)
    inside = view.article.folded[view.spot.start : view.spot.end]
    if match is None and _ONE.fullmatch(inside):
        match = _FOR_ONE_BEHIND.match(behind)
    if match is None and _MAY_BE_RATE.search(before) and not _CONVERTS.search(view.before):
        match = _RATE_BEFORE.search(before) or _FOR_ONE.search(before)
        if match is None and (match := _TRADED.search(before)) and not _NAMES_MONEY.search(view.before):
            match = None
    if match is None and "1 " in (one := view.article.folded[max(0, view.spot.start - 24) : view.spot.start]):
        match = _ONE_COSTS.search(one)
    if match is None and _ONE.fullmatch(inside):
        match = _WON_PER.search(before)
    if match is None and view.before.endswith("worth "):
        match = _IS_WORTH_SO_MUCH.search(before)
    if match is None and "exchange rate" in view.before and not _CONVERTS.search(view.before):
        match = _IS_WORTH.search(view.before)
    return Aside("exchange_rate", match[0].strip()) if match else None
