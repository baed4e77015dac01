"""A reader at Workers and places and at Hours and conditions: from every number to the sentence it came from."""

from __future__ import annotations

from urllib.parse import quote

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


def passages(page):
    return page.get_by_role("region", name="Passages")


def counts(page):
    """The links of the matrix."""
    return page.get_by_role("table").get_by_role("link")


def rows(tables, name) -> list[dict]:
    return pq.read_table(tables / f"{name}.parquet").to_pylist()


def test_every_count_of_workers_opens_its_quote_by_one_key(page, tables):
    open_dashboard(page, "/workers")
    told = [row for row in rows(tables, "observations") if row["measure"] == "workers" and row["same_as"] is None]
    for row in told:
        link = page.locator(f'a[href$="quote={quote(row["observation_id"], safe="")}"]')
        assert link.count() == 1, row["observation_id"]
        link.focus()
        with rerun(page):
            page.keyboard.press("Enter")
        assert evidence(page).locator("mark").inner_text() == row["original_value"]
        assert "The chart does not show" not in evidence(page).inner_text()


def test_every_hour_opens_its_quote_by_one_click(page, tables):
    open_dashboard(page, "/conditions")
    for row in (row for row in rows(tables, "observations") if row["measure"] == "hours"):
        link = page.locator(f'a[href$="quote={quote(row["observation_id"], safe="")}"]')
        with rerun(page):
            link.click()
        assert evidence(page).locator("mark").inner_text() == row["original_value"]


def test_every_count_of_passages_opens_all_of_them_in_one_click_without_loading_the_page_anew(page, tables):
    open_dashboard(page, "/conditions")
    page.evaluate("window.isSamePage = true")
    told = rows(tables, "conditions")
    opened: list[str] = []
    for number in range(counts(page).count()):
        with rerun(page):
            counts(page).nth(number).click()
        quotes = passages(page).locator("blockquote").all_inner_texts()
        said = counts(page).nth(number).inner_text()
        assert f"{len(quotes)} passage" in said
        opened += passages(page).locator("code").all_inner_texts()
    assert sorted(opened) == sorted(row["condition_id"] for row in told)
    assert page.evaluate("window.isSamePage")


def test_a_count_opens_by_the_enter_key_and_its_passages_can_be_closed(page):
    open_dashboard(page, "/conditions")
    counts(page).first.focus()
    with rerun(page):
        page.keyboard.press("Enter")
    assert passages(page).count() == 1
    assert "indicator=" in page.url
    with rerun(page):
        page.get_by_role("button", name="Close").click()
    assert passages(page).count() == 0
    assert "indicator=" not in page.url


def test_a_passage_has_an_address_of_its_own_that_opens_in_a_fresh_browser(page, open_page):
    open_dashboard(page, "/conditions")
    with rerun(page):
        counts(page).first.click()
    condition_id = passages(page).locator("code").first.inner_text()
    words = passages(page).locator("blockquote").first.inner_text()
    with rerun(page):
        passages(page).get_by_role("link", name="Link to this passage").first.click()
    assert passages(page).locator("code").all_inner_texts() == [condition_id]

    other = open_page(PHONE)
    open_dashboard(other, page.url)
    assert passages(other).locator("blockquote").inner_text() == words


def test_an_amount_in_a_passage_opens_its_own_quote_over_it(page, tables):
    told, said = rows(tables, "conditions"), rows(tables, "observations")
    row, amount = next(
        (row, amount)
        for row in told
        for amount in said
        if (row["source_id"], row["quote"]) == (amount["source_id"], amount["quote"])
    )
    open_dashboard(page, f"/conditions?condition={row['condition_id']}")
    with rerun(page):
        passages(page).get_by_role("link", name=f"“{amount['original_value']}”").first.click()
    assert evidence(page).locator("mark").inner_text() == amount["original_value"]
    with rerun(page):
        evidence_close(page).click()
    assert evidence(page).count() == 0
    assert passages(page).count() == 1


def evidence_close(page):
    return page.locator(".st-key-evidence").get_by_role("button", name="Close")


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
@pytest.mark.parametrize("path", ["/workers", "/conditions", "/conditions?indicator=withholding_of_wages&area=China"])
def test_no_grave_barrier(open_page, path, size, scheme):
    page = open_page(size, color_scheme=scheme)
    open_dashboard(page, path)
    assert grave(page) == []
    assert is_within_the_screen(page)


def test_on_a_phone_the_table_is_still_a_table_with_its_heads(phone):
    open_dashboard(phone, "/conditions")
    cells = phone.get_by_role("table").get_by_role("cell")
    assert cells.count() > 0
    assert phone.get_by_role("table").get_by_role("rowheader").count() == 11
    with rerun(phone):
        counts(phone).first.click()
    assert passages(phone).locator("blockquote").count() > 0
