"""What the reading of one document hands to the door of this room, and how it says that it cannot.

In: nothing. Out: `Extracted`, the text and what the page or file says about itself; `Unreadable`, two sentences
without the file's name, which `etl.documents` knows and adds.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extracted:
    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    date_published: str | None = None
    language: str | None = None


class Unreadable(Exception):
    """`wrong` and `fix` are sentences, as in a `Problem`."""

    def __init__(self, wrong: str, fix: str):
        self.wrong, self.fix = wrong, fix
        super().__init__(f"{wrong}\n{fix}")


LONGEST_LINE_OF_METADATA = 300


def one_line(value: object) -> str | None:
    """A title or a name as one line; None when there is none, or when it is too long to be one."""
    if not isinstance(value, str):
        return None
    line = " ".join(value[: 2 * LONGEST_LINE_OF_METADATA].split())
    return line if 0 < len(line) <= LONGEST_LINE_OF_METADATA else None


def has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))
