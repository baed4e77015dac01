"""The Data page's table: which columns stand in it, what they are called, how their cells read. Pure; pandas only.

Terms are shown by their labels, countries by their names and numbers as they are; the downloads keep the terms.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from dashboard.filters import Choices, Filters, in_words
from etl import dictionary, schema
from wording import labels
from wording.columns import heading
from wording.language import _, described, plural, term

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
    known = COLUMNS[column]
    said = f"{described(known.description)}."
    if unit := dictionary.unit_or_terms(known):
        said += " " + (_("Holds {terms}.", terms=unit) if known.vocabulary else _("Unit: {unit}.", unit=unit))
    return f"`{column}`: {labels.as_markdown(said)}"


def readable(rows: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Those columns of the rows, terms by their labels and countries by their names. The rows stay as they are."""
    seen = rows[list(columns)].copy()
    for column in columns:
        vocabulary = COLUMNS[column].vocabulary
        if column == "ref_area":
            seen[column] = seen[column].map(lambda code: labels.place_name(code))
        elif column == "unit":
            seen[column] = seen[column].map(labels.unit_name, na_action="ignore")
        elif vocabulary:
            shown = {known: term(vocabulary, known) for known in vocabulary}
            seen[column] = seen[column].map(shown).fillna(seen[column])
    return seen


def kept_away(asked: Filters, choices: Choices, table: int, under_filters: int, found: int) -> str:
    """What stands in the table, and what the filters and the search keep out of it, in one or two sentences."""
    parts = [plural("{count:,} observation of {all:,}.", "{count:,} observations of {all:,}.", found, all=table)]
    if away := table - under_filters:
        filters = in_words(asked, choices)
        parts.append(
            _("The filters keep {count:,} away ({filters}).", count=away, filters=filters)
            if filters
            else _("The filters keep {count:,} away.", count=away)
        )
    if found < under_filters:
        parts.append(_("The search keeps {count:,} away.", count=under_filters - found))
    return " ".join(parts)


def why_empty(search: str, table: int, under_filters: int, found_without_filters: int) -> str:
    """Why no row is left, and the one step that helps most."""
    if not table:
        return _("The table has no observation yet. Add an evidence file to data/observations and build again.")
    if not under_filters:
        return _("The filters keep every observation away. Widen the years, or pick other places or publishers.")
    if found_without_filters:
        return _(
            "No observation under these filters has all the words “{search}”; without the filters {count:,} would be "
            "found. Widen the filters.",
            search=search,
            count=found_without_filters,
        )
    return _("No observation has all the words “{search}”. Search for fewer words.", search=search)
