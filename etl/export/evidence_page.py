"""evidence.html: every quote of a set on one printable page, with its charts, which needs nothing but itself.

A `Taken` in, one HTML text out: no script, no request to anybody (its own policy forbids both), dark and light, A4 and
Letter. The only <script> element holds Schema.org metadata, which is data.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from math import nan
from pathlib import Path

from etl.export import citations, drawing, naming, quotes_page, schema_org
from etl.export.naming import Row
from etl.export.panels import OffChart, Panel, panels
from etl.export.taken import Taken
from wording import findings, labels, words
from wording.language import OWN, _, current, plural

STYLE = Path(__file__).with_name("evidence.css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def evidence_page(taken: Taken) -> str:
    rows = taken.observations
    charts, off = panels(rows)
    found = _found(taken, rows)
    body = "\n".join(
        [
            *_head(taken, rows),
            *_charts(charts, off, rows),
            *_findings(found, rows),
            *_articles(taken, rows, found, {one.observation_id: one.reason for one in off}),
            *_foot(taken),
        ]
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{current()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(_title(taken))}</title>\n"
        f"<style>\n{STYLE.read_text(encoding='utf-8')}{drawing.style()}</style>\n"
        f'<script type="application/ld+json">\n{schema_org.script_text(taken)}\n</script>\n'
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _title(taken: Taken) -> str:
    return _("The evidence: {title}, release {release}", title=naming.dataset_title(), release=taken.short_release)


def _head(taken: Taken, rows: Sequence[Row]) -> Iterator[str]:
    counted = naming.counts(len(rows), len(taken.rows_of("sources")))
    yield "<header>"
    yield f"<h1>{_('Reported labor conditions: the evidence')}</h1>"
    yield f"<p>{_('{counts}. Each number stands with the words from which it was read.', counts=counted)}</p>"
    facts = {
        _("Filters"): escape(taken.asked or _("none: every reviewed observation")),
        _("Release"): f"<code>{escape(taken.release)}</code>",
        _("Taken on"): escape(words.period(taken.on.isoformat())),
        _("This view"): quotes_page.outside(taken.address, taken.address),
    }
    yield f"<dl>{''.join(f'<dt>{name}</dt><dd>{value}</dd>' for name, value in facts.items() if value)}</dl>"
    yield "</header>\n<main>"


def _charts(charts: Sequence[Panel], off: Sequence[OffChart], rows: Sequence[Row]) -> Iterator[str]:
    if not charts:
        return
    yield f"<section><h2>{_('The amounts side by side')}</h2>"
    yield f"<p>{_('A line is a range, as reported. Choose a line to go to its quote.')}</p>"
    areas = sorted({row["ref_area"] for row in rows}, key=labels.place_order)
    keys = "".join(f"<li>{drawing.key(area)} {escape(labels.place_name(area))}</li>" for area in areas)
    hollow = _("Hollow: approximate, assumed or inferred. An arrow points to a side that the words leave open.")
    yield f'<ul class="legend">{keys}</ul><p>{hollow}</p>'
    for number, panel in enumerate(charts, start=1):
        yield f"<figure><figcaption>{escape(panel.title)}{_part(panel)}</figcaption>"
        yield f"{drawing.svg(panel, number, quotes_page.anchor)}</figure>"
    if off:
        yield from _off_chart(off, {row["observation_id"]: row for row in rows})
    yield "</section>"


def _part(panel: Panel) -> str:
    return f" <span>({escape(panel.part)})</span>" if panel.part else ""


def _off_chart(off: Sequence[OffChart], known: dict[str, Row]) -> Iterator[str]:
    """What stands on no chart: counted by reason, each a link to its quote."""
    by_reason: dict[str, list[str]] = {}
    for one in off:
        by_reason.setdefault(one.reason, []).append(one.observation_id)
    counted = plural("{count:,} observation is on no chart.", "{count:,} observations are on no chart.", len(off))
    yield f"<p>{counted}</p><ul>"
    for reason, ids in by_reason.items():
        links = ", ".join(
            f'<a href="#{quotes_page.anchor(name)}">{escape(known[name]["original_value"])}</a>' for name in ids
        )
        yield f"<li>{escape(reason)}: {links}</li>"
    yield "</ul>"


def _found(taken: Taken, rows: Sequence[Row]) -> Sequence[Row]:
    """The findings, each with its sentence in the reader's language.

    The build's own sentence, in English, stays where an observation that it compares is not in the set.
    """
    found = taken.rows_of("findings")
    if current() == OWN:
        return found
    known = {row["observation_id"]: row for row in rows}
    bounds = ("found_low", "found_high", "expected_low", "expected_high")
    told = []
    for finding in found:
        compared = [known[name] for name in finding["observation_ids"] if name in known]
        measured = finding | {name: nan for name in bounds if finding[name] is None}
        told.append(finding | {"sentence": findings.sentence(measured, compared)})
    return told


def _findings(found: Sequence[Row], rows: Sequence[Row]) -> Iterator[str]:
    if not found:
        return
    known = {row["observation_id"]: row for row in rows}
    yield f"<section><h2>{_('What the checks found')}</h2>"
    yield f"<p>{_('A tension is in the sources: both numbers are shown, and neither is corrected.')}</p><ul>"
    yield from (quotes_page.finding(row, known) for row in found)
    yield "</ul></section>"


def _articles(taken: Taken, rows: Sequence[Row], found: Sequence[Row], off: dict[str, str]) -> Iterator[str]:
    """Every article with its quotes, what it tells without a number, and the numbers set aside in it."""
    about: dict[str, list[Row]] = {}
    for finding in found:
        for name in finding["observation_ids"]:
            about.setdefault(name, []).append(finding)
    quotes, conditions, aside = map(_by_source, (rows, taken.rows_of("conditions"), taken.rows_of("set_aside")))
    for source in taken.rows_of("sources"):
        yield f"<section><h2>{escape(naming.article(source))}</h2>"
        yield f"<p>{quotes_page.source_line(source)}</p>"
        if citations.web_address(source["url"]):
            yield f"<p>{quotes_page.outside(source['url'], _('Open the article'))}</p>"
        for row in quotes.get(source["source_id"], ()):
            name = row["observation_id"]
            yield quotes_page.observation(row, about.get(name, ()), off.get(name, ""))
        if told := conditions.get(source["source_id"]):
            yield f"<h3>{_('Told without a number')}</h3>"
            yield from map(quotes_page.condition, told)
        if left := aside.get(source["source_id"]):
            yield f"<h3>{_('Other numbers in this article, set aside')}</h3>"
            yield quotes_page.set_aside(left)
        yield "</section>"


def _by_source(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """source_id → its rows, in their order."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["source_id"], []).append(row)
    return grouped


def _foot(taken: Taken) -> Iterator[str]:
    yield f"<section><h2>{_('How to read it')}</h2><ul>"
    yield from (f"<li>{escape(line)}</li>" for line in naming.how_to_read())
    yield f"</ul></section>\n<section><h2>{_('How to cite')}</h2>"
    yield f"<p>{escape(citations.of_table(taken))}</p>"
    yield from (f"<p>{escape(citations.reference(source))}</p>" for source in taken.rows_of("sources"))
    yield f"</section></main>\n<footer><p>{escape(naming.licence())}</p></footer>"
