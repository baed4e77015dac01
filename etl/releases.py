"""Releases: built tables frozen under a date and a hash, listed, read again, and compared with later ones.

In: the folder of built tables. Out: `data/releases/<date>-<first 12 digits of the id>/` with the same Parquet files
and `release.json`, which is never written again; the `Release`s of a folder; the rows of one, also where the schema
has gained columns since; and what has changed between two tables, observation by observation. The id is the SHA-256
of observations.parquet (`etl.tables.release_id`). Which release a reader looks at is decided in the dashboard.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date as calendar
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl import schema, tables
from etl.errors import TablesError

if TYPE_CHECKING:
    import pyarrow as pa

FILE = "release.json"
SHORT = 12
"""How many digits of the id stand in the folder's name and in a link."""
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})-([0-9a-f]{12})")


@dataclass(frozen=True, slots=True)
class Release:
    """One frozen set of tables. `id` is the whole hash, `date` an ISO day, `rows` counts the rows of each table."""

    id: str
    date: str
    rows: Mapping[str, int]
    note: str
    folder: Path

    @property
    def short(self) -> str:
        return self.id[:SHORT]


def freeze(data: Path, built: Path, *, date: str | None = None, note: str = "") -> Release:
    """The tables in `built` as a new release under `data`/releases. TablesError with a sentence where they may not be.

    Everything is written aside and takes its name at the end: there is a whole release or none, and none is replaced.
    """
    day = _day(date)
    _check_fresh(data, built)
    releases = data / "releases"
    aside = None
    try:
        releases.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".releasing-", dir=releases))
        for table in schema.TABLES:
            shutil.copyfile(built / table.file_name, aside / table.file_name)
        _check_fresh(data, built)  # a build may have replaced some tables while they were copied
        id = tables.release_id(aside)
        _check_new(releases, id)
        described = {"id": id, "date": day, "note": note.strip(), "tables": _tables_of(aside)}
        text = json.dumps(described, indent=2, ensure_ascii=False) + "\n"
        (aside / FILE).write_text(text, encoding="utf-8", newline="\n")
        aside.chmod(0o755)
        os.rename(aside, releases / f"{day}-{id[:SHORT]}")
    except OSError as error:
        reason = error.strerror or str(error)
        raise TablesError(
            f"{releases.as_posix()}: the release cannot be written there: {reason}.\nAllow writing there."
        ) from error
    finally:
        if aside is not None:
            shutil.rmtree(aside, ignore_errors=True)
    return _read_release(releases / f"{day}-{id[:SHORT]}")


def _day(text: str | None) -> str:
    if text is None:
        return calendar.today().isoformat()
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return calendar.fromisoformat(text).isoformat()
    except ValueError:
        pass  # said below, with the same fix
    raise TablesError(f"--date: {text!r} is not a day of the calendar.\nWrite year, month and day: 2026-05-01.")


def _check_fresh(data: Path, built: Path) -> None:
    """TablesError where the tables are not what `data` gives now, or hold what no person has checked."""
    if tables.has_proposed(built):
        raise TablesError(
            f"{built.as_posix()}: holds proposed observations, which no person has checked; a release may not.\n"
            f"{tables.REBUILD}, without --proposed and without WAGEWITNESS_PROPOSED."
        )
    if tables.is_stale(data, built, with_proposed=False):
        raise TablesError(
            f"{built.as_posix()}: the tables are missing, or older than the evidence, the reference figures or the "
            f"code.\n{tables.REBUILD}"
        )


def _check_new(releases: Path, id: str) -> None:
    """TablesError where the same table is released already, also by a folder whose content was damaged since."""
    for folder in _folders(releases):
        if folder.name.endswith(f"-{id[:SHORT]}"):
            raise TablesError(
                f"{folder.as_posix()}: the same table is released there already.\n"
                "There is nothing new to release before an observation changes."
            )


