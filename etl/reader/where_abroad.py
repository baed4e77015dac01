"""Amounts of people who work in another country than their own: whose they are, and whether one country is meant.

In: an article, its setting and an amount. Out: a place, or whether none can be named. The walk from amount to amount
is in where.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from etl.reader import where_said as said
from etl.reader.article import Article, Spot
from etl.reader.currencies import currency_in
from etl.reader.model import What
from etl.reader.place_roles import NOTHING, ORIGIN, PEOPLE, Mention
from etl.reader.setting import Setting
from etl.reader.where_said import start_of

TO_BE_SENT = frozenset(("recruitment", "bribe", None))
"""Kinds of fee that are paid at home for work abroad; None where the words tell no kind."""
_LEFT = 50
_OPENS = re.compile(r" \((?:with |about |some |around |nearly |over |at )?")
_BRACKET = 10
_REPORTS = re.compile(r"(?:['’]s (?:[a-z]+ )?report\b| (?:has )?(?:reported|said in (?:a|its) [a-z ]{0,15}report)\b)")
_REGION_NEAR = 65
_COUNTED = 60
_NEW_CLAUSE = re.compile(r"[.,;:(—–]|\b(?:who|which|that|and|but|from|than)\b")
_IN_COUNTRIES = re.compile(r"\b(?:in|across|to|over) (?:[a-z-]+ ){0,3}(?:\d+ )?(?:[a-z-]+ )?$")


def is_of_a_region(setting: Setting, spot: Spot) -> bool:
    """Whether those counted go to a region: "12,400 nurses flock to the coasts of the Gulf"."""
    mentions = setting.mentions
    at = bisect_left(mentions, spot.end, key=start_of)
    near = min(spot.sentence.end, spot.end + _REGION_NEAR)
    if at == len(mentions) or mentions[at].start >= near:
        return False
    return mentions[at].place.kind == "several" and mentions[at].role != ORIGIN


def people_before(setting: Setting, spot: Spot) -> Mention | None:
    """The people of another country that a sentence sets against those elsewhere: "Kyrgyz miners dig for $400; the
    same seam in Kazakhstan pays $900"."""
    mentions = setting.mentions
    start = max(spot.sentence.start, spot.start - said.NEAR)
    first, last = (bisect_left(mentions, border, key=start_of) for border in (start, spot.start))
    people = [one for one in mentions[first:last] if one.role == PEOPLE and one.place.area != "KP"]
    return people[-1] if people else None


def is_counted_abroad(article: Article, own: list[Mention], spot: Spot) -> bool:
    """Whether people are counted all over the world: "28,000 doctors in 60 countries", "out of 55,000 abroad"."""
    end = min(spot.sentence.end, spot.end + _COUNTED)
    for cue in article.cues_in("place_hint", spot.end, end):
        between = article.folded[spot.end : cue.start]
        if (
            cue.term not in ("abroad", "countries")
            or _NEW_CLAUSE.search(between)
            or said.is_only_compared(article, cue)
        ):
            continue
        if cue.term == "countries" and not _IN_COUNTRIES.search(between):
            continue
        at = bisect_left(own, spot.end, key=start_of)
        return at == len(own) or (own[at].start > cue.end and not said.says_where(article, cue, own[at].start))
    return False


def leave(article: Article, setting: Setting, spot: Spot) -> bool:
    """Whether those counted are told to go, and not where: "640 youths leave Nepal every week"."""
    mentions = setting.mentions
    at = bisect_left(mentions, spot.end, key=start_of)
    return (
        at < len(mentions)
        and mentions[at].role == ORIGIN
        and mentions[at].place.kind == "country"
        and mentions[at].start - spot.end < _LEFT
        and article.folded.endswith(("leave ", "left ", "leaving ", "leaves "), spot.end, mentions[at].start)
    )


def of_workers_there(setting: Setting, spot: Spot) -> Mention | None:
    """The people before an amount, where one country after the other is told by its people: "Vietnamese women
    packed 31 percent of them, Peruvians 17"."""
    mentions = setting.mentions
    near = spot.surroundings
    first, last = (bisect_left(mentions, border, key=start_of) for border in near)
    people = [one for one in mentions[first:last] if one.role == PEOPLE]
    areas = [one.place.area for one in people]
    hosts = setting.hosts
    if len(set(areas)) < len(areas) or len(areas) < 2 or sum(area in hosts for area in areas) < 2:
        return None
    before = [one for one in people if one.end <= spot.start]
    return before[-1] if before and spot.start - before[-1].end <= _LEFT else None


