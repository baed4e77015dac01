"""dashboard/filters.py: filters from a URL that anybody can write, and back into one."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard import filters
from dashboard.filters import Choices, Filters
from wording import labels

CHOICES = Choices(2019, 2025, ("CN", "RU", "KP"), ("Daily Y", "Radio X"), 1, ("pay", "takings", "hours"))
ALL = Filters("pay", "US dollars", 2019, 2025)


def test_no_values_mean_everything():
    assert filters.checked({}, CHOICES) == ALL


@pytest.mark.parametrize(
    ("values", "changed"),
    [
        ({"measure": "hours"}, {"measure": "hours", "unit": "as reported"}),
        ({"measure": "hours", "unit": "US dollars"}, {"measure": "hours", "unit": "as reported"}),
        ({"unit": "kilograms of rice"}, {"unit": "kilograms of rice"}),
        ({"years": (2020, 2021)}, {"year_first": 2020, "year_last": 2021}),
        ({"years": (2021, 2020)}, {"year_first": 2020, "year_last": 2021}),
        ({"place": ["Russia", "China"]}, {"ref_areas": ("RU", "CN")}),
        ({"publisher": ["Radio X"]}, {"publishers": ("Radio X",)}),
        ({"undated": False}, {"is_undated_included": False}),
        ({"measure": "no such"}, {}),
        ({"unit": "pounds"}, {}),
        ({"years": (1900, 3000)}, {}),
        ({"years": "2020"}, {}),
        ({"place": ["Mars"]}, {}),
        ({"place": "Mars"}, {}),
        ({"publisher": ["<script>"]}, {}),
        ({"undated": None}, {}),
        ({"proposed": True}, {"is_proposed_shown": True}),
        ({"proposed": "true"}, {}),
    ],
)
def test_what_is_no_choice_falls_back_to_its_default(values, changed):
    expected = {name: getattr(ALL, name) for name in Filters.__slots__} | changed
    assert filters.checked(values, CHOICES) == Filters(**expected)


@pytest.mark.parametrize(
    ("parameters", "ignored"),
    [
        ({}, []),
        ({"place": ["China"], "years": ["2020", "2021"], "undated": ["false"], "measure": ["pay"]}, []),
        ({"quote": ["anything"]}, []),
        ({"place": ["China", "Mars"]}, ["place 'Mars'"]),
        ({"measure": ["revenue"], "years": ["1800", "x"]}, ["measure 'revenue'", "years '1800'", "years 'x'"]),
        ({"publisher": ["<b>"]}, ["publisher '<b>'"]),
        ({"undated": ["maybe"]}, ["undated 'maybe'"]),
        ({"years": ["2020"]}, ["years (a first and a last year are needed)"]),
        ({"years": ["2020", "2021", "2022"]}, ["years (a first and a last year are needed)"]),
        ({"measure": ["pay", "pay"]}, ["measure (more than one)"]),
        ({"place": ["A", "B", "C", "D", "E"]}, ["place 'A'", "place 'B'", "place 'C'", "others"]),
        ({"years": ["1900", "1900"]}, ["years '1900'"]),
        ({"place": ["M" * 3000]}, [f"place '{'M' * 39}…'"]),
    ],
)
def test_what_a_link_asks_for_in_vain_is_named(parameters, ignored):
    assert filters.unknown(parameters, CHOICES) == ignored


def test_a_link_holds_every_filter_in_full_also_the_defaults():
    assert filters.link("http://a.example/", ALL, "x/y z") == (
        "http://a.example/?measure=pay&unit=US+dollars&years=2019&years=2025&undated=true&lang=en&quote=x%2Fy+z"
    )


@given(
    measure=some.sampled_from(CHOICES.measures),
    unit=some.sampled_from(labels.UNITS),
    years=some.tuples(some.integers(2019, 2025), some.integers(2019, 2025)).map(sorted),
    undated=some.booleans(),
    places=some.lists(some.sampled_from(CHOICES.ref_areas), unique=True),
    publishers=some.lists(some.sampled_from(CHOICES.publishers), unique=True),
)
def test_a_link_leads_back_to_its_filters(measure, unit, years, undated, places, publishers):
    units = labels.QUESTION[measure].units
    there = Filters(measure, unit if unit in units else units[0], *years, undated, tuple(places), tuple(publishers))
    parameters = parse_qs(urlsplit(filters.link("http://a.example/", there)).query)
    assert filters.unknown(parameters, CHOICES) == []
    back = filters.checked(
        {
            "measure": parameters["measure"][0],
            "unit": parameters["unit"][0],
            "years": [int(year) for year in parameters["years"]],
            "undated": parameters["undated"] == ["true"],
            "place": parameters.get("place"),
            "publisher": parameters.get("publisher"),
        },
        CHOICES,
    )
    assert back == there


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, ""),
        ({"year_first": 2025}, "2025"),
        ({"ref_areas": ("CN", "RU"), "year_last": 2020, "publishers": ("Radio X",), "is_undated_included": False},
         "China, Russia · 2019 to 2020 · Radio X · only with a known time"),
    ],
)  # fmt: skip
def test_filters_in_words(changed, said):
    kept = {name: getattr(ALL, name) for name in Filters.__slots__} | changed
    assert filters.in_words(Filters(**kept), CHOICES) == said
