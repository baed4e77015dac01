"""What happened when: rows of any measure and resolutions in, events with their honest times out. Pure; no drawing.

An event is a reported change, workers sent or returned, or a date of a UN resolution: the day on which it was adopted,
or its deadline. How events are drawn is in `dashboard.events_chart`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import questions
from dashboard.filters import Choices, Filters
from dashboard.resolutions import Resolution
from dashboard.times import When, when_of
from etl import vocabulary as v
from etl.periods import parse_period
from wording import labels
from wording.language import _, marked, term

RESOLUTION, CHANGE = "resolution", "change"
LANES = (RESOLUTION, CHANGE, "sent", "returned")
"""The kinds of events, in the order in which they stand below each other. The last two are kinds of workers."""
_NAMED = {RESOLUTION: marked("UN resolutions"), CHANGE: marked("Changes")}


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
        return labels.place_name(self.ref_area) if self.ref_area else ""

    @property
    def label(self) -> str:
        """'China · quotas: “doubled” · Radio X'."""
        return " · ".join(part for part in (self.place, self.what, self.source) if part)

    @property
    def announcement(self) -> str:
        said = (self.when.in_words(), self.place, self.what, self.source, unchecked(self.is_proposed))
        return ", ".join(part for part in said if part)


def lane_name(lane: str) -> str:
    """'UN resolutions', 'Changes', 'Workers: sent'."""
    if lane in _NAMED:
        return _(_NAMED[lane])
    return _("Workers {kind}", kind=term(v.WORKERS_KIND, lane))


def reported(observations: pd.DataFrame, filters: Filters) -> tuple[list[Event], list[questions.Row]]:
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


def dates(resolutions: Iterable[Resolution], filters: Filters, choices: Choices) -> Iterator[Event]:
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


def unchecked(is_proposed: bool) -> str:
    """What a reader must know of what no person has checked; nothing of the rest."""
    return _(labels.NOT_ACCEPTED["proposed"]) if is_proposed else ""
