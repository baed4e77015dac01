"""The reader's walk through the real dashboard: ask, filter, click, read, pass the link on. Light, dark, wide, narrow.

That no page asks another host for anything and none writes an error is watched on every page (conftest.py).
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pyarrow.parquet as pq
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pages import DESKTOP, PHONE, open_dashboard, rerun, wait_until_idle

SERIOUS = {"serious", "critical"}
IDS_ON_CHART = """
() => [...document.querySelectorAll('.js-plotly-plot')]
  .flatMap(chart => chart.data.filter(trace => trace.customdata).flatMap(trace => trace.customdata.map(d => d[0])))
"""


@pytest.fixture(scope="module")
def observations(tables: Path) -> dict[str, dict]:
    return {row["observation_id"]: row for row in pq.read_table(tables / "observations.parquet").to_pylist()}


MARKS_ARE_STILL = """
() => new Promise(done => {
  let last = '', frames = 0;
  const look = () => {
    const marks = [...document.querySelectorAll('.js-plotly-plot path.point')];
    const places = marks.map(mark => mark.getBoundingClientRect());
    const now = places.map(place => `${place.x} ${place.y}`).join();
    frames = now === last ? frames + 1 : 0;
    last = now;
    if (frames < 20) requestAnimationFrame(look); else done();
  };
  look();
})
"""


def ids_on_chart(page: Page) -> list[str]:
    """The observation of every mark on the page's charts, in the order of the marks."""
    # Given time: on a busy machine plotly.js takes long to be read.
    expect(page.locator(".js-plotly-plot .point").first).to_be_attached(timeout=30_000)
    return page.evaluate(IDS_ON_CHART)


def click_mark(page: Page, number: int) -> None:
    page.evaluate(MARKS_ARE_STILL)  # a panel that opens makes the charts narrower
    mark = page.locator(".js-plotly-plot path.point").nth(number)
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    with rerun(page):
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def open_quote(page: Page) -> str | None:
    return parse_qs(urlsplit(page.url).query).get("quote", [None])[0]


def expect_quote(page: Page, row: dict) -> None:
    """The panel is open, on the screen, and marks the row's words in its quote."""
    panel = page.get_by_role("region", name="Evidence")
    expect(panel.locator("mark")).to_have_text(row["original_value"])
    expect(panel.locator("blockquote")).to_have_text(f"“{row['quote']}”")
    expect(panel.locator("mark")).to_be_in_viewport()
    expect(page).to_have_url(re.compile(re.escape(row["observation_id"]).replace("/", "(/|%2F)")))


def test_from_a_question_to_the_sentence_and_on_to_a_colleague(page: Page, open_page, observations):
    open_dashboard(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("What are North Korean workers paid?")
    before = set(ids_on_chart(page))

    page.locator('.st-key-years input[type="range"]').last.focus()
    with rerun(page):
        page.keyboard.press("ArrowLeft")
    last_year = max(row["year_last"] for row in observations.values() if row["year_last"])
    expect(page).to_have_url(re.compile(f"years={last_year - 1}"))
    after = ids_on_chart(page)
    assert set(after) < before
    assert all(observations[shown]["year_first"] < last_year for shown in after)

    click_mark(page, 0)
    expect_quote(page, observations[after[0]])
    article = page.get_by_role("link", name="Open the article at these words")
    assert article.get_attribute("href") == observations[after[0]]["passage_url"]
    assert article.get_attribute("target") == "_blank"
    with rerun(page):
        page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("region", name="Evidence")).to_have_count(0)
    assert open_quote(page) is None

    link = page.locator("[data-list^=marks] a").first
    link.focus()
    with rerun(page):
        page.keyboard.press("Enter")
    expect_quote(page, observations[open_quote(page) or ""])

    colleague = open_page(DESKTOP)
    open_dashboard(colleague, page.url)
    expect_quote(colleague, observations[open_quote(page) or ""])
    assert ids_on_chart(colleague) == after


def test_the_list_is_reached_and_followed_with_the_keyboard_alone(page: Page):
    open_dashboard(page)
    expect(page.locator(".js-plotly-plot .point").first).to_be_attached()
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-list^=marks] a')"):
            break
    with rerun(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Evidence")).to_be_visible()


def test_a_second_click_opens_the_other_quote(page: Page, observations):
    open_dashboard(page)
    ids = ids_on_chart(page)
    other = next(number for number, shown in enumerate(ids) if shown != ids[0])
    click_mark(page, 0)
    expect_quote(page, observations[ids[0]])
    click_mark(page, other)
    expect_quote(page, observations[ids[other]])


def test_a_mark_opens_its_quote_again_after_it_was_closed(page: Page, observations):
    open_dashboard(page)
    ids = ids_on_chart(page)
    click_mark(page, 0)
    with rerun(page):
        page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("region", name="Evidence")).to_have_count(0)
    click_mark(page, 0)
    expect_quote(page, observations[ids[0]])


