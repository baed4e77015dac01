"""From reported to comparable: each expected value is worked out by hand from data/reference, shown beside it."""

from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.comparable import make_comparable
from etl.rates import Rate, Rates, read_rates
from etl.schema import STEP_FIELDS
from etl.vocabulary import NOT_COMPARABLE, PER

SHIPPED = read_rates(Path(__file__).parents[2] / "data" / "reference")


def convert(low, high, unit, per="month", time="2025", published="2025-10-30", rates=SHIPPED, qualifier="exact"):
    return make_comparable(
        value_low=low,
        value_high=high,
        unit=unit,
        per=per,
        qualifier=qualifier,
        time_period=time,
        date_published=published,
        rates=rates,
    )


def made_up(unit, value, date="2025-10", place="Pyongyang"):
    return Rate(unit, value, date, place, "A Paper", "https://example.org", "no", None)


def usd(result):
    return result.low_usd_month, result.high_usd_month


def rice(result):
    return result.low_rice_kg_month, result.high_rice_kg_month


def near(bounds):
    """Equal but for the digits that the hand calculation does not write down."""
    return tuple(None if bound is None else pytest.approx(bound, rel=1e-5) for bound in bounds)


# What stays unconverted


@pytest.mark.parametrize(
    ("amount", "because"),
    [
        ((4000, 4000, "people", None), "month:not_money"),
        ((70, 70, "percent", None), "month:not_money"),
        ((13, 13, "hours", "shift"), "month:not_money"),
        ((None, None, "people", None), "month:not_money"),
        ((None, None, None, None), "month:vague"),
        ((None, None, "USD", "month"), "month:vague"),
        ((10, 10, "USD", "hour"), "month:days_not_stated"),
        ((10, 10, "USD", "day"), "month:days_not_stated"),
        ((10, 10, "USD", "shift"), "month:days_not_stated"),
        ((25, 50, "CNY", "item"), "month:days_not_stated"),
        ((10, 10, "USD", "once"), "month:period_not_monthly"),
        ((6000, 6000, "KPW", "kg"), "month:period_not_monthly"),
        ((10, 10, "USD", "unspecified"), "month:period_not_monthly"),
        ((10, 10, "USD", None), "month:period_not_monthly"),
    ],
)
def test_what_makes_no_monthly_money_is_not_converted_and_says_why(amount, because):
    result = convert(*amount)
    assert result.not_comparable_because == because
    assert usd(result) == rice(result) == (None, None)
    assert (result.rate_low, result.rate_high, result.is_assumed, result.rates_used) == (None, None, False, ())
    assert all(step.operation == "parsed" for step in result.derivation)


@pytest.mark.parametrize(
    ("amount", "because"),
    [
        # Without a time no rate can be chosen; dollars need none.
        ((62000, 62000, "RUB", "month", None), "usd:time_unknown; rice:time_unknown"),
        ((2000, 2000, "CNY", "month", None), "usd:time_unknown; rice:time_unknown"),
        ((3000, 3000, "KPW", "month", None), "usd:time_unknown; rice:time_unknown"),
        ((800, 800, "USD", "month", None), "rice:time_unknown"),
        # A currency without reference rates, with and without a time.
        ((100, 100, "EUR", "month", "2025"), "usd:no_rate; rice:no_rate"),
        ((100, 100, "EUR", "month", None), "usd:no_rate; rice:no_rate"),
        # The files begin in 2018.
        ((100, 100, "CNY", "month", "2010"), "usd:no_rate; rice:no_market_rate"),
        ((100, 100, "RUB", "month", "2010"), "usd:no_rate; rice:no_rate"),
        ((100, 100, "KPW", "month", "2010"), "usd:no_market_rate; rice:no_rice_price"),
        # 2019-08-01 to 2019-10-31 has no market rate: the nearest are of 2019-05-29 and 2020-01.
        ((50, 60, "USD", "month", "2019-09", "2019-09"), "rice:no_market_rate"),
        # 2020-01 has a dollar rate (8,400), but no rice price from 2019-12 to 2020-03-02.
        ((50, 60, "USD", "month", "2020-01", "2020-01"), "rice:no_rice_price"),
        # 2021-02 has a yuan rate of Pyongyang, and the price of 2021-01-11 is within 31 days.
        ((50, 60, "CNY", "month", "2021-02", "2021-02"), None),
    ],
)
def test_each_step_that_lacks_a_rate_says_so(amount, because):
    assert convert(*amount).not_comparable_because == because


