"""Why a number is no labor amount, as far as the words that touch it tell."""

from __future__ import annotations

import pytest

from etl.reader.article import Article
from etl.reader.aside import why_aside


def reason(text, words):
    article = Article(text)
    start = text.index(words)
    spot = next(one for one in article.spots if one.start < start + len(words) and start < one.end)
    aside = why_aside(article, spot)
    return aside.reason if aside else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They were paid 400 for it.", "400"),
        ("Of these, 30 were let go.", "30"),
        ("It takes 12, she says.", "12"),
        ("The number of cooks rose to 80.", "80"),
        ("In March they hired 40 more.", "40"),
        ("Workers number 67,000 in the valley.", "67,000"),
    ],
)
def test_numbers_that_may_count_something_are_left_alone(text, words):
    assert reason(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It began on 3 May.", "3", "date"),
        ("It began on May 3, they said.", "3", "date"),
        ("From 3 to 9 May they rested.", "3", "date"),
        ("In 2021 it closed.", "2021", "date"),
        ("It closed on 2021-04-30.", "30", "date"),
        ("It closed on 30/04/2021.", "04", "date"),
        ("At the May 1 Glass Works nobody spoke.", "1", "name"),
        ("He was held in Camp 22 for life.", "22", "name"),
        ("The No. 4 Tannery is closed.", "4", "name"),
        ("Covid-19 closed the border.", "19", "name"),
        ("The “9.27” squads round up children. It is Sector 9.", "Sector 9", "name"),
        ("Decree 88 forbids it.", "88", "document"),
        ("Decree No. 88 of 2011 forbids it.", "88", "document"),
        ("The study runs to 90 pages.", "90", "document"),
        ("He is 44.", "44", "age"),
        ("Rana, 29, left.", "29", "age"),
        ("a 29-year-old rigger", "29", "age"),
        ("women aged 19 to 24", "19", "age"),
        ("He was arrested at the age of 17.", "17", "age"),
        ("They rise at 5 a.m. and pray.", "5", "clock"),
        ("They rise at 4:45 and pray.", "45", "clock"),
        ("They rise at five, she said.", "five", "clock"),
        ("It closes at 11 at night.", "11", "clock"),
        ("It lasted nine months.", "nine", "duration"),
        ("a two-year contract", "two", "duration"),
        ("It costs three months' wages.", "three", "not_labor"),
        ("It is among the top ten yards.", "ten", "rank"),
        ("It was the second of the 3 largest yards.", "3", "rank"),
        ("He lives at 12 Harbour Street with friends.", "12", "address"),
        ("He lives in Block 7 with friends.", "7", "address"),
        ("They are watched 24/7.", "24", "figure_of_speech"),
        ("Call 1-800-555-0142 now.", "555", "furniture"),
        ("The pit is 300 metres deep.", "300", "not_labor"),
        ("It is 40 degrees in the hall.", "40", "not_labor"),
    ],
)
def test_the_words_that_touch_a_number_set_it_aside(text, words, expected):
    assert reason(text, words) == expected


def test_a_length_of_cloth_a_day_may_be_a_norm():
    assert reason("She wove 60 metres of cloth a day.", "60") is None
