"""The hand-labelled passages by which the reader is built (dev) and measured (test): TOML files → passages.

In: a half's name. Out: `Passage`s with their labels, offsets in code points. The format is told in the README beside
the files. The test half is for scores only: its misses are never printed, so that no rule is written for them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.quotes import find_all

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "etl" / "reader" / "passages"
HALVES = ("dev", "test")


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled stretch. `fields` are those that the file gives: low, high, unit, measure … or reason."""

    start: int
    end: int
    words: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Passage:
    id: str
    topic: str
    text: str
    title: str | None
    date_published: str | None
    observations: tuple[Label, ...]
    set_aside: tuple[Label, ...]


def read_half(half: str, folder: Path = FOLDER) -> list[Passage]:
    """The passages of one half, in the order of files and entries. ValueError names a label that is not in its text."""
    return [passage for path in sorted((folder / half).glob("*.toml")) for passage in _read_file(path)]


def _read_file(path: Path) -> Iterator[Passage]:
    for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("passage", []):
        text = entry["text"]
        yield Passage(
            entry["id"],
            entry["topic"],
            text,
            entry.get("title"),
            entry.get("date_published"),
            tuple(_label(path, entry, one) for one in entry.get("observation", [])),
            tuple(_label(path, entry, one) for one in entry.get("set_aside", [])),
        )


def _label(path: Path, entry: Mapping[str, Any], given: Mapping[str, Any]) -> Label:
    words, occurrence = given["words"], given.get("occurrence", 1)
    starts = find_all(words, entry["text"])
    if not 1 <= occurrence <= len(starts):
        raise ValueError(f"{path.name}, passage {entry['id']!r}: {words!r} stands there {len(starts)} times.")
    start = starts[occurrence - 1]
    fields = {name: value for name, value in given.items() if name not in {"words", "occurrence"}}
    return Label(start, start + len(words), words, fields)
