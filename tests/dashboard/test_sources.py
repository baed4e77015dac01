"""dashboard/views/sources.py: each article with what was taken from it."""

from __future__ import annotations

import pytest


@pytest.fixture
def page(open_app):
    app = open_app()
    app.switch_page("views/sources.py").run()
    assert not app.exception
    return app


def unfold(page, part: str, source: str = "radio-x-2025-06-02"):
    page.session_state[f"{part}_{source}"] = True
    page.run()
    assert not page.exception
    return "\n".join(element.value for element in page.html)


def test_every_article_has_its_name_or_publisher_and_date(page):
    assert {header.value for header in page.header} == {
        "Daily Y, October to December 2020",
        "Daily Y, June 2023",
        r"Sewing for a star\: a \*season\* in \<Port City\>",
    }


def test_an_article_says_its_date_and_how_sure_it_is(page):
    texts = "\n".join(element.value for element in page.html)
    assert "Radio X, by A. Writer, 2 June 2025 (date printed on the page)." in texts
    assert "October to December 2020 (date inferred). The text names a season and a campaign of that year." in texts
    assert 'href="https://radio-x.example/sewing"' in texts


def test_only_what_there_is_can_be_unfolded(page):
    assert [fold.label for fold in page.expander if fold.label.endswith(("number", "aside", "checks"))] == [
        "1 condition told without a number",
        "2 numbers set aside",
        "1 finding of the checks",
        "1 finding of the checks",
    ]


def test_observations_have_their_quotes_and_links_to_the_panel(page):
    texts = unfold(page, "observations")
    assert "“On pay day the women counted <mark>between 300 and 700 yuan</mark> &lt;each&gt;.”" in texts
    assert any("radio-x-2025-06-02%2Fcn-paid" in link.proto.query_string for link in page.page_link)


def test_a_condition_has_its_indicator_and_its_quote(page):
    texts = unfold(page, "conditions")
    assert "<b>Restriction of movement</b> · China · 2025 · a guard" in texts
    assert "“Nobody may leave the yard &lt;alone&gt;.”" in texts


def test_numbers_set_aside_have_their_reasons(page):
    texts = unfold(page, "set_aside")
    assert "<li>“Resolution 2397”: name</li>" in texts
    assert "<li>“2 June 2025”: date</li>" in texts


def test_findings_stand_with_each_of_their_articles(page):
    assert "in tension:</b> The monthly quota is above the pay" in unfold(page, "findings", "daily-y-border")
