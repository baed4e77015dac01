"""The words that lead a time in: "since", "in early", "as of", "the first half of"; and what role they give it.

In: folded text and where a time stands in it. Out: `Point`, a time as its words give it, before its year is known.
"""

from __future__ import annotations

from dataclasses import dataclass

HALVES = {"first": (1, 6), "second": (7, 12)}
"""The months of a half of a year."""
MONTHS_AT = {"beginning": 1, "start": 1, "end": 12}
"""The month at the beginning and at the end of a year."""
_ROLES = {
    "in": "at", "on": "at", "during": "at", "throughout": "at", "for": "at", "around": "at", "between": "at",
    "from": "at", "since": "since", "after": "since", "until": "until", "till": "until", "to": "at", "by": "ahead",
    "before": "former", "over": "at", "within": "at", "в": "at", "с": "since",
}  # fmt: skip
_MODIFIERS = frozenset(
    "the early mid late beginning start middle end of spring summer autumn fall winter season half quarter first "
    "second third fourth year years month early- mid- late- fiscal about around whole all months".split()
)
_EVENTS = frozenset(
    "escaped defected fled born founded established adopted passed signed enacted opened arrived joined died resettled "
    "graduated married retired launched created imposed elected ratified introduced dated hired".split()
)
"""Verbs whose time is not that of an amount in the same clause."""
_REPORTS = frozenset("said say says told tells spoke speaking interviewed wrote announced reported added".split())
_LOOK = 56
"""How far back the words that lead a time in are looked for, in code points."""


@dataclass(slots=True)
class Point:
    """A time as its words give it: year, month and day, or a period."""

    lead: int
    start: int
    end: int
    prep: str
    role: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    period: str | None = None
    is_relative: bool = False
    offset: int | None = None
    """So many years after the time before it."""
    modifiers: tuple[str, ...] = ()
    """Words between preposition and time, the last first: ("of", "half", "first", "the")."""


def led(folded: str, at: int, end: int, start: int) -> Point:
    """A point with the preposition and the modifiers before it ("since early"), and the role these give it."""
    look = max(start, at - _LOOK)
    words = folded[look:at].replace("-", " ").split(" ")
    lead = at + 1
    modifiers: list[str] = []
    while words:
        word = words.pop()
        bare = word.strip("(“\"'‘—")
        if bare in _MODIFIERS or not bare:
            if bare:
                modifiers.append(bare)
            lead -= len(word) + 1
        elif bare in _ROLES or (bare == "as" and "of" in modifiers):
            lead -= len(word) + 1
            return Point(max(start, lead), at, end, bare, _role(bare, words), modifiers=tuple(modifiers))
        else:
            words.append(word)
            break
    if "of" in modifiers and modifiers[-1] == "of" and words and words[-1].strip("().,").isdigit():
        return Point(max(start, lead), at, end, "", "event", modifiers=tuple(modifiers))  # "Resolution 2397 of 2017"
    role = "event" if any(word in _REPORTS for word in words[-5:]) and not modifiers else "at"
    return Point(max(start, lead), at, end, "", role, modifiers=tuple(modifiers))


def _role(prep: str, words: list[str]) -> str:
    words = words[-5:]
    if "that" in words:
        # "They were told that the amount for October is 300": the report ends at "that".
        words = words[words.index("that") + 1 :]
    last = next((word for word in reversed(words) if word), "").strip("(“\"'‘,")
    if prep == "from" and last in ("up", "down"):
        return "at"
    if last in _EVENTS or any(word in _REPORTS for word in words):
        return "event"
    return _ROLES.get(prep, "at")
