"""What plain copy says of money around work: a stall's fee, a levy on each household, income from clinics, a flat.

In: a view of the amount and its tally. Out: the tally with what the phrase speaks for. Each pattern reads one
phrase that names who pays, or what is paid for; verbs alone are weighed elsewhere (money_verbs, money_uses).
"""

from __future__ import annotations

import re

from etl.reader.money_faults import fault_of
from etl.reader.money_finders import is_for_finding
from etl.reader.money_size import is_millions
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
    r"\b(?:stall|market|entrance|entry|registration|absence|exemption|agency|recruitment|training|placement|visa|"
    r"permit|"
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
    r"(?: (?:a|per|each) [a-z]+)?,? (?:they|he|she|(?:the|an?) [a-z]+|guards|officials|officers|police|"
    r"managers)(?: will| would)? "
    r"(?:lets?|looks? away|releases?|signs?|issues?|writes?|stamps?|leaves? (?:him|her|them|you|us|me|people|"
    r"workers) alone|forgets?|"
    r"overlooks?|excuses?|turns? a blind eye|pretends?|looks? after)\b| you (?:do not|don[’']t|need not|needn[’']t) "
    r"(?:have to |need to )?(?:go|come|work|serve|attend)\b"
)
_LET_GO_FOR = re.compile(
    r"\b(?:lets?|letting|waves?|waved|allow(?:s|ed)?|releases?|released|excuse[sd]?) (?:him|her|them|us|me|it|people|"
    r"anyone|"
    r"workers|women|men|the [a-z]+) (?:to )?(?:go|off|out|through|past|pass|leave|home|stay)?[^.;,\d]{0,24} ?"
    r"(?:for|in return for|in exchange for|on payment of) (?:about |a |just |only |as little as )?$"
)
"""Who is let go for a sum pays a bribe, or for leave of absence."""
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
_CHANCE_COSTS = re.compile(
    r"\b(?:opportunity|chance|right|permission|place|slot|post|posting|job)s? (?:to (?:work|go|leave)|of working) "
    r"(?:abroad|overseas|in [a-z]+) (?:costs?|is|was|goes for|went for) (?:about |now |around |up to )?$"
)
_EACH_MUST_PAY = re.compile(
    r"\b(?:directive|order|orders|ordered|mandated|mandate|instructions?|decree|demand\w*)\b[^.;]{0,60}"
    r"\b(?:each|every|all) (?:adults?|households?|famil(?:y|ies)|residents?|citizens?|"
    r"members?|workers?|pupils?|students?)\b[^.;]{0,30} "
    r"(?:pay|pays|give|contribute|donate|hand over) (?:about |at least )?$"
)
_FROM_EACH = re.compile(
    r"(?: in (?:taxes|dues|fees|cash))? from (?:each|every|all) (?:of )?(?:its |the |their )?"
    r"(?:members?|persons?|people|households?|famil(?:y|ies)|workers?|residents?)\b"
)
_BILLS = re.compile(
    r"\b(?:water|power|electricity|utility|heating|gas|phone|hospital) bills?\b[^.;,]{0,50}"
    r"\b(?:rang(?:e|es|ing)|comes?|came|"
    r"amount(?:s|ed)?|is|are|was|were|of|at)\b[a-z ]{0,14}$"
)
_FOR_MEMBERSHIP = re.compile(r" for (?:an? |the |his |her |their )?(?:[a-z]+ )?membership\b")
_BUYS_MEMBERSHIP = re.compile(
    r"\b(?:buy|buys|bought|sells?|sold) [^.;]{0,20}?membership\b[^.;]{0,80} for (?:about |some |only )?$"
)
_TAKES = re.compile(r"\b(?:takes?|took|collects?|collected|demands?|levies|levied|wants?) (?:about |up to )?$")
_HOME_SELLS = re.compile(
    r"\b((?:apartment|flat|house|villa|home|car|truck|tractor|motorbike|motorcycle|floor|unit)s?)"
    r"\b[^.;]{0,60} (?:sells?|"
    r"sold|selling|"
    r"goes|go|fetch(?:es)?|fetched|costs?|changes? hands) (?:for )?(?:about |around |up to |between )?$"
)


