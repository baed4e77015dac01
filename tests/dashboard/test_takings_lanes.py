"""takings_lanes.py: what stands on which bar, and which stretch of it is sure, open, computed or too much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import takings_words
from dashboard.takings import Ends
from dashboard.takings_lanes import HATCHED, HOLLOW, KEPT, OPEN, PAY, SOLID, TAKEN, Segment, bar, panels, zones
from tests.dashboard.test_takings import above, ask, pay, share, taking


@pytest.mark.parametrize(
    ("wage", "taken", "expected"),
    [
        (Ends(2300, 2300), Ends(2000, 2000), [(0, 2000, TAKEN, SOLID), (2000, 2300, KEPT, HOLLOW)]),
        (Ends(2300, 2500), Ends(1800, 2000),
         [(0, 1800, TAKEN, SOLID), (1800, 2000, TAKEN, HATCHED), (2000, 2300, KEPT, HOLLOW), (2300, 2500, KEPT, OPEN)]),
        (Ends(100, 100), Ends(None, 70), [(0, 70, TAKEN, HATCHED), (70, 100, KEPT, HOLLOW)]),
        (Ends(100, 100), Ends(60, None), [(0, 60, TAKEN, SOLID), (60, 100, TAKEN, HATCHED)]),
        (Ends(None, 100), Ends(60, 60), [(0, 60, TAKEN, SOLID), (60, 100, KEPT, OPEN)]),
        (Ends(100, None), Ends(60, 60), [(0, 60, TAKEN, SOLID), (60, 100, KEPT, HOLLOW)]),
        (Ends(800, 800), Ends(1000, 1200), [(0, 1000, TAKEN, SOLID), (1000, 1200, TAKEN, HATCHED)]),
        (Ends(800, 800), Ends(700, 900), [(0, 700, TAKEN, SOLID), (700, 900, TAKEN, HATCHED)]),
    ],
)  # fmt: skip
def test_a_pay_is_divided_into_what_is_taken_open_and_left(wage, taken, expected):
    assert zones(wage, taken) == tuple(Segment(*segment) for segment in expected)


AMOUNTS = st.one_of(st.none(), st.floats(0, 1e6))


@given(st.floats(0, 1e6), AMOUNTS, AMOUNTS, AMOUNTS)
def test_the_stretches_of_a_bar_follow_each_other_without_gap_or_overlap(first, second, third, fourth):
    def ends(one: float | None, other: float | None) -> Ends:
        return Ends(one, other) if None in (one, other) else Ends(*sorted((one, other)))

    segments = zones(ends(first, second), ends(third, fourth))
    at = 0.0
    for segment in segments:
        assert segment.start == at < segment.end
        at = segment.end


def test_one_amount_is_solid_to_its_low_end_and_hatched_to_its_high_end():
    assert bar(Ends(300, 700), KEPT) == (Segment(0, 300, KEPT, SOLID), Segment(300, 700, KEPT, HATCHED))
    assert bar(Ends(2000, 2000), PAY, is_hollow=True) == (Segment(0, 2000, PAY, HOLLOW),)
    assert bar(Ends(None, None), PAY) == ()


def lanes(*rows, findings=(), unit="as reported"):
    found = panels(ask(*rows, findings=findings, unit=unit).settings, unit)
    return {panel.axis: [(lane.amount, lane.what, lane.below) for lane in panel.lanes] for panel in found}


def test_a_computed_lane_says_what_is_taken_and_what_is_left():
    assert lanes(pay(2300, 2300), taking(2000, 2000)) == {
        "yuan per month": [("2,300 yuan a month", "pay (gross)", "2,000 yuan taken, 300 yuan left (computed)")]
    }


def test_unlike_units_stand_on_different_axes_and_shares_last():
    found = lanes(share(None, 70, "up_to"), taking(5, 5, "RUB"), pay(500, 500, "CNY", stage="paid"))
    assert list(found) == ["roubles per month", "yuan per month", "percent of what is named beside the bar"]
    assert found["percent of what is named beside the bar"] == [
        ("up to 70%", "share of “pay”", "taken; at least 30% left (computed)")
    ]


def test_a_quota_above_the_pay_runs_past_the_line_at_which_the_pay_ends():
    quota = taking(
        124000, 124000, "RUB", place="the island", ref_area="RU", low_usd_month=1228.0, high_usd_month=1581.0
    )
    wage = pay(800, 800, "USD", ref_area="RU")
    found = panels(ask(quota, wage, findings=[above(quota, wage, "USD")]).settings, "as reported")
    dollars, roubles = found
    assert [lane.limit for lane in dollars.lanes] == [None, 800]
    assert dollars.lanes[1].segments == (Segment(0, 1228, TAKEN, SOLID), Segment(1228, 1581, TAKEN, HATCHED))
    assert dollars.lanes[1].what == "124,000 roubles"
    assert [lane.amount for lane in roubles.lanes] == ["124,000 roubles a month"]


def test_takings_above_the_pay_of_one_case_have_the_line_too():
    (panel,) = panels(ask(pay(2000, 2000), taking(2500, 2500)).settings, "as reported")
    (lane,) = panel.lanes
    assert (lane.limit, lane.below) == (2000, "2,500 yuan asked: more than the whole pay")


def test_every_reported_amount_has_a_mark_that_says_what_it_is():
    (panel,) = panels(ask(pay(2300, 2300, place="Port City"), taking(2000, 2000, place="Port City")).settings, "")
    assert [(mark.x, mark.role, mark.announcement) for lane in panel.lanes for mark in lane.marks] == [
        (2300, PAY, "Port City, China, gross, 2,300 yuan a month, 2025, Radio X"),
        (2000, TAKEN, "Port City, China, quota: to whom is not told, 2,000 yuan a month, 2025, Radio X"),
    ]


def test_the_arrow_of_an_amount_points_to_its_open_side():
    (panel,) = panels(ask(taking(None, 70, qualifier="up_to"), taking(5, None, name="more")).settings, "as reported")
    assert [mark.side for lane in panel.lanes for mark in lane.marks] == ["right", "left"]


def test_shares_of_the_minimum_wage_and_of_the_pay_are_not_on_one_axis():
    def against(low_wage, high_wage, low, high):
        share = {"low_minimum_wage_percent": low / high_wage * 100, "high_minimum_wage_percent": high / low_wage * 100}
        return share | {"is_minimum_wage_assumed": True}

    unit = "share of the local minimum wage"
    wage = pay(2000, 2000, **against(1600, 2000, 2000, 2000))
    quota = taking(1200, 1200, **against(1600, 2000, 1200, 1200))
    found = ask(wage, quota, share(None, 70, "up_to"), unit=unit)
    shown = panels(found.settings, unit)
    assert shown[0].axis == "percent of the local minimum wage per month"
    assert shown[0].whole is None
    computed = next(one for one in found.settings[0].computed if one.share is None)
    # 800 of 2,000 and of 1,600 yuan.
    assert (computed.kept.low, computed.kept.high) == pytest.approx((40, 50))
    assert takings_words.kept(computed) == "40–50% of the local minimum wage"
    assert takings_words.kept(computed, with_per=False) == "40–50%"
