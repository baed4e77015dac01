"""A page of a Streamlit app in a fresh browser: opened, watched, and waited for.

Comes in: a browser and the app's address. Goes out: a Playwright page, and a Watch that knows afterwards what
went wrong on it. Which app and which browser: conftest.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

DESKTOP: Mapping[str, object] = MappingProxyType({"viewport": {"width": 1440, "height": 900}})
PHONE: Mapping[str, object] = MappingProxyType(
    {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
)
LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1"})
WITHOUT_A_HOST = frozenset({"data", "blob", "about"})

# On a page's own address Streamlit first asks there for its server, is told 404, and goes on to the root.
SEARCH_FOR_THE_SERVER = ("/_stcore/health", "/_stcore/host-config")
IS_IDLE = """
() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app !== null
    && app.getAttribute('data-test-connection-state') === 'CONNECTED'
    && app.getAttribute('data-test-script-state') === 'notRunning'
    && document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]') === null;
}
"""
NEXT_FRAME_IS_DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"


_CONNECTIONS: WeakKeyDictionary[Page, WebSocket] = WeakKeyDictionary()
"""Page → its newest connection to the app, over which the app says that a run has ended."""


@dataclass
class Watch:
    """What went wrong on a page, as sentences."""

    context: BrowserContext
    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.on("console", self._console)
        self.context.on("weberror", self._error)
        self.context.on("request", self._request)
        self.page.on("websocket", self._socket)

    def close(self) -> list[str]:
        """Closes the browser context. Returns the complaints."""
        for page in self.context.pages:
            for shown in page.get_by_test_id("stException").all():
                self.complaints.append(f"{page.url} shows an exception: {shown.inner_text()}")
        self.context.close()
        return self.complaints

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not _is_search_for_the_server(message):
            self.complaints.append(
                f"{self.page.url} wrote an error to the console: {message.text} ({message.location})"
            )

    def _error(self, error: WebError) -> None:
        self.complaints.append(f"{self.page.url} threw an error: {error.error}")

    def _request(self, request: Request) -> None:
        self._address(request.url)

    def _socket(self, socket: WebSocket) -> None:
        self._address(socket.url)
        _CONNECTIONS[self.page] = socket

    def _address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in WITHOUT_A_HOST and parts.hostname not in LOCAL_HOSTS:
            self.complaints.append(f"{self.page.url} asked another host for {url}")


def open_watched_page(
    browser: Browser, base_url: str, size: Mapping[str, object], color_scheme: str
) -> tuple[Page, Watch]:
    """A page in a context of its own, and its watch. `page.goto("/")` opens `base_url`."""
    context = browser.new_context(base_url=base_url, color_scheme=color_scheme, locale="en-GB", **size)
    page = context.new_page()
    return page, Watch(context, page)


def open_dashboard(page: Page, path: str = "/") -> None:
    """Goes to a path of the app and waits until the page is complete."""
    page.goto(path)
    wait_until_idle(page)


def wait_until_idle(page: Page) -> None:
    """Until the app is connected, its script has run, and nothing on the page is stale.

    Right after a click the app may not have heard of it yet, and is idle: use rerun() there.
    """
    page.wait_for_function(IS_IDLE)


@contextmanager
def rerun(page: Page) -> Iterator[None]:
    """Around one act of the reader on a page that is idle: waits until the app has answered it.

    Listens to the app's messages, because a quick run begins and ends between two frames of the page. For a
    link that loads a page anew, wait for its address and then until idle.
    """
    with _CONNECTIONS[page].expect_event("framereceived", _ends_a_run):
        yield
    page.evaluate(NEXT_FRAME_IS_DRAWN)
    wait_until_idle(page)


def _ends_a_run(payload: bytes | str) -> bool:
    if isinstance(payload, str):
        return False
    message = ForwardMsg.FromString(payload)
    return (
        message.WhichOneof("type") == "script_finished"
        and message.script_finished != ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN
    )


def _is_search_for_the_server(message: ConsoleMessage) -> bool:
    return "404" in message.text and message.location["url"].endswith(SEARCH_FOR_THE_SERVER)
