"""The built tables: all written or none, the same bytes for the same rows, and a sentence when one cannot be read."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl import schema, tables
from etl.errors import TablesError

VALUES: dict[str, Any] = {
    "str": "“월급”",
    "float": 0.1,
    "int": 3,
    "bool": True,
    "strings": ["a", None],
    "steps": [dict.fromkeys(schema.STEP_FIELDS) | {"operation": "parsed", "low": 900.0}],
}


def row(table: schema.Table) -> dict[str, Any]:
    """A row with a value in every column."""
    return {column.name: VALUES[column.kind] for column in table.columns}


def some_rows() -> dict[str, list[dict[str, Any]]]:
    return {table.name: [row(table)] for table in schema.TABLES}


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# Reading


def test_a_missing_table_says_what_to_run(tmp_path):
    with pytest.raises(TablesError) as error:
        tables.read("observations", tmp_path)
    assert str(error.value) == f"{tmp_path.as_posix()}/observations.parquet: is missing.\nRun: python -m etl build"


@pytest.mark.parametrize("content", [b"", b"PAR1", b"no table at all, but long enough to look for a footer"])
def test_an_unreadable_table_says_what_to_run(tmp_path, content):
    (tmp_path / "observations.parquet").write_bytes(content)
    with pytest.raises(TablesError) as error:
        tables.read("observations", tmp_path)
    assert str(error.value).startswith(f"{tmp_path.as_posix()}/observations.parquet: cannot be read as a table: ")
    assert str(error.value).endswith("\nRun: python -m etl build")


def test_a_table_cut_off_in_the_middle_says_what_to_run(tmp_path):
    tables.write(some_rows(), tmp_path, "stamp")
    path = tmp_path / "observations.parquet"
    path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(TablesError, match="cannot be read as a table"):
        tables.read("observations", tmp_path)


def test_a_folder_in_the_place_of_a_table_says_what_to_run(tmp_path):
    (tmp_path / "observations.parquet").mkdir()
    with pytest.raises(TablesError, match="cannot be read as a table"):
        tables.read("observations", tmp_path)


def test_a_table_of_another_schema_names_the_columns_that_differ(tmp_path):
    other = pa.table({"source_id": pa.array([1]), "words": pa.array(["x"]), "extra": pa.array(["y"])})
    pq.write_table(other, tmp_path / "set_aside.parquet")
    with pytest.raises(TablesError) as error:
        tables.read("set_aside", tmp_path)
    assert str(error.value) == (
        f"{tmp_path.as_posix()}/set_aside.parquet: was built with other columns "
        "(source_id, words, reason, occurrence, extra).\nRun: python -m etl build"
    )


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_what_is_written_is_what_is_read(tmp_path, table):
    tables.write(some_rows(), tmp_path, "stamp")
    found = tables.read(table.name, tmp_path)
    assert found.to_pylist() == [row(table)]
    assert found.schema.equals(table.arrow_schema(), check_metadata=False)


def test_a_written_table_carries_the_description_of_each_column(tmp_path):
    tables.write(some_rows(), tmp_path, "stamp")
    written = pq.read_schema(tmp_path / "observations.parquet")
    assert written.field("low_usd_month").metadata[b"unit"] == b"US dollars per month"
    assert written.metadata[b"description"] == schema.OBSERVATIONS.description.encode()


def test_only_the_columns_asked_for_are_read(tmp_path):
    tables.write(some_rows(), tmp_path, "stamp")
    assert tables.read("observations", tmp_path, ["unit", "quote"]).column_names == ["unit", "quote"]


def test_a_table_without_rows_keeps_its_columns(tmp_path):
    tables.write({name: [] for name in some_rows()}, tmp_path, "stamp")
    found = tables.read("findings", tmp_path)
    assert (found.num_rows, found.column_names) == (0, [column.name for column in schema.FINDINGS.columns])


# Writing


@pytest.mark.parametrize("change", [{"extra": 1}, {"words": None}])
def test_rows_that_do_not_match_the_schema_are_refused(change):
    rows = [{name: value for name, value in (row(schema.SET_ASIDE) | change).items() if value is not None}]
    with pytest.raises(ValueError, match=r"set_aside: columns \[.*\] are missing or not in the schema"):
        tables.to_arrow(schema.SET_ASIDE, rows)


def test_a_number_that_is_none_is_refused_and_never_written():
    broken = row(schema.OBSERVATIONS) | {"value_low": float("nan")}
    with pytest.raises(ValueError, match="not JSON compliant"):
        tables.to_arrow(schema.OBSERVATIONS, [broken])


def test_a_text_of_any_length_survives():
    long = row(schema.SET_ASIDE) | {"words": "九" * 1_500_000}
    assert tables.to_arrow(schema.SET_ASIDE, [long]).to_pylist() == [long]


def test_odd_text_and_exact_numbers_survive(tmp_path):
    odd = row(schema.SET_ASIDE) | {"words": 'a\0b\u2028"\\\n😀'}
    assert tables.to_arrow(schema.SET_ASIDE, [odd]).to_pylist() == [odd]
    exact = row(schema.OBSERVATIONS) | {"value_low": 0.1 + 0.2, "value_high": None}
    assert tables.to_arrow(schema.OBSERVATIONS, [exact]).to_pylist() == [exact]


def test_the_same_rows_give_the_same_bytes(tmp_path):
    for folder in ("one", "other"):
        tables.write(some_rows(), tmp_path / folder, "stamp")
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "other")
    assert tables.release_id(tmp_path / "one") == tables.release_id(tmp_path / "other")


def test_another_value_gives_another_release_id(tmp_path):
    rows = some_rows()
    tables.write(rows, tmp_path / "one", "stamp")
    rows["observations"][0]["value_low"] = 0.2
    tables.write(rows, tmp_path / "other", "stamp")
    assert tables.release_id(tmp_path / "one") != tables.release_id(tmp_path / "other")


def test_a_place_that_cannot_hold_a_folder_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("in the way")
    for folder in (tmp_path / "file", tmp_path / "file" / "tables"):
        with pytest.raises(TablesError) as error:
            tables.write(some_rows(), folder, "stamp")
        assert str(error.value).startswith(f"{folder.as_posix()}: the tables cannot be written there: ")
        assert str(error.value).endswith(".\nName another folder with --out.")


def test_a_disk_that_fails_half_way_leaves_the_last_good_tables(tmp_path, monkeypatch):
    tables.write(some_rows(), tmp_path, "stamp")
    before = bytes_of(tmp_path)
    rows = some_rows()
    rows["observations"][0]["value_low"] = 0.2

    def full_disk(content: pa.Table, path: Path, **settings: Any) -> None:
        if path.name == "findings.parquet":
            raise OSError(28, "No space left on device")
        write_table(content, path, **settings)

    write_table = pq.write_table
    monkeypatch.setattr(pq, "write_table", full_disk)
    with pytest.raises(TablesError, match="cannot be written there: No space left on device"):
        tables.write(rows, tmp_path, "stamp")
    assert bytes_of(tmp_path) == before


def test_tables_of_an_interrupted_replacement_have_no_stamp(tmp_path, monkeypatch):
    tables.write(some_rows(), tmp_path, "stamp")

    def interrupted(aside: Path, there: Path) -> None:
        if there.name == "findings.parquet":
            raise OSError(5, "Input/output error")
        replace(aside, there)

    replace = os.replace
    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(TablesError, match="cannot be written there: Input/output error"):
        tables.write(some_rows(), tmp_path, "stamp")
    assert not (tmp_path / tables.STAMP_FILE).exists()


def test_other_files_in_the_folder_are_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    tables.write(some_rows(), tmp_path, "stamp")
    wanted = {"notes.txt", tables.STAMP_FILE, *(table.file_name for table in schema.TABLES)}
    assert set(bytes_of(tmp_path)) == wanted


def test_pandas_is_not_imported_to_write_and_read_tables(tmp_path):
    code = (
        "import sys; from pathlib import Path; from tests.etl.test_tables import some_rows; from etl import tables\n"
        "tables.write(some_rows() | {'findings': []}, Path(sys.argv[1]), 'stamp')\n"
        "tables.read('observations', Path(sys.argv[1]), ['quote'])\n"
        "print('pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


# Staleness


def test_tables_are_stale_when_missing_and_fresh_when_just_built(project):
    assert tables.is_stale(project.data, project.tables)
    tables.write(some_rows(), project.tables, tables.stamp(project.data))
    assert not tables.is_stale(project.data, project.tables)


@pytest.mark.parametrize("name", ["findings.parquet", tables.STAMP_FILE])
def test_tables_are_stale_when_one_file_is_gone(project, name):
    tables.write(some_rows(), project.tables, tables.stamp(project.data))
    (project.tables / name).unlink()
    assert tables.is_stale(project.data, project.tables)


def test_tables_are_stale_when_the_stamp_is_no_stamp(project):
    tables.write(some_rows(), project.tables, tables.stamp(project.data))
    (project.tables / tables.STAMP_FILE).write_bytes(b"\xff")
    assert tables.is_stale(project.data, project.tables)


@pytest.mark.parametrize("name", ["observations/harbor.toml", "observations/new.toml", "reference/rice_prices.csv"])
def test_tables_are_stale_when_an_input_changes(project, name):
    tables.write(some_rows(), project.tables, tables.stamp(project.data))
    with (project.data / name).open("a") as file:
        file.write("# one line more")
    assert tables.is_stale(project.data, project.tables)


def test_tables_are_stale_when_the_code_that_builds_them_changes(project, monkeypatch):
    code = project.root / "etl"
    (code / "amounts").mkdir(parents=True)
    (code / "amounts" / "digits.py").write_text("ONE = 1\n")
    monkeypatch.setattr(tables, "__file__", str(code / "tables.py"))
    tables.write(some_rows(), project.tables, tables.stamp(project.data))
    assert not tables.is_stale(project.data, project.tables)
    (code / "amounts" / "digits.py").write_text("ONE = 2\n")
    assert tables.is_stale(project.data, project.tables)


def test_tables_are_stale_when_an_evidence_file_gets_another_name(project):
    tables.write(some_rows(), project.tables, tables.stamp(project.data))
    project.evidence().rename(project.evidence("port"))
    assert tables.is_stale(project.data, project.tables)


def test_tables_stay_fresh_when_a_file_is_only_touched(project):
    tables.write(some_rows(), project.tables, tables.stamp(project.data))
    os.utime(project.evidence(), (0, 0))
    (project.data / "reference" / "README.md").write_text("words about the figures")
    assert not tables.is_stale(project.data, project.tables)
