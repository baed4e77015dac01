"""The words and columns of a finding: how amounts, places, times and references are named."""

import pytest

from etl.findings import amount, factor, is_same_place, is_same_time, origin, reference_of, span, where
from etl.intervals import Interval
from etl.rates import Rate
from tests.etl.made_up import observation


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (observation("a", "4-6", 4, 6, "USD", "month"), "4 to 6 USD a month"),
        (observation("a", "124,000", 124000, 124000, "RUB", "month", "about"), "about 124,000 RUB a month"),
        (observation("a", "23.94 m", 23.94e6, 23.94e6, "USD", "unspecified"), "23,940,000 USD"),
        (observation("a", "1234.56", 1234.56, 1234.56, "CNY", "item"), "1,234.56 CNY per item"),
        (observation("a", "70 %", None, 70, "percent", None, "up_to", of="income"), "up to 70 % of income"),
        (observation("a", "12 hours", 12, None, "hours", "day", "more_than"), "more than 12 hours a day"),
        (observation("a", "수천 명", None, None, None, None, "vague"), "'수천 명'"),
    ],
)
def test_an_amount_is_named_with_its_hedge_unit_and_period(row, words):
    assert amount(row) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (1228.337, 1580.899, "1,228 to 1,581"),
        (6.55738, 6.55738, "6.557"),
        (0.25, 1.5, "0.25 to 1.5"),
        (100, 100.0001, "100"),
    ],
)
def test_computed_bounds_are_shown_to_four_digits(low, high, words):
    assert span(Interval(low, high)) == words


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({}, "China, no place named; The Paper, 2025"),
        ({"speaker": "The Paper"}, "China, no place named; The Paper, 2025"),
        ({"speaker": "a foreman", "place": "Port City"}, "Port City; a foreman in The Paper, 2025"),
        ({"time_period": "2020-10/2020-12", "time_basis": "inferred"}, "China, no place named; The Paper, "
         "2020-10/2020-12, inferred"),
        ({"time_period": None, "time_basis": None}, "China, no place named; The Paper, time not stated"),
    ],
)  # fmt: skip
def test_an_origin_names_the_speaker_and_the_time_and_whether_that_is_inferred(columns, words):
    assert origin(observation("a", "5", 5, 5, "CNY", "month", **columns)) == words


def test_in_a_calculation_a_factor_is_bare_and_what_is_not_reported_says_so():
    assert factor(observation("a", "doubled", 2, 2, "times")) == "2"
    assert factor(observation("a", "about 5", 5, 5, "CNY", "month", "about")) == "about 5 CNY a month"
    assumed = observation("a", "20%", 20, 20, "percent", of="exports", claim="assumed_by_source")
    assert factor(assumed) == "20 % of exports (assumed by the source)"


def in_place(place=None, subdivision=None, ref_area="RU"):
    return observation("a", "1", 1, 1, "people", ref_area=ref_area, place=place, subdivision=subdivision)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (in_place("Sakhalin", "RU-SAK"), "Sakhalin"),
        (in_place(None, "RU-SAK"), "RU-SAK"),
        (in_place(), "Russia, no place named"),
        (in_place(ref_area="MN"), "MN, no place named"),
    ],
)
def test_a_place_is_named_as_closely_as_the_source_names_it(row, words):
    assert where(row) == words


@pytest.mark.parametrize(
    ("places", "is_same"),
    [
        ([in_place(), in_place()], None),
        ([in_place("Sakhalin"), in_place("Sakhalin")], True),
        ([in_place("Sakhalin"), in_place()], False),
        ([in_place("Chongjin", ref_area="KP"), in_place("Chongjin")], False),
    ],
)
def test_places_are_the_same_when_all_rows_name_one(places, is_same):
    assert is_same_place(places) is is_same


@pytest.mark.parametrize(
    ("times", "is_same"),
    [
        (["2025", "2025-10"], True),
        (["2025", None], None),
        (["2024", "2025"], False),
        (["2024/2025", "2024", "2025"], False),
    ],
)
def test_times_are_the_same_when_every_two_overlap(times, is_same):
    assert is_same_time([{"time_period": time} for time in times]) is is_same


def rate(value, date, publisher):
    return Rate("KPW per USD", value, date, "Pyongyang", publisher, "https://example.org", "no", None)


def test_a_reference_names_publisher_and_date_of_the_lowest_and_the_highest_rate():
    first, middle, last = rate(3, "2025-01", "One"), rate(4, "2025-02", "Two"), rate(5, "2025-03", "Two")
    assert reference_of([first]) == "One, 2025-01"
    assert reference_of([middle, last]) == "Two, 2025-02 and 2025-03"
    assert reference_of([last, middle, first]) == "One, 2025-01; Two, 2025-03"
