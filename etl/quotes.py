"""Words and the text they are copied from: where they stand, and the web address that opens them there.

In: words, a text, a web address. Out: offsets in code points (start inclusive, end exclusive), text fragments.
A match is exact, character by character; a near match is named in the error and never used. Nothing is normalized
here and no file is read.
"""

from __future__ import annotations

import re
from urllib.parse import quote as percent_encode

from etl.errors import QuoteError

_WORD = re.compile(r"[\u2e80-\ud7ff\uf900-\ufaff]|[^\W\u2e80-\ud7ff\uf900-\ufaff]+")
"""A run of letters and digits; Chinese, Japanese and Korean signs one by one, for want of spaces."""

_FRAGMENT_PART = 60
"""Longest start or end of a text fragment, in characters. A quote longer than both together is given by its ends."""


def locate(words: str, text: str, occurrence: int | None = None, *, where: str = "the text") -> tuple[int, int]:
    """Start and end of `words` in `text`. `occurrence` counts from 1 and is needed when they stand there twice.

    QuoteError: not there (with the closest passage), more than once without `occurrence`, or fewer times than that.
    """
    starts = find_all(words, text)
    if not starts:
        raise not_found(words, text, where=where)
    if occurrence is None and len(starts) > 1:
        raise QuoteError(
            f"{shorten(words)!r} stands {len(starts)} times in {where}.",
            f"Write occurrence = {_one_of(len(starts))}, counted from the beginning.",
            len(starts),
        )
    if occurrence is not None and not 1 <= occurrence <= len(starts):
        times = "once" if len(starts) == 1 else f"{len(starts)} times"
        raise QuoteError(
            f"occurrence = {occurrence}, but {shorten(words)!r} stands {times} in {where}.",
            "Remove occurrence." if len(starts) == 1 else f"Write occurrence = {_one_of(len(starts))}.",
            len(starts),
        )
    start = starts[(occurrence or 1) - 1]
    return start, start + len(words)


def not_found(words: str, text: str, *, where: str) -> QuoteError:
    """The error for words that do not stand in the text; it names the closest passage."""
    return QuoteError(f"{shorten(words)!r} not found in {where}.", _closest_passage(words, text), 0)


def find_all(words: str, text: str) -> list[int]:
    """Every start of `words` in `text`; they may overlap. No words stand nowhere."""
    starts: list[int] = []
    start = text.find(words) if words else -1
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    return starts


def shorten(text: str, length: int = 60) -> str:
    """The text, or its beginning and an ellipsis when it is longer than `length`."""
    return text if len(text) <= length else f"{text[: length - 2].rstrip()} …"


def passage_url(url: str | None, quote: str) -> str | None:
    """The address with a text fragment that makes a browser open it at the quote; None without an address.

    A quote that is long or spans paragraphs is given as "start,end", cut at word boundaries. Hyphen and comma are
    syntax there, so they are percent-encoded. Specification: WICG, Scroll to Text Fragment.
    """
    if url is None:
        return None
    page = url.partition(":~:")[0].removesuffix("#")
    joint = ":~:" if "#" in page else "#:~:"
    return f"{page}{joint}text={','.join(_encode(part) for part in _fragment_parts(quote))}"


def _fragment_parts(quote: str) -> list[str]:
    """A short quote within a paragraph whole, else its first and its last words; white space as a page has it."""
    paragraphs = [" ".join(line.split()) for line in quote.splitlines() if line.strip()]
    if len(paragraphs) <= 1 and len("".join(paragraphs)) <= 2 * _FRAGMENT_PART:
        return paragraphs
    first, last = paragraphs[0], paragraphs[-1]
    return [_first_words(first), _first_words(last[::-1])[::-1]]


def _first_words(text: str) -> str:
    if len(text) <= _FRAGMENT_PART:
        return text
    # One character more, so that a word that ends exactly at the limit is kept.
    whole_words = text[: _FRAGMENT_PART + 1].rpartition(" ")[0]
    return whole_words or text[:_FRAGMENT_PART]


def _encode(words: str) -> str:
    return percent_encode(words, safe="").replace("-", "%2D")


def _one_of(count: int) -> str:
    """'1 or 2', '1, 2 or 3', '1 to 9'."""
    if count > 4:
        return f"1 to {count}"
    return f"{', '.join(str(number) for number in range(1, count))} or {count}"


def _closest_passage(words: str, text: str) -> str:
    """A sentence that says where the text comes closest, found by the longest run of words that both share."""
    from difflib import SequenceMatcher

    there, here = list(_WORD.finditer(text)), list(_WORD.finditer(words))
    run = SequenceMatcher(
        None, [word.group() for word in there], [word.group() for word in here], autojunk=False
    ).find_longest_match()
    if run.size == 0 or run.size < min(3, (len(here) + 1) // 2):
        return "No passage comes close. Copy the words exactly as they stand there."
    start = max(0, there[run.a].start() - here[run.b].start())
    end = start + len(words)
    while end < len(text) and text[end - 1 : end + 1].isalnum():
        end += 1  # to the end of the word
    passage = text[start:end]
    line = text.count("\n", 0, start) + 1
    return (
        f"Closest passage starts at character {start} (line {line}): {shorten(passage)!r}.\n"
        f"{_first_difference(passage, words)}Copy it exactly."
    )


def _first_difference(passage: str, words: str) -> str:
    """Both sides of the first difference with a little around it: a curly quote or a double space is hard to see."""
    alike = 0
    while alike < min(len(passage), len(words)) and passage[alike] == words[alike]:
        alike += 1
    if alike == 0:
        return ""
    around = slice(max(0, alike - 10), alike + 6)
    return f"It reads {passage[around]!r} where these words have {words[around]!r}. "
