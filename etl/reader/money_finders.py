"""What somebody gets for finding workers or jobs: "a commission of 90 yuan for each worker found".

In: a view of an amount of money. Out: the words that say so, or none. Such money is a fee of recruitment, whoever pays
it: the state, the employer or the worker.
"""

from __future__ import annotations

import re

from etl.reader.view import View
from etl.reader.word_test import has_one_of

_REWARD = re.compile(r"\b(?:incentives?|commissions?|finder[’']s fees?|rewards?|brokerage)\b")
_FOUND = re.compile(
    r"\b(?:brokers?|middlem[ae]n|procur\w+|introduc\w+|recruit\w*|placements?|finds?|found)\b[^.;]{0,80}"
    r"\b(?:workers?|labou?rers?|jobs?|placements?|women|maids|nurses|employers?)\b"
)
_FOR_BRINGING = re.compile(
    r"\b((?:sub-?)?agents?|brokers?|recruiters?|middlem[ae]n|fixers?|sardars?|touts?|headhunters?)\b[^.;\d]{0,40} "
    r"(?:gets?|got|receives?|received|"
    r"earns?|earned|pockets?|pocketed|is paid|are paid|were paid|was paid|makes?|made|takes?|collects?) (?:about |"
    r"some |up to |around |between )?$"
)
_HEAD = re.compile(
    r"[^.;]{0,20} (?:for|on|per) (?:each|every|an?) (?:[a-z]+ ){0,2}?(?:worker|woman|man|recruit|person|girl|boy|"
    r"candidate|maid|nurse|labou?rer|head)\b|"
    r" (?:a|per) (?:head|recruit|candidate)\b"
)
_WORDS = ("ncentive", "ommission", "finder", "eward", "rokerage")
_NEAR = 30


def is_for_finding(view: View) -> str:
    """The words that tell that the amount is for finding workers or jobs; none where nothing does."""
    folded, spot = view.article.folded, view.spot
    start = max(spot.sentence.start, spot.start - _NEAR)
    near = folded[start : spot.end + _NEAR]
    if has_one_of(near, _WORDS) and (reward := _REWARD.search(near)):
        return reward[0] if _FOUND.search(folded, *spot.surroundings) else ""
    if _HEAD.match(view.article.folded[spot.start : spot.end].partition(" per ")[1] + view.behind) and (
        match := _FOR_BRINGING.search(view.before)
    ):
        return match[1]
    return ""
