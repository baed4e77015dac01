"""Over time and Gaps in a real browser: each amount, event and count opens its words within one click or key."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pyarrow.parquet as pq
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import DESKTOP, open_dashboard, rerun, wait_until_idle

SERIOUS = {"serious", "critical"}
PATIENCE = 30_000
"""Milliseconds for a first chart on a machine that does other things, too: plotly.js is large."""


@pytest.fixture(scope="module")
def observations(tables: Path) -> dict[str, dict]:
    return {row["observation_id"]: row for row in pq.read_table(tables / "observations.parquet").to_pylist()}


def asked(page: Page, name: str) -> str | None:
    return parse_qs(urlsplit(page.url).query).get(name, [None])[0]


def evidence(page: Page) -> Locator:
    return page.get_by_role("region", name="Evidence")


def expect_quote(page: Page, row: dict) -> None:
    expect(evidence(page).locator("mark")).to_have_text(row["original_value"])
    expect(evidence(page).locator("mark")).to_be_in_viewport()
    expect(page).to_have_url(re.compile(re.escape(row["observation_id"]).replace("/", "(/|%2F)")))


def press_enter(page: Page, link: Locator) -> None:
    link.focus()
    with rerun(page):
        page.keyboard.press("Enter")


def test_every_amount_and_every_event_in_the_lists_opens_its_words_with_one_key(page: Page, observations):
    open_dashboard(page, "/over_time?measure=takings&unit=as+reported")
    for list_ in ("to_amounts", "to_events"):
        links = page.locator(f"[data-list={list_}] a")
        assert links.count() > 3
        for number in range(links.count()):
            press_enter(page, links.nth(number))
            opened = asked(page, "quote") or ""
            if opened in observations:
                expect_quote(page, observations[opened])
            else:
                expect(evidence(page).get_by_role("heading", level=2)).to_have_text(re.compile(r"^S/RES/\d+"))
                expect(evidence(page).get_by_role("link")).to_have_attribute(
                    "href", re.compile("^https://docs.un.org/")
                )


def test_a_click_on_a_mark_of_time_opens_its_quote(page: Page, observations):
    open_dashboard(page, "/over_time")
    marks = page.locator(".st-key-chart_0 .js-plotly-plot path.point")
    expect(marks.first).to_be_attached(timeout=PATIENCE)
    ids = page.evaluate(
        "() => document.querySelector('.st-key-chart_0 .js-plotly-plot').data"
        ".filter(trace => trace.customdata).flatMap(trace => trace.customdata.map(data => data[0]))"
    )
    box = marks.first.bounding_box()
    assert box is not None
    with rerun(page):
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect_quote(page, observations[ids[0]])


def test_both_charts_share_their_axis_of_time(page: Page):
    open_dashboard(page, "/over_time")
    expect(page.locator(".st-key-chart_events .js-plotly-plot .point").first).to_be_attached(timeout=PATIENCE)
    ticks = [
        page.locator(f".st-key-{chart} .xtick text").evaluate_all("all => all.map(t => t.getBoundingClientRect().x)")
        for chart in ("chart_0", "chart_events")
    ]
    assert ticks[0] == pytest.approx(ticks[1], abs=1)


def test_every_count_opens_its_observations_without_loading_the_page_anew(page: Page, observations):
    open_dashboard(page, "/gaps")
    page.evaluate("window.isSamePage = true")
    counts = page.locator(".ww-gaps a")
    cells = counts.evaluate_all("all => all.map(link => new URL(link.href).searchParams.get('cell'))")
    assert len(cells) > 20
    for number, cell in enumerate(cells[:12]):
        count = int(re.match(r"\d+", counts.nth(number).inner_text()).group())
        press_enter(page, counts.nth(number))
        assert asked(page, "cell") == cell
        # What is drawn anew does not lose the reader's place; a quote that opens at once takes the keyboard along.
        place = counts.nth(number) if count > 1 else page.locator(".ww-panel h2")
        expect(place).to_be_focused()
        listed = page.locator("[data-list=cell] a")
        expect(listed).to_have_count(count)
        if count == 1:
            expect_quote(page, observations[asked(page, "quote") or ""])
        else:
            press_enter(page, listed.first)
            expect_quote(page, observations[asked(page, "quote") or ""])
            expect(page.locator("[data-list=cell] a")).to_have_count(count)
    assert page.evaluate("window.isSamePage")


def test_a_count_is_clicked_and_its_address_opens_in_a_fresh_browser(page: Page, open_page):
    open_dashboard(page, "/gaps?years=2020&years=2025&undated=false")
    link = page.locator(".ww-gaps a[href*='cell=share.KP.2023']")
    with rerun(page):
        link.click()
    expect(page.locator("[data-list=cell] a").first).to_be_in_viewport()
    address = link.get_attribute("href") or ""
    colleague = open_page(DESKTOP)
    open_dashboard(colleague, f"/gaps{address}")
    expect(colleague.locator(".ww-gaps a[aria-current]")).to_have_attribute("href", re.compile("cell=share.KP.2023"))
    assert parse_qs(urlsplit(address).query)["years"] == ["2020", "2025"]
    expect(colleague.locator("[data-list=cell] a")).to_have_count(page.locator("[data-list=cell] a").count())
    heads = colleague.locator(".ww-gaps").first.locator("thead th")
    expect(heads.nth(1)).to_have_text("2020")


def test_on_a_phone_the_table_scrolls_in_a_region_that_the_keyboard_reaches(phone: Page):
    open_dashboard(phone, "/gaps")
    region = phone.locator(".ww-gaps").first
    region.focus()
    first = region.locator("tbody th").first
    before = first.bounding_box()
    region.evaluate("region => { region.scrollLeft = region.scrollWidth }")
    assert region.evaluate("region => region.scrollLeft") > 0
    assert first.bounding_box()["x"] == pytest.approx(before["x"], abs=1)
    width = phone.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1]


def test_on_a_phone_the_list_that_a_count_opens_comes_into_sight(phone: Page):
    open_dashboard(phone, "/gaps")
    link = phone.locator(".ww-gaps a[href*='cell=quota.CN.2020']")
    link.scroll_into_view_if_needed()
    with rerun(phone):
        link.tap()
    expect(phone.locator("[data-list=cell] a").last).to_be_in_viewport()


def test_on_a_phone_the_list_of_events_comes_before_its_chart(phone: Page):
    open_dashboard(phone, "/over_time")
    chart = phone.locator(".st-key-chart_events .js-plotly-plot")
    expect(chart).to_be_attached(timeout=PATIENCE)
    assert phone.locator("[data-list=to_events]").bounding_box()["y"] < chart.bounding_box()["y"]


@pytest.mark.parametrize("path", ["/over_time?quote=resolution/S-RES-2397-2017", "/gaps?cell=share.KP.2023"])
@pytest.mark.parametrize("fixture", ["page", "dark_page", "phone", "dark_phone"])
def test_nothing_serious_is_wrong_for_assistive_technology(request, fixture, path):
    page = request.getfixturevalue(fixture)
    open_dashboard(page, path)
    wait_until_idle(page)
    if path.startswith("/over_time"):
        expect(page.locator(".js-plotly-plot .point").first).to_be_attached(timeout=PATIENCE)
    found = Axe().run(page).response["violations"]
    serious = [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found if one["impact"] in SERIOUS]
    assert serious == []
