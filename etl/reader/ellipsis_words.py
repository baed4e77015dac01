"""The words that touch a number without a unit: whether it has a noun of its own, and what its verb speaks for.

In: the folded words around a number. Out: `Tail`, or None where a noun of its own follows; and for each class of
amounts (people, hours, money, kg) how strongly the touching words speak for it or against it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.reader.model import Aside
from etl.reader.view import OWNERS, WORKERS, View


class Tail(NamedTuple):
    """What stands behind a number that has no noun. `kind`: end, of, more, per, preposition, verb, conjunction, adverb."""

    kind: str
    word: str
    per: str | None
    people_kind: str | None
    is_alone: bool


_FIRST = re.compile(r"[\"”’']{0,2}(?:(?=\s*(?:[.,;:!?()\[\]—–*•|]|$))|[ ]([a-z][a-z'-]*)|-strong\b)")
_QUANTITY_MORE = re.compile(
    r" (?:more|others|additional|in all|altogether|at least|at most|or so|or more|or less|apiece|each)\b"
)
_PER = re.compile(
    r"[^.;,:()\d]{0,14}?\b(?:an?|per|each|every) (hour|day|shift|week|month|year|night|kilo|kilogram|kg|piece)\b|[ ](daily|weekly|monthly|hourly|yearly)\b"
)
_PERIODS = {
    "kilo": "kg",
    "kilogram": "kg",
    "piece": "item",
    "night": "day",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "hourly": "hour",
    "yearly": "year",
}
_PREPOSITIONS = frozenset(
    "in on at to for from by with without during under over against into between among after before since until till "
    "than as within including plus through throughout near inside outside across off via per a an each every of "
    "excluding minus despite like abroad home".split()
)
_CONJUNCTIONS = frozenset(
    "and or but nor while when if because that which who whose so then though although where".split()
)
_ADVERBS = frozenset(
    "now still already only again later together alone instead too also not perhaps maybe today yesterday net gross "
    "seriously apiece altogether extra monthly daily weekly respectively more less others there here out back left "
    "up down straight away each ago earlier he she they it we i you the this last next".split()
)
_VERBS = frozenset(
    "is are was were be been being has have had will would can could may might must should shall do does did went go "
    "goes gone going remain remains stay leave leaves left come comes came work works live lives sleep sleeps slept "
    "toil toils die dies sew build serve serves flew fly flies fled flee return returns arrive arrives depart departs "
    "sent got get gets took take takes say says said fell rose became become stood stand spent cost costs took made "
    "make makes paid pay pays kept keep keeps disappear disappears vanish vanishes served hurt".split()
)
_PEOPLE_VERBS = re.compile(
    r" (?:have |has |had |were |are |been |being |still |already |later |then |now |of them |more |others |all |could |may |would |will |must )*"
    r"(?:worked|working|lived?|living|remained?|remains|stayed|staying|returned|arrived?|departs?|departed|died|dead|dying|killed|injured|wounded|hurt|maimed|sick|"
    r"sent|flown|flew|went home|gone home|go home|going home|left|leave|came|come|joined|escaped|fled|deported|repatriated|dismissed|let go|fired|laid off|"
    r"hired|recruited|employed|stationed|housed|registered|stranded|expected|due|crossed|signed|volunteered|enlisted|applied|slept|sleep|"
    r"sew|toil(?:ed)?|serve[ds]?|freed|rescued|arrested|detained|dispatched|brought|taken|waiting|wait|queued|on the way|on site|buried|missing|there)\b"
)
_STRONG_VERBS = re.compile(
    r" (?:have |has |had |were |are |been |to |all |later |of them |more |others )*"
    r"(?:volunteered|enlisted|died|slept|sleep|killed|injured|wounded|drowned|deported|repatriated|dismissed|hired|recruited|stranded|"
    r"sent home|flown home|flew home|went home|gone home|going home|sewed|toil(?:ed)?|escaped|fled|shared? (?:a|one|the))\b"
)
_RETURNED = re.compile(
    r"\b(?:went|gone|go|going|flown|flew|sent|called|brought|taken|shipped) (?:back |away )?home\b|\breturned|\brepatriated|\bdeported|\bwent back|\bsent back|\bdeparts?\b|\bdeparted|\blet go\b|\bdismissed"
)
_MONEY_VERBS = re.compile(
    r" (?:is |was |are |were |will be )?(?:goes|go|went|going|to the|deducted|withheld|kept|taken|for (?!(?:the|an?|each|every|\d)? ?(?:month|week|day|year|shift|hour|19|20))|remains? (?:for|to)|left (?:for|over|to)|in cash|to (?:his|her|their|the|a|an|each)|goes back|paid|net|gross|after tax|before tax)\b"
)
_PEOPLE_BEFORE = re.compile(
    r"\b(?:hosts?|hosted|employs?|employed|hires?|hired|call(?:s|ed) (?:home|back)|recall(?:s|ed)|let go|laid off|lays off|dismiss(?:es|ed)|sacks|sacked|takes? on|took on|"
    r"(?:they|we|you) (?:were|are|numbered)|deport(?:s|ed)|repatriat(?:es|ed)|recruit(?:s|ed)?|flown home|flew home|rescued|freed|arrested|detained|killed|injured|wounded|how many|headcount|head count)"
    r"(?: (?:about|around|some|at least|nearly|over|another|only|just|more than|up to|as many as|an estimated|roughly|perhaps|maybe|home|back|a|the|further|in|by|to|on|our|north|side)){0,4} ?$"
)
_COUNTED_BEFORE = re.compile(
    r"\b(?:counts?|counted|lists?|listed|there (?:were|are|had been|have been|may be|might be|could be|must be)|numbers?|numbered|introduces?|brings?|brought|receive[ds]?|admitted|accept(?:s|ed)?|total of|"
    r"remember(?:s|ed)?|estimate[sd]?|(?:puts?) (?:it|them|their number|the number) at|sent|sends?|held|holds?|(?:we|they|it) (?:have|had|has))"
    r"(?: (?:about|around|some|at least|nearly|over|another|only|just|more than|up to|as many as|an estimated|roughly|perhaps|maybe|home|back|a|the|further|in|by|to|on|our|north|side)){0,4} ?$"
)
_GROUP_BEFORE = re.compile(
    r"\b(?:battalion|brigade|regiment|contingent|batch|group|second|third|workforce|crowd|delegation|convoy) of"
    r"(?: (?:about|around|some|at least|nearly|over|another|only|just|more than|up to|as many as|an estimated|roughly|perhaps|maybe|home|back|a|the|further|in|by|to|on|our|north|side)){0,4} ?$"
)
_PAY_BEFORE = re.compile(
    r"\b(?:gets?|got|gotten|earns?|earned|earning|makes?|made|making|paid|pays?|paying|receives?|received|keeps?|kept|takes?|took|taking|costs?|cost|charges?|charged|wants?|wanted|asks?|asked|"
    r"demands?|demanded|owes?|owed|saw|sees|seen|has|have|had|left with|given|gives?|gave|saves?|saved|sends?|sent home|hands? over|handed|retains?|retained|deducts?|deducted|fined|books?|booked|buys?|bought|"
    r"offers?|offered|promised|worth|salary of|wage of|wages of|pay of|rent is|rent was|price is|price was|is only|fetch(?:es|ed)?|amount\b[^.;,]{0,20}\b(?:is|was)|rate is|rate was)"
    r"(?: (?:me|him|her|us|them|you|about|around|some|at least|nearly|over|another|only|just|more than|up to|as little as|home|a|the|each|out|perhaps|maybe|of|barely|roughly|not even|back)){0,4} ?$"
)
_HOURS_BEFORE = re.compile(
    r"\b(?:hours?|did|do|does|doing|works?|worked|working|shifts?|sometimes|often|toil(?:s|ed)?|on their feet|day of|days of|limit of|week at|day at|week to|day to|maximum of|cap of|instead of|"
    r"(?:in|before|during|at) (?:the )?(?:summer|winter|spring|autumn|season|shipment|january|february|march|april|may|june|july|august|september|october|november|december|peak|harvest|practice|off-season))"
    r"(?: (?:about|around|some|at least|nearly|over|another|only|just|more than|up to|often|even|it was|was|is|were|are|from|up|range|reported|sometimes|for)){0,4} ?$"
)
_SEASON = re.compile(
    r" (?:hours? )?in (?:the )?(?:summer|winter|spring|autumn|season|january|february|march|april|may|june|july|august|september|october|november|december|peak|high season|dark|off-season|harvest)\b"
    r"| (?:on|before|during|at) (?:the )?(?:sundays?|saturdays?|weekends?|holidays?|shipment|peak|harvest|weekdays)\b"
)
_PAY_ASKED = re.compile(
    r"\b(?:what|how much)\b[^.;?\d]{0,40}\b(?:gets?|earn(?:s|ed)?|receive[sd]?|paid|pay|make|cost|charge|wages?|salary|salaries)\b[^.;\d]{0,60}(?:\?|\. )"
)
_WITH_SOMEONE = re.compile(r"\b(?:he|she|i|him|her|me|[a-z]+ers?) and $")
_HOURS_COLON = re.compile(r"\bhours\b[^.;\d]{0,40}: ?$")
_LIKE_ME = re.compile(r" like (?:me|him|her|us|them)\b")
_SITES = re.compile(
    r" (?:on|at|in) (?:the |\w+ )?(?:sites?|plots|projects|factories|plants|farms|boats|ships|camps|dormitor\w+)\b"
)
_SAID = re.compile(
    r"(?: of them)? (?:said|say|says|told|reported|answered|replied|agreed|mentioned|described|refer|that they|(?:was|were|is|are) (?:younger|older|under|over))\b"
)
_NO_PEOPLE_BEFORE = re.compile(
    r"\b(?:every|per|each|per [a-z]+ of|families of|family of|road|route|country of|city of|town of|district of|nation of|population of) $"
)
_DID_BEFORE = re.compile(r"\b(?:did|do|does|doing|works?|worked)(?: (?:for|only|just|about|over|up to|as many as))? $")
_NOT_BEFORE = re.compile(r"\bnot (?:an? )?$")
_FOR_BEFORE = re.compile(r"\b(?:for|to) (?:the |his |her |their |its |my )?[a-z]+ $")
_TO_CLOCK = re.compile(r"\bfrom [^.;,]{1,40} (?:to|until|till) $")
_CLOCK_BEFORE = re.compile(
    r"\b(?:at|after|until|till|past|before|by|around|between \w+ and|up at|closed at|from \w+ to) $"
)
_OF_PEOPLE = re.compile(
    r"of (?:them|us|those|these|whom|the (?:women|men|girls|workers|boys|others|crew|prisoners|inmates|[a-z]+(?:ers|men|women|ans|ese)))\b"
)
_FOOD = re.compile(
    r" of (?:corn|maize|rice|grain|potatoes|wheat|barley|flour|meat|beans|vegetables|cabbage|fish|oil)\b"
)
_OF_YEAR = re.compile(r" of (?:19|20)\d\d\b")
_RATION = re.compile(r"\b(?:rations?|grams|kilos?|kilograms|grain|food|norm|put (?:it|this|that) at|weigh\w*)\b")
_PEOPLE_NEAR = ("sent", "returned", "working", "staff")
_PAY_NEAR = (
    "earn", "pay_noun", "gets", "keep", "take", "fee", "fine", "promise", "bribe", "upkeep", "quota_noun", "owed",
    "dues", "pay_verb", "price", "cost",
)  # fmt: skip


def tail_of(behind: str) -> Tail | None:
    """What stands behind a number; None where it is a noun of the number's own."""
    if behind.startswith(("-", "/", "%", "'")):
        return None
    first = _FIRST.match(behind)
    if first is None:
        return None
    per = _PER.match(behind)
    period = None if per is None else _PERIODS.get(per[1] or per[2], per[1])
    returned = "returned" if _RETURNED.search(behind[:40]) else None
    word = first[1] or ""
    if not word:
        alone = re.match(r"[\"”’']{0,2}\s*[.!?;,—–]|[\"”’']{0,2}\s*$", behind) is not None
        return Tail("end", "", period, returned, alone)
    rest = behind[first.end() :]
    if word == "of":
        return (
            Tail("of", "of", period, returned, False)
            if _OF_PEOPLE.match(behind, 1) or _FOOD.match(behind) or _OF_YEAR.match(behind)
            else None
        )
    if word in {"more", "others", "less", "fewer"}:
        after = tail_of(rest)
        return None if after is None else Tail("more", word, after.per, returned or after.people_kind, False)
    if word in {"a", "an", "per", "each", "every"} or per is not None and per.start() == 0 and len(per[0]) < 12:
        return Tail("per", word, period, returned, False)
    if word in _VERBS or _is_verb(word, rest):
        return Tail("verb", word, period, returned, False)
    if word in _CONJUNCTIONS:
        return Tail("conjunction", word, period, returned, False)
    if word in _PREPOSITIONS:
        return Tail("preposition", word, period, returned, False)
    if word in _ADVERBS or (word.endswith("ly") and re.match(r"[.,;\"”) ]", rest[:1] or ".")):
        return Tail("adverb", word, period, returned, False)
    return None


