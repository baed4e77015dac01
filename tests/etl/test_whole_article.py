"""whole_article.py: the text of an article, and where in it stands what was read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from etl import whole_article
from etl.whole_article import Stretch

TEXT = "On 5 May the men of Pier 9 got 300 yuan. Nobody may leave. On 5 May they got 300 yuan."


def amount(quote, words, name="x/pay"):
    start = quote.index(words)
    return {"observation_id": name, "quote": quote, "amount_start": start, "amount_end": start + len(words)}


def aside(words, occurrence=1, reason="date"):
    return {"words": words, "reason": reason, "occurrence": occurrence}


def condition(quote):
    return {"condition_id": "x/gate", "quote": quote}


@pytest.mark.parametrize(
    ("observations", "conditions", "set_aside", "words"),
    [
        ([], [], [], []),
        ([amount("They got 300 roubles.", "300 roubles")], [], [], []),
        ([], [], [aside("5 May", 3)], []),
        ([amount("they got 300 yuan.", "300 yuan")], [], [], [("amount", "300 yuan", 77)]),
        ([amount("got 300 yuan.", "300 yuan")], [], [], [("amount", "300 yuan", 31), ("amount", "300 yuan", 77)]),
        ([], [condition("Nobody may leave.")], [], [("condition", "Nobody may leave.", 41)]),
        ([], [], [aside("5 May", 2)], [("set_aside", "5 May", 62)]),
        ([], [], [aside("5 May", 0)], [("set_aside", "5 May", 3), ("set_aside", "5 May", 62)]),
        ([], [], [aside("Pier 9"), aside("5 May")], [("set_aside", "5 May", 3), ("set_aside", "Pier 9", 20)]),
    ],
)  # fmt: skip
def test_what_was_read_is_found_where_it_stands(observations, conditions, set_aside, words):
    found = whole_article.stretches(TEXT, observations, conditions, set_aside)
    assert [(one.kind, TEXT[one.start : one.end], one.start) for one in found] == words


def test_a_stretch_names_its_row_or_its_reason():
    (stretch,) = whole_article.stretches(TEXT, [], [], [aside("Pier 9", reason="name")])
    assert stretch == Stretch(20, 26, "set_aside", "name")


@given(some.text(alphabet="ab 1", max_size=30), some.text(alphabet="ab 1", min_size=1, max_size=3), some.integers(0, 3))
def test_every_stretch_of_set_aside_words_holds_these_words(text, words, occurrence):
    found = whole_article.stretches(text, [], [], [aside(words, occurrence)])
    assert [text[one.start : one.end] for one in found] == [words] * len(found)
    assert len(found) <= 1 or occurrence == 0


@pytest.fixture
def data(tmp_path):
    (tmp_path / "data" / "observations").mkdir(parents=True)
    (tmp_path / "data" / "articles").mkdir()
    return tmp_path / "data"


def write_evidence(data, source_id, text_file):
    (data / "observations" / f"{source_id}.toml").write_text(f"[source]\ntext_file = {text_file}\n", encoding="utf-8")


def test_a_text_that_is_nowhere_is_none(data, tmp_path):
    write_evidence(data, "pier", '"pier-news.txt"')
    assert whole_article.read_text("pier", data, tmp_path / "no-such-folder") is None
    assert whole_article.read_text("no-such-source", data) is None


@pytest.mark.parametrize("source_id", ["../secret", "a/b", "", ".", "PIER"])
def test_a_name_that_is_no_source_id_reads_no_file(data, source_id):
    (data / "secret.txt").write_text("secret", encoding="utf-8")
    (data / "articles" / "PIER.txt").write_text("secret", encoding="utf-8")
    assert whole_article.read_text(source_id, data) is None


@pytest.mark.parametrize("text_file", ['"../secret.txt"', "5", '"a/b.txt"', '"'])
def test_a_text_file_that_is_no_bare_name_reads_no_file(data, text_file):
    (data / "secret.txt").write_text("secret", encoding="utf-8")
    write_evidence(data, "pier", text_file)
    assert whole_article.read_text("pier", data) is None


def test_the_text_is_read_from_the_named_folder_before_the_own_one(data, tmp_path):
    write_evidence(data, "pier", '"pier-news.txt"')
    (data / "articles" / "pier.txt").write_text("kept by add", encoding="utf-8")
    assert whole_article.read_text("pier", data) == "kept by add"
    (tmp_path / "pier-news.txt").write_bytes(b"\xef\xbb\xbfin the folder of texts")
    assert whole_article.read_text("pier", data, tmp_path) == "in the folder of texts"


def test_a_text_that_is_not_utf_8_is_not_at_hand(data):
    (data / "articles" / "pier.txt").write_bytes(b"\xff\xfe\xfa")
    assert whole_article.read_text("pier", data) is None
