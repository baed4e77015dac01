"""Hedges, fractions and periods beside a number, beyond the table of the design."""

import pytest

from etl.amounts import Amount, find_amounts, parse_amount


def parts(amount: Amount) -> tuple[float | None, float | None, str, str, str | None]:
    """Low, high, qualifier, unit or units, per."""
    return amount.value_low, amount.value_high, amount.qualifier, " ".join(amount.unit_candidates), amount.per


FRACTIONS = [
    ("1/3", 33.33, 33.33, "exact", "percent", None),
    ("2/3", 66.67, 66.67, "exact", "percent", None),
    ("about 2/3 of their pay", 66.67, 66.67, "about", "percent", None),
    ("3/4 of workers", 75, 75, "exact", "percent", None),
    ("1/2", 50, 50, "exact", "percent", None),
    ("ten out of ten", 100, 100, "exact", "percent", None),
    ("eight in ten", 80, 80, "exact", "percent", None),
    ("eight in ten workers", 80, 80, "exact", "percent", None),
    ("nine out of every ten", 90, 90, "exact", "percent", None),
    ("one in five", 20, 20, "exact", "percent", None),
    ("two in three women", 66.67, 66.67, "exact", "percent", None),
    ("nearly nine in 10", 90, 90, "nearly", "percent", None),
    ("seven of every ten workers", 70, 70, "exact", "percent", None),
    ("a third", 33.33, 33.33, "exact", "percent", None),
    ("four-fifths", 80, 80, "exact", "percent", None),
    ("three quarters of", 75, 75, "exact", "percent", None),
    ("three-quarters of the crew", 75, 75, "exact", "percent", None),
    ("half a million", 500000, 500000, "exact", "", None),
    ("a million and a half", 1.5e6, 1.5e6, "exact", "", None),
    ("a million and a half dollars", 1.5e6, 1.5e6, "exact", "USD", None),
    ("one and a half times", 1.5, 1.5, "exact", "times", None),
    ("a hundred", 100, 100, "exact", "", None),
    ("two hundred and fifty", 250, 250, "exact", "", None),
    ("a couple of thousand", None, None, "vague", "", None),
    ("a couple of hundred dollars", None, None, "vague", "USD", None),
    ("several dozen", None, None, "vague", "", None),
    ("several dozen workers", None, None, "vague", "people", None),
    ("hundreds", None, None, "vague", "", None),
    ("scores of workers", None, None, "vague", "people", None),
    ("dozens of workers", None, None, "vague", "people", None),
    ("one-third", 33.33, 33.33, "exact", "percent", None),
    ("two-and-a-half hours", 2.5, 2.5, "exact", "hours", None),
    ("two and a half years", 2.5, 2.5, "exact", "", None),
    ("hundreds of thousands of dollars", None, None, "vague", "USD", None),
    ("thousands of yuan a month", None, None, "vague", "CNY", "month"),
    ("half of the workers", 50, 50, "exact", "percent", None),
    ("half the workers", 50, 50, "exact", "percent", None),
    ("half their salary", 50, 50, "exact", "percent", None),
    ("a fifth of revenue", 20, 20, "exact", "percent", None),
    ("one-fifth", 20, 20, "exact", "percent", None),
    ("a tenth of", 10, 10, "exact", "percent", None),
    ("twenty-one thousand", 21000, 21000, "exact", "", None),
]
PERIODS = [
    ("200 or more workers", 200, None, "at_least", "people", None),
    ("18 or fewer", None, 18, "up_to", "", None),
    ("18 or fewer workers", None, 18, "up_to", "people", None),
    ("$3-a-day", 3, 3, "exact", "USD", "day"),
    ("$1.50-an-hour", 1.5, 1.5, "exact", "USD", "hour"),
    ("$15-per-hour", 15, 15, "exact", "USD", "hour"),
    ("hourly wage of $7", 7, 7, "exact", "USD", "hour"),
    ("monthly salary of 2,300 yuan", 2300, 2300, "exact", "CNY", "month"),
    ("2,300-yuan monthly salary", 2300, 2300, "exact", "CNY", "month"),
    ("RMB 2,300 monthly salary", 2300, 2300, "exact", "CNY", "month"),
    ("2,300 yuan /month", 2300, 2300, "exact", "CNY", "month"),
    ("2,300 yuan/mo", 2300, 2300, "exact", "CNY", "month"),
    ("$12,000 p.a.", 12000, 12000, "exact", "USD", "year"),
    ("$12,000 per capita", 12000, 12000, "exact", "USD", None),
    ("$100 each month", 100, 100, "exact", "USD", "month"),
    ("$100 every month", 100, 100, "exact", "USD", "month"),
    ("$100 monthly", 100, 100, "exact", "USD", "month"),
    ("$100 a year", 100, 100, "exact", "USD", "year"),
    ("$100 annually", 100, 100, "exact", "USD", "year"),
    ("$100 per annum", 100, 100, "exact", "USD", "year"),
    ("$100 yearly", 100, 100, "exact", "USD", "year"),
    ("$100 a week", 100, 100, "exact", "USD", "week"),
    ("$100 weekly", 100, 100, "exact", "USD", "week"),
    ("$100 a fortnight", 100, 100, "exact", "USD", None),
    ("$100 per fortnight", 100, 100, "exact", "USD", None),
    ("$100 per trip", 100, 100, "exact", "USD", None),
    ("$2 per garment", 2, 2, "exact", "USD", "item"),
    ("$2 a piece", 2, 2, "exact", "USD", "item"),
    ("$2 per piece", 2, 2, "exact", "USD", "item"),
    ("$2 per kilo", 2, 2, "exact", "USD", "kg"),
    ("$2 a kilo", 2, 2, "exact", "USD", "kg"),
    ("$2 a bag", 2, 2, "exact", "USD", "item"),
    ("$2 per bag", 2, 2, "exact", "USD", "item"),
    ("$2 a head", 2, 2, "exact", "USD", None),
    ("$2 apiece", 2, 2, "exact", "USD", "item"),
    ("$200 per person", 200, 200, "exact", "USD", None),
    ("$200 per person per month", 200, 200, "exact", "USD", "month"),
    ("$200 a month per person", 200, 200, "exact", "USD", "month"),
    ("$2.50 a share", 2.5, 2.5, "exact", "USD", "item"),
    ("12 hours a day", 12, 12, "exact", "hours", "day"),
    ("six-day week", 6, 6, "exact", "days", "week"),
    ("60 hours a week", 60, 60, "exact", "hours", "week"),
    ("a 60-hour week", 60, 60, "exact", "hours", "week"),
    ("a 12-hour day", 12, 12, "exact", "hours", "day"),
    ("a 48-hour working week", 48, 48, "exact", "hours", "week"),
    ("a six-day working week", 6, 6, "exact", "days", "week"),
    ("$50 per day", 50, 50, "exact", "USD", "day"),
    ("$50 a night", 50, 50, "exact", "USD", None),
    ("$0.20 per shirt", 0.2, 0.2, "exact", "USD", "item"),
    ("50 cents an hour", 0.5, 0.5, "exact", "USD", "hour"),
]
HEDGES = [
    ("700-odd", 700, 700, "about", "", None),
    ("700-odd workers", 700, 700, "about", "people", None),
    ("some 700-odd workers", 700, 700, "about", "people", None),
    ("upwards of 500", 500, None, "more_than", "", None),
    ("north of $500", 500, None, "more_than", "USD", None),
    ("south of $500", None, 500, "less_than", "USD", None),
    ("in excess of $500", 500, None, "more_than", "USD", None),
    ("no fewer than 30", 30, None, "at_least", "", None),
    ("not less than 30", 30, None, "at_least", "", None),
    ("as little as $50", 50, None, "at_least", "USD", None),
    ("as low as $50", 50, None, "at_least", "USD", None),
    ("as high as $50", None, 50, "up_to", "USD", None),
    ("a maximum of 50", None, 50, "up_to", "", None),
    ("a minimum of 50", 50, None, "at_least", "", None),
    ("at most 50", None, 50, "up_to", "", None),
    ("roughly 50", 50, 50, "about", "", None),
    ("circa 50", 50, 50, "about", "", None),
    ("ca. 50", 50, 50, "about", "", None),
    ("ca 50 workers", 50, 50, "about", "people", None),
    ("~50", 50, 50, "about", "", None),
    ("close to 50", 50, 50, "nearly", "", None),
    ("just over 50", 50, None, "more_than", "", None),
    ("just under 50", None, 50, "less_than", "", None),
    ("well over 50", 50, None, "more_than", "", None),
    ("a little over 50", 50, None, "more_than", "", None),
    ("a little more than 50", 50, None, "more_than", "", None),
    ("slightly more than 50", 50, None, "more_than", "", None),
    ("50 or so", 50, 50, "about", "", None),
    ("50 or so workers", 50, 50, "about", "people", None),
    ("50 or thereabouts", 50, 50, "about", "", None),
    ("$50 or thereabouts", 50, 50, "about", "USD", None),
    ("an estimated 50", 50, 50, "about", "", None),
    ("an estimated $50", 50, 50, "about", "USD", None),
    ("estimated at 50", 50, 50, "about", "", None),
    ("estimated to be 50", 50, 50, "about", "", None),
    ("estimated at $2.3 billion", 2.3e9, 2.3e9, "about", "USD", None),
    ("nearly $800", 800, 800, "nearly", "USD", None),
    ("some $800", 800, 800, "about", "USD", None),
    ("at least $800", 800, None, "at_least", "USD", None),
    ("$800 at least", 800, None, "at_least", "USD", None),
    ("$800 at most", None, 800, "up_to", "USD", None),
    ("$800 or more a month", 800, None, "at_least", "USD", "month"),
    ("more than US$800 a month", 800, None, "more_than", "USD", "month"),
    ("anything up to $800", None, 800, "up_to", "USD", None),
    ("anywhere between $500 and $800", 500, 800, "exact", "USD", None),
    ("somewhere around 300", 300, 300, "about", "", None),
    ("something like 300", 300, 300, "about", "", None),
    ("fewer than one in ten", None, 10, "less_than", "percent", None),
    ("more than half", 50, None, "more_than", "percent", None),
    ("not even $50", None, 50, "less_than", "USD", None),
    ("more or less 50", 50, 50, "about", "", None),
    ("perhaps 300 workers", 300, 300, "about", "people", None),
    ("maybe 300 workers", 300, 300, "about", "people", None),
    ("reportedly 300 workers", 300, 300, "exact", "people", None),
    ("300-plus", 300, None, "at_least", "", None),
    ("$300+", 300, None, "at_least", "USD", None),
    ("about US$ 800 to 900", 800, 900, "about", "USD", None),
    ("minimum of $7.25", 7.25, None, "at_least", "USD", None),
    ("capped at 60 hours", None, 60, "up_to", "hours", None),
    ("a cap of 60 hours", None, 60, "up_to", "hours", None),
    ("ceiling of 60 hours", None, 60, "up_to", "hours", None),
    ("limit of 60 hours", None, 60, "up_to", "hours", None),
]


