"""The page as a whole, where Streamlit leaves no say: its language, a way past everything to the first quote, history.

In: the reader's language. Out: `lang` of the document, by which a screen reader chooses its voice; a button that is
seen once it has the keyboard's focus. Streamlit's own link before it leads past navigation and filters to the page.
And a browser history in which a change of page is one step: the navigation drops the filters from the address, and
`dashboard.address` writes them anew, which would be a step of its own. The back button would stop between the two.
"""

from __future__ import annotations

from html import escape

import streamlit as st
from streamlit.components.v2 import component

from dashboard import chart
from dashboard.chart import assets
from wording.language import _, current

SCRIPT = """
export default function ({ parentElement, data }) {
  document.documentElement.lang = data.lang;
  const skip = (event) => {
    if (!event.target.closest?.(".ww-skip button")) return;
    const quotes = '.ww-links a, .ww-lines a, .ww-gaps a, .ww-matrix a, [class*="st-key-links"] a, ' +
      '.st-key-fold_links summary';
    const first = document.querySelector(`.st-key-page :is(${quotes})`);
    const target = first ?? document.querySelector(".st-key-page h1");
    if (!first) target?.setAttribute("tabindex", "-1");
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  };
  document.removeEventListener("click", parentElement.skip);  // a rerun calls this function again
  document.addEventListener("click", skip);
  parentElement.skip = skip;
  window.wagewitnessHistory ??= completeAddresses();
  return () => document.removeEventListener("click", skip);
}

function completeAddresses() {
  const push = history.pushState.bind(history);
  let isNew = false;  // the page was changed, and the reader has done nothing since
  for (const act of ["pointerdown", "keydown", "popstate"]) {
    window.addEventListener(act, () => { isNew = false }, { capture: true });
  }
  history.pushState = (state, title, url) => {
    const to = new URL(url ?? location.href, location.href), isSamePage = to.pathname === location.pathname;
    if (isNew && isSamePage && !location.search) history.replaceState(state, title, url);
    else push(state, title, url);
    isNew = !isSamePage && !to.search;
  };
  return true;
}
"""

_frame = component("ww_frame", js=SCRIPT)
_frame_of_charts = component("ww_frame_of_charts", js=f"{assets.fetching()}{SCRIPT}")


def show(*, has_charts: bool) -> None:
    """At the head of the page: the button, the document's language, and plotly.js on its way where charts will come."""
    st.html(f'<div class="ww-skip"><button type="button">{escape(_("Go to the first quote"))}</button></div>')
    draw = _frame_of_charts if has_charts and not chart.is_plain() else _frame
    draw(key="frame", data={"lang": current()})
