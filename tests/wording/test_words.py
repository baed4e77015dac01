"""dashboard/words.py: amounts, times and receipts as a reader would say them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from etl import vocabulary as v
from tests.dashboard import made_up
from wording import labels, words
from wording.language import speaking

NAN = float("nan")


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ((None, None, "vague", None, None), ""),
        ((NAN, NAN, "vague", "CNY", "month"), ""),
        ((2000, 2000, "exact", "CNY", "month"), "2,000 yuan a month"),
        ((300, 700, "exact", "CNY", "month"), "300–700 yuan a month"),
        ((800, 800, "about", "USD", "month"), "about US$ 800 a month"),
        ((3.5, 7, "about", "USD", "item"), "about US$ 3.5–7 per item"),
        ((6000, 6000, "nearly", "KPW", "kg"), "nearly 6,000 North Korean won per kg"),
        ((None, 70, "up_to", "percent", None), "up to 70%"),
        ((NAN, 200, "less_than", "people", None), "less than 200 people"),
        ((None, 200, "exact", "people", None), "up to 200 people"),
        ((200, NAN, "exact", "people", None), "at least 200 people"),
        ((12, NAN, "more_than", "hours", "day"), "more than 12 hours a day"),
        ((12, None, "at_least", "hours", "day"), "at least 12 hours a day"),
        ((5, 5, "exact", "days", "once"), "5 days"),
        ((1, 1, "exact", "days", "once"), "1 day"),
        ((62000, 62000, "exact", "RUB", "unspecified"), "62,000 roubles (period not stated)"),
        ((23.94e6, 23.94e6, "exact", "USD", None), "US$ 23.94 million"),
        ((2e6, 3e6, "about", "USD", "year"), "about US$ 2–3 million a year"),
        ((900_000, 2e6, "exact", "USD", None), "US$ 900,000–2 million"),
        ((100, 100, "exact", "SEK", "month"), "100 Swedish kronor a month"),
    ],
)
def test_an_amount_keeps_its_range_its_hedge_and_its_open_side(amount, said):
    assert words.span(*amount) == said


@pytest.mark.parametrize(
    ("value", "exact", "rounded"),
    [
        (41.0874, "41.0874", "41"),
        (5.55, "5.55", "5.5"),
        (0.456, "0.456", "0.46"),
        (1405.3, "1,405.3", "1,405"),
        (0, "0", "0"),
    ],
)
def test_only_converted_numbers_are_rounded(value, exact, rounded):
    assert words.number(value) == exact
    assert words.number(value, rounded=True) == rounded


@given(some.floats(min_value=0.01, max_value=999_999))
def test_a_number_in_words_is_the_number(value):
    assert float(words.number(value).replace(",", "")) == pytest.approx(value, abs=5e-5)


@pytest.mark.parametrize(
    ("time_period", "said", "years"),
    [
        (None, "time not known", "time not known"),
        ("2025", "2025", "2025"),
        ("2025-10", "October 2025", "2025"),
        ("2025-10-30", "30 October 2025", "2025"),
        ("2020-10/2020-12", "October to December 2020", "2020"),
        ("2025-03-01/2025-03-20", "1 March 2025 to 20 March 2025", "2025"),
        ("2024/2025", "2024 to 2025", "2024–2025"),
        ("2019-12/2020-01", "December 2019 to January 2020", "2019–2020"),
    ],
)
def test_periods_in_words(time_period, said, years):
    assert words.period(time_period) == said
    assert words.years(time_period) == years


@pytest.mark.parametrize(
    ("unit", "per", "title"),
    [
        ("USD", "month", "US dollars per month"),
        ("CNY", "unspecified", "yuan, period not stated"),
        ("percent", None, "percent"),
        ("days", "once", "days"),
        ("people", None, "people"),
        (None, None, "unit not stated"),
    ],
)
def test_an_axis_title_names_unit_and_period(unit, per, title):
    assert words.axis_title(unit, per) == title


@pytest.mark.parametrize(
    ("because", "step", "said"),
    [
        (None, "usd", None),
        ("rice:no_rice_price", "usd", None),
        ("month:period_not_monthly", "rice", "no period that makes a month"),
        ("usd:no_rate; rice:time_unknown", "rice", "time unknown"),
        ("usd:a_term_of_another_build", "usd", None),
        ("minimum_wage:none_published", "minimum_wage", "no minimum wage is published"),
        ("minimum_wage:none_published", "rice", None),
    ],
)
def test_the_reason_of_a_missing_conversion_is_the_one_of_its_step(because, step, said):
    assert words.reason(because, step) == said


def test_every_reason_is_told_in_plain_words():
    assert words.not_converted("usd:no_rate; rice:no_rice_price") == [
        "Not converted to US dollars: no exchange rate (no preferred monthly rate inside the period).",
        "Not converted to kilograms of rice: no rice price "
        "(no preferred market price of rice inside the period or within 31 days).",
    ]


def test_a_receipt_goes_from_the_words_to_dollars_rice_and_the_minimum_wage():
    row = made_up.row("cn-paid")
    assert words.receipt(
        row["derivation"], original_value=row["original_value"], qualifier=row["qualifier"], per=row["per"]
    ) == [
        "The words “between 300 and 700 yuan” are read as 300–700 yuan a month.",
        "Into US dollars (lower end): 300 ÷ 7.3015 ≈ 41.087448 US dollars. "
        "Rate: 7.3015 yuan to the dollar, January 2025, Bank of Examples.",
        "Into US dollars (upper end): 700 ÷ 7.1715 ≈ 97.60859 US dollars. "
        "Rate: 7.1715 yuan to the dollar, June 2025, Bank of Examples.",
        "Into North Korean won: 300 × 5,800 = 1,740,000 North Korean won and "
        "700 × 5,800 = 4,060,000 North Korean won. "
        "Rate: 5,800 North Korean won to the yuan, at the market, Pyongyang, 11 May 2025, Market Watch.",
        "Into kilograms of rice: 1,740,000 ÷ 11,500 ≈ 151.30435 kg and 4,060,000 ÷ 11,500 ≈ 353.04348 kg. "
        "Rate: 11,500 North Korean won for a kilogram of rice at the market, Pyongyang, 25 May 2025, Market Watch.",
        "As a share of the local minimum wage (lower end): 300 ÷ 2,000 × 100 = 15 %. "
        "Minimum wage: 2,000 yuan a month, Coast, tier 1, from 1 May 2024, Coast Gazette.",
        "As a share of the local minimum wage (upper end): 700 ÷ 1,600 × 100 = 43.75 %. "
        "Minimum wage: 1,600 yuan a month, Coast, tier 2, from 1 May 2024, Coast Gazette.",
    ]


def test_dollars_reach_the_minimum_wage_by_the_local_currency():
    steps = [
        made_up.step("parsed", 800.0, 800.0, "USD"),
        made_up.step(
            "to_local_currency", 64000.0, None, "RUB", rate=80.0, date="2025-06", publisher="Bank of Examples"
        ),
        made_up.step("to_minimum_wage", 320.0, None, "percent", rate=20000.0, date="../2025", place="federal"),
    ]
    local, share = words.receipt(steps, original_value="800", qualifier="exact", per="month")[1:]
    assert local == (
        "Into roubles (lower end): 800 × 80 = 64,000 roubles. "
        "Rate: 80 roubles to the dollar, June 2025, Bank of Examples."
    )
    assert share == (
        "As a share of the local minimum wage (lower end): 64,000 ÷ 20,000 × 100 = 320 %. "
        "Minimum wage: 20,000 roubles a month, federal, until 2025."
    )


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2018-01-01/..", "from 1 January 2018"),
        ("../2021", "until 2021"),
        ("../..", "time not known"),
        ("2025-01-01/2025-12-31", "1 January 2025 to 31 December 2025"),
    ],
)
def test_the_time_of_a_figure_may_be_open_at_an_end(date, said):
    assert words.held(date) == said


@pytest.mark.parametrize(
    ("place", "wages", "said"),
    [
        ({"ref_area": "RU", "subdivision": None}, [20000.0], []),
        ({"ref_area": "RU", "subdivision": "RU-SAK"}, [20000.0], ["whole country"]),
        ({"ref_area": "CN", "subdivision": "CN-21"}, [1600.0], []),
        ({"ref_area": "CN", "subdivision": "CN-21"}, [2000.0, 1600.0], ["Which minimum wage applied is not known"]),
        ({"ref_area": "CN", "subdivision": None}, [1600.0], ["The province is not named"]),
        ({"ref_area": "CN", "subdivision": None}, [], []),
    ],
)
def test_what_is_not_known_of_the_minimum_wage_is_said(place, wages, said):
    steps = [made_up.step("to_minimum_wage", 1.0, 1.0, "percent", rate=wage) for wage in wages]
    notes = words.minimum_wage_notes({**place, "derivation": steps})
    assert len(notes) == len(said)
    assert all(part in note for part, note in zip(said, notes, strict=True))


def test_a_receipt_turns_years_into_months_before_it_converts():
    steps = [
        made_up.step("parsed", 12000, None, "RUB"),
        made_up.step("per_year_to_month", 1000, None, "RUB"),
        made_up.step("to_usd", 12.5, None, "USD", rate=80.0, date="2025-03", place="Russia", publisher="A Bank"),
    ]
    assert words.receipt(steps, original_value="over 12,000 a year", qualifier="more_than", per="year") == [
        "The words “over 12,000 a year” are read as more than 12,000 roubles a year.",
        "A month is a twelfth of a year: 12,000 ÷ 12 = 1,000 roubles.",
        "Into US dollars: 1,000 ÷ 80 = 12.5 US dollars. Rate: 80 roubles to the dollar, March 2025, A Bank.",
    ]


def test_a_receipt_of_won_names_the_market_of_its_dollar_rate():
    steps = [
        made_up.step("parsed", 50000, 50000, "KPW"),
        made_up.step("to_usd", 2.5, 2.5, "USD", rate=20000.0, date="2025-02", place="Hyesan", publisher="A Paper"),
    ]
    assert words.receipt(steps, original_value="50,000 won", qualifier="exact", per="month")[1] == (
        "Into US dollars: 50,000 ÷ 20,000 = 2.5 US dollars. "
        "Rate: 20,000 North Korean won to the dollar, Hyesan, February 2025, A Paper."
    )


@given(low=some.floats(min_value=1, max_value=1e6), rate=some.floats(min_value=0.01, max_value=40_000))
def test_a_reader_can_follow_a_step_with_a_pocket_calculator(low, rate):
    steps = [made_up.step("parsed", low, low, "CNY"), made_up.step("to_usd", low / rate, low / rate, "USD", rate=rate)]
    sentence = words.receipt(steps, original_value="words", qualifier="exact", per="month")[1]
    left, divisor, result = (
        float(part.replace(",", "")) for part in re.search(r": (\S+) ÷ (\S+) [=≈] (\S+) US", sentence).groups()
    )
    assert left / divisor == pytest.approx(result, rel=1e-5, abs=1e-6)


def test_lists():
    assert words.listed([]) == ""
    assert words.listed(["a"]) == "a"
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert words.listed(["a", "b", "c"], "or") == "a, b or c"


def test_one_word_is_a_word_and_a_long_text_is_cut():
    step = made_up.step("parsed", 2.0, 2.0, "times")
    assert words.receipt([step], original_value="doubled", qualifier="exact", per=None) == [
        "The word “doubled” is read as 2 times as much."
    ]
    assert words.brief("short") == "short"
    assert words.brief("x" * 50) == "x" * 39 + "…"


@pytest.mark.parametrize(
    ("proposed", "built_in", "said"),
    [
        (0, 0, ""),
        (
            3,
            0,
            "3 proposals of the reader wait for a person's review, not built in "
            "(to see them: `WAGEWITNESS_PROPOSED=1 make run`)",
        ),
        (
            3,
            1,
            "3 proposals of the reader wait for a person's review, left out of the counts unless “Show unreviewed "
            "proposals” is on; 2 of them cannot be shown: no place of work is known",
        ),
    ],
)
def test_proposals_that_wait_are_counted_with_the_way_to_see_them(proposed, built_in, said):
    assert words.waiting(proposed, built_in) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (23.94e6, "2,394만"),
        (1.23e8, "1.23억"),
        (1_234_567.0, "1,234,567"),  # "123만" would lose digits
        (124_000.0, "124,000"),
        (33.33, "33.33"),
        (-0.00001, "0"),
    ],
)
def test_korean_counts_large_numbers_in_its_own_steps_and_loses_no_digit(value, said):
    with speaking("ko"):
        assert words.number(value) == said


def test_a_range_in_one_step_names_the_step_once():
    with speaking("ko"):
        assert words.span(2e6, 3e6, "exact", None) == "200–300만"


@pytest.mark.parametrize(
    ("time", "said"),
    [("2025", "2025년"), ("2025-10", "2025년 10월"), ("2025-10-30", "2025년 10월 30일")],
)
def test_korean_times_are_those_of_cldr(time, said):
    with speaking("ko"):
        assert words.period(time) == said
        assert words.years(time) == "2025년"


def test_korean_has_its_own_names_of_countries_and_of_rare_currencies():
    with speaking("ko"):
        assert [labels.place_name(area) for area in ("CN", "RU", "KP")] == ["중국", "러시아", "북한"]
        assert labels.unit_name("SEK") == "스웨덴 크로나"
    assert labels.unit_name("SEK") == "Swedish kronor"


def test_every_hedge_and_every_period_has_its_sentence():
    assert {*words.HEDGED, "exact", "vague"} == set(v.QUALIFIER)
    assert {*words.FOR, "once"} == set(v.PER)
    assert words.FOR.keys() == words.AXIS_FOR.keys() | {"unspecified"}
    assert all(words.FOR[per].rstrip(")").endswith(v.PER.label(per)) for per in words.FOR)
    assert all(words.HEDGED[name].startswith(v.QUALIFIER.label(name)) for name in words.HEDGED)


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [("letters", 7, "letters"), ("letters", 4, "lett"), ("월 임금", 5, "월 임"), ("월 임금", 4, "월 "), ("x", 0, "")],
)
def test_a_text_is_fitted_to_its_room_in_which_a_syllable_takes_two_letters(text, most, said):
    assert words.fitted(text, most) == said
    assert words.width(said) <= most


@pytest.mark.parametrize(
    ("value", "said"), [(36562909.09, "36.56 million"), (1234567.0, "1.23 million"), (61153.4, "61,153")]
)
def test_a_converted_number_shows_no_more_digits_than_it_knows(value, said):
    assert words.number(value, rounded=True) == said


@pytest.mark.parametrize(
    ("period", "basis", "said"),
    [
        ("2023-06", "inferred", "June 2023 (inferred)"),
        ("2023-06", "stated", "June 2023"),
        (None, None, "time not known"),
    ],
)
def test_an_inferred_time_says_so(period, basis, said):
    assert words.when(period, basis) == said
