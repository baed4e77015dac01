"""A number without a noun that reports tell country by country: "Kuwait returned 904", "in Russia (about 34,000)".

In: a view of the number and what was decided before. Out: `What`, or None where the words around it do not say that
people at work are counted. Numbers that go on with a count just before are in count_again.py and bare.py.
"""

from __future__ import annotations

import re

from etl.reader.count_again import kind_again
from etl.reader.model import What
from etl.reader.past import Past
from etl.reader.people_words import sort_of
from etl.reader.view import View
from etl.reader.workers_near import is_worker_article

_HEDGE = (
    r"(?:about |around |some |nearly |almost |only |just |over |at least |more than |no more than |up to |between )?"
)
_WENT_HOME = re.compile(
    r"\b(?:returned|repatriated|expelled|deported|sent home|sent back|sent away|flew home|recalled|ended the stay of) "
    rf"(?:back )?{_HEDGE}$"
)
_TOTAL = re.compile(
    r"\b(?:cut|reduced?|lowered|raised|increased|halved|brought down|shrank|doubled) (?:its|the|their|that) "
    r"(?:total|number|numbers|contingent|workforce|figure|headcount|presence)(?: (?:of|in|there)[a-z' -]{0,40})? "
    rf"(?:from|to) {_HEDGE}$"
)
_DROPPED = re.compile(
    r"\b(?:the|their|its) (?:count|number|total|contingent|figure|workforce|presence)"
    r"(?: (?:of|in|there)[a-z' -]{0,40})? (?:has |had )?"
    rf"(?:dropped|fell|fallen|rose|risen|grew|grown|shrank|went|gone|declined|swelled) (?:from|to) {_HEDGE}$"
)
_TO = re.compile(rf"[^.;\d]{{0,40}}(?: in| at the end of| of)?(?: (?:19|20)\d\d)? to {_HEDGE}$")
_IN_BRACKETS = re.compile(rf"[a-z] \((?:with )?{_HEDGE}$")
_FOLLOWS = re.compile(
    rf"\b(?:followed|follows?|came next|comes next|next|[a-z]+),?(?: by [a-z ]{{3,30}})? with {_HEDGE}$"
)
_GROUPS = frozenset(
    "contingents contingent groups communities numbers workforces hosts deployments delegations".split()
)
_ENDS = re.compile(
    r"[\"”’']?(?:[ ]?[.,;:)—–]|$|\n)| (?:in|at|by|and|as of|as at|from|to|since|last|this|before|between|of them|"
    r"until|on|during|the year|a year|when|while|but)\b"
)
_LEADS = (
    "eturned ", "riated ", "elled ", "orted ", "home ", "back ", "called ", "stay of ", "osts ", "osted ", "took in ",
    " has ", "dmitted ", "mploys ", "mployed ", "ired ", "ouses ", "from ", " to ", "(", "with ", "away ", "keeps ",
    "bout ", "ound ", "some ", "nearly ", "almost ", "only ", "just ", "over ", "least ", "than ", "tween ",
)  # fmt: skip
"""Some of these stand before every such number; most numbers have none."""
_LEAST, _MOST = 3, 2_000_000
_NEAR = 160


def count_by_country(view: View, past: Past) -> What | None:
    """The people that a report counts, where a verb of hosting or of return, a total or a bracket says so."""
    value = view.amount.top
    if value is None or not _LEAST <= value <= _MOST or value != int(value) or view.amount.per is not None:
        return None
    last = view.before[-40:]
    if not last.endswith(_LEADS) or not _ENDS.match(view.behind):
        return None
    if not is_worker_article(view) or (
        past.money is not None and past.money.sentence_index == view.spot.sentence_index
    ):
        return None
    if match := _WENT_HOME.search(last):
        return _people("returned", match[0])
    if match := _TOTAL.search(view.before[-100:]) or _DROPPED.search(view.before[-100:]):
        return _people("working", match[0])
    people, what = past.people, past.people_what
    if people is not None and what is not None and people is past.last and view.spot.start - people.end < _NEAR:
        between = view.article.folded[people.end : view.spot.start]
        if people.sentence_index == view.spot.sentence_index:
            if view.article.folded.endswith((" from ", "from about "), 0, people.start) and _TO.fullmatch(between):
                return _people(what.kind, "to")
            if last.endswith("keeps ") or " keeps " in last:
                return _people("working", "keeps")
        if view.spot.sentence_index - people.sentence_index <= 1 and (match := _FOLLOWS.search(last)):
            return _people(kind_again(view, what), match[0])
    if _IN_BRACKETS.search(last) and _is_of_groups(view):
        return _people("working", "(")
    return None


def _is_of_groups(view: View) -> bool:
    """Whether the words of the sentence before the bracket are of groups of workers."""
    start = max(view.spot.sentence.start, view.spot.start - 160)
    return any(
        word in _GROUPS or sort_of(word) in {"worker", "nation"}
        for word in view.article.words_in(start, view.spot.start)
    )


def _people(kind: str | None, words: str) -> What:
    return What("workers", kind, unit="people", score=0.5, because={"measure": words.strip()})
