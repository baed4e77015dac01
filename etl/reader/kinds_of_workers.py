"""Which kind of count a number of workers is: at work, sent, returned, on the staff, or the threshold of a rule.

In: a view of the number. Out: (kind, score, words). The nearest cue decides where neither the words touching the number
nor the verbs of moving and staying (moves_of_people.py) do.
"""

from __future__ import annotations

import re

from etl.reader.moves_of_people import moves_of_people
from etl.reader.view import Near, View

_SITE_SIZE = re.compile(
    r"\b(?:factor(?:y|ies)|plants?|firms?|compan(?:y|ies)|employers?|businesses|workplaces|sites|"
    r"enterprises|establishments|farms|boats|vessels|shops"
    r"|anyone|those),?(?: that| which)?(?: with(?: workforces? of)?| employing| employs?| of| have| has)(?: at)?"
    r"(?: fewer than| more than| at least| over| under| up to| less than| no more than)? $"
)
_SITE_OF = re.compile(
    r"\b(?:factory|plant|mill|workshop|company|firm|yard|shipyard|complex|hotel|enterprise) of (?:about |some |"
    r"around |"
    r"nearly )?$"
)
"""All people of one site: "a factory of 3,400 people"."""
_RULE = re.compile(
    r"\b(?:must|only|any|every|has to|have to|applies to|obliges|required to) (?:[a-z]+ ){0,4}(?:with|"
    r"have|employ\w*) (?:at least |more than |over |no fewer than |fewer than )?$"
)
_IS_PART = re.compile(
    r"\b(?:dprk|north koreans?|koreans?|cubans?|foreign\w*|migrants?|nationals|citizens|developers)\b"
)
_OF_THE_STATE = re.compile(r"\b(?:state|government|public|civil)(?:[- ]sector)? (?:employees|servants|workers|staff)\b")
"""No one site's."""
_SECTOR = re.compile(
    r"\b(?:industry|sector|region|country|trade|economy|state) (?:now |still |currently )?employs (?:[a-z]+ )?$"
)
_OF_ALL = (" of ", " of the ", " of some ", " of about ", " of its ")
"""Behind a share, before all of those at work: "let go half of some 900 North Koreans employed there"."""
_TO_A_TOTAL = re.compile(
    r"\b(?:total )?number of [a-z ]{4,50} (?:is |was )?(?:expected|projected|set|due|likely) "
    r"to (?:rise|grow|reach|fall)(?: to)? (?:about )?$"
)
_MOST_OF_A_SITE = 10_000
_THERE_ARE = re.compile(
    r"\bthere (?:are|were|was|is|have been|may be|might be) (?:now |still |about |some |only |around |nearly |over |"
    r"at least |up to )*$"
)
_WORKING_THERE = re.compile(r"(?: [a-z-]+){0,3}? (?:who were )?(?:working|employed)\b")
_KINDS = (("returned", 1.15), ("sent", 0.9), ("staff", 1.0), ("working", 0.7))


_OF_STAFF = re.compile(
    r"\b(?:workforce|staff|headcount|payroll|complement|personnel|employees)(?: (?:of|at|is|was|has|stands|stood|now|"
    r"only|about|some|around|nearly|totals?|totalled|shrunk|shrank|grown|grew|fallen|fell|risen|rose|to|totals?|"
    r"numbers?|numbered|"
    r"total))*:? $|\bwith an? (?:[a-z]+ )?staff of (?:about |some )?$|\bon (?:its|the|their) (?:payroll|books|"
    r"staff) (?:are|were) (?:about |some )?$"
)
_STAFF_BEHIND = re.compile(
    r"(?:[- ]strong)? (?:workforce|staff\b(?! (?:member|meeting)))|(?: [a-z]+)? on (?:its|the|their) (?:payroll|"
    r"books|staff|rolls)\b"
)
_SITE_HAS = re.compile(
    r"\b(?:factory|plant|mill|mine|company|firm|yard|shipyard|hotel|enterprise|maker|manufacturer|workshop|brewery|"
    r"complex|hospital|store|bakery|foundry|refinery|smelter|sawmill|cannery|chain)\b[^.;:,]{0,24},? (?:which |"
    r"that )?"
    r"(?:now |currently |still )?(?:has|had|employs|employed|with) (?:about |some |around |nearly |over |"
    r"more than |up to |only |just )*$"
)
_ANY_STAFF = re.compile(r"(?: (?:people|workers|employees|staff|hands|men and women))?(?: (?:and|in all|at)\b|[.,;]|$)")
_FOREIGN = re.compile(
    r"\b(?:foreign|migrant|korean|north korean|immigrant|guest|chinese|seasonal|expatriate|overseas|sector|industry|"
    r"country)['’s]* (?:[a-z]+ )?(?:workforce|staff|personnel|employees|workers)\b"
)


_THEY_EMPLOY = re.compile(r"\b(?:we|you|i|to|will|would|can|could|may|might|must|did|does|do|not) employ\b")
"""Several firms employ people of no one site; one firm "employs" them."""


