"""Charts on an axis of time: amounts or events in, a Plotly figure out. No Streamlit, no file, no clock.

Whatever is drawn covers the whole of what may be: from the first to the last day, from the lowest to the highest
value. Its marks stand at the corners of that, never in the middle, which nobody reported. How the time is known is the
kind of line: solid where the source states it, dotted for the date of the article, dashed and hollow where inferred.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape

from dashboard import charts
from dashboard.charts import Figure
from dashboard.over_time import LANES, Amount, Event, Panel, When, lane_name
from wording import labels, words
from wording.language import _

Axis = tuple[date, date]

PLACE = 190
"""Pixels of the amounts of one place of work, its name above them included."""
HEADING, BOTTOM, LEFT, ROW = 34, 44, 48, 44
NAMED = 16
"""Up to so many events each has a row of its own with its words; more are packed, and the list has the words."""
AS_A_LINE = 0.02
"""A range that is lower than this part of the axis of values is drawn as a line: its sides would hide each other."""
AS_A_POINT = 0.012
"""A time that is narrower than this part of the axis gets one mark: two would hide each other."""
LABEL = 56
"""Signs of an event's words that fit beside each other at 390 pixels."""
TEXT = 18
"""Pixels that an amount written beside its mark needs."""
UN_COLOR, UN_SYMBOL = "#767676", "hexagon"

_DASH = {"stated": "solid", "published": "dot", "inferred": "dash"}


def amounts(panel: Panel, axis: Axis) -> Figure:
    """Small multiples: one field for each place of work, all with the same axes of time and of value.

    A day is a mark; a longer time is a line as wide as it may be, with a mark at both ends; a range of values is a
    field from low to high, with a mark at each corner; a one-sided amount has triangles that point to its open side.
    Every mark carries its observation_id and what a screen reader says.
    """
    places = panel.ref_areas
    most = max((end for amount in panel.amounts for end in (amount.low, amount.high) if end), default=1.0) * 1.12
    height = len(places) * PLACE + BOTTOM
    data: list[Figure] = []
    layout: Figure = _layout(axis, height)
    for number, ref_area in enumerate(places):
        own = [amount for amount in panel.amounts if amount.ref_area == ref_area]
        name = "y" if number == 0 else f"y{number + 1}"
        top = 1 - number * PLACE / (height - BOTTOM)
        bottom = 1 - (number + 1) * PLACE / (height - BOTTOM)
        heading = HEADING / (height - BOTTOM)
        layout[f"yaxis{name[1:]}"] = {
            "domain": [max(bottom, 0), top - heading],
            "range": [0, most],
            "fixedrange": True,
            "zeroline": True,
            "tickformat": ".3~s" if most >= 1e6 else ",",
            "ticksuffix": "%" if panel.axis == "percent" else "",
            "nticks": 4,
        }
        data += [trace | {"yaxis": name} for trace in _field(own, axis, most, PLACE - HEADING)]
        layout["annotations"].append(_heading(ref_area, panel.axis if number == 0 else "", top))
    layout["xaxis"]["anchor"] = "y" if len(places) < 2 else f"y{len(places)}"
    return {"data": data, "layout": layout}


def events(happened: Sequence[Event], axis: Axis) -> Figure:
    """The events on the same axis of time, kind below kind; each a mark, or a line as wide as its time may be."""
    is_named = len(happened) <= NAMED
    texts: list[tuple[float, str]] = []
    placed: list[tuple[Event, float]] = []
    top = 0.0
    for lane in LANES:
        own = [event for event in happened if event.lane == lane]
        if not own:
            continue
        texts.append((top + 16, f"<b>{escape(lane_name(lane))}</b>"))
        top += HEADING - 6
        for row in _rows(own, axis, is_named):
            if is_named:
                texts.append((top + 8, escape(_beside(row[0]))))
            top += ROW if is_named else ROW / 2
            placed += [(event, top - 12) for event in row]
        top += 8
    height = int(top) + BOTTOM
    layout = _layout(axis, height)
    layout["yaxis"] = {"range": [top, 0], "fixedrange": True, "visible": False}
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
    layout["margin"]["l"] = LEFT
    return {"data": [said, *_event_lines(placed), _event_marks(placed, axis)], "layout": layout}


def _beside(event: Event) -> str:
    """The event in a line of a phone: '10 March 2025 · China · quotas: “doubled”'. The list has all of it."""
    parts = (words.period(event.when.period), event.place, event.brief)
    return words.brief(" · ".join(part for part in parts if part), LABEL)


def _rows(own: Sequence[Event], axis: Axis, is_named: bool) -> list[list[Event]]:
    """The events of a lane in as few rows as they need: none hides another. With words beside it each has its own."""
    if is_named:
        return [[event] for event in own]
    room = (axis[1] - axis[0]) * 0.02
    rows: list[list[Event]] = []
    for event in own:
        free = next((row for row in rows if row[-1].when.end + room < event.when.first), None)
        if free is None:
            rows.append([event])
        else:
            free.append(event)
    return rows


