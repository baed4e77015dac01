"""The pages of the dashboard, in the order in which the navigation names them.

A page is one thin file in `views/`. Pages that answer a question come first; those on which the evidence itself is
read stand together under "Evidence".
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from wording.language import _

COMPARE = "compare"
REVIEW = "review"


def listed(*, with_review: bool) -> Mapping[str, list[st.Page]]:
    """Section of the navigation → its pages; the first section has no name."""
    questions = [
        _page(COMPARE, _("Pay and more"), default=True),
    ]
    evidence = [
        _page("sources", _("Sources")),
        _page("data", _("Data")),
    ]
    if with_review:
        evidence.append(_page(REVIEW, _("Add and review")))
    return {"": questions, _("Evidence"): evidence}


def named(sections: Mapping[str, list[st.Page]], name: str) -> st.Page | None:
    """The page with this file name; None where it is not among the pages."""
    return next((page for pages in sections.values() for page in pages if _name(page) == name), None)


def _name(page: st.Page) -> str:
    return page.url_path or COMPARE


def _page(name: str, title: str, *, default: bool = False, visibility: str = "visible") -> st.Page:
    url_path = {} if default else {"url_path": name}
    return st.Page(f"views/{name}.py", title=title, default=default, visibility=visibility, **url_path)
