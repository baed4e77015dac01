"""charts_takings.py: bars and marks of a panel, the words beside them, and the chart in words."""

from __future__ import annotations

from dashboard import charts_takings
from dashboard.takings_lanes import Panel, panels
from tests.dashboard.test_takings import ask, pay, share, taking


def drawn(*rows, unit="as reported"):
    return [charts_takings.bars(panel) for panel in panels(ask(*rows, unit=unit).settings, unit)]


def of_type(figure, mode):
    return [trace for trace in figure["data"] if trace.get("mode", trace["type"]) == mode]


def test_without_lanes_there_is_still_an_axis():
    figure = charts_takings.bars(Panel("yuan per month", (), None))
    assert figure["layout"]["xaxis"]["title"]["text"] == "yuan per month"
    assert of_type(figure, "bar") == []


def test_what_is_computed_is_hollow_and_what_is_reported_is_not():
    (figure,) = drawn(pay(2300, 2300), taking(2000, 2000))
    taken, left = of_type(figure, "bar")
    assert (taken["base"], taken["x"], left["base"], left["x"]) == ([0.0], [2000.0], [2000.0], [300.0])
    assert taken["marker"]["color"] == charts_takings.COLORS["taken"]
    assert left["marker"]["color"] == charts_takings._CLEAR
    assert left["marker"]["line"]["color"] == charts_takings.COLORS["kept"]


def test_a_range_is_hatched_between_its_ends():
    (figure,) = drawn(taking(300, 700))
    solid, hatched = of_type(figure, "bar")
    assert "pattern" not in solid["marker"]
    assert (hatched["base"], hatched["x"], hatched["marker"]["pattern"]["shape"]) == ([300.0], [400.0], "/")


def test_every_mark_opens_its_quote_and_bars_open_none():
    (figure,) = drawn(pay(2300, 2300), taking(2000, 2000))
    (marks,) = of_type(figure, "markers")
    assert marks["customdata"] == [
        ["radio-x-2025-06-02/pay", "China, gross, 2,300 yuan a month, 2025, Radio X"],
        ["radio-x-2025-06-02/quota", "China, quota: to whom is not told, 2,000 yuan a month, 2025, Radio X"],
    ]
    assert marks["marker"]["symbol"] == ["circle", "square"]
    assert all(trace["hoverinfo"] == "skip" for trace in figure["data"] if "customdata" not in trace)


def test_marks_in_doubt_are_hollow_and_unchecked_ones_have_a_cross():
    (figure,) = [
        charts_takings.bars(panel)
        for panel in panels(
            ask(
                taking(5, 5, name="a", qualifier="about"),
                taking(6, 6, name="b", review="proposed"),
                is_proposed_shown=True,
            ).settings,
            "as reported",
        )
    ]
    assert of_type(figure, "markers")[0]["marker"]["symbol"] == ["square-open", "square-x-open"]


def test_the_line_at_the_end_of_the_pay_crosses_the_bar_that_runs_past_it():
    (figure,) = drawn(pay(2000, 2000), taking(2500, 2500))
    assert {x for trace in of_type(figure, "lines") for x in trace["x"]} == {2000.0, None}
    (figure,) = drawn(pay(2000, 2000), taking(500, 500))
    assert of_type(figure, "lines") == []


def test_a_share_has_the_whole_as_its_axis():
    (figure,) = drawn(share(20, 30))
    assert figure["layout"]["xaxis"]["range"] == [0, 104.0]
    assert figure["layout"]["xaxis"]["ticksuffix"] == "%"


def test_texts_of_a_table_are_escaped():
    (figure,) = drawn(taking(5, 5, place="<b>Port", original_value="5 <i>yuan"))
    (marks,), (texts,) = of_type(figure, "markers"), of_type(figure, "text")
    assert "5 &lt;i&gt;yuan" in marks["hovertext"][0]
    assert "&lt;b&gt;Port" in texts["text"][0]


def test_the_chart_in_words_holds_every_bar_and_the_legend_only_what_is_there():
    found = panels(ask(pay(2300, 2300), taking(2000, 2000)).settings, "as reported")
    assert charts_takings.described(found[0], "Who takes what?") == (
        "Who takes what? In yuan per month. China · 2025 · Radio X: 2,300 yuan a month, pay (gross), "
        "2,000 yuan taken, 300 yuan left (computed)."
    )
    assert "hollow bar" in charts_takings.legend(found)
    assert "hatched" not in charts_takings.legend(found)
