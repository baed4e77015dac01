"""Why a number without noun and unit leans on nothing: an age, a clock, room for so many, people who were only asked.

In: a view. Out: an `Aside`, or whether the number is part of a name. What sets a number with a noun aside is in
aside.py; here stand the reasons that only count where a sentence might have left the noun out.
"""

from __future__ import annotations

import re

from etl.reader.model import Aside
from etl.reader.view import WORKERS, View

_WINDOW = 44
_HEDGE = r"(?:(?:up to|about|some|only|just|perhaps) )?"
_ROOM_OF = re.compile(
    r"\b(?:seats?|sleeps|(?:rooms?|tables?|cells?|tents?|vans?|bus) (?:of|for)|"
    rf"(?:country|nation|city|town|district|county|island|population) of) {_HEDGE}$"
)
_TEAMS_OF = re.compile(rf"\b(?:teams|groups|gangs|squads|pairs) of {_HEDGE}$")
_NUMBERED = 1000
"""Paragraphs of a report are numbered up to here."""
_TEAM = 30
"""More people than this are counted, even where the text tells of groups of so many."""
_AGE_BEFORE = re.compile(rf"\bage (?:was|is|of|being|rose to|fell to) {_HEDGE}$")
_PERSON_OF = re.compile(r"\b(?:man|woman|boy|girl|youth|(?<!numb)[a-z]{3,}(?:er|or)) of $")
_NAME_BEFORE = re.compile(r"[A-Z][a-z]*\.?, $")
_ASKED = re.compile(
    r"\b(?:interviewed|interviewees|interview partners|respondents|surveyed|we asked|we met|spoke (?:to|"
    r"with))\b[^.;]*, "
    rf"(?:and )?(?:of whom |of them )?{_HEDGE}$|\bn ?= ?$"
)
_ONE_OF = re.compile(r"\b(?:one|two|some|most|each|none|half|any|all) of (?:the|these|those|our|their) $")
_THINGS_BEFORE = re.compile(rf"\b([a-z]+(?<!er)(?<!or)(?<!ee)(?<!an)s), {_HEDGE}$")
_FROM_CLOCK = re.compile(r"(?<!ranged )(?<!range )(?<!rose )(?<!fell )(?<!cut )(?<!raised )\bfrom $")
_UNTIL = re.compile(r" (?:until|till|to)\b")
_MUST_BE = re.compile(r"\b(?:must|should|has to|have to|had to) be $")
_THINGS_DONE = re.compile(
    r" (?:have|has|had|were|was|are) (?:been )?(?:bought|sold|built|made|produced|shipped(?! (?:home|back|out|"
    r"off))|exported|planted|installed|"
    r"stolen|delivered|opened|repaired|printed|published)\b"
)
_NEVER_BEFORE = re.compile(
    r"\b(?:views?|comments?|shares?|likes?|reads?|photos?|page|tel|vol):? ?$|"
    r"\b(?:per|each|every)(?: [a-z]+ of)? (?:the )?$"
)
_TWO_CAPITALS = re.compile(r"[a-z,] [A-Z][a-z]+ [A-Z][a-z]+ $")


_THEY_NUMBER = ("they number ", "who number ", "we number ", "workers number ", "women number ", "men number ")


def leans_on_nothing(view: View, value: float) -> Aside | None:
    """Why the words that touch the number keep it from leaning on another amount."""
    before, behind = view.before[-_WINDOW:], view.behind
    if match := _ROOM_OF.search(before) or (_TEAMS_OF.search(before) if value < _TEAM else None):
        return Aside("not_labor", match[0].strip())
    if value < 100 and (words := _age(view, before, value)):
        return Aside("age", words)
    if value < _NUMBERED and behind.startswith((". ", ") ")) and _opens_paragraph(view, before):
        return Aside("furniture", view.article.text[view.spot.start : view.spot.end + 1])
    if match := _ONE_OF.search(before):
        return Aside("not_labor", match[0].strip())
    if behind.startswith(" of them") and (match := _THINGS_BEFORE.search(before)) and match[1] not in WORKERS:
        return Aside("not_labor", match[1])
    if before.endswith(" every ") and not behind[1:2].isalpha():
        return Aside("duration", "every")
    if value <= 24 and view.amount.per is None and _FROM_CLOCK.search(before) and _UNTIL.match(behind):
        return Aside("clock", "from")
    if match := _ASKED.search(view.before):
        return Aside("sample", match[0].strip())
    words = view.article.folded[view.spot.start : view.spot.end]
    if before.endswith("number ") and not before.endswith(_THEY_NUMBER) and words.isdigit() and len(words) > 2:
        return Aside("name", "number")
    if match := _THINGS_DONE.match(behind):
        return Aside("not_labor", match[0].strip())
    return None


def _opens_paragraph(view: View, before: str) -> bool:
    """ "2. What is the advance?": the number of a list."""
    return view.spot.sentence.start == view.spot.paragraph.start and not before.strip(" (\n")


def _age(view: View, before: str, value: float) -> str:
    """ "the average age was 38", "a picker of 49", "must be between 27 and 45", "Maria Ch., 47, a sewer"."""
    if match := _AGE_BEFORE.search(before) or (_PERSON_OF.search(before) if value >= 10 else None):
        return match[0].strip()
    if view.amount.value_low != view.amount.value_high and value < 70 and (match := _MUST_BE.search(before)):
        return match[0].strip()
    start = view.spot.start
    if view.behind.startswith(",") and _NAME_BEFORE.search(view.article.text[max(0, start - 14) : start]):
        return before[-14:].strip()
    return ""


def is_named(view: View) -> bool:
    """Whether the number belongs to a name of two capitals ("State Road 105"), a counter of the page, a rate's
    base."""
    if _NEVER_BEFORE.search(view.before[-_WINDOW:]):
        return True
    spot = view.spot
    digits = view.article.text[spot.start : spot.end]
    return digits.isdigit() and _TWO_CAPITALS.search(view.article.text, max(0, spot.start - 40), spot.start) is not None
