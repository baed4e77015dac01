"""Charts: a panel's rows in, a Plotly figure out. No Streamlit, no file, no clock.

A figure is the plain dictionary that Plotly reads: building it from graph objects costs more time than drawing it.
Shaping (`positions`) and drawing (`ranges`) are two functions, so that the shaping is tested by equality.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from math import isnan
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard import wage_lines
from wording import labels, words
from wording.language import _

if TYPE_CHECKING:
    from dashboard.local_wages import Line

ROW = 46
"""Pixels of a row: its label above, its line below. A heading takes half a row more."""

HEADING = 30
BOTTOM = 52
LABEL = 62
"""Signs of a label that fit beside each other at 390 pixels."""
SHORTEST = 10
"""Signs that must be left of a place that is cut."""

GRAY = "#808080"
GAP = "\u2002\u2002"
"""Space between a mark and the amount beside it."""

Figure = dict[str, Any]


def positions(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with `y`, the distance in pixels from the top to the row's line, and `heading`.

    `heading` is the text to write above the row: the group where a new one begins, else empty. Keeps the order.
    """
    y, top, group = [], 0, None
    headings = []
    for name in rows["group"]:
        headings.append(name if name != group else "")
        top += (HEADING if name != group else 0) + ROW
        group = name
        y.append(top - 12)
    return rows.assign(y=y, heading=headings)


def ranges(rows: pd.DataFrame, axis: str, end: float | None = None, *, beside: Sequence[Line] = ()) -> Figure:
    """One line per observation from low to high with a mark at both ends; one mark where both agree.

    rows: the columns of `questions.MARKS`; `axis` names their unit, `end` where it ends if not at the highest amount
    (24 hours of a day). Hollow marks are in doubt (`doubt` says why). What
    no person has checked is hollow with a cross in it, and its line is dashed. An amount with one end has an arrow
    that points to the open side. Keeps the order given. Linear from 0. No rows: an
    empty figure that still has its axis. Every mark carries its observation_id, so that a click finds its quote.
    Local wages `beside` the rows have a row of their own below those of their place, with ticks instead of marks, and
    thin broken lines through the rows that speak of that time and place. They are no observations: no mark, no quote.
    """
    placed = positions(wage_lines.placed_below(rows, beside) if beside else rows)
    height = (int(placed["y"].iloc[-1]) + 12 if len(placed) else 0) + BOTTOM
    ends = [bound for name in ("low", "high") for bound in placed[name] if not isnan(bound)]
    most = max([*ends, end or 0.0], default=1.0) or 1.0
    everything = placed.to_dict("records")
    records = [record for record in everything if record.get("line") is None]
    return {
        "data": [_texts(everything, most), *wage_lines.strokes(everything), *_lines(records), _marks(records)],
        "layout": {
            "height": height,
            "margin": {"l": 10, "r": 10, "t": 0, "b": BOTTOM, "pad": 0},
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": {"align": "left"},
            "separators": labels.separators(),
            "xaxis": {
                "title": {"text": axis},
                "range": [0, most * 1.04],
                "fixedrange": True,
                "zeroline": True,
                "showgrid": True,
                "nticks": 6,
                **({"dtick": end / 6} if end and end == most else {}),
                "tickformat": ",",
                "ticksuffix": "%" if axis == words.axis_title("percent", None) else "",
            },
            "yaxis": {
                "range": [height - BOTTOM, 0],
                "fixedrange": True,
                "visible": False,
                "showgrid": False,
                "zeroline": False,
            },
        },
    }


def _lines(records: Sequence[Mapping[str, Any]]) -> Iterator[Figure]:
    """The lines from low to high, and the dashed ones where there are any."""
    yield _line([record for record in records if not record["is_proposed"]], "solid")
    if proposed := [record for record in records if record["is_proposed"]]:
        yield _line(proposed, "dash")