def _event_lines(placed: Sequence[tuple[Event, float]]) -> Iterator[Figure]:
    for color, basis in dict.fromkeys((_color(event), event.when.basis) for event, _y in placed):
        xs: list[str | None] = []
        ys: list[float | None] = []
        for event, y in placed:
            if (_color(event), event.when.basis) == (color, basis) and event.when.precision != "day":
                xs += [event.when.first.isoformat(), event.when.end.isoformat(), None]
                ys += [y, y, None]
        if xs:
            yield _line(xs, ys, color, _DASH[basis])


def _event_marks(placed: Sequence[tuple[Event, float]], axis: Axis) -> Figure:
    points = [(event, x, y) for event, y in placed for x in _sides(event.when, axis)]
    return _marks(
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


def _field(own: Sequence[Amount], axis: Axis, most: float, height: float) -> Iterator[Figure]:
    """What stands in the field of one place: areas, lines, amounts in words, marks."""
    color = labels.place_of(own[0].ref_area).color
    for basis in dict.fromkeys(amount.when.basis for amount in own):
        xs: list[str | None] = []
        ys: list[float | None] = []
        for amount in own:
            if amount.when.basis == basis:
                outline = _outline(amount, most)
                xs += [*(x for x, _y in outline), None]
                ys += [*(y for _x, y in outline), None]
        is_filled = {"fill": "toself", "fillcolor": f"{color}{'22' if basis == 'stated' else '11'}"}
        yield _line(xs, ys, color, _DASH[basis]) | is_filled
    yield _texts(own, axis, most, height)
    points = [(amount, x, y) for amount in own for x, y in _corners(amount, axis)]
    yield _marks(
        [x for _amount, x, _y in points],
        [y for _amount, _x, y in points],
        [_amount_symbol(amount) for amount, _x, _y in points],
        [color] * len(points),
        [[amount.observation_id, amount.announcement] for amount, _x, _y in points],
        [_hover(amount) for amount, _x, _y in points],
        10,
    )


def _outline(amount: Amount, most: float) -> list[tuple[str, float]]:
    """The field from the first to the last day and from the lowest to the highest value.

    A line where they agree, or where the field would be no higher than the line is thick.
    """
    first, end = amount.when.first.isoformat(), amount.when.end.isoformat()
    low, high = _low_and_high(amount)
    if high - low < most * AS_A_LINE:
        return [(first, (low + high) / 2), (end, (low + high) / 2)]
    return [(first, low), (end, low), (end, high), (first, high), (first, low)]


def _corners(amount: Amount, axis: Axis) -> list[tuple[str, float]]:
    """Where the marks stand: the corners of the field, each once."""
    return [(x, y) for y in dict.fromkeys(_low_and_high(amount)) for x in _sides(amount.when, axis)]


def _sides(when: When, axis: Axis) -> list[str]:
    """Both ends of a time; one mark for a day, and in the middle of a time too short for two."""
    if when.precision == "day":
        return [when.first.isoformat()]
    if (when.end - when.first) < (axis[1] - axis[0]) * AS_A_POINT:
        return [(when.first + (when.end - when.first) / 2).isoformat()]
    return [when.first.isoformat(), when.end.isoformat()]


def _low_and_high(amount: Amount) -> tuple[float, float]:
    """Both ends; the one there is, where the other is open."""
    low = amount.high if amount.low is None else amount.low
    high = amount.low if amount.high is None else amount.high
    assert low is not None  # a row without any number is left out by dashboard.questions
    assert high is not None
    return low, high


def _amount_symbol(amount: Amount) -> str:
    hollow = "-open" if amount.doubt or amount.is_proposed else ""
    if amount.low is None or amount.high is None:
        return f"triangle-{'down' if amount.low is None else 'up'}{hollow}{'-dot' if amount.is_proposed else ''}"
    return f"{labels.place_of(amount.ref_area).symbol}{'-x' if amount.is_proposed else ''}{hollow}"


def _texts(own: Sequence[Amount], axis: Axis, most: float, height: float) -> Figure:
    """Amounts written beside their fields, on the side that has more room. One that would cover another stays unsaid.

    The list below the chart and the mark itself say it.
    """
    middle = axis[0] + (axis[1] - axis[0]) / 2
    taken: dict[str, list[float]] = {"middle left": [], "middle right": []}
    texts: list[tuple[str, float, str, str]] = []
    for amount in sorted(own, key=lambda amount: -_low_and_high(amount)[1]):
        low, high = _low_and_high(amount)
        y = (low + high) / 2
        is_late = amount.when.first + (amount.when.end - amount.when.first) / 2 > middle
        side = "middle left" if is_late else "middle right"
        if all(abs(y - other) * height / most >= TEXT for other in taken[side]):
            taken[side].append(y)
            x = amount.when.first if is_late else amount.when.end
            text = f"{escape(amount.text)}{charts.GAP}" if is_late else f"{charts.GAP}{escape(amount.text)}"
            texts.append((x.isoformat(), y, text, side))
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, *_rest in texts],
        "y": [y for _x, y, *_rest in texts],
        "text": [text for *_rest, text, _side in texts],
        "textposition": [side for *_rest, side in texts],
        "textfont": {"size": 12.5},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _hover(amount: Amount) -> str:
    """The words as printed, before any conversion; the time and how it is known; who printed them; the doubts."""
    lines = [f"<b>“{escape(amount.words)}”</b>", escape(amount.when.in_words()), escape(amount.label)]
    if amount.is_proposed:
        lines.append(f"<b>{escape(labels.NOT_ACCEPTED['proposed'])}</b>")
    if amount.doubt:
        lines.append(escape(_("hollow: {why}", why=amount.doubt)))
    return "<br>".join(lines)


