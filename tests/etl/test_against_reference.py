"""A source's own conversions and prices against the reference figures, worked out by hand from data/reference."""

import pytest

from etl.checks import find_findings
from tests.etl.made_up import RATES, money, observation, related, rice

AUTUMN = {"time_period": "2020-10/2020-12", "date_published": "2020-10/2020-12"}
SUMMER = {"time_period": "2023-06/2023-07", "date_published": "2023-06/2023-07"}


def test_a_conversion_names_the_rate_it_implies_and_the_reference_with_its_dates():
    # 400,000 ÷ 61,000 = 6.557; ECB 2020-10 to 2020-12: 6.7282, 6.6020, 6.5410.
    total = money("total", "400,000", 400000, **AUTUMN)
    dollars = money("dollars", "about 61,000", 61000, "USD", qualifier="about", same_as="paper/total", **AUTUMN)
    finding = related("conversion", total, dollars)
    assert finding["verdict"] == "agrees"
    assert (finding["found_low"], finding["found_high"]) == pytest.approx((6.55738, 6.55738), rel=1e-5)
    assert (finding["expected_low"], finding["expected_high"], finding["unit"]) == (6.5410, 6.7282, "CNY per USD")
    publisher = "European Central Bank (euro foreign exchange reference rates)"
    assert finding["reference"] == f"{publisher}, 2020-10 and 2020-12"
    assert finding["sentence"] == (
        "400,000 CNY a month, given by the source as about 61,000 USD a month (China, no place named; "
        "The Paper, 2020-10/2020-12), makes 6.557 CNY per USD, and the reference rate of the time is 6.541 to 6.728 "
        f"({publisher}, 2020-10 and 2020-12): the numbers fit together."
    )


@pytest.mark.parametrize(
    ("amount", "conversion", "when", "verdict", "found"),
    [
        # Two ranges, end by end: 25 ÷ 3.50 = 50 ÷ 7 = 7.143; ECB 2023-06 and 2023-07: 7.1633, 7.1880.
        (("25-50", 25, 50, "CNY"), ("3.50 to 7", 3.5, 7, "USD", "about"), SUMMER, "agrees", (7.14286, 7.14286)),
        # 4 ÷ 0.50 = 8 and 5 ÷ 0.80 = 6.25: 4.5 ÷ 0.525 = 8.57 and 3.5 ÷ 0.525 = 6.67 is what the low ends may mean.
        (("4 or 5", 4, 5, "CNY"), ("0.50 to 0.80", 0.5, 0.8, "USD", "about"), SUMMER, "agrees", (6.25, 8)),
        # The low ends fit (7.14), the high ends do not (50 ÷ 10 = 5).
        (("25-50", 25, 50, "CNY"), ("3.50 to 10.00", 3.5, 10, "USD", "about"), SUMMER, "tension", (5, 7.14286)),
        # One amount beside a range: 6000 ÷ 0.40 to 6000 ÷ 0.30. The market in 2025: 20,070 to 39,800. A range says how
        # far its words reach, so that "about" does not make 20,000 reach 20,070.
        (("6,000", 6000, 6000, "KPW"), ("30-40 cents", 0.3, 0.4, "USD", "about"), {}, "tension", (15000, 20000)),
        (("6,000", 6000, 6000, "KPW"), ("20-40 cents", 0.2, 0.4, "USD", "about"), {}, "agrees", (15000, 30000)),
        (("6,000", 6000, 6000, "KPW"), ("30 cents", 0.3, 0.3, "USD", "about"), {}, "agrees", (20000, 20000)),
        (("6,000", 6000, 6000, "KPW"), ("40 cents", 0.4, 0.4, "USD", "about"), {}, "tension", (15000, 15000)),
        # Dollars first, roubles given: 80,000 ÷ 1,000. NBP in 2025, January to October: 78.4364 to 100.9495.
        (("1,000", 1000, 1000, "USD"), ("80,000", 80000, 80000, "RUB", "exact"), {}, "agrees", (80, 80)),
        (("1,000", 1000, 1000, "USD"), ("120,000", 120000, 120000, "RUB", "exact"), {}, "tension", (120, 120)),
        # Won for yuan, by the yuan rate of the market: 3,200 to 5,700.
        (("10 yuan", 10, 10, "CNY"), ("45,000", 45000, 45000, "KPW", "exact"), {}, "agrees", (4500, 4500)),
        (("10 yuan", 10, 10, "CNY"), ("25,000", 25000, 25000, "KPW", "exact"), {}, "tension", (2500, 2500)),
    ],
)
def test_a_source_s_own_conversion_is_held_against_the_rates_of_its_time(amount, conversion, when, verdict, found):
    first = observation("amount", *amount, "item", measure="price", **when)
    *words, qualifier = conversion
    finding = related("conversion", first, observation("converted", *words, "item", qualifier, measure="price", **when))
    assert finding["verdict"] == verdict
    assert (finding["found_low"], finding["found_high"]) == pytest.approx(found, rel=1e-5)


