"""Floors under the reader's scores, so that a rule for one passage does not quietly break others."""

from __future__ import annotations

import pytest

from bench.passages import read_half
from bench.reader_scores import read_passage, score

FLOORS = {
    "dev": {"amount": 0.92, "amount + measure": 0.855, "amount + measure + area": 0.825},
    "test": {"amount": 0.87, "amount + measure": 0.75, "amount + measure + area": 0.665},
}


@pytest.mark.parametrize("half", FLOORS)
def test_the_reader_stays_above_its_floor(half: str):
    levels = score(read_half(half), read_passage).levels
    found = {level: round(one.f1, 3) for level, one in levels.items() if one.f1 < FLOORS[half][level]}
    assert found == {}, "F1 below the floor"
