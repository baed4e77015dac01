"""A reader at the Sources and Data pages: from an article and from a row to the sentence, and home with a file."""

from __future__ import annotations

import csv
import io
from urllib.parse import parse_qs

import pyarrow.parquet as pq
import pytest

from tests.browser.barriers import grave, is_within_the_screen
from tests.browser.pages import DESKTOP, PHONE, open_dashboard, rerun

LOOKS = [
    pytest.param(size, scheme, id=f"{name}-{scheme}")
    for name, size in (("desktop", DESKTOP), ("phone", PHONE))
    for scheme in ("light", "dark")
]


def evidence(page):
    return page.get_by_role("region", name="Evidence")


def main_heading(page):
    return page.get_by_role("heading", level=2).first.inner_text()


def first_link(page, tables):
    """The first link to an observation in the page's article, and that observation."""
    link = page.locator(".ww-lines a").first
    rows = pq.read_table(tables / "observations.parquet").to_pylist()
    (target,) = parse_qs(link.get_attribute("href").removeprefix("?"))["quote"]
    (row,) = (row for row in rows if row["observation_id"] == target)
    return link, row


def test_an_article_is_picked_and_its_quote_is_opened_by_keyboard(page, tables):
    open_dashboard(page, "/sources")
    newest = main_heading(page)
    page.get_by_label("Article (").click()
    with rerun(page):
        page.get_by_role("option").last.click()
    assert main_heading(page) != newest
    article = page.url
    assert "source=" in article

    link, row = first_link(page, tables)
    assert page.locator("blockquote mark").first.inner_text() == row["original_value"]
    link.focus()
    with rerun(page):
        page.keyboard.press("Enter")
    assert evidence(page).locator("mark").inner_text() == row["original_value"]
    assert row["speaker"] in evidence(page).inner_text()
    assert "quote=" in page.url
    assert "source=" in page.url

    with rerun(page):
        page.get_by_role("button", name="Close").click()
    assert evidence(page).count() == 0
    assert "source=" in page.url


def test_the_address_of_a_quote_in_its_article_opens_both_in_a_fresh_browser(page, open_page, tables):
    open_dashboard(page, "/sources?source=rfa-2023-04-11")
    link, row = first_link(page, tables)
    with rerun(page):
        link.click()
    other = open_page(PHONE)
    open_dashboard(other, page.url)
    assert evidence(other).locator("mark").inner_text() == row["original_value"]
    assert main_heading(other) == main_heading(page)


def test_a_searched_row_is_picked_by_keyboard_and_its_quote_opens(page):
    open_dashboard(page, "/data")
    with rerun(page):
        page.get_by_label("Search words").fill("yuan per month")
        page.keyboard.press("Enter")
    assert "search=yuan" in page.url
    page.get_by_test_id("data-grid-canvas").focus()
    page.keyboard.press("ArrowDown")
    with rerun(page):
        page.keyboard.press("Shift+Space")
    assert "yuan per month" in evidence(page).inner_text()
    assert "search=yuan" in page.url


def test_a_link_of_the_list_opens_the_quote_and_keeps_the_search(phone):
    open_dashboard(phone, "/data?search=yuan%20per%20month")
    with rerun(phone):
        phone.get_by_text("The same rows as a list of links").click()
    with rerun(phone):
        phone.locator("[data-list=rows] a").first.click()
    assert "yuan per month" in evidence(phone).inner_text()
    assert phone.get_by_label("Search words").input_value() == "yuan per month"


def test_the_rows_that_were_found_come_home_as_csv_and_parquet(page):
    open_dashboard(page, "/data?search=roubles")
    with rerun(page):
        page.get_by_text("Take it away").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV", exact=True).click()
    assert download.value.suggested_filename.endswith(".csv")
    text = download.value.path().read_text(encoding="utf-8-sig")
    found = [row["observation_id"] for row in csv.DictReader(io.StringIO(text, newline=""))]
    assert found
    with page.expect_download() as download:
        page.get_by_role("button", name="Parquet", exact=True).click()
    assert pq.read_table(download.value.path())["observation_id"].to_pylist() == found


def test_the_table_offers_no_file_but_ours(page):
    open_dashboard(page, "/data")
    page.get_by_test_id("stDataFrame").hover()
    assert page.get_by_role("button", name="Fullscreen").is_visible()
    assert page.get_by_role("button", name="Download").all() == []


def test_the_dictionary_opens(page):
    open_dashboard(page, "/data")
    with rerun(page):
        page.get_by_text("Table observations: ").click()
    assert page.get_by_role("rowheader", name="original_value").is_visible()
    with rerun(page):
        page.get_by_text("Terms: ").click()
    assert page.get_by_role("rowheader", name="quota_share").is_visible()


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_an_article_with_an_open_quote_has_no_grave_barrier(open_page, tables, size, scheme):
    page = open_page(size, color_scheme=scheme)
    open_dashboard(page, "/sources")
    link, _ = first_link(page, tables)
    with rerun(page):
        link.click()
    assert grave(page) == []
    assert is_within_the_screen(page)


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_the_data_page_with_everything_open_has_no_grave_barrier(open_page, size, scheme):
    page = open_page(size, color_scheme=scheme)
    open_dashboard(page, "/data")
    page.get_by_text("Choose columns").click()
    for fold in ("The same rows as a list of links", "Table observations: ", "Terms: "):
        with rerun(page):
            page.get_by_text(fold).click()
    assert grave(page) == []
    assert is_within_the_screen(page)
