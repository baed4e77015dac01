"""What a reader takes away: rows of the table, what belongs beside them, and where they are from.

In: a folder of built tables and the ids that are wanted. Out: a `Taken`, from which every file of this room is made. It
holds the release, the day and the filters in words, so that a file that has left the dashboard still says what it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl import tables

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

SHORT = 12
"""Digits of the release id that people read and write; the whole of it stands in datapackage.json."""


@dataclass(frozen=True)
class Taken:
    """`rows`: observations, with every column. `beside`: the rows of the other tables that belong to their sources.

    `of`: how many observations the whole table has. `release`: the hash of the whole table. `asked`: the filters in
    words, empty where there are none. `address`: the link to the same view, empty where there is none.
    """

    rows: pa.Table
    beside: dict[str, pa.Table]
    of: int
    release: str
    on: date
    asked: str = ""
    address: str = ""

    @property
    def short_release(self) -> str:
        return self.release[:SHORT]

    @property
    def observations(self) -> list[Row]:
        return self.rows.to_pylist()

    def rows_of(self, name: str) -> list[Row]:
        return self.beside[name].to_pylist()


def take(directory: Path, ids: Iterable[str] | None = None, *, on: date, asked: str = "", address: str = "") -> Taken:
    """The observations with these ids (None: all), in the table's order, and what belongs beside them.

    TablesError where a table cannot be read.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    whole = tables.read("observations", directory)
    rows = whole
    if ids is not None:
        rows = whole.filter(pc.is_in(whole["observation_id"], pa.array(list(ids), pa.string())))
    return Taken(
        rows, _beside(directory, rows), whole.num_rows, tables.release_id(directory), on, asked=asked, address=address
    )


def _beside(directory: Path, rows: pa.Table) -> dict[str, pa.Table]:
    """Sources, set-aside numbers, conditions and findings of the articles that the rows are from.

    A finding compares several articles: it belongs to each of them. What no person has checked stays away here.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    sources = pc.unique(rows["source_id"])
    known = set(sources.to_pylist())
    beside = {}
    for name in ("sources", "set_aside", "conditions"):
        table = tables.read(name, directory)
        beside[name] = table.filter(pc.is_in(table["source_id"], sources))
    conditions = beside["conditions"]
    beside["conditions"] = conditions.filter(pc.equal(conditions["review"], "accepted"))
    findings = tables.read("findings", directory)
    belong = [bool(known & set(names)) for names in findings["source_ids"].to_pylist()]
    beside["findings"] = findings.filter(pa.array(belong, pa.bool_()))
    return beside


def file_name(release: str, rows: int, of: int, ending: str) -> str:
    """'wagewitness-<release>.csv'; a part of the table says so: 'wagewitness-<release>-12-of-45.csv'."""
    part = "" if rows == of else f"-{rows}-of-{of}"
    return f"wagewitness-{release[:SHORT]}{part}.{ending}"
