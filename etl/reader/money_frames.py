"""What the frame of the clause says of an amount of money: who charges whom, what is spent on what, a visa one is on.

In: a view of the amount and its tally. Out: the tally with what the frame speaks for, whatever nouns stand near: a
coder charges for work, customers are charged a price, a net sum is pay. Not here: names (money_named).
"""

from __future__ import annotations

import re

from etl.reader.article import Cue
from etl.reader.money_hands import SOLD_PEOPLE
from etl.reader.money_size import is_millions
from etl.reader.money_tally import add
from etl.reader.money_words import HEDGE, MONTHLY
from etl.reader.view import JOBS, WORKERS, View

_BUYERS = r"(customers?|guests?|diners?|clients?|passengers?|patients?|shoppers?|tourists?|visitors|consumers)"
_BUYERS_ARE_CHARGED = re.compile(
    rf"\b{_BUYERS}(?: [a-z]+)? (?:is|are|was|were|be|been|being|get|gets) (?:each |now |usually )?charged {HEDGE}$|"
    rf"\bcharg(?:e|es|ed|ing) (?:the |its |their |each )?{_BUYERS} {HEDGE}$"
)
_CHARGES = re.compile(
    rf"\b([a-z]+)(?: (?:in|from|at|of) [a-z]+)? (?:only |usually |would |can |may |often )?(charge[sd]?) {HEDGE}$"
)
_AGENCY_ASKS = re.compile(
    r"\b((?:agenc(?:y|ies)|recruiters?|recruitment offices?|brokers?|agents?)) (?:in [a-z ]{2,20}? )?(?:asks?|charges?|"
    r"charged|asked|demands?|demanded|wants?|wanted) (?:the |their |a )?(?:families|employers?|sponsors?|households|"
    rf"family|customers|clients)(?: to pay| for| pay)? {HEDGE}$|"
    r"\b(?:families|employers|sponsors|households)(?: [a-z]+)? pay (?:an? |the |their )?(agenc(?:y|ies)|recruiters?|"
    r"brokers?|"
    rf"agents?) {HEDGE}$"
)
_PAYS_AN_AGENCY = re.compile(
    rf"\bpa(?:y|ys|id|ying) (?:an? |the |their |its )?(?:[a-z]+ )?(agenc(?:y|ies)|recruiters?|brokers?|agents?|"
    rf"headhunters?) {HEDGE}$"
)
"""So much for each nurse is the agency's fee."""
_FOR_A_MAID = re.compile(r" for (?:an?|each|every|one) ([a-z]+)\b")
"""What an agency asks of those who hire is a fee, and nobody's pay."""
_FOR_PAPERS = re.compile(
    r"(?: (?:back |over )?to (?:an? |the |his |her |their |some )?[a-z ]{2,40}?)? for (?:an? |his |her |their |"
    r"our )?"
    r"(?:[a-z-]+,? (?:and )?){0,3}?((?:visas?|permits?|passports?|(?:work |job |travel )?papers|documents|job offers?|"
    r"placements?|jobs?|"
    r"contracts?))\b(?! of)"
)
_HANDS = re.compile(
    rf"\b(?<!were )(?<!was )(?<!been )(?<!are )(?<!is )(?<!got )(?<!get )(?:hand(?:s|ed|ing)?|gave|gives?|given|"
    rf"pa(?:id|ys?|ying)|transferred|sent)(?: over| out| up)? {HEDGE}$"
)
"""What somebody hands over for a visa or a job is a fee, whoever gets it."""
_OWES_WORKERS = re.compile(
    r"\b(owes?|owed|owing) (?:its |the |their |some |about |more than |over |at least )*(?:[\d,]+ )?(?:[a-z-]+ "
    r"){0,2}?(?:workers|"
    r"employees|staff|labou?rers|women|men|seafarers|sailors|miners|maids|pickers|drivers|nurses|teachers|doctors|"
    r"cooks|crew) "
    rf"{HEDGE}$"
)
_SHIFT_PAYS = re.compile(
    r"\b(?:shifts?|days?|jobs?|posts?|nights?|trips?|work)(?: (?:of [a-z]+ hours|there|here|in [a-z]+)){0,2} "
    rf"(pays?|paid) {HEDGE}$"
)
_A_TRIP = re.compile(r" (?:an?|per|each|every) (?:trip|load|bale|bag|sack|crate|journey|run|delivery)\b")
_CARRIES = re.compile(
    rf"\b(carr(?:y|ies|ied|ying)|haul(?:s|ed|ing)?|lug(?:s|ged)?|deliver(?:s|ed)?)\b[^.;]{{0,80}} for {HEDGE}$"
)
"""Who carries is paid by the trip."""
_AWARDED = re.compile(
    r"\b(?:court|tribunal|judge|arbitrators?|commission|board|panel|inspectorate|ministry) (?:[a-z]+ )?(awarded|"
    r"granted|ordered) "
    rf"(?:the |each |all |both |[a-z]+ )?(?:[a-z]+ )?(?:workers?|pickers?|women|men|maids?|drivers?|nurses?|"
    rf"sailors?|crew|cooks?|"
    rf"labou?rers?|them|him|her|fishermen|seafarers|guards|employees) {HEDGE}$"
)
"""What a court gives workers is pay that was owed."""
_OF_A_FIRM = 500_000
_EARNS = re.compile(rf"\b(earns?|earned|earning) (?:only |just |barely |up to )?{HEDGE}$")
_MAKES_FOR = re.compile(
    r"\b(knot|sew|stitch|weave|pick|pluck|peel|pack|roll|mould|carry|sort|gut|shell|dig|shuck|shear|prune|embroider)"
    rf"(?:s|es|ed|ing)? (?:[a-z]+ ){{0,4}}for {HEDGE}$"
)
"""Who makes things for so much apiece is paid by the piece."""
_WENT_FOR = re.compile(
    r"(?: (?:of|from) (?:it|that|this|which))? (?:went|goes|go|were taken|was taken|were stopped) (?:for|on|to|"
    r"towards) "
    r"(?:the |his |her |their |an? )?(?:caravan|bus|food|rent|lodgings?|accommodation|transport|wash[a-z]*|"
    r"insurance|tools?|"
    r"uniforms?|electricity|board|van|bed|room|agency|gangmaster|dormitory|meals?|canteen|cleaning)\b"
)
_ON_A_SLIP = re.compile(r"\b(?:slips?|payslips?|deduct\w+|earned|wages?|pay)\b")
_ON_A_VISA = re.compile(r"\b(on (?:an? |the )?(?:[a-z-]+ ){0,3}(?:visas?|permits?))\b[^.;\d]{0,40}$")
_INTO_POCKETS = re.compile(
    r"(?: (?:of|from) (?:that|it|this|which))?(?: [a-z]+){0,2}? (?:goes?|going|went|gets?|finds? its way|ends? up|"
    r"ended up) (?:straight |directly )?in(?:to)? ((?:their|his|her|my|our)(?: own)? (?:pockets?|hands|wallets?))\b"
)
_NET = re.compile(
    r"(?: (?:a|per|each|every) [a-z]+)?,? (after (?:[a-z]+ ){0,3}?(?:deductions?|tax(?:es)?|withholdings?))\b"
)
_TO_BE_SHARED = re.compile(
    r"[^.;\d]{0,60}? to (distribut\w+|share out|divide|pay out|be shared|be divided|be distributed) "
    r"(?:to|among|amongst|between|with) (?:the |its |his |their )?(?:[a-z]+ )?(?:workers|women|men|crew|staff|"
    r"employees|labou?rers|loggers|them)\b"
)
_ON_ANYTHING = re.compile(
    r"(?: (?:a|per|each|every) [a-z]+)? (on (?!(?:[a-z]+ ){0,2}?(?:recruit|agen|broker|brib|visa|middlem|getting|"
    r"smuggl|passport|permit|placement|migrat|wages?|pay\b|salar|labou?r|workers?|staff|time|average|top|behalf|"
    r"paper|credit|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (?:spot|day|side)))"
    r"(?:[a-z’'-]+ ){0,2}?[a-z-]{3,})\b"
)
_SPENDS = re.compile(rf"\bspen(?:ds?|t|ding) {HEDGE}$")
_TO_USE = re.compile(
    r"(?: \([^)]{1,30}\))?(?: (?:a|per|each) [a-z]+)? (to (?:fuel|refuel|repair|service|buy|get to))\b"
)
_RENTS = re.compile(
    r"\b(rents?|rented|renting|leas(?:es?|ed|ing))\b(?![^.;,\d]{0,40}\b(?:workers?|men|women|labou?rers?|prisoners?|"
    r"inmates|staff|crews?)\b)"
    rf"[^.;,\d]{{0,40}} for {HEDGE}$"
)
_ARE_PAID = re.compile(
    r"(?:\b([a-z]+) (?:is|are|was|were|gets?|got|be|being)|\b(?:they|we|i|you|he|she)['’](?:re|m|s)) "
    rf"(?:[a-z]+ )?(paid) {HEDGE}$"
)
_SELLS = re.compile(
    r"\b(sells?|sold|selling)\b(?![^.;,\d]{0,50}\b(?:him|her|them|us|me|men|women|workers|girls?|boys?|people|migrants|"
    r"children|brothers?|sisters?|daughters?|sons?|labou?r)\b)"
    rf"[^.;,\d]{{2,50}} for {HEDGE}$"
)
_BUYS = re.compile(r"\b(?:buy|rent|eat|fetch water|sleep)\b")
_AND_PAYS = re.compile(
    r"\b([a-z]+) (?:must|ha(?:ve|s|d) to|(?:are|is|were|was) (?:required|obliged|forced|made|expected) to) "
    rf"([^.;]{{3,80}}?)(?:,| and) pay(?:ing)? {HEDGE}$"
)
_TO_BELONG = re.compile(r"\b(?:register|enrol|join|attach|affiliate|licen[sc]e|permit|belong|sign up)")
_TAKES_FROM_FARES = re.compile(
    rf"\b(?:charg|tak|keep|collect|deduct|claim)(?:e|es|s|ing)?(?: back)? {HEDGE}$|\b(?:took|kept|charged) {HEDGE}$"
)
_FROM_FARES = re.compile(
    r"(?: (from|out of|off) (?:the |their |his |her |my |our |each |every )?(?:[a-z]+ ){0,2}?(?:fares?|fees|takings|"
    r"tips|trips?|rides?|earnings|wages?|paychecks?|salar(?:y|ies)))\b"
)

