"""python -m etl read: what it prints, its exit codes, and that nothing stops it but what concerns the whole run."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import threading
from pathlib import Path

import pyarrow.dataset
import pytest
from typer.testing import CliRunner, Result

from etl.__main__ import app
from etl.documents import read_document
from etl.errors import InputError
from etl.read_command import Told, read_files
from tests.etl.made_up_pdfs import LOCKED, pdf
from tests.etl.reading_many import made_up

PROJECT = Path(__file__).parents[2]
PIER = "Some 120 menders work at Pier 9 in Dandong. Each is handed 900 yuan a month.\n"
PAGE = f"<html><body><article><p>{PIER}</p><p>They may not leave, and nobody comes.</p></article></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "fees.txt").write_text(PIER, "utf-8")
    (folder / "nets.html").write_text(PAGE, "utf-8")
    (folder / "pier.pdf").write_bytes(pdf([PIER.strip()]))
    return folder


def run(*words: object) -> Result:
    return CliRunner().invoke(app, ["read", *(str(word) for word in words)])


def entries_of(lines: str) -> list[dict]:
    return [json.loads(line) for line in lines.splitlines()]


# The command itself, with the reader of the project


def test_files_become_lines_on_standard_output_and_nothing_else_is_said(folder):
    result = run(folder)
    assert (result.exit_code, result.stderr) == (0, "")
    found = entries_of(result.stdout)
    assert {entry["article"] for entry in found} == {"fees", "nets", "pier"}
    for entry in found:
        path = next(folder.glob(f"{entry['article']}.*"))
        assert read_document(path).text[entry["start"] : entry["end"]] == entry["original_value"]


def test_the_texts_in_which_offsets_count_are_written_for_every_kind(folder, tmp_path):
    (folder / "windows.txt").write_bytes(b"\xef\xbb\xbf" + "Pier 9:\r\n900 юаней.\r\n".encode())
    result = run(folder, "--text-out", tmp_path / "texts")
    assert result.exit_code == 0
    texts = {path.stem: path.read_bytes().decode() for path in (tmp_path / "texts").iterdir()}
    assert set(texts) == {"fees", "nets", "pier", "windows"}
    assert texts["windows"] == "Pier 9:\r\n900 юаней.\r\n"
    for entry in entries_of(result.stdout):
        assert texts[entry["article"]][entry["start"] : entry["end"]] == entry["original_value"]


def test_every_format_holds_the_same_entries(folder, tmp_path):
    lines, shards = tmp_path / "out.jsonl", tmp_path / "shards"
    assert run(folder, "--out", lines, "--workers", 2).exit_code == 0
    assert run(folder, "--format", "parquet", "--out", shards).exit_code == 0
    rows = pyarrow.dataset.dataset(shards).to_table().to_pylist()
    found = entries_of(lines.read_text("utf-8"))
    assert [(row["article"], row["start"], row["original_value"]) for row in rows] == [
        (entry["article"], entry["start"], entry["original_value"]) for entry in found
    ]


def test_bad_files_get_their_sentences_and_the_others_are_read(folder):
    (folder / "empty.txt").touch()
    (folder / "locked.pdf").write_bytes(LOCKED.read_bytes())
    (folder / "notes.md").touch()
    (folder / "silent.txt").write_text("Nobody said how much.")
    result = run(folder, folder / "gone.txt")
    place = folder.as_posix()
    assert result.stderr == (
        f"1 file is left out for the ending of the name ({place}/notes.md). "
        "Name a file to read it whatever its ending.\n"
        f"{place}/empty.txt: is empty.\nPut the article's text into it.\n"
        f"{place}/locked.pdf: is protected by a password.\nOpen it with the password and save a copy without one.\n"
        f"{place}/silent.txt: holds no number.\n"
        f"{place}/gone.txt: there is no such file.\nMend the name.\n"
        "3 of 7 files could not be read.\n"
    )
    assert result.exit_code == 1
    assert {entry["article"] for entry in entries_of(result.stdout)} == {"fees", "nets", "pier"}


def test_texts_without_any_number_are_nothing_read(tmp_path):
    (tmp_path / "silent.txt").write_text("Nobody said how much.")
    result = run(tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{tmp_path.as_posix()}/silent.txt: holds no number.\n"


def test_one_text_without_a_number_is_no_error(folder):
    (folder / "silent.txt").write_text("Nobody said how much.")
    assert run(folder).exit_code == 0


def test_an_unknown_format_names_the_known_ones(folder):
    result = run(folder, "--format", "xml")
    assert result.exit_code == 1
    assert result.stderr.startswith("--format: 'xml' is not a known format.\nUse one of: toml, jsonl, parquet.")


def test_the_texts_may_not_replace_the_articles(folder):
    result = run(folder, "--text-out", folder)
    assert result.exit_code == 1
    assert f"{folder.as_posix()}: is where fees.txt is read from.\nName another --text-out." in result.stderr
    assert (folder / "fees.txt").read_text("utf-8") == PIER


def test_a_folder_without_articles_is_no_file_that_failed(folder, tmp_path):
    (tmp_path / "empty").mkdir()
    sentence = (
        f"{tmp_path.as_posix()}/empty: holds no article (text, HTML or PDF).\n"
        "Put files there that end in .txt, .text, .html, .htm, .xhtml, .pdf.\n"
    )
    for paths in ([tmp_path / "empty"], [tmp_path / "empty", folder / "fees.txt"]):
        result = run(*paths)
        assert (result.exit_code, result.stderr) == (1, sentence)


def test_a_text_does_not_replace_a_file_that_is_something_else(folder):
    (folder / "fees.txt").unlink()
    notes = folder / "texts" / "nets.txt"
    notes.parent.mkdir()
    notes.write_text("notes of mine")
    result = run(folder, "--text-out", folder / "texts")
    assert result.stderr == (
        f"{notes.as_posix()}: is there already and holds something else than the text of "
        f"{folder.as_posix()}/nets.html.\n"
        "Name another --text-out, or move that file.\n"
        "1 of 2 files could not be read.\n"
    )
    assert (result.exit_code, notes.read_text()) == (1, "notes of mine")
    assert {entry["article"] for entry in entries_of(result.stdout)} == {"pier"}
    assert {path.name for path in notes.parent.iterdir()} == {"nets.txt", "pier.txt"}


def test_texts_of_an_earlier_run_are_gone_on_with(folder, tmp_path):
    first, second = (run(folder, "--text-out", tmp_path / "texts") for _ in range(2))
    assert (second.exit_code, second.stderr, second.stdout) == (0, "", first.stdout)


@pytest.mark.parametrize("content", [PIER, "Nobody said how much.", ""])
def test_an_article_is_not_written_to(tmp_path, content):
    article = tmp_path / "fees.txt"
    article.write_text(content, "utf-8")
    (tmp_path / "link.txt").symlink_to(article)
    for out in (article, tmp_path / "link.txt"):
        result = run(article, "--out", out)
        assert result.exit_code == 1
        assert f"{out.as_posix()}: is one of the articles to read.\nName another file with --out." in result.stderr
    assert article.read_text("utf-8") == content


def test_a_file_in_the_folder_that_is_read_is_not_cut_off_for_lines(folder):
    (folder / "fees.txt").write_text(PIER.strip(), "utf-8")
    result = run(folder, "--out", folder / "fees.txt")
    assert "holds something else than the lines of this command" in result.stderr
    assert (folder / "fees.txt").read_text("utf-8") == PIER.strip()


def test_a_place_that_cannot_be_written_to_is_a_sentence(folder, tmp_path):
    (tmp_path / "file").touch()
    for option in ("--out", "--text-out"):
        result = run(folder, option, tmp_path / "file" / "below")
        assert result.exit_code == 1
        assert "cannot be written: " in result.stderr
        assert "Traceback" not in result.stderr


def test_help_appears_without_importing_what_reads():
    command = [sys.executable, "-X", "importtime", "-m", "etl", "read", "--help"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    names = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert done.returncode == 0
    assert "jsonl, parquet or toml" in done.stdout
    assert names & {"pandas", "pyarrow", "trafilatura", "lxml", "pypdfium2", "charset_normalizer", "babel"} == set()


def test_a_bar_stands_on_standard_error_only_where_that_is_a_terminal(folder):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "etl", "read", str(folder)]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    running = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=theirs, env=environment)
    os.close(theirs)
    shown: list[bytes] = []
    watching = threading.Thread(target=_watch, args=(ours, shown))
    watching.start()
    lines, _ = running.communicate()
    watching.join()
    os.close(ours)
    assert b"3/3" in b"".join(shown)
    assert {entry["article"] for entry in entries_of(lines.decode())} == {"fees", "nets", "pier"}


def _watch(terminal: int, shown: list[bytes]) -> None:
    try:
        while data := os.read(terminal, 4096):
            shown.append(data)
    except OSError:  # the other end is closed
        return


# With a reader that misbehaves


def read_with(folder: Path, capsys: pytest.CaptureFixture[str], **options: object) -> tuple[Told, str]:
    told = read_files([folder], format="jsonl", read=made_up.read_text, **options)
    return told, capsys.readouterr().err


def test_who_kills_hangs_or_breaks_the_reader_is_named_and_the_others_are_read(tmp_path, capsys):
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in (("a", "12"), ("b", "KILL"), ("c", "34"), ("d", "HANG"), ("e", "MISTAKE"), ("f", "MEMORY 5")):
        (folder / f"{name}.txt").write_text(f"Fee {text}")
    out = tmp_path / "out.jsonl"
    told, said = read_with(folder, capsys, out=out, workers=2, seconds=1.0)
    assert told == Told(with_numbers=2, failed=4)
    assert [entry["article"] for entry in entries_of(out.read_text())] == ["a", "c"]
    assert "b.txt: broke the program that reads it: it is damaged, or made to do harm.\n" in said
    assert "d.txt: could not be read within 1 seconds.\n" in said
    assert "e.txt: could not be read, by a mistake of this program: ZeroDivisionError: a mistake of ours" in said
    assert "f.txt: asks for more memory than a reading process may have.\n" in said
    assert said.endswith("4 of 6 files could not be read.\n")


def test_any_number_of_workers_gives_the_same_bytes(tmp_path, capsys):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number:03d}.txt").write_text(f"Fee {number} at Pier {number}")
    written = []
    for workers in (1, 3):
        out = tmp_path / f"{workers}.jsonl"
        assert read_with(folder, capsys, out=out, workers=workers) == (Told(150, 0), "")
        written.append(out.read_bytes())
    assert written[0] == written[1]
    assert [entry["article"] for entry in entries_of(written[0].decode())][::2] == [f"{n:03d}" for n in range(150)]


def test_a_run_that_was_killed_is_gone_on_with_to_the_same_bytes(tmp_path, capsys):
    """The first run stands still at an article in the middle, where it is killed."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(100):
        (folder / f"{number:03d}.txt").write_text(f"Fee {number}")
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    assert read_with(folder, capsys, out=whole)[0] == Told(100, 0)
    (folder / "070.txt").write_text("HANG")
    program = (
        "from pathlib import Path; from etl.read_command import read_files; "
        "from tests.etl.reading_many.made_up import read_text; "
        f"read_files([Path({str(folder)!r})], format='jsonl', out=Path({str(out)!r}), read=read_text)"
    )
    running = subprocess.Popen([sys.executable, "-c", program], cwd=PROJECT)
    arrived = threading.Event()
    while not (out.exists() and out.read_bytes().count(b"\n") == 64):
        assert running.poll() is None
        arrived.wait(0.02)
    running.kill()
    running.wait()
    (folder / "070.txt").write_text("Fee 70")
    with out.open("ab") as file:
        file.write(b'{"article": "064", "entry": "obs')
    assert read_with(folder, capsys, out=out) == (Told(100, 0), "")
    assert out.read_bytes() == whole.read_bytes()


def test_evidence_files_are_written_by_the_one_who_proposes(tmp_path, capsys):
    pytest.importorskip("etl.proposing")
    (tmp_path / "fees.txt").write_text(PIER)
    out = tmp_path / "evidence"
    assert read_files([tmp_path / "fees.txt"], format="toml", out=out).exit_code == 0
    assert 'review = "proposed"' in (out / "fees.toml").read_text("utf-8")
    assert capsys.readouterr().err == ""


def test_what_does_not_fit_together_stops_the_run_before_it_begins(folder):
    with pytest.raises(InputError, match="needs a folder to write to"):
        read_files([folder], format="parquet")
