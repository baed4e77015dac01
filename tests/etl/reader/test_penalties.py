"""Penalties of employers are no labor amounts; what a worker is docked for a fault is a fine; hours and ages beside."""

from __future__ import annotations

import pytest

from etl.reader import read_text


@pytest.mark.parametrize(
    "text",
    [
        "The court ordered the plant to pay $649,000 in civil money penalties for employing workers under 18.",
        "The penalty per violation of the workers' rights is at most $15,600.",
        "A fine of up to 10,000 yuan per person applies to the illegal employment of foreign workers.",
        "The labour inspectors fined the contractor 130,000 roubles.",
    ],
)
def test_what_an_employer_is_made_to_pay_is_not_about_labor(text: str) -> None:
    assert [one for one in read_text(text).proposals if one.unit in {"USD", "CNY", "RUB"}] == []


def test_what_a_worker_is_docked_for_a_fault_is_a_fine() -> None:
    (told,) = read_text("The plant docks the women 30 yuan for every hair in the kimchi.").proposals
    assert told.measure == "fee"


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The workers in Dandong sew on a bad day. They do 12 hours, 28 days.", "month"),
        ("The kiln workers carry bricks, for 6.5 hours on an average day.", "day"),
    ],
)
def test_hours_and_days_of_work_are_told_side_by_side(text: str, per: str) -> None:
    assert [one.per for one in read_text(text).proposals if one.measure == "hours"][-1] == per


def test_an_agency_that_collects_from_a_candidate_takes_a_fee() -> None:
    told = read_text("The law permits an agency to collect no more than $200 from a candidate for work in Amman.")
    assert [one.measure for one in told.proposals] == ["fee"]


def test_citizens_of_a_country_work_elsewhere() -> None:
    text = "Farms in Poland employ 2,310 citizens of Ukraine and 640 of Colombia."
    assert {one.ref_area for one in read_text(text).proposals} == {"PL"}


@pytest.mark.parametrize(
    ("question", "answer", "measure"),
    [
        ("Was anyone hurt?", "Three fell.", "other"),
        ("What did you bring home?", "$1,350 and a coat.", "wage"),
        ("How did you get the job?", "With $700. I borrowed it.", "fee"),
    ],
)
def test_a_short_answer_counts_what_is_asked(question: str, answer: str, measure: str) -> None:
    text = f"The North Korean welders built a tower in Malabo.\n\nQ. {question}\nA. {answer}"
    assert [one.measure for one in read_text(text).proposals] == [measure]
