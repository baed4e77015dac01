"""Words and quote of an observation as stretches of the article, whose ends a person moves.

In: a text and a `Stretch`. Out: the stretch with one end moved by a word (words) or a sentence (quote), and the fields
that follow from it. The words stay inside the quote; neither is ever typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from etl.quotes import find_all
from etl.review.model import Item

WORDS, QUOTE = "words", "quote"
START, END = "start", "end"

_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)\]]{0,3}(?=\s|$)|\n\s*\n|[。！？]")
_FAR = 2_000
"""Characters on each side within which the next word or sentence is looked for."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where words and quote stand in the text, in code points."""

    start: int
    end: int
    quote_start: int
    quote_end: int


def stretch_of(item: Item) -> Stretch:
    """Where the words and the quote of an item stand."""
    return Stretch(item.start, item.end, item.quote_start, item.quote_end)


def moved(text: str, stretch: Stretch, what: str, end: str, step: int) -> Stretch:
    """The stretch with one end of its words or its quote moved: step 1 towards the end of the text, -1 back."""
    if what == WORDS:
        if end == START:
            start = _edge(text, stretch.start, step, _word_starts)
            new = replace(stretch, start=start) if start < stretch.end else stretch
        else:
            last = _edge(text, stretch.end, step, _word_ends)
            new = replace(stretch, end=last) if last > stretch.start else stretch
        is_inside = stretch.quote_start <= new.start and new.end <= stretch.quote_end
        return new if is_inside else stretch
    if end == START:
        start = _edge(text, stretch.quote_start, step, _sentence_starts)
        return replace(stretch, quote_start=start) if start <= stretch.start else stretch
    last = _edge(text, stretch.quote_end, step, _sentence_ends)
    return replace(stretch, quote_end=last) if last >= stretch.end else stretch


def fields_of_stretch(text: str, stretch: Stretch) -> dict[str, Any]:
    """quote, original_value and occurrence as an evidence file has them."""
    quote = text[stretch.quote_start : stretch.quote_end]
    words = text[stretch.start : stretch.end]
    starts = find_all(words, quote)
    at = stretch.start - stretch.quote_start
    occurrence = starts.index(at) + 1 if len(starts) > 1 and at in starts else None
    return {"quote": quote, "original_value": words, "occurrence": occurrence}


def _edge(text: str, at: int, step: int, edges: Callable[[str, bool], list[int]]) -> int:
    """The next edge behind `at`, or the one before it; `at` itself where there is none near."""
    low = max(0, at - _FAR)
    near = [low + edge for edge in edges(text[low : at + _FAR], low == 0)]
    if step > 0:
        return min((edge for edge in near if edge > at), default=at)
    return max((edge for edge in near if edge < at), default=at)


def _word_starts(part: str, at_start: bool) -> list[int]:
    """Where words begin: a word, and the letters or digits in it behind an opening sign."""
    starts = []
    for word in _WORD.finditer(part):
        starts.append(word.start())
        inner = re.match(r"[\W_]{1,9}(?=\w)", word.group())
        if inner:
            starts.append(word.start() + inner.end())
    return starts


def _word_ends(part: str, at_start: bool) -> list[int]:
    """Where words end: before a closing sign, and behind it."""
    ends = []
    for word in _WORD.finditer(part):
        ends.append(word.end())
        inner = re.search(r"(?<=\w)[^\w%]{1,9}$", word.group()[-12:])
        if inner:
            ends.append(word.end() - len(inner.group()))
    return ends


def _sentence_ends(part: str, at_start: bool) -> list[int]:
    ends = {len(part[: found.end()].rstrip()) for found in _SENTENCE_END.finditer(part)}
    return sorted(ends | {len(part.rstrip())})


def _sentence_starts(part: str, at_start: bool) -> list[int]:
    starts = {found.end() + len(part[found.end() :]) - len(part[found.end() :].lstrip())
              for found in _SENTENCE_END.finditer(part)}  # fmt: skip
    first = {len(part) - len(part.lstrip())} if at_start else set()
    return sorted(start for start in starts | first if start < len(part))