def test_the_receipt_of_an_unconverted_amount_ends_where_the_conversion_ends():
    assert convert(None, None, None, None, qualifier="vague").derivation == ()
    unknown = convert(12000, 12000, "RUB", "year", None)
    assert [step.operation for step in unknown.derivation] == ["parsed", "per_year_to_month"]
    no_rice = convert(50, 60, "USD", "month", "2020-01", "2020-01")
    assert [step.operation for step in no_rice.derivation] == ["parsed"]


# What is converted, by hand


@pytest.mark.parametrize(
    ("amount", "dollars", "kilos", "is_assumed"),
    [
        # Yuan, 2025, published 2025-10-30: months January to October.
        #   USD: 300 ÷ 7.2990 (2025-04) = 41.1015; 700 ÷ 7.1202 (2025-10) = 98.3118. November and December are lower.
        #   Won per yuan, 2024-12-01 to 2025-12-01: none of Pyongyang; 3200 (Sinuiju) to 5700 (ASIAPRESS).
        #   Rice of Pyongyang: 8000 (2025-02-02) to 30000 (2025-10-12).
        #   300 × 3200 ÷ 30000 = 32; 700 × 5700 ÷ 8000 = 498.75.
        ((300, 700, "CNY"), (41.10152, 98.31185), (32, 498.75), True),
        # Yuan, October to December 2020.
        #   USD: 2300 ÷ 6.7282 (2020-10) = 341.8448; 2300 ÷ 6.5410 (2020-12) = 351.6282.
        #   Won per yuan, 2020-08-31 to 2021-01-31, Pyongyang: 890 only. Rice of Pyongyang: 4500 (2020-12), 3500.
        #   2300 × 890 = 2047000; ÷ 4500 = 454.889; ÷ 3500 = 584.857.
        (
            (2300, 2300, "CNY", "month", "2020-10/2020-12", "2020-10/2020-12"),
            (341.84477, 351.62819),
            (454.88889, 584.85714),
            True,
        ),
        # Roubles, 2025: 124000 ÷ 100.9495 (2025-01) = 1228.337; 124000 ÷ 78.4364 (2025-06) = 1580.899.
        #   Won per dollar, Pyongyang: 20070 (2025-02-16) to 38200 (2025-10-26).
        #   1228.337 × 20070 ÷ 30000 = 821.757; 1580.899 × 38200 ÷ 8000 = 7548.79.
        ((124000, 124000, "RUB"), (1228.33694, 1580.89866), (821.75741, 7548.79112), True),
        # Dollars, 2025: 4 × 20070 ÷ 30000 = 2.676; 6 × 38200 ÷ 8000 = 28.65. No rate, nothing assumed.
        ((4, 6, "USD"), (4, 6), (2.676, 28.65), False),
        # Yuan within one month: 900 ÷ 7.1202 = 126.4009 for both ends.
        #   Won per yuan, 2025-08-31 to 2025-12-01: 4100 to 5700. Rice of Pyongyang: 21200 to 30000.
        #   900 × 4100 ÷ 30000 = 123; 900 × 5700 ÷ 21200 = 241.981.
        ((900, 900, "CNY", "month", "2025-10"), (126.40094, 126.40094), (123, 241.98113), False),
        # The same by a day of the month, by the year (10800 ÷ 12 = 900) and by the week (207.692… × 52 ÷ 12 = 900).
        ((900, 900, "CNY", "month", "2025-10-14"), (126.40094, 126.40094), (123, 241.98113), False),
        ((10800, 10800, "CNY", "year", "2025-10"), (126.40094, 126.40094), (123, 241.98113), False),
        ((10800 / 52, 10800 / 52, "CNY", "week", "2025-10"), (126.40094, 126.40094), (123, 241.98113), False),
        # One-sided: only the end that was reported. 700 ÷ 7.1202; 700 × 5700 ÷ 8000.
        ((None, 700, "CNY"), (None, 98.31185), (None, 498.75), True),
        ((300, None, "CNY"), (41.10152, None), (32, None), True),
        # Won: 6000 ÷ 8300 (2024-01-07) = 0.72289; 6000 ÷ 8280 (2023-12-24) = 0.72464. Two rates: assumed.
        #   Rice of Pyongyang: 6000 ÷ 4820 (2024-01-07) = 1.24481; 6000 ÷ 4800 (2023-12-24) = 1.25.
        ((6000, 6000, "KPW", "month", "2023-12", "2024-01"), (0.72289, 0.72464), (1.24481, 1.25), True),
    ],
)
def test_values_worked_out_by_hand(amount, dollars, kilos, is_assumed):
    result = convert(*amount)
    assert usd(result) == near(dollars)
    assert rice(result) == near(kilos)
    assert result.is_assumed is is_assumed
    assert result.not_comparable_because is None


