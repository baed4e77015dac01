"""Names of places told in one breath, and names of several places: which share a part, and which place is meant.

In: mentions in the order of the text. Out: the same with their roles shared ("China, Russia and Mongolia", "Dandong,
China") and their places chosen ("Punjab" beside "Lahore").
"""

from __future__ import annotations

import re
from collections import Counter

from etl.reader import place_words as beside
from etl.reader.place_roles import HINT, HOST, NOTHING, ORIGIN, PEOPLE, PLAIN, WORK, Mention

_COORDINATED = frozenset(
    "and|, and|or|, or|/|&|and in|, and in|or in|, or in|, in|,|, but also|but also|as well as|and to|, to|or to|"
    ", and to|and one in|, one in|and another in|, another in|and the other in|"
    ", and one in|and others in|as well as in|and from|and the|, the|, and the|to".split("|")
)


_REGION = re.compile(r"^(?:nations|states|countries|region|monarchies)(?=[, ])")
_BRACKETED = re.compile(r"\([^()]{0,12}\d[^()]{0,12}\) ?")
"""An amount of its own behind a name: "from Laos (8%), Cambodia (6%)"."""


def join(text: str, previous: Mention, mention: Mention, has_preposition: bool) -> None:
    """Names in one breath share a part: 'Dandong, China'; 'China, Russia and Mongolia'."""
    gap = text[previous.end : mention.start].strip()
    if mention.place.kind == "several" and mention.role == NOTHING and previous.role in (WORK, HOST) and gap == "and":
        mention.role = previous.role  # "in Turkey and Arab countries"
    if "several" in (previous.place.kind, mention.place.kind) and _REGION.sub("", gap) in _COORDINATED:
        _join_region(previous, mention)
    if NOTHING in (previous.role, mention.role):
        return
    first, _, rest = gap.partition(",")
    if first.lower() in beside.GEOGRAPHY:  # "Liaoning province, China"
        gap = f",{rest}".rstrip()
    one, other = previous.place, mention.place
    if previous.role == ORIGIN and mention.role in (PLAIN, HINT) and (amount := _BRACKETED.match(gap)) is not None:
        if gap[amount.end() :] in ("", *_COORDINATED):
            mention.role = ORIGIN
        return
    if gap == "in" and one.area == other.area:  # "from Kolda in Senegal"
        mention.role = previous.role
        return
    if gap not in _COORDINATED or (gap in (",", ", the") and other.kind == "people" != one.kind):
        return  # "Under its contract with Peru, the Cuban state …"
    if gap == "," and one.kind != "country" and other.kind in ("country", "province"):
        if one.area != other.area:
            one = previous.place = next((place for place in one.others if place.area == other.area), one)
        if one.area == other.area:
            mention.role = previous.role
            return
    if mention.role == PEOPLE and previous.role == PLAIN and gap in ("and", "or", ",", "/"):
        previous.role = PEOPLE  # "Kenya and Ugandan nurses"
        return
    if not has_preposition and previous.role in (WORK, ORIGIN, HINT) and mention.role in (PLAIN, HINT):
        mention.role = previous.role
    if one.area != other.area and mention.role == previous.role and mention.role in (WORK, PLAIN, HOST):
        previous.together = mention.together = previous.together | {one.area, other.area}


def _join_region(previous: Mention, mention: Mention) -> None:
    """ "Russia, China, Gulf nations, Poland and Africa": a region belongs to the list that it stands in."""
    listed = previous.together | ({previous.place.area} if previous.place.area else set())
    if not listed:  # a list that opens with a region tells nothing yet
        return
    mention.together = listed | ({mention.place.area} if mention.place.area else set())


def resolve(mentions: list[Mention]) -> None:
    """A name of several places is that of the country which the article speaks of."""
    resolve_by(mentions, mentions)


def resolve_by(mentions: list[Mention], others: list[Mention]) -> None:
    """A name of several places is that of a country which other names, those of the text below a headline, tell."""
    doubtful = [mention for mention in mentions if mention.place.others]
    if not doubtful:
        return
    known = Counter(mention.place.area for mention in others if not mention.place.others and mention.place.area)
    parts = {mention.place.subdivision for mention in others}
    for mention in doubtful:
        for other in mention.place.others:
            # a prison named like a country needs its state: Angola in Louisiana
            is_told = mention.place.kind != "country" or other.subdivision in parts
            if is_told and known[other.area] > known[mention.place.area]:
                mention.place = other