def _is_verb(word: str, rest: str) -> bool:
    """Whether a past form is a verb: "1,900 remained.", not "30 amputated fingers"."""
    if not word.endswith("ed") or word == "hundred":
        return False
    after = re.match(r"[\"”’']{0,2}(?:\s*[.,;:!?)—–]|$| ([a-z]+))", rest)
    if after is None:
        return False
    return after[1] is None or after[1] in _PREPOSITIONS or after[1] in _CONJUNCTIONS or after[1].endswith("ly")


def cues_of(view: View, tail: Tail, value: float) -> dict[str, float]:
    """Class of amounts → how strongly the words that touch the number speak for it."""
    before, behind = view.before, view.behind.lstrip('"”’')
    people = hours = money = weight = 0.0
    if tail.kind == "of" and _OF_PEOPLE.match(behind, 1):
        people += 0.45
        money = hours = -1.0
    if _STRONG_VERBS.match(behind):
        people += 0.45
        money -= 0.2
        hours -= 0.3
    elif _PEOPLE_VERBS.match(behind):
        people += 0.35
        hours -= 0.3
        money -= 0.2
    elif tail.kind == "verb" and tail.word in {"is", "was", "goes"}:
        people -= 0.5
    if _PEOPLE_BEFORE.search(before):
        people += 0.45
        money -= 0.2
    elif _GROUP_BEFORE.search(before) and value >= 10:
        people += 0.65
        money -= 0.3
    elif _COUNTED_BEFORE.search(before):
        people += 0.25
    if _SITES.match(behind):
        people += 0.3
    if _SAID.match(behind) or view.weight("sampled") > 0.5:
        people -= 0.4
    if _NO_PEOPLE_BEFORE.search(before):
        people -= 0.6
    if is_age_like(view, value):
        people -= 0.6
    if tail.kind == "more":
        people += 0.35 if tail.word == "others" else 0.15
    if _MONEY_VERBS.match(behind):
        money += 0.3
        people -= 0.2
    pay = max(view.weight(role) for role in _PAY_NEAR)
    money += 0.35 * min(1.0, pay) - 0.1
    if _PAY_BEFORE.search(before):
        money += 0.25
        people -= 0.15
    if tail.per in {"day", "week", "shift"} and value <= 120:
        hours += 0.4 if view.weight("gets") < 0.5 and (value >= 30) == (tail.per == "week") else 0.3
    if tail.per in {"kg", "item"}:
        money += 0.45
    if _PAY_ASKED.search(
        view.article.folded, max(0, view.spot.sentence.start - 130, view.spot.start - 260), view.spot.start
    ):
        money += 0.25
    if tail.kind == "more" and _WITH_SOMEONE.search(before):
        people += 0.3
    if _HOURS_COLON.search(before):
        hours += 0.2
    if tail.per:
        people -= 0.6
    if _SEASON.match(behind):
        hours += 0.15
    if _HOURS_BEFORE.search(before):
        hours += 0.25
    hours += 0.2 * min(1.0, max(view.weight("worked"), view.weight("shift")))
    if tail.word == "who" or _LIKE_ME.match(behind):
        people += 0.4
        money -= 0.4
    if before.endswith("between "):
        people, money, hours = people - 0.5, money - 0.5, hours - 0.5
    if _DID_BEFORE.search(before):
        money -= 0.4
    if _NOT_BEFORE.search(before):
        people, hours, money = people - 0.3, hours - 0.3, money - 0.3
    if _FOR_BEFORE.search(before):
        money += 0.2
    if value < 2:
        money -= 0.4
    if _is_clock_range(view, value) and tail.per is None:
        hours -= 0.6
        people -= 0.6
    if _CLOCK_BEFORE.search(before) and value <= 24 and "hour" not in before[-40:]:
        hours -= 0.5
        people -= 0.5
        money -= 0.3
    if is_ration(view):
        weight += 0.35
    return {"people": people, "hours": hours, "money": money, "kg": weight}


