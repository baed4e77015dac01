"""A reader at the Search page: from words to the sentence, by click and by key, and the way back."""

from __future__ import annotations

from tests.browser.pages import open_dashboard, rerun, wait_until_idle


def evidence(page):
    return page.get_by_role("region", name="Evidence")


def passages(page):
    return page.get_by_role("region", name="Passages")


def answer(page):
    return page.get_by_role("status").filter(has_text="hold").inner_text()


def box(page):
    return page.get_by_label("Search quotes")


def test_words_are_typed_found_marked_and_opened_by_keyboard_alone(page):
    open_dashboard(page, "/search")
    page.evaluate("window.isSamePage = true")
    with rerun(page):
        box(page).fill("2000 yuan")
        page.keyboard.press("Enter")
    assert "q=2000" in page.url
    assert "“2000 yuan”" in answer(page)
    marked = page.locator(".ww-results blockquote mark").all_inner_texts()
    assert "2,000" in marked
    assert "yuan" in marked
    page.locator(".ww-results .ww-lines a").first.focus()
    with rerun(page):
        page.keyboard.press("Enter")
    assert evidence(page).locator("mark").count() == 1
    assert "quote=" in page.url
    assert "q=2000" in page.url
    assert page.evaluate("window.isSamePage")


def test_an_example_is_a_search_in_one_click(page):
    open_dashboard(page, "/search")
    page.evaluate("window.isSamePage = true")
    with rerun(page):
        page.get_by_role("link", name="Russia", exact=True).click()
    assert box(page).input_value() == "Russia"
    assert "“Russia”" in answer(page)
    assert "q=Russia" in page.url
    assert page.evaluate("window.isSamePage")


def test_a_condition_opens_beside_the_list_and_is_closed_again(page):
    open_dashboard(page, "/search?q=withholding")
    with rerun(page):
        page.locator(".ww-results").get_by_role("link", name="Condition").first.click()
    assert passages(page).locator("blockquote").count() == 1
    assert "condition=" in page.url
    with rerun(page):
        page.get_by_role("button", name="Close").click()
    assert passages(page).count() == 0
    assert page.locator(".ww-results blockquote").count() > 0


def test_what_the_filters_keep_away_is_one_click_away(page):
    open_dashboard(page, "/search?q=roubles&place=China")
    with rerun(page):
        page.get_by_role("button", name="Clear filters").click()
    assert "place=" not in page.url
    assert "“roubles”" in answer(page)


def test_the_address_of_a_search_with_an_open_quote_opens_both_in_a_fresh_browser(phone, open_page):
    open_dashboard(phone, "/search?q=roubles")
    with rerun(phone):
        phone.locator(".ww-results .ww-lines a").first.click()
    words = evidence(phone).locator("mark").inner_text()
    other = open_page()
    open_dashboard(other, phone.url)
    wait_until_idle(other)
    assert evidence(other).locator("mark").inner_text() == words
    assert box(other).input_value() == "roubles"