def test_rate_low_is_the_weakest_and_rate_high_the_strongest_rate_of_the_reported_currency():
    both, dollars = convert(300, 700, "CNY"), convert(4, 6, "USD")
    lower, upper = convert(300, None, "CNY"), convert(None, 700, "CNY")
    assert (both.rate_low, both.rate_high) == (7.2990, 7.1202)
    assert (lower.rate_low, lower.rate_high) == (7.2990, None)
    assert (upper.rate_low, upper.rate_high) == (None, 7.1202)
    assert (dollars.rate_low, dollars.rate_high) == (None, None)


def test_no_rate_after_the_month_of_publication_is_taken():
    # 2025-12 (7.0453) is stronger than 2025-10 (7.1202), but the article could not know it.
    assert convert(700, 700, "CNY", published="2025-10-30").rate_high == 7.1202
    assert convert(700, 700, "CNY", published="2026-02-01").rate_high == 7.0453
    # "2025-11/2025-12" as date of publication ends in December.
    assert convert(700, 700, "CNY", published="2025-11/2025-12").rate_high == 7.0453


def test_a_year_cut_off_after_its_first_month_has_one_rate_and_is_still_assumed():
    result = convert(700, 700, "CNY", time="2025", published="2025-01-15")
    assert (result.rate_low, result.rate_high, result.is_assumed) == (7.2981, 7.2981, True)


@pytest.mark.parametrize(
    ("time", "rows", "is_assumed"),
    [
        ("2025-10", [("2025-10-05", 20000)], False),
        ("2025-10", [("2025-10", 20000)], False),
        ("2025-10", [("2025-10-05", 20000), ("2025-10-20", 25000)], True),
        ("2025-10", [("2025-09-20", 20000)], True),
        ("2025", [("2025-10-05", 20000)], True),
    ],
)
def test_won_in_dollars_are_assumed_unless_one_rate_of_the_time_itself_serves(time, rows, is_assumed):
    rates = Rates(
        monthly=MappingProxyType({}),
        kpw_per_usd=tuple(made_up("KPW per USD", value, date) for date, value in rows),
        kpw_per_cny=(),
        rice=(),
    )
    result = convert(50000, 50000, "KPW", time=time, rates=rates)
    assert usd(result) == (50000 / max(value for _, value in rows), 50000 / min(value for _, value in rows))
    assert result.is_assumed is is_assumed


@pytest.mark.parametrize(("date", "dollars"), [("2025-12-01", (2.5, 2.5)), ("2025-12-02", (None, None))])
def test_market_rates_are_looked_for_around_the_whole_month_of_publication(date, dollars):
    # Published on 2 October: 31 days after the end of the month are 1 December.
    rates = Rates(
        monthly=MappingProxyType({}),
        kpw_per_usd=(made_up("KPW per USD", 20000, date),),
        kpw_per_cny=(),
        rice=(),
    )
    assert usd(convert(50000, 50000, "KPW", published="2025-10-02", rates=rates)) == dollars


# The receipt


def test_the_receipt_names_each_step_with_its_rate_date_place_and_publisher():
    steps = [step.as_dict() for step in convert(300, 700, "CNY").derivation]
    assert [tuple(step) for step in steps] == [STEP_FIELDS] * 7
    assert [tuple(step.values()) for step in steps[:2] + steps[4:6]] == [
        ("parsed", 300, 700, "CNY", None, None, None, None),
        (
            "to_usd", pytest.approx(41.10152), None, "USD", 7.2990,
            "2025-04", "euro area", "European Central Bank (euro foreign exchange reference rates)",
        ),
        ("to_kpw", None, 3990000, "KPW", 5700, "2025-10-17", "Ryanggang and North Hamgyong provinces", "ASIAPRESS"),
        (
            "to_rice", 32, None, "kg", 30000,
            "2025-10-12", "Pyongyang", "The Asia Review, from a survey by local sources",
        ),
    ]  # fmt: skip


