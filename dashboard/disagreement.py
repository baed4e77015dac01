"""Where several sources speak about the same thing: rows side by side, and how they stand to each other. Pure.

In: observations, already filtered. Out: groups of rows of one measure, one place and one time that come from more than
one source. A repeat of another article's amount (`same_as`) is kept beside its original and counts as no source of its
own: "2 articles, 1 original source". Nothing is averaged, and no source is called right. What the build's checks found
is in `dashboard.findings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any, Literal

from wording import words
from wording.language import _, plural
from wording.words import text

Row = Mapping[str, Any]
Standing = Literal["overlap", "apart", "not_comparable", "one_source"]

COLUMNS = (
    "observation_id", "source_id", "review", "measure", "kind", "pay_stage", "population", "item", "of", "ref_area",
    "place", "subdivision", "time_period", "year_first", "year_last", "time_basis", "original_value", "value_low",
    "value_high", "qualifier", "unit", "per", "basis", "claim", "low_usd_month", "high_usd_month", "same_as",
    "publisher", "speaker", "quote", "amount_start", "amount_end", "date_published", "title",
    "language",
)  # fmt: skip
_ALIKE = ("measure", "kind", "pay_stage", "population", "item", "of", "basis", "ref_area")
"""What must agree for two amounts to be about the same thing, besides the time and the place."""
_REPORTED = ("reported", "calculated_by_source")


@dataclass(frozen=True)
class Group:
    """Rows about one thing. `originals` counts sources that do not repeat another; `articles` counts all."""

    rows: tuple[Row, ...]
    articles: int
    originals: int
    standing: Standing


def side_by_side(rows: Iterable[Row]) -> list[Group]:
    """The groups of one measure, place and time in which more than one article speaks, those apart first."""
    groups = [_group(alike) for thing in _things(rows) for alike in _at_one_time(thing)]
    told = [group for group in groups if group.articles > 1]
    order = ("apart", "not_comparable", "overlap", "one_source")
    return sorted(told, key=lambda group: order.index(group.standing))


def at_other_times(rows: Iterable[Row]) -> list[Group]:
    """Rows of one measure and place from several articles, no two of which speak about the same time."""
    return [
        _group(thing)
        for thing in _things(rows)
        if len({row["source_id"] for row in thing}) > 1
        and all(len({row["source_id"] for row in alike}) == 1 for alike in _at_one_time(thing))
    ]


def _things(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows by what they are about; the time is left open, and what a source assumes or converts is left out."""
    things: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        if row["claim"] in _REPORTED and text(row["time_period"]):
            things.setdefault(tuple(text(row[column]) for column in _ALIKE), []).append(row)
    for thing in things.values():
        yield from _by_place(thing)


def _by_place(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of one country by subdivision and place: an area and a site in it are not the same place."""
    places: dict[tuple[str | None, str | None], list[Row]] = {}
    for row in rows:
        places.setdefault((text(row["subdivision"]), text(row["place"])), []).append(row)
    return iter(places.values())


def _at_one_time(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows cut into stretches of years that hang together; a row stands in exactly one."""
    together: list[Row] = []
    last = -1
    for row in sorted(rows, key=lambda row: (row["year_first"], row["year_last"])):
        if together and row["year_first"] > last:
            yield together
            together = []
        together.append(row)
        last = max(last, int(row["year_last"])) if len(together) > 1 else int(row["year_last"])
    if together:
        yield together


def _group(rows: Sequence[Row]) -> Group:
    articles = {row["source_id"] for row in rows}
    originals = {original_of(row) for row in rows}
    return Group(tuple(rows), len(articles), len(originals), _standing(rows, len(originals)))


def original_of(row: Row) -> str:
    """The source_id of the article in which the amount stands first."""
    return (text(row["same_as"]) or row["observation_id"]).rpartition("/")[0]


def _standing(rows: Sequence[Row], originals: int) -> Standing:
    """Whether every two rows of different originals overlap, where they can be compared at all."""
    if originals < 2:
        return "one_source"
    spans = [(original_of(row), comparable(row)) for row in rows]
    pairs = [
        (one, other)
        for number, (source, one) in enumerate(spans)
        for other_source, other in spans[number + 1 :]
        if source != other_source
    ]
    if any(one is None or other is None or one[0] != other[0] for one, other in pairs):
        return "not_comparable"
    return "overlap" if all(one[1] <= other[2] and other[1] <= one[2] for one, other in pairs) else "apart"


def comparable(row: Row) -> tuple[str, float, float] | None:
    """(unit, low, high) in which amounts are compared: dollars a month, else as reported; an open side is infinite."""
    for low, high, unit in (
        (row["low_usd_month"], row["high_usd_month"], "USD month"),
        (row["value_low"], row["value_high"], f"{row['unit']} {row['per']}"),
    ):
        if words.present(low) is not None or words.present(high) is not None:
            return unit, _end(low, float("-inf")), _end(high, float("inf"))
    return None


def _end(value: float | None, otherwise: float) -> float:
    return otherwise if value is None or isnan(value) else float(value)


def said(group: Group) -> str:
    """How the rows stand to each other, in a sentence that calls none of them right."""
    counts = _(
        "{articles}, {originals}.",
        articles=plural("{count} article", "{count} articles", group.articles),
        originals=plural("{count} original source", "{count} original sources", group.originals),
    )
    how = {
        "apart": _("The amounts do not overlap: the sources disagree, or speak about different people or months."),
        "overlap": _("The amounts overlap."),
        "not_comparable": _("The amounts are in units that cannot be compared."),
        "one_source": _("The articles repeat one report, which is counted once."),
    }[group.standing]
    return f"{counts} {how}"


def answer(groups: Sequence[Group], tensions: int, checks: int) -> str:
    """The page's answer: what stands side by side, and what the checks found."""
    apart = sum(group.standing == "apart" for group in groups)
    compared = (
        plural(
            "{count} measure is reported by more than one article for the same place and time; in {apart} the amounts "
            "do not overlap.",
            "{count} measures are reported by more than one article for the same place and time; in {apart} the "
            "amounts do not overlap.",
            len(groups),
            apart=apart,
        )
        if groups
        else _("No measure is reported by two articles for the same place and time.")
    )
    checked = _(
        "Of {checks}, {tensions}.",
        checks=plural("{count} check of the numbers", "{count} checks of the numbers", checks),
        tensions=plural("{count} found a tension", "{count} found a tension", tensions),
    )
    return f"{compared} {checked}" if checks else compared
