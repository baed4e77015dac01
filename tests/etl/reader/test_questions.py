"""What a question asks for, an answer's amount counts; a label before a number is no name before an age."""

from __future__ import annotations

import pytest

from etl.reader import read_text
from etl.reader.labels import label_before, taker_before

ASKED = "The North Korean men built a hotel in Ulaanbaatar.\n\nQ: {}\n\nA: {}"


@pytest.mark.parametrize(
    ("question", "answer", "measure"),
    [
        ("What did a firm pay you for a bricklayer?", "In the good years eight hundred dollars.", "wage"),
        ("What did they get at the end?", "In my time 90 dollars.", "wage"),
        ("What did it cost to be sent?", "In those days 400 dollars.", "fee"),
        ("What was deducted?", "In summer 60 dollars.", "quota"),
        ("Did they have long days?", "In the frost they were lent to the mill, twelve hours.", "hours"),
    ],
)
def test_an_answer_counts_what_the_question_asks_for(question: str, answer: str, measure: str) -> None:
    told = read_text(ASKED.format(question, answer)).proposals
    assert [one.measure for one in told] == [measure]


def test_a_question_does_not_reach_beyond_its_answer() -> None:
    far = "He shrugs and looks at the river. " * 6
    text = ASKED.format("Who paid the bricklayers?", far + "The ticket to the border was twelve dollars.")
    assert [one.measure for one in read_text(text).proposals if one.measure == "wage"] == []


@pytest.mark.parametrize(
    ("before", "label", "taker"),
    [
        ("went to pyongyang. embassy, ", "embassy", "embassy"),
        ("dollars. dormitory and cabbage, ", "dormitory and cabbage", "dormitory and cabbage"),
        ("until ten. so, ", "so", ""),
        ("spoke to us. kim, ", "", ""),
        ("a welder from nampo, ", "", ""),
    ],
)
def test_a_label_is_told_from_a_name(before: str, label: str, taker: str) -> None:
    assert (label_before(before), taker_before(before)) == (label, taker)


def test_a_list_of_deductions_is_read_by_its_labels() -> None:
    text = "The firm paid 800 dollars a month for each worker in Ulaanbaatar. Embassy, thirty. Loyalty fund, fifteen."
    told = read_text(text).proposals
    assert [(one.measure, one.value_high, one.unit) for one in told] == [
        ("wage", 800, "USD"),
        ("quota", 30, "USD"),
        ("quota", 15, "USD"),
    ]


@pytest.mark.parametrize(
    ("paragraph", "hours"),
    [
        ("(c) Three rotating shifts of eight hours, which the plan extends in winter;", 1),
        ("(c) 2023 Steppe Review, twelve hours", 0),
    ],
)
def test_a_point_c_of_a_list_is_no_copyright(paragraph: str, hours: int) -> None:
    text = f"Miners at Musan in North Korea told of their work.\n\n{paragraph}"
    assert len([one for one in read_text(text).proposals if one.unit == "hours"]) == hours


@pytest.mark.parametrize(
    ("text", "in_hand"),
    [
        ("The sheet of a seamstress in Dandong: of 2,600 yuan a month, 1,430 “for the state”, 390 “for the team”.", []),
        (
            "A wage sheet that a seamstress in Dandong photographed lists 2,600 yuan a month, 1,430 “for the country”, "
            "390 “for the team”, and 540 in hand.",
            [("wage", 540)],
        ),
    ],
)
def test_a_ledger_tells_the_taker_behind_the_sum(text: str, in_hand: list[tuple[str, int]]) -> None:
    told = [(one.measure, one.value_high) for one in read_text(text).proposals]
    assert told == [("wage", 2600), ("quota", 1430), ("quota", 390), *in_hand]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Growers pay NZ$24.97 an hour in New Zealand; the minimum wage is $22.70.", [(24.97, "NZD"), (22.7, "NZD")]),
        ("Crews got NT$ 20,000 a month in Taiwan; the agent kept $100 of their pay.", [(20000, "TWD"), (100, "USD")]),
        ("A mason in Dakar was paid CFAF 45,000 a month.", [(45000, "XOF")]),
    ],
)
def test_a_plain_dollar_is_that_of_a_country_whose_papers_write_it_so(text: str, parts: list[object]) -> None:
    assert [(one.value_high, one.unit) for one in read_text(text).proposals] == parts


def test_a_question_for_food_makes_grams_a_ration() -> None:
    told = read_text(
        "Prisoners in Kaechon sew.\n\nHow much food was there?\n\nOn the wall it said 550 grams."
    ).proposals
    assert [(one.measure, one.value_high, one.unit, one.per) for one in told] == [("wage", 0.55, "kg", "day")]


def test_a_norm_may_be_of_anything() -> None:
    told = read_text("Prisoners in Kaechon made knitwear. The quota was one sweater a day.").proposals
    assert [(one.measure, one.value_high, one.per) for one in told] == [("quota", 1, "day")]


@pytest.mark.parametrize(("word", "ages"), [("fever", 0), ("welder", 1), ("woman", 1)])
def test_a_number_in_words_is_an_age_behind_a_person_only(word: str, ages: int) -> None:
    aside = read_text(f"The workers built a road. They told us of the {word}, nineteen.").set_aside
    assert sum(one.reason == "age" for one in aside) == ages
