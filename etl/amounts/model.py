"""What the grammar hands out: a number that an article must account for, and an amount read from words.

`Numeral` is what lies between: a number with its value, before anything beside it is read.

Offsets are code points in the text that was given, start included, end excluded.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple


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

    @property
    def top(self) -> float | None:
        """The upper end; the lower one where no upper is told, None where neither is."""
        return self.value_high if self.value_high is not None else self.value_low


@dataclass(slots=True)
class _Draft:
    """The fields of an amount while it is made: the setters of a frozen class take five times as long."""

    value_low: float | None
    value_high: float | None
    qualifier: str
    unit: str | None
    unit_candidates: tuple[str, ...]
    per: str | None
    start: int
    end: int
    undecided: tuple[str, ...]


def amount_of(
    low: float | None,
    high: float | None,
    qualifier: str,
    candidates: tuple[str, ...],
    per: str | None,
    start: int,
    end: int,
    undecided: tuple[str, ...],
) -> Amount:
    """The amount; its unit is the one candidate, where there is one."""
    unit = candidates[0] if len(candidates) == 1 else None
    amount: Any = _Draft(low, high, qualifier, unit, candidates, per, start, end, undecided)
    amount.__class__ = Amount
    return amount


class Numeral(NamedTuple):
    """One number. `value` is None when it is indefinite; a fraction's value is the ratio itself.

    `multiplier` is the last multiplier ("million" in "4 million") and 1 where there is none: the other end of a range
    may share it. `is_in_thousands` marks digits like "40,000", whose thousand the other end may share ("30-40,000").
    """

    start: int
    end: int
    kind: str
    value: Decimal | None
    multiplier: Decimal = Decimal(1)
    is_in_thousands: bool = False
    is_bare_scale: bool = False
    notes: tuple[str, ...] = ()
