"""Tables as plain files: CSV for spreadsheets, JSON lines and Parquet for programs. Arrow table in, bytes out."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""A text that starts with one of these may be run by a spreadsheet, and the text comes from an article."""
BYTE_ORDER_MARK = "\ufeff"
"""Without it, spreadsheets read UTF-8 as the letters of another alphabet."""

_LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}
"""Allowed inside a JSON text, but some programs end a line there."""


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


def to_jsonl(rows: pa.Table) -> bytes:
    """One JSON object a row and line, every column named in each, UTF-8."""
    lines = (json.dumps(row, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS) for row in rows.to_pylist())
    return "".join(f"{line}\n" for line in lines).encode()


def to_parquet(rows: pa.Table) -> bytes:
    """All rows and columns with their descriptions, compressed like the built table."""
    import pyarrow.parquet as pq

    file = io.BytesIO()
    pq.write_table(rows, file, compression="zstd")
    return file.getvalue()
