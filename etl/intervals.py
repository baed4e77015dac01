"""How precise a reported amount is: an observation's bounds → intervals that a check can compute with.

In: a row of the observations table. Out: a `Reading`: the plain bounds, which are shown, and the wide ones, which
decide. A check that lets 200 × 2,000 and "about 400,000" agree needs a rule for how far the words reach:

- Printed digits stand for themselves and half a unit of the last one: "23.94 million" is 23,935,000 to 23,945,000.
- Words without digits are whole numbers as they stand ("doubled" is 2); a fraction is good to its last decimal.
- "about" reaches SLACK to both sides, "nearly" SLACK below and nothing above.
- An amount with one end ("up to 70 %") or none (vague) has no interval: CannotCheck.

Amounts are never negative here; the arithmetic relies on it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

SLACK = 0.05
"""How far "about" and "nearly" reach. Our choice: reporters round to one or two digits, which is off by up to 5 %."""

_DIGITS = re.compile(r"\d{1,3}(?:[,'’\s]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


class CannotCheck(Exception):
    """A number or a rate that a check needs is missing. The message ends the sentence '… cannot be checked: '."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from low to high, both included."""

    low: float
    high: float

    @property
    def bounds(self) -> tuple[float, float]:
        return self.low, self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __mul__(self, other: Interval) -> Interval:
        return Interval(self.low * other.low, self.high * other.high)

    def __truediv__(self, other: Interval) -> Interval:
        return Interval(self.low / other.high, self.high / other.low if other.low > 0 else math.inf)

    def touches(self, other: Interval) -> bool:
        """Whether they share a value; a difference in the last bits of a computed bound does not part them."""
        return _at_most(self.low, other.high) and _at_most(other.low, self.high)


def _at_most(left: float, right: float) -> bool:
    return left <= right or math.isclose(left, right, rel_tol=1e-9)


def exactly(value: float) -> Interval:
    return Interval(value, value)


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount as a check computes with it: `plain` as reported, `wide` as far as the words reach."""

    plain: Interval
    wide: Interval

    def __add__(self, other: Reading) -> Reading:
        return Reading(self.plain + other.plain, self.wide + other.wide)

    def __mul__(self, other: Reading) -> Reading:
        return Reading(self.plain * other.plain, self.wide * other.wide)

    def __truediv__(self, other: Reading) -> Reading:
        return Reading(self.plain / other.plain, self.wide / other.wide)


def certain(value: float) -> Reading:
    return Reading(exactly(value), exactly(value))


def read_end(row: Mapping[str, Any], column: str) -> Reading | None:
    """One end of an amount ('value_low' or 'value_high'); None where the words give none."""
    value = row[column]
    if value is None:
        return None
    half = _half_a_unit(value, row["original_value"])
    below = above = half
    if row["qualifier"] in ("about", "nearly"):
        below = max(half, value * SLACK)
        above = 0.0 if row["qualifier"] == "nearly" else below
    return Reading(exactly(value), Interval(max(0.0, value - below), value + above))


def read_amount(row: Mapping[str, Any]) -> Reading:
    """The whole amount. CannotCheck where it has not both ends."""
    low, high = read_end(row, "value_low"), read_end(row, "value_high")
    if low is None and high is None:
        raise CannotCheck(f"{row['original_value']!r} holds no number")
    if low is None or high is None:
        raise CannotCheck(f"{row['original_value']!r} gives one end only")
    return hull(low, high)


def hull(low: Reading, high: Reading) -> Reading:
    """From the lowest to the highest value of two readings."""
    return Reading(_hull(low.plain, high.plain), _hull(low.wide, high.wide))


def _hull(one: Interval, other: Interval) -> Interval:
    return Interval(min(one.low, other.low), max(one.high, other.high))


def _half_a_unit(value: float, words: str) -> float:
    """Half a unit of the last digit with which the words print the value: 5,000 for 23,940,000 in "23.94 million".

    The printed number is the one that differs from the value by a power of ten, the nearest where several do.
    """
    found = []
    for token in _DIGITS.findall(words):
        printed = float(re.sub(r"[,'’\s]", "", token))
        power = math.log10(value / printed) if value > 0 and printed > 0 else math.inf
        if math.isfinite(power) and math.isclose(power, round(power), abs_tol=1e-9):
            decimals = len(token.partition(".")[2])
            found.append((abs(round(power)), 10.0 ** (round(power) - decimals) / 2))
    if found:
        return min(found, key=lambda pair: pair[0])[1]
    exponent = Decimal(repr(float(value))).normalize().as_tuple().exponent
    return 10.0**exponent / 2 if isinstance(exponent, int) and exponent < 0 else 0.0
