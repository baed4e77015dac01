"""dashboard/chart: a click, a tap and the keys find exactly their mark; what is drawn stays and is outlined."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pyarrow.parquet as pq
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import DESKTOP, PHONE, Watch, open_dashboard, open_watched_page, rerun, wait_until_idle
from tests.browser.served import PROJECT, Served, beside_chart_files, serve

APP = Path(__file__).with_name("apps") / "charts.py"

PATIENCE = 30_000
"""Milliseconds for plotly.js to be fetched, read and run on a busy machine."""

CENTER = """
([chart, trace, point]) => {
  const plot = document.querySelector(`.st-key-${chart} .js-plotly-plot`)
  const group = plot.querySelectorAll('.trace')[trace]
  const box = group.querySelectorAll('.point')[point].getBoundingClientRect()
  return [box.x + box.width / 2, box.y + box.height / 2]
}
"""
CELL = """
([chart, row, column, rows, columns]) => {
  const box = document.querySelector(`.st-key-${chart} .heatmaplayer image`).getBoundingClientRect()
  return [box.x + box.width * (column + 0.5) / columns, box.y + box.height * (row + 0.5) / rows]
}
"""


@pytest.fixture(scope="module")
def charts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The app with made-up charts, beside the files that the dashboard serves."""
    folder = tmp_path_factory.mktemp("charts")
    with serve(beside_chart_files(APP, folder), folder / "log.txt", {"PYTHONPATH": str(PROJECT)}) as served:
        yield served


@pytest.fixture
def open_charts(browser: Browser, charts: Served) -> Iterator[Callable[..., Page]]:
    watches: list[Watch] = []

    def open_one(size: dict[str, object] = DESKTOP, color_scheme: str = "light") -> Page:
        page, watch = open_watched_page(browser, charts.url, size, color_scheme)
        watches.append(watch)
        open_dashboard(page)
        for name in ("points", "bars", "cells", "plain", "none"):
            expect(stage(page, name).locator(".cartesianlayer .trace, .hm").first).to_be_attached(timeout=PATIENCE)
        return page

    yield open_one
    complaints = [complaint for watch in watches for complaint in watch.close()]
    assert not complaints, "\n".join(complaints)


def stage(page: Page, name: str):
    return page.locator(f".st-key-{name} .ww-stage")


def place(page: Page, name: str, point: int) -> tuple[float, float]:
    stage(page, name).scroll_into_view_if_needed()
    return page.evaluate(CENTER, [name, 0, point])


def cell(page: Page, row: int, column: int) -> tuple[float, float]:
    stage(page, "cells").scroll_into_view_if_needed()
    return page.evaluate(CELL, ["cells", row, column, 2, 2])


def expect_picked(page: Page, name: str) -> None:
    expect(page.locator(".st-key-picked_last")).to_have_text(f"Picked: {name}")


@pytest.mark.parametrize(
    ("chart", "point", "picked"),
    [("points", 0, "s/left"), ("points", 1, "s/right"), ("bars", 1, "s/bar-b"), ("plain", 0, "s/plain")],
)
def test_a_click_finds_its_mark(open_charts, chart, point, picked):
    page = open_charts()
    with rerun(page):
        page.mouse.click(*place(page, chart, point))
    expect_picked(page, picked)


def test_each_tap_finds_the_mark_under_the_finger_and_not_the_one_before(open_charts):
    page = open_charts(PHONE)
    for point, picked in ((0, "s/left"), (1, "s/right"), (2, "s/low"), (0, "s/left")):
        with rerun(page):
            page.touchscreen.tap(*place(page, "points", point))
        expect_picked(page, picked)


def test_a_finger_reaches_a_mark_beside_it_and_a_mouse_does_not(open_charts):
    phone, desktop = open_charts(PHONE), open_charts(DESKTOP)
    x, y = place(phone, "points", 2)
    with rerun(phone):
        phone.touchscreen.tap(x + 18, y - 18)
    expect_picked(phone, "s/low")
    x, y = place(desktop, "points", 2)
    desktop.mouse.click(x + 18, y - 18)
    with rerun(desktop):
        desktop.mouse.click(*place(desktop, "points", 0))
    expect_picked(desktop, "s/left")


def test_a_finger_that_moves_is_no_tap(open_charts):
    page = open_charts(PHONE)
    x, y = place(page, "bars", 0)
    session = page.context.new_cdp_session(page)
    for kind, down in (("touchStart", 0), ("touchMove", 30), ("touchMove", 90)):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y - down}]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    wait_until_idle(page)
    expect_picked(page, "nothing")


