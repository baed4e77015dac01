"""Links in our own HTML, followed without loading the page anew.

In: HTML on the page with the class ww-quick, whose links begin with "?". Out: the parameters of the link that was
followed, handed to what the page left in session state as `follow`. The links are real ones with a whole address:
without this script, in a new tab and when copied they do the same, only slower.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qs

import streamlit as st
from streamlit.components.v2 import component

FOLLOW = """
export default function ({ parentElement, data, setTriggerValue }) {
  // The answer redraws the link. Once all of it is drawn, the focus comes back and what was opened comes into sight.
  const land = (href) => {
    const link = document.querySelector(`.ww-quick a[href="${CSS.escape(href)}"]`);
    if (document.activeElement === document.body) link?.focus({ preventScroll: true });
    const opened = document.querySelector(".st-key-" + data.opened);
    if (opened && !opened.contains(link)) opened.scrollIntoView({ block: "nearest" });
  };
  const settle = (href) => {
    parentElement.look?.disconnect();
    const look = new MutationObserver(() => {
      clearTimeout(parentElement.quiet);
      parentElement.quiet = setTimeout(() => {
        look.disconnect();
        land(href);
      }, 120);
    });
    look.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => look.disconnect(), 3000);
    parentElement.look = look;
  };
  const follow = (event) => {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const link = event.target.closest?.('.ww-quick a[href^="?"]');
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    settle(link.getAttribute("href"));
    setTriggerValue("followed", link.getAttribute("href"));
  };
  document.removeEventListener("click", parentElement.follow);  // a rerun calls this function again
  document.addEventListener("click", follow);
  parentElement.follow = follow;
  return () => document.removeEventListener("click", follow);
}
"""
Parameters = Mapping[str, list[str]]
KEY = "quick_links"

OPENED = "opened"
"""The key of the container in which an answer may appear within the page: it is scrolled into sight."""

_listener = component("ww_quick_links", js=FOLLOW)


def follow() -> None:
    """From here on, a plain click (or Enter) on a quick link is answered by the page, with the link's parameters."""
    _listener(key=KEY, data={"opened": OPENED}, on_followed_change=_act)


def _act() -> None:
    st.session_state["follow"](parameters(st.session_state[KEY].followed))


def parameters(href: object) -> Parameters:
    """'?a=1&b=2' → {'a': ['1'], 'b': ['2']}; nothing for what is no address."""
    return parse_qs(href.removeprefix("?")) if isinstance(href, str) else {}