def is_named(view: View) -> bool:
    """Whether the number belongs to a name of two capitals ("State Road 105"), a counter of the page, a rate's base."""
    if _NEVER_BEFORE.search(view.before):
        return True
    spot = view.spot
    digits = view.article.text[spot.start : spot.end]
    return digits.isdigit() and _TWO_CAPITALS.search(view.article.text, max(0, spot.start - 40), spot.start) is not None


_NEVER_BEFORE = re.compile(
    r"\b(?:views?|comments?|shares?|likes?|reads?|photos?|page|tel|vol):? ?$|\b(?:per|each|every)(?: [a-z]+ of)? (?:the )?$"
)
_HURT = re.compile(
    r" (?:(?:were|was|are|got|had been|badly|seriously) )*(hurt|maimed|crushed|burned|electrocuted|buried|carried out)\b"
)
_OWNER_GETS = re.compile(
    r"\b([a-z']+)(?: (?:in|at|of) [a-z]+)? (?:is given|was given|are given|gets?|got|takes?|took|keeps?|kept|retains?|retained|books?|booked|receives?|received|pockets?|pocketed|collects?|collected|skims?)"
    r"(?: (?:about|another|a further|some|only|just|up to))? $"
)
_FOR_OWNER = re.compile(r"\b(?:for|to|covers) (?:the |his |her |their |its )?([a-z]+) [(]?$")
_UPKEEP = frozenset(
    "food meals meal rent lodging board bed bunk dormitory uniforms uniform insurance unit fund".split()
)


