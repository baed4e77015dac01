"""What the grammar hands out: a number that an article must account for, and an amount read from words.

Offsets are code points in the text that was given, start included, end excluded.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """One number to be accounted for. `kind` is digits, word, fraction, multiplicative or indefinite."""

    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Amount:
    """One reported quantity, as its words give it.

    `unit` is None when the words name no unit or do not decide it; `unit_candidates` then lists what it may be.
    `per` is None when the words name no period. `undecided` holds a sentence for everything that the words leave
    open, a reading by convention included.
    """

    value_low: float | None
    value_high: float | None
    qualifier: str
    unit: str | None
    unit_candidates: tuple[str, ...]
    per: str | None
    start: int
    end: int
    undecided: tuple[str, ...]
