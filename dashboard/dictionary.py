"""The data dictionary as HTML: what `etl.dictionary` says of every column and every term, as data/README.md does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from etl import dictionary, schema
from etl import vocabulary as v
from wording.language import _, described


def of_table(table: schema.Table) -> str:
    """A table's description and its columns."""
    rows = [dictionary.column_cells(column) for column in table.columns]
    return f"<p>{escape(described(table.description))}</p>{_table(dictionary.column_headings(), rows)}"


def of_terms(vocabulary: v.Vocabulary) -> str:
    """A vocabulary's authority and its terms."""
    title = _("Terms of {vocabulary}", vocabulary=described(vocabulary.name))
    authority = _("Authority: {authority}.", authority=described(vocabulary.authority))
    heading = f"<h3>{escape(title)}</h3><p>{escape(authority)}</p>"
    return f"{heading}{_table(dictionary.term_headings(), dictionary.term_cells(vocabulary))}"


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    body = "".join(_row(headings, cells) for cells in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(headings: Sequence[str], cells: Sequence[str]) -> str:
    """A row; each cell carries its heading for narrow screens, where the table becomes a list."""
    first, *others = cells
    rest = "".join(
        f'<td data-heading="{escape(heading)}">{escape(cell)}</td>'
        for heading, cell in zip(headings[1:], others, strict=True)
    )
    return f'<tr><th scope="row"><code>{escape(first)}</code></th>{rest}</tr>'
