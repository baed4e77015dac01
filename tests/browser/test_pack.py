"""The printable page of the evidence pack, opened from disk in a real browser without a network."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.pages import DESKTOP, PHONE
from tests.browser.served import PROJECT

LOOKS = [
    pytest.param(size, scheme, id=f"{name}-{scheme}")
    for name, size in (("desktop", DESKTOP), ("phone", PHONE))
    for scheme in ("light", "dark")
]


@pytest.fixture(scope="module")
def evidence(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """evidence.html out of a pack that the command line made."""
    folder = tmp_path_factory.mktemp("pack")
    command = [sys.executable, "-m", "etl", "export", "--format", "pack", "--tables", str(tables)]
    made = subprocess.run([*command, "--out", str(folder / "pack.zip")], cwd=PROJECT, capture_output=True, check=False)
    assert made.returncode == 0, made.stderr
    with zipfile.ZipFile(folder / "pack.zip") as zipped:
        zipped.extractall(folder)
    return folder / "evidence.html"


@pytest.fixture
def open_offline(browser: Browser, evidence: Path) -> Iterator:
    """Opens the page in a fresh browser whose network is off. Any other request and any complaint fails the test."""
    contexts, complaints = [], []

    def open_one(size=DESKTOP, scheme: str = "light") -> Page:
        context = browser.new_context(color_scheme=scheme, offline=True, **size)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: request.url == evidence.as_uri() or complaints.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(evidence.as_uri())
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


def test_every_quote_is_there_with_its_amount_marked(open_offline, tables):
    page = open_offline()
    shown = {
        (article.query_selector("blockquote").inner_text().strip("“”"), article.query_selector("mark").inner_text())
        for article in page.query_selector_all("article.quote:has(mark)")
    }
    rows = pq.read_table(tables / "observations.parquet").to_pylist()
    assert {(row["quote"].strip("“”"), row["original_value"]) for row in rows} <= shown


def test_each_line_of_a_chart_leads_to_its_quote_by_click_and_by_key(open_offline):
    page = open_offline()
    for number, choose in enumerate((lambda line: line.click(), lambda line: line.press("Enter"))):
        line = page.locator("figure svg a").nth(number)
        amount = line.locator("title").text_content()
        choose(line)
        quote = page.locator("article:target")
        assert quote.locator("mark").is_visible()
        assert quote.bounding_box()["y"] < page.viewport_size["height"]
        assert quote.locator("dd").first.inner_text()
        assert amount


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_no_serious_accessibility_violation_and_nothing_wider_than_the_screen(open_offline, size, scheme):
    page = open_offline(size, scheme)
    violations = Axe().run(page).response["violations"]
    assert [
        (one["id"], one["nodes"][0]["html"]) for one in violations if one["impact"] in ("serious", "critical")
    ] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["viewport"]["width"]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_prints_black_on_white_with_every_quote(open_offline, paper, tables):
    page = open_offline(scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=paper)))
    printed = "".join("".join(sheet.get_textpage().get_text_range() for sheet in pdf).split())
    for row in pq.read_table(tables / "observations.parquet").to_pylist():
        assert "".join(row["original_value"].split()) in printed, row["observation_id"]
