"""The chart: any Plotly figure on the page, from whose marks a click, a tap or a key leads to the evidence.

In: a figure (the plain dictionary, or plotly's object), whose marks carry `customdata=[[observation_id, announcement],
…]`. Out: a Streamlit component around the plotly.js that the plotly package ships, and the picked observation's id to
a callback. Figures know nothing of it: with WAGEWITNESS_PLAIN_CHARTS=1 they go to `st.plotly_chart` as they are.
The browser's part is chart.js; how it gets there is `assets`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from dashboard.chart import assets
from wording.language import _

PLAIN = "WAGEWITNESS_PLAIN_CHARTS"
"""1: Streamlit's own chart element, without keys, exact taps and files."""
COMPONENT = "wagewitness_chart"

OnPick = Callable[[str], None]


def show(
    figure: Any,
    *,
    key: str,
    alt: str,
    on_pick: OnPick | None = None,
    title: str = "",
    source_line: str = "",
    file_name: str = "chart",
) -> None:
    """Draws the figure, in place when only its data changed.

    `alt` describes it for who does not see it. `on_pick` is a Streamlit callback that gets the observation's id.
    `title` stands above and `source_line` below the chart in the SVG or PNG file that a reader takes away.
    """
    loader = None if is_plain() else assets.loader()
    if loader is None:
        _show_plain(figure, key, alt, on_pick)
        return
    _component(loader)(
        key=key,
        data={
            "figure": as_json(figure),
            "alt": alt,
            "take_away": {"title": title, "source_line": source_line, "file_name": file_name},
            "words": _words(),
        },
        on_pick_change=lambda: _pick(key, on_pick),
    )


@cache
def _component(loader: str) -> ComponentRenderer:
    return st.components.v2.component(COMPONENT, css=assets.css(), js=loader, isolate_styles=False)


def is_plain() -> bool:
    return os.environ.get(PLAIN, "") not in ("", "0")


def as_json(figure: Any) -> str:
    """The figure as the browser reads it. Plotly's own writer is asked only for what JSON does not know."""
    if isinstance(figure, Mapping):
        try:
            return json.dumps(figure, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        except (TypeError, ValueError):  # arrays, dates, missing numbers
            pass
    from plotly import io

    return io.to_json(figure, validate=False)


def _pick(key: str, on_pick: OnPick | None) -> None:
    picked = st.session_state[key].get("pick")
    if picked and on_pick:
        on_pick(str(picked))


def _words() -> dict[str, str]:
    return {
        "keys": _("Arrow keys walk from mark to mark, Enter opens the sentence behind it, Escape leaves."),
        "mark": _("{said}, {n} of {all}"),
        "files": _("This chart as a file"),
        "file": _("Download this chart as {kind}"),
        "coming": _("The chart is being drawn …"),
        "failed": _("The chart could not be drawn. The list of links has everything that it shows."),
    }


def _show_plain(figure: Any, key: str, alt: str, on_pick: OnPick | None) -> None:
    def pick() -> None:
        for point in st.session_state[key].selection.points[:1]:
            if on_pick and "customdata" in point:
                on_pick(str(point["customdata"][0]))

    st.plotly_chart(
        figure,
        key=key,
        alt=alt,
        on_select=pick,
        selection_mode="points",
        config={"displayModeBar": False, "doubleClick": False, "doubleClickDelay": 1},
    )