@pytest.mark.parametrize(("words", "low", "high", "qualifier", "units", "per"), [*FRACTIONS, *PERIODS, *HEDGES])
def test_words_beside_a_number_are_read_as_the_table_says(
    words: str, low: float | None, high: float | None, qualifier: str, units: str, per: str | None
) -> None:
    assert parts(parse_amount(words)) == (low, high, qualifier, units, per)


VERBS = [
    ("must hand over 2,000 yuan", "2,000 yuan", "exact"),
    ("handed over about 2,000 yuan", "about 2,000 yuan", "about"),
    ("complained about 14-hour days", "14-hour days", "exact"),
    ("fees add up to 500 yuan", "500 yuan", "exact"),
    ("fees of over 500 yuan", "over 500 yuan", "more_than"),
    ("told them that about 500 yuan", "about 500 yuan", "about"),
]


@pytest.mark.parametrize(("words", "extent", "qualifier"), VERBS)
def test_a_preposition_that_belongs_to_the_verb_is_no_hedge(words: str, extent: str, qualifier: str) -> None:
    amount = parse_amount(words)
    assert (words[amount.start : amount.end], amount.qualifier) == (extent, qualifier)


MORE = [
    ("five hours a night", 5, 5, "exact", "hours", "day"),
    ("$300 each a month", 300, 300, "exact", "USD", "month"),
    ("12 hours' work a day", 12, 12, "exact", "hours", "day"),
    ("$150 pm", 150, 150, "exact", "USD", "month"),
    ("12 pm", 12, 12, "exact", "", None),
    ("50-some women", 50, 50, "about", "people", None),
    ("12-hour day shifts", 12, 12, "exact", "hours", None),
    ("seven-day weeks", 7, 7, "exact", "days", "week"),
    ("2.000 euros", 2000, 2000, "exact", "EUR", None),
    ("0.000 euros", 0, 0, "exact", "EUR", None),
    ("a dollar and a half", 1.5, 1.5, "exact", "USD", None),
    ("less than a dollar and a half a day", None, 1.5, "less_than", "USD", "day"),
    ("pay back a third for food", 33.33, 33.33, "exact", "percent", None),
    ("two free days a year", 2, 2, "exact", "days", "year"),
    ("50人起", 50, None, "at_least", "people", None),
    ("3 hundred thousand", 300000, 300000, "exact", "", None),
]


