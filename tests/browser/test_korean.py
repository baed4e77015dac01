"""The dashboard in Korean, in the real browser: the switch, the address, the words around the quotes, and back.

That a catalogue is complete stands in tests/wording/test_catalogue.py; that nothing is said beside it, in
tests/dashboard/test_said.py. Here a reader walks.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import DESKTOP, PHONE, open_dashboard, rerun
from tests.browser.test_every_page import PATHS, address, barriers
from tests.browser.test_walk import ids_on_chart, observations

__all__ = ["address", "observations"]

HANGUL = re.compile("[가-힣]")
QUESTION = "북한 노동자는 임금을 얼마나 받습니까?"
"""What Pay asks."""
LINKS = "[data-list^=marks] a"


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def speak(page: Page, language: str) -> None:
    """Picks a language in the sidebar by its own name."""
    with rerun(page):
        page.locator(".st-key-lang").get_by_text(language, exact=True).click()


def expect_korean(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)
    expect(page.locator(".st-key-unit").get_by_text("보도된 그대로", exact=True)).to_be_visible()
    expect(page.locator(".st-key-place").get_by_text("중국", exact=True)).to_be_visible()


def expect_korean_evidence(page: Page, row: dict) -> None:
    """The quote as it was printed, and Korean around it."""
    panel = page.get_by_role("region", name="근거")
    expect(panel.locator("blockquote")).to_have_text(f"“{row['quote']}”")
    expect(panel.locator("blockquote")).to_have_attribute("lang", row["language"])
    expect(panel.locator("mark")).to_have_text(row["original_value"])
    expect(panel).to_contain_text("발언: ")
    expect(panel).to_contain_text("원문 표현")


def test_from_the_switch_to_a_quote_on_to_a_colleague_and_back(page: Page, open_page, observations):
    open_dashboard(page, "/?unit=as+reported&place=China")
    before = ids_on_chart(page)
    assert "lang" not in asked(page)

    speak(page, "한국어")
    expect(page).to_have_url(re.compile("lang=ko"))
    expect_korean(page)
    assert asked(page)["unit"] == ["as reported"]
    assert asked(page)["place"] == ["China"]
    assert ids_on_chart(page) == before

    with rerun(page):
        page.locator(LINKS).first.click()
    found = asked(page)["quote"][0]
    expect_korean_evidence(page, observations[found])

    colleague = open_page(DESKTOP)
    open_dashboard(colleague, page.url)
    expect_korean(colleague)
    expect_korean_evidence(colleague, observations[found])
    assert ids_on_chart(colleague) == before
    assert {name: asked(colleague)[name] for name in ("unit", "place", "lang")} == {
        "unit": ["as reported"],
        "place": ["China"],
        "lang": ["ko"],
    }

    speak(colleague, "English")
    expect(colleague.locator("html")).to_have_attribute("lang", "en")
    expect(colleague.get_by_role("heading", level=1)).to_have_text("What are North Korean workers paid?")
    assert asked(colleague).get("lang", ["en"]) == ["en"]
    assert asked(colleague)["unit"] == ["as reported"]
    assert asked(colleague)["place"] == ["China"]
    assert ids_on_chart(colleague) == before


def test_amounts_and_times_read_as_korean(page: Page, observations):
    row = next(
        row
        for row in observations.values()
        if (row["unit"], row["per"], row["date_published"]) == ("CNY", "month", "2025-10-30")
        and row["value_low"] is not None
        and row["value_low"] != row["value_high"]
    )
    open_dashboard(page, f"/?lang=ko&quote={row['observation_id']}")
    panel = page.get_by_role("region", name="근거")
    expect(panel).to_contain_text("2025년 10월 30일")
    expect(panel).to_contain_text(f"월 {row['value_low']:,.0f}–{row['value_high']:,.0f}위안")


def test_the_link_to_a_view_carries_the_language(page: Page):
    open_dashboard(page, "/takings?lang=ko")
    with rerun(page):
        page.get_by_text("이 화면의 링크", exact=True).click()
    expect(page.get_by_text(re.compile("^http.*lang=ko"))).to_be_visible()


@pytest.mark.parametrize("path", PATHS)
def test_every_page_speaks_korean_and_has_no_barrier_on_a_phone(open_page, address, path):
    page = open_page(PHONE)
    to = address(path)
    open_dashboard(page, f"{to}{'&' if '?' in to else '?'}lang=ko")
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    for heading in page.get_by_role("heading", level=1).all():
        assert HANGUL.search(heading.inner_text())
    assert page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert barriers(page) == []
