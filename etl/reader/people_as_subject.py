"""A bare number that opens its sentence and does what only people do: "Nineteen left after a week", "340 were women".

In: a view of the number and what was decided before. Out: `What`, or None where the lines before name no people, or
count things. Money told just before does not claim such a number: what is left of pay "is" left, and no pay goes home.
"""

from __future__ import annotations

import re

from etl.reader.count_again import kind_again
from etl.reader.model import Aside, What
from etl.reader.past import Past
from etl.reader.people_words import sort_of_counted
from etl.reader.view import View
from etl.reader.workers_near import follows_people

_OPENS = re.compile(
    r"^(?:[“\"‘] ?)?(?:(?:and|but|yet|so far|only|then|by then|in the end|last (?:week|month|year)),? )*$"
)
_PEOPLE_DO = re.compile(
    r" (?:(?:of (?:them|these|those)|others|more) )?(?:"
    r"(?:were|are) (?:all |mostly |still |only )?(?:women|men|girls|boys|minors|migrants|foreigners|married|under \w+|"
    r"younger|older|from |members|dismissed|sacked|fired|laid off|paid (?:nothing|late|less)|promised|told to)|"
    r"(?:have|had) (?:no|neither|signed|left|gone|returned|lost|quit|been (?:dismissed|sacked|fired|sent|laid off))\b|"
    r"(?:went|go|gone) (?:home|back|abroad|to court|on strike)\b|"
    r"(?:left|quit) (?:after|because|before|when|within|again|early|the|for|in|on)\b|left[.;]|quit[.;]|"
    r"(?:stopped|refused to|went back to|returned to) work\b|downed tools|walked (?:off|out)|"
    r"(?:returned|stayed|remained|resigned|struck)\b)"
)
_LEAST, _MOST = 3, 2_000_000


def people_as_subject(view: View, past: Past) -> What | None:
    """The people of whom the sentence tells that opens with their number."""
    value = view.amount.top or view.amount.value_low
    if value is None or not _LEAST <= value <= _MOST or value != int(value) or view.amount.per is not None:
        return None
    if not _OPENS.match(view.before) or not (match := _PEOPLE_DO.match(view.behind)):
        return None
    if past.sample is not None and past.sample.start >= view.spot.paragraph.start:
        return None
    if not follows_people(view) or _counts_others(view, past):
        return None
    what = past.people_what if past.people is not None and past.people.start >= view.spot.paragraph.start else None
    return What("workers", kind_again(view, what), unit="people", score=0.45, because={"measure": match[0].strip()})


def _counts_others(view: View, past: Past) -> bool:
    """Whether the number before counts things, or people who are none of the workers: "60 tractors. Nineteen left"."""
    index = view.spot.index - 1
    if index < 0 or view.article.spots[index].start < view.spot.paragraph.start:
        return False
    before, spot = past.decisions[index], view.article.spots[index]
    if not isinstance(before, Aside) or before.reason != "not_labor":
        return False
    return (
        spot.amount.unit in {None, "people"}
        and view.spot.sentence_index - spot.sentence_index <= 1
        and (not spot.amount.unit_candidates or sort_of_counted(before.because) is not None)
    )
