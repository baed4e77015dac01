"""Whole money and its coins are one sum; what only stands beside it stays a sum of its own."""

from __future__ import annotations

import pytest

from etl.amounts import find_amounts, parse_amount


@pytest.mark.parametrize(
    ("words", "low", "high", "unit", "per"),
    [
        ("ten pounds and 42 pence an hour", 10.42, 10.42, "GBP", "hour"),
        ("one euro and twenty cents a kilo", 1.2, 1.2, "EUR", "kg"),
        ("7 dollars 25 cents an hour", 7.25, 7.25, "USD", "hour"),
        ("3 rand and 50 cents an hour", 3.5, 3.5, "ZAR", "hour"),
        ("£10 50p an hour", 10.5, 10.5, "GBP", "hour"),
        ("between 10 pounds 40 pence and 12 pounds an hour", 10.4, 12, "GBP", "hour"),
        ("about 5 dollars and 20 cents", 5.2, 5.2, "USD", None),
    ],
)
def test_coins_belong_to_the_money_before_them(words, low, high, unit, per):
    one = parse_amount(words)
    assert (one.value_low, one.value_high, one.unit, one.per) == (low, high, unit, per)


def test_rupees_before_paise_are_no_sign_of_theirs():
    one = parse_amount("12 rupees 50 paise for each brick", ref_area="IN")
    assert (one.value_low, one.unit, one.per) == (12.5, "INR", "item")


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("80 dollars, 30 cents of which go to the union", [80, 0.3]),
        ("5 dollars an hour and 50 cents a crate", [5, 0.5]),
        ("2 million dollars and 50 cents", [2_000_000, 0.5]),
        ("5.50 euros and 20 cents", [5.5, 0.2]),
        ("3 dollars and 150 cents", [3, 1.5]),
        ("5 dollars or more and about 20 cents", [5, 0.2]),
        ("5 yuan and 20 cents", [5, 0.2]),
        ("rice at Rs 50 a kilo", [50]),
    ],
)
def test_other_sums_stay_apart(words, values):
    assert [one.value_low for one in find_amounts(words)] == values
