"""search.py: which rows the reader's words find."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import search
from tests.dashboard.made_up import B, X, frame, observation
from wording.language import speaking

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
        ("3", ""),
        ("20", ""),
        ("200", "a"),
        ('"yard in"', ""),
        ('"in the yard"', "a"),
        ("“In  the\nYard” sew", "a"),
        ('"', "abc"),
        ('"" 200', "a"),
        ("guárd", "a"),
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


@pytest.mark.parametrize(
    ("search_", "terms"),
    [
        ("", ()),
        ('"" “ ” "', ()),
        ("Quota quota", ("quota",)),
        ('pay "PER  month" pay', ("pay", "per month")),
        ("„per month“ «в месяц» 「한 달」", ("per month", "в месяц", "한 달")),
        ("2,000 2000 2'000 2\u202f000", ("2000",)),
        ("2.5 1,25", ("2.5", "1,25")),
    ],
)
def test_words_and_phrases_are_told_apart(search_, terms):
    assert search.terms(search_) == terms


NUMBERS = [
    ("2,000", "they got 2000 yuan", ["2000"]),
    ("2000", "they got 2,000 yuan", ["2,000"]),
    ("2000", "they got 2\u202f000 yuan", ["2\u202f000"]),
    ("2000", "they got 12,000 yuan", []),
    ("200", "they got 2,000 yuan", []),
    ("2", "they got 2.5 yuan", []),
    ("2.5", "they got 2.5 yuan.", ["2.5"]),
    ("300", "300, 400 and 1,300", ["300"]),
    ("2024300", "in 2024 300 men", []),
    ("2000", "they got ２，０００ or ２０００", ["２０００"]),
]


@pytest.mark.parametrize(("looked_for", "text", "found"), NUMBERS)
def test_a_number_is_found_however_it_is_printed_and_only_as_a_whole(looked_for, text, found):
    wanted = search.terms(looked_for)
    assert [text[start:end] for start, end in search.spans(text, wanted)] == found
    assert list(search.holds(pd.Series([search.folded(text)]), wanted)) == [bool(found)]


@pytest.mark.parametrize(
    ("looked_for", "text", "found"),
    [
        ("zebra", "a quota", []),
        ("", "a quota", []),
        ("quota", "Quotas and QUOTA", ["Quota", "QUOTA"]),
        ("resume", "a Résumé", ["Résumé"]),
        ("résumé", "a re\u0301sume\u0301.", ["re\u0301sume\u0301"]),
        ("strasse", "Die Straße", ["Straße"]),
        ('"per month"', "per\n  month", ["per\n  month"]),
        ("pay day", "pay day and payday", ["pay", "day", "payday"]),
        ("ab bc", "xabcx", ["abc"]),
        ("공장", unicodedata.normalize("NFD", "공장에는"), [unicodedata.normalize("NFD", "공장")]),
        (".*", "a.*b", [".*"]),
    ],
)
def test_what_was_found_is_told_by_its_place_in_the_words_as_printed(looked_for, text, found):
    assert [text[start:end] for start, end in search.spans(text, search.terms(looked_for))] == found


@given(st.text(max_size=30), st.text(max_size=6))
def test_places_are_in_order_and_apart(text, looked_for):
    spans = search.spans(text, search.terms(looked_for))
    assert all(start < end for start, end in spans)
    assert all(end < start for (_, end), (start, _) in pairwise(spans))


@given(st.text(alphabet="aé2,0 ", max_size=12), st.text(alphabet="aé2,0 ", min_size=1, max_size=3))
def test_a_row_that_is_found_has_a_mark_for_every_term(text, looked_for):
    wanted = search.terms(looked_for)
    held = search.holds(pd.Series([search.folded(text)]), wanted).all()
    assert held == all(search.spans(text, [term]) for term in wanted)


def test_country_names_are_found_in_the_language_of_the_reader():
    with speaking("ko"):
        assert [one[-1] for one in search.found(ROWS, "러시아")["observation_id"]] == ["b"]
        assert [one[-1] for one in search.found(ROWS, "russia")["observation_id"]] == ["b"]
    assert search.found(ROWS, "러시아").empty
