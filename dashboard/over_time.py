"""What was reported when: rows and filters in, amounts and events with their honest times out. Pure; no drawing.

An amount has the time that its source gives it: a day, a month, a year or an interval, never a point inside it. What
has no known time is counted and listed and stands on no axis. Which amounts may share a chart, and what is left out
for other reasons, is answered by `dashboard.questions`; how it is drawn by `dashboard.time_charts`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from dashboard import questions
from dashboard.filters import Choices, Filters
from dashboard.resolutions import Resolution
from etl import vocabulary as v
from etl.periods import parse_period
from wording import labels, words
from wording.language import _, marked, plural, term

NO_TIME = marked("without a known time: it stands on no axis of time")
RESOLUTION, CHANGE = "resolution", "change"
LANES = (RESOLUTION, CHANGE, "sent", "returned")
"""The kinds of events, in the order in which they stand below each other. The last two are kinds of workers."""
_NAMED = {RESOLUTION: marked("UN resolutions"), CHANGE: marked("Changes")}

_BASIS = {"published": marked("the date of the article"), "inferred": marked("inferred")}
"""How a time is known, where the source itself does not state it."""


@dataclass(frozen=True, slots=True)
class When:
    """A time as wide as it may be: both days included. `basis` is a term of v.TIME_BASIS."""

    period: str
    first: date
    last: date
    precision: str
    basis: str

    @property
    def end(self) -> date:
        """Where its bar ends on an axis: a day is a point, anything longer ends when its last day is over."""
        return self.last if self.precision == "day" else self.last + timedelta(days=1)

    @property
    def is_inferred(self) -> bool:
        return self.basis == "inferred"

    def in_words(self) -> str:
        """'October 2024', '2025 (the date of the article)', 'September 2019 (inferred)'."""
        said = words.period(self.period)
        return _("{time} ({basis})", time=said, basis=_(_BASIS[self.basis])) if self.basis in _BASIS else said


@dataclass(frozen=True, slots=True)
class Amount:
    """One observation on the axis of time. `low` or `high` is None where that end is open."""

    observation_id: str
    ref_area: str
    low: float | None
    high: float | None
    text: str
    words: str
    label: str
    doubt: str
    is_proposed: bool
    when: When

    @property
    def announcement(self) -> str:
        """'China, US$ 41–98, 2025 (the date of the article), paid out, Radio X': what a screen reader says."""
        place = labels.place_of(self.ref_area).name
        said = [place, self.text, self.when.in_words(), *self.label.split(" · "), self.doubt]
        return ", ".join(part for part in [*said, _unchecked(self.is_proposed)] if part)


@dataclass(frozen=True, slots=True)
class Panel:
    """Amounts that may share one axis of values; `axis` is its unit, `name` what they have in common."""

    name: str
    axis: str
    amounts: tuple[Amount, ...]

    @property
    def ref_areas(self) -> tuple[str, ...]:
        return tuple(sorted({amount.ref_area for amount in self.amounts}, key=labels.place_order))


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at a time: an observation, or a date of a resolution (then without a place).

    `brief` says it where its lane is already named.
    """

    event_id: str
    lane: str
    ref_area: str | None
    what: str
    brief: str
    source: str
    is_proposed: bool
    when: When

    @property
    def place(self) -> str:
        return labels.place_of(self.ref_area).name if self.ref_area else ""

    @property
    def label(self) -> str:
        """'China · quotas: “doubled” · Radio X'."""
        return " · ".join(part for part in (self.place, self.what, self.source) if part)

    @property
    def announcement(self) -> str:
        said = (self.when.in_words(), self.place, self.what, self.source, _unchecked(self.is_proposed))
        return ", ".join(part for part in said if part)


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the page shows. What is `left_out` is counted and listed, never placed."""

    answer: str
    panels: tuple[Panel, ...]
    events: tuple[Event, ...]
    left_out: tuple[questions.LeftOut, ...]
    hidden: int
    shown: frozenset[str]

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """Every amount on the page, in the order of time."""
        amounts = [amount for panel in self.panels for amount in panel.amounts]
        return tuple(sorted(amounts, key=lambda amount: _in_order(amount.when, amount.ref_area, amount.observation_id)))

    @property
    def axis(self) -> tuple[date, date]:
        """The first and the last day that anything on the page may be, with a little room on both sides."""
        times = [amount.when for amount in self.amounts] + [event.when for event in self.events]
        first, last = min(when.first for when in times), max(when.end for when in times)
        room = timedelta(days=max((last - first).days // 40, 4))
        return first - room, last + room


def timeline(
    observations: pd.DataFrame, resolutions: Sequence[Resolution], filters: Filters, choices: Choices
) -> Timeline:
    """The amounts of the reader's question, and the events of every measure, under the reader's filters."""
    comparison = questions.compare(observations, filters)
    by_id = {row["observation_id"]: row for row in observations.to_dict("records")}
    panels, undated = [], []
    for panel in comparison.panels:
        dated = []
        for mark in panel.rows.to_dict("records"):
            row = by_id[mark["observation_id"]]
            when = when_of(row)
            if when:
                dated.append(_amount(mark, when))
            else:
                undated.append(row)
        if dated:
            panels.append(Panel(panel.name, panel.axis, tuple(dated)))
    events, undated_events = _events(observations, filters)
    left_out = (_left_out(_(NO_TIME), undated), *comparison.left_out)
    if undated_events:
        left_out += (_left_out(_("told of an event without a known time"), undated_events),)
    happened = [*events, *_dates(resolutions, filters, choices)]
    happened.sort(key=lambda event: _in_order(event.when, event.ref_area or "", event.event_id))
    drawn = [(by_id[amount.observation_id], amount.when) for panel in panels for amount in panel.amounts]
    return Timeline(
        answer=_answer(drawn, len(undated)),
        panels=tuple(panels),
        events=tuple(happened),
        left_out=tuple(part for part in left_out if part.rows),
        hidden=comparison.hidden,
        shown=frozenset(row["observation_id"] for row, _when in drawn) | {event.event_id for event in happened},
    )


def when_of(row: Mapping[str, Any]) -> When | None:
    """The time that a row speaks about; None when it is not known."""
    period = row["time_period"]
    if not isinstance(period, str) or not period:
        return None
    days = parse_period(period)
    return When(period, days.first, days.last, days.precision, str(row["time_basis"]))


def lane_name(lane: str) -> str:
    """'UN resolutions', 'Changes', 'Workers: sent'."""
    if lane in _NAMED:
        return _(_NAMED[lane])
    return _("Workers {kind}", kind=term(v.WORKERS_KIND, lane))


def _left_out(reason: str, rows: Iterable[questions.Row]) -> questions.LeftOut:
    return questions.LeftOut(reason, tuple(rows))


def _amount(mark: Mapping[str, Any], when: When) -> Amount:
    """A mark of a comparison, with its time. The label leaves out the years that the mark's label ends with."""
    low, high = (None if math.isnan(mark[end]) else float(mark[end]) for end in ("low", "high"))
    return Amount(
        observation_id=mark["observation_id"],
        ref_area=mark["ref_area"],
        low=low,
        high=high,
        text=mark["text"],
        words=mark["words"],
        label=mark["label"].rpartition(" · ")[0],
        doubt=mark["doubt"],
        is_proposed=mark["is_proposed"],
        when=when,
    )