_IS_NAMED = 0.3
_PAYS = 0.4


def weigh_frames(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """The frames that the words right before and behind the amount stand in."""
    before, behind, tail = view.before, view.behind, view.before[-60:]
    if "charge" in tail:
        if match := _BUYERS_ARE_CHARGED.search(tail):
            _is(totals, words, "price", match[1] or match[2])
            return
        is_rate = view.amount.per in MONTHLY and not _FROM_FARES.match(behind)
        if is_rate and (match := _CHARGES.search(tail)) and _is_worker(match[1]):
            _is(totals, words, "wage", match[2])
            return
    if view.amount.per == "item" and (match := _PAYS_AN_AGENCY.search(tail)) and not is_millions(view):
        _is(totals, words, "fee", match[1])
        return
    if " for " in behind[:6] and (asks := _AGENCY_ASKS.search(before)):
        hired = _FOR_A_MAID.match(behind)
        if hired and _is_worker(hired[1]):
            _is(totals, words, "fee", asks[1] or asks[2])
            return
    if (
        " for " in behind
        and view.amount.per is None
        and not is_millions(view)
        and (match := _FOR_PAPERS.match(behind))
        and (hands := _HANDS.search(tail))
        and _who(view, hands[0]) == "worker"
    ):
        _is(totals, words, "fee", match[1])
        return
    if _TAKES_FROM_FARES.search(tail[-36:]) and (match := _FROM_FARES.match(behind)) and _who(view, "") != "worker":
        _is(totals, words, "quota", match[0].strip())
        return
    if match := _OWES_WORKERS.search(before):
        _is(totals, words, "wage", match[1])
        return
    if (match := _SHIFT_PAYS.search(tail)) or (_A_TRIP.match(behind) and (match := _CARRIES.search(before))):
        _is(totals, words, "wage", match[1])
        return
    if (match := _AWARDED.search(before)) and not is_millions(view):
        _is(totals, words, "wage", match[1])
        return
    is_of_time = view.amount.per in MONTHLY or (view.amount.per == "year" and (view.amount.top or 0) < _OF_A_FIRM)
    if is_of_time and (earns := _EARNS.search(tail)) and (earns[1] == "earning" or _who(view, earns[0]) != "owner"):
        add(totals, words, "wage", 1.2, earns[1])
        add(totals, words, "fee", -1.0, "")
    if " for " in tail and (match := _MAKES_FOR.search(before)) and view.amount.per in {"item", "kg"}:
        _is(totals, words, "wage", match[1])
        return
    if (match := _WENT_FOR.match(behind)) and _ON_A_SLIP.search(view.article.folded, *view.spot.surroundings):
        _is(totals, words, "quota", match[0].strip())
        return
    if " on " in before and (match := _ON_A_VISA.search(before)) and view.weight("pay_verb") < _PAYS:
        add(totals, words, "fee", -0.9, "")
        add(totals, words, "wage", 0.3, match[1])
    if said := _kept(view):
        _is(totals, words, "wage", said)
    elif said := _spent(view):
        _is(totals, words, "price", said)
    elif " pay" in tail and (match := _AND_PAYS.search(before)) and _is_worker(match[1]):
        measure = "fee" if _TO_BELONG.search(match[2]) else "price" if _BUYS.search(match[2]) else "quota"
        _is(totals, words, measure, match[0].split()[1])


def _kept(view: View) -> str:
    """What goes into their own pockets, what is net, what is handed over to be shared among them."""
    behind = view.behind
    match = _ARE_PAID.search(view.before[-60:]) if "paid " in view.before[-24:] else None
    if match and (match[1] is None or _is_worker(match[1])):
        return match[2]
    if " in" in behind and (match := _INTO_POCKETS.match(behind)) and _who(view, "") != "owner":
        return match[1]
    if " after " in behind[:24] and (match := _NET.match(behind)) and view.weight("quota_noun") < _IS_NAMED:
        return match[1]
    match = _TO_BE_SHARED.match(behind) if " to " in behind else None
    return match[1] if match else ""


def _spent(view: View) -> str:
    """What a worker spends on a thing, rents it for, sells it for."""
    before, behind, tail = view.before, view.behind, view.before[-60:]
    if is_millions(view):
        return ""
    if "spen" in tail and (spends := _SPENDS.search(tail)):
        match = _ON_ANYTHING.match(behind) or _TO_USE.match(behind)
        return match[1] if match and _who(view, spends[0]) != "owner" else ""
    if " for " not in tail:
        return ""
    if (match := _SELLS.search(before)) and not SOLD_PEOPLE.search(before):
        return match[1]
    match = _RENTS.search(before)
    return match[1] if match and _who(view, match[0]) != "owner" else ""


def _is(totals: dict[str, float], words: dict[str, str], measure: str, said: str) -> None:
    for name in totals:
        if name != measure:
            add(totals, words, name, -1.6, "")
    add(totals, words, measure, 1.6, said)


def _who(view: View, verb: str) -> str | None:
    """Who does what the verb right before the amount says."""
    start = view.spot.start - len(verb)
    return view.actor(Cue(start, start, (), ""))


def _is_worker(word: str) -> bool:
    return word in WORKERS or word in JOBS or word.removesuffix("s") in JOBS
