"""The chart of amounts over time: a panel in, a Plotly figure out. No Streamlit, no file, no clock.

An amount covers the field from the first to the last day and from the lowest to the highest value; its marks stand at
the corners of that field.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from dashboard import charts
from dashboard.charts import Figure
from dashboard.over_time import Amount, Panel
from dashboard.time_axis import BOTTOM, DASH, HEADING, Axis, layout, line, marks, sides
from wording import labels, words
from wording.language import OWN, _, current

PLACE = 190
"""Pixels of the amounts of one place of work, its name above them included."""
AS_A_LINE = 0.02
"""A range that is lower than this part of the axis of values is drawn as a line: its sides would hide each other."""
TEXT = 18
"""Pixels that an amount written beside its mark needs."""


def amounts(panel: Panel, axis: Axis) -> Figure:
    """Small multiples: one field for each place of work (and the people there), all with the same axes.

    A day is a mark; a longer time is a line as wide as it may be, with a mark at both ends; a range of values is a
    field from low to high, with a mark at each corner; a one-sided amount has triangles that point to its open side.
    Every mark carries its observation_id and what a screen reader says.
    """
    fields = panel.fields
    most = max((end for amount in panel.amounts for end in (amount.low, amount.high) if end), default=1.0) * 1.12
    height = len(fields) * PLACE + BOTTOM
    data: list[Figure] = []
    frame: Figure = layout(axis, height)
    for number, (place, own) in enumerate(fields):
        name = "y" if number == 0 else f"y{number + 1}"
        top = 1 - number * PLACE / (height - BOTTOM)
        bottom = 1 - (number + 1) * PLACE / (height - BOTTOM)
        heading = HEADING / (height - BOTTOM)
        frame[f"yaxis{name[1:]}"] = {
            "domain": [max(bottom, 0), top - heading],
            "range": [0, most],
            "fixedrange": True,
            "zeroline": True,
            "tickformat": ".3~s" if most >= 1e6 and current() == OWN else ",",  # 2M: the millions of English
            "ticksuffix": "%" if panel.axis == words.axis_title("percent", None) else "",
            "nticks": 4,
        }
        data += [trace | {"yaxis": name} for trace in _field(own, axis, most, PLACE - HEADING)]
        frame["annotations"].append(_heading(place, panel.axis if number == 0 else "", top))
    frame["xaxis"]["anchor"] = "y" if len(fields) < 2 else f"y{len(fields)}"
    return {"data": data, "layout": frame}


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
        yield line(xs, ys, color, DASH[basis]) | is_filled
    yield _texts(own, axis, most, height)
    points = [(amount, x, y) for amount in own for x, y in _corners(amount, axis)]
    yield marks(
        [x for _amount, x, _y in points],
        [y for _amount, _x, y in points],
        [_symbol(amount) for amount, _x, _y in points],
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
    return [(x, y) for y in dict.fromkeys(_low_and_high(amount)) for x in sides(amount.when, axis)]


def _low_and_high(amount: Amount) -> tuple[float, float]:
    """Both ends; the one there is, where the other is open."""
    low = amount.high if amount.low is None else amount.low
    high = amount.low if amount.high is None else amount.high
    assert low is not None  # a row without any number is left out by dashboard.questions
    assert high is not None
    return low, high


def _symbol(amount: Amount) -> str:
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
        y = max((low + high) / 2, most * TEXT / 2 / height)  # not over the years below the field
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
        lines.append(f"<b>{escape(_(labels.NOT_ACCEPTED['proposed']))}</b>")
    if amount.doubt:
        lines.append(escape(_("hollow: {why}", why=amount.doubt)))
    return "<br>".join(lines)


def _heading(place: str, unit: str, top: float) -> Figure:
    """The place above its field; above the first one also the unit of the amounts."""
    text = f"<b>{escape(place)}</b>" + (f" · {escape(unit)}" if unit else "")
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
