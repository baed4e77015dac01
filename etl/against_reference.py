"""Reported amounts against the reference figures of their time: a source's own conversion, a price of rice.

In: observations, and the rates of data/reference. Out: one finding, or CannotCheck. The reference figures are those
of the time as for the comparable values: yuan and rouble by its months, none after the month of publication; won and
rice by market rows within 31 days. But all named places count, Pyongyang or not: the source may speak of any market,
and only what no market had is a tension.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Any

from etl.comparable import MONTHLY_RATES
from etl.findings import Row, amount, finding, fit, in_unit, origin, reference_of, span, unit_name
from etl.intervals import CannotCheck, Interval, Reading, hull, read_amount, read_end
from etl.periods import Period, month_end, parse_period
from etl.rates import Rate, Rates, highest, lowest, market_rates_everywhere


def check_conversion(rows: Sequence[Row], rates: Rates) -> dict[str, Any]:
    """An amount and the source's own conversion of it: the rate they imply against the reference rates of the time.

    Two ranges imply one rate at the low ends and one at the high ends, and each must be one of the time: "4 or 5
    yuan (0.50 to 0.80 dollars)" implies 8 and 6.25. An amount beside a range implies a range of rates; it already
    says how far the words reach, so no hedge widens it.
    """
    if len(rows) != 2:
        raise CannotCheck("it takes an amount and its conversion")
    priced, base = _rate_rows(*rows)
    unit = f"{priced['unit']} per {base['unit']}"
    ends = _implied(priced, base)
    reference = _reference_rates(priced["unit"], base["unit"], _time(rows), rates)
    if not reference:
        raise CannotCheck(f"no reference rate of {unit} is at hand for the time")
    found, expected, named = reduce(hull, ends), _range(reference), reference_of(reference)
    match = max(fit(end, expected) for end in ends)
    sentence = (
        f"{amount(rows[0])}, given by the source as {amount(rows[1])} ({origin(rows[1])}), makes {span(found.plain)} "
        f"{unit}, and the reference rate of the time is {span(expected.plain)} ({named}): {match.ending}."
    )
    bounds = {"found": found.plain.bounds, "expected": expected.plain.bounds}
    return finding("conversion", match.verdict, rows, sentence, unit=unit, reference=named, **bounds)


def is_rice_price(row: Row) -> bool:
    """Whether the row is a price of rice in North Korea in won per kilogram: what the reference prices are."""
    described = (row["measure"], (row["item"] or "").casefold(), row["unit"], row["per"], row["ref_area"])
    return described == ("price", "rice", "KPW", "kg", "KP")


def check_rice_price(row: Row, rates: Rates) -> dict[str, Any]:
    """A reported price of rice against the market prices of its time."""
    found, prices = read_amount(row), market_rates_everywhere(rates.rice, _time([row]))
    if not prices:
        raise CannotCheck("no reference price of rice is at hand for the time")
    expected, named = _range(prices), reference_of(prices)
    match = fit(found, expected)
    market = in_unit(span(expected.plain), "KPW", "kg")
    sentence = (
        f"The price of rice of {amount(row)} ({origin(row)}) is {_beside(found, expected)} market prices of {market} "
        f"of the time ({named}): {match.ending}."
    )
    bounds = {"found": found.plain.bounds, "expected": expected.plain.bounds}
    return finding("price_reference", match.verdict, [row], sentence, unit="KPW per kg", reference=named, **bounds)


def _beside(found: Reading, expected: Reading) -> str:
    """Where the reported bounds stand, hedges aside."""
    if found.plain.high < expected.plain.low:
        return "below"
    return "above" if found.plain.low > expected.plain.high else "among"


def _rate_rows(one: Row, other: Row) -> tuple[Row, Row]:
    """The row in the currency that is priced and the row in the currency it is priced in."""
    for priced, base in ((one, other), (other, one)):
        if (priced["unit"], base["unit"]) == ("KPW", "CNY"):
            return priced, base
        if priced["unit"] in (*MONTHLY_RATES, "KPW") and base["unit"] == "USD":
            return priced, base
    raise CannotCheck(f"no reference rate between {unit_name(one)} and {unit_name(other)} is at hand")


def _implied(priced: Row, base: Row) -> list[Reading]:
    amounts, prices = read_amount(base), read_amount(priced)
    if amounts.plain.low <= 0:
        raise CannotCheck("one of the amounts is zero")
    points = [whole.plain.low == whole.plain.high for whole in (amounts, prices)]
    if any(points):
        whole = prices / amounts
        return [whole if all(points) else Reading(whole.plain, whole.plain)]
    pairs = [(read_end(priced, end), read_end(base, end)) for end in ("value_low", "value_high")]
    return [price / amount for price, amount in pairs if price and amount]


def _reference_rates(priced: str, base: str, time: Period, rates: Rates) -> tuple[Rate, ...]:
    if priced in MONTHLY_RATES:
        return rates.per_usd(priced, time)
    return market_rates_everywhere(rates.kpw_per_cny if base == "CNY" else rates.kpw_per_usd, time)


def _range(rates: Sequence[Rate]) -> Reading:
    bounds = Interval(lowest(rates).value, highest(rates).value)
    return Reading(bounds, bounds)


def _time(rows: Sequence[Row]) -> Period:
    """The first time that a row states, without what lies after the month of publication."""
    for row in rows:
        if row["time_period"]:
            return parse_period(row["time_period"]).cut_off_after(month_end(parse_period(row["date_published"]).last))
    raise CannotCheck("the time is unknown")
