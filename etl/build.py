"""Evidence files and reference figures → the rows of the built tables.

In: the folder `data/`. Out: `Examined`, which is everything that was read and every problem of it; from one
without problems, the rows of the six tables of `etl.schema`. Same files, same rows, in the same order: by source,
then as they stand in the file. Only accepted entries become rows; proposed ones join them when asked for, and no
finding rests on them. Writing files is not here (`etl.tables`), nor is
comparing quotes with articles (`etl.accounting`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl import schema, tables
from etl.checks import RelationRow, find_findings
from etl.comparable import Comparable, make_comparable, rates_beside
from etl.errors import InputError, Problem
from etl.evidence import Condition, Evidence, Observation, Source, read_evidence
from etl.minimum_wages import Setting
from etl.periods import parse_period
from etl.quotes import passage_url
from etl.rates import Rates, context_rows, read_rates
from etl.reported import Reported, read_amounts

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""Table name → its rows."""


@dataclass(frozen=True)
class Examined:
    """What stands in `data/`. `amounts` are keyed by observation_id; `rates` is None only where those have problems."""

    evidence: tuple[Evidence, ...]
    amounts: Mapping[str, Reported]
    rates: Rates | None
    problems: tuple[Problem, ...]


def build(data: Path, out: Path, *, with_proposed: bool = False) -> Rows:
    """Examines `data`, writes the tables to `out`, returns their rows. InputError: nothing is written."""
    # The stamp before reading: a file that changes meanwhile leaves the tables stale.
    stamp = tables.stamp(data, with_proposed=with_proposed)
    rows = assemble(examine(data), with_proposed=with_proposed)
    tables.write(rows, out, stamp)
    return rows


def examine(data: Path) -> Examined:
    """Everything that stands in `data/` and everything that is wrong with it, whatever part is wrong."""
    reading = read_evidence(data / "observations")
    problems = list(reading.problems)
    amounts: dict[str, Reported] = {}
    for evidence in reading.evidence:
        read, found = read_amounts(evidence)
        amounts |= read
        problems += found
    rates = None
    try:
        rates = read_rates(data / "reference")
    except InputError as error:
        problems += error.problems
    return Examined(reading.evidence, amounts, rates, tuple(problems))


def assemble(examined: Examined, *, with_proposed: bool = False) -> Rows:
    """The rows of every table. InputError with all problems when there is any.

    A proposed observation whose place of work is still open has no row: `sources` counts it among those that wait.
    """
    if examined.problems or examined.rates is None:
        raise InputError(examined.problems)
    reviews = ("accepted", "proposed") if with_proposed else ("accepted",)
    observations, used = [], []
    beside: dict[tuple[str, str, str], None] = {}
    for evidence in examined.evidence:
        for observation in _reviewed(evidence.observations, reviews):
            if observation.ref_area is None:
                continue
            amount = examined.amounts[evidence.full_id(observation.id)]
            comparable = _comparable(evidence, observation, amount, examined.rates)
            observations.append(_observation_row(evidence, observation, amount, comparable))
            used += comparable.rates_used
            if observation.measure == "wage" and observation.time_period:
                published = _source(evidence).date_published
                beside[observation.ref_area, observation.time_period, published] = None
    for ref_area, time_period, published in beside:
        used += rates_beside(ref_area, time_period, published, examined.rates)
    return {
        schema.OBSERVATIONS.name: observations,
        schema.SET_ASIDE.name: [row for evidence in examined.evidence for row in _set_aside_rows(evidence)],
        schema.CONDITIONS.name: [
            _condition_row(evidence, condition)
            for evidence in examined.evidence
            for condition in _reviewed(evidence.conditions, reviews)
        ],
        schema.FINDINGS.name: find_findings(
            [row for row in observations if row["review"] == "accepted"],
            list(_relations(examined.evidence)),
            examined.rates,
        ),
        schema.CONTEXT.name: context_rows(examined.rates, used),
        schema.SOURCES.name: [
            {
                "source_id": evidence.source_id,
                **_source_columns(evidence),
                "source_kind": _source(evidence).kind,
                "archive_url": _source(evidence).archive_url,
                "proposed_observations": len(_reviewed(evidence.observations, ("proposed",))),
            }
            for evidence in examined.evidence
        ],
    }


