"""Which measure an amount of money is: pay, what is taken of it, a fee, a price, revenue; or no labor amount.

In: a view of the amount. Out: the measure with a score and its words, or an `Aside`. Cues are weighed by nearness;
who does what a verb says decides what weighs on both sides: "the manager keeps 200" is taken, "she keeps 200" is pay.
"""

from __future__ import annotations

import re

from etl.reader.model import Aside
from etl.reader.transfers import transfers
from etl.reader.view import INSTITUTIONS, JOBS, NATIONS, WORKERS, Near, View, Weights, weigh

NOT_LABOR = "not_labor"

_WEIGHTS: Weights = {
    "pay_noun": (("wage", 1.0),),
    "earn": (("wage", 1.1),),
    "owed": (("wage", 0.9),),
    "debt": (("other", 0.8),),
    "loan": ((NOT_LABOR, 0.7), ("fee", 0.3)),
    "borrow": (("fee", 1.0), (NOT_LABOR, 0.2)),
    "buy": ((NOT_LABOR, 0.3),),
    "demand": (("quota", 0.4), ("wage", 0.3)),
    "gets": (("wage", 0.5),),
    "pay_verb": (("wage", 0.5),),
    "promise": (("wage", 0.55),),
    "on_paper": (("wage", 0.5),),
    "keep": (("wage", 0.8),),
    "take": (("quota", 0.75),),
    "quota_noun": (("quota", 1.15),),
    "upkeep": (("quota", 0.6),),
    "recruit": (("fee", 0.9),),
    "fee": (("fee", 0.9),),
    "bribe": (("fee", 1.3),),
    "fine": (("fee", 1.2),),
    "dues": (("fee", 1.1),),
    "exemption": (("fee", 0.6),),
    "price": (("price", 0.6),),
    "cost": (("price", 0.6), (NOT_LABOR, 0.1)),
    "goods": (("price", 0.5),),
    "revenue": (("revenue", 0.9),),
    "business": (("revenue", 0.6), (NOT_LABOR, 0.45)),
    "trade": ((NOT_LABOR, 0.7),),
}
_MONTHLY = frozenset(("hour", "day", "shift", "week", "month"))
_RATE_BEHIND = re.compile(
    r"[^.;,]{0,25}?\b(?:to the (?:us )?dollar|per (?:us )?dollar|to (?:a|one) dollar|against the (?:us |"
    r"american )?(?:dollar|yuan|euro|rouble|ruble|won|greenback)|for (?:a|one|each) dollar"
    r"|to the yuan|per yuan|to \$1|= )"
)
_RATE_BEFORE = re.compile(
    r"(?:\b(?:exchange rate|market rate of|official rate of|dollar (?:buys|bought|fetch\w*|for|at|was|is|"
    r"traded|cost)|dollars? sold for|(?:yuan|rouble|ruble|euro|won) (?:stood|traded|was|is) at|= ?|"
    r"\$1 (?:=|was|is|equals)|us dollar"
    r" for|exchanged (?:for|at)|traded at|dollar to)\b[^.;]{0,18}|[=] ?)$"
)
_MAY_BE_RATE = re.compile(r"dollar|=|yuan|against|\brate|\$1|exchange|traded")
_EQUALS_BEHIND = re.compile(
    r" ?(?:=|equals|was worth|is worth|buys) ?(?:about |around |roughly )?(?:[\d.,]+|[a-z]+\$?[\d.,]+)"
)
_COMMODITY = re.compile(
    r" (?:a|per) (?:metric )?(?:tonne|ton|barrel|ounce|megawatt|share|square foot)\b|/(?:tonne|ton|barrel)"
)
_FOR_OWNERS = re.compile(
    r" (?:the |their |its |his |north korea's |north korean |kim's |in )?(?:[a-z]+ )?(government|state|kingdom|nation|"
    r"regime|country|island|pyongyang|havana|party|company|economy|firm|companies|ministry|kim|leadership|"
    r"military|north korea|north)\b"
)
_LIMITS = re.compile(
    r"\b(?:maximum|law|laws|prosecutors?|threatens?|punishable|up to|court|judge|article|section|act)\b[^.;]{0,88}$"
)
_FIRM_FINED = re.compile(
    r"\b(?:company|firm|it|owner|employer|factory|developer|court|treasury|regulator|smugglers|operator|"
    r"contractor|yard|enterprise|mill|hotel|club|they|brand|bank|plant|ministry|judge|agency|"
    r"authority)(?: \w+)? (?:was |were |been |"
    r"have been |has been |had been )?(?:fined|fines|fining) [^.;]{0,40}$"
)
_ON_FIRMS = re.compile(
    r"[^.;\d]{0,40} (?:handed (?:out )?|imposed |issued |levied )?(?:to|on|against) (?:the |its |two |"
    r"several |[a-z]+ )?"
    r"(?:growers|employers|companies|company|firms?|owners?|farms?|contractors?|agenc(?:y|ies)|factory|"
    r"factories|yards?)\b"
)
_OFFENCE = re.compile(
    r" (?:for|over) (?:forging|dumping|violat|lack|the lack|safety|hiring|employing|breach|pollut|illegal|"
    r"allowing|letting)"
)
_RICH = 200_000
_HUGE = 5_000_000
_HARD = frozenset(("USD", "EUR", "GBP", "CNY", "AED", "SAR", "QAR", "MYR"))
"""Currencies of which a worker's pay is hundreds or thousands."""
_CHEAP = frozenset(
    "RUB INR BDT PHP THB JPY NPR PKR LKR KES EGP ETB TRY UAH ZAR NAD MXN HTG CZK TWD HKD MZN KGS TJS".split()
)
"""Currencies of which it is thousands or tens of thousands."""
_DEAR = 5_000
_PER_HEAD = re.compile(
    r" (?:a head|per head|per worker|per man|per woman|per doctor|per nurse|each\b|per person|a worker|"
    r"for each (?:worker|woman|man|person))"
)
_FEE_BEHIND = re.compile(
    r"[ -](?:[a-z'-]+ ){0,3}?(fees?|fines?|bribes?|deposits?|commissions?|debts?|loans?|penalty|dues|visas?|permits?|"
    r"guarantees?|surety)\b"
)
_PAY_BEHIND = re.compile(
    r"[ -](?:(?:in|as|of|monthly|gross|net|average|basic|a month|a day|an hour|worth of|their|his|her|"
    r"unpaid|base|each|minimum"
    r"|starting|legal|per month) ){0,3}?(salary|salaries|wages?|pay|stipends?|bonus|bonuses|back wages|"
    r"overtime|earnings"
    r"|allowances?|tips|paychecks?)\b"
)
_TAKEN_BEHIND = re.compile(
    r"(?: (?:of|from|a|each|per|every|his|her|their|the|that|month|was|is|were|being|then|immediately|"
    r"reportedly) ?){0,5}? ?[\"“]?"
    r"(goes|went|going|deducted|withheld|taken|subtracted|docked|held back|kept back|handed over|sent|"
    r"donated|remitted|transferred"
    r"|confiscated|garnished|skimmed|to the state|to the party|to the government|to its representative|to the company"
    r"|to the embassy|to the manager|to pyongyang|in deductions|disappears?|vanish)\b"
)
_OF_PAY = re.compile(
    r" of (?:the|their|his|her|its|my|our|each|every)\b[^.;:()]{0,40}? (?:salary|salaries|wages?|pay|earnings|income)\b"
)
_KEPT_BEHIND = re.compile(
    r"(?: (?:is|was|are|were|a month|each|that|per month|to))* ?(left|remains?|remained|kept)\b(?! (?:by|"
    r"back|in an account))"
)
_ITEM_BEHIND = re.compile(
    r" (?:an?|per|each|for (?:an?|each|every)) (?!month|day|year|week|hour|shift|head|person|worker|man|"
    r"woman|doctor|nurse|crew|night|quarter|team|job|family|squad|brigade|group|couple|household|mason)[a-z]{3,}\b"
)
_WENT_HOME_WITH = re.compile(
    r"\b(?:went|go|goes|gone|came|come|comes|return\w*) (?:back home|home|back) (?:[a-z]+ ){0,4}with (?:only |"
    r"just |about |some )?$"
)
_WARES_BRING = re.compile(
    r"\b(?:kilos?|grams?|kilograms?|tonnes?|lit(?:er|re)s?|bags?|sacks?|crates?|pairs?|pieces?|tins?|box(?:es)?) of "
    r"[a-z ]{2,30} (?:brings?|fetch(?:es)?|goes for) (?:about |some )?$"
)
_EACH = (" a ", " an ", " per ", " each", " for ")
_FEE_ROLES = frozenset(("fee", "fine", "bribe", "dues", "debt", "loan", "recruit"))
_PAY_ROLES = frozenset(("pay_noun", "owed", "worked", "earn"))
_PRICE_OF = re.compile(r"\b(?:price|cost) of [a-z ]{2,40}$")
_CLAIMS = re.compile(r"(?:\bthe equivalent of|\bequivalent to|\bworth) $")


