"""The Data page's table: which columns stand in it, what they are called, how their cells read. Pure; pandas only.

Terms are shown by their labels, countries by their names and numbers as they are; the downloads keep the terms.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from dashboard.filters import Choices, Filters, in_words
from etl import dictionary, schema
from wording import labels, words
from wording.columns import heading

COLUMNS = {column.name: column for column in schema.OBSERVATIONS.columns if column.kind != "steps"}
"""Every column that a table of cells can show. The receipt has steps of its own: the evidence panel tells it."""

SHOWN = (
    "original_value", "measure", "pay_stage", "ref_area", "place", "time_period", "qualifier", "value_low",
    "value_high", "unit", "per", "low_usd_month", "high_usd_month", "speaker", "publisher",
)  # fmt: skip
"""The columns that stand in the table before a reader picks others."""


def in_order(picked: Iterable[str]) -> list[str]:
    """The picked columns: those of SHOWN in their order, then the others in the table's."""
    wanted = set(picked)
    return [column for column in dict.fromkeys((*SHOWN, *COLUMNS)) if column in wanted]


def name(column: str) -> str:
    """What a reader sees above a column: 'Words as printed', 'Pay stage'."""
    return heading(column)


def help_of(column: str) -> str:
    """The dictionary's words about a column, with its name in the files, as Markdown."""
    in_files, _, _, unit, description = dictionary.column_cells(COLUMNS[column])
    unit_words = "" if unit == "–" else f" Unit: {unit}." if "terms of" not in unit else f" Holds {unit}."
    return f"`{in_files}`: {labels.as_markdown(f'{description}.{unit_words}')}"


def readable(rows: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Those columns of the rows, terms by their labels and countries by their names. The rows stay as they are."""
    seen = rows[list(columns)].copy()
    for column in columns:
        vocabulary = COLUMNS[column].vocabulary
        if column == "ref_area":
            seen[column] = seen[column].map(lambda code: labels.place_of(code).name)
        elif column == "unit":
            seen[column] = seen[column].map(labels.unit_name, na_action="ignore")
        elif vocabulary:
            shown = {term: vocabulary.label(term) for term in vocabulary}
            seen[column] = seen[column].map(shown).fillna(seen[column])
    return seen


def kept_away(asked: Filters, choices: Choices, table: int, under_filters: int, found: int) -> str:
    """What stands in the table, and what the filters and the search keep out of it, in one or two sentences."""
    parts = [f"{words.counted(found, 'observation')} of {table:,}."]
    if under_filters < table:
        filters = in_words(asked, choices)
        named = f" ({filters})" if filters else ""
        parts.append(f"The filters keep {table - under_filters:,} away{named}.")
    if found < under_filters:
        parts.append(f"The search keeps {under_filters - found:,} away.")
    return " ".join(parts)


def why_empty(search: str, table: int, under_filters: int, found_without_filters: int) -> str:
    """Why no row is left, and the one step that helps most."""
    if not table:
        return "The table has no observation yet. Add an evidence file to data/observations and build again."
    if not under_filters:
        return "The filters keep every observation away. Widen the years, or pick other places or publishers."
    if found_without_filters:
        return (
            f"No observation under these filters has all the words “{search}”; without the filters "
            f"{found_without_filters:,} would be found. Widen the filters."
        )
    return f"No observation has all the words “{search}”. Search for fewer words."
