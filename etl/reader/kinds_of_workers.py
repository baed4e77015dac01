"""Which kind of count a number of workers is: at work, sent, returned, on the staff, or the threshold of a rule.

In: a view of the number. Out: (kind, score, words). The nearest cue decides where no words touching the number do.
"""

from __future__ import annotations

import re

from etl.reader.view import View

_SITE_SIZE = re.compile(
    r"\b(?:factor(?:y|ies)|plants?|firms?|compan(?:y|ies)|employers?|businesses|workplaces|sites|"
    r"enterprises|establishments|farms|boats|vessels|shops"
    r"|anyone|those),?(?: that| which)?(?: with(?: workforces? of)?| employing| of| have| has)(?: at)?"
    r"(?: fewer than| more than| at least| over| under| up to| less than| no more than)? $"
)
_SITE_OF = re.compile(
    r"\b(?:factory|plant|mill|workshop|company|firm|yard|shipyard|complex|hotel|enterprise) of (?:about |some |around |"
    r"nearly )?$"
)
"""All people of one site: "a factory of 3,400 people"."""
_SENT_BEHIND = re.compile(
    r"(?: [a-z-]+){0,4}? (?:have been|had been|has been|were|was) (?:chosen|selected|moved to|assigned to|ordered to|"
    r"dispatched|transferred to|relocated to|brought in)\b"
)
_SET_TO_GO = re.compile(
    r"(?: [a-z-]+){0,4}? (?:are|were|is) (?:all )?(?:set|due|ready|preparing|about|waiting) to (?:head|leave|"
    r"depart|travel|fly|go|be sent|be flown|be dispatched)\b"
)
_FLOWN_BEHIND = re.compile(
    r"(?: [a-z-]+){0,4}? (?:(?:have been|had been|were|was) (?:flown out|put on (?:an?|the) (?:plane|bus|train|"
    r"flight|ship))|"
    r"(?:have|has|had) come back)\b"
)
_RULE = re.compile(
    r"\b(?:must|only|any|every|has to|have to|applies to|obliges|required to) (?:[a-z]+ ){0,4}(?:with|"
    r"have|employ\w*) (?:at least |more than |over |no fewer than |fewer than )?$"
)
_LEFT_BEHIND = re.compile(
    r"(?: [a-z-]+){0,3} (?:left|flew|went|departed|sailed|were sent|were flown|"
    r"were put on)\b(?: the [a-z]+| [a-z]+){0,3}? (?:home|back|the country|the mill|the site|"
    r"the factory|in a single|a train)\b|(?: [a-z-]+){0,4} went the other way"
)
_LET_GO = re.compile(
    r"\b(?:let go|laid off|dismissed|fired|called back|called home|send home|sent home|sent back|"
    r"deported|repatriated|expelled|"
    r"home of) (?:about |some |another |the |all )?$"
)
_SENT_BEFORE = re.compile(
    r"\b(?:(?:next|coming) (?:year|spring|month)|plans? to (?:introduce|bring|take|hire|send)|"
    r"will (?:receive|get|bring|send|take|hire)|bring(?:s|ing)? in|placed|"
    r"allow(?:s|ed|ing)?|permit(?:s|ted)?|authori[sz]e[sd]?|introduced?|"
    r"invited?|admitted|issued|visas (?:to|for)|(?:dispatch|deployment|introduction) of|"
    r"wants?|wanted|ready to (?:take|receive|send)|first group of|second group of)(?: [a-z]+)?:? (?:about |"
    r"some |up to |another |a further )?$"
)
_LEFT = re.compile(
    r"(?: [a-z-]+){0,3}? (?:leave|left|leaving|departing)\b(?! (?:early|work|behind|school|their|with|over|to))"
)
_IS_PART = re.compile(
    r"\b(?:dprk|north koreans?|koreans?|cubans?|foreign\w*|migrants?|nationals|citizens|developers)\b"
)
_SECTOR = re.compile(
    r"\b(?:industry|sector|region|country|trade|economy|state) (?:now |still |currently )?employs (?:[a-z]+ )?$"
)
_OF_ALL = (" of ", " of the ", " of some ", " of about ", " of its ")
"""Behind a share, before all of those at work: "let go half of some 900 North Koreans employed there"."""
_INSERTED = re.compile(r"^ ?[—–][^—–\n]{5,160}[—–]")
"""What dashes insert between people and their verb: "60 women—nearly all from Wonsan—were sent to"."""
_AT_WORK = re.compile(
    r"(?: [a-z-]+){0,2}? (?:are|were|is|was|remain|remained) (?:(?:still|already|currently|now) )*(?:working|"
    r"employed|mobili[sz]ed|"
    r"at work|toiling|labou?ring)\b(?! (?:but|and) )"
)
_HOME_AGAIN = re.compile(
    r"(?: [a-z-]+){0,10}? (?:(?:have|has|had) (?:already )?(?:returned|come|gone|flown) (?:back |home\b)|board(?:ed|"
    r"s)? [a-z]+ "
    r"(?:bound )?for (?:home|north korea|pyongyang|sinuiju))"
)
"""“Some 400 workers dispatched to Oman years ago have returned home”."""
_TO_A_TOTAL = re.compile(
    r"\b(?:total )?number of [a-z ]{4,50} (?:is |was )?(?:expected|projected|set|due|likely) "
    r"to (?:rise|grow|reach|fall)(?: to)? (?:about )?$"
)
_BUSED = re.compile(
    r"(?: [a-z-]+){0,3}? (?:were|was|are|have been|had been) (?:bused|trucked|shipped|driven|ferried|taken) to\b"
)
_SENT_BACK = re.compile(
    r"[^.;\d]{0,80}? (?:were|was|have been|had been|has been) (?:[a-z]+ly |all |also )?(?:sent (?:back|home)|"
    r"repatriated|"
    r"deported|expelled)\b"
)
_GOT_VISAS = re.compile(
    r"(?: [a-z-]+){0,2} (?:received|got|obtained|were (?:given|granted|issued)) (?:[a-z]+ ){0,2}visas\b"
)
_STAYED = re.compile(r"(?: [a-z-]+){0,2} (?:still )?(?:remain|remained|stayed)\b")
_MOST_OF_A_SITE = 10_000
_SETS_OFF = re.compile(
    r"(?: [a-z-]+){0,4}? (?:(?:have|has|had) (?:already )?(?:come|arrived|entered|crossed)\b(?! (?:back|home))|"
    r"(?:(?:have|has|had) (?:been )?)?(?:left|leav(?:e|es|ing)|depart(?:s|ed|ing)?|set(?:s|ting)? off|bound) for "
    r"(?!home\b|north korea|pyongyang|the north\b|their home))"
)
_CHOSEN = re.compile(r"\b(?:select(?:ed|ing|s)?|pick(?:ed|ing|s)|cho(?:se|osing)) (?:about |some |up to )?$")
_WORKING_THERE = re.compile(r"(?: [a-z-]+){0,3}? (?:who were )?(?:working|employed)\b")
_KINDS = (("returned", 1.15), ("sent", 0.9), ("staff", 1.0), ("working", 0.7))


