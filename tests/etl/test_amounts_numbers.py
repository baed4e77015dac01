"""What is a number to be accounted for, and what is not."""

import pytest

from etl.amounts import find_numbers

NO_NUMBERS = [
    "",
    "the tenth worker",
    "on the 10th and the 1st, the 2nd, the 23rd",
    "the twenty-first century",
    "the fifty-third floor",
    "the one hundred and first day",
    "first, second, third and fourth",
    "a second shift",
    "a third shift",
    "a third-country worker",
    "the third quarter",
    "the first quarter of the year",
    "workers in cramped quarters near headquarters",
    "an hour, a day, a dollar",
    "one of the workers",
    "one of them",
    "this one and that one",
    "no one knows",
    "each one works",
    "one another",
    "the larger one.",
    "the one already there",
    "one must work",
    "a one-time fee",
    "a one-off payment",
    "once, both, a pair, another, single",
    "several, some, many and few",
    "he scores well",
    "often, weight, tension, freight, tense, attend",
    "behalf and halfway",
    "decades",
    "nothing, nobody, someone, everyone",
]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_ordinals_articles_and_pronouns_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == []


NUMBERS = [
    ("23.94 million", [("23.94 million", "digits")]),
    ("2,300", [("2,300", "digits")]),
    ("62 000 roubles", [("62 000", "digits")]),
    ("10k a year", [("10k", "digits")]),
    ("50-60 USD", [("50", "digits"), ("60", "digits")]),
    ("10/30/2025", [("10", "digits"), ("30", "digits"), ("2025", "digits")]),
    ("2025-10-30", [("2025", "digits"), ("10", "digits"), ("30", "digits")]),
    ("30.10.2025", [("30", "digits"), ("10", "digits"), ("2025", "digits")]),
    ("17:52", [("17", "digits"), ("52", "digits")]),
    ("COVID-19", [("19", "digits")]),
    (".5 percent. 5 percent", [(".5", "digits"), ("5", "digits")]),
    ("H1N1", [("1", "digits"), ("1", "digits")]),
    ("S/RES/2397", [("2397", "digits")]),
    ("the “8.3” earnings", [("8.3", "digits")]),
    ("the 1990s", [("1990", "digits")]),
    ("1,2,3", [("1", "digits"), ("2", "digits"), ("3", "digits")]),
    ("½ and 1½", [("½", "fraction"), ("1½", "digits")]),
    ("１２ workers", [("１２", "digits")]),
    ("twenty-five", [("twenty-five", "word")]),
    ("Two hundred and fifty", [("Two hundred and fifty", "word")]),
    ("a hundred and fifty", [("hundred and fifty", "word")]),
    ("twenty-five thousand men", [("twenty-five thousand", "word")]),
    ("one and a half million", [("one and a half million", "word")]),
    ("half a million", [("half a million", "word")]),
    ("four to six", [("four", "word"), ("six", "word")]),
    ("four or five,six", [("four", "word"), ("five", "word"), ("six", "word")]),
    ("five and six", [("five", "word"), ("six", "word")]),
    ("twenty twenty", [("twenty", "word"), ("twenty", "word")]),
    ("five-day leave", [("five", "word")]),
    ("one worker", [("one", "word")]),
    ("one million", [("one million", "word")]),
    ("one month", [("one", "word")]),
    ("One in five", [("One", "word"), ("five", "word")]),
    ("one or two", [("one", "word"), ("two", "word")]),
    ("two to one", [("two", "word"), ("one", "word")]),
    ("more than one", [("one", "word")]),
    ("this one factory worker or the one worker", [("one", "word")]),
    ("first two years", [("two", "word")]),
    ("zero", [("zero", "word")]),
    ("a third of pay", [("third", "fraction")]),
    ("about a third.", [("third", "fraction")]),
    ("two-thirds", [("two-thirds", "fraction")]),
    ("“A third of it”", [("third", "fraction")]),
    ("fell by a third in May", [("third", "fraction")]),
    ("two half-hour breaks", [("two", "word"), ("half", "fraction")]),
    ("two third-country workers", [("two", "word")]),
    ("3 and a half hours", [("3 and a half", "digits")]),
    ("one third of", [("one third", "fraction")]),
    ("half of it", [("half", "fraction")]),
    ("half an hour", [("half", "fraction")]),
    ("a quarter of it", [("quarter", "fraction")]),
    ("three quarters", [("three quarters", "fraction")]),
    ("2/3 of it", [("2/3", "fraction")]),
    ("doubled and twice", [("doubled", "multiplicative"), ("twice", "multiplicative")]),
    ("the doubling of it", [("doubling", "multiplicative")]),
    ("double shifts", [("double", "multiplicative")]),
    ("halved", [("halved", "multiplicative")]),
    ("twofold and two-fold", [("twofold", "multiplicative"), ("two-fold", "multiplicative")]),
    ("10-fold", [("10-fold", "multiplicative")]),
    ("three times", [("three", "word")]),
    ("thousands of workers", [("thousands", "indefinite")]),
    ("tens of thousands", [("tens of thousands", "indefinite")]),
    ("hundreds of millions", [("hundreds of millions", "indefinite")]),
    ("a few thousand", [("thousand", "indefinite")]),
    ("several hundred", [("hundred", "indefinite")]),
    ("dozens", [("dozens", "indefinite")]),
    ("a dozen", [("dozen", "word")]),
    ("scores of men", [("scores", "indefinite")]),
    ("$37 million. Others", [("37 million", "digits")]),
    ("$37 bn. Others", [("37 bn", "digits")]),
    ("37 mln. dollars", [("37 mln.", "digits")]),
    ("50 тыс. руб.", [("50 тыс.", "digits")]),
    ("half-year and first-half and half of it", [("half", "fraction")]),
    ("2만 원", [("2만", "digits")]),
    ("5 млн", [("5 млн", "digits")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), NUMBERS)
def test_numbers_are_found_whole(text: str, numbers: list[tuple[str, str]]) -> None:
    assert [(number.text, number.kind) for number in find_numbers(text)] == numbers


def test_offsets_count_code_points_of_the_given_text() -> None:
    text = "İ𝟙 “北” 4,000\r\nworkers — and\u00a0five"
    assert [text[number.start : number.end] for number in find_numbers(text)] == ["4,000", "five"]
