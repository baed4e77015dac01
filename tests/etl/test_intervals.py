"""How far the words of an amount reach: phrase → the interval a check computes with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.intervals import CannotCheck, Interval, certain, read_amount, read_end


def row(words, low, high, qualifier="exact"):
    return {"original_value": words, "value_low": low, "value_high": high, "qualifier": qualifier}


@pytest.mark.parametrize(
    ("words", "low", "high", "qualifier", "why"),
    [
        ("up to 70 %", None, 70, "up_to", "'up to 70 %' gives one end only"),
        ("over 12", 12, None, "more_than", "'over 12' gives one end only"),
        ("a few thousand", None, None, "vague", "'a few thousand' holds no number"),
    ],
)
def test_an_amount_without_both_ends_has_no_interval(words, low, high, qualifier, why):
    with pytest.raises(CannotCheck, match=why):
        read_amount(row(words, low, high, qualifier))


@pytest.mark.parametrize(
    ("words", "low", "high", "qualifier", "wide"),
    [
        # Half a unit of the last printed digit.
        ("200", 200, 200, "exact", (199.5, 200.5)),
        ("RMB 2,000", 2000, 2000, "exact", (1999.5, 2000.5)),
        ("2 300 yuan", 2300, 2300, "exact", (2299.5, 2300.5)),
        ("USD 23.94 million", 23.94e6, 23.94e6, "exact", (23.935e6, 23.945e6)),
        ("2.50 dollars", 2.5, 2.5, "exact", (2.495, 2.505)),
        ("2万元", 20000, 20000, "exact", (15000, 25000)),
        ("30-40 US cents", 0.3, 0.4, "exact", (0.295, 0.405)),
        ("3.50 to 7", 3.5, 7, "exact", (3.495, 7.5)),
        ("25 of 250", 250, 250, "exact", (249.5, 250.5)),
        # Words are what they say; a fraction is good to its last decimal.
        ("doubled", 2, 2, "exact", (2, 2)),
        ("four to six dollars", 4, 6, "exact", (4, 6)),
        ("a third", 33.33, 33.33, "exact", (33.325, 33.335)),
        # Hedges reach 5 %, but never less than the rounding.
        ("about 800", 800, 800, "about", (760, 840)),
        ("about 4", 4, 4, "about", (3.5, 4.5)),
        ("nearly 6,000", 6000, 6000, "nearly", (5700, 6000)),
        ("about four", 4, 4, "about", (3.8, 4.2)),
        ("about 0.3", 0, 0.3, "about", (0, 0.35)),
    ],
)
def test_words_reach_as_far_as_they_are_precise(words, low, high, qualifier, wide):
    reading = read_amount(row(words, low, high, qualifier))
    assert reading.plain == Interval(low, high)
    assert (reading.wide.low, reading.wide.high) == pytest.approx(wide, abs=1e-9)


def test_one_end_is_read_for_itself():
    amount = row("up to 70 %", None, 70, "up_to")
    assert read_end(amount, "value_low") is None
    assert read_end(amount, "value_high").wide == Interval(69.5, 70.5)


def test_a_difference_in_the_last_bits_does_not_part_two_intervals():
    assert Interval(0.1 + 0.2, 1).touches(Interval(0, 0.3))
    assert not Interval(0.31, 1).touches(Interval(0, 0.3))


def test_dividing_by_what_may_be_zero_has_no_upper_end():
    assert Interval(1, 2) / Interval(0, 4) == Interval(0.25, float("inf"))


POSITIVE = st.floats(min_value=0.01, max_value=1e6)


@given(POSITIVE, POSITIVE, st.floats(min_value=0, max_value=1), st.floats(min_value=0, max_value=1))
def test_arithmetic_keeps_every_value_inside(first, second, upper, inner):
    one, other = Interval(first, first * (1 + upper)), Interval(second, second * (1 + upper))
    left, right = first * (1 + upper * inner), second * (1 + upper * inner)
    for result, interval in [(left + right, one + other), (left * right, one * other), (left / right, one / other)]:
        assert interval.touches(Interval(result, result))


def test_what_is_certain_does_not_widen():
    assert (certain(3) * certain(4)).wide == Interval(12, 12)
