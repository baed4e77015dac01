"""dashboard/time_charts.py: where marks stand, how wide and how they look; the words of the legend."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard import over_time, time_charts
from dashboard.over_time import Amount, Event, Panel

AXIS = (date(2016, 1, 1), date(2026, 6, 1))


def amount(period: str, low: float | None = 50, high: float | None = 60, **fields: object) -> Amount:
    basis = str(fields.pop("basis", "stated"))
    when = over_time.when_of({"time_period": period, "time_basis": basis})
    given = {
        "observation_id": f"made-up/{period}",
        "ref_area": "CN",
        "low": low,
        "high": high,
        "text": "50–60",
        "words": "<50> to 60",
        "label": "paid out · Radio X",
        "doubt": "",
        "is_proposed": False,
        "when": when,
    }
    return Amount(**{**given, **fields})


def event(period: str, lane: str = "change", **fields: object) -> Event:
    when = over_time.when_of({"time_period": period, "time_basis": fields.pop("basis", "stated")})
    area = None if lane == "resolution" else "RU"
    return Event(f"made-up/{period}", lane, area, "quotas: “doubled”", "quotas: “doubled”", "Radio X", False, when)


def drawn(*amounts: Amount) -> dict:
    return time_charts.amounts(Panel("", "US dollars per month", amounts), AXIS)


def marks(figure: dict) -> list[tuple[str, float, str]]:
    return [
        point
        for trace in figure["data"]
        if trace["mode"] == "markers"
        for point in zip(trace["x"], trace["y"], trace["marker"]["symbol"], strict=True)
    ]


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


def test_events_share_the_axis_and_stand_kind_below_kind():
    figure = time_charts.events([event("2025-03-10"), event("2017-12-22", "resolution"), event("2024/2025")], AXIS)
    assert figure["layout"]["xaxis"]["range"] == ["2016-01-01", "2026-06-01"]
    heights = {x: y for x, y, _symbol in marks(figure)}
    assert heights["2017-12-22"] < heights["2025-03-10"] < heights["2024-01-01"] == heights["2026-01-01"]
    assert "<b>UN resolutions</b>" in figure["data"][0]["text"]
    assert "10 March 2025 · Russia · quotas: “doubled”" in figure["data"][0]["text"]


def test_many_events_are_packed_so_that_none_hides_another():
    happened = [event(f"{2016 + month // 12}-{month % 12 + 1:02d}-15") for month in range(60)]
    figure = time_charts.events(happened, AXIS)
    assert len(marks(figure)) == 60
    assert figure["layout"]["height"] < 60 * 20
    assert len(figure["data"][0]["text"]) == 1


@pytest.mark.parametrize(
    ("amounts", "happened", "said", "unsaid"),
    [
        ([amount("2025")], [], "solid line", "inferred"),
        ([amount("2025", basis="inferred", doubt="the time is inferred")], [], "dashed line", "solid line"),
        ([amount("2025-03-10", None, 5)], [], "points to the open side", "as wide as"),
        ([], [event("2017-12-22", "resolution")], "a UN resolution", "China"),
        ([], [event("2024/2025")], "Russia (vermillion square)", "UN resolution"),
        ([amount("2025", is_proposed=True)], [], "not yet checked", "dotted"),
    ],
)
def test_the_legend_says_what_is_drawn_and_nothing_else(amounts, happened, said, unsaid):
    legend = time_charts.legend(amounts, happened)
    assert said in legend
    assert unsaid not in legend


def test_a_chart_is_told_in_words():
    assert time_charts.described("What?", ["one", "two"]) == "What? On an axis of time. one; two."
