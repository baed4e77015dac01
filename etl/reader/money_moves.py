"""By how much money went up or down, and to what: "up 300 won from May", "by 2 rials, to 15 rials".

In: a view of the amount; for the level, the money before. Out: the words that tell of the step, or the measure of the
level with its words. Not here: percentages (shares), and steps told behind the number (money).
"""

from __future__ import annotations

import re

from etl.reader.past import Past
from etl.reader.view import View

_MOVED = re.compile(
    r"(?:\b(rose|risen|rises?|rising|fell|fallen|falls?|falling|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|jump(?:s|ed)?|"
    r"surged?|soared|plunged?|plummeted|slid|slipped|declined?|decreased?|increased?|(?:went|go|goes|gone|going) (?:up|"
    r"down))|(?:,|\b(?:is|was|are|were)) (up|down))(?: by)? "
    r"(?:about |around |nearly |almost |some |only |just |another |over |more than )?$"
)
_SINCE = re.compile(
    r" (?:from|since|on (?:the (?:year|month|week)|last|a year)|over|compared|against|than|this|last|"
    r"in (?:an?|one|two|the) (?:week|month|year|day))\b"
    r"|,? to (?:about |some |just |nearly |over |around )?(?:[a-z]{0,3}[$€£¥₩₹]|[a-z]{2,3} )?\d|[.;]|$"
)
_NOUN = (
    r"\b(?:(prices?|costs?|rents?|fares?)|(fees?|bribes?|commissions?|charges?|fines?)|(quotas?|targets?|norms?|levy|"
    r"levies|dues|contributions?)|(wages?|pay|salar(?:y|ies)|earnings|stipends?|allowances?|incomes?|rates?))\b"
)
_OF_WHAT = re.compile(_NOUN)
_TO_LEVEL = re.compile(
    r",? (?:(?:a|per|each) [a-z]+,? )?(?:or (?:[^.;]|\d\.\d){2,24},? )?(?:up |down )?to (?:about |some |just |"
    r"nearly |only |over |"
    r"around |the current )?"
)
_REACH = 160
_MEASURES = ("price", "fee", "quota", "wage")


_MOVES = (
    r"(?:(?:has|have|had|will|would|may|are to|is to) )?(?:since |now |already |later )?(?:rose|risen|rises?|fell|"
    r"fallen|falls?|"
    r"dropped|drops?|climbed|climbs?|jumped|increased|increases?|soared|declined|went up|go(?:es)? up|went down|"
    r"doubled|"
    r"tripled|was raised|were raised|was cut|were cut|was lowered|were lowered|be raised|be cut|been raised|been "
    r"cut|grew|"
    r"ballooned|reached|hit)"
)
_SUBJECT_MOVES = re.compile(
    r"(?:^|[.;:“\"] ?|, |\b(?:and|but|while|that|as|where) )(?:(?!of |for |in |at |on |from |to |by )[a-z’'-]+ ){0,5}"
    rf"{_NOUN}(?: (?:for|of|at|in|to|on|paid (?:by|to)|charged by|from) (?!which)[^.;,\d]{{2,60}}?)? {_MOVES}"
    r"(?: (?:by|from) [^.;]{1,40}?| again| sharply| further| steadily)?(?: to| from)? "
    r"(?:about |around |nearly |almost |some |only |just |over |more than |as much as )?$"
)


_OF_PAPERS = re.compile(
    r"\b(?:passports?|visas?|permits?|certificates?|licen[cs]es?|exemptions?|recruitment|placements?|jobs?)\b"
)
"""What costs a fee."""


def subject_of_move(view: View) -> tuple[str, str] | None:
    """(measure, noun) of what rose or fell to the amount: "stall fees at the market rose to"."""
    match = _SUBJECT_MOVES.search(view.before)
    if match is None:
        return None
    measure, noun = _MEASURES[match.lastindex - 1], match[match.lastindex]
    return ("fee" if measure == "price" and _OF_PAPERS.search(match[0]) else measure), noun


def moved_by(view: View) -> str | None:
    """The verb, where the amount is the step and not the level."""
    match = _MOVED.search(view.before[-44:])
    if match is None or not _SINCE.match(view.article.folded, view.spot.end):
        return None
    return match[1] or match[2]


def level_after(view: View, past: Past) -> tuple[str, str] | None:
    """(measure, noun) of what went by the step before to this level."""
    if past.money is None or past.money_what is None or past.money_what.measure != "change":
        return None
    folded, step = view.article.folded, past.money
    if step.sentence_index != view.spot.sentence_index or not _TO_LEVEL.fullmatch(folded, step.end, view.spot.start):
        return None
    nouns = list(_OF_WHAT.finditer(folded, max(view.spot.sentence.start, step.start - _REACH), step.start))
    return (_MEASURES[nouns[-1].lastindex - 1], nouns[-1][0]) if nouns else None
