"""Times a filter change to what the reader sees, in one browser, for four apps that are served at the same time.

How, the same for all: the upper end of the year filter has the focus, an arrow key moves it by one year.
The clock is the page's own. It starts at the key event's time stamp. Each animation frame reads the marks from
the page's SVG (or, in the app without a chart, the text); the clock stops at the last frame that found them
changed, once a quarter of a second has gone by without another change. So a chart that is drawn twice, or stands
beside its old self for a moment, is not ready before it is. Playwright presses the key and asks for the result
afterwards; its own time is not in it. The apps take turns, and each is idle before the next one begins.

The first chart is timed from the beginning of the navigation, in a browser without a cache, to the first frame
with marks, and the bytes that the browser has received by then are counted: files as they are sent, with their
headers, and what came over the connection to the app. The server is warm.

Two charts stand side by side: Streamlit's own element, and the component of dashboard/chart that all pages use.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

from bench.timing import Row
from tests.browser import chromium
from tests.browser.pages import DESKTOP, NEXT_FRAME_IS_DRAWN, open_dashboard, wait_until_idle
from tests.browser.served import APP, PROJECT, beside_chart_files, serve

CHANGES = 20
WARM_UP = 3
FIRST_CHARTS = 5
CHANGE_LIMIT = 1.6
FIRST_CHART_LIMIT = 1.1
BYTES_LIMIT = 1
PLOTLYS_SHARE = (1.7, 2.7)
PATIENCE = 15_000  # milliseconds
QUIET = 250  # milliseconds

APPS = Path(__file__).with_name("apps")
# All apps call their filter "years"; Streamlit puts the key into a class.
YEAR_FILTER = '.st-key-years input[type="range"]'
MARKS = ".js-plotly-plot .cartesianlayer .trace path"
TEXT = ".st-key-answer p"

READ = """
selector => [...document.querySelectorAll(selector)]
  .map(seen => [...seen.attributes].map(attribute => attribute.value) + seen.textContent).join()
