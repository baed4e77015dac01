"""Whether a factor is a change of what people work or get: doubled, three times as much; not twice a day.

In: a view of the factor. Out: (measure, score, words) or an `Aside`.
"""

from __future__ import annotations

import re

from etl.reader.labor_or_business import LABOR, is_business, speaks_of_pay
from etl.reader.model import Aside
from etl.reader.view import View

_OUTPUT_BEHIND = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:output|production|exports|sales|profits?|capacity|trade|"
    r"turnover)\b(?! (?:target|quota|norm|plan))|"
    r" (?:the |its |their )?(?:amount|volume|quantity) of (?!(?:pay|wages?|money|workers?|labou?r|work|overtime|"
    r"hours)\b)|"
    r" (?:as many as|what) (?:planned|tourism|exports)"
)
_TIMES_CHANGE = re.compile(
    r"(?: as (?:much|many|high|long|large|big)| more| higher| what| the| that| their| his| her| its| over (?=[a-z])|"
    r" less| lower| longer| that of| those)\b"
)
_AN_ESTIMATE = re.compile(
    r" (?:the|that|this|its|their|an?) (?:[a-z]+ )?(?:estimates?|guess|count|projections?|forecasts?)\b"
)
"""A comparison of what is said, not of what is."""
_DOUBLING = frozenset(("doubling", "doubles", "doubled", "double", "tripling", "trebling", "halving"))
_ITS = re.compile(
    r" (?:the|their|his|her|its|our|your)(?: (?!of |in |on |at |for |from |to |and |that |who |by |this |last )"
    r"[a-z’'-]+){1,5}"
)
"""What is doubled: all words of it, the last of which tells."""
_COUNTABLE = re.compile(
    r"\b(?:numbers?|amounts?|wages?|pay|salar\w+|income|earnings|quotas?|plans?|targets?|norms?|hours|shifts?|rations?|"
    r"fees?|fines?|bribes?|prices?|costs?|rents?|minimum|rates?|workforce|staff|crews?|workers?|sum|payments?|size|sales|"
    r"output|production|exports?|capacity|value|share|levy|contributions?|allowances?|bonus\w*|money|old|usual|"
    r"average|figure|estimates?|revenues?|profits?|remittances?|headcount|total|teams?|overtime|local)\b(?!['’])"
)
"""What can be doubled in numbers: anger cannot."""
_THAN_THE_RATE = re.compile(
    r" (?:less|more|lower|higher|worse|"
    r"better) than (?:at )?the (?:[a-z]+ )?(?:exchange |market |official )rate\b"
)
_ITS_PRICE = re.compile(
    r" (?:of )?(?:the|their|its) (?:original|usual|normal|retail|factory|"
    r"purchase)(?: [a-z]+)? (?:price|value|cost)\b"
)
_BY_ESTIMATES = re.compile(r"\b(?:by|in|according to) (?:some|other|most) (?:estimates?|accounts?|reports?),? $")
_OF_PRICES = re.compile(
    r"[- ](?:increase|rise|jump|surge|drop|fall|hike) (?:in|of) (?:the )?(?:[a-z]+ ){0,3}(?:prices?|costs?|rates?)\b"
)
_GROWS = re.compile(
    r"\b(?:(?:rises?|increases?|raises?|hikes?|jumps?|growth|surges?|cuts?)[\"”]? of|rose|rises?|risen|grew|"
    r"grows?|grown|"
    r"increased?|jump(?:s|ed)?|leap(?:s|ed|t)?|soar(?:s|ed)?|surged?|swell(?:s|ed)?|climb(?:s|ed)?|went up|gone up|up|"
    r"multipl(?:y|ies|ied)|pays?|earns?|costs?|raised?|is|was|by) "
    r"(?:about |almost |nearly |more than |by |some |an? |as much as )*$"
)
_DOUBLE_THING = re.compile(
    r" (?!wages?\b|pay\b|salar|rates?\b|share|increase|rise|ration|quota|norm|amount|sum|bonus|fee|time\b)[a-z]+\b"
)
"""Behind "a": "a double burden" is no change of an amount."""
_AS_MANY = re.compile(r" as (?:many|much)(?: [a-z]+)?(?: of (?:it|them|these))? as (?:in |last |the )")


