"""The address bar and the filters kept in step: URL ⇄ session state.

A link, a bookmark or the back button changes the address: the widgets then take what it says. A widget changes: the
address then says it. A choice of another page in the navigation drops the whole address: what was asked is kept and
written anew. The addresses hold plain English slugs in every language, so that a link means the same for every reader.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import filters
from dashboard.filters import Choices

SEEN = "address_seen"
"""In session state: the page and the filters' parameters as they were last read or written."""


def follow_outside_tables() -> None:
    """Before any table is read: the language, and which frozen release is to be shown. Neither depends on a table."""
    is_kept = SEEN in st.session_state and not _said()
    for name, allowed in (("lang", filters.LANGUAGES), ("frozen", filters.RELEASE_ID)):
        said = st.query_params.get_all(name)
        if len(said) == 1 and filters.is_known(said[0], allowed):
            st.session_state[name] = said[0]
        elif not is_kept:
            st.session_state[name] = filters.OWN if name == "lang" else ""


def follow(page: str, choices: Choices) -> None:
    """The widgets take what the address says, where it changed since they last agreed."""
    said, seen = _said(), st.session_state.get(SEEN)
    if seen == (page, said):
        return
    if seen is not None and seen[0] != page and not said:
        st.session_state[SEEN] = (page, said)
        write(choices)
        return
    st.session_state.update(filters.from_url(said, choices))
    st.session_state[SEEN] = (page, said)


def keep() -> None:
    """Widgets that are not on this page keep what they hold: Streamlit forgets a widget that is not drawn."""
    for name in filters.KEYS:
        if name in st.session_state:
            st.session_state[name] = st.session_state[name]


def write(choices: Choices) -> None:
    """The address says what the widgets hold; what stands at its default is left out."""
    wanted = filters.to_url({name: st.session_state.get(name) for name in filters.KEYS}, choices)
    say({name: wanted.get(name, ()) for name in filters.KEYS})
    page, _ = st.session_state[SEEN]
    st.session_state[SEEN] = (page, _said())


def say(changes: Mapping[str, str | Sequence[str]]) -> None:
    """Writes parameters into the address, all in one step; an empty one is taken out, the others stay.

    Each write of its own is a step of the browser's history: the back button would stop at half of an address. A
    parameter without a value leaves the address in the same message; one that belongs to a widget is not touched.
    """
    wanted = {name: [said] if isinstance(said, str) and said else list(said) for name, said in changes.items()}
    differing = {name: said for name, said in wanted.items() if st.query_params.get_all(name) != said}
    if differing:
        st.query_params.update(differing)


def _said() -> dict[str, list[str]]:
    """What the address says of the filters."""
    return {name: said for name in filters.KEYS if (said := st.query_params.get_all(name))}
