"""Search in quotes and what is known of them: the rows in which every word stands somewhere, and where. Pure.

In: rows, and what the reader types: words, and phrases in quotation marks. Out: the rows that hold all of them; the
places of a text at which they stand. A word is found in whatever is written around it: 'wage' in 'wages', and Korean
or Chinese words inside a sentence; a number only as a whole, however its thousands are set apart. What the found rows
make on the page is in `dashboard.search_results`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from unicodedata import normalize

import pandas as pd

from wording import labels

COLUMNS = ("original_value", "quote", "speaker", "place", "ref_area", "title", "publisher")
"""Where the search looks. `ref_area` is found by the name of the country, in English and in the reader's language."""

_THOUSANDS = re.compile(r"(?<=\d)[,'’\u00a0\u2009\u202f](?=\d{3}(?!\d))")
"""What sets thousands apart. A plain space does not count: 'in 2024 300 men' holds no 2,024,300."""
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_CLUSTER = re.compile(r"\s+|.[\u0300-\u036f\u1160-\u11ff]*", re.DOTALL)
"""A sign with its accents, or the parts of a Korean syllable: what must be folded together."""
_TERM = re.compile(r"[\"“”„«»「」]([^\"“”„«»「」]*)[\"“”„«»「」]|([^\s\"“”„«»「」]+)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def terms(search: str) -> tuple[str, ...]:
    """What must be found, folded: the words, and the phrases in quotation marks as they stand."""
    return tuple(dict.fromkeys(map(folded, typed(search))))


def typed(search: str) -> list[str]:
    """The words and phrases as they were typed, but for what sets thousands apart."""
    return [
        one for phrase, word in _TERM.findall(_THOUSANDS.sub("", search)) if folded(one := (phrase or word).strip())
    ]


def folded(text: str) -> str:
    """The text without what does not matter in a search: case, accents, signs that only look different (NFKC), how
    thousands are set apart, and how wide a space is."""
    return " ".join(_plain(_THOUSANDS.sub("", text)).split())


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    bare = _ACCENTS.sub("", normalize("NFKD", normalize("NFKC", text).casefold()))
    return normalize("NFKC", bare).casefold()


def found(rows: pd.DataFrame, search: str) -> pd.DataFrame:
    """The rows in which every word of the search stands in one of COLUMNS. An empty search finds every row."""
    wanted = terms(search)
    return rows[holds(texts(rows), wanted)] if wanted else rows


def texts(rows: pd.DataFrame, columns: Sequence[str] = COLUMNS) -> pd.Series:
    """What is searched of each row: its columns, folded, one a line."""
    first, *others = (_folded(rows[column], _country if column == "ref_area" else folded) for column in columns)
    return first.str.cat(others, sep="\n")


def _folded(cells: pd.Series, fold: Callable[[str], str]) -> pd.Series:
    """Each different cell is folded once: titles, speakers and places repeat."""
    different = {cell: fold(cell) for cell in cells.dropna().unique()}
    return cells.map(different).astype("str").fillna("")


def _country(ref_area: str) -> str:
    return folded(f"{labels.place_of(ref_area).name} {labels.place_name(ref_area)}")


def holds(searched: pd.Series, wanted: Iterable[str]) -> pd.Series:
    """Which of the folded texts hold every term."""
    keep = pd.Series(True, index=searched.index)
    for term in wanted:
        keep &= searched.str.contains(term, regex=False)
        if _NUMBER.fullmatch(term):
            whole = _pattern(term)
            is_whole = [is_in and bool(whole.search(text)) for is_in, text in zip(keep, searched, strict=True)]
            keep = pd.Series(is_whole, index=searched.index, dtype=bool)
    return keep


def spans(text: str, wanted: Iterable[str]) -> list[tuple[int, int]]:
    """Where the terms stand in a text as printed: start and end of each stretch, in order, those that touch joined."""
    flat, starts, ends = _with_places(text)
    found = sorted(
        (starts[match.start()], ends[match.end() - 1]) for term in wanted for match in _pattern(term).finditer(flat)
    )
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _pattern(term: str) -> re.Pattern[str]:
    """A number is not found inside a longer one: 200 not in 2,000 and not in 1.200."""
    escaped = re.escape(term)
    return re.compile(rf"(?<!\d)(?<!\d[.,]){escaped}(?!\d|[.,]\d)" if _NUMBER.fullmatch(term) else escaped)


def _with_places(text: str) -> tuple[str, list[int], list[int]]:
    """The folded text, and for each of its signs where the printed one begins and ends."""
    between = {match.start() for match in _THOUSANDS.finditer(text)}
    flat: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        signs = "" if match.start() in between else " " if match[0].isspace() else _plain(match[0])
        flat.append(signs)
        starts += [match.start()] * len(signs)
        ends += [match.end()] * len(signs)
    return "".join(flat), starts, ends
