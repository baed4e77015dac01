"""search.py: which rows the reader's words find."""

from __future__ import annotations

import unicodedata

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import search
from tests.dashboard.made_up import B, X, frame, observation

ROWS = frame(
    [
        observation("a", X, "In the yard ", "200 women", " sew.", speaker="a Guard", place="Port City"),
        observation("b", B, "В цехе ", "３０ человек", ".", speaker=None, place=None, ref_area="RU"),
        observation("c", B, "공장에는 ", "50명", "이 있다.", speaker="[x.*", place="(", ref_area="KP"),
    ]
)


@pytest.mark.parametrize(
    ("looked_for", "ids"),
    [
        ("no such words", ""),
        ("yard russia", ""),
        ("womenin", ""),
        ("", "abc"),
        ("  ", "abc"),
        ("women", "a"),
        ("WOMEN yard", "a"),
        ("yard women", "a"),
        ("guard", "a"),
        ("port city", "a"),
        ("radio x", "a"),
        ("a *season*", "a"),
        ("daily y", "bc"),
        ("china", "a"),
        ("north korea", "c"),
        ("Человек", "b"),
        ("30", "b"),
        ("공장", "c"),
        (unicodedata.normalize("NFD", "공장"), "c"),
        ("[x.*", "c"),
        ("(", "c"),
        (".*", "c"),
    ],
)
def test_every_word_must_stand_somewhere_in_the_row(looked_for, ids):
    found = search.found(ROWS, looked_for)
    assert "".join(observation_id[-1] for observation_id in found["observation_id"]) == ids


@given(st.text(max_size=20))
def test_any_search_gives_some_of_the_rows_in_their_order(looked_for):
    found = search.found(ROWS, looked_for)
    assert list(found.index) == [index for index in ROWS.index if index in found.index]


def test_a_search_in_an_empty_table_finds_nothing():
    empty = ROWS.iloc[:0]
    assert search.found(empty, "women").empty


def test_a_search_leaves_the_rows_as_they_are():
    before = ROWS.copy()
    search.found(ROWS, "women")
    pd.testing.assert_frame_equal(ROWS, before)
