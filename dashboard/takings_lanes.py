"""Settings of takings → lanes: bars of one pay, divided into what is taken and what is left. Pure shaping, no drawing.

A lane is one bar on one axis. A segment is a stretch of it that is sure (solid), that the reported range leaves open
(hatched), or that nobody reported (hollow: computed, or only promised). Lanes stand on one panel where unit and
period agree, each under the heading of its setting. How they look is in `dashboard.charts_takings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard import questions, takings, takings_words
from dashboard.questions import Row
from dashboard.takings import OF_MINIMUM_WAGE, PERCENT, TAKINGS, Amount, Axis, Computed, Setting, Tension
from etl import takings as sums
from etl import vocabulary as v
from etl.takings import Ends
from wording import labels, words
from wording.language import _, term

PAY, TAKEN, KEPT = "pay", "taken", "kept"
SOLID, HATCHED, HOLLOW, OPEN = "solid", "hatched", "hollow", "hollow and hatched"


@dataclass(frozen=True)
class Segment:
    """A stretch of a bar. `role`: pay, taken or kept. `look`: solid, hatched, hollow, hollow and hatched."""

    start: float
    end: float
    role: str
    look: str


@dataclass(frozen=True)
class Mark:
    """A point that opens a quote. `side`: '' or, where the amount is open to one side, 'left' or 'right'."""

    x: float
    role: str
    observation_id: str
    announcement: str
    printed: str
    doubt: str = ""
    side: str = ""
    is_proposed: bool = False


@dataclass(frozen=True)
class Lane:
    """One bar: its amount, what it is, what is said below it, and where the whole pay ends (`limit`).

    `setting` is the heading of its setting in full, `title` the one that fits the chart.
    """

    setting: str
    title: str
    amount: str
    what: str
    below: str
    segments: tuple[Segment, ...]
    marks: tuple[Mark, ...]
    limit: float | None = None


@dataclass(frozen=True)
class Panel:
    """Lanes on one axis. `axis` is its title; `whole` is its end where it has one (100 percent)."""

    axis: str
    lanes: tuple[Lane, ...]
    whole: float | None


def panels(settings: Sequence[Setting], unit: str) -> list[Panel]:
    """The lanes of all settings, those of one axis together, in the order of the settings."""
    found: dict[Axis, list[Lane]] = {}
    for setting in settings:
        for axis, lane in _of_setting(setting, unit):
            found.setdefault(axis, []).append(lane)
    return [
        Panel(axis_title(axis), tuple(lanes), 100.0 if axis == PERCENT else None)
        for axis, lanes in sorted(found.items(), key=lambda pair: pair[0] == PERCENT)
    ]


def axis_title(axis: Axis) -> str:
    unit, per = axis
    if axis == PERCENT:
        return _("percent of what is named beside the bar")
    if axis == OF_MINIMUM_WAGE:
        return _("percent of the local minimum wage per month")
    if unit == "kg":
        return _("kilograms of rice per month") if per == "month" else words.axis_title(unit, per)
    return words.axis_title(unit, per)


def _of_setting(setting: Setting, unit: str) -> Iterator[tuple[Axis, Lane]]:
    """What is computed, then what is in tension, then what is told alone; no amount twice on one axis."""
    heading = (takings_words.heading(setting), takings_words.briefly(setting))
    drawn: set[tuple[Axis, str]] = set()
    lanes: list[tuple[Axis, Lane, Iterable[Row]]] = []
    lanes += [(one.axis, _divided(heading, one), one.rows) for one in setting.computed]
    for tension in setting.tensions:
        lanes += [(lane_axis, lane, [row]) for lane_axis, lane, row in _contradiction(heading, tension)]
    for axis, lane, rows in lanes:
        keys = {(axis, row["observation_id"]) for row in rows}
        if not keys <= drawn:
            yield axis, lane
        drawn |= keys
    for row in setting.rows:
        amount = takings.amount(row, unit)
        if (amount.axis, row["observation_id"]) not in drawn:
            yield amount.axis, _alone(heading, amount)


def zones(pay: Ends, taken: Ends) -> tuple[Segment, ...]:
    """A pay divided: taken from its beginning, left from there to its end, the open stretches hatched.

    Takings above the pay run past its end. Where the end of the pay or of the takings is not known, nothing is drawn
    beyond the last amount that is.
    """
    pay_low, taken_low = pay.low or 0.0, taken.low or 0.0
    pay_high = max(pay_low, pay.high or 0.0)
    taken_high = max(taken_low, pay_high if taken.high is None else taken.high)
    segments = (
        Segment(0.0, taken_low, TAKEN, SOLID),
        Segment(taken_low, taken_high, TAKEN, HATCHED),
        Segment(taken_high, pay_low, KEPT, HOLLOW),
        Segment(max(taken_high, pay_low), pay_high, KEPT, OPEN),
    )
    return tuple(segment for segment in segments if segment.start < segment.end)


def bar(amount: Ends, role: str, *, is_hollow: bool = False) -> tuple[Segment, ...]:
    """One amount: solid to its low end, hatched from there to its high end."""
    low = amount.low or 0.0
    high = max(low, amount.high or 0.0)
    looks = (HOLLOW, OPEN) if is_hollow else (SOLID, HATCHED)
    segments = (Segment(0.0, low, role, looks[0]), Segment(low, high, role, looks[1]))
    return tuple(segment for segment in segments if segment.start < segment.end)


def _divided(heading: tuple[str, str], found: Computed) -> Lane:
    """A pay divided into its takings and what they leave."""
    total = sums.total(amount.ends for amount in found.taken)
    marks = [_mark(found.pay, _last(found.pay.ends), PAY)]
    reached = Ends(0.0, 0.0)
    for amount in found.taken:
        reached = sums.total([reached, amount.ends])
        marks.append(_mark(amount, _last(reached), TAKEN))
    taken = words.listed([takings_words.of(amount, with_per=False) for amount in found.taken])
    if found.is_more_than_the_pay:
        below = _("{taken} asked: more than the whole pay", taken=taken)
    elif found.kept.low is not None and found.kept.low < 0:
        below = _("{taken} taken: perhaps more than the whole pay", taken=taken)
    else:
        left = takings_words.kept(found, with_per=False)
        below = _("{taken} taken, {kept} left (computed)", taken=taken, kept=left)
    what = _("pay ({stage})", stage=term(v.PAY_STAGE, found.pay.row["pay_stage"]))
    limit = _last(found.pay.ends) if found.kept.low is not None and found.kept.low < 0 else None
    segments = zones(found.pay.ends, total)
    return Lane(*heading, takings_words.of(found.pay), what, below, segments, tuple(marks), limit)


def _contradiction(heading: tuple[str, str], tension: Tension) -> Iterator[tuple[Axis, Lane, Row]]:
    """The pay, and under it the quota that runs past the pay's end."""
    pay, quota = tension.pay, tension.quota
    stage = term(v.PAY_STAGE, pay.row["pay_stage"])
    what = _("pay in {area} ({stage})", area=takings_words.area(pay.row), stage=stage)
    marks = (_mark(pay, _last(pay.ends), PAY),)
    yield pay.axis, Lane(*heading, takings_words.of(pay), what, "", bar(pay.ends, PAY), marks), pay.row
    reported = takings_words.of(takings.amount(quota.row, labels.REPORTED), with_per=False)
    what = reported if quota.axis != _axis_as_reported(quota.row) else _("quota")
    marks = (_mark(quota, _last(quota.ends), TAKEN),)
    below = _("more than the whole pay, which ends at the line")
    segments = bar(quota.ends, TAKEN)
    yield quota.axis, Lane(*heading, takings_words.of(quota), what, below, segments, marks, _last(pay.ends)), quota.row


