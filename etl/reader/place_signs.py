"""Names of provinces and cities that are also words, brands or persons: read as places only where a sign says so.

In: the mentions of a headline and a text. Out: the same; those that nothing shows to be a place become NOTHING. A sign
is a preposition of place, a noun that says what is there ("X mills", "X Province"), or that another name or the money
of its country stands in the article. "Choco Pies" and "Mr. Medina" have none.
"""

from __future__ import annotations

import re

from etl.reader import place_words as beside
from etl.reader.article import Article
from etl.reader.currencies import country_of
from etl.reader.place_roles import HINT, NOTHING, PLAIN, REPORTED_FROM, Mention

_TRUSTED = REPORTED_FROM | {"KP", "KR", "CN", "RU"}
"""Countries whose provinces and cities readers know without the country."""
_NEXT = re.compile(r"(?:['’]s)?[ -]([A-Za-z]{3,20})(?: ([A-Za-z]{3,20}))?")
_SAYS_WHAT = beside.GEOGRAPHY | beside.EMPLOYERS | beside.PEOPLE_NOUNS | beside.SITES
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Rev|Capt|Sgt|Lt|Col|Gen|Señora?|Don|Doña|Sister|Father)\.? $")
_LONGEST_TITLE = 9
_PARTS = frozenset(("province", "city"))
_UNSURE = (PLAIN, HINT)


def without_false_names(article: Article, headline: list[Mention], mentions: list[Mention]) -> None:
    """Take out names of provinces and cities that no sign shows to be places."""
    _take_out_persons(article, mentions)
    everything = [*headline, *mentions]
    doubtful = {one.place.area for one in everything if one.place.kind in _PARTS and one.role in _UNSURE} - _TRUSTED
    if not doubtful:
        return
    money = {country_of(unit) for spot in article.spots for unit in (spot.amount.unit, *spot.amount.unit_candidates)}
    names: dict[str, set[str]] = {}
    signed: set[str] = set()
    for one in everything:
        area = one.place.area
        if area not in doubtful or one.role == NOTHING:
            continue
        names.setdefault(area, set()).add(one.words.casefold())
        text = article.title if one.start < 0 else article.text
        if _is_signed(text or "", one):
            signed.add(area)
    false = {area for area in doubtful - money - signed if len(names.get(area, ())) == 1}
    for one in everything:
        if one.place.area in false:
            one.role = NOTHING


def _is_signed(text: str, mention: Mention) -> bool:
    """Whether a name's part, or the words behind it, say that it is a place; "paid in Choco Pies" does not."""
    if mention.place.kind not in _PARTS or not mention.words.isascii():
        return True  # brands and names of people lose their accents
    end = mention.end if mention.start >= 0 else text.find(mention.words) + len(mention.words)
    if text.startswith("\n", end) and mention.start >= 0:
        return True  # "By Ana Ruiz, Puebla"
    match = _NEXT.match(text, end)
    if match is not None and any(word is not None and word.lower() in _SAYS_WHAT for word in match.groups()):
        return True
    is_part_of_a_name = match is not None and match[1][0].isupper()
    return mention.role not in _UNSURE and not is_part_of_a_name


def _take_out_persons(article: Article, mentions: list[Mention]) -> None:
    """A name that a title stands before is a person's throughout the article."""
    text = article.text
    persons = {
        one.words
        for one in mentions
        if one.place.kind in _PARTS and _TITLE.search(text, max(0, one.start - _LONGEST_TITLE), one.start)
    }
    if not persons:
        return
    for one in mentions:
        if one.words in persons:
            one.role = NOTHING
