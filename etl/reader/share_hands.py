"""Into whose hands the grammar puts a share: "goes to the broker", "is kept by the women", "hands them", "are given".

In: a view of the share. Out: `Hands`, whether it is taken from the worker or kept, and the words that say so; None
where no verb with a hand stands at the share. Not here: how near other words of taking and keeping are (share_takers).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.reader.article import Cue
from etl.reader.transfers import sort_of_hand
from etl.reader.view import View


class Hands(NamedTuple):
    is_kept: bool
    words: str


_MOVES = re.compile(
    r"(?: of (?!which|whom|that|it\b)(?:[a-z’'-]+ ){0,6}?[a-z’'-]+| of (?:that|it))?,?"
    r"(?: (?:would|will|should|can|could|must|may|might|ha[sd]|have|then|also|usually|always|often|reportedly|"
    r"simply|[a-z]+ly|(?:has|had|have) to)){0,3} "
    r"(?:(?P<goes>go|goes|going|went|gone|"
    r"ends? up|ended up|winds up|wound up|lands?|landed|flows?|flowed|falls?|fell|"
    r"stays?|stayed|rests?|rested|remain(?:s|ed)?)|"
    r"(?:be|been|being|is|are|was|were|gets?|got) (?:(?:then|also|always|[a-z]+ly) )?"
    r"(?:(?P<taken>kept|retained|held|taken|withheld|deducted|pocketed|claimed|collected|seized|confiscated|skimmed|"
    r"swallowed|received|grabbed|docked|appropriated|trousered)|(?P<given>[a-z]+(?:ed|ent|aid|eft|iven)|due)))"
    r"(?: (?:over|on|off|back|up|in|out|away|straight|directly|first|home)){0,2} "
    r"(?P<way>to|into|in|with|by|for) (?P<hand>(?:[a-z’'-]+ ){0,4}[a-z’'-]+)"
)
"""A share that moves, or is moved, and the words of the hand that it comes to."""
_WAYS = {"goes": ("to", "into", "in", "with"), "taken": ("by",), "given": ("to", "into", "with")}
_ENDS = frozenset("at in on from of for by with is was are were and or but as than who which that when while".split())
_THEM = frozenset("them him us me".split())
ABOVE = ("owner", "state", "official", "recruiter")
"""Sorts of hands that take from workers."""
_KEPT_ASIDE = re.compile(
    r"(?: of (?!which|whom)(?:[a-z’'-]+ ){0,6}?[a-z’'-]+)?,? (?:be|been|being|is|are|was|were|gets?|got) "
    r"(?:(?:then|also|always|[a-z]+ly) )?(?:kept|retained|held)(?: back)?(?! (?:by|for|in (?:her|his|their)))\b"
)
"""What is kept, and by nobody who is named, the worker does not have."""
_IS_THEIRS = re.compile(r",? (?:is|was|are|were|would be|will be) (?:theirs|hers|his|mine|ours)\b")
_GIVES_THEM = re.compile(
    r"\b(?:gives?|gave|given|giving|hand(?:s|ed|ing)?|pa(?:ys?|id|ying)|leav(?:es?|ing)|left|allow(?:s|ed|ing)?|"
    r"grant(?:s|ed|ing)?|return(?:s|ed|ing)?|lets|pass(?:es|ed)?) "
    r"(?:them|him|her|us|me|(?:(?:the|each|every|its|their|his|her|those|these|most|all) )?"
    r"(?P<hand>(?:[a-z-]+ ){0,2}[a-z]+))"
    r"(?: (?:only|just|about|around|some|barely|with|a mere|no more than|less than|roughly|nearly|back)){0,3} $"
)
"""Who is handed the share, before it: "leaving them with"."""
_ARE_GIVEN = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got) (?:handed|given|allowed|granted|promised|entitled to|returned|"
    r"handed back|given back|paid back|left with|paid) (?:only |just |about |some |roughly |barely |a mere )*$"
)
_WE_GIVE = frozenset(("worker", "family"))


def hands_of(view: View) -> Hands | None:
    """Whose hands the share comes into, where its own verb tells."""
    if match := _IS_THEIRS.match(view.behind):
        return Hands(True, match[0].strip(" ,"))
    if (match := _MOVES.match(view.behind)) and (hands := _moved(match)):
        return hands
    if match := _KEPT_ASIDE.match(view.behind):
        return Hands(False, match[0].strip(" ,"))
    if match := _ARE_GIVEN.search(view.before):
        return Hands(_actor(view, match.start()) != "owner", match[0].strip())
    if match := _GIVES_THEM.search(view.before):
        is_worker = match["hand"] is None or sort_of_hand(match["hand"].split()[-1]) == "worker"
        if is_worker and _actor(view, match.start()) not in _WE_GIVE:
            return Hands(True, match[0].strip())
    return None


def _moved(match: re.Match[str]) -> Hands | None:
    """The hands at the end of a verb, unless its preposition names something else."""
    verb = next(name for name in _WAYS if match[name])
    if match["way"] not in _WAYS[verb]:
        return None
    sort = hand_in(match["hand"])
    if sort == "worker":
        return Hands(True, match[0].strip(" ,"))
    return Hands(False, match[0].strip(" ,")) if sort in ABOVE else None


def hand_in(words: str) -> str | None:
    """The sort of hand that a phrase names by its head, or else by the last word before it that names one."""
    found = None
    for word in words.split():
        if word in _ENDS:
            break
        if word in _THEM:
            return "worker"
        found = sort_of_hand(word) or found
    return found


def _actor(view: View, at: int) -> str | None:
    """Who does what a verb says that stands at a place of the words before."""
    start = view.spot.start - len(view.before) + at
    return view.actor(Cue(start, start, (), ""))
