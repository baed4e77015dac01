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
from wording.language import _

KEY = "review"
READ, EDIT, REJECT = "read", "edit", "reject"

Edits = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Before:
    """What was decided and edited about an item before an act, so that it can be taken back.

    `taken_up`: the id of what was turned down and became this item by the act.
    """

    id: str
    decision: door.Decision | None
    edits: Edits | None
    taken_up: str | None = None


@dataclass
class Review:
    """`current` is the item in hand, `mode` what is done with it; `turn` grows with each act that moves the focus.

    `looked_at`: what is turned down and looked at instead of the item, until the reviewer goes back or takes it up.
    """

    sheet: door.Sheet
    folder: Path
    current: str | None = None
    looked_at: str | None = None
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
    def turned_down(self) -> door.TurnedDown | None:
        """What is looked at of the turned down."""
        return next((one for one in self.sheet.turned_down if one.id == self.looked_at), None)

    @property
    def to_look_at(self) -> tuple[door.TurnedDown, ...]:
        """What is turned down and in no item: an amount of two numbers that was taken up holds both."""
        held = [self.stretch(item) for item in self.sheet.items]
        return tuple(
            one
            for one in self.sheet.turned_down
            if not any(one.start < stretch.end and stretch.start < one.end for stretch in held)
        )

    @property
    def position(self) -> int:
        """Where the item in hand stands, from 0."""
        return next((at for at, item in enumerate(self.sheet.items) if item.id == self.current), 0)

    @property
    def takes_note(self) -> bool:
        """Whether a sentence can reject the item in hand: what was set aside in the file nobody has proposed."""
        return self.item is not None and not (self.item.is_gone and self.item.origin is not None)

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
            self.act(EDIT, _("This cannot be accepted yet: mend what is said beside the fields."))
            return
        self._decide(item_id, door.Accepted(ready.fields))

    def set_aside(self, item_id: str, reason: str) -> None:
        item = self._in_hand(item_id)
        if item is None:
            return
        if item.is_gone and item.origin and item.origin.why == reason:
            self._put_back(item)  # as it is in the file
            self.act(READ, _("Set aside as before."))
        else:
            self._decide(item_id, door.SetAsideAs(reason))

    def reject(self, item_id: str, note: str) -> None:
        if self._in_hand(item_id) is None:
            return
        if note.strip():
            self._decide(item_id, door.Rejected(" ".join(note.split())))
        else:
            self.ask_reason()

    def ask_reason(self) -> None:
        """Says what a rejection lacks."""
        item = self.item
        if item and self.mode == REJECT:
            self.said = _("Choose a reason, or write why.") if self.takes_note else _("Choose a reason.")

    def undo(self) -> None:
        """Takes the latest act back and goes to its item."""
        if not self.history:
            return
        self.looked_at = None
        for before in self.history.pop():
            if before.taken_up:
                self._put_back(next(item for item in self.sheet.items if item.id == before.id))
                continue
            _put(self.decisions, before.id, before.decision)
            _put(self.edits, before.id, before.edits)
            self.current = before.id
        self.act(READ, _("Taken back."))

    def move(self, step: int) -> None:
        """Goes to the next item; from what is turned down back to the one that was in hand."""
        items = self.sheet.items
        if self.looked_at:
            self.looked_at = None
        elif items:
            self.current = items[(self.position + step) % len(items)].id
        self.act(READ)

    def look(self) -> None:
        """Goes to the next of what is turned down: from the item in hand on, in the order of the text, and round."""
        found = self.to_look_at
        if not found:
            return
        seen, item = self.turned_down, self.item
        if seen in found:
            following = found[(found.index(seen) + 1) % len(found)]
        else:
            at = item.start if item else 0
            following = next((one for one in found if one.start > at), found[0])
        self.looked_at = following.id
        self.act(READ)

    def take_up(self, turned_down_id: str) -> None:
        """Makes a proposal of what is looked at, and opens its fields."""
        taken = door.taken_up(self.sheet, turned_down_id) if turned_down_id == self.looked_at else None
        if taken is None:
            return
        self.sheet, self.current = taken
        self.looked_at = None
        if self.item and self.item.origin and self.item.origin.row:
            self.edits[self.current] = {"note": None}  # it said why the proposal was rejected
        self.history.append((Before(self.current, None, None, turned_down_id),))
        self.act(EDIT, _("Taken up: say what it counts, then accept."))

    def _put_back(self, item: door.Item) -> None:
        """Turns down again what was taken up, and looks at it."""
        for repeat in self._repeats(item.id):
            self._stand_alone(repeat)
        for kept in (self.decisions, self.edits, self.stretches):
            kept.pop(item.id, None)
        self.history = [acts for acts in self.history if all(before.id != item.id for before in acts)]
        self.sheet = door.put_back(self.sheet, item.id)
        self.current = self.sheet.items[0].id if self.sheet.items else None
        self.looked_at = item.origin.id if item.origin else None

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
            self.history = [
                acts for acts in self.history if all(before.id != item_id or before.taken_up for before in acts)
            ]
            self.said = _("Changed after it was decided: decide again.")

    def _in_hand(self, item_id: str) -> door.Item | None:
        """The item, if it is the one in hand: a key pressed twice must not decide an item that nobody has seen."""
        return self.item if item_id == self.current and not self.looked_at else None

    def _decide(self, item_id: str, decision: door.Decision) -> None:
        """Notes a decision and goes on. What says a turned down amount again stands for itself from then on."""
        is_turned_down = not isinstance(decision, door.Accepted)
        repeats = self._repeats(item_id) if is_turned_down else []
        self.history.append(tuple(map(self._before, (*repeats, item_id))))
        self.decisions[item_id] = decision
        for repeat in repeats:
            self._stand_alone(repeat)
        following = self._next_open()
        self.current = following or item_id
        self.act(READ, "" if following else _("Everything here is decided: save."))

    def _stand_alone(self, item_id: str) -> None:
        """The item says no other again."""
        self.edits[item_id] = {**self.edits.get(item_id, {}), "same_as": None}
        accepted = self.decisions.get(item_id)
        if isinstance(accepted, door.Accepted):
            fields = {name: value for name, value in accepted.fields.items() if name != "same_as"}
            self.decisions[item_id] = door.Accepted(fields)

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
        is_taken_up = any(item.origin for item in self.sheet.items)
        return bool(self.decisions or self.edits or self.sheet.draft or self.sheet.mended or is_taken_up)

    def to_save(self) -> dict[str, door.Decision]:
        """The decisions, and what was edited without being decided."""
        half = {
            item.id: door.Open(self.preview(item).fields)
            for item in self.sheet.items
            if (item.id in self.edits or item.origin) and item.id not in self.decisions
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