def _reviewed(entries: Iterable[Any], reviews: Collection[str]) -> list[Any]:
    return [entry for entry in entries if entry.review in reviews]


def _relations(files: Iterable[Evidence]) -> Iterator[RelationRow]:
    """The relations whose observations are all accepted; one that names a proposed observation waits for it."""
    for evidence in files:
        accepted = {observation.id for observation in _reviewed(evidence.observations, ("accepted",))}
        for relation in evidence.relations:
            if accepted.issuperset(relation.ids):
                yield RelationRow(relation.kind, tuple(evidence.full_id(one) for one in relation.ids))


def _comparable(evidence: Evidence, observation: Observation, amount: Reported, rates: Rates) -> Comparable:
    return make_comparable(
        value_low=amount.value_low,
        value_high=amount.value_high,
        unit=amount.unit,
        per=amount.per,
        qualifier=amount.qualifier,
        time_period=observation.time_period,
        date_published=_source(evidence).date_published,
        rates=rates,
        setting=Setting(str(observation.ref_area), observation.subdivision, observation.measure, observation.basis),
    )


_COPIED = (
    "review", "claim", "measure", "kind", "pay_stage", "statistic", "population", "sector", "item", "of", "ref_area",
    "subdivision", "place", "time_period", "time_basis", "original_value", "basis", "quote", "speaker", "note",
)  # fmt: skip
"""Columns that are what the evidence file says."""

_COMPARED = (
    "low_usd_month", "high_usd_month", "low_rice_kg_month", "high_rice_kg_month", "low_minimum_wage_percent",
    "high_minimum_wage_percent", "rate_low", "rate_high", "is_assumed", "is_minimum_wage_assumed",
    "not_comparable_because",
)  # fmt: skip


def _observation_row(evidence: Evidence, observation: Observation, amount: Reported, comparable: Comparable) -> Row:
    return {
        "observation_id": evidence.full_id(observation.id),
        "source_id": evidence.source_id,
        **{name: getattr(observation, name) for name in _COPIED},
        **_years(observation.time_period),
        **{name: getattr(amount, name) for name in ("value_low", "value_high", "qualifier", "unit", "per")},
        "amount_start": amount.start,
        "amount_end": amount.end,
        **{name: getattr(comparable, name) for name in _COMPARED},
        "derivation": [step.as_dict() for step in comparable.derivation],
        "same_as": observation.same_as and evidence.full_id(observation.same_as),
        "passage_url": passage_url(_source(evidence).url, observation.quote),
        **_source_columns(evidence),
    }


def _condition_row(evidence: Evidence, condition: Condition) -> Row:
    copied = condition.model_dump(exclude={"id"})
    return {
        "condition_id": evidence.full_id(condition.id),
        "source_id": evidence.source_id,
        **copied,
        **_years(condition.time_period),
        "passage_url": passage_url(_source(evidence).url, condition.quote),
    }


def _set_aside_rows(evidence: Evidence) -> Iterator[Row]:
    for stretch in evidence.set_aside:
        occurrence = 0 if stretch.all else stretch.occurrence or 1
        yield {
            "source_id": evidence.source_id,
            "words": stretch.words,
            "reason": stretch.reason,
            "occurrence": occurrence,
        }


def _years(time_period: str | None) -> Row:
    period = parse_period(time_period) if time_period else None
    return {"year_first": period and period.year_first, "year_last": period and period.year_last}


def _source_columns(evidence: Evidence) -> Row:
    """What stands with every observation of the article; the table of sources holds the rest."""
    return _source(evidence).model_dump(exclude={"text_file", "kind", "archive_url"})


def _source(evidence: Evidence) -> Source:
    if evidence.source is None:
        raise ValueError(f"{evidence.file} has no source, so it has a problem and nothing is built from it")
    return evidence.source