_TAKEN_OFF = re.compile(r"\b(?:minus|less) (?:another |a further |about |some )?$")
_OF_WHICH = re.compile(r"\bof (?:which|this|that|it),? (?:about |some |only |just )?$")
_GIVEN_BEHIND = re.compile(
    r" (?:[a-z]+ ){0,3}?(?:given|paid|handed|left|reaches|goes) (?:to )?(?:him|her|them|the worker|the women|the men)\b"
)
_RISE_BY = re.compile(
    r"\b(?:rose|rise|risen|raise[sd]?|raising|increase[sd]?|cut|fell|hike[sd]?|lower(?:ed)?|reduced?|"
    r"went up|go up|gone up|up|down)\b[^.;,\d]{0,40} by"
    r" (?:about |only |just |another |some |a mere )?$"
)
_MORE_BEHIND = re.compile(r"(?: (?:a|per|an|each) [a-z]+)? (?:more|extra)\b(?! (?:for|when|if|to)\b)")
_INSTEAD_BEHIND = re.compile(r"(?: (?:a|per|each) [a-z]+)? instead\b")
_FROM_PAY = re.compile(
    r"\b(?:deduct\w*|withheld|taken|docked|cut) from (?:their|his|her|the|my|"
    r"our) (?:monthly )?(?:wages?|pay|salar(?:y|ies))\b"
    r"[^.;]{0,22}$"
)
_TAKEN_OFF_BEHIND = re.compile(
    r"[^.;\d]{0,24},? (?:which|that) (?:is|was|are|were) (?:then |later )?(?:deducted|taken|withheld|cut|docked)\b"
)
_THING_IS = re.compile(
    r"\b(rent|ticket|fare|room|bed|boots|kilo(?:gram)?|lit(?:er|re)|bowl|bottle|sack|flight|tram|"
    r"bus)\b(?! \w* ?for each)[^.;,\d]{0,40} "
    r"(?:is|was|stands at|stood at) (?:about |now |around )?$"
)
_FOR_USE = re.compile(
    r"(?: (?:a|per|each|every) [a-z]+)? for (?:an? |the |his |her |my |our |their |one |two )?(?:[a-z]+ )?"
    r"(?:flight|ticket|tickets|way home|trip|ride|van|taxi|sandwich|card|cards|journey home|plane|lunch|coffee|boots)\b"
)
_WORKER_COSTS = re.compile(r"\b([a-z]+) (?:would |will )?costs? (?:about |some |around |only )?$")
_SUBJECT = re.compile(r"\b([a-z]+) (?:have to |has to |had to |must |each |now |also |still |always )?$")
_FOR_A_WORKER = re.compile(r"(?: (?:a|per|each|every) [a-z]+)? for (?:an?|each|every|the|her|his|their|one)\b")
_PAYS_WHOM = re.compile(r" (?:me|us|him|her|them|each|their|its|workers|women|men|the (?:workers|women|men))\b")
_THEIR = re.compile(r"\b(?:their|her|his|my|our)(?: (?:full|whole|entire|meagre|monthly))? $")
_HAD = re.compile(r"\b(?:i|she|he|they|we) (?:had|have|has) (?:only |just |about |some )?$")
_BASIC = re.compile(r"\b(?:basic (?:wage|pay|salary)|minimum wage|contracts? (?:promised|promise|set|sets))\b")
_CUTS = re.compile(
    r"\b(?:cuts?|takes?|took|keeps?|kept|deducts?|skims?|shaves?|clips?) (?:off )?(?:about |another |up to )?$"
)
_FROM_WHAT = re.compile(
    r"(?: (?:a|per|each|every) [a-z]+)? from (?:what|her|his|their|my|our|each|every|the (?:pay|wage|salary))\b"
)
_GUESTS_PAY = re.compile(
    r"\b(guests?|customers?|diners|tourists|shoppers|consumers|patients|passengers|"
    r"visitors) (?:[a-z]+ ){0,2}?(?:pays?|paid|paying) "
    r"(?:[a-z]+ ){0,2}?$"
)
_DUE_BEHIND = re.compile(r" (?:due|owed|owing)(?: to (?:each|him|her|them|the (?:workers|men|women))| for)\b")
_LABOUR_IS = re.compile(r"\blabou?r(?: costs?)?(?: (?:takes|gets|is|was|came to))? (?:about |only |just )?$")
_UP_FRONT = re.compile(r" (?:up ?front|in advance|beforehand)\b")
_TRADERS_PAY = re.compile(
    r"\b(traders?|merchants?|dealers?|wholesalers?|importers?|exporters?) (?:[a-z]+ )?(?:offer(?:ed|s)?|"
    r"gives?|gave|pays?|paid) $"
)
_GUARDS_TAKE = re.compile(
    r"\b(soldiers|police(?:men)?|customs (?:men|officers?)|officials?|inspectors?) (?:[a-z]+ ){0,4}?"
    r"(?:takes?|took|demands?|collects?|extorts?|extorted) $"
)
_COSTS_A_WORKER = re.compile(r" (?:an?|the|each|every) ([a-z]+) (?:about |some |up to )?$")
_BY_EMPLOYER = ("deduct", "withh", "dock", "subtract")
_FOR_EACH = re.compile(
    r"(?: (?:a|per|each|every) month)? for (?:each|every|her|his|their|one|me|him|us)\b(?: (?:of them|worker|woman|"
    r"man|doctor|nurse|work|labou?r\w*))?"
)
_FROM_WORKERS = re.compile(r" from (?:her|him|them|each|every|workers|the workers|the women|those)\b")
_OR_PAY = re.compile(r"\b(?:must|has to|have to|had to|forced to)\b[^.;]{0,60}\bor (?:to )?pay $")
_BUYERS = frozenset("buyer buyers brand customers importer importers traders trader".split())
_RECRUITERS = frozenset("broker brokers agent agents recruiter recruiters agency middleman dalal".split())


