"""About whom an amount speaks, who says it, which statistic it is, and whether it was said before."""

from __future__ import annotations

from etl.reader.article import Article
from etl.reader.lexicons import Cues
from etl.reader.model import Aside, What, Where, Who

CUES: Cues = {}


def decide_who(article: Article, whats: list[What | Aside], wheres: list[Where]) -> list[Who]:
    """One decision a spot, in the order of `article.spots`; for one that is set aside, an empty one."""
    return [Who() for _ in article.spots]
