"""python -m etl: what it prints, its exit codes, and one sentence for each way in which its input can be bad."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from etl.__main__ import app
from etl.schema import TABLES
from tests.etl.conftest import HARBOR, Project

ROOT = Path(__file__).parents[2]


def run(*words: object, **environment: str | None) -> Result:
    """A command in this process; the variables it reads are unset unless given."""
    unset = {"ARTICLES_DIR": None, "WAGEWITNESS_DATA": None, "WAGEWITNESS_PROPOSED": None}
    return CliRunner().invoke(app, [str(word) for word in words], env=unset | environment)


def build(project: Project) -> Result:
    return run("build", "--data", project.data)


def check(project: Project) -> Result:
    return run("check", "--data", project.data, "--articles", project.articles)


def in_a_process(*words: object, **settings: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *(str(word) for word in words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, **settings)


# Help


def imported_by(*words: str) -> set[str]:
    """The heavy packages that a command imports."""
    done = in_a_process("-X", "importtime", "-m", "etl", *words)
    assert done.returncode == 0
    names = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    return names & {"pandas", "pyarrow", "pydantic", "numpy", "babel"}


def test_help_appears_without_importing_anything_heavy():
    assert imported_by("--help") == set()


@pytest.mark.parametrize("command", ["build", "check", "add", "export", "release"])
def test_the_help_of_a_command_appears_without_importing_tables(command):
    assert imported_by(command, "--help") <= {"pydantic"}


def test_the_build_does_not_import_pandas(project):
    assert "pandas" not in imported_by("build", "--data", str(project.data))


def test_help_lists_the_commands():
    said = run("--help").output
    assert re.findall(r"^  (\w+)  ", said, re.MULTILINE) == ["build", "check", "read", "add", "export", "release"]


# Good input


def test_build_prints_each_table_with_its_rows_and_the_release(project):
    result = build(project)
    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines[0].split() == ["observations", "8", "rows", f"{project.tables}/observations.parquet"]
    assert lines[2].split() == ["conditions", "1", "row", f"{project.tables}/conditions.parquet"]
    assert [line.split()[0] for line in lines] == [*(table.name for table in TABLES), "release"]
    assert re.fullmatch(r"release [0-9a-f]{64}", lines[-1])


def test_build_says_how_many_observations_wait_and_takes_them_in_when_asked(project):
    project.edit('id = "menders"', 'id = "menders"\nreview = "proposed"')
    wait = "1 observation is only proposed and waits for a person's review"
    assert f"\n{wait}; 0 of 1 built in\n" in build(project).stdout
    assert f"\n{wait}; 1 of 1 built in\n" in run("build", "--data", project.data, "--proposed").stdout
    assert f"\n{wait}; 1 of 1 built in\n" in run("build", "--data", project.data, WAGEWITNESS_PROPOSED="1").stdout
    assert f"\n{wait}; 0 of 1 built in\n" in run("build", "--data", project.data, WAGEWITNESS_PROPOSED="").stdout


def test_the_build_imports_nothing_that_only_writing_evidence_needs(project):
    done = in_a_process("-X", "importtime", "-m", "etl", "build", "--data", project.data)
    assert not {"tomlkit", "filelock"} & {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


def test_build_writes_where_out_says(project, tmp_path):
    result = run("build", "--data", project.data, "--out", tmp_path / "else" / "where")
    assert result.exit_code == 0
    assert (tmp_path / "else" / "where" / "observations.parquet").is_file()
    assert not project.tables.exists()


def test_check_reports_and_writes_nothing(project):
    result = check(project)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "  quotes verified: 7 of 7\n  numbers accounted for: 11 of 11 (100 %)\n" in result.stdout
    assert "  quotes verified: 2 of 2\n  numbers accounted for: 2 of 2 (100 %)\n" in result.stdout
    assert not project.tables.exists()


def test_a_tension_is_a_finding_and_no_error(project):
    project.edit('id = "quota-after"', 'id = "quota-after"\nbasis = "worker"', "sawmill")
    pay = """