def _events(observations: pd.DataFrame, filters: Filters) -> tuple[list[Event], list[questions.Row]]:
    """The reported events that the filters keep, and those without a known time. What is said again is one event."""
    seen = questions.reviewed(questions.within(observations, filters), filters)
    is_moved = (seen["measure"] == "workers") & seen["kind"].isin([lane for lane in LANES if lane in v.WORKERS_KIND])
    seen = seen[((seen["measure"] == CHANGE) | is_moved) & seen["same_as"].isna() & (seen["review"] != "rejected")]
    events, undated = [], []
    for row in seen.to_dict("records"):
        when = when_of(row)
        if when:
            events.append(_event(row, when))
        else:
            undated.append(row)
    return events, undated


def _event(row: Mapping[str, Any], when: When) -> Event:
    printed = str(row["original_value"])
    if row["measure"] == CHANGE:
        what = brief = _("{of}: “{words}”", of=row["of"], words=printed)
        lane = CHANGE
    else:
        brief = _("“{words}”", words=printed)
        what = _("workers {kind}: “{words}”", kind=term(v.WORKERS_KIND, row["kind"]), words=printed)
        lane = str(row["kind"])
    return Event(
        event_id=row["observation_id"],
        lane=lane,
        ref_area=row["ref_area"],
        what=what,
        brief=brief,
        source=str(row["publisher"]),
        is_proposed=row["review"] == "proposed",
        when=when,
    )


