"""The built tables, read once: only the columns asked for, cached until a file changes.

In: the folder of tables (`data/tables`, or the one that WAGEWITNESS_TABLES names). Out: DataFrames that nobody
changes, one row of evidence at a time, or a `TablesError` whose problems name file and fix. Missing and stale tables
of the project are built here, by the same command a person would type; a folder that WAGEWITNESS_TABLES names is
read as it is, because only its owner knows from what it was built.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from etl import schema
from etl.errors import InputError, Problem

ROOT = Path(__file__).resolve().parent.parent
BUILD = "python -m etl build"

if TYPE_CHECKING:
    import pyarrow as pa

_building = threading.Lock()

Stamp = tuple[tuple[str, int, int], ...]


class TablesError(InputError):
    """Tables that are missing or cannot be read, or a build that failed."""


def folder() -> Path:
    """Where the tables are. An empty WAGEWITNESS_TABLES counts as not set."""
    named = os.environ.get("WAGEWITNESS_TABLES")
    return Path(named) if named else ROOT / "data" / "tables"


def stamp(tables: Path) -> Stamp:
    """Name, size and time of each table: what tells a new build from the old one. Missing table: TablesError."""
    found, problems = [], []
    for table in schema.TABLES:
        path = tables / table.file_name
        try:
            status = path.stat()
        except OSError:
            problems.append(Problem(_shown(path), None, None, "the table is missing.", _fix()))
        else:
            found.append((table.file_name, status.st_size, status.st_mtime_ns))
    if problems:
        raise TablesError(problems)
    return tuple(found)


def make_ready() -> str | None:
    """Builds the project's tables where they are missing or stale. What the build said if it failed, else None.

    The last good tables stay in place when a build fails: the caller decides whether they can be shown.
    """
    if os.environ.get("WAGEWITNESS_TABLES"):
        return None
    from etl import tables

    with _building:
        if not tables.is_stale(ROOT / "data", folder()):
            return None
        run = subprocess.run(
            [sys.executable, "-m", "etl", "build"], cwd=ROOT, capture_output=True, text=True, check=False
        )
    return None if run.returncode == 0 else (run.stderr.strip() or run.stdout.strip())


def table(name: str, columns: Sequence[str]) -> pd.DataFrame:
    """The named columns of a table, read once for all readers. Not to be changed."""
    tables = folder()
    return _read(str(tables), stamp(tables), name, tuple(columns))


def observation(observation_id: str) -> dict[str, Any] | None:
    """Every column of one observation; None when no observation has this id."""
    tables = folder()
    return _read_one(str(tables), stamp(tables), observation_id)


def observations(ids: Sequence[str]) -> pa.Table:
    """Every column of the named observations, in the table's order, for a download. Not cached."""
    columns = tuple(column.name for column in schema.OBSERVATIONS.columns)
    return _arrow(folder(), "observations", columns, filters=[("observation_id", "in", list(ids))])


def release() -> str:
    """The release id in short: the first twelve digits of the hash of the observations table."""
    tables = folder()
    return _hash(str(tables), stamp(tables))


@st.cache_data(show_spinner=False, max_entries=64)
def _read(tables: str, _when: Stamp, name: str, columns: tuple[str, ...]) -> pd.DataFrame:
    return _arrow(Path(tables), name, columns).to_pandas()


@st.cache_data(show_spinner=False, max_entries=1000)
def _read_one(tables: str, _when: Stamp, observation_id: str) -> dict[str, Any] | None:
    columns = tuple(column.name for column in schema.OBSERVATIONS.columns)
    rows = _arrow(Path(tables), "observations", columns, filters=[("observation_id", "==", observation_id)]).to_pylist()
    return rows[0] if rows else None


@st.cache_data(show_spinner=False, max_entries=4)
def _hash(tables: str, _when: Stamp) -> str:
    from etl.tables import release_id

    return release_id(Path(tables))[:12]


def _arrow(tables: Path, name: str, columns: tuple[str, ...], filters: list[Any] | None = None) -> pa.Table:
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = tables / f"{name}.parquet"
    try:
        return pq.read_table(path, columns=list(columns), filters=filters, partitioning=None)
    except (pa.ArrowException, OSError) as error:
        raise TablesError([_unreadable(path, name, columns, error)]) from error


def _unreadable(path: Path, name: str, columns: tuple[str, ...], error: Exception) -> Problem:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        lacking = [column for column in columns if column not in pq.read_schema(path).names]
    except (pa.ArrowException, OSError):
        lacking = []
    wrong = (
        f"the table has no column {', '.join(map(repr, lacking))}."
        if lacking
        else f"the table cannot be read ({str(error).splitlines()[0][:200]!r})."
    )
    return Problem(_shown(path), None, None, wrong, _fix())


def _fix() -> str:
    if os.environ.get("WAGEWITNESS_TABLES"):
        return f"Build the tables into this folder with '{BUILD} --out {folder()}', or unset WAGEWITNESS_TABLES."
    return f"Build the tables again with '{BUILD}', then load this page again."


def _shown(path: Path) -> str:
    """The path as a reader of the project knows it: relative to the project where it lies inside."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
