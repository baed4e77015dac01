"""Where is nothing reported yet: rows and filters in, counts of measure × place × year out. Pure; no drawing.

A row counts in every year that its time touches, because it may be any of them; a cell says how many of its rows span
several years. A row without a known time has a column of its own. A vague report counts: something is reported, though
no number. What is said again, rejected or not yet checked, a size threshold, and what is told of other people than
North Koreans, counts nowhere and is left out with its reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard import people, questions
from dashboard.filters import Filters
from etl import vocabulary as v
from wording import labels, words
from wording.language import _, marked, plural, term

UNDATED = "undated"
"""The name of the column of rows without a known time, in the address of a cell."""
OF_OTHERS = marked("about other people than North Koreans: {who}")
SAID_AGAIN = marked("said again: the same amount in other words, counted once")
COUNTS_NOBODY = marked("of the size of sites: a threshold, not a number of workers")


@dataclass(frozen=True, slots=True)
class Cell:
    """The reports of a measure at a place in a year. `year` is None for those without a known time."""

    measure: str
    ref_area: str
    year: int | None
    rows: tuple[questions.Row, ...]

    @property
    def address(self) -> str:
        """The cell in a URL: 'wage.CN.2025', 'quota.RU.undated'."""
        return f"{self.measure}.{self.ref_area}.{self.year or UNDATED}"

    @property
    def spanning(self) -> tuple[questions.Row, ...]:
        """The rows that may as well be of another year."""
        return tuple(row for row in self.rows if self.year and row["year_first"] != row["year_last"])

    @property
    def name(self) -> str:
        """'Pay, China, 2025'."""
        time = words.year(self.year) if self.year else _("time not known")
        return _(
            "{measure}, {place}, {time}",
            measure=term(v.MEASURE, self.measure),
            place=labels.place_name(self.ref_area),
            time=time,
        )

    @property
    def counted(self) -> str:
        """'3 observations from 2 sources'."""
        return _counted(self.rows)


@dataclass(frozen=True, slots=True)
class Line:
    """One measure at one place: a cell for every year, one for what has no known time, and its latest year."""

    measure: str
    cells: tuple[Cell, ...]
    undated: Cell
    latest: int | None

    @property
    def is_empty(self) -> bool:
        return not self.undated.rows and not any(cell.rows for cell in self.cells)

    def stretches(self) -> Iterator[tuple[Cell, ...]]:
        """The cells of the years, neighbours without a report together: one gap is one gap, however long."""
        for is_filled, cells in groupby(self.cells, key=lambda cell: bool(cell.rows)):
            if is_filled:
                yield from ((cell,) for cell in cells)
            else:
                yield tuple(cells)


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one place of work."""

    ref_area: str
    lines: tuple[Line, ...]

    @property
    def name(self) -> str:
        return labels.place_name(self.ref_area)


@dataclass(frozen=True)
class Gaps:
    """What the page shows. `nothing` says for each place which measures no report speaks of."""

    answer: str
    nothing: tuple[str, ...]
    years: tuple[int, ...]
    blocks: tuple[Block, ...]
    left_out: tuple[questions.LeftOut, ...]
    hidden: int
    shown: frozenset[str]

    def cell(self, address: str) -> Cell | None:
        """The cell that a URL names; None where there is no such cell."""
        for block in self.blocks:
            for line in block.lines:
                for cell in (*line.cells, line.undated):
                    if cell.address == address:
                        return cell
        return None


def gaps(observations: pd.DataFrame, filters: Filters) -> Gaps:
    """The counts under the reader's place, publisher and years. All measures, whatever the reader's question is."""
    seen = questions.within(observations, filters)
    counted: list[questions.Row] = []
    apart: dict[str, list[questions.Row]] = {}
    for row in seen.to_dict("records"):
        reason = _why_not_counted(row, filters)
        (apart.setdefault(reason, []) if reason else counted).append(row)
    years = tuple(range(filters.year_first, filters.year_last + 1))
    by_cell: dict[tuple[str, str], list[questions.Row]] = defaultdict(list)
    for row in counted:
        by_cell[row["measure"], row["ref_area"]].append(row)
    measures = [name for name in v.MEASURE if name != "other" or any(measure == name for measure, _area in by_cell)]
    blocks = tuple(
        Block(ref_area, tuple(_line(measure, ref_area, years, by_cell[measure, ref_area]) for measure in measures))
        for ref_area in _places(observations, filters)
    )
    return Gaps(
        answer=_answer(blocks, counted) if counted else "",
        nothing=tuple(_nothing(blocks)) if counted else (),
        years=years,
        blocks=blocks,
        left_out=tuple(questions.LeftOut(reason, tuple(rows)) for reason, rows in apart.items()),
        hidden=len(observations) - len(seen),
        shown=frozenset(row["observation_id"] for row in counted),
    )


