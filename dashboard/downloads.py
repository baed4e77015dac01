"""Rows of observations as files: CSV for spreadsheets, Parquet for programs. Arrow table in, bytes out."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

FORMULA_SIGNS = ("=", "+", "-", "@")
BYTE_ORDER_MARK = "\ufeff"
"""Without it, spreadsheets read UTF-8 as the letters of another alphabet."""


def to_csv(rows: pa.Table) -> bytes:
    """All rows and columns. Lists and receipts are JSON. A text that a spreadsheet would run gets an apostrophe."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(rows.column_names)
    for row in rows.to_pylist():
        writer.writerow([_cell(value) for value in row.values()])
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def _cell(value: Any) -> Any:
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        return f"'{value}"
    return value


def to_parquet(rows: pa.Table) -> bytes:
    """All rows and columns with their descriptions, compressed like the built table."""
    file = io.BytesIO()
    pq.write_table(rows, file, compression="zstd")
    return file.getvalue()
