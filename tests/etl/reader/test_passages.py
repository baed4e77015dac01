"""Every hand-labelled passage, of both halves, is well formed: what README.md beside them asks for is checked here.

The labels themselves are a person's judgment; no test can check them.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bench.passages import FOLDER, HALVES, Passage, read_half
from etl import vocabulary as voc
from etl.amounts import Number, find_numbers
from etl.periods import parse_period

LEAST_PASSAGES = 150
LEAST_ARTICLES, ARTICLE_LENGTH = 25, 1500
LEAST_WITHOUT_NUMBERS = 5

PASSAGE_FIELDS = {"id", "topic", "title", "date_published", "text", "observation", "set_aside"}
ALWAYS = {"words", "qualifier", "measure"}
TERMS: Mapping[str, voc.Vocabulary] = {
    "qualifier": voc.QUALIFIER,
    "per": voc.PER,
    "measure": voc.MEASURE,
    "pay_stage": voc.PAY_STAGE,
    "statistic": voc.STATISTIC,
    "population": voc.POPULATION,
    "time_basis": voc.TIME_BASIS,
    "claim": voc.CLAIM,
}
FREE = {"low", "high", "unit", "kind", "ref_area", "subdivision", "place", "time_period", "same_as", "occurrence"}
ENDS = {
    "exact": (True, True),
    "about": (True, True),
    "nearly": (True, True),
    "up_to": (False, True),
    "less_than": (False, True),
    "at_least": (True, False),
    "more_than": (True, False),
    "vague": (False, False),
}
"""Qualifier → whether a low and a high end are given (DESIGN: "Words → low, high")."""
NEED_PER = {"wage", "quota", "fee", "price", "revenue"}


def _files() -> list[Path]:
    return sorted(path for half in HALVES for path in (FOLDER / half).glob("*.toml"))


def _entries() -> list[Any]:
    return [
        pytest.param(entry, id=f"{path.parent.name}-{entry['id']}")
        for path in _files()
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["passage"]
    ]


def _passages() -> list[Any]:
    return [pytest.param(passage, id=f"{half}-{passage.id}") for half in HALVES for passage in read_half(half)]


def test_no_two_passages_share_an_id_or_a_text() -> None:
    passages = [passage for half in HALVES for passage in read_half(half)]
    for shared in (Counter(one.id for one in passages), Counter(one.text for one in passages)):
        assert [value for value, count in shared.items() if count > 1] == []


def test_the_half_for_building_rules_is_large_and_has_articles_and_texts_without_a_number() -> None:
    passages = read_half("dev")
    assert len(passages) >= LEAST_PASSAGES
    assert sum(len(passage.text) >= ARTICLE_LENGTH for passage in passages) >= LEAST_ARTICLES
    assert sum(not find_numbers(passage.text) for passage in passages) >= LEAST_WITHOUT_NUMBERS


@pytest.mark.parametrize("entry", _entries())
def test_fields_and_terms_are_those_of_the_format(entry: Mapping[str, Any]) -> None:
    assert set(entry) <= PASSAGE_FIELDS
    assert parse_period(entry.get("date_published", "2024"))
    for one in entry.get("observation", []):
        where = f"{one.get('words')!r}"
        assert set(one) >= ALWAYS, where
        assert set(one) <= ALWAYS | FREE | TERMS.keys(), where
        for name in TERMS.keys() & one.keys():
            assert one[name] in TERMS[name], f"{where}, {name}"
        assert "unit" not in one or voc.is_unit(one["unit"]), where
        assert "kind" not in one or one["kind"] in voc.KIND.get(one["measure"], ()), where
        assert parse_period(one.get("time_period", "2024")), where
        assert len(one.get("ref_area", "KP")) == 2, where
        assert one.get("subdivision", "KP-01")[2] == "-", where
    for one in entry.get("set_aside", []):
        assert set(one) <= {"words", "reason", "occurrence"}
        assert one["reason"] in voc.REASON, one["words"]


@pytest.mark.parametrize("entry", _entries())
def test_ends_fit_the_qualifier_and_money_has_a_period(entry: Mapping[str, Any]) -> None:
    for one in entry.get("observation", []):
        assert ("low" in one, "high" in one) == ENDS[one["qualifier"]], one["words"]
        assert one.get("low", 0) <= one.get("high", float("inf")), one["words"]
        assert one["qualifier"] != "vague" or "unit" not in one, one["words"]
        assert one["measure"] not in NEED_PER or "per" in one, one["words"]


@pytest.mark.parametrize("entry", _entries())
def test_what_is_said_again_is_said_in_the_same_passage(entry: Mapping[str, Any]) -> None:
    words = [one["words"] for one in entry.get("observation", [])]
    for position, one in enumerate(entry.get("observation", [])):
        if "same_as" in one:
            assert one["same_as"] in words[:position] + words[position + 1 :], one["words"]


@pytest.mark.parametrize("passage", _passages())
def test_labels_stand_in_the_order_of_the_text_and_do_not_overlap(passage: Passage) -> None:
    for labels in (passage.observations, passage.set_aside):
        assert [label.start for label in labels] == sorted(label.start for label in labels)
    both = sorted((*passage.observations, *passage.set_aside), key=lambda label: label.start)
    for left, right in pairwise(both):
        assert left.end <= right.start, (left.words, right.words)


@pytest.mark.parametrize("passage", _passages())
def test_every_number_lies_in_exactly_one_label(passage: Passage) -> None:
    labels = (*passage.observations, *passage.set_aside)
    wrong = [
        (number.text, passage.text[max(0, number.start - 20) : number.end + 20])
        for number in find_numbers(passage.text)
        if sum(label.start <= number.start and _end(number) <= label.end for label in labels) != 1
    ]
    assert wrong == []


def _end(number: Number) -> int:
    """Where the number ends, without the stop of its sentence: "27 million." is read like "27 mln."."""
    return number.start + len(number.text.rstrip("."))
