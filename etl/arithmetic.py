"""Arithmetic that a source ties together itself: product, sum, share of a whole, before and after.

In: the observations of one relation, in the order of vocabulary.RELATION. Out: one finding, or CannotCheck.
Reference rates play no part here; a source's own conversion is in `etl.against_reference`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add, mul
from typing import Any

from etl.findings import Row, amount, factor, finding, fit, in_unit, origin, span, unit_name
from etl.intervals import CannotCheck, Reading, certain, read_amount
from etl.vocabulary import CLAIM

COUNTS = ("people", "times", "percent", "hours", "days")
"""Units that may stand beside one amount in a product without changing its unit."""


def check_product(rows: Sequence[Row]) -> dict[str, Any]:
    """Factors, then their product: 200 people × 2,000 CNY = 400,000 CNY. A percentage counts as hundredths."""
    *factors, product = rows
    alike = [row for row in factors if row["unit"] == product["unit"]]
    others = [row for row in factors if row["unit"] != product["unit"]]
    if len(alike) != 1 or any(row["unit"] not in COUNTS for row in others):
        units = " and ".join(unit_name(row) for row in factors)
        raise CannotCheck(f"{units} do not multiply to {unit_name(product)}")
    _same_period([*alike, product])
    expected = reduce(mul, (_factor(row) for row in factors))
    return _compared("product", rows, expected, " × ".join(map(factor, factors)))


def check_sum(rows: Sequence[Row]) -> dict[str, Any]:
    """Parts, then their total; percentages of one whole add to 100 and need no total."""
    if all(row["unit"] == "percent" for row in rows):
        return _check_hundred(rows)
    *parts, _ = rows
    _same_unit(rows)
    _same_period(rows)
    expected = reduce(add, (read_amount(row) for row in parts))
    return _compared("sum", rows, expected, " + ".join(map(factor, parts)))


def _check_hundred(rows: Sequence[Row]) -> dict[str, Any]:
    wholes = {(row["of"] or "").casefold() for row in rows}
    if len(wholes) > 1:
        raise CannotCheck(f"they are shares of {len(wholes)} different wholes")
    total, whole = reduce(add, (read_amount(row) for row in rows)), certain(100)
    match = fit(total, whole)
    *first, last = rows
    parts = [factor({**row, "of": None}) for row in first] + [factor(last)]
    sentence = (
        f"{' + '.join(parts)} makes {span(total.plain)} % ({origin(last)}), and a whole is 100 %: {match.ending}."
    )
    return finding(
        "sum", match.verdict, rows, sentence, found=total.plain.bounds, expected=whole.plain.bounds, unit="percent"
    )


def check_share_of(rows: Sequence[Row]) -> dict[str, Any]:
    """Share, whole, part: 20 % of 23.94 million is nearly 4.79 million."""
    if len(rows) != 3:
        raise CannotCheck("it takes a share, a whole and a part")
    share, whole, part = rows
    if share["unit"] not in ("percent", "times"):
        raise CannotCheck(f"{amount(share)} is not a share")
    _same_unit([whole, part])
    _same_period([whole, part])
    return _compared("share_of", rows, _factor(share) * read_amount(whole), f"{factor(share)} × {factor(whole)}")


def check_before_after(rows: Sequence[Row]) -> dict[str, Any]:
    """The old value, the new one and, where the relation names it, the change: old × change = new.

    Without a stated change there is nothing to hold the new value against; the finding then names the factor.
    """
    changes = [row for row in rows if row["measure"] == "change"]
    levels = [row for row in rows if row["measure"] != "change"]
    if len(levels) != 2 or len(changes) > 1:
        raise CannotCheck("it takes an old value, a new one and at most one change")
    old, new = levels
    _same_unit(levels)
    _same_period(levels)
    if not changes:
        return _factor_found(old, new)
    expected = read_amount(old) * _growth(changes[0])
    return _compared("before_after", [old, *changes, new], expected, f"{factor(old)} × {factor(changes[0])}")


def _factor_found(old: Row, new: Row) -> dict[str, Any]:
    before, after = read_amount(old), read_amount(new)
    if before.plain.low <= 0:
        raise CannotCheck("the old value is zero")
    factor = (after / before).plain
    sentence = (
        f"From {amount(old)} to {amount(new)} ({origin(new)}) is {span(factor)} times as much; "
        "the source ties no stated change to the two, so there is nothing to check."
    )
    return finding("before_after", "cannot_check", [old, new], sentence, found=factor.bounds, unit="times")


def _compared(check: str, rows: Sequence[Row], expected: Reading, left: str) -> dict[str, Any]:
    """The last row against what the others make."""
    last = rows[-1]
    found = read_amount(last)
    match = fit(found, expected)
    makes = in_unit(span(expected.plain), last["unit"], last["per"])
    sentence = (
        f"{left} makes {makes}, and {amount(last)} is {CLAIM.label(last['claim'])} ({origin(last)}): {match.ending}."
    )
    bounds = {"found": found.plain.bounds, "expected": expected.plain.bounds}
    return finding(check, match.verdict, rows, sentence, unit=last["unit"], **bounds)


def _same_unit(rows: Sequence[Row]) -> None:
    units = list(dict.fromkeys(unit_name(row) for row in rows))
    if len(units) > 1:
        raise CannotCheck(f"{' and '.join(units)} are different units")


def _same_period(rows: Sequence[Row]) -> None:
    if len({row["per"] for row in rows if row["per"] not in (None, "unspecified")}) > 1:
        raise CannotCheck("the amounts are for different periods")


def _factor(row: Row) -> Reading:
    reading = read_amount(row)
    return reading * certain(0.01) if row["unit"] == "percent" else reading


def _growth(change: Row) -> Reading:
    """A change as a factor: 2 times is 2, 20 percent more is 1.2."""
    if change["unit"] == "percent":
        return certain(1) + _factor(change)
    if change["unit"] == "times":
        return read_amount(change)
    raise CannotCheck(f"{amount(change)} is not a factor")
