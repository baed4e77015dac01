"""What the reader hands out, and the four decisions that a proposal is put together from.

Offsets are code points in the text that was given, start included, end excluded. Scores run from 0 to 1. `because`
maps a field to the words of the article that decided it; a field that a rule decided without words is not in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Proposal:
    """One labor amount as the reader understands it. `text[start:end] == original_value`.

    `same_as` is the `start` of an earlier proposal whose quantity this one says again. `score` is that of the least
    sure decision. `undecided` holds a sentence for everything that the words leave open.
    """

    start: int
    end: int
    original_value: str
    value_low: float | None
    value_high: float | None
    qualifier: str
    unit: str | None
    per: str | None
    measure: str
    kind: str | None
    pay_stage: str | None
    statistic: str
    population: str | None
    basis: str | None
    item: str | None
    of: str | None
    sector: str | None
    ref_area: str | None
    subdivision: str | None
    place: str | None
    time_period: str | None
    time_basis: str | None
    claim: str
    same_as: int | None
    speaker: str | None
    quote_start: int
    quote_end: int
    score: float
    because: Mapping[str, str]
    undecided: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A number that is no labor amount. `reason` is a term of the vocabulary; `because` the words that decided it."""

    start: int
    end: int
    words: str
    reason: str
    because: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the reader found, in the order of the text."""

    proposals: tuple[Proposal, ...]
    set_aside: tuple[SetAside, ...]


# --- Decisions --------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Aside:
    """The number of a spot is no labor amount."""

    reason: str
    because: str = ""


@dataclass(slots=True)
class What:
    """What is counted. `per` is the period of the amount, its own or one said elsewhere in the passage."""

    measure: str
    kind: str | None = None
    pay_stage: str | None = None
    unit: str | None = None
    per: str | None = None
    item: str | None = None
    of: str | None = None
    score: float = 0.5
    because: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Where:
    """Where the work is done. `unit` is the currency where the words leave several and the place decides."""

    ref_area: str | None = None
    subdivision: str | None = None
    place: str | None = None
    unit: str | None = None
    score: float = 0.5
    because: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class When:
    """The time that the amount speaks about."""

    time_period: str | None = None
    time_basis: str | None = None
    score: float = 0.5
    because: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Who:
    """About whom, by whom, and which statistic."""

    statistic: str = "unspecified"
    population: str | None = None
    basis: str | None = None
    claim: str = "reported"
    speaker: str | None = None
    sector: str | None = None
    same_as: int | None = None
    score: float = 0.5
    because: dict[str, str] = field(default_factory=dict)