def _tables_of(folder: Path) -> dict[str, dict[str, Any]]:
    """Rows and hash of each table's file."""
    import pyarrow.parquet as pq

    return {
        table.name: {
            "rows": pq.read_metadata(folder / table.file_name).num_rows,
            "sha256": _hash(folder / table.file_name),
        }
        for table in schema.TABLES
    }


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class Listing:
    """The releases that can be shown, newest first, and a sentence for each folder that cannot."""

    releases: tuple[Release, ...]
    problems: tuple[str, ...] = ()

    def by_id(self, id: str) -> Release | None:
        """The release whose id begins with these twelve or more digits."""
        if len(id) < SHORT:
            return None
        return next((release for release in self.releases if release.id.startswith(id)), None)


def listed(folder: Path) -> Listing:
    """The releases in a folder, each file's hash verified. No folder: no release."""
    found, problems = [], []
    for path in _folders(folder):
        try:
            found.append(_read_release(path))
        except TablesError as error:
            problems.append(str(error))
    found.sort(key=lambda release: (release.date, release.folder.name), reverse=True)
    return Listing(tuple(found), tuple(problems))


def _folders(releases: Path) -> list[Path]:
    if not releases.is_dir():
        return []
    return sorted(path for path in releases.iterdir() if path.is_dir() and not path.name.startswith("."))


def _read_release(folder: Path) -> Release:
    """The release in a folder. TablesError when anything there is not as it was frozen."""
    try:
        described = json.loads((folder / FILE).read_text(encoding="utf-8"))
        id, date, note = (str(described[name]) for name in ("id", "date", "note"))
        frozen = {str(name): (int(table["rows"]), str(table["sha256"])) for name, table in described["tables"].items()}
        named = _NAME.fullmatch(folder.name)
        if named is None or (date, id[:SHORT]) != named.groups() or frozen["observations"][1] != id:
            raise TablesError(_damaged(folder, f"its {FILE} tells of another release than its name"))
        for name, (_, wanted) in frozen.items():
            if Path(name).name != name or _hash(folder / f"{name}.parquet") != wanted:
                raise TablesError(_damaged(folder, f"{name}.parquet is not as it was released (another hash)"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        missing = isinstance(error, FileNotFoundError)
        reason = f"{Path(error.filename).name} is missing" if missing else f"its {FILE} or a table cannot be read"
        raise TablesError(_damaged(folder, reason)) from None
    return Release(id, date, {name: rows for name, (rows, _) in frozen.items()}, note, folder)


def _damaged(folder: Path, reason: str) -> str:
    return f"{folder.as_posix()}: {reason}.\nPut the folder back as it was released; git has it."


def is_frozen(folder: Path) -> bool:
    """Whether a folder of tables is a release: its tables may then be of an older schema."""
    return (folder / FILE).is_file()


def read(name: str, folder: Path, columns: Sequence[str] | None = None) -> pa.Table:
    """A table of a release in today's columns: those it does not have are empty, those unknown today are left out.

    TablesError where a column has another type than today: such a release cannot be shown.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = {table.name: table for table in schema.TABLES}[name]
    wanted = [field for field in table.arrow_schema() if columns is None or field.name in columns]
    path = folder / table.file_name
    try:
        if not path.is_file():  # the schema has gained a table since
            return pa.Table.from_batches([], pa.schema(wanted))
        with pq.ParquetFile(path) as file:
            held = set(file.schema_arrow.names)
            found = file.read(columns=[field.name for field in wanted if field.name in held])
        arrays = [
            found[field.name].cast(field.type) if field.name in held else pa.nulls(found.num_rows, field.type)
            for field in wanted
        ]
    except (OSError, pa.ArrowException) as error:
        reason = " ".join(str(error).split())
        raise TablesError(f"{path.as_posix()}: cannot be shown with today's columns: {reason}.") from error
    return pa.Table.from_arrays(arrays, schema=pa.schema([field.with_nullable(True) for field in wanted]))


def lacking(folder: Path) -> dict[str, tuple[str, ...]]:
    """Table → the columns of today that a release was frozen without."""
    import pyarrow.parquet as pq

    found = {}
    for table in schema.TABLES:
        path = folder / table.file_name
        held = set(pq.read_schema(path).names) if path.is_file() else set()
        if missing := tuple(column.name for column in table.columns if column.name not in held):
            found[table.name] = missing
    return found
