"""views/search.py: the page over made-up tables, as the app shows it."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs

import pytest

from tests.dashboard.made_up import B, X


@pytest.fixture
def open_page(open_app):
    def open_it(**parameters):
        app = open_app(**parameters)
        app.switch_page("views/search.py").run()
        assert not app.exception
        return app

    return open_it


def html(page):
    return "\n".join(element.value for element in page.html)


def answer(page):
    return re.search(r'<p role="status">(.*?)</p>', html(page)).group(1)


def queries(page):
    return [parse_qs(unescape(href)[1:]) for href in re.findall(r'href="(\?[^"]*)"', html(page))]


def said(elements):
    return [element.value.replace("\\", "") for element in elements]


@pytest.mark.parametrize("q", ["", "   ", '"'])
def test_without_a_search_the_page_says_what_can_be_searched(open_page, q):
    page = open_page(q=q)
    assert page.title[0].value == "Where do the sources say it?"
    assert not page.info
    typed = [query["q"] for query in queries(page)]
    assert ["Daily Y"] in typed
    assert ["China"] in typed
    assert ["passport"] not in typed, "an example that finds nothing"


def test_a_search_in_the_address_is_answered_with_counts_and_marks(open_page):
    page = open_page(q="yuan foreman")
    assert page.text_input(key="q").value == "yuan foreman"
    assert answer(page) == "1 passage in 1 source holds “yuan foreman”."
    assert "between 300 and 700 <mark>yuan</mark> &lt;each&gt;." in html(page)


def test_a_search_is_typed_and_goes_into_the_address(open_page):
    page = open_page()
    page.text_input(key="q").set_value("roubles").run()
    assert "holds “roubles”" in answer(page) or "hold “roubles”" in answer(page)


def test_every_link_keeps_the_search_and_the_filters(open_page):
    page = open_page(q="RMB", place="China")
    assert queries(page)
    assert all((query["q"], query["place"]) == (["RMB"], ["China"]) for query in queries(page))
    assert {query["quote"][0].partition("/")[0] for query in queries(page)} == {B}


def test_the_filters_say_how_many_they_keep_away(open_page):
    page = open_page(q="RMB", place="North Korea")
    assert "The filters keep 4 more away (North Korea)." in said(page.caption)


def test_no_hit_under_the_filters_leads_to_the_search_without_them(open_page):
    page = open_page(q="foreman", place="Russia")
    assert said(page.info) == [
        "No quote, speaker, place, title or condition holds “foreman”. The filters keep 1 more away (Russia)."
    ]
    (way,) = queries(page)
    assert way["q"] == ["foreman"]
    assert "place" not in way


def test_no_hit_at_all_leads_to_fewer_words(open_page):
    page = open_page(q="foreman zebra")
    assert said(page.info)[0].endswith("Try another word, or fewer of them.")
    assert [query["q"] for query in queries(page)] == [["foreman"]]


def test_hostile_words_come_back_as_text(open_page):
    page = open_page(q="<script>alert(1)</script> *x* :red[y]")
    assert "<script" not in html(page)
    assert page.info[0].value.count(r"\*x\*") == 1


@pytest.mark.parametrize("listed", ["-1", "x", "1e9", "", "٣", "99999999"])
def test_a_made_up_number_of_passages_is_no_harm(open_page, listed):
    assert answer(open_page(q="a", listed=listed)).endswith("hold “a”.")


def test_a_proposal_is_found_only_when_it_is_switched_on(open_page):
    assert said(open_page(q="1,500").info)
    assert answer(open_page(q="1,500", proposed="true")) == "1 passage in 1 source holds “1,500”."


def test_a_condition_opens_beside_the_list(open_page):
    page = open_page(q="alone", condition=f"{X}/locked-in")
    assert f"condition={X}%2Flocked-in" in unescape(html(page))
    assert 'aria-label="Passages"' in html(page)