def test_a_click_finds_a_cell_and_an_empty_cell_is_no_mark(open_charts):
    page = open_charts()
    page.mouse.click(*cell(page, 1, 1))
    with rerun(page):
        page.mouse.click(*cell(page, 0, 1))
    expect_picked(page, "s/hours-2025")
    with rerun(page):
        page.mouse.click(*cell(page, 1, 0))
    expect_picked(page, "s/pay-2024")


def test_the_keys_walk_in_reading_order_and_each_mark_is_announced(open_charts):
    page = open_charts()
    heard = page.locator(".st-key-points .ww-heard")
    page.locator('.st-key-shift input[type="range"]').focus()
    page.keyboard.press("Tab")
    expect(stage(page, "points")).to_be_focused()
    expect(heard).to_have_text("the mark left, 1 of 3")
    for key, said in (
        ("ArrowRight", "the mark right, 2 of 3"),
        ("ArrowRight", "the mark low, 3 of 3"),
        ("ArrowRight", "the mark low, 3 of 3"),
        ("ArrowUp", "the mark right, 2 of 3"),
        ("Home", "the mark left, 1 of 3"),
        ("End", "the mark low, 3 of 3"),
        ("ArrowLeft", "the mark right, 2 of 3"),
        ("ArrowDown", "the mark low, 3 of 3"),
    ):
        page.keyboard.press(key)
        expect(heard).to_have_text(said)
        expect(page.locator(".st-key-points .ww-walked")).to_have_count(1)
    for key in ("Enter", " "):
        with rerun(page):
            page.keyboard.press(key)
        expect_picked(page, "s/low")
    expect(stage(page, "points")).to_be_focused()
    page.keyboard.press("Escape")
    expect(stage(page, "points")).not_to_be_focused()
    expect(page.locator(".ww-walked")).to_have_count(0)


def test_the_keys_walk_cells_in_their_rows_and_columns(open_charts):
    page = open_charts()
    stage(page, "cells").focus()
    page.keyboard.press("Home")
    heard = page.locator(".st-key-cells .ww-heard")
    expect(heard).to_have_text("the mark hours-2024, 1 of 3")
    page.keyboard.press("ArrowDown")
    expect(heard).to_have_text("the mark pay-2024, 3 of 3")


def test_a_mark_without_an_announcement_is_announced_by_its_hover_text(open_charts):
    page = open_charts()
    stage(page, "plain").focus()
    page.keyboard.press("Home")
    expect(page.locator(".st-key-plain .ww-heard")).to_have_text("“5 < 6”, Radio X, 1 of 1")


def test_a_chart_without_marks_is_a_picture_with_a_description(open_charts):
    page = open_charts()
    expect(stage(page, "none")).to_have_attribute("role", "img")
    expect(stage(page, "none")).to_have_attribute("aria-label", "Chart of none")
    expect(stage(page, "none")).not_to_have_attribute("tabindex", "0")


def test_zoom_and_drawing_stay_over_a_changed_filter(open_charts):
    page = open_charts()
    x, y = place(page, "points", 1)
    page.mouse.move(x - 60, y - 30)
    page.mouse.down()
    page.mouse.move(x + 240, y + 30, steps=4)
    page.mouse.up()
    read = "() => document.querySelector('.st-key-points .js-plotly-plot')._fullLayout.xaxis.range.map(Math.round)"
    expect(page.locator(".st-key-points .zoombox")).to_have_count(0)
    zoomed = page.evaluate(read)
    assert zoomed != [0, 10]
    page.evaluate("() => { document.querySelector('.st-key-points .js-plotly-plot').sameAsBefore = true }")
    page.locator('.st-key-shift input[type="range"]').focus()
    with rerun(page):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.st-key-points .js-plotly-plot').data[0].x[2] === 4")
    assert page.evaluate(read) == zoomed
    assert page.evaluate("() => document.querySelector('.st-key-points .js-plotly-plot').sameAsBefore")


# --- On the dashboard -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def observations(tables: Path) -> dict[str, dict]:
    return {row["observation_id"]: row for row in pq.read_table(tables / "observations.parquet").to_pylist()}


def ready(page: Page, path: str = "/") -> Page:
    open_dashboard(page, path)
    expect(page.locator(".ww-stage").first).to_have_attribute("role", "application", timeout=PATIENCE)
    return page


