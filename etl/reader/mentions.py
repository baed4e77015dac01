"""Names of places in a text → what part each plays: where work is done, where people come from, who speaks.

In: an `Article` with its place cues. Out: `Mention`s in the order of the text, each with its `role`. A name decides
where work is done by the preposition before it ("in", "sent to", "returned from") and the noun behind it ("Chinese
factories", "Qatar's minimum wage"); people ("North Korean workers"), sources ("a diplomat in Seoul") and trade
("exported to") do not. Which mention an amount belongs to is in where.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from etl.reader import place_words as beside
from etl.reader.article import Article, Cue
from etl.reader.gazetteer import Place

WORK, HOST, PLAIN, PEOPLE, ORIGIN, HINT, NOTHING = range(7)
"""Roles. WORK: "in X", "sent to X". HOST: "X's factories". PLAIN: X does something. PEOPLE: "X workers". ORIGIN: "from
X", "back to X". HINT: sources, buyers, comparisons: tells the area only where nothing better does. NOTHING: a
newspaper's name, a currency, a person."""


@dataclass(slots=True)
class Mention:
    """A place name and its part. `together` holds the areas named in one breath with it ("in China and Russia")."""

    start: int
    end: int
    place: Place
    role: int
    sentence: int
    words: str
    together: frozenset[str] = frozenset()


REPORTED_FROM = frozenset("KR US GB JP FR IT CH BE AT".split())
"""Countries where those sit who speak of work elsewhere: they need an "in" or an employer to be a place of work."""
_FOCUS = frozenset("KP KR CN RU AE QA SA KW".split())
_COORDINATED = frozenset(
    ", |and|, and|or|, or|/|&|and in|, and in|or in|, or in|, in|,|, but also|but also|as well as|and to|, to|or to|"
    ", and to|as well as in|and from|and the|, the|, and the|to".split("|")
)
_BREAKS = frozenset(",;:()—–\n")
_CREDITS = (
    "By ", "Photo", "Caption", "Edited by", "Editing by", "Reporting by", "Related", "Image", "Illustration",
    "Translated", "Written by", "Read also", "More from", "See also",
)  # fmt: skip
_DATELINE = re.compile(r"(?:, [A-Z][a-z]+\.?(?: \d+)?){0,2}(?:, \d{4})?(?: \([^)\n]{2,25}\))? ?(?:—|–|--| - )")
_AHEAD, _BACK = 3, 6


def find_mentions(article: Article) -> list[Mention]:
    """All place names of the text with their parts."""
    mentions: list[Mention] = []
    previous: Mention | None = None
    text, starts, sentence_starts = article.text, article.starts, article.sentence_starts
    credit_until = 0
    for cue in article.cues.get("place", ()):
        sentence = max(0, bisect_right(sentence_starts, cue.start) - 1)
        span = article.sentences[sentence]
        if previous is None or previous.sentence != sentence:
            previous = None
            if _is_credit(text, span.start, span.end):
                credit_until = span.end
        first = bisect_left(starts, cue.start)
        last = bisect_left(starts, cue.end, first) - 1
        role, near_preposition = _role(article, cue, first, last, span.start, span.end)
        if cue.start < credit_until and role != NOTHING:
            role = HINT
        mention = Mention(cue.start, cue.end, cue.term, role, sentence, cue.words)
        if previous is not None and role != NOTHING and previous.role != NOTHING:
            _join(text, previous, mention, near_preposition)
        mentions.append(mention)
        previous = mention
    _resolve(mentions)
    return mentions


