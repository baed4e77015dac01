"""Percentages that the words right beside them name: labour costs, staff turnover, a commission, children at work.

In: a view of the amount, with the words before and behind it. Out: (measure, score, words), an `Aside` for shares of
things, or None. Not here: who takes or keeps it (share_takers, share_hands).
"""

from __future__ import annotations

import re

from etl.reader.labor_or_business import LABOR, is_of_labor
from etl.reader.model import Aside
from etl.reader.money_words import HEDGE
from etl.reader.view import View

_LABOR_COSTS = re.compile(r"\b((?:labou?r|wage|staff|payroll) (?:costs?|bills?))\b")
_OF_ALL_COSTS = re.compile(r" of (?:the |all |its |their |total |production )*(?:[a-z]+ )?(?:costs?|expenses)\b")
_LABOR_IS = re.compile(
    rf"\b(labou?r|wages|salaries|pay) (?:now |still )?(?:makes? up|accounts? for|is|are|was|were) {HEDGE}$"
)
_BARGAINED = re.compile(
    r"\b(?:unions?|workers|staff|strikers|nurses|miners|employers?|bosses|managers?|management|owners?|"
    r"compan(?:y|ies)|firm|ministry|government|chamber|association|federation|council)"
    r"(?: of (?!the pay|wages|pay)[^.;,\d]{2,30})?"
    r"(?: (?:is|are|was|were|has|have|had|now|then|first|only))* "
    r"(offer(?:s|ed|ing)?|wants?|wanted|demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|seeks?|sought|propos(?:es|ed)|"
    rf"(?:holds?|held|holding) out for|settled for|call(?:s|ed|ing)? for) {HEDGE}$"
)
"""What two sides of a dispute over pay offer and want is by how much it shall rise."""
_TAX = re.compile(r" (?:(?:income|payroll|withholding) )?(tax|social insurance|national insurance|withholding)\b")
_TAKEN_OFF = re.compile(r"\b(?:take off|taken off|less|minus|deduct(?:s|ed|ing|ions?)?|knock off|subtract)\b")
_MAKES_UP = re.compile(
    r"\b(?:mak(?:es?|ing) up|made up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|are|is|were|was) "
    r"(?:about |around |some |nearly |over |only |up to )?$"
)
_MOVED_BY = re.compile(
    r"\b(?:ris(?:en|e|es|ing)|rose|grown?|grew|f[ea]ll(?:en)?|increased?|up|down|climbed|dropped)(?: by)? "
    r"(?:about |around |some |nearly |over |only |up to )?$"
)
_STAFF_ON = re.compile(
    r" of (?:the |its |their |all )*(?:staff|workers|employees|workforce|labou?rers|drivers|nurses) (earning|paid|on|"
    r"making|getting|employed|hired) (?!by\b)"
)
"""A part of the workers, told by what they earn: nothing is taken."""
_OF_A_HOUSEHOLD = re.compile(
    r" of (?:the |their |its |a )*(?:household|family|families[’']?|family[’']s|household[’']s) "
    r"(?:income|earnings|budget|money)\b"
)
_EARNS_FOR_IT = re.compile(
    r"\b(contribut(?:e|es|ed|ing)|bring(?:s|ing)?(?: in| home)?|brought(?: in| home)?|earn(?:s|ed|ing)?|"
    rf"provid(?:e|es|ed|ing)|suppl(?:y|ies|ied)|generat(?:e|es|ed|ing)) {HEDGE}(?:over |more than )?$"
)
_DEMAND = re.compile(rf"\b(demand(?:s|ed|ing)?|extort(?:s|ed|ing)?|insist(?:s|ed)? on|exact(?:s|ed|ing)) {HEDGE}$")
_OF_THEIR_TAKE = re.compile(
    r" (?:of )?(?:their|his|her|the men[’']s|the women[’']s|the workers[’']|our|my) (?:[a-z]+ )?(?:profits?|earnings|"
    r"takings|haul|catch|pay|wages?|salar(?:y|ies)|income|proceeds)\b"
)
_FIRMS_AND = re.compile(
    r"\d (businesses|companies|firms|employers|farms|factories|workplaces|sites|establishments|restaurants|shops|mills|"
    r"kilns|mines|contractors|agencies)\b[^.;\d]{0,60}\b(?:and|of which|of these|of them),? (?:about |nearly |almost |"
    r"more than |over )?$"
)
_FIRMS_DID = re.compile(
    r"(?: of (?:them|these|those))? (?:were|was|are|is|had|have|failed|did|paid|broke|owed|kept|withheld|underpaid)\b"
)
"""Of firms that were looked at, some broke the law: no share of workers."""
_COMMISSION = re.compile(
    r"(?:[’']s?|\b(?:its|their|the|the (?:app|platform|company|firm)[’']s)) "
    r"(commission)(?: (?:rate|fee))? (?:(?:on|of|by) the [a-z]+ |on [^.;\d]{2,30} )?"
    r"(?:is|was|has|had|of|rose|went|from|to|stands|averages?|averaged|increased)\b[^.;]{0,40}$|"
    r"\b(?:state|regime|government|company|app|platform|firm|agency|broker|manager|captain)[’']s (cut|slice)"
    r"(?: of (?:these|those|their|the|each|every|his|her) [a-z]+)? "
    r"(?:is|was|runs? to|ran to|comes to|came to|stands at) [^.;]{0,24}$"
)
"""What a platform keeps of each fare."""
_DRIVERS = re.compile(
    r"\b(?:drivers?|riders?|couriers?|cleaners?|uber|lyft|grab|gojek|bolt|deliveroo|glovo|foodpanda|swiggy|zomato|"
    r"doordash|rappi|didi|ola)\b"
)
"""Whose fares a platform keeps a part of, and platforms that live on it."""
_OF_THINGS = re.compile(
    r" of (?!what)(?:the |all |these |those |its |their |nearly |about |some |more than |[\d,.]+ )*"
    r"(?:[a-z-]+ ){0,2}?(problems|cases|complaints|infections|requests|applications|(?:export|foreign exchange) "
    r"earnings|dresses|garments|"
    r"clothes|shirts|shoes|products|goods|crops|homes|houses|"
    r"businesses|companies|firms|villages|schools)\b(?! (?:work|employ|pay))"
)
"""What is counted is a thing, whoever the clause behind it names."""
_CHILDREN_WORK = re.compile(
    r" of (?:the |all )?(?:[a-z-]+ )?(?:children|boys|girls|minors)\b[^.;:,]{0,50} "
    r"(work(?:ed|s|ing)?|labou?r(?:ed|s)?|toil(?:ed|s)?|pick(?:ed|s)?)\b"
)
_LABOR_BY = re.compile(
    r"\b(?:reduc|cut|lower|halv|curb|increas)[a-z]* [^.;\d]{0,50}?\b((?:child|forced|bonded|slave) labou?r)\b"
    r"[^.;\d]{0,50} by (?:about |at least |some )?$"
)
_BOSSES_KEEP = re.compile(
    r"\b(?:governments?|regimes?|states?|authorities|embassy|compan(?:y|ies)|agenc(?:y|ies)|party|cuba|havana|pyongyang|"
    r"north korea|brokers?|managers?|boss(?:es)?|employers?|firms?)(?: [a-z]+ly| then| also)? (keeps?|kept|takes?|took|"
    r"retains?|retained|pockets?|pocketed|withholds?|withheld|skims?|skimmed|confiscates?|confiscated|seizes?|seized)"
    r"(?: off| back)? (?:about |around |some |nearly |over |only |up to |as much as |at least |more than )*$"
)
_OF_SOMEONES_PAY = re.compile(
    r" of (?:[a-z’']+ ){0,4}?[a-z]+['’]s?['’]? (?:[a-z]+ ){0,2}?(?:salar(?:y|ies)|wages?|pay|earnings|incomes?)\b"
)
_IS_DIVERTED = re.compile(
    r" of (?:the|all|its|their) [^.;]{0,90}\b(?:wages|salaries|pay|earnings)\b[^.;]{0,110}? (?:was|were|had been|have "
    r"been|is|are|has been) (?:[a-z]+ly )?(diverted|funnel\w+|siphoned|channel\w+|confiscated|withheld|"
    r"handed (?:over|to))\b"
)
_RATE_OF_STAFF = re.compile(
    r"\b((?:(?:staff|labou?r|worker|annual|employee) )?(?:turnover|absenteeism|absence|attendance|vacancy|attrition) "
    r"(?:rates?|levels?))\b[^.;:\d]{0,50}$"
)
"""How many leave, stay away or come to work."""
_PAY_CUT_BY = re.compile(
    r"(?: [a-z]+)? (?:discount|deduction|penalty|levy) (?:on|from|off) (?:their|his|her|the|its|our|my) "
    r"(?:[a-z]+ )?(?:pay|wages?|salar(?:y|ies)|earnings|fees)\b"
)

