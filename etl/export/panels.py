"""Which observations stand on which printed chart: rows in, panels out. Pure.

Only like things share an axis, by the same rules as on the dashboard (`labels.QUESTIONS`). Pay, quotas, fees and
revenue are in US dollars a month where they can be converted; everything else is as reported. What is on no chart is
returned with its reason, and its quote is printed like every other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl import vocabulary as v
from etl.export import naming
from etl.export.naming import Row
from wording import labels, words
from wording.language import _, term


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of a chart. An end that is None is open. `doubt`: why it is hollow; empty: it is filled."""

    observation_id: str
    ref_area: str
    label: str
    amount: str
    low: float | None
    high: float | None
    doubt: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Marks that may share an axis. `title` is the question, `part` what sets the panel apart, `unit` the axis."""

    title: str
    part: str
    unit: str
    marks: tuple[Mark, ...]

    @property
    def name(self) -> str:
        return f"{self.title} {self.part}".strip()


@dataclass(frozen=True, slots=True)
class OffChart:
    """An observation of the set that no panel shows, and why."""

    observation_id: str
    reason: str


def panels(rows: Sequence[Row]) -> tuple[tuple[Panel, ...], tuple[OffChart, ...]]:
    """The charts in the order of the questions, and what stands on none of them."""
    drawn: list[Panel] = []
    off: list[OffChart] = []
    for question in labels.QUESTIONS:
        is_usd = question.units[0] == labels.USD
        kept: list[Row] = []
        for row in rows:
            if row["measure"] in question.measures:
                reason = _why_not(row, is_usd)
                if reason:
                    off.append(OffChart(row["observation_id"], reason))
                else:
                    kept.append(row)
        drawn += _panels(kept, question, is_usd)
    return tuple(drawn), tuple(off)


def _why_not(row: Row, is_usd: bool) -> str:
    if row["review"] != "accepted":
        return naming.not_accepted(row)
    if row["same_as"]:
        return _("said again: the same amount in other words")
    if row["value_low"] is None and row["value_high"] is None:
        return _("told without a number")
    if is_usd and row["low_usd_month"] is None and row["high_usd_month"] is None:
        reason = words.reason(row["not_comparable_because"], "usd") or _("no reason is given")
        return _("not in US dollars: {reason}", reason=reason)
    return ""


def _panels(rows: Sequence[Row], question: labels.Question, is_usd: bool) -> Iterator[Panel]:
    kinds: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        kinds.setdefault(_kind(row, question, is_usd), []).append(row)
    for kind, alike in kinds.items():
        part = _part(dict(zip(_split_by(question, is_usd), kind, strict=True)), alike[0]) if len(kinds) > 1 else ""
        first = alike[0]
        unit = _("US dollars per month") if is_usd else words.axis_title(first["unit"], first["per"])
        ordered = sorted(alike, key=lambda row: (labels.place_order(row["ref_area"]), row["time_period"] or "9999"))
        yield Panel(_(question.title), part, unit, tuple(_mark(row, is_usd) for row in ordered))


def _split_by(question: labels.Question, is_usd: bool) -> tuple[str, ...]:
    return tuple(column for column in question.split_by if not (is_usd and column in ("unit", "per")))


def _kind(row: Row, question: labels.Question, is_usd: bool) -> tuple[str, ...]:
    """What must agree for two amounts to share an axis. An amount whose payer is not named is one worker's."""
    is_revenue = "revenue" in question.measures
    return tuple(
        row[column] or ("worker" if column == "basis" and not is_revenue else "")
        for column in _split_by(question, is_usd)
    )


def _part(kind: dict[str, str], first: Row) -> str:
    """'at work', 'rice, yuan per kg', 'a site': what the marks of a panel have in common."""
    parts = []
    if named := kind.get("kind"):
        vocabulary = v.KIND.get(first["measure"])
        parts.append(term(vocabulary, named) if vocabulary and named in vocabulary else named)
    if kind.get("item"):
        parts.append(kind["item"])
    if kind.get("basis"):
        parts.append(term(v.BASIS, kind["basis"]))
    if kind.get("unit") and kind["unit"] not in ("people", "hours"):
        parts.append(words.axis_title(kind["unit"], kind.get("per") or None))
    return ", ".join(parts)


def _mark(row: Row, is_usd: bool) -> Mark:
    low, high = (row["low_usd_month"], row["high_usd_month"]) if is_usd else (row["value_low"], row["value_high"])
    amount = words.span(low, high, row["qualifier"], "USD", rounded=True) if is_usd else naming.amount(row)
    years = words.years(row["time_period"])
    parts = (_what(row), naming.where(row), row["publisher"], years)
    label = " · ".join(part for part in parts if part)
    return Mark(row["observation_id"], row["ref_area"], label, amount, low, high, "; ".join(_doubts(row, is_usd)))


def _what(row: Row) -> str:
    """The stage, the kind, the item or what the share is of: what tells the lines of a panel apart."""
    if row["pay_stage"]:
        return term(v.PAY_STAGE, row["pay_stage"])
    if row["of"]:
        return _("of “{words}”", words=row["of"])
    if row["kind"] and row["measure"] in v.KIND and row["kind"] in v.KIND[row["measure"]]:
        return term(v.KIND[row["measure"]], row["kind"])
    return row["item"] or term(v.MEASURE, row["measure"])


def _doubts(row: Row, is_usd: bool) -> Iterator[str]:
    if row["qualifier"] in ("about", "nearly"):
        yield _("approximate words")
    if row["claim"] == "assumed_by_source":
        yield term(v.CLAIM, row["claim"])
    if is_usd and row["is_assumed"]:
        yield _("the month of the exchange rate is not known")
    if row["time_basis"] == "inferred":
        yield _("the time is inferred")
