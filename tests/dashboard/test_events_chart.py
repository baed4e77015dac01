"""dashboard/events_chart.py: lanes of events on the axis of the amounts, few with their words, many packed."""

from __future__ import annotations

from dashboard import events_chart
from tests.dashboard.made_up_times import AXIS, event, marks


def test_events_share_the_axis_and_stand_kind_below_kind():
    figure = events_chart.lanes([event("2025-03-10"), event("2017-12-22", "resolution"), event("2024/2025")], AXIS)
    assert figure["layout"]["xaxis"]["range"] == ["2016-01-01", "2026-06-01"]
    heights = {x: y for x, y, _symbol in marks(figure)}
    assert heights["2017-12-22"] < heights["2025-03-10"] < heights["2024-01-01"] == heights["2026-01-01"]
    assert "<b>UN resolutions</b>" in figure["data"][0]["text"]
    assert "10 March 2025 · Russia · quotas: “doubled”" in figure["data"][0]["text"]


def test_many_events_are_packed_so_that_none_hides_another():
    happened = [event(f"{2016 + month // 12}-{month % 12 + 1:02d}-15") for month in range(60)]
    figure = events_chart.lanes(happened, AXIS)
    assert len(marks(figure)) == 60
    assert figure["layout"]["height"] < 60 * 20
    assert len(figure["data"][0]["text"]) == 1


def test_more_events_at_one_time_than_rows_are_said_to_hide_each_other():
    figure = events_chart.lanes([event("2025") for _number in range(40)], AXIS)
    assert len(marks(figure)) == 80
    assert len({y for _x, y, _symbol in marks(figure)}) == events_chart.MOST_ROWS
    (lane,) = figure["data"][0]["text"]
    assert lane == "<b>Changes (40; where many fall together, marks hide each other)</b>"
