"""Add and review in the real browser: an article pasted, reviewed by keyboard alone, saved, and found on the chart."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pages import DESKTOP, PHONE, open_dashboard, rerun, wait_until_idle
from tests.browser.served import APP, PROJECT, Served, serve
from tests.browser.test_walk import SERIOUS, expect_quote, ids_on_chart
from tests.dashboard.waiting import WAITING

ARTICLE = """\
Weavers by the river

At a mill in Dandong, China, North Korean weavers earn a salary of 2,400 yuan a month before deductions, a foreman \
said in April 2025. <script>document.title = "taken over"</script>

The foreman is 41 years old.
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the project's evidence: nothing of this is written into the repository."""
    folder = tmp_path / "data"
    for part in ("observations", "reference"):
        shutil.copytree(PROJECT / "data" / part, folder / part)
    return folder


@pytest.fixture
def dashboard(data: Path, tmp_path: Path) -> Iterator[Served]:
    """The dashboard over the copy, with editing switched on."""
    environment = {"WAGEWITNESS_DATA": str(data), "WAGEWITNESS_EDIT": "1", "WAGEWITNESS_TABLES": ""}
    with serve(APP, tmp_path / "log.txt", environment) as served:
        yield served


def tab_to(page: Page, label: str) -> None:
    """Presses Tab until the field or button of this name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        name = page.evaluate(
            "() => { const e = document.activeElement; return e.getAttribute('aria-label') || e.innerText }"
        )
        if (name or "").startswith(label):
            return
    pytest.fail(f"Tab never reaches {label!r}")


def choose(page: Page, label: str, value: str) -> None:
    """Goes to a field of the open proposal and chooses the value, where it does not stand there yet."""
    tab_to(page, label)
    if page.evaluate("document.activeElement.value") != value:
        page.keyboard.type(value)
        with rerun(page):
            page.keyboard.press("Enter")


def press(page: Page, key: str) -> None:
    with rerun(page):
        page.keyboard.press(key)


def asks_before_it_closes(page: Page) -> bool:
    """Whether the browser would ask before it closes or reloads the page."""
    return page.evaluate(
        "() => { const e = new Event('beforeunload', {cancelable: true}); window.dispatchEvent(e);"
        " return e.defaultPrevented }"
    )


def save_and_land(page: Page, source_id: str) -> None:
    """Saves by key and waits for Compare: the quote stands in the address a moment before the page changes."""
    page.keyboard.press("s")
    page.wait_for_url(re.compile(rf"^https?://[^/]+/\?(.*&)?quote={source_id}%2F"), timeout=60_000)
    wait_until_idle(page)


def in_hand(page: Page) -> str:
    return page.locator(".ww-reading .ww-now").inner_text()


def begin(page: Page, article: str = ARTICLE) -> None:
    """Pastes an article and says where it is from, by keyboard."""
    open_dashboard(page, "/review")
    tab_to(page, "Paste the article")
    page.keyboard.insert_text(article)
    tab_to(page, "Read")
    press(page, "Enter")
    tab_to(page, "Publisher")
    page.keyboard.type("Yalu Weekly")
    tab_to(page, "Title")
    page.keyboard.type("Weavers by the river")
    tab_to(page, "Date of publication")
    page.keyboard.type("2025-05-02")
    tab_to(page, "Find the numbers")
    press(page, "Enter")


def test_a_pasted_article_is_reviewed_by_keyboard_alone_and_its_number_stands_in_the_chart(page: Page, data: Path):
    begin(page)
    reading = page.locator(".ww-reading")
    expect(reading).to_contain_text("<script>document.title")  # shown as the words that they are
    assert "taken over" not in page.title()
    for _ in range(10):
        if in_hand(page) == "2,400 yuan a month":
            break
        press(page, "j")
    assert in_hand(page) == "2,400 yuan a month"
    expect(reading.locator(".ww-now")).to_be_in_viewport()

    press(page, "e")
    expect(page.get_by_role("combobox", name="Measure")).to_be_focused()
    if page.get_by_role("combobox", name="Measure").input_value() != "Pay":
        page.keyboard.type("Pay")
        press(page, "Enter")
    choose(page, "Stage of pay", "gross")
    choose(page, "Country of work", "China (CN)")
    tab_to(page, "Time")
    page.keyboard.press("Control+A")
    page.keyboard.type("2024")
    press(page, "Enter")
    expect(page.get_by_role("region", name="Receipt")).to_contain_text("2024")
    page.keyboard.press("Control+A")
    page.keyboard.type("2025-04")
    press(page, "Enter")
    expect(page.get_by_role("region", name="Receipt")).to_contain_text("April 2025")
    choose(page, "How the time is known", "stated")
    press(page, "Escape")
    press(page, "a")
    expect(page.get_by_text("Not saved yet: 1 decision")).to_be_visible()

    press(page, "u")
    expect(page.get_by_text("Not saved yet")).to_have_count(0)
    assert in_hand(page) == "2,400 yuan a month"
    press(page, "a")
    assert asks_before_it_closes(page)
    save_and_land(page, "yalu-weekly-2025-05-02")
    assert not asks_before_it_closes(page)

    saved = tomllib.loads((data / "observations" / "yalu-weekly-2025-05-02.toml").read_text("utf-8"))
    (pay,) = [row for row in saved["observation"] if row["original_value"] == "2,400 yuan a month"]
    assert (pay["measure"], pay["pay_stage"], pay["time_period"]) == ("wage", "gross", "2025-04")
    assert (data / "articles" / "yalu-weekly-2025-05-02.txt").read_text("utf-8") == ARTICLE
    observation_id = f"yalu-weekly-2025-05-02/{pay['id']}"
    assert observation_id in ids_on_chart(page)
    expect_quote(page, {**pay, "observation_id": observation_id})


def test_a_number_set_aside_by_mistake_is_taken_up_by_keyboard_alone(page: Page, data: Path):
    begin(page, ARTICLE.replace("The foreman is 41 years old.", "A dozen knitters, 41, mend nets there."))
    for _ in range(10):
        press(page, "n")
        if in_hand(page) == "41":
            break
    expect(page.get_by_text("Read as: age")).to_be_visible()
    expect(page.locator(".ww-reading .ww-now")).to_be_in_viewport()
    press(page, "t")
    expect(page.get_by_role("combobox", name="Measure")).to_be_focused()
    press(page, "Escape")
    press(page, "u")
    expect(page.get_by_text("Read as: age")).to_be_visible()
    press(page, "t")
    expect(page.get_by_role("combobox", name="Measure")).to_be_focused()
    page.keyboard.type("Number of workers")
    press(page, "Enter")
    choose(page, "Kind", "at work")
    choose(page, "Unit", "people")
    press(page, "Escape")
    press(page, "a")
    expect(page.get_by_text("Not saved yet: 1 decision")).to_be_visible()
    save_and_land(page, "yalu-weekly-2025-05-02")
    saved = tomllib.loads((data / "observations" / "yalu-weekly-2025-05-02.toml").read_text("utf-8"))
    (count,) = [row for row in saved["observation"] if row["original_value"] == "41"]
    assert (count["measure"], count["kind"], count["quote"]) == (
        "workers",
        "working",
        "A dozen knitters, 41, mend nets there.",
    )
    assert "41" not in {entry["words"] for entry in saved["set_aside"]}
    expect_quote(page, {**count, "observation_id": f"yalu-weekly-2025-05-02/{count['id']}"})


def test_two_tabs_save_different_entries_of_one_file(open_page, data: Path):
    path = data / "observations" / "knitters.toml"
    path.write_text(WAITING, "utf-8")
    tabs = [open_page(DESKTOP), open_page(DESKTOP)]
    words = []
    for number, tab in enumerate(tabs):
        open_dashboard(tab, "/review")
        with rerun(tab):
            tab.get_by_role("button", name="Knitters: 2 proposals").click()
        if number:
            press(tab, "j")
        words.append(in_hand(tab))
        press(tab, "a")
    assert set(words) == {"3,000 yuan a month", "1,100 yuan a month"}
    for tab in tabs:
        save_and_land(tab, "knitters")
    assert path.read_text("utf-8") == WAITING.replace('review = "proposed"\n', "")
    assert {"knitters/gross", "knitters/paid"} <= set(ids_on_chart(tabs[1]))


def test_a_key_typed_into_a_field_is_a_letter(page: Page):
    begin(page)
    press(page, "r")
    expect(page.get_by_role("combobox", name="Not a labor amount")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="Choose a reason, or write why.")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    note = page.get_by_role("textbox", name="Or wrongly proposed")
    note.focus()
    page.keyboard.type("a sure rumour")
    expect(note).to_have_value("a sure rumour")
    press(page, "Enter")
    expect(page.get_by_text("1 rejected or set aside")).to_be_visible()


@pytest.mark.parametrize(("size", "scheme"), [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light")])
def test_nothing_on_the_page_keeps_anybody_out(open_page, size, scheme):
    page = open_page(size, color_scheme=scheme)
    open_dashboard(page, "/review")
    assert serious(page) == []
    page.get_by_label("Paste the article").fill(ARTICLE)
    with rerun(page):
        page.get_by_role("button", name="Read", exact=True).click()
    page.get_by_label("Publisher (required)").fill("Yalu Weekly")
    page.get_by_label("Date of publication").fill("2025-05-02")
    assert serious(page) == []
    with rerun(page):
        page.get_by_role("button", name="Find the numbers").click()
    assert serious(page) == []
    for key in ("e", "Escape", "r", "Escape", "n", "t"):
        press(page, key)
        assert serious(page) == []
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"]


def serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in SERIOUS]
