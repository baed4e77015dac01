"""The currency of an amount where its words leave several and the place of work decides: pounds, rupees, "¥".

In: an article, its setting, and the place decided for an amount. Out: the unit, written into that decision.
"""

from __future__ import annotations

import re

from etl.amounts import parse_amount
from etl.errors import AmountError
from etl.reader.article import Article, Spot
from etl.reader.currencies import country_of, currency_in, likeliest
from etl.reader.model import What, Where
from etl.reader.setting import Setting
from etl.vocabulary import is_currency

_DOLLARS = frozenset(("AUD", "CAD", "HKD", "NZD", "SGD"))
"""Dollars that the papers of their country write with the plain sign; elsewhere that is the money of the United
States."""
_SEVERAL, _MANY = 2, 4
_SAME_AGAIN = re.compile(
    r"[”\"’'* ]{0,3}(?:\(|\[|, or|or|,? equal to|/|,? equivalent to|,? roughly|,? about|,? -|–)[a-z ,=(]{0,30}$"
)


class PlaceMoney:
    """The currencies of one article. `usual` remembers which one its countries make likeliest."""

    __slots__ = ("article", "setting", "usual")

    def __init__(self, article: Article, setting: Setting) -> None:
        self.article = article
        self.setting = setting
        self.usual: dict[tuple[str, ...], str | None] = {}

    def choose(self, spot: Spot, where: Where, what: What) -> bool:
        """The currency of the place; where the place has none of them, of a country that is named, or the usual.

        "Pounds" are decided by the place alone: they may be a weight. True where the money tells the place.
        """
        candidates, tells_place = spot.amount.unit_candidates, False
        if (
            "KRW" in candidates
            and self._words(spot).startswith("W")
            and self.article.text.startswith("(", spot.start - 1)
        ):
            where.unit = "KRW"  # a paper of the South converts for its readers
            return False
        unit = currency_in(candidates, where.ref_area) or self._local_money(spot, where, what)
        if unit is None and "kg" not in candidates:
            unit = self._currency_of_the_named(candidates)
            if unit is not None:
                where.score = min(where.score, 0.6)
            elif where.ref_area is None:
                unit = likeliest(candidates)
                where.score = min(where.score, 0.35)
            if where.ref_area is None and unit is not None and "ref_area" not in where.because:
                where.ref_area = country_of(unit)
                tells_place = True
        if unit is not None:
            where.unit = unit
            where.because["unit"] = where.because.get("ref_area", self._words(spot))
        return tells_place

    def settle(self, spot: Spot, where: Where, what: What) -> None:
        """The currency of a place that was found last, for an amount that told none."""
        if where.unit is None and spot.amount.unit is None and len(spot.amount.unit_candidates) > 1:
            unit = currency_in(spot.amount.unit_candidates, where.ref_area) or self._local_money(spot, where, what)
            if unit is not None:
                where.unit = unit
                where.because["unit"] = where.because.get("ref_area", self._words(spot))

    def prefer_local(self, spot: Spot, where: Where, what: What) -> None:
        """Where the words were read by convention ("pounds", "SR") and mean other money in the country of work."""
        unit = self._local_money(spot, where, what)
        if unit is not None and unit != spot.amount.unit:
            where.unit = unit
            where.because["unit"] = where.because.get("ref_area", self._words(spot))

    def _local_money(self, spot: Spot, where: Where, what: What) -> str | None:
        """What the words mean in the country of work, beyond the currencies they usually mean: francs in the Congo."""
        if where.ref_area is None:
            return None
        unit = _money_of(self._words(spot), where.ref_area)
        if unit is None and not _names_money(self._words(spot)):
            unit = _money_of(what.because.get("unit"), where.ref_area)
        return unit

    def _currency_of_the_named(self, candidates: tuple[str, ...]) -> str | None:
        """The currency of the country that is named most, of those that have one of them; of two the main one's."""
        if candidates not in self.usual:
            counts = self.setting.counts
            named = [area for area in sorted({*self.setting.origins, *counts}) if currency_in(candidates, area)]
            main = self.setting.main
            most = max(named, key=lambda area: (counts.get(area, 0), area == main), default=None)
            self.usual[candidates] = currency_in(candidates, most)
        return self.usual[candidates]

    def unit_at_home(self, spot: Spot) -> str | None:
        """Of several currencies, that of the home country: a nurse's "3,000 won" in an article on China."""
        candidates = spot.amount.unit_candidates
        if len(candidates) < 2:
            return None
        main = self.setting.main
        if main not in self.setting.origins and (
            currency_in(candidates, main) is not None or _money_of(self._words(spot), main) is not None
        ):
            return None
        found = [unit for unit in (currency_in(candidates, area) for area in self.setting.origins) if unit]
        return found[0] if len(found) == 1 else None

    def _words(self, spot: Spot) -> str:
        return self.article.text[spot.start : spot.end]


