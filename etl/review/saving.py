"""A reviewer's decisions → the evidence file, its article's text kept beside it on this machine.

In: a sheet and what was decided about its items. Out: an `Outcome`: what is saved, what somebody else changed
meanwhile (both versions, for the reviewer to choose), and the sentences of the rules where they refuse. How a file is
changed without loss stands in `etl.evidence_writing`.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from etl.errors import InputError, Problem
from etl.evidence import read_observation
from etl.evidence_writing import Change, Conflict, accepting, create, rejecting
from etl.evidence_writing import save as write
from etl.proposing import as_toml
from etl.quotes import find_all
from etl.reported import Reported, read_amount
from etl.review.model import Item, Sheet
from etl.review.sheet import article_path, evidence_path
from etl.review.turned_down import SET_ASIDE, places, without

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Accepted:
    """The observation is right as `fields` have it."""

    fields: Fields


@dataclass(frozen=True, slots=True)
class SetAsideAs:
    """The number is no labor amount; `reason` is a term of vocabulary.REASON."""

    reason: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """The proposal is wrong; `note` says why."""

    note: str


@dataclass(frozen=True, slots=True)
class Open:
    """Not decided yet, but changed: saved as a proposal with these fields."""

    fields: Fields


Decision = Accepted | SetAsideAs | Rejected | Open


@dataclass(frozen=True, slots=True)
class Outcome:
    """`sheet` as it stands after the save; `saved` ids of items; `conflicts` by id of item; `problems` refuse all."""

    sheet: Sheet
    saved: tuple[str, ...]
    conflicts: Mapping[str, Conflict]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """Changes that are made together or not at all, and the items that they decide."""

    ids: frozenset[str]
    changes: tuple[Change, ...]


def save(sheet: Sheet, decisions: Mapping[str, Decision], data: Path) -> Outcome:
    """Saves the decisions; a new article gets its evidence file first."""
    items = [item for item in sheet.items if item.id in decisions]
    path = evidence_path(data, sheet.source_id)
    groups: list[_Group] = []

    def plan(entries: Mapping[str, Sequence[Fields]]) -> list[Change | tuple[Change, ...]]:
        wanted = [_Group(frozenset([item.id]), _changes(sheet, item, decisions[item.id])) for item in items]
        groups[:] = _with_taken_up(sheet, items, decisions, wanted, entries.get(SET_ASIDE, ()))
        source = next(iter(entries.get("source", ())), None)
        return [*_source_change(sheet, source), *(group.changes for group in groups)]

    try:
        sheet = _with_file(sheet, path, data)
        result = write(path, plan)
    except InputError as error:
        return Outcome(sheet, (), {}, tuple(error.problems))
    conflicts = {
        item_id: conflict
        for group in groups
        for conflict in result.conflicts
        if conflict.change in group.changes
        for item_id in group.ids
    }
    sheet = replace(sheet, mended={})
    done = {item_id for group in groups if group.changes for item_id in group.ids} - set(conflicts)
    return Outcome(sheet, tuple(item.id for item in items if item.id in done), conflicts, ())


def resolve(sheet: Sheet, item_id: str, current: Fields | None) -> Sheet:
    """The sheet whose item is seen as it stands in the file now: the next save replaces that version knowingly."""

    def seen_anew(item: Item) -> Item:
        return replace(item, is_gone=True) if current is None else replace(item, seen=current, is_gone=False)

    return replace(sheet, items=tuple(seen_anew(item) if item.id == item_id else item for item in sheet.items))


def _changes(sheet: Sheet, item: Item, decision: Decision) -> tuple[Change, ...]:
    seen = None if item.is_gone else item.seen
    match decision:
        case Accepted(fields):
            removed = {name: None for name in item.seen if name not in fields}
            return (replace(accepting(item.seen, {**removed, **fields}), seen=seen),)
        case Rejected(note):
            return (replace(rejecting(item.seen, note), seen=seen),)
        case SetAsideAs(reason):
            start, end = (item.origin.start, item.origin.end) if item.origin else (item.start, item.end)
            entry = {"words": sheet.text[start:end], "reason": reason, **_occurrence(sheet, start, end)}
            return Change("observation", seen, None), Change("set_aside", None, entry)
        case Open(fields):
            note = {"note": item.seen["note"]} if "note" in item.seen and item.origin is None else {}
            entry = {**note, **fields, "review": "proposed"}
            return (Change("observation", seen, entry),) if _is_sound(entry, sheet.source) else ()


def _is_sound(entry: Fields, source: Fields) -> bool:
    """Whether a file may hold the entry: half an edit stays with its reviewer."""
    observation, _ = read_observation(entry, source)
    return observation is not None and isinstance(read_amount(observation), Reported)


def _occurrence(sheet: Sheet, start: int, end: int) -> dict[str, int]:
    starts = find_all(sheet.text[start:end], sheet.text) if sheet.is_whole else []
    return {"occurrence": starts.index(start) + 1} if len(starts) > 1 and start in starts else {}


def _with_taken_up(
    sheet: Sheet,
    items: Sequence[Item],
    decisions: Mapping[str, Decision],
    groups: Sequence[_Group],
    entries: Sequence[Fields],
) -> list[_Group]:
    """The groups, each with what it takes out of the [[set_aside]] entries. Those that share an entry are one."""
    origins = [item.origin for item in sheet.items if item.origin]
    known = {one.start: one.why for one in (*sheet.turned_down, *origins) if one.state == SET_ASIDE}
    ranges = {
        group_id: taken
        for item, group in zip(items, groups, strict=True)
        if group.changes and (taken := _taken(sheet, item, decisions[item.id], known)) is not None
        for group_id in group.ids
    }
    together = list(groups)
    for entry in entries if ranges else ():
        long = len(str(entry["words"]))
        taken = {
            start: {name for name, (first, last) in ranges.items() if start < last and first < start + long}
            for start in places(entry, sheet.text)
        }
        taken = {start: names for start, names in taken.items() if names}
        if not taken:
            continue
        names = frozenset().union(*taken.values())
        merged = [group for group in together if group.ids & names]
        changes = [change for group in merged for change in group.changes]
        ids = frozenset().union(*(group.ids for group in merged))
        together = [group for group in together if group not in merged]
        together.append(_Group(ids, (*without(entry, taken, known, sheet.text), *changes)))
    return together


def _taken(sheet: Sheet, item: Item, decision: Decision, known: Collection[int]) -> tuple[int, int] | None:
    """The stretch of the text that is set aside no more, or for another reason, once the decision is saved.

    `known`: where the reviewer saw something set aside.
    """
    if not sheet.is_whole:
        return None
    match decision:
        case SetAsideAs(_):
            stretch = item.origin or item
            return (stretch.start, stretch.end) if stretch.start in known else None
        case Accepted(fields) | Open(fields):
            if item.origin or fields.get("original_value") != item.seen.get("original_value"):
                return _words_of(sheet.text, item, fields)
    return None


def _words_of(text: str, item: Item, fields: Fields) -> tuple[int, int]:
    """Where the words of the fields stand in the article."""
    quote, words = str(fields["quote"]), str(fields["original_value"])
    quote_start = min(find_all(quote, text), key=lambda start: abs(start - item.quote_start), default=0)
    starts = find_all(words, quote) or [0]
    start = quote_start + starts[min(int(fields.get("occurrence") or 1), len(starts)) - 1]
    return start, start + len(words)


def _source_change(sheet: Sheet, current: Fields | None) -> list[Change]:
    """What the reviewer filled in or changed of [source], on top of what the file says now."""
    return [Change("source", current, {**(current or {}), **sheet.mended})] if sheet.mended else []


def _with_file(sheet: Sheet, path: Path, data: Path) -> Sheet:
    """The sheet with its file in place. A file that another tab made of the same text meanwhile is as good."""
    if sheet.draft is None:
        return sheet
    text = article_path(data, sheet.source_id)
    was_there = path.exists()
    if not _keep_text(text, sheet.text) or not was_there:
        create(path, as_toml(sheet.draft))
    return replace(sheet, draft=None)


def _keep_text(path: Path, text: str) -> bool:
    """Keeps the article's text, whole or not at all. Whether the same text was there already.

    InputError: a text of another article has this name, or it cannot be written.
    """
    aside = None
    content = text.encode("utf-8", "replace")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".keeping-", delete=False) as file:
            aside = Path(file.name)
            file.write(content)
        os.link(aside, path)  # unlike a replacement, this never puts out what somebody else has kept
    except FileExistsError:
        if path.is_file() and path.read_bytes() == content:
            return True
        wrong, fix = "is there already, with another text.", "Give this article another name."
        if not path.exists():
            wrong, fix = "cannot be written: its folder is a file.", "Move that file away, then save again."
        raise InputError([Problem(path.as_posix(), None, None, wrong, fix)]) from None
    except OSError as error:
        fix = "Allow writing in its folder, then save again."
        raise InputError(
            [Problem(path.as_posix(), None, None, f"cannot be written: {error.strerror}.", fix)]
        ) from error
    finally:
        if aside is not None:
            aside.unlink(missing_ok=True)
    return False
