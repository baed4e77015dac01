"""The data dictionary as Markdown, written from the schemas and the vocabularies, never by hand.

`render()` gives the part of data/README.md below its heading "Dictionary"; `python -m etl.dictionary` rewrites that
part in place. A test holds the file to it, so that a column or term cannot be added without its description.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from etl import schema, vocabulary

README = Path(__file__).resolve().parent.parent / "data" / "README.md"
HEADING = "## Dictionary\n"

_TYPES = {
    "str": "text",
    "float": "number",
    "int": "whole number",
    "bool": "true or false",
    "strings": "list of text",
    "steps": "list of steps: " + ", ".join(schema.STEP_FIELDS),
}

COLUMN_HEADINGS = ("column", "type", "may be null", "unit or terms", "description")
TERM_HEADINGS = ("term", "shown as", "meaning")


def render() -> str:
    """Every table with its columns, then every vocabulary with its terms."""
    lines = [HEADING]
    for table in schema.TABLES:
        lines += [f"### Table `{table.name}`\n", f"{table.description}\n"]
        lines += [_row(COLUMN_HEADINGS), "|---|---|---|---|---|"]
        lines += [_row(_as_code(column_cells(column))) for column in table.columns]
        lines.append("")
    for vocabulary_ in vocabulary.VOCABULARIES:
        lines += [f"### Terms of {vocabulary_.name}\n", f"Authority: {vocabulary_.authority}.\n"]
        lines += [_row(TERM_HEADINGS), "|---|---|---|"]
        lines += [_row(_as_code((name, *term))) for name, term in vocabulary_.terms.items()]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def column_cells(column: schema.Column) -> tuple[str, ...]:
    """What the dictionary says of a column under COLUMN_HEADINGS, as plain text: the dashboard shows the same."""
    terms = f"terms of {column.vocabulary.name}" if column.vocabulary else None
    unit = "; ".join(part for part in (column.unit, terms) if part) or "–"
    return column.name, _TYPES[column.kind], "yes" if column.nullable else "no", unit, column.description


def _as_code(cells: Sequence[str]) -> tuple[str, ...]:
    return f"`{cells[0]}`", *(cell.replace("|", "\\|") for cell in cells[1:])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def parts(text: str) -> tuple[str, str]:
    """The hand-written part of data/README.md and the dictionary below it."""
    before, heading, after = text.partition(HEADING)
    return before, heading + after


if __name__ == "__main__":
    written, _ = parts(README.read_text(encoding="utf-8"))
    README.write_text(written + render(), encoding="utf-8")
