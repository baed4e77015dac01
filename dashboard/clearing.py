"""The way back to the defaults: "Clear filters", beside the filters and where they leave nothing to show.

In: the page that the reader is on, which says what filters it has. Out: a button where one of them is not at its
default. It looks like a link, and is a button: a link to the page one is on would leave the address as it was.
"""

from __future__ import annotations

import streamlit as st

from dashboard import address, evidence_panel, filters, pages
from wording.language import _

KEY = "clear_filters"
"""The key of the fragment beside the filters: its button comes and goes as they change."""


def offer(key: str) -> None:
    page, choices = st.session_state["page"], st.session_state["choices"]
    values = {name: st.session_state.get(name) for name in filters.KEYS}
    if filters.changed(values, pages.asks(page), choices):
        st.button(_("Clear filters"), key=key, type="tertiary", on_click=to_defaults)


def to_defaults() -> None:
    """The filters of this page, each at its default; those that it does not show stay as they are."""
    usual = filters.defaults(st.session_state["choices"])
    st.session_state.update({name: usual[name] for name in pages.asks(st.session_state["page"])})
    redraw()


def redraw() -> None:
    """A changed filter runs only the part of the page that it changes, where the page has such a part.

    That saves the browser from drawing the filters, the navigation and the footer anew.
    """
    address.write(st.session_state["choices"])
    if st.session_state.get("fragment"):
        open_panel = [evidence_panel.KEY] if evidence_panel.open_quote() else []
        st.rerun([st.session_state["fragment"], *open_panel, KEY])
