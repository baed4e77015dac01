"""Every number of a text is proposed or set aside, once, in the order of the text."""

from __future__ import annotations

import pytest

from etl.amounts import find_numbers
from etl.reader import read_text

TEXTS = (
    "",
    "No number stands here.",
    "The workers earn 300 yuan a month. They sleep four hours. Call 555-1234.",
    "Wages doubled\nfrom 62,000 to 124,000 roubles in 2024.\n\nEdited by A. Person, 12 May.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_each_number_lies_in_exactly_one_entry(text):
    reading = read_text(text)
    entries = [(one.start, one.end) for one in (*reading.proposals, *reading.set_aside)]
    for number in find_numbers(text):
        assert sum(start <= number.start and number.end <= end for start, end in entries) == 1


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_an_entry_are_those_of_the_text(text):
    reading = read_text(text)
    assert [one.original_value for one in reading.proposals] == [text[one.start : one.end] for one in reading.proposals]
    assert [one.words for one in reading.set_aside] == [text[one.start : one.end] for one in reading.set_aside]