_OF_COURTS = re.compile(
    r"\b(?:complaints|prosecutions|convictions|lawsuits|court cases|arrests|inspections)(?: [a-z]+){0,3} $"
)
_GUESTS_HAVE = re.compile(
    r"\b(?:guests|customers|visitors|tourists|passengers|catch(?:es)?|harvests?|yields?|orders|sales|accidents|crimes?|thefts|remittances|"
    r"complaints|subscribers|users|followers)(?: (?:here|there|(?:in|from|to|of) [a-z ]{3,24}))? (?:(?:have|has|had|"
    r"were|was|more than|"
    r"almost|nearly|"
    r"about|since) )*$"
)
"""What is no labor, right before what became of it: "guests have halved"."""
_PRICE_OF_LAND = re.compile(
    r"\b(?:prices?|cost|rents?) of (?:the )?(?:land|cement|steel|timber|bricks|fertili[sz]er|coal|fuel|petrol|gold|"
    r"copper|cobalt|oil|housing|houses|"
    r"flats)\b[^.;]{0,60}$"
)


_PROTESTS_HAVE = re.compile(
    r"\b(?:protests|strikes|stoppages|walkouts|disputes|petitions) (?:over|about|against|by|at|in|for) [a-z' -]{3,70}? "
    r"(?:has|have|had|were) (?:more than |almost |nearly |about )?$"
)
_THE_LIMIT = re.compile(
    r" (?:the|its|their) (?:normal|legal|usual|official|statutory|permitted|maximum|agreed|promised|regular|lawful) "
    r"(?:[a-z]+ )?(limit|level|rate|maximum|norm|amount|cap|ceiling|allowance|standard)\b"
)
_AFTER_HOURS = re.compile(r"\b(?:hours?|days?)\b[^.;]{0,60}$")
"""What is worked and goes beyond a limit: "70 hours a week, double the legal limit"."""


def decide_times(view: View) -> tuple[str, float, str] | Aside:
    """For a factor: doubled, three times as much; not twice a day."""
    before, behind = view.before, view.behind
    inside = view.article.folded[view.spot.start : view.spot.end]
    has_word = "time" in inside or "twice" in inside or "thrice" in inside
    if has_word and view.amount.per is not None:
        return Aside("not_labor", inside)
    if has_word and not _TIMES_CHANGE.match(behind):
        grows = _GROWS.search(before)
        is_of = grows is not None and before.endswith((" of ", " of some ", " of about "))
        if grows and not behind.startswith((" in ", " this", " since", " last") + (() if is_of else (" to ",))):
            return ("change", 0.55, before.split()[-1])
        return Aside("not_labor", inside)
    if re.match(
        r" (?:shifts?|beds?|rooms?|agents?|agenda|standards?|check|duty|life|digits?|bunks?|booked|"
        r"occupancy)\b",
        behind,
    ):
        return Aside("not_labor", behind.split()[0])
    if (match := _THE_LIMIT.match(behind)) and (_AFTER_HOURS.search(before) or _is_of_people(view)):
        return ("change", 0.6, match[1])
    if match := _PROTESTS_HAVE.search(before):
        return Aside("not_labor", match[0].strip())
    if match := _THAN_THE_RATE.match(behind):
        return Aside("exchange_rate", match[0].strip())
    if "sold" in before[-60:] and (match := _ITS_PRICE.match(behind)):
        return Aside("not_labor", match[0].strip())
    if _AN_ESTIMATE.match(behind) or (" that" in behind[:6] and _BY_ESTIMATES.search(before[-30:])):
        return Aside("not_labor", "estimate")
    if inside in _DOUBLING and (match := _ITS.match(behind)) and not _COUNTABLE.search(match[0]):
        return Aside("figure_of_speech", match[0].strip())
    if inside == "double" and before.endswith(" a ") and _DOUBLE_THING.match(behind):
        return Aside("figure_of_speech", behind.split()[0])
    if _OF_PRICES.match(behind):
        return Aside("not_labor", behind.split()[0])
    if match := _GUESTS_HAVE.search(before) or _PRICE_OF_LAND.search(before) or _OF_COURTS.search(before):
        return Aside("not_labor", match[0].strip())
    if is_business(view, before) or _OUTPUT_BEHIND.match(behind):
        return Aside("not_labor", inside)
    if _AS_MANY.match(behind) and not (_is_of_people(view) or speaks_of_pay(view)):
        return Aside("not_labor", inside)
    return ("change", 0.8, inside)


def _is_of_people(view: View) -> bool:
    """Whether the sentence names people at work or what they are paid; what else it counts is no labor amount."""
    return LABOR.search(view.article.folded, view.spot.sentence.start, view.spot.sentence.end) is not None
