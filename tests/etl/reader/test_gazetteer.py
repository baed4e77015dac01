"""The table of place names: what a name stands for, and which words are no place names."""

from __future__ import annotations

import re

import pytest
from babel import Locale

from etl.areas import SUBDIVISIONS
from etl.reader.gazetteer import folded_names, place_names


@pytest.mark.parametrize("word", "reading nice mobile of split kim victoria orange date male in".split())
def test_a_word_or_a_persons_name_is_no_city(word):
    assert word not in place_names()


@pytest.mark.parametrize(
    ("name", "area", "subdivision", "kind"),
    [
        ("china", "CN", None, "country"),
        ("россия", "RU", None, "country"),
        ("北韩", "KP", None, "country"),
        ("dprk", "KP", None, "country"),
        ("nepali", "NP", None, "people"),
        ("russians", "RU", None, "people"),
        ("jilin", "CN", "CN-22", "city"),
        ("liaoning", "CN", "CN-21", "province"),
        ("primorye", "RU", "RU-PRI", "province"),
        ("siberia", "RU", None, "province"),
        ("tokchon", "KP", "KP-02", "city"),
        ("tŏkch ŏn", "KP", "KP-02", "city"),
        ("단둥", "CN", "CN-21", "city"),
        ("丹东", "CN", "CN-21", "city"),
        ("владивосток", "RU", "RU-PRI", "city"),
        ("sharjah", "AE", "AE-SH", "city"),
        ("moscow", "RU", "RU-MOW", "government"),
        ("hong kong", "HK", None, "country"),
        ("texas", "US", "US-TX", "province"),
        ("prey veng", "KH", "KH-14", "city"),
        ("dolnośląskie", "PL", "PL-02", "province"),
        ("dolnoslaskie", "PL", "PL-02", "province"),
    ],
)
def test_a_name_tells_country_and_subdivision(name, area, subdivision, kind):
    assert place_names()[name][:3] == (area, subdivision, kind)


def test_a_name_of_a_town_is_marked_as_little_known():
    assert place_names()["okahandja"].is_town
    assert not place_names()["windhoek"].is_town


def test_the_words_for_parts_of_the_compass_are_no_subdivisions():
    assert {"centre", "eastern", "north", "littoral"}.isdisjoint(place_names())


def test_a_name_of_both_koreas_is_first_the_norths():
    place = place_names()["sunchon"]
    assert place.area == "KP"


def test_names_are_also_found_without_accents_and_apostrophes():
    assert {"p yŏngsŏng", "pyongsong", "p yongsong"} <= set(folded_names("P’yŏngsŏng"))


def test_every_name_is_made_of_words_as_the_tree_looks_them_up():
    odd = [name for name in place_names() if not re.fullmatch(r"[a-z\u0080-\uffff]+(?: [a-z\u0080-\uffff]+)*", name)]
    assert odd == []


def test_every_subdivision_belongs_to_its_country_and_is_written_as_evidence_files_ask():
    for area, parts in SUBDIVISIONS.items():
        assert area in Locale("en").territories
        for part in parts:
            assert re.fullmatch(rf"{area}-[A-Z0-9]{{1,3}}", part.code)


def test_no_subdivision_name_is_given_to_two_parts_of_a_country():
    for parts in SUBDIVISIONS.values():
        names = [name for part in parts for name in part.names]
        assert len(names) == len(set(names))
