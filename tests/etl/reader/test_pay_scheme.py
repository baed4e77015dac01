"""The period of pay that an article tells of as a whole."""

from __future__ import annotations

import pytest

from etl.reader import read_text

HEAD = "A mill in Brno hired 40 Mongolian weavers. It pays 1,100 euros a month for each weaver to an agency.\n\n"
FAR = "The town lies on a river, and its mills are old. " * 10 + "\n\n"
"""So much text that the pay above is no longer near."""


def per_of(text: str, words: str) -> str | None:
    return next(one.per for one in read_text(text).proposals if words in one.original_value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The agency keeps 350 euros for the hostel.", "350"),
        ("What reaches a weaver is 420 euros.", "420"),
    ],
)
def test_pay_and_takings_without_a_period_have_that_of_the_pay_above(text, words):
    assert per_of(HEAD + FAR + text, words) == "month"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A weaver is owed 900 euros.", "900"),
        ("A weaver earned 65,000 euros.", "65,000"),
        ("A weaver earned 400 crowns.", "400"),
    ],
)
def test_what_is_owed_far_more_or_other_money_has_no_period(text, words):
    assert per_of(HEAD + FAR + text, words) == "unspecified"


def test_where_pay_is_told_by_two_periods_none_is_passed_on():
    text = HEAD + "A local weaver earns 90 euros a day.\n\n" + FAR + "What reaches a weaver is 420 euros."
    assert per_of(text, "420") == "unspecified"
