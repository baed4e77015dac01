"""Which amounts say a quantity again that the article has said before: "the 600", a headline's figure in its text.

Careful: two things may have the same number. Same values, unit and measure are not enough; nothing known of the two may
differ (kind, stage, place, period, time, whom), and the passage must point back, or one of the two be a headline.
Conversions point to their amount in claims.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.reader.article import Article, Spot
from etl.reader.model import What, When, Where

_POINTS_BACK = re.compile(r"\b(?:the|these|those|that|this|such) (?:same )?(?:\w+ )?$")
_IS_SUM = re.compile(r"\b(?:other|another|remaining|rest|further|additional|more)\b")
_CAPTION_LIMIT = 160
_SENTENCE_ENDS = (".", "”", '"', "。", "!", "?")


def decide_repeats(
    article: Article,
    spots: Sequence[Spot],
    whats: Sequence[What],
    wheres: Sequence[Where],
    whens: Sequence[When],
    units: Sequence[str | None],
) -> dict[int, int]:
    """Place among the proposed spots → place of the earlier one that says the same quantity."""
    first: dict[tuple[object, ...], list[int]] = {}
    repeats: dict[int, int] = {}
    for at, spot in enumerate(spots):
        amount = spot.amount
        value = amount.value_low if amount.value_low is not None else amount.value_high
        if value is None:
            continue
        key = (whats[at].measure, units[at] or spot.amount.unit_candidates[:1], value, amount.value_high or value)
        earlier = first.setdefault(key, [])
        for other in earlier:
            if _may_be_same(whats[other], whats[at], wheres[other], wheres[at], whens[other], whens[at]) and (
                _is_said_again(article, spots[other], spot, value)
            ):
                repeats[at] = repeats.get(other, other)
                break
        earlier.append(at)
        if len(earlier) > 8:
            earlier.pop(1)
    return repeats


def _may_be_same(one: What, other: What, here: Where, there: Where, then: When, later: When) -> bool:
    """Whether nothing that is known of both differs."""
    pairs = (
        (one.kind, other.kind),
        (one.pay_stage, other.pay_stage),
        (one.item, other.item),
        (one.per, other.per),
        (here.ref_area, there.ref_area),
        (here.place, there.place),
        (then.time_period, later.time_period) if "stated" in (then.time_basis, later.time_basis) else (None, None),
    )
    return all(
        first is None or second is None or first == second or "unspecified" in (first, second)
        for first, second in pairs
    )


def _is_said_again(article: Article, first: Spot, spot: Spot, value: float) -> bool:
    """Whether the passage points back to the first, or one of the two stands in a headline or a caption."""
    folded = article.folded
    look = max(spot.sentence.start, spot.start - 24)
    if _IS_SUM.search(folded, look, spot.end):
        return False
    if _POINTS_BACK.search(folded, look, spot.start) and spot.sentence.start != first.sentence.start:
        return True
    if _is_head(article, first) and not _is_head(article, spot):
        return True
    # A number that is not round is hardly met twice by chance.
    is_odd = value >= 1000 and value % 100 != 0
    return is_odd and spot.sentence.start != first.sentence.start


def _is_head(article: Article, spot: Spot) -> bool:
    """Whether the amount stands in the headline, or in a line beside the text that is no sentence."""
    headline = article.headline
    if headline is not None and headline.start <= spot.start < headline.end:
        return True
    start, end = spot.paragraph
    return end - start <= _CAPTION_LIMIT and not article.text[start:end].rstrip().endswith(_SENTENCE_ENDS)
