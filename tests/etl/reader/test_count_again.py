"""Bare numbers that go on with people counted before."""

from __future__ import annotations

import pytest

from etl.reader import Proposal, read_text


def _people(text: str) -> list[Proposal]:
    return [one for one in read_text(text).proposals if one.unit == "people"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The mill in Tumen has 640 North Korean workers, down from 910 when the audit was made.", [640, 910]),
        ("The farm employs 300 migrant workers. Of these, 120 came without papers.", [300, 120]),
        ("Some 900 North Korean workers were in Qatar; their number had stood at 2,400 in May 2016.", [900, 2400]),
        ("All North Korean workers had left Qatar, the last 19 on 28 January 2020.", [19]),
        ("The students come from Rason and build a hotel in Sochi, where they number 240.", [240]),
        ("Libreville: North Korean sculptors finish the bronze. Crew: 14.", [14]),
        ("The trawler has a crew of 27 workers. Of her crew of 27, 12 held papers issued in Wonsan.", [27, 27, 12]),
    ],
)
def test_a_bare_number_goes_on_with_the_people_counted_before(text: str, counts: list[float]) -> None:
    assert [one.value_high for one in _people(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "The mill has 640 workers. The number of looms has risen to 800.",
        "The mill has 640 workers. It sold 300 coats, down from 910.",
        "The mill has 640 workers. The last 19 kilometres of the road are not paved.",
        "The mill has 640 workers. Of these problems, 120 were solved.",
    ],
)
def test_what_is_no_people_does_not_go_on(text: str) -> None:
    assert [one.value_high for one in _people(text)] == [640]
