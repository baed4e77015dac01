"""The time that a row speaks about: as wide as it may be, and how it is known. Pure.

A day, a month, a year or an interval, never a point inside it, which nobody reported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from etl.periods import parse_period
from wording import words
from wording.language import _, marked

_BASIS = {"published": marked("the date of the article"), "inferred": marked("inferred")}
"""How a time is known, where the source itself does not state it."""


@dataclass(frozen=True, slots=True)
class When:
    """A time as wide as it may be: both days included. `basis` is a term of v.TIME_BASIS."""

    period: str
    first: date
    last: date
    precision: str
    basis: str

    @property
    def end(self) -> date:
        """Where its bar ends on an axis: a day is a point, anything longer ends when its last day is over."""
        return self.last if self.precision == "day" else self.last + timedelta(days=1)

    @property
    def is_inferred(self) -> bool:
        return self.basis == "inferred"

    def in_words(self) -> str:
        """'October 2024', '2025 (the date of the article)', 'September 2019 (inferred)'."""
        said = words.period(self.period)
        return _("{time} ({basis})", time=said, basis=_(_BASIS[self.basis])) if self.basis in _BASIS else said


def when_of(row: Mapping[str, Any]) -> When | None:
    """The time that a row speaks about; None when it is not known."""
    period = row["time_period"]
    if not isinstance(period, str) or not period:
        return None
    days = parse_period(period)
    return When(period, days.first, days.last, days.precision, str(row["time_basis"]))
