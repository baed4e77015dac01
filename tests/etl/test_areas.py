"""etl/areas.py: names of provinces for their codes, and words that name a province as a whole."""

from __future__ import annotations

import re

import pytest
from babel import Locale

from etl.areas import SUBDIVISIONS, is_named_by, more_subdivisions, subdivision_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("CN-21", "Liaoning"),
        ("KP-02", "South Pyongan"),
        ("RU-SAK", "Sakhalin"),
        ("PL-14", "Mazovia"),
        ("CN-99", "CN-99"),
        ("", ""),
    ],
)
def test_a_code_has_a_name_and_an_unknown_one_is_its_own(code, name):
    assert subdivision_name(code) == name


def test_no_two_provinces_of_a_country_have_one_name():
    for parts in SUBDIVISIONS.values():
        codes = {part.code for part in parts}
        assert len({subdivision_name(code) for code in codes}) == len(codes)


def test_the_other_countries_subdivisions_have_codes_of_their_countries_and_are_listed_once():
    rows = more_subdivisions()
    countries = {code[:2] for code, _ in rows}
    assert all(re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", code) for code, _ in rows)
    assert countries <= set(Locale("en").territories)
    assert countries.isdisjoint(SUBDIVISIONS)
    assert len(set(rows)) == len(rows)
    assert all(name == name.strip() and name for _, name in rows)


@pytest.mark.parametrize(
    ("code", "place", "is_whole"),
    [
        ("CN-22", "Jilin Province", True),
        ("CN-21", "Liaoning province", True),
        ("RU-ALT", "Altai Krai", True),
        ("RU-KHA", "Khabarovsk region", True),
        ("CN-22", "Jilin", False),  # a city of the province has its name
        ("CN-21", "Jilin Province", False),
        ("CN-21", "Dandong", False),
        ("CN-21", "a factory in Liaoning province", False),
        ("CN-21", "province", False),
        ("CN-21", "", False),
        ("XX-1", "Liaoning province", False),
    ],
)
def test_only_words_for_the_whole_name_a_province(code, place, is_whole):
    assert is_named_by(code, place) is is_whole
