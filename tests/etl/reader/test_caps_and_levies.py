"""What may be taken or paid at most; what must be handed in; how many there are, told as the figure of a number."""

import pytest

from etl.amounts import find_amounts
from etl.reader import read_text


@pytest.mark.parametrize(
    ("sentence", "words", "high"),
    [
        ("Hong Kong capped the agents' fee at 500 dollars.", "capped the agents' fee at 500 dollars", 500),
        ("The law limits the agents' fees to 8 percent of pay.", "limits the agents' fees to 8 percent", 8),
        ("The law limits annual wage increases to 6 percent.", "limits annual wage increases to 6 percent", 6),
        ("The ministry restricts overtime to 20 hours a month.", "restricts overtime to 20 hours a month", 20),
        ("Drivers ask for a 12% cap on commissions.", "12% cap", 12),
    ],
)
def test_what_is_capped_or_limited_is_up_to(sentence: str, words: str, high: float) -> None:
    (amount,) = find_amounts(sentence)
    assert (sentence[amount.start : amount.end], amount.qualifier) == (words, "up_to")
    assert (amount.value_low, amount.value_high) == (None, high)


@pytest.mark.parametrize(
    "sentence",
    [
        "The cap on fees rose from last year's to 500 dollars.",
        "The limits, he said, went to 500 dollars.",
        "He came to the capital at 300 dollars.",
    ],
)
def test_a_cap_that_rises_is_no_upper_end(sentence: str) -> None:
    (amount,) = find_amounts(sentence)
    assert amount.qualifier == "exact"


def test_a_minimum_and_a_maximum_are_both_ends() -> None:
    (amount,) = find_amounts("Inmates earn from a minimum of 60 cents to a maximum of $4 an hour.")
    assert (amount.value_low, amount.value_high, amount.qualifier) == (0.6, 4.0, "exact")


def test_of_two_countries_named_as_often_the_main_one_tells_the_rupees() -> None:
    text = (
        "The planters and the unions met again. The unions ask for Rs. 300 more than the wage of Rs. 640 a day. "
        "Sri Lanka's estates pay more than India's. In Assam pay is lower, and Sri Lanka sells less tea."
    )
    assert [proposal.unit for proposal in read_text(text).proposals] == ["LKR", "LKR"]
