"""The built tables as Parquet files: written all or none, read by name and column, known when they are stale.

In: rows of dicts that match `etl.schema`. Out: one file a table, the same bytes for the same rows, and beside them
a stamp of the inputs that they were built from. What stands in the rows is not decided here (`etl.build`).
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl import schema
from etl.errors import TablesError

if TYPE_CHECKING:
    import pyarrow as pa

STAMP_FILE = "inputs.sha256"
"""Beside the tables, not in them: a table's bytes depend on its rows alone, so that their hash is a release id."""

_WITH_PROPOSED = " with proposed observations"
"""Behind the hash, where observations that no person has checked were built in."""

REBUILD = "Run: python -m etl build"


def write(rows: Mapping[str, Sequence[Mapping[str, Any]]], directory: Path, stamp: str) -> None:
    """Writes every table and the stamp; when anything fails, the tables that were there stay as they are.

    All files are written aside first, then each replaces its predecessor. The old stamp goes before and the new
    one comes after, so that tables of an interrupted replacement count as stale. TablesError says what failed.
    """
    import pyarrow.parquet as pq

    contents = {table.file_name: to_arrow(table, rows[table.name]) for table in schema.TABLES}
    aside = None
    try:
        directory.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".building-", dir=directory))
        for name, content in contents.items():
            pq.write_table(content, aside / name, compression="zstd", compression_level=9, version="2.6")
        (aside / STAMP_FILE).write_text(stamp, encoding="ascii")
        (directory / STAMP_FILE).unlink(missing_ok=True)
        for name in (*contents, STAMP_FILE):
            os.replace(aside / name, directory / name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise TablesError(
            f"{directory.as_posix()}: the tables cannot be written there: {reason}.\nName another folder with --out."
        ) from error
    finally:
        if aside is not None:
            shutil.rmtree(aside, ignore_errors=True)


def to_arrow(table: schema.Table, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """The rows as an Arrow table of exactly the schema. ValueError names columns that are missing or too many.

    By way of JSON, because pyarrow imports all of pandas to look at a Python list, which takes longer than the build.
    """
    import pyarrow as pa
    from pyarrow import json as arrow_json

    wanted = table.arrow_schema()
    for row in rows:
        if row.keys() != set(wanted.names):
            differing = sorted(row.keys() ^ set(wanted.names))
            raise ValueError(f"{table.name}: columns {differing} are missing or not in the schema")
    if not rows:
        return pa.Table.from_batches([], wanted)
    lines = "\n".join(json.dumps(row, allow_nan=False) for row in rows).encode()
    found = arrow_json.read_json(
        io.BytesIO(lines),
        read_options=arrow_json.ReadOptions(use_threads=False, block_size=len(lines) + 1),
        parse_options=arrow_json.ParseOptions(explicit_schema=wanted, unexpected_field_behavior="error"),
    )
    return pa.Table.from_arrays([found.column(name) for name in wanted.names], schema=wanted)


def read(name: str, directory: Path, columns: Sequence[str] | None = None) -> pa.Table:
    """A built table, or those columns of it. TablesError when it is missing, unreadable or of another schema."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = {table.name: table for table in schema.TABLES}[name]
    path = directory / table.file_name
    try:
        with pq.ParquetFile(path) as file:
            _compare(file.schema_arrow, table.arrow_schema(), path)
            return file.read(columns=None if columns is None else list(columns))
    except FileNotFoundError:
        raise TablesError(f"{path.as_posix()}: is missing.\n{REBUILD}") from None
    except (OSError, pa.ArrowException) as error:
        reason = " ".join(str(error).split())
        raise TablesError(f"{path.as_posix()}: cannot be read as a table: {reason}\n{REBUILD}") from error


def _compare(found: pa.Schema, wanted: pa.Schema, path: Path) -> None:
    """TablesError when names or types differ; descriptions may."""
    if found.equals(wanted, check_metadata=False):
        return
    other = [name for name in wanted.names if name not in found.names or found.field(name) != wanted.field(name)]
    other += [name for name in found.names if name not in wanted.names]
    differing = ", ".join(other) or "their order"
    raise TablesError(f"{path.as_posix()}: was built with other columns ({differing}).\n{REBUILD}")


def release_id(directory: Path) -> str:
    """The SHA-256 of observations.parquet: it names the table's content, whenever and wherever it was built."""
    return hashlib.sha256((directory / schema.OBSERVATIONS.file_name).read_bytes()).hexdigest()


def is_stale(data: Path, directory: Path, *, with_proposed: bool | None = None) -> bool:
    """Whether a table is missing or was built from other evidence, reference figures or code than stand here now.

    `with_proposed`: whether proposed observations should be in them; None: as they were built.
    """
    if not all((directory / table.file_name).is_file() for table in schema.TABLES):
        return True
    if with_proposed is None:
        with_proposed = has_proposed(directory)
    return _stamp_of(directory) != stamp(data, with_proposed=with_proposed)


def has_proposed(directory: Path) -> bool:
    """Whether the tables there were built with the observations that no person has checked."""
    return _stamp_of(directory).endswith(_WITH_PROPOSED)


def _stamp_of(directory: Path) -> str:
    """What stands beside the tables; nothing where that cannot be read."""
    try:
        return (directory / STAMP_FILE).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return ""


def stamp(data: Path, *, with_proposed: bool = False) -> str:
    """A hash of everything the tables are made from: evidence files, reference figures, and the code of `etl`; then
    the option of the build.

    A file that cannot be read counts as empty here; the build says so of each that it needs.
    """
    code = Path(__file__).parent
    digest = hashlib.sha256()
    for folder, pattern in ((data / "observations", "*.toml"), (data / "reference", "*.csv"), (code, "**/*.py")):
        for path in sorted(path for path in folder.glob(pattern) if path.is_file()):
            content = _content(path)
            digest.update(os.fsencode(path.relative_to(folder).as_posix()) + b"\0%d\0" % len(content))
            digest.update(content)
    return digest.hexdigest() + (_WITH_PROPOSED if with_proposed else "")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
