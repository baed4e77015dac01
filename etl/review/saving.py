"""A reviewer's decisions → the evidence file, its article's text kept beside it on this machine.

In: a sheet and what was decided about its items. Out: an `Outcome`: what is saved, what somebody else changed
meanwhile (both versions, for the reviewer to choose), and the sentences of the rules where they refuse. How a file is
changed without loss stands in `etl.evidence_writing`.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from etl.errors import InputError, Problem
from etl.evidence import read_observation
from etl.evidence_writing import Change, Conflict, accepting, create, read_entries, rejecting
from etl.evidence_writing import save as write
from etl.proposing import as_toml
from etl.quotes import find_all
from etl.reported import Reported, read_amount
from etl.review.sheet import Item, Sheet, article_path, evidence_path

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


def save(sheet: Sheet, decisions: Mapping[str, Decision], data: Path) -> Outcome:
    """Saves the decisions; a new article gets its evidence file first."""
    by_id = {item.id: item for item in sheet.items}
    wanted = {name: _changes(sheet, by_id[name], decision) for name, decision in decisions.items() if name in by_id}
    path = evidence_path(data, sheet.source_id)
    try:
        sheet = _with_file(sheet, path, data)
        result = write(
            path, [*_source_change(sheet, path), *(change for changes in wanted.values() for change in changes)]
        )
        conflicts = {
            name: conflict
            for name, changes in wanted.items()
            for conflict in result.conflicts
            if conflict.change in changes
        }
        _take_back(path, conflicts, wanted)
    except InputError as error:
        return Outcome(sheet, (), {}, tuple(error.problems))
    sheet = replace(sheet, mended={})
    saved = tuple(name for name, changes in wanted.items() if changes and name not in conflicts)
    return Outcome(sheet, saved, conflicts, ())


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
            entry = {"words": sheet.text[item.start : item.end], "reason": reason, **_occurrence(sheet, item)}
            return Change("observation", seen, None), Change("set_aside", None, entry)
        case Open(fields):
            note = {"note": item.seen["note"]} if "note" in item.seen else {}
            entry = {**note, **fields, "review": "proposed"}
            return (Change("observation", seen, entry),) if _is_sound(entry, sheet.source) else ()


def _is_sound(entry: Fields, source: Fields) -> bool:
    """Whether a file may hold the entry: half an edit stays with its reviewer."""
    observation, _ = read_observation(entry, source)
    return observation is not None and isinstance(read_amount(observation), Reported)


def _occurrence(sheet: Sheet, item: Item) -> dict[str, int]:
    starts = find_all(sheet.text[item.start : item.end], sheet.text) if sheet.is_whole else []
    return {"occurrence": starts.index(item.start) + 1} if len(starts) > 1 and item.start in starts else {}


def _source_change(sheet: Sheet, path: Path) -> list[Change]:
    """What the reviewer filled in or changed of [source], on top of what the file says now."""
    if not sheet.mended:
        return []
    current = next(iter(read_entries(path).get("source", ())), None)
    return [Change("source", current, {**(current or {}), **sheet.mended})]


def _take_back(path: Path, conflicts: Mapping[str, Conflict], wanted: Mapping[str, tuple[Change, ...]]) -> None:
    """A number whose observation somebody else changed is not set aside as well."""
    back = [
        Change("set_aside", change.entry, None)
        for name in conflicts
        for change in wanted[name]
        if change.section == "set_aside"
    ]
    if back:
        write(path, back)


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
