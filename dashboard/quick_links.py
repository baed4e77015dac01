"""Links in our own HTML, followed without loading the page anew.

In: HTML on the page with the class ww-quick, whose links begin with "?". Out: the parameters of the link that was
followed, handed to a callback. The links are real ones with a whole address: without this script, in a new tab and
when copied they do the same, only slower.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import parse_qs

import streamlit as st

FOLLOW = """
export default function ({ parentElement, setTriggerValue }) {
  const follow = (event) => {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const link = event.target.closest?.('.ww-quick a[href^="?"]');
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    setTriggerValue("followed", link.getAttribute("href"));
  };
  document.removeEventListener("click", parentElement.follow);  // a rerun calls this function again
  document.addEventListener("click", follow);
  parentElement.follow = follow;
  return () => document.removeEventListener("click", follow);
}
"""
Parameters = Mapping[str, list[str]]


def follow(act: Callable[[Parameters], None], *, key: str) -> None:
    """From here on, a plain click (or Enter) on a quick link calls `act` with the parameters of its address."""
    component = st.components.v2.component("ww_quick_links", js=FOLLOW)
    component(key=key, on_followed_change=lambda: act(parameters(st.session_state[key].followed)))


def parameters(href: object) -> Parameters:
    """'?a=1&b=2' → {'a': ['1'], 'b': ['2']}; nothing for what is no address."""
    return parse_qs(href.removeprefix("?")) if isinstance(href, str) else {}
