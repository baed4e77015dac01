"""Whether people whose noun is none of a trade work all the same: residents who pick, pupils who are made to dig.

In: a view of the number, and the counted noun. Out: the words that put them to work; none where nothing does. Couriers
whom a platform calls its partners or executives are workers by that name.
"""

from __future__ import annotations

import re

from etl.reader.view import View

_LABOR = (
    r"(?:work(?!shop|place|er)|pick|harvest|dig|weed|plant|build|mine|break|sew|clean|cut|pluck|gather|sort|pack|peel|"
    r"lay|haul|carry|toil|labou?r|process|extract|fell|fish|mend|repair|clear|crush|make|produce|collect)"
)
_MOVED = (
    r"(?:flock|stream|pour|head|trek|travel|descend|swarm|went|go|gone|came|come|moved?|mobili[sz]|draft|conscript|"
    r"deploy|dispatch|sent|send|bus|truck|force|oblige|order|compel|press|made|put|brought|taken|recruit|hire|enlist|"
    r"attract|drawn|drew|lure|rais|round)"
)
_TO_WORK = re.compile(
    rf"(?: [a-z’'-]+){{0,12}}? (?:to|for|into) (?:[a-z]+ )?{_LABOR}(?:ing)?\b"
    r"(?! (?:out|up|of|against|sure|way|money|a living))"
    r"|(?: [a-z’'-]+){0,12}? (?:to|into|for) (?:the |its |their |[a-z]+['’]s )?(?:[a-z]+ ){0,3}?(?:fields?|"
    r"kilns?|mines|"
    r"quarries|plantations|orchards|vineyards|mills|pits|construction sites|building sites)\b"
)
_IS_MOVED = re.compile(rf"(?: [a-z’',-]+){{0,8}}? {_MOVED}[a-z]*\b")
_MOVES = re.compile(
    r"\b(?:attract(?:s|ed|ing)?|dr[ea]w(?:s|n)?|draft(?:s|ed)?|mobili[sz](?:es|ed|ing)|enlist(?:s|ed)?|"
    r"conscript(?:s|ed)?|hired?|recruit(?:s|ed)?|lur(?:es|ed)|organi[sz]ed|bused|brought|sent|rounded up|"
    r"forces?|forced) "
    r"(?:in |up |a total of |about |some |more than |over |nearly |up to |around |at least )*$"
)
_AT_WORK = re.compile(
    r"(?: [a-z0-9’',-]+){0,8}? (?:(?:are|were|be|been|being|is|was) (?:still |now |currently |already |all )?"
    r"(?:employed|engaged|exploited|put to work|made to (?:work|labou?r|toil)|forced to (?:work|labou?r|toil)|"
    r"working)|(?:work|works|worked|toil|toiled|labou?red))"
    rf" (?:from home|in|on|at|as|inside|down|under|underground|{_LABOR}ing|the)\b"
    r"|(?: [a-z’',-]+){0,4}? (?:take|takes|took|taking|taken) part in (?:the |this |last )?(?:[a-z'’]+ ){0,3}?"
    r"(?:harvests?|picking|weeding|planting)\b"
)
_SIGHT = re.compile(
    r"\b(?:to see|to watch|to look|to visit|to protest|to demand|to complain|to vote|to school|closure)\b"
)
_CALLED_PARTNERS = re.compile(
    r"(?: [a-z]+){0,2} (?:delivery|driver|rider|courier|cab|taxi|fleet|gig|ride|driving|riding|"
    r"call[- ]cent(?:er|re)|customer[- ]service|service|sales|support|ticket|check-in|ground)[ -]"
    r"(partners|executives|associates|captains|agents|boys|persons)\b"
)
_LOGS_OFF = re.compile(r" (?:have |had |have been )?logg(?:ed|ing) (?:out|off|on|in)\b")
_PLATFORM = frozenset(("executives", "partners", "agents", "captains", "associates"))
_CLAUSE = 120
_MOSTLY = re.compile(
    r"^, (?:most(?:ly| of them)?|many(?: of them)?|largely|mainly|the majority(?: of them)?|"
    r"nearly all|all)[^,.;]{3,50},"
)
"""Who most of them are, between the noun and its verb."""


def put_to_work(view: View, noun: str) -> str:
    """The words by which people of another noun work."""
    behind = view.behind[:_CLAUSE]
    if (at := behind.find(noun, 0, 40)) >= 0:
        behind = behind[at + len(noun) :]
    if noun in _PLATFORM and (match := _LOGS_OFF.match(behind)):
        return match[0].strip()
    behind = _MOSTLY.sub("", behind, count=1)
    if _SIGHT.search(behind):
        return ""
    if match := _AT_WORK.match(behind):
        return match[0].strip()
    if " to " not in behind and " for " not in behind and " into " not in behind:
        return ""
    if (match := _TO_WORK.match(behind)) and (_IS_MOVED.match(match[0]) or _MOVES.search(view.before[-50:])):
        return match[0].strip()
    return ""


def called_partners(view: View) -> str:
    """The noun by which a platform calls those who ride or drive for it."""
    start = view.article.folded[view.spot.start : view.spot.end]
    at = start.find(" ")
    match = _CALLED_PARTNERS.match(view.behind) or (_CALLED_PARTNERS.match(start, at) if at >= 0 else None)
    return match[1] if match else ""
