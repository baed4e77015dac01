"""dashboard/links.py: the line that a link to a quote says."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from dashboard import links
from dashboard.filters import Filters
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


def test_a_line_says_that_its_time_is_inferred():
    assert links.line(made_up.row("kp-rice")).endswith(" · Daily Y · 2023 (the time is inferred)")


def test_a_line_says_that_the_source_calculated_the_amount():
    assert " · calculated by the source" in links.line(made_up.row("cn-quota-site"))
    assert "calculated" not in links.line(made_up.row("cn-quota"))


def test_a_list_is_one_piece_of_html_whose_links_hold_every_filter_and_the_quote():
    asked = Filters("pay", "US dollars", 2020, 2025)
    assert links.html([(r"Russia: **“2,000”** \& more", "radio/x&y")], asked, "marks", cell="a.b") == (
        '<ul class="ww-links ww-quick" data-list="marks"><li>'
        '<a href="?measure=pay&amp;unit=US+dollars&amp;years=2020&amp;years=2025&amp;undated=true&amp;lang=en'
        '&amp;quote=radio%2Fx%26y&amp;cell=a.b">Russia: <strong>“2,000”</strong> &amp; more</a></li></ul>'
    )


def test_html_in_a_label_is_text():
    assert "<b>" not in links.html([("<b>x</b>", "a/b")], Filters("pay", "US dollars", 2020, 2025), "rows")


def listing(count: int) -> AppTest:
    def page(count: int) -> None:
        import streamlit as st

        from dashboard import links

        rows = list(range(count))
        for row in links.at_first(rows, "made_up"):
            st.text(row)
        links.more(rows, "made_up")

    return AppTest.from_function(page, args=(count,)).run()


def test_a_list_of_a_hundred_is_whole():
    app = listing(links.AT_FIRST)
    assert (len(app.text), len(app.button)) == (links.AT_FIRST, 0)


def test_a_longer_list_shows_more_when_asked_and_counts_what_it_does_not_show():
    app = listing(2 * links.AT_FIRST + 30)
    assert len(app.text) == links.AT_FIRST
    assert app.button[0].label == "Show 100 more of 130 that are not listed"
    app.button[0].click().run()
    assert len(app.text) == 2 * links.AT_FIRST
    assert app.button[0].label == "Show 30 more of 30 that are not listed"
    app.button[0].click().run()
    assert (len(app.text), len(app.button)) == (2 * links.AT_FIRST + 30, 0)
