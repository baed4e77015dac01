"""Into whose hands a share comes: the noun behind its verb, the pronoun before it, the passive that names nobody.

Each sentence stands behind one that tells who works where; the share is in brackets.
"""

from __future__ import annotations

import pytest

from etl.reader import read_text

_LEAD = "Pickers from Nepal harvest berries on farms in Portugal. "

_TAKEN = [
    "[70 percent] of their wages is kept back, one of the women said.",
    "[Half] of the workers' salaries is retained until they fly home.",
    "[Two-thirds] of what they earn was kept, the report says.",
    "[A quarter] of what they earn is kept by the broker.",
    "[A third] of everything they make has to be handed to the gangmaster.",
    "[75%] of their pay must be paid to the contractor, a driver said.",
    "[Half] of everything they make ends up with the company.",
    "[A third] lands with the embassy.",
    "They pay [two thirds] of their wages to the recruitment agency.",
    "Most owe [up to 40 percent] of what they earn to an agent.",
    "[Two-thirds] of their monthly income ends up with the farm's owner.",
    "The platform pockets [a third] of their earnings.",
]
_KEPT = [
    "The state takes most of their pay, leaving them with barely [15 percent].",
    "The agency keeps the rest and leaves the workers [30 percent] of their pay.",
    "Only [a third] of the pay goes to the workers.",
    "The embassy hands them [20 percent] of the salary.",
    "The contractor allows them [about a fifth].",
    "The rest, [25%], goes to the worker.",
    "The rest, [a quarter], is theirs.",
    "[A third] remains for the workers.",
    "They are handed [20 percent] of their earnings.",
    "The women are given [a tenth] of what the buyers pay.",
    "The contract says that [40 percent] will be paid out to the pickers.",
]
_OTHERS = [
    ("The women were given a [10 percent] raise.", "change"),
    ("Drivers are paid [a fifth] more than pickers.", "change"),
    ("The harvest lasts [half] the year.", None),
]


def _measure_of(sentence: str) -> str | None:
    text = _LEAD + sentence.replace("[", "").replace("]", "")
    start = len(_LEAD) + sentence.index("[")
    return next((one.measure for one in read_text(text).proposals if one.start <= start < one.end), None)


@pytest.mark.parametrize("sentence", _TAKEN)
def test_a_share_that_comes_to_somebody_above_is_taken(sentence: str) -> None:
    assert _measure_of(sentence) == "quota_share"


@pytest.mark.parametrize("sentence", _KEPT)
def test_a_share_that_comes_to_the_worker_is_kept(sentence: str) -> None:
    assert _measure_of(sentence) == "share"


@pytest.mark.parametrize(("sentence", "measure"), _OTHERS)
def test_other_percentages_beside_the_same_verbs(sentence: str, measure: str | None) -> None:
    assert _measure_of(sentence) == measure


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A third stays with the agency.", "A third"),
        ("Pay fell a fifth last year.", "a fifth"),
        ("She keeps half of her monthly pay.", "half"),
    ],
)
def test_the_words_of_a_part(sentence: str, words: str) -> None:
    assert [one.original_value for one in read_text(_LEAD + sentence).proposals] == [words]


def test_a_third_person_is_no_share() -> None:
    text = "Two pickers died in the fire on the farm and a third in hospital."
    assert all(one.unit != "percent" for one in read_text(text).proposals)
