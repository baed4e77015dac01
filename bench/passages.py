"""What the reader is built by (dev) and measured on (test, the reviewed evidence): labels → passages.

In: a half's name, or the reviewed evidence of `data/`. Out: `Passage`s with their labels, offsets in code points. The
format of the halves is told in the README beside their files. The test half is for scores only: its misses are never
printed, so that no rule is written for them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.build import assemble, examine
from etl.quotes import find_all

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "etl" / "reader" / "passages"
HALVES = ("dev", "test")

COLUMNS = {"value_low": "low", "value_high": "high"} | {
    name: name
    for name in (
        "unit qualifier per measure kind pay_stage statistic population ref_area subdivision place time_period "
        "time_basis claim"
    ).split()
}
"""Columns of the observations → the names that labels give them."""


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
    date_basis: str | None
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
            None,
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


def read_reviewed(data: Path, articles: Path | None = None) -> list[Passage]:
    """The evidence that people reviewed: an article each, its accepted observations as labels.

    The text is that of the folder of articles; without one, the quotes of the evidence file, one a paragraph.
    """
    examined = examine(data)
    rows = assemble(examined)["observations"]
    passages = []
    for evidence in examined.evidence:
        own = [row for row in rows if row["source_id"] == evidence.source_id]
        quotes = dict.fromkeys(row["quote"] for row in own)
        if articles is None:
            text = "\n\n".join(quotes)
        else:
            text = (articles / evidence.source.text_file).read_text(encoding="utf-8-sig")
        passages.append(
            Passage(
                evidence.source_id,
                "reviewed evidence",
                text,
                evidence.source.title,
                evidence.source.date_published,
                evidence.source.date_basis,
                tuple(_reviewed(row, text) for row in own),
                tuple(
                    Label(start, start + len(one.words), one.words, {"reason": one.reason})
                    for one in evidence.set_aside
                    for start in find_all(one.words, text)[:1]
                ),
            )
        )
    return passages


def _reviewed(row: Mapping[str, Any], text: str) -> Label:
    quote = text.index(row["quote"])
    fields = {name: row[column] for column, name in COLUMNS.items() if row[column] is not None}
    return Label(quote + row["amount_start"], quote + row["amount_end"], row["original_value"], fields)
