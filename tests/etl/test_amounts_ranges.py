"""Two numbers side by side: one range, two alternatives, or a change from one to the other."""

import pytest

from etl.amounts import find_amounts, parse_amount

PAIRS = [
    ("They pay €400 or €600.", [(400, 400), (600, 600)]),
    ("They pay €2 or €3.", [(2, 3)]),
    ("They pay 4 or 6 euros.", [(4, 6)]),
    ("The tax is to go from 19% to 22%.", [(19, 19), (22, 22)]),
    ("Estimates go from 300 to 500.", [(300, 500)]),
    ("They lift wages from 300 to 500 yuan.", [(300, 300), (500, 500)]),
    ("It took wages from 300 to 500 yuan.", [(300, 300), (500, 500)]),
    ("They take home from 300 to 500 yuan.", [(300, 500)]),
    ("It cut the pay of men who earn from 300 to 500 yuan.", [(300, 500)]),
    ("It raised the sum that each of its men hands over every month from 300 yuan to 500 yuan.",
     [(300, 300), (500, 500)]),
    ("They cost between 80 cents and a dollar.", [(0.8, 1)]),
    ("They stand between 80 cents and a wall.", [(0.8, 0.8)]),
    ("They pay 25, 28 euros a day.", [(25, 28)]),
    ("It lost five, ten thousand dollars.", [(5000, 10000)]),
    ("There were three hundred, maybe four.", [(300, 400)]),
    ("There were three hundred, maybe twelve left.", [(300, 300), (12, 12)]),
    ("At 25, 28 euros seemed a lot.", [(25, 25), (28, 28)]),
    ("In 2019, 2020 euros were paid.", [(2019, 2019), (2020, 2020)]),
    ("Of the 3, 28 euros went home.", [(3, 3), (28, 28)]),
    ("They send several thousand to 10,000 people.", [(None, 10000)]),
    ("Teams were cut from 10-25 people to 4-6 people.", [(10, 25), (4, 6)]),
    ("Pay rose from 80 yuan to 90-100 yuan.", [(80, 80), (90, 100)]),
    ("They hold from 2,000 to tens of thousands of people.", [(2000, None)]),
    ("It makes hundreds of million euros.", [(None, None)]),
    ("It keeps nine of every ten dollars.", [(90, 90)]),
    ("Fees are not to exceed 30 percent of pay.", [(None, 30)]),
    ("Fees exceed 30 percent of pay.", [(30, None)]),
    ("A minimum average of 30 hours is set.", [(30, None)]),
    ("Their income crossed 200 yuan.", [(200, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "ends"), PAIRS)
def test_two_numbers_are_a_range_or_two_amounts(sentence: str, ends: list[tuple[float, float]]) -> None:
    assert [(amount.value_low, amount.value_high) for amount in find_amounts(sentence)] == ends


def test_a_range_may_stand_behind_from():
    one = parse_amount("up from between 330 and 370 yuan")
    assert (one.value_low, one.value_high, one.unit) == (330, 370, "CNY")


def test_money_with_its_period_and_a_bare_number_are_no_range():
    found = find_amounts("the level of $5.15 an hour to 28 states")
    assert [(one.value_low, one.value_high) for one in found] == [(5.15, 5.15), (28, 28)]
