"""Times counted from an article's date: only as fine as the date allows."""

from __future__ import annotations

import pytest

from etl.periods import parse_period
from etl.reader.calendar import calendar_of, is_date, to_interval, to_iso


@pytest.mark.parametrize("given", [None, "", "May 2023", "2023-13", "2023-02-30", "0099", "2023-05-01T10:00"])
def test_a_date_that_is_none_gives_no_time(given):
    calendar = calendar_of(given, "printed")
    assert (calendar.period, calendar.basis, calendar.years_ago(0), calendar.latest_year_of(5)) == (None,) * 4


@pytest.mark.parametrize(
    ("date", "basis", "period", "found"),
    [
        ("2025-10-30", None, "2025", "published"),
        ("2025-10-30", "printed", "2025", "published"),
        ("2023-04-11", "address", "2023", "published"),
        ("2019-09", "inferred", "2019-09", "inferred"),
        ("2020-10/2020-12", "inferred", "2020-10/2020-12", "inferred"),
        ("2020-10/2020-12", "printed", "2020", "published"),
        ("2020-11/2021-01", "printed", "2020/2021", "published"),
    ],
)
def test_an_amount_without_a_time_has_the_articles_own(date, basis, period, found):
    calendar = calendar_of(date, basis)
    assert (calendar.period, calendar.basis) == (period, found)


def test_a_year_alone_tells_no_month():
    calendar = calendar_of("2023", None)
    assert calendar.months_ago(1) is None
    assert calendar.weeks_ago(1) is None
    assert calendar.years_ago(1) == "2022"


def test_months_are_counted_over_the_turn_of_the_year():
    assert calendar_of("2024-02-10", None).months_ago(3) == "2023-11"


def test_last_week_is_the_month_it_lay_in():
    assert calendar_of("2024-03-02", None).weeks_ago(1) == "2024-02"


def test_the_last_three_years_end_with_the_article():
    assert calendar_of("2024-03-02", None).last_years(3) == "2021/2024"


@pytest.mark.parametrize(
    ("month", "day", "year"), [(3, None, 2024), (5, None, 2024), (6, None, 2023), (5, 12, 2024), (5, 20, 2023)]
)
def test_a_month_without_a_year_is_the_latest_that_is_not_after_the_article(month, day, year):
    assert calendar_of("2024-05-12", None).latest_year_of(month, day) == year


def test_an_interval_never_runs_backwards():
    assert to_interval("2024", "2023") is None
    assert to_interval("2024-05", "2024") == "2024-05/2024"
    assert to_interval("2024", "2024") == "2024"


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024])
def test_days_of_february_are_those_of_the_calendar(year):
    last = 29 if year in (2000, 2024) else 28
    assert is_date(year, 2, last)
    assert not is_date(year, 2, last + 1)
    assert parse_period(to_iso(year, 2, last)).last.day == last
