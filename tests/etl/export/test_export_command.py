"""asked.py, command.py: python -m etl export, its filters, what it writes and what it refuses."""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from etl.__main__ import app
from etl.export.asked import Asked, in_words, select
from etl.export.formats import FORMATS
from tests.dashboard import made_up
from wording.language import speaking


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return made_up.write(tmp_path / "tables")


def run(tables: Path, *words: object) -> Result:
    unset = {"WAGEWITNESS_DATA": None, "WAGEWITNESS_TABLES": None, "SOURCE_DATE_EPOCH": "1777777777"}
    return CliRunner().invoke(app, ["export", "--tables", str(tables), *(str(word) for word in words)], env=unset)


def ids_of(result: Result) -> list[str]:
    assert (result.exit_code, result.stderr) == (0, "")
    rows = csv.DictReader(io.StringIO(result.stdout_bytes.decode("utf-8-sig"), newline=""))
    return [row["observation_id"] for row in rows]


def test_everything_reviewed_comes_as_csv(tables):
    reviewed = [row["observation_id"] for row in made_up.OBSERVATIONS if row["review"] == "accepted"]
    assert ids_of(run(tables)) == reviewed


@pytest.mark.parametrize(
    ("words", "is_wanted"),
    [
        (("--measure", "fee"), lambda row: row["measure"] == "fee"),
        (("--measure", "fee", "--measure", "quota"), lambda row: row["measure"] in ("fee", "quota")),
        (("--ref-area", "RU"), lambda row: row["ref_area"] == "RU"),
        (("--source", made_up.B), lambda row: row["source_id"] == made_up.B),
        (("--publisher", "Daily Y", "--ref-area", "CN"), lambda row: row["source_id"] == made_up.B),
        (("--id", f"{made_up.X}/cn-paid"), lambda row: row["observation_id"].endswith("/cn-paid")),
        (("--years", "2020/2023", "--no-undated"), lambda row: row["time_period"] and row["year_first"] < 2024),
        (("--years", "2025"), lambda row: not row["time_period"] or row["year_last"] == 2025),
    ],
)
def test_filters_keep_what_they_name(words, is_wanted, tables):
    expected = [row["observation_id"] for row in made_up.OBSERVATIONS if row["review"] == "accepted" and is_wanted(row)]
    assert expected
    assert ids_of(run(tables, *words)) == expected


def test_what_nobody_has_checked_comes_when_asked_for(tables):
    assert f"{made_up.X}/cn-proposed" not in ids_of(run(tables))
    assert f"{made_up.X}/cn-proposed" in ids_of(run(tables, "--proposed"))


def test_everything_that_does_not_exist_is_told_at_once(tables):
    refused = run(tables, "--measure", "pay", "--ref-area", "XX", "--id", "a/b", "--years", "20")
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert "--measure: 'pay' is not a known measure.\nUse one of: wage, quota, " in refused.stderr
    assert "--ref-area: 'XX' is not a known country in the table.\nUse one of: CN, KP, RU.\n" in refused.stderr
    assert "--id: 'a/b' is not a known observation in the table.\n" in refused.stderr
    assert "--years: '20' is not a year (2025)" in refused.stderr
    assert refused.stderr.endswith("4 problems; nothing was written.\n")


@pytest.mark.parametrize(
    ("option", "value", "known"), [("--format", "docx", "csv, xlsx, jsonl"), ("--language", "de", "en, ko")]
)
def test_an_unknown_format_or_language_is_refused_with_those_that_are_known(option, value, known, tables):
    refused = run(tables, option, value)
    assert refused.exit_code == 1
    assert f"{option}: '{value}' is not known.\nUse one of: {known}" in refused.stderr


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_written_to_a_file_and_named_in_the_help(format, tables, tmp_path):
    path = tmp_path / f"out.{FORMATS[format].ending}"
    done = run(tables, "--format", format, "--out", path)
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{path.as_posix()}\n", "")
    assert path.stat().st_size > 0
    assert oct(path.stat().st_mode)[-3:] == "644"
    assert format in CliRunner().invoke(app, ["export", "--help"]).output


def test_the_same_day_gives_the_same_pack(tables, tmp_path):
    for name in ("a.zip", "b.zip"):
        run(tables, "--format", "pack", "--out", tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as folder:
        assert "Taken on: 3 May 2026" in folder.read("README.md").decode()


def test_a_folder_gets_a_file_that_is_named_after_its_release(tables, tmp_path):
    done = run(tables, "--format", "jsonl", "--measure", "fee", "--out", tmp_path)
    written = Path(done.stdout.strip())
    assert written.parent == tmp_path
    assert written.name.endswith(f"-1-of-{len(made_up.OBSERVATIONS)}.jsonl")


def test_a_data_package_is_a_folder_with_the_tables_that_it_describes(tables, tmp_path):
    run(tables, "--format", "datapackage", "--out", tmp_path / "package")
    described = json.loads((tmp_path / "package" / "datapackage.json").read_text("utf-8"))
    assert all((tmp_path / "package" / resource["path"]).is_file() for resource in described["resources"])


def test_a_file_that_cannot_be_written_is_an_error_and_leaves_nothing(tables, tmp_path):
    (tmp_path / "file").write_text("")
    refused = run(tables, "--out", tmp_path / "file" / "out.csv")
    assert refused.exit_code == 1
    assert "out.csv: cannot be written: " in refused.stderr
    assert "Name another place with --out." in refused.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "tables"]


def test_missing_tables_are_an_error_that_says_what_to_run(tmp_path):
    refused = run(tmp_path / "none")
    assert refused.exit_code == 1
    assert refused.stderr.endswith("observations.parquet: is missing.\nRun: python -m etl build\n")


def test_a_filter_that_finds_nothing_gives_a_table_without_rows(tables):
    assert ids_of(run(tables, "--measure", "fee", "--ref-area", "RU")) == []


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Asked(), ""),
        (Asked(measures=("wage", "fee"), ref_areas=("CN",), years="2020/2025"), "Pay, Fee · China · 2020 to 2025"),
        (Asked(publishers=("Radio X",), is_undated=False), "only with a known time · Radio X"),
        (Asked(sources=("a",), ids=("a/b",)), "articles: a · observations: a/b"),
    ],
)
def test_the_filters_in_words(asked, words):
    with speaking("en"):
        assert in_words(asked) == words


def test_an_empty_table_knows_no_source(tmp_path):
    import pyarrow.parquet as pq

    from etl.errors import InputError

    folder = made_up.write(tmp_path, [])
    with pytest.raises(InputError, match=r"The table has no rows\."):
        select(Asked(sources=("a",)), pq.read_table(folder / "observations.parquet"))


def test_help_says_nothing_of_this_machine():
    assert os.getcwd() not in CliRunner().invoke(app, ["export", "--help"]).output
