"""The labelled sentences of business news are well formed, and their scores count what they say.

The labels themselves are a person's judgment; no test can check them.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bench.news_scores import FOLDER, HALVES, Label, Sentence, read_half, score
from etl.amounts import find_amounts
from etl.vocabulary import is_currency

SENTENCES = {"dev": 200, "test": 100}
LEAST_RIGHT = 0.85
"""F1 of value + unit on the half for building rules: below it something broke."""
FIELDS = {"words", "occurrence", "low", "high", "value", "unit"}


def _sentences() -> list[Any]:
    return [pytest.param(one, id=f"{half}-{one.id}") for half in HALVES for one in read_half(half)]


def _label(words: str, text: str, low: float | None, high: float | None, values: tuple[float, ...]) -> Label:
    start = text.index(words)
    return Label(start, start + len(words), words, low, high, values, "USD")


def _scored(text: str, *labels: Label) -> tuple[float, float, int]:
    """Precision, recall, hits with the right ends."""
    scores = score([Sentence("one", "made up", text, labels)])
    return scores.plain.precision, scores.plain.recall, scores.sided.hits


@pytest.mark.parametrize("half", HALVES)
def test_a_half_has_its_sentences_and_only_known_fields(half: str) -> None:
    entries = tomllib.loads((FOLDER / f"{half}.toml").read_text(encoding="utf-8"))["sentence"]
    assert len(entries) == SENTENCES[half]
    assert any("amounts" not in entry for entry in entries), "sentences without an amount show what is found wrongly"
    for entry in entries:
        assert set(entry) <= {"id", "topic", "text", "amounts"}, entry["id"]
        for one in entry.get("amounts", []):
            assert set(one) <= FIELDS, entry["id"]


def test_no_two_sentences_share_an_id_or_a_text() -> None:
    sentences = [one for half in HALVES for one in read_half(half)]
    for shared in (Counter(one.id for one in sentences), Counter(one.text for one in sentences)):
        assert [value for value, count in shared.items() if count > 1] == []


@pytest.mark.parametrize("sentence", _sentences())
def test_labels_stand_in_the_order_of_the_text_with_ends_that_are_their_values(sentence: Sentence) -> None:
    for before, after in pairwise(sentence.labels):
        assert before.end <= after.start
    for label in sentence.labels:
        assert label.unit == "percent" or is_currency(label.unit), label.words
        ends = [end for end in (label.low, label.high) if end is not None]
        assert sorted(set(ends)) == sorted(set(label.values)), label.words
        assert label.low is None or label.high is None or label.low <= label.high, label.words


def test_a_label_that_is_not_in_its_sentence_is_named(tmp_path: Path) -> None:
    label = '{ words = "$4", low = 4.0, high = 4.0, value = 4.0, unit = "USD" }'
    entry = f'[[sentence]]\nid = "odd"\ntopic = "x"\ntext = "It cost $5."\namounts = [{label}]\n'
    (tmp_path / "dev.toml").write_text(entry, encoding="utf-8")
    with pytest.raises(ValueError, match=r"^sentence 'odd': '\$4' stands there 0 times\.$"):
        read_half("dev", tmp_path)


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        pytest.param("It cost $5.", ("$5", 6.0, 6.0, (6.0,)), (0, 0, 0), id="another value is not right"),
        pytest.param("It cost €5.", ("€5", 5.0, 5.0, (5.0,)), (0, 0, 0), id="another unit is not right"),
        pytest.param("Between $5 and $7.", ("$5", 5.0, 5.0, (5.0,)), (0, 0, 0), id="a range is not one of its ends"),
        pytest.param("Between $5 and $7.", ("$5 and $7", 5.0, 7.0, (5.0, 7.0)), (1, 1, 1), id="a range is both ends"),
        pytest.param("Over $5 for 3 men.", ("Over $5", 5.0, 5.0, (5.0,)), (1, 1, 0), id="one-sided: value, not ends"),
        pytest.param("Over $5 or 3%.", ("Over $5", 5.0, None, (5.0,)), (0.5, 1, 1), id="found without a label"),
    ],
)
def test_a_hit_overlaps_a_label_with_its_unit_and_value(
    text: str, label: tuple[str, float | None, float | None, tuple[float, ...]], expected: tuple[float, float, int]
) -> None:
    words, *rest = label
    assert _scored(text, _label(words, text, *rest)) == expected


def test_nothing_is_expected_of_vague_amounts_and_of_other_units() -> None:
    assert _scored("Millions of dollars for 30 people who worked 12 hours.") == (1.0, 1.0, 0)
    assert find_amounts("Millions of dollars for 30 people who worked 12 hours.") != []


def test_a_miss_tells_what_was_meant_and_what_was_read() -> None:
    text = "It cost $5."
    scores = score([Sentence("one", "made up", text, (_label("$5", text, 6.0, 6.0, (6.0,)),))])
    assert scores.misses == ("one: '$5' is 6 USD; read: '$5' 5.0..5.0 USD",)


def test_most_amounts_of_the_half_for_building_rules_are_read() -> None:
    assert score(read_half("dev")).plain.f1 >= LEAST_RIGHT
