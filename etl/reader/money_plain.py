"""What plain copy says of money around work: a stall's fee, a levy on each household, income from clinics, a flat.

In: a view of the amount and its tally. Out: the tally with what the phrase speaks for. Each pattern reads one
phrase that names who pays, or what is paid for; verbs alone are weighed elsewhere (money_verbs, money_uses).
"""

from __future__ import annotations

import re

from etl.reader.money_tally import NOT_LABOR, add
from etl.reader.view import View

_FOR_A_STALL = re.compile(
    r"(?: (?:a|per|each|every) [a-z]+)? for (?:an? |the |his |her |my |our |their )?(?:[a-z]+ )?"
    r"(?:stalls?|pitch|"
    r"place (?:at|in) the market|her place|his place|market place|spot)\b|"
    r"(?: (?:a|per|each|every) [a-z]+)? for (?:his|her|their|my) "
    r"place\b"
)
_FEE_IS = re.compile(
    r"\b(?:stall|market|entrance|entry|registration|absence|exemption|agency|recruitment|training|placement|visa|permit|"
    r"transfer) (?:fee|tax|levy|toll)s?(?: alone| itself)? (?:is|was|are|were|rose to|stands at) "
    r"(?:about |now |only |just |up to )?$"
)
_AS_A_DEPOSIT = re.compile(
    r"(?: (?:a|per|each|every) [a-z]+)?[^.;,\d]{0,30},? as (?:an? |the )?(?:[a-z]+ )?(deposit|fee|bribe|guarantee|bond|"
    r"commission|fine|surety)\b"
)
_FOR_PAPERS = re.compile(
    r"(?: (?:each|apiece))? for (?:the |an? |their |his |her )?(?:medical |health |travel |blood )?(?:checks?|"
    r"check-ups?|"
    r"tests?|examinations?|papers|documents|passports?|visas?|permits?)\b"
)
_FOR_IT_THEY_LET = re.compile(
    r" (?:they|he|she|the [a-z]+|guards|officials|officers|police)(?: will| would)? (?:lets?|looks? away|releases?|"
    r"sign(?:s)?)\b| you (?:do not|don[’']t|need not|needn[’']t) (?:have to |need to )?(?:go|come|work|serve|attend)\b"
)
_PATIENTS_CHARGED = re.compile(
    r"\b(?:patients?|guests?|customers?|diners|visitors|tourists) (?:are|were|is|was) charged (?:about |up to )?$"
)
_TO_RECEIVE = re.compile(
    r"\b(?:receives?|received|given|gets?|got|paid|promised|entitled to)\b[^.;:]{0,70} and (?:about )?$"
)
_FOR_THAT = re.compile(r"(?: (?:a|per|each|every) [a-z]+)? for (?:that|this)\b")
_INCOME_FROM = re.compile(
    r"\bincome from (?:the |its |their |these |such |north korean )*(?:clinics?|restaurants?|sites?|projects?|"
    r"contracts?|"
    r"exports?|dispatch\w*|hotels?|hospitals?|teams?|programme|program|(?:overseas )?labou?r)\b[^.;\d]{0,50}$"
)
_EARNED_TOGETHER = re.compile(r"\b(?:combined|total|joint|collective|aggregate) (?:earnings|income)\b[^.;]{0,50}$")
_OFFICIALS_GET = re.compile(
    r"\b(inspectors?|officials|police officers|security agents|prosecutors)\b[^.;,]{0,40},? (?:each of whom|who|"
    r"who each) "
    r"(?:receives?|gets?|is given|are given) (?:about |up to )?$"
)
_TO_A_BUDGET = re.compile(r" (?:a [a-z]+ )?to the (?:city|state|county|provincial|national|local) budget\b")
_POSSESSOR = re.compile(
    r"\b(foreman|manager|captain|leader|secretary|supervisor|minder|boss|party|state|commander)[’']s (?:own )?$"
)
"""What is the foreman's: "the foreman's 5,000 roubles"."""
_THEY_CHARGE = re.compile(
    r"\b(?:they|she|he|we|i|workers|men|women|builders|labou?rers|[a-z]+ers) (?:usually |often |also |now )?charged? "
    r"(?:about |only |up to )?$"
)
_PAY_ROSE_TO = re.compile(
    r"\b(wages?|salar(?:y|ies)|pay)\b[^.;]{0,60} (?:rose|risen|increased|grew|grown|went up|gone up|fell|fallen|"
    r"climbed|jumped|"
    r"raised)\b[^;]{0,50},? to (?:about |around |some |an average of )?$"
)
_EACH_HOUSEHOLD = re.compile(
    r"\b(?:each|every) (?:household|family|home|resident|pupil|student|neighbou?rhood unit|worker|member) "
    r"(?:gave|contributed|donated|handed over|had to (?:give|contribute|donate|pay)|was told to (?:give|pay)|"
    r"was (?:ordered|asked) to (?:give|pay|contribute)) (?:about |up to |another )?$"
)
_HOME_SELLS = re.compile(
    r"\b((?:apartment|flat|house|villa|home|car|truck|tractor|motorbike|motorcycle)s?)\b[^.;]{0,60} (?:sells?|"
    r"sold|selling|"
    r"goes|go|fetch(?:es)?|fetched|costs?|changes? hands) (?:for )?(?:about |around |up to |between )?$"
)


