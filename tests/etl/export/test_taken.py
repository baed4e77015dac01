"""taken.py: which rows leave, and what goes with them."""

from __future__ import annotations

import hashlib

import pytest

from etl.errors import TablesError
from etl.export import take
from tests.dashboard import made_up
from tests.etl.export.conftest import DAY


def ids_of(taken) -> list[str]:
    return taken.rows["observation_id"].to_pylist()


def test_a_part_keeps_the_order_of_the_table_and_its_schema(take_away, taken):
    whole = ids_of(taken)
    part = take_away(ids=[whole[4], whole[1], "no/such"])
    assert ids_of(part) == [whole[1], whole[4]]
    assert part.rows.schema.equals(taken.rows.schema, check_metadata=True)
    assert part.of == len(whole)


def test_only_what_belongs_to_the_articles_of_the_rows_goes_with_them(take_away):
    part = take_away(ids=[f"{made_up.X}/cn-paid"])
    assert [source["source_id"] for source in part.rows_of("sources")] == [made_up.X]
    assert {row["source_id"] for row in part.rows_of("set_aside")} == {made_up.X}
    assert [row["condition_id"] for row in part.rows_of("conditions")] == [f"{made_up.X}/locked-in"]


def test_a_finding_goes_with_each_article_that_it_compares_and_with_no_other(take_away):
    assert len(take_away(ids=[f"{made_up.B}/cn-quota"]).rows_of("findings")) == 1
    assert take_away(ids=[f"{made_up.H}/kp-fee"]).rows_of("findings") == []


def test_nothing_asked_for_takes_nothing(take_away):
    nothing = take_away(ids=[])
    assert nothing.observations == []
    assert all(rows.num_rows == 0 for rows in nothing.beside.values())


def test_the_release_is_the_hash_of_the_whole_table(tmp_path):
    folder = made_up.write(tmp_path)
    expected = hashlib.sha256((folder / "observations.parquet").read_bytes()).hexdigest()
    part = take(folder, [f"{made_up.X}/cn-paid"], on=DAY)
    assert (part.release, part.short_release) == (expected, expected[:12])


def test_missing_tables_are_an_error_that_says_what_to_run(tmp_path):
    with pytest.raises(TablesError, match=r"is missing\.\nRun: python -m etl build"):
        take(tmp_path, on=DAY)
