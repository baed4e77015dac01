"""Of each monthly pay, how much is taken, by whom, and what is kept? Tables and filters in, settings out. Pure.

A setting is what one source says of one place and overlapping times. Inside it a taking is subtracted from the pay it
is taken from (`etl.takings` says when and how); across settings nothing is ever subtracted or added. Where the build
found a quota above a pay, the finding is shown beside the quota, in its own sentence.

Not here: the sentences (`dashboard.takings_words`), the bars (`dashboard.takings_lanes`, `dashboard.charts_takings`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard import questions
from dashboard.filters import Filters
from dashboard.questions import LeftOut, Row
from etl import schema
from etl import takings as sums
from etl.periods import parse_period
from etl.takings import Ends
from wording import labels
from wording.language import _, marked
from wording.words import text as _text

COLUMNS = (*questions.COLUMNS, "statistic", "speaker", "title")
FINDING_COLUMNS = tuple(column.name for column in schema.FINDINGS.columns)

TAKINGS = ("quota", "quota_share", "fee")
APART_FROM_PAY = frozenset({"exemption"})
"""Fees of people who do other work than that for which the pay is: never subtracted from it."""

Axis = tuple[str | None, str | None]
"""Unit and period of amounts that may stand on one axis."""
PERCENT: Axis = ("percent", None)
OF_MINIMUM_WAGE: Axis = ("percent", "month")
_CONVERTED = {
    labels.USD: (("USD", "month"), "low_usd_month", "high_usd_month"),
    labels.RICE: (("kg", "month"), "low_rice_kg_month", "high_rice_kg_month"),
    labels.MINIMUM_WAGE: (OF_MINIMUM_WAGE, "low_minimum_wage_percent", "high_minimum_wage_percent"),
}

NOT_ONE_WORKER = marked("for a site, a firm or a country as a whole, not for one worker")
NO_TAKING = marked("of pay beside which its source names no taking at that place and time")

_STAGES = ("promised", "gross", "unspecified", "paid", "kept")


@dataclass(frozen=True)
class Amount:
    """One amount on one axis. `axis` and `ends` are in the reader's unit where the row has it, else as reported."""

    row: Row
    axis: Axis
    ends: Ends


@dataclass(frozen=True)
class Computed:
    """What takings leave of a pay, computed here. Nobody reported `kept`.

    `axis`, `pay`, `taken`, `kept`: in the reader's unit. `formula_*`: where the subtraction is made, as reported
    wherever pay and takings share a unit. `share` is set where a share of the pay is taken.
    """

    pay: Amount
    taken: tuple[Amount, ...]
    kept: Ends
    formula_axis: Axis
    formula_pay: Ends
    formula_taken: tuple[Ends, ...]
    formula_kept: Ends
    share: Row | None = None

    @property
    def axis(self) -> Axis:
        return self.pay.axis

    @property
    def rows(self) -> tuple[Row, ...]:
        return (self.pay.row, *((amount.row for amount in self.taken) if self.share is None else (self.share,)))

    @property
    def qualifier(self) -> str:
        return "about" if any(row["qualifier"] in ("about", "nearly") for row in self.rows) else "exact"

    @property
    def is_more_than_the_pay(self) -> bool:
        """Whether surely more is taken than is paid."""
        return self.formula_kept.high is not None and self.formula_kept.high < 0


@dataclass(frozen=True)
class Tension:
    """A quota that the build found above a pay: both amounts on one axis, and the build's sentence."""

    quota: Amount
    pay: Amount
    finding: Mapping[str, Any]