def _dates(resolutions: Iterable[Resolution], filters: Filters, choices: Choices) -> Iterable[Event]:
    """The day on which each resolution was adopted, and its deadline.

    They hold for every state and come from no article, so places and publishers keep none away; years do, once the
    reader narrows them.
    """
    is_narrowed = (filters.year_first, filters.year_last) != (choices.year_first, choices.year_last)
    for resolution in resolutions:
        said = [(resolution.adopted, _("{resolution} is adopted", resolution=resolution.name))]
        if resolution.deadline:
            said.append((resolution.deadline, _("deadline of {resolution}", resolution=resolution.name)))
        for period, what in said:
            days = parse_period(period)
            when = When(period, days.first, days.last, days.precision, "stated")
            if not is_narrowed or (when.first.year <= filters.year_last and when.last.year >= filters.year_first):
                yield Event(resolution.address, RESOLUTION, None, what, what, resolution.publisher, False, when)


def _in_order(when: When, *rest: str) -> tuple[object, ...]:
    return (when.first, when.last, *rest)


def _unchecked(is_proposed: bool) -> str:
    return labels.NOT_ACCEPTED["proposed"] if is_proposed else ""


def _answer(drawn: Sequence[tuple[questions.Row, When]], undated: int) -> str:
    """How many amounts lie between which years, how exact their times are, and how they are known. Accepted rows only.

    '12 amounts from 4 sources lie between 2019 and 2025. The times are 9 years and 3 months: 5 are inferred and …'
    """
    accepted = [(row, when) for row, when in drawn if row["review"] == "accepted"]
    if not accepted:
        return ""
    times = [when for _row, when in accepted]
    sources = len({row["source_id"] for row, _when in accepted})
    first, last = min(when.first.year for when in times), max(when.last.year for when in times)
    from_sources = plural("{count:,} source", "{count:,} sources", sources)
    if first == last:
        lie = plural(
            "{count:,} amount from {sources} lies in {year}.", "{count:,} amounts from {sources} lie in {year}.",
            len(times), sources=from_sources, year=first,
        )  # fmt: skip
    else:
        lie = plural(
            "{count:,} amount from {sources} lies between {first} and {last}.",
            "{count:,} amounts from {sources} lie between {first} and {last}.",
            len(times), sources=from_sources, first=first, last=last,
        )  # fmt: skip
    how = _("The times are {exact}: {known}.", exact=_how_exact(times), known=_how_known(times))
    return " ".join(part for part in (lie, how, _not_placed(undated)) if part)


def _how_exact(times: Sequence[When]) -> str:
    counts = Counter(when.precision for when in times)
    said = {
        "day": plural("{count:,} day", "{count:,} days", counts["day"]),
        "month": plural("{count:,} month", "{count:,} months", counts["month"]),
        "year": plural("{count:,} year", "{count:,} years", counts["year"]),
        "interval": plural("{count:,} interval", "{count:,} intervals", counts["interval"]),
    }
    return words.listed([text for precision, text in said.items() if counts[precision]])


def _how_known(times: Sequence[When]) -> str:
    counts = Counter(when.basis for when in times)
    said = []
    if counts["stated"]:
        said.append(plural("{count:,} is stated", "{count:,} are stated", counts["stated"]))
    if counts["published"]:
        said.append(
            plural("{count:,} is the date of the article", "{count:,} are the date of the article", counts["published"])
        )
    if counts["inferred"]:
        said.append(plural("{count:,} is inferred", "{count:,} are inferred", counts["inferred"]))
    return words.listed(said)


def _not_placed(undated: int) -> str:
    if not undated:
        return ""
    return plural(
        "{count:,} more amount has no known time and is listed below.",
        "{count:,} more amounts have no known time and are listed below.",
        undated,
    )
