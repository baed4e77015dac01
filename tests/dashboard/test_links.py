"""dashboard/links.py: the line that a link to a quote says."""

from __future__ import annotations

from dashboard import links
from tests.dashboard import made_up


def test_a_line_names_place_words_and_source():
    assert links.line(made_up.row("ru-quota-before")) == (
        "Russia: **“62,000”** · quota · the island · Radio X · time not known"
    )


def test_a_line_says_what_nobody_checked():
    assert links.line(made_up.row("cn-proposed")).endswith(" · Radio X · 2025 · not yet checked by a person")


def test_no_words_of_an_article_become_markdown():
    row = made_up.row("cn-small") | {"original_value": "*[x](http://y)*"}
    assert r"“\*\[x\]\(http\://y\)\*”" in links.line(row)
