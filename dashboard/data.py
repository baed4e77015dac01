"""The built tables, read once: only the columns asked for, cached until a file changes.

In: the folder of tables (`data/tables`, or the one that WAGEWITNESS_TABLES names). Out: DataFrames that nobody
changes, one row of evidence at a time, or a TablesError that names file and fix. Missing and stale tables of the
project are built here, by the same command a person would type; a folder that WAGEWITNESS_TABLES names is read as it
is, because only its owner knows from what it was built. WAGEWITNESS_DATA names another data/ than the project's own.
Where the reader looks at a frozen release (`dashboard.release_choice`), everything is read from its folder instead.
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

from etl import releases, schema, tables
from etl.changes import Changes, changes
from etl.errors import TablesError

if TYPE_CHECKING:
    import pyarrow as pa

ROOT = Path(__file__).resolve().parent.parent
NAMED_FOLDER = "WAGEWITNESS_TABLES"
PROPOSED = "WAGEWITNESS_PROPOSED"
"""Whether the build takes in what no person has checked: 1 or 0. Unset: as the tables that are there were built."""
NAMED_DATA = "WAGEWITNESS_DATA"
FROZEN = "frozen"
"""In session state: the short id of the release that is shown instead of today's tables, as `release_choice` chose."""

_building = threading.Lock()

Stamp = tuple[tuple[str, int, int], ...]
"""Part of every cache key below, so that a new build is read at once."""


def evidence() -> Path:
    """The folder with observations/ and reference/, from which the tables are built."""
    named = os.environ.get(NAMED_DATA)
    return Path(named).resolve() if named else ROOT / "data"


def built() -> Path:
    """Where the tables of today are. An empty WAGEWITNESS_TABLES counts as not set."""
    named = os.environ.get(NAMED_FOLDER)
    return Path(named) if named else evidence() / "tables"


def folder() -> Path:
    """Where the tables are that the reader looks at: today's, or those of the release that session state names."""
    id = st.session_state.get(FROZEN)
    if not id:
        return built()
    found = next(iter(sorted(kept().glob(f"*-{id}"))), None)
    if found is None:
        raise TablesError(f"{kept().as_posix()}: release {id} is not kept there any more.\nLoad this page again.")
    return found


def kept() -> Path:
    """Where the frozen releases are."""
    return evidence() / "releases"


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
        if not tables.is_stale(evidence(), built(), with_proposed=wanted):
            return None
        with_proposed = tables.has_proposed(built()) if wanted is None else wanted
        named = ["--data", str(evidence())] if os.environ.get(NAMED_DATA) else []
        command = [sys.executable, "-m", "etl", "build", *named, *(["--proposed"] if with_proposed else [])]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return None if run.returncode == 0 else (run.stderr.strip() or run.stdout.strip())


def check(directory: Path | None = None) -> None:
    """TablesError with a sentence for every table that is missing or cannot be read; all of them at once."""
    directory = directory or folder()
    _check(str(directory), stamp(directory))


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


def observations(ids: Sequence[str], directory: Path | None = None) -> pa.Table:
    """Every column of the named observations, in the table's order, for a download. Not cached.

    `directory`: those of a release or of today's tables, whatever the reader looks at.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = _arrow(directory or folder(), "observations")
    return rows.filter(pc.is_in(rows["observation_id"], pa.array(ids, pa.string())))


def observations_in(quotes: Sequence[str], columns: Sequence[str]) -> list[dict[str, Any]]:
    """The named columns of the observations that were read from these very quotes. Not cached."""
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = _arrow(folder(), "observations", columns)
    return rows.filter(pc.is_in(rows["quote"], pa.array(quotes, pa.string()))).to_pylist()


def release_id() -> str:
    """The release id: the hash of the observations table that the reader looks at."""
    return _hash(str(folder()), stamp(folder()))


def release() -> str:
    """The release id in short: its first twelve digits."""
    return release_id()[: releases.SHORT]


def is_built() -> bool:
    """Whether there is a table of observations today, of whatever content."""
    return (built() / schema.OBSERVATIONS.file_name).is_file()


def release_of_today() -> str:
    """The release id in short of today's tables, whatever the reader looks at."""
    return _hash(str(built()), stamp(built()))[: releases.SHORT]


def frozen() -> releases.Listing:
    """The frozen releases, newest first, and what is wrong with those that cannot be shown."""
    here = kept()
    paths = sorted(here.iterdir()) if here.is_dir() else []
    return _listed(str(here), tuple((path.name, stamp(path), _described(path)) for path in paths))


def _described(path: Path) -> int:
    """When the description of a release was written; 0 where there is none."""
    file = path / releases.FILE
    return file.stat().st_mtime_ns if file.is_file() else 0


def changes_since(release: releases.Release) -> Changes:
    """What was added, corrected and withdrawn from a release to today's tables."""
    return _changes(str(release.folder), stamp(release.folder), str(built()), stamp(built()))


def lacking(release: releases.Release) -> tuple[str, ...]:
    """The columns of observations that a release was frozen without."""
    return releases.lacking(release.folder).get("observations", ())


def observation_of(directory: Path, observation_id: str) -> dict[str, Any] | None:
    """Every column of one observation of a release, or of today's tables; None when it is not there."""
    return _read_one(str(directory), stamp(directory), observation_id)


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


@st.cache_data(show_spinner=False, max_entries=2)
def _listed(directory: str, when: tuple[tuple[str, Stamp, int], ...]) -> releases.Listing:
    return releases.listed(Path(directory))


@st.cache_data(show_spinner=False, max_entries=16)
def _changes(old: str, old_when: Stamp, new: str, new_when: Stamp) -> Changes:
    since_gained = releases.lacking(Path(old)).get("observations", ())
    before = _arrow(Path(old), "observations").drop_columns(list(since_gained))
    return changes(before, _arrow(Path(new), "observations"))


@st.cache_data(show_spinner=False, max_entries=4)
def _hash(directory: str, when: Stamp) -> str:
    return tables.release_id(Path(directory))


def _arrow(directory: Path, name: str, columns: Sequence[str] | None = None) -> pa.Table:
    """The table. A TablesError names the file as a reader of the project knows it, and fits a folder of one's own.

    A release may be older than the schema: the columns that it lacks are empty.
    """
    try:
        if releases.is_frozen(directory):
            return releases.read(name, directory, columns)
        return tables.read(name, directory, columns)
    except TablesError as error:
        message = str(error).replace(f"{ROOT.as_posix()}/", "")
        if os.environ.get(NAMED_FOLDER) and directory == built():
            message += f" --out {directory} (or unset {NAMED_FOLDER})"
        raise TablesError(message) from error
