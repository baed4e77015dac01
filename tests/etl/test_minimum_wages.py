"""Which minimum wage held where and when, and shares of it: each expected value is worked out by hand."""

from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.comparable import make_comparable
from etl.context import ContextRow
from etl.minimum_wages import Setting, local, minimum_wages
from etl.periods import parse_period
from etl.rates import Rate, Rates, read_rates

SHIPPED = read_rates(Path(__file__).parents[2] / "data" / "reference")


def figure(amount, first, last=None, area="tier 1", subdivision="CN-21", ref_area="CN", unit="CNY"):
    return ContextRow(
        context="minimum_wage", ref_area=ref_area, subdivision=subdivision, area=area, sector=None, isic=None,
        series=None, date_first=first, date_last=last, amount=amount, unit=unit, per="month", text=None,
        publisher="A Gazette", url="https://gazette.example", second_hand="no", note=None,
    )  # fmt: skip


COAST = [figure(1500.0, "2020-07-01", "2022-06-30"), figure(1700.0, "2022-07-01")]
HILLS = [figure(1400.0, "2021-01-01", area="hills", subdivision="CN-22")]
PLAINS = [figure(20000.0, "2024", "2024", "federal", None, "RU", "RUB")]
MADE_UP = [*COAST, *HILLS, *PLAINS]


def amounts(rows, ref_area, subdivision, time):
    found = local(minimum_wages(rows), ref_area, subdivision, time and parse_period(time))
    return found if isinstance(found, str) else [wage.per_month for wage in found]


@pytest.mark.parametrize(
    ("where", "time", "found"),
    [
        # What cannot be known
        (("KP", None), "2025", "none_published"),
        (("KP", None), None, "none_published"),
        (("CN", "CN-21"), None, "time_unknown"),
        (("JP", None), "2025", "no_minimum_wage"),
        (("CN", "CN-23"), "2025", "no_minimum_wage"),
        (("CN", "CN-21"), "2020-06", "no_minimum_wage"),
        (("RU", None), "2025", "no_minimum_wage"),
        # One figure
        (("CN", "CN-21"), "2020-07", [1500.0]),
        (("CN", "CN-21"), "2022-06-30", [1500.0]),
        (("CN", "CN-21"), "2022-07-01", [1700.0]),
        (("CN", "CN-21"), "2025", [1700.0]),
        # The figure rose inside the time
        (("CN", "CN-21"), "2022", [1500.0, 1700.0]),
        (("CN", "CN-21"), "2020/2023", [1500.0, 1700.0]),
        # The province is not named: all of which figures are at hand
        (("CN", None), "2020-12", [1500.0]),
        (("CN", None), "2023", [1700.0, 1400.0]),
        # One figure for the whole country, whatever the region
        (("RU", None), "2024", [20000.0]),
        (("RU", "RU-SAK"), "2024-03", [20000.0]),
    ],
)
def test_what_may_have_applied(where, time, found):
    assert amounts(MADE_UP, *where, time) == found


def test_a_province_of_its_own_comes_before_the_whole_country():
    rows = [*PLAINS, figure(24000.0, "2024", None, "north", "RU-SAK", "RU", "RUB")]
    assert amounts(rows, "RU", "RU-SAK", "2024") == [24000.0]
    assert amounts(rows, "RU", "RU-PRI", "2024") == [20000.0]
    assert amounts(rows, "RU", None, "2024") == [20000.0]


