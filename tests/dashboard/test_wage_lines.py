"""dashboard/wage_lines.py: local wages on the chart stand apart from what was reported."""

from __future__ import annotations

import json

import pytest

from dashboard import charts, questions
from dashboard.local_wages import Figure, Line
from tests.dashboard.made_up import row


def line(kind="minimum_wage", low=200.0, high=300.0, beside=(), ref_area="CN"):
    ends = [(low, low), (high, high)]
    figures = tuple(
        Figure("Coast", "2,000 yuan a month", end, (), "Gazette <of> the Coast", "https://g.example", "yes", None)
        for end in ends
    )
    return Line(kind, ref_area, "minimum wage · Coast · 2025", low, high, "US$ 200–300", figures, frozenset(beside))


@pytest.fixture
def pay(observations, asked):
    return questions.compare(observations, asked()).panels[0]


PAID = row("cn-paid")["observation_id"]


def test_without_local_wages_the_chart_is_as_it_was(pay):
    assert charts.ranges(pay.rows, pay.axis, beside=()) == charts.ranges(pay.rows, pay.axis)
    assert "lines" not in charts.legend([pay])


def test_a_wage_of_a_country_that_is_not_on_the_chart_is_not_drawn(pay):
    assert charts.ranges(pay.rows, pay.axis, beside=[line(ref_area="JP")]) == charts.ranges(
        pay.rows, pay.axis, beside=[]
    )


def test_a_local_wage_has_no_mark_and_nothing_to_click(pay):
    before = charts.ranges(pay.rows, pay.axis)
    after = charts.ranges(pay.rows, pay.axis, beside=[line(beside=[PAID])])
    marks = [[trace for trace in figure["data"] if trace["mode"] == "markers"] for figure in (before, after)]
    assert marks[0][0]["customdata"] == marks[1][0]["customdata"]
    assert marks[0][0]["x"] == marks[1][0]["x"]
    assert all("customdata" not in trace for trace in after["data"] if trace["mode"] != "markers")


def test_its_row_stands_below_all_rows_of_its_country_under_a_heading_of_its_own(pay):
    (words,) = (t for t in charts.ranges(pay.rows, pay.axis, beside=[line()])["data"] if t["mode"] == "text")
    heights = dict(zip(words["text"], words["y"], strict=True))
    heading = heights["<b>China · local wages beside it, not reported pay</b>"]
    assert (
        heights["<b>China · promised</b>"] < heading < heights["minimum wage · Coast · 2025"] < heights["<b>Russia</b>"]
    )
    assert f"{charts.GAP}<b>US$ 200–300</b>" in heights


def test_broken_lines_run_through_the_rows_that_it_is_beside_and_no_others(pay):
    figure = charts.ranges(pay.rows, pay.axis, beside=[line(beside=[PAID])])
    marks = next(t for t in figure["data"] if t["mode"] == "markers")
    heights = {data[0]: y for data, y in zip(marks["customdata"], marks["y"], strict=True)}
    (strokes,) = (t for t in figure["data"] if t["mode"] == "lines" and "hovertext" in t)
    points = [(x, y) for x, y in zip(strokes["x"], strokes["y"], strict=True) if x is not None]

    def beside(y):
        return {x for x, there in points if abs(there - y) <= 14}

    assert beside(heights.pop(PAID)) == {200.0, 300.0}
    assert all(beside(y) == set() for y in heights.values())


def test_the_strokes_of_a_minimum_wage_are_dotted_and_those_of_an_average_wage_dashed(pay):
    def pieces(kind):
        figure = charts.ranges(pay.rows, pay.axis, beside=[line(kind, beside=[PAID])])
        (strokes,) = (t for t in figure["data"] if t["mode"] == "lines" and "hovertext" in t)
        return len(strokes["x"])

    assert pieces("minimum_wage") > pieces("average_wage") > 0


def test_the_axis_reaches_to_the_highest_wage_and_pointing_at_it_names_its_publisher(pay):
    figure = charts.ranges(pay.rows, pay.axis, beside=[line("average_wage", 900.0, 1500.0)])
    assert figure["layout"]["xaxis"]["range"][1] > 1500
    assert "Gazette &lt;of&gt; the Coast" in json.dumps(figure, default=str)


def test_the_legend_and_the_description_tell_the_kinds_apart(pay):
    legend = charts.legend([pay], [line(), line("average_wage")])
    assert "dotted lines: the lowest and the highest minimum wage there and then" in legend
    assert "dashed lines: the lowest and the highest average wage there and then" in legend
    assert "dashed lines" not in charts.legend([pay], [line()])
    described = charts.described(pay.rows, pay.axis, "What?", [line()])
    assert described.endswith("Beside it, not reported pay: minimum wage · Coast · 2025: US$ 200–300.")