def is_staff(view: View) -> str:
    """The words that tell of all people of one site; none where a part of them, or more than a site, is counted."""
    folded, spot = view.article.folded, view.spot
    if " of " in view.before[-60:] and (match := _PART_OF_STAFF.search(view.before[-60:])):
        inside = folded[spot.start : spot.end]
        noun = view.behind if inside[-1:].isdigit() else f" {inside.rpartition(' ')[2]}"
        return match[0].strip() if _ON_ROLLS.match(noun) else ""
    if _IS_PART.search(folded, spot.start, min(spot.end + 28, spot.sentence.end)) or _FOREIGN.search(view.before[-50:]):
        return ""
    if match := _OF_STAFF.search(view.before[-60:]) or _STAFF_BEHIND.match(view.behind):
        return match[0].strip()
    if match := _SITE_HAS.search(view.before):
        inside = folded[spot.start : spot.end]
        noun = "" if inside.endswith(("people", "employees", "workers")) else view.behind
        return match[0].split()[-1] if not noun or _ANY_STAFF.match(noun) else ""
    return ""


_INTRANSITIVE = re.compile(r"came|arriv|went|travel|left|leav|depart|fled|flee|return(?:s|ing)?$")
_NO_WAY = re.compile(
    r" (?:to (?:light|court|justice|trial|book)|together|up) |"
    r" (?:home |back )?(?:about |some |up to )?(?:[$€£¥\d]|us\$|money|cash|remittances|wages|most of|part of|"
    r"half|all of|"
    r"their |(?:hundreds of )?(?:thousands|millions|billions) of (?:us |[a-z]+ )?(?:dollars|roubles|rubles|yuan|"
    r"euros|won|"
    r"rupees|pounds))| (?:on strike|unpaid|without|hungry|to court)"
)
_PART_OF_STAFF = re.compile(
    r"\d[\d,]* of (?:his|her|its|their|our|(?:the |an? )?(?:[a-z]+ ){0,2}[a-z]+(?:['’]s|s['’])) (?:about |some |"
    r"nearly |"
    r"more than |over )?$"
)
"""Before all of those on a firm's rolls: "31 of its 420 employees"."""
_ON_ROLLS = re.compile(r"(?: employees| staff(?:ers)?| workers| people| hands| men and women)\b")


def _tells_of_others(view: View, kind: str, one: Near) -> bool:
    """Whether a verb of moving before the number has another subject, or what is sent is money."""
    if kind not in {"sent", "returned"}:
        return False
    if one.side < 0 and _INTRANSITIVE.match(one.cue.words.lower()):
        return view.spot.start - one.cue.end > 1  # "Last week came 60 welders"
    return _NO_WAY.match(view.article.folded, one.cue.end) is not None


def is_site_size(view: View) -> bool:
    """Whether the number is the size of a firm that a rule or a report speaks of: "companies with more than 50"."""
    return view.amount.qualifier not in {"exact", "about", "nearly"} and _SITE_SIZE.search(view.before) is not None


def kind_of_workers(view: View) -> tuple[str, float, str]:
    """(kind, score, words) of a number of workers."""
    is_bound = view.amount.qualifier not in {"exact", "about", "nearly"} or "or more" in view.behind[:24]
    is_site = (view.amount.top or view.amount.value_low or 0) < _MOST_OF_A_SITE
    if (
        is_site
        and (is_bound or _RULE.search(view.before))
        and (_SITE_SIZE.search(view.before) or view.weight("threshold") > 0.6 or _RULE.search(view.before))
    ):
        one = view.best("threshold")
        return "threshold", 0.7, one.cue.words if one else view.before.split()[-1]
    if match := _TO_A_TOTAL.search(view.before):
        return "working", 0.65, match[0].strip()
    if view.before.endswith(_OF_ALL) and (match := _WORKING_THERE.match(view.behind)):
        return "working", 0.6, match[0].strip()
    if words := is_staff(view):
        return "staff", 0.65, words
    if told := moves_of_people(view):
        return told[0], 0.65, told[1]
    if match := _THERE_ARE.search(view.before[-50:]):
        return "working", 0.6, match[0].strip()
    if not is_bound and (match := _SITE_OF.search(view.before[-40:])):
        return "staff", 0.65, match[0].strip()
    is_part = _IS_PART.search(view.article.folded, view.spot.start, min(view.spot.end + 28, view.spot.sentence.end))
    is_part = is_part or _OF_THE_STATE.search(view.article.folded, view.spot.start, view.spot.end + 20)
    best, most, words = "working", 0.25, ""
    for kind, strength in _KINDS:
        one = view.best(kind)
        if kind == "staff" and one is not None and (one.side > 0 or is_part or _SECTOR.search(view.before)):
            continue
        if (
            kind == "staff"
            and one is not None
            and one.cue.words.lower() == "employ"
            and not _THEY_EMPLOY.search(view.before)
        ):
            continue
        if one is not None and one.weight * strength > most and not _tells_of_others(view, kind, one):
            best, most, words = kind, one.weight * strength, one.cue.words
    return best, 0.5 + min(0.45, most / 2), words
