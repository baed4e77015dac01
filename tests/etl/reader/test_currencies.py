"""Which country's money a currency is, and which of several currencies an area has."""

from __future__ import annotations

import pytest

from etl.reader import read_text
from etl.reader.currencies import country_of, currency_in, likeliest


@pytest.mark.parametrize("unit", [None, "USD", "EUR", "XOF", "percent", "people", "kg"])
def test_money_of_everywhere_and_other_units_tell_no_country(unit):
    assert country_of(unit) is None


@pytest.mark.parametrize(("unit", "area"), [("CNY", "CN"), ("RUB", "RU"), ("KPW", "KP"), ("AED", "AE")])
def test_a_currency_tells_its_country(unit, area):
    assert country_of(unit) == area


@pytest.mark.parametrize(
    ("candidates", "area", "unit"),
    [
        (("KPW", "KRW"), "CN", None),
        (("KPW", "KRW"), None, None),
        (("GBP", "kg"), "KG", None),
        (("KPW", "KRW"), "KP", "KPW"),
        (("INR", "LKR", "NPR", "PKR"), "NP", "NPR"),
        (("XAF", "XOF"), "SN", "XOF"),
    ],
)
def test_an_area_decides_where_one_of_the_currencies_is_its_own(candidates, area, unit):
    assert currency_in(candidates, area) == unit


def test_rupees_and_shillings_stay_open_and_won_are_the_norths():
    assert likeliest(("INR", "LKR", "NPR", "PKR")) is None
    assert likeliest(("KES", "TZS", "UGX")) is None
    assert likeliest(("KPW", "KRW")) == "KPW"


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("In Kolwezi, in Congo, diggers earn 1,400 francs a day.", "CDF"),
        ("Doctors in Havana earn 5,500 pesos a month.", "CUP"),
        ("In Beirut maids are paid 675,000 pounds a month.", "LBP"),
        ("A guard in Leeds earns 9 pounds an hour.", "GBP"),
        ("Guards in Muscat get SR 500 a month.", "SAR"),
        ("In Singapore maids get $600 a month.", "USD"),
    ],
)
def test_the_country_of_work_decides_what_its_own_money_is_called(sentence, unit):
    (proposal,) = read_text(sentence).proposals
    assert proposal.unit == unit
