"""The words that touch a number without a unit, and the class of amounts that they speak for: people, hours,
money, kg.

In: a view of the number and its tail. Out: for each class how strongly the words speak for it, below zero where they
speak against it. Which amount the number leans on is not decided here.
"""

from __future__ import annotations

import re

from etl.reader.ellipsis_tail import Tail, is_of_food, is_of_people
from etl.reader.view import OWNERS, WORKERS, View

_WINDOW = 60
"""Of the words before the number, so many code points are searched for a verb."""
_HEDGES = (
    "about|around|some|at least|nearly|over|another|only|just|more than|up to|as many as|as little as|"
    "an estimated|roughly|"
    "perhaps|maybe|home|back|out|a|the|each|of"
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_SEASONS = rf"summer|winter|spring|autumn|season|high season|off-season|{_MONTHS}|peak|harvest"

# --- People
_STRONG_VERBS = re.compile(
    r" (?:(?:have|has|had|were|are|been|to|all|later|of them|more|others) )*"
    r"(?:volunteered|enlisted|died|slept|sleep|killed|injured|wounded|drowned|deported|repatriated|dismissed|hired|"
    r"recruited|stranded|sewed|toil|toiled|escaped|fled|(?:sent|flown|flew|went|gone|go|going) home|"
    r"shared? (?:a|one|the))\b"
)
_VERBS = re.compile(
    r" (?:(?:have|has|had|were|are|been|being|still|already|later|then|now|of them|more|others|all|could|may|"
    r"would|will|"
    r"must) )*(?:worked|working|lived?|living|remained?|remains|stayed|staying|returned|arrived?|departs?|"
    r"departed|dead|"
    r"dying|hurt|maimed|sick|sent|flown|flew|left|leave|came|come|joined|let go|fired|laid off|employed|"
    r"stationed|housed|"
    r"registered|expected|due|crossed|signed|applied|sew|serve[ds]?|freed|rescued|arrested|detained|dispatched|"
    r"brought|"
    r"taken|followed|landed|headed|boarded|travell?ed|escorted|bused|bundled|ferried|shipped (?:back|out)|"
    r"called back|"
    r"put on|signed up|made (?:the|their) (?:way|journey)|found (?:work|jobs)|took jobs|enrolled|waiting|wait|"
    r"queued|on the way|on site|buried|missing|there)\b"
)
_ONLY_PEOPLE = re.compile(
    r" (?:(?:have|has|had|were|are|of them|others) )?"
    r"(?:(?:(?:not|never|yet to be|still not|hardly)(?: yet| even)?(?: been)? paid"
    r"|received (?:nothing|no (?:pay|wages?|salary|money))"
    r"|been (?:beaten|raped|abused|tortured|jailed|arrested|threatened|trafficked|promoted|vaccinated|cheated))"
    r"|quit|resigned|protested|complained|walked (?:out|off)|went on (?:hunger )?strike|are on strike|ran away"
    r"|absconded|fainted|collapsed|fell (?:ill|sick)|lost their (?:jobs|lives|limbs)|starved|beaten|tested positive"
    r"|tried to (?:flee|escape|leave|kill)|committed suicide|refused to (?:go|work|leave|return|sign))\b"
)
"""What only people do or suffer, whatever was told of money before: "eleven had not been paid for four months"."""
_EMPLOYED = re.compile(
    r"\b(?:hosts?|hosted|employs?|employed|hires?|hired|call(?:s|ed) (?:home|back)|recall(?:s|ed)|let go|"
    r"lays off|laid off|"
    r"dismiss(?:es|ed)|sacks|sacked|takes? on|took on|(?:they|we|you) (?:were|are|numbered)|deport(?:s|ed)|"
    r"repatriat(?:es|ed)|recruit(?:s|ed)?|flown home|flew home|rescued|freed|arrested|detained|killed|injured|"
    r"wounded|"
    rf"how many|headcount|head count)(?: (?:{_HEDGES}|further|in|by|to|on|our|north|side)){{0,4}} ?$"
)
_COUNTED = re.compile(
    r"\b(?:counts?|counted|lists?|listed|there (?:were|are|had been|have been|(?:may|might|could|must) be)|numbers?|"
    r"numbered|introduces?|brings?|brought|receive[ds]?|admitted|accept(?:s|ed)?|total of|remember(?:s|ed)?|"
    r"estimate[sd]?|sending|dispatching|receiving|hiring|"
    r"puts? (?:it|them|(?:their|the) number) at|sent|sends?|held|holds?|(?:we|they|it) (?:have|had|has))"
    rf"(?: (?:{_HEDGES}|further|in|by|to|on|our|north|side)){{0,4}} ?$"
)
_GROUP_OF = re.compile(
    r"\b(?:battalion|brigade|regiment|contingent|batch|group|second|third|workforce) of"
    rf"(?: (?:{_HEDGES})){{0,3}} ?$"
)
_SITES = re.compile(
    r" (?:on|at|in) (?:the |\w+ )?(?:sites?|plots|projects|factories|plants|farms|boats|ships|camps|dormitor\w+)\b"
)
_LIKE_ME = re.compile(r" like (?:me|him|her|us|them)\b")
_SAID = re.compile(
    r"(?: of them)? (?:said|say|says|told|reported|answered|replied|agreed|mentioned|described|refer|that they|"
    r"(?:was|were|is|are) (?:younger|older|under|over))\b"
)
_WITH_SOMEONE = re.compile(r"\b(?:he|she|i|him|her|me|[a-z]+ers?) and $")
_NO_PEOPLE = re.compile(r"\b(?:families of|family of|road|route) $")
_HURT = re.compile(
    r" (?:(?:were|was|are|got|had been|badly|seriously) )*(hurt|maimed|crushed|burned|electrocuted|buried|"
    r"carried out)\b"
)

# --- Money
_PAID = re.compile(
    r"\b(?:gets?|got|gotten|earns?|earned|earning|makes?|made|making|paid|pays?|paying|receives?|received|"
    r"keeps?|kept|takes?|"
    r"took|taking|costs?|charges?|charged|wants?|wanted|asks?(?: for)?|asked(?: for)?|demands?|demanded|owes?|"
    r"owed|sees?|saw|seen|"
    r"has|have|had|"
    r"left with|given|gives?|gave|saves?|saved|sends?|sent home|hands? over|handed|retains?|retained|deducts?|"
    r"deducted|"
    r"fined|books?|booked|buys?|bought|offers?|offered|promised|worth|(?:salary|wages?|pay) of|(?:rent|price|"
    r"rate) (?:is|was)|"
    r"is only|fetch(?:es|ed)?|amount\b[^.;,]{0,20}\b(?:is|was))"
    rf"(?: (?:me|him|her|us|them|you|{_HEDGES}|barely|not even)){{0,4}} ?$"
)
_SURELY_PAID = re.compile(
    r"\b(?:gets?|got|earns?|earned|make|made|paid|pays?|receives?|received|costs?|fined|owes?|owed|salary of|"
    r"wages? of|"
    r"brings?(?: in)?|"
    rf"(?:rent|price|pay|wage|salary|fee|rate|fine) (?:is|was|of))(?: (?:me|him|her|them|us|{_HEDGES})){{0,3}} $"
)
_GOES = re.compile(
    r" (?:(?:is|was|are|were|will be) )?(?:goes|go|went|going|goes back|deducted|withheld|kept|taken|paid|net|gross|"
    r"(?:after|before) tax|in cash|to (?:his|her|their|the|a|an|each)|(?:left|remains?) (?:for|over|to)|"
    r"for (?!(?:(?:the|an?|each|every|\d) ?)?(?:month|week|day|year|shift|hour|19|20)))\b"
)
_PAY_ASKED = re.compile(
    r"\b(?:what|how much)\b[^.;?\d]{0,40}\b(?:gets?|earn(?:s|ed)?|receive[sd]?|paid|pay|make|cost|charge|wages?|"
    r"salary|"
    r"salaries)\b[^.;\d]{0,60}(?:\?|\. )"
)
_FOR_SOMEONE = re.compile(r"\b(?:for|to) (?:the |his |her |their |its |my )?[a-z]+ $")
_DID = re.compile(r"\b(?:did|do|does|doing|works?|worked)(?: (?:for|only|just|about|over|up to|as many as))? $")
_PAY_ROLES = (
    "earn", "pay_noun", "gets", "keep", "take", "fee", "fine", "promise", "bribe", "upkeep", "quota_noun", "owed",
    "dues", "pay_verb", "price", "cost",
)  # fmt: skip
_OWNER_GETS = re.compile(
    r"\b([a-z']+)(?: (?:in|at|of) [a-z]+)? (?:(?:is|was|are) given|gets?|got|takes?|took|keeps?|kept|retains?|"
    r"retained|"
    r"books?|booked|receives?|received|pockets?|pocketed|collects?|collected|skims?)"
    rf"(?: (?:{_HEDGES}|further)){{0,3}} $"
)
_FOR_OWNER = re.compile(r"\b(?:for|to|covers) (?:the |his |her |their |its )?([a-z]+) [(]?$")
_UPKEEP = frozenset(
    "food meals meal rent lodging board bed bunk dormitory uniforms uniform insurance unit fund".split()
)

# --- Hours and weight
_WORKED = re.compile(
    r"\b(?:hours?|did|do|does|doing|works?|worked|working|shifts?|sometimes|often|toil(?:s|ed)?|on their feet|"
    r"days? of|"
    r"limit of|(?:week|day) (?:at|to)|maximum of|cap of|instead of|"
    rf"(?:in|before|during|at) (?:the )?(?:{_SEASONS}|shipment|practice))"
    rf"(?: (?:{_HEDGES}|often|even|it was|was|is|were|are|from|up|range|reported|sometimes|for)){{0,4}} ?$"
)
_HOURS_COLON = re.compile(r"\bhours\b[^.;\d]{0,40}: ?$")
_SEASON = re.compile(
    rf" (?:hours? )?in (?:the )?(?:{_SEASONS}|dark)\b"
    r"| (?:on|before|during|at) (?:the )?(?:sundays?|saturdays?|weekends?|holidays?|shipment|peak|harvest|weekdays)\b"
)
_CLOCK = re.compile(r"\b(?:at|after|until|till|past|before|by|around|between \w+ and|from \w+ to) $")
_TO_CLOCK = re.compile(r"\bfrom [^.;,]{1,40} (?:to|until|till) $")
_RATION = re.compile(r"\b(?:rations?|grams|kilos?|kilograms|grain|food|norm|put (?:it|this|that) at|weigh\w*)\b")
_NOT = re.compile(r"\bnot (?:an? )?$")

Cues = dict[str, float]


def cues_of(view: View, tail: Tail, value: float) -> Cues:
    """Class of amounts → how strongly the words that touch the number speak for it."""
    before, behind = view.before[-_WINDOW:], view.behind.lstrip('"”’')
    cues = {"people": _people(view, tail, value, before, behind), "hours": _hours(view, tail, value, before, behind)}
    cues["money"] = _money(view, tail, value, before, behind)
    cues["kg"] = 0.35 if is_ration(view) else 0.0
    is_people = tail.kind == "of" and is_of_people(behind)
    is_acted = _STRONG_VERBS.match(behind) or _VERBS.match(behind)
    if (
        is_people
        or tail.word == "who"
        or _LIKE_ME.match(behind)
        or (_ONLY_PEOPLE.match(behind) and not before.startswith("of "))
    ):
        cues["people"] += 0.45
        cues["money"] -= 1.0
        cues["hours"] -= 1.0
    elif is_acted:
        cues["money"] -= 0.2
        cues["hours"] -= 0.3
    if before.endswith("between ") or _NOT.search(before):
        for sort in ("people", "hours", "money"):
            cues[sort] -= 0.4
    if value <= 24 and _is_clock(view, tail, before):
        cues["people"] -= 0.6
        cues["hours"] -= 0.6
        cues["money"] -= 0.3
    return cues


def _people(view: View, tail: Tail, value: float, before: str, behind: str) -> float:
    cue = 0.0
    if _STRONG_VERBS.match(behind):
        cue += 0.45
    elif _VERBS.match(behind):
        cue += 0.35
    elif tail.kind == "verb" and tail.word in {"is", "was", "goes"}:
        cue -= 0.5
    if _EMPLOYED.search(before):
        cue += 0.45
    elif value >= 10 and _GROUP_OF.search(before):
        cue += 0.65
    elif _COUNTED.search(before):
        cue += 0.25
    if _SITES.match(behind):
        cue += 0.3
    if _SAID.match(behind) or view.weight("sampled") > 0.5:
        cue -= 0.4
    if _GOES.match(behind):
        cue -= 0.2
    if _PAID.search(before):
        cue -= 0.15
    if tail.kind == "more":
        cue += 0.35 if tail.word == "others" else 0.15
        cue += 0.3 if _WITH_SOMEONE.search(before) else 0.0
    if tail.per or _NO_PEOPLE.search(before) or _is_age(view, value):
        cue -= 0.6
    return cue


def _money(view: View, tail: Tail, value: float, before: str, behind: str) -> float:
    cue = 0.35 * min(1.0, max(view.weight(role) for role in _PAY_ROLES)) - 0.1
    if _GOES.match(behind):
        cue += 0.3
    if _EMPLOYED.search(before) or (value >= 10 and _GROUP_OF.search(before)):
        cue -= 0.2
    if _PAID.search(before):
        cue += 0.25
    if tail.per in {"kg", "item"}:
        cue += 0.45
    spot = view.spot
    if _PAY_ASKED.search(view.article.folded, max(0, spot.sentence.start - 130, spot.start - 260), spot.start):
        cue += 0.25
    if _FOR_SOMEONE.search(before):
        cue += 0.2
    if _DID.search(before):
        cue -= 0.4
    return cue - 0.4 if value < 2 else cue


def _hours(view: View, tail: Tail, value: float, before: str, behind: str) -> float:
    if value > 120:
        return -1.0
    cue = 0.2 * min(1.0, max(view.weight("worked"), view.weight("shift")))
    if tail.per in {"day", "week", "shift"}:
        cue += 0.4 if view.weight("gets") < 0.5 and (value >= 30) == (tail.per == "week") else 0.3
    if _SEASON.match(behind):
        cue += 0.15
    if _WORKED.search(before):
        cue += 0.25
    if _HOURS_COLON.search(before):
        cue += 0.2
    return cue


def _is_age(view: View, value: float) -> bool:
    """ "children under 14", "none is over eighteen"."""
    words = view.article.folded[view.spot.start : view.spot.end]
    return value < 66 and words.startswith(("under ", "over ", "above ", "below "))


def _is_clock(view: View, tail: Tail, before: str) -> bool:
    """ "from eight to ten", "from half past midnight to five", "after seven"."""
    words = view.article.folded[view.spot.start : view.spot.end]
    if tail.per is None and (words.startswith(("from ", "between ")) or _TO_CLOCK.search(before)):
        return True
    return "hour" not in before[-40:] and _CLOCK.search(before) is not None


def is_ration(view: View) -> bool:
    """Whether the words that touch the number speak of food that is weighed."""
    return is_of_food(view.behind) or _RATION.search(view.before[-40:]) is not None


def is_surely_paid(view: View, tail: Tail | None = None) -> bool:
    """Whether the words right before the number can only be said of money: "she gets", "the rent is"."""
    if tail is not None and tail.per in {"kg", "item"}:
        return True
    return _SURELY_PAID.search(view.before[-_WINDOW:]) is not None


def hurt(view: View) -> str:
    """The words of an injury right behind the number; none where there are none."""
    match = _HURT.match(view.behind)
    return match[1] if match else ""


def taken_by_owner(view: View) -> str:
    """ "the embassy is given 50", "for the party 1,100": the words that say who takes the money; else none."""
    before = view.before[-_WINDOW:]
    if match := _OWNER_GETS.search(before):
        return match[0].strip() if match[1] in OWNERS and match[1] not in WORKERS else ""
    if match := _FOR_OWNER.search(before):
        return match[0].strip(" (") if match[1] in OWNERS or match[1] in _UPKEEP else ""
    return ""
