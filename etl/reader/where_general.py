"""Amounts of people in several countries, or in none that is told: the whole beside one of its parts.

In: an article, the places of an amount's sentence, and the amount. Out: yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Set

from etl.reader.article import Article, Spot
from etl.reader.place_roles import WORK, Mention
from etl.reader.setting import Setting

_FEW = 8
_FAR_BEHIND = 24
"""As many countries, so far behind an amount, have it together."""
_IS_PART = re.compile(
    r" (?:accounting for|making up|taking in|hosting) (?:the )?(?:largest|biggest|most|bulk|majority|lion)"
)
_OF_ALL_ABROAD = 100_000_000
"""What the state earns with all of its workers abroad, where the sentence names no country."""
_OF_THE_SAME = re.compile(r"\b(?:that|this|which|it) (?:would|could|comes?|adds?|means)\b")
_MANY = 3


def is_of_several(article: Article, origins: Set[str], own: list[Mention], spot: Spot, mention: Mention) -> bool:
    """Whether the country behind an amount is only one of those that it counts: ", Russia accounting for most",
    "8,000 people, in Chinese mills, on Polish farms and at yards in Oman"."""
    if _IS_PART.match(article.folded, mention.end):
        return True
    spots = article.spots
    is_last = spot.index + 1 >= len(spots) or spots[spot.index + 1].start >= spot.sentence.end
    others = {one.place.area for one in own[:_FEW] if one.place.area not in origins}
    return is_last and len(others) >= _MANY and mention.start - spot.end > _FAR_BEHIND


def is_of_all_abroad(
    article: Article, setting: Setting, running: Mention | None, own_abroad: list[Mention], spot: Spot, home: str | None
) -> bool:
    """Whether so much money is told that all workers abroad earn it, and not those counted just before."""
    if (spot.amount.top or 0) < _OF_ALL_ABROAD or "KP" not in setting.origins or setting.is_about_home:
        return False
    if home is not None:  # dollars are told of everywhere; other money has its country
        is_near = bool(own_abroad) or (running is not None and running.start >= spot.paragraph.start)
        return home == "US" and not is_near
    return _OF_THE_SAME.search(article.folded, max(spot.sentence.start, spot.start - 60), spot.start) is None


def are_only_sent(origins: Set[str], running: Mention | None, own: list[Mention]) -> bool:
    """Whether those sent are told by where they come from alone: "West Java sent 320 maids". North Koreans are
    sent about at home, too."""
    if not origins or "KP" in origins:
        return False
    if any(one.role == WORK or one.place.area not in origins for one in own):
        return False
    return running.place.area in origins if running is not None else bool(own)
