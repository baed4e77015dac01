"""Three charts of made-up numbers: points that can be zoomed, bars, cells. What was picked last is written below."""

import streamlit as st

from dashboard import chart

shift = st.slider("Shift", 0, 5, 0, key="shift")


def pick(observation_id: str) -> None:
    st.session_state["picked"] = observation_id


def named(*names: str) -> list[list[str]]:
    return [[f"s/{name}", f"the mark {name}"] for name in names]


points = {
    "data": [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [1, 2, 3 + shift],
            "y": [3, 3, 1],
            "customdata": named("left", "right", "low"),
        }
    ],
    "layout": {"height": 300, "dragmode": "zoom", "xaxis": {"range": [0, 10]}, "yaxis": {"range": [0, 4]}},
}
bars = {
    "data": [{"type": "bar", "x": ["a", "b"], "y": [2, 1 + shift], "customdata": named("bar-a", "bar-b")}],
    "layout": {"height": 250, "dragmode": False},
}
cells = {
    "data": [
        {
            "type": "heatmap",
            "x": ["2024", "2025"],
            "y": ["hours", "pay"],
            "z": [[1, 2], [3, 4]],
            "customdata": [named("hours-2024", "hours-2025"), [["s/pay-2024", "the mark pay-2024"], None]],
            "showscale": False,
        }
    ],
    "layout": {"height": 250, "dragmode": False, "yaxis": {"autorange": "reversed"}},
}
only_ids = {
    "data": [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [1],
            "y": [1],
            "customdata": [["s/plain"]],
            "hovertext": ["<b>“5 &lt; 6”</b><br>Radio X"],
        }
    ],
    "layout": {"height": 200},
}
no_marks = {"data": [{"type": "scatter", "mode": "lines", "x": [1, 2], "y": [1, 2]}], "layout": {"height": 200}}

said = {
    "title": "Where are the points?",
    "source_line": f"Release abc, 3 observations, http://x.example/?q={'a' * 150}",
}
for name, figure in {"points": points, "bars": bars, "cells": cells, "plain": only_ids, "none": no_marks}.items():
    chart.show(figure, key=name, alt=f"Chart of {name}", on_pick=pick, file_name=name, **said)
with st.container(key="picked_last"):
    st.write(f"Picked: {st.session_state.get('picked', 'nothing')}")
