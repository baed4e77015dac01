"""What a source ties together itself: kind of relation and observations → verdict and sentence."""

import pytest

from tests.etl.made_up import money, observation, related, share, workers


def test_a_product_that_does_not_come_out_is_a_tension_that_names_every_number():
    finding = related("product", workers(), money("each", "2,000", 2000), money("total", "500,000", 500000))
    assert finding["verdict"] == "tension"
    assert (finding["found_low"], finding["found_high"]) == (500000, 500000)
    assert (finding["expected_low"], finding["expected_high"], finding["unit"]) == (400000, 400000, "CNY")
    assert finding["sentence"] == (
        "200 people × 2,000 CNY a month makes 400,000 CNY a month, and 500,000 CNY a month is reported "
        "(China, no place named; The Paper, 2025): the numbers do not fit together."
    )


@pytest.mark.parametrize(
    ("kind", "rows", "verdict", "ending"),
    [
        (
            "product",
            [workers(), money("each", "2,000", 2000), money("total", "400,000", 400000)],
            "agrees",
            "400,000 CNY a month is reported (China, no place named; The Paper, 2025): the numbers fit together.",
        ),
        (
            "product",
            [workers(), money("each", "2,000", 2000), money("total", "about 410,000", 410000, qualifier="about")],
            "agrees",
            "the numbers fit together once rounding and hedges are allowed for.",
        ),
        (
            "product",
            [workers(), money("each", "300", 300, "USD"), money("total", "400,000", 400000)],
            "cannot_check",
            "cannot be checked: people and USD do not multiply to CNY.",
        ),
        (
            "product",
            [workers(), money("each", "2,000", 2000, per="year"), money("total", "400,000", 400000)],
            "cannot_check",
            "cannot be checked: the amounts are for different periods.",
        ),
        (
            "product",
            [workers(), money("each", "2,000", 2000), money("total", "400,000", 400000, per="unspecified")],
            "agrees",
            "the numbers fit together.",
        ),
        (
            "product",
            [
                observation("workers", "over 200", 200, None, "people", None, "more_than"),
                money("each", "2,000", 2000),
                money("total", "400,000", 400000),
            ],
            "cannot_check",
            "cannot be checked: 'over 200' gives one end only.",
        ),
        (
            "product",
            [
                observation("workers", "hundreds", None, None, "people", None, "vague"),
                money("each", "2,000", 2000),
                money("total", "400,000", 400000),
            ],
            "cannot_check",
            "'hundreds', 2,000 CNY a month, 400,000 CNY a month (China, no place named; The Paper, 2025) "
            "cannot be checked: 'hundreds' holds no number.",
        ),
        (
            "sum",
            [money("a", "120", 120), money("b", "80", 80), money("all", "200", 200)],
            "agrees",
            "120 CNY a month + 80 CNY a month makes 200 CNY a month, and 200 CNY a month is reported "
            "(China, no place named; The Paper, 2025): the numbers fit together.",
        ),
        (
            "sum",
            [money("a", "120", 120), money("b", "80", 80), money("all", "205", 205)],
            "tension",
            "the numbers do not fit together.",
        ),
        (
            "sum",
            [money("a", "120", 120), money("b", "80", 80, "USD"), money("all", "200", 200)],
            "cannot_check",
            "cannot be checked: CNY and USD are different units.",
        ),
        (
            "sum",
            [share("70%", 70, "the profits"), share("30%", 30, "The profits", "rest")],
            "agrees",
            "70 % + 30 % of The profits makes 100 % "
            "(China, no place named; The Paper, 2025), and a whole is 100 %: the numbers fit together.",
        ),
        (
            "sum",
            [share("70%", 70, "the profits"), share("20%", 20, "the profits", "rest")],
            "tension",
            "and a whole is 100 %: the numbers do not fit together.",
        ),
        (
            "sum",
            [share("70%", 70, "the profits"), share("30%", 30, "income", "rest")],
            "cannot_check",
            "cannot be checked: they are shares of 2 different wholes.",
        ),
        (
            "share_of",
            [
                share("20%", 20, "exports"),
                money("whole", "USD 23.94 million", 23.94e6, "USD"),
                money("part", "nearly USD 4.79 million", 4.79e6, "USD", qualifier="nearly"),
            ],
            "agrees",
            "20 % of exports × 23,940,000 USD a month makes 4,788,000 USD a month, and nearly 4,790,000 USD a month is "
            "reported (China, no place named; The Paper, 2025): "
            "the numbers fit together once rounding and hedges are allowed for.",
        ),
        (
            "share_of",
            [share("20%", 20, "exports"), money("whole", "100", 100), money("part", "30", 30)],
            "tension",
            "the numbers do not fit together.",
        ),
        (
            "share_of",
            [workers(), money("whole", "100", 100), money("part", "20", 20)],
            "cannot_check",
            "cannot be checked: 200 people is not a share.",
        ),
        (
            "share_of",
            [share("20%", 20, "exports"), money("whole", "100", 100), money("part", "20", 20, per="year")],
            "cannot_check",
            "cannot be checked: the amounts are for different periods.",
        ),
        (
            "share_of",
            [share("20%", 20, "exports"), money("whole", "100", 100)],
            "cannot_check",
            "cannot be checked: it takes a share, a whole and a part.",
        ),
    ],
)
def test_arithmetic_that_a_source_ties_together(kind, rows, verdict, ending):
    finding = related(kind, *rows)
    assert (finding["check"], finding["verdict"]) == (kind, verdict)
    assert finding["sentence"].endswith(ending)


