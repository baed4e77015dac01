"""pack.py: the zip and its README."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import zipfile

import pyarrow.parquet as pq

from etl.export import pack
from tests.dashboard import made_up


def opened(taken) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(pack.pack(taken))) as folder:
        assert folder.testzip() is None
        return {name: folder.read(name) for name in folder.namelist()}


def test_it_holds_what_its_readme_names(taken):
    assert set(opened(taken)) == {
        "datapackage.json", "README.md", "evidence.html", "observations.csv", "observations.parquet",
        "observations.jsonl", "sources.csv", "set_aside.csv", "conditions.csv", "findings.csv",
        "citations/citations.txt", "citations/citations.bib", "citations/citations.ris", "citations/citations.csl.json",
    }  # fmt: skip


def test_its_tables_hold_the_same_rows(take_away):
    taken = take_away(ids=[f"{made_up.X}/cn-paid", f"{made_up.B}/cn-quota"])
    files = opened(taken)
    ids = taken.rows["observation_id"].to_pylist()
    as_csv = csv.DictReader(io.StringIO(files["observations.csv"].decode("utf-8-sig"), newline=""))
    assert [row["observation_id"] for row in as_csv] == ids
    assert pq.read_table(io.BytesIO(files["observations.parquet"])).equals(taken.rows)
    assert [json.loads(line)["observation_id"] for line in files["observations.jsonl"].splitlines()] == ids


def test_every_other_file_is_described(taken):
    files = opened(taken)
    described = json.loads(files.pop("datapackage.json"))
    assert {resource["path"]: resource["bytes"] for resource in described["resources"]} == {
        name: len(content) for name, content in files.items()
    }


def test_the_same_set_on_the_same_day_gives_the_same_bytes(taken):
    assert pack.pack(taken) == pack.pack(taken)
    assert pack.pack(dataclasses.replace(taken, on=taken.on.replace(year=2027))) != pack.pack(taken)


def test_the_readme_tells_the_filters_the_release_the_link_and_what_is_left_out(take_away):
    taken = take_away(ids=[f"{made_up.X}/cn-paid"], asked="Pay · China")
    told = pack.readme(taken)
    assert "- Filters: Pay · China\n" in told
    assert f"- Release: {taken.release}\n" in told
    assert f"- Link to the view: {taken.address}\n" in told
    assert f"{taken.of - 1} of the {taken.of} observations in the table" in told


def test_the_readme_of_the_whole_table_says_that_nothing_is_left_out(taken):
    assert "No observation of the table is left out." in pack.readme(taken)
