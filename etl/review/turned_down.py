"""What is set aside or rejected, place by place, and the [[set_aside]] entries without the places that are taken up.

In: entries of an evidence file and the article's text. Out: a `TurnedDown` a place, in the order of the entries; and
the changes that take places out of an entry. One entry may stand for several places (`all`): the others stay set aside.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from etl.evidence_writing import Change
from etl.quotes import find_all

Fields = Mapping[str, Any]

SET_ASIDE, REJECTED = "set_aside", "rejected"


@dataclass(frozen=True, slots=True)
class TurnedDown:
    """A stretch of the text that is no observation. `state`: set_aside or rejected.

    `why` is a term of vocabulary.REASON, or the note of the `row` that was rejected. `because`: the words for which
    the reader sets it aside, empty where a person did.
    """

    start: int
    end: int
    state: str
    why: str
    because: str = ""
    row: Fields | None = None

    @property
    def id(self) -> str:
        return f"{self.state}-{self.start}"


def set_aside(entries: Iterable[Fields], text: str, because: Mapping[int, str]) -> Iterator[TurnedDown]:
    """Every place that the entries set aside."""
    for entry in entries:
        words, why = str(entry.get("words") or ""), str(entry.get("reason") or "")
        for start in places(entry, text):
            yield TurnedDown(start, start + len(words), SET_ASIDE, why, because.get(start, ""))


def rejected(row: Fields, start: int, end: int) -> TurnedDown:
    """The observation that a person rejected; its words stand there."""
    return TurnedDown(start, end, REJECTED, str(row.get("note") or ""), row=row)


def places(entry: Fields, text: str) -> list[int]:
    """Where the words of a [[set_aside]] entry begin that it stands for."""
    starts = find_all(str(entry.get("words") or ""), text)
    return starts if entry.get("all") else starts[int(entry.get("occurrence") or 1) - 1 :][:1]


def without(entry: Fields, taken: Collection[int], known: Mapping[int, str], text: str) -> tuple[Change, ...]:
    """The entry without the places in `taken`: it goes, or becomes one entry for each place that stays.

    `known`: the reason for which the reviewer saw each place set aside. Where the file has another one, the change is
    in conflict: somebody else decided that place anew.
    """
    words = str(entry["words"])
    everywhere = find_all(words, text)
    staying = [
        {"words": words, "reason": entry.get("reason"), "occurrence": everywhere.index(start) + 1}
        for start in places(entry, text)
        if start not in taken
    ]
    other = [reason for start in taken if (reason := known.get(start, "")) != entry.get("reason")]
    seen = {**entry, "reason": other[0]} if other else entry
    first = Change(SET_ASIDE, seen, staying[0] if staying else None)
    return first, *(Change(SET_ASIDE, None, one) for one in staying[1:])