def _money_of(words: str | None, area: str | None) -> str | None:
    """The country's own money, where the words may mean it: francs in the Congo, rupees on Mauritius."""
    if not words or area is None:
        return None
    try:
        unit = parse_amount(words, ref_area=area).unit
    except AmountError:
        return None
    return unit if unit is not None and unit[:2] == area and unit.isupper() else None


def _names_money(words: str) -> bool:
    """Whether the words themselves say which money: "$0.90" is none of the sum before it."""
    try:
        return is_currency(parse_amount(words).unit)
    except AmountError:
        return False


def is_told_beside(spot: Spot) -> bool:
    """Whether the money is read by the sum that it converts: "1,900 yuan (¥38,000)" is no yuan."""
    return any("stands beside it" in note for note in spot.amount.undecided)


def read_plain_dollars(article: Article, decisions: list[Where], setting: Setting) -> None:
    """ "NZ$24.97 … $22.70": a dollar without a country is that of the place, where the article names it in full, or
    where it tells of that country alone and names no other dollar."""
    if unit := _of_the_paper(article, setting):
        for spot, where in zip(article.spots, decisions, strict=True):
            if _is_plain_dollar(spot):
                where.unit = unit
                where.because["unit"] = setting.named[unit[:2]]
        return
    named = {spot.amount.unit for spot in article.spots if spot.amount.unit in _DOLLARS and not spot.amount.undecided}
    if not named:
        named = _of_one_country(article, decisions)
    if not named:
        return
    for spot, where in zip(article.spots, decisions, strict=True):
        if not _is_plain_dollar(spot):
            continue
        unit = currency_in(tuple(named), where.ref_area)
        if spot.index and _converts(article, article.spots[spot.index - 1], spot, unit):
            continue
        if unit is not None:
            where.unit = unit
            where.because["unit"] = where.because.get("ref_area", unit)


def _is_plain_dollar(spot: Spot) -> bool:
    return spot.amount.unit == "USD" and any("no country" in note for note in spot.amount.undecided)


def _of_the_paper(article: Article, setting: Setting) -> str | None:
    """The dollar of the country that the article is about, where it tells all its sums in plain dollars: also what
    other states ask there for their people."""
    unit = currency_in(tuple(sorted(_DOLLARS)), setting.main)
    plain = sum(_is_plain_dollar(spot) for spot in article.spots)
    is_all = plain >= _MANY and plain == sum(_is_money(spot) for spot in article.spots)
    return unit if unit is not None and is_all and "KP" not in setting.origins else None


def _is_money(spot: Spot) -> bool:
    return is_currency(spot.amount.unit) or len(spot.amount.unit_candidates) > 1


def _of_one_country(article: Article, decisions: list[Where]) -> set[str | None]:
    """The dollar of the country where all is done that the article tells, several times in plain dollars; without
    other money, the words of whose land nobody converts."""
    areas = {where.ref_area for where in decisions if where.ref_area}
    plain = [spot for spot in article.spots if _is_plain_dollar(spot)]
    money = [spot for spot in article.spots if _is_money(spot)]
    if len(areas) != 1 or len(plain) < _SEVERAL or len(plain) != len(money):
        return set()
    unit = currency_in(tuple(sorted(_DOLLARS)), areas.pop())
    return set() if unit is None else {unit}


def _converts(article: Article, before: Spot, spot: Spot, unit: str | None) -> bool:
    """Whether brackets behind money of a unit tell it once more: "HK$4,630 ($590)" is in other dollars."""
    return before.amount.unit == unit and article.folded[before.end : spot.start].strip() in {"(", "or", "["}


def says_again(article: Article, before: Spot, spot: Spot) -> bool:
    """Whether an amount is the one before it in other money: "2,100 yuan ($290)"."""
    if not 0 <= spot.start - before.end <= 40 or before.sentence_index != spot.sentence_index:
        return False
    one, other = before.amount, spot.amount
    if one.unit == other.unit or not (one.unit or one.unit_candidates) or not (other.unit or other.unit_candidates):
        return False
    if not all(unit is None or (len(unit) == 3 and unit.isupper()) for unit in (one.unit, other.unit)):
        return False
    gap = article.folded[before.end : spot.start]
    return (gap == ", " and other.unit == "USD") or _SAME_AGAIN.match(gap) is not None
