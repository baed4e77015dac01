"""Hours of work, sleep, leave and surveillance: table and filters in; panels of charts and sentences out. Pure.

Each kind has its own chart, and beside it, as text, what it can fairly be held against and who says so. Nothing is
drawn that the sources do not say: a rule of law or of medicine is a sentence, not a mark.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from dashboard import questions
from dashboard.filters import Filters
from dashboard.questions import Comparison, Panel
from wording import labels, words
from wording.language import marked

HOURS_OF_A_DAY = 24.0
"""Where the axis of hours a day ends: there are no more."""


@dataclass(frozen=True)
class Fair:
    """What a kind of hours can be held against: a sentence, and the publication that says so."""

    sentence: str
    publication: str = ""
    url: str = ""


FAIR: Mapping[str, Fair] = {
    "shift": Fair(
        marked(
            "A shift is one turn of work; whether it holds breaks, and how many shifts make a week, the words do not "
            "say. The international rule for industry is 8 hours of work in a day and 48 in a week."
        ),
        marked("ILO Hours of Work (Industry) Convention, 1919 (No. 1), Article 2"),
        "https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:C001",
    ),
    "work": Fair(
        marked("The international rule for industry is 8 hours of work in a day and 48 in a week."),
        marked("ILO Hours of Work (Industry) Convention, 1919 (No. 1), Article 2"),
        "https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:C001",
    ),
    "sleep": Fair(
        marked("Two societies of sleep medicine advise adults to sleep 7 or more hours a night."),
        marked("American Academy of Sleep Medicine and Sleep Research Society, consensus statement, 2015"),
        "https://doi.org/10.5664/jcsm.4758",
    ),
    "leave": Fair(marked("A leave that is given once says nothing about the days of leave in a year.")),
    "surveillance": Fair(
        marked("These are hours of cameras or guards, not of work: they fit beside no hours of work.")
    ),
}
"""Kind of hours → the fair comparison. Kinds are those of vocabulary.HOURS_KIND."""


def hours(observations: pd.DataFrame, filters: Filters) -> Comparison:
    """The hours and days under the filters, as the comparison of that question. observations: questions.COLUMNS."""
    return questions.compare(observations, asked(filters))


def asked(filters: Filters) -> Filters:
    """The reader's filters, put to the question of hours."""
    return replace(filters, measure="hours", unit=labels.REPORTED)


def fair(panel: Panel, observations: pd.DataFrame) -> Fair | None:
    """What the panel's rows can be held against, where all are of one kind for which that is known."""
    is_drawn = observations["observation_id"].isin(panel.rows["observation_id"])
    kinds = set(observations.loc[is_drawn, "kind"])
    return FAIR.get(str(kinds.pop())) if len(kinds) == 1 else None


def end_of_axis(panel: Panel) -> float | None:
    """24 where the axis is one of hours in a day; elsewhere the highest amount decides."""
    return HOURS_OF_A_DAY if panel.axis == words.axis_title("hours", "day") else None
