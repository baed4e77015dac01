"""Search in the observations: the rows in which every word stands somewhere. Pure; pandas only.

A word is found in whatever is written around it: 'wage' in 'wages', and Korean or Chinese words inside a sentence.
"""

from __future__ import annotations

from unicodedata import normalize

import pandas as pd

from wording import labels

COLUMNS = ("original_value", "quote", "speaker", "place", "ref_area", "title", "publisher")
"""Where the search looks. `ref_area` is found by the name of the country."""


def found(rows: pd.DataFrame, search: str) -> pd.DataFrame:
    """The rows in which every word of the search stands in one of COLUMNS. An empty search finds every row."""
    wanted = folded(search).split()
    if not wanted:
        return rows
    texts = _texts(rows)
    keep = pd.Series(True, index=rows.index)
    for word in wanted:
        keep &= texts.str.contains(word, regex=False)
    return rows[keep]


def folded(text: str) -> str:
    """The text without what does not matter in a search: case, and signs that only look different (NFKC)."""
    return normalize("NFKC", text).casefold()


def _texts(rows: pd.DataFrame) -> pd.Series:
    columns = rows[list(COLUMNS)].assign(ref_area=rows["ref_area"].map(_country)).fillna("")
    first, *others = (columns[column] for column in COLUMNS)
    return first.str.cat(others, sep="\n").str.normalize("NFKC").str.casefold()


def _country(ref_area: str) -> str:
    return labels.place_of(ref_area).name
