"""Money of firms and of trade that is set beside pay: "employers can be fined up to 5,000 riyals", "coal brought in".

In: a view of the amount. Out: the word that says whose money it is, or None where it may be labor's.
"""

from __future__ import annotations

import re

from etl.reader.money_laid_out import laid_out_or_seized
from etl.reader.money_size import HARD, is_millions
from etl.reader.people_words import is_person, sort_of
from etl.reader.view import View
from etl.reader.word_test import has_one_of

_FIRM_FINED = re.compile(
    r"\b(?:employers?|compan(?:y|ies)|firms?|contractors?|factory|factories|agency|agencies|importers?|exporters?|"
    r"retailers?|brands?|growers?|business(?:es)?|shipowners?|platforms?|landlords?|farmers?|operators?|ships?|vessels?|"
    r"boats?|trawlers?|shops?|restaurants?)\b"
    r"[^.;:]{0,60}? (?:(?:be|been|is|are|was|were|and|regularly|later|then) fined|"
    r"(?:slapped|hit|landed|saddled|punished|handed) with (?:an? )?(?:fines? (?:of )?)?|"
    r"fac(?:e|es|ed|ing) (?:a |an )?(?:fines?|penalt(?:y|ies)))\b[^.;:\d]{0,20}$"
)
_WORKER_FINED = re.compile(
    r"\b(?:workers?|women|men|them|him|her|riders?|drivers?|anyone|those|they|he|she) [^.;:\d]{0,40}$"
)
"""Who is fined is a worker after all."""
_FINED_THEM = re.compile(
    r"\b(?:fined|fines [a-z ]{0,20}on|penalties [a-z ]{0,20}on) (?:the |\d[\d,]* |these |those |some )?(?:[a-z]+ )?"
    r"(?:operators?|compan(?:y|ies)|firms?|employers?|agency|agencies|owners?|contractors?|factory|factories|growers?|"
    r"brands?|plants?|mills?|farms?|it)\b"
    r"[^.;\d]{0,30}$"
)
_GOODS_BRING = re.compile(
    r"\b(?:coal|iron ore|seafood|minerals?|arms|weapons|timber|gold|remittances|tourism|exports) (?:[a-z]+ ){0,3}?"
    r"(?:brought in|brings? in|earned|earns?|came to|amounted to|totall?ed|were worth|was worth|reached) "
    r"(?:[a-z]+ ){0,3}?$"
)
"""Trade that is set beside labor."""
_THAT_GOODS_BRING = re.compile(
    r" that (?:[a-z]+ )?(?:exports?|coal|seafood|timber|gold|tourism|trade) (?:had |have )?(?:brought|earned|yielded)\b"
)
_INVESTOR_EARNS = re.compile(
    r"\b(donju|investors?|entrepreneurs?|shareholders?|businessm[ae]n)\b[^.;]{0,60}\b(?:to |will |would |could |can )?"
    r"earn(?:s|ed)? (?:about |up to |some )?$"
)
_MILLION = 1_000_000
_OF_TRADE = re.compile(
    r" (?:of|in) (?:annual |yearly )?(?:export|trade|tourism|coal|seafood) (?:income|revenues?|earnings|proceeds)\b"
)
_IN_SALES = re.compile(
    r"(?: (?:a|per) year| annually)? (?:in|from|with|worth of) (?:its )?(?:(?:arms|weapons?|coal|mineral|textile|"
    r"seafood|"
    r"timber|gold|foreign|bilateral|total)[ ])+(?:sales?|exports?|trade|deals?)\b|"
    r" (?:in|of) (?:new )?(?:orders|contracts|investments?|damage|assets)\b|"
    r"(?: (?:a|per) year| annually)? in (?:(?:global|annual|net|gross|yearly|operating|quarterly|online|retail) )*"
    r"(?:sales|turnover|profits?|revenues?|subsidies|grants|tax breaks|"
    r"state aid)\b(?! (?:for|to) (?:the|its|north korea's) (?:state|regime|leader))|"
    r"(?:[ -]a[ -]year| annual)?[ -](?:[a-z]+ )?(?:industry|company|conglomerate|corporation|giant|retailer|empire)\b"
)
_GOODS_TRADED = re.compile(
    r"\b(?:goods (?:traded|exported|sold)|trade|trade volume|exports?|arms sales|"
    r"drug sales)\b[^.;\d]{0,60} (?:amount(?:s|ed)? to|"
    r"total(?:s|led)?|was|were|is|are|reached|came to) (?:about |some |more than |over |around )?$"
)
_BOUNTY = re.compile(r" (?:bount(?:y|ies)|rewards?|ransoms?|bail)\b")
_ADMISSION = re.compile(r"\badmission (?:to|at|into) [^.;]{3,50} for (?:about |some )?$")
"""A place at a school is no job."""
_PRIZES = ("bount", "reward", "ransom", "bail")
_BOUNTY_OF = re.compile(
    r"\b(?:bount(?:y|ies)|rewards?|ransoms?|bail) (?:of|worth|totalling|was|is|set at) (?:about |up to |as much as )?$"
)
"""What is promised for a person caught or freed is nobody's pay."""
_TO_VICTIMS = re.compile(
    r" in (?:[a-z-]+ (?:and )?){0,3}?(?:restitution|civil claims|child support|alimony|legal costs|court costs)\b"
)
"""What a court awards to others."""
_IS_SPENT = re.compile(
    r" (?:has been|have been|had been|was|were|is being|will be) (?:spent|invested|allocated|earmarked|budgeted) "
    r"(?:on|in|for|to) (?!wages|salaries|pay\b|workers)"
)
_OF_WORKERS = re.compile(r"\b(?:labou?r|workers?|people|men|women|maids|doctors)\b")
_FOR_LICENCES = re.compile(
    r"(?: (?:an?|per|each) year)? (?:for|in) (?:(?:the |its |their )?(?:[a-z]+ )?(?:fishing |mining |logging "
    r")?(?:licen[cs]es?|"
    r"rights|concessions?|royalt(?:y|ies)|leases?|franchises?))\b"
)
_SAVES_MUCH = re.compile(r"\bsav(?:es?|ed|ing) (?:about |up to |some |around |more than |an estimated )?$")
_POVERTY_LINE = re.compile(
    r"\b(poverty (?:line|level|threshold))\b(?! (?:wage|pay))[^.;\d]{0,30} (?:is|was|of|at|stands at) (?:about |"
    r"some |only )?$"
)
"""What statistics call poor."""
_COSTS_OWNERS = re.compile(
    r"\b(?:strikes?|walkouts?|stoppages?|blockades?|shutdowns?|bans?|sanctions|storms?|floods?|fires?|pandemic|thefts?|fraud|"
    r"dispute|protests?|closures?)\b[^.;]{0,60}? cost(?:s|ing)? (?:the |its |their )?(?:[a-z]+ )?[a-z]+ "
    r"(?:about |some |up to |around |an estimated |nearly )?$"
)
"""What a strike or a storm costs them; a worker costs a firm his wage."""
_EXPORTS_ARE = re.compile(
    r"\b((?:exports?|imports?|harvests?|crops?|catch(?:es)?|shipments?|sector|industry|trade|market|business)(?: "
    r"(?:of|to|from|in) "
    r"[^.;,\d]{2,40}?)?) (?:is|are|was|were|has been|have been) (?:now |together |last year )?(?:worth|valued at|"
    r"put at) "
    r"(?:about |some |more than |over |nearly |around |up to |an estimated )?$"
)
_MAKE = re.compile(r"\b(?:produc(?:e|es|ed|ing)|manufactur(?:e|es|ed|ing)|churn(?:s|ed)? out)\b[^.;]{0,60}$")
_IN_GOODS = re.compile(
    r"(?: (?:a|per|each|every) (?:year|month))?(?: worth of| in| of)? "
    r"(?:(?:manufactured|finished|consumer|industrial) )?"
    r"(?:goods|products|merchandise|services)\b"
)
"""What is made is worth so much, and nobody is paid it."""
_NOTE = re.compile(r"[- ](?:bank)?(?:notes?|bills?|coins?)\b(?! for\b)")
"""Money as a thing: "she holds a 1 yuan note"."""
_FROM_SAVINGS = re.compile(r" (?:from|out of) (?:his|her|their|my|our|the)(?: [a-z]+)? savings\b")
_BOSS_MAKES = re.compile(
    r"\b(boss|chief executive|ceo|managing director|tycoon|magnate|founders?|shareholders?|investors?|chairman|"
    r"billionaire)\b[^.;\d]{0,24} "
    r"(?:stands? to |could |will |would |may |to |has |have )?(?:make|made|makes|earn|earns|earned|pocket|pocketed|"
    r"net|took home|takes home|was paid|is paid|"
    r"gain|receive|as much as)(?: about| up to| as much as)? $|"
    r"\b(?:net|nets|netted|earn|bring) (?:its|the) (?:chief executive|boss|founders?|chairman|owners|investors) "
    r"(?:as much as |up to |about )?$"
)
"""What those at the head of a firm get out of it."""
_SAVES = re.compile(
    r"\bsav(?:es?|ed|ing) (?:the )?(?:[a-z'’]+ )?(?:taxpayers|state|government|county|treasury|firms?|companies|"
    r"employers|consumers|customers) (?:an estimated |about |some |up to |more than |as much as )?$"
)
_EXPENSES_COME_TO = re.compile(
    r"\b(?:household|necessary|living|monthly|daily|school|family|their|our|my|her|his) (?:[a-z]+ )?expenses\b"
    r"[^.;\d]{0,60} (?:exceeds?|come to|amount to|run to|reach)(?: about| some| up to)? $"
)
"""What a family needs to live."""
_PRICE_OF_ORE = re.compile(
    r"\b(?:price|value|cost)s? (?:of|for) (?:raw |refined |the )?(?:coltan|cobalt|copper|gold|tin|tantalum|tungsten|"
    r"lithium|mica|nickel|oil|coal)\b"
)
"""What is paid on the market for what is dug is nobody's pay."""
_ORE_SELLS = re.compile(
    r"\b(?:tonne|ton|barrel|ounce)s? of (?:[a-z]+ )?(?:oil|crude|coal|cobalt|copper|tin|coltan|iron|ore|zinc|gold|"
    r"lithium|"
    r"steel|wheat|soy\w*|cotton|rubber|cocoa) [^.;,\d]{0,20}(?:sells?|sold|costs?|fetch(?:es|ed)|trade[sd]|"
    r"brings?|brought|is|was)(?: for| at)? (?:about |some |around |over )?$"
)
"""Raw materials by the ton have a price on the world market."""
_TAKINGS = ("revenue", "revenues", "profit", "profits")
_OF_A_STATE = re.compile(r"\b(?:north korean?s?|dprk|pyongyang|regime|kim jong|cuban?|havana|it workers)\b")
"""Whose workers bring it in."""
_A_TON = re.compile(r" (?:an?|per) (?:ounce|tonne|ton|barrel|carat|gram)\b")
_A_FORTUNE = 100_000
_HOUSEHOLD_HAS = re.compile(r"\bhouseholds?\b[^.;\d]{0,30} (?:has|have|had|spends?|needs?) (?:about |some |only )?$")


