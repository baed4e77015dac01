"""The contract of the built tables: every column with its type, description and unit.

The build writes tables that match these schemas exactly; the dashboard reads them through `Table.columns`;
the data dictionary (data/README.md) is checked against them. Nothing here reads or writes a file, and
pyarrow is imported only when a schema is asked for, so that the command line's help stays quick.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etl import vocabulary as v

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True)
class Column:
    """One column. `kind` is str, float, int, bool, strings (a list) or steps (a receipt)."""

    name: str
    kind: str
    description: str
    unit: str | None = None
    vocabulary: v.Vocabulary | None = None
    nullable: bool = True


@dataclass(frozen=True)
class Table:
    name: str
    description: str
    columns: tuple[Column, ...]

    @property
    def file_name(self) -> str:
        return f"{self.name}.parquet"

    def arrow_schema(self) -> pa.Schema:
        """The Arrow schema, with each field's description, unit and vocabulary as metadata."""
        import pyarrow as pa

        return pa.schema(
            [
                pa.field(column.name, _arrow_type(column.kind), nullable=column.nullable, metadata=_metadata(column))
                for column in self.columns
            ],
            metadata={"description": self.description},
        )


STEP_FIELDS = ("operation", "low", "high", "unit", "rate", "date", "place", "publisher")
"""One step of a receipt: what was done, the bounds after it, and the rate that did it. A step that concerns
one bound only leaves the other null. Operations: parsed, per_year_to_month, per_week_to_month, to_usd, to_kpw,
to_rice, to_local_currency, to_minimum_wage (its rate is the minimum wage, its date the time for which that was
published, with '..' for an end that is not known)."""


def _arrow_type(kind: str) -> pa.DataType:
    import pyarrow as pa

    numbers = {"low", "high", "rate"}
    types = {
        "str": pa.string(),
        "float": pa.float64(),
        "int": pa.int32(),
        "bool": pa.bool_(),
        "strings": pa.list_(pa.string()),
        "steps": pa.list_(pa.struct([(f, pa.float64() if f in numbers else pa.string()) for f in STEP_FIELDS])),
    }
    return types[kind]


def _metadata(column: Column) -> dict[str, str]:
    metadata = {"description": column.description}
    if column.unit:
        metadata["unit"] = column.unit
    if column.vocabulary:
        metadata["vocabulary"] = column.vocabulary.name
    return metadata


_SOURCE_COLUMNS = (
    Column("title", "str", "title of the article as printed; null when not known"),
    Column("publisher", "str", "who published the article", nullable=False),
    Column("author", "str", "who signed the article"),
    Column("url", "str", "web address of the article"),
    Column("date_published", "str", "day, month, year or interval of publication", "ISO 8601", nullable=False),
    Column("date_basis", "str", "how the date of publication is known", vocabulary=v.DATE_BASIS, nullable=False),
    Column("date_note", "str", "how an inferred date was reasoned"),
    Column("language", "str", "language of the article", "ISO 639-1", nullable=False),
)

