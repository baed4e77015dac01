"""Which name of its sentence an amount belongs to: "200 in Russia, 300 in China".

In: an article, an amount, and the places of work of its sentence in order. Out: the index of one of them. A name right
behind an amount is its own; else the last name before it holds, unless that belongs to the amount before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from etl.reader.article import Article, Spot
from etl.reader.place_roles import Mention

_BORDER = re.compile(r"[,;:()—–]|\b(?:and|but|while|whereas|or|against|versus|than|compared)\b")
_CONTRAST = re.compile(
    r"\b(?:compared|against|versus|than|while|whereas|but|though|unlike)\b|;"
    r"|\bwhat (?:i|he|she|they|we|you|[a-z]+) (?:can |could |would |might )?"
    r"(?:earn|earned|earns|made|make|makes|got|get|gets)\b"
)
_DASH_IN = re.compile(r" ?[—–-]+ (?:in|to|from) (?:the )?")
"""“920 — in Turkey”: the dash stands for the verb."""
_CITIES = frozenset(("city", "province", "government"))
_ADJACENT = 80
_BESIDE = 30
_WINDOW = 300
_LISTED = 7


def _start(mention: Mention) -> int:
    return mention.start


def bind(article: Article, spot: Spot, own: list[Mention], is_mixed: bool) -> tuple[int | None, bool]:
    """The index of the name in `own`; and whether names and amounts are told one by one ("respectively").

    `is_mixed`: the names are of several countries."""
    folded, spots = article.folded, article.spots
    at = bisect_left(own, spot.start, key=_start)
    if is_mixed and len(own) < _LISTED and "respectively" in folded[spot.end : spot.end + _WINDOW]:
        beside = [
            one.index
            for one in spots[max(0, spot.index - _LISTED) : spot.index + _LISTED]
            if one.sentence_index == spot.sentence_index
        ]
        if len(beside) != len(own):  # "42 cooks (7 percent) and 19 (2 percent), respectively"
            beside = [index for index in beside if not folded.startswith("(", spots[index].start - 1)]
        if len(beside) == len(own) and beside[0] <= spot.index:
            return bisect_right(beside, spot.index) - 1, True
    if at < len(own):
        after = own[at].start
        is_next = spot.index + 1 >= len(spots) or spots[spot.index + 1].start > after
        gap = folded[spot.end : min(after, spot.end + _WINDOW)]
        if not at and (is_next or not is_mixed):
            return (None if _CONTRAST.search(gap) else at), False
        if is_next and len(gap) <= _ADJACENT and (_DASH_IN.fullmatch(gap) or not _BORDER.search(gap)):
            return at, False
    if not at:
        return None, False
    if is_mixed and at < len(own) and spot.index and _is_taken(folded, spots[spot.index - 1], own[at - 1], spot):
        return at, False
    return at - 1, False


def _is_taken(folded: str, earlier: Spot, name: Mention, spot: Spot) -> bool:
    """Whether a name belongs to the amount before it: "200 in Russia, but 300 …"."""
    if earlier.end > name.start or earlier.start < spot.sentence.start:
        return False
    if _BORDER.search(folded[earlier.end : min(name.start, earlier.end + _ADJACENT)]):
        return False
    return _CONTRAST.search(folded[name.end : min(spot.start, name.end + _WINDOW)]) is not None


def is_right_behind(spot: Spot, own: list[Mention]) -> bool:
    """Whether a name stands right behind an amount: "a few hundred in Pyongyang"."""
    at = bisect_left(own, spot.end, key=_start)
    return at < len(own) and own[at].start - spot.end < _BESIDE


def is_closer(mention: Mention, other: Mention) -> bool:
    """Whether a name tells the same place more exactly: Dandong against Liaoning or China."""
    one, wide = mention.place, other.place
    if one.area != wide.area or one.kind not in _CITIES:
        return False
    return wide.kind in ("country", "people") or (
        wide.kind == "province" and one.kind == "city" and one.subdivision == wide.subdivision
    )


def closest(own: list[Mention], at: int) -> Mention:
    """A name or the one that says the same more exactly beside it: "the Chinese city of Dandong"."""
    mention = own[at]
    if at + 1 < len(own) and own[at + 1].start - mention.end < _BESIDE and is_closer(own[at + 1], mention):
        return own[at + 1]
    while at and mention.start - own[at - 1].end < _BESIDE and is_closer(own[at - 1], mention):
        at -= 1  # "in Tumen, a town in Jilin Province, China"
        mention = own[at]
    return mention