@pytest.mark.parametrize(
    ("first", "last", "following", "held"),
    [
        ("2020-07-01", "2022-06-30", None, (date(2020, 7, 1), date(2022, 6, 30))),
        ("2021", "2021", None, (date(2021, 1, 1), date(2021, 12, 31))),
        # Without an end: until the next one begins; a year alone does not say on which day.
        ("2020-07-01", None, "2022-07-01", (date(2020, 7, 1), date(2022, 6, 30))),
        ("2020-07-01", None, "2022", (date(2020, 7, 1), date(2022, 12, 31))),
        ("2020-07-01", None, None, (date(2020, 7, 1), date.max)),
        # Without a beginning: since the first one known of its region, else in the year of its end.
        (None, "2022", "2019-01-01", (date(2019, 1, 1), date(2022, 12, 31))),
        (None, "2022", None, (date(2022, 1, 1), date(2022, 12, 31))),
        (None, "2022", "2023-01-01", (date(2022, 1, 1), date(2022, 12, 31))),
    ],
)
def test_a_figure_with_an_open_end_holds_as_long_as_it_may(first, last, following, held):
    rows = [figure(1500.0, first, last)] + ([figure(1700.0, following, area="tier 2")] if following else [])
    wage = minimum_wages(rows)[0]
    assert (wage.held.first, wage.held.last) == held
    assert wage.date == f"{first or '..'}/{last or '..'}"


def test_a_figure_of_another_province_ends_nothing():
    wages = minimum_wages([figure(1500.0, "2020-07-01"), figure(1400.0, "2021-01-01", subdivision="CN-22")])
    assert wages[0].held.last == date.max


def test_other_context_and_hourly_rates_are_no_monthly_minimum_wage():
    hourly = ContextRow(**{**COAST[0].as_dict(), "per": "hour"})
    average = ContextRow(**{**COAST[0].as_dict(), "context": "average_wage"})
    assert minimum_wages([hourly, average]) == ()


# Shares


def rates(rows=MADE_UP, **monthly):
    made = {
        (currency, month): Rate(f"{currency} per USD", value, month, None, "A Bank", "https://bank.example", "no", None)
        for currency, months in monthly.items()
        for month, value in months.items()
    }
    return Rates(MappingProxyType(made), (), (), (), tuple(rows))


def share(low, high, unit="CNY", where=("CN", "CN-21"), time="2022", known=None, **other):
    setting = Setting(*where, other.pop("measure", "wage"), other.pop("basis", "worker"))
    return make_comparable(
        value_low=low, value_high=high, unit=unit, per=other.pop("per", "month"), qualifier="exact",
        time_period=time, date_published=other.pop("published", "2026"), rates=known or rates(), setting=setting,
    )  # fmt: skip


def percent(result):
    return result.low_minimum_wage_percent, result.high_minimum_wage_percent


def why(result):
    parts = (result.not_comparable_because or "").split("; ")
    return [part.removeprefix("minimum_wage:") for part in parts if part.startswith("minimum_wage:")]


@pytest.mark.parametrize(
    ("amount", "other", "because"),
    [
        ((300.0, 300.0), {"basis": "site"}, ["not_one_workers"]),
        ((300.0, 300.0), {"basis": "household"}, ["not_one_workers"]),
        ((300.0, 300.0), {"measure": "revenue", "basis": None}, ["not_one_workers"]),
        ((300.0, 300.0), {"time": None}, ["time_unknown"]),
        ((300.0, 300.0), {"where": ("KP", None)}, ["none_published"]),
        ((300.0, 300.0), {"where": ("CN", "CN-23")}, ["no_minimum_wage"]),
        ((300.0, 300.0), {"unit": "USD"}, ["no_rate"]),
        ((300.0, 300.0), {"unit": "EUR"}, ["no_rate"]),
        # A month that cannot be made stops every conversion, so it is told once.
        ((300.0, 300.0), {"per": "day"}, []),
        ((None, None), {}, []),
    ],
)
def test_what_has_no_share_says_why(amount, other, because):
    result = share(*amount, **other)
    assert percent(result) == (None, None)
    assert result.is_minimum_wage_assumed is False
    assert why(result) == because


def test_without_a_setting_nothing_is_held_against_a_minimum_wage():
    result = make_comparable(
        value_low=300, value_high=300, unit="CNY", per="month", qualifier="exact", time_period="2022",
        date_published="2026", rates=rates(),
    )  # fmt: skip
    assert percent(result) == (None, None)
    assert why(result) == []


