"""Where the work of an amount is done: ref_area, subdivision, place; and the currency that the place decides."""

from __future__ import annotations

from etl.reader.article import Article
from etl.reader.lexicons import Cues
from etl.reader.model import Aside, What, Where


def cues() -> Cues:
    """Names of places, found only with a capital."""
    return {"place": {"china": "CN", "russia": "RU", "north korea": "KP"}}


def decide_where(article: Article, whats: list[What | Aside]) -> list[Where]:
    """One decision a spot, in the order of `article.spots`; for one that is set aside, an empty one."""
    decisions = []
    for spot in article.spots:
        found = article.cues_in("place", *spot.sentence)
        decisions.append(Where(found[0].term, because={"ref_area": found[0].words}) if found else Where())
    return decisions
