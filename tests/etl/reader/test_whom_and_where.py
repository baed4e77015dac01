"""Who is counted, whom a levy falls on, where and when: words around a number that change it; each fails without its
rule."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def _proposal(text, words):
    (one,) = [one for one in read_text(text).proposals if one.original_value == words]
    return one


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Cooks went to Oman from a village of 900 people.", "900 people", "not_labor"),
        ("We interviewed 40 workers in Oman. The stories of 12 women of those are alike.", "12 women", "sample"),
        ("Cooks in Oman who missed more than two days a month were fined.", "more than two days a month", "duration"),
    ],
)
def test_villagers_people_who_were_asked_and_missed_days_are_set_aside(text, words, reason):
    assert [one.reason for one in read_text(text).set_aside if one.words == words] == [reason]


def test_one_worker_counts_where_their_number_rises():
    one = _proposal("The mill in Oman raised the number of cooks from one cook to 40 cooks.", "one cook")
    assert (one.measure, one.value_high) == ("workers", 1)


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("In Anju every adult must give 4,000 won for the dam.", "north_korean_residents"),
        ("Miners in Anju, like every adult, must give 4,000 won for the dam.", "north_korean_workers"),
    ],
)
def test_on_whom_a_levy_falls(text, population):
    one = _proposal(text, "4,000 won")
    assert (one.measure, one.population) == ("quota", population)


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Sales at the hotel in Oman rose, but its offer to cooks is half of the average.", "half", "share"),
        ("Growers in Oman lowered pay a further 4 percent.", "4 percent", "change"),
    ],
)
def test_pay_held_against_other_pay_is_a_share_and_pay_lowered_a_change(text, words, measure):
    assert _proposal(text, words).measure == measure


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        ("In Oman wages are low. Some 300 cooks work in the country for a firm from Kuwait.", "Some 300 cooks", "OM"),
        ("Oman pays well. Some 300 cooks are employed there, and 900 in Kuwait.", "Some 300 cooks", "OM"),
        (
            "The mill in Oman pays more than the mill in Kuwait. Cooks earn 90 dollars a month.",
            "90 dollars a month",
            "OM",
        ),
        ("Nepal’s labor office says that about 300 masons left the country in May.", "about 300", None),
    ],
)
def test_where_people_work(text, words, area):
    assert _proposal(text, words).ref_area == area


def test_what_goes_on_is_of_the_time_of_the_clause_before():
    text = "Some 300 cooks worked in Oman in 2019, earning 90 rials a month."
    assert _proposal(text, "90 rials a month").time_period == "2019"


def test_hours_named_behind_hours_are_work():
    text = "In Oman wages are paid by the day; two extra hours, or even four hours, go unpaid."
    one = _proposal(text, "four hours")
    assert (one.measure, one.kind, one.per) == ("hours", "work", "day")
