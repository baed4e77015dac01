"""Regular expressions built from lists of words.

A list becomes a prefix tree, so that a position in the text is tried against its first letter and not against every
word. Nothing here repeats a repetition: the time to match is bounded by the longest word. Words that stand before a
number are matched in the reversed text, anchored at the number, for the same reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

GAP = r"[ -]{1,2}"
"""Between two words of one phrase: a space or a hyphen; two of them where a line was broken."""


def one_of(words: Iterable[str], *, reverse: bool = False) -> str:
    """A pattern that matches the longest of the words that stands there; spaces match GAP."""
    tree: dict[str, dict] = {}
    for word in words:
        branch = tree
        for char in reversed(word) if reverse else word:
            branch = branch.setdefault(char, {})
        branch[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, dict]) -> str:
    ways = [_char(char) + _branches(branch) for char, branch in sorted(tree.items()) if char]
    if not ways:
        return ""
    pattern = ways[0] if len(ways) == 1 and "" not in tree else f"(?:{'|'.join(ways)})"
    return f"{pattern}?" if "" in tree else pattern


def _char(char: str) -> str:
    return GAP if char == " " else re.escape(char)


def key(matched: str, *, reverse: bool = False) -> str:
    """The lexicon's spelling of matched words: single spaces, no hyphens between words."""
    words = matched[::-1] if reverse else matched
    if words.isalpha():  # one word, the usual case
        return words
    return " ".join(words.replace("-", " ").split())
