"""Local wages on a chart: lines of `dashboard.local_wages` in, rows to place and Plotly traces out. Pure.

They must not be taken for observations: a line has ticks instead of marks, no color, a row of its own below the
reported pay of its country, and nothing to click. Thin broken strokes carry it up to the rows that it is beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard.local_wages import Line
from wording import labels
from wording.language import _

GRAY = "#808080"
Trace = dict[str, Any]


def placed_below(rows: pd.DataFrame, beside: Sequence[Line]) -> pd.DataFrame:
    """The rows, and below those of each place its local wages as rows with a `line`."""
    records: list[dict[str, Any]] = []
    for ref_area, there in rows.groupby("ref_area", sort=False):
        records += there.assign(line=None).to_dict("records")
        group = _("{place} · local wages beside it, not reported pay", place=labels.place_name(str(ref_area)))
        for line in beside:
            if line.ref_area == ref_area:
                shown = {"low": line.low, "high": line.high, "text": line.text, "label": line.label}
                records.append({"group": group, "ref_area": ref_area, "line": line, **shown})
    return pd.DataFrame(records, columns=[*rows.columns, "line"], dtype=object)


_PIECES = {"minimum_wage": (2, 4), "average_wage": (8, 6)}
"""How a stroke through a row is broken: pixels drawn, pixels left out. Dotted and dashed, without traces of their own:
Plotly looks through the whole of its schema for each trace, at every change."""
_THROUGH = 28
"""Pixels of a stroke through a row."""


def strokes(everything: Sequence[Mapping[str, Any]]) -> Iterator[Trace]:
    """Local wages as one trace: figures as ticks on a thin line, and broken lines through the rows they are beside."""
    drawn = _Strokes()
    for record in everything:
        line = record.get("line")
        if line is None:
            continue
        y, hover = record["y"], _wage_hover(line)
        for end in dict.fromkeys(end for figure in line.figures for end in figure.ends):
            drawn.add((end, y - 7), (end, y + 7), hover)
        drawn.add((line.low, y), (line.high, y), hover)
        for row in everything:
            if row.get("line") is None and row["observation_id"] in line.beside:
                for end in dict.fromkeys((line.low, line.high)):
                    drawn.add_broken(end, row["y"], _PIECES[line.kind], hover)
    if drawn.xs:
        yield drawn.trace({"color": GRAY, "width": 2})


class _Strokes:
    """Straight strokes that become one trace: they can be pointed at, not clicked."""

    def __init__(self) -> None:
        self.xs: list[float | None] = []
        self.ys: list[float | None] = []
        self.texts: list[str] = []

    def add(self, start: tuple[float, float], end: tuple[float, float], text: str) -> None:
        self.xs += [start[0], end[0], None]
        self.ys += [start[1], end[1], None]
        self.texts += [text, text, ""]

    def add_broken(self, x: float, y: float, pieces: tuple[int, int], text: str) -> None:
        """An upright stroke around y in pieces: so many pixels drawn, so many left out."""
        drawn, left_out = pieces
        for top in range(-_THROUGH // 2, _THROUGH // 2, drawn + left_out):
            self.add((x, y + top), (x, y + min(top + drawn, _THROUGH // 2)), text)

    def trace(self, line: Mapping[str, Any]) -> Trace:
        return {
            "type": "scatter",
            "mode": "lines",
            "x": self.xs,
            "y": self.ys,
            "line": dict(line),
            "hovertext": self.texts,
            "hovertemplate": "%{hovertext}<extra></extra>",
            "cliponaxis": False,
        }


def _wage_hover(line: Line) -> str:
    """What the line is, and the figures it is made of with their publishers."""
    figures = [f"{escape(figure.text)}, {escape(figure.publisher)}" for figure in line.figures[:6]]
    return "<br>".join([f"<b>{escape(line.label)}: {escape(line.text)}</b>", *figures])


def legend(beside: Sequence[Line]) -> list[tuple[str, str, str]]:
    """Glyph, color and words of each kind of line that is drawn."""
    known = {
        "minimum_wage": ("┊", _("dotted lines: the lowest and the highest minimum wage there and then")),
        "average_wage": ("╎", _("dashed lines: the lowest and the highest average wage there and then")),
    }
    return [(glyph, "inherit", said) for kind, (glyph, said) in known.items() if any(x.kind == kind for x in beside)]
