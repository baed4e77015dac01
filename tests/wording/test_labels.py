"""dashboard/labels.py: every term has a question, and no text of a table is taken for Markdown."""

from __future__ import annotations

import pytest

from etl import vocabulary as v
from wording import labels


def test_every_measure_belongs_to_one_question():
    covered = [measure for question in labels.QUESTIONS for measure in question.measures]
    assert sorted(covered) == sorted(v.MEASURE)


def test_the_slugs_of_a_url_are_plain_words():
    for slug in (*labels.QUESTION, *labels.UNITS, *(place.name for place in labels.PLACES.values())):
        assert slug.replace(" ", "").isalpha()
        assert slug.isascii()


def test_places_come_in_their_order_and_unknown_ones_after_them():
    assert sorted(["MN", "KP", "RU", "CN"], key=labels.place_order) == ["CN", "RU", "KP", "MN"]
    assert labels.place_of("MN").name == "Mongolia"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, 5%", "plain words, 5%"),
        ("*star* _line_", r"\*star\* \_line\_"),
        (":red[x] $5$", r"\:red\[x\] \$5\$"),
        ("[a](http://b)", r"\[a\]\(http\://b\)"),
        ("<b>", r"\<b\>"),
        ("two\nlines", "two lines"),
        ("평양 — «слова»", "평양 — «слова»"),
    ],
)
def test_no_sign_of_a_text_is_taken_for_markdown(text, escaped):
    assert labels.as_markdown(text) == escaped


def test_amounts_stay_on_one_line():
    assert labels.unbroken("in China US$ 41–98 and 2020–2021") == "in China US$\u00a041–\u206098 and 2020–\u20602021"
