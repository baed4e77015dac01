"""The same quantity said again, and what only has the same number."""

from __future__ import annotations

import pytest

from etl.reader.model import What, Where
from tests.etl.reader.marked import decided, wage

WORKERS = What("workers", "returned", unit="people")
CHINA = Where("CN")


def same_as(text: str, *words: str, what: What = WORKERS) -> list[str | None]:
    """For each amount the words at which the quantity that it repeats begins."""
    found = decided(text, {word: what for word in words}, where=CHINA)
    return [None if one.who.same_as is None else text[one.who.same_as :][:12] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "At one plant 600 workers left. At another, 600 men left.",
        "At one plant 600 workers left. Another 600 men left.",
        "At one plant 600 workers left. The other 600 men left.",
        "In May 2023, 600 workers left. Of these 600 men left in May 2024.",
    ],
)
def test_two_things_may_have_the_same_number(text):
    assert same_as(text, "600 workers", "600 men") == [None, None]


def test_different_kinds_are_different_quantities():
    text = "There are 600 workers. The 600 men left."
    found = decided(text, {"600 workers": What("workers", "working"), "600 men": WORKERS}, where=CHINA)
    assert [one.who.same_as for one in found] == [None, None]


def test_different_units_are_different_quantities():
    text = "They got 600 yuan. The $600 was late."
    found = decided(text, {"600 yuan": wage(), "$600": wage("USD")}, where=CHINA)
    assert [one.who.same_as for one in found] == [None, None]


def test_a_number_that_is_pointed_back_to_is_said_again():
    text = "Nearly 600 workers were sent back. The 600 left by train."
    assert same_as(text, "Nearly 600 workers", "The 600") == [None, "Nearly 600 w"]


def test_the_figure_of_a_headline_is_said_again_in_the_text():
    text = "China sends 600 workers home\n\nSome 600 workers were put on a train, police said."
    assert same_as(text, "600 workers", "600 workers#2") == [None, "600 workers "]


def test_a_number_that_is_not_round_is_hardly_met_twice_by_chance():
    text = "The ministry counted 13,221 arrivals. Of 13,221 arrivals most were men."
    assert same_as(text, "13,221", "13,221#2") == [None, "13,221 arriv"]


def test_all_repeats_point_to_the_first():
    text = "Some 600 workers left. The 600 went by train. Those 600 were tired."
    assert same_as(text, "600 workers", "600", "600#3") == [None, "Some 600 wor", "Some 600 wor"]


def test_a_doubling_is_said_again_by_its_noun():
    change = What("change", unit="times", of="the quota")
    text = "The quota has doubled this year. For the workers the doubling means hunger."
    assert same_as(text, "doubled", "doubling", what=change) == [None, "doubled this"]
