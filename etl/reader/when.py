"""The time that an amount speaks about: time_period and time_basis."""

from __future__ import annotations

from etl.reader.article import Article
from etl.reader.lexicons import Cues
from etl.reader.model import Aside, What, When

CUES: Cues = {}


def decide_when(article: Article, whats: list[What | Aside]) -> list[When]:
    """One decision a spot, in the order of `article.spots`; for one that is set aside, an empty one."""
    return [When() for _ in article.spots]
