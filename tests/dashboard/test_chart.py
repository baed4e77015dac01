"""dashboard/chart: what the component is given, what it gives back, and the plain element in its place."""

from __future__ import annotations

import json
import re

import numpy as np
import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import chart
from dashboard.chart import assets
from tests.dashboard.drawn import charts

FIGURE = {
    "data": [{"type": "scatter", "mode": "markers", "x": [1], "y": [2], "customdata": [["s/a", "a mark"]]}],
    "layout": {"height": 100},
}


def page() -> None:
    import streamlit as st

    from dashboard import chart
    from tests.dashboard.test_chart import FIGURE

    chart.show(
        FIGURE,
        key="chart_x",
        alt="One mark.",
        on_pick=lambda picked: st.session_state.update(picked=picked),
        title="How much?",
        source_line="Release abc, 1 observation",
        file_name="how-much",
    )


def test_the_component_gets_the_figure_its_description_and_what_a_file_of_it_says():
    app = AppTest.from_function(page).run()
    assert not app.exception
    (drawn,) = charts(app)
    assert (drawn.figure, drawn.alt) == (FIGURE, "One mark.")
    assert drawn.take_away == {
        "title": "How much?",
        "source_line": "Release abc, 1 observation",
        "file_name": "how-much",
    }
    assert drawn.ids == ["s/a"]


def test_streamlit_s_own_chart_stands_in_when_it_is_asked_for(monkeypatch):
    monkeypatch.setenv(chart.PLAIN, "1")
    app = AppTest.from_function(page).run()
    assert not app.exception
    assert charts(app) == []
    (plain,) = app.get("plotly_chart")
    assert plain.proto.alt == "One mark."
    assert json.loads(plain.proto.spec)["data"] == FIGURE["data"]


@pytest.mark.parametrize("why", ["the folder cannot be written", "static serving is off"])
def test_streamlit_s_own_chart_stands_in_where_files_cannot_be_served(monkeypatch, why):
    assets.loader.cache_clear()
    if why == "static serving is off":
        monkeypatch.setattr(assets, "is_served", lambda: False)
    else:
        monkeypatch.setattr(assets, "SERVED", assets.HERE / "no-such-folder")
    app = AppTest.from_function(page).run()
    assets.loader.cache_clear()
    assert not app.exception
    assert len(app.get("plotly_chart")) == 1


@pytest.mark.parametrize(
    ("figure", "read"),
    [
        (FIGURE, FIGURE["data"][0]),
        ({"data": [{"y": [1.0, float("nan")]}]}, {"y": [1.0, None]}),
        ({"data": [{"x": ["<b>서울</b>"]}]}, {"x": ["<b>서울</b>"]}),
        ({"data": [{"customdata": np.array([["s/a", "a"]], dtype=object)}]}, {"customdata": [["s/a", "a"]]}),
        (go.Figure(go.Bar(x=["a"], y=[1])), {"type": "bar", "x": ["a"], "y": [1]}),
    ],
)
def test_any_figure_becomes_json_that_a_browser_reads(figure, read):
    text = chart.as_json(figure)
    assert "NaN" not in text
    assert json.loads(text)["data"][0] == read


def test_what_the_browser_loads_is_what_is_installed_under_names_that_change_with_it():
    loader = assets.loader()
    assert loader is not None
    plotly, script = (re.search(pattern, loader) for pattern in (r"plotly-[\d.]+\.min\.js", r"chart-[0-9a-f]{12}\.js"))
    assert plotly
    assert script
    assert (assets.SERVED / plotly[0]).stat().st_size > 1_000_000
    served = (assets.SERVED / script[0]).read_text(encoding="utf-8")
    (take_away,) = re.findall(r"take_away-[0-9a-f]{12}\.js", served)
    assert (assets.SERVED / take_away).read_text(encoding="utf-8") == (assets.HERE / "take_away.js").read_text("utf-8")


def test_nothing_that_the_browser_loads_names_another_host():
    own = "\n".join((assets.HERE / name).read_text("utf-8") for name in ("loader.js", "chart.js", "chart.css"))
    assert "//" not in re.sub(r"^\s*//.*$|\s// .*$", "", own, flags=re.MULTILINE)
    assert re.findall(r"https?://[^'\"`\s]+", (assets.HERE / "take_away.js").read_text("utf-8")) == [
        "http://www.w3.org/2000/svg"
    ]
