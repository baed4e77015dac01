"""What an amount of money is taken from, and what it is spent on: of the wage, for a ticket, up front, for each worker.

In: a view of the amount and its tally. Out: the tally with what the use speaks for: minus 50 is taken, what guests
pay or a ticket costs is a price, what is due to workers is pay.
"""

from __future__ import annotations

import re

from etl.reader.harm import is_for_the_dead
from etl.reader.money_tally import add
from etl.reader.money_words import FOR_EACH, TAKING
from etl.reader.view import JOBS, NATIONS, WORKERS, View

_TAKEN_OFF = re.compile(r"\b(?:minus|less) (?:another |a further |about |some )?$")
_OF_WHICH = re.compile(r"\bof (?:which|this|that|it),? (?:about |some |only |just )?$")
_CUT_FROM_IT = re.compile(
    r"\b(?:from|out of|of) (?:that|this|it|which|what is left),?[^.;,\d]{0,30} "
    r"(?:cuts?|takes?|took|deducts?|deducted|subtracts?|subtracted|docks?|docked|withholds?|withheld|hands? over|"
    r"lose|loses|lost) "
    r"(?:about |another |up to )?$"
)
_GIVEN_BEHIND = re.compile(
    r" (?:[a-z]+ ){0,3}?(?:given|paid|handed|left|reaches|goes|go|went) (?:to )?(?:him|her|them|the workers?|"
    r"the women|the men|each (?:worker|man))\b| (?:remained|remains)\b|"
    r" (?:is|are|was|were) (?:issued|handed out|paid out|paid|"
    r"given) (?:in person|"
    r"in cash|in hand|directly)\b"
)
_INSTEAD_BEHIND = re.compile(r"(?: (?:a|per|each) [a-z]+)? instead\b")
_OR_PAY = re.compile(
    r"\b(?:must|has to|have to|had to|forced to|(?:ordered|told|asked|"
    r"required) [a-z ]{0,30}\bto)\b[^;]{0,80}\bor (?:to )?pay $"
)
_FROM_PAY = re.compile(
    r"\b(?:deduct\w*|withheld|taken|docked|cut) from (?:their|his|her|the|my|"
    r"our) (?:monthly )?(?:wages?|pay|salar(?:y|ies))\b"
    r"[^.;]{0,22}$"
)
_TAKEN_OFF_BEHIND = re.compile(
    r"[^.;\d]{0,24},? (?:which|that) (?:is|was|are|were) (?:then |later )?(?:deducted|taken|withheld|cut|docked)\b"
)
_CUTS = re.compile(
    r"\b(?:cuts?|takes?|took|keeps?|kept|deducts?|skims?|shaves?|clips?) (?:off )?(?:about |another |up to )?$"
)
_FROM_WHAT = re.compile(
    r"(?: (?:a|per|each|every) [a-z]+)? (?:from|out of) (?:what|her|his|their|my|our|each|every|the (?:pay|wage|"
    r"salary))\b"
)
_GUESTS_PAY = re.compile(
    r"\b(guests?|customers?|diners|tourists|shoppers|consumers|patients|passengers|"
    r"visitors)(?: [a-z]+)?,?(?: each of whom| who each| who)? (?:[a-z]+ ){0,2}?(?:pays?|paid|paying) "
    r"(?:[a-z]+ ){0,2}?$"
)
_TRADERS_PAY = re.compile(
    r"\b(buyers?|customers?|traders?|merchants?|dealers?|wholesalers?|importers?|exporters?) "
    r"(?:[a-z]+ )?(?:offer(?:ed|s)?|"
    r"gives?|gave|pays?|paid|hands?|handed)(?: (?:him|her|them|us|me|the [a-z]+))? (?:about |only |just |up to )?$"
)
_LANDLORD = re.compile(
    r"\b(landlords?|landlad(?:y|ies)|slumlords?|shopkeepers?|canteens?|grocers?|taxi drivers?|company store|hostels?) "
    r"(?:[a-z]+ ){0,3}?(?:wants?|asks?(?: for)?|takes?|charges?|charged|collects?|demands?|demanded|wanted) "
    r"(?:[a-z]+ )?(?:about |up to )?$"
)
_GUARDS_TAKE = re.compile(
    r"\b(soldiers|guards|police(?:men)?|customs (?:men|officers?)|officials?|inspectors?|cadres?|officers|secretary|"
    r"commanders?|"
    rf"patrol(?:men|s)?) (?:[a-z]+ ){{0,4}}?[\"“]?{TAKING} (?:about |up to |at least |another )?$"
)
_THING = (
    r"(?:rents?|tickets?|fares?|rooms?|beds?|bunks?|mattress(?:es)?|boots|gloves|helmets?|kilo(?:gram)?s?|lit(?:er|re)s?|"
    r"bowls?|bottles?|sacks?|flights?|trams?|bus(?:es)?|vans?|taxis?|trips?|rides?|lifts?|journeys? home|way home|"
    r"passage home|plane|sandwich(?:es)?|lunch(?:es)?|meals?|dinners?|breakfasts?|coffee|noodles|water|sim cards?|"
    r"(?:phone )?cards?|phone calls?|calls? home|data|lodgings?|dormitory|shack|caravan|container|tent|shower|"
    r"toilet paper|"
    r"soap|cigarettes|groceries|medicines?|electricity|gas|light|laundry|uniforms? and boots|blankets?|parcels?|"
    r"apartment|flat|hut|hostel|(?:mobile |smart|second-hand )?phones?|place in (?:an?|the) [a-z]+|hot meal)"
)
"""What a worker buys: lodging, food, the way there and home."""
_THING_IS = re.compile(
    rf"\b({_THING})\b(?! \w* ?for each)[^.;,\d]{{0,40}} (?:is|are|was|were|stands at|stood at|goes for|go for|went for|"
    r"runs? to|ran to|comes? to|came to|rents? (?:at|for|out at)|lets? for|eats? up|ate up|swallow(?:s|ed)?|"
    r"gobbles? up|sets? (?:them|him|her|us|me) back|takes|took)"
    r"(?: (?:extra|another|about|now|around|only|just),?)* (?:at )?$"
)
_FOR_USE = re.compile(
    r"(?:(?: (?:a|per|each|every) [a-z]+)| each| apiece){0,2} for (?:an? |the |his |her |my |our |their |one |two |"
    r"each )?(?:[a-z]+ )?"
    rf"{_THING}\b"
)
_SPENDS_IT = re.compile(r"\bspen(?:ds?|t|ding) (?:about |some |up to |only |just |another )?$")
_ON_USE = re.compile(
    rf"(?: (?:a|per|each|every) [a-z]+){{0,2}} on (?:(?:his|her|their|the|a|my) )?(?:[a-z]+ )?(?:food|transport|"
    rf"{_THING})\b"
)
_FOR_THING_THEY_PAY = re.compile(
    rf"(?:^|[.;:“\"] ?|\b(?:and|but) |, )for (?:an? |the |one |their )?(?:(?!each|"
    rf"every)[a-z]+ )?({_THING})\b[^.;,\d]{{0,40}},? (?:they|he|she|we|i|"
    r"[a-z]+s) (?:[a-z]+ )?(?:spends?|spent|pays?|paid) (?:about |only |up to )?$"
)
_SPENDS = frozenset(("pay_verb", "outlay", "price", "cost", "demand"))
_IN_RENT = re.compile(
    r"(?: (?:an?|per|each|every) (?:month|week|year))? (?:(?:in|as|of|for the) rent\b|to (?:the|a|her|his|their|my) "
    r"(?:landlord|"
    r"landlady)\b)"
)
_PAYS_LANDLORD = re.compile(
    r"\b(?:pa(?:ys?|id|ying) (?:the|an?|her|his|their|my|our) (?:landlord|landlady)|(?:rent|room|bed|flat|food)s? "
    r"costs? (?:them|"
    r"him|her|us|me|each(?: [a-z]+)?)) (?:about |around |another |up to )?$"
)
_TO_RENT = re.compile(r"(?: (?:a|per|each|every) (?:month|week|night|day))? to rent\b")
_WORKER_COSTS = re.compile(
    r"\b([a-z]+) (?:would |will |would have )?costs? (?:him |her |them |us |me |the [a-z]+ )?(?:about |some |"
    r"around |only |"
    r"up to |at least )?$"
)
_DUE_BEHIND = re.compile(r" (?:due|owed|owing)(?: to (?:each|him|her|them|the (?:workers|men|women))| for)\b")
_FOR_A_DAY = re.compile(r" for (?:an?|each|every) (?:[a-z]+ )?(?:day|shift|night|hour|week|month)\b")
_OWED_TO = re.compile(
    r" to (?:his|her|their|my|the|an?) (?:agency|agent|company|broker|lender|moneylender|boss|employer|recruiter|"
    r"landlord|shop)\b"
)
_LABOUR_IS = re.compile(
    r"\blabou?r(?: in (?:it|them|an? [a-z-]+))?(?: costs?| cost)?(?: (?:takes|gets|is|was|came to))? "
    r"(?:about |only |just )?$"
)
_UP_FRONT = re.compile(r" (?:up ?front|in advance|beforehand)\b")
_BASIC = re.compile(r"\b(?:basic (?:wage|pay|salary)|minimum wage|contracts? (?:promised|promise|set|sets))\b")
_TO_COME = re.compile(
    r"\bto (?:get (?:here|there|on|to|a|the)|come|reach|go (?:to|abroad)|be (?:sent|selected|hired))\b"
)
_WORKED_OFF = re.compile(
    r"[^.;]{0,30}\b(?:must work|has to work|have to work|works? (?:it )?off|"
    r"worked (?:it )?off)\b"
)
_FOR_A_FAULT = re.compile(
    r" (?:if|when|whenever) (?:i|she|he|they|we|somebody|someone|a worker)\b|"
    r" for (?:being|talking|speaking|coming|arriving|missing|sleeping|lateness|breaking)\b|"
    r" for (?:every|each|an?) (?:[a-z]+ )?(?:hair|mistake|fault|broken|lost|missed|late|spoiled|needle|absence|"
    r"flaw|stain)\b"
)
_IF_AWAY = re.compile(
    r"\bif (?:i|you|we|she|he|they|a worker|somebody|someone|anyone) "
    r"(?:[a-z]+ ){0,4}?(?:(?:do|does|did)(?: not|n't) (?:work|come|"
    r"turn up|show up|go)|misse?s?|is absent|are absent|is late|are late|am late|stays? (?:away|home))\b[^.;]{0,90}$"
)
"""What is taken for a day that was not worked."""
_A_THOUSAND = re.compile(
    r" (?:for|per|an?|on|(?:for|on) (?:an?|each|every)) (?:thousand|1,?000|100|hundred) (?:bricks|pieces|"
    r"stitches|leaves|shells)\b"
)
_PAID_FOR = frozenset(("price", "cost", "pay_verb", "buy", "fee"))
_FOR_ABSENCE = re.compile(r"\b(absen(?:ce|ces|t|tee) fees?|absences?|exemptions?|exempted)\b[^.;]{0,70}$")
_THEIR = re.compile(r"\b(?:their|her|his|my|our)(?: (?:full|whole|entire|meagre|monthly))? $")
_HAD = re.compile(r"\b(?:i|she|he|they|we) (?:had|have|has) (?:only |just |about |some )?$")