def stands_alone(view: View) -> bool:
    """Whether nothing but a hedge stands before the number in its sentence or speech: "Maybe 150."."""
    return _ALONE.search(view.before) is not None


_ALONE = re.compile(r"(?:^|[:,] [\"“‘])(?:[\"“‘ —–-]|maybe |perhaps |no, |yes, |well, |only |just )*$")


def no_count(view: View) -> Aside | None:
    """Why the words before the number keep it from leaning on anything: room for so many, teams of so many."""
    before = view.before[-44:]
    value = view.amount.value_high or view.amount.value_low or 0.0
    if (match := _ROOM_OF.search(before)) or (value < 30 and (match := _TEAMS_OF.search(before))):
        return Aside("not_labor", match[0].strip())
    if value < 100 and (match := _AGE_BEFORE.search(before) or (value >= 10 and _PERSON_OF.search(before)) or None):
        return Aside("age", match[0].strip())
    if (
        value < 100
        and view.behind.startswith(",")
        and _NAME_BEFORE.search(view.article.text[view.spot.start - 14 : view.spot.start])
    ):
        return Aside("age", before[-14:].strip())
    if (
        value < 60
        and view.behind.startswith((". ", ") "))
        and not before.strip(" (\n")
        and view.spot.sentence.start == view.spot.paragraph.start
    ):
        return Aside("furniture", f"{view.article.text[view.spot.start : view.spot.end]}.")
    if match := _ONE_OF.search(before):
        return Aside("not_labor", match[0].strip())
    if before.endswith(" every ") and not view.behind[1:2].isalpha():
        return Aside("duration", "every")
    if view.behind.startswith(" of them") and (match := _THINGS_BEFORE.search(before)) and match[1] not in WORKERS:
        return Aside("not_labor", match[1])
    if value <= 24 and view.amount.per is None and _FROM_CLOCK.search(before) and _UNTIL.match(view.behind):
        return Aside("clock", before.split()[-1])
    if match := _ASKED_BEFORE.search(view.before):
        return Aside("sample", match[0].strip())
    if match := _IS_SAMPLE.search(before):
        return Aside("sample", match[0].strip())
    if (match := _MUST_BE.search(before)) and view.amount.value_low != view.amount.value_high and value < 70:
        return Aside("age", match[0].strip())
    words = view.article.folded[view.spot.start : view.spot.end]
    if before.endswith("number ") and words.isdigit() and len(words) > 2:
        return Aside("name", "number")
    if match := _THINGS_DONE.match(view.behind):
        return Aside("not_labor", match[0].strip())
    return None


