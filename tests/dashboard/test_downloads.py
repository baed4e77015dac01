"""dashboard/downloads.py: what a reader takes home."""

from __future__ import annotations

import csv
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard import downloads
from etl import schema
from tests.dashboard import made_up


def table(*rows) -> pa.Table:
    return pa.Table.from_pylist(list(rows), schema=schema.OBSERVATIONS.arrow_schema())


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_text_is_run_as_a_formula(sign):
    (row,) = read_csv(downloads.to_csv(table(made_up.row("cn-paid") | {"note": f"{sign}1+1"})))
    assert row["note"] == f"'{sign}1+1"


def test_a_negative_number_stays_a_number():
    (row,) = read_csv(downloads.to_csv(table(made_up.row("cn-paid") | {"value_low": -5.0})))
    assert row["value_low"] == "-5.0"


def test_csv_has_every_column_and_row_and_says_its_encoding():
    content = downloads.to_csv(table(*made_up.OBSERVATIONS))
    assert content.startswith(b"\xef\xbb\xbfobservation_id,")
    rows = read_csv(content)
    assert len(rows) == len(made_up.OBSERVATIONS)
    assert list(rows[0]) == [column.name for column in schema.OBSERVATIONS.columns]
    assert json.loads(rows[1]["derivation"])[0]["operation"] == "parsed"


def test_line_breaks_and_quotes_of_a_quote_survive():
    quote = 'She said: "five,\nnot six" — 오'
    (row,) = read_csv(downloads.to_csv(table(made_up.row("cn-paid") | {"quote": quote})))
    assert row["quote"] == quote


def test_parquet_is_the_table():
    rows = table(*made_up.OBSERVATIONS)
    assert pq.read_table(io.BytesIO(downloads.to_parquet(rows))).equals(rows)