def reporting_state(article: Article, setting: Setting, spot: Spot) -> Mention | None:
    """The state that counts the workers it hosts: "Russia's report told of 640 welders"."""
    mentions = setting.mentions
    at = bisect_left(mentions, spot.sentence.start, key=start_of)
    if at == len(mentions) or mentions[at].start - spot.sentence.start > said.AT_THE_HEAD:
        return None
    state = mentions[at]
    is_host = state.place.kind == "country" and state.place.area in setting.hosts and state.end < spot.start
    return state if is_host and _REPORTS.match(article.folded, state.end) else None


def in_its_bracket(article: Article, setting: Setting, spot: Spot) -> Mention | None:
    """The name that an amount stands behind in brackets: "Oman (23 percent)"."""
    mentions = setting.mentions
    at = bisect_left(mentions, spot.start, key=start_of)
    if not at or not 1 < spot.start - mentions[at - 1].end <= _BRACKET:
        return None
    name = mentions[at - 1]
    is_place = name.role not in (NOTHING, ORIGIN) and name.place.kind not in ("people", "several")
    gap = article.text[name.end : spot.start]
    return name if is_place and _OPENS.fullmatch(gap) else None


def is_of_people_at_home(article: Article, setting: Setting, spot: Spot, mention: Mention, home: str | None) -> bool:
    """Whether people of a country earn its money, before another country is set against it: "a Lao weaver
    earns 2 million kip, and one in Japan ten times as much"."""
    if home not in setting.people or not said.is_told_after(article, spot, mention):
        return False
    mentions = setting.mentions
    first = bisect_left(mentions, spot.surroundings.start, key=start_of)
    return any(
        one.role == PEOPLE and one.place.area == home
        for one in mentions[first : bisect_left(mentions, spot.start, key=start_of)]
    )


def is_only_told_of(setting: Setting, area: str) -> bool:
    """Whether North Koreans are spoken of, and a country is no place of work in the article: it buys or speaks."""
    return "KP" in setting.origins and bool(setting.hosts) and area not in setting.hosts


def most_told(setting: Setting, areas: frozenset[str]) -> str | None:
    """The one of several countries that the article is about, if it names it more often than the others."""
    main = setting.main
    if (
        main not in areas
        or setting.is_worldwide
        or any(setting.times(area) >= setting.times(main) for area in areas - {main})
    ):
        return None
    return main


def is_left(setting: Setting, area: str, home: str) -> bool:
    """Whether money tells more than the place of work before: roubles, after a sentence on China. Yuan do not
    leave North Korea, where they are paid, too; and papers at home tell what is earned abroad in money of home."""
    if home in setting.origins and home in setting.people and home not in setting.hosts and home != "KP":
        return area not in setting.hosts
    if home == "CN" and area == "KP":
        return "CN" in setting.hosts and setting.main == "CN"
    return home == "KP" or not (home in setting.origins and area == setting.main)


def is_paid_at_home(
    setting: Setting, spot: Spot, what: What, home: str | None, area: str, is_bound_abroad: bool = False
) -> bool:
    """Whether a fee is paid where people come from, for work that is done elsewhere. `is_bound_abroad`: its sentence
    names a host."""
    if what.kind not in TO_BE_SENT or (area != "KP" and not setting.hosts - {area}):
        return False
    sends = setting.people.get(area, 0) > 1 and len(setting.hosts - {area}) > 0
    if area == setting.main and setting.times(area) > 1 and not sends:
        return False
    if home == "US" == area and "US" not in setting.people:
        return False  # dollars are paid everywhere
    is_from_there = area in setting.people or area in setting.origins
    is_money_of = area == home or currency_in(spot.amount.unit_candidates, area) is not None
    return area == "KP" or (is_money_of and (is_from_there or is_bound_abroad)) or (is_from_there and is_bound_abroad)
