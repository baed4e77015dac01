"""What holds for every string: nothing crashes, extents are in order, bounds are in order, integers come back."""

import math
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etl import vocabulary
from etl.amounts import Amount, find_amounts, find_numbers, lexicon, parse_amount
from etl.amounts.folding import fold
from etl.errors import AmountError


def pieces(words: str) -> list[str]:
    return words.split(" ")


PIECES = [
    *pieces("0 1 5 12 62,000 000 1.5 1.234.567 2020 ½ 3.5m 10k one two twenty-five hundred thousand million dozens"),
    *pieces("thousands half third thirds quarter doubled fold to or and - – — ~ of in out per a an the each from"),
    *pieces("between about nearly up more than at least fewer some few + odd $ US$ USD RMB ¥ won yuan dollars cents"),
    *pieces("roubles руб. 만 원 元 % workers North Korean people hours day days month monthly kg kilo rice rose"),
    *pieces("三百 一万 수천 백 1만 元 명 多 (about ) a/per month x p W US SR Rs MM % points basis 1/3 May night"),
    *pieces("rose by lost cut â‚¬ Â£ â€“ multi- first digits minimum north south of hand complained"),
    *pieces("ranging . , ; : / ' ’ ( ) \n \r\n \u00a0 İ"),
]
NEWS = st.lists(st.sampled_from(PIECES), max_size=25).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces), "-".join(pieces)])
)
ANY_TEXT = st.text(max_size=80) | NEWS


@given(ANY_TEXT)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ANY_TEXT)
@example("9" * 5000)
@example("1 " + "234 " * 50 + "5678")
@example("a third of a half a million and a half and a quarter")
def test_numbers_are_slices_in_order_and_disjoint(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        assert number.text == text[number.start : number.end]
        end = number.end


@given(ANY_TEXT)
@example("9" * 5000)
@example("¼-1%")
@example("¼ per dozen")
def test_amounts_are_in_order_disjoint_and_well_formed(text: str) -> None:
    end = 0
    for amount in find_amounts(text):
        assert end <= amount.start < amount.end <= len(text)
        end = amount.end
        assert amount.qualifier in vocabulary.QUALIFIER
        values = [value for value in (amount.value_low, amount.value_high) if value is not None]
        assert (amount.qualifier == "vague") == (not values)
        assert all(math.isfinite(value) and value >= 0 for value in values)
        assert values == sorted(values)
        assert (amount.unit,) == amount.unit_candidates or amount.unit is None
        assert amount.per is None or amount.per in vocabulary.PER


@given(ANY_TEXT)
def test_every_number_is_inside_exactly_one_amount(text: str) -> None:
    amounts = find_amounts(text)
    for number in find_numbers(text):
        holders = [amount for amount in amounts if amount.start <= number.start and number.end <= amount.end]
        assert len(holders) == 1


def parsed_or_none(words: str) -> Amount | None:
    try:
        return parse_amount(words)
    except AmountError:
        return None


@given(ANY_TEXT)
def test_parsing_returns_the_one_amount_or_refuses(words: str) -> None:
    amounts = find_amounts(words)
    if len(amounts) == 1:
        assert parse_amount(words) == amounts[0]
    elif amounts:
        with pytest.raises(AmountError, match=f"holds {len(amounts)} amounts"):
            parse_amount(words)
    elif (read := parsed_or_none(words)) is not None:
        assert 0 <= read.start < read.end <= len(words)


@given(
    value=st.integers(min_value=0, max_value=10**15),
    separator=st.sampled_from(["", ",", " ", "'", "’", "\u00a0", "\u202f", "\u2009"]),
)
def test_an_integer_comes_back_from_any_thousands_separator(value: int, separator: str) -> None:
    words = f"{value:,}".replace(",", separator)
    amount = parse_amount(words)
    assert amount.value_low == amount.value_high == value
    assert (amount.start, amount.end) == (0, len(words))


def in_words(value: int) -> str:
    """The English words of a number below a million, as newspapers write it."""
    small = list(lexicon.SMALL_NUMBERS)
    tens = ["", "", *lexicon.TENS]
    if value < 20:
        return small[value]
    if value < 100:
        return tens[value // 10] + (f"-{small[value % 10]}" if value % 10 else "")
    size, name = (1000, "thousand") if value >= 1000 else (100, "hundred")
    rest = value % size
    joint = " and " if rest < 100 else " "
    return f"{in_words(value // size)} {name}" + (joint + in_words(rest) if rest else "")


@given(st.integers(min_value=2, max_value=999_999))
def test_an_integer_comes_back_from_its_words(value: int) -> None:
    amount = parse_amount(f"{in_words(value)} workers")
    assert (amount.value_low, amount.value_high, amount.unit) == (value, value, "people")


@given(
    low=st.integers(min_value=1, max_value=999),
    more=st.integers(min_value=0, max_value=999),
    joiner=st.sampled_from(["-", "–", " - ", " to ", " or ", "~"]),
    unit=st.sampled_from([" yuan", " US dollars", "%", " workers", " hours", " million roubles", "k euros"]),
)
def test_a_range_keeps_both_ends_and_shares_its_unit(low: int, more: int, joiner: str, unit: str) -> None:
    amount = parse_amount(f"{low}{joiner}{low + more}{unit}")
    factor = 1e6 if "million" in unit else 1000 if unit.startswith("k") else 1
    is_shared = more > 0 or factor == 1
    assert amount.value_high == (low + more) * factor
    assert amount.value_low == (low * factor if is_shared else low)
    assert amount.unit is not None


@pytest.mark.parametrize(
    "text",
    ["1" * 50_000, "1," * 25_000, "1 " * 25_000, "234 " * 12_000, "one " * 12_000, "one hundred and " * 3_000,
     "up to " * 8_000 + "5", "a " * 25_000, "5 " + "north korean " * 4_000, "$" * 50_000, "5-" * 25_000,
     " " * 50_000 + "5", "5" + " " * 50_000, "\n " * 25_000, "5 of a b " * 5_000, "half a " * 7_000,
     "from 5 to " * 5_000, "thousands of " * 4_000, "5 per worker " * 4_000,
     "$5 (€6, " * 6_000, "$5 or €6 " * 5_000, "三百" * 20_000, "수천 명 " * 10_000, "1만5" * 15_000, "1/3 " * 12_000,
     "rose 5 dollars to " * 3_000, "12-hour day " * 4_000, "â‚¬5" * 12_000, "May 5 " * 8_000, "W1,000 " * 7_000],
    ids=lambda text: repr(text[:16]),
)  # fmt: skip
def test_a_long_monotonous_text_is_read_to_its_end(text: str) -> None:
    numbers, amounts = find_numbers(text), find_amounts(text)
    assert len(amounts) <= len(numbers)
    assert all(amount.end <= len(text) for amount in amounts)


@pytest.mark.parametrize("piece", ["1, ", "$5, ", "5 cents ", "1 penny ", "5c $", "a dollar a day ", "5 crowns "])
def test_the_time_for_a_text_of_one_sort_grows_with_its_length_and_not_with_its_square(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        best = math.inf
        for _ in range(2):
            begun = time.process_time()
            find_amounts(text)
            best = min(best, time.process_time() - begun)
        return best

    # Eight times the length: eight times the time, sixty-four were it the square.
    assert seconds(64_000) < 20 * max(seconds(8_000), 0.004)
