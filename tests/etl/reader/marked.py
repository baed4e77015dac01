"""A text in which the amounts are known: what they count is given, so that the other deciders are tested alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from etl.reader.article import Article
from etl.reader.model import Aside, What, When, Where, Who
from etl.reader.when import decide_when
from etl.reader.who import decide_who

_NOTHING = Where()


class Decided(NamedTuple):
    when: When
    who: Who


def decided(
    text: str,
    amounts: Mapping[str, What],
    *,
    where: Where = _NOTHING,
    asides: Mapping[str, str] | None = None,
    date: str | None = "2025-06-15",
    basis: str | None = None,
    title: str | None = None,
) -> list[Decided]:
    """The decisions on the marked amounts, in the order of the text; other numbers are dates, or as `asides` says.

    A mark is words of the text in which the amount begins, each the first occurrence behind the mark before it.
    """
    article = Article(text, title=title, date_published=date, date_basis=basis)
    marks: list[tuple[int, int, What]] = []
    behind = 0
    for words, what in amounts.items():
        start = text.index(words.split("#")[0], behind)
        behind = start + len(words.split("#")[0])
        marks.append((start, behind, what))
    whats: list[What | Aside] = []
    for spot in article.spots:
        what = next((what for start, end, what in marks if spot.start < end and start < spot.end), None)
        words = text[spot.start : spot.end]
        whats.append(what or Aside((asides or {}).get(words, "date")))
    wheres = [where] * len(whats)
    whens = decide_when(article, whats)
    whos = decide_who(article, whats, wheres, whens)
    found = [Decided(when, who) for what, when, who in zip(whats, whens, whos, strict=True) if isinstance(what, What)]
    assert len(found) == len(amounts), "every mark is one amount of the grammar"
    return found


def wage(unit: str = "CNY", **given: str) -> What:
    return What("wage", unit=unit, **given)
