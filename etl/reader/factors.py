"""Whether a factor is a change of what people work or get: doubled, three times as much; not twice a day.

In: a view of the factor. Out: (measure, score, words) or an `Aside`.
"""

from __future__ import annotations

import re

from etl.reader.labor_or_business import LABOR, is_business, speaks_of_pay
from etl.reader.model import Aside
from etl.reader.view import View

_OUTPUT_BEHIND = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:output|production|exports|sales|profits?|capacity|trade|"
    r"turnover)\b(?! (?:target|quota|norm|plan))|"
    r" (?:as many as|what) (?:planned|tourism|exports)"
)
_TIMES_CHANGE = re.compile(
    r"(?: as (?:much|many|high|long|large|big)| more| higher| what| the| that| their| his| her| its| over (?=[a-z])|"
    r" less| lower| longer| that of| those)\b"
)
_AS_MANY = re.compile(r" as (?:many|much)(?: [a-z]+)?(?: of (?:it|them|these))? as (?:in |last |the )")


def decide_times(view: View) -> tuple[str, float, str] | Aside:
    """For a factor: doubled, three times as much; not twice a day."""
    before, behind = view.before, view.behind
    inside = view.article.folded[view.spot.start : view.spot.end]
    has_word = "time" in inside or "twice" in inside or "thrice" in inside
    if has_word and view.amount.per is not None:
        return Aside("not_labor", inside)
    if has_word and not _TIMES_CHANGE.match(behind):
        if re.search(
            r"\b(?:rose|grew|increased|jumped|up|multiplied|pays?|earns?|costs?|raised|is|was|by) (?:about |"
            r"almost |nearly |more than |by |some )?$",
            before,
        ) and not behind.startswith((" in ", " this", " since", " last")):
            return ("change", 0.55, before.split()[-1])
        return Aside("not_labor", inside)
    if re.match(
        r" (?:shifts?|beds?|rooms?|agents?|agenda|standards?|check|duty|life|digits?|bunks?|booked|"
        r"occupancy)\b",
        behind,
    ):
        return Aside("not_labor", behind.split()[0])
    if is_business(view, before) or _OUTPUT_BEHIND.match(behind):
        return Aside("not_labor", inside)
    if _AS_MANY.match(behind) and not (_is_of_people(view) or speaks_of_pay(view)):
        return Aside("not_labor", inside)
    return ("change", 0.8, inside)


def _is_of_people(view: View) -> bool:
    """Whether the sentence names people at work or what they are paid; what else it counts is no labor amount."""
    return LABOR.search(view.article.folded, view.spot.sentence.start, view.spot.sentence.end) is not None
