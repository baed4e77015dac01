"""The table of gaps as HTML: a block and the years in, a real table out. Pure; everything escaped.

A real table, because a screen reader reads with each count its measure and its year. A run of years without a report
is one cell as wide as the run, which says so in words. Each count is a real link with an address; a click on it is
answered without loading the page anew by `dashboard.quick_links`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from dashboard.gaps import Block, Cell, Line
from etl import vocabulary as v
from wording import words
from wording.language import _, plural, term

MEASURE, YEAR, ENDS = 7.0, 3.9, 9.0
"""Widths in the height of a letter (rem) that the columns need to be read: the measures, a year, the last two."""
AddressOf = Callable[[Cell], str]
"""The address at which a cell is open."""


def table(block: Block, years: Sequence[int], address_of: AddressOf, opened: str | None = None) -> str:
    """One place of work: a line for each measure, a column for each year. `opened` is the address of the open cell.

    The table scrolls inside a region that the keyboard can reach; its first column stays in sight.
    """
    caption = _("Observations about work in {place}, by measure and year", place=block.name)
    heads = "".join(f'<th scope="col">{escape(words.year(year))}</th>' for year in years)
    lines = "".join(_line(line, address_of, opened) for line in block.lines)
    width = MEASURE + YEAR * len(years) + ENDS
    return (
        f'<div class="ww-gaps ww-quick" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f'<table style="min-width: {width}rem"><caption>{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">{escape(_("Measure"))}</th>{heads}'
        f'<th scope="col">{escape(_("Time not known"))}</th><th scope="col">{escape(_("Latest year"))}</th></tr>'
        f"</thead><tbody>{lines}</tbody></table></div>"
    )


def _line(line: Line, address_of: AddressOf, opened: str | None) -> str:
    cells = "".join(_cell(cells[0], address_of, opened) if cells[0].rows else _gap(cells) for cells in line.stretches())
    undated = _cell(line.undated, address_of, opened) if line.undated.rows else _none(_("none"))
    latest = words.year(line.latest) if line.latest else _("none")
    return (
        f'<tr><th scope="row">{escape(term(v.MEASURE, line.measure))}</th>{cells}{undated}'
        f'<td class="ww-latest">{escape(latest)}</td></tr>'
    )


def _cell(cell: Cell, address_of: AddressOf, opened: str | None) -> str:
    """A count that opens its observations. What the sighted see in the headings is said to others with the link."""
    is_open = ' aria-current="true"' if cell.address == opened else ""
    spanning = f"<small>{escape(_spans(cell))}</small>" if cell.spanning else ""
    return (
        f'<td class="ww-filled"><a href="{escape(address_of(cell))}" target="_self"{is_open}>{len(cell.rows):,}'
        f'<span class="ww-hidden"> · {escape(cell.name)}: {escape(cell.counted)}</span></a>{spanning}</td>'
    )


def _spans(cell: Cell) -> str:
    """'1 spans 2024–2025', '2 span several years': why the same report is counted in other years, too."""
    periods = {f"{int(row['year_first'])}–\u2060{int(row['year_last'])}" for row in cell.spanning}
    if len(periods) == 1:
        return plural("{count:,} spans {years}", "{count:,} span {years}", len(cell.spanning), years=periods.pop())
    return plural("{count:,} spans several years", "{count:,} span several years", len(cell.spanning))


def _gap(cells: Sequence[Cell]) -> str:
    width = f' colspan="{len(cells)}"' if len(cells) > 1 else ""
    return f'<td class="ww-gap"{width}><span>{escape(_("no report found"))}</span></td>'


def _none(text: str) -> str:
    return f'<td class="ww-gap"><span>{escape(text)}</span></td>'


def sentences(nothing: Sequence[str]) -> str:
    """Where to look next, a line for each place."""
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in nothing)
    return f'<ul class="ww-next" aria-label="{escape(_("Where to look next"))}">{items}</ul>'
