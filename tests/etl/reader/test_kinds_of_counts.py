"""What happens to the people counted, where the nearest verb alone would tell something else; and what is no count."""

from __future__ import annotations

import pytest

from etl.reader import read_text


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("North Korea sent cooks to Oman, of whom 300 workers stayed.", "300", "working"),
        ("Workers were sent home from Oman, but 300 cooks remained.", "300", "working"),
        ("Some 300 cooks employed at mills in Oman have been expelled.", "300", "returned"),
        ("The office in Pyongyang picked 40 workers.", "40", "sent"),
        ("The total number of foreign cooks in Oman is expected to rise to 4,000 workers.", "4,000", "working"),
        ("Some 4,500 North Korean are in Oman.", "4,500", "working"),
        ("The plant in Oman has 300 workers.", "300", "staff"),
    ],
)
def test_the_kind_of_a_count(text, words, kind):
    (one,) = [one for one in read_text(text).proposals if words in one.original_value]
    assert (one.measure, one.kind) == ("workers", kind)


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Masons in Qatar earned 900 riyals. They built for World Cup 2022 sites.", "2022", "name"),
        ("About 900 cooks work in Oman, double the earlier estimate.", "double", "not_labor"),
        (
            "Cooks work in Oman. About 40 labourers looking for work sleep at the port.",
            "About 40 labourers",
            "not_labor",
        ),
        ("Cooks work in Oman. There are two workers for every room.", "two workers", "not_labor"),
        ("Pickers came to the farm in Leeton on a 416 visa. They got $20 an hour.", "416", "name"),
        ("Workers in Anju build flats. The donju hopes to earn $4,000 from each.", "$4,000", "not_labor"),
    ],
)
def test_the_year_of_an_event_other_estimates_and_an_investors_profit_are_set_aside(text, words, reason):
    assert [one.reason for one in read_text(text).set_aside if one.words == words] == [reason]


def test_a_name_with_an_age_behind_it_is_a_person():
    (pay,) = read_text("“I got 90 dollars a month,” says Lucena, 31, a cook.").proposals
    assert pay.ref_area is None


def test_working_hours_that_are_extended_are_no_time_of_day():
    old, new = read_text("The mill in Dandong wants to lengthen working hours from 10 to 11.").proposals
    assert [(one.measure, one.value_low, one.unit, one.per) for one in (old, new)] == [
        ("hours", 10, "hours", "day"),
        ("hours", 11, "hours", "day"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The resort in Oman let 340 seamstresses go without notice.", "returned"),
        ("The ministry in Pyongyang let 340 seamstresses go to Oman.", "sent"),
        ("The contractor in Oman terminated the contracts of 340 labourers.", "returned"),
        ("A raid drove 340 labourers out of the kingdom.", "returned"),
        ("There were 340 seamstresses on the site when the inspectors came.", "working"),
        ("There were 340 seamstresses sent to Oman last year.", "sent"),
        ("Inspectors found more than 2,000 Bangladeshi men on the site in Oman.", "working"),
    ],
)
def test_who_is_let_go_and_who_is_there(text, kind):
    (one,) = [one for one in read_text(text).proposals if one.measure == "workers"]
    assert one.kind == kind
