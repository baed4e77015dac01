"""A panel as an inline SVG: no script, no font of its own, colors from the page's style so that dark mode works.

Each line is a link to its quote on the same page. A range is a line between two marks, an open side an arrow that
points to it, a hollow mark is approximate or assumed. The shapes and colors of places are those of `labels.PLACES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from math import ceil, floor, log10
from unicodedata import east_asian_width

from etl.export.panels import Mark, Panel
from wording import labels, words
from wording.language import _

WIDTH = 440
"""Narrow enough that a phone shrinks the letters only a little."""
LEFT, RIGHT = 12, 16
ROW = 64
"""The amount, below it what it is, below that the mark: no text can run into another."""
FOOT = 46
TICKS = 4
SIGNS = 64
"""Signs in a line of text of the chart's width."""
SIZE = 6
STUB = 22
"""Length of the dashed line on an open side."""


def svg(panel: Panel, number: int, anchor: Callable[[str], str]) -> str:
    """The chart. `number` makes its ids unique on a page, `anchor` gives the id of an observation's quote there."""
    ends = [end for mark in panel.marks for end in (mark.low, mark.high) if end is not None]
    step = _step(max(ends))
    most = step * max(ceil(max(ends) / step), 1)
    height = ROW * len(panel.marks) + FOOT
    base = ROW * len(panel.marks) + 4

    def place(value: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * value / most

    lines = "".join(_line(mark, at * ROW, place, anchor(mark.observation_id)) for at, mark in enumerate(panel.marks))
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="group" aria-labelledby="chart-{number}-title chart-{number}-desc">'
        f'<title id="chart-{number}-title">{escape(panel.name)}</title>'
        f'<desc id="chart-{number}-desc">{escape(described(panel))}</desc>'
        f"{''.join(_axis(panel.unit, step, most, base, place))}{lines}</svg>"
    )


def described(panel: Panel) -> str:
    """The chart for readers who do not see it: the unit and every amount."""
    told = "; ".join(f"{mark.label}: {mark.amount}{_doubted(mark)}" for mark in panel.marks)
    return _("{unit}. {amounts}.", unit=_first_up(panel.unit), amounts=told)


def _doubted(mark: Mark) -> str:
    return f" ({mark.doubt})" if mark.doubt else ""


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _step(most: float) -> float:
    """The distance of the axis' ticks: 1, 2, 2.5 or 5 times a power of ten."""
    least = (most or 1.0) / TICKS
    power = 10.0 ** floor(log10(least))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= least * 0.999)


def _axis(unit: str, step: float, most: float, base: int, place: Callable[[float], float]) -> Iterator[str]:
    for number in range(round(most / step) + 1):
        x = place(number * step)
        anchor = "start" if number == 0 else "end" if (number + 0.5) * step > most else "middle"
        yield f'<path class="grid" d="M{x:.1f} 4V{base}"/>'
        value = words.number(number * step)
        yield f'<text class="tick" x="{x:.1f}" y="{base + 16}" text-anchor="{anchor}">{value}</text>'
    yield f'<text class="unit" x="{LEFT}" y="{base + 36}">{escape(_first_up(unit))}</text>'


def _line(mark: Mark, top: int, place: Callable[[float], float], anchor: str) -> str:
    y = top + 49
    label = _cut(mark.label, SIGNS)
    hollow = " hollow" if mark.doubt else ""
    return (
        f'<a href="#{escape(anchor)}" class="{_class_of(mark.ref_area)}{hollow}">'
        f"<title>{escape(mark.label)}: {escape(mark.amount)}{escape(_doubted(mark))}</title>"
        f'<rect class="target" x="0" y="{top}" width="{WIDTH}" height="{ROW}"/>'
        f'<text class="amount" x="{LEFT}" y="{top + 17}">{escape(_cut(mark.amount, SIGNS))}</text>'
        f'<text class="label" x="{LEFT}" y="{top + 34}">{escape(label)}</text>'
        f"{_shape_of(mark, y, place)}</a>"
    )


def _shape_of(mark: Mark, y: int, place: Callable[[float], float]) -> str:
    if mark.low is None and mark.high is not None:
        x = place(mark.high)
        return f'<path class="open" d="M{max(x - STUB, 0):.1f} {y}H{x:.1f}"/>{_arrow(x, y, -1)}'
    if mark.high is None and mark.low is not None:
        x = place(mark.low)
        return f'<path class="open" d="M{x:.1f} {y}H{x + STUB:.1f}"/>{_arrow(x, y, 1)}'
    ends = [place(end) for end in dict.fromkeys((mark.low, mark.high)) if end is not None]
    line = f'<path class="range" d="M{ends[0]:.1f} {y}H{ends[-1]:.1f}"/>' if len(ends) == 2 else ""
    symbol = _SYMBOLS[labels.place_of(mark.ref_area).symbol]
    return line + "".join(symbol(x, y) for x in ends)


def _arrow(x: float, y: int, side: int) -> str:
    """A triangle at the value that points to the open side."""
    return f'<path class="mark" d="M{x - side * SIZE:.1f} {y - SIZE}v{2 * SIZE}l{side * 2 * SIZE} {-SIZE}z"/>'


def _circle(x: float, y: int) -> str:
    return f'<circle class="mark" cx="{x:.1f}" cy="{y}" r="{SIZE}"/>'


def _square(x: float, y: int) -> str:
    return f'<rect class="mark" x="{x - SIZE:.1f}" y="{y - SIZE}" width="{2 * SIZE}" height="{2 * SIZE}"/>'


def _diamond(x: float, y: int) -> str:
    r = SIZE + 1
    return f'<path class="mark" d="M{x:.1f} {y - r}l{r} {r}l{-r} {r}l{-r} {-r}z"/>'


_SYMBOLS: dict[str, Callable[[float, int], str]] = {"circle": _circle, "square": _square, "diamond": _diamond}


def key(ref_area: str) -> str:
    """The mark of a place for the legend."""
    return (
        f'<svg class="key" viewBox="0 0 18 18" aria-hidden="true"><g class="{_class_of(ref_area)}">'
        f"{_SYMBOLS[labels.place_of(ref_area).symbol](9, 9)}</g></svg>"
    )


def style() -> str:
    """The colors of the places, as rules of the page's style."""
    named = "".join(f".{_class_of(area)} {{ --place: {place.color}; }}\n" for area, place in labels.PLACES.items())
    return f".place-other {{ --place: {labels.place_of('ZZ').color}; }}\n{named}"


def _class_of(ref_area: str) -> str:
    return f"place-{ref_area}" if ref_area in labels.PLACES else "place-other"


def _wide(text: str) -> int:
    """Signs that the text takes; a Chinese or Korean one takes the room of two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _cut(text: str, most: int) -> str:
    if _wide(text) <= most:
        return text
    kept = ""
    for sign in text:
        if _wide(kept + sign) >= most:
            break
        kept += sign
    return f"{kept.rstrip()}…"
