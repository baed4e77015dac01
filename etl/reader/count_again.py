"""A bare number that goes on with people counted before: "down from 1,480", "of these, 7,887", "the last 19".

In: a view of the number and what was decided before. Out: `What`, or None where nothing says that people go on.
People told with their noun are in people.py; the same people elsewhere ("15,000 in Russia") in bare.py.
"""

from __future__ import annotations

import re

from etl.reader.harm import harm_of
from etl.reader.kinds_of_workers import is_staff
from etl.reader.model import What
from etl.reader.moves_of_people import moves_of_people
from etl.reader.past import Past
from etl.reader.view import View
from etl.reader.word_test import has_one_of
from etl.reader.workers_near import follows_people, is_about_workers

_HEDGE = r"(?:about |around |some |nearly |almost |only |just |roughly |over |the |another |a further )?"
_THEIR_NUMBER = re.compile(
    r"\b(?:their|the|its|whose|total|overall) (?:[a-z]+ )?(?:numbers?|total|headcount|workforce|contingent|strength|"
    r"complement|figure|count)\b(?! of\b)[^.;,\d]{0,50}? "
    rf"(?:at|to|from|is|was|were|of|reached|exceeded|totall?ed) (?:now )?{_HEDGE}$"
)
_THEY_NUMBER = re.compile(
    r"\b(?:they|who|workers|women|men|koreans|labou?rers|prisoners) (?:now |still )?number(?:ed)? "
    rf"{_HEDGE}$|(?:^|[.;] )(?:crew|staff|workforce|headcount|workers|labou?rers|hands): {_HEDGE}$"
)
_THAN_BEFORE = re.compile(
    rf"(?:(?<=,) |\b(?:down|up) )from {_HEDGE}$|\b(?:(?:fewer|more|less) than|compared (?:with|to)|as against|"
    rf"against|after|where) {_HEDGE}$"
)
_FROM_BEFORE = re.compile(
    rf"\b(?:ris|rose|f[ae]ll|gr[eo]w|declin|decreas|increas|drop|jump|climb|soar|shr[aiu]nk|plung|swell|slump|up\b|down\b)"
    rf"[^.;]{{0,60}}\bfrom {_HEDGE}$"
)
"""What the count was before it rose or fell: "fell to 900 in March from 1,400 a year before"."""
_OF_THEM = re.compile(
    r"\b(?:of|among) (?:these|them|those|which|whom|her crew of [\w, -]{1,20}|its crew of [\w, -]{1,20}|"
    rf"the (?:[\w-]+ ){{1,3}}?(?:workers|nationals|men|women|people|labou?rers)),? {_HEDGE}$"
)
_THESE = re.compile(
    r"\b(?:these|those|the same|(?:none|all|most|half|some|many|few|one|two|any|each) of the|all(?: the)?) $"
)
_THESE_END = re.compile(r"[,.;:)]|[ ](?:are|were|is|was|have|has|had|do|did|work|live|earn|who|will|can|could|would)\b")
_DOES = re.compile(
    r" (?:are|were|was|had|have|has|carried|held|worked|work|went|came|left|remain(?:ed)?|stayed|returned|gave|hold|"
    r"[a-z]{3,}ed)\b"
)
_THE_LAST = re.compile(rf"\bthe (?:last|first|final|remaining) {_HEDGE}$")
_A_FURTHER = re.compile(r"(?:(?:^|[.;,“\"]) ?(?:and )?|\bthat )(?:a further|another|some|about|up to) $")
_REMAINS = re.compile(
    r" (?:are|were|have|had|will|would|could|may|might|must|should|work|worked|remain|remained|live|lived|stay|stayed|"
    r"followed|came|arrived|left|joined)\b(?! (?:(?:be|been|have been) )?(?:closed|built|sold|produced|made|opened|"
    r"planted|planned|needed|spent|paid))"
)
_TELLING = (
    "number",
    "total",
    "count",
    "force",
    "contingent",
    "strength",
    "complement",
    "figure",
    "crew",
    "staff",
    ": ",
)
_LEADING = (
    ", ", " and ", " than ", "from ", " to ", "against ", "after ", "where ", "of the", "among ", "the last ",
    "these ", "those ", "the same ", "the first ", "the final ", "the remaining ", "of w", "further ", "nother ",
    "ome ", "bout ",
)  # fmt: skip
"""Some of these stand before every such number; most numbers have none."""
_ENDS = re.compile(r"[\"”’']?(?:[ ]?[.,;:)—–]|$|\n)| (?:of|in|at|on|a|when|the|during|who|by|before|last|as) ?")
_WENT = re.compile(
    r"(?: of (?:them|these))?(?:[,.;]| on \d| in (?:19|20|[a-z]+ (?:19|20))| left| departed| flew| were)"
)
_GONE = re.compile(r"\b(?:left|departed|repatriated|returned|gone home|sent home|flew home|went home)\b")
_GROUP = re.compile(r"\b(?:crew|staff|workforce|team|contingent|headcount)(?: of|:) (?:about |some |only |just )?$")
_OF_COUNTRY, _AND = re.compile(r" (?:of|from) [A-Z]"), re.compile(rf"(?:,| and) {_HEDGE}$")
_LISTED = 60
_BEFORE_CHANGE = 40
_NEAR, _SAME_BREATH = 400, 170
_LEAST = 3
_RATIO = 12.0