def _heading(ref_area: str, unit: str, top: float) -> Figure:
    """The place above its field; above the first one also the unit of the amounts."""
    place = labels.place_of(ref_area)
    text = f"<b>{escape(place.name)}</b>" + (f" · {escape(unit)}" if unit else "")
    return {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": top,
        "xanchor": "left",
        "yanchor": "top",
        "showarrow": False,
        "font": {"size": 14},
        "align": "left",
    }


def _layout(axis: Axis, height: int) -> Figure:
    years = axis[1].year - axis[0].year
    return {
        "height": height,
        "margin": {"l": LEFT, "r": 12, "t": 0, "b": BOTTOM, "pad": 0},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left"},
        "annotations": [],
        "xaxis": {
            "type": "date",
            "range": [day.isoformat() for day in axis],
            "fixedrange": True,
            "showgrid": True,
            "zeroline": False,
            "nticks": 8,
        }
        | ({"dtick": "M12", "tickformat": "%Y"} if 2 <= years <= 11 else {}),
    }


def _line(xs: list[str | None], ys: list[float | None], color: str, dash: str) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "line": {"color": color, "width": 3, "dash": dash},
        "hoverinfo": "skip",
    }


def _marks(
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


_GLYPHS = {"circle": "●", "square": "■", "diamond": "◆"}


def legend(drawn: Sequence[Amount], happened: Sequence[Event]) -> str:
    """The shapes and the lines in words, as HTML: those on the page, and no others."""
    times = [amount.when for amount in drawn] + [event.when for event in happened]
    entries: list[tuple[str, str, str]] = []
    areas = {amount.ref_area for amount in drawn} | {event.ref_area for event in happened if event.ref_area}
    for ref_area in sorted(areas, key=labels.place_order):
        place = labels.place_of(ref_area)
        entries.append((_GLYPHS[place.symbol], place.color, f"{place.name} ({place.shape})"))
    if any(event.ref_area is None for event in happened):
        entries.append(("⬢", "inherit", _("gray hexagon: a UN resolution")))
    if any(when.precision != "day" for when in times):
        entries.append(("●━●", "inherit", _("as wide as the time may be; a day is one mark")))
    lines = {
        "stated": ("━━", _("solid line: the source states the time")),
        "published": ("┅┅", _("dotted line: no time is stated, so it is the date of the article")),
        "inferred": ("╌╌", _("dashed line: the time is inferred")),
    }
    used = {when.basis for when in times if when.precision != "day"}
    entries += [(glyph, "inherit", text) for basis, (glyph, text) in lines.items() if basis in used]
    if any(amount.doubt for amount in drawn) or any(event.when.is_inferred for event in happened):
        entries.append(("○", "inherit", _("hollow: an inferred time, approximate words, an assumed rate or price")))
    if any(amount.low is None or amount.high is None for amount in drawn):
        entries.append(("▲▼", "inherit", _("triangle: only one end is reported, it points to the open side")))
    if any(amount.is_proposed for amount in drawn) or any(event.is_proposed for event in happened):
        entries.append(("⊠", "inherit", _("cross or dot in a hollow mark: not yet checked by a person")))
    items = "".join(
        f'<li><span aria-hidden="true" style="color:{color}">{glyph}</span> {escape(text)}</li>'
        for glyph, color, text in entries
    )
    return f'<ul class="ww-legend" aria-label="{escape(_("How to read the marks"))}">{items}</ul>'


def described(name: str, announcements: Iterable[str]) -> str:
    """A chart for readers who do not see it: what it is of, and every mark in words."""
    return _("{name} On an axis of time. {marks}.", name=name, marks="; ".join(announcements))