OLD = money("old", "62,000", 62000, "RUB", time_period=None)
NEW = money("new", "about 124,000", 124000, "RUB", qualifier="about")


def change(words, value, unit):
    return observation("change", words, value, value, unit, measure="change", of="quota")


@pytest.mark.parametrize(
    ("stated", "verdict"),
    [
        (change("doubled", 2, "times"), "agrees"),
        (change("tripled", 3, "times"), "tension"),
        (change("100 % more", 100, "percent"), "agrees"),
        (change("50 % more", 50, "percent"), "tension"),
        (change("by 2 hours", 2, "hours"), "cannot_check"),
    ],
)
def test_a_stated_change_ties_the_old_value_to_the_new_one(stated, verdict):
    finding = related("before_after", OLD, NEW, stated)
    assert finding["verdict"] == verdict
    assert finding["is_same_time"] is None, "the old value has no time"


def test_before_and_after_in_the_order_the_check_reads_them():
    finding = related("before_after", OLD, NEW, change("doubled", 2, "times"))
    assert finding["observation_ids"] == ["paper/old", "paper/change", "paper/new"]
    assert (finding["found_high"], finding["expected_high"], finding["unit"]) == (124000, 124000, "RUB")


def test_without_a_stated_change_the_finding_names_the_factor_and_claims_nothing():
    finding = related("before_after", OLD, NEW)
    assert finding["verdict"] == "cannot_check"
    assert (finding["found_low"], finding["found_high"], finding["expected_low"], finding["unit"]) == (
        2, 2, None, "times",
    )  # fmt: skip
    assert finding["sentence"] == (
        "From 62,000 RUB a month to about 124,000 RUB a month (China, no place named; The Paper, 2025) is "
        "2 times as much; the source ties no stated change to the two, so there is nothing to check."
    )


def test_what_the_source_calculated_or_assumed_is_not_called_reported():
    finding = related(
        "share_of",
        observation("share", "20%", 20, 20, "percent", measure="share", of="exports", claim="assumed_by_source"),
        money("whole", "1,000", 1000),
        money("part", "200", 200, claim="calculated_by_source"),
    )
    assert finding["sentence"] == (
        "20 % of exports (assumed by the source) × 1,000 CNY a month makes 200 CNY a month, and 200 CNY a month is "
        "calculated by the source (China, no place named; The Paper, 2025): the numbers fit together."
    )


def test_nothing_is_a_multiple_of_an_old_value_of_zero():
    finding = related("before_after", money("old", "0", 0, "RUB"), NEW)
    assert finding["verdict"] == "cannot_check"
    assert finding["sentence"].endswith("cannot be checked: the old value is zero.")
