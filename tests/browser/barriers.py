"""What stands in a reader's way on a page: grave accessibility violations, and a page wider than its screen."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SERIOUS = ("serious", "critical")


def grave(page: Page) -> list[str]:
    """The serious and critical accessibility violations on a page, as sentences."""
    violations = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in violations
        if violation["impact"] in SERIOUS
        for node in violation["nodes"]
    ]


def is_within_the_screen(page: Page) -> bool:
    """Whether nothing makes the page wider than the screen."""
    return page.evaluate(
        """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
            .every(part => part.scrollWidth <= part.clientWidth)"""
    )
