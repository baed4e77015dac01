"""Saving a review: the evidence file, the tables built anew, and the way to what was accepted.

In: the review. Out: the file changed, the tables rebuilt, and the observation to land on; or sentences and conflicts
kept in the review. Asks once more whether this visitor may write: a page that was opened is no permission.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import streamlit as st

from dashboard import data, evidence_panel, questions, review_access, review_state
from dashboard.review_state import Review
from etl import review as door
from etl.errors import InputError, TablesError
from wording.language import _

LAND = "review_land"
SAVED = "review_saved"
"""In session state: what is to happen after a save."""


def save_and_land(review: Review) -> None:
    """Callback of the button Save."""
    accepted = save(review)
    st.session_state[SAVED] = True
    if accepted:
        land(accepted)


def save(review: Review) -> str | None:
    """Saves and builds. The full id of the first observation that was accepted now, if one was."""
    refused = review_access.refusal()
    if refused:
        review.problems = (refused,)
        return None
    outcome = door.save(review.sheet, review.to_save(), review.folder)
    review.sheet = outcome.sheet
    review.problems = tuple(str(problem) for problem in outcome.problems)
    if outcome.problems:
        review.act(review_state.READ)
        return None
    accepted = [name for name in outcome.saved if isinstance(review.decisions.get(name), door.Accepted)]
    for name in outcome.saved:
        review.decisions.pop(name, None)
        review.edits.pop(name, None)
        review.stretches.pop(name, None)
    review.conflicts = dict(outcome.conflicts)
    review.history = []
    _go_on(review, _said(len(outcome.saved), len(outcome.conflicts)), outcome.saved)
    st.session_state["build_problems"] = data.make_ready()
    return f"{review.sheet.source_id}/{accepted[0]}" if accepted and not review.conflicts else None


def _said(saved: int, conflicts: int) -> str:
    parts = [
        _("Saved: {count} of this review.", count=saved)
        if saved
        else _("Saved: the proposals wait in the evidence file.")
    ]
    if conflicts:
        parts.append(_("Somebody else changed what you changed: choose below which version stays."))
    return " ".join(parts)


def _go_on(review: Review, said: str, saved: Collection[str]) -> None:
    """The sheet as the file has it now; what is in conflict and what no file may hold yet stay in this session."""
    try:
        sheet = door.open_sheet(review.folder, review.sheet.source_id)
    except InputError as error:
        review.problems = (str(error),)
        return
    for item in review.sheet.items:
        if item.id in review.conflicts:
            sheet = door.with_item(sheet, item)
        elif item.origin and item.id not in saved and (taken := door.taken_up(sheet, item.origin.id)):
            sheet = taken[0]
    if not sheet.items:
        review_state.leave()
        st.session_state["review_done"] = said
        return
    following = review_state.begin(replace(sheet, left=review.sheet.left), said)
    ids = {item.id for item in sheet.items}
    following.conflicts = review.conflicts
    following.decisions = {name: decision for name, decision in review.decisions.items() if name in ids}
    following.edits = {name: edits for name, edits in review.edits.items() if name in ids}
    following.stretches = {name: stretch for name, stretch in review.stretches.items() if name in ids}


def land(observation_id: str) -> None:
    """Sets the filters so that Compare asks what the observation answers; `to_land` says so afterwards.

    To be called from a callback: at no other time may the values of the filters be changed.
    """
    try:
        row = data.observation(observation_id)
    except TablesError:  # another file keeps the tables from being built for the first time
        row = None
    if row is None:  # the build failed: the page tells why
        return
    choices = questions.choices(data.table("observations", questions.COLUMNS))
    st.session_state["choices"] = choices
    asked = evidence_panel.filters_of(row)
    st.session_state.update(measure=asked.measure, unit=asked.unit, place=[], publisher=[], undated=True)
    if choices.year_first < choices.year_last:
        st.session_state["years"] = (choices.year_first, choices.year_last)
    st.session_state[LAND] = observation_id


def to_land() -> str | None:
    """The observation that was saved a moment ago and whose quote is to be opened."""
    return st.session_state.pop(LAND, None)


def keep_mine(review: Review, item_id: str) -> None:
    """The next save replaces what somebody else wrote, knowingly; an entry that is gone comes back."""
    conflict = review.conflicts.pop(item_id)
    if conflict.change.section == door.SET_ASIDE and conflict.current:
        review.sheet = door.set_aside_anew(review.sheet, conflict.current)
    else:
        review.sheet = door.resolve(review.sheet, item_id, conflict.current)


def keep_theirs(review: Review, item_id: str) -> None:
    """The file's version stays; what was decided here is dropped, and what the file has decided leaves the review."""
    conflict = review.conflicts.pop(item_id)
    for kept in (review.decisions, review.edits, review.stretches):
        kept.pop(item_id, None)
    is_aside = conflict.change.section == door.SET_ASIDE
    if is_aside:
        review.sheet = door.set_aside_anew(door.put_back(review.sheet, item_id), conflict.current or {})
    items = review.sheet.items
    if is_aside or conflict.current is None or conflict.current.get("review") != "proposed":
        items = tuple(item for item in items if item.id != item_id)
    review.sheet = replace(review.sheet, items=items)
    if not is_aside:
        review.sheet = door.resolve(review.sheet, item_id, conflict.current)
    if review.item is None:
        review.current = next((item.id for item in review.sheet.items), None)