@pytest.mark.parametrize(
    ("amount", "other", "by_hand", "is_assumed"),
    [
        # One figure: both ends against it, nothing assumed.
        ((750.0, 1500.0), {"time": "2021"}, (50.0, 100.0), False),
        ((18000.0, 18000.0), {"time": "2021", "per": "year"}, (100.0, 100.0), False),
        # The figure rose in 2022: the low end against 1,700, the high end against 1,500.
        ((850.0, 1500.0), {}, (50.0, 100.0), True),
        ((None, 1500.0), {}, (None, 100.0), True),
        ((850.0, None), {}, (50.0, None), True),
        # Not after the month of publication: the rise of July was not yet known.
        ((750.0, 1500.0), {"published": "2022-05-02"}, (50.0, 100.0), False),
        # The province is not named: 1,700 on the coast, 1,400 in the hills.
        ((850.0, 1400.0), {"where": ("CN", None), "time": "2023"}, (50.0, 100.0), True),
        # Assumed also where a single province is at hand.
        ((750.0, 1500.0), {"where": ("CN", None), "time": "2020-08"}, (50.0, 100.0), True),
        # A quota or a fee of which nobody says whose it is is one worker's.
        ((1500.0, 1500.0), {"time": "2021", "measure": "quota", "basis": None}, (100.0, 100.0), False),
        ((1500.0, 1500.0), {"time": "2021", "measure": "fee"}, (100.0, 100.0), False),
    ],
)
def test_a_share_is_what_a_calculator_shows(amount, other, by_hand, is_assumed):
    result = share(*amount, **other)
    assert percent(result) == by_hand
    assert result.is_minimum_wage_assumed is is_assumed


def test_dollars_go_by_the_monthly_rates_into_the_local_currency():
    known = rates(RUB={"2024-01": 90.0, "2024-06": 100.0})
    result = share(200.0, 400.0, "USD", ("RU", None), "2024", known)
    assert percent(result) == (90.0, 200.0)  # 200 × 90 and 400 × 100 of 20,000
    assert result.is_minimum_wage_assumed
    assert [(step.operation, step.unit) for step in result.derivation[-3:]] == [
        ("to_local_currency", "RUB"), ("to_local_currency", "RUB"), ("to_minimum_wage", "percent"),
    ]  # fmt: skip
    assert {rate.date for rate in result.rates_used} == {"2024-01", "2024-06"}
    in_january = share(200.0, 400.0, "USD", ("RU", None), "2024-01", known)
    assert percent(in_january) == (90.0, 180.0)
    assert not in_january.is_minimum_wage_assumed


def test_the_receipt_names_the_minimum_wage_its_place_time_and_publisher():
    low, high = share(850.0, 1500.0).derivation[-2:]
    assert (low.rate, low.date, low.place, low.publisher) == (1700.0, "2022-07-01/..", "tier 1", "A Gazette")
    assert (low.low, low.high) == (50.0, None)
    assert (high.rate, high.date, high.low, high.high) == (1500.0, "2020-07-01/2022-06-30", None, 100.0)


MONTHS = st.dates(date(2018, 1, 1), date(2025, 12, 31))


@given(st.lists(MONTHS, min_size=4, max_size=4).map(sorted), st.sampled_from(["CN-21", "CN-22", None]))
def test_a_wider_time_never_narrows_the_share(days, subdivision):
    far_first, first, last, far_last = days
    narrow = share(1000.0, 1000.0, where=("CN", subdivision), time=f"{first}/{last}", known=SHIPPED)
    wide = share(1000.0, 1000.0, where=("CN", subdivision), time=f"{far_first}/{far_last}", known=SHIPPED)
    assert percent(narrow)[0] is not None
    assert percent(wide)[0] <= percent(narrow)[0] <= percent(narrow)[1] <= percent(wide)[1]


@given(MONTHS)
def test_not_knowing_the_province_never_narrows_the_share(day):
    known = share(1000.0, 1000.0, where=("CN", "CN-22"), time=str(day), known=SHIPPED)
    unknown = share(1000.0, 1000.0, where=("CN", None), time=str(day), known=SHIPPED)
    assert percent(unknown)[0] <= percent(known)[0] <= percent(known)[1] <= percent(unknown)[1]
    assert unknown.is_minimum_wage_assumed
