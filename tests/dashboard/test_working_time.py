"""dashboard/working_time.py: hours by kind, where an axis ends, and what hours can fairly be held against."""

from __future__ import annotations

import pytest

from dashboard import charts, working_time
from dashboard.filters import Filters
from etl import vocabulary as v
from tests.dashboard import made_up
from tests.dashboard.made_up import X, money

ASKED = Filters("pay", "US dollars", 2019, 2025)


def hours(name, kind, per="day", unit="hours", value=9.0):
    amount = money(value, value, unit, per)
    return made_up.observation(
        name, X, "They say ", "nine", ".", measure="hours", kind=kind, **amount, **made_up.PUBLISHED
    )


def panels(*rows):
    return working_time.hours(made_up.frame(rows), ASKED).panels


def test_work_sleep_leave_and_surveillance_share_no_axis():
    rows = [hours("a", "work"), hours("b", "sleep"), hours("c", "surveillance"), hours("d", "leave", "once", "days")]
    assert [len(panel.rows) for panel in panels(*rows)] == [1, 1, 1, 1]


def test_hours_are_asked_for_whatever_the_reader_measures_elsewhere():
    assert len(panels(hours("a", "work"), made_up.row("cn-paid"))) == 1


@pytest.mark.parametrize(
    ("row", "end"),
    [
        (hours("a", "work"), 24),
        (hours("a", "sleep", value=3.0), 24),
        (hours("a", "shift", "shift"), None),
        (hours("a", "work", "week"), None),
        (hours("a", "leave", "once", "days"), None),
    ],
)
def test_only_an_axis_of_hours_a_day_ends_at_24(row, end):
    (panel,) = panels(row)
    assert working_time.end_of_axis(panel) == end


def test_the_end_of_an_axis_is_drawn_and_an_amount_beyond_it_still_has_room():
    (panel,) = panels(hours("a", "work"))
    axis = charts.ranges(panel.rows, panel.axis, 24)["layout"]["xaxis"]
    assert axis["range"] == [0, 24 * 1.04]
    assert axis["dtick"] == 4
    (beyond,) = panels(hours("a", "work", value=30.0))
    assert charts.ranges(beyond.rows, beyond.axis, 24)["layout"]["xaxis"]["range"] == [0, 30 * 1.04]


def test_each_kind_of_hours_says_what_it_can_be_held_against():
    assert set(working_time.FAIR) == set(v.HOURS_KIND)
    assert all(fair.publication for fair in working_time.FAIR.values() if fair.url)


def test_a_panel_of_one_kind_has_its_fair_comparison():
    rows = [hours("a", "sleep"), hours("b", "work")]
    frame = made_up.frame(rows)
    said = {working_time.fair(panel, frame) for panel in working_time.hours(frame, ASKED).panels}
    assert said == {working_time.FAIR["sleep"], working_time.FAIR["work"]}
