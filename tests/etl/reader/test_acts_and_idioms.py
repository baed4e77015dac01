"""Acts that cost money, accounts of pay, fixed ways to speak of it: a sentence, the amount's words, and what they make
of it; and the people, shares and hours that news copy counts in its own way."""

from __future__ import annotations

import pytest

from etl.reader import read_text
from tests.etl.reader.test_transfers import measure_of


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("In Anju a doctor's certificate for a week goes for 15 dollars.", "15", "fee"),
        ("For the brigade's leader a sick note is 40 yuan.", "40", "fee"),
        ("To change the workplace of a daughter costs 300 yuan in Hyesan.", "300", "fee"),
        ("To buy the factory a kiln cost 300 yuan.", "300", "price"),
        ("A missed day costs the porters 25 dirhams.", "25", "fee"),
        ("Turn up late and it is 50 rupees.", "50", "fee"),
        ("For the right to repair bicycles he pays $40 a month.", "$40", "fee"),
        ("The team leader gave the landlord 2,000 yuan to forget it.", "2,000", "fee"),
        ("Whoever is found with a telephone loses 2,000 roubles.", "2,000", "fee"),
        ("The women's families were told to reimburse the $300.", "$300", "fee"),
        ("Each man paid a recruitment firm in Kampala 4 million shillings.", "4", "fee"),
        ("Some welders no longer show up at all. They pay the section chief 90,000 won a month.", "90,000", "fee"),
        ("The mill ordered every man to deliver ash or to pay 30,000 won instead.", "30,000", "fee"),
        ("Permits? From the harbour police it costs 60 yuan.", "60", "fee"),
    ],
)
def test_what_an_act_costs_is_a_fee(text, words, measure):
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("A tiler in Chita makes 80,000 roubles a month. Then comes 7,000 for the canteen.", "7,000", "quota"),
        ("Then come laundry, at 3 dollars a day, and the bus.", "3", "quota"),
        ("Bed and soup come off, another 400 yuan a month.", "400", "quota"),
        ("The amount that loggers must hand in went from 40,000 to 55,000 roubles.", "55,000", "quota"),
        ("The festive meal was charged to the workers, at 50 yuan each.", "50", "quota"),
        ("Men in his group had to give up $600 a month.", "$600", "quota"),
        ("Pyongyang wants 2,100 yuan of it.", "2,100", "quota"),
        ("Unit leaders went from door to door in Anju. It began with 2,000 won.", "2,000", "quota"),
    ],
)
def test_an_account_of_pay_and_a_levy_tell_what_is_taken(text, words, measure):
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Contracts must provide a minimum wage of $390 a month.", "$390", "wage"),
        ("Permanent pickers are on 11,000 shillings a month.", "11,000", "wage"),
        ("The book says 2,000 won a month for a welder.", "2,000", "wage"),
        ("For a woman from the North he transfers 2,300 yuan to her company.", "2,300", "wage"),
        ("The court told the farm to repay 2.5 million shillings that it had withheld.", "2.5", "wage"),
        ("She earns 5,000 kyats a day. At the market rate that is worth $1.20.", "$1.20", "wage"),
        ("The cleaners wait for 300 dinars each. That comes to $980.", "$980", "wage"),
        ("A bunch of roses is £12 in a London supermarket.", "£12", "price"),
        ("“For this jacket we get $9,” the owner of the sewing hall said.", "$9", "price"),
        ("“For a jacket we get 9 cents,” the seamstress said.", "9", "wage"),
        ("The processing fee for a coat is 41 yuan.", "41", "price"),
        ("He put the cost of each packer at 60,000 roubles a month.", "60,000", "wage"),
        ("The driver sent $240 home in ten months.", "$240", "wage"),
        ("Of $1,500 in May, the inmate says, he saw $700.", "1,500", "wage"),
        ("A punnet brings the grower two euros.", "two", "price"),
        ("Analysts say such coders bring in hundreds of millions of dollars a year.", "hundreds", "revenue"),
    ],
)
def test_idioms_of_pay_and_of_prices(text, words, measure):
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Three people with knowledge of the deal described it.", "Three", "sample"),
        ("Two residents familiar with the matter spoke.", "Two", "sample"),
        ("About 3,000 members of the youth brigade are at the dam.", "3,000", "workers"),
        ("Some 400,000 jobs, most of them held by women, would be lost.", "400,000", "workers"),
        ("The ministry put military losses at 900 soldiers.", "900", "not_labor"),
        ("The agency says Pyongyang is to send tens of thousands more to Russia.", "tens", "workers"),
        ("In a shelter run by the embassy there were 460 women.", "460", "not_labor"),
        ("The welders' work began at seven and lasted 14 hours.", "14", "hours"),
        ("She is one of 1,150 employees whom the plant let go.", "one", "figure_of_speech"),
        ("The dam is 82 percent complete.", "82", "not_labor"),
        ("Sales to workers were 11 percent above plan.", "11", "not_labor"),
        ("Whoever falls short in the camp receives half a meal.", "half", "not_labor"),
        ("A kilogram of rice was 21,000 won and one yuan cost 5,600 won in Hyesan.", "5,600", "exchange_rate"),
    ],
)
def test_what_news_copy_counts(text, words, told):
    assert measure_of(text, words) == told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In Anju a doctor's certificate for a week goes for 15 dollars.", "exemption"),
        ("A missed day costs the porters in Dubai 25 dirhams.", "fine"),
        ("The team leader gave the landlord in Yanji 2,000 yuan to forget it.", "bribe"),
        ("For the right to repair bicycles in Pyongyang he pays $40 a month.", "exemption"),
    ],
)
def test_the_act_tells_the_kind_of_fee(text, kind):
    (fee,) = (one for one in read_text(text).proposals if one.measure == "fee")
    assert fee.kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A workshop of 52 workers stood idle.", "staff"),
        ("Some 80 workers were selected in Anju for Kazan.", "sent"),
        ("In May seven of the workers were put on a plane to Pyongyang.", "returned"),
        ("The plant in Dandong has 60 North Korean workers.", "working"),
    ],
)
def test_the_kind_of_a_count_of_workers(text, kind):
    (count,) = read_text(text).proposals
    assert count.kind == kind


def test_hours_in_one_breath_and_a_bound_that_is_denied():
    spoken, capped = read_text(
        "The waitresses in Dandong work twelve, thirteen hours. Their pay has never exceeded 900 yuan a month."
    ).proposals
    assert (spoken.value_low, spoken.value_high, spoken.unit) == (12, 13, "hours")
    assert (capped.value_low, capped.value_high, capped.qualifier) == (None, 900, "up_to")


def test_here_is_the_country_that_the_article_is_about():
    text = (
        "Cleaners in Kuwait are on strike. Hospitals in Kuwait are dirty.\n\n“I came for 75 dinars a month. That was"
        " the paper I signed in Chittagong. Here they gave me 60 dinars.”"
    )
    assert [one.ref_area for one in read_text(text).proposals] == ["KW", "KW"]


def test_euros_are_not_paid_in_the_country_that_was_only_mentioned():
    text = (
        "Pickers in Portugal earn five euros an hour. Portugal's berries and Portugal's grapes travel far. "
        "In Nepal a visa is dear.\n\nThe rooms are cold. A man gets 800 euros a month."
    )
    assert [one.ref_area for one in read_text(text).proposals] == ["PT", "PT"]


def test_an_adjective_says_less_about_the_place_of_work_than_a_town():
    text = "The North Korean boats of Sinpo are idle. A crew of nine gets 300 yuan. Chinese motors are dear."
    assert {one.ref_area for one in read_text(text).proposals} == {"KP"}
