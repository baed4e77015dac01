"""Conditions as HTML: the matrix of indicators and places, and the passages behind a cell. Pure; all text escaped.

The matrix is a plain HTML table, because no widget gives a screen reader the row and the column of a cell. Its links
are real ones with every filter in full; `dashboard.quick_links` follows them without loading the page anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from dashboard.conditions import HELP, Cell, Conditions
from dashboard.evidence_html import is_web, outside_link
from dashboard.filters import Filters
from dashboard.questions import Row
from dashboard.source_page import text
from etl import vocabulary as v
from etl.areas import subdivision_name
from wording import labels, words
from wording.language import _, meaning, plural, term

Amounts = Mapping[str, Sequence[Row]]
"""condition_id → the amounts in the same quote."""
MOST_SHOWN = 100
"""How many passages a panel shows: more are counted."""


@dataclass(frozen=True)
class Opened:
    """What an address opens: passages under a heading, and a sentence to know before reading them."""

    heading: str
    passages: tuple[Row, ...]
    note: str = ""
    is_one: bool = False


def address(asked: Filters, **named: str) -> str:
    """A link to this page: every filter in full, and what is to be opened."""
    return "?" + urlencode(asked.query() | named, doseq=True)


def matrix(told: Conditions, asked: Filters) -> str:
    """The table. A count opens its passages; where there is none it says so in words."""
    places = "".join(f'<th scope="col">{escape(labels.place_name(area))}</th>' for area in told.ref_areas)
    rows = "".join(_row(cells, asked) for cells in told.cells)
    caption = escape(_("Passages in these sources, by indicator of forced labour and place of work"))
    head = f'<tr><th scope="col">{escape(_("Indicator"))}</th>{places}</tr>'
    return (
        f'<div class="ww-matrix ww-quick"><table><caption>{caption}</caption>'
        f"<thead>{head}</thead><tbody>{rows}</tbody></table></div>"
    )


def _row(cells: Sequence[Cell], asked: Filters) -> str:
    indicator = cells[0].indicator if cells else ""
    name = escape(term(v.INDICATOR, indicator)) if indicator else ""
    explained = escape(_(HELP[indicator])) if indicator in HELP else ""
    number = escape(meaning(v.INDICATOR, indicator)) if indicator else ""
    head = (
        f'<th scope="row">{name}<span class="ww-help">{explained} <span class="ww-number">{number}</span></span></th>'
    )
    return f"<tr>{head}{''.join(_count(cell, asked) for cell in cells)}</tr>"


def _count(cell: Cell, asked: Filters) -> str:
    place = escape(labels.place_name(cell.ref_area))
    if not cell.passages:
        said = f'<span class="ww-none">{escape(_("no report found"))}</span>'
    else:
        count = plural("{count:,} passage", "{count:,} passages", len(cell.passages))
        target = address(asked, indicator=cell.indicator, area=labels.place_of(cell.ref_area).name)
        hidden = escape(
            _(
                "{indicator}, {place}: ",
                indicator=term(v.INDICATOR, cell.indicator),
                place=labels.place_name(cell.ref_area),
            )
        )
        said = f'<a href="{escape(target)}" target="_self"><span class="ww-hidden">{hidden}</span>{escape(count)}</a>'
    return f'<td><span class="ww-place" aria-hidden="true">{place}</span>{said}</td>'


def panel(opened: Opened, amounts: Amounts, asked: Filters) -> str:
    """The panel: heading, what to know, then each passage with its source. The first MOST_SHOWN of very many."""
    shown, more = opened.passages[:MOST_SHOWN], len(opened.passages) - MOST_SHOWN
    notes = [opened.note] if opened.note else []
    if len(opened.passages) > 1:
        notes.append(plural("{count:,} passage", "{count:,} passages", len(opened.passages)))
    body = "".join(passage(row, amounts.get(str(row["condition_id"]), ()), asked) for row in shown)
    if more > 0:
        rest = plural(
            "{count:,} more passage is not shown. Pick fewer years or publishers to see it.",
            "{count:,} more passages are not shown. Pick fewer years or publishers to see them.",
            more,
        )
        body += f'<p class="ww-note">{escape(rest)}</p>'
    if opened.is_one:
        row = opened.passages[0]
        cell = address(asked, indicator=str(row["indicator"]), area=labels.place_of(str(row["ref_area"])).name)
        told = escape(_("All passages of this indicator and place"))
        body += f'<p><a href="{escape(cell)}" target="_self">{told}</a></p>'
    said = "".join(f'<p class="ww-note">{escape(note)}</p>' for note in notes)
    return (
        f'<section class="ww-panel ww-quick" aria-label="{escape(_("Passages"))}"><h2>{escape(opened.heading)}</h2>'
        f"{said}{body}</section>"
    )


def passage(row: Row, amounts: Sequence[Row], asked: Filters) -> str:
    """A quote with speaker and source, what is known of it, its amounts, the way into the article, its own address."""
    condition_id = str(row["condition_id"])
    facts = {
        _("Indicator"): term(v.INDICATOR, str(row["indicator"])),
        _("About"): term(v.POPULATION, row["population"]) if row["population"] in v.POPULATION else None,
        _("Place"): _place(row),
        _("Time"): _time(row),
        _("Checked"): _not_accepted(row),
        _("Note"): text(row["note"]),
    }
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts.items() if value)
    web = text(row["passage_url"]) or text(row["url"]) or ""
    way = outside_link(web, _("Open the article at these words")) if is_web(web) else ""
    own = address(asked, condition=condition_id)
    parts = (
        f'<blockquote lang="{escape(text(row["language"]) or "")}">{_quoted(str(row["quote"]))}</blockquote>',
        f'<p class="ww-source">{_source(row)}</p>',
        f"<p>{way}</p>" if way else f'<p class="ww-note">{escape(_("No web address of the article is known."))}</p>',
        f"<dl>{lines}</dl>",
        _amounts(amounts, asked),
        f'<p class="ww-ways"><a href="{escape(own)}" target="_self">{escape(_("Link to this passage"))}</a> '
        f"<code>{escape(condition_id)}</code></p>",
    )
    return f"<article>{''.join(parts)}</article>"


def _quoted(quote: str) -> str:
    return escape(quote) if quote.startswith(("“", '"')) else f"“{escape(quote)}”"


def _source(row: Row) -> str:
    said = f"{escape(_('Said by: {speaker}.', speaker=row['speaker']))}<br>" if text(row["speaker"]) else ""
    title = text(row["title"]) or _("{publisher} (headline not known)", publisher=row["publisher"])
    date = words.period(text(row["date_published"]))
    basis = term(v.DATE_BASIS, row["date_basis"]) if row["date_basis"] in v.DATE_BASIS else ""
    published = _("{publisher}, {date} (date {basis})", publisher=row["publisher"], date=date, basis=basis)
    return f"{said}<cite>{escape(title)}</cite><br>{escape(published)}"


def _place(row: Row) -> str:
    code = text(row["subdivision"])
    parts = (text(row["place"]), subdivision_name(code) if code else None, labels.place_name(str(row["ref_area"])))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _time(row: Row) -> str:
    time, basis = words.period(text(row["time_period"])), text(row["time_basis"])
    return _("{time} ({basis})", time=time, basis=term(v.TIME_BASIS, basis)) if basis in v.TIME_BASIS else time


def _not_accepted(row: Row) -> str | None:
    return _(labels.NOT_ACCEPTED[row["review"]]) if row["review"] in labels.NOT_ACCEPTED else None


def _amounts(amounts: Sequence[Row], asked: Filters) -> str:
    """The amounts that were read from the same quote, each with the way to its own evidence."""
    if not amounts:
        return ""
    links = "".join(
        f'<li><a href="{escape(address(asked, quote=str(row["observation_id"])))}" target="_self">'
        f"“{escape(str(row['original_value']))}”</a></li>"
        for row in amounts
    )
    return f'<p>{escape(_("Amounts in the same passage:"))}</p><ul class="ww-quick">{links}</ul>'


def unknown(sentence: str) -> str:
    """The panel for an address that names nothing here: one sentence, one next step."""
    return (
        f'<section class="ww-panel" aria-label="{escape(_("Passages"))}">'
        f"<h2>{escape(_('This passage is not here'))}</h2><p>{escape(sentence)}</p></section>"
    )
