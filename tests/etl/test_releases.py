"""Releases: frozen once, never replaced, verified when they are read, shown with columns they do not have yet."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from etl import releases, schema, tables
from etl.__main__ import app
from etl.build import build
from etl.errors import TablesError
from tests.etl.conftest import Project


def run(project: Project, *words: str) -> Result:
    unset = {"WAGEWITNESS_DATA": None, "WAGEWITNESS_PROPOSED": None}
    return CliRunner().invoke(app, ["release", "--data", str(project.data), *words], env=unset)


@pytest.fixture
def built(project: Project) -> Project:
    build(project.data, project.tables)
    return project


@pytest.fixture
def released(built: Project) -> releases.Release:
    return releases.freeze(built.data, built.tables, date="2026-05-01", note=" The first one. ")


def everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# What is refused


def test_without_tables_it_says_what_to_run(project):
    result = run(project)
    assert result.stderr == (
        f"{project.tables.as_posix()}: the tables are missing, or older than the evidence, the reference figures or "
        "the code.\nRun: python -m etl build\n"
    )
    assert (result.exit_code, result.stdout) == (1, "")
    assert not (project.data / "releases").exists()


def test_tables_older_than_the_evidence_are_not_released(built):
    built.edit('"CN-37"', '"CN-21"')
    result = run(built)
    assert "older than the evidence" in result.stderr
    assert result.exit_code == 1


def test_tables_with_what_nobody_checked_are_not_released(built):
    build(built.data, built.tables, with_proposed=True)
    result = run(built)
    assert result.stderr == (
        f"{built.tables.as_posix()}: holds proposed observations, which no person has checked; a release may not.\n"
        "Run: python -m etl build, without --proposed and without WAGEWITNESS_PROPOSED.\n"
    )
    assert result.exit_code == 1


def test_the_same_table_is_released_once(built, released):
    before = everything(built.data / "releases")
    result = run(built, "--date", "2026-06-01")
    assert result.stderr == (
        f"{released.folder.as_posix()}: the same table is released there already.\n"
        "There is nothing new to release before an observation changes.\n"
    )
    assert result.exit_code == 1
    assert everything(built.data / "releases") == before


@pytest.mark.parametrize("day", ["2026-02-30", "20260501", "2026-5-1", "today", "", "٢٠٢٦-٠٥-٠١", "2026-05-01 "])
def test_what_is_no_day_is_not_taken_for_one(built, day):
    result = run(built, "--date", day)
    assert result.stderr == f"--date: {day!r} is not a day of the calendar.\nWrite year, month and day: 2026-05-01.\n"
    assert (result.exit_code, result.stdout) == (1, "")


def test_a_place_that_cannot_be_written_to_is_a_sentence(built):
    (built.data / "releases").write_text("in the way")
    result = run(built)
    assert result.stderr.startswith(f"{built.data.as_posix()}/releases: the release cannot be written there: ")
    assert result.exit_code == 1


def test_a_release_that_fails_half_way_leaves_nothing_behind(built, monkeypatch):
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "rename", fail)
    with pytest.raises(TablesError, match="No space left on device"):
        releases.freeze(built.data, built.tables)
    assert list((built.data / "releases").iterdir()) == []


# What is kept


def test_a_release_holds_the_same_files_with_its_date_hash_rows_and_note(built, released):
    assert released.folder == built.data / "releases" / f"2026-05-01-{tables.release_id(built.tables)[:12]}"
    frozen = everything(released.folder)
    described = json.loads(frozen.pop("release.json"))
    assert frozen == {name: content for name, content in everything(built.tables).items() if name.endswith("parquet")}
    assert (described["id"], described["date"]) == (tables.release_id(built.tables), "2026-05-01")
    assert described["note"] == "The first one."
    assert {name: table["rows"] for name, table in described["tables"].items()} == dict(released.rows)
    assert released.rows["observations"] == 8


def test_the_command_prints_the_tables_and_the_id(built):
    result = run(built, "--date", "2026-05-01", "--note", "The first one.")
    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert [line.split()[0] for line in lines] == [*(table.name for table in schema.TABLES), "release"]
    assert lines[-1] == f"release {tables.release_id(built.tables)}"


def test_without_a_date_it_is_of_today(built):
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", releases.freeze(built.data, built.tables).date)


def test_the_newest_release_is_listed_first(built, released):
    built.edit('"CN-37"', '"CN-21"')
    build(built.data, built.tables)
    newer = releases.freeze(built.data, built.tables, date="2026-06-01")
    listing = releases.listed(built.data / "releases")
    assert [release.id for release in listing.releases] == [newer.id, released.id]
    assert listing.problems == ()
    assert listing.releases[1] == released


def test_no_folder_is_no_release(tmp_path):
    assert releases.listed(tmp_path / "nowhere") == releases.Listing(())


@pytest.mark.parametrize(("id", "is_found"), [("", False), ("abc", False), ("0" * 12, False), (None, True)])
def test_a_release_is_found_by_twelve_digits_and_no_fewer(built, released, id, is_found):
    found = releases.listed(built.data / "releases").by_id(released.short if id is None else id)
    assert found == (released if is_found else None)


# What is broken


def spoil(file: str, content: str):
    return lambda folder: (folder / file).write_text(content)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda folder: (folder / "release.json").unlink(), "release.json is missing"),
        (lambda folder: (folder / "findings.parquet").unlink(), "findings.parquet is missing"),
        (spoil("release.json", "{"), "its release.json or a table cannot be read"),
        (spoil("release.json", "[]"), "its release.json or a table cannot be read"),
        (spoil("release.json", "{}"), "its release.json or a table cannot be read"),
        (spoil("observations.parquet", "x"), "observations.parquet is not as it was released (another hash)"),
        (spoil("context.parquet", "x"), "context.parquet is not as it was released (another hash)"),
        (
            lambda folder: folder.rename(folder.with_name(f"2026-05-02-{'0' * 12}")),
            "its release.json tells of another release than its name",
        ),
    ],
)
def test_a_damaged_release_is_a_sentence_beside_the_sound_ones(built, released, change, reason):
    built.edit('"CN-37"', '"CN-21"')
    build(built.data, built.tables)
    sound = releases.freeze(built.data, built.tables, date="2026-06-01")
    change(released.folder)
    listing = releases.listed(built.data / "releases")
    assert [release.id for release in listing.releases] == [sound.id]
    (problem,) = listing.problems
    assert problem.endswith(f": {reason}.\nPut the folder back as it was released; git has it.")


def test_a_release_that_names_a_file_outside_its_folder_is_damaged(released):
    path = released.folder / "release.json"
    described = json.loads(path.read_text())
    described["tables"]["../../tables/findings"] = described["tables"].pop("findings")
    path.write_text(json.dumps(described))
    assert releases.listed(released.folder.parent).problems


# A release that is older than the schema


def without(folder: Path, table: str, column: str) -> None:
    path = folder / f"{table}.parquet"
    pq.write_table(pq.read_table(path).drop_columns([column]), path)


def test_a_column_that_the_schema_gained_since_is_empty(released):
    without(released.folder, "observations", "same_as")
    rows = releases.read("observations", released.folder)
    assert rows.column_names == [column.name for column in schema.OBSERVATIONS.columns]
    assert rows["same_as"].null_count == rows.num_rows == 8
    assert releases.lacking(released.folder) == {"observations": ("same_as",)}


def test_a_column_that_the_schema_has_lost_since_is_left_out(released):
    path = released.folder / "observations.parquet"
    table = pq.read_table(path)
    pq.write_table(table.append_column("forgotten", table["quote"]), path)
    assert "forgotten" not in releases.read("observations", released.folder).column_names


def test_only_the_columns_asked_for_are_read(released):
    assert releases.read("observations", released.folder, ("quote", "place")).column_names == ["place", "quote"]


def test_a_table_that_the_schema_gained_since_is_empty(released):
    (released.folder / "context.parquet").unlink()
    rows = releases.read("context", released.folder)
    assert (rows.num_rows, rows.column_names) == (0, [column.name for column in schema.CONTEXT.columns])


def test_a_column_of_another_type_is_a_sentence(released):
    path = released.folder / "observations.parquet"
    table = pq.read_table(path)
    at = table.column_names.index("value_low")
    pq.write_table(table.set_column(at, "value_low", pa.array(["a few"] * 8)), path)
    with pytest.raises(TablesError, match="cannot be shown with today's columns: "):
        releases.read("observations", released.folder)