_SOLD_PEOPLE = re.compile(
    r"\b(?:sold|bought) (?:[a-z]+ ){0,3}?(?:him|her|them|us|me|brothers?|sisters?|men|women|workers|girls?|boys?|"
    r"people|migrants|children)\b[^.;]{0,40} for (?:about |some |just )?$"
)
_PERIOD_ONLY = re.compile(r" ?(?:(?:an?|per|each|every) (?:day|week|month|year) )?(?:in |towards |on )?")
_PER_MAN = re.compile(
    r" per [a-z]+ (?:and|per|a) month\b| for (?:each|every) (?:of them|worker|woman|man|artisan|seamstress|person)\b"
)
_FOR_TAKER = re.compile(
    r"\bfor (?:the |his |her |their )?(?:party|unit|state|company|plan|captain|embassy|manager|"
    r"team leader|meals|food|rent|bed|bunk|insurance|taxes)[,:]? $"
)
_COST_OF_FAVOUR = re.compile(
    r"\b(place|seat|spot|job|leave|discharge|exemption|stamp|permit|passport|visa|transfer|release|"
    r"posting|certificate|exchange|excuse)\b[^.;]{0,44}$"
)
_OFFICIAL = (
    r"(?:cadre|official|officer|bureau|labou?r section|section chief|police|inspector|secretary|commander|"
    r"doctor|teacher|clerk)"
)
_GAVE_OFFICIAL = re.compile(
    rf"\b(?:gave|give|gives|handed|slipped|paid) (?:the |a |an |his |her )?(?:[a-z]+ )?{_OFFICIAL}s?\b[^.;]{{0,30}}$"
)
_TO_OFFICIAL = re.compile(rf" to (?:the |a |an |his |her )?(?:[a-z]+ )?{_OFFICIAL}s?\b")
_TO_WORKER = re.compile(r"(?: (?:a|per|each|every) [a-z]+)? to (?:the|each|every|its|his|her|their|those) ([a-z]+)\b")
_TO_RECRUITER = re.compile(
    r" (?:to )?(?:the |an? |his |her |their )?(?:[a-z]+ )?(agency|agencies|agents?|brokers?|recruiters?|"
    r"smugglers?|middlem[ae]n)\b"
)
_TO_STATE = re.compile(
    r" (?:to )?(?:the )?(state|party|regime|government|pyongyang|ministry|embassy|central authorities|"
    r"treasury|havana)\b"
)
_FOR_EACH_BEFORE = re.compile(
    r"\bfor (?:each|every)(?: of them| one)?(?: [a-z]+){0,4} (?:pays?|paid) (?:about |some )?$"
)
_COSTS_ONE = re.compile(r" (?:me|us|him|her|the (?:firm|company|owner|boss|farmer|yard|employer))\b")
_PAPERS = re.compile(r"\b(?:passport|visa|permit|medical|recruit|licence|license|certificate)")


