"""By how much money moved and to what, who does what no money can, and what a state keeps; look-alikes beside them."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def _proposal(text, words):
    (one,) = [one for one in read_text(text).proposals if one.original_value == words]
    return one


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A kilo of rice cost 8,500 won in Hyesan, up 300 won from May.", "300 won"),
        ("Pay in Oman is 900 rials a month, up 30 rials from a year earlier.", "30 rials"),
        ("The price of a shirt sewn in Oman rose 2 rials to 15 rials.", "2 rials"),
        ("The wage of cooks in Oman fell 30 rials, to 90.", "30 rials"),
        ("The quota went up 100 rubles to 600 rubles a month in Russia.", "100 rubles"),
        ("Agents in Oman raised the fee by 20 rials to 150 rials.", "20 rials"),
        ("Oman will raise the minimum wage for its 4,000 maids by 56 percent to 90 rials a month.", "56 percent"),
    ],
)
def test_a_step_up_or_down_is_a_change(text, words):
    assert _proposal(text, words).measure == "change"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The price of a shirt sewn in Oman rose by 2 rials, to 15 rials.", "15 rials", "price"),
        ("The price of a shirt sewn in Oman rose 2 rials to 15 rials.", "15 rials", "price"),
        ("The quota of each man in Russia was raised by 100 rubles, to 600 rubles a month.", "600 rubles a month",
         "quota"),
        ("Agents in Oman raised the fee by 20 rials to 150 rials.", "150 rials", "fee"),
        ("Cooks in Oman make up 90 rials from tips.", "90 rials", "wage"),
        ("In Oman the wage of cooks fell 30 rials short of the promise.", "30 rials", "wage"),
    ],
)  # fmt: skip
def test_what_it_moved_to_is_a_level(text, words, measure):
    assert _proposal(text, words).measure == measure


@pytest.mark.parametrize(
    ("text", "words", "per"),
    [
        ("A kilo of rice cost 8,500 won in Hyesan, up 300 won from a week earlier, and corn sold for 3,800 won.",
         "3,800 won", "kg"),
        ("Men in Oman who want a day off to trade pay 20 rials to the foreman.", "20 rials", "unspecified"),
        ("Cooks in Oman get 20 rials every week.", "20 rials every week", "week"),
    ],
)  # fmt: skip
def test_a_week_earlier_and_a_day_off_are_no_period_of_money(text, words, per):
    assert _proposal(text, words).per == per


@pytest.mark.parametrize(
    "text",
    [
        "Men in Oman said he deducted 200 rials each month for rent, and eleven had not been paid since May.",
        "Maids in Oman earn 300 rials a month. Eleven have never been paid.",
    ],
)
def test_who_was_not_paid_is_a_person_and_no_money(text):
    assert [one.unit for one in read_text(text).proposals if "eleven" in one.original_value.lower()] == ["people"]


def test_a_part_of_what_was_promised_may_be_paid_or_not():
    text = "Of the 300 rials promised to each cook in Oman, 200 were never paid."
    assert _proposal(text, "200").unit == "OMR"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Cuba keeps 75 percent of the salaries of its doctors in Kenya.", "75 percent", "quota_share"),
        ("Havana also takes 75 percent of the doctors' pay.", "75 percent", "quota_share"),
        ("Doctors in Cuba keep 75 percent of their pay.", "75 percent", "share"),
        ("Of the workers in Oman, 62% had taken out loans at high interest.", "62%", "share"),
    ],
)
def test_a_country_right_before_the_verb_keeps_the_share(text, words, measure):
    assert _proposal(text, words).measure == measure


def test_what_a_consulate_gets_for_each_worker_is_taken():
    text = "Of each wage in Oman the manager keeps 100 rials and the consulate gets 20 rials for every worker."
    assert _proposal(text, "20 rials").measure == "quota"


@pytest.mark.parametrize(
    "text",
    [
        "A plant in Oman sent its workers home after orders from foreign buyers dropped by nearly a third.",
        "Workers in Oman were let go when exports of shirts to Europe fell 12 percent.",
    ],
)
def test_a_business_that_moves_is_no_change_of_labor(text):
    assert read_text(text).proposals == ()


def test_workers_whose_number_moves_are_a_change():
    assert _proposal("The number of cooks who work in Oman fell 12 percent.", "12 percent").measure == "change"


@pytest.mark.parametrize("words", ["Gulf state", "Gulf country", "emirate"])
def test_one_state_of_the_gulf_is_the_one_told_before(words):
    text = f"Qatar hires Nepalis. About 9,000 Nepalis work in the {words}."
    assert _proposal(text, "About 9,000 Nepalis").ref_area == "QA"


def test_the_states_of_the_gulf_are_several():
    text = "Qatar hires Nepalis. About 9,000 Nepalis work in the Gulf states."
    assert _proposal(text, "About 9,000 Nepalis").ref_area is None