def walk_to(page: Page, key: str) -> str:
    """The id of the mark that a key leads to, from the chart's tab stop."""
    page.locator(".ww-stage").first.focus()
    page.keyboard.press(key)
    expect(page.locator(".ww-walked").first).to_be_attached()
    first_point = "() => document.querySelector('.js-plotly-plot').data.find(t => t.customdata).customdata.at(%d)[0]"
    return page.evaluate(first_point % (0 if key == "Home" else -1))


@pytest.mark.parametrize("key", ["Home", "End"])
def test_enter_opens_the_quote_and_escape_leads_back_to_the_mark(page: Page, observations, key):
    ready(page)
    walked = walk_to(page, key)
    with rerun(page):
        page.keyboard.press("Enter")
    panel = page.get_by_role("region", name="Evidence")
    expect(panel.locator("mark")).to_have_text(observations[walked]["original_value"])
    expect(panel.locator("h2")).to_be_focused()
    with rerun(page):
        page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(page.locator(".ww-stage").first).to_be_focused()
    expect(page.locator(".ww-walked").first).to_be_attached()


def test_the_mark_of_the_open_quote_is_outlined_also_when_a_link_opened_it(page: Page):
    ready(page)
    expect(page.locator(".ww-chosen")).to_have_count(0)
    with rerun(page):
        page.locator("[data-list^=marks] a").first.click()
    expect(page.locator(".ww-chosen").first).to_be_attached()
    with rerun(page):
        page.get_by_role("button", name="Close").click()
    expect(page.locator(".ww-chosen")).to_have_count(0)


def test_a_permalink_outlines_its_mark(page: Page, observations):
    ready(page)
    first = walk_to(page, "Home")
    ready(page, f"/?quote={first}")
    expect(page.locator(".ww-chosen").first).to_be_attached()


def test_the_chart_is_as_wide_as_the_page_and_follows_it(page: Page):
    ready(page)
    for width in (390, 800):
        page.set_viewport_size({"width": width, "height": 800})
        expect(page.locator(".ww-plot .main-svg").first).to_have_js_property("tagName", "svg")
        page.wait_for_function(
            "() => Math.abs(document.querySelector('.js-plotly-plot .main-svg').getBoundingClientRect().width"
            " - document.querySelector('.ww-stage').clientWidth) < 2"
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_the_words_of_a_chart_have_the_color_of_the_page_s_text(open_page, color_scheme):
    page = ready(open_page(DESKTOP, color_scheme))
    fills = page.evaluate(
        "() => [...document.querySelectorAll('.textpoint text, .xtick text, .xtitle')]"
        ".map(text => getComputedStyle(text).fill)"
    )
    assert set(fills) == {"rgb(20, 20, 20)" if color_scheme == "light" else "rgb(242, 242, 242)"}


def words_in(svg: Path) -> list[str]:
    root = ElementTree.parse(svg).getroot()
    return [text for node in root.iter("{http://www.w3.org/2000/svg}text") if (text := "".join(node.itertext()))]


def test_a_chart_is_taken_away_with_its_question_its_source_and_its_link(open_charts):
    page = open_charts()
    with page.expect_download() as saved:
        page.locator(".st-key-points").get_by_role("button", name="Download this chart as SVG").click()
    assert saved.value.suggested_filename == "points.svg"
    words = words_in(saved.value.path())
    assert words[0] == "Where are the points?"
    assert "".join(words[-3:]).replace(" ", "") == f"Releaseabc,3observations,http://x.example/?q={'a' * 150}"


def test_a_chart_is_taken_away_as_a_drawing_or_a_picture(page: Page):
    ready(page)
    question = page.get_by_role("heading", level=1).inner_text()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download this chart as SVG").first.click()
    assert re.fullmatch(r"wagewitness-[0-9a-f]{12}-\w+\.svg", saved.value.suggested_filename)
    words = words_in(saved.value.path())
    assert words[0] == question
    assert "US dollars per month" in words
    assert " ".join(words).count("Wagewitness, release ") == 1
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download this chart as PNG").first.click()
    assert Path(saved.value.path()).read_bytes().startswith(b"\x89PNG")


def test_charts_are_loaded_once_and_nothing_of_streamlit_s_own_chart(open_page):
    page = open_page(DESKTOP)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ready(page, "/?measure=takings")
    assert len([url for url in asked if re.search(r"plotly-[\d.]+min\.js", url)]) == 1
    assert not [url for url in asked if "PlotlyChart" in url]
    assert json.dumps(asked).count("/chart-") == 1
