"""One row of the findings table, and the words in which its sentence names amounts, places and rates.

In: the observations a check compared and what came out. Out: a dict with the columns of schema.FINDINGS. Which
numbers are compared, and how, is in `etl.arithmetic`, `etl.against_reference` and `etl.across_sources`.

The bounds shown are plain arithmetic on the reported bounds, so that a reader can follow them; the verdict also
allows for rounding and hedges (`etl.intervals`), and the sentence says so where that made the difference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from itertools import combinations
from typing import Any

from etl.intervals import Interval, Reading
from etl.periods import parse_period
from etl.rates import Rate, highest, lowest
from etl.vocabulary import CLAIM, PER, QUALIFIER, UNIT

Row = Mapping[str, Any]
Bounds = tuple[float | None, float | None]

COUNTRIES = {"CN": "China", "KP": "North Korea", "RU": "Russia"}
"""ISO 3166-1 alpha-2 → the name in a sentence; other codes are shown as they are."""


def finding(
    check: str,
    verdict: str,
    rows: Sequence[Row],
    sentence: str,
    *,
    found: Bounds = (None, None),
    expected: Bounds = (None, None),
    unit: str | None = None,
    reference: str | None = None,
) -> dict[str, Any]:
    """A row of schema.FINDINGS. `rows` stand in the order in which the check reads them."""
    ids = [row["observation_id"] for row in rows]
    return {
        "finding_id": f"{check}:{'+'.join(ids)}",
        "check": check,
        "verdict": verdict,
        "observation_ids": ids,
        "source_ids": list(dict.fromkeys(row["source_id"] for row in rows)),
        "found_low": found[0],
        "found_high": found[1],
        "expected_low": expected[0],
        "expected_high": expected[1],
        "unit": unit,
        "is_same_place": is_same_place(rows),
        "is_same_time": is_same_time(rows),
        "places": [place(row) for row in rows],
        "reference": reference,
        "sentence": sentence,
    }


def unchecked(check: str, rows: Sequence[Row], why: str) -> dict[str, Any]:
    """The finding of a check that cannot be made: which numbers were to be compared, and what they lack."""
    named = ", ".join(amount(row) for row in rows)
    sentence = f"{named} ({origin(rows[-1])}) cannot be checked: {why}."
    return finding(check, "cannot_check", rows, sentence)


class Fit(IntEnum):
    """How two readings fit; the higher, the worse."""

    PLAIN = 0
    WITH_HEDGES = 1
    NONE = 2

    @property
    def verdict(self) -> str:
        return "tension" if self is Fit.NONE else "agrees"

    @property
    def ending(self) -> str:
        """The words that end the sentence of a finding."""
        return (
            "the numbers fit together",
            "the numbers fit together once rounding and hedges are allowed for",
            "the numbers do not fit together",
        )[self]


def fit(found: Reading, expected: Reading) -> Fit:
    if found.plain.touches(expected.plain):
        return Fit.PLAIN
    return Fit.WITH_HEDGES if found.wide.touches(expected.wide) else Fit.NONE


# Places and times


def place(row: Row) -> str | None:
    return row["place"] or row["subdivision"]


def is_same_place(rows: Sequence[Row]) -> bool | None:
    """Whether all rows name one place, None when no row names any."""
    places = {(row["ref_area"], place(row)) for row in rows}
    return None if all(name is None for _, name in places) else len(places) == 1


def is_same_time(rows: Sequence[Row]) -> bool | None:
    """Whether all times overlap, None when one is unknown."""
    times = [row["time_period"] for row in rows]
    if None in times:
        return None
    return all(one.overlaps(other) for one, other in combinations(map(parse_period, times), 2))


# Words of a sentence


def span(bounds: Interval) -> str:
    """Computed bounds in a sentence, to four digits or to the unit: '1,228 to 1,581', '6.557', '0.3'."""
    low, high = (f"{end:,.0f}" if end >= 1000 else f"{end:.4g}" for end in (bounds.low, bounds.high))
    return low if low == high else f"{low} to {high}"


def reported(low: float, high: float) -> str:
    """Reported bounds in a sentence, every digit kept."""
    return f"{low:,.12g}" if low == high else f"{low:,.12g} to {high:,.12g}"


def in_unit(words: str, unit: str | None, per: str | None = None) -> str:
    """The number with its unit and period: '4 to 6 USD a month', '70 %'."""
    label = UNIT.label(unit) if unit in UNIT else unit
    period = PER.label(per) if per and per != "unspecified" else None
    return " ".join(part for part in (words, label, period) if part)


def amount(row: Row) -> str:
    """The amount of an observation, hedge included: 'about 124,000 RUB a month'; vague ones in their own words."""
    ends = [end for end in (row["value_low"], row["value_high"]) if end is not None]
    if not ends:
        return repr(row["original_value"])
    words = in_unit(reported(ends[0], ends[-1]), row["unit"], row["per"])
    if row["unit"] == "percent" and row["of"]:
        words = f"{words} of {row['of']}"
    return words if row["qualifier"] == "exact" else f"{QUALIFIER.label(row['qualifier'])} {words}"


def factor(row: Row) -> str:
    """The amount in a calculation: what the source did not report says so, and "2 times" is 2."""
    words = reported(row["value_low"], row["value_high"]) if row["unit"] == "times" else amount(row)
    return words if row["claim"] == "reported" else f"{words} ({CLAIM.label(row['claim'])})"


def unit_name(row: Row) -> str:
    return row["unit"] or "an amount without a unit"


def where(row: Row) -> str:
    return place(row) or f"{COUNTRIES.get(row['ref_area'], row['ref_area'])}, no place named"


def origin(row: Row) -> str:
    """Where the amount is from, who says so and of which time: 'Sakhalin; South Korean studies in AsiaNews, 2025'."""
    said = row["publisher"] if row["speaker"] in (None, row["publisher"]) else f"{row['speaker']} in {row['publisher']}"
    time = row["time_period"] or "time not stated"
    return f"{where(row)}; {said}, {time}{', inferred' if row['time_basis'] == 'inferred' else ''}"


def reference_of(rates: Sequence[Rate]) -> str:
    """Publisher and date of the lowest and the highest of the rates, each once."""
    ends = sorted({(rate.date, rate.publisher) for rate in (lowest(rates), highest(rates))})
    if len({publisher for _, publisher in ends}) == 1:
        return f"{ends[0][1]}, {' and '.join(date for date, _ in ends)}"
    return "; ".join(f"{publisher}, {date}" for date, publisher in ends)
