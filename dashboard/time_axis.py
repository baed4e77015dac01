"""What every chart on an axis of time shares: frame, lines and marks, as plain parts of a Plotly figure. Pure.

Whatever is drawn covers the whole of what may be. Marks stand at the ends of a time, never in the middle of it. How
the time is known is the kind of line: solid where the source states it, dotted for the date of the article, dashed
where it is inferred.
"""

from __future__ import annotations

import re
from datetime import date

from dashboard.charts import Figure
from dashboard.times import When
from wording import labels
from wording.language import OWN, current, locale

Axis = tuple[date, date]

HEADING, BOTTOM, LEFT = 34, 44, 48
DAYS = 120
"""An axis of fewer days has days under it, a longer one months."""
_PLOTLY = {"y": "%Y", "M": "%-m", "d": "%-d"}
"""Part of a CLDR date → how Plotly writes it."""
AS_A_POINT = 0.012
"""A time that is narrower than this part of the axis gets one mark: two would hide each other."""
DASH = {"stated": "solid", "published": "dot", "inferred": "dash"}
"""How a time is known → the kind of its line."""


def layout(axis: Axis, height: int) -> Figure:
    return {
        "height": height,
        "margin": {"l": LEFT, "r": 12, "t": 0, "b": BOTTOM, "pad": 0},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left"},
        "separators": labels.separators(),
        "annotations": [],
        "xaxis": {
            "type": "date",
            "range": [day.isoformat() for day in axis],
            "fixedrange": True,
            "showgrid": True,
            "zeroline": False,
            "nticks": 8,
        }
        | _ticks(axis),
    }


def _ticks(axis: Axis) -> Figure:
    """Whole years where they have room. Shorter axes have Plotly's own ticks, whose months are English ones: in other
    languages they are numbers, in the order that CLDR knows."""
    years = axis[1].year - axis[0].year
    if 2 <= years <= 11:
        return {"dtick": "M12", "tickformat": "%Y"}
    if years > 11 or current() == OWN:
        return {}
    has_days = (axis[1] - axis[0]).days < DAYS
    pattern = str(locale().datetime_skeletons["yMd" if has_days else "yM"].pattern)
    return {"tickformat": re.sub("y+|M+|d+", lambda part: _PLOTLY[part[0][0]], pattern)}


def line(xs: list[str | None], ys: list[float | None], color: str, dash: str) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "line": {"color": color, "width": 3, "dash": dash},
        "hoverinfo": "skip",
    }


def marks(
    xs: list[str],
    ys: list[float],
    symbols: list[str],
    colors: list[str],
    customdata: list[list[str]],
    hovers: list[str],
    size: int,
) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": xs,
        "y": ys,
        "customdata": customdata,
        "hovertext": hovers,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "symbol": symbols,
            "size": size,
            "color": colors,
            "opacity": 1,
            "line": {"width": 2, "color": colors},
        },
        "unselected": {"marker": {"opacity": 0.55}},
    }


def sides(when: When, axis: Axis) -> list[str]:
    """Both ends of a time; one mark for a day, and in the middle of a time too short for two."""
    if when.precision == "day":
        return [when.first.isoformat()]
    if (when.end - when.first) < (axis[1] - axis[0]) * AS_A_POINT:
        return [(when.first + (when.end - when.first) / 2).isoformat()]
    return [when.first.isoformat(), when.end.isoformat()]
