"""dashboard/data.py: tables are read by column, read anew when they change, and built when they are missing."""

from __future__ import annotations

import subprocess
from types import SimpleNamespace

import pytest

from dashboard import data
from etl import tables as tables_
from etl.errors import TablesError
from tests.dashboard import made_up


def test_only_the_columns_asked_for_are_read(tables):
    assert list(data.table("observations", ("observation_id", "quote")).columns) == ["observation_id", "quote"]


def test_a_reader_cannot_change_what_another_one_gets(tables):
    mine = data.table("observations", ("ref_area",))
    mine["ref_area"] = "changed"
    assert "changed" not in set(data.table("observations", ("ref_area",))["ref_area"])


def test_a_new_build_is_read_at_once(tables):
    before, release = len(data.table("observations", ("quote",))), data.release()
    made_up.write(tables, made_up.OBSERVATIONS[:3])
    assert (before, len(data.table("observations", ("quote",)))) == (len(made_up.OBSERVATIONS), 3)
    assert data.release() != release


def test_one_observation_has_every_column(tables):
    assert data.observation(made_up.row("cn-paid")["observation_id"]) == made_up.row("cn-paid")


def test_an_unknown_observation_is_none(tables):
    assert data.observation("no/such") is None


def test_named_observations_come_in_the_order_of_the_table(tables):
    ids = [made_up.OBSERVATIONS[4]["observation_id"], made_up.OBSERVATIONS[1]["observation_id"]]
    assert data.observations(ids)["observation_id"].to_pylist() == ids[::-1]


def test_all_faults_of_the_tables_are_told_at_once_with_file_and_fix(tables):
    (tables / "findings.parquet").unlink()
    (tables / "sources.parquet").write_bytes(b"no table")
    with pytest.raises(TablesError) as caught:
        data.check()
    message = str(caught.value)
    assert f"{tables}/findings.parquet: is missing.\nRun: python -m etl build --out {tables}" in message
    assert f"{tables}/sources.parquet: cannot be read as a table" in message


def test_a_table_of_another_build_is_told(tables):
    import pyarrow.parquet as pq

    path = tables / "observations.parquet"
    pq.write_table(pq.read_table(path).drop_columns(["quote"]), path)
    with pytest.raises(TablesError, match=r"was built with other columns \(quote\)"):
        data.check()


def test_a_folder_that_is_named_is_never_built(tables, monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("built"))
    (tables / "findings.parquet").unlink()
    assert data.make_ready() is None


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project whose tables are not built yet. `commands` is what was run; `answer` what the build gives back."""
    monkeypatch.delenv("WAGEWITNESS_TABLES", raising=False)
    monkeypatch.setattr(data, "ROOT", tmp_path)
    project = SimpleNamespace(commands=[], answer=SimpleNamespace(returncode=0, stdout="", stderr=""))

    def run(command, **options):
        project.commands.append((command[1:], options["cwd"]))
        return project.answer

    monkeypatch.setattr(subprocess, "run", run)
    return project


def test_missing_tables_are_built_by_the_command_a_person_would_type(project, tmp_path):
    assert data.make_ready() is None
    assert project.commands == [(["-m", "etl", "build"], tmp_path)]


@pytest.mark.parametrize(
    ("wanted", "built", "command"),
    [
        ("1", False, ["-m", "etl", "build", "--proposed"]),
        ("0", True, ["-m", "etl", "build"]),
        (None, True, ["-m", "etl", "build", "--proposed"]),
        ("", False, ["-m", "etl", "build"]),
    ],
)
def test_the_build_takes_in_proposals_when_asked_to_or_else_as_before(project, monkeypatch, wanted, built, command):
    if wanted is None:
        monkeypatch.delenv("WAGEWITNESS_PROPOSED", raising=False)
    else:
        monkeypatch.setenv("WAGEWITNESS_PROPOSED", wanted)
    made_up.write(data.folder())
    (data.folder() / tables_.STAMP_FILE).write_text("older " + tables_.stamp(data.ROOT / "data", with_proposed=built))
    data.make_ready()
    assert [words for words, _ in project.commands] == [command]


@pytest.mark.parametrize("built", [True, False])
def test_tables_are_shown_as_they_were_built_where_nothing_is_asked(project, monkeypatch, built):
    monkeypatch.delenv("WAGEWITNESS_PROPOSED", raising=False)
    made_up.write(data.folder())
    (data.folder() / tables_.STAMP_FILE).write_text(tables_.stamp(data.ROOT / "data", with_proposed=built))
    assert data.make_ready() is None
    assert project.commands == []


def test_another_folder_of_evidence_is_built_where_it_is(project, tmp_path, monkeypatch):
    monkeypatch.setenv("WAGEWITNESS_DATA", str(tmp_path / "mine"))
    assert data.make_ready() is None
    assert project.commands == [(["-m", "etl", "build", "--data", str(tmp_path / "mine")], tmp_path)]
    assert data.folder() == tmp_path / "mine" / "tables"


def test_a_failed_build_hands_on_what_it_said(project):
    project.answer = SimpleNamespace(returncode=1, stdout="", stderr="x.toml, observation 'a', per: 'montly' …\n")
    assert data.make_ready() == "x.toml, observation 'a', per: 'montly' …"


def test_an_empty_name_of_a_folder_counts_as_none(monkeypatch):
    monkeypatch.setenv("WAGEWITNESS_TABLES", "")
    assert data.folder() == data.ROOT / "data" / "tables"
