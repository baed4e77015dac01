"""A reader at the page of one observation and at tables as they were: by a link, its neighbours, to a citation."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pyarrow.parquet as pq
import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import grave, is_within_the_screen
from tests.browser.pages import DESKTOP, PHONE, open_dashboard, rerun, wait_until_idle
from tests.browser.served import APP, PROJECT, Served, serve

LOOKS = [
    pytest.param(size, scheme, id=f"{name}-{scheme}")
    for name, size in (("desktop", DESKTOP), ("phone", PHONE))
    for scheme in ("light", "dark")
]
WITHDRAWN = """
[[observation]]
id = "withdrawn"
quote = "One hall paid about 90 yuan a day."
original_value = "about 90 yuan a day"
measure = "wage"
pay_stage = "paid"
statistic = "unspecified"
ref_area = "CN"
speaker = "a guard"
"""


@pytest.fixture(scope="module")
def observations(tables: Path) -> dict[str, dict]:
    return {row["observation_id"]: row for row in pq.read_table(tables / "observations.parquet").to_pylist()}


def etl(*words: str) -> None:
    done = subprocess.run([sys.executable, "-m", "etl", *words], cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The dashboard over data that was released once, with one observation that was withdrawn since."""
    data = tmp_path_factory.mktemp("released") / "data"
    for folder in ("observations", "reference"):
        shutil.copytree(PROJECT / "data" / folder, data / folder)
    evidence = sorted((data / "observations").glob("*.toml"))[0]
    whole = evidence.read_bytes()
    evidence.write_bytes(whole + WITHDRAWN.encode())
    etl("build", "--data", str(data))
    etl("release", "--data", str(data), "--date", "2026-05-01")
    evidence.write_bytes(whole)
    etl("build", "--data", str(data))
    log = tmp_path_factory.mktemp("dashboard") / "log.txt"
    with serve(APP, log, {"WAGEWITNESS_DATA": str(data), "WAGEWITNESS_TABLES": ""}) as served:
        yield served


def shown(page: Page) -> str:
    """The observation that the address names."""
    return parse_qs(urlsplit(page.url).query)["id"][0]


def release(page: Page) -> str:
    """The release that the page was made from."""
    return re.search(r"Release ([0-9a-f]{12})", page.get_by_text("The quotes belong to").inner_text())[1]


def test_a_link_opens_the_page_in_a_fresh_browser_and_its_neighbours_lead_on(page: Page, open_page, observations):
    first = next(name for name, row in observations.items() if row["measure"] == "wage" and row["ref_area"] == "CN")
    open_dashboard(page, f"/observation?id={first}")
    expect(page.locator("blockquote mark")).to_have_text(observations[first]["original_value"])

    neighbour = page.locator(".st-key-links_alike a").first
    neighbour.focus()
    with rerun(page):
        page.keyboard.press("Enter")
    second = shown(page)
    assert second != first
    assert observations[second]["measure"] == "wage"
    expect(page.locator("blockquote mark")).to_have_text(observations[second]["original_value"])
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(page.get_by_role("heading", level=1)).to_be_focused()

    other = open_page(PHONE)
    open_dashboard(other, page.url)
    expect(other.locator("blockquote mark")).to_have_text(observations[second]["original_value"])

    page.go_back()
    expect(page.locator("blockquote mark")).to_have_text(observations[first]["original_value"])


def test_the_panel_leads_to_the_page_and_the_page_to_the_chart(page: Page, observations):
    name = next(name for name, row in observations.items() if row["measure"] == "quota" and row["value_high"])
    open_dashboard(page, f"/?measure=takings&quote={name}")
    page.get_by_role("link", name="Page of this observation").click()
    expect(page).to_have_url(re.compile("/observation"))
    wait_until_idle(page)
    assert shown(page) == name
    page.get_by_role("link", name="Open in chart").click()
    expect(page.get_by_role("region", name="Evidence").locator("mark")).to_have_text(
        observations[name]["original_value"]
    )
    expect(page).to_have_url(re.compile("measure=takings"))


def test_the_citation_is_copied_and_comes_as_files_with_the_release(page: Page, observations):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    name = next(iter(observations))
    open_dashboard(page, f"/observation?id={name}")
    sentence = page.get_by_test_id("stCode").first
    sentence.hover()
    sentence.get_by_role("button").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == sentence.locator("code").inner_text()
    assert copied.endswith(f"observation {name}, release {release(page)}.")
    for button, ending in (("BibTeX", ".bib"), ("RIS", ".ris"), ("CSL-JSON", ".json")):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Download {button}").click()
        assert download.value.suggested_filename.endswith(f"-{release(page)}{ending}")
        assert release(page) in download.value.path().read_text("utf-8")


def test_a_link_of_an_older_release_leads_to_what_changed_and_to_the_tables_as_they_were(page: Page, open_page):
    open_dashboard(page, "/releases")
    today = release(page)
    with rerun(page):
        page.get_by_role("link", name="Show the dashboard as it was").click()
    old = parse_qs(urlsplit(page.url).query)["frozen"][0]
    assert release(page) == old != today
    page.get_by_role("link", name="Sources", exact=True).click()
    expect(page.get_by_role("link", name="Sources", exact=True)).to_have_attribute("aria-current", "page")
    wait_until_idle(page)
    assert release(page) == old
    with rerun(page):
        page.get_by_role("link", name="Show today's tables").click()
    assert release(page) == today
    assert "frozen" not in page.url

    fresh = open_page(DESKTOP)
    open_dashboard(fresh, f"/?release={old}")
    expect(fresh.get_by_text("Since then 0 observations were added, 0 corrected, 1 withdrawn.")).to_be_visible()
    fresh.get_by_role("link", name="See what changed").click()
    expect(fresh.get_by_role("heading", name="Withdrawn (1)")).to_be_visible()
    wait_until_idle(fresh)
    fresh.locator('[class*="st-key-links_withdrawn"] a').click()
    expect(fresh.get_by_role("heading", level=1)).to_have_text("This observation was withdrawn")
    expect(fresh.locator("blockquote mark")).to_have_text("about 90 yuan a day")


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_observation_and_releases_have_no_grave_barrier(open_page, observations, size, scheme):
    page = open_page(size, color_scheme=scheme)
    gone = f"{min(row['source_id'] for row in observations.values())}/withdrawn"
    for path in (f"/observation?id={next(iter(observations))}", f"/observation?id={gone}", "/releases"):
        open_dashboard(page, path)
        assert grave(page) == []
        assert is_within_the_screen(page)
