"""Thousands and millions without a currency: they "earn thousands monthly", men "who paid thousands to travel".

In: a view of a vague number without a unit. Out: (measure, words) where the words beside it tell that it is money, or
None: thousands of people or of anything else are not read here.
"""

from __future__ import annotations

import re

from etl.reader.article import Cue
from etl.reader.view import View

_ALONE = re.compile(
    r"(?:(?:tens|hundreds|many|several) (?:of )?)?(?:thousands|millions|billions|hundreds)(?: of thousands|"
    r" of millions)?"
    r"(?: (?:a|per|each|every) (?:month|year|week|day)| monthly| yearly| annually)?"
)
_ENDS = re.compile(
    r"[ ]?(?:[.,;:!?)—–]|$)| (?:a|per|each|every|monthly|yearly|annually|from|for|to|through|by|with|off|in)\b"
)
_EARNS = re.compile(
    r"\b(earn(?:s|ed|ing)?|ma(?:ke|kes|de|king)|rak(?:e|es|ed|ing) in|br(?:ing|ings|ought) in|generat(?:e|es|ed|"
    r"ing)|rais(?:e|es|ed|ing)|net(?:s|ted)?) (?:the [a-z]+ |it |them )?$"
)
_PAYS = re.compile(r"\b(pa(?:y|ys|id|ying)|borrow(?:s|ed)?|spen(?:d|ds|t)|ow(?:e|es|ed)) $")
_FOR_A_JOB = re.compile(
    r" (?:to (?:travel|come|go|get (?:there|here|to|the|a|an|jobs?)|work|reach|migrate|secure|land|agents?|brokers?|"
    r"recruiters?|middlemen|an? (?:agent|broker|recruiter|middleman))\b|for (?:the |an? |their |his |her )?(?:[a-z]+ )?"
    r"(?:jobs?|visas?|permits?|posts?|places?|recruitment|placements?)\b|in (?:recruitment|agency|agents['’]|"
    r"visa|placement) )"
)
_FROM_WORK = re.compile(
    r" (?:from|through|by|with|off) (?:its |the |a |their |such |sending |using )?(?:[a-z-]+ ){0,4}?(?:workers?|work|"
    r"labou?r\w*|schemes?|jobs?|doctors|nurses|freelancers?|coders|missions?|programmes?|programs?|dispatch\w*)\b|"
    r" for (?:the |its |their )?(?:[a-z]+ ){0,2}(?:regime|state|government|party|pyongyang|north korea|leadership)\b"
)
_PERIODIC = re.compile(r" (?:(?:a|per|each|every) (?:month|year|week|day)|monthly|yearly|annually)\b")


def vague_money(view: View) -> tuple[str, str] | None:
    """The measure and its words."""
    if view.amount.qualifier != "vague" or not _ENDS.match(view.behind):
        return None
    inside = view.article.folded[view.spot.start : view.spot.end]
    if _ALONE.fullmatch(inside) is None:
        return None
    tail = view.before[-30:]
    if (match := _PAYS.search(tail)) and _FOR_A_JOB.match(view.behind):
        return "fee", match[1]
    match = _EARNS.search(tail)
    if match is None:
        return None
    start = view.spot.start - len(tail) + match.start()
    actor = view.actor(Cue(start, start, (), match[1]))
    if inside.startswith(("million", "billion", "tens of m", "hundreds of m")):
        return ("revenue", match[1]) if _FROM_WORK.match(view.behind) or actor == "worker" else None
    is_regular = view.amount.per is not None or _PERIODIC.match(view.behind) is not None
    return ("wage", match[1]) if is_regular and actor != "owner" else None
