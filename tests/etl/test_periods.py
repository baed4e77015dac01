"""ISO 8601 periods: which days each way of writing a time covers, and what is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.periods import Period, month_end, parse_period


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2025-13", "'2025-13' holds '2025-13', which is not in the calendar."),
        ("2025-02-30", "'2025-02-30' holds '2025-02-30', which is not in the calendar."),
        ("0000", "'0000' holds '0000', which is not in the calendar."),
        ("2025-05/2024", "'2025-05/2024' ends before it begins."),
        ("10/30/2025", "'10/30/2025' is not a year (2025), month (2025-10), day (2025-10-30) or an interval"),
        ("autumn 2020", "'autumn 2020' is not a year"),
        ("", "'' is not a year"),
        ("٢٠٢٥", "'٢٠٢٥' is not a year"),
        ("2025-1", "'2025-1' is not a year"),
    ],
)
def test_what_is_no_iso_8601_period_is_refused_with_a_sentence(text, sentence):
    with pytest.raises(ValueError, match=r"is not|holds|ends before") as refusal:
        parse_period(text)
    assert str(refusal.value).startswith(sentence)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2025-10-30", date(2025, 10, 30), date(2025, 10, 30), "day"),
        ("2020-10/2020-12", date(2020, 10, 1), date(2020, 12, 31), "interval"),
        ("2024/2025-03", date(2024, 1, 1), date(2025, 3, 31), "interval"),
        ("2020-02-03/2020-02-03", date(2020, 2, 3), date(2020, 2, 3), "interval"),
    ],
)
def test_a_period_covers_its_first_to_its_last_day(text, first, last, precision):
    assert parse_period(text) == Period(first, last, precision)


def test_months_lists_every_month_the_period_touches():
    assert parse_period("2024-11-30/2025-01-01").months() == ("2024-11", "2024-12", "2025-01")
    assert parse_period("2025").months()[0] == "2025-01"
    assert len(parse_period("2025").months()) == 12


def test_periods_overlap_when_they_share_one_day():
    assert parse_period("2025").overlaps(parse_period("2025-12-31/2026"))
    assert not parse_period("2025").overlaps(parse_period("2026"))


def test_widening_adds_days_on_both_sides_and_stops_at_the_calendars_ends():
    assert parse_period("2025-03-10").widened(31) == Period(date(2025, 2, 7), date(2025, 4, 10), "interval")
    assert parse_period("0001").widened(31).first == date.min


def test_cutting_off_drops_later_days_but_never_the_whole_period():
    year = parse_period("2025")
    assert year.cut_off_after(date(2025, 10, 31)) == Period(date(2025, 1, 1), date(2025, 10, 31), "interval")
    assert year.cut_off_after(date(2026, 1, 1)) is year
    assert year.cut_off_after(date(2024, 12, 31)) is year


def test_only_a_period_inside_one_calendar_month_is_within_a_month():
    assert parse_period("2025-10").is_within_a_month
    assert not parse_period("2025-10-31/2025-11-01").is_within_a_month


@given(st.dates(), st.dates())
def test_an_interval_of_days_holds_both_of_its_ends(one, other):
    first, last = sorted((one, other))
    period = parse_period(f"{first.isoformat()}/{last.isoformat()}")
    assert (period.first, period.last) == (first, last)
    assert period.year_first <= period.year_last
    assert month_end(last) >= last
    assert period.months()[-1] == f"{last.year:04d}-{last.month:02d}"
