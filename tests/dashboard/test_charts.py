"""dashboard/charts.py: the rows' places on the paper, and the figure that Plotly draws."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard import charts, questions


def marks(*rows: tuple[object, ...]) -> pd.DataFrame:
    """Rows with group, low, high and doubt; everything else is plain."""
    return pd.DataFrame(
        [
            (
                f"s/{number}",
                "s",
                area,
                group,
                "paid out · Radio X · 2025",
                low,
                high,
                "US$ 5",
                "five <dollars>",
                doubt,
                False,
            )
            for number, (area, group, low, high, doubt) in enumerate(rows)
        ],
        columns=list(questions.MARKS),
    )


@pytest.fixture
def pay(observations, asked):
    return questions.compare(observations, asked()).panels[0]


def markers(figure):
    return next(trace for trace in figure["data"] if trace["mode"] == "markers")


def texts(figure):
    return next(trace for trace in figure["data"] if trace["mode"] == "text")


def test_a_heading_stands_where_a_group_begins_and_takes_room():
    rows = marks(("CN", "China", 1.0, 2.0, ""), ("CN", "China", 3.0, 4.0, ""), ("RU", "Russia", 5.0, 5.0, ""))
    placed = charts.positions(rows)
    assert placed["heading"].tolist() == ["China", "", "Russia"]
    assert placed["y"].tolist() == [64, 110, 186]
    assert "y" not in rows.columns


def test_a_range_has_a_mark_at_both_ends_and_one_value_has_one():
    figure = charts.ranges(marks(("CN", "China", 1.0, 2.0, ""), ("CN", "China", 5.0, 5.0, "")), "US dollars per month")
    assert markers(figure)["x"] == [1.0, 2.0, 5.0]
    lines = next(trace for trace in figure["data"] if trace["mode"] == "lines")
    assert lines["x"] == [1.0, 2.0, None]


def test_every_mark_carries_its_observation_as_text(pay):
    trace = markers(charts.ranges(pay.rows, pay.axis))
    carried = [data[0] for data in trace["customdata"]]
    assert len(carried) == len(trace["x"])
    assert set(carried) == set(pay.rows["observation_id"])
    assert all(isinstance(observation_id, str) for observation_id in carried)


def test_a_place_has_its_color_and_its_shape_and_doubt_makes_it_hollow():
    rows = marks(
        ("CN", "China", 1.0, 1.0, ""),
        ("RU", "Russia", 1.0, 1.0, "approximate words"),
        ("KP", "North Korea", 1.0, 1.0, ""),
        ("MN", "Mongolia", 1.0, 1.0, ""),
    )
    marker = markers(charts.ranges(rows, "people"))["marker"]
    assert marker["symbol"] == ["circle", "square-open", "diamond", "circle"]
    assert marker["color"] == ["#0072B2", "#D55E00", "#009E73", "#767676"]


def test_an_open_side_has_an_arrow_that_points_to_it():
    rows = marks(("CN", "China", math.nan, 70.0, ""), ("CN", "China", 12.0, math.nan, "the time is inferred"))
    figure = charts.ranges(rows, "percent")
    assert markers(figure)["marker"]["symbol"] == ["triangle-left", "triangle-right-open"]
    assert markers(figure)["x"] == [70.0, 12.0]
    doubted = marks(("CN", "China", math.nan, 70.0, "approximate words"))
    assert markers(charts.ranges(doubted, "percent"))["marker"]["symbol"] == ["triangle-left-open"]


def test_what_nobody_checked_is_hollow_with_a_cross_or_a_dot_and_its_line_is_dashed():
    rows = marks(
        ("CN", "China", 1.0, 2.0, ""), ("KP", "North Korea", 3.0, 4.0, ""), ("RU", "Russia", math.nan, 5.0, "inferred")
    ).assign(is_proposed=[False, True, True])  # fmt: skip
    figure = charts.ranges(rows, "people")
    assert markers(figure)["marker"]["symbol"] == [
        "circle", "circle", "diamond-x-open", "diamond-x-open", "triangle-left-open-dot",
    ]  # fmt: skip
    lines = {trace["line"]["dash"]: trace["x"] for trace in figure["data"] if trace["mode"] == "lines"}
    assert lines == {"solid": [1.0, 2.0, None], "dash": [3.0, 4.0, None]}
    assert ["not yet checked by a person" in hover for hover in markers(figure)["hovertext"]] == [
        False, False, True, True, True,
    ]  # fmt: skip
    assert charts.described(rows, "people", "How many?").count("US$ 5 (not yet checked by a person)") == 2
    assert "dashed line: not yet checked by a person" in charts.legend([questions.Panel("", "", rows)])
    go.Figure(figure)  # Plotly knows the symbols


def test_the_axis_is_linear_from_zero_and_carries_the_unit(pay):
    axis = charts.ranges(pay.rows, pay.axis)["layout"]["xaxis"]
    assert axis["title"]["text"] == "US dollars per month"
    assert axis["range"][0] == 0
    assert axis["range"][1] > 800
    assert "type" not in axis


def test_an_axis_of_nothing_but_zero_has_a_length():
    axis = charts.ranges(marks(("CN", "China", 0.0, 0.0, "")), "people")["layout"]["xaxis"]
    assert axis["range"][0] < axis["range"][1]


def test_only_percent_have_their_sign_on_the_axis():
    rows = marks(("CN", "China", 1.0, 2.0, ""))
    suffixes = [charts.ranges(rows, axis)["layout"]["xaxis"]["ticksuffix"] for axis in ("percent", "people")]
    assert suffixes == ["%", ""]


def test_hover_shows_the_words_as_printed_and_escapes_them():
    hover = markers(charts.ranges(marks(("CN", "China", 1.0, 1.0, "approximate words")), "people"))["hovertext"][0]
    assert hover == "<b>“five &lt;dollars&gt;”</b><br>paid out · Radio X · 2025<br>hollow: approximate words"


def test_no_text_of_a_table_is_taken_for_markup_of_the_chart():
    hostile = "<a href='x'>here</a>"
    rows = marks(("CN", hostile, 1.0, 1.0, hostile)).assign(label=f"{hostile} · Radio X · 2025", text=hostile)
    figure = charts.ranges(rows, "people")
    written = [*texts(figure)["text"], *markers(figure)["hovertext"]]
    assert len(written) == 4
    assert all("&lt;a href=" in text and "<a" not in text for text in written)


def test_every_amount_is_written_beside_its_mark_where_there_is_room():
    rows = marks(
        ("CN", "China", 1.0, 2.0, ""),
        ("CN", "China", 90.0, 100.0, ""),
        ("CN", "China", 1.0, 100.0, ""),
    )
    trace = texts(charts.ranges(rows, "people"))
    amounts = [
        (x, side)
        for x, side, text in zip(trace["x"], trace["textposition"], trace["text"], strict=True)
        if "US$ 5" in text
    ]
    assert amounts == [(2.0, "middle right"), (90.0, "middle left"), (100.0, "middle left")]


@pytest.mark.parametrize(
    ("label", "short"),
    [
        ("gross · Radio X · 2025", "gross · Radio X · 2025"),
        (
            "of the profits that are earned by the work of these people · Radio X · 2025",
            "of the profits that are earned by the work o… · Radio X · 2025",
        ),
        (
            "surveillance of a hall, a firm · Uchang Motor Works · Radio Free Example · 2023",
            "surveillance of a hall, a firm · Radio Free Example · 2023",
        ),
        (
            "quota, a site · The Uchang Motor Works, Second Hall of the North · Radio X · 2023",
            "quota, a site · The Uchang Motor Works, Seco… · Radio X · 2023",
        ),
        ("pay · A Publisher With A Very Long Name, Limited And Five Sons · 2025",
         "p… · A Publisher With A Very Long Name, Limited And Five Sons · 2025"),
    ],
)  # fmt: skip
def test_a_long_label_keeps_its_publisher_and_years(label, short):
    assert charts.shortened(label) == short


def test_no_rows_give_an_empty_figure_with_its_axis():
    figure = charts.ranges(marks(), "US dollars per month")
    assert figure["layout"]["xaxis"]["title"]["text"] == "US dollars per month"
    assert markers(figure)["x"] == []


def test_plotly_accepts_the_figure(pay):
    assert len(go.Figure(charts.ranges(pay.rows, pay.axis)).data) == 3


def test_the_description_says_every_amount(pay):
    said = charts.described(pay.rows, pay.axis, "What are they paid?")
    assert said.startswith("What are they paid? In US dollars per month. China, gross · Daily Y · 2020: US$ 340–352; ")
    assert all(text in said for text in pay.rows["text"])


def test_the_legend_explains_the_shapes_that_are_used_and_no_others(pay):
    legend = charts.legend([pay])
    assert "Russia (vermillion square)" in legend
    assert "hollow:" in legend
    assert "arrow:" not in legend
    plain = charts.legend([questions.Panel("", "", marks(("CN", "China", 1.0, 1.0, "")))])
    assert "China (blue circle)" in plain
    assert "Russia" not in plain
    assert "hollow" not in plain
    assert "line:" not in plain
    one_end = charts.legend([questions.Panel("", "", marks(("CN", "China", math.nan, 1.0, "")))])
    assert "arrow:" in one_end
    assert "line:" not in one_end
