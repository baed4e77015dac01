"""Conditions told without a number: tables and filters in; the ILO's 11 indicators × places of work, and passages out.

A cell counts passages of these sources, not cases. A cell without a passage says that these sources report nothing,
which says nothing about the world: it is None here and never 0. No amount is counted for an indicator, because no
vocabulary assigns one; where a passage holds amounts of its own, they are named beside it. Pure; the HTML is in
`dashboard.condition_html`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard import questions
from dashboard.filters import Filters
from dashboard.questions import Row
from etl import schema
from etl import vocabulary as v
from wording import labels
from wording.language import _, marked, plural

COLUMNS = tuple(column.name for column in schema.CONDITIONS.columns)
SOURCE_COLUMNS = ("source_id", "title", "publisher", "author", "url", "date_published", "date_basis", "language")
AMOUNT_COLUMNS = ("observation_id", "source_id", "quote", "original_value", "review")
TITLE = marked("How long do they work, sleep and rest, and under what conditions?")
PUBLICATION = marked("ILO Indicators of Forced Labour, International Labour Office, Geneva, 2012")
PUBLICATION_URL = "https://www.ilo.org/publications/ilo-indicators-forced-labour"

HELP: Mapping[str, str] = {
    "abuse_of_vulnerability": marked("Somebody uses that a worker has no choice: no papers, no language, no money."),
    "deception": marked("What was promised of work, pay or place is not what the worker finds."),
    "restriction_of_movement": marked("Workers are not free to enter and leave the place where they work or live."),
    "isolation": marked("Workers are kept away from other people and from news of the outside."),
    "physical_and_sexual_violence": marked("Workers are hurt, or forced by being hurt, in body or by sexual acts."),
    "intimidation_and_threats": marked("Workers who complain or want to leave are threatened, or see others punished."),
    "retention_of_identity_documents": marked("An employer or official keeps passports or other papers."),
    "withholding_of_wages": marked("Pay is kept back on purpose, wholly or in part, so that workers cannot leave."),
    "debt_bondage": marked("Workers must work off a debt, their own or one laid upon them."),
    "abusive_working_and_living_conditions": marked("Work or lodging that no free worker would accept."),
    "excessive_overtime": marked("Hours beyond what law or agreement allow, under pressure."),
}
"""Indicator → what it means, in our words; the ILO's own are in the publication."""


@dataclass(frozen=True)
class Cell:
    """One indicator in one country: its passages, or none."""

    indicator: str
    ref_area: str
    passages: tuple[Row, ...]


@dataclass(frozen=True)
class Conditions:
    """What the page shows. `cells`: indicator by indicator, each with a cell for every one of `ref_areas`."""

    answer: str
    ref_areas: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    left_out: tuple[tuple[str, tuple[Row, ...]], ...]
    hidden: int

    @property
    def passages(self) -> tuple[Row, ...]:
        return tuple(row for cells in self.cells for cell in cells for row in cell.passages)


def with_sources(conditions: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """The conditions, each with what is known of its article."""
    return conditions.merge(sources[list(SOURCE_COLUMNS)], on="source_id", how="left")


def conditions(told: pd.DataFrame, filters: Filters, ref_areas: Iterable[str]) -> Conditions:
    """The passages under the filters. told: `with_sources`; ref_areas: every country that the tables know."""
    seen = questions.within(told, filters)
    kept: list[Row] = []
    apart: dict[str, list[Row]] = {}
    for row in seen.to_dict("records"):
        is_kept = row["review"] == "accepted" or (row["review"] == "proposed" and filters.is_proposed_shown)
        (kept if is_kept else apart.setdefault(_(labels.NOT_ACCEPTED[row["review"]]), [])).append(row)
    known = {*ref_areas, *told["ref_area"]}
    areas = tuple(sorted(known & set(filters.ref_areas or known), key=labels.place_order))
    cells = tuple(tuple(_cell(kept, indicator, ref_area) for ref_area in areas) for indicator in v.INDICATOR)
    return Conditions(
        answer=answer(kept, areas),
        ref_areas=areas,
        cells=cells,
        left_out=tuple((reason, tuple(rows)) for reason, rows in apart.items()),
        hidden=len(told) - len(seen),
    )


def _cell(rows: Iterable[Row], indicator: str, ref_area: str) -> Cell:
    inside = [row for row in rows if row["indicator"] == indicator and row["ref_area"] == ref_area]
    return Cell(indicator, ref_area, tuple(sorted(inside, key=_newest_first)))


def _newest_first(row: Row) -> tuple[float, str]:
    year = row["year_last"]
    return (-year if year == year and year is not None else 0.0, str(row["condition_id"]))


def answer(rows: Sequence[Row], ref_areas: Iterable[str]) -> str:
    """How many accepted passages speak to how many indicators, by country. Empty where there is none."""
    accepted = [row for row in rows if row["review"] == "accepted"]
    if not accepted:
        return ""
    found = {row["indicator"] for row in accepted}
    by_area = [
        (ref_area, len(_quotes(row for row in accepted if row["ref_area"] == ref_area))) for ref_area in ref_areas
    ]
    sources = len({row["source_id"] for row in accepted})
    said = plural(
        "{count:,} passage from {sources} speaks to {found} of the {all} indicators of forced labour: {places}.",
        "{count:,} passages from {sources} speak to {found} of the {all} indicators of forced labour: {places}.",
        len(_quotes(accepted)),
        sources=plural("{count:,} source", "{count:,} sources", sources),
        found=len(found),
        all=len(tuple(v.INDICATOR)),
        places=", ".join(
            _("{place} {count:,}", place=labels.place_name(ref_area), count=count) for ref_area, count in by_area
        ),
    )
    missing = len(tuple(v.INDICATOR)) - len(found)
    return f"{said} {_('Of the other {count} no report is found.', count=missing)}" if missing else said


def _quotes(rows: Iterable[Row]) -> set[tuple[str, str]]:
    """The passages of the rows: one that speaks to two indicators is one passage."""
    return {(row["source_id"], row["quote"]) for row in rows}


def amounts_beside(passages: Iterable[Row], amounts: Iterable[Row]) -> dict[str, list[Row]]:
    """condition_id → the accepted amounts that stand in the very same quote of the same source.

    amounts: AMOUNT_COLUMNS.
    """
    by_quote: dict[tuple[str, str], list[Row]] = {}
    for row in amounts:
        if row["review"] == "accepted":
            by_quote.setdefault((row["source_id"], row["quote"]), []).append(row)
    return {row["condition_id"]: by_quote.get((row["source_id"], row["quote"]), []) for row in passages}
