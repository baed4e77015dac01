"""The pages of the dashboard, in the order in which the navigation names them.

A page is one thin file in `views/`. Pages that answer a question come first, then those on which the evidence itself
is read. The navigation has no sections: on small screens Streamlit writes their names between the items of one list,
and a screen reader stumbles.

Beside them stands which of the shared filters do something on which page: the others are not shown there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from wording.language import _

COMPARE = "compare"
REVIEW = "review"

ROWS = ("place", "years", "undated", "publisher", "proposed")
"""The filters that say which observations count: what a page asks for that is not named below."""
ASKS: Mapping[str, tuple[str, ...]] = {
    COMPARE: ("measure", "unit", *ROWS),
    "takings": ("unit", *ROWS),
    "over_time": ("measure", "unit", *ROWS),
    "sources": ("proposed",),
    "observation": ("proposed",),
    "releases": (),
    REVIEW: (),
}
"""Page → the filters that do something on it."""


def listed(*, with_review: bool) -> list[st.Page]:
    """The pages as they stand in the navigation."""
    pages = [
        _page(COMPARE, _("Pay and more"), default=True),
        _page("takings", _("Takings")),
        _page("over_time", _("Over time")),
        _page("workers", _("Workers and places")),
        _page("conditions", _("Hours and conditions")),
        _page("disagreement", _("Disagreement")),
        _page("gaps", _("Gaps")),
        _page("search", _("Search")),
        _page("sources", _("Sources")),
        _page("data", _("Data")),
        _page("releases", _("Releases")),
        _page("observation", _("One observation"), visibility="hidden"),
    ]
    return [*pages, _page(REVIEW, _("Add and review"))] if with_review else pages


def named(pages: Sequence[st.Page], name: str) -> st.Page | None:
    """The page with this file name; None where it is not among the pages."""
    return next((page for page in pages if _name(page) == name), None)


def asks(page: st.Page) -> tuple[str, ...]:
    """The filters that do something on the page."""
    return ASKS.get(_name(page), ROWS)


def _name(page: st.Page) -> str:
    return page.url_path or COMPARE


def _page(name: str, title: str, *, default: bool = False, visibility: str = "visible") -> st.Page:
    url_path = {} if default else {"url_path": name}
    return st.Page(f"views/{name}.py", title=title, default=default, visibility=visibility, **url_path)
