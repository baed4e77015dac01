"""What changed between two tables: by observation, words apart from what the build computes."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from etl import build, schema
from etl.changes import Cell, Changes, Correction, changes

COLUMNS = ("observation_id", "original_value", "value_low", "low_usd_month", "derivation")
SCHEMA = pa.schema([field for field in schema.OBSERVATIONS.arrow_schema() if field.name in COLUMNS])

ROW = st.fixed_dictionaries(
    {
        "observation_id": st.sampled_from([f"paper/{letter}" for letter in "abcde"]),
        "original_value": st.text(max_size=3),
        "value_low": st.none() | st.floats(allow_nan=False, width=16),
        "low_usd_month": st.none() | st.floats(allow_nan=False, width=16),
        "derivation": st.lists(st.just(dict.fromkeys(schema.STEP_FIELDS) | {"operation": "parsed"}), max_size=2),
    }
)
TABLE = st.lists(ROW, max_size=5, unique_by=lambda row: row["observation_id"]).map(
    lambda rows: pa.Table.from_pylist(rows, schema=SCHEMA)
)


def table(*rows: dict[str, Any]) -> pa.Table:
    plain = {"original_value": "five", "value_low": 5.0, "low_usd_month": 1.0, "derivation": []}
    return pa.Table.from_pylist([plain | row for row in rows], schema=SCHEMA)


A, B, C = ({"observation_id": f"paper/{letter}"} for letter in "abc")


@given(TABLE)
def test_a_table_has_not_changed_from_itself(rows):
    assert changes(rows, rows) == Changes()


@given(TABLE, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_is_no_change(rows, random):
    order = list(range(rows.num_rows))
    random.shuffle(order)
    assert not changes(rows, rows.take(pa.array(order, pa.int64())))


@given(TABLE, TABLE)
def test_what_is_added_one_way_is_withdrawn_the_other_way(old, new):
    there, back = changes(old, new), changes(new, old)
    assert (there.added, there.withdrawn) == (back.withdrawn, back.added)
    assert {one.observation_id for one in there.corrected} == {one.observation_id for one in back.corrected}


@given(TABLE, TABLE)
def test_every_observation_is_counted_once(old, new):
    found = changes(old, new)
    ids_old, ids_new = set(old["observation_id"].to_pylist()), set(new["observation_id"].to_pylist())
    assert set(found.added) == ids_new - ids_old
    assert set(found.withdrawn) == ids_old - ids_new
    before = {row["observation_id"]: row for row in old.to_pylist()}
    differing = {row["observation_id"] for row in new.to_pylist() if row != before.get(row["observation_id"], row)}
    assert {one.observation_id for one in found.corrected} == differing


def test_a_corrected_observation_has_its_cells_old_and_new():
    found = changes(table(A, B), table(A | {"original_value": "six", "value_low": 6.0}, B))
    cells = (Cell("original_value", "five", "six"), Cell("value_low", 5.0, 6.0))
    assert found == Changes(corrected=(Correction("paper/a", cells),))


def test_an_emptied_cell_and_a_filled_one_are_corrections():
    found = changes(table(A, B | {"value_low": None}), table(A | {"value_low": None}, B))
    assert [(cell.old, cell.new) for one in found.corrected for cell in one.cells] == [(5.0, None), (None, 5.0)]


def test_added_and_withdrawn_come_in_the_order_of_their_tables():
    found = changes(table(C, A), table(B))
    assert (found.added, found.withdrawn, found.corrected) == (("paper/b",), ("paper/c", "paper/a"), ())


def test_a_new_rate_is_told_apart_from_new_words():
    step = dict.fromkeys(schema.STEP_FIELDS) | {"operation": "parsed"}
    found = changes(table(A, B), table(A | {"low_usd_month": 2.0, "derivation": [step]}, B | {"original_value": "six"}))
    assert [one.observation_id for one in found.recomputed] == ["paper/a"]
    assert [one.observation_id for one in found.reread] == ["paper/b"]


def test_a_column_that_only_one_table_has_corrects_nothing():
    assert not changes(table(A).drop_columns(["value_low"]), table(A))
    assert not changes(table(A), table(A).drop_columns(["value_low"]))


def test_what_the_build_computes_is_known_as_computed():
    assert set(build._COMPARED) < schema.DERIVED
    assert not schema.DERIVED & set(build._COPIED)