[[observation]]
id = "pay"
quote = "They get 6,000 roubles a month."
original_value = "6,000 roubles a month"
measure = "wage"
pay_stage = "gross"
statistic = "unspecified"
ref_area = "RU"
time_period = "2023-12"
time_basis = "stated"
speaker = "a sawyer"
"""
    with project.evidence("sawmill").open("a", encoding="utf-8") as file:
        file.write(pay)
    result = run("check", "--data", project.data)
    assert result.exit_code == 0
    assert "In tension: 1 finding\n" in result.stdout
    assert "sawmill/quota-after" in result.stdout


def test_wagewitness_data_names_the_data_when_the_option_does_not(project, tmp_path):
    named = {"WAGEWITNESS_DATA": str(project.data)}
    assert run("build", **named).exit_code == 0
    assert (project.tables / "observations.parquet").is_file()
    assert "quotes verified: 7 of 7" in run("check", "--articles", project.articles, **named).stdout
    (tmp_path / "letter.txt").write_text("Some 40 menders work at the pier.\n", "utf-8")
    assert run("add", tmp_path / "letter.txt", "--id", "letter", **named).exit_code == 0
    assert project.evidence("letter").is_file()


def test_the_option_counts_before_wagewitness_data(project, tmp_path):
    assert run("check", "--data", project.data, WAGEWITNESS_DATA=str(tmp_path / "gone")).exit_code == 0
    assert run("check", WAGEWITNESS_DATA=str(tmp_path / "gone")).exit_code == 1


@pytest.mark.parametrize("value", [None, ""])
def test_the_data_of_the_project_is_used_when_wagewitness_data_names_none(tmp_path, value, monkeypatch):
    monkeypatch.chdir(ROOT)
    result = run("build", "--out", tmp_path / "tables", WAGEWITNESS_DATA=value)
    assert (result.exit_code, result.stderr) == (0, "")
    built = pq.read_table(tmp_path / "tables" / "sources.parquet", columns=["source_id"]).column(0).to_pylist()
    assert set(built) == {path.stem for path in (ROOT / "data" / "observations").glob("*.toml")}


def test_check_without_articles_says_so(project):
    result = run("check", "--data", project.data)
    assert result.exit_code == 0
    assert result.stdout.endswith("articles not at hand: 0 quotes verified\n")


def test_articles_dir_names_the_folder_when_the_option_does_not(project):
    result = run("check", "--data", project.data, ARTICLES_DIR=str(project.articles))
    assert "quotes verified: 7 of 7" in result.stdout


def test_an_empty_articles_dir_is_none(project):
    result = run("check", "--data", project.data, ARTICLES_DIR="")
    assert result.stdout.endswith("articles not at hand: 0 quotes verified\n")


def test_the_report_fits_eighty_columns_when_piped(project):
    environment = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "ARTICLES_DIR"}}
    done = in_a_process("-m", "etl", "check", "--data", project.data, env=environment)
    assert done.returncode == 0
    assert max(len(line) for line in done.stdout.splitlines()) <= 80


def test_a_terminal_that_cannot_show_a_character_gets_its_number_and_no_traceback(project):
    project.edit('publisher = "Harbor Gazette"', 'publisher = "港報"')
    done = in_a_process(
        "-m",
        "etl",
        "check",
        "--data",
        project.data,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "ARTICLES_DIR": ""},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u6e2f\\u5831" in done.stdout


# Bad input


def half_edit(project: Project) -> None:
    project.edit('kind = "working"', 'kind = "working')


def unknown_term(project: Project) -> None:
    project.edit('kind = "working"', 'kind = "workng"')


def amount_not_in_its_quote(project: Project) -> None:
    project.edit('original_value = "some 120 workers"', 'original_value = "some 210 workers"')


def amount_without_a_number(project: Project) -> None:
    project.edit('original_value = "some 120 workers"', 'original_value = "workers mend nets"')


def unit_against_the_words(project: Project) -> None:
    project.edit('original_value = "1,800 yuan a month"', 'original_value = "1,800 yuan a month"\nunit = "USD"')


def period_against_the_words(project: Project) -> None:
    project.edit('original_value = "1,800 yuan a month"', 'original_value = "1,800 yuan a month"\nper = "year"')


def duplicate_id(project: Project) -> None:
    project.edit('id = "promised-pay"', 'id = "menders"')


def wrong_date(project: Project) -> None:
    project.edit('date_published = "2024-05-02"', 'date_published = "2024-05-32"')


def missing_rates(project: Project) -> None:
    (project.data / "reference" / "exchange_rates.csv").unlink()


def no_utf_8(project: Project) -> None:
    project.evidence().write_bytes(b"title = '\xff'")


def empty_file(project: Project) -> None:
    project.evidence().write_bytes(b"")


def no_evidence(project: Project) -> None:
    for path in project.observations.iterdir():
        path.unlink()


def quote_not_in_its_article(project: Project) -> None:
    project.edit('quote = "Dozens went home in March."', 'quote = "Dozens went home in May."')


def missing_text(project: Project) -> None:
    (project.articles / "harbor.txt").unlink()


def number_in_nothing(project: Project) -> None:
    project.edit('words = "Pier 9"', 'words = "2024"')


BAD_EVIDENCE = [
    (
        half_edit,
        "{data}/observations/harbor.toml: is not TOML at line 15, column 16: Illegal character '\\n'.\n"
        "Mend that line; every text stands in quotation marks.",
    ),
    (
        unknown_term,
        "{data}/observations/harbor.toml, observation 'menders', kind: 'workng' is not a known kind of workers.\n"
        "Did you mean 'working'? Use one of: working, sent, returned, staff, threshold.",
    ),
    (
        amount_not_in_its_quote,
        "{data}/observations/harbor.toml, observation 'menders', original_value: "
        "'some 210 workers' not found in the quote.\n"
        "No passage comes close. Copy the words exactly as they stand there.",
    ),
    (
        amount_without_a_number,
        "{data}/observations/harbor.toml, observation 'menders', original_value: "
        "'workers mend nets' holds no number and no vague quantity. Mark words that hold one.\n"
        "One original_value holds one amount; a second amount is a second [[observation]].",
    ),
    (
        unit_against_the_words,
        "{data}/observations/harbor.toml, observation 'promised-pay', unit: "
        "'USD' is written, but the words '1,800 yuan a month' say 'CNY'.\n"
        "Remove unit, or copy other words.",
    ),
    (
        period_against_the_words,
        "{data}/observations/harbor.toml, observation 'promised-pay', per: "
        "'year' is written, but the words '1,800 yuan a month' say 'month'.\n"
        "Remove per, or copy other words.",
    ),
    (
        duplicate_id,
        "{data}/observations/harbor.toml, observation 'menders', id: 'menders' is used before in this file.\n"
        "Give each entry an id of its own.",
    ),
    (
        wrong_date,
        "{data}/observations/harbor.toml, source, date_published: "
        "'2024-05-32' holds '2024-05-32', which is not in the calendar.\n"
        "Write figures: the year, then the month, then the day.",
    ),
    (
        missing_rates,
        "{data}/reference/exchange_rates.csv: there is no such file.\nPut it back; git has it.",
    ),
    (
        no_utf_8,
        "{data}/observations/harbor.toml: is not UTF-8: byte 10 is b'\\xff'.\nSave the file in the encoding UTF-8.",
    ),
    (
        empty_file,
        "{data}/observations/harbor.toml: is empty.\nWrite [source] and its [[observation]] entries.",
    ),
    (
        no_evidence,
        "{data}/observations: holds no evidence file.\nWrite one for each article: <source_id>.toml.",
    ),
]
"""What is done to good evidence, and what is said of it, word for word."""

BAD_ARTICLES = [
    (
        quote_not_in_its_article,
        "{data}/observations/harbor.toml, observation 'gone-home', quote: "
        "'Dozens went home in May.' not found in harbor.txt.\n"
        "Closest passage starts at character 290 (line 8): 'Dozens went home in March'.\n"
        "It reads 'home in March' where these words have 'home in May.'. Copy it exactly.",
    ),
    (
        missing_text,
        "{data}/observations/harbor.toml, source, text_file: 'harbor.txt' in {articles} is missing.\n"
        "Put the article's text there, or mend the name.",
    ),
    (
        number_in_nothing,
        "{data}/observations/harbor.toml: '9' at character 50 (line 3) of harbor.txt is in no observation and not set "
        "aside: '…NGSHAN\\n\\nQingshan, May 2, 2024 – At Pier 9 some 120 workers mend nets. “A mender w…'.\n"
        "Write an [[observation]] whose original_value holds it, or a [[set_aside]] with the reason.",
    ),
]
"""What is done to good evidence or texts, and what the check says of it, word for word."""


def expected(sentence: str, project: Project) -> str:
    return sentence.replace("{data}", project.data.as_posix()).replace("{articles}", project.articles.as_posix())


@pytest.mark.parametrize(("spoil", "sentence"), BAD_EVIDENCE, ids=lambda value: getattr(value, "__name__", ""))
def test_bad_evidence_gets_its_sentence_from_build_and_check_and_the_tables_stay(project, spoil, sentence):
    assert build(project).exit_code == 0
    before = project.bytes_of_tables()
    spoil(project)
    for result, ending in ((build(project), "; nothing was written"), (run("check", "--data", project.data), "")):
        assert result.stderr == f"{expected(sentence, project)}\n\n1 problem{ending}.\n"
        assert (result.exit_code, result.stdout) == (1, "")
    assert project.bytes_of_tables() == before


@pytest.mark.parametrize(("spoil", "sentence"), BAD_ARTICLES, ids=lambda value: getattr(value, "__name__", ""))
def test_evidence_at_odds_with_its_article_gets_its_sentence_from_check(project, spoil, sentence):
    spoil(project)
    result = check(project)
    assert expected(sentence, project) in result.stderr
    assert (result.exit_code, result.stdout) == (1, "")


def test_all_problems_come_at_once_in_order_with_their_number(project):
    wrong_date(project)
    unknown_term(project)
    unit_against_the_words(project)
    missing_rates(project)
    result = build(project)
    paragraphs = result.stderr.rstrip("\n").split("\n\n")
    assert paragraphs[-1] == "4 problems; nothing was written."
    assert [paragraph.split(": ")[0].removeprefix(f"{project.data.as_posix()}/") for paragraph in paragraphs[:-1]] == [
        "observations/harbor.toml, observation 'menders', kind",
        "observations/harbor.toml, observation 'promised-pay', unit",
        "observations/harbor.toml, source, date_published",
        "reference/exchange_rates.csv",
    ]
    assert result.exit_code == 1


def test_a_place_that_cannot_be_written_to_is_a_sentence(project):
    (project.root / "file").write_text("in the way")
    result = run("build", "--data", project.data, "--out", project.root / "file" / "tables")
    assert result.stderr == (
        f"{project.root.as_posix()}/file/tables: the tables cannot be written there: Not a directory.\n"
        "Name another folder with --out.\n"
    )
    assert (result.exit_code, result.stdout) == (1, "")


def test_an_error_of_the_program_keeps_its_traceback(project, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a mistake of ours")

    monkeypatch.setattr("etl.build.assemble", fail)
    result = build(project)
    assert isinstance(result.exception, ZeroDivisionError)
    assert result.exit_code == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(set(HARBOR.split()))), st.text(max_size=30))
def test_any_change_to_an_evidence_file_ends_with_tables_or_with_sentences(project, old, new):
    project.evidence().write_text(HARBOR.replace(old, new, 1), "utf-8", newline="")
    result = check(project)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code in {0, 1}
    assert bool(result.stderr) == (result.exit_code == 1)
