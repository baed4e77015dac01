"""The data dictionary as Markdown, written from the schemas and the vocabularies, never by hand.

`render()` gives the part of data/README.md below its heading "Dictionary"; `python -m etl.dictionary` rewrites that
part in place. A test holds the file to it, so that a column or term cannot be added without its description.
"""

from __future__ import annotations

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


def render() -> str:
    """Every table with its columns, then every vocabulary with its terms."""
    lines = [HEADING]
    for table in schema.TABLES:
        lines += [f"### Table `{table.name}`\n", f"{table.description}\n"]
        lines += ["| column | type | may be null | unit or terms | description |", "|---|---|---|---|---|"]
        lines += [_column_row(column) for column in table.columns]
        lines.append("")
    for vocabulary_ in vocabulary.VOCABULARIES:
        lines += [f"### Terms of {vocabulary_.name}\n", f"Authority: {vocabulary_.authority}.\n"]
        lines += ["| term | shown as | meaning |", "|---|---|---|"]
        lines += [f"| `{name}` | {term.label} | {term.meaning} |" for name, term in vocabulary_.terms.items()]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _column_row(column: schema.Column) -> str:
    terms = f"terms of {column.vocabulary.name}" if column.vocabulary else None
    unit = "; ".join(part for part in (column.unit, terms) if part) or "–"
    null = "yes" if column.nullable else "no"
    description = column.description.replace("|", "\\|")
    return f"| `{column.name}` | {_TYPES[column.kind]} | {null} | {unit} | {description} |"


def parts(text: str) -> tuple[str, str]:
    """The hand-written part of data/README.md and the dictionary below it."""
    before, heading, after = text.partition(HEADING)
    return before, heading + after


if __name__ == "__main__":
    written, _ = parts(README.read_text(encoding="utf-8"))
    README.write_text(written + render(), encoding="utf-8")
