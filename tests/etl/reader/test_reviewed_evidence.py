"""The reader proposes what people accepted: the five articles, or their quotes where the texts are not at hand.

A floor, not the score: `python -m bench.reader_scores reviewed` prints that.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.passages import Passage, read_reviewed
from bench.reader_scores import articles_folder, read_passage, score
from etl.amounts import find_numbers
from etl.reader import read_text

DATA = Path(__file__).resolve().parents[3] / "data"
PASSAGES = read_reviewed(DATA, articles_folder())


def test_at_least_95_of_100_observations_are_proposed_with_numbers_unit_measure_and_area():
    whole = score(PASSAGES, read_passage).levels["amount + measure + area"]
    assert whole.wanted >= 45
    assert whole.hits / whole.wanted >= 0.95


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.id)
def test_every_number_of_the_article_is_proposed_or_set_aside_once(passage: Passage):
    reading = read_text(passage.text, date_published=passage.date_published, date_basis=passage.date_basis)
    entries = [(one.start, one.end) for one in (*reading.proposals, *reading.set_aside)]
    numbers = find_numbers(passage.text)
    assert numbers
    for number in numbers:
        assert sum(start <= number.start and number.end <= end for start, end in entries) == 1
