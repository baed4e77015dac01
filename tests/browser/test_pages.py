"""pages.py: what the watch of a page complains about. The pages here are blank: the fault is put on them."""

from __future__ import annotations

import pytest

from tests.browser.pages import DESKTOP, open_watched_page


@pytest.mark.parametrize(
    ("fault", "complaint"),
    [
        (
            "new Image().src = 'http://outside.invalid/pixel.png'",
            "asked another host for http://outside.invalid/pixel.png",
        ),
        ("new WebSocket('ws://outside.invalid/')", "asked another host for ws://outside.invalid/"),
        ("console.error('wrong')", "wrote an error to the console: wrong"),
        ("setTimeout(() => { throw new Error('thrown') })", "threw an error: thrown"),
        ("document.body.innerHTML = '<p data-testid=stException>ValueError</p>'", "shows an exception: ValueError"),
    ],
)
def test_a_fault_on_a_page_is_a_complaint(browser, fault, complaint):
    page, watch = open_watched_page(browser, "http://localhost", DESKTOP, "light")
    page.evaluate(f"() => {{ {fault} }}")
    page.evaluate("() => new Promise(done => setTimeout(done))")
    complaints = "\n".join(watch.close())
    assert complaint in complaints


def test_a_page_without_a_fault_has_no_complaint(browser):
    page, watch = open_watched_page(browser, "http://localhost", DESKTOP, "light")
    page.evaluate("() => { console.log('fine'); new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; }")
    page.evaluate("() => new Promise(done => setTimeout(done))")
    assert watch.close() == []
