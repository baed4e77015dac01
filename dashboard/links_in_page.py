"""Links inside HTML of our own (a cell of a table): followed without loading the page anew.

`st.page_link` cannot stand in a table, and a plain link to the dashboard's own address starts a new session, which
takes seconds. So a link has both: an address, for a new tab, for copying and where no script runs, and
`data-follow`, a word that the page hears of at a click or Enter. `listen` hands that word on.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.components.v2 import component

FOLLOWED = "followed"

SCRIPT = """
export default function ({ parentElement, setTriggerValue }) {
  parentElement.wwStop?.();
  const follow = (event) => {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = event.target.closest?.("a[data-follow]");
    if (!link || !isPlain) return;
    event.preventDefault();
    setTriggerValue("followed", link.dataset.follow);
  };
  document.addEventListener("click", follow);
  parentElement.wwStop = () => document.removeEventListener("click", follow);
  return parentElement.wwStop;
}
"""

_listener = component("wagewitness.links_in_page", js=SCRIPT, isolate_styles=False)


def listen(key: str, follow: Callable[[str], None]) -> None:
    """Calls `follow` with the `data-follow` of each link on the page that the reader follows. Once on a page."""

    def followed() -> None:
        word = st.session_state[key].get(FOLLOWED)
        if isinstance(word, str):
            follow(word)

    _listener(key=key, on_followed_change=followed)