def count_again(view: View, past: Past) -> What | None:
    """The people of an earlier count, where the words around a bare number say that it counts them, too."""
    value = view.amount.top
    if value is None or value < _LEAST or value != int(value):
        return None
    before, behind = view.before, view.behind
    last = before[-26:]
    if not has_one_of(before, _TELLING) and not has_one_of(last, _LEADING):
        return None
    if (match := _THEIR_NUMBER.search(before)) and _ENDS.match(behind) and (past.people or is_about_workers(view)):
        return _people(view, past, match[0].strip())
    if (match := _THEY_NUMBER.search(before)) and _ENDS.match(behind):
        return _people(view, past, match[0].strip())
    if past.people is None or past.people_what is None or view.spot.start - past.people.end > _NEAR:
        return (
            _people(view, past, match[0].strip())
            if (match := _THE_LAST.search(before))
            and _WENT.match(behind)
            and (is_about_workers(view) or follows_people(view))
            else None
        )
    if past.people.start < view.spot.paragraph.start:
        return None
    if value in past.counted and (match := _THESE.search(last)) and _THESE_END.match(behind):
        return _people(view, past, match[0].strip())
    is_same = past.people.sentence_index == view.spot.sentence_index
    if is_same and past.last is past.people and view.spot.start - past.people.end <= _SAME_BREATH:
        other = past.people.amount.value_high or past.people.amount.value_low or 0
        is_alike = other > 0 and 1 / _RATIO <= value / other <= _RATIO
        if is_alike and (match := _THAN_BEFORE.search(before)) and _ENDS.match(behind):
            return _people(view, past, match[0].strip())
        if is_alike and "from " in last and _ENDS.match(behind):
            change = view.article.folded[
                max(view.spot.sentence.start, past.people.start - _BEFORE_CHANGE) : view.spot.start
            ]
            if match := _FROM_BEFORE.search(change):
                return _people(view, past, match[0].strip())
    is_listed = is_same and view.spot.start - past.people.end <= _LISTED
    if is_listed and _OF_COUNTRY.match(view.article.text, view.spot.end) and _AND.search(before):
        return _people(view, past, behind[1:24].strip())
    if (match := _A_FURTHER.search(before)) and _REMAINS.match(behind):
        return _people(view, past, match[0].strip(" ."))
    if (match := _OF_THEM.search(before)) and _DOES.match(behind):
        return _people(view, past, match[0].strip())
    if (match := _THE_LAST.search(before)) and _WENT.match(behind):
        return _people(view, past, match[0].strip())
    return None


def kind_again(view: View, before: What | None) -> str | None:
    """What the words around the number tell of these people, else what was told of those before."""
    if is_staff(view):
        return "staff"
    if _GROUP.search(view.before[-30:]):
        return "working"
    told = moves_of_people(view)
    former = before.kind if before is not None and before.kind not in {None, "threshold", "staff"} else "working"
    return told[0] if told else former


def _people(view: View, past: Past, words: str) -> What:
    if harm := harm_of(view):
        return What("other", unit="people", score=0.5, because={"measure": harm})
    kind = "returned" if _GONE.search(view.before[-60:]) else kind_again(view, past.people_what)
    return What("workers", kind, unit="people", score=0.5, because={"measure": words})
