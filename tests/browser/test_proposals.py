"""Proposals in the real browser: left out until a reader switches them on, and then in the address."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.pages import DESKTOP, PHONE, open_dashboard, open_watched_page, rerun
from tests.browser.served import APP, serve
from tests.browser.test_walk import MARKS_ARE_STILL, SERIOUS, ids_on_chart
from tests.dashboard import made_up

PROPOSED = f"{made_up.X}/cn-proposed"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The dashboard over tables with a proposal built in."""
    folder = tmp_path_factory.mktemp("proposals")
    made_up.write(folder / "tables")
    with serve(APP, folder / "log.txt", {"WAGEWITNESS_TABLES": str(folder / "tables")}) as served:
        yield served.url


def test_a_switch_draws_them_and_its_address_shows_the_same_to_a_colleague(browser, address):
    page, watch = open_watched_page(browser, address, DESKTOP, "light")
    open_dashboard(page)
    before = set(ids_on_chart(page))
    assert PROPOSED not in before
    with rerun(page):
        page.get_by_text("Show unreviewed proposals (1)").click()
    page.evaluate(MARKS_ARE_STILL)
    assert set(ids_on_chart(page)) == before | {PROPOSED}
    expect(page).to_have_url(re.compile(r"[?&]proposed=true"))
    with rerun(page):
        page.get_by_role("link", name=re.compile("not yet checked by a person")).click()
    expect(page.get_by_role("region", name="Evidence")).to_contain_text("Not yet checked by a person")
    link = page.url
    assert watch.close() == []

    colleague, watch = open_watched_page(browser, address, PHONE, "dark")
    open_dashboard(colleague, link.removeprefix(address))
    assert PROPOSED in ids_on_chart(colleague)
    violations = Axe().run(colleague).response["violations"]
    assert [one["id"] for one in violations if one["impact"] in SERIOUS] == []
    assert watch.close() == []
