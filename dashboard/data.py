"""The built tables, read once: only the columns asked for, cached until a file changes.

In: the folder of tables (`data/tables`, or the one that WAGEWITNESS_TABLES names). Out: DataFrames that nobody
changes, one row of evidence at a time, or a TablesError that names file and fix. Missing and stale tables of the
project are built here, by the same command a person would type; a folder that WAGEWITNESS_TABLES names is read as it
is, because only its owner knows from what it was built. WAGEWITNESS_DATA names another data/ than the project's own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from etl import schema, tables
from etl.errors import TablesError

if TYPE_CHECKING:
    import pyarrow as pa

ROOT = Path(__file__).resolve().parent.parent
NAMED_FOLDER = "WAGEWITNESS_TABLES"
PROPOSED = "WAGEWITNESS_PROPOSED"
"""Whether the build takes in what no person has checked: 1 or 0. Unset: as the tables that are there were built."""
NAMED_DATA = "WAGEWITNESS_DATA"

_building = threading.Lock()

Stamp = tuple[tuple[str, int, int], ...]
"""Part of every cache key below, so that a new build is read at once."""


def evidence() -> Path:
    """The folder with observations/ and reference/, from which the tables are built."""
    named = os.environ.get(NAMED_DATA)
    return Path(named).resolve() if named else ROOT / "data"


def folder() -> Path:
    """Where the tables are. An empty WAGEWITNESS_TABLES counts as not set."""
    named = os.environ.get(NAMED_FOLDER)
    return Path(named) if named else evidence() / "tables"


def stamp(directory: Path) -> Stamp:
    """Name, size and time of each table that is there: what tells a new build from the old one."""
    paths = [directory / table.file_name for table in schema.TABLES]
    states = [(path.name, path.stat()) for path in paths if path.is_file()]
    return tuple((name, state.st_size, state.st_mtime_ns) for name, state in states)


def make_ready() -> str | None:
    """Builds the project's tables where they are missing or stale. What the build said if it failed, else None.

    The last good tables stay in place when a build fails: the caller decides whether they can be shown.
    """
    if os.environ.get(NAMED_FOLDER):
        return None
    wanted = {"1": True, "0": False}.get(os.environ.get(PROPOSED, ""))
    with _building:
        if not tables.is_stale(evidence(), folder(), with_proposed=wanted):
            return None
        with_proposed = tables.has_proposed(folder()) if wanted is None else wanted
        named = ["--data", str(evidence())] if os.environ.get(NAMED_DATA) else []
        command = [sys.executable, "-m", "etl", "build", *named, *(["--proposed"] if with_proposed else [])]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return None if run.returncode == 0 else (run.stderr.strip() or run.stdout.strip())


def check() -> None:
    """TablesError with a sentence for every table that is missing or cannot be read; all of them at once."""
    _check(str(folder()), stamp(folder()))


@contextmanager
def shown_anew() -> Iterator[None]:
    """Around a part of a page that runs alone: tables that became unreadable are the whole page's matter."""
    try:
        yield
    except TablesError:
        st.rerun()


def table(name: str, columns: Sequence[str]) -> pd.DataFrame:
    """The named columns of a table, read once for all readers. Not to be changed."""
    return _read(str(folder()), stamp(folder()), name, tuple(columns))


def observation(observation_id: str) -> dict[str, Any] | None:
    """Every column of one observation; None when no observation has this id."""
    return _read_one(str(folder()), stamp(folder()), observation_id)


def observations(ids: Sequence[str]) -> pa.Table:
    """Every column of the named observations, in the table's order, for a download. Not cached."""
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = _arrow(folder(), "observations")
    return rows.filter(pc.is_in(rows["observation_id"], pa.array(ids, pa.string())))


def observations_in(quotes: Sequence[str], columns: Sequence[str]) -> list[dict[str, Any]]:
    """The named columns of the observations that were read from these very quotes. Not cached."""
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = _arrow(folder(), "observations", columns)
    return rows.filter(pc.is_in(rows["quote"], pa.array(quotes, pa.string()))).to_pylist()


def release() -> str:
    """The release id in short: the first twelve digits of the hash of the observations table."""
    return _hash(str(folder()), stamp(folder()))


@st.cache_data(show_spinner=False, max_entries=4)
def _check(directory: str, when: Stamp) -> None:
    problems = []
    for table_ in schema.TABLES:
        try:
            _arrow(Path(directory), table_.name)
        except TablesError as error:
            problems.append(str(error))
    if problems:
        raise TablesError("\n\n".join(problems))


@st.cache_data(show_spinner=False, max_entries=64)
def _read(directory: str, when: Stamp, name: str, columns: tuple[str, ...]) -> pd.DataFrame:
    return _arrow(Path(directory), name, columns).to_pandas()


@st.cache_data(show_spinner=False, max_entries=1000)
def _read_one(directory: str, when: Stamp, observation_id: str) -> dict[str, Any] | None:
    import pyarrow.compute as pc

    rows = _arrow(Path(directory), "observations")
    found = rows.filter(pc.equal(rows["observation_id"], observation_id)).to_pylist()
    return found[0] if found else None


@st.cache_data(show_spinner=False, max_entries=4)
def _hash(directory: str, when: Stamp) -> str:
    return tables.release_id(Path(directory))[:12]


def _arrow(directory: Path, name: str, columns: Sequence[str] | None = None) -> pa.Table:
    """The table. A TablesError names the file as a reader of the project knows it, and fits a folder of one's own."""
    try:
        return tables.read(name, directory, columns)
    except TablesError as error:
        message = str(error).replace(f"{ROOT.as_posix()}/", "")
        if os.environ.get(NAMED_FOLDER):
            message += f" --out {directory} (or unset {NAMED_FOLDER})"
        raise TablesError(message) from error