_ROOM_OF = re.compile(
    r"\b(?:seats?|sleeps|(?:rooms?|tables?|cells?|tents?|vans?|bus) (?:of|for)|"
    r"(?:country|nation|city|town|district|county|island|population) of) (?:up to |about |some |only )?$"
)
_TEAMS_OF = re.compile(r"\b(?:teams|groups|gangs|squads|pairs) of (?:up to |about |some |only )?$")
_AGE_BEFORE = re.compile(r"\bage (?:was|is|of|being|rose to|fell to) (?:about |only |just )?$")
_PERSON_OF = re.compile(r"\b(?:man|woman|boy|girl|youth|(?<!numb)[a-z]{3,}(?:er|or)) of $")
_NAME_BEFORE = re.compile(r"[A-Z][a-z]*\.?, $")
_ASKED_BEFORE = re.compile(
    r"\b(?:interviewed|interviewees|interview partners|respondents|surveyed|we asked|we met|we spoke (?:to|with)|spoke (?:to|with))\b"
    r"[^.;]*, (?:and )?(?:of whom |of them )?(?:only |about )?$"
)
_ONE_OF = re.compile(r"\b(?:one|two|some|most|each|none|half|any|all) of (?:the|these|those|our|their) $")
_THINGS_BEFORE = re.compile(r"\b([a-z]+(?<!er)(?<!or)(?<!ee)(?<!an)s), (?:some |about |perhaps )?$")
_FROM_CLOCK = re.compile(r"(?<!ranged )(?<!range )(?<!rose )(?<!fell )(?<!cut )(?<!raised )\bfrom $")
_UNTIL = re.compile(r" (?:until|till|to)\b")
_IS_SAMPLE = re.compile(r"\bn ?= ?$")
_MUST_BE = re.compile(r"\b(?:must|should|has to|have to|had to) be $")
_THINGS_DONE = re.compile(
    r" (?:have|has|had|were|was|are) (?:been )?(?:bought|sold|built|made|produced|shipped|exported|planted|installed|"
    r"stolen|delivered|opened|repaired|printed|published)\b"
)