_ALL_BUT = re.compile(r"\ball but (?:about |some |the |around |only )?(?:the )?$")
_STATE_GETS = re.compile(
    r"\b(?:pyongyang|regime|state|government|north korea|the north|kim) (?:to |would |could |can )?(?:receives?|"
    r"received|of|"
    r"earns?|earned|makes?|made|rakes? in|takes? in|gets?|got|nets?|netted) (?:about |some |up to |an estimated |"
    r"as much as )?$"
)
_OF_CASH = re.compile(
    r" (?:of|in) (?:cash|hard currency|foreign currency) (?:to|for) (?:the north|north korea|pyongyang|the regime)\b"
)
_LABOR_BRINGS = re.compile(
    r"\b(?:restaurants?|workers|labou?rers|forced labou?r|labou?r exports?)\b[^.;\d]{0,60} (?:raises?|generates?|"
    r"brings? in|"
    r"earns?|puts?|putting)(?: (?:the|this|that) (?:number|figure|sum|amount|total))?(?: at)? (?:about |up to )?$|"
    r"\b(?:workers|labou?rers) worth (?:about |up to )?$|"
    r"\bestimates\b[^.;]{0,60} putting the (?:number|figure|sum|amount|total)(?: at)? $"
)
"""What workers together bring is revenue, also where only "the number" is put at so much."""
_THEY_DEMAND = re.compile(
    r"\b(?:you|we|i|workers?|women|men)\b[^.;]{0,70}\b(?:they|authorities|officials|managers|the (?:state|party|"
    r"regime)) "
    r"(demand(?:s|ed)?) (?:about |another |up to )?$"
)
"""What is demanded of those who have just earned: "we made 900, and they demanded 1,200"."""
_FOR_A_MEAL = re.compile(
    r"\]?(?: (?:a|per) [a-z]+)? to (?:pay for|buy|provide|feed) [^.;]{0,30}\b(?:meals?|food|board|lodging|workers?)\b"
)
_PAYS = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bget )(?<!\bgot )\bpa(?:y|ys|id|ying) (?:[a-z]+ )?(?:about |up to |over )?$"
)
_FOR_A_JOB = re.compile(
    r"(?: [\[(][^)\]]{1,30}[)\]])? (?:for|to get|to secure|to obtain|to land|in return for|in exchange for) "
    r"(?:an?|the|his|her|their|this|that) (?:[a-z-]+ ){0,2}(?:(?:job|position|post|placement)s?(?: abroad| overseas|"
    r" in [a-z]+)|visa|work permit|employment contract)\b"
)
"""A job in another country is what is bought."""
_JOB_BOUGHT = re.compile(
    r"\bfor (?:an?|the|his|her|their|this|that) (?:[a-z-]+ ){0,2}(?:job|visa|work permit|placement|post)s?\b"
    r"[^.;\d]{0,70},? (?:[a-z]+ )?(?:paid|has paid|had paid) (?:about |some |up to |over )?$"
)
_JOBS_BEHIND = re.compile(r"(?: each)? for (?:[a-z]+ )?(?:jobs|visas|work permits)\b")
"""“Cooks have been paying 900 rials for Omani jobs”."""
_ORDERED_TO_GIVE = re.compile(
    r"\b(?:ordered|told|instructed|forced|made|required|asked|obliged|had|have|has) to (?:pay|donate|contribute|give|"
    r"offer|hand over|put up) (?:about |at least |up to )?$"
)
_FOR_THE_STATE = re.compile(
    r"(?: in cash| each| per person| a person| a head| apiece){0,2} (?:to (?:support|fund|finance|help(?: with)?|aid)|"
    r"for|towards?) (?:the |a |its |national |state )?(?:[a-z]+ ){0,3}?(?:recovery|relief|reconstruction|construction|"
    r"war effort|military|army|troops|soldiers|monuments?|campaign|party|loyalty|state|celebrations?|anniversary)\b"
)
"""What workers are ordered to give for a cause of the state."""
_IN_TAXES = re.compile(r" in (?:[a-z]+ ){0,2}(?:tax(?:es)?|stall fees|tolls?|licen[cs]e fees)\b")
_CONTRIBUTIONS = re.compile(
    r"\b(?:contributions?|donations?|loyalty (?:funds?|money)|support (?:funds?|money))\b[^.;]{0,90}"
    r"\b(?:pay|paid|contribute|donate|give|hand over|provide) (?:about |at least |up to |some |another )?$"
)
"""Who is told to pay contributions pays no wage, also where a firm pays them for each worker."""


