"""Decisions of a person → the evidence file, with its layout and comments kept and nobody's work lost.

In: a path and changes, each with the entry as its editor saw it. Out: the file replaced whole, and what could not be
done: where the file's entry differs from what its editor saw, somebody else changed it, and that change comes back as
a `Conflict` with both versions while the others are saved. Changes that belong together are made all or none. One
writer at a time holds a lock beside the file. A file that the rules would refuse is not written: InputError with the
sentences.

Not here: which blocks a file consists of (`etl.evidence_layout`), the rules (`etl.evidence`), new files out of an
article (`etl.proposing`).
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.errors import InputError, Problem
from etl.evidence import read_file
from etl.evidence_layout import Layout, lay_out, with_block, with_fields, without_block
from etl.proposed_entry import accepted
from etl.reported import read_amounts

PATIENCE = 10.0
"""Seconds to wait for somebody else's save."""

_MODE = 0o644
"""Rights of a new file: everybody reads, its owner writes."""

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One entry as its editor saw it (None: it is new) and as it should be (None: it goes)."""

    section: str
    seen: Fields | None
    entry: Fields | None


Changes = Sequence[Change | tuple[Change, ...]]
"""Changes of one file; those in a tuple are made together or not at all."""
Plan = Callable[[Mapping[str, Sequence[Fields]]], Changes]
"""The entries of the file as it is under the lock, by section → what to change in it."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A change that was not made, and the entry as it stands in the file now (None: it is gone)."""

    change: Change
    current: Fields | None


@dataclass(frozen=True, slots=True)
class Saved:
    """What was done. `problems` stood in the file before and still do; they keep it from being built."""

    done: tuple[Change, ...]
    conflicts: tuple[Conflict, ...]
    problems: tuple[Problem, ...]


def accepting(seen: Fields, edits: Fields | None = None) -> Change:
    """Accepts an observation, with what its editor changed. An edit that is None takes the field away."""
    fields = accepted(seen) | dict(edits or {})
    return Change("observation", seen, {name: value for name, value in fields.items() if value is not None})


def rejecting(seen: Fields, note: str) -> Change:
    """Rejects an observation; the note says why. Its number is to be set aside, too, if it is no labor amount."""
    return Change("observation", seen, {**seen, "review": "rejected", "note": note})