def _line(records: Iterable[Mapping[str, Any]], dash: str) -> Figure:
    """Lines of one kind. They cannot be clicked; the marks at their ends can."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for record in records:
        if record["low"] < record["high"]:
            xs += [record["low"], record["high"], None]
            ys += [record["y"], record["y"], None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "line": {"color": GRAY, "width": 3, "dash": dash},
        "hoverinfo": "skip",
    }


def _marks(records: Iterable[Mapping[str, Any]]) -> Figure:
    """The marks: both ends of a range, or the one end there is."""
    points = [(record, end, symbol) for record in records for end, symbol in _ends(record)]
    colors = [labels.place_of(record["ref_area"]).color for record, _, _ in points]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [end for _, end, _ in points],
        "y": [record["y"] for record, _, _ in points],
        "customdata": [[record["observation_id"], announced(record)] for record, _, _ in points],
        "hovertext": [_hover(record) for record, _, _ in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "symbol": [symbol for _, _, symbol in points],
            "size": 14,
            "color": colors,
            "opacity": 1,
            "line": {"width": 2.5, "color": colors},
        },
    }


def _ends(record: Mapping[str, Any]) -> list[tuple[float, str]]:
    """Where the marks of a row stand, and their symbols. An open side has an arrow that points to it."""
    hollow = "-open" if record["doubt"] or record["is_proposed"] else ""
    low, high = record["low"], record["high"]
    dot = "-dot" if record["is_proposed"] else ""  # Plotly's triangles have no cross
    if isnan(low):
        return [(high, f"triangle-left{hollow}{dot}")]
    if isnan(high):
        return [(low, f"triangle-right{hollow}{dot}")]
    cross = "-x" if record["is_proposed"] else ""
    symbol = f"{labels.place_of(record['ref_area']).symbol}{cross}{hollow}"
    return [(end, symbol) for end in dict.fromkeys((low, high))]


def _hover(record: Mapping[str, Any]) -> str:
    """The words as printed, before any conversion; then who printed them, and what is to be known of the mark."""
    lines = [f"<b>“{escape(record['words'])}”</b>", escape(record["label"])]
    if record["is_proposed"]:
        lines.append(f"<b>{escape(_(labels.NOT_ACCEPTED['proposed']))}</b>")
    if record["doubt"]:
        lines.append(escape(_("hollow: {why}", why=record["doubt"])))
    return "<br>".join(lines)


def announced(record: Mapping[str, Any]) -> str:
    """What a screen reader says of a mark: 'Russia, about US$ 800, gross, Radio X, 2025'."""
    parts = (labels.place_name(record["ref_area"]), record["text"], *record["label"].split(" · "))
    return f"{', '.join(parts)}{unchecked(record)}"


def _texts(records: Iterable[Mapping[str, Any]], most: float) -> Figure:
    """Headings, labels above the lines, amounts beside the marks: one trace of text, quicker than annotations."""
    texts: list[tuple[float, float, str, str, float]] = []
    for record in records:
        if record["heading"]:
            texts.append((0, record["y"] - ROW - 3, f"<b>{escape(record['heading'])}</b>", "middle right", 15))
        texts.append((0, record["y"] - 22, escape(shortened(record["label"])), "middle right", 12.5))
        texts.append((*_beside(record, most), 13))
    xs, ys, said, positions_, sizes = (list(column) for column in zip(*texts, strict=True)) if texts else [[]] * 5
    return {
        "type": "scatter",
        "mode": "text",
        "x": xs,
        "y": ys,
        "text": said,
        "textposition": positions_,
        "textfont": {"size": sizes},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def shortened(label: str) -> str:
    """The label in a line of a phone. What is cut is the place, then what the amount is; publisher and years stay.

    A few letters of a place say nothing: it is then left out whole. The list below the chart has all of it.
    """
    parts = label.split(" · ")
    for part in range(len(parts) - 3, -1, -1):
        surplus = sum(map(words.width, parts)) + 3 * (len(parts) - 1) - LABEL
        if surplus <= 0:
            break
        short = words.fitted(parts[part], words.width(parts[part]) - surplus - 1).rstrip()
        if len(short) >= SHORTEST or part == 0:
            parts[part] = f"{short or parts[part][0]}…"
        else:
            del parts[part]
    return " · ".join(parts)


def _beside(record: Mapping[str, Any], most: float) -> tuple[float, float, str, str]:
    """Where the amount is written: right of the upper end, left of the lower one, or above where neither has room."""
    ends = [end for end in (record["low"], record["high"]) if not isnan(end)]
    text = f"<b>{escape(record['text'])}</b>"
    if max(ends) <= 0.6 * most:
        return max(ends), record["y"], f"{GAP}{text}", "middle right"
    if min(ends) >= 0.4 * most:
        return min(ends), record["y"], f"{text}{GAP}", "middle left"
    return max(ends), record["y"] - 20, text, "middle left"


def described(rows: pd.DataFrame, axis: str, question: str, beside: Sequence[Line] = ()) -> str:
    """The chart for readers who do not see it: the question, the unit and every amount, then the local wages."""
    amounts = "; ".join(
        f"{labels.place_name(row['ref_area'])}, {row['label']}: {row['text']}{unchecked(row)}"
        for row in rows.to_dict("records")
    )
    said = _("{title} In {axis}. {marks}.", title=question, axis=axis, marks=amounts)
    wages = "; ".join(f"{line.label}: {line.text}" for line in beside)
    return _("{chart} Beside it, not reported pay: {wages}.", chart=said, wages=wages) if wages else said


def unchecked(record: Mapping[str, Any]) -> str:
    """' (not yet checked by a person)' behind a mark's words, where that is so."""
    return f" ({_(labels.NOT_ACCEPTED['proposed'])})" if record["is_proposed"] else ""


_GLYPHS = {"circle": "●", "square": "■", "diamond": "◆"}


def legend(panels: Iterable[Any], beside: Sequence[Line] = ()) -> str:
    """The shapes in words, as HTML: those that the panels' rows and the local wages use, and no others."""
    rows = pd.concat([panel.rows for panel in panels])
    entries = []
    for ref_area in sorted(rows["ref_area"].unique(), key=labels.place_order):
        place = labels.place_of(ref_area)
        entries.append(
            (
                _GLYPHS[place.symbol],
                place.color,
                _("{place} ({shape})", place=labels.place_name(ref_area), shape=_(place.shape)),
            )
        )
    both = rows["low"].notna() & rows["high"].notna()
    if (both & (rows["low"] != rows["high"])).any():
        entries.append(("━", "inherit", _("line: from the lowest to the highest value")))
    if (rows["doubt"] != "").any():
        entries.append(
            (
                "○",
                "inherit",
                _("hollow: approximate words, an assumed rate, price or minimum wage, or an inferred time"),
            )
        )
    if rows["is_proposed"].any():
        entries.append(("⊠", "inherit", _("cross or dot in a hollow mark, dashed line: not yet checked by a person")))
    if (~both).any():
        entries.append(("◀▶", "inherit", _("arrow: only one end is reported, the other is open")))
    entries += wage_lines.legend(beside)
    items = "".join(
        f'<li><span aria-hidden="true" style="color:{color}">{glyph}</span> {escape(text)}</li>'
        for glyph, color, text in entries
    )
    return f'<ul class="ww-legend" aria-label="{escape(_("How to read the marks"))}">{items}</ul>'
