"""A whole article, where its text is at hand on this machine, and where in it stands what was read from it.

In: the name of a source, the folder of evidence and a folder of texts; rows of the tables and the text. Out: the text,
or None where it is not at hand; stretches of it, in code points. The text's name stands in the evidence file alone:
it is no column of the tables, which anybody may pass on. Nothing is read anew out of the text.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.fields import ID_PATTERN, TEXT_FILE_PATTERN
from etl.quotes import find_all

AMOUNT, CONDITION, SET_ASIDE = "amount", "condition", "set_aside"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What was read at one place of the text. `name`: the row's id, or the reason for which it was set aside."""

    start: int
    end: int
    kind: str
    name: str


def read_text(source_id: str, data: Path, articles: Path | None = None) -> str | None:
    """The article's text: in the named folder of articles, else in data/articles. None where it is in neither."""
    if not ID_PATTERN.fullmatch(source_id):
        return None
    names = [name for name in (_text_file(data / "observations" / f"{source_id}.toml"), f"{source_id}.txt") if name]
    folders = [folder for folder in (articles, data / "articles") if folder]
    for path in (folder / name for folder in folders for name in names):
        try:
            return path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):  # not there, or not to be read: the passages are shown instead
            continue
    return None


def _text_file(evidence: Path) -> str | None:
    try:
        source = tomllib.loads(evidence.read_bytes().decode("utf-8-sig")).get("source")
    except (OSError, ValueError):
        return None
    name = source.get("text_file") if isinstance(source, dict) else None
    return name if isinstance(name, str) and TEXT_FILE_PATTERN.fullmatch(name) else None


def stretches(
    text: str, observations: Iterable[Row], conditions: Iterable[Row], set_aside: Iterable[Row]
) -> list[Stretch]:
    """Where amounts, conditions and set-aside words stand in the text, from its beginning to its end.

    A quote that stands there twice counts at both places. A row whose words are not there has no stretch.
    """
    found = [
        Stretch(start + int(row["amount_start"]), start + int(row["amount_end"]), AMOUNT, row["observation_id"])
        for row in observations
        for start in find_all(row["quote"], text)
    ]
    found += [
        Stretch(start, start + len(row["quote"]), CONDITION, row["condition_id"])
        for row in conditions
        for start in find_all(row["quote"], text)
    ]
    found += [
        Stretch(start, start + len(row["words"]), SET_ASIDE, row["reason"])
        for row in set_aside
        for start in _meant(find_all(row["words"], text), int(row["occurrence"]))
    ]
    return sorted(found, key=lambda one: (one.start, -one.end, one.kind, one.name))


def _meant(starts: list[int], occurrence: int) -> list[int]:
    """Every place for 0, else the one that is meant, counted from 1."""
    return starts if occurrence == 0 else starts[occurrence - 1 : occurrence]
