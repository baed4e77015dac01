"""What a review is made of: a sheet, its proposals with their places, the stretches that are decided already.

In and out: nothing. Sheets are made in `etl.review.sheet`; what becomes of them stands in `taking_up` and `saving`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from etl.proposing import Entries
from etl.review.turned_down import TurnedDown

Fields = Mapping[str, Any]

SOURCE_FIELDS = (
    "publisher", "title", "author", "kind", "url", "archive_url", "date_published", "date_basis", "date_note",
    "language",
)  # fmt: skip
"""What a person is asked about an article, in this order."""


@dataclass(frozen=True, slots=True)
class Item:
    """One proposal. `seen` are its fields as the file has them, or will; offsets count in the sheet's text.

    `score` is None where the reader, asked again, proposes nothing at this place: an entry written by hand. `is_gone`:
    the file has no such entry (any more), and the reviewer wants it there. `origin`: what the item was taken up from.
    """

    seen: Fields
    start: int
    end: int
    quote_start: int
    quote_end: int
    score: float | None
    because: Fields
    undecided: tuple[str, ...]
    is_gone: bool = False
    origin: TurnedDown | None = None

    @property
    def id(self) -> str:
        return str(self.seen["id"])


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that is decided already. `state`: accepted, rejected or set_aside."""

    start: int
    end: int
    state: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """`is_whole`: `text` is the article and not its quotes alone. `draft`: the entries of a file that is not there yet.

    `mended` are fields of the file's [source] that the reviewer has filled in or changed, and that are not saved yet.
    `left` are sentences on numbers for which no entry can be proposed; `ids` those of every observation of the file;
    `turned_down` what is set aside or rejected and can be taken up, in the order of the text.
    """

    source_id: str
    source: Fields
    text: str
    is_whole: bool
    items: tuple[Item, ...]
    marks: tuple[Mark, ...]
    left: tuple[str, ...]
    ids: tuple[str, ...]
    turned_down: tuple[TurnedDown, ...] = ()
    draft: Entries | None = None
    mended: Fields = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An evidence file with proposals that nobody has decided."""

    source_id: str
    source: Fields
    count: int
