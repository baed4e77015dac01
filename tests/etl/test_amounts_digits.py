"""Digits with what makes another number of them: scales, mixed fractions, years that only look like money."""

import pytest

from etl.amounts import find_amounts, find_numbers, parse_amount

NO_MONEY = [
    "a 2027 dollar bond",
    "its 2026 dollar bonds fell",
    "Euro 2028 is near",
    "Tickets for Euro 2028",
]


@pytest.mark.parametrize("words", NO_MONEY)
def test_a_year_beside_a_currency_word_is_no_money(words: str) -> None:
    assert [amount.unit_candidates for amount in find_amounts(words)] == [()]


def test_thousands_are_shared_only_by_an_end_without_a_currency_of_its_own() -> None:
    assert parse_amount("£3-£4,000").value_low == 3
    assert parse_amount("between $3 and $4,000").value_low == 3
    assert parse_amount("$3-4,000").value_low == 3000
    assert parse_amount("£3-£4,000").undecided == ("the low end is read as 3, not in thousands",)


SCALED = [
    ("$3trn", 3e12, "USD"),
    ("$3 trn", 3e12, "USD"),
    ("$3tr", 3e12, "USD"),
    ("$3 tln", 3e12, "USD"),
    ("$3bil", 3e9, "USD"),
    ("RM3.5bil", 3.5e9, "MYR"),
    ("$3 mil", 3e6, "USD"),
    ("paid RM3 mil", 3e6, "MYR"),
    ("3 mil", 3, None),
    ("$3-and-a-half million", 3.5e6, "USD"),
    ("3 and a half million dollars", 3.5e6, "USD"),
    ("2000 dollars", 2000, "USD"),
    ("Euro 2000 a month", 2000, "EUR"),
    ("Euro 2,028", 2028, "EUR"),
]


@pytest.mark.parametrize(("words", "value", "unit"), SCALED)
def test_a_scale_behind_the_digits_multiplies(words: str, value: float, unit: str | None) -> None:
    amount = parse_amount(words)
    assert (amount.value_low, amount.value_high, amount.unit) == (value, value, unit)


MIXED = [
    ("6-1/2 percent", 6.5, "percent"),
    ("6 1/2 percent", 6.5, "percent"),
    ("5 3/4 hours", 5.75, "hours"),
    ("7-3/8-percent", 7.375, "percent"),
    ("6-1/4 cents", 0.0625, "USD"),
    ("$4.50-1/4 a bushel", 4.5025, "USD"),
    ("$4.50 1/2", 4.505, "USD"),
    ("2-1/2 million euros", 2.5e6, "EUR"),
]


@pytest.mark.parametrize(("words", "value", "unit"), MIXED)
def test_a_fraction_behind_a_whole_number_is_part_of_it(words: str, value: float, unit: str) -> None:
    amount = parse_amount(words)
    assert (amount.value_low, amount.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize("words", ["12-1/2-2024", "3 5/2", "7-1/12/2024", "2-1-1/2"])
def test_digits_of_a_date_or_a_score_stay_apart(words: str) -> None:
    assert len(find_numbers(words)) > 1


QUARTERS = [
    ("six quarters of growth", "six"),
    ("fell in three quarters", "three"),
    ("the last two quarters", "two"),
    ("five quarters in a row", "five"),
    ("three quarters of the crew", "three quarters"),
    ("three-quarters went home", "three-quarters"),
    ("three quarters were women", "three quarters"),
]


@pytest.mark.parametrize(("words", "number"), QUARTERS)
def test_quarters_of_a_year_are_no_fraction(words: str, number: str) -> None:
    assert [found.text for found in find_numbers(words)] == [number]


def test_an_endless_chain_of_number_words_is_many_numbers() -> None:
    chain = "two hundred and " * 5000
    assert [number.text for number in find_numbers("twelve hundred and two")] == ["twelve hundred and two"]
    assert all(amount.value_low is None or amount.value_low < 1000 for amount in find_amounts(chain))