def test_one_rate_for_both_ends_is_one_step():
    steps = convert(2300, 2300, "CNY", "month", "2020-10/2020-12", "2020-10/2020-12").derivation
    assert [(step.operation, step.low is None, step.high is None) for step in steps] == [
        ("parsed", False, False),
        ("to_usd", False, True),
        ("to_usd", True, False),
        ("to_kpw", False, False),
        ("to_rice", False, True),
        ("to_rice", True, False),
    ]


def test_the_rates_used_are_those_of_the_receipt():
    result = convert(300, 700, "CNY")
    in_receipt = [(step.rate, step.date, step.publisher) for step in result.derivation if step.rate is not None]
    assert [(rate.value, rate.date, rate.publisher) for rate in result.rates_used] == in_receipt


def replay(steps, end):
    """What a reader with a pocket calculator gets for one end ('low' or 'high'): unit → value a month."""
    have = {}
    for step in steps:
        if getattr(step, end) is None:
            continue
        reported = steps[0].unit
        match step.operation:
            case "parsed":
                have[step.unit] = getattr(step, end)
            case "per_year_to_month":
                have[step.unit] = have[step.unit] / 12
            case "per_week_to_month":
                have[step.unit] = have[step.unit] * 52 / 12
            case "to_usd":
                have["USD"] = have[reported] / step.rate
            case "to_kpw":
                have["KPW"] = have["CNY" if reported == "CNY" else "USD"] * step.rate
            case "to_rice":
                have["kg"] = have["KPW"] / step.rate
        assert have[step.unit] == getattr(step, end), "every step shows what the calculator shows"
    return have


AMOUNTS = st.floats(min_value=0.01, max_value=1e9)
DATES = st.sampled_from(
    ["2018-05", "2019", "2020-10/2020-12", "2021-06-08", "2022", "2023-06", "2024", "2025", "2025-10-30"]
)


@given(
    st.tuples(AMOUNTS, AMOUNTS).map(sorted),
    st.sampled_from([(True, True), (True, False), (False, True), (False, False)]),
    st.sampled_from(["CNY", "RUB", "USD", "KPW", "EUR", "people", None]),
    st.sampled_from([*PER, None]),
    st.one_of(st.none(), DATES),
    DATES,
)
def test_replaying_the_receipt_gives_the_columns_and_what_is_missing_has_a_reason(
    bounds, has_end, unit, per, time, published
):
    low, high = (bound if has_it else None for bound, has_it in zip(bounds, has_end, strict=True))
    result = convert(low, high, unit, per, time, published)
    because = result.not_comparable_because or ""
    assert all(term.split(":")[1] in NOT_COMPARABLE for term in because.split("; ") if term)
    for reported, end, dollars, kilos in [
        (low, "low", result.low_usd_month, result.low_rice_kg_month),
        (high, "high", result.high_usd_month, result.high_rice_kg_month),
    ]:
        have = replay(result.derivation, end)
        assert have.get("kg") == kilos
        assert (dollars is None) == (reported is None or "month:" in because or "usd:" in because)
        assert (kilos is None) == (reported is None or "month:" in because or "rice:" in because)
        if dollars is not None:
            assert have["USD"] == dollars
    for lower, upper in (usd(result), rice(result)):
        assert lower is None or upper is None or lower <= upper


@given(AMOUNTS, st.sampled_from(["CNY", "RUB", "KPW"]), st.sampled_from(["2020-11", "2022-06", "2024-11"]))
def test_a_coarser_time_never_narrows_the_range(amount, unit, month):
    exact = convert(amount, amount, unit, time=month, published="2026-01")
    coarse = convert(amount, amount, unit, time=month[:4], published="2026-01")
    assert coarse.low_usd_month <= exact.low_usd_month <= exact.high_usd_month <= coarse.high_usd_month