def exchange_rate(view: View) -> Aside | None:
    """What one currency costs in another: "$1 = 7.2 yuan", "8,300 won to the dollar"."""
    behind, before = view.behind[:44], view.before[-44:]
    match = _RATE_BEHIND.match(behind) if _MAY_BE_RATE.search(behind) else None
    match = match or _EQUALS_BEHIND.match(behind)
    if match is None and _MAY_BE_RATE.search(before):
        match = _RATE_BEFORE.search(before)
    return Aside("exchange_rate", match[0].strip()) if match else None


def decide_money(view: View) -> tuple[str, float, str] | Aside:
    """(measure, score, words), or why the money says nothing about labor."""
    if " by " in view.before[-28:] and (match := _RISE_BY.search(view.before[-75:])):
        return "change", 0.6, match[0].split()[0]
    inside = view.article.folded[view.spot.start : view.spot.end]
    if (match := _MORE_BEHIND.match(view.behind)) and not view.before.endswith(("or ", "another ", "not ")):
        return "change", 0.5, match[0].strip()
    paid = max(view.weight("earn"), view.weight("gets"), view.weight("pay_noun"), view.weight("pay_verb"))
    if paid < 0.5 and (match := _COMMODITY.search(inside + view.behind[:24])):
        return Aside(NOT_LABOR, match[0].strip())
    scores = weigh(view, _WEIGHTS)
    totals = {name: total for name, (total, _) in scores.items()}
    words = {name: text for name, (_, text) in scores.items()}
    _weigh_verbs(view, totals, words)
    _weigh_size(view, totals)
    _weigh_neighbours(view, totals, words)
    for name, strength, said in transfers(view):
        _add(totals, words, name, strength, said)
    totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 0.12
    best = max(totals, key=lambda name: totals[name])
    rest = sum(totals.values())
    score = round(min(0.97, max(0.2, totals[best] / rest if rest else 0.2)) * min(1.0, 0.55 + totals[best]), 3)
    if best == NOT_LABOR:
        return Aside(NOT_LABOR, words.get(best, ""))
    return best, score, words.get(best, "")