OBSERVATIONS = Table(
    "observations",
    "One row is one quantity reported in one passage of one source.",
    (
        Column("observation_id", "str", "<source_id>/<id>: stable, the permalink", nullable=False),
        Column("source_id", "str", "name of the source's evidence file", nullable=False),
        Column("review", "str", "whether a person has checked the row", vocabulary=v.REVIEW, nullable=False),
        Column("claim", "str", "how the source comes to the amount", vocabulary=v.CLAIM, nullable=False),
        Column("measure", "str", "what is counted", vocabulary=v.MEASURE, nullable=False),
        Column(
            "kind",
            "str",
            "which fee, count of workers or hours it is, or who gets a quota; null for other measures",
        ),
        Column("pay_stage", "str", "where on the way to the worker the pay stands", vocabulary=v.PAY_STAGE),
        Column("statistic", "str", "which statistic the amount is", vocabulary=v.STATISTIC, nullable=False),
        Column("population", "str", "about whom the amount speaks", vocabulary=v.POPULATION),
        Column("sector", "str", "economic activity of the work", "ISIC Rev. 4"),
        Column("item", "str", "what is priced, sold or given in kind"),
        Column("of", "str", "what a share or a change is of, in the quote's words"),
        Column("ref_area", "str", "country where the work is done", "ISO 3166-1 alpha-2", nullable=False),
        Column("subdivision", "str", "province or region", "ISO 3166-2"),
        Column("place", "str", "city or site, as named in the article"),
        Column("time_period", "str", "the time the amount speaks about; null when not known", "ISO 8601"),
        Column("year_first", "int", "first year of time_period", "year"),
        Column("year_last", "int", "last year of time_period", "year"),
        Column("time_basis", "str", "how time_period is known", vocabulary=v.TIME_BASIS),
        Column("original_value", "str", "the words from which the amount is read", nullable=False),
        Column("value_low", "float", "lower end as reported; null when none is given", "see unit"),
        Column("value_high", "float", "upper end as reported; null when none is given", "see unit"),
        Column("qualifier", "str", "the hedge in the words", vocabulary=v.QUALIFIER, nullable=False),
        Column("unit", "str", "ISO 4217 currency or another unit; null when vague", vocabulary=v.UNIT),
        Column("per", "str", "the period or thing the amount is for; null where none makes sense", vocabulary=v.PER),
        Column("basis", "str", "whose amount it is", vocabulary=v.BASIS),
        Column("low_usd_month", "float", "lower end per month", "US dollars per month"),
        Column("high_usd_month", "float", "upper end per month", "US dollars per month"),
        Column(
            "low_rice_kg_month", "float", "lower end per month, at North Korean market prices", "kg of rice per month"
        ),
        Column(
            "high_rice_kg_month", "float", "upper end per month, at North Korean market prices", "kg of rice per month"
        ),
        Column(
            "low_minimum_wage_percent",
            "float",
            "lower end per month as a share of the local minimum wage",
            "percent of the minimum wage per month",
        ),
        Column(
            "high_minimum_wage_percent",
            "float",
            "upper end per month as a share of the local minimum wage",
            "percent of the minimum wage per month",
        ),
        Column(
            "rate_low", "float", "rate that turned the lower end into US dollars", "reported currency per US dollar"
        ),
        Column(
            "rate_high", "float", "rate that turned the upper end into US dollars", "reported currency per US dollar"
        ),
        Column(
            "is_assumed",
            "bool",
            "whether the rate to US dollars is assumed: the period is coarser than a month",
            nullable=False,
        ),
        Column(
            "is_minimum_wage_assumed",
            "bool",
            "whether the share of the minimum wage is assumed: the province is not named where provinces set it, or "
            "more than one minimum wage or rate may have applied",
            nullable=False,
        ),
        Column("not_comparable_because", "str", "what was not converted and why: '<step>:<term>', joined with '; '"),
        Column("derivation", "steps", "the receipt: each step from the words to the comparable values", nullable=False),
        Column("quote", "str", "verbatim sentences of the article", nullable=False),
        Column("amount_start", "int", "start of original_value in quote, inclusive", "code points", nullable=False),
        Column("amount_end", "int", "end of original_value in quote, exclusive", "code points", nullable=False),
        Column("speaker", "str", "who says so, in the article"),
        Column("same_as", "str", "observation_id of the same quantity said before; counted once"),
        *_SOURCE_COLUMNS[:4],
        Column("passage_url", "str", "web address that opens the article at the quote"),
        *_SOURCE_COLUMNS[4:],
        Column("note", "str", "what a reader should know before using the row"),
    ),
)

SOURCES = Table(
    "sources",
    "One row is one article, also one from which no observation is accepted.",
    (
        Column("source_id", "str", "name of the source's evidence file", nullable=False),
        *_SOURCE_COLUMNS,
        Column("source_kind", "str", "what the source is; null when not stated", vocabulary=v.SOURCE_KIND),
        Column("archive_url", "str", "web address of a copy in a web archive; null when none is known"),
        Column(
            "proposed_observations",
            "int",
            "how many observations wait for a person's review, built in or not",
            nullable=False,
        ),
    ),
)

SET_ASIDE = Table(
    "set_aside",
    "One row is one stretch of an article whose number is not a labor amount.",
    (
        Column("source_id", "str", "name of the source's evidence file", nullable=False),
        Column("words", "str", "the stretch of the article that holds the number", nullable=False),
        Column("reason", "str", "why it is no observation", vocabulary=v.REASON, nullable=False),
        Column("occurrence", "int", "which occurrence of the words is meant; 0 when all are", nullable=False),
    ),
)

