"""The links of the lists on a page, as a reader finds them."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest


@dataclass
class Listed:
    """A link of a list: its text, and the parameters of its address."""

    address: str
    label: str = ""

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.address).query)

    @property
    def quote(self) -> str:
        """The id of the observation that it opens, without that of its source."""
        return self.query["quote"][0].rpartition("/")[2]


def links(app: AppTest) -> list[Listed]:
    """Every link of every list of links to quotes, in the order of the page."""
    found = _Links()
    for element in app.html:
        found.feed(str(element.value))
    return found.links


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[Listed] = []
        self.is_in_list = self.is_in_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "ul" and "ww-links" in (given.get("class") or ""):
            self.is_in_list = True
        if tag == "a" and self.is_in_list:
            self.is_in_link = True
            self.links.append(Listed(given["href"] or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "ul":
            self.is_in_list = False
        if tag == "a":
            self.is_in_link = False

    def handle_data(self, data: str) -> None:
        if self.is_in_link:
            self.links[-1].label += data