def _so_far(view: View) -> str:
    """The sentence, up to the verb that the amount may begin with ("exceed Rs 5,000")."""
    inside = view.article.folded[view.spot.start : view.spot.end]
    return view.before + ("exceed " if inside.startswith("exceed") else "")


def _sentence(view: View) -> str:
    return view.article.folded[slice(*view.spot.surroundings)]


_FOR_A_THING = re.compile(r" for (?:an?|the|its|his|new|two|three|more|another|better|repairs|land)(?: [a-z-]+){1,3}")
_A_LOT = {"hard": 50_000, "else": 2_000_000}
_PERSONAL = re.compile(
    r"\b(?:work|labou?r|services?|wages?|salar(?:y|ies)|pay|overtime|jobs?|visas?|permits?|fees?|months?|years?|days?|"
    r"hours?|weeks?|deaths?|injur(?:y|ies)|contracts?|dispatch|leave|bribes?|programmes?|party|state|regime|family)\b"
)


def _buys(view: View) -> str:
    """What a large sum was paid for, where that is a thing: machines, land, a bridge."""
    value, is_hard = view.amount.top or 0, view.amount.unit in HARD
    if view.amount.per is not None or value < (_A_LOT["hard"] if is_hard else _A_LOT["else"]):
        return ""
    if view.weight("pay_verb") < 0.4 or (match := _FOR_A_THING.match(view.behind)) is None:
        return ""
    is_personal = _PERSONAL.search(match[0]) or any(is_person(word) or sort_of(word) for word in match[0].split()[1:])
    return "" if is_personal else match[0].strip()


