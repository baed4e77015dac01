"""takings.py: what a taking leaves of a pay, end by end, and when nothing may be computed at all."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from etl.takings import Ends, converted, ends, is_one_case, left, part_left, share_left, total
from tests.etl.made_up import quota, wage

AMOUNTS = st.floats(0, 1e7)


@st.composite
def intervals(draw):
    low, high = sorted((draw(AMOUNTS), draw(AMOUNTS)))
    return Ends(low, high)


def test_nothing_is_known_of_the_end_that_a_one_sided_amount_leaves_open():
    assert left(Ends(2000, 2000), [Ends(None, 700)]) == Ends(1300, None)
    assert left(Ends(2000, 2000), [Ends(700, None)]) == Ends(None, 1300)
    assert left(Ends(None, 2000), [Ends(700, 700)]) == Ends(None, 1300)
    assert left(Ends(2000, None), [Ends(None, 700)]) == Ends(1300, None)


@pytest.mark.parametrize(
    ("pay", "takings", "kept"),
    [
        (Ends(2300, 2300), [Ends(2000, 2000)], Ends(300, 300)),
        (Ends(2300, 2500), [Ends(1800, 2000)], Ends(300, 700)),
        (Ends(2300, 2300), [Ends(1500, 1500), Ends(300, 500)], Ends(300, 500)),
        (Ends(800, 800), [Ends(1000, 1200)], Ends(-400, -200)),
        (Ends(800, 800), [], Ends(800, 800)),
    ],
)
def test_the_least_is_left_of_the_lowest_pay_and_the_highest_takings(pay, takings, kept):
    assert left(pay, takings) == kept


def test_takings_together_are_open_where_one_of_them_is():
    assert total([Ends(100, 200), Ends(50, 50)]) == Ends(150, 250)
    assert total([Ends(100, 200), Ends(None, 50)]) == Ends(None, 250)
    assert total([]) == Ends(0, 0)


@pytest.mark.parametrize(
    ("share", "kept"),
    [
        (Ends(None, 70), Ends(30, None)),
        (Ends(60, 70), Ends(30, 40)),
        (Ends(50, None), Ends(None, 50)),
        (Ends(100, 100), Ends(0, 0)),
    ],
)
def test_up_to_seventy_percent_taken_leaves_at_least_thirty(share, kept):
    assert share_left(share) == kept


@pytest.mark.parametrize(
    ("pay", "share", "kept"),
    [
        (Ends(2000, 2000), Ends(None, 70), Ends(600, None)),
        (Ends(2000, 3000), Ends(50, 70), Ends(600, 1500)),
        (Ends(2000, 2000), Ends(110, 110), Ends(0, 0)),
        (Ends(None, 2000), Ends(50, 50), Ends(None, 1000)),
    ],
)
def test_a_share_leaves_its_rest_of_the_pay(pay, share, kept):
    assert part_left(pay, share) == kept


@given(intervals(), intervals(), intervals(), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_what_is_left_holds_pay_minus_takings_for_any_values_of_the_three(pay, one, other, at, of, by):
    kept = left(pay, [one, other])
    value = _inside(pay, at) - _inside(one, of) - _inside(other, by)
    assert kept.low - 1e-6 <= value <= kept.high + 1e-6


@given(intervals(), st.floats(0, 100), st.floats(0, 100), st.floats(0, 1), st.floats(0, 1))
def test_what_a_share_leaves_holds_the_rest_of_any_pay(pay, one, other, at, of):
    share = Ends(*sorted((one, other)))
    kept = part_left(pay, share)
    value = _inside(pay, at) * (100 - _inside(share, of)) / 100
    assert kept.low - 1e-3 <= value <= kept.high + 1e-3


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(0.01, 10), st.floats(0.01, 10), st.floats(0, 1))
def test_a_converted_amount_holds_every_value_at_every_rate_also_below_zero(one, other, slow, quick, at):
    assume(slow <= quick)
    amount = Ends(*sorted((one, other)))
    found = converted(amount, slow, quick)
    for rate in (slow, quick):
        assert found.low - 1e-6 <= _inside(amount, at) * rate <= found.high + 1e-6


def _inside(amount: Ends, at: float) -> float:
    return amount.low + (amount.high - amount.low) * at


def test_a_maximum_has_no_known_low_end_and_a_minimum_no_known_high_end():
    row = {"value_low": 500.0, "value_high": 600.0, "statistic": "single"}
    assert ends(row) == Ends(500, 600)
    assert ends(row | {"statistic": "maximum"}) == Ends(None, 600)
    assert ends(row | {"statistic": "minimum"}) == Ends(500, None)
    assert ends(row | {"value_low": float("nan"), "value_high": None}) == Ends(None, None)


def test_a_taking_is_subtracted_from_the_gross_pay_of_its_own_source_place_and_time():
    assert is_one_case(wage(2300, 2300, "CNY"), quota(2000, 2000, "CNY"))
    assert is_one_case(wage(2300, 2300, "CNY", pay_stage="unspecified"), quota(2000, 2000, "CNY"))
    assert is_one_case(wage(2300, 2300, "CNY"), quota(2000, 2000, "CNY", population="north_korean_workers"))


@pytest.mark.parametrize(
    "pay",
    [
        {"source_id": "other"},
        {"ref_area": "CN"},
        {"place": "Sakhalin"},
        {"subdivision": "RU-SAK"},
        {"time_period": "2025-03"},
        {"pay_stage": "promised"},
        {"pay_stage": "paid"},
        {"pay_stage": "kept"},
        {"basis": "site"},
        {"population": "local_workers"},
        {"sector": "C1020"},
    ],
)
def test_nothing_is_subtracted_across_sources_places_times_people_or_from_what_is_no_pay_before_takings(pay):
    taking = quota(2000, 2000, "CNY", population="north_korean_workers", sector="C1410")
    assert is_one_case(wage(2300, 2300, "CNY"), taking)
    assert not is_one_case(wage(2300, 2300, "CNY", **pay), taking)


def test_nothing_is_subtracted_where_no_time_is_known():
    assert not is_one_case(wage(2300, 2300, "CNY", time_period=None), quota(2000, 2000, "CNY", time_period=None))