@pytest.mark.parametrize(("words", "low", "high", "qualifier", "units", "per"), MORE)
def test_what_a_number_fills_or_is_grouped_by_is_read(
    words: str, low: float | None, high: float | None, qualifier: str, units: str, per: str | None
) -> None:
    assert parts(parse_amount(words)) == (low, high, qualifier, units, per)


def test_thousands_behind_a_dot_are_said() -> None:
    assert parse_amount("2.000 euros").undecided == ("'2.000' is read as 2000; it may have a decimal point",)


def found(text: str) -> list[tuple[str, str, str | None]]:
    return [(text[amount.start : amount.end], amount.qualifier, amount.unit) for amount in find_amounts(text)]


def test_a_hedge_between_two_numbers_that_can_only_belong_to_the_first_does() -> None:
    assert found("5 or more 12-hour shifts") == [("5 or more", "at_least", None), ("12-hour", "exact", "hours")]


def test_a_minimum_wage_is_no_hedge() -> None:
    assert found("a $7.25 minimum wage") == [("$7.25", "exact", "USD")]
    assert found("they ask $7.25 minimum.") == [("$7.25 minimum", "at_least", "USD")]


def test_north_and_south_are_places_where_no_money_follows() -> None:
    assert found("north of 38") == [("38", "exact", None)]
    assert found("south of $38") == [("south of $38", "less_than", "USD")]