CONDITIONS = Table(
    "conditions",
    "One row is one working condition told in one passage, with the ILO indicator of forced labour it speaks to.",
    (
        Column("condition_id", "str", "<source_id>/<id>: stable, the permalink", nullable=False),
        Column("source_id", "str", "name of the source's evidence file", nullable=False),
        Column("review", "str", "whether a person has checked the row", vocabulary=v.REVIEW, nullable=False),
        Column("indicator", "str", "ILO indicator of forced labour", vocabulary=v.INDICATOR, nullable=False),
        Column("ref_area", "str", "country where the work is done", "ISO 3166-1 alpha-2", nullable=False),
        Column("subdivision", "str", "province or region", "ISO 3166-2"),
        Column("place", "str", "city or site, as named in the article"),
        Column("population", "str", "about whom the passage speaks", vocabulary=v.POPULATION),
        Column("time_period", "str", "the time the passage speaks about", "ISO 8601"),
        Column("year_first", "int", "first year of time_period", "year"),
        Column("year_last", "int", "last year of time_period", "year"),
        Column("time_basis", "str", "how time_period is known", vocabulary=v.TIME_BASIS),
        Column("quote", "str", "verbatim sentences of the article", nullable=False),
        Column("speaker", "str", "who says so, in the article"),
        Column("passage_url", "str", "web address that opens the article at the quote"),
        Column("note", "str", "what a reader should know before using the row"),
    ),
)

FINDINGS = Table(
    "findings",
    "One row is one result of a check: numbers that fit together, or a tension in the sources.",
    (
        Column("finding_id", "str", "<check>:<observation ids joined with +>", nullable=False),
        Column("check", "str", "which check", vocabulary=v.CHECK, nullable=False),
        Column("verdict", "str", "what it found", vocabulary=v.VERDICT, nullable=False),
        Column(
            "observation_ids", "strings", "the observations compared, in the order the check reads them", nullable=False
        ),
        Column("source_ids", "strings", "their sources, each once", nullable=False),
        Column("found_low", "float", "lower end of what the last observation (or the quota) says", "see unit"),
        Column("found_high", "float", "upper end of what the last observation (or the quota) says", "see unit"),
        Column("expected_low", "float", "lower end of what the others, or the reference, would give", "see unit"),
        Column("expected_high", "float", "upper end of what the others, or the reference, would give", "see unit"),
        Column("unit", "str", "unit of the four bounds; currency checks: the quote currency per the base currency"),
        Column("is_same_place", "bool", "whether the observations name the same place; null when none is named"),
        Column("is_same_time", "bool", "whether their time periods overlap; null when one is unknown"),
        Column(
            "places", "strings", "the places as named, in the order of observation_ids; null where none", nullable=False
        ),
        Column("reference", "str", "publisher and date of the reference figure used"),
        Column("sentence", "str", "the finding in one English sentence", nullable=False),
    ),
)

CONTEXT = Table(
    "context",
    "One row is one published figure beside which an observation can be read, or one rate that the build used.",
    (
        Column("context", "str", "what the figure is", vocabulary=v.CONTEXT, nullable=False),
        Column("ref_area", "str", "country the figure is about; null for a UN resolution", "ISO 3166-1 alpha-2"),
        Column("subdivision", "str", "province or region, where the figure is about one", "ISO 3166-2"),
        Column("area", "str", "part of the country, as the publisher names it"),
        Column("sector", "str", "sector, as the publisher names it"),
        Column("isic", "str", "economic activity", "ISIC Rev. 4"),
        Column("series", "str", "law or notice of a minimum wage, table of an average wage"),
        Column("date_first", "str", "first day, month or year for which the figure holds", "ISO 8601"),
        Column("date_last", "str", "last day, month or year; null when open", "ISO 8601"),
        Column("amount", "float", "the figure as published", "see unit"),
        Column("unit", "str", "ISO 4217 currency, or currency pair for a rate"),
        Column("per", "str", "period of a wage, or kg for rice", vocabulary=v.PER),
        Column("text", "str", "what a resolution asks, in our words"),
        Column("publisher", "str", "who published the figure", nullable=False),
        Column("url", "str", "web address of the publication"),
        Column(
            "second_hand", "str", "no: publisher's own page; copy: redistributed data file; yes: reported by another"
        ),
        Column("note", "str", "doubts and coverage"),
    ),
)

TABLES: tuple[Table, ...] = (OBSERVATIONS, SET_ASIDE, CONDITIONS, FINDINGS, CONTEXT, SOURCES)


def _computed() -> frozenset[str]:
    names = [column.name for column in OBSERVATIONS.columns]
    amounts = names[names.index("low_usd_month") : names.index("derivation") + 1]
    return frozenset((*amounts, "year_first", "year_last", "passage_url"))


DERIVED = _computed()
"""The columns of `observations` that the build computes from the others and from reference figures: the comparable
amounts, which stand together from low_usd_month to derivation, the years, and the link to the passage."""
