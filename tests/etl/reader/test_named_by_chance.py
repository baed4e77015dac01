"""Names and money that stand near by chance: a woman called like a town, a university, dollars of the sentence before;
and what workers pay for a bed."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def _proposal(text, words):
    (one,) = [one for one in read_text(text).proposals if one.original_value == words]
    return one


def test_a_woman_named_like_a_korean_town_makes_no_one_north_korean():
    text = "Germany lacks nurses. In Kochi Anju, 27, earned 18,000 rupees a month."
    assert _proposal(text, "18,000 rupees a month").population == "local_workers"
    assert _proposal("Cooks in Anju earn 90 won a month.", "90 won a month").population == "north_korean_workers"


def test_a_university_is_no_place_of_work():
    text = "Cocoa farms pay little, a study by the University of Chicago found. Pickers earn 90 euros a month."
    assert _proposal(text, "90 euros a month").ref_area is None
    text = "Cocoa plants pay little in Chicago. Packers earn 90 dollars a month."
    assert _proposal(text, "90 dollars a month").ref_area == "US"


def test_a_bare_sum_takes_the_money_of_its_own_sentence():
    text = "The ads in Russia promised $860 a month. Women paid 50,000 rubles and 500 was deducted for each badge."
    assert _proposal(text, "500").unit == "RUB"
    text = "The ads in Russia promised $860 a month. Women got 500."
    assert _proposal(text, "500").unit == "USD"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Cooks in Oman earn 90 rials. Sixty-five percent have no contract.", "Sixty-five percent", "share"),
        ("After 15 years in Tunisia Hayet earns 550 dinars a month and pays 250 in rent.", "250", "price"),
        ("She earns 90 rials in Oman. Rent costs her 30 rials.", "30 rials", "price"),
        ("Each cook pays the landlord 30 rials in Oman.", "30 rials", "price"),
        ("The firm in Oman deducts 30 rials a month in rent.", "30 rials a month", "quota"),
        ("Hospitals in Germany pay agencies up to 15,000 euros per nurse.", "up to 15,000 euros per nurse", "fee"),
        ("Hospitals in Germany pay up to 3,000 euros per nurse.", "up to 3,000 euros per nurse", "wage"),
    ],
)
def test_rent_contracts_and_agencies(text, words, measure):
    assert _proposal(text, words).measure == measure