@pytest.mark.parametrize(
    ("amount", "conversion", "why"),
    [
        (money("a", "1", 1, "EUR"), money("b", "1", 1, "USD"), "no reference rate between EUR and USD is at hand"),
        (
            money("a", "7", 7, "CNY", time_period=None),
            money("b", "1", 1, "USD", time_period=None),
            "the time is unknown",
        ),
        (
            money("a", "7", 7, "CNY", time_period="2010"),
            money("b", "1", 1, "USD", time_period="2010"),
            "no reference rate of CNY per USD is at hand for the time",
        ),
        (
            observation("a", "up to 7", None, 7, "CNY", "month", "up_to"),
            money("b", "1", 1, "USD"),
            "'up to 7' gives one end only",
        ),
        (money("a", "7", 7, "CNY"), money("b", "0", 0, "USD"), "one of the amounts is zero"),
    ],
)
def test_a_conversion_that_lacks_something_says_what(amount, conversion, why):
    finding = related("conversion", amount, conversion)
    assert finding["verdict"] == "cannot_check"
    assert finding["sentence"].endswith(f"cannot be checked: {why}.")


def test_no_rate_after_the_month_of_publication_is_held_against_a_conversion():
    # 80 roubles to the dollar is a rate of 2025, but not of January 2025 (100.9495), which is all the paper knew.
    for published, verdict in [("2025-10-30", "agrees"), ("2025-01-20", "tension")]:
        rows = [
            money("dollars", "1,000", 1000, "USD", date_published=published),
            money("roubles", "80,000", 80000, "RUB", date_published=published),
        ]
        assert related("conversion", *rows)["verdict"] == verdict


def test_a_price_of_rice_below_all_market_prices_of_its_time_is_a_tension():
    # All named places, 2024-12-01 to 2025-12-01: from 8,000 (2025-02-02) to 30,000 (2025-10-12).
    (finding,) = find_findings([rice(6000, 6000, "nearly 6,000 won", "nearly")], [], RATES)
    assert (finding["check"], finding["verdict"]) == ("price_reference", "tension")
    assert (finding["found_low"], finding["expected_low"], finding["expected_high"]) == (6000, 8000, 30000)
    reference = "Daily NK, 2025-02-02; The Asia Review, from a survey by local sources, 2025-10-12"
    assert finding["reference"] == reference
    assert finding["sentence"] == (
        "The price of rice of nearly 6,000 KPW per kg (North Korea, no place named; The Paper, 2025) is below "
        f"market prices of 8,000 to 30,000 KPW per kg of the time ({reference}): "
        "the numbers do not fit together."
    )


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (rice(9000, 12000, "9,000 to 12,000"), "agrees"),
        # Summer 2023: 5,500 to 5,700 in Pyongyang, but 6,000 in Hyesan.
        (rice(time_period="2023-06", date_published="2023-06"), "agrees"),
        (rice(6100, 6100, "6,100", time_period="2023-06", date_published="2023-06"), "tension"),
        (rice(40000, 50000, "40,000 to 50,000"), "tension"),
        (rice(None, 9000, "up to 9,000", "up_to"), "cannot_check"),
        (rice(time_period=None), "cannot_check"),
        (rice(time_period="2019-11", date_published="2019-11"), "cannot_check"),
    ],
)
def test_prices_of_rice_against_the_market_prices_of_their_time(row, verdict):
    (finding,) = find_findings([row], [], RATES)
    assert finding["verdict"] == verdict


@pytest.mark.parametrize(
    "row",
    [
        rice(item="maize"),
        rice(ref_area="CN"),
        observation("yuan", "4", 4, 4, "CNY", "kg", measure="price", item="rice", ref_area="KP"),
        observation("sack", "4", 4, 4, "KPW", "item", measure="price", item="rice", ref_area="KP"),
    ],
)
def test_only_won_per_kilogram_of_rice_in_north_korea_has_a_reference_price(row):
    assert find_findings([row], [], RATES) == []
