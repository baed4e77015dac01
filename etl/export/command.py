"""python -m etl export: the tables and what is asked of them in, a file or standard output out.

The rim of this room: it reads the tables, looks at the calendar (SOURCE_DATE_EPOCH, where it is set, so that a file
can be made again to the byte) and writes. A file appears whole or not at all.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from etl import tables
from etl.errors import InputError, Problem, TablesError
from etl.export import FORMATS, file_name, take
from etl.export.asked import Asked, in_words, select
from etl.export.taken import Taken
from wording.language import LANGUAGES, speaking


def export(
    data: Path, directory: Path, asked: Asked, *, format: str, out: Path | None, language: str
) -> tuple[Path, ...]:
    """Writes what is asked for. The files written; none where it went to standard output."""
    _check(format, language)
    wanted = select(asked, tables.read("observations", directory))
    with speaking(language):
        taken = take(directory, wanted, on=_today(), asked=in_words(asked))
        if format == "datapackage" and out is not None and out.suffix != ".json":
            return _write_folder(taken, out)
        content = FORMATS[format].make(taken)
    if out is None:
        _print(content, format)
        return ()
    path = out
    if out.is_dir():
        path = out / file_name(taken.release, taken.rows.num_rows, taken.of, FORMATS[format].ending)
    return (_write(path, content),)


def is_of_now(data: Path, directory: Path) -> bool:
    """Whether the tables were built from what stands in data/ now. A folder apart is as its owner built it."""
    return directory != data / "tables" or not tables.is_stale(data, directory)


def _check(format: str, language: str) -> None:
    problems = [
        Problem(option, None, None, f"{value!r} is not known.", f"Use one of: {', '.join(known)}.")
        for option, value, known in (("--format", format, FORMATS), ("--language", language, LANGUAGES))
        if value not in known
    ]
    if problems:
        raise InputError(problems)


def _today() -> date:
    """The day, by the clock or by SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org)."""
    named = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(named), UTC).date() if named.isdecimal() else date.today()


def _write_folder(taken: Taken, folder: Path) -> tuple[Path, ...]:
    """The data package as a folder: datapackage.json and the tables that it describes."""
    from etl.export.pack import descriptor
    from etl.export.pack import tables as as_files

    described = as_files(taken)
    content: Mapping[str, bytes] = {"datapackage.json": descriptor(taken, described).encode(), **described}
    return tuple(_write(folder / name, text) for name, text in content.items())


def _print(content: bytes, format: str) -> None:
    if not FORMATS[format].is_text and sys.stdout.isatty():
        fix = f"Name a file: --out wagewitness.{FORMATS[format].ending}"
        raise InputError([Problem("--out", None, None, f"{format} is not text for a terminal.", fix)])
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _write(path: Path, content: bytes) -> Path:
    """The file, whole or not at all. TablesError says what failed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(prefix=".export-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.chmod(aside, 0o644)
            os.replace(aside, path)
        finally:
            Path(aside).unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise TablesError(f"{path.as_posix()}: cannot be written: {reason}.\nName another place with --out.") from error
    return path
