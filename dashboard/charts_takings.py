"""The figure of takings: a panel's lanes in, a plain Plotly figure out. No Streamlit, no file, no clock.

Every lane has two lines of text and a bar between them; bars have no points to click, the marks at their ends do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from dashboard.charts import BOTTOM, Figure, shortened
from dashboard.takings_lanes import HATCHED, HOLLOW, KEPT, OPEN, PAY, SOLID, TAKEN, Lane, Mark, Panel
from wording import labels, words
from wording.language import _

LANE = 48
BELOW = 18
"""Pixels of a lane: its text above, its bar. A line of text below takes `BELOW` more."""
HEADING = 34
THICK = 16
SIGNS = 58
"""Signs of a line of text that fit beside each other at 390 pixels."""

COLORS = {PAY: "#808080", TAKEN: "#B0559A", KEPT: "#1F8F83"}
"""Readable on both backgrounds, told apart without colors by the marks' shapes; none is the color of a country."""
SYMBOLS = {PAY: "circle", TAKEN: "square", KEPT: "diamond"}
_GLYPHS = {PAY: "●", TAKEN: "■", KEPT: "◆"}
_CLEAR = "rgba(128,128,128,0.01)"

Placed = tuple[float, Lane]


def placed(lanes: Iterable[Lane]) -> tuple[list[tuple[float, str]], list[Placed], float]:
    """Headings and lanes with the distance in pixels of heading and bar from the top, and the height of all."""
    headings, found, top, setting = [], [], 0.0, None
    for lane in lanes:
        if lane.setting != setting:
            headings.append((top + 16, lane.title))
            top += HEADING
            setting = lane.setting
        found.append((top + 30, lane))
        top += LANE + (BELOW if lane.below else 0)
    return headings, found, top


def bars(panel: Panel) -> Figure:
    """One bar a lane, under the heading of its setting; linear from 0, in the order given.

    Solid: sure. Hatched: between the lowest and the highest that is reported. Hollow: computed, or only promised. A
    line across a bar marks the end of the pay where more is asked. No lanes: an empty figure that has its axis.
    """
    headings, lanes, height = placed(panel.lanes)
    ends = [segment.end for lane in panel.lanes for segment in lane.segments]
    ends += [mark.x for lane in panel.lanes for mark in lane.marks]
    most = panel.whole or max(ends, default=1.0) or 1.0
    return {
        "data": [*_segments(lanes), _texts(headings, lanes), *_limits(lanes), _marks(lanes)],
        "layout": {
            "height": height + BOTTOM,
            "margin": {"l": 10, "r": 10, "t": 0, "b": BOTTOM, "pad": 0},
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": {"align": "left"},
            "separators": labels.separators(),
            "barmode": "overlay",
            "xaxis": {
                "title": {"text": panel.axis},
                "range": [0, most * 1.04],
                "fixedrange": True,
                "zeroline": True,
                "showgrid": True,
                "nticks": 6,
                "tickformat": ",",
                "ticksuffix": "%" if panel.whole else "",
            },
            "yaxis": {
                "range": [height, 0],
                "fixedrange": True,
                "visible": False,
                "showgrid": False,
                "zeroline": False,
            },
        },
    }


def _segments(lanes: Sequence[Placed]) -> Iterator[Figure]:
    """One trace of bars for each role and look that there is."""
    for role in (PAY, TAKEN, KEPT):
        for look in (SOLID, HATCHED, HOLLOW, OPEN):
            found = [(y, part) for y, lane in lanes for part in lane.segments if (part.role, part.look) == (role, look)]
            if found:
                yield {
                    "type": "bar",
                    "orientation": "h",
                    "base": [part.start for _y, part in found],
                    "x": [part.end - part.start for _y, part in found],
                    "y": [y for y, _part in found],
                    "width": THICK,
                    "marker": _look(COLORS[role], look),
                    "hoverinfo": "skip",
                }


def _look(color: str, look: str) -> Figure:
    is_hollow = look in (HOLLOW, OPEN)
    marker: Figure = {"color": _CLEAR if is_hollow else color, "line": {"color": color, "width": 1.5}}
    if look in (HATCHED, OPEN):
        pattern = {"shape": "/", "fgcolor": color, "bgcolor": _CLEAR, "size": 6, "solidity": 0.45 if is_hollow else 0.6}
        marker |= {"color": color, "pattern": pattern | {"fillmode": "replace"}}
    if look == OPEN:
        marker["pattern"] |= {"shape": "."}
    return marker


def _limits(lanes: Sequence[Placed]) -> Iterator[Figure]:
    """Where the pay ends: a gray line across each bar that runs past it, on white so that it is seen on the bar."""
    found = [(y, lane.limit) for y, lane in lanes if lane.limit is not None]
    for reach, color, width in ((THICK / 2, "#ffffff", 8), (THICK * 0.65, COLORS[PAY], 4)):
        if found:
            yield {
                "type": "scatter",
                "mode": "lines",
                "x": [value for _y, limit in found for value in (limit, limit, None)],
                "y": [value for y, _limit in found for value in (y - reach, y + reach, None)],
                "line": {"color": color, "width": width},
                "hoverinfo": "skip",
            }


