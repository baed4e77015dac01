"""Rates of exchange beside pay, marks of footnotes, plans that pay, and what nobody keeps more of."""

from __future__ import annotations

import pytest

from etl.reader import read_text


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Cooks in Wonsan were paid 4,000 won a day ($1 was about 2,900 won).", "$1", "exchange_rate"),
        ("Cooks in Anju earn 4,000 won. The rate is around 7,000 won per 1 US dollar.", "1 US dollar", "exchange_rate"),
        ("Cooks in Anju get 80 dollars, 12 times less than the market rate.", "12 times", "exchange_rate"),
        ("Cooks in Wonsan earn 4,000 won. The won is officially worth 46 cents.", "46 cents", "exchange_rate"),
        (
            "Cooks in Wonsan earn 4,000 won. The won is worth 46 cents; in the bazaar it is worth half a cent.",
            "half a cent",
            "exchange_rate",
        ),
        ("In Wonsan the yuan was traded at 1,140 won. Cooks earn 4,000 won.", "1,140 won", "exchange_rate"),
        ("In 2007 mills in Anju paid cooks 5,100 won a month,18 or $36 at the rate of the bank.", "18", "furniture"),
    ],
)
def test_rates_and_footnotes_are_set_aside(text, words, reason):
    (one,) = [one for one in read_text(text).set_aside if one.words == words]
    assert one.reason == reason


def test_goods_that_are_traded_have_a_price():
    (price,) = read_text("In Wonsan soap was traded at 6,100 won a bar.").proposals
    assert (price.measure, price.unit, price.per) == ("price", "KPW", "item")


def test_an_incentive_plan_is_pay_and_no_plan_to_be_met():
    first, second = read_text("In Pune the incentive plan gives Rs 5,500 for 12 rides and Rs 8,000 for 16.").proposals
    assert (first.measure, second.measure) == ("wage", "wage")


def test_who_has_not_kept_more_than_a_sum_has_kept_up_to_it():
    (kept,) = read_text("In Oman he has not kept more than $370 a month of his pay.").proposals
    assert (kept.value_low, kept.value_high, kept.qualifier) == (None, 370, "up_to")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union of the cooks in Oman demands a $40 a month pay increase.", "$40 a month"),
        ("The wage in Manila is P645 a day. A P200 raise was asked for.", "P200"),
    ],
)
def test_a_sum_before_a_rise_is_a_change(text, words):
    (one,) = [one for one in read_text(text).proposals if one.original_value == words]
    assert one.measure == "change"


def test_a_count_that_rose_from_another_is_two():
    counts = read_text("In Oman the number of cooks rose to 4,100 as of May from 900 in 2006.").proposals
    assert [(one.measure, one.value_low) for one in counts] == [("workers", 4100), ("workers", 900)]
