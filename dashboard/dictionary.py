"""The data dictionary as HTML: every column of every table and every term, from the schema and the vocabularies."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from etl import schema
from etl import vocabulary as v


def tables() -> str:
    """Each table with its columns: name, what it means, its unit or its terms."""
    parts = []
    for table in schema.TABLES:
        rows = [(f"<code>{column.name}</code>", escape(column.description), _unit(column)) for column in table.columns]
        parts.append(f"<h3>{table.name}</h3><p>{escape(table.description)}</p>")
        parts.append(_table(("column", "meaning", "unit or terms"), rows))
    return f'<div class="ww-dictionary">{"".join(parts)}</div>'


def terms() -> str:
    """Each vocabulary with its terms: name, how it is shown, what it means."""
    parts = []
    for vocabulary in v.VOCABULARIES:
        rows = [
            (f"<code>{name}</code>", escape(term.label), escape(term.meaning))
            for name, term in vocabulary.terms.items()
        ]
        parts.append(f"<h3>{escape(vocabulary.name)}</h3><p>Authority: {escape(vocabulary.authority)}.</p>")
        parts.append(_table(("term", "shown as", "meaning"), rows))
    return f'<div class="ww-dictionary">{"".join(parts)}</div>'


def _unit(column: schema.Column) -> str:
    parts = [column.unit, f"terms of {column.vocabulary.name}" if column.vocabulary else None]
    return escape("; ".join(part for part in parts if part) or "–")


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
