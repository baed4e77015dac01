"""The real dashboard, the real browser, and pages that tell on the app.

    def test_…(page):                     1440 × 900, light        page.goto("/") opens the dashboard
    def test_…(phone):                    390 × 844, touch, light
    def test_…(dark_page), (dark_phone):  the same two in dark mode
    def test_…(open_page):                any number of fresh browsers: open_page(PHONE, color_scheme="dark")

Every page comes from its own browser context: no cookie, no cache, as on a reader's first visit. A test fails
at its end when a page of it wrote an error to the console, threw one, showed a Streamlit exception or asked
another host than localhost for anything.

Waiting, without sleeping: `open_dashboard(page, "/?…")` goes to a path and waits until the page is complete;
`with rerun(page): page.get_by_text("2025").click()` waits until the app has answered the click.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import chromium
from tests.browser.pages import DESKTOP, PHONE, Watch, open_watched_page
from tests.browser.served import APP, PROJECT, Served, serve

OpenPage = Callable[..., Page]


@pytest.fixture(scope="package")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the tables, freshly built from data/."""
    folder = tmp_path_factory.mktemp("tables")
    command = [sys.executable, "-m", "etl", "build", "--out", str(folder)]
    built = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(scope="package")
def dashboard(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The dashboard over those tables, on a free port: `.url`, and `.log` with what it printed."""
    log = tmp_path_factory.mktemp("dashboard") / "log.txt"
    with serve(APP, log, {"WAGEWITNESS_TABLES": str(tables)}) as served:
        yield served


# The scope is the package and not the session: while Playwright runs, the main thread counts as inside an
# event loop, and tests of other folders that start a loop of their own would fail.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium from the PATH, without a window."""
    path = chromium.find()
    assert path, chromium.MISSING
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, dashboard: Served) -> Iterator[OpenPage]:
    """Opens a fresh browser at each call; `page.goto("/")` is then the dashboard."""
    watches: list[Watch] = []

    def open_one(size: dict[str, object] = DESKTOP, color_scheme: str = "light") -> Page:
        page, watch = open_watched_page(browser, dashboard.url, size, color_scheme)
        watches.append(watch)
        return page

    yield open_one
    complaints = [complaint for watch in watches for complaint in watch.close()]
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(DESKTOP)


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    return open_page(PHONE)


@pytest.fixture
def dark_page(open_page: OpenPage) -> Page:
    return open_page(DESKTOP, color_scheme="dark")


@pytest.fixture
def dark_phone(open_page: OpenPage) -> Page:
    return open_page(PHONE, color_scheme="dark")
