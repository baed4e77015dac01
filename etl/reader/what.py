"""What an amount counts: measure, kind, pay_stage, per, item and of; or why it is no labor amount."""

from __future__ import annotations

from etl.reader.article import Article
from etl.reader.lexicons import Cues
from etl.reader.model import Aside, What

CUES: Cues = {"measure": {"salary": "wage", "wage": "wage", "wages": "wage", "workers": "workers"}}


def decide_what(article: Article) -> list[What | Aside]:
    """One decision a spot, in the order of `article.spots`."""
    decisions: list[What | Aside] = []
    for spot in article.spots:
        cues = article.cues_in("measure", *spot.sentence)
        decisions.append(
            What(cues[0].term, unit=spot.amount.unit, per=spot.amount.per, because={"measure": cues[0].words})
            if cues
            else Aside("not_labor")
        )
    return decisions
