"""dashboard/amounts_chart.py: where marks stand, how wide and how they look."""

from __future__ import annotations

import pytest

from dashboard import amounts_chart
from dashboard.over_time import Amount, Panel
from tests.dashboard.made_up_times import AXIS, amount, marks


def drawn(*amounts: Amount) -> dict:
    return amounts_chart.amounts(Panel("", "US dollars per month", amounts), AXIS)


def lines(figure: dict) -> list[dict]:
    return [trace for trace in figure["data"] if trace["mode"] == "lines"]


@pytest.mark.parametrize(
    ("what", "stands"),
    [
        (amount("2025-03-10", 50, 50), [("2025-03-10", 50, "circle")]),
        (amount("2025-03-10", 50, 60), [("2025-03-10", 50, "circle"), ("2025-03-10", 60, "circle")]),
        (amount("2025", 50, 50), [("2025-01-01", 50, "circle"), ("2026-01-01", 50, "circle")]),
        (
            amount("2024/2025", 5, 60, ref_area="RU"),
            [(x, y, "square") for y in (5, 60) for x in ("2024-01-01", "2026-01-01")],
        ),
        (amount("2025-03", 50, 50), [("2025-03-16", 50, "circle")]),
    ],
    ids=["day", "day with a range", "year", "years with a range", "month on an axis of years"],
)
def test_marks_stand_at_the_corners_of_what_may_be(what, stands):
    assert marks(drawn(what)) == stands


@pytest.mark.parametrize(
    ("what", "symbol"),
    [
        (amount("2025-03-10", None, 70), "triangle-down"),
        (amount("2025-03-10", 12, None), "triangle-up"),
        (amount("2025-03-10", None, 70, doubt="approximate words"), "triangle-down-open"),
        (amount("2025-03-10", 5, 5, doubt="the time is inferred"), "circle-open"),
        (amount("2025-03-10", 5, 5, is_proposed=True), "circle-x-open"),
    ],
)
def test_an_open_end_a_doubt_and_a_proposal_have_a_shape(what, symbol):
    assert {shape for _x, _y, shape in marks(drawn(what))} == {symbol}


@pytest.mark.parametrize(("basis", "dash"), [("stated", "solid"), ("published", "dot"), ("inferred", "dash")])
def test_the_line_says_how_the_time_is_known(basis, dash):
    (line,) = lines(drawn(amount("2025", basis=basis)))
    assert line["line"]["dash"] == dash


def test_the_line_is_as_wide_as_the_time_and_as_high_as_the_values():
    (line,) = lines(drawn(amount("2025", 10, 60)))
    assert set(line["x"]) == {"2025-01-01", "2026-01-01", None}
    assert set(line["y"]) == {10, 60, None}


def test_places_have_fields_of_their_own_with_the_same_axes():
    figure = drawn(amount("2025"), amount("2024", 500, 500, ref_area="RU"))
    layout = figure["layout"]
    assert layout["yaxis"]["range"] == layout["yaxis2"]["range"]
    assert layout["yaxis"]["domain"][0] > layout["yaxis2"]["domain"][1]
    assert [note["text"] for note in layout["annotations"]] == [
        "<b>China</b> · US dollars per month",
        "<b>Russia</b>",
    ]
    assert {trace["yaxis"] for trace in figure["data"]} == {"y", "y2"}


def test_every_mark_carries_its_observation_and_what_is_said_of_it():
    figure = drawn(amount("2025"))
    (trace,) = [trace for trace in figure["data"] if trace["mode"] == "markers"]
    assert trace["customdata"] == [["made-up/2025", "China, 50–60, 2025, paid out, Radio X"]] * 4


def test_the_words_as_printed_are_escaped():
    figure = drawn(amount("2025"))
    (trace,) = [trace for trace in figure["data"] if trace["mode"] == "markers"]
    assert "&lt;50&gt; to 60" in trace["hovertext"][0]


def test_amounts_that_would_cover_each_other_are_written_once():
    figure = drawn(*(amount("2025", 50 + step, 50 + step) for step in range(5)))
    (texts,) = [trace for trace in figure["data"] if trace["mode"] == "text"]
    assert len(texts["text"]) == 1
    assert len(marks(figure)) == 10
