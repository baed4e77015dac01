"""Money that goes home is taken, and its way tells no place of work; "the country" is the one spoken of."""

from __future__ import annotations

import pytest

from etl.reader import read_text
from etl.reader.article import Article
from etl.reader.mentions import find_mentions
from etl.reader.place_roles import HINT, ORIGIN, WORK


def only(text: str, words: str):
    """The proposal of the words."""
    return next(one for one in read_text(text).proposals if words in one.original_value)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Welders in Oman remit part of their wages to Pyongyang.", ORIGIN),
        ("Welders in Oman send $300 a month to Pyongyang.", ORIGIN),
        ("Welders in Oman hand most of it to the North Korean regime.", HINT),
        ("The firm sent 40 welders to North Korea.", WORK),
    ],
)
def test_where_money_goes_is_no_place_of_work(text, role):
    assert find_mentions(Article(text))[-1].role == role


@pytest.mark.parametrize(
    "text",
    [
        "North Korean welders in Oman are made to send 60 percent of their meager pay to the North Korean regime.",
        "Welders at the port pay about 60% to the authorities, the crew says.",
        "Every month the women gave 60% of their wages to the party.",
    ],
)
def test_who_gives_a_share_to_rulers_has_it_taken(text):
    assert only(text, "60").measure == "quota_share"


def test_a_boss_who_passes_a_share_on_takes_it_from_nobody_anew():
    text = "The chief of the trading firm hands over 60% of the income to the party."
    assert only(text, "60").measure == "share"


@pytest.mark.parametrize(
    "text",
    [
        "Cooks in Oman earn $900 a month, with $700 of it flowing back to North Korea.",
        "Cooks in Oman earn $900 a month, and $700 is sent straight to Pyongyang.",
    ],
)
def test_what_goes_home_to_the_state_is_a_quota(text):
    assert only(text, "$700").measure == "quota"
    assert only(text, "$900").measure == "wage"


def test_what_is_paid_for_a_job_abroad_is_a_fee_also_beside_an_agency():
    text = "Sent on by an agency, the mason was asked to pay 95,000 rupees for a job in Qatar."
    assert (only(text, "95,000").measure, only(text, "95,000").kind) == ("fee", "recruitment")


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        ("North Korean crews came to Oman. Oman hires many. Some 4,000 North Koreans now work in the country.", "4,000",
         "OM"),
        ("North Korean crews work in Oman. Oman and North Korea agreed to raise the number to 9,000 workers.", "9,000",
         "OM"),
        ("North Korean crews sew in Kaesong. The fee for insurance (similar to the one in South Korea) rose to 15% of "
         "their wages.", "15%", "KP"),
        ("North Korean welders work in Oman, many in Oman's ports. Salaries at state firms in North Korea are as low "
         "as $2 a month.", "$2", "KP"),
    ],
)  # fmt: skip
def test_the_country_is_the_one_that_is_spoken_of(text, words, area):
    assert only(text, words).ref_area == area


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Almost 70 percent of the jailed workers who were polled cannot afford soap.", "sample"),
        ("Inmates produce some $3 million a month in goods.", "not_labor"),
        ("Jailed workers manufacture $40 million worth of products.", "not_labor"),
    ],
)
def test_the_asked_and_the_worth_of_goods_are_set_aside(text, reason):
    assert [one.reason for one in read_text(text).set_aside] == [reason]


def test_millions_of_migrants_are_workers_where_they_are_called_so():
    text = "The number of foreign workers in Thailand was put at between 3 and 5 million."
    (one,) = read_text(text).proposals
    assert (one.measure, one.unit, one.value_low, one.value_high) == ("workers", "people", 3e6, 5e6)


def test_what_colleagues_get_is_a_comparison():
    text = "A North Korean in Oman earns one fifth of his Indian counterparts."
    assert only(text, "one fifth").measure == "change"


def test_what_workers_are_ordered_to_give_for_a_cause_of_the_state_is_a_quota():
    text = "Cooks in Oman were told to give $45 each to help with the reconstruction at home."
    assert only(text, "$45").measure == "quota"


def test_who_ends_up_with_an_amount_keeps_it():
    text = "My pay comes down to $150, and after deductions I end up with $90, the cook in Oman said."
    assert (only(text, "$90").measure, only(text, "$90").pay_stage) == ("wage", "kept")


def test_an_increase_is_one_also_where_it_is_told_in_money():
    text = "Cooks in Oman earn little. In March their wages rose. The increase in wages was 5.5%, or $8.60."
    assert [(one.measure, one.unit) for one in read_text(text).proposals] == [("change", "percent"), ("change", "USD")]


def test_a_cap_on_increases_is_a_change():
    assert only("The cap on increases of the minimum wage in Oman is five percent.", "five").measure == "change"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Some 9,000 North Koreans work in Africa, two officials told us, including 3,500 in Angola, as many "
         "as 2,600 in Namibia and 1,100 in Gabon.", [(9000, None), (3500, "AO"), (2600, "NA"), (1100, "GA")]),
        ("Vietnamese workers in Laos stood at 4,212 in April.", [(4212, "LA")]),
        ("2,700 N.Korean Loggers in Gabon", [(2700, "GA")]),
    ],
)  # fmt: skip
def test_workers_are_counted_in_the_shapes_of_news(text, counts):
    assert [(one.value_high, one.ref_area) for one in read_text(text).proposals] == counts


def test_who_gets_a_cut_has_a_share():
    assert only("The cooks in Oman get a cut of 20-25%.", "20-25").measure == "share"


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("A cook earns 2,000 won. At the exchange rate 1,000 won is just about 140 yen.", "140", "exchange_rate"),
        ("A cook at the market holds a 1 yuan note.", "1 yuan", "not_labor"),
        ("With this pay cooks could only afford 600 grams of maize.", "600 grams", "not_labor"),
        ("Between 60 and 70 percent of their customers, say the cooks, are Poles.", "60", "not_labor"),
        ("Cooks are poor in Georgia, where close to half the population is out of work.", "half", "not_labor"),
        ("Workers who missed just one day at the site are fined.", "one", "duration"),
    ],
)
def test_what_only_stands_beside_labor_is_set_aside(text, words, reason):
    aside = [one for one in read_text(text).set_aside if words in one.words]
    assert [one.reason for one in aside] == [reason]


def test_taxes_of_a_market_are_a_fee():
    assert only("Traders in Pyongyang pay 20,000 won in market taxes a day.", "20,000").measure == "fee"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cooks in Oman earn just a quarter what their Indian counterparts make.", "a quarter"),
        ("Cooks in Oman earn a third what others earn.", "a third"),
        ("The mills in Oman raised the daily wage 7 percent.", "7 percent"),
    ],
)
def test_pay_set_against_other_pay_and_pay_that_is_raised_are_changes(text, words):
    assert only(text, words).measure == "change"