def _axis_as_reported(row: Row) -> Axis:
    return takings.amount(row, labels.REPORTED).axis


def _alone(heading: tuple[str, str], amount: Amount) -> Lane:
    """An amount that nothing is computed with; of a share, what it leaves of its whole."""
    row = amount.row
    role = TAKEN if row["measure"] in TAKINGS else KEPT if row["pay_stage"] in ("paid", "kept") else PAY
    mark = _mark(amount, _last(amount.ends), role)
    if row["measure"] == "quota_share":
        left = takings_words.said(sums.share_left(amount.ends), PERCENT)
        segments = zones(Ends(100.0, 100.0), amount.ends)
        below = _("taken; {left} left (computed)", left=left)
        return Lane(*heading, takings_words.of(amount), takings_words.taker(row), below, segments, (mark,))
    if row["measure"] == "wage":
        what = term(v.PAY_STAGE, row["pay_stage"])
    elif row["measure"] == "share":
        what = _("share of “{of}”", of=row["of"])
    else:
        what = _("quota") if row["measure"] == "quota" else takings_words.taker(row)
    if not isinstance(row["time_period"], str):
        what = _("{what}, time not known", what=what)
    segments = bar(amount.ends, role, is_hollow=row["pay_stage"] == "promised")
    return Lane(*heading, takings_words.of(amount), what, "", segments, (mark,))


def _last(amount: Ends) -> float:
    """The furthest known end, at which the mark stands."""
    return next((end for end in (amount.high, amount.low) if end is not None), 0.0)


def _mark(amount: Amount, x: float, role: str) -> Mark:
    row = amount.row
    side = "" if None not in (amount.ends.low, amount.ends.high) else "left" if amount.ends.low is None else "right"
    announcement = ", ".join(
        (takings_words.area(row), _what(row), takings_words.of(amount), words.period(_time(row)), str(row["publisher"]))
    )
    doubt = questions.doubt(row, _unit_of(amount))
    return Mark(
        x, role, row["observation_id"], announcement, row["original_value"], doubt, side, row["review"] == "proposed"
    )


def _unit_of(amount: Amount) -> str:
    """The choice of the unit switch in which the amount stands, whatever the reader chose."""
    if amount.axis == _axis_as_reported(amount.row):
        return labels.REPORTED
    if amount.axis == OF_MINIMUM_WAGE:
        return labels.MINIMUM_WAGE
    return labels.RICE if amount.axis[0] == "kg" else labels.USD


def _what(row: Row) -> str:
    return term(v.PAY_STAGE, row["pay_stage"]) if row["measure"] == "wage" else takings_words.taker(row)


def _time(row: Row) -> str | None:
    return row["time_period"] if isinstance(row["time_period"], str) else None