def test_a_mark_opens_its_quote_again_after_a_link_opened_another(page: Page, observations):
    open_dashboard(page)
    ids = ids_on_chart(page)
    click_mark(page, 0)
    expect_quote(page, observations[ids[0]])
    with rerun(page):
        page.locator("[data-list^=marks] a").last.click()
    expect_quote(page, observations[open_quote(page) or ""])
    assert open_quote(page) != ids[0]
    click_mark(page, 0)
    expect_quote(page, observations[ids[0]])


def test_a_filter_that_redraws_the_chart_is_no_click(page: Page):
    open_dashboard(page)
    click_mark(page, 0)
    with rerun(page):
        page.get_by_role("button", name="Close").click()
    page.locator('.st-key-years input[type="range"]').last.focus()
    with rerun(page):
        page.keyboard.press("ArrowLeft")
    page.evaluate(MARKS_ARE_STILL)
    expect(page.get_by_role("region", name="Evidence")).to_have_count(0)
    assert open_quote(page) is None


def test_a_changed_filter_says_beside_the_open_quote_that_the_chart_lost_it(page: Page):
    open_dashboard(page)
    with rerun(page):
        page.locator("[data-list^=marks] a").first.click()
    kept_away = page.get_by_role("region", name="Evidence").get_by_text("your filters keep it away")
    expect(kept_away).to_have_count(0)
    with rerun(page):
        page.locator(".st-key-place").get_by_text("Russia", exact=True).click()
    expect(kept_away).to_be_visible()


def test_the_way_back_closes_what_was_opened(page: Page):
    open_dashboard(page)
    link = page.locator("[data-list^=marks] a").first
    with rerun(page):
        link.click()
    expect(page.get_by_role("region", name="Evidence")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("region", name="Evidence")).to_have_count(0)


def test_a_permalink_alone_opens_any_quote(open_page, observations):
    for row in observations.values():
        if row["measure"] == "workers":
            fresh = open_page(DESKTOP)
            open_dashboard(fresh, f"/?quote={row['observation_id']}")
            expect_quote(fresh, row)
            expect(fresh.get_by_text("it answers another question")).to_be_visible()
            break


def test_the_filters_stay_when_the_page_changes(page: Page):
    open_dashboard(page, "/?place=Russia")
    for name in ("Sources", "Data", "Pay"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("link", name=name, exact=True)).to_have_attribute("aria-current", "page")
        wait_until_idle(page)
        expect(page).to_have_url(re.compile("place=Russia"))
    assert ids_on_chart(page)


def test_the_back_button_leads_through_the_filters(page: Page):
    open_dashboard(page)
    everything = ids_on_chart(page)
    with rerun(page):
        page.get_by_role("button", name="Russia", exact=True).click()
    expect(page).to_have_url(re.compile("place=Russia"))
    fewer = ids_on_chart(page)
    assert set(fewer) < set(everything)
    with rerun(page):
        page.go_back()
    assert ids_on_chart(page) == everything
    with rerun(page):
        page.go_forward()
    assert ids_on_chart(page) == fewer


def test_on_a_phone_a_link_opens_its_quote_over_the_list(phone: Page, observations):
    open_dashboard(phone)
    ids_on_chart(phone)
    link = phone.locator("[data-list^=marks] a").last
    with rerun(phone):
        link.tap()
    expect_quote(phone, observations[open_quote(phone) or ""])
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_a_phone_a_tap_on_a_mark_opens_its_quote(phone: Page, observations):
    open_dashboard(phone)
    ids = ids_on_chart(phone)
    for number in (0, 3):
        with rerun(phone):
            phone.locator(".js-plotly-plot path.point").nth(number).tap(force=True)
        expect_quote(phone, observations[ids[number]])
        with rerun(phone):
            phone.get_by_role("button", name="Close").tap()


PATHS = ("/?quote={first}", "/?unit=as+reported", "/sources", "/data", "/?quote=no-such")


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["wide", "narrow"])
def test_axe_finds_nothing_serious(open_page, observations, size, color_scheme):
    first = next(shown for shown, row in observations.items() if row["measure"] == "wage")
    page = open_page(size, color_scheme=color_scheme)
    found = []
    for path in PATHS:
        open_dashboard(page, path.format(first=first))
        violations = Axe().run(page).response["violations"]
        found += [
            (path, violation["id"], [node["html"][:120] for node in violation["nodes"]])
            for violation in violations
            if violation["impact"] in SERIOUS
        ]
    assert found == []