_RAISES_IT = re.compile(
    r"\b(rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|lift(?:s|ed)?|cut(?:s|ting)?|lower(?:s|ed)?|reduc(?:e[sd]?|ing)) "
    r"(?:this|"
    r"that|it|them|these|those) by (?:about |at least |some |up to |only )?$"
)
_PLAN_REPORTED = re.compile(
    r"\b(plan|quota|target|norm)s? (?:was|is|were|are|had been) (?:[a-z]+ly )?(?:reported|met|fulfilled|overfulfilled|"
    r"completed|achieved) (?:at|by|to) (?:about |some )?$"
)
_WERE_SENT = re.compile(
    r"(?: of (?:them|whom|these|those|the (?:workers|men|women|staff|workforce|crew)))? (?:(?:have|has|had) been|"
    r"were|was|are|"
    r"is) (?:later |then |since |already )?(sent (?:home|back)|laid off|dismissed|fired|sacked|deported|let go|made "
    r"redundant|"
    r"suspended|put on (?:unpaid )?leave|replaced)\b"
)
"""What befalls a part of the workers: nothing is taken of their pay."""
_COME_FROM = re.compile(
    r"\b(?:workers?|maids?|crew|staff|labou?rers|migrants|recruits|women|men|[a-z]+ers)\b[^.;]{0,40} ((?:come|came|"
    r"are|were|"
    r"hail|arrived?) from) [^.;]{2,80}\($"
)


