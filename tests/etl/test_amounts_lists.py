"""A bare number takes the unit of its neighbour in the clause, where nothing else is counted by it."""

from unittest import mock

import pytest

from etl.amounts import find_amounts, lists

ALONE = [
    ("paid 600 yen, from 12 plants", [(600, "JPY"), (12, "")]),
    ("They get 600 yen, not 500 beds.", [(600, "JPY"), (500, "")]),
    ("They earn 300 yuan, work 12 hours and sleep 5.", [(300, "CNY"), (12, "hours"), (5, "")]),
    ("They earn 300 yuan, and 5 left.", [(300, "CNY"), (5, "")]),
    ("Output fell 6%, workers 7 and more.", [(6, "percent"), (7, "")]),
    ("5% and 12 others", [(5, "percent"), (12, "")]),
    ("It fell 5% in 2019, not 2020.", [(5, "percent"), (2019, ""), (2020, "")]),
    ("They pay 300 yuan. From 12 on they sleep.", [(300, "CNY"), (12, "")]),
    ("It lost 5%, phase 2 and 3.", [(5, "percent"), (2, ""), (3, "")]),
    ("12, 14 and 16 workers", [(12, ""), (14, ""), (16, "people")]),
]


@pytest.mark.parametrize(("sentence", "amounts"), ALONE)
def test_a_number_with_a_noun_of_its_own_takes_no_unit(sentence: str, amounts: list[tuple[float, str]]) -> None:
    assert [(a.value_low, a.unit or "") for a in find_amounts(sentence)] == amounts


SHARED = [
    ("A wig brings five, eight or even 12 kilograms of rice.", [(5, "kg"), (8, "kg"), (12, "kg")]),
    ("Shares closed up 1 and 3 percent.", [(1, "percent"), (3, "percent")]),
    ("Steel rose 6%, copper 7 and scrap iron 8.", [(6, "percent"), (7, "percent"), (8, "percent")]),
    ("Prices rose by 2 percent, by 4 and by 2.5.", [(2, "percent"), (4, "percent"), (2.5, "percent")]),
    ("It went to 13 percent, from 11, last year.", [(13, "percent"), (11, "percent")]),
    ("Pay rose to 500 from 300 yuan.", [(500, "CNY"), (300, "CNY")]),
    ("They average 6,100 roubles ($69), against 4,800 in the east.", [(6100, "RUB"), (69, "USD"), (4800, "RUB")]),
    ("Donors gave 3 million euros, 2 million of it in kind.", [(3e6, "EUR"), (2e6, "EUR")]),
    ("Donors gave 3 million euros at the meeting, 2 million of it in kind.", [(3e6, "EUR"), (2e6, "EUR")]),
    ("It pays 600 yen an hour, not 500.", [(600, "JPY"), (500, "JPY")]),
    ("Tips of 5, 6 or 7 percent", [(5, "percent"), (6, "percent"), (7, "percent")]),
    ("€1, €2 or €3", [(1, "EUR"), (2, "EUR"), (3, "EUR")]),
    ("2, 3 or 4 million dollars", [(2e6, "USD"), (3e6, "USD"), (4e6, "USD")]),
]


@pytest.mark.parametrize(("sentence", "amounts"), SHARED)
def test_a_bare_number_takes_the_unit_beside_it(sentence: str, amounts: list[tuple[float, str]]) -> None:
    assert [(a.value_low, a.unit or "") for a in find_amounts(sentence)] == amounts


def test_a_taken_unit_is_said_and_brings_its_period() -> None:
    taken = find_amounts("It pays 600 yen an hour, not 500.")[1]
    assert (taken.per, taken.undecided) == ("hour", ("the unit is taken from '600 yen an hour' beside it",))


@pytest.mark.parametrize("piece", ["1, ", "$5, ", "$1, 5 kg, "])
@pytest.mark.parametrize("end", ["", "or 6 percent"])
def test_a_text_of_commas_is_looked_through_once(piece: str, end: str) -> None:
    def looks(times: int) -> int:
        with mock.patch.object(lists, "_follows", wraps=lists._follows) as follows:
            find_amounts(piece * times + end)
        return follows.call_count

    assert 0 < looks(2000) <= 5 * looks(500)
