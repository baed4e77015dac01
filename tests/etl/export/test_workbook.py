"""workbook.py: the XLSX read back by openpyxl and opened by LibreOffice."""

from __future__ import annotations

import csv
import dataclasses
import io

import openpyxl
import pytest

from etl import schema
from etl.errors import TablesError
from etl.export import workbook
from tests import libreoffice
from tests.dashboard import made_up
from wording.columns import heading

COLUMNS = {heading(column.name): column for column in workbook.ordered()}


def opened(taken):
    return openpyxl.load_workbook(io.BytesIO(workbook.to_xlsx(taken)))


def rows_of(sheet) -> list[dict]:
    names, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(names, line, strict=True)) for line in lines]


def test_every_column_has_a_heading_of_its_own():
    assert len(COLUMNS) == len(schema.OBSERVATIONS.columns)


def test_the_cells_are_the_values_of_the_table(taken):
    for row, cells in zip(taken.observations, rows_of(opened(taken)["Observations"]), strict=True):
        for name, column in COLUMNS.items():
            if column.kind != "steps":
                assert cells[name] == alike(row[column.name]), name


def alike(value):
    """A spreadsheet keeps fifteen digits of a number."""
    return pytest.approx(value, rel=1e-14) if isinstance(value, float) else value


def test_the_receipt_stands_in_words(taken):
    row = next(row for row in rows_of(opened(taken)["Observations"]) if row["Observation"].endswith("/cn-paid"))
    first, second, *_ = row["Steps of the calculation"].splitlines()
    assert first.startswith("The words “")
    assert "÷ 7.3015" in second


def test_the_heading_stays_in_sight_and_can_be_filtered(taken):
    sheet = opened(taken)["Observations"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref.endswith(str(taken.rows.num_rows + 1))
    assert sheet.column_dimensions["N"].width > 50  # the quote


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "https://x.example", "mailto:a@b.example", "00123", "\ta", "_x0041_"],
)
def test_a_text_stays_a_text_whatever_it_looks_like(text, take_away):
    sheet = opened(take_away([made_up.row("cn-paid") | {"note": text}]))["Observations"]
    cell = sheet.cell(2, list(COLUMNS).index("Note") + 1)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_text_that_no_cell_holds_is_cut_and_says_so(take_away):
    sheet = opened(take_away([made_up.row("cn-paid") | {"note": "오" * 40_000}]))["Observations"]
    text = sheet.cell(2, list(COLUMNS).index("Note") + 1).value
    assert len(text) == workbook.MOST_SIGNS
    assert text.endswith("(cut: a cell holds no more; the CSV has all of it)")


def test_the_columns_are_explained(taken):
    told = {row["Heading"]: row for row in rows_of(opened(taken)["Columns"])}
    assert told["Words as printed"]["Meaning"] == "the words from which the amount is read"
    assert told["Words as printed"]["Name in the files"] == "original_value"
    assert "paid" in {row["Name in the files"] for row in rows_of(opened(taken)["Columns"])}


def test_the_last_sheet_says_where_the_rows_are_from(take_away):
    taken = take_away(asked="China", ids=[f"{made_up.X}/cn-paid"])
    facts = dict(opened(taken)["About"].iter_rows(values_only=True))
    assert facts["Filters"] == "China"
    assert facts["Release"] == taken.release
    assert facts["Taken on"] == "3 May 2026"
    assert facts["Article"].startswith("A. Writer, “Sewing for a star")
    assert "belong to their publishers" in facts["Licence"]


def test_more_rows_than_a_sheet_holds_are_refused_with_a_way_out(taken, monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    with pytest.raises(TablesError, match=r"Take fewer rows, or CSV or Parquet\."):
        workbook.to_xlsx(taken)


def test_no_rows_give_a_workbook_with_headings(take_away):
    assert rows_of(opened(take_away(ids=[]))["Observations"]) == []


def test_the_same_rows_and_day_give_the_same_bytes(taken):
    assert workbook.to_xlsx(taken) == workbook.to_xlsx(taken)
    later = dataclasses.replace(taken, on=taken.on.replace(year=2027))
    assert workbook.to_xlsx(later) != workbook.to_xlsx(taken)


def test_libreoffice_opens_it_and_sees_the_same_cells(take_away, tmp_path):
    bad = made_up.row("cn-paid") | {"observation_id": "x/bad", "note": '=HYPERLINK("http://x.example")', "item": "-5"}
    taken = take_away([*made_up.OBSERVATIONS, bad])
    (tmp_path / "table.xlsx").write_bytes(workbook.to_xlsx(taken))
    sheets = libreoffice.as_csv(tmp_path / "table.xlsx", tmp_path)
    assert set(sheets) == {"Observations", "Columns", "About"}
    seen = list(csv.DictReader(io.StringIO(sheets["Observations"], newline="")))
    for row, cells in zip(taken.observations, seen, strict=True):
        for name, column in COLUMNS.items():
            if column.kind != "steps":
                assert as_value(cells[name], column.kind) == alike(row[column.name]), name


def as_value(cell: str, kind: str):
    """What LibreOffice shows of a cell, as a value: a formula would have been worked out here."""
    if not cell:
        return None
    read = {"float": float, "int": int, "bool": {"TRUE": True, "FALSE": False}.get}
    return read.get(kind, str)(cell)
