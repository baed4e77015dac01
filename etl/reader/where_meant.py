"""Words that stand for a place: "at home", "the emirate", "the hermit kingdom".

In: a sentence of an article, and the countries told so far. Out: mentions, as if the country were named there. "There"
and "the country" behind an amount are in where_back.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from etl.reader.article import Article, Span
from etl.reader.gazetteer import Place
from etl.reader.place_roles import NOTHING, PEOPLE, WORK, Mention
from etl.reader.setting import Setting
from etl.reader.where_said import start_of

_HOME = re.compile(
    r"(?:(?:(?<![\w’')] )|\b(?:and|but|while|whereas|because|since|where) )\b(?:back|at)"
    r"|\b(?:earn|earned|earns|made|make|makes|get|gets|got|paid|pays?|wages?|salar(?:y|ies)|incomes?|jobs?|rates?|earnings)"
    r"(?: [^.;,\d]{1,30})? (?:back|at)) (home)\b(?! (?:to|from|with|on|by|or|office)\b)"
    r"|\bin (?:the|their|his|her) (homeland|home (?:country|village|town)|own country|"
    r"native (?:country|village)|hometown)\b"
)
_THERE = re.compile(r"[\s“\"]*(there)(?:, | (?:an?|the|he|she|they|it|workers|women|men)\b)")
_FEW = 8
_LONGEST = 1500
"""Characters of a sentence that are looked at."""
_A_COUNTRY = re.compile(
    r"(?:(?<![\w’')] )|\b(?:and|but|while|whereas|in|across|inside|within|on|throughout) )\bthe "
    r"(?:(?:tiny|small|rich|wealthy|island|gulf|desert|arab|landlocked|oil-rich|hermit|reclusive|isolated|secretive) )*"
    r"(emirate|kingdom|sultanate|city-state|island|archipelago|nation|(?<=gulf )(?:state|country))\b(?:['’]s)?"
)
_AT_THE_HEAD = 2
"""“The country” stands for the one before only where it opens a sentence."""
_ARE = {
    "emirate": frozenset(("AE", "QA", "KW")),
    "sultanate": frozenset(("OM", "BN")),
    "kingdom": frozenset("SA BH JO KH TH MA BT".split()),
    "city-state": frozenset(("SG",)),
    **dict.fromkeys(("state", "country"), frozenset("AE BH KW OM QA SA".split())),
    "island": frozenset("TW MT CY SG BH LK MU MG IE CU JM FJ MV".split()),
    "archipelago": frozenset("ID PH MV MT BS".split()),
}
_SECRETIVE = re.compile(r"\b(?:hermit|reclusive|isolated|secretive)\b")


class StandIn(Mention):
    """Words that stand for a country: they hold for their paragraph."""


def stand_ins(
    article: Article,
    setting: Setting,
    span: Span,
    sentence: int,
    latest: Mapping[str, Mention],
    running: Mention | None,
) -> list[StandIn]:
    """The words of a sentence that stand for a country, as mentions of it."""
    folded, start, end = article.folded, span.start, min(span.end, span.start + _LONGEST)
    return [
        StandIn(at, to, Place(area), WORK, sentence, article.text[at:to])
        for at, to, area in (
            *_there(article, setting, start, sentence),
            *_homes(folded, setting, start, end),
            *_kinds(folded, start, end, latest, running),
        )
    ]


def _there(article: Article, setting: Setting, start: int, sentence: int) -> Iterator[tuple[int, int, str]]:
    """ "The fruit goes to Rotterdam. There, a sorter gets 11 euros": the place named last, whatever it was."""
    match = _THERE.match(article.folded, start)
    if match is None:
        return
    mentions = setting.mentions
    at = bisect_left(mentions, start, key=start_of)
    for one in reversed(mentions[max(0, at - _FEW) : at]):
        if one.sentence < sentence - 1:
            return
        if one.role not in (PEOPLE, NOTHING) and one.place.area:
            yield *match.span(1), one.place.area
            return


def _homes(folded: str, setting: Setting, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    if len(setting.origins) != 1 or folded.find("home", start, end) < 0:
        return
    (area,) = setting.origins
    for match in _HOME.finditer(folded, start, end):
        at, to = match.span(1 if match[1] else 2)
        yield at, to, area


def _kinds(
    folded: str, start: int, end: int, latest: Mapping[str, Mention], running: Mention | None
) -> Iterator[tuple[int, int, str]]:
    if folded.find("the ", start, end) < 0:
        return
    for match in _A_COUNTRY.finditer(folded, start, end):
        if _SECRETIVE.search(match[0]):
            yield *_span(match), "KP"
        elif match[1] in _ARE:
            fitting = [one for one in latest.values() if one.place.area in _ARE[match[1]]]
            if fitting:
                yield *_span(match), max(fitting, key=start_of).place.area
        elif match.start() <= start + _AT_THE_HEAD and running is not None and running.place.area:
            yield *_span(match), running.place.area


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.start(1), match.end()