def weigh_plain(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the phrase around the amount says about it."""
    behind, near, amount, tail = view.behind, view.near, view.amount, view.before[-30:]
    if " as " in behind and (match := _AS_A_DEPOSIT.match(behind)):
        add(totals, words, "fee", 1.4, match[1])
        add(totals, words, "quota", -1.2, "")
        add(totals, words, "wage", -1.0, "")
    if "pay_verb" in near and (match := _FOR_PAPERS.match(behind)):
        add(totals, words, "fee", 1.3, match[0].strip())
        add(totals, words, "wage", -1.0, "")
        add(totals, words, "price", -0.6, "")
    if view.before.endswith("for ") and (match := _FOR_IT_THEY_LET.match(behind)):
        add(totals, words, "fee", 1.5, match[0].strip())
        add(totals, words, "wage", -1.2, "")
    if "charge" in tail and (match := _PATIENTS_CHARGED.search(view.before[-50:])):
        add(totals, words, "price", 1.3, match[0].strip())
        add(totals, words, "fee", -1.2, "")
    if view.behind.startswith(" in cash") and (match := _TO_RECEIVE.search(view.before)):
        add(totals, words, "wage", 1.2, match[0].split()[-1])
        add(totals, words, "price", -1.0, "")
    if " for th" in behind[:24] and view.weight("bribe") > 0.1 and (match := _FOR_THAT.match(behind)):
        add(totals, words, "fee", 1.3, match[0].strip())
        add(totals, words, "quota", -1.2, "")
        add(totals, words, "wage", -0.8, "")
    if "earnings" in view.before and (match := _EARNED_TOGETHER.search(view.before)):
        add(totals, words, "revenue", 1.6, match[0])
        add(totals, words, "wage", -1.4, "")
    if "gets" in near and (match := _OFFICIALS_GET.search(view.before)):
        add(totals, words, "fee", 1.4, match[1])
        add(totals, words, "wage", -1.2, "")
    if " budget" in behind and (match := _TO_A_BUDGET.match(behind)):
        add(totals, words, NOT_LABOR, 1.8, match[0].strip())
        add(totals, words, "quota", -1.4, "")
    if "income" in view.before and (match := _INCOME_FROM.search(view.before)):
        add(totals, words, "revenue", 1.4, match[0])
        add(totals, words, "wage", -1.0, "")
    if "turnover of" in view.before[-30:] or "profit of" in view.before[-30:]:
        add(totals, words, NOT_LABOR, 1.0, "turnover" if "turnover" in view.before[-30:] else "profit")
    if tail.endswith("s ") and (match := _POSSESSOR.search(tail)):
        add(totals, words, "quota", 1.0, match[1])
        add(totals, words, "wage", -0.8, "")
    if "charge" in tail and amount.per in {"hour", "day"} and (match := _THEY_CHARGE.search(view.before[-50:])):
        add(totals, words, "wage", 1.2, match[0].strip())
        add(totals, words, "fee", -1.2, "")
    if " to " in tail and (match := _PAY_ROSE_TO.search(view.before)):
        add(totals, words, "wage", 1.2, match[1])
        add(totals, words, NOT_LABOR, -0.8, "")
    if ("each " in view.before or "every " in view.before) and (match := _EACH_HOUSEHOLD.search(view.before[-70:])):
        add(totals, words, "quota", 1.2, match[0].strip())
        add(totals, words, "wage", -0.8, "")
    if "price" in near and (match := _HOME_SELLS.search(view.before)):
        add(totals, words, NOT_LABOR, 1.6, match[1])
        add(totals, words, "wage", -1.0, "")
    if "pay_verb" in near and (match := _FOR_A_STALL.match(behind)):
        add(totals, words, "fee", 1.2, match[0].strip())
        add(totals, words, "wage", -1.0, "")
        add(totals, words, "quota", -0.6, "")
    if ("fee" in near or "dues" in near) and (match := _FEE_IS.search(view.before[-60:])):
        add(totals, words, "fee", 1.0, match[0].strip())
        add(totals, words, "wage", -0.8, "")
