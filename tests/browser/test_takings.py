"""The Takings page in the real browser: it answers its question, and every number on it opens its sentence."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pages import DESKTOP, PHONE, open_dashboard, rerun
from tests.browser.test_walk import SERIOUS, expect_quote, ids_on_chart, observations, open_quote

__all__ = ["observations"]

LINKS = "[data-list^=takings_] a"


def test_it_says_what_is_left_as_computed_and_shows_the_quota_above_the_pay(page: Page):
    open_dashboard(page, "/takings?unit=as+reported")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Of each monthly pay, how much is taken, by whom, and what is kept?"
    )
    expect(page.get_by_text("Computed, not reported: 2,300 − 2,000 = 300 yuan a month.")).to_be_visible()
    expect(page.get_by_text("More is asked than the whole pay.")).to_be_visible()
    expect(page.locator(".ww-tension")).to_have_count(1)


def test_every_number_opens_its_quote_with_one_click(page: Page, observations):
    open_dashboard(page, "/takings?unit=as+reported")
    marks, links = set(ids_on_chart(page)), page.locator(LINKS)
    opened = set()
    for number in range(links.count()):
        with rerun(page):
            links.nth(number).click()
        found = open_quote(page) or ""
        panel = page.get_by_role("region", name="Evidence")
        expect(panel.locator("mark")).to_have_text(observations[found]["original_value"])
        expect(panel.locator("blockquote")).to_contain_text(observations[found]["quote"])
        opened.add(found)
    assert marks == opened


def test_a_link_is_reached_and_followed_with_the_keyboard_alone(page: Page):
    open_dashboard(page, "/takings")
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches('{LINKS}')"):
            break
    with rerun(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Evidence")).to_be_visible()


def test_on_a_phone_nothing_runs_over_the_side(phone: Page, observations):
    open_dashboard(phone, "/takings")
    with rerun(phone):
        phone.locator(LINKS).first.tap()
    expect_quote(phone, observations[open_quote(phone) or ""])
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["wide", "narrow"])
def test_axe_finds_nothing_serious(open_page, size, color_scheme):
    page = open_page(size, color_scheme=color_scheme)
    open_dashboard(page, "/takings?unit=as+reported")
    ids_on_chart(page)
    violations = Axe().run(page).response["violations"]
    assert [violation["id"] for violation in violations if violation["impact"] in SERIOUS] == []
