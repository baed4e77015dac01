"""What plain copy of news desks says of rates, attacks, breaks and stalls: a sentence, and what is read in it."""

from __future__ import annotations

import pytest

from etl.reader import read_text
from tests.etl.reader.test_transfers import measure_of


@pytest.mark.parametrize(
    "text",
    [
        "The workers earn little. One U.S. dollar was trading at 14,100 won, compared with 8,300 in spring.",
        "The workers' zone was hit by drones in May. At least 11 people were injured in that attack.",
        "The miners of North Korea dig coal. The country exported coal in 2015, earning $1.1 billion.",
        "The plant employs welders. Its site had three times as many fires as last year.",
    ],
)
def test_rates_attacks_exports_and_other_counts_are_not_about_labor(text: str) -> None:
    assert read_text(text).proposals == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The masons worked from 5 a.m. to 7 p.m. with a break of two hours at midday.", "two hours"),
        ("“In ten days you make more than in a month at the mine,” the worker said.", "ten days"),
    ],
)
def test_a_break_and_the_time_that_earning_takes_are_lengths_of_time(text: str, words: str) -> None:
    assert [one.words for one in read_text(text).set_aside if one.reason == "duration"] == [words]


def test_who_goes_home_after_some_hours_has_worked_them() -> None:
    (told,) = read_text("A Chinese worker would go home after eight hours.").proposals
    assert (told.measure, told.kind, told.per) == ("hours", "work", "day")


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The North Korean government withholds up to 90% of these wages.", "90%", "quota_share"),
        ("Teams of IT workers collectively earn over $3 million annually.", "3", "revenue"),
        ("She has to pay 1,000 won a day for her place.", "1,000", "fee"),
        ("For a vendor the stall fee alone is 1,500 won a day.", "1,500", "fee"),
        ("The company pays the North Korean authorities $2.2 million a year for its workers.", "2.2", "quota"),
    ],
)
def test_who_takes_and_what_for_tells_the_measure(text: str, words: str, measure: str) -> None:
    assert measure_of(text, words) == measure
