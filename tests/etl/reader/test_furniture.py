"""What of a page is no part of its report: bylines, date lines, captions, credits, links."""

from __future__ import annotations

import pytest

from etl.reader.article import Article
from etl.reader.furniture import Furniture

REPORT = "The weavers are paid 40 dollars a month, and the rest, they say, goes to the ministry that sent them here."


def is_furniture(text, words):
    article = Article(text)
    at = text.index(words)
    paragraph = next(one for one in article.paragraphs if one.start <= at < one.end)
    return Furniture(article).at(paragraph, at) is not None


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        f"The loom never stops\n\n{REPORT}",
        f"{REPORT}\n\nBy 40 dollars, she means the pay of a good month, which few of them have seen since the winter.",
    ],
)
def test_the_report_is_none(text):
    assert not is_furniture(text, "40 dollars")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"The loom never stops\nBy Ada Brandt | 3 May 2022, 09:15\n\n{REPORT}", "2022"),
        (f"The loom never stops\n\nHanoi, May 3, 2022 (Delta Wire) – {REPORT}", "2022"),
        (f"{REPORT}\n\nPhoto: looms in 2019. (B. Quan)", "2019"),
        (f"{REPORT}\n\nLooms at rest in 2019. / Image: B. Quan", "2019"),
        (f"{REPORT}\n\nEdited by two colleagues.", "two"),
        (f"{REPORT}\n\nSee also\nTen ways to weave\n12/02/2016", "Ten"),
        (f"{REPORT}\n\n12 comments | Share", "12"),
        (f"{REPORT}\n\n© 2024 Delta Wire", "2024"),
        (f"{REPORT}\n\n04/07/2007\n", "2007"),
    ],
)
def test_what_surrounds_the_report_is_furniture(text, words):
    assert is_furniture(text, words)


def test_a_caption_of_several_sentences_tells_what_stands_before_its_credit():
    text = f"Looms stand still. The weavers get 40 dollars. They left in May 2019. Photo/B. Quan, 2020\n\n{REPORT}"
    assert not is_furniture(text, "40 dollars")
    assert is_furniture(text, "2020")


def test_a_date_line_ends_with_its_dash():
    assert not is_furniture(f"Hanoi, May 3, 2022 (Delta Wire) – {REPORT}", "40 dollars")
