"""Which measure an amount is, told by the grammar around it: a rise or a share, pay or a price, a fee or a status."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def measure_of(text: str, words: str) -> str | None:
    """The measure of the amount with these words; None where it is set aside."""
    found = [one.measure for one in read_text(text).proposals if words in one.original_value]
    assert len(found) < 2
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Under the statutes of the zone wages may not climb by more than 4% in a year.", "4%"),
        ("Couriers in Leeds saw their pay per trip drop by an average of 3.5% last year.", "3.5%"),
        ("Couriers in Leeds saw their pay per trip fall an average of 6 percent.", "6 percent"),
        ("The governor of Pune ordered a 15% pay-rise for the pickers.", "15%"),
        ("Nurses in Leeds were offered a 3% pay-cut.", "3%"),
        ("If the 9 per cent minimum wage increase came into force, maids in Nairobi would get more.", "9 per cent"),
        ("Pay for cleaners in Leeds has been falling at 2 percent a year.", "2 percent"),
        ("Weavers' pay in Pune was up an average 7 percent.", "7 percent"),
    ],
)
def test_what_pay_goes_up_or_down_by_is_a_change_whatever_the_step_is_called(text, words):
    assert measure_of(text, words) == "change"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rent in Pune is eating up a third of the wages of the cooks.", "a third"),
        ("Widows make up 85 percent of the staff at the mill in Pune.", "85 percent"),
        ("Cooks in Pune take home at best 30 percent of their pay.", "30 percent"),
    ],
)
def test_what_takes_up_a_part_of_pay_is_no_rise(text, words):
    assert measure_of(text, words) == "share"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prisoners in Ohio earn 80 cents per day, a 9 cent decrease from 2003.", "9 cent"),
        ("Pickers in Assam want the 6 rupee difference between the wages of two districts to go.", "6 rupee"),
    ],
)
def test_a_sum_before_a_decrease_or_a_difference_is_a_change(text, words):
    assert measure_of(text, words) == "change"
