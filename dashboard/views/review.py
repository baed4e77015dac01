"""Add and review: an article in, proposals decided one after another, weakest first, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard import (
    data,
    evidence_html,
    review_access,
    review_add,
    review_card,
    review_fields,
    review_keys,
    review_save,
    review_state,
    review_text,
)
from dashboard.review_state import EDIT, READ, REJECT, Review
from etl import review as door
from etl import vocabulary as v
from wording import labels
from wording.language import OWN, _, current, plural

STYLE = Path(__file__).parents[1] / "review.css"


@st.fragment(key="review_page")
def page() -> None:
    """The page. A fragment, so that a key draws this and nothing else."""
    if refused := review_access.refusal():
        st.title(_("Add and review"), anchor=False)
        st.info(labels.as_markdown(refused))
        return
    if observation_id := review_save.to_land():
        st.switch_page("views/compare.py", query_params={"quote": observation_id})
    if st.session_state.pop(review_save.SAVED, False):
        st.rerun(scope="app")  # the footer counts anew, and what the build says stands above the page
    st.title(_("Add and review"), anchor=False)
    if current() != OWN:
        st.caption(
            _(
                "What the reader of articles notes and what the rules find wrong is said in English: these are the "
                "build's own sentences."
            )
        )
    with data.shown_anew():
        review = review_state.current()
        if review is None:
            if done := st.session_state.pop("review_done", None):
                st.success(f"{done} {_('Nothing waits in this article any more.')}")
            review_add.show()
        else:
            show(review)


def show(review: Review) -> None:
    """One article under review."""
    progress(review)
    conflicts(review)
    item = review.item
    if review.turned_down:
        show_turned_down(review, review.turned_down)
        return
    if item is None:
        nothing_to_review(review)
        return
    ready = review.preview(item)
    receipt = review_card.receipt(ready, ready.fields.get("measure"), evidence_html.MONTHLY)
    article, card = st.columns([11, 9], gap="medium")
    with card, st.container(key="review_card", gap="small"):
        buttons(review, item)
        st.html(review_card.heading(item, ready, review.state(item)))
        if review.said and review.mode != REJECT:
            st.markdown(f"**{labels.as_markdown(review.said)}**")
        focus = None
        if review.mode == REJECT:
            with st.container(gap="small", key=review_keys.REASON_FIELDS):
                focus = ask_reason(review, item)
        elif review.mode == EDIT:
            focus = review_fields.first_open(item, ready)
            review_fields.show(review, item, ready)
        else:
            st.html(review_card.facts(item, ready))
        if receipt and review.mode != EDIT:
            st.html(receipt)
        leave_button(review)
    with article, st.container(key="review_article", gap="small"):
        text(review, review.stretch(item), item.id)
        if receipt and review.mode == EDIT:  # beside the fields, so that it is seen changing
            st.html(receipt)
    review_keys.listen(item.id, review.turn, focus, bool(review.decisions), review.ask_reason)


def show_turned_down(review: Review, one: door.TurnedDown) -> None:
    """What is set aside or rejected, why, and the way to take it up."""
    found = review.to_look_at
    article, card = st.columns([11, 9], gap="medium")
    with card, st.container(key="review_card", gap="small"):
        with st.container(horizontal=True, gap="small", key="review_acts"):
            st.button(_("Take up"), type="primary", key="review_take_up", shortcut=review_keys.TAKE_UP,
                      on_click=review.take_up, args=(one.id,))  # fmt: skip
            look_button(review)
        ways(review)
        said = review.sheet.text[one.start : one.end]
        st.html(review_card.turned_down(one, said, found.index(one) + 1, len(found), bool(review.sheet.items)))
        if review.said:
            st.markdown(f"**{labels.as_markdown(review.said)}**")
        leave_button(review)
    with article, st.container(key="review_article", gap="small"):
        text(review, door.Stretch(one.start, one.end, one.start, one.end), one.id)
    review_keys.listen(one.id, review.turn, None, bool(review.decisions))


def progress(review: Review) -> None:
    """How far the review is, what is not saved, and the keys."""
    turned_down = sum(review.state(item) in ("rejected", "set_aside") for item in review.sheet.items)
    source = review.sheet.source
    name = str(source.get("title") or source.get("publisher") or review.sheet.source_id)
    st.html(review_card.progress(name, len(review.sheet.items), len(review.decisions), turned_down))
    if review.problems:
        st.error(_("Nothing was saved. Your decisions are still here:"))
        st.html(review_card.sentences(review.problems))
    if review.sheet.items or review.sheet.turned_down:
        st.html(review_keys.told(acting_keys(review)))


def acting_keys(review: Review) -> set[str]:
    """The keys that do something now."""
    acting = {review_keys.UNDO} if review.history else set()
    if review.is_changed:
        acting.add(review_keys.SAVE)
    if review.to_look_at:
        acting.add(review_keys.TURNED_DOWN)
    if review.turned_down:
        return acting | {review_keys.TAKE_UP, review_keys.NEXT, review_keys.PREVIOUS}
    if review.item is None:
        return acting
    acting |= {review_keys.NEXT, review_keys.PREVIOUS}
    if review.mode == READ:
        return acting | {review_keys.ACCEPT, review_keys.EDIT, review_keys.REJECT}
    return acting | {review_keys.STOP}


def buttons(review: Review, item: door.Item) -> None:
    """Every act with its key."""
    is_reading = review.mode == READ
    with st.container(horizontal=True, gap="small", key="review_acts"):
        if is_reading:
            st.button(_("Accept"), type="primary", key="review_accept", shortcut=review_keys.ACCEPT,
                      on_click=review.accept, args=(item.id,))  # fmt: skip
            st.button(_("Edit"), key="review_edit", shortcut=review_keys.EDIT, on_click=review.act, args=(EDIT,))
            label = _("Reject {key}", key=f"`{review_keys.REJECT}`")
            st.button(label, key=review_keys.REJECT_BUTTON, on_click=review.act, args=(REJECT,))
        else:
            label = _("Done") if review.mode == EDIT else _("Keep it")
            st.button(label, key=review_keys.STOP_BUTTON, shortcut=review_keys.STOP, on_click=review.act, args=(READ,))
            if review.mode == EDIT:
                st.button(_("Accept"), type="primary", key="review_accept", on_click=review.accept, args=(item.id,))
    ways(review)


def ways(review: Review) -> None:
    """The ways from here, and what keeps or takes back what was done."""
    with st.container(horizontal=True, gap="small", key="review_ways"):
        st.button(_("Undo"), key="review_undo", shortcut=review_keys.UNDO, on_click=review.undo,
                  disabled=not review.history)  # fmt: skip
        st.button(_("Previous"), key="review_previous", shortcut=review_keys.PREVIOUS, on_click=review.move, args=(-1,))
        st.button(_("Next"), key="review_next", shortcut=review_keys.NEXT, on_click=review.move, args=(1,))
        save_button(review)
        if review.turned_down is None:
            look_button(review)


def look_button(review: Review) -> None:
    """The way to the next number that is set aside or rejected."""
    if count := len(review.to_look_at):
        label = _("Next set aside") if review.turned_down else _("Set aside ({count})", count=count)
        st.button(label, key="review_look", shortcut=review_keys.TURNED_DOWN, on_click=review.look)


def save_button(review: Review) -> None:
    st.button(
        _("Save"),
        key="review_save",
        shortcut=review_keys.SAVE,
        disabled=not review.is_changed,
        on_click=review_save.save_and_land,
        args=(review,),
    )


def ask_reason(review: Review, item: door.Item) -> str:
    """Why it is rejected: a reason of the vocabulary sets the number aside, a sentence rejects the proposal."""
    reason, note = f"review_reason_{item.id}", f"review_note_{item.id}"
    st.selectbox(
        _("Not a labor amount: set it aside as") if review.takes_note else _("Set it aside again as"),
        list(v.REASON),
        index=None,
        key=reason,
        format_func=review_card.reason,
        placeholder=_("type to find a reason"),
        on_change=lambda: review.set_aside(item.id, st.session_state[reason]) if st.session_state[reason] else None,
    )
    if review.takes_note:
        st.text_input(
            _("Or wrongly proposed: say why in one sentence"),
            key=note,
            on_change=lambda: review.reject(item.id, st.session_state[note]),
        )
    if review.said:
        st.html(review_card.missing(review.said))
    return f".st-key-{reason} input"


def text(review: Review, now: door.Stretch, now_id: str) -> None:
    """The article around what is in hand, and the way to the whole of it."""
    sheet = review.sheet
    if not sheet.is_whole:
        st.caption(_("The article's text is not at hand: these are its quotes."))
    one_now = review.turned_down
    marks = [
        review_text.Marked(mark.start, mark.end, mark.state)
        for mark in sheet.marks
        if one_now is None or (mark.start, mark.end) != (one_now.start, one_now.end)
    ]
    if one_now:
        marks.append(review_text.Marked(now.start, now.end, one_now.state, True))
    for one in sheet.items:
        stretch = review.stretch(one)
        marks.append(review_text.Marked(stretch.start, stretch.end, review.state(one), one.id == now_id))
    part = review_text.window(sheet.text, now.quote_start, now.quote_end)
    st.html(review_text.reading(sheet.text, marks, part, now_id))
    st.html(review_text.legend())
    if part != (0, len(sheet.text)):
        fold = st.expander(_("The whole text"), key="review_whole", on_change="rerun")
        if fold.open:
            with fold:
                pages = review_text.pages(sheet.text)
                number = 1
                if pages > 1:
                    number = st.number_input(_("Page of {pages}", pages=pages), 1, pages, 1, key="review_whole_page")
                st.html(review_text.page(sheet.text, int(number)))
    for sentence in sheet.left[:20]:
        st.caption(labels.as_markdown(sentence))


def leave_button(review: Review) -> None:
    """The way out; a session with unsaved decisions asks twice."""
    if not review.is_changed:
        st.button(_("Leave this article"), key="review_leave", on_click=review_state.leave, type="tertiary")
        return
    with st.popover(_("Leave this article"), key="review_leave_open"):
        lost = plural("{count:,} decision would be lost.", "{count:,} decisions would be lost.", len(review.decisions))
        st.markdown(lost if review.decisions else _("What is not saved would be lost."))
        st.button(_("Leave without saving"), key="review_leave", on_click=review_state.leave)


def nothing_to_review(review: Review) -> None:
    st.info(
        _(
            "The reader found no labor amount in this text. Numbers that it set aside are kept with their reasons when "
            "you save; what it set aside by mistake can be taken up."
        )
        if review.sheet.draft
        else _("Nothing waits in this article.")
    )
    if not review.sheet.is_whole:
        st.caption(_("The article's text is not at hand, so what it sets aside cannot be shown."))
    if review.sheet.text:
        marks = [review_text.Marked(mark.start, mark.end, mark.state) for mark in review.sheet.marks]
        st.html(review_text.reading(review.sheet.text, marks, review_text.window(review.sheet.text, 0, 0), ""))
    with st.container(horizontal=True):
        save_button(review)
        look_button(review)
        st.button(_("Leave this article"), key="review_leave", on_click=review_state.leave)


def conflicts(review: Review) -> None:
    """Entries that somebody else changed meanwhile: both versions, one of them to choose."""
    for item_id, conflict in list(review.conflicts.items()):
        with st.container(border=True, key=f"conflict_{item_id}"):
            entry = f"**{labels.as_markdown(item_id)}**"
            st.markdown(
                _(
                    "{entry} speaks of a number that was set aside anew by somebody else while you reviewed it.",
                    entry=entry,
                )
                if conflict.change.section == door.SET_ASIDE
                else _("{entry} was changed by somebody else while you reviewed it.", entry=entry)
            )
            st.html(review_card.versions(conflict.current, conflict.change.entry))
            with st.container(horizontal=True):
                st.button(_("Keep mine"), key=f"mine_{item_id}", on_click=review_save.keep_mine, args=(review, item_id))
                st.button(_("Keep the file's"), key=f"theirs_{item_id}", on_click=review_save.keep_theirs,
                          args=(review, item_id))  # fmt: skip
            st.caption(_("Then save again."))


st.html(STYLE)
page()
