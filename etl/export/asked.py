"""What `python -m etl export` is asked for: words of the command line in, rows of the table and a sentence out.

Pure. A word that is not in the table or the vocabulary is a `Problem`; all of them are told at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etl import vocabulary as v
from etl.errors import InputError, Problem
from etl.periods import parse_period
from wording import labels, words
from wording.language import _, term

if TYPE_CHECKING:
    import pyarrow as pa

MOST_NAMED = 12
"""How many known values an error names."""


@dataclass(frozen=True, slots=True)
class Asked:
    """No value: all of them. `years`: an ISO 8601 year or interval; what has no known time is kept if `is_undated`."""

    measures: tuple[str, ...] = ()
    ref_areas: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    years: str = ""
    is_undated: bool = True
    is_proposed: bool = False


def select(asked: Asked, table: pa.Table) -> list[str]:
    """The ids that are asked for, in the table's order. InputError names everything that does not exist."""
    columns = ("observation_id", "source_id", "measure", "ref_area", "publisher", "review", "year_first", "year_last")
    rows = table.select(columns).to_pylist()
    if problems := list(_problems(asked, rows)):
        raise InputError(problems)
    return [row["observation_id"] for row in rows if _is_wanted(row, asked)]


def _is_wanted(row: dict[str, object], asked: Asked) -> bool:
    picked = (
        (asked.measures, "measure"),
        (asked.ref_areas, "ref_area"),
        (asked.sources, "source_id"),
        (asked.publishers, "publisher"),
        (asked.ids, "observation_id"),
    )
    is_reviewed = row["review"] == "accepted" or (asked.is_proposed and row["review"] == "proposed")
    return is_reviewed and all(not values or row[name] in values for values, name in picked) and _is_in_time(row, asked)


def _is_in_time(row: dict[str, object], asked: Asked) -> bool:
    first, last = row["year_first"], row["year_last"]
    if not isinstance(first, int) or not isinstance(last, int):
        return asked.is_undated
    if not asked.years:
        return True
    span = parse_period(asked.years)
    return first <= span.year_last and span.year_first <= last


def in_words(asked: Asked) -> str:
    """The filters as a reader would say them: 'Pay · China · 2020 to 2025'; empty where there are none."""
    parts = [
        ", ".join(term(v.MEASURE, name) for name in asked.measures),
        ", ".join(map(labels.place_name, asked.ref_areas)),
        words.period(asked.years) if asked.years else "",
        "" if asked.is_undated else _("only with a known time"),
        ", ".join(asked.publishers),
        _("articles: {names}", names=", ".join(asked.sources)) if asked.sources else "",
        _("observations: {names}", names=", ".join(asked.ids)) if asked.ids else "",
        _("with what no person has checked") if asked.is_proposed else "",
    ]
    return " · ".join(part for part in parts if part)


def _problems(asked: Asked, rows: Sequence[dict[str, object]]) -> Iterator[Problem]:
    yield from _unknown("--measure", asked.measures, v.MEASURE, "measure")
    there = (
        ("--ref-area", asked.ref_areas, "ref_area", "country"),
        ("--source", asked.sources, "source_id", "source"),
        ("--publisher", asked.publishers, "publisher", "publisher"),
        ("--id", asked.ids, "observation_id", "observation"),
    )
    for option, values, column, what in there:
        if values:
            yield from _unknown(option, values, sorted({str(row[column]) for row in rows}), f"{what} in the table")
    if asked.years:
        try:
            parse_period(asked.years)
        except ValueError as error:
            yield Problem("--years", None, None, str(error), "Write a year, or a first and a last one: 2020/2025.")


def _unknown(option: str, values: Iterable[str], known: Iterable[str], what: str) -> Iterator[Problem]:
    names = list(known)
    more = f" and {len(names) - MOST_NAMED:,} more" if len(names) > MOST_NAMED else ""
    for value in values:
        if value not in names:
            fix = f"Use one of: {', '.join(names[:MOST_NAMED])}{more}." if names else "The table has no rows."
            yield Problem(option, None, None, f"{value!r} is not a known {what}.", fix)
