"""Questions to the observations: table and filters in, tables and sentences out. Pure; pandas only.

`compare` answers the Compare page: which rows are drawn, on which charts, in which order, what the answer is in one
sentence, and what is left out and why. Nothing is averaged and nothing is merged: a range stays the range that was
reported, and two sources stay two rows. How the rows look is in `dashboard.charts`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import people
from dashboard.filters import Choices, Filters
from etl import vocabulary as v
from wording import labels, words
from wording.language import _, marked, plural, term
from wording.words import text as _text

COLUMNS = (
    "observation_id", "source_id", "review", "claim", "measure", "kind", "pay_stage", "population", "item", "of",
    "ref_area", "subdivision", "place", "time_period", "year_first", "year_last", "time_basis", "original_value",
    "value_low", "value_high", "qualifier", "unit", "per", "basis", "low_usd_month", "high_usd_month",
    "low_rice_kg_month", "high_rice_kg_month", "low_minimum_wage_percent", "high_minimum_wage_percent", "is_assumed",
    "is_minimum_wage_assumed", "not_comparable_because", "same_as", "publisher", "date_published", "sector",
)  # fmt: skip
"""What a comparison reads. Quotes and receipts are read one row at a time, when a reader opens them."""

_NOT_IN = {
    labels.USD: marked("not shown in US dollars: {reason}"),
    labels.RICE: marked("not shown in kilograms of rice: {reason}"),
    labels.MINIMUM_WAGE: marked("not shown as a share of the local minimum wage: {reason}"),
}
"""Choice of the unit switch → why an amount is not shown in it."""
_CONVERTED = {
    labels.USD: ("low_usd_month", "high_usd_month", "USD", "usd"),
    labels.RICE: ("low_rice_kg_month", "high_rice_kg_month", "kg", "rice"),
    labels.MINIMUM_WAGE: ("low_minimum_wage_percent", "high_minimum_wage_percent", "percent", "minimum_wage"),
}
"""Choice of the unit switch → its columns, the unit to write, and the step of `not_comparable_because`."""

Row = Mapping[str, Any]
"""One observation: the columns of COLUMNS. For dozens of rows, records are quicker than pandas."""

Told = tuple[str, bool, str]
"""What stands beside an amount in the answer: what it is, whether that follows the amount, and its place and time."""
MANY, MOST_TOLD, MOST_OF_MANY = 15, 5, 2
"""How many amounts the answer names of each place; fewer where all places together have many."""

MARKS = (
    "observation_id", "source_id", "ref_area", "group", "label", "low", "high", "text", "words", "doubt", "is_proposed",
)  # fmt: skip
"""The columns of a panel's rows. `text` is the amount to write beside the mark, `words` the amount as printed,
`doubt` why the mark is hollow (empty: it is filled), `is_proposed` whether no person has checked the row."""


@dataclass(frozen=True)
class Panel:
    """One chart: rows that may stand on one axis. `name` says what they have in common, `axis` the unit."""

    name: str
    axis: str
    rows: pd.DataFrame


@dataclass(frozen=True)
class LeftOut:
    """Rows that the reader asked for and that no chart shows, with the reason in plain words."""

    reason: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Comparison:
    """What the Compare page shows. `proposed` counts those of the `observations` drawn that no person has checked,
    `hidden` the rows of this question that the filters keep away."""

    answer: str
    panels: tuple[Panel, ...]
    left_out: tuple[LeftOut, ...]
    observations: int
    sources: int
    proposed: int
    hidden: int
    shown: frozenset[str]


def choices(observations: pd.DataFrame) -> Choices:
    """What there is to filter by."""
    dated = observations["year_first"].notna()
    is_proposed = observations["review"] == "proposed"
    first = observations.loc[dated, "year_first"].min() if dated.any() else 0
    last = observations.loc[dated, "year_last"].max() if dated.any() else 0
    return Choices(
        year_first=int(first),
        year_last=int(last),
        ref_areas=tuple(sorted(observations["ref_area"].unique(), key=labels.place_order)),
        publishers=tuple(sorted(observations["publisher"].unique())),
        undated=int((~dated & ~is_proposed).sum()),
        measures=tuple(
            question.slug
            for question in labels.QUESTIONS
            if question.measures != ("other",) or (observations["measure"] == "other").any()
        ),
        proposed=int(is_proposed.sum()),
    )


def within(observations: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The rows that place, publisher and years keep, of whatever measure. A period that overlaps the years is kept."""
    undated = observations["year_first"].isna()
    overlaps = (observations["year_first"] <= filters.year_last) & (observations["year_last"] >= filters.year_first)
    keep = overlaps | undated if filters.is_undated_included else overlaps & ~undated
    if filters.ref_areas:
        keep &= observations["ref_area"].isin(filters.ref_areas)
    if filters.publishers:
        keep &= observations["publisher"].isin(filters.publishers)
    return observations[keep]


