"""Made-up resolutions, of the shape that the build writes into the `context` table; amounts and events to draw."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.events import Event
from dashboard.over_time import Amount
from dashboard.times import when_of
from etl import schema

AXIS = (date(2016, 1, 1), date(2026, 6, 1))


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


def amount(period: str, low: float | None = 50, high: float | None = 60, **fields: object) -> Amount:
    basis = str(fields.pop("basis", "stated"))
    when = when_of({"time_period": period, "time_basis": basis})
    given = {
        "observation_id": f"made-up/{period}",
        "ref_area": "CN",
        "low": low,
        "high": high,
        "text": "50–60",
        "words": "<50> to 60",
        "label": "paid out · Radio X",
        "doubt": "",
        "is_proposed": False,
        "when": when,
    }
    return Amount(**{**given, **fields})


def event(period: str, lane: str = "change", **fields: object) -> Event:
    when = when_of({"time_period": period, "time_basis": fields.pop("basis", "stated")})
    area = None if lane == "resolution" else "RU"
    return Event(f"made-up/{period}", lane, area, "quotas: “doubled”", "quotas: “doubled”", "Radio X", False, when)


def marks(figure: dict) -> list[tuple[str, float, str]]:
    return [
        point
        for trace in figure["data"]
        if trace["mode"] == "markers"
        for point in zip(trace["x"], trace["y"], trace["marker"]["symbol"], strict=True)
    ]
