"""Strict reading of the CSV files in data/reference: text → typed cells, or problems.

In: a path and its columns, each with a function that turns the text of a cell into a value. Out: the rows
with their line numbers. What is wrong is added to a list of problems, never raised, so that one run can
name everything that is wrong in every file. What the figures mean stands in `etl.rates`.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from etl.errors import Problem
from etl.periods import parse_period

CellReader = Callable[[str], Any]
Row = dict[str, Any]


class CellError(Exception):
    """A cell that cannot be read: what is wrong with it, and what to do."""

    def __init__(self, wrong: str, fix: str):
        super().__init__(wrong)
        self.wrong, self.fix = wrong, fix


def read_csv(path: Path, columns: Mapping[str, CellReader], problems: list[Problem]) -> list[tuple[int, Row]]:
    """The readable rows as (line, cells). A row with any problem is left out, its problems are added."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        problems.append(Problem(str(path), None, None, "there is no such file.", "Put it back; git has it."))
        return []
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(str(path), None, None, f"cannot be read: {error}.", "Save it as UTF-8 text."))
        return []
    rows = []
    for line, cells in _lines(str(path), text, tuple(columns), problems):
        row = _read_row(str(path), line, cells, columns, problems)
        if row is not None:
            rows.append((line, row))
    return rows


def _lines(
    file: str, text: str, names: tuple[str, ...], problems: list[Problem]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row after the header as (line on which it begins, column → text); rows of a wrong length are problems."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = tuple(next(reader, ()))
        if header != names:
            wrong = f"the columns are {', '.join(header)!r}."
            problems.append(Problem(file, "line 1", None, wrong, f"They must be: {', '.join(names)}."))
            return
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(names):
                yield line, dict(zip(names, cells, strict=True))
            else:
                wrong = f"has {len(cells)} cells instead of {len(names)}."
                fix = "Give every column one cell; put cells that hold a comma in double quotes."
                problems.append(Problem(file, f"line {line}", None, wrong, fix))
            line = reader.line_num + 1
    except csv.Error as error:
        fix = "Check the double quotes on this line and before it."
        problems.append(Problem(file, f"line {reader.line_num}", None, f"is not CSV: {error}.", fix))


def _read_row(
    file: str, line: int, cells: Mapping[str, str], columns: Mapping[str, CellReader], problems: list[Problem]
) -> Row | None:
    row: Row = {}
    for name, read in columns.items():
        try:
            row[name] = read(cells[name])
        except CellError as error:
            problems.append(Problem(file, f"line {line}", name, error.wrong, error.fix))
    return row if len(row) == len(columns) else None


def words(text: str) -> str:
    """Text that must be there."""
    if not text.strip():
        raise CellError("is empty.", "Fill it in, or take the row out.")
    return text


def optional(read: CellReader) -> CellReader:
    """The same cell, or None where it is empty."""
    return lambda text: read(text) if text else None


def positive(text: str) -> float:
    """A number above zero, written with digits and a decimal point only."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and number > 0 and set(text) <= set("0123456789.")):
        raise CellError(f"{text!r} is not a number above zero.", "Write digits and a decimal point, e.g. 7.1202.")
    return number


@cache
def moment(text: str) -> str:
    """An ISO 8601 day, month or year, as written."""
    try:
        if "/" in text:
            raise ValueError(f"{text!r} is an interval.")
        parse_period(text)
    except ValueError as error:
        raise CellError(str(error), "Write one day (2025-10-30), month (2025-10) or year (2025).") from None
    return text


def one_of(terms: Collection[str]) -> CellReader:
    """One of a closed list of terms."""

    def read(text: str) -> str:
        if text not in terms:
            raise CellError(f"{text!r} is not a known term.", f"Use one of: {', '.join(terms)}.")
        return text

    return read
