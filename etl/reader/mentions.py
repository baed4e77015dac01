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
from etl.reader.people_words import sort_of_counted

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


REPORTED_FROM = frozenset("KR US GB JP FR IT CH BE AT NL DE PT SE NO DK CA AU".split())
"""Countries where those sit who speak of work elsewhere: they need an "in" or an employer to be a place of work."""
_FOCUS = frozenset("KP KR CN RU AE QA SA KW".split())
_COORDINATED = frozenset(
    "and|, and|or|, or|/|&|and in|, and in|or in|, or in|, in|,|, but also|but also|as well as|and to|, to|or to|"
    ", and to|as well as in|and from|and the|, the|, and the|to".split("|")
)
_BREAKS = frozenset(",;:()—–\n")
_CREDITS = (
    "By ", "Photo", "Caption", "Edited by", "Editing by", "Reporting by", "Related", "Image", "Illustration",
    "Translated", "Written by", "Read also", "More from", "See also",
)  # fmt: skip
_DATELINE = re.compile(r"(?:, [A-Z][a-z]+\.?(?: \d+)?){0,2}(?:, \d{4})?(?: \([^)\n]{2,25}\))? ?(?:—|–|--| - )")
_BRIEFS = 3
"""As many reports in one text, each with its city, are a row of them."""
_NUMBER_OF = re.compile(r"\d of (?:the )?$")
"""“640 of Colombia”: people from there."""
_BULLETS = " \n\t•*▪–-·"
_INSIDE = (" ", "-", "\n")
_AHEAD, _BACK = 3, 6
"""How many words behind and before a name are looked at."""
_FAR, _BREATH = 60, 24
"""How many characters may stand between a preposition and its name, and between two names told in one breath."""


def find_mentions(article: Article) -> list[Mention]:
    """All place names of the text with their parts."""
    cues = article.cues.get("place")
    if not cues:
        return []
    mentions: list[Mention] = []
    text, starts, sentences = article.text, article.starts, article.sentences
    sentence, floor, limit, is_credit = -1, 0, -1, False
    previous: Mention | None = None
    for cue in cues:
        start = cue.start
        if start >= limit:
            sentence = max(0, bisect_right(article.sentence_starts, start) - 1)
            floor, limit = sentences[sentence]
            previous, is_credit = None, text[floor : floor + 14].lstrip("( \n").startswith(_CREDITS)
        first = bisect_left(starts, start)
        last = bisect_left(starts, cue.end, first) - 1
        role, has_preposition = _role(article, cue, first, last, floor, limit)
        if is_credit and role != NOTHING:
            role = HINT
        place: Place = cue.term
        if place.kind == "government" and role == HOST and _is_dateline(text, cue, floor):
            place = Place(place.area)  # the capital at the head of a report stands for the country
        mention = Mention(start, cue.end, place, role, sentence, cue.words)
        if previous is not None and start - previous.end <= _BREATH:
            _join(text, previous, mention, has_preposition)
        mentions.append(mention)
        previous = mention
    _resolve(mentions)
    _head_briefs(article, mentions)
    return mentions


def _head_briefs(article: Article, mentions: list[Mention]) -> None:
    """In a row of short reports each is about the city at its head, also where reporters sit: "TAMPA – A grower"."""
    heads = [
        mention
        for mention in mentions
        if mention.role in (HINT, HOST)
        and mention.place.kind != "people"
        and _is_dateline(article.text, mention, article.sentences[mention.sentence].start)
    ]
    if len(heads) >= _BRIEFS:
        for mention in heads:
            mention.role = HOST


def _role(article: Article, cue: Cue, first: int, last: int, floor: int, limit: int) -> tuple[int, bool]:
    """The part of one name, and whether it is told by the name's own surroundings, not by a name before it."""
    text, words, starts = article.text, article.words, article.starts
    place: Place = cue.term
    at, end, is_possessive = last + 1, cue.end, False
    if at < len(words) and starts[at] - end == 1:
        if words[at] == "s" and text[end] in "'’":
            at, end, is_possessive = at + 1, end + 2, True
        elif words[at] == "based":
            return _based(words, at), False
        elif text[end] == "-" and words[at] in beside.OWNED:
            return HINT, False
    nouns = _nouns(text, words, starts, at, end, limit)
    if _is_no_place(text, words, starts, cue, first, last, floor, nouns):
        return NOTHING, False
    if nouns == ["border"]:
        return HINT, False
    by_noun = _by_noun(place, cue, nouns, is_possessive)
    if by_noun is not None and (by_noun not in (HOST, PLAIN) or place.kind == "people"):
        return by_noun, by_noun != PLAIN
    at = first - 1
    if at >= 0 and words[at] in ("of", "the") and _NUMBER_OF.search(text[max(0, cue.start - 12) : cue.start]):
        return PEOPLE, True
    reach = max(0, at - _BACK)
    while at > reach and words[at] in beside.SKIPPED:
        at -= 1
    if at >= 0 and starts[at] >= floor:
        between = text[starts[at] + len(words[at]) : cue.start]
        if len(between) <= _FAR and _BREAKS.isdisjoint(between):
            role = _by_preposition(article, cue, at, floor, nouns, by_noun)
            if role is not None:
                return role, True
    if by_noun is None and place.kind == "people" and first and words[first - 1] in ("a", "an"):
        return PEOPLE, True
    return _alone(text, cue, by_noun, nouns, floor), False