@dataclass(frozen=True)
class Setting:
    """What one source says of one place and time, with what is computed from it."""

    rows: tuple[Row, ...]
    computed: tuple[Computed, ...]
    tensions: tuple[Tension, ...]

    @property
    def first(self) -> Row:
        return self.rows[0]

    def of(self, *measures: str) -> list[Row]:
        return [row for row in self.rows if row["measure"] in measures]

    @property
    def takings(self) -> list[Row]:
        return self.of(*TAKINGS)

    @property
    def pays(self) -> list[Row]:
        return self.of("wage")

    @property
    def is_checked(self) -> bool:
        """Whether a person has checked what is said of takings, or of what is kept."""
        return any(row["review"] == "accepted" and (row["measure"] in TAKINGS or _is_kept(row)) for row in self.rows)

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Its rows, and the pays of a wider area that a tension sets beside them."""
        named = {row["observation_id"]: row for row in self.rows}
        named |= {tension.pay.row["observation_id"]: tension.pay.row for tension in self.tensions}
        return tuple(named.values())


@dataclass(frozen=True)
class Takings:
    """What the page shows. `elsewhere`: tensions between two sources, which are only set beside each other."""

    settings: tuple[Setting, ...]
    elsewhere: tuple[Mapping[str, Any], ...]
    left_out: tuple[LeftOut, ...]
    hidden: int
    shown: frozenset[str]


def ask(observations: pd.DataFrame, findings: Sequence[Mapping[str, Any]], asked: Filters) -> Takings:
    """The settings in which something is taken or called kept, those first in which most is known."""
    about = observations[_is_asked(observations)]
    seen = questions.within(about, asked)
    drawn, apart = _set_apart(seen.to_dict("records"), asked)
    known = {row["observation_id"]: row for row in drawn}
    above = [finding for finding in findings if _is_above(finding) and known.keys() >= set(finding["observation_ids"])]
    settings, beside = [], {row for finding in above for row in finding["observation_ids"]}
    for rows in _in_settings(drawn):
        if any(row["measure"] in TAKINGS or _is_kept(row) for row in rows):
            settings.append(
                _setting(rows, [finding for finding in above if len(finding["source_ids"]) == 1], known, asked)
            )
        else:
            apart += [(_(NO_TAKING), row) for row in rows if row["observation_id"] not in beside]
    elsewhere = tuple(finding for finding in above if len(finding["source_ids"]) > 1)
    shown = {row["observation_id"] for setting in settings for row in setting.all_rows}
    return Takings(
        settings=tuple(sorted(settings, key=_order)),
        elsewhere=elsewhere,
        left_out=_by_reason(apart),
        hidden=len(about) - len(seen),
        shown=frozenset(shown | {name for finding in elsewhere for name in finding["observation_ids"]}),
    )


def _is_asked(observations: pd.DataFrame) -> pd.Series:
    """Pay, takings, and shares of one worker's money; the share of a state's profit answers another question."""
    own_share = (observations["measure"] == "share") & (observations["basis"] == "worker")
    return observations["measure"].isin(("wage", *TAKINGS)) | own_share


def _is_kept(row: Row) -> bool:
    return row["pay_stage"] == "kept" or row["measure"] == "share"


def _is_above(finding: Mapping[str, Any]) -> bool:
    return finding["check"] == "quota_above_wage" and finding["verdict"] == "tension"


def _set_apart(seen: Iterable[Row], asked: Filters) -> tuple[list[Row], list[tuple[str, Row]]]:
    """The rows that can stand in a setting; the others with the reason why not."""
    drawn, apart = [], []
    for row in seen:
        unit = labels.REPORTED if row["unit"] == "percent" else asked.unit
        reason = questions.why_not_drawn(row, replace(asked, unit=unit))
        if not reason and _text(row["basis"]) not in (None, "worker"):
            reason = _(NOT_ONE_WORKER)
        apart.append((reason, row)) if reason else drawn.append(row)
    return drawn, apart


def _by_reason(apart: Iterable[tuple[str, Row]]) -> tuple[LeftOut, ...]:
    reasons: dict[str, list[Row]] = {}
    for reason, row in apart:
        reasons.setdefault(reason, []).append(row)
    return tuple(LeftOut(reason, tuple(rows)) for reason, rows in reasons.items())


# Settings


def _in_settings(rows: Iterable[Row]) -> Iterable[list[Row]]:
    """The rows by source, place and people; those of one time, or of times that overlap, together."""
    for _key, alike in groupby(sorted(rows, key=_where), key=_where):
        yield from _by_time(list(alike))


def _where(row: Row) -> tuple[str, ...]:
    return (
        str(row["source_id"]),
        str(row["ref_area"]),
        _text(row["subdivision"]) or "",
        _text(row["place"]) or "",
        sums.whose(row),
    )


def _by_time(rows: list[Row]) -> list[list[Row]]:
    """Rows whose times overlap. What has no known time joins them where there is only one time it could join."""
    groups: list[tuple[Any, list[Row]]] = []
    undated = [row for row in rows if not _text(row["time_period"])]
    for row in sorted((row for row in rows if _text(row["time_period"])), key=lambda row: _period(row).first):
        period = _period(row)
        if groups and groups[-1][0] >= period.first:
            last, members = groups.pop()
            groups.append((max(last, period.last), [*members, row]))
        else:
            groups.append((period.last, [row]))
    found = [members for _, members in groups]
    if undated and len(found) == 1:
        return [[*undated, *found[0]]]
    return [*found, undated] if undated else found


def _period(row: Row) -> Any:
    return parse_period(str(row["time_period"]))


def _setting(rows: list[Row], above: list[Mapping[str, Any]], known: Mapping[str, Row], asked: Filters) -> Setting:
    rows = sorted(rows, key=_in_setting)
    own = {row["observation_id"] for row in rows}
    tensions = []
    for finding in above:
        quota, pay = (known[name] for name in finding["observation_ids"])
        if quota["observation_id"] in own:
            tensions.append(_tension(quota, pay, finding))
    return Setting(tuple(rows), tuple(_computed(rows, asked.unit)), tuple(tensions))


def _in_setting(row: Row) -> tuple[object, ...]:
    stage = _text(row["pay_stage"])
    return (
        stage in ("paid", "kept") or row["measure"] == "share",
        TAKINGS.index(row["measure"]) + 1 if row["measure"] in TAKINGS else 0,
        _STAGES.index(stage) if stage else 0,
        _text(row["time_period"]) or "",
        str(row["observation_id"]),
    )


def _order(setting: Setting) -> tuple[object, ...]:
    """What is computed first, then what is in tension, then what is told alone; by place, and the latest time first."""
    years = [int(row["year_last"]) for row in setting.rows if row["year_last"] == row["year_last"]]
    rank = 0 if setting.computed else 1 if setting.tensions else 2 if setting.pays else 3
    return rank, labels.place_order(str(setting.first["ref_area"])), -max(years, default=0), _where(setting.first)


def _tension(quota: Row, pay: Row, finding: Mapping[str, Any]) -> Tension:
    """Both in the unit in which the build compared them: there, and not in every unit, the quota is surely above."""
    unit = labels.REPORTED if finding["unit"] == quota["unit"] == pay["unit"] else labels.USD
    return Tension(amount(quota, unit), amount(pay, unit), finding)


# Amounts and what is computed from them


def amount(row: Row, unit: str) -> Amount:
    """The row in the reader's unit; shares are in percent under every choice."""
    if row["unit"] == "percent" or unit not in _CONVERTED:
        return Amount(row, (_text(row["unit"]), _text(row["per"])), sums.ends(row))
    axis, low, high = _CONVERTED[unit]
    return Amount(row, axis, sums.ends(row, low, high))