def _add(totals: dict[str, float], words: dict[str, str], name: str, part: float, text: str) -> None:
    if part > 0.3 or name not in words:
        words[name] = text
    totals[name] = max(0.0, totals.get(name, 0.0) + part)


def _weigh_verbs(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the verbs say about their actors: a worker keeps and receives pay, an owner keeps and receives takings."""
    if (
        (keep := view.best("keep"))
        and keep.weight > 0.12
        and view.actor(keep.cue) == "owner"
        and keep.cue.words.lower() in _KEEPS
    ):
        _add(totals, words, "wage", -0.8 * keep.weight, "")
        _add(totals, words, "quota", 0.9 * keep.weight, keep.cue.words)
    if (gets := view.best("gets")) and gets.weight > 0.15:
        actor, verb = view.actor(gets.cue), gets.cue.words.lower()
        if verb in _POCKETS and actor == "owner":
            _add(totals, words, "wage", -0.5 * gets.weight, "")
            _add(totals, words, "quota", 1.0 * gets.weight, gets.cue.words)
        elif actor == "owner" and verb in _RECEIVES and _FOR_EACH.match(view.behind):
            _add(totals, words, "wage", 0.6 * gets.weight, gets.cue.words)
        elif actor == "owner" and verb in _RECEIVES:
            _add(totals, words, "wage", -0.4 * gets.weight, "")
            if view.weight("goods") > 0.2 and (view.amount.value_high or 0) < 10_000:
                _add(totals, words, "price", 0.7 * gets.weight, view.best("goods").cue.words)
            if _FROM_WORKERS.match(view.behind):
                _add(totals, words, "fee" if view.weight("exemption") else "quota", 1.0 * gets.weight, gets.cue.words)
                _add(totals, words, "wage", -0.4 * gets.weight, "")
            _add(totals, words, "revenue" if not view.weight("exemption") else "fee", 0.5 * gets.weight, gets.cue.words)
        elif actor == "worker" and verb not in _GIVES:
            _add(totals, words, "wage", 0.4 * gets.weight, gets.cue.words)
    if (pay := view.best("pay_verb")) and pay.weight > 0.15 and pay.side < 0:
        actor, verb = view.actor(pay.cue), pay.cue.words.lower()
        passive = re.search(
            r"\b(?:is|are|was|were|be|been|being|get|gets|got|not|never) (?:\w+ )?$",
            view.article.folded[max(0, pay.cue.start - 24) : pay.cue.start],
        )
        if passive:
            _add(totals, words, "wage", 0.7 * pay.weight, pay.cue.words)
        elif match := _TO_RECRUITER.match(view.article.folded, pay.cue.end, view.spot.start):
            _add(totals, words, "fee", 1.2 * pay.weight, f"{pay.cue.words} {match[1]}")
            _add(totals, words, "wage", -0.9 * pay.weight, "")
        elif match := _TO_STATE.match(view.article.folded, pay.cue.end, view.spot.start):
            _add(totals, words, "quota", 1.3 * pay.weight, f"{pay.cue.words} {match[1]}")
            _add(totals, words, "wage", -0.9 * pay.weight, "")
        elif actor == "worker" and view.amount.per in _MONTHLY and _pays_oneself(view, pay):
            _add(totals, words, "quota", 0.9 * pay.weight, pay.cue.words)
            _add(totals, words, "wage", -0.6 * pay.weight, "")
        elif _FOR_EACH_BEFORE.search(view.before[-70:]) or (
            view.amount.per in _MONTHLY
            and max(view.weight(role) for role in ("recruit", "fee", "fine", "dues", "exemption", "bribe", "upkeep"))
            < 0.25
        ):
            _add(totals, words, "wage", 0.6 * pay.weight, pay.cue.words)
            _add(totals, words, "fee", -0.6 * pay.weight, "")
        elif actor == "worker" and verb in {"pay", "paid", "pays", "paying"}:
            _add(totals, words, "wage", -0.5 * pay.weight, "")
            _add(totals, words, "fee", 0.8 * pay.weight, pay.cue.words)
        elif actor == "owner" and view.owner in _BUYERS and view.amount.per in {"item", "kg", None}:
            _add(totals, words, "price", 0.9 * pay.weight, view.owner)
            _add(totals, words, "wage", -0.5 * pay.weight, "")
        elif actor == "owner":
            _add(totals, words, "wage", 0.7 * pay.weight, pay.cue.words)
            _add(totals, words, "fee", -0.4 * pay.weight, "")
    if (
        (earn := view.best("earn"))
        and earn.weight > 0.15
        and view.actor(earn.cue) == "owner"
        and earn.cue.words.lower() in _EARNS
        and view.owner in _RECRUITERS
    ):
        _add(totals, words, "wage", -0.9 * earn.weight, "")
        _add(totals, words, "fee", 1.0 * earn.weight, view.owner)
    elif (
        earn
        and earn.weight > 0.15
        and view.actor(earn.cue) == "owner"
        and view.owner in INSTITUTIONS
        and earn.cue.words.lower() in _EARNS
        and not _FOR_EACH.match(view.behind)
    ):
        _add(totals, words, "wage", -0.9 * earn.weight, "")
        _add(totals, words, "revenue", 1.0 * earn.weight, earn.cue.words)
    for role in ("earn", "gets"):
        one = view.best(role)
        if one is None or one.weight <= 0.15 or one.side >= 0:
            continue
        if match := _FOR_OWNERS.match(view.article.folded, one.cue.end, min(one.cue.end + 50, view.spot.start)):
            _add(totals, words, "revenue", 1.2 * one.weight, f"{one.cue.words} {match[1]}")
            _add(totals, words, "wage", -0.9 * one.weight, "")
    fine = view.best("fine")
    if (
        fine
        and fine.weight > 0.2
        and (
            _OFFENCE.match(view.behind)
            or _ON_FIRMS.match(view.behind)
            or _FIRM_FINED.search(view.before)
            or _LIMITS.search(view.before)
        )
    ):
        _add(totals, words, "fee", -2.2 * fine.weight, "")
        _add(totals, words, NOT_LABOR, 0.8 * fine.weight, fine.cue.words)
    if (
        (take := view.best("take"))
        and take.weight > 0.2
        and view.actor(take.cue) == "worker"
        and take.cue.words.lower() in _TAKES
    ):
        _add(totals, words, "quota", -0.4 * take.weight, "")


_KEEPS = frozenset("keep keeps kept keeping retain retains retained retaining".split())
_POCKETS = frozenset("pocket pockets pocketed pocketing".split())
_RECEIVES = frozenset(
    "receive|receives|received|receiving|get|gets|got|getting|make|makes|made|making|took in|taken in|"
    "takes in|take in|brings in|bring in|brought in"
    "|bringing in".split("|")
)
_GIVES = frozenset("give gives gave given giving handed".split())
_EARNS = frozenset("earn earns earned earning".split())
_TAKES = frozenset("take takes took taken taking collect collects collected".split())


def _pays_oneself(view: View, pay: Near) -> bool:
    """Whether a worker stands right before the verb and nobody is paid: no "they pay us", no "pay 700 for a worker"."""
    subject = _SUBJECT.search(view.article.folded, max(view.spot.sentence.start, pay.cue.start - 40), pay.cue.start)
    if subject is None or not (subject[1] in WORKERS or subject[1].removesuffix("s") in JOBS):
        return False
    return not (
        _FOR_A_WORKER.match(view.behind)
        or _PER_HEAD.match(view.behind)
        or _PER_MAN.search(view.article.folded[view.spot.start : view.spot.end] + view.behind[:30])
        or _PAYS_WHOM.match(view.article.folded, pay.cue.end, view.spot.start)
    )


def _weigh_neighbours(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the noun or the verb right behind the amount says, and the period it is for."""
    behind, amount = view.behind, view.amount
    tail, near = view.before[-30:], view.near
    if (
        " for " in tail
        and ("sold" in view.before or "bought" in view.before)
        and (match := _SOLD_PEOPLE.search(view.before))
    ):
        _add(totals, words, "other", 1.5, match[0])
    upkeep = view.best("upkeep")
    if upkeep and upkeep.side == 1 and _PERIOD_ONLY.fullmatch(view.article.folded, amount.end, upkeep.cue.start):
        _add(totals, words, "quota", 0.7, upkeep.cue.words)
        _add(totals, words, "fee", -0.4, "")
    inside = view.article.folded[view.spot.start : view.spot.end]
    if (match := _PER_MAN.search(inside + behind[:30])) and (
        max(view.weight("pay_verb"), view.weight("fee"), view.weight("gets")) > 0.25
        or (match[0].endswith("month") and view.weight("take") < 0.3)
    ):
        _add(totals, words, "wage", 0.9, match[0].strip())
        _add(totals, words, "fee", -0.9, "")
    if match := _FOR_TAKER.search(tail):
        _add(totals, words, "quota", 1.2, match[0].strip())
        _add(totals, words, "wage", -0.4, "")
    if "cost" in near and (match := _COST_OF_FAVOUR.search(view.before[-70:])):
        _add(totals, words, "fee", 1.0, match[1])
        _add(totals, words, "price", -0.5, "")
    if "gets" in near and (match := _GAVE_OFFICIAL.search(view.before[-60:]) or _TO_OFFICIAL.match(behind)):
        _add(totals, words, "fee", 1.1, match[0].strip())
        _add(totals, words, "wage", -0.6, "")
    if "exemption" in near and max(view.weight(role) for role in ("pay_noun", "earn", "gets", "promise", "keep")) < 0.2:
        _add(totals, words, "fee", 0.45, near["exemption"].cue.words)
    if (match := _TO_WORKER.match(behind)) and match[1] in WORKERS:
        _add(totals, words, "wage", 1.0, match[0].strip())
        _add(totals, words, "quota", -0.7, "")
    if ("minus" in tail or "less " in tail) and (match := _TAKEN_OFF.search(tail)):
        _add(totals, words, "quota", 1.4, match[0].strip())
        _add(totals, words, "wage", -0.4, "")
    if "of " in tail and (match := _OF_WHICH.search(tail)) and not _GIVEN_BEHIND.match(behind):
        _add(totals, words, "quota", 0.6, match[0].strip())
    if tail.endswith("pay ") and (match := _OR_PAY.search(view.before)):
        _add(totals, words, "fee" if _INSTEAD_BEHIND.match(behind) else "quota", 1.2, match[0])
    if "take" in near and (match := _FROM_PAY.search(view.before[-60:]) or _TAKEN_OFF_BEHIND.match(behind)):
        _add(totals, words, "quota", 1.2, match[0].strip())
        _add(totals, words, "wage", -0.8, "")
    elif " from " in behind[:24] and _CUTS.search(tail) and _FROM_WHAT.match(behind):
        _add(totals, words, "quota", 1.0, tail.split()[-1])
        _add(totals, words, "wage", -0.6, "")
    elif "pay_verb" in near and (match := _GUESTS_PAY.search(view.before[-60:])):
        _add(totals, words, "price", 1.2, match[1])
        _add(totals, words, "wage", -0.6, "")
        _add(totals, words, "fee", -0.6, "")
    elif amount.per in {"kg", "item"} and (match := _TRADERS_PAY.search(view.before[-50:])):
        _add(totals, words, "price", 1.0, match[1])
        _add(totals, words, "wage", -0.6, "")
    elif "take" in near and (match := _GUARDS_TAKE.search(view.before[-60:])):
        _add(totals, words, "fee", 0.9, match[1])
        _add(totals, words, "quota", -0.6, "")
    elif match := _THING_IS.search(view.before[-80:]):
        _add(totals, words, "price", 1.0, match[1])
        _add(totals, words, "quota", -0.8, "")
    elif "pay_verb" in near and "take" not in near and (match := _FOR_USE.match(behind)):
        _add(totals, words, "price", 1.0, match[0].strip())
        _add(totals, words, "fee", -0.8, "")
        _add(totals, words, "quota", -0.6, "")
    if "cost" in near and (match := _WORKER_COSTS.search(view.before[-50:])) and _is_worker_word(match[1]):
        _add(totals, words, "wage", 1.1, match[0].strip())
        _add(totals, words, "price", -0.8, "")
    if match := _DUE_BEHIND.match(behind) or _LABOUR_IS.search(tail):
        _add(totals, words, "wage", 0.9, match[0].strip())
        _add(totals, words, "price", -0.5, "")
    elif match := _UP_FRONT.match(behind):
        _add(totals, words, "fee", 0.6, match[0].strip())
    if upkeep and upkeep.side == 1 and view.weight("take") < 0.15 and (match := _BASIC.search(view.before)):
        _add(totals, words, "wage", 0.9, match[0])
        _add(totals, words, "quota", -1.2, "")
    if match := _THEIR.search(tail) or _HAD.search(tail):
        _add(totals, words, "wage", 0.4, match[0].strip())
        _add(totals, words, "fee", -0.4, "")
    if view.weight("pay_verb") > 0.3 and (match := _FOR_EACH.match(behind)):
        _add(totals, words, "wage", 0.8, match[0].strip())
        _add(totals, words, "fee", -0.6, "")
    if view.before.endswith(" for ") and amount.per == "item" and view.weight("worked") > 0.2:
        _add(totals, words, "wage", 0.7, "for")
    if match := _FEE_BEHIND.match(behind):
        _add(totals, words, "fee", 1.0, match[1])
    elif not _PAY_ROLES.isdisjoint(near) and (match := _PAY_BEHIND.match(behind)):
        _add(totals, words, "wage", 0.9, match[1])
    elif "take" in near and (match := _TAKEN_BEHIND.match(behind)):
        _add(totals, words, "quota", 0.9, match[1])
        _add(totals, words, "wage", -0.3, "")
    elif "keep" in near and (match := _KEPT_BEHIND.match(behind)):
        _add(totals, words, "wage", 0.9, match[1])
    if behind.startswith(" of ") and (match := _OF_PAY.match(behind)):
        taken = view.weight("take")
        _add(totals, words, "quota" if taken > view.weight("keep") else "wage", 0.8, match[0].strip())
        if taken > view.weight("keep"):
            _add(totals, words, "wage", -0.9, "")
    if ("price" in near or "cost" in near) and (match := _PRICE_OF.search(view.before[-60:])):
        _add(totals, words, "fee" if _PAPERS.search(match[0]) else "price", 0.9, match[0])
    if (
        "fine" not in near
        and (take := view.best("take"))
        and take.weight > 0.3
        and take.cue.words.lower().startswith(_BY_EMPLOYER)
    ):
        _add(totals, words, "quota", 0.5 * take.weight, take.cue.words)
        _add(totals, words, "fee", -0.6 * take.weight, "")
    if (
        "cost" in near
        and near["cost"].side < 0
        and (match := _COSTS_A_WORKER.search(view.article.folded, near["cost"].cue.end, view.spot.start))
        and (match[1] in WORKERS or match[1].removesuffix("s") in JOBS)
    ):
        _add(totals, words, "fee", 0.9, match[0].strip())
        _add(totals, words, "price", -0.5, "")
    if (cost := view.best("cost")) and cost.weight > 0.3:
        between = view.article.folded[cost.cue.end : view.spot.start]
        is_for_one = _COSTS_ONE.match(between) is not None and view.actor(cost.cue) == "worker"
        if is_for_one or (amount.per in _MONTHLY and re.search(r"[a-z]{2}", between) and cost.side < 0):
            _add(totals, words, "wage", 0.9 * cost.weight, cost.cue.words)
            _add(totals, words, "price", -0.3 * cost.weight, "")
    if behind.startswith(_EACH) and _ITEM_BEHIND.match(behind) and view.weight("earn") < 0.4 and not _is_got(view):
        _add(totals, words, "price", 0.45, behind[:16].strip())
    if ("bring" in tail or "fetch" in tail or "goes for" in tail) and (match := _WARES_BRING.search(view.before)):
        _add(totals, words, "price", 1.0, match[0].strip())
        _add(totals, words, "wage", -0.6, "")
    if "with " in tail and (match := _WENT_HOME_WITH.search(view.before[-70:])):
        _add(totals, words, "wage", 0.8, match[0].strip())
    if amount.per in {"hour", "shift", "day"} and "fee" in totals:
        totals["fee"] *= 0.5
    if amount.per in _MONTHLY:
        _add(totals, words, "wage", 0.3, view.article.text[view.spot.start : view.spot.end])
    elif amount.per in {"kg", "item"}:
        earned = max(view.weight("earn"), view.weight("gets"), view.weight("pay_noun"), view.weight("promise"))
        _add(totals, words, "price", 0.35 if earned > 0.45 else 0.7, view.article.text[view.spot.start : view.spot.end])
        if max(view.weight(role) for role in ("price", "cost", "goods", "revenue", "trade")) < 0.12:
            _add(totals, words, "wage", 0.6, view.article.text[view.spot.start : view.spot.end])
    if _PER_HEAD.match(behind):
        _add(totals, words, "wage", 0.2, behind[:10].strip())


def _is_worker_word(word: str) -> bool:
    return word in WORKERS or word in NATIONS or word in JOBS or word.removesuffix("s") in JOBS


def _is_got(view: View) -> bool:
    """Whether somebody gets or is given the amount: "get 2 yuan for each" is pay, "brings 10 yuan a bag" a price."""
    gets = view.best("gets")
    return gets is not None and gets.weight > 0.5 and gets.cue.words.lower() in _GOT


_GOT = frozenset("get gets got getting receive receives received give gives gave given".split())


_OF_LABOR = re.compile(
    r"\b(?:(?:its|their|overseas|export of|exporting|foreign|abroad|sending|from|by|such) (?:overseas |"
    r"foreign |north korean )?"
    r"(?:labou?r\w*|workers?|workforce|doctors|nurses|builders|medical missions?|missions|brigades|"
    r"delegations)|labou?r exports?|"
    r"the (?:programme|program|scheme|missions|workers|men|women))\b"
)


def is_millions(view: View) -> bool:
    """Whether an amount is too large for one person's pay."""
    value = view.amount.value_high or view.amount.value_low or 0
    return value >= _beyond_pay(view)


def _beyond_pay(view: View) -> float:
    """From which value on an amount of the currency is no one person's pay."""
    unit = view.amount.unit
    return _HUGE if unit in _HARD else 4 * _HUGE if unit in _CHEAP else 50 * _HUGE


def _weigh_size(view: View, totals: dict[str, float]) -> None:
    """Millions are no one's pay."""
    value = view.amount.value_high or view.amount.value_low
    if value is None or view.weight("owed") > 0.5:
        return
    if value >= 1_000_000 and "price" in totals and view.amount.unit not in _HARD:
        totals["price"] *= 0.4
        totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 0.3
    if view.amount.unit in _HARD:
        if value >= _DEAR and "price" in totals and view.amount.per != "item":
            totals["price"] *= 0.4
            totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 0.3
        if value >= _HUGE:
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
        elif value >= _RICH and view.amount.per not in _MONTHLY:
            gets = view.best("gets") or view.best("earn")
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
