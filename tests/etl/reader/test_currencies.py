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


def test_where_agents_and_workers_are_is_no_home_of_those_who_come():
    text = (
        "Laotian maids may leave Laos again. Agents in Singapore know it, as agents in Singapore say; Laotian maids "
        "must get $460 a month. In Singapore Laotian maids now get $410, Laotian cooks $430. Laotian maids pay $3,000."
    )
    assert [one.unit for one in read_text(text).proposals] == ["SGD"] * 4


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


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("In Perth pickers get $26 an hour. They pay $200 a week for a bunk.", ["AUD", "AUD"]),
        ("In Perth pickers get $26 an hour, US$17. They pay $200 a week for a bunk.", ["USD", "USD", "USD"]),
        ("In Perth pickers get $26 an hour. In Manila maids earn $200 a month.", ["USD", "USD"]),
        (
            "Maids in Singapore get $500 a month. In Singapore some get $400. In Singapore a day off is worth $20. "
            "Indonesia asks $550 for its maids.",
            ["SGD", "SGD", "SGD", "SGD"],
        ),
        ("In Oman cooks get $26 a day. They pay $200 for a bunk.", ["USD", "USD"]),
    ],
)
def test_plain_dollars_are_the_countrys_own_where_the_text_tells_of_it_alone(text, units):
    assert [one.unit for one in read_text(text).proposals] == units


def test_a_dollar_that_is_read_as_the_countrys_own_says_so():
    pay, _ = read_text("In Perth pickers get $26 an hour. They pay $200 a week for a bunk.").proposals
    assert "'$' names no country; read as AUD" in pay.undecided


@pytest.mark.parametrize(
    ("text", "date", "units"),
    [
        ("A coder in Dalian earns $4,000 a month (about 5.4 million won).", None, ["USD", "KRW"]),
        ("Women in Hunchun were paid 2,000 yuan a month (360,000 won).", None, ["CNY", "KRW"]),
        (
            "Pay of 5.4 Million Won a Month\n\nA coder in Dalian earns $4,000 (5.4 million won).",
            None,
            ["KRW", "USD", "KRW"],
        ),
        ("A miner in Musan earns 40,000 won a month ($4.80).", "2023-05-02", ["KPW", "USD"]),
        ("A miner in Musan earns 1,200 won a month ($1).", "2010-11-02", ["KPW", "USD"]),
        ("A miner in Musan earns 40,000 North Korean won, in South Korean 6,500 won.", None, ["KPW", "KRW"]),
    ],
)
def test_the_rate_beside_it_tells_which_koreas_won_a_sum_is(text, date, units):
    assert [one.unit for one in read_text(text, date_published=date).proposals] == units


def test_a_place_that_is_told_last_decides_the_money_too():
    first, _ = read_text("They gave her 1,400 francs a day. In Kolwezi, in Congo, diggers earn $2 a day.").proposals
    assert (first.unit, first.ref_area) == ("CDF", "CD")
