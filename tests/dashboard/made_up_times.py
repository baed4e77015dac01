"""Made-up resolutions, of the shape that the build writes into the `context` table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl import schema


def resolution(name: str, adopted: str, deadline: str | None = None, **fields: Any) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(column.name for column in schema.CONTEXT.columns)
    return row | {
        "context": "sanction",
        "date_first": adopted,
        "date_last": deadline,
        "text": f"States <must> heed *{name}*",
        "publisher": "Council of Examples",
        "url": "https://council.example/text",
        "second_hand": "yes",
        "note": f"{name}, paragraph 7. The paragraph was not checked",
        **fields,
    }


CONTEXT = [
    resolution("C/RES/21 (2021)", "2021-03-04", "2023-03-04"),
    resolution(
        "C/RES/9 (2016)",
        "2016-05-06",
        url="javascript:alert(1)",
        second_hand="no",
        note="C/RES/9 (2016), paragraph 1",
    ),
    dict.fromkeys(column.name for column in schema.CONTEXT.columns)
    | {"context": "minimum_wage", "publisher": "Ministry", "second_hand": "no", "amount": 9.0},
]


def write(folder: Path) -> None:
    """The context table of a folder of tables, with these resolutions."""
    table = pa.Table.from_pylist(CONTEXT, schema=schema.CONTEXT.arrow_schema())
    pq.write_table(table, folder / schema.CONTEXT.file_name)