def _computed(rows: Sequence[Row], unit: str) -> Iterable[Computed]:
    rows = [row for row in rows if row["review"] == "accepted"]
    for pay in rows:
        takings = [row for row in rows if row["measure"] in TAKINGS and sums.is_one_case(pay, row)]
        amounts = [row for row in takings if row["measure"] != "quota_share" and row["kind"] not in APART_FROM_PAY]
        for together in _added(amounts):
            found = _subtracted(pay, together, unit)
            if found:
                yield found
        for share in takings:
            if share["measure"] == "quota_share" and pay["pay_stage"] == "gross":
                yield _share_taken(pay, share, unit)


def _added(takings: Sequence[Row]) -> list[list[Row]]:
    """Takings that may be added: each of another kind. Two quotas may be one, told twice, so each stands alone."""
    kinds = {(row["measure"], _text(row["kind"]), _text(row["item"])) for row in takings}
    if not takings:
        return []
    return [list(takings)] if len(kinds) == len(takings) else [[row] for row in takings]


def _subtracted(pay: Row, takings: Sequence[Row], unit: str) -> Computed | None:
    """Pay − takings as reported where they share unit and period, else in US dollars a month; None where neither."""
    reported = [amount(row, labels.REPORTED) for row in (pay, *takings)]
    is_alike = len({found.axis for found in reported}) == 1
    base = reported if is_alike else [amount(row, labels.USD) for row in (pay, *takings)]
    kept = sums.left(base[0].ends, [found.ends for found in base[1:]])
    if kept == Ends(None, None):
        return None
    shown = [amount(row, unit) for row in (pay, *takings)]
    if len({found.axis for found in shown}) > 1:
        shown = base
    in_unit = kept if shown[0].axis == base[0].axis else _in_unit(kept, base, shown, is_alike)
    taken = tuple(found.ends for found in base[1:])
    return Computed(shown[0], tuple(shown[1:]), in_unit, base[0].axis, base[0].ends, taken, kept)


def _in_unit(kept: Ends, base: Sequence[Amount], shown: Sequence[Amount], is_alike: bool) -> Ends:
    """What is left, converted by the rates of the pay, so that one month's rate is not held against another's."""
    if not is_alike:
        return sums.left(shown[0].ends, [found.ends for found in shown[1:]])
    pairs = list(zip(base, shown, strict=True))
    low = next(filter(None, (_rate(reported.ends.low, found.ends.low) for reported, found in pairs)), None)
    high = next(filter(None, (_rate(reported.ends.high, found.ends.high) for reported, found in pairs)), None)
    return sums.converted(kept, low or high, high or low)


def _rate(reported: float | None, converted: float | None) -> float | None:
    return converted / reported if reported and converted is not None else None


def _share_taken(pay: Row, share: Row, unit: str) -> Computed:
    """A share of a gross pay: what it takes and what it leaves, in the pay's unit."""
    base, shown = amount(pay, labels.REPORTED), amount(pay, unit)
    part = sums.ends(share)
    rest = sums.part_left(shown.ends, part)
    taken = Amount(share, shown.axis, sums.part_left(shown.ends, sums.share_left(part)))
    kept = sums.part_left(base.ends, part)
    return Computed(shown, (taken,), rest, base.axis, base.ends, (part,), kept, share)
