"""Each way to start the dashboard serves a first page without an exception."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.browser.pages import DESKTOP, open_dashboard, open_watched_page
from tests.browser.served import APP, free_port, serve_command

STREAMLIT = Path(sys.executable).with_name("streamlit")
WAYS = {
    # Plain `streamlit run` puts the app's folder on the module path, and not the project's.
    "streamlit run": ([str(STREAMLIT), "run", APP, "--server.port={port}"], "  URL: {url}\n\n"),
    # What `make run` calls. `python -m streamlit run` is how the fixtures start the dashboard for every other test.
    "python -m dashboard": (
        [sys.executable, "-m", "dashboard", "--port={port}"],
        "The dashboard is at {url} (Ctrl+C stops it).\n",
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_dashboard_starts_and_its_last_words_are_its_address(way, browser, tables, tmp_path):
    command, last_words = WAYS[way]
    port = free_port()
    command = [part.format(port=port) for part in command]
    with serve_command(command, port, tmp_path / "log.txt", {"WAGEWITNESS_TABLES": str(tables)}) as served:
        page, watch = open_watched_page(browser, served.url, DESKTOP, "light")
        open_dashboard(page)
        assert page.get_by_role("heading").first.is_visible()
        assert watch.close() == []
        assert served.log.read_text(encoding="utf-8").endswith(last_words.format(url=served.url))