def read_entries(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Section → its entries as the file has them, [source] too: what an editor sees. InputError: not to be read."""
    return _entries(_layout(path, _content(path)))


def save(path: Path, changes: Changes | Plan, *, patience: float = PATIENCE) -> Saved:
    """Makes the changes in the file as it is now, all that are not in conflict, or none where a rule refuses them.

    InputError: problems that the changes would bring, or a file that cannot be read, locked or replaced.
    """
    with _locked(path, patience):
        before = _content(path)
        layout = _layout(path, before)
        done: list[Change] = []
        conflicts: list[Conflict] = []
        for group in changes(_entries(layout)) if callable(changes) else changes:
            together = group if isinstance(group, tuple) else (group,)
            result = _all_changed(layout, together)
            if isinstance(result, Conflict):
                conflicts.append(result)
            else:
                layout = result
                done += together
        after = layout.text.encode()
        if before.startswith(b"\xef\xbb\xbf"):
            after = b"\xef\xbb\xbf" + after
        old, new = _problems(path, before), _problems(path, after)
        if brought := list((Counter(new) - Counter(old)).elements()):
            raise InputError(brought)
        if after != before:
            _replace(path, after)
    return Saved(tuple(done), tuple(conflicts), tuple(new))


def create(path: Path, text: str, *, patience: float = PATIENCE) -> None:
    """Writes a new file. InputError where there is one of this name already, or where it cannot be written."""
    with _locked(path, patience):
        if path.exists():
            raise _refused(path, "is there already and is not overwritten.", "Remove it, or name another with --id.")
        _replace(path, text.encode())


# --- Changes ------------------------------------------------------------------------------------------------------


def _all_changed(layout: Layout, changes: Sequence[Change]) -> Layout | Conflict:
    """The layout with all of the changes made, or the first conflict among them."""
    for change in changes:
        result = _changed(layout, change)
        if isinstance(result, Conflict):
            return result
        layout = result
    return layout


def _changed(layout: Layout, change: Change) -> Layout | Conflict:
    """The layout with the change made. A change that stands there already is made."""
    sought = change.entry if change.seen is None else change.seen
    if sought is None:
        return layout
    index = _index_of(layout, change.section, sought)
    current = None if index is None else dict(layout.blocks[index].fields)
    wanted = None if change.entry is None else _plain(change.entry)
    if current == wanted:
        return layout
    if current != (None if change.seen is None else _plain(change.seen)):
        return Conflict(change, current)
    if index is None:
        return with_block(layout, change.section, _plain(wanted or {}))
    if wanted is None:
        return without_block(layout, index)
    blocks = layout.blocks
    return Layout(layout.head, (*blocks[:index], with_fields(blocks[index], wanted), *blocks[index + 1 :]))


def _index_of(layout: Layout, section: str, fields: Fields) -> int | None:
    """Where the entry stands that has this name; of several with one name, the one that is the same."""
    name = _name(section, fields)
    named = [
        index
        for index, block in enumerate(layout.blocks)
        if block.section == section and _name(section, block.fields) == name
    ]
    same = [index for index in named if layout.blocks[index].fields == _plain(fields)]
    return next(iter(same or named), None)


def _name(section: str, fields: Fields) -> tuple[object, ...]:
    """What tells an entry from the others of its section."""
    if section == "source":
        return ()
    if section == "set_aside":
        return fields.get("words"), fields.get("occurrence"), fields.get("all")
    if section == "relation":
        return fields.get("kind"), tuple(fields.get("ids") or ())
    return (fields.get("id"),)


def _plain(fields: Fields) -> dict[str, Any]:
    """The fields as TOML gives them: lists for tuples, nothing for None."""
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in fields.items() if value is not None
    }


# --- Files --------------------------------------------------------------------------------------------------------


def _layout(path: Path, content: bytes) -> Layout:
    unreadable = [problem for problem in read_file(path, content).problems if problem.entry is problem.field is None]
    try:
        layout = lay_out(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):  # no UTF-8 or no TOML: the rules have said so
        raise InputError(unreadable) from None
    if layout is None:
        raise _refused(path, "does not stand entry by entry.", "Write each entry below its own [[observation]].")
    return layout


def _entries(layout: Layout) -> dict[str, list[dict[str, Any]]]:
    entries: dict[str, list[dict[str, Any]]] = {}
    for block in layout.blocks:
        entries.setdefault(block.section, []).append(dict(block.fields))
    return entries


def _problems(path: Path, content: bytes) -> list[Problem]:
    """Everything that is wrong with the file if it holds this, its amounts included."""
    reading = read_file(path, content)
    amounts = (problem for evidence in reading.evidence for problem in read_amounts(evidence)[1])
    return [*reading.problems, *amounts]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _refused(path, f"cannot be read: {error.strerror}.", "Mend the name, or put the file back.") from error


@contextmanager
def _locked(path: Path, patience: float) -> Iterator[None]:
    """Holds the lock beside the file, so that what is read inside is what is replaced."""
    from filelock import FileLock, Timeout

    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=patience)
    try:
        lock.acquire()
    except Timeout:
        fix = "Try again; nothing was lost and nothing was written."
        raise _refused(path, f"is being saved by somebody else for {patience:g} seconds.", fix) from None
    except OSError as error:
        raise _refused(path, f"cannot be locked: {error.strerror}.", "Allow writing in its folder.") from error
    try:
        yield
    finally:
        lock.release()


def _replace(path: Path, content: bytes) -> None:
    """The new content, written aside and put in place of the old in one step, with the rights of the old."""
    target = path.resolve()  # a link stays a link
    aside = None
    try:
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else _MODE
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            aside = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(mode)
        os.replace(aside, target)
        aside = None
    except OSError as error:
        raise _refused(path, f"cannot be written: {error.strerror}.", "Allow writing in its folder.") from error
    finally:
        if aside is not None:
            aside.unlink(missing_ok=True)


def _refused(path: Path, wrong: str, fix: str) -> InputError:
    return InputError([Problem(path.as_posix(), None, None, wrong, fix)])
