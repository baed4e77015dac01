"""Time expressions → ISO 8601: a table of phrases, those that are no time first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.periods import parse_period
from etl.reader.article import Article
from etl.reader.calendar import calendar_of
from etl.reader.times import Times, years_of


def times(text: str, date: str | None = "2025-06-15", basis: str | None = None) -> list[tuple[str, str | None, str]]:
    """(words, period, role) of all times of a text; years are all numbers that look like one."""
    article = Article(text, date_published=date, date_basis=basis)
    found = Times(article, calendar_of(date, basis), years_of(article.spots, article.folded))
    return [
        (text[time.lead : time.end], time.period, time.role)
        for index in range(len(article.sentences))
        for time in found.of_sentence(index)
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "2,023 workers",
        "2024 yuan a month",
        "they march to work",
        "workers may leave",
        "in the march past the stand",
        "an august company",
        "the June 13 Rubber Factory",
        "before the April 15 holiday",
        "under the 2019 labour law",
        "half of the harvest",
        "a quarter of this",
        "the last worker left",
        "this factory",
        "the next shift",
        "on Thursday",
        "two hours a day",
    ],
)
def test_what_is_no_time(phrase):
    assert times(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "period"),
    [
        ("in 2023", "2023"),
        ("in May 2023", "2023-05"),
        ("in May, 2023", "2023-05"),
        ("in mid-March 2025", "2025-03"),
        ("as of 10 March 2025", "2025-03-10"),
        ("on March 10, 2025", "2025-03-10"),
        ("on the 3rd of May 2024", "2024-05-03"),
        ("on Sept. 20, 2022", "2022-09-20"),
        ("in early 2024", "2024"),
        ("at the end of 2023", "2023-12"),
        ("at the beginning of 2023", "2023-01"),
        ("in the third quarter 2021", "2021-07/2021-09"),
        ("in the summer of 2022", "2022"),
        ("in the first half of 2023", "2023-01/2023-06"),
        ("in the second half of 2023", "2023-07/2023-12"),
        ("in the third quarter of 2021", "2021-07/2021-09"),
        ("throughout the 1990s", "1990/1999"),
        ("in 2022-23", "2022/2023"),
        ("in 2019/20", "2019/2020"),
        ("between 2024 and early 2025", "2024/2025"),
        ("between 2010 and 2020", "2010/2020"),
        ("from 2013 to 2015", "2013/2015"),
        ("in 2013-2015", "2013/2015"),
        ("from October 2019 to March 2020", "2019-10/2020-03"),
        ("between May and July 2023", "2023-05/2023-07"),
        ("between October and March 2020", "2019-10/2020-03"),
        ("during the 2022 World Cup", "2022"),
        ("on 2024-03-10", "2024-03-10"),
        ("30.10.2024", "2024-10-30"),
        ("10/30/2024", "2024-10-30"),
        ("30/10/2024", "2024-10-30"),
        ("2024년 3월", "2024-03"),
        ("2024년 3월 5일", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"),
        ("в мае 2024 года", "2024-05"),
    ],
)
def test_a_time_is_read_as_it_is_stated(phrase, period):
    assert [found for _, found, _ in times(f"{phrase} they were paid", None)] == [period]


def test_a_date_whose_day_could_be_its_month_is_only_its_year():
    assert times("03/04/2024")[0][1] == "2024"


@pytest.mark.parametrize(
    ("phrase", "period"),
    [
        ("last month", "2025-05"),
        ("earlier this month", "2025-06"),
        ("earlier this year", "2025"),
        ("last year", "2024"),
        ("next year", "2026"),
        ("last week", "2025-06"),
        ("two years ago", "2023"),
        ("a year ago", "2024"),
        ("three months ago", "2025-03"),
        ("over the past three years", "2022/2025"),
        ("in the last six months", "2024-12/2025-06"),
        ("in the past decade", "2015/2025"),
        ("in the first half of this year", "2025-01/2025-06"),
        ("in the first half of last year", "2024-01/2024-06"),
        ("last summer", "2024"),
        ("in the spring", "2025"),
        ("in the autumn", "2024"),
        ("at the beginning of the year", "2025-01"),
        ("at the end of last year", "2024-12"),
        ("last spring", "2025"),
        ("in May", "2025-05"),
        ("in December", "2024-12"),
        ("in March this year", "2025-03"),
        ("in March of last year", "2024-03"),
        ("between January and March this year", "2025-01/2025-03"),
        ("between January and March", "2025-01/2025-03"),
        ("between November and March of last year", "2023-11/2024-03"),
        ("from November to February", "2024-11/2025-02"),
        ("since last month", "2025-05"),
        ("지난해", "2024"),
        ("去年", "2024"),
    ],
)
def test_a_time_is_counted_from_the_articles_date(phrase, period):
    assert [found for _, found, _ in times(f"{phrase} they were paid")] == [period]


def test_without_a_date_a_relative_time_is_told_but_not_known():
    assert times("last year they were paid", None) == [("last year", None, "at")]


def test_a_month_without_a_year_takes_the_year_named_before_it():
    assert [period for _, period, _ in times("In 2021 they came, and in October they left")] == ["2021", "2021-10"]


def test_a_year_later_is_counted_from_the_year_before_it():
    assert [period for _, period, _ in times("There were 40 in 2017 and 30 a year later")] == ["2017", "2018"]


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("since 2020", "since"),
        ("after 2019", "since"),
        ("until 2016", "until"),
        ("by December 2019", "ahead"),
        ("before 2019", "former"),
        ("who escaped in 2021", "event"),
        ("Resolution 2397 of 2017", "event"),
        ("the source told us on September 5", "event"),
        ("it used to be so", "former"),
        ("in the past", "former"),
        ("previously", "former"),
        ("now", "now"),
    ],
)
def test_words_around_a_time_tell_its_role(phrase, role):
    assert [found for _, _, found in times(phrase)] == [role]


@given(
    st.lists(
        st.sampled_from(
            "in since from to and between 2019 2023 May March 12 last year half of first the 1990s ago two - / . , 年 "
            "3월 from 300 until mid- Q3 of early 31 Feb end spring later".split()
        ),
        max_size=30,
    ),
    st.sampled_from([None, "2025", "2025-06", "2025-06-15", "2020-10/2020-12"]),
)
def test_every_period_is_one_of_the_calendar(words, date):
    for _, period, _ in times(" ".join(words), date):
        if period is not None:
            assert parse_period(period).first.year >= 1800


@given(st.text(max_size=200))
def test_any_text_is_read_in_order_and_the_same_twice(text):
    found = times(text)
    assert found == times(text)
    assert all(re.search(r"\S", words) for words, _, _ in found)
