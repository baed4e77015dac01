"""The observations as a spreadsheet: a sheet of rows, a sheet that explains the columns, a sheet that says from where.

A `Taken` in, the bytes of an .xlsx file out, the same for the same rows and day. Numbers are numbers; a text stays a
text, whatever sign it begins with, and no address becomes a link by itself.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from etl import dictionary, schema
from etl.errors import TablesError
from etl.export import citations, naming
from etl.export.taken import Taken
from wording import words
from wording.columns import heading
from wording.language import _, described

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FIRST = (
    "original_value", "measure", "pay_stage", "ref_area", "place", "time_period", "qualifier", "value_low",
    "value_high", "unit", "per", "low_usd_month", "high_usd_month", "quote", "speaker", "publisher", "title",
    "date_published", "passage_url",
)  # fmt: skip
"""The columns with which a reader begins; all others follow in the table's order."""

MOST_ROWS = 1_048_575
"""What a sheet holds below its heading."""
MOST_SIGNS = 32_767
"""What a cell holds."""

_WIDTHS = {"quote": 60, "derivation": 60, "note": 40, "title": 32, "date_note": 32, "original_value": 28, "speaker": 24}
_WIDTH = {"float": 13, "int": 9, "bool": 9}
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}


def to_xlsx(taken: Taken) -> bytes:
    """The workbook. TablesError where a sheet cannot hold the rows."""
    import xlsxwriter

    if taken.rows.num_rows > MOST_ROWS:
        raise TablesError(
            f"{taken.rows.num_rows:,} rows do not fit on a sheet, which holds {MOST_ROWS:,}.\n"
            "Take fewer rows, or CSV or Parquet."
        )
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties(
            {
                "title": naming.dataset_title(),
                "comments": citations.of_table(taken),
                "created": datetime.combine(taken.on, time()),
            }
        )
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _observations(book.add_worksheet(_("Observations")), taken, bold)
        _columns(book.add_worksheet(_("Columns")), bold, wrapped)
        _about(book.add_worksheet(_("About")), taken, wrapped)
    return file.getvalue()


def ordered() -> list[schema.Column]:
    """The columns in the order of the sheet."""
    columns = {column.name: column for column in schema.OBSERVATIONS.columns}
    return [columns[name] for name in dict.fromkeys((*FIRST, *columns))]


def _observations(sheet: Worksheet, taken: Taken, bold: Format) -> None:
    columns = ordered()
    for at, column in enumerate(columns):
        sheet.set_column(at, at, _WIDTHS.get(column.name, _WIDTH.get(column.kind, 18)))
        sheet.write_string(0, at, heading(column.name), bold)
    for number, row in enumerate(taken.observations, start=1):
        for at, column in enumerate(columns):
            _write(sheet, number, at, _value(row, column))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, taken.rows.num_rows, len(columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _value(row: dict[str, Any], column: schema.Column) -> Any:
    """The cell's value; the receipt in words, one step a line."""
    if column.kind != "steps":
        return row[column.name]
    steps = words.receipt(
        row["derivation"] or (), original_value=row["original_value"], qualifier=row["qualifier"], per=row["per"]
    )
    return "\n".join(steps) or None


def _write(sheet: Worksheet, row: int, column: int, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, _that_fits(value))


def _that_fits(text: str) -> str:
    """The text, or as much of it as a cell holds, and a word that says so."""
    if len(text) <= MOST_SIGNS:
        return text
    cut = _("… (cut: a cell holds no more; the CSV has all of it)")
    return text[: MOST_SIGNS - len(cut)] + cut


def _columns(sheet: Worksheet, bold: Format, wrapped: Format) -> None:
    """The dictionary of the sheet's columns: heading, name in the files, type, unit or terms, description."""
    headings = (_("Heading"), _("Name in the files"), _("Type"), _("May be empty"), _("Unit or terms"), _("Meaning"))
    _lines(sheet, 0, [headings], bold)
    _lines(sheet, 1, [(heading(column.name), *dictionary.column_cells(column)) for column in ordered()], wrapped)
    start = len(ordered()) + 3
    _lines(sheet, start - 1, [(_("Terms"), _("Term"), _("Shown as"), "", "", _("Meaning"))], bold)
    used = {column.vocabulary.name: column.vocabulary for column in ordered() if column.vocabulary}
    lines = [
        (described(vocabulary.name), name, label, "", "", said)
        for vocabulary in used.values()
        for name, label, said in dictionary.term_cells(vocabulary)
    ]
    _lines(sheet, start, lines, wrapped)
    for at, width in enumerate((26, 26, 16, 13, 30, 80)):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 1)


def _about(sheet: Worksheet, taken: Taken, wrapped: Format) -> None:
    facts = [
        (_("What"), naming.dataset_title()),
        (_("Rows"), _("{rows:,} of {all:,} observations", rows=taken.rows.num_rows, all=taken.of)),
        (_("Filters"), taken.asked or _("none: every reviewed observation")),
        (_("Release"), taken.release),
        (_("Taken on"), words.period(taken.on.isoformat())),
        (_("This view"), taken.address or _("made without the dashboard")),
        (_("How to cite"), citations.of_table(taken)),
        (_("Licence"), naming.licence()),
        *((_("How to read it"), line) for line in naming.how_to_read()),
        *((_("Article"), citations.reference(source)) for source in taken.rows_of("sources")),
    ]
    _lines(sheet, 0, facts, wrapped)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 110)


def _lines(sheet: Worksheet, start: int, lines: Sequence[Sequence[str]], style: Format) -> None:
    for number, line in enumerate(lines, start=start):
        for at, text in enumerate(line):
            sheet.write_string(number, at, _that_fits(text), style)
