"""Counts of people that reports tell country by country, without a noun behind the number."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def counted(text: str) -> list[tuple[float | None, float | None, str | None, str | None]]:
    """Ends, kind and area of the people that are proposed."""
    return [
        (one.value_low, one.value_high, one.kind, one.ref_area)
        for one in read_text(text).proposals
        if one.measure == "workers"
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "North Korean workers are still abroad. Oman returned 804 in March.",
            [(804, 804, "returned", "OM")],
        ),
        (
            "The workers had to leave. Qatar cut its total from 1,400 to 723.",
            [(1400, 1400, "working", "QA"), (723, 723, "working", "QA")],
        ),
        (
            "Mongolia reduced the number of such workers from 3,023 at the end of 2017 to 1,190 in May.",
            [(3023, 3023, "working", "MN"), (1190, 1190, "working", "MN")],
        ),
        (
            "In Russia the workers stayed. On paper the count there dropped from 11,400 to about 900.",
            [(11400, 11400, "working", "RU"), (900, 900, "working", "RU")],
        ),
        (
            "The largest contingents of North Korean workers were in Russia (about 31,000) and China (60,000).",
            [(31000, 31000, "working", "RU"), (60000, 60000, "working", "CN")],
        ),
    ],
)
def test_a_report_counts_workers_country_by_country(text, people):
    assert counted(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "The workers sew coats. The company returned 804 coats.",
        "The workers went home (page 34).",
        "Workers build trucks. The plant cut its total of trucks by 300 and keeps 12 in the yard.",
    ],
)
def test_things_that_are_returned_or_kept_are_no_people(text):
    assert counted(text) == []


def test_a_number_in_brackets_behind_a_country_is_a_count_and_behind_a_person_an_age():
    (_, *counts) = read_text("The mine in Oman has 119 foreign workers, from Nepal (29) and Ghana (19).").proposals
    assert [(one.measure, one.value_low) for one in counts] == [("workers", 29), ("workers", 19)]
    (age,) = read_text("Rosa (29) earns 40 rials a day in Oman.").set_aside
    assert age.reason == "age"
