"""Where a link to the page that one is on arrives: Streamlit changes the page under the reader, and nothing else.

In: what the page shows now, and the heading at which it begins. Out: the address bar says it, and the browser goes to
that heading, for the eye and for a screen reader, as it would on a page that is loaded.
"""

from __future__ import annotations

import streamlit as st

_SCRIPT = """
export default function ({ data }) {
  if (!data.shown || window.wagewitnessArrived === data.shown) return
  window.wagewitnessArrived = data.shown
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const heading = document.querySelector(data.heading)
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    heading.style.scrollMarginTop = '5rem'
    heading.scrollIntoView({ block: 'start' })
  }))
}
"""


def at(shown: str, heading: str) -> None:
    """To be called at the end of a page that shows now this, now that. `heading`: a selector."""
    key = f"arrived_{heading}"
    before = st.session_state.get(key)
    st.session_state[key] = shown
    is_other = before is not None and before != shown
    if is_other:
        tell_address()
    component = st.components.v2.component("wagewitness_arrival", js=_SCRIPT, isolate_styles=False)
    component(key="arrival", data={"shown": shown if is_other else "", "heading": heading}, height="content")


def tell_address() -> None:
    """The address bar says what this run was asked, which a link to the page one is on leaves out."""
    st.query_params.update({})  # sends all of them, also the search that belongs to a field
