"""Who gives money to whom: a sentence, the amount's words in it, and the measure that giver and receiver make of it."""

from __future__ import annotations

import pytest

from etl.reader.article import Article
from etl.reader.model import Aside
from etl.reader.what import decide_what


def measure_of(text: str, words: str) -> str:
    """The measure of the amount that begins where the words begin; or the reason to set it aside."""
    article = Article(text)
    whats = decide_what(article)
    start = text.index(words)
    what = next(w for spot, w in zip(article.spots, whats, strict=True) if spot.start <= start < spot.end)
    return what.reason if isinstance(what, Aside) else what.measure


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The tilers hand their captain 900 dollars a month.", "900", "quota"),
        ("The captain hands the tilers 90 dollars a month.", "90", "wage"),
        ("The developer transfers 95,000 roubles for each plasterer to a firm at the consulate.", "95,000", "wage"),
        ("Out of every pay the party is given 40 yuan.", "40", "quota"),
        ("Of the salary, 250 dollars are kept by the group leader.", "250", "quota"),
        ("The seamstress slipped the inspector 30 dollars.", "30", "fee"),
        ("The picker paid an agent in Hanoi 2,000 dollars.", "2,000", "fee"),
        ("I sent my parents 600 dollars from Kuwait.", "600", "wage"),
        ("Of her pay, 430 dollars were sent to her family.", "430", "wage"),
    ],
)
def test_the_receiver_decides(text, words, measure):
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Each household had to find 40,000 won for cement.", "40,000", "quota"),
        ("Every restaurant must send 120,000 dollars a year to the capital.", "120,000", "quota"),
        ("To be left off the roll of the farm brigade workers pay 100 yuan.", "100", "fee"),
        ("Women who buy their way out hand the neighbourhood leader 30,000 won.", "30,000", "fee"),
        ("Employees pay 70,000 won a month to be registered as sick.", "70,000", "fee"),
        ("The workers pay 1,200 yuan a month, whatever they earn.", "1,200", "quota"),
        ("The welders owed the camp shop 400 dollars by the spring.", "400", "other"),
        ("Unions want 23,000 taka.", "23,000", "wage"),
        ("A man at the town hall asked him for 300 euros.", "300", "fee"),
        ("The firm wants 4,000 dirhams for the guard's passport.", "4,000", "fee"),
        ("Recruits are asked for another 100 dollars by the security department.", "100", "fee"),
        ("Traders offered 7 dollars a kilo, the diggers say.", "7", "price"),
        ("Of the diggers' pay, soldiers at the barrier took 5 dollars.", "5", "fee"),
        ("The nurse's part in that is 31 cents.", "31", "wage"),
    ],
)
def test_obligations_ways_out_and_demands(text, words, measure):
    assert measure_of(text, words) == measure


def test_a_debt_to_the_worker_is_pay():
    assert measure_of("The sponsor owes me 1,050 dollars in wages, said the maid.", "1,050") == "wage"
