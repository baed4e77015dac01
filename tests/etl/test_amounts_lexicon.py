"""The lexicon speaks the vocabulary's terms only, in the spelling that the patterns look up."""

import pytest

from etl import vocabulary
from etl.amounts import currencies, lexicon
from etl.amounts.patterns import key

MONEY_TABLES = [
    currencies.CURRENCY_SIGNS,
    currencies.CURRENCY_PREFIXES,
    currencies.PRINTED_PREFIXES,
    currencies.LETTER_PREFIXES,
    currencies.CURRENCY_NAMES,
    currencies.CJK_CURRENCY_NAMES,
]
PERIOD_TABLES = [lexicon.PERIOD_NOUNS, lexicon.PERIOD_ADVERBS, lexicon.CJK_PERIODS_BEFORE]
HEDGE_TABLES = [
    lexicon.HEDGES,
    lexicon.HEDGE_SIGNS,
    lexicon.HEDGES_BEHIND,
    lexicon.HEDGE_SIGNS_BEHIND,
    lexicon.CJK_HEDGES_BEHIND,
]
LOOKED_UP_BY_KEY = [
    currencies.CURRENCY_NAMES,
    lexicon.UNIT_WORDS,
    lexicon.PERIOD_NOUNS,
    lexicon.PERIOD_ADVERBS,
    lexicon.HEDGES,
    lexicon.HEDGES_BEHIND,
    lexicon.RANGE_OPENERS,
]


@pytest.mark.parametrize("table", MONEY_TABLES)
def test_every_candidate_of_a_currency_word_is_a_unit(table: dict[str, currencies.Money]) -> None:
    assert [word for word, money in table.items() if not all(map(vocabulary.is_unit, money.candidates))] == []


def test_every_currency_code_is_in_iso_4217_or_stands_for_one_that_is() -> None:
    codes = {currencies.CODE_ALIASES.get(code, code) for code in currencies.CURRENCY_CODES}
    assert sorted(code for code in codes if not vocabulary.is_currency(code)) == []


@pytest.mark.parametrize("table", [lexicon.UNIT_WORDS, lexicon.CJK_UNIT_WORDS])
def test_every_unit_word_names_a_unit(table: dict[str, lexicon.Measure]) -> None:
    assert {measure.unit for measure in table.values()} <= set(vocabulary.UNIT)


@pytest.mark.parametrize("table", PERIOD_TABLES)
def test_every_period_word_names_a_period(table: dict[str, str]) -> None:
    assert set(table.values()) <= set(vocabulary.PER)


@pytest.mark.parametrize("table", HEDGE_TABLES)
def test_every_hedge_names_a_qualifier(table: dict[str, str]) -> None:
    assert set(table.values()) <= set(vocabulary.QUALIFIER)


@pytest.mark.parametrize("table", LOOKED_UP_BY_KEY)
def test_every_word_is_spelled_as_it_is_looked_up(table: dict[str, object]) -> None:
    assert [word for word in table if word != key(word) or word != word.lower()] == []
