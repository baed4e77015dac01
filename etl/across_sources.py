"""Tensions between observations that no source ties together: a monthly quota above the monthly pay.

In: two observations with their comparable values. Out: one finding, or None where the pair is not worth a line.
Pay that is paid out or kept is not compared: it is what a taking leaves, not what it is taken from.

Quota and pay are compared in one country and overlapping years: as reported where both are a month's amounts in one
currency, which needs no rate, else in US dollars a month. That their places differ is said, not hidden. Hedges widen
both sides (`etl.intervals`), so that a tension is sure:
- tension: the quota's low end is above the pay's high end;
- agrees: the quota's high end is not above the pay's low end, the ranges overlap, or only the hedges let them meet;
  the sentence says which;
- cannot_check: an end that would decide it is not given.
Pairs without a tension are kept only where both stand in one source and at one place; the rest says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from etl import takings
from etl.findings import Row, amount, finding, is_same_place, origin, place, span
from etl.intervals import Interval, exactly, read_end
from etl.vocabulary import PAY_STAGE, QUALIFIER

BEFORE_TAKING = ("promised", "gross", "unspecified")
"""Pay stages from which a quota can be taken."""


def is_pair(quota: Row, wage: Row) -> bool:
    """Whether the two can be held against each other: one worker's quota and pay, one country, a shared year."""
    return (
        (quota["measure"], quota["basis"]) == ("quota", "worker")
        and wage["measure"] == "wage"
        and wage["basis"] in ("worker", None)
        and wage["pay_stage"] in BEFORE_TAKING
        and quota["ref_area"] == wage["ref_area"]
        and takings.whose(quota) == takings.whose(wage)
        and _has_dollars(quota)
        and _has_dollars(wage)
        and None not in (quota["year_first"], wage["year_first"])
        and quota["year_first"] <= wage["year_last"]
        and wage["year_first"] <= quota["year_last"]
    )


def check_quota_and_wage(quota: Row, wage: Row) -> dict[str, Any] | None:
    """The finding on a pair; None where there is no tension and source or place differ."""
    unit = quota["unit"] if _is_alike(quota, wage) else "USD"
    taken, pay = _ends(quota, unit), _ends(wage, unit)
    verdict, how = _judge(taken, pay)
    is_together = quota["source_id"] == wage["source_id"] and place(quota) == place(wage)
    if verdict != "tension" and not is_together:
        return None
    both = [quota, wage]
    stage = PAY_STAGE.label(wage["pay_stage"])
    sentence = (
        f"The quota of {amount(quota)} ({_dollars(quota, unit)}{origin(quota)}) {how} the pay ({stage}) of "
        f"{amount(wage)} ({_dollars(wage, unit)}{origin(wage)}){_on_places(both)}{_left(quota, wage)}."
    )
    bounds = {"found": (taken.low, taken.high), "expected": (pay.low, pay.high)}
    return finding("quota_above_wage", verdict, both, sentence, unit=unit, **bounds)


def _on_places(rows: list[Row]) -> str:
    """What a reader must know where the places are not one: the end of the sentence."""
    if is_same_place(rows) is not False:
        return ""
    return "; the places differ" if all(map(place, rows)) else "; only one of them names its place"


def _left(quota: Row, wage: Row) -> str:
    """What the quota leaves of the pay, marked as computed: only within one source, place and time."""
    if not (takings.is_one_case(wage, quota) and _is_alike(quota, wage)):
        return ""
    left = takings.left(takings.ends(wage), [takings.ends(quota)])
    if left.low is None or left.high is None or left.low < 0:
        return ""
    return f"; computed, not reported: {span(Interval(left.low, left.high))} {wage['unit']} a month is left"


@dataclass(frozen=True, slots=True)
class _Ends:
    """The ends of an amount a month, None where not given; surely_low and surely_high as far as the words reach."""

    low: float | None
    high: float | None
    surely_low: float | None
    surely_high: float | None


def _judge(taken: _Ends, pay: _Ends) -> tuple[str, str]:
    """The verdict, and the verb that ties quota and pay in the sentence."""
    if taken.surely_low is not None and pay.surely_high is not None and taken.surely_low > pay.surely_high:
        return "tension", "is above"
    if taken.low is not None and pay.high is not None and taken.low > pay.high:
        return "agrees", "is not surely above"
    if taken.high is not None and pay.low is not None and taken.high <= pay.low:
        return "agrees", "is not above"
    if None in (taken.low, taken.high, pay.low, pay.high):
        return "cannot_check", "cannot be compared, for want of an end, with"
    return "agrees", "overlaps with"


def _is_alike(quota: Row, wage: Row) -> bool:
    return quota["unit"] == wage["unit"] and quota["per"] == wage["per"] == "month"


def _ends(row: Row, unit: str) -> _Ends:
    """The ends in the reported currency or, where that is not `unit`, in US dollars a month."""
    is_reported = (row["unit"], row["per"]) == (unit, "month")
    columns = ("value_low", "value_high") if is_reported else ("low_usd_month", "high_usd_month")
    low, high = (row[column] for column in columns)
    return _Ends(low, high, _reach(row, "value_low", low), _reach(row, "value_high", high))


def _reach(row: Row, column: str, amount_a_month: float | None) -> float | None:
    """One end of an amount a month, moved out by as much, in proportion, as the words of the reported end reach."""
    reading = read_end(row, column)
    if amount_a_month is None or reading is None or reading.plain.low == 0:
        return amount_a_month
    reached = reading.wide.low if column == "value_low" else reading.wide.high
    return amount_a_month * reached / reading.plain.low


def _has_dollars(row: Row) -> bool:
    return row["low_usd_month"] is not None or row["high_usd_month"] is not None


def _dollars(row: Row, unit: str) -> str:
    """The dollars a month, where they are compared and not what the words say: '1,228 to 1,581 USD a month; '."""
    if unit != "USD" or (row["unit"], row["per"]) == ("USD", "month"):
        return ""
    low, high = row["low_usd_month"], row["high_usd_month"]
    if low is not None and high is not None:
        return f"{span(Interval(low, high))} USD a month; "
    return f"{QUALIFIER.label(row['qualifier'])} {span(exactly(high if low is None else low))} USD a month; "