"""
WATCH_FOR_CHANGE = f"""
([selector, patience, quiet]) => {{
  const read = {READ};
  let last = read(selector);
  window.change = new Promise((resolve, reject) => {{
    let begun = null, changed = null;
    window.addEventListener('keydown', event => {{ begun = event.timeStamp; }}, {{capture: true, once: true}});
    const look = () => {{
      const time = performance.now(), now = read(selector);
      if (begun !== null && now !== last) {{ last = now; changed = time; }}
      if (changed !== null && now !== '' && time - changed > quiet) return resolve(changed - begun);
      if (begun !== null && time - begun > patience) return reject(new Error('nothing changed'));
      requestAnimationFrame(look);
    }};
    requestAnimationFrame(look);
  }});
}}
"""
WATCH_FOR_MARKS = f"""
(() => {{
  const look = () => {{
    if (document.querySelector('{MARKS}')) window.firstMarks = performance.now();
    else requestAnimationFrame(look);
  }};
  requestAnimationFrame(look);
}})();
"""


@dataclass(frozen=True)
class Subject:
    """An app under the clock. `seen` selects what its reader watches for."""

    what: str
    app: str | Path
    seen: str


EMPTY = Subject("an empty Streamlit app", APPS / "empty_app.py", TEXT)
ONE_CHART = Subject("a Streamlit app with one ten-point Plotly chart", APPS / "one_chart_app.py", MARKS)
COMPONENT = Subject("a Streamlit app with the same chart as our component", APPS / "one_component_app.py", MARKS)
DASHBOARD = Subject("the dashboard", APP, MARKS)
SUBJECTS = (EMPTY, ONE_CHART, COMPONENT, DASHBOARD)


@dataclass
class Taken:
    """Seconds of each change and of each first chart, and the bytes received until then, by subject."""

    changes: dict[Subject, list[float]]
    firsts: dict[Subject, list[float]]
    received: dict[Subject, list[float]]
    remarks: dict[Subject, str]

    def change(self, subject: Subject, against: Row | None = None, **expected: object) -> Row:
        return self._row("year filter to new view", self.changes, subject, against, **expected)

    def first(self, subject: Subject, against: Row | None = None, **expected: object) -> Row:
        return self._row("page load to first marks", self.firsts, subject, against, **expected)

    def bytes(self, subject: Subject, against: Row | None = None, **expected: object) -> Row:
        return self._row("received until first marks", self.received, subject, against, is_bytes=True, **expected)

    def _row(self, what: str, taken: dict[Subject, list[float]], subject: Subject, against: Row | None, **more) -> Row:
        remark = self.remarks.get(subject, "")
        return Row(f"{what}: {subject.what}", tuple(taken.get(subject, ())), against, remark=remark, **more)


def rows(folder: Path) -> list[Row]:
    """Changes of all apps, then first charts of those that have one. `folder` has the tables."""
    taken = measured(folder)
    empty = taken.change(EMPTY)
    first, received = taken.first(ONE_CHART), taken.bytes(ONE_CHART)
    return [
        empty,
        taken.change(ONE_CHART, empty, expected=PLOTLYS_SHARE),
        taken.change(COMPONENT, empty, limit=CHANGE_LIMIT),
        taken.change(DASHBOARD, empty, limit=CHANGE_LIMIT),
        first,
        taken.first(COMPONENT, first, limit=FIRST_CHART_LIMIT),
        taken.first(DASHBOARD, first, limit=FIRST_CHART_LIMIT),
        received,
        taken.bytes(COMPONENT, received, limit=BYTES_LIMIT),
        taken.bytes(DASHBOARD, received, limit=BYTES_LIMIT),
    ]


def measured(folder: Path) -> Taken:
    remarks: dict[Subject, str] = {}
    served_beside = folder / "beside"
    served_beside.mkdir()
    environment = {"WAGEWITNESS_TABLES": str(folder / "tables"), "PYTHONPATH": str(PROJECT)}
    with browser_of() as browser, ExitStack() as running:
        addresses = {}
        for number, subject in enumerate(SUBJECTS):
            try:
                app = beside_chart_files(subject.app, served_beside) if subject is COMPONENT else subject.app
                served = running.enter_context(serve(app, folder / f"app{number}.txt", environment))
                addresses[subject] = served.url
            except RuntimeError as problem:
                remarks[subject] = str(problem).splitlines()[-1]
        changes = _changes(browser, addresses, remarks)
        with_marks = {subject: url for subject, url in addresses.items() if subject.seen == MARKS}
        firsts, received = _first_charts(browser, with_marks, remarks)
    return Taken(changes, firsts, received, remarks)


@contextmanager
def browser_of() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        yield browser
        browser.close()


def _changes(
    browser: Browser, addresses: dict[Subject, str], remarks: dict[Subject, str]
) -> dict[Subject, list[float]]:
    """Seconds of each change, the apps in turn. An app that fails once is left out, and its remark says why."""
    taken: dict[Subject, list[float]] = {subject: [] for subject in addresses}
    pages = {subject: browser.new_context(base_url=url, **DESKTOP).new_page() for subject, url in addresses.items()}
    for subject, page in pages.items():
        try:
            open_dashboard(page)
            page.wait_for_selector(subject.seen, state="attached", timeout=PATIENCE)
        except Error as problem:
            remarks[subject] = problem.message.splitlines()[0]
    for turn in range(WARM_UP + CHANGES):
        for subject, page in pages.items():
            if subject in remarks:
                continue
            try:
                seconds = change(page, subject.seen, "ArrowRight" if turn % 2 else "ArrowLeft")
            except Error as problem:
                remarks[subject] = problem.message.splitlines()[0]
                taken[subject].clear()
                continue
            if turn >= WARM_UP:
                taken[subject].append(seconds)
    for page in pages.values():
        page.context.close()
    return taken


def change(page: Page, seen: str, key: str) -> float:
    """Seconds from the key press on the year filter to the last frame in which what is seen has changed."""
    page.bring_to_front()
    thumb = page.locator(YEAR_FILTER).last
    thumb.focus(timeout=PATIENCE)
    page.evaluate(NEXT_FRAME_IS_DRAWN)
    page.evaluate(WATCH_FOR_CHANGE, [seen, PATIENCE, QUIET])
    page.keyboard.press(key)
    milliseconds = page.evaluate("window.change")
    wait_until_idle(page)
    return milliseconds / 1000


def _first_charts(
    browser: Browser, addresses: dict[Subject, str], remarks: dict[Subject, str]
) -> tuple[dict[Subject, list[float]], dict[Subject, list[float]]]:
    """Seconds and bytes of each visit. The apps take turns; a first turn warms the servers and is not counted."""
    taken: dict[Subject, list[float]] = {subject: [] for subject in addresses}
    received: dict[Subject, list[float]] = {subject: [] for subject in addresses}
    for turn in range(1 + FIRST_CHARTS):
        for subject, url in addresses.items():
            if subject not in remarks:
                seconds, amount = first_marks(browser, url)
                if turn:
                    taken[subject].append(seconds)
                    received[subject].append(amount)
    return taken, received


def first_marks(browser: Browser, url: str) -> tuple[float, float]:
    """Seconds from the beginning of a visit without a cache to the first frame with marks, and bytes until then."""
    context = browser.new_context(**DESKTOP)
    context.add_init_script(WATCH_FOR_MARKS)
    page = context.new_page()
    amounts: list[float] = []
    watch = context.new_cdp_session(page)
    watch.send("Network.enable")
    watch.on("Network.loadingFinished", lambda event: amounts.append(event["encodedDataLength"]))
    watch.on("Network.webSocketFrameReceived", lambda event: amounts.append(_payload(event["response"])))
    page.goto(url)
    page.wait_for_function("window.firstMarks !== undefined")
    amount = sum(amounts)
    milliseconds = page.evaluate("window.firstMarks")
    context.close()
    return milliseconds / 1000, amount


def _payload(frame: dict[str, Any]) -> int:
    """Bytes of a message; a binary one is told in base64."""
    return len(frame["payloadData"]) * 3 // 4 if frame["opcode"] == 2 else len(frame["payloadData"].encode())
