"""A sentence that goes on with the one before: shares of the people just counted, others who paid the fee just told."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def _of(text: str, words: str) -> str:
    """Measure and kind of the amount at these words; the reason, where it is set aside."""
    start = text.index(words)
    reading = read_text(text)
    for one in reading.proposals:
        if one.start < start + len(words) and start < one.end:
            return f"{one.measure}/{one.kind}" if one.kind else one.measure
    (reason,) = [one.reason for one in reading.set_aside if one.start < start + len(words) and start < one.end]
    return reason


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The shipyard in Gdynia has 900 welders. A third are under 25.", "A third", "share"),
        ("About 900 maids live in Beirut. Half have no contract.", "Half", "share"),
        ("The shipyard has 900 welders and pays $300. A third is kept by the agent.", "A third", "quota_share"),
        ("The ministry sent 900 builders to Qatar. That is twice as many as in 2020.", "twice", "change"),
        ("The yard has 900 welders. It built 40 ships, twice as many as in 2020.", "twice", "not_labor"),
        ("The number of maids in Oman fell by 300 last year.", "300", "change"),
        ("The number of maids in Oman fell from 1,200 to 900.", "900", "workers/working"),
    ],
)
def test_shares_and_changes_of_the_people_just_counted(text, words, expected):
    assert _of(text, words) == expected


@pytest.mark.parametrize(
    "lead", ["The fee for a job abroad was $1,500. ", "An agent in Nepal charges $1,500 for a job. "]
)
@pytest.mark.parametrize(
    "rest",
    [
        "Some paid $900.",
        "Others paid 900.",
        "Many of them paid $900 each.",
        "Each has to pay $900.",
        "A neighbour gave $900.",
        "Today it costs $900.",
        "A second costs 900.",
    ],
)
def test_what_others_pay_is_the_fee_before(lead, rest):
    assert _of(lead + rest, "900").startswith("fee")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Seamstresses in Irbid earn $400. Others are paid $300.", "$300", "wage"),
        ("The fee for a job was $1,500. Some pay $400 a month to their maids.", "$400 a month", "wage"),
        ("The fee for a job was $1,500. A kilo of rice costs $2.", "$2", "price"),
        ("The fee for a job was $1,500. Two brothers run the agency.", "Two", "not_labor"),
    ],
)
def test_pay_and_prices_behind_a_fee_are_no_fee(text, words, expected):
    assert _of(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The tug has 11 seafarers on board: seven from India and four from Nepal. None of the 11 was paid.",
            "11 was",
            "workers",
        ),
        ("The mill has two owners and 11 looms. None of the 11 was repaired.", "11 was", "not_labor"),
        ("Some 4,000 builders went to Russia. Kim said that another 2,500 could follow.", "2,500", "workers/sent"),
        ("The plant employs 340 women. During the winter half of them were sent to a dam.", "half", "share"),
        ("The women earn $300. Half of it is sent to the state.", "Half", "quota_share"),
        ("The plant employs 340 women. Eleven were detained at the gate.", "Eleven", "not_labor"),
        ("The growers employ 340 pickers. Six face trial.", "Six", "not_labor"),
        ("The growers employ 340 pickers. Sixty face the sea from their huts.", "Sixty", "workers/working"),
        ("Some 11,000 soldiers went to Kursk, where 600 were killed.", "600", "not_labor"),
        ("Some 11,000 migrants work at the port, where 600 were killed.", "600", "other"),
        ("Five workers were hurt in a gas leak in May.", "Five", "other"),
    ],
)
def test_numbers_that_lean_on_people_before(text, words, expected):
    assert _of(text, words).startswith(expected)


@pytest.mark.parametrize("number", ["Nineteen", "Some 340", "At least 40"])
@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("left after a week.", "workers/returned"),
        ("went home in May.", "workers/returned"),
        ("were under 16.", "workers/working"),
        ("have no contract.", "workers/working"),
        ("stopped work on Friday.", "workers/working"),
    ],
)
def test_a_number_that_does_what_people_do_is_no_pay(number, rest, expected):
    text = f"Pickers from Nepal get £11 an hour on the farm in Kent. {number} {rest}"
    assert _of(text, number.split()[-1]) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The pickers in Kent earn £900. After rent, 340 is left.", "340", "wage"),
        ("The farm in Kent has pickers and 60 tractors. Nineteen were stolen.", "Nineteen", "not_labor"),
    ],
)
def test_pay_and_things_that_are_left_are_no_people(text, words, expected):
    assert _of(text, words) == expected
