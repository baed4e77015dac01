"""One look-up tells which patterns can match beside a number: it may let through too much, but never hides a match."""

from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.amounts import currencies, find_amounts, lexicon, neighbours
from etl.amounts.folding import fold
from tests.etl.test_amounts_properties import NEWS

BEFORE = sorted(
    {
        *lexicon.HEDGES, *lexicon.RANGE_OPENERS, *lexicon.FILLERS, *lexicon.HEDGE_SIGNS, *lexicon.LABELS,
        *lexicon.MONTHS, *lexicon.YEAR_BEFORE, *lexicon.PERIODS_BEFORE, *lexicon.CJK_PERIODS_BEFORE,
        *currencies.CURRENCY_CODES, *currencies.CURRENCY_SIGNS, *currencies.CURRENCY_PREFIXES,
        *currencies.PRINTED_PREFIXES, *currencies.LETTER_PREFIXES,
    }
)  # fmt: skip
BEHIND = sorted(
    {
        *lexicon.HEDGES_BEHIND, *lexicon.HEDGE_SIGNS_BEHIND, *lexicon.CJK_HEDGES_BEHIND, *lexicon.UNIT_WORDS,
        *lexicon.CJK_UNIT_WORDS, *lexicon.GLUED_UNITS, *lexicon.UNIT_ADJECTIVES, *lexicon.PEOPLE_WORDS,
        *lexicon.PERSON_WORDS, *lexicon.PEOPLE_STOPS, *lexicon.PERIOD_ADVERBS, *lexicon.PERIODS_OF_MONEY,
        *lexicon.CJK_PERIODS_BEHIND, *currencies.CURRENCY_CODES, *currencies.CURRENCY_NAMES,
        *currencies.CJK_CURRENCY_NAMES, "minimum", "a month", "per head a day", "in wages a year", "of them",
    }
)  # fmt: skip


def assert_no_amount_is_hidden(text: str) -> None:
    found = find_amounts(text)
    with (
        mock.patch.object(neighbours, "before", return_value=neighbours.ALL),
        mock.patch.object(neighbours, "behind", return_value=neighbours.ALL),
    ):
        assert find_amounts(text) == found, text


def test_every_word_of_the_lexicon_is_seen_before_a_number() -> None:
    for words in BEFORE:
        assert_no_amount_is_hidden(f"They said {words} 1,500 workers. It was {words.title()} 40 dollars")
        assert_no_amount_is_hidden(f"{words}7 left\n{words} 2020")


def test_every_word_of_the_lexicon_is_seen_behind_a_number() -> None:
    for words in BEHIND:
        assert_no_amount_is_hidden(f"They said 12 {words} and left. It was $3-{words}, they said")
        assert_no_amount_is_hidden(f"7{words} x 1 {words}.")


@settings(max_examples=100)
@given(NEWS, st.sampled_from(BEFORE), st.sampled_from(BEHIND), st.sampled_from([" ", "-", "", ", "]))
def test_no_amount_of_mixed_words_is_hidden(news: str, before: str, behind: str, gap: str) -> None:
    assert_no_amount_is_hidden(f"{news} {before}{gap}50{gap}{behind} {news}")


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("the firm met 50", 0),
        ("the firm paid about 50", neighbours.HEDGE),
        ("the firm paid rmb 50", neighbours.MONEY),
        ("the firm paid $50", neighbours.MONEY),
        ("the firm (50", 0),
        ("the firm-50", neighbours.ALL),
        ("50", 0),
    ],
)
def test_most_words_before_a_number_are_told_apart_at_once(text: str, flags: int) -> None:
    assert neighbours.before(text, text.index("50")) == flags


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("50, which", 0),
        ("50 factories of", 0),
        ("50 young men", neighbours.PEOPLE),
        ("50 yuan. The", neighbours.MONEY | neighbours.PEOPLE),
        ("50% of", neighbours.UNIT),
        ("50", 0),
    ],
)
def test_most_words_behind_a_number_are_told_apart_at_once(text: str, flags: int) -> None:
    assert neighbours.behind(text, 2) == flags


def test_a_text_that_is_folded_already_gives_the_same_amounts() -> None:
    text = "Workers earned\u00a0‘about’ US$ 3\u20134,000 a month."
    assert find_amounts(text, folded=fold(text)) == find_amounts(text) != []