def test_a_fortnight_is_named_as_no_period_of_the_vocabulary() -> None:
    assert parse_amount("$100 a fortnight").undecided[-1] == "'a fortnight' is no period of the vocabulary"


def test_one_of_a_kind_in_many_is_a_share_and_one_in_a_number_of_things_is_not() -> None:
    assert found("one factory in three.") == [("one factory in three", "exact", "percent")]
    assert found("about one dollar in ten is kept") == [("about one dollar in ten", "about", "percent")]
    assert [unit for *_, unit in found("one worker in three plants")] == ["people", None]


def test_a_second_guess_makes_a_range() -> None:
    assert [
        (amount.value_low, amount.value_high, amount.qualifier) for amount in find_amounts("300, maybe 400 yuan")
    ] == [(300, 400, "exact")]


PEOPLE = ["six Filipinos", "14 Indonesians", "16 crew", "1.9 million seafarers", "a thousand sappers", "12 cleaners"]


@pytest.mark.parametrize("words", PEOPLE)
def test_nations_and_trades_are_people(words: str) -> None:
    assert parse_amount(words).unit == "people"


def test_a_nation_behind_one_describes() -> None:
    assert parse_amount("one Indian company").unit is None


DATES = ["1/3/2024", "24/7", "9/11", "50/50", "on 1/3", "page 1/3", "30/10/2025", "3/10-4/10"]


@pytest.mark.parametrize("words", DATES)
def test_a_date_or_a_place_in_a_series_is_no_fraction(words: str) -> None:
    assert [amount.unit for amount in find_amounts(words)] == [None] * len(find_amounts(words))


def test_the_day_of_a_date_counts_nothing_and_a_count_after_a_whole_month_does() -> None:
    assert found("on May 5 workers left")[0] == ("5", "exact", None)
    assert found("in May 30 workers left")[0] == ("30 workers", "exact", "people")
    assert found("they may 5 workers")[0] == ("5 workers", "exact", "people")
    assert found("May 5-10 workers left")[0][2] is None
