"""The data dictionary as Markdown, written from the schemas and the vocabularies, never by hand.

`render()` gives the part of data/README.md below its heading "Dictionary"; `python -m etl.dictionary` rewrites that
part in place. A test holds the file to it, so that a column or term cannot be added without its description. Its cells
are said in the language that is asked for, because the dashboard and the workbook show them too.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from etl import schema, vocabulary
from wording.language import _, described, marked, meaning, term

README = Path(__file__).resolve().parent.parent / "data" / "README.md"
HEADING = "## Dictionary\n"

_TYPES = {
    "str": marked("text"),
    "float": marked("number"),
    "int": marked("whole number"),
    "bool": marked("true or false"),
    "strings": marked("list of text"),
    "steps": marked("list of steps: {fields}"),
}

_COLUMN_HEADINGS = (marked("column"), marked("type"), marked("may be null"), marked("unit or terms"),
                    marked("description"))  # fmt: skip
_TERM_HEADINGS = (marked("term"), marked("shown as"), marked("meaning"))


def render() -> str:
    """Every table with its columns, then every vocabulary with its terms."""
    lines = [HEADING]
    for table in schema.TABLES:
        lines += [f"### Table `{table.name}`\n", f"{table.description}\n"]
        lines += [_row(column_headings()), "|---|---|---|---|---|"]
        lines += [_row(_as_code(column_cells(column))) for column in table.columns]
        lines.append("")
    for vocabulary_ in vocabulary.VOCABULARIES:
        lines += [f"### Terms of {vocabulary_.name}\n", f"Authority: {vocabulary_.authority}.\n"]
        lines += [_row(term_headings()), "|---|---|---|"]
        lines += [_row(_as_code(cells)) for cells in term_cells(vocabulary_)]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def column_headings() -> tuple[str, ...]:
    return tuple(map(_, _COLUMN_HEADINGS))


def column_cells(column: schema.Column) -> tuple[str, ...]:
    """What the dictionary says of a column under its headings, as plain text: the dashboard shows the same."""
    type_ = _(_TYPES[column.kind], fields=", ".join(schema.STEP_FIELDS))
    is_nullable = _("yes") if column.nullable else _("no")
    return column.name, type_, is_nullable, unit_or_terms(column) or "–", described(column.description)


def unit_or_terms(column: schema.Column) -> str:
    """'US dollars per month', 'terms of measure'; empty where a column has neither."""
    unit = described(column.unit) if column.unit else ""
    terms = _("terms of {vocabulary}", vocabulary=described(column.vocabulary.name)) if column.vocabulary else ""
    return "; ".join(part for part in (unit, terms) if part)


def term_headings() -> tuple[str, ...]:
    return tuple(map(_, _TERM_HEADINGS))


def term_cells(of: vocabulary.Vocabulary) -> list[tuple[str, ...]]:
    """Each term with the label by which a reader meets it, and what it means."""
    return [(name, term(of, name), meaning(of, name)) for name in of]


def _as_code(cells: Sequence[str]) -> tuple[str, ...]:
    return f"`{cells[0]}`", *(cell.replace("|", "\\|") for cell in cells[1:])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def parts(text: str) -> tuple[str, str]:
    """The hand-written part of data/README.md and the dictionary below it."""
    before, heading, after = text.partition(HEADING)
    return before, heading + after


if __name__ == "__main__":
    written, _rest = parts(README.read_text(encoding="utf-8"))
    README.write_text(written + render(), encoding="utf-8")
