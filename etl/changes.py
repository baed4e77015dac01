"""What changed between two tables of observations: added, corrected, withdrawn, by observation_id. Pure.

In: two Arrow tables. Out: `Changes`. Only columns that both tables have are compared: a column that the schema has
gained since corrects nothing. A cell that the build computes (a rate, a conversion, a link) is told apart from one
that comes out of the words, because a new exchange rate is no correction of the evidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from etl import schema

if TYPE_CHECKING:
    import pyarrow as pa

KEY = "observation_id"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that differs."""

    column: str
    old: Any
    new: Any

    @property
    def is_derived(self) -> bool:
        return self.column in schema.DERIVED


@dataclass(frozen=True, slots=True)
class Correction:
    """An observation that stands in both tables and differs."""

    observation_id: str
    cells: tuple[Cell, ...]

    @property
    def is_derived_only(self) -> bool:
        """Whether words and reading are as before, and only what the build computes from them is new."""
        return all(cell.is_derived for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids in the order of their table (added: the new one; withdrawn and corrected: the old one)."""

    added: tuple[str, ...] = ()
    corrected: tuple[Correction, ...] = ()
    withdrawn: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.corrected or self.withdrawn)

    @property
    def reread(self) -> tuple[Correction, ...]:
        """The corrections of words, reading or source."""
        return tuple(correction for correction in self.corrected if not correction.is_derived_only)

    @property
    def recomputed(self) -> tuple[Correction, ...]:
        """The corrections of rates and conversions alone."""
        return tuple(correction for correction in self.corrected if correction.is_derived_only)


def changes(old: pa.Table, new: pa.Table) -> Changes:
    """What was added to, corrected in and withdrawn from `old` until it was `new`. Columns stand in `new`'s order."""
    import pyarrow as pa
    import pyarrow.compute as pc

    old_ids, new_ids = old[KEY].combine_chunks(), new[KEY].combine_chunks()
    here = pc.index_in(old_ids, value_set=new_ids)
    kept = old.filter(here.is_valid())
    now = new.take(here.drop_null())
    cells: dict[int, list[Cell]] = {}
    for column in (name for name in new.column_names if name in old.column_names):
        for row in _differing(kept[column], now[column]):
            cells.setdefault(row, []).append(Cell(column, kept[column][row].as_py(), now[column][row].as_py()))
    ids = kept[KEY]
    is_new = pc.invert(pc.is_in(new_ids, value_set=old_ids))
    return Changes(
        added=tuple(pa.chunked_array([new_ids]).filter(is_new).to_pylist()),
        corrected=tuple(Correction(ids[row].as_py(), tuple(cells[row])) for row in sorted(cells)),
        withdrawn=tuple(pa.chunked_array([old_ids]).filter(here.is_null()).to_pylist()),
    )


def _differing(old: pa.ChunkedArray, new: pa.ChunkedArray) -> Iterator[int]:
    """The numbers of the rows that differ. Whole columns are compared at once wherever Arrow can."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if old.type == new.type and old.equals(new):
        return
    if old.type != new.type or pa.types.is_nested(old.type):
        pairs = zip(old.to_pylist(), new.to_pylist(), strict=True)
        yield from (row for row, (before, after) in enumerate(pairs) if before != after)
        return
    unequal = pc.fill_null(pc.not_equal(old, new), False)
    one_is_empty = pc.xor(old.is_null(), new.is_null())
    yield from pc.indices_nonzero(pc.or_(unequal, one_is_empty)).to_pylist()