def _is_credit(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a byline, a caption or a note of the editors: "By … in Seoul", "Photo:", "Edited by"."""
    head = text[start : min(end, start + 14)].lstrip("( \n")
    return head.startswith(_CREDITS)


def _role(article: Article, cue: Cue, first: int, last: int, floor: int, limit: int) -> tuple[int, bool]:
    """The part of one name, and whether a preposition of its own stands before it."""
    text, words, starts = article.text, article.words, article.starts
    place: Place = cue.term
    kind = place.kind
    is_possessive = False
    nouns: list[str] = []
    at = last + 1
    end = cue.end
    total = len(words)
    if at < total and text[end : end + 1] in "'’" and words[at] == "s":
        is_possessive = True
        end = starts[at] + 1
        at += 1
    elif at < total and words[at] == "based" and starts[at] - end == 1:
        return _based(words, at), False
    while at < total and len(nouns) < _AHEAD and starts[at] < limit:
        if text[end : starts[at]] not in (" ", "-", "\n") or words[at].endswith("ed") or words[at] in beside.ENDS_NAME:
            break
        nouns.append(words[at])
        end = starts[at] + len(words[at])
        at += 1
    if nouns:
        if nouns[0] in beside.MONEY or (nouns[0] in beside.PUBLISHERS and text[starts[last + 1]].isupper()):
            return NOTHING, False
        if nouns[0] in ("river", "sea"):
            return NOTHING, False
        if nouns == ["border"]:
            return HINT, False
    elif text[cue.end : cue.end + 1] == "$" or (place.area == "US" and text[cue.end + 1 : cue.end + 2].isdigit()):
        return NOTHING, False
    elif place.kind == "city" and first and words[first - 1] == "the" and starts[first - 1] >= floor:
        return NOTHING, False  # a river, a ship, a newspaper
    if _is_person(article, cue, first, last, floor, nouns):
        return NOTHING, False
    by_noun = _by_noun(place, cue, nouns, is_possessive)
    if by_noun is not None and (by_noun not in (HOST, PLAIN) or kind == "people"):
        return by_noun, by_noun != PLAIN
    at = first - 1
    steps = 0
    while at >= 0 and steps < _BACK and starts[at] >= floor and words[at] in beside.SKIPPED:
        at -= 1
        steps += 1
    if at < 0 or starts[at] < floor:
        return _without_preposition(article, cue, by_noun, nouns, floor), False
    word = words[at]
    between = text[starts[at] + len(word) : cue.start]
    if len(between) > 60 or not _BREAKS.isdisjoint(between):
        return _without_preposition(article, cue, by_noun, nouns, floor), False
    if word in beside.IN:
        return _inside(words, starts, at, floor, nouns, text, cue), True
    if word == "to":
        return _to(words, starts, at, floor, by_noun), True
    if word == "from":
        return _from(words, starts, at, floor), True
    if by_noun is not None:
        return by_noun, False
    if word == "for" and at and words[at - 1] in beside.BOUND:
        return WORK, True
    if word in beside.WEAK:
        return HINT, True
    if word in beside.COMPARED:
        return HINT, True
    return _without_preposition(article, cue, by_noun, nouns, floor), False


def _based(words: list[str], at: int) -> int:
    """'Pyongyang-based factories' against 'a Beijing-based diplomat'."""
    behind = words[at + 1 : at + 4]
    return WORK if any(word in beside.EMPLOYERS for word in behind) else HINT


def _by_noun(place: Place, cue: Cue, nouns: list[str], is_possessive: bool) -> int | None:
    """What the noun behind a name makes of it; None where it makes nothing."""
    is_people = place.kind == "people"
    if is_people and (cue.words.endswith("s") or cue.words in ("Filipina", "Pole")):
        return PEOPLE
    if nouns and nouns[-1] in beside.GEOGRAPHY:
        return None
    for index, noun in enumerate(nouns):
        if noun in beside.EMPLOYERS:
            if index + 1 < len(nouns) and nouns[index + 1] in beside.PEOPLE_NOUNS and is_people:
                return PEOPLE
            return HOST if noun in beside.WORKPLACES else PLAIN
        if noun in beside.PEOPLE_NOUNS and (is_people or is_possessive or place.area == "KP"):
            return PEOPLE
        if noun in beside.SOURCES and (is_people or is_possessive or place.kind in ("government", "country")):
            if place.kind == "country" and not is_possessive:
                return None
            return HINT if noun in beside.SOURCES - beside.STATE or place.kind == "government" else PLAIN
    return PEOPLE if is_people and not nouns else None


def _without_preposition(article: Article, cue: Cue, by_noun: int | None, nouns: list[str], floor: int) -> int:
    if by_noun is not None:
        return by_noun
    place: Place = cue.term
    if place.kind == "several":
        return NOTHING
    if place.kind == "country" and any(noun in beside.SENDS for noun in nouns[:2]):
        return ORIGIN
    if _is_dateline(article.text, cue, floor):
        return HINT if place.area in REPORTED_FROM else HOST
    if place.kind == "government" or (place.area in REPORTED_FROM and place.kind in ("country", "people")):
        return HINT
    return PLAIN


def _is_dateline(text: str, cue: Cue, floor: int) -> bool:
    """'DANDONG, China –' at the head of a paragraph: where the reporter works."""
    if text[floor : cue.start].strip():
        return False
    head = text[cue.end : cue.end + 60]
    return cue.words.isupper() or _DATELINE.match(head) is not None


def _inside(words: list[str], starts: list[int], at: int, floor: int, nouns: list[str], text: str, cue: Cue) -> int:
    """'in X': work, unless somebody in X only speaks or another country is only named for comparison."""
    for step in range(1, 8):
        if at - step < 0 or starts[at - step] < floor:
            break
        word = words[at - step]
        if word in beside.SIGNED and cue.term.area != "KP":
            return ORIGIN
        if step > 3:
            continue
        if word in beside.TELLERS or (step == 1 and word in beside.COMPARED):
            return WORK if text.startswith(", where", cue.end) else HINT
        if word in beside.RECRUITERS and cue.term.area != "KP":
            return ORIGIN
    if nouns and nouns[0] in beside.SAID:
        return HINT
    return WORK


def _to(words: list[str], starts: list[int], at: int, floor: int, by_noun: int | None) -> int:
    """'to X': the nearest word before tells whether people go there to work, goods do, or people go home."""
    for step in range(1, 11):
        if at - step < 0 or starts[at - step] < floor:
            break
        word = words[at - step]
        if word in beside.HOMEWARD:
            return ORIGIN
        if word in beside.TRADED:
            return HINT
        if word in beside.SENT:
            return WORK
    return HINT if by_noun is None else by_noun


def _from(words: list[str], starts: list[int], at: int, floor: int) -> int:
    """'from X': where people went away from after work, or where they come from."""
    for step in range(1, 7):
        if at - step < 0 or starts[at - step] < floor:
            break
        word = words[at - step]
        if word in beside.LEFT:
            return WORK
        if word in beside.TRADED or word in beside.TELLERS:
            return HINT
        if word in beside.PEOPLE_NOUNS:
            return ORIGIN
    return ORIGIN


def _is_person(article: Article, cue: Cue, first: int, last: int, floor: int, nouns: list[str]) -> bool:
    """Whether a name is part of a longer name: 'Michael Jordan', 'Victoria Lee'. Places of this field are trusted."""
    place: Place = cue.term
    if place.kind == "people" or (first != last):
        return False
    if place.area in _FOCUS or (place.kind != "city" and article.words[first] not in beside.PERSONS):
        return False
    text, words, starts = article.text, article.words, article.starts
    if first and starts[first - 1] >= floor and text[starts[first - 1]].isupper():
        word = words[first - 1]
        if text[starts[first - 1] + len(word) : cue.start] == " " and word not in beside.FUNCTION:
            return True
    return bool(nouns) and text[starts[last + 1]].isupper() and nouns[0] not in beside.GEOGRAPHY | beside.EMPLOYERS


def _join(text: str, previous: Mention, mention: Mention, has_preposition: bool) -> None:
    """Names in one breath share a part: 'Dandong, China'; 'China, Russia and Mongolia'."""
    gap = text[previous.end : mention.start]
    if len(gap) > 24:
        return
    words = gap.strip(" \n")
    for ending in (" province", " Province", " city", " City", " Oblast", " Krai", " region"):
        if words.startswith(ending.strip()):
            words = words[len(ending) - 1 :]
    if words.strip() not in _COORDINATED and words:
        return
    if not words:
        return
    one, other = previous.place, mention.place
    if words.strip() == "," and one.kind != "country" and other.kind in ("country", "province"):
        if one.area != other.area:
            for alternative in one.others:
                if alternative.area == other.area:
                    previous.place = alternative
                    break
        if previous.place.area == other.area:
            mention.role = previous.role
            return
    if not has_preposition and previous.role in (WORK, ORIGIN, HINT) and mention.role in (PLAIN, HINT):
        mention.role = previous.role
    if one.area != other.area and mention.role == previous.role and mention.role in (WORK, PLAIN, HOST):
        together = previous.together | {one.area, other.area}
        previous.together = mention.together = together


def _resolve(mentions: list[Mention]) -> None:
    """A name of several places is that of the country which the article speaks of."""
    doubtful = [mention for mention in mentions if mention.place.others]
    if not doubtful:
        return
    known = {mention.place.area for mention in mentions if not mention.place.others}
    for mention in doubtful:
        if mention.place.area in known:
            continue
        for other in mention.place.others:
            if other.area in known:
                mention.place = other
                break