def reviewed(observations: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The rows that a person has accepted; with the proposed ones where the reader switched them on."""
    return observations if filters.is_proposed_shown else observations[observations["review"] != "proposed"]


def compare(observations: pd.DataFrame, filters: Filters) -> Comparison:
    """The rows to draw and to list for the reader's question."""
    asked = observations[observations["measure"].isin(filters.question.measures)]
    seen = within(asked, filters)
    drawn, left_out = _set_apart(seen.to_dict("records"), filters)
    drawn.sort(key=_order)
    return Comparison(
        answer=_answer(drawn, filters),
        panels=tuple(_panels(drawn, filters)),
        left_out=left_out,
        observations=len(drawn),
        sources=len({row["source_id"] for row in drawn}),
        proposed=sum(row["review"] == "proposed" for row in drawn),
        hidden=len(asked) - len(seen),
        shown=frozenset(row["observation_id"] for row in drawn),
    )


def _set_apart(seen: Iterable[Row], filters: Filters) -> tuple[list[Row], tuple[LeftOut, ...]]:
    """The rows that a chart can show, and the others by reason. Each row is in exactly one place."""
    drawn: list[Row] = []
    apart: dict[str, list[Row]] = {}
    for row in seen:
        reason = why_not_drawn(row, filters)
        (apart.setdefault(reason, []) if reason else drawn).append(row)
    return drawn, tuple(LeftOut(reason, tuple(rows)) for reason, rows in apart.items())


def why_not_drawn(row: Row, filters: Filters) -> str | None:
    """Why no chart shows the row, in words; None when one does."""
    unit = filters.unit
    if row["review"] == "rejected" or (row["review"] == "proposed" and not filters.is_proposed_shown):
        return _(labels.NOT_ACCEPTED[row["review"]])
    if _text(row["same_as"]):
        return _("said again: the same amount in other words, counted once")
    if row["qualifier"] == "vague" or not (_is_number(row["value_low"]) or _is_number(row["value_high"])):
        return _("told without a number: kept as words, never drawn")
    if unit not in _CONVERTED:
        return None
    low, high, _unit, step = _CONVERTED[unit]
    if _is_number(row[low]) or _is_number(row[high]):
        return None
    reason = words.reason(_text(row["not_comparable_because"]), step)
    return _(_NOT_IN[unit], reason=reason or _("no reason is given"))


def _is_number(value: object) -> bool:
    return isinstance(value, float) and not math.isnan(value)


def _mark(row: Row, unit_choice: str) -> tuple[object, ...]:
    """The row as a mark: the values of MARKS."""
    low, high, text = _amount(row, unit_choice)
    is_doubted = doubt(row, unit_choice)
    ends = (math.nan if low is None else low, math.nan if high is None else high)
    return (
        row["observation_id"], row["source_id"], row["ref_area"], _group(row), label(row), *ends, text,
        row["original_value"], is_doubted, row["review"] == "proposed",
    )  # fmt: skip


def _amount(row: Row, unit_choice: str) -> tuple[float, float, str]:
    if unit_choice not in _CONVERTED:
        low, high = row["value_low"], row["value_high"]
        return low, high, words.span(low, high, row["qualifier"], _text(row["unit"]), _text(row["per"]))
    low_name, high_name, unit, _step = _CONVERTED[unit_choice]
    low, high = row[low_name], row[high_name]
    text = words.span(low, high, row["qualifier"], unit, rounded=True)
    return low, high, _("{amount} of rice", amount=text) if unit == "kg" else text


_STAGES = list(v.PAY_STAGE)
_CLAIMS = list(v.CLAIM)


def _order(row: Row) -> tuple[object, ...]:
    stage = _text(row["pay_stage"])
    return (
        labels.place_order(str(row["ref_area"])),
        people.others(row) or "",
        _CLAIMS.index(str(row["claim"])),
        stage == "promised",
        _STAGES.index(stage) if stage else -1,
        _text(row["of"]) or "",
        _text(row["time_period"]) or "9999",
        str(row["observation_id"]),
    )


def _group(row: Row) -> str:
    """'China', 'China · promised', 'China · local workers': what stands under one heading."""
    place = labels.place_name(str(row["ref_area"]))
    if who := people.others(row):
        return f"{place} · {who}"
    if row["claim"] != "reported":
        return f"{place} · {term(v.CLAIM, str(row['claim']))}"
    return f"{place} · {term(v.PAY_STAGE, 'promised')}" if row["pay_stage"] == "promised" else place


def what(row: Row) -> str:
    """What the amount is, in a word or two: the pay stage, the kind, the item, or what the share is of."""
    return ", ".join((*_thing(row), *_of_whom(row)))


def _thing(row: Row) -> list[str]:
    measure, kind, item, of = str(row["measure"]), _text(row["kind"]), _text(row["item"]), _text(row["of"])
    if measure == "wage":
        stage = term(v.PAY_STAGE, _text(row["pay_stage"]) or "unspecified")
        return [stage, _("in {item}", item=item)] if row["unit"] == "kg" and item else [stage]
    if measure == "change" and of:
        return [f"“{of}”"]
    if measure in v.MEASURES_WITH_OF:
        return [_("of “{whole}”", whole=of)] if of else []
    if kind:
        name = term(v.KIND[measure], kind) if measure in v.KIND and kind in v.KIND[measure] else kind
        return [_("fee: {kind}", kind=name) if measure == "fee" else name]
    return [item or term(v.MEASURE, measure).lower()]


def _of_whom(row: Row) -> Iterator[str]:
    basis = _text(row["basis"])
    if basis and basis not in ("worker", "country"):
        yield term(v.BASIS, basis)
    if who := people.named(row):
        yield who


def _follows_its_amount(row: Row) -> bool:
    """Whether `what` can follow the amount without brackets: '300–700 yuan a month paid out', '200 people returned'."""
    if list(_of_whom(row)) or len(_thing(row)) > 1:
        return False
    if row["measure"] == "wage":
        return _text(row["pay_stage"]) not in (None, "unspecified")
    if row["measure"] == "workers":
        return row["kind"] in ("working", "sent", "returned")
    return row["measure"] in ("share", "quota_share") and _text(row["of"]) is not None


def label(row: Row) -> str:
    """The label of a row: 'gross · Radio X · 2025'; the place within the country where one is named."""
    parts = (what(row), _text(row["place"]), str(row["publisher"]), words.years(_text(row["time_period"])))
    return " · ".join(part for part in parts if part)


def doubt(row: Row, unit_choice: str) -> str:
    """Why a mark is hollow: approximate words, an assumption, an inferred time. Empty: the mark is filled."""
    reasons = []
    if row["qualifier"] in ("about", "nearly"):
        reasons.append(_("approximate words"))
    if row["claim"] == "assumed_by_source":
        reasons.append(_("assumed by the source"))
    if unit_choice == labels.USD and row["is_assumed"]:
        reasons.append(_("the month of the exchange rate is not known"))
    if unit_choice == labels.RICE and is_widened(row):
        reasons.append(_("market rates and prices of the time differ"))
    if unit_choice == labels.MINIMUM_WAGE and row["is_minimum_wage_assumed"]:
        reasons.append(_("more than one minimum wage or rate may have applied"))
    if row["time_basis"] == "inferred":
        reasons.append(_("the time is inferred"))
    return words.listed(reasons)


def is_widened(row: Row) -> bool:
    """Whether the range in rice is wider than the reported one, because its ends rest on different market figures."""
    reported, rice = (row["value_low"], row["value_high"]), (row["low_rice_kg_month"], row["high_rice_kg_month"])
    if not all(map(_is_number, (*reported, *rice))):
        return bool(row["is_assumed"])
    return not math.isclose(reported[0] * rice[1], reported[1] * rice[0], rel_tol=1e-9)


def _panels(drawn: Sequence[Row], filters: Filters) -> Iterator[Panel]:
    """The rows on as many charts as there are unlike kinds of amounts, in the order of their first row."""
    question = filters.question
    kinds: dict[tuple[str, ...], list[Row]] = {}
    for row in drawn:
        kinds.setdefault(_kind_of(row, question, filters.unit), []).append(row)
    for kind, rows in kinds.items():
        marks = pd.DataFrame([_mark(row, filters.unit) for row in rows], columns=list(MARKS), dtype=object)
        name = _panel_name(kind, rows[0], question) if len(kinds) > 1 else ""
        yield Panel(name, _axis(rows[0], filters.unit), marks)


def _kind_of(row: Row, question: labels.Question, unit_choice: str) -> tuple[str, ...]:
    """What must agree for two amounts to stand on one axis."""
    columns = question.split_by
    if unit_choice in _CONVERTED:
        columns = tuple(column for column in columns if column not in ("unit", "per"))
    parts = [_text(row[column]) or "" for column in columns]
    if "basis" in columns and "revenue" not in question.measures:
        # An amount whose payer is not named is one worker's: wages, quotas and fees are told that way.
        where = columns.index("basis")
        parts[where] = parts[where] or "worker"
    return tuple(parts)


def _panel_name(kind: tuple[str, ...], first: Row, question: labels.Question) -> str:
    """'from a site', 'at work', 'rice, yuan per kg': what the rows of a panel have in common."""
    named = dict(zip(question.split_by, kind, strict=False))
    kind_, basis = named.get("kind"), named.get("basis")
    parts = []
    if kind_:
        measure = str(first["measure"])
        parts.append(term(v.KIND[measure], kind_) if measure in v.KIND and kind_ in v.KIND[measure] else kind_)
    if named.get("item"):
        parts.append(named["item"])
    if basis:
        parts.append(term(v.BASIS, basis) if basis in v.BASIS else basis)
    if named.get("unit") and named["unit"] not in ("people", "hours"):
        parts.append(words.axis_title(named["unit"], named.get("per") or None))
    name = ", ".join(parts)
    return name[:1].upper() + name[1:]


def _axis(row: Row, unit_choice: str) -> str:
    if unit_choice == labels.USD:
        return words.axis_title("USD", "month")
    if unit_choice == labels.RICE:
        return _("kilograms of rice per month")
    if unit_choice == labels.MINIMUM_WAGE:
        return _("percent of the local minimum wage per month")
    return words.axis_title(_text(row["unit"]), _text(row["per"]), _text(row["item"]))


def _answer(drawn: Sequence[Row], filters: Filters) -> str:
    """One sentence from the rows shown: places, stages, ranges as ranges; no midpoint. Empty without rows.

    What a source calculated, assumed or converted is left to the chart, and so is what has no known time: beside
    dated amounts it would read as one of them. A size threshold is no number of workers, and other people's pay no
    answer to a question about North Koreans. What no person has checked answers nothing; it is only counted.
    """
    places: dict[str, dict[Told, list[Row]]] = {}
    accepted = [row for row in drawn if row["review"] == "accepted"]
    sources = len({row["source_id"] for row in accepted})
    told = [row for row in accepted if not _why_not_told(row)]
    for row in told:
        said = places.setdefault(labels.place_name(row["ref_area"]), {})
        said.setdefault((what(row), _follows_its_amount(row), where_and_when(row)), []).append(row)
    others = Counter(reason for row in accepted if (reason := _why_not_told(row)))
    counted = [_("{count:,} ({why})", count=count, why=reason) for reason, count in others.items()]
    only_drawn = _("On the charts alone: {others}.", others=words.listed(counted)) if counted else ""
    if not places:
        return only_drawn
    most = MOST_TOLD if sum(map(len, places.values())) <= MANY else MOST_OF_MANY
    parts = [
        _("in {place} {amounts}", place=place, amounts=_listed_briefly(said, filters.unit, most))
        for place, said in places.items()
    ]
    answer = _(
        "{summary}: {amounts}. {observations} from {sources}.",
        summary=_summary(told, filters),
        amounts="; ".join(parts),
        observations=plural("{count:,} observation", "{count:,} observations", len(accepted)),
        sources=plural("{count:,} source", "{count:,} sources", sources),
    )
    return f"{answer} {only_drawn}" if only_drawn else answer


def _why_not_told(row: Row) -> str:
    """Why the answer does not name an amount that a chart shows; empty where it does."""
    if who := people.others(row):
        return who
    if row["claim"] != "reported":
        return term(v.CLAIM, str(row["claim"]))
    if row["kind"] == "threshold":
        return term(v.KIND["workers"], "threshold")
    return "" if _text(row["time_period"]) else _("time not known")


def where_and_when(row: Row) -> str:
    """'Port City, October to December 2025, inferred time': an amount without them would be misquoted."""
    time = words.period(_text(row["time_period"]))
    if row["time_basis"] == "inferred":
        time = _("{time}, inferred time", time=time)
    place = _text(row["place"])
    return _("{place}, {time}", place=place, time=time) if place else time


def _summary(told: Sequence[Row], filters: Filters) -> str:
    question = filters.question
    if filters.unit == labels.REPORTED:
        return _(question.summary)
    summary = _(question.monthly)
    if filters.unit == labels.RICE:
        return _("{summary}, in rice at North Korean market prices", summary=summary)
    if filters.unit == labels.MINIMUM_WAGE:
        return _("{summary}, as a share of the local minimum wage", summary=summary)
    if any(row["unit"] != "USD" for row in told):
        return _("{summary}, in US dollars at the exchange rates of the time", summary=summary)
    return summary


def _listed_briefly(said: Mapping[Told, Sequence[Row]], unit: str, most: int) -> str:
    """The amounts of one place; where there are many, those that speak about the latest time, and how many more."""
    named = list(said) if len(said) <= most else sorted(said, key=lambda told: -_latest(said[told]))[:most]
    parts, left = [], sum(len(rows) for told, rows in said.items() if told not in named)
    for told in named:
        texts = [_amount(row, unit)[2] for row in said[told]]
        different = list(dict.fromkeys(texts))[:most]
        left += sum(text not in different for text in texts)
        parts.append(_said(*told, different))
    some = ", ".join(parts)
    return plural("{some} and {count:,} more", "{some} and {count:,} more", left, some=some) if left else some


def _latest(rows: Sequence[Row]) -> float:
    return max(float(row["year_last"]) for row in rows)


def _said(what: str, is_plain: bool, details: str, texts: Sequence[str]) -> str:
    """'US$ 276–280 promised (2025)', 'US$ 4–6 (stage not stated; 2025)'. Several amounts stand side by side."""
    amounts = words.listed(texts)
    if is_plain:
        return _("{amount} {what} ({details})", amount=amounts, what=what, details=details)
    return _("{amount} ({what}; {details})", amount=amounts, what=what, details=details)
