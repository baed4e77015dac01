"""Going on where a run ended: whatever a crash left behind, the finished output is that of an uninterrupted run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from etl.errors import InputError, Problem
from etl.reading_many.articles import Article
from etl.reading_many.batch import Outcome
from etl.reading_many.entries import entries, json_lines
from etl.reading_many.outputs import output_for
from etl.reading_many.shards import ARTICLES_A_SHARD, shard_path, write_shard
from tests.etl.reading_many.made_up import read_text

TEXTS = {
    "fees": "They paid 35 and 70 at Pier 9.",
    "empty": "Nobody said how much.",
    '부두 "9"': "Fined 12 yuan.",
    "broken": None,
    "late": "Another 500, and 600.",
}
ARTICLES = tuple(Article(name, f"in/{name}.txt") for name in TEXTS)


def outcome(article: Article) -> Outcome:
    """What a worker says of it: some hold no number, one cannot be read."""
    text = TEXTS.get(article.name, f"Fee {len(article.name)}")
    if text is None:
        return Outcome(article, Problem(article.path, None, None, "is empty.", "Fill it."))
    found = entries(article.name, read_text(text))
    return Outcome(article, None, len(found), json_lines(found))


def run(format: str, out: Path, articles: Sequence[Article] = ARTICLES, stop_after: int = 10**6) -> list[str]:
    """The names that are read in a run that may be stopped; shards are written as a worker writes them."""
    output = output_for(format, out, articles)
    names = []
    for batch in output.batches(articles):
        if stop_after <= 0:
            break
        stop_after -= 1
        outcomes = [outcome(article) for article in batch.articles]
        if batch.shard:
            found = [entries(article.name, read_text(TEXTS.get(article.name) or "Fee 5")) for article in batch.articles]
            write_shard(Path(batch.shard), outcomes, [entry for rows in found for entry in rows])
        output.take(outcomes)
        names += [article.name for article in batch.articles]
    output.close()
    return names


def refusal(format: str, out: Path, articles: Sequence[Article] = ARTICLES) -> str:
    with pytest.raises(InputError) as caught:
        output_for(format, out, articles)
    return str(caught.value)


# JSON lines


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    out = tmp_path / "out" / "proposals.jsonl"
    run("jsonl", out)
    return out


def test_a_file_of_lines_cut_off_anywhere_is_completed_to_the_same_bytes(lines):
    whole = lines.read_bytes()
    assert whole.count(b"\n") == 6
    for length in range(len(whole) + 1):
        lines.write_bytes(whole[:length])
        run("jsonl", lines)
        assert lines.read_bytes() == whole, f"cut after {length} bytes"


def test_what_is_done_is_not_read_again(lines):
    assert run("jsonl", lines) == ["empty", "broken", "late"]  # the last lines may be incomplete; two left none


def test_an_article_that_could_be_read_later_is_added(lines, monkeypatch):
    monkeypatch.setitem(TEXTS, "broken", "Mended: 80.")
    run("jsonl", lines)
    assert sorted(lines.read_text("utf-8").splitlines()) == sorted(
        line for name in TEXTS for line in outcome(Article(name, name)).content.decode().splitlines()
    )


def test_lines_of_other_articles_are_not_touched(lines):
    before = lines.read_bytes()
    for articles in (ARTICLES[1:], ARTICLES[:-1]):
        said = refusal("jsonl", lines, articles)
        assert "which is not among the articles to read.\nName another file with --out" in said
    assert lines.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"notes of mine\n",
        b'{"a": 1}\n',
        b"half\n\xff\xfe",
        b"a text without a line end",
        b" ",
        b'{"a": 1}',
        b'{"article": 5}',
        b'{"article": "fees", "number": 5}',
        b'{"article": "another", "entry": "observation"',
    ],
)
def test_a_file_that_holds_something_else_is_not_touched(tmp_path, content):
    out = tmp_path / "notes.txt"
    out.write_bytes(content)
    assert "holds something else than the lines of this command" in refusal("jsonl", out)
    assert out.read_bytes() == content


def test_notes_behind_the_lines_of_a_run_are_not_cut_off(lines):
    content = lines.read_bytes() + b"notes of mine, without a line end"
    lines.write_bytes(content)
    assert "holds something else than the lines of this command" in refusal("jsonl", lines)
    assert lines.read_bytes() == content


def test_an_empty_file_is_written_to(tmp_path):
    out = tmp_path / "new.jsonl"
    out.touch()
    assert len(run("jsonl", out)) == len(TEXTS)
    assert out.stat().st_size


def test_two_runs_cannot_write_one_file(lines):
    first = output_for("jsonl", lines, ARTICLES)
    assert "is being written by another run" in refusal("jsonl", lines)
    first.close()


def test_lines_do_not_go_into_a_folder(tmp_path):
    assert "is a folder; JSON lines are one file." in refusal("jsonl", tmp_path)


# Parquet

MANY = tuple(Article(f"a{number:04d}", f"in/a{number:04d}.txt") for number in range(2 * ARTICLES_A_SHARD + 3))


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_shards_are_completed_to_the_same_bytes_as_in_one_run(tmp_path):
    run("parquet", tmp_path / "whole", MANY)
    out = tmp_path / "parts"
    run("parquet", out, MANY, stop_after=1)
    (out / ".part-part-000001.parquet.99").write_bytes(b"half")
    shard_path(out, 2).write_bytes(b"PAR1 cut off")
    read = run("parquet", out, MANY)
    assert len(read) == len(MANY) - ARTICLES_A_SHARD
    assert bytes_of(out) == bytes_of(tmp_path / "whole")
    assert list(bytes_of(out)) == ["part-000000.parquet", "part-000001.parquet", "part-000002.parquet"]


def test_shards_that_are_there_are_done_and_counted(tmp_path):
    run("parquet", tmp_path / "out", MANY)
    output = output_for("parquet", tmp_path / "out", MANY)
    assert list(output.batches(MANY)) == []
    assert (output.done, output.done_with_numbers) == (len(MANY), len(MANY))


def test_a_shard_with_a_file_that_failed_is_read_again(tmp_path):
    run("parquet", tmp_path / "out")
    assert run("parquet", tmp_path / "out") == list(TEXTS)


def test_shards_of_other_articles_are_not_touched(tmp_path):
    run("parquet", tmp_path / "out", MANY)
    before = bytes_of(tmp_path / "out")
    assert "holds rows of 'a0000', which is not among the articles" in refusal("parquet", tmp_path / "out", MANY[1:])
    assert bytes_of(tmp_path / "out") == before


def test_the_data_set_needs_a_folder(tmp_path):
    assert "needs a folder to write to.\nName one with --out." in refusal("parquet", None)
    (tmp_path / "file").touch()
    assert "is a file; the data set is a folder of files." in refusal("parquet", tmp_path / "file")


# Evidence files


def test_an_evidence_file_that_is_there_is_never_overwritten(tmp_path):
    (tmp_path / "fees.toml").write_text("# a person worked on this")
    assert "fees" not in run("toml", tmp_path)
    assert (tmp_path / "fees.toml").read_text() == "# a person worked on this"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fees.toml", "late.toml", '부두 "9".toml']


def test_many_evidence_files_need_a_folder(tmp_path):
    assert "is one file an article, and there are 5 articles.\nName a folder" in refusal("toml", None)
    (tmp_path / "file").touch()
    assert "is a file; evidence files go into a folder." in refusal("toml", tmp_path / "file")
