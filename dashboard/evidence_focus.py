"""The open quote, told to the browser: where the focus goes, what Escape does, which mark is outlined.

In: the id of the open observation, or None. Out: nothing; in the browser, a quote that was opened with the keyboard
gets the focus on its heading, Escape closes it, the focus goes back to where the quote was opened from (else to a link
to it), and the charts hear which of their marks it is (the event `ww-open`).
"""

from __future__ import annotations

from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

_SCRIPT = """
export default ({ data }) => {
  window.wagewitnessPanel ??= follow()
  window.wagewitnessPanel(data.open)
}

function follow() {
  let open = null, origin = null, isByKey = false
  const panel = () => document.querySelector('.st-key-evidence')
  const isLost = () => document.activeElement === document.body || panel()?.contains(document.activeElement)

  window.addEventListener('pointerdown', () => { isByKey = false }, { capture: true })
  window.addEventListener('keydown', (event) => {
    isByKey = true
    if (event.key !== 'Escape' || event.defaultPrevented) return
    const close = panel()?.querySelector('.st-key-close_quote button')
    // A field, an open list or a dialog has its own use for Escape.
    if (!close || document.activeElement?.closest('input, textarea, [aria-expanded="true"], [role="dialog"]')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    close.click()
  }, { capture: true })

  return (now) => {
    if (now === open) return
    const before = open
    open = now
    window.wagewitnessOpen = now
    window.dispatchEvent(new CustomEvent('ww-open'))
    if (now && !isLost()) origin = document.activeElement
    if (now && isByKey) focusHeading(now, 0)
    if (!now && before && isByKey) requestAnimationFrame(() => { if (isLost()) goBack(before) })
  }

  // What opened the quote may have been drawn anew, or the quote came with the page: then its link, or the page's head.
  function goBack(before) {
    if (origin?.isConnected) return origin.focus({ preventScroll: true })
    const name = `quote=${encodeURIComponent(before)}`
    const link = [...document.querySelectorAll('.st-key-page a[href]')].find(({ href }) => href.includes(name))
    const target = link ?? document.querySelector('.st-key-page h1')
    if (!link) target?.setAttribute('tabindex', '-1')
    target?.focus()
  }

  function focusHeading(now, frames) {
    const heading = document.querySelector(`.ww-panel[data-quote="${CSS.escape(now)}"] h2`)
    if (heading) return heading.focus()
    if (frames < 120 && now === open) requestAnimationFrame(() => focusHeading(now, frames + 1))
  }
}
"""


def follow(observation_id: str | None) -> None:
    """To be called at each run of the panel, first of all that it shows."""
    _component()(key="evidence_focus", data={"open": observation_id}, height="content")


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("wagewitness_evidence_focus", js=_SCRIPT, isolate_styles=False)