def hurt(view: View) -> str:
    """The words of an injury right behind the number."""
    match = _HURT.match(view.behind)
    return match[1] if match else ""


def taken_by_owner(view: View) -> str:
    """ "the embassy is given 50", "for the party 1,100": the words that say who takes the money; else none."""
    if match := _OWNER_GETS.search(view.before):
        return match[0].strip() if match[1] in OWNERS and match[1] not in WORKERS else ""
    if match := _FOR_OWNER.search(view.before):
        return match[0].strip(" (") if match[1] in OWNERS or match[1] in _UPKEEP else ""
    return ""


_TWO_CAPITALS = re.compile(r"[a-z,] [A-Z][a-z]+ [A-Z][a-z]+ $")


def is_surely_paid(view: View, tail: Tail | None) -> bool:
    """Whether the words right before the number can only be said of money: "she gets", "the rent is"."""
    return (tail is not None and tail.per in {"kg", "item"}) or _SURE_PAY.search(view.before) is not None


_SURE_PAY = re.compile(
    r"\b(?:gets?|got|earns?|earned|make|made|paid|pays?|receives?|received|costs?|fined|owes?|owed|salary of|wages? of|"
    r"(?:rent|price|pay|wage|salary|fee|rate|fine) (?:is|was|of))(?: (?:me|him|her|them|us|about|only|just|some|nearly|up to|around|over|at least))* $"
)


def is_ration(view: View) -> bool:
    """Whether the words that touch the number speak of food that is weighed."""
    return _FOOD.match(view.behind) is not None or _RATION.search(view.before[-40:]) is not None


def is_age_like(view: View, value: float) -> bool:
    """ "children under 14", "none is over eighteen"."""
    words = view.article.folded[view.spot.start : view.spot.end]
    return value < 66 and words.startswith(("under ", "over ", "above ", "below "))


def _is_clock_range(view: View, value: float) -> bool:
    """ "from eight to ten", "from half past midnight to five"."""
    if value > 24:
        return False
    words = view.article.folded[view.spot.start : view.spot.end]
    return words.startswith(("from ", "between ")) or _TO_CLOCK.search(view.before) is not None
