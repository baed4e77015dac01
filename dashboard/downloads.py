"""Rows of observations as files: CSV for spreadsheets, Parquet for programs. Arrow table in, bytes and a name out."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""A text that starts with one of these may be run by a spreadsheet, and the text comes from an article."""
BYTE_ORDER_MARK = "\ufeff"
"""Without it, spreadsheets read UTF-8 as the letters of another alphabet."""


def file_name(release: str, rows: int, of: int, ending: str) -> str:
    """'wagewitness-<release>.csv'; a part of the table says so: 'wagewitness-<release>-12-of-45.csv'."""
    part = "" if rows == of else f"-{rows}-of-{of}"
    return f"wagewitness-{release}{part}.{ending}"


def to_csv(rows: pa.Table) -> bytes:
    """All rows and columns. Lists and receipts are JSON; a text that a spreadsheet may run gets an apostrophe."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(rows.column_names)
    for row in rows.to_pylist():
        writer.writerow([_cell(value) for value in row.values()])
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    # Apostrophes of the text's own are looked through, so that taking one away gives back every text.
    if isinstance(value, str) and value.lstrip("'").startswith(FORMULA_SIGNS):
        return f"'{value}"
    return value


def to_parquet(rows: pa.Table) -> bytes:
    """All rows and columns with their descriptions, compressed like the built table."""
    file = io.BytesIO()
    pq.write_table(rows, file, compression="zstd")
    return file.getvalue()
