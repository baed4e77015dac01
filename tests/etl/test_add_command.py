"""python -m etl add: what is written, what is told, and a sentence for everything that cannot be added."""

import re

import pytest
from typer.testing import CliRunner

from etl import add_command
from etl.__main__ import app
from etl.build import assemble, examine
from etl.errors import DocumentError, Problem
from etl.evidence import read_evidence
from etl.fetch import Fetched

PIER = """\
Pier Letter, May 2, 2024

In China, the menders of the pier are paid 900 yuan a month, said the harbor master. It is a small part of what they
were promised in the spring: 1,800 yuan a month. Of the 120 workers who came to the pier last year, some went home.
"""
KNOWN = ("--publisher", "Pier Letter", "--date", "2024-05-02")


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "pier.txt"
    path.write_text(PIER, "utf-8")
    return path


def add(project, *words):
    return CliRunner().invoke(app, ["add", *map(str, words), "--data", str(project.data)])


def files(project):
    return {path.relative_to(project.data) for path in project.data.rglob("*") if path.suffix in (".toml", ".txt")}


def refusal(project, *words):
    """What standard error says; nothing may be written."""
    before = files(project)
    result = add(project, *words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert files(project) == before
    assert result.stderr.rstrip("\n").endswith("; nothing was written.")
    return result.stderr


# What cannot be added


def test_a_file_that_is_not_there_is_a_sentence(project, tmp_path):
    assert "nowhere.txt: there is no such file.\nMend the name." in refusal(project, tmp_path / "nowhere.txt")


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "is empty."), (b"Nobody knows how it will go on.", "holds no number, so there is nothing to review.")],
)
def test_a_file_with_nothing_to_review_is_a_sentence(project, article, content, said):
    article.write_bytes(content)
    assert said in refusal(project, article)


def test_a_collection_of_articles_is_refused(project, article):
    article.write_text("They were paid 900 yuan. " * (add_command.MOST_NUMBERS + 1))
    assert "holds 5,001 numbers; the limit of one article is 5,000." in refusal(project, article)
    article.write_text("They were paid 900 yuan." + " Nobody knows." * 220_000)
    assert "holds 3,080,024 characters; the limit of one article is 3,000,000." in refusal(project, article)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--date", "2024-05-32"), "--date: '2024-05-32' holds '2024-05-32', which is not in the calendar."),
        (("--date-basis", "guessed"), "--date-basis: 'guessed' is not a known basis of a date."),
        (("--date", "2024", "--date-basis", "inferred"), "--date-note: is missing, and date_basis is 'inferred'."),
        (("--url", "pier.example"), "--url: 'pier.example' is not a web address."),
        (("--language", "English"), "--language: 'English' is not a language code."),
        (("--id", "Pier Letter"), "--id: 'Pier Letter' is not a source id."),
        (("--publisher", ""), "--publisher: is empty."),
    ],
)
def test_an_option_that_is_wrong_is_a_sentence_and_never_dropped(project, article, options, said):
    assert said in refusal(project, article, *options)


def test_nothing_is_ever_overwritten(project, article):
    assert add(project, article, *KNOWN).exit_code == 0
    assert "pier-letter-2024-05-02.toml: is there already and is not overwritten." in refusal(project, article, *KNOWN)
    project.evidence("pier-letter-2024-05-02").unlink()
    assert "pier-letter-2024-05-02.txt: is there already and is not overwritten." in refusal(project, article, *KNOWN)
    assert add(project, article, *KNOWN, "--id", "pier").exit_code == 0


def test_a_page_that_cannot_be_fetched_is_a_sentence(project, monkeypatch):
    def fail(url):
        raise DocumentError(Problem(url, None, None, "does not answer.", "Save the page and add the file."))

    monkeypatch.setattr("etl.fetch.fetch", fail)
    assert "https://pier.example/nets: does not answer." in refusal(project, "https://pier.example/nets")


def test_evidence_that_cannot_be_written_leaves_no_text_behind(project, article, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("etl.evidence_writing.os.replace", fail)
    assert "cannot be written: No space left on device." in refusal(project, article, *KNOWN)


# What is added


def test_an_article_becomes_an_evidence_file_of_proposals_beside_its_text(project, article):
    result = add(project, article, *KNOWN)
    assert (result.exit_code, result.stderr) == (0, "")
    assert (project.data / "articles" / "pier-letter-2024-05-02.txt").read_text("utf-8") == PIER
    assert read_evidence(project.observations).problems == ()
    rows = assemble(examine(project.data))
    assert {row["source_id"] for row in rows["observations"]} == {"harbor", "sawmill"}
    (source,) = (row for row in rows["sources"] if row["source_id"] == "pier-letter-2024-05-02")
    assert source["proposed_observations"] >= 3


def test_every_quote_and_number_of_what_was_added_is_verified_by_the_check(project, article):
    add(project, article, *KNOWN)
    for folder in ((), ("--articles", str(project.articles))):
        words = ["check", "--data", str(project.data), *folder]
        result = CliRunner().invoke(app, words, env={"ARTICLES_DIR": None})
        assert (result.exit_code, result.stderr) == (0, "")
        verified = re.search(r"pier-letter-2024-05-02\n.*\n  quotes verified: (\d) of \1\n", result.stdout)
        assert int(verified[1]) >= 3
        assert result.stdout.count("quotes verified") == (3 if folder else 1)


def test_the_report_says_what_is_missing_and_what_to_review_weakest_first(project, article):
    lines = add(project, article, "--date", "2024-05-02").stdout.splitlines()
    assert "Fill in [source] before the next build; not known: publisher" in lines
    assert "To review, weakest first:" in lines
    scores = [line.split()[0] for line in lines[lines.index("To review, weakest first:") + 1 :] if "“" in line]
    assert len(scores) >= 3
    assert scores == sorted(scores)
    assert lines[-1] == "it, say why in note. Then: python -m etl check"


def test_a_page_of_the_web_is_added_by_its_address(project, monkeypatch):
    page = f"<html><head><title>Nets</title></head><body><article><p>{PIER}</p></article></body></html>"
    address = "https://pier.example/news/nets-of-qingshan.html"
    monkeypatch.setattr("etl.fetch.fetch", lambda url: Fetched(address, page.encode(), "text/html; charset=utf-8"))
    result = add(project, "https://pier.example/short", *KNOWN)
    assert result.exit_code == 0, result.stderr
    written = project.evidence("pier-letter-2024-05-02").read_text("utf-8")
    assert f'url = "{address}"\n' in written


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://pier.example/news/nets-of-qingshan.html", "nets-of-qingshan"),
        ("https://pier.example/news/nets/", "nets"),
        ("https://pier.example", "pier.example"),
    ],
)
def test_a_page_is_named_by_the_last_words_of_its_address(url, name):
    assert add_command._name_of(url) == name


def test_a_text_that_begins_with_the_mark_of_a_file_keeps_it(project, article):
    article.write_bytes(b"\xef\xbb\xbf" + "\ufeff".encode() + PIER.encode())
    assert add(project, article, *KNOWN).exit_code == 0
    assert read_evidence(project.observations).problems == ()
    text = (project.data / "articles" / "pier-letter-2024-05-02.txt").read_bytes().decode("utf-8-sig")
    assert text.endswith(PIER)
