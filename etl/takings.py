"""What a taking leaves of a pay: the ends of amounts in, the ends of what is left out. Pure arithmetic.

One place for the build's findings (`etl.across_sources`) and for the page on takings. Nothing is computed across
sources, places or times: `is_one_case` decides. An end that is not known stays unknown: "up to 70 %" taken leaves at
least 30 %, and how much at most is not said. A result below zero is not cut off: it says how much is short.

Not here: rates (`etl.comparable`), how far hedges reach (`etl.intervals`), and words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

PAID_FROM = ("gross", "unspecified")
"""Pay stages that a taking is subtracted from. A promise was not paid, and what is paid out or kept is what takings
leave."""

_ONE_CASE = ("source_id", "ref_area", "subdivision", "place", "time_period")
_NOT_CONTRARY = ("population", "sector")


def whose(row: Mapping[str, Any]) -> str:
    """Whose amount it is, a term of POPULATION; those that the articles are about, where the words name nobody."""
    return _text(row["population"]) or "north_korean_workers"


@dataclass(frozen=True, slots=True)
class Ends:
    """An amount from low to high; None for an end that is not known."""

    low: float | None
    high: float | None


def ends(row: Mapping[str, Any], low: str = "value_low", high: str = "value_high") -> Ends:
    """The two columns of a row. What a source calls a maximum has no known low end, a minimum no known high end."""
    return Ends(
        None if row["statistic"] == "maximum" else _known(row[low]),
        None if row["statistic"] == "minimum" else _known(row[high]),
    )


def is_one_case(pay: Mapping[str, Any], taking: Mapping[str, Any]) -> bool:
    """Whether the taking can be subtracted from the pay: a worker's before takings, one source, place and time."""
    return (
        pay["measure"] == "wage"
        and pay["pay_stage"] in PAID_FROM
        and all(_text(pay[column]) == _text(taking[column]) for column in _ONE_CASE)
        and _text(pay["time_period"]) is not None
        and all(_text(row["basis"]) in (None, "worker") for row in (pay, taking))
        and all(_agree(_text(pay[column]), _text(taking[column])) for column in _NOT_CONTRARY)
    )


def left(pay: Ends, takings: Iterable[Ends]) -> Ends:
    """Pay − takings: the least is left of the lowest pay and the highest takings, the most of the reverse."""
    taken = total(takings)
    return Ends(
        None if pay.low is None or taken.high is None else pay.low - taken.high,
        None if pay.high is None or taken.low is None else pay.high - taken.low,
    )


def total(takings: Iterable[Ends]) -> Ends:
    """All takings together; an end that one of them leaves open stays open."""
    found = list(takings)
    return Ends(_sum(taken.low for taken in found), _sum(taken.high for taken in found))


def share_left(share: Ends) -> Ends:
    """What a share in percent leaves of the whole, in percent: 100 − share."""
    return left(Ends(100.0, 100.0), [share])


def part_left(pay: Ends, share: Ends) -> Ends:
    """What a share in percent leaves of a pay: pay × (100 − share) ÷ 100; of more than all, nothing."""
    rest = share_left(share)
    return Ends(_part(pay.low, rest.low), _part(pay.high, rest.high))


def converted(amount: Ends, low_rate: float | None, high_rate: float | None) -> Ends:
    """The ends times the lower and the higher rate; an end below zero with the other rate, so that it stays the end."""
    return Ends(
        _times(amount.low, low_rate, high_rate),
        _times(amount.high, high_rate, low_rate),
    )


def _sum(ends_: Iterable[float | None]) -> float | None:
    found = list(ends_)
    known = [end for end in found if end is not None]
    return sum(known) if len(known) == len(found) else None


def _part(pay: float | None, percent: float | None) -> float | None:
    return None if pay is None or percent is None else pay * max(percent, 0.0) / 100


def _times(end: float | None, rate: float | None, rate_below_zero: float | None) -> float | None:
    used = rate if end is None or end >= 0 else rate_below_zero
    return None if end is None or used is None else end * used


def _known(value: float | None) -> float | None:
    return None if value is None or value != value else float(value)  # pandas writes a missing number as NaN


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other