def _places(observations: pd.DataFrame, filters: Filters) -> list[str]:
    """The places asked for; else the places that this project is about, and any other that is reported."""
    asked_about = observations[~observations["population"].isin(people.OTHERS)]
    areas = set(filters.ref_areas) or {*labels.PLACES, *asked_about["ref_area"]}
    return sorted(areas, key=labels.place_order)


def _why_not_counted(row: questions.Row, filters: Filters) -> str | None:
    if row["review"] == "rejected" or (row["review"] == "proposed" and not filters.is_proposed_shown):
        return _(labels.NOT_ACCEPTED[row["review"]])
    if row["measure"] == "workers" and row["kind"] == "threshold":
        return _(COUNTS_NOBODY)
    if who := people.others(row):
        return _(OF_OTHERS, who=who)
    return _(SAID_AGAIN) if isinstance(row["same_as"], str) and row["same_as"] else None


def _line(measure: str, ref_area: str, years: Sequence[int], own: Sequence[questions.Row]) -> Line:
    dated = [row for row in own if _is_dated(row)]
    cells = tuple(
        Cell(measure, ref_area, year, tuple(row for row in dated if int(row["year_first"]) <= year <= row["year_last"]))
        for year in years
    )
    latest = max((cell.year for cell in cells if cell.rows and cell.year), default=None)
    undated = Cell(measure, ref_area, None, tuple(row for row in own if not _is_dated(row)))
    return Line(measure, cells, undated, latest)


def _is_dated(row: Mapping[str, Any]) -> bool:
    return not pd.isna(row["year_first"])


def _answer(blocks: Sequence[Block], counted: Sequence[questions.Row]) -> str:
    """How many cells are empty, of how many; the latest year of each place."""
    cells = [cell for block in blocks for line in block.lines for cell in line.cells]
    empty = sum(not cell.rows for cell in cells)
    dated = [row for row in counted if _is_dated(row)]
    share = _(
        "No report is found for {empty:,} of {all:,} combinations of measure, place of work and year. "
        "The others are filled by {reports}.",
        empty=empty,
        all=len(cells),
        reports=_counted(dated),
    )
    latest = _("The latest year with a report: {latest}.", latest=words.listed([_latest(block) for block in blocks]))
    undated = len(counted) - len(dated)
    more = plural("{count:,} more has no known time.", "{count:,} more have no known time.", undated) if undated else ""
    return " ".join(part for part in (share, more, latest) if part)


def _latest(block: Block) -> str:
    latest = max((line.latest for line in block.lines if line.latest), default=None)
    if latest is None:
        return _("{place} none", place=block.name)
    return _("{place} {year}", place=block.name, year=words.year(latest))


def _nothing(blocks: Sequence[Block]) -> Iterator[str]:
    """A sentence for each place with the measures of which nothing is reported at all: where to look next."""
    for block in blocks:
        empty = [term(v.MEASURE, line.measure) for line in block.lines if line.is_empty]
        if empty and len(empty) == len(block.lines):
            yield _("{place}: nothing is reported at all.", place=block.name)
        elif empty:
            yield plural(
                "{place}: nothing at all on {count} of {all} measures ({measures}).",
                "{place}: nothing at all on {count} of {all} measures ({measures}).",
                len(empty),
                place=block.name,
                all=len(block.lines),
                measures=", ".join(empty),
            )


def _counted(rows: Sequence[questions.Row]) -> str:
    sources = len({row["source_id"] for row in rows})
    return _(
        "{observations} from {sources}",
        observations=plural("{count:,} observation", "{count:,} observations", len(rows)),
        sources=plural("{count:,} source", "{count:,} sources", sources),
    )
