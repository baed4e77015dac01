"""The pages of the dashboard, in the order in which the navigation names them.

A page is one thin file in `views/`. Pages that answer a question come first, then those on which the evidence itself
is read. The navigation has no sections: on small screens Streamlit writes their names between the items of one list,
and a screen reader stumbles.

Beside them stands which of the shared filters do something on which page: the others are not shown there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from wording.language import _, marked

COMPARE = "compare"
REVIEW = "review"

TITLES: Mapping[str, str] = {
    COMPARE: marked("Pay"),
    "takings": marked("Takings"),
    "over_time": marked("Over time"),
    "workers": marked("Workers"),
    "conditions": marked("Conditions"),
    "disagreement": marked("Disagreement"),
    "gaps": marked("Gaps"),
    "search": marked("Search"),
    "sources": marked("Sources"),
    "data": marked("Data"),
    "releases": marked("Releases"),
    "observation": marked("One observation"),
    REVIEW: marked("Add and review"),
}
"""File in `views/` → its name in the navigation. The review page is there only where editing is allowed."""
WITH_CHARTS = frozenset({COMPARE, "takings", "over_time", "workers", "conditions"})
HIDDEN = frozenset({"observation"})
"""Pages to which a link leads, and not the navigation."""

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
    return [_page(name, _(title)) for name, title in TITLES.items() if with_review or name != REVIEW]


def named(pages: Sequence[st.Page], name: str) -> st.Page | None:
    """The page with this file name; None where it is not among the pages."""
    return next((page for page in pages if _name(page) == name), None)


def asks(page: st.Page) -> tuple[str, ...]:
    """The filters that do something on the page."""
    return ASKS.get(_name(page), ROWS)


def has_charts(page: st.Page) -> bool:
    return _name(page) in WITH_CHARTS


def _name(page: st.Page) -> str:
    return page.url_path or COMPARE


def _page(name: str, title: str) -> st.Page:
    is_default = name == COMPARE
    url_path = {} if is_default else {"url_path": name}
    visibility = "hidden" if name in HIDDEN else "visible"
    return st.Page(f"views/{name}.py", title=title, default=is_default, visibility=visibility, **url_path)
