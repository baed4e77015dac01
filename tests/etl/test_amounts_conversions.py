"""One sum in several currencies: the period said of one of them holds for all."""

import pytest

from etl.amounts import find_amounts

LEFT_ALONE = [
    ("500 yuan a month (6,000 dollars in all)", ["month", None]),
    ("USD 500 (for 12 workers) per month", [None, None]),
    ("500 yuan (300 yuan) a month", [None, None]),
    ("500 yuan, 300 dollars a month", [None, "month"]),
    ("RMB 400 (about USD 61", [None, None]),
    ("500 yuan for food. (60 dollars) a month", [None, None]),
]


@pytest.mark.parametrize(("words", "pers"), LEFT_ALONE)
def test_a_period_stays_where_it_is_said_of_something_else(words: str, pers: list[str | None]) -> None:
    assert [amount.per for amount in find_amounts(words)] == pers


SHARED = [
    ("RMB 400,000 (about USD 61,000) a month", 2),
    ("RMB 400-500 (USD 61-70) a month", 2),
    ("USD 500 (3,600 yuan) per month", 2),
    ("USD 500 (3,600 yuan, or 460 euros) per month", 3),
    ("USD 500 (3,600 yuan; 460 euros) per month", 3),
    ("1,200 dirhams ($327) a month", 2),
    ("1,200 dirhams [$327] monthly", 2),
    ("RMB 400 per month (about USD 61)", 2),
    ("RMB 400 per month (USD 61 at the time)", 2),
    ("RMB 400 (USD 61 a month)", 2),
    ("2,300 yuan, or about $320, a month", 2),
    ("2,300 yuan or $320 a month", 2),
    ("2,300 yuan a month, or $320", 2),
    ("2,300 yuan/$320 a month", 2),
]


@pytest.mark.parametrize(("words", "count"), SHARED)
def test_all_currencies_of_a_sum_have_its_period(words: str, count: int) -> None:
    assert [amount.per for amount in find_amounts(words)] == ["month"] * count


def test_the_words_of_each_amount_stay_its_own() -> None:
    text = "RMB 400,000 (about USD 61,000) a month"
    assert [text[amount.start : amount.end] for amount in find_amounts(text)] == ["RMB 400,000", "about USD 61,000"]