def weigh_uses(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the amount is taken from, and what it is spent on."""
    behind, amount = view.behind, view.amount
    tail, near = view.before[-30:], view.near
    if is_for_the_dead(view):
        add(totals, words, "other", 1.2, "died")
        add(totals, words, "wage", -1.0, "")
        add(totals, words, "quota", -0.6, "")
    if ("minus" in tail or "less " in tail) and (match := _TAKEN_OFF.search(tail)):
        add(totals, words, "quota", 1.4, match[0].strip())
        add(totals, words, "wage", -0.4, "")
    if "of " in tail and (match := _OF_WHICH.search(tail)) and not _GIVEN_BEHIND.match(behind):
        add(totals, words, "quota", 0.6, match[0].strip())
    if ("from " in view.before or "of " in view.before) and (match := _CUT_FROM_IT.search(view.before[-60:])):
        add(totals, words, "quota", 1.2, match[0].strip())
        add(totals, words, "wage", -0.6, "")
    if tail.endswith("pay ") and (match := _OR_PAY.search(view.before)):
        add(totals, words, "fee" if _INSTEAD_BEHIND.match(behind) else "quota", 1.2, match[0])
        add(totals, words, "wage", -0.8, "")
    if "take" in near and (match := _FROM_PAY.search(view.before[-60:]) or _TAKEN_OFF_BEHIND.match(behind)):
        add(totals, words, "quota", 1.2, match[0].strip())
        add(totals, words, "wage", -0.8, "")
    elif (
        (" from " in behind[:24] or " out of " in behind[:24])
        and _CUTS.search(tail)
        and _FROM_WHAT.match(behind)
        and not ("ke" in tail[-8:] and _workers_keep(view))
    ):
        add(totals, words, "quota", 1.0, tail.split()[-1])
        add(totals, words, "wage", -0.6, "")
    elif "pay_verb" in near and (match := _GUESTS_PAY.search(view.before[-60:])):
        add(totals, words, "price", 1.2, match[1])
        add(totals, words, "wage", -0.6, "")
        add(totals, words, "fee", -0.6, "")
    elif ("for " in view.before and (match := _FOR_THING_THEY_PAY.search(view.before))) or (
        match := _LANDLORD.search(view.before[-60:])
    ):
        add(totals, words, "price", 1.6, match[1])
        for name in ("fee", "quota", "wage"):
            add(totals, words, name, -1.0, "")
    elif (amount.per in {"kg", "item"} or behind.startswith((" for a ", " for each ", " for one "))) and (
        match := _TRADERS_PAY.search(view.before[-50:])
    ):
        add(totals, words, "price", 1.0, match[1])
        add(totals, words, "wage", -0.6, "")
    elif match := (_GUARDS_TAKE.search(view.before[-60:])):
        add(totals, words, "fee", 0.9, match[1])
        add(totals, words, "quota", -0.6, "")
    elif (
        ("absen" in view.before or "exempt" in view.before)
        and not near.keys().isdisjoint(_PAID_FOR)
        and (match := _FOR_ABSENCE.search(view.before))
    ):
        add(totals, words, "fee", 1.2, match[1])
        add(totals, words, "price", -1.0, "")
        add(totals, words, "wage", -0.6, "")
    elif (
        "deduct" not in view.before and not behind.startswith(" of ") and (match := _THING_IS.search(view.before[-80:]))
    ):
        add(totals, words, "price", 1.0, match[1])
        add(totals, words, "quota", -0.8, "")
    elif " on " in behind[:24] and _SPENDS_IT.search(tail) and (match := _ON_USE.match(behind)):
        add(totals, words, "price", 1.4, match[0].strip())
        for name in ("fee", "quota", "wage"):
            add(totals, words, name, -0.8, "")
    elif (
        (amount.per is not None or " flat" not in behind)
        and not near.keys().isdisjoint(_SPENDS)
        and "take" not in near
        and " charged " not in tail
        and " out of " not in behind
        and (match := _FOR_USE.match(behind))
    ):
        add(totals, words, "price", 1.0, match[0].strip())
        add(totals, words, "fee", -0.8, "")
        add(totals, words, "quota", -0.6, "")
    if "take" not in near and (match := _IN_RENT.match(behind) or _PAYS_LANDLORD.search(tail)):
        add(totals, words, "price", 1.6, match[0].strip())
        for name in ("fee", "quota", "wage"):
            add(totals, words, name, -1.0, "")
    if "rent" in behind[:24] and (match := _TO_RENT.match(behind)):
        add(totals, words, "price", 1.6, match[0].strip())
        for name in ("fee", "quota", "wage"):
            add(totals, words, name, -0.8, "")
    if "cost" in near and (match := _WORKER_COSTS.search(view.before[-50:])) and _is_worker_word(match[1]):
        add(totals, words, "wage", 1.1, match[0].strip())
        add(totals, words, "price", -0.8, "")
    if "deduct" in tail and " if " in f" {view.before}" and (match := _IF_AWAY.search(view.before)):
        add(totals, words, "fee", 1.6, match[0].split(",")[0])
        add(totals, words, "quota", -1.2, "")
    if ("dock" in tail or "cut" in tail or "deduct" in tail) and (match := _FOR_A_FAULT.match(_purpose(view))):
        add(totals, words, "fee", 1.3, match[0].strip())
        add(totals, words, "quota", -0.8, "")
        add(totals, words, "wage", -0.8, "")
        add(totals, words, "price", -0.8, "")
    if ("thousand" in behind[:28] or "000" in behind[:20] or "hundred" in behind[:28]) and (
        match := _A_THOUSAND.match(behind)
    ):
        add(totals, words, "wage", 1.0, match[0].strip())
        add(totals, words, "price", -1.2, "")
    if "pay_verb" in near and (match := _FOR_A_DAY.match(behind)):
        add(totals, words, "wage", 0.8, match[0].strip())
        add(totals, words, "quota", -0.8, "")
    if "owed" in near and (match := _OWED_TO.match(behind)):
        add(totals, words, "other", 0.8, match[0].strip())
        add(totals, words, "wage", -1.0, "")
    if match := _DUE_BEHIND.match(behind) or _LABOUR_IS.search(tail):
        add(totals, words, "wage", 0.9, match[0].strip())
        add(totals, words, "price", -0.5, "")
    elif match := _UP_FRONT.match(behind):
        add(totals, words, "fee", 0.6, match[0].strip())
    if (borrow := view.weight("borrow")) > 0.3 and (
        max(view.weight(role) for role in ("recruit", "bribe", "fee")) > 0.2
        or _TO_COME.search(view.before + behind)
        or _WORKED_OFF.match(behind)
    ):
        add(totals, words, "fee", 0.8 * borrow, near["borrow"].cue.words)
    upkeep = view.best("upkeep")
    if upkeep and upkeep.side == 1 and view.weight("take") < 0.15 and (match := _BASIC.search(view.before)):
        add(totals, words, "wage", 0.9, match[0])
        add(totals, words, "quota", -1.2, "")
    if match := _THEIR.search(tail) or _HAD.search(tail):
        add(totals, words, "wage", 0.4, match[0].strip())
        add(totals, words, "fee", -0.4, "")
    if view.weight("pay_verb") > 0.3 and (match := FOR_EACH.match(behind)):
        add(totals, words, "wage", 0.8, match[0].strip())
        add(totals, words, "fee", -0.6, "")
    if view.before.endswith(" for ") and amount.per == "item" and view.weight("worked") > 0.2:
        add(totals, words, "wage", 0.7, "for")


def _purpose(view: View) -> str:
    """The words behind the sum itself: "30 yuan for every hair" is one amount."""
    inside = view.article.folded[view.spot.start : view.spot.end]
    at = inside.find(" for ")
    return (inside[at:] if at > 0 else "") + view.behind


def _is_worker_word(word: str) -> bool:
    return word in WORKERS or word in NATIONS or f"{word}s" in NATIONS or word in JOBS or word.removesuffix("s") in JOBS


def _workers_keep(view: View) -> bool:
    """Whether those who keep it are the workers: "she keeps 300 out of her pay"."""
    keep = view.best("keep")
    return keep is not None and keep.side < 0 and view.actor(keep.cue) == "worker"
