"""The period of pay that an article tells of as a whole: "2,500 yuan a month …" and, far below, "they keep 300".

In: an article and what its amounts count. Out: the same decisions; pay and takings without a period have that of the
other pay of the article, where all of it is told by one period and is of about the same size and money. What is owed,
paid once or far larger keeps its unknown period.
"""

from __future__ import annotations

import re

from etl.reader.article import Article, Spot
from etl.reader.model import Aside, What

_MEASURES = frozenset(("wage", "quota"))
_PERIODS = frozenset(("month", "week", "day", "hour"))
_RATIO = 8.0
"""Pay and takings of one scheme are of the same size, up or down."""
_NOT_REGULAR = re.compile(
    r"\b(?:owed|owes?|unpaid|in all|altogether|in total|total of|so far|saved|savings|came home|went home|returned|"
    r"back pay|award\w*|lump sum|advance|bonus|envelope|debt|compensation|court|promised|gift|once|this time|holiday|"
    r"birthday|new year)\b"
)
_NEAR = 90
_PAY_BY = re.compile(
    r"\b(monthly|daily|weekly|hourly|annual|yearly) (?:[a-z]+ )?(?:wages?|salar(?:y|ies)|pay|income|earnings|stipends?|"
    r"payments?)\b"
)

_HOURLY = 5.0
"""Pay by the hour differs by no more than that."""


def share_the_period(article: Article, decisions: list[What | Aside]) -> None:
    """Give the period of the article's pay to pay and takings that are told without one."""
    told: list[tuple[Spot, What, float]] = []
    open_ones: list[tuple[Spot, What, float]] = []
    periods: set[str | None] = set()
    for spot, what in zip(article.spots, decisions, strict=True):
        if isinstance(what, Aside) or what.measure not in _MEASURES or what.unit in {"kg", "percent"}:
            continue
        value = spot.amount.top
        if not value:
            continue
        if what.per in _PERIODS:
            told.append((spot, what, value))
            periods.add(what.per)
        elif what.per == "unspecified" and "per" not in what.because:
            open_ones.append((spot, what, value))
    if not open_ones or len(periods) > 1:
        return
    noun = _period_of_the_noun(article) if periods <= {"month"} else None
    for spot, what, value in open_ones:
        start, end = max(spot.sentence.start, spot.start - _NEAR), min(spot.sentence.end, spot.end + _NEAR)
        if _NOT_REGULAR.search(article.folded, start, end):
            continue
        for other, known, size in told:
            if known.per == "hour" and value > size * (_HOURLY if what.measure == "wage" else 1):
                continue  # more than an hour's pay is not taken by the hour
            if other.amount.unit == spot.amount.unit and 1 / _RATIO <= value / size <= _RATIO:
                what.per = known.per
                what.because["per"] = article.text[other.start : other.end]
                break
        else:
            if noun is not None and what.measure == "wage":
                what.per = "month"
                what.because["per"] = noun


def _period_of_the_noun(article: Article) -> str | None:
    """The words that call the article's pay monthly, where no other period is told of it."""
    if "monthly" not in article.folded:
        return None
    monthly = None
    for match in _PAY_BY.finditer(article.folded):
        if match[1] != "monthly":
            return None
        monthly = monthly or article.text[match.start() : match.end()]
    return monthly
