"""A review in hand: the sheet, what is decided, what is edited, where the reviewer stands.

In: the reviewer's acts. Out: a `Review` that tells what is shown next, kept in session state from run to run. Nothing
is drawn here and nothing is saved: a decision is only in this session until `dashboard.review_save` writes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import data
from etl import review as door

KEY = "review"
READ, EDIT, REJECT = "read", "edit", "reject"

Edits = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Before:
    """What was decided and edited about an item before an act, so that it can be taken back."""

    id: str
    decision: door.Decision | None
    edits: Edits | None


@dataclass
class Review:
    """`current` is the item in hand, `mode` what is done with it; `turn` grows with each act that moves the focus."""

    sheet: door.Sheet
    folder: Path
    current: str | None = None
    mode: str = READ
    decisions: dict[str, door.Decision] = field(default_factory=dict)
    edits: dict[str, Edits] = field(default_factory=dict)
    stretches: dict[str, door.Stretch] = field(default_factory=dict)
    history: list[tuple[Before, ...]] = field(default_factory=list)
    conflicts: dict[str, Any] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    said: str = ""
    turn: int = 0

    def __post_init__(self) -> None:
        if self.current is None and self.sheet.items:
            self.current = self.sheet.items[0].id

    @property
    def item(self) -> door.Item | None:
        """The item in hand."""
        return next((item for item in self.sheet.items if item.id == self.current), None)

    @property
    def position(self) -> int:
        """Where the item in hand stands, from 0."""
        return next((at for at, item in enumerate(self.sheet.items) if item.id == self.current), 0)

    def preview(self, item: door.Item) -> door.Preview:
        """What the item would be, accepted with its edits."""
        return door.preview(item.seen, self.edits.get(item.id, {}), self.sheet.source, self.folder)

    def state(self, item: door.Item) -> str:
        """open, accepted, set_aside or rejected."""
        match self.decisions.get(item.id):
            case door.Accepted():
                return "accepted"
            case door.SetAsideAs():
                return "set_aside"
            case door.Rejected():
                return "rejected"
            case _:
                return "open"

    def stretch(self, item: door.Item) -> door.Stretch:
        return self.stretches.get(item.id) or door.stretch_of(item)

    # --- acts ---

    def accept(self, item_id: str) -> None:
        """Accepts the item where no rule refuses it; else opens its fields, where the sentences stand."""
        item = self._in_hand(item_id)
        if item is None or isinstance(self.decisions.get(item_id), door.Accepted):
            return
        ready = self.preview(item)
        if ready.faults:
            self.act(EDIT, "This cannot be accepted yet: mend what is said beside the fields.")
            return
        self._decide(item_id, door.Accepted(ready.fields))

    def set_aside(self, item_id: str, reason: str) -> None:
        if self._in_hand(item_id):
            self._decide(item_id, door.SetAsideAs(reason))

    def reject(self, item_id: str, note: str) -> None:
        if self._in_hand(item_id) and note.strip():
            self._decide(item_id, door.Rejected(" ".join(note.split())))

    def undo(self) -> None:
        """Takes the latest decision back and goes to its item."""
        if not self.history:
            return
        for before in self.history.pop():
            _put(self.decisions, before.id, before.decision)
            _put(self.edits, before.id, before.edits)
            self.current = before.id
        self.act(READ, "Taken back.")

    def move(self, step: int) -> None:
        items = self.sheet.items
        if items:
            self.current = items[(self.position + step) % len(items)].id
        self.act(READ)

    def act(self, mode: str, said: str = "") -> None:
        self.mode, self.said, self.turn = mode, said, self.turn + 1

    def edit(self, item_id: str, name: str, value: Any) -> None:
        """Notes an edit, and takes away what no longer belongs to the item. A changed item is decided anew."""
        edits = self.edits.setdefault(item_id, {})
        edits[name] = value
        if name == "time_period" and value is None:
            edits["time_basis"] = None
        self._reopen(item_id)

    def move_end(self, item_id: str, what: str, end: str, step: int) -> None:
        """Moves an end of the item's words or quote."""
        item = self._in_hand(item_id)
        if item is None:
            return
        stretch = door.moved(self.sheet.text, self.stretch(item), what, end, step)
        self.stretches[item_id] = stretch
        self.edits.setdefault(item_id, {}).update(door.fields_of_stretch(self.sheet.text, stretch))
        self._reopen(item_id)

    def _reopen(self, item_id: str) -> None:
        if self.decisions.pop(item_id, None) is not None:
            self.history = [acts for acts in self.history if all(before.id != item_id for before in acts)]
            self.said = "Changed after it was decided: decide again."

    def _in_hand(self, item_id: str) -> door.Item | None:
        """The item, if it is the one in hand: a key pressed twice must not decide an item that nobody has seen."""
        return self.item if item_id == self.current else None

    def _decide(self, item_id: str, decision: door.Decision) -> None:
        """Notes a decision and goes on. What says a turned down amount again stands for itself from then on."""
        is_turned_down = not isinstance(decision, door.Accepted)
        repeats = self._repeats(item_id) if is_turned_down else []
        self.history.append(tuple(map(self._before, (*repeats, item_id))))
        self.decisions[item_id] = decision
        for repeat in repeats:
            self.edits[repeat] = {**self.edits.get(repeat, {}), "same_as": None}
            accepted = self.decisions.get(repeat)
            if isinstance(accepted, door.Accepted):
                fields = {name: value for name, value in accepted.fields.items() if name != "same_as"}
                self.decisions[repeat] = door.Accepted(fields)
        following = self._next_open()
        self.current = following or item_id
        self.act(READ, "" if following else "Everything here is decided: save.")

    def _repeats(self, item_id: str) -> list[str]:
        """The items that say this one again."""
        said_again = ((one.id, {**one.seen, **self.edits.get(one.id, {})}.get("same_as")) for one in self.sheet.items)
        return [one for one, first in said_again if first == item_id]

    def _before(self, item_id: str) -> Before:
        edits = self.edits.get(item_id)
        return Before(item_id, self.decisions.get(item_id), None if edits is None else dict(edits))

    def _next_open(self) -> str | None:
        """The next item that is not decided, the weakest first, from here on and then from the beginning."""
        items, at = self.sheet.items, self.position
        rest = (*items[at + 1 :], *items[: at + 1])
        return next((item.id for item in rest if item.id not in self.decisions), None)

    # --- counts ---

    @property
    def is_changed(self) -> bool:
        """Whether something would be lost with this session."""
        return bool(self.decisions or self.edits or self.sheet.draft)

    def to_save(self) -> dict[str, door.Decision]:
        """The decisions, and what was edited without being decided."""
        half = {
            item.id: door.Open(self.preview(item).fields)
            for item in self.sheet.items
            if item.id in self.edits and item.id not in self.decisions
        }
        return {**half, **self.decisions}


def _put(values: dict[str, Any], item_id: str, value: Any) -> None:
    """The value that an item had; None takes it away."""
    if value is None:
        values.pop(item_id, None)
    else:
        values[item_id] = value


def current() -> Review | None:
    """The review of this session."""
    return st.session_state.get(KEY)


def begin(sheet: door.Sheet, said: str = "") -> Review:
    """Takes a sheet in hand."""
    review = Review(sheet, data.evidence(), said=said)
    st.session_state[KEY] = review
    return review


def leave() -> None:
    st.session_state.pop(KEY, None)


def fits(measure: str | None, fields: Mapping[str, Any], kinds: Mapping[str, Any], with_of: frozenset[str]) -> Edits:
    """What must go when the measure becomes this one: a stage of what is no wage, a kind of another measure."""
    gone: Edits = {}
    if measure != "wage" and fields.get("pay_stage"):
        gone["pay_stage"] = None
    if fields.get("kind") and fields["kind"] not in kinds.get(measure or "", ()):
        gone["kind"] = None
    if measure not in with_of and fields.get("of"):
        gone["of"] = None
    return gone
