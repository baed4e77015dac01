"""The back button: one act of the reader is one step of the browser's history, with everything that was asked."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.pages import open_dashboard, rerun, wait_until_idle


def asked(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def steps(page) -> int:
    return page.evaluate("history.length")


def test_another_page_is_one_step_and_keeps_filters_and_language(page):
    open_dashboard(page, "/takings?place=Russia&lang=ko")
    before = steps(page)
    page.get_by_test_id("stTopNavLink").and_(page.locator("[href*=over_time]")).click()
    page.wait_for_url("**/over_time?*")
    wait_until_idle(page)
    assert asked(page) == {"place": ["Russia"], "lang": ["ko"]}
    assert steps(page) == before + 1
    page.go_back()
    page.wait_for_url("**/takings?*")
    wait_until_idle(page)
    assert asked(page) == {"place": ["Russia"], "lang": ["ko"]}
    assert page.evaluate("document.documentElement.lang") == "ko"


def test_filters_that_are_cleared_together_come_back_together(page):
    open_dashboard(page, "/?measure=workers&place=China&undated=false")
    before = steps(page)
    with rerun(page):
        page.get_by_role("button", name="Clear filters").click()
    assert asked(page) == {}
    assert steps(page) == before + 1
    with rerun(page):
        page.go_back()
    assert asked(page) == {"measure": ["workers"], "place": ["China"], "undated": ["false"]}
    assert page.get_by_role("heading", level=1).inner_text() == "How many workers are reported?"


def test_a_count_with_one_quote_opens_in_one_step(page):
    open_dashboard(page, "/gaps?place=Russia")
    before = steps(page)
    with rerun(page):
        page.locator(".ww-gaps td a").first.click()
    expect(page.get_by_role("region", name="Evidence")).to_be_visible()
    assert {"cell", "quote"} <= asked(page).keys()
    assert steps(page) == before + 1


def test_passages_open_and_close_in_one_step_each(page):
    open_dashboard(page, "/conditions?place=China")
    before = steps(page)
    with rerun(page):
        page.locator(".ww-matrix a").first.click()
    assert {"indicator", "area"} <= asked(page).keys()
    with rerun(page):
        page.locator(".st-key-close_passages button").click()
    assert asked(page) == {"place": ["China"]}
    assert steps(page) == before + 2


def test_a_hit_of_the_search_opens_beside_the_list_and_back_closes_it(page):
    open_dashboard(page, "/search?q=workers&place=Russia")
    with rerun(page):
        page.locator(".ww-lines a").first.click()
    expect(page.get_by_role("region", name="Evidence").locator("mark")).to_have_count(1)
    assert {"q", "quote"} <= asked(page).keys()
    with rerun(page):
        page.go_back()
    assert asked(page) == {"q": ["workers"], "place": ["Russia"]}
    assert page.get_by_role("region", name="Evidence").count() == 0


def test_escape_leads_back_to_a_count_that_was_drawn_anew(page):
    open_dashboard(page, "/gaps?place=Russia")
    with rerun(page):
        page.locator(".ww-gaps td a").first.press("Enter")
    expect(page.get_by_role("region", name="Evidence").get_by_role("heading", level=2)).to_be_focused()
    with rerun(page):
        page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement.matches('.ww-gaps a')")


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/gaps?place=Russia&cell=wage.RU.2025", {"cell"}),
        ("/conditions?indicator=withholding_of_wages&area=China", {"indicator", "area"}),
    ],
)
def test_the_link_to_the_view_holds_what_is_open(page, path, names):
    open_dashboard(page, path)
    with rerun(page):
        page.get_by_text("Link to this view").click()
    link = parse_qs(urlsplit(page.locator(".st-key-link_to_view code").inner_text()).query)
    assert names <= link.keys()
    assert {name: link[name] for name in names} == {name: asked(page)[name] for name in names}


def test_on_a_phone_an_empty_page_is_cleared_where_it_says_so(phone):
    open_dashboard(phone, "/workers?place=Russia&publisher=Radio+Free+Asia")
    with rerun(phone):
        phone.get_by_role("main").get_by_role("button", name="Clear filters").tap()
    assert asked(phone) == {}
    assert phone.get_by_text("people (at work)").count() > 0
