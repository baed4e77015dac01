"""What is paid beside a wage, levied on workers or sold to them, what is left of pay: each fails without its rule."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def _proposal(text, words):
    (one,) = [one for one in read_text(text).proposals if one.original_value == words]
    return one


@pytest.mark.parametrize(
    ("text", "words", "measure", "kind"),
    [
        ("Each cook has to pay 900 dollars to secure a work permit.", "900 dollars", "fee", "recruitment"),
        (
            "Cooks in Oman paid the agent 40 rials. Then came tests. So that makes 480 rials.",
            "480 rials",
            "fee",
            "recruitment",
        ),
        ("A miner who saves her pay can buy membership of the party for 300 dollars.", "300 dollars", "fee", "dues"),
        ("Masons in Oman were required to pay 40 rials each to help flood reconstruction.", "40 rials", "quota", None),
        ("Orders went out in Anju that each family pay 4,000 won.", "4,000 won", "quota", None),
        ("The boss in Oman wants 40 rials in cash from every worker.", "40 rials", "quota", None),
        (
            "Miners in Anju must give 4,000 won a month. “4,000 won buys a kilo of rice,” one said.",
            "4,000 won",
            "quota",
            None,
        ),
        ("Cooks in Oman get phone bills of 40 rials.", "40 rials", "price", None),
        ("Miners in Anju get a bowl of noodles for 900 won.", "900 won", "price", None),
        ("Cooks went to Oman, and Pyongyang rakes in about $90 million.", "about $90 million", "revenue", None),
        (
            "The ban on cooks closes the tap on $90 million of cash to the North.",
            "$90 million",
            "revenue",
            None,
        ),
        ("Agents in Oman say that maids accept about 90 rials.", "about 90 rials", "wage", None),
        (
            "The embassy in Oman deducts its dues and 40 rials are put into the cook's account.",
            "40 rials",
            "wage",
            None,
        ),
    ],
)
def test_what_the_money_is(text, words, measure, kind):
    one = _proposal(text, words)
    assert (one.measure, one.kind) == (measure, kind)


@pytest.mark.parametrize(
    ("text", "words", "because"),
    [
        ("At home officials sell admission to the music school for 300 dollars.", "300 dollars", "admission"),
        ("Inspectors in Oman fined two agencies 4,000 rials each.", "4,000 rials", "fined two agencies"),
        ("The state lives on labor abroad; drug sales were about $90 million a year.", None, "drug"),
        ("Workers in Oman sent more than the $9 million that seafood earned the state.", None, "that seafood earned"),
    ],
)
def test_money_of_schools_firms_and_trade_is_set_aside(text, words, because):
    reading = read_text(text)
    (one,) = [one for one in reading.set_aside if words in {None, one.words}]
    assert (one.reason, one.because, reading.proposals) == ("not_labor", because, ())


@pytest.mark.parametrize(
    ("text", "words", "stage"),
    [
        ("The firm deposited 90 rials a month into the cooks' accounts in Oman.", "90 rials a month", "paid"),
        ("Cooks in Oman got 40 rials out of a salary of 90 rials.", "40 rials", "kept"),
        ("The embassy deducts dues; a cook ends up with only 40 rials.", "40 rials", "kept"),
        ("Out of 90 rials a month, cooks in Oman see 40 rials.", "90 rials a month", "gross"),
    ],
)
def test_where_on_its_way_to_the_worker_pay_stands(text, words, stage):
    one = _proposal(text, words)
    assert (one.measure, one.pay_stage) == ("wage", stage)


@pytest.mark.parametrize(
    ("text", "words", "per"),
    [
        ("Their monthly stipend in Oman is paid late.\nCooks earn 90 rials.", "90 rials", "month"),
        ("In Oman pickers get 2 rials a kilo. The rate rises to 3 rials in May.", "3 rials", "kg"),
        ("Cooks in Oman earn 90 rials, and a bonus is rare.", "90 rials", "unspecified"),
    ],
)
def test_the_period_of_pay(text, words, per):
    one = _proposal(text, words)
    assert (one.measure, one.per) == ("wage", per)
