"""What may be taken or paid at most; what must be handed in; how many there are, told as the figure of a number."""

import pytest

from etl.amounts import find_amounts
from etl.reader import read_text


@pytest.mark.parametrize(
    ("sentence", "words", "high"),
    [
        ("Hong Kong capped the agents' fee at 500 dollars.", "capped the agents' fee at 500 dollars", 500),
        ("The law caps annual wage increases at 6 percent.", "caps annual wage increases at 6 percent", 6),
        ("Drivers ask for a 12% cap on commissions.", "12% cap", 12),
    ],
)
def test_what_is_capped_is_up_to(sentence: str, words: str, high: float) -> None:
    (amount,) = find_amounts(sentence)
    assert (sentence[amount.start : amount.end], amount.qualifier) == (words, "up_to")
    assert (amount.value_low, amount.value_high) == (None, high)


@pytest.mark.parametrize(
    "sentence",
    [
        "The cap on fees rose from last year's to 500 dollars.",
        "The law caps driving time at nine hours a day.",
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


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The number of North Korean workers in the river towns marked 31,204 in May, rising steadily from 29,870 "
            "in January.",
            [31204, 29870],
        ),
        ("The number of Nepali guards with permits fell to 9,120 in June from 14,300 a year earlier.", [9120, 14300]),
        (
            "The count of North Koreans with permits decreased to 900 workers in late March from 1,400 a year earlier.",
            [900, 1400],
        ),
        ("The number of labor migrants in the region has dropped from 6,200 to 1,100.", [6200, 1100]),
        ("The number of foreign workers in the country's vast greenhouses has been 12,000 for years.", [12000]),
    ],
)
def test_the_figure_of_a_number_of_workers_counts_them(sentence: str, counts: list[float]) -> None:
    told = [(one.measure, one.unit, one.value_high) for one in read_text(sentence).proposals]
    assert told == [("workers", "people", count) for count in counts]


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of complaints by workers reached 450 in May.",
        "The number of sites on which migrants work fell to 450 from 620.",
    ],
)
def test_the_figure_of_a_number_of_other_things_counts_no_workers(sentence: str) -> None:
    assert read_text(sentence).proposals == ()


@pytest.mark.parametrize(
    ("sentence", "high"),
    [
        ("The authorities announced the collection of 12 kg of scrap copper per person before the holiday.", 12),
        ("Last year the amount requested of a household was less than 4 kg.", 4),
        ("The total that the party is targeting this winter is 150 kg per adult.", 150),
        ("Everyone gives something for the plant to be turning in 3 kg of copper.", 3),
        ("In spring the pupils handed in 2 kg of apricot stones.", 2),
    ],
)
def test_what_is_requested_collected_or_turned_in_is_a_levy(sentence: str, high: float) -> None:
    (told,) = read_text(sentence).proposals
    assert (told.measure, told.unit, told.value_high) == ("quota", "kg", high)


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials are demanding 2 million won, equivalent to 300 kilograms of rice.",
        "The collection point exported 300 tons of tea.",
        "The requested aid was 300 tons of flour.",
    ],
)
def test_what_money_is_worth_in_goods_and_aid_is_no_levy(sentence: str) -> None:
    assert all(told.unit != "kg" for told in read_text(sentence).proposals)


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("Firms hand out as many as six to seven loaves.", (6.0, 7.0)),
        ("Wages are as low as Rs 15-45.", (15.0, 45.0)),
        ("There are as many as 300 workers.", (None, 300.0)),
        ("Up to 50-60 workers live there.", (None, 60.0)),
    ],
)
def test_a_range_behind_as_many_as_keeps_both_ends(sentence: str, ends: tuple[float | None, float]) -> None:
    (amount,) = find_amounts(sentence)
    assert (amount.value_low, amount.value_high) == ends


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("Each worker of the mill was provided with 6 kilograms of corn in April.", ["wage"]),
        ("At noon they provided 250 grams of bread and a soup.", ["wage"]),
        ("The prisoners subsisted on 300 grams of corn each.", ["wage"]),
        ("The state provided 900 tons of cement.", []),
        ("The migrants sleep in a half-built tower beside the site.", []),
        ("The workers are paid half-wages.", ["share"]),
        ("For the maids it is a double burden.", []),
        ("A clerk earns 5,000 won. At that time $1 was about 7,900 North Korean won.", ["wage"]),
    ],
)
def test_food_that_is_provided_is_pay_and_halves_doubles_and_rates_are_no_amounts(
    sentence: str, measures: list[str]
) -> None:
    told = [proposal.measure for proposal in read_text(sentence).proposals if proposal.value_high != 1]
    assert told == measures


def test_days_that_a_sum_is_paid_for_are_no_working_time() -> None:
    text = "A day of work brings 30 yuan, or 90 yuan for three days of work."
    assert [told.unit for told in read_text(text).proposals] == ["CNY", "CNY"]
    assert read_text("The pupils do three days of work for the road.").proposals[0].measure == "hours"


def test_a_rise_of_what_is_no_labor_amount_is_none() -> None:
    text = "The firms of the zone exported goods worth $31.2 million, up by $2.4 million."
    assert read_text(text).proposals == ()
    assert [told.measure for told in read_text("The wage is $90, up by $5.").proposals] == ["wage", "change"]