def _nouns(text: str, words: list[str], starts: list[int], at: int, end: int, limit: int) -> list[str]:
    """The first words of what stands behind a name, as far as they may be of one noun phrase."""
    nouns: list[str] = []
    for index in range(at, min(at + _AHEAD, len(words))):
        start, word = starts[index], words[index]
        if start >= limit or text[end:start] not in _INSIDE or word in beside.ENDS_NAME or word.endswith("ed"):
            break
        nouns.append(word)
        end = start + len(word)
    return nouns


def _is_no_place(
    text: str, words: list[str], starts: list[int], cue: Cue, first: int, last: int, floor: int, nouns: list[str]
) -> bool:
    """Whether a name is a currency's, a language's, a newspaper's, a river's or a person's."""
    place: Place = cue.term
    if place.kind == "people" and not nouns and first and words[first - 1] in beside.BEFORE_LANGUAGES:
        return True
    if nouns:
        noun = nouns[0]
        if noun in beside.MONEY or noun in ("river", "sea"):
            return True
        if noun in beside.PUBLISHERS and text[starts[last + 1]].isupper():
            return True
    elif place.kind == "city":
        if first and words[first - 1] == "the" and starts[first - 1] >= floor:
            return True
    elif place.area == "US" and (text.startswith("$", cue.end) or text[cue.end + 1 : cue.end + 2].isdigit()):
        return True
    return (
        first == last
        and place.area not in _FOCUS
        and (place.kind == "city" or words[first] in beside.PERSONS)
        and _is_person(text, words, starts, cue, first, floor, nouns)
    )


def _is_person(
    text: str, words: list[str], starts: list[int], cue: Cue, first: int, floor: int, nouns: list[str]
) -> bool:
    """Whether a name is part of a longer name: 'Michael Jordan', 'Victoria Lee'. Places of this field are trusted."""
    if first and starts[first - 1] >= floor and text[starts[first - 1]].isupper():
        word = words[first - 1]
        if text[starts[first - 1] + len(word) : cue.start] == " " and word not in beside.FUNCTION:
            return True
    if not nouns or not text[starts[first + 1]].isupper():
        return False
    return nouns[0] not in beside.GEOGRAPHY and nouns[0] not in beside.EMPLOYERS


def _by_preposition(
    article: Article, cue: Cue, at: int, floor: int, nouns: list[str], by_noun: int | None
) -> int | None:
    """What the preposition before a name makes of it; None where there is none."""
    words, starts = article.words, article.starts
    word = words[at]
    if word in beside.IN:
        return _inside(words, starts, at, floor, nouns, article.text, cue)
    if word == "to":
        return _to(words, starts, at, floor, by_noun)
    if word == "from":
        return _from(words, starts, at, floor)
    if word in ("left", "leaving", "fled"):
        return ORIGIN
    if word in beside.CITIZENS and words[at + 1] == "of":
        return PEOPLE
    if by_noun is not None:
        return None
    if word == "for" and at and words[at - 1] in beside.BOUND:
        return WORK
    return HINT if word in beside.WEAK or word in beside.COMPARED else None


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
    if nouns[:1] == ["law"]:
        return HINT
    for index, noun in enumerate(nouns):
        if noun == "family" and not beside.EMPLOYERS.isdisjoint(nouns[index + 1 :]):
            continue
        if noun in beside.EMPLOYERS:
            if index + 1 < len(nouns) and nouns[index + 1] in beside.PEOPLE_NOUNS and is_people:
                return PEOPLE
            return HOST if noun in beside.WORKPLACES else PLAIN
        if noun in beside.PEOPLE_NOUNS and (is_people or is_possessive or place.area == "KP"):
            return PEOPLE
        if is_people and noun not in beside.SOURCES and sort_of_counted(noun) in ("worker", "people"):
            return PEOPLE
        if index == 0 and noun in beside.SPEAKERS_OF_CITIES and place.kind in ("city", "province"):
            return HINT
        if noun in beside.SOURCES and (is_people or is_possessive or place.kind in ("government", "country")):
            if place.kind == "country" and not is_possessive:
                return None
            return HINT if noun in beside.SOURCES - beside.STATE or place.kind == "government" else PLAIN
    return PEOPLE if is_people and not nouns else None


