"""Parts of a percent or a point, fractions without "of", hedges and comparisons, and an article that counts."""

import pytest

from etl.amounts import find_amounts, find_numbers, parse_amount

PARTS = [
    ("half of 1 percent", 0.5, "percent"),
    ("half of one percent", 0.5, "percent"),
    ("three-quarters of one percent", 0.75, "percent"),
    ("half a point", 0.5, "percent"),
    ("a quarter of a point", 0.25, "percent"),
    ("one-hundredth of a point", 0.01, "percent"),
    ("0.5 of a percentage point", 0.5, "percent"),
    ("0.3 point", 0.3, "percent"),
    ("a 0.3-point rise", 0.3, "percent"),
    ("0.3 p.p.", 0.3, "percent"),
    ("0.3 points", 0.3, None),
    ("41 points", 41, None),
    ("half of the crew", 50, "percent"),
]


@pytest.mark.parametrize(("words", "value", "unit"), PARTS)
def test_a_part_of_a_percent_is_no_part_of_a_whole(words: str, value: float, unit: str | None) -> None:
    amount = parse_amount(words)
    assert (amount.value_low, amount.unit) == (value, unit)


def test_points_beside_a_percentage_are_percentage_points() -> None:
    assert [amount.unit for amount in find_amounts("The rate rose 0.3 points to 5%.")] == ["percent", "percent"]


FRACTIONS = [
    ("Two men were jailed and a third was shot.", ["Two"]),
    ("A second man fled. Later a third had been sold.", []),
    ("They worked a third shift.", []),
    ("They were paid in the last quarter.", []),
    ("Of the women, a third had no contract.", ["third"]),
    ("A third were women.", ["third"]),
    ("Pay fell by a third again.", ["third"]),
    ("A quarter was kept.", ["quarter"]),
    ("The last tenth had left.", ["tenth"]),
]


@pytest.mark.parametrize(("sentence", "numbers"), FRACTIONS)
def test_a_third_is_a_fraction_where_no_third_one_is_meant(sentence: str, numbers: list[str]) -> None:
    assert [number.text.split()[-1] for number in find_numbers(sentence)] == numbers


def test_one_dollar_in_ten_is_a_share() -> None:
    amount = parse_amount("one dollar in ten goes home")
    assert (amount.value_low, amount.unit) == (10, "percent")


HEDGED = [
    ("above the 8,000 taka of last year", 8000, 8000, "exact"),
    ("well over the 5-6% usual", 5, 6, "exact"),
    ("below the $5 float price", 5, 5, "exact"),
    ("below $5", None, 5, "less_than"),
    ("about the 300 dollars", 300, 300, "about"),
    ("fifty dollars, tops", None, 50, "up_to"),
    ("fifty dollars, at most.", None, 50, "up_to"),
    ("topped $5bn", 5e9, None, "more_than"),
    ("surpassed $5bn", 5e9, None, "more_than"),
    ("sub-2% inflation", None, 2, "less_than"),
    ("30 grand", 30000, 30000, "exact"),
    ("ten grand a year", 10000, 10000, "exact"),
    ("30 grand pianos", 30, 30, "exact"),
]


@pytest.mark.parametrize(("words", "low", "high", "qualifier"), HEDGED)
def test_a_hedge_bounds_and_a_comparison_does_not(
    words: str, low: float | None, high: float | None, qualifier: str
) -> None:
    amount = parse_amount(words)
    assert (amount.value_low, amount.value_high, amount.qualifier) == (low, high, qualifier)


def test_a_hedge_behind_a_comma_belongs_to_what_follows_it() -> None:
    assert [amount.qualifier for amount in find_amounts("They get 50 dollars, at most 60.")] == ["exact", "up_to"]


SUMS_OF_ONE = [
    ("They lent a dollar to a friend.", []),
    ("They pay a pound more.", []),
    ("The dollar rose.", []),
    ("They paid half a dollar a day.", ["half a dollar a day"]),
    ("They pick for a penny a pound.", ["a penny a pound"]),
    ("They get a dollar more.", ["a dollar"]),
    ("A dollar a day is too little, say 300 men.", ["A dollar a day", "300 men"]),
]


@pytest.mark.parametrize(("sentence", "amounts"), SUMS_OF_ONE)
def test_an_article_counts_before_money_with_a_period(sentence: str, amounts: list[str]) -> None:
    assert [sentence[amount.start : amount.end] for amount in find_amounts(sentence)] == amounts


def test_an_article_that_counts_is_no_number_to_be_accounted_for() -> None:
    assert find_numbers("They get a dollar a day.") == []
