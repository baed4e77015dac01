"""Keys, focus and scrolling of a review: the few things of a page that Streamlit leaves to the browser.

In: which proposal is in hand and what shall have the focus. Out: nothing; the browser scrolls the article to the mark,
puts the cursor into the first field, and lets R press Reject (Streamlit keeps R for itself, also in its shortcuts).
Escape ends a field first, so that what was typed in it counts; an open list of choices it only closes.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from html import escape

import streamlit as st

from wording.language import _, marked

ACCEPT, EDIT, REJECT, UNDO, PREVIOUS, NEXT, SAVE, STOP = "A", "E", "R", "U", "K", "J", "S", "Esc"
TURNED_DOWN, TAKE_UP = "N", "T"
REJECT_BUTTON, STOP_BUTTON, REASON_FIELDS = "review_reject", "review_stop", "review_reason_fields"

_ACTS = {
    ACCEPT: marked("accept"),
    EDIT: marked("edit"),
    REJECT: marked("reject"),
    TAKE_UP: marked("take it up"),
    STOP: marked("leave the fields"),
    NEXT: marked("next"),
    PREVIOUS: marked("previous"),
    TURNED_DOWN: marked("next set aside"),
    UNDO: marked("undo"),
    SAVE: marked("save"),
}
"""Key → what it does. The keys are the same in every language."""


def told(acting: Container[str]) -> str:
    """The line that tells the keys that act now, as HTML."""
    keys = " · ".join(f"<kbd>{key}</kbd> {escape(_(act))}" for key, act in _ACTS.items() if key in acting)
    return f'<p class="ww-keys">{_("Keys: {keys}", keys=keys)}</p>'


_SCRIPT = (
    """
export default function ({ data, setTriggerValue }) {
  const root = document
  let frames = 0
  const settle = () => {
    const mark = root.querySelector('.ww-reading .ww-now')
    const isThere = !data.item || (mark && mark.dataset.item === data.item)
    const field = data.focus ? root.querySelector(data.focus) : null
    if ((!isThere || (data.focus && !field)) && frames++ < 120) return requestAnimationFrame(settle)
    const turn = `${data.item} ${data.turn}`
    if (window.wagewitnessTurn === turn) return
    window.wagewitnessTurn = turn
    const frame = mark && mark.closest('.ww-reading')
    if (frame) {
      const at = mark.getBoundingClientRect().top - frame.getBoundingClientRect().top
      frame.scrollTop += at - frame.clientHeight / 3
    }
    if (field) field.focus()
    else if (document.activeElement && document.activeElement.matches('input, textarea')) document.activeElement.blur()
  }
  requestAnimationFrame(settle)

  const press = (event) => {
    const field = event.target.closest && event.target.closest('input, textarea, select, [contenteditable="true"]')
    if (event.key === 'Escape' && field) {
      const stop = root.querySelector('.st-key-STOP button')
      if (!stop) return
      event.preventDefault()
      event.stopImmediatePropagation() // a list of choices would take Escape for "no choice"
      const isOpen = field.getAttribute('aria-expanded') === 'true'
      field.blur()
      requestAnimationFrame(() => (isOpen ? field.focus() : stop.click()))
      return
    }
    if (event.key === 'Enter' && field && !field.value && root.querySelector('.st-key-REASON')?.contains(field)) {
      if (field.getAttribute('aria-expanded') !== 'true') setTriggerValue('no_reason', true)
      return
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (isPlain && event.key.toLowerCase() === 'r' && !field) {
      const button = root.querySelector('.st-key-BUTTON button')
      if (!button) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!event.repeat) button.click()
    }
  }
  const warn = (event) => { if (data.unsaved) event.preventDefault() }
  // This runs again with each change, and only the last listener is told to go when the page goes.
  window.wagewitnessListening?.abort()
  const listening = new AbortController()
  window.wagewitnessListening = listening
  window.addEventListener('keydown', press, { capture: true, signal: listening.signal })
  window.addEventListener('beforeunload', warn, { signal: listening.signal })
  return () => listening.abort()
}
""".replace("REASON", REASON_FIELDS)
    .replace("BUTTON", REJECT_BUTTON)
    .replace("STOP", STOP_BUTTON)
)


def listen(
    item: str | None, turn: int, focus: str | None, is_unsaved: bool, on_no_reason: Callable[[], None] | None = None
) -> None:
    """Goes to the item's mark and to the field that `focus` selects, once a turn; listens to R and Escape.

    A tab that is closed with something unsaved asks first. `on_no_reason`: what Enter does in an empty field among
    those that ask for a reason, which Streamlit does not hear of.
    """
    component = st.components.v2.component("wagewitness_review_keys", js=_SCRIPT, isolate_styles=False)
    component(
        key="review_keys",
        data={"item": item, "turn": turn, "focus": focus, "unsaved": is_unsaved},
        height="content",
        on_no_reason_change=on_no_reason or (lambda: None),
    )