def named_share(view: View, before: str, behind: str) -> tuple[str, float, str] | Aside | None:
    """What the phrase beside the percentage calls it."""
    if match := _PAY_CUT_BY.match(behind):
        return "quota_share", 0.6, match[0].strip()
    if match := _LABOR_COSTS.search(before[-110:]):
        if _MAKES_UP.search(before[-40:]):
            return "share", 0.5, match[1]
        if moved := _MOVED_BY.search(before[-40:]):
            return "change", 0.5, moved[0].strip()
    if (match := _LABOR_IS.search(before[-50:])) and _OF_ALL_COSTS.match(behind):
        return "share", 0.5, match[1]
    if not behind.startswith(" of ") and (match := _BARGAINED.search(before[-70:])) and is_of_labor(view):
        return "change", 0.5, match[1]
    if (match := _TAX.match(behind)) and _TAKEN_OFF.search(
        view.article.folded, view.spot.sentence.start, view.spot.start
    ):
        return "quota_share", 0.5, match[1]
    is_driven = _DRIVERS.search(view.article.folded, *view.spot.surroundings) or is_of_labor(view)
    if match := _STAFF_ON.match(behind):
        return "share", 0.6, match[1]
    if _OF_A_HOUSEHOLD.match(behind) and (match := _EARNS_FOR_IT.search(before[-40:])):
        return "share", 0.6, match[1]
    if _OF_THEIR_TAKE.match(behind) and (match := _DEMAND.search(before[-50:])):
        return "quota_share", 0.6, match[1]
    if _FIRMS_DID.match(behind) and (match := _FIRMS_AND.search(before[-110:])):
        return Aside("not_labor", match[1])
    if (match := _COMMISSION.search(before[-90:])) and (match[2] or is_driven):
        return "quota_share", 0.5, match[1] or match[2]
    if (match := _RAISES_IT.search(before[-60:])) and is_of_labor(view):
        return "change", 0.6, match[1]
    if match := _PLAN_REPORTED.search(before[-60:]):
        return Aside("not_labor", match[1])
    if match := _WERE_SENT.match(behind):
        return "share", 0.6, match[1]
    if before.endswith("(") and (match := _COME_FROM.search(before)):
        return "share", 0.5, match[1]
    if match := _CHILDREN_WORK.match(behind):
        return "share", 0.6, match[1]
    if before.endswith(" by ") and (match := _LABOR_BY.search(before)):
        return "change", 0.6, match[1]
    if (match := _RATE_OF_STAFF.search(before[-90:])) and ("turnover" in match[1] or is_of_labor(view)):
        return "share", 0.5, match[1]
    if not behind.startswith(" of "):
        return None
    if (match := _OF_THINGS.match(behind)) and (match[1].endswith("earnings") or not LABOR.search(match[0])):
        return Aside("not_labor", match[1])
    if (match := _BOSSES_KEEP.search(before[-80:])) and _OF_SOMEONES_PAY.match(behind):
        return "quota_share", 0.6, match[1]
    if match := _IS_DIVERTED.match(view.article.folded, view.spot.end):
        return "quota_share", 0.6, match[1]
    return None
