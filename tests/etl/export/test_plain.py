"""plain.py: CSV, JSON lines and Parquet, read back as a spreadsheet or a program would."""

from __future__ import annotations

import csv
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl import export, schema
from etl.export import plain
from tests.dashboard import made_up


def table(*rows) -> pa.Table:
    return pa.Table.from_pylist(list(rows), schema=schema.OBSERVATIONS.arrow_schema())


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
@pytest.mark.parametrize("field", ["note", "quote", "speaker", "publisher", "title"])
def test_no_text_is_run_as_a_formula(sign, field):
    text = f'{sign}HYPERLINK("http://x.example")'
    (row,) = read_csv(plain.to_csv(table(made_up.row("cn-paid") | {field: text})))
    assert row[field] == f"'{text}"


@pytest.mark.parametrize("text", ["'5", "5=5", " =5", "오=", "(5)"])
def test_other_texts_have_no_apostrophe(text):
    (row,) = read_csv(plain.to_csv(table(made_up.row("cn-paid") | {"note": text})))
    assert row["note"] == text


def test_a_negative_number_stays_a_number():
    (row,) = read_csv(plain.to_csv(table(made_up.row("cn-paid") | {"value_low": -5.0})))
    assert row["value_low"] == "-5.0"


def test_csv_has_every_column_and_row_and_says_its_encoding():
    content = plain.to_csv(table(*made_up.OBSERVATIONS))
    assert content.startswith(b"\xef\xbb\xbfobservation_id,")
    rows = read_csv(content)
    assert len(rows) == len(made_up.OBSERVATIONS)
    assert list(rows[0]) == [column.name for column in schema.OBSERVATIONS.columns]
    assert json.loads(rows[1]["derivation"])[0]["operation"] == "parsed"


def test_line_breaks_and_quotes_of_a_quote_survive():
    quote = 'She said: "five,\nnot six" — 오'
    (row,) = read_csv(plain.to_csv(table(made_up.row("cn-paid") | {"quote": quote})))
    assert row["quote"] == quote


def test_csv_can_be_read_back_to_the_rows():
    texts = [("=1+", None), ("<script>", "@x"), ("줄\n", "a,b"), ('"', "'="), ("'", "'plain"), ("\t", "''-")]
    rows = [
        made_up.observation(f"n{number}", made_up.X, before, "5 yuan", "", note=note, **made_up.money(5, 5, "CNY"))
        for number, (before, note) in enumerate(texts)
    ]
    back = [as_row(cells) for cells in read_csv(plain.to_csv(table(*rows)))]
    assert back == table(*rows).to_pylist()


def as_row(cells: dict[str, str]) -> dict[str, object]:
    """The cells of a CSV row as values of the table: how a program reads the file."""
    read = {"str": _text, "float": float, "int": int, "bool": {"true": True, "false": False}.get, "steps": json.loads}
    kinds = {column.name: column.kind for column in schema.OBSERVATIONS.columns}
    return {name: read[kinds[name]](cell) if cell else None for name, cell in cells.items()}


def _text(cell: str) -> str:
    is_guarded = cell.startswith("'") and cell.lstrip("'").startswith(plain.FORMULA_SIGNS)
    return cell[1:] if is_guarded else cell


def test_a_list_is_json():
    schema_ = pa.schema([("ids", pa.list_(pa.string()))])
    rows = pa.Table.from_pylist([{"ids": ["=a", None]}, {"ids": []}, {"ids": ["오"]}], schema=schema_)
    assert [row["ids"] for row in read_csv(plain.to_csv(rows))] == ['["=a", null]', "[]", '["오"]']


def test_no_rows_give_a_file_with_the_names_of_its_columns():
    assert read_csv(plain.to_csv(table())) == []
    assert plain.to_csv(table()).count(b"\r\n") == 1


def test_parquet_is_the_built_table_with_its_descriptions(taken):
    built = taken.rows
    back = pq.read_table(io.BytesIO(plain.to_parquet(built)))
    assert back.equals(built)
    assert back.schema.equals(built.schema, check_metadata=True)
    assert back.schema.field("speaker").metadata == {b"description": b"who says so, in the article"}


def test_json_lines_can_be_read_back_to_the_rows():
    rows = table(*made_up.OBSERVATIONS)
    lines = plain.to_jsonl(rows).decode().splitlines()
    assert [json.loads(line) for line in lines] == rows.to_pylist()


@pytest.mark.parametrize("sign", ["\n", "\r", "\u2028", "\u2029", "\x85", "오", '"', "\\"])
def test_no_sign_of_a_text_ends_a_line_of_json(sign):
    content = plain.to_jsonl(table(made_up.row("cn-paid") | {"note": f"a{sign}b"})).decode()
    assert len(content.splitlines()) == 1
    assert json.loads(content)["note"] == f"a{sign}b"


def test_no_rows_give_no_lines():
    assert plain.to_jsonl(table()) == b""


@pytest.mark.parametrize(
    ("rows", "name"), [(45, "wagewitness-0123456789ab.csv"), (12, "wagewitness-0123456789ab-12-of-45.csv")]
)
def test_a_file_is_named_after_its_release_and_says_when_it_is_a_part(rows, name):
    assert export.file_name("0123456789ab", rows, 45, "csv") == name
