"""A bare number that people stand beside: "workers, 54 in total", "the 60,000 figure", "the number working
there is 90".

In: a view of the number and what was decided before. Out: `What`, or None where the words around it name no people.
Numbers that go on with a count just before are in count_again.py.
"""

from __future__ import annotations

import re
from dataclasses import replace

from etl.reader.count_again import kind_again
from etl.reader.model import What
from etl.reader.past import Past
from etl.reader.people_words import sort_of_counted
from etl.reader.view import View

_HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|only|just|over|roughly|at least|more than|up to|an estimated|now|currently|"
    r"between|from) )*"
)
_IN_TOTAL = re.compile(r" (?:in total|in all|altogether|all told)\b")
_PEOPLE_ASKED_FOR = re.compile(
    r"\b(?:how many|number of|need(?:s|ed|ing)?(?: for| of)?|demand for|lack(?:s|ed|ing)?(?: of)?|"
    r"short(?:age)? of|employ\w*|"
    r"hir(?:es|ed|ing)|recruit\w*|us(?:es|ed|ing)|brings?|brought|import(?:s|ed|ing)?) (?:[a-z-]+ ){0,4}?"
    r"([a-z-]+)(?=[ ,.])"
)
_APPOSED = re.compile(
    rf"\b([a-z-]+)(?: (?:in|at|from|on|of|across) (?:the )?[a-z]+(?: [a-z]+)?)?(?:,| \(| ?[-–—]) ?"
    rf"(?:(?:estimated|put|reckoned|believed|thought|said|reported) (?:at|to number|to be)|numbering|"
    rf"who number) {_HEDGE}$"
)
_APPOSED_ESTIMATE = re.compile(
    r"\b([a-z-]+)(?: (?:in|at|from|on|of|across) (?:the )?[a-z]+(?: [a-z]+)?)?(?:,| \(| ?[-–—]) ?$"
)
_APPOSED_TOTAL = re.compile(rf"\b([a-z-]+)(?:,| \(| ?[-–—]) ?{_HEDGE}$")
_NUMBER_WORKING = re.compile(
    r"\b(?:number|total) (?:of (?:those|them|people) )?(?:who (?:are|were) )?(?:now |still |"
    r"currently )?(working|employed|at work|"
    rf"toiling|labou?ring|on site|posted|stationed)\b[^.;\d]{{0,60}}? (?:is|was|are|stands at|stood at|to|at|"
    rf"reached|from|exceeds) {_HEDGE}$"
)
_FIGURE_BEHIND = re.compile(r" (?:figure|number|total|estimate|count)\b(?! of)")
_FIGURE_BEFORE = re.compile(r"\b(?:figure|number|total|estimate|count) of (?:the )?$")
_SINCE_FROM = re.compile(
    r" (?:people |workers )?(?:(?:as of|in|at the end of|by|last|this|at) (?:[a-z]+ ?){1,3}(?:(?:19|"
    r"20)\d\d ?)?,? ?)?(?:up |down )?"
    rf"from {_HEDGE}"
)
_ROSE_TO = re.compile(
    rf"\b(?:rose|risen|rises?|grew|grown|grows?|jumped|climbed|increased|swelled|swollen|surged|fell|fallen|falls?|dropped|declined|shrank|shrunk|"
    rf"expanded|up|down|soared|leapt|leaped|doubled|tripled) to {_HEDGE}$"
)
_ENDS = re.compile(
    r"[\"”’']?(?:[ ]?[.,;:)—–-]|$|\n)| (?:of|in|at|on|a|when|the|during|by|before|last|as|this|for|abroad|men) ?"
)
_LEAST, _MOST = 3, 2_000_000
_REACH = 170
_WORDS_OF_IT = ("figure", "number", "total", "estimate", "count")


def count_told(view: View, past: Past) -> What | None:
    """The people whom the words beside a number name, or whom the same number counted before."""
    value = view.amount.top
    if value is None or not _LEAST <= value <= _MOST or value != int(value) or view.amount.per is not None:
        return None
    before, behind = view.before, view.behind
    if same := _the_figure(view, past):
        return same
    if (
        past.money is not None and past.money.sentence_index == view.spot.sentence_index
    ) or view.amount.unit_candidates:
        return None
    if _IN_TOTAL.match(behind):
        if (match := _APPOSED_TOTAL.search(before)) and _are_workers(match[1]):
            return _people(view, past, match[0].strip())
        for match in _PEOPLE_ASKED_FOR.finditer(before[-_REACH:]):
            if _are_workers(match[1]):
                return _people(view, past, match[0].strip())
    if not _ENDS.match(behind):
        return None
    is_estimate = view.article.folded.startswith("estimated", view.spot.start)
    if (match := (_APPOSED_ESTIMATE if is_estimate else _APPOSED).search(before)) and _are_workers(match[1]):
        return _people(view, past, match[0].strip())
    if match := _NUMBER_WORKING.search(before):
        return replace(_people(view, past, match[0].strip()), kind="working")
    return _it_was(view, past)


def _the_figure(view: View, past: Past) -> What | None:
    """ "the 60,000 figure": the people of the same number, wherever they were counted."""
    folded, spot = view.article.folded, view.spot
    if not folded.startswith(_WORDS_OF_IT, spot.end + 1) and not view.before.endswith((" of ", " of the ")):
        return None
    if not (_FIGURE_BEHIND.match(view.behind) or _FIGURE_BEFORE.search(view.before[-30:])):
        return None
    if (counted := past.counted.get(view.amount.top)) is None:
        return None
    other, what = counted
    return replace(what, score=0.5, because={"measure": view.article.text[other.start : other.end]})


def _it_was(view: View, past: Past) -> What | None:
    """ "The number of seamstresses rose to 36,200 as of May from 5,120": what the count before was earlier."""
    people, what = past.people, past.people_what
    if people is None or what is None or people.sentence_index != view.spot.sentence_index:
        return None
    if not view.before.endswith(" from ") or view.spot.start - people.end > 60:
        return None
    folded = view.article.folded
    if not _SINCE_FROM.fullmatch(folded, people.end, view.spot.start):
        return None
    if not _ROSE_TO.search(folded[max(0, people.start - 40) : people.start]):
        return None
    return replace(what, score=0.5, because={"measure": view.article.text[people.start : people.end]})


def _are_workers(noun: str) -> bool:
    return noun.endswith(("s", "n", "l", "e", "f", "r")) and sort_of_counted(noun) in {"worker", "nation"}


def _people(view: View, past: Past, words: str) -> What:
    return What("workers", kind_again(view, past.people_what), unit="people", score=0.5, because={"measure": words})
