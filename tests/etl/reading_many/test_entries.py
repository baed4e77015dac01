"""The fields of a JSON line and the columns of the data set, word for word as scripts rely on them."""

from __future__ import annotations

import json

import pyarrow as pa

from etl.reader.model import Reading, SetAside
from etl.reading_many.entries import PROPOSALS, arrow_schema, arrow_table, entries, json_lines
from tests.etl.reading_many.made_up import proposal

FIELDS = (
    "article entry start end original_value value_low value_high qualifier unit per measure kind pay_stage statistic "
    "population ref_area subdivision place time_period time_basis claim same_as score because"
).split()
"""DESIGN.md, "Commands"."""

READING = Reading(
    (proposal(12, "35"), proposal(40, "70", value_low=None, unit=None, same_as=12)),
    (SetAside(0, 6, "Pier 9", "name", "Pier"), SetAside(30, 34, "2024", "date", "in")),
)


def test_an_observation_has_exactly_its_fields_in_order():
    line = json_lines(entries("fees", READING)).splitlines()[1]
    assert list(json.loads(line)) == FIELDS
    assert json.loads(line) == {
        "article": "fees",
        "entry": "observation",
        "start": 12,
        "end": 14,
        "original_value": "35",
        "value_low": 35.0,
        "value_high": 35.0,
        "qualifier": "exact",
        "unit": "CNY",
        "per": "once",
        "measure": "fee",
        "kind": "fine",
        "pay_stage": None,
        "statistic": "single",
        "population": None,
        "ref_area": "CN",
        "subdivision": "CN-21",
        "place": "Dandong",
        "time_period": "2024",
        "time_basis": "stated",
        "claim": "reported",
        "same_as": None,
        "score": 0.75,
        "because": {"measure": "fined", "ref_area": "부두"},
    }


def test_a_number_set_aside_has_its_reason_and_nothing_more():
    line = json_lines(entries("fees", READING)).splitlines()[0]
    assert line.decode() == (
        '{"article": "fees", "entry": "set_aside", "start": 0, "end": 6, "original_value": "Pier 9", "reason": "name"}'
    )


def test_entries_follow_the_text():
    assert [entry["start"] for entry in entries("fees", READING)] == [0, 12, 30, 40]


def test_no_character_of_an_article_ends_a_line():
    words = "35\n\r\x0b\x0c\x1c\x85\u2028\u2029일"
    written = json_lines(entries("부두", Reading((proposal(0, "35", original_value=words),), ())))
    assert len(written.decode().splitlines()) == 1
    assert json.loads(written)["original_value"] == words
    assert "일" in written.decode()


def test_the_data_set_has_the_fields_of_the_lines_as_columns():
    assert set(arrow_schema({}).names) == {*FIELDS, "reason"}
    assert all(column.description for column in PROPOSALS.columns)


def test_rows_come_back_from_the_data_set_as_they_stand_in_the_lines():
    found = entries("fees", READING)
    table = arrow_table(found, {"articles": "[]"})
    assert table.schema.equals(arrow_schema({}))
    rows = table.to_pylist()
    assert rows[1].pop("because") == [{"field": "measure", "words": "fined"}, {"field": "ref_area", "words": "부두"}]
    assert {name: value for name, value in rows[1].items() if name != "reason"} == {
        name: value for name, value in found[1].items() if name != "because"
    }
    assert rows[0]["reason"] == "name"
    assert rows[0]["measure"] is None


def test_a_batch_without_numbers_is_a_table_without_rows():
    table = arrow_table([], {"articles": '["fees"]'})
    assert (table.num_rows, table.schema.names) == (0, arrow_schema({}).names)
    assert table.schema.metadata[b"articles"] == b'["fees"]'
    assert isinstance(table, pa.Table)
