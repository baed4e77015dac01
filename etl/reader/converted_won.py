"""Which Korea's won a sum is, where the sum beside it in other money tells: "$4,000 (5.4 million won)" is the South's.

In: an article and the places decided for its amounts. Out: the unit, written into those decisions. A paper of the South
converts for its readers; the North's won is worth a hundredth of a dollar by its office and far less in its markets,
so the rate between the two sums tells. In 2010 and 2011, after the North's new money, its market rates ran through
those of the South: there the place of work decides, as without a second sum.
"""

from __future__ import annotations

from collections.abc import Mapping

from etl.reader.article import Article, Spot
from etl.reader.model import Where
from etl.reader.where_money import says_again

_WON_FOR_ONE: Mapping[str, tuple[float, float]] = {
    "USD": (900.0, 1700.0), "EUR": (1150.0, 1900.0), "GBP": (1400.0, 2500.0), "CNY": (120.0, 240.0),
    "JPY": (7.0, 16.0), "RUB": (9.0, 45.0),
}  # fmt: skip
"""Between which rates the South's won has stood since 2005, with room on both sides. They tell two moneys apart, ten
times or more from each other; nothing is converted with them."""
_NEW_MONEY = ("2010", "2011")
_WON = frozenset(("KPW", "KRW"))
_FARTHEST = 2
_NEAR = 60


def read_won_by_rate(article: Article, decisions: list[Where]) -> None:
    """Write KRW into the decisions on won that are converted at a rate of the South, and on the same sum elsewhere."""
    spots = [spot for spot in article.spots if _WON.issuperset(spot.amount.unit_candidates or ("",))]
    southern: set[tuple[float | None, float | None]] = set()
    for spot in spots:
        where = decisions[spot.index]
        if article.folded.endswith("south korean ", 0, spot.start):
            where.unit = "KRW"
            where.because["unit"] = "South Korean"
        elif (other := _converted(article, spot)) is not None and not _is_open(article, where):
            where.unit = "KRW"
            where.because["unit"] = article.text[other.start : other.end]
            southern.add((spot.amount.value_low, spot.amount.value_high))
    for spot in spots:
        if (spot.amount.value_low, spot.amount.value_high) in southern:
            decisions[spot.index].unit = "KRW"


def _is_open(article: Article, where: Where) -> bool:
    return where.ref_area == "KP" and (article.date_published or _NEW_MONEY[0]).startswith(_NEW_MONEY)


def _converted(article: Article, spot: Spot) -> Spot | None:
    """The sum beside it, which the won say again or which says them again, at a rate of the South."""
    spots, index = article.spots, spot.index
    for other in spots[max(0, index - _FARTHEST) : index + _FARTHEST + 1]:
        band = _WON_FOR_ONE.get(other.amount.unit or "")
        one, won = other.amount.top, spot.amount.top
        if band is None or not one or not won or not band[0] <= won / one <= band[1]:
            continue
        first, second = (other, spot) if other.index < index else (spot, other)
        gap = article.folded[first.end : second.start]
        is_aside = len(gap) < _NEAR and first.sentence_index == second.sentence_index and "(" in gap and ")" not in gap
        if is_aside or says_again(article, first, second):
            return other
    return None
