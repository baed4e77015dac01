"""Money as reports tell it: the noun that an amount belongs to, and money of firms and trade beside pay."""

from __future__ import annotations

import pytest

from etl.reader import read_text
from tests.etl.reader.test_transfers import measure_of


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Pickers earn 30 ringgit a day. For a spoilt basket the fine is 8 ringgit.", "8", "fee"),
        ("The ministry asked Doha to raise the minimum wage for maids to 1,900 riyals.", "1,900", "wage"),
        (
            "Full-time riders in Busan net 2.3 million won a month, against 3.5 million won for all workers.",
            "2.3",
            "wage",
        ),
        ("Rents near the mills in Kandal have gone from $31 to $50 a month, seamstresses say.", "$31", "price"),
        ("A nurse in Pyongyang buys a kilo of rice for 5,100 won.", "5,100", "price"),
        ("A tiler must give 60,000 roubles a month to the company and kept 6,000.", "6,000", "wage"),
        ("Each is owed 900 riyals; in total 1.8 million riyals is outstanding, the agency said.", "1.8", "wage"),
        ("In Anju a railwayman paid his foreman 70 yuan a month so that he could trade.", "70", "fee"),
        ("Deckhands paid £3.40 an hour on boats off Devon have no contract.", "£3.40", "wage"),
        ("Kofi went to sea in May. His agent in Tema had taken 11,000 cedis.", "11,000", "fee"),
        ("For a bed in a container the farms keep back 17 euros a day.", "17", "quota"),
        ("She earned 2,600 euros gross in April, of which 1,400 euros remained.", "1,400", "wage"),
        ("If the 60,000 women send $200 a month each, that is $144 million a year.", "$144", "revenue"),
        ("The union of cleaners asks for a rise of 40 euros a month.", "40", "change"),
    ],
)
def test_the_noun_that_an_amount_is_told_of_names_the_measure(text, words, measure):
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    "text",
    [
        "Employers who keep the passports of maids can be fined up to 5,000 riyals.",
        "The workers' pay brings in less than coal. Coal brought in $300 million in 2016.",
        "The agency inspected the fleet last year and fined 14 operators a total of 9 million Taiwan dollars.",
        "Diggers work by hand; their share of the country's output has shrunk to under 5 percent.",
        "The average household, unlike the workers, has 88,000 riyals a month.",
        "The prisons hold 20,300 people, and cooks are among them.",
        "Six current and former prisoners have sued the state.",
        "Remittances of the nurses came to $390 million, up 22 percent from the year before.",
        "The inspectors checked 1,150 farms that employ pickers and found faults at 62 percent of them.",
        "Pickers pay for their rice, and the sack of 10 kilos costs more than in town.",
    ],
)
def test_money_of_firms_and_trade_beside_pay_is_set_aside(text):
    assert read_text(text).proposals == ()


def test_a_firm_that_fines_workers_takes_a_fee():
    assert measure_of("The company fined the women 50 yuan for each broken needle.", "50") == "fee"