def _alone(text: str, cue: Cue, by_noun: int | None, nouns: list[str], floor: int) -> int:
    """What a name is without a preposition: who does something, or where a report comes from."""
    if by_noun is not None:
        return by_noun
    place: Place = cue.term
    if place.kind == "several":
        return NOTHING
    if place.kind == "country" and any(noun in beside.SENDS for noun in nouns[:2]):
        return ORIGIN
    if _is_dateline(text, cue, floor):
        return HINT if place.area in REPORTED_FROM else HOST
    if place.kind == "government" or (place.area in REPORTED_FROM and place.kind in ("country", "people")):
        return HINT
    return PLAIN


def _is_dateline(text: str, cue: Cue | Mention, floor: int) -> bool:
    """'DANDONG, China –' at the head of a paragraph: where the reporter works."""
    if text[floor : cue.start].strip(_BULLETS):
        return False
    head = text[cue.end : cue.end + 60]
    return cue.words.isupper() or head.startswith(": ") or _DATELINE.match(head) is not None


def _inside(words: list[str], starts: list[int], at: int, floor: int, nouns: list[str], text: str, cue: Cue) -> int:
    """'in X': work, unless somebody in X only speaks or another country is only named for comparison."""
    for step in range(1, 8):
        if at - step < 0 or starts[at - step] < floor:
            break
        word = words[at - step]
        if step == 1 and word == "border":
            return ORIGIN
        if word in beside.SIGNED and cue.term.area != "KP":
            return ORIGIN
        if step > 3:
            continue
        if word in beside.TELLERS or (step == 1 and word in beside.COMPARED):
            return WORK if text.startswith(", where", cue.end) else HINT
        if word in beside.SETTLED and cue.term.area in REPORTED_FROM:
            return HINT
        if word in beside.SOLD:
            return HINT
        if word in beside.RECRUITERS and cue.term.area != "KP":
            return ORIGIN
        if word in beside.PARENTS and cue.term.area == "KP" and cue.term.kind == "government":
            return HINT
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
        if word in beside.LEFT or (step == 1 and word in beside.SENT_BACK):
            return WORK
        if word in beside.TRADED or word in beside.TELLERS:
            return HINT
        if word in beside.PEOPLE_NOUNS:
            return ORIGIN
    return ORIGIN


def _join(text: str, previous: Mention, mention: Mention, has_preposition: bool) -> None:
    """Names in one breath share a part: 'Dandong, China'; 'China, Russia and Mongolia'."""
    if NOTHING in (previous.role, mention.role):
        return
    gap = text[previous.end : mention.start].strip()
    first, _, rest = gap.partition(",")
    if first.lower() in beside.GEOGRAPHY:  # "Liaoning province, China"
        gap = f",{rest}".rstrip()
    one, other = previous.place, mention.place
    if gap == "in" and one.area == other.area:  # "from Kolda in Senegal"
        mention.role = previous.role
        return
    if gap not in _COORDINATED:
        return
    if gap == "," and one.kind != "country" and other.kind in ("country", "province"):
        if one.area != other.area:
            one = previous.place = next((place for place in one.others if place.area == other.area), one)
        if one.area == other.area:
            mention.role = previous.role
            return
    if not has_preposition and previous.role in (WORK, ORIGIN, HINT) and mention.role in (PLAIN, HINT):
        mention.role = previous.role
    if one.area != other.area and mention.role == previous.role and mention.role in (WORK, PLAIN, HOST):
        previous.together = mention.together = previous.together | {one.area, other.area}


def _resolve(mentions: list[Mention]) -> None:
    """A name of several places is that of the country which the article speaks of."""
    resolve_by(mentions, mentions)


def resolve_by(mentions: list[Mention], others: list[Mention]) -> None:
    """A name of several places is that of a country which other names, those of the text below a headline, tell."""
    doubtful = [mention for mention in mentions if mention.place.others]
    if not doubtful:
        return
    known = {mention.place.area for mention in others if not mention.place.others}
    for mention in doubtful:
        if mention.place.area in known:
            continue
        for other in mention.place.others:
            if other.area in known:
                mention.place = other
                break
