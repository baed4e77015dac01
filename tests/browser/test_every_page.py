"""Every page of `dashboard.pages`: nothing in anybody's way, on large and small screens, light and dark.

A page that comes into the registry is walked here without a word. What an address needs to show something stands in
ADDRESSES.
"""

from __future__ import annotations

from itertools import pairwise

import pyarrow.parquet as pq
import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard import pages
from tests.browser.pages import DESKTOP, PHONE, open_dashboard, rerun

LOOKS = [
    pytest.param(size, scheme, id=f"{name}-{scheme}")
    for name, size in (("desktop", DESKTOP), ("phone", PHONE))
    for scheme in ("light", "dark")
]
ADDRESSES = {"search": "q=workers", "observation": "id={observation_id}"}
"""Page → what its address must say for it to show something."""
GRAVE = ("moderate", "serious", "critical")
PATHS = ["" if name == pages.COMPARE else name for name in pages.TITLES if name != pages.REVIEW]


@pytest.fixture
def address(tables):
    """The address of a page: address("search") → '/search?q=workers'."""
    first = pq.read_table(tables / "observations.parquet", columns=["observation_id"])["observation_id"][0].as_py()

    def of(path):
        query = ADDRESSES.get(path, "").format(observation_id=first)
        return f"/{path}?{query}" if query else f"/{path}"

    return of


def barriers(page) -> list[str]:
    """The accessibility violations on a page but for minor ones, as sentences."""
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in Axe().run(page).response["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


def headings(page) -> list[int]:
    """The levels of the headings of the page itself, in their order."""
    return page.evaluate("() => [...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map(h => +h.tagName[1])")


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
@pytest.mark.parametrize("path", PATHS)
def test_no_barrier_and_nothing_wider_than_the_screen(open_page, address, path, size, scheme):
    page = open_page(size, color_scheme=scheme)
    open_dashboard(page, address(path))
    assert barriers(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    levels = headings(page)
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(next_ <= level + 1 for level, next_ in pairwise(levels))


@pytest.mark.parametrize("path", PATHS)
def test_small_print_has_the_contrast_of_text(dark_page, address, path):
    open_dashboard(dark_page, address(path))
    faded = dark_page.evaluate(
        """() => [...document.querySelectorAll('main [data-testid="stCaptionContainer"]')]
            .map(part => +getComputedStyle(part).opacity).filter(opacity => opacity < 0.8)"""
    )
    assert faded == []


def test_the_document_says_its_language_and_quotes_say_theirs(page):
    open_dashboard(page, "/sources?lang=ko")
    page.wait_for_function("document.documentElement.lang === 'ko'")
    assert page.locator("blockquote[lang=en]").count() == page.locator("blockquote").count() > 0
    with rerun(page):
        page.get_by_role("radio", name="English").click()
    page.wait_for_function("document.documentElement.lang === 'en'")


def test_the_keyboard_reaches_the_first_quote_in_one_step_from_the_page(page):
    open_dashboard(page, "/?place=China")
    skip = page.get_by_role("button", name="Go to the first quote")
    skip.focus()
    assert skip.bounding_box()["height"] > 20
    page.keyboard.press("Enter")
    assert "quote=" in page.evaluate("document.activeElement.getAttribute('href')")
    with rerun(page):
        page.keyboard.press("Enter")
    assert page.get_by_role("region", name="Evidence").locator("mark").count() == 1


def test_where_the_keyboard_is_can_be_seen(page):
    open_dashboard(page, "/gaps")
    unseen = []
    for _step in range(25):
        page.keyboard.press("Tab")
        unseen += page.evaluate(
            """() => {
                const here = document.activeElement, style = getComputedStyle(here);
                const isSeen = style.outlineStyle !== "none" || style.boxShadow !== "none";
                const isPart = here.tagName === "MAIN" || here === document.body;
                return isSeen || isPart ? [] : [here.outerHTML.slice(0, 200)];
            }"""
        )
    assert unseen == []


def test_who_asks_for_less_motion_gets_none(browser, dashboard):
    context = browser.new_context(base_url=dashboard.url, reduced_motion="reduce")
    page = context.new_page()
    open_dashboard(page, "/")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(part => {
            const style = getComputedStyle(part);
            return [style.transitionDuration, style.animationDuration]
                .some(times => times.split(',').some(time => parseFloat(time) > 0.01));
        }).map(part => part.outerHTML.slice(0, 120))"""
    )
    context.close()
    assert moving == []
