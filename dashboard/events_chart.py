"""The chart of events: events in, a Plotly figure out, kind below kind on the axis of the amounts. No Streamlit.

Few events have a row and their words each; many are packed, and the list beside the chart has the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from dashboard.charts import Figure
from dashboard.events import LANES, Event, lane_name
from dashboard.time_axis import BOTTOM, DASH, HEADING, Axis, layout, line, marks, sides
from wording import labels, words
from wording.language import _

ROW = 44
NAMED = 16
"""Up to so many events each has a row of its own with its words."""
MOST_ROWS = 12
"""So many rows a lane may have where its events are packed."""
LABEL = 56
"""Signs of an event's words that fit beside each other at 390 pixels."""
UN_COLOR, UN_SYMBOL = "#767676", "hexagon"


def lanes(happened: Sequence[Event], axis: Axis) -> Figure:
    """The events on the same axis of time, kind below kind; each a mark, or a line as wide as its time may be."""
    is_named = len(happened) <= NAMED
    texts: list[tuple[float, str]] = []
    placed: list[tuple[Event, float]] = []
    top = 0.0
    for lane in LANES:
        own = [event for event in happened if event.lane == lane]
        if not own:
            continue
        rows = _rows(own, axis, is_named)
        texts.append((top + 16, f"<b>{escape(_lane(lane, own, rows))}</b>"))
        top += HEADING - 6
        for row in rows:
            if is_named:
                texts.append((top + 8, escape(_beside(row[0]))))
            top += ROW if is_named else ROW / 2
            placed += [(event, top - 12) for event in row]
        top += 8
    height = int(top) + BOTTOM
    frame = layout(axis, height)
    frame["yaxis"] = {"range": [top, 0], "fixedrange": True, "visible": False}
    said = {
        "type": "scatter",
        "mode": "text",
        "x": [axis[0].isoformat()] * len(texts),
        "y": [y for y, _text in texts],
        "text": [text for _y, text in texts],
        "textposition": "middle right",
        "textfont": {"size": 12.5},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return {"data": [said, *_lines(placed), _points(placed, axis)], "layout": frame}


def _beside(event: Event) -> str:
    """The event in a line of a phone: '10 March 2025 · China · quotas: “doubled”'. The list has all of it."""
    parts = (words.period(event.when.period), event.place, event.brief)
    said = " · ".join(part for part in parts if part)
    return said if words.width(said) <= LABEL else f"{words.fitted(said, LABEL - 1)}…"


def _lane(lane: str, own: Sequence[Event], rows: Sequence[Sequence[Event]]) -> str:
    """The lane's name, with a word where not all of its marks can be seen."""
    name = lane_name(lane)
    if len(own) <= NAMED or len(rows) < MOST_ROWS:
        return name
    return _("{lane} ({count:,}; where many fall together, marks hide each other)", lane=name, count=len(own))


def _rows(own: Sequence[Event], axis: Axis, is_named: bool) -> list[list[Event]]:
    """The events of a lane in as few rows as they need, so that none hides another; with words each has its own.

    Beyond MOST_ROWS they share rows: the list below the chart has each of them.
    """
    if is_named:
        return [[event] for event in own]
    room = (axis[1] - axis[0]) * 0.02
    rows: list[list[Event]] = []
    for event in own:
        free = next((row for row in rows if row[-1].when.end + room < event.when.first), None)
        if free is not None:
            free.append(event)
        elif len(rows) < MOST_ROWS:
            rows.append([event])
        else:
            min(rows, key=lambda row: row[-1].when.end).append(event)
    return rows


def _lines(placed: Sequence[tuple[Event, float]]) -> Iterator[Figure]:
    for color, basis in dict.fromkeys((_color(event), event.when.basis) for event, _y in placed):
        xs: list[str | None] = []
        ys: list[float | None] = []
        for event, y in placed:
            if (_color(event), event.when.basis) == (color, basis) and event.when.precision != "day":
                xs += [event.when.first.isoformat(), event.when.end.isoformat(), None]
                ys += [y, y, None]
        if xs:
            yield line(xs, ys, color, DASH[basis])


def _points(placed: Sequence[tuple[Event, float]], axis: Axis) -> Figure:
    points = [(event, x, y) for event, y in placed for x in sides(event.when, axis)]
    return marks(
        [x for _event, x, _y in points],
        [y for _event, _x, y in points],
        [_symbol(event, event.when.is_inferred) for event, _x, _y in points],
        [_color(event) for event, _x, _y in points],
        [[event.event_id, event.announcement] for event, _x, _y in points],
        [f"<b>{escape(event.label)}</b><br>{escape(event.when.in_words())}" for event, _x, _y in points],
        11,
    )


def _color(event: Event) -> str:
    return labels.place_of(event.ref_area).color if event.ref_area else UN_COLOR


def _symbol(event: Event, is_hollow: bool) -> str:
    symbol = labels.place_of(event.ref_area).symbol if event.ref_area else UN_SYMBOL
    cross = "-x" if event.is_proposed else ""
    return f"{symbol}{cross}{'-open' if is_hollow or event.is_proposed else ''}"
