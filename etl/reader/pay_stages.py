"""Where on the way to the worker a pay stands, and which kind of fee a fee is.

Salary named before a taking is gross; money handed to the worker is paid; "left" or "keeps" is kept; only "earn" or
"salary" is unspecified. Whether a taking follows is seen by who looks at all amounts of a passage (what.py).
"""

from __future__ import annotations

import re

from etl.reader.view import View

_PAID_BEFORE = re.compile(
    r"\b(receives?|received|receiving|(?:is|are|was|were|been|being|get|gets|got) paid|was handed|"
    r"were handed|handed|gave|gives|given|got|gets|paid out|drew|payments?|collected|pay slips? shows?"
    r"|ended up with|actually get|saw|seen)\b[^.;]{0,40}$"
)
_KEPT_BEHIND = re.compile(r"(?: (?:is|was|are|were|a month|each|that|per month|to))* ?(?:left|remains?|remained)\b")
FEE_KINDS = ("bribe", "fine", "dues", "exemption", "recruit")
_KIND_OF = {"recruit": "recruitment"}
_STRENGTH = {"bribe": 1.3, "fine": 1.3, "dues": 1.2, "exemption": 0.9, "recruit": 1.0}


def pay_stage(view: View) -> tuple[str, str]:
    """(pay_stage, the words that say so)."""
    if match := _KEPT_BEHIND.match(view.behind):
        return "kept", match[0].strip()
    found: list[tuple[float, str, str]] = []
    keep = view.best("keep")
    if keep is not None and keep.weight > 0.3 and keep.side <= 0 and view.actor(keep.cue) != "owner":
        found.append((keep.weight * 1.1, "kept", keep.cue.words))
    promise = view.best("promise")
    if promise is not None and promise.weight > 0.28 and promise.side <= 0:
        found.append((promise.weight, "promised", promise.cue.words))
    on_paper = view.best("on_paper")
    if on_paper is not None and on_paper.weight > 0.3:
        found.append((on_paper.weight * 1.1, "gross", on_paper.cue.words))
    match = _PAID_BEFORE.search(view.before[max(0, len(view.before) - 60) :])
    if match and view.spot.start - len(match[0]) >= view.left:
        found.append((0.9 * 45 / (45 + len(match[0]) - len(match[1])), "paid", match[1]))
    if not found:
        return "unspecified", ""
    _, stage, words = max(found)
    return stage, words


def fee_kind(view: View) -> tuple[str, str]:
    """(kind of fee, the words that say so)."""
    best, most, words = "recruitment", 0.0, ""
    for role in FEE_KINDS:
        one = view.best(role)
        if one is not None and one.weight * _STRENGTH[role] > most:
            best, most, words = _KIND_OF.get(role, role), one.weight * _STRENGTH[role], one.cue.words
    return best, words
