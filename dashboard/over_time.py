"""What was reported when: rows and filters in, amounts and events with their honest times out. Pure; no drawing.

What has no known time is counted and listed and stands on no axis. Which amounts may share a chart, and what is left
out for other reasons, is answered by `dashboard.questions`; what happened when by `dashboard.events`; how amounts are
drawn by `dashboard.amounts_chart`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from dashboard import events, people, questions
from dashboard.events import Event
from dashboard.filters import Choices, Filters
from dashboard.resolutions import ADDRESS, Resolution
from dashboard.times import When, when_of
from wording import labels, words
from wording.language import _, marked, plural

NO_TIME = marked("without a known time: it stands on no axis of time")


@dataclass(frozen=True, slots=True)
class Amount:
    """One observation on the axis of time. `low` or `high` is None where that end is open; `who` is empty where the
    people are those that the page asks about."""

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
    who: str = ""

    @property
    def announcement(self) -> str:
        """'China, US$ 41–98, 2025 (the date of the article), paid out, Radio X': what a screen reader says."""
        place = labels.place_name(self.ref_area)
        said = [place, self.text, self.when.in_words(), *self.label.split(" · "), self.doubt]
        return ", ".join(part for part in [*said, events.unchecked(self.is_proposed)] if part)


@dataclass(frozen=True, slots=True)
class Panel:
    """Amounts that may share one axis of values; `axis` is its unit, `name` what they have in common."""

    name: str
    axis: str
    amounts: tuple[Amount, ...]

    @property
    def fields(self) -> tuple[tuple[str, tuple[Amount, ...]], ...]:
        """(heading, amounts): a field for each place of work, and one more for other people there."""
        alike: dict[tuple[str, str], list[Amount]] = {}
        for amount in self.amounts:
            alike.setdefault((amount.ref_area, amount.who), []).append(amount)
        ordered = sorted(alike, key=lambda field: (labels.place_order(field[0]), field[1]))
        return tuple(
            (" · ".join(part for part in (labels.place_name(area), who) if part), tuple(alike[area, who]))
            for area, who in ordered
        )


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
    def observations(self) -> frozenset[str]:
        """The ids of the observations shown; a resolution is none."""
        return frozenset(name for name in self.shown if not name.startswith(ADDRESS))

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
    drawn_rows = observations[observations["observation_id"].isin(comparison.shown)]
    by_id = {row["observation_id"]: row for row in drawn_rows.to_dict("records")}
    panels, undated = [], []
    for panel in comparison.panels:
        dated = []
        for mark in panel.rows.to_dict("records"):
            row = by_id[mark["observation_id"]]
            when = when_of(row)
            if when:
                dated.append(_amount(mark, when, people.others(row) or ""))
            else:
                undated.append(row)
        if dated:
            panels.append(Panel(panel.name, panel.axis, tuple(dated)))
    reported, undated_events = events.reported(observations, filters)
    left_out = (_left_out(_(NO_TIME), undated), *comparison.left_out)
    if undated_events:
        left_out += (_left_out(_("told of an event without a known time"), undated_events),)
    happened = [*reported, *events.dates(resolutions, filters, choices)]
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


def _left_out(reason: str, rows: Iterable[questions.Row]) -> questions.LeftOut:
    return questions.LeftOut(reason, tuple(rows))


def _amount(mark: Mapping[str, Any], when: When, who: str) -> Amount:
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
        who=who,
    )


def _in_order(when: When, *rest: str) -> tuple[object, ...]:
    return (when.first, when.last, *rest)


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
            len(times), sources=from_sources, year=words.year(first),
        )  # fmt: skip
    else:
        lie = plural(
            "{count:,} amount from {sources} lies between {first} and {last}.",
            "{count:,} amounts from {sources} lie between {first} and {last}.",
            len(times), sources=from_sources, first=words.year(first), last=words.year(last),
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