def weigh_plain(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the phrase around the amount says about it."""
    behind, near, amount, tail = view.behind, view.near, view.amount, view.before[-30:]
    if " as " in behind and (match := _AS_A_DEPOSIT.match(behind)):
        add(totals, words, "fee", 1.4, match[1])
        add(totals, words, "quota", -1.2, "")
        add(totals, words, "wage", -1.0, "")
    is_bought = "paid" in tail and "for " in view.before and _JOB_BOUGHT.search(view.before)
    if is_bought or (
        "pa" in tail and (match := _FOR_A_JOB.match(behind) or _JOBS_BEHIND.match(behind)) and _PAYS.search(tail)
    ):
        match = is_bought or match
        add(totals, words, "fee", 2.0, match[0].strip())
        add(totals, words, "wage", -1.6, "")
    if " to " in tail and (match := _FOR_THE_STATE.match(behind)) and _ORDERED_TO_GIVE.search(view.before[-50:]):
        add(totals, words, "quota", 2.0, match[0].strip())
        add(totals, words, "fee", -1.8, "")
        add(totals, words, "wage", -1.4, "")
    if "pay_verb" in near and (
        match := _IN_TAXES.match(behind) or _IN_TAXES.search(view.article.folded, view.spot.start, view.spot.end)
    ):
        add(totals, words, "fee", 1.8, match[0].strip())
        add(totals, words, "wage", -1.6, "")
    if "pay_verb" in near and (match := _FOR_PAPERS.match(behind)):
        add(totals, words, "fee", 1.3, match[0].strip())
        add(totals, words, "wage", -1.0, "")
        add(totals, words, "price", -0.6, "")
    if view.before.endswith("for ") and (match := _FOR_IT_THEY_LET.match(behind)):
        add(totals, words, "fee", 1.5, match[0].strip())
        add(totals, words, "wage", -1.2, "")
    if tail.endswith((" for ", "of ", " a ", "about ", "as ", "just ", "only ")) and (
        match := _LET_GO_FOR.search(view.before)
    ):
        add(totals, words, "fee", 1.6, match[0].strip())
        for name in ("wage", "price", "quota"):
            add(totals, words, name, -1.2, "")
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
    if "cost" in near and (match := _FOR_A_MEAL.match(behind)):
        add(totals, words, "price", 1.6, match[0].strip())
        add(totals, words, "wage", -1.2, "")
        add(totals, words, "quota", -0.6, "")
    if "demand" in tail and (match := _THEY_DEMAND.search(view.before)):
        add(totals, words, "quota", 1.4, match[1])
        add(totals, words, "wage", -1.0, "")
    if is_millions(view) and (
        match := _STATE_GETS.search(view.before) or _OF_CASH.match(behind) or _LABOR_BRINGS.search(view.before)
    ):
        add(totals, words, "revenue", 1.6, match[0].strip())
        add(totals, words, "wage", -0.8, "")
    if fault := fault_of(view):
        add(totals, words, "fee", 2.2, fault)
        add(totals, words, "quota", -1.6, "")
        add(totals, words, "wage", -1.0, "")
    if finding := is_for_finding(view):
        add(totals, words, "fee", 2.2, finding)
        add(totals, words, "wage", -1.6, "")
        add(totals, words, "quota", -0.8, "")
    if "all but " in tail and _ALL_BUT.search(tail):
        add(totals, words, "wage", 1.6, "all but")
        add(totals, words, "quota", -1.4, "")
    is_given = "contribution" in view.before or "donation" in view.before or " fund" in view.before
    if is_given and amount.per is None and (match := _CONTRIBUTIONS.search(view.before)):
        add(totals, words, "quota", 2.0, match[0].split()[0])
        add(totals, words, "wage", -1.6, "")
    if ("abroad" in view.before or "overseas" in view.before) and (match := _CHANCE_COSTS.search(view.before)):
        add(totals, words, "fee", 1.6, match[0].strip())
        add(totals, words, "price", -1.4, "")
        add(totals, words, "wage", -0.8, "")
    if "membership" in behind or "membership" in view.before:
        match = _FOR_MEMBERSHIP.match(behind) or _BUYS_MEMBERSHIP.search(view.before)
        if match is not None:
            add(totals, words, "fee", 2.2, "membership")
            add(totals, words, "quota", -1.4, "")
            add(totals, words, "wage", -1.0, "")
    if "bill" in view.before and (match := _BILLS.search(view.before)):
        add(totals, words, "price", 1.6, match[0].split()[1])
        add(totals, words, "wage", -1.2, "")
    if (" each " in view.before or " every " in view.before) and (match := _EACH_MUST_PAY.search(view.before)):
        add(totals, words, "quota", 2.0, match[0].split()[0])
        add(totals, words, "fee", -1.4, "")
        add(totals, words, "wage", -1.0, "")
    if " from " in behind[:24] and (match := _FROM_EACH.match(behind)) and _TAKES.search(tail):
        add(totals, words, "quota", 2.2, match[0].strip())
        add(totals, words, NOT_LABOR, -1.0, "")
        add(totals, words, "fee", -0.8, "")
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
