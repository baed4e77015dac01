"""What plain copy of news desks says of rates, attacks, breaks and stalls: a sentence, and what is read in it."""

from __future__ import annotations

import pytest

from etl.reader import read_text
from tests.etl.reader.test_transfers import measure_of


@pytest.mark.parametrize(
    "text",
    [
        "The workers earn little. One U.S. dollar was trading at 14,100 won, compared with 8,300 in spring.",
        "The workers' zone was hit by drones in May. At least 11 people were injured in that attack.",
        "The miners of North Korea dig coal. The country exported coal in 2015, earning $1.1 billion.",
        "The plant employs welders. Its site had three times as many fires as last year.",
    ],
)
def test_rates_attacks_exports_and_other_counts_are_not_about_labor(text: str) -> None:
    assert read_text(text).proposals == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The masons worked from 5 a.m. to 7 p.m. with a break of two hours at midday.", "two hours"),
        ("“In ten days you make more than in a month at the mine,” the worker said.", "ten days"),
    ],
)
def test_a_break_and_the_time_that_earning_takes_are_lengths_of_time(text: str, words: str) -> None:
    assert [one.words for one in read_text(text).set_aside if one.reason == "duration"] == [words]


def test_who_goes_home_after_some_hours_has_worked_them() -> None:
    (told,) = read_text("A Chinese worker would go home after eight hours.").proposals
    assert (told.measure, told.kind, told.per) == ("hours", "work", "day")


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The North Korean government withholds up to 90% of these wages.", "90%", "quota_share"),
        ("Teams of IT workers collectively earn over $3 million annually.", "3", "revenue"),
        ("She has to pay 1,000 won a day for her place.", "1,000", "fee"),
        ("For a vendor the stall fee alone is 1,500 won a day.", "1,500", "fee"),
        ("The company pays the North Korean authorities $2.2 million a year for its workers.", "2.2", "quota"),
    ],
)
def test_who_takes_and_what_for_tells_the_measure(text: str, words: str, measure: str) -> None:
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Workers were to get rice. The farm deducted 80 kilos for fertilizer.", "80", "quota"),
        ("Farmers wait for their rice. At one farm workers were given 130 kilograms and no cash.", "130", "wage"),
        ("Each worker was to receive 400 kilograms of rice and 150,000 won in cash.", "150,000", "wage"),
        ("A woman pays the team leader 30,000 won a month so that she can sell noodles.", "30,000", "fee"),
        ("The North Koreans were cheap. A Mongolian would have cost him $500 a month.", "$500", "wage"),
        ("At night the builders did private jobs, for which they charged 15,000 tugriks an hour.", "15,000", "wage"),
        ("After the foreman's 4,000 rubles a worker in Amur has little left.", "4,000", "quota"),
        ("In Kusong each household gave 9,000 won for the site of the workers.", "9,000", "quota"),
        ("The average wage in the building trade has risen sharply, to $430.", "$430", "wage"),
        ("The doctors had to send home 90 percent of what they took in.", "90", "quota_share"),
        (
            "Income from its clinics with Korean doctors is estimated at $1.2 million a month.",
            "1.2",
            "revenue",
        ),
        ("Workers bribe the police for private jobs. Each contributes 2,000 rubles a month for that.", "2,000", "fee"),
    ],
)
def test_plain_copy_tells_what_is_taken_given_and_bought(text: str, words: str, measure: str) -> None:
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The workers get a wage of 35,000 won, which is enough for four kilos of rice.", "four kilos"),
        ("The builders live in tents, 40 to a tent.", "40"),
        ("The workers of the farm met 87 percent of its plan.", "87 percent"),
        ("The builders are poor. An apartment in the street sells for $30,000.", "$30,000"),
        ("An agency that hires out workers had a turnover of 9 million zlotys.", "9 million zlotys"),
        ("Three North Korean doctors were killed by gunmen.", "Three North Korean doctors"),
    ],
)
def test_what_pay_buys_where_builders_sleep_and_what_firms_turn_over_is_set_aside(text: str, words: str) -> None:
    aside = {one.words: one.reason for one in read_text(text).set_aside}
    assert any(words in told and reason == "not_labor" for told, reason in aside.items())


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The workers are paid roughly half of what a local seamstress earns.", "half", "change"),
        ("Worker's relatives said the company charged the dead man's family 3,000 yuan for a coffin.", "3,000", "fee"),
        ("The women had paid $300 each for medical checks and travel papers.", "$300", "fee"),
        ("Fishers say each boat must pay 1,400 yuan, as a deposit for the diesel.", "1,400", "fee"),
        ("The prisoners eat once a day if they pay the guards 9,000 won.", "9,000", "fee"),
        ("The camp's prisoners can buy time. For 400 yuan they let you go a month early.", "400", "fee"),
        ("The nurse said patients were charged $90 for a treatment.", "$90", "price"),
        ("A worker gave the officer a bribe of 70 yuan to stay away. The usual price is $40.", "$40", "fee"),
    ],
)
def test_what_people_pay_for_tells_a_fee_from_a_price(text: str, words: str, measure: str) -> None:
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Women get 7,000 won for ten hours, which buys one kilogram of corn.", "one kilogram", "not_labor"),
        ("The wage does not even buy half a kilogram of rice.", "half a kilogram", "not_labor"),
        ("A study of prisoners counted 48 labor training camps.", "48", "not_labor"),
        ("At half past seven the workers leave the site.", "half past seven", "clock"),
        ("Prisoners cut wood that is sold for 340 yuan per cubic meter.", "340 yuan", "not_labor"),
    ],
)
def test_what_pay_buys_and_how_many_camps_there_are_is_set_aside(text: str, words: str, reason: str) -> None:
    told = [one.reason for one in read_text(text).set_aside if one.words in words or words in one.words]
    assert told[:1] == [reason]


def test_a_kind_of_workers_is_of_no_one_country() -> None:
    text = (
        "Programmers from North Korea live in Dalian, China.\n\n"
        "The panel says that IT workers can earn more than $250,000 a year."
    )
    (told,) = [one for one in read_text(text).proposals if one.unit == "USD"]
    assert (told.measure, told.ref_area) == ("wage", None)


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Uzbek workers cost 100,000 rubles a month and Russians 150,000 rubles.", "150,000", "wage"),
        ("The panel named 18 developers, whose combined earnings exceeded $4.1 million.", "4.1", "revenue"),
        ("Workers say it goes to inspectors from the office, each of whom receives 300 yuan.", "300", "fee"),
        ("The quota for a brigade of miners is 170 tons of ore a day.", "170", "quota"),
    ],
)
def test_what_is_left_out_shared_or_set_is_read_from_the_words_around(text: str, words: str, measure: str) -> None:
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The workers' factory has to deliver 20 million won to the city budget.", "20 million won"),
        ("The report is on workers.\n\nFounded in 2004, the Centre has 12 employees.", "12 employees"),
        ("The workers sleep in Doha. The country is home to 2.4 million migrants.", "2.4 million migrants"),
        ("For a month's wage a miner can't even buy one kilo of rice.", "one kilo"),
    ],
)
def test_budgets_the_authors_own_staff_and_what_pay_cannot_buy_are_set_aside(text: str, words: str) -> None:
    assert words in {one.words for one in read_text(text).set_aside if one.reason == "not_labor"}