def kind_of_workers(view: View) -> tuple[str, float, str]:
    """(kind, score, words) of a number of workers."""
    behind = _INSERTED.sub("", view.behind, count=1) if view.behind.lstrip().startswith(("—", "–")) else view.behind
    is_bound = view.amount.qualifier not in {"exact", "about", "nearly"} or "or more" in view.behind[:24]
    is_site = (view.amount.top or view.amount.value_low or 0) < _MOST_OF_A_SITE
    if (
        is_site
        and (is_bound or _RULE.search(view.before))
        and (_SITE_SIZE.search(view.before) or view.weight("threshold") > 0.6 or _RULE.search(view.before))
    ):
        one = view.best("threshold")
        return "threshold", 0.7, one.cue.words if one else view.before.split()[-1]
    if "visas" in view.behind and (match := _GOT_VISAS.match(view.behind)):
        return "sent", 0.65, match[0].strip()
    if match := _STAYED.match(view.behind):
        return "working", 0.6, match[0].strip()
    if match := _SENT_BACK.match(view.behind):
        return "returned", 0.65, match[0].strip()
    if match := _AT_WORK.match(view.behind) or _TO_A_TOTAL.search(view.before):
        return "working", 0.65, match[0].strip()
    if ("home" in view.behind or " for " in view.behind) and (match := _HOME_AGAIN.match(view.behind)):
        return "returned", 0.65, match[0].strip()
    if match := _BUSED.match(view.behind):
        return "sent", 0.6, match[0].strip()
    if view.before.endswith(_OF_ALL) and (match := _WORKING_THERE.match(view.behind)):
        return "working", 0.6, match[0].strip()
    if match := _SETS_OFF.match(view.behind) or _CHOSEN.search(view.before[-24:]):
        return "sent", 0.65, match[0].strip()
    if match := _LEFT_BEHIND.match(view.behind) or _LET_GO.search(view.before[-30:]):
        return "returned", 0.7, match[0].strip()
    if match := _SENT_BEFORE.search(view.before[-50:]):
        return "sent", 0.65, match[0].strip()
    if match := _LEFT.match(view.behind):
        return "returned", 0.6, match[0].strip()
    if match := _SET_TO_GO.match(view.behind):
        return "sent", 0.65, match[0].strip()
    if match := _FLOWN_BEHIND.match(view.behind):
        return "returned", 0.65, match[0].strip()
    if match := _SENT_BEHIND.match(f" {behind.lstrip()}"):
        return "sent", 0.6, match[0].strip()
    if not is_bound and (match := _SITE_OF.search(view.before[-40:])):
        return "staff", 0.65, match[0].strip()
    is_part = _IS_PART.search(view.article.folded, view.spot.start, min(view.spot.end + 28, view.spot.sentence.end))
    best, most, words = "working", 0.25, ""
    for kind, strength in _KINDS:
        one = view.best(kind)
        if kind == "staff" and one is not None and (one.side > 0 or is_part or _SECTOR.search(view.before)):
            continue
        if one is not None and one.weight * strength > most:
            best, most, words = kind, one.weight * strength, one.cue.words
    return best, 0.5 + min(0.45, most / 2), words
