"""datapackage.py: validated by Frictionless, every cell of every table."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from etl import schema
from etl import vocabulary as v
from etl.export import pack
from etl.export.datapackage import datapackage, table_schema


def validated(folder: Path) -> tuple[bool, str]:
    """What Frictionless says of a folder; in a process of its own, because warnings of others are no errors of ours."""
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return json.loads(done.stdout)["valid"], done.stdout


def unpacked(taken, folder: Path) -> Path:
    for name, content in pack.files(taken).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.mark.parametrize("which", ["taken", "hostile", "nothing"])
def test_frictionless_accepts_the_pack(which, request, take_away, tmp_path):
    taken = take_away(ids=[]) if which == "nothing" else request.getfixturevalue(which)
    is_valid, report = validated(unpacked(taken, tmp_path / "pack"))
    assert is_valid, report


def test_frictionless_finds_a_wrong_term_number_required_cell_and_key(taken, tmp_path):
    wrong = {"measure": "pay", "value_low": "many", "observation_id": "", "source_id": "nowhere"}
    folder = unpacked(taken, tmp_path / "pack")
    path = folder / "observations.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    for row, (column, cell) in zip(rows, wrong.items(), strict=False):
        row[column] = cell
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    is_valid, report = validated(folder)
    assert not is_valid
    assert {"constraint-error", "type-error", "primary-key", "foreign-key", "hash-count"} <= set(
        re.findall(r'"type": "([a-z-]+)"', report)
    )


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_every_column_has_its_type_its_meaning_and_its_terms(table):
    fields = {field["name"]: field for field in table_schema(table)["fields"]}
    assert list(fields) == [column.name for column in table.columns]
    for column in table.columns:
        field = fields[column.name]
        assert field["description"] == column.description
        assert field.get("unit") == column.unit
        assert field.get("constraints", {}).get("required", False) is not column.nullable
        if column.vocabulary and column.vocabulary is not v.UNIT:
            assert field["constraints"]["enum"] == list(column.vocabulary)


def test_it_says_release_licence_and_sources(take_away):
    taken = take_away(asked="China")
    described = datapackage(taken, {})
    assert described["version"] == taken.release
    assert "China" in described["description"]
    assert described["licenses"][0]["name"] == "MIT"
    assert {source["path"] for source in described["sources"]} == {source["url"] for source in taken.rows_of("sources")}