def of_others(view: View) -> str | None:
    """Who is fined, or which goods bring it in."""
    if "fine" in view.near and (match := _FIRM_FINED.search(view.before[-110:])):
        return None if _WORKER_FINED.search(match[0]) else match[0].split()[0]
    if "fine" in view.near and (match := _FINED_THEM.search(view.before[-80:])):
        return match[0].strip()
    if (
        ("produc" in view.before or "manufactur" in view.before or "churn" in view.before)
        and (
            match := _IN_GOODS.match(view.behind)
            or _IN_GOODS.search(view.article.folded, view.spot.start, view.spot.end)
        )
        and _MAKE.search(view.before)
    ):
        return match[0].strip()
    if "worth" in view.before[-24:] or " at " in view.before[-24:]:
        match = _EXPORTS_ARE.search(view.before)
        if match and not _OF_WORKERS.search(match[0]):
            return match[1]
    if (view.amount.top or 0) >= _A_FORTUNE and (match := _FOR_LICENCES.match(view.behind)):
        return match[0].strip()
    if is_millions(view) and (match := _SAVES_MUCH.search(view.before[-40:])):
        return match[0].split()[0]
    if "poverty" in view.before[-70:] and (match := _POVERTY_LINE.search(view.before[-70:])):
        return match[1]
    if "cost" in view.before[-44:] and (match := _COSTS_OWNERS.search(view.before)):
        return match[0].strip()
    if " for " in view.behind[:6] and (thing := _buys(view)):
        return thing
    if match := _NOTE.match(view.behind):
        return match[0].strip(" -")
    if "savings" in view.behind[:40] and (match := _FROM_SAVINGS.match(view.behind)):
        return match[0].strip()
    if "earn" in view.before[-40:] and (match := _INVESTOR_EARNS.search(view.before)):
        return match[1]
    if match := (
        _BOUNTY.match(view.behind)
        or (has_one_of(view.before[-60:], _PRIZES) and _BOUNTY_OF.search(view.before[-60:]))
        or ((view.amount.top or 0) >= _A_FORTUNE and _BOSS_MAKES.search(view.before[-70:]))
    ):
        return match[0].strip()
    if "expenses" in view.before and (match := _EXPENSES_COME_TO.search(_so_far(view))):
        return match[0].strip()
    if " sav" in view.before[-70:] and (match := _SAVES.search(view.before[-90:])):
        return match[0].strip()
    if (match := _ORE_SELLS.search(view.before[-60:])) and "kilo" not in match[0]:
        return match[0].strip()
    if (view.amount.per == "kg" or _A_TON.match(view.behind)) and (match := _PRICE_OF_ORE.search(_sentence(view))):
        return match[0]
    if "admission" in view.before and (match := _ADMISSION.search(view.before)):
        return match[0].split()[0]
    if " in " in view.behind[:5] and (match := _TO_VICTIMS.match(view.behind)):
        return match[0].strip()
    if match := _IS_SPENT.match(view.behind):
        return match[0].strip()
    if said := laid_out_or_seized(view):
        return said
    if match := _HOUSEHOLD_HAS.search(view.before[-70:]):
        return match[0].split()[0]
    if "that" in view.behind[:6] and (match := _THAT_GOODS_BRING.match(view.behind)):
        return match[0].strip()
    match = _IN_SALES.match(view.behind) or _OF_TRADE.match(view.behind)
    if match and not (match[0].endswith(_TAKINGS) and _OF_A_STATE.search(_sentence(view))):
        return match[0].strip()
    if view.amount.top and view.amount.top >= _MILLION and (match := _GOODS_TRADED.search(view.before[-90:])):
        return match[0].split()[0]
    match = _GOODS_BRING.search(view.before[-70:])
    return match[0].split()[0] if match else None