def _marks(lanes: Sequence[Placed]) -> Figure:
    """A mark at the end of every reported amount: it opens the quote."""
    points = [(y, mark) for y, lane in lanes for mark in lane.marks]
    colors = [COLORS[mark.role] for _y, mark in points]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [mark.x for _y, mark in points],
        "y": [y for y, _mark in points],
        "customdata": [[mark.observation_id, mark.announcement] for _y, mark in points],
        "hovertext": [_hover(mark) for _y, mark in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "symbol": [_symbol(mark) for _y, mark in points],
            "size": 15,
            "color": colors,
            "opacity": 1,
            "line": {"width": 2, "color": "#ffffff"},  # Plotly draws the outline of a hollow mark in its color
        },
        "unselected": {"marker": {"opacity": 0.55}},
    }


def _symbol(mark: Mark) -> str:
    """The shape of the role, or an arrow to the open side; hollow in doubt, with a cross or dot where unchecked."""
    hollow = "-open" if mark.doubt or mark.is_proposed else ""
    if mark.side:
        return f"triangle-{mark.side}{hollow}{'-dot' if mark.is_proposed else ''}"
    return f"{SYMBOLS[mark.role]}{'-x' if mark.is_proposed else ''}{hollow}"


def _hover(mark: Mark) -> str:
    """The words as printed, before any conversion; then what they are, and why the mark is hollow."""
    lines = [f"<b>“{escape(mark.printed)}”</b>", escape(mark.announcement)]
    if mark.is_proposed:
        lines.append(f"<b>{escape(_(labels.NOT_ACCEPTED['proposed']))}</b>")
    if mark.doubt:
        lines.append(escape(_("hollow mark: {doubt}", doubt=mark.doubt)))
    return "<br>".join(lines)


def _texts(headings: Sequence[tuple[float, str]], lanes: Sequence[Placed]) -> Figure:
    """Headings, and the lines above and below the bars."""
    texts = [(y, f"<b>{escape(shortened(text))}</b>", 15.0) for y, text in headings]
    for y, lane in lanes:
        what = _cut(lane.what, SIGNS - words.width(lane.amount) - 3)
        texts.append((y - 18, f"<b>{escape(lane.amount)}</b> · {escape(what)}", 13.0))
        if lane.below:
            texts.append((y + 18, escape(_cut(lane.below, SIGNS)), 12.5))
    return {
        "type": "scatter",
        "mode": "text",
        "x": [0] * len(texts),
        "y": [y for y, _text, _size in texts],
        "text": [text for _y, text, _size in texts],
        "textposition": "middle right",
        "textfont": {"size": [size for _y, _text, size in texts]},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _cut(text: str, most: int) -> str:
    """The line of a phone: the list below the chart has all of it."""
    return text if words.width(text) <= most else f"{words.fitted(text, max(most - 1, 1)).rstrip()}…"


def described(panel: Panel, title: str) -> str:
    """The chart for readers who do not see it: the question, the unit and every bar."""
    parts = [
        f"{lane.setting}: {lane.amount}, {lane.what}{f', {lane.below}' if lane.below else ''}" for lane in panel.lanes
    ]
    return _("{title} In {axis}. {bars}.", title=title, axis=panel.axis, bars="; ".join(parts))


def legend(panels: Iterable[Panel]) -> str:
    """Roles and looks in words, as HTML: those that the panels use, and no others."""
    lanes = [lane for panel in panels for lane in panel.lanes]
    segments = {(part.role, part.look) for lane in lanes for part in lane.segments}
    marks = [mark for lane in lanes for mark in lane.marks]
    roles = {role for role, _look in segments} | {mark.role for mark in marks}
    names = {PAY: _("pay (circle)"), TAKEN: _("taken (square)"), KEPT: _("paid out, kept or left (diamond)")}
    entries = [(_GLYPHS[role], COLORS[role], names[role]) for role in (PAY, TAKEN, KEPT) if role in roles]
    looks = {look for _role, look in segments}
    if looks & {HATCHED, OPEN}:
        entries.append(("▨", "inherit", _("hatched: between the lowest and the highest value")))
    if looks & {HOLLOW, OPEN}:
        entries.append(("▭", "inherit", _("hollow bar: computed, not reported, or only promised")))
    if any(mark.doubt for mark in marks):
        entries.append(
            ("○", "inherit", _("hollow mark: approximate words, an assumed rate or price, or an inferred time"))
        )
    if any(mark.is_proposed for mark in marks):
        entries.append(("⊠", "inherit", _("cross or dot in a hollow mark: not yet checked by a person")))
    if any(mark.side for mark in marks):
        entries.append(("◀▶", "inherit", _("arrow: only one end is reported, the other is open")))
    if any(lane.limit is not None for lane in lanes):
        entries.append(("│", "inherit", _("line across a bar: here the whole pay ends")))
    items = "".join(
        f'<li><span aria-hidden="true" style="color:{color}">{glyph}</span> {escape(text)}</li>'
        for glyph, color, text in entries
    )
    return f'<ul class="ww-legend" aria-label="{escape(_("How to read the bars"))}">{items}</ul>'
