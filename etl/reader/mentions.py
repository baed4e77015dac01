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
from itertools import zip_longest

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
    "By ", "FILE", "Photo", "Caption", "Edited by", "Editing by", "Reporting by", "Related", "Image", "Illustration",
    "Translated", "Written by", "Read also", "More from", "See also",
)  # fmt: skip
_DATELINE = re.compile(r"(?:, [A-Z][a-z]+\.?(?: \d+)?){0,2}(?:, \d{4})?(?: \([^)\n]{2,25}\))? ?(?:—|–|--| - )")
_SHIPS = frozenset("corvette ship vessel ferry trawler freighter tanker frigate destroyer submarine liner".split())
"""Before a name that a ship bears."""
_PARTNERS = frozenset(
    "contractor contractors client clients partner partners buyer buyers customer customers competitors rivals".split()
)
"""Behind "its Danish": for whom, not where, it works."""
_HOMEWARD = frozenset(("back", "home"))
_REPORTS_THAT_IT = re.compile(
    r" (?:[a-z-]+ )?(?:report|statement|figures?|letter|submission)(?: [a-z]+){0,5}, it (?:has |had )?"
    r"(?:sent (?:home|back)|repatriated|returned|expelled|deported|hosts|hosted|employs|employed)\b"
)
_SAYS_IT_SENT = re.compile(
    r" (?:[a-z]+ )?(?:said|says|reported|claimed|announced|stated)(?: [a-z]+){0,4}? (?:that )?it "
    r"(?:had |has |would |will )?(?:sent (?:home|back)|send (?:home|back)|repatriated?|returned?|expelled?|deported?)\b"
)
"""Behind a country that tells of workers on its soil: "By Malta's second report, it expelled"."""
_DEAL_TO_SEND = re.compile(
    r"(?: in [a-z]+| last [a-z]+| this [a-z]+)? (?:to (?:allow|let|send|dispatch|supply|provide|bring|employ|place)|"
    r"(?:allowing|letting|sending)|on (?:sending|dispatching))\b"
)
"""Behind a country with which North Korea has a deal: "with Mongolia to send 300 workers"."""
_BRIEFS = 3
"""As many reports in one text, each with its city, are a row of them."""
_UNDER_A_DEAL = re.compile(
    r"\b(?:under|in|by) (?:the|an?|its|their|this|[a-z]+['’]s) (?:[a-z]+ ){0,2}"
    r"(?:agreement|arrangement|deal|contract|scheme) $"
)
"""Before “with X”: what holds where X has the work done."""
_WHICH = re.compile(r"(?:,|—|–| -)+ ?(?:which|that|where) (?!is |are )")
"""Behind a name: it goes on as the subject of a clause."""
_ON_BOARD = re.compile(r"\b(?:on|aboard|on board) (?:an?|the|another|two|three|many)? ?$")
"""Before "Taiwanese longliner": there the work is done."""
_PAID_TO = re.compile(
    r"\b(?:go(?:es|ing)?|went|paid|pays?|sent|transfer(?:s|red)?) to (?:an?|the|its|another) (?:[a-z-]+ ){0,3}[a-z]+ $"
)
"""Before "in X": the one there is only who gets the money."""
_IS_MONEY = re.compile(r"\.? ?(?:\$|\d)")
"""Behind US and U.S.: "US$ 100", "U.S. $100"."""
_FLAG = re.compile(r"\bflags? of (?:the )?$")
"""Before a country: there a ship is registered; whether she lies off another is told elsewhere."""
_IS_A_DESTINATION = re.compile(
    r"(?:,[^,.]{1,40},)? (?:is|was|are|remains?|remained|became|has become) (?:[\w’'-]+ ){1,8}"
    r"(?:destinations?|labou?r markets?|hosts?|recruiters?|employers?)\b"
)
"""Behind a country: people go there to work."""
_NUMBER_OF = re.compile(r"\d of (?:the )?$")
"""“640 of Colombia”: people from there."""
_DOES_AS_A_PERSON = re.compile(
    r" (?:is one of|was born|grew up|works? (?:in|as|for|at)\b|worked (?:in|as|for|at)\b|earns?\b|earned\b|recalls?\b|"
    r"recalled\b|(?:was|is) paid\b|lives (?:in|with)|lived (?:in|with)|slept\b|fled\b|left (?:her|his)|"
    r"(?:says|said) (?:she|he)\b)"
)
"""What a person does and a city does not: "Layla worked in the province"."""
_AGE_BEHIND = re.compile(r", \d\d(?:,(?!\d)|[.)](?!\d))")
"""“says Layla, 31,”: a person."""
_BULLETS = " \n\t•*▪–-·"
_INSIDE = (" ", "-", "\n")
_AHEAD, _BACK = 3, 6
"""How many words behind and before a name are looked at."""
_FAR_BACK, _FEW = 300, 20
"""How many characters, and how many names, before a name are looked at for what the sentence tells."""
_FAR, _BREATH = 60, 24
"""How many characters may stand between a preposition and its name, and between two names told in one breath."""


def find_mentions(article: Article) -> list[Mention]:
    """All place names of the text with their parts."""
    cues = article.cues.get("place")
    if not cues:
        return []
    mentions: list[Mention] = []
    text, words, starts, sentences = article.text, article.words, article.starts, article.sentences
    sentence, floor, limit, is_credit = -1, 0, -1, False
    no_places: set[str] = set()
    previous: Mention | None = None
    for cue, following in zip_longest(cues, cues[1:]):
        start = cue.start
        if start >= limit:
            sentence = max(0, bisect_right(article.sentence_starts, start) - 1)
            floor, limit = sentences[sentence]
            previous = None
            is_credit = text[floor : floor + 14].lstrip("( \n").startswith(_CREDITS)
        first = bisect_left(starts, start)
        last = bisect_left(starts, cue.end, first) - 1
        if cue.term.is_town and not _is_placed(text, words, cue, following, first):
            continue
        role, has_preposition = _role(article, cue, first, last, floor, limit)
        if role == NOTHING:
            no_places.add(cue.words)
        elif cue.words in no_places and not has_preposition and cue.term.kind == "city" and cue.term.area not in _FOCUS:
            role = NOTHING  # "Rosa Cuenca … Cuenca said": a person's name stays one
        if is_credit and role != NOTHING and text.find("\n", floor, min(start, floor + _FAR_BACK)) < 0:
            role = HINT
        place: Place = cue.term
        if place.kind == "city" and text.startswith((" Province", " province"), cue.end):
            place = place._replace(kind="province")
        if place.kind == "government" and role == HOST and _is_dateline(text, cue, floor):
            place = Place(place.area)  # the capital at the head of a report stands for the country
        mention = Mention(start, cue.end, place, role, sentence, cue.words)
        if role == ORIGIN and first and words[first - 1] in beside.LEAVING and _are_from_elsewhere(mentions, mention):
            mention.role = WORK
        if role == WORK and first > 1 and words[first - 1] == "in" and words[first - 2] == "those":
            _set_against(mentions, mention)
        if previous is not None and start - previous.end <= _BREATH:
            _join(text, previous, mention, has_preposition)
        mentions.append(mention)
        previous = mention
    _resolve(mentions)
    _head_briefs(article, mentions)
    return mentions


def _are_from_elsewhere(mentions: list[Mention], left: Mention) -> bool:
    """Whether those who leave a country are told to be from another: "715 Ghanaians left Libya"."""
    others = [
        one.place.area for one in mentions[-_FEW:] if one.sentence == left.sentence and one.role in (PEOPLE, ORIGIN)
    ]
    return bool(others) and left.place.area not in (*others, "KP")


def _set_against(mentions: list[Mention], other: Mention) -> None:
    """ "Chinese garment workers earn $340, and those in Kenya $207": they are set against workers elsewhere, and work
    in their own country."""
    for mention in mentions[-_FEW:]:
        if mention.sentence == other.sentence and mention.role == PEOPLE:
            mention.role = HOST


def _is_placed(text: str, words: list[str], cue: Cue, following: Cue | None, first: int) -> bool:
    """Whether a little known name is told to be a place: "in Borken", "the town of Borken", "Borken, Germany"."""
    before = words[first - 1] if first else ""
    if before in beside.IN or (before == "of" and first > 1 and words[first - 2] in beside.GEOGRAPHY):
        return True
    if following is None or text[cue.end : following.start] != ", ":
        return False
    areas = {cue.term.area, *(other.area for other in cue.term.others)}
    return following.term.kind != "city" and following.term.area in areas


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
        elif text[end] == "-" and words[at] == "flagged":
            return (WORK if _ON_BOARD.search(text, max(floor, cue.start - 20), cue.start) else PLAIN), True
    is_host = place.area != "KP" and place.kind in ("country", "government")
    if is_host and (_REPORTS_THAT_IT if is_possessive else _SAYS_IT_SENT).match(article.folded, end):
        return WORK, True
    if first and words[first - 1] in ("its", "their") and last + 1 < len(words) and words[last + 1] in _PARTNERS:
        return HINT, True
    nouns = _nouns(text, words, starts, at, end, limit)
    if _is_no_place(text, words, starts, cue, first, last, floor, nouns):
        return NOTHING, False
    if nouns == ["border"] or _FLAG.search(text, max(0, cue.start - 16), cue.start):
        return HINT, False
    by_noun = _by_noun(place, cue, nouns, is_possessive)
    is_ship = by_noun == PLAIN and place.kind == "people" and not beside.SHIPS.isdisjoint(nouns)
    if is_ship and _ON_BOARD.search(text, max(floor, cue.start - 20), cue.start):
        return WORK, True
    if by_noun is not None and (by_noun not in (HOST, PLAIN) or place.kind == "people"):
        return by_noun, by_noun != PLAIN
    at = first - 1
    if at >= 0 and words[at] in ("of", "the") and _NUMBER_OF.search(text[max(0, cue.start - 12) : cue.start]):
        return PEOPLE, True
    if at and words[at] == "of" and words[at - 1] in beside.COMPASS and place.area not in REPORTED_FROM:
        return WORK, True
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
    is_owned = at + 1 < len(words) and words[at + 1] in beside.OWNED and text[end : starts[at]] in _INSIDE
    if is_owned and text.startswith("-", starts[at] + len(words[at])):
        end = starts[at + 1] + len(words[at + 1])  # "X's state-funded agency"
        at += 2
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
    if place.kind == "city" and first and words[first - 1] in _SHIPS:
        return True
    if place.kind == "people" and not nouns and first and words[first - 1] in beside.BEFORE_LANGUAGES:
        return True
    if nouns:
        noun = nouns[0]
        if noun in beside.MONEY or noun in ("river", "sea"):
            return True
        for behind, word in enumerate(nouns):
            if not text[starts[last + 1 + behind]].isupper():
                break
            if word in beside.PUBLISHERS:
                return True
    elif place.kind == "city":
        if _AGE_BEHIND.match(text, cue.end, cue.end + 6):
            return True
        is_subject = not first or words[first - 1] not in beside.FUNCTION or starts[first - 1] < floor
        if is_subject and _DOES_AS_A_PERSON.match(text, cue.end, cue.end + 20):
            return True
        is_one = first and words[first - 1] == "a" and text[starts[first - 1] + 1 : cue.start] == " "
        if is_one and text.startswith((" for ", " of "), cue.end):
            return True  # "a Mecca for firms"
        if first and words[first - 1] == "the" and starts[first - 1] >= floor:
            return True
    elif cue.words.startswith(("US", "U.S")) and _IS_MONEY.match(text, cue.end):
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
    if not beside.SITES.isdisjoint(nouns):
        return False  # "the Meknes Industrial Park"
    if first and words[first - 1] in ("a", "an") and not beside.AT_WORK.isdisjoint(nouns):
        return False  # "a Leeds Just Eat rider"
    return nouns[0] not in beside.GEOGRAPHY and nouns[0] not in beside.EMPLOYERS


def _by_preposition(
    article: Article, cue: Cue, at: int, floor: int, nouns: list[str], by_noun: int | None
) -> int | None:
    """What the preposition before a name makes of it; None where there is none."""
    words, starts = article.words, article.starts
    near = max(floor, starts[at] - _FAR_BACK)
    word = words[at]
    if word in beside.INVADED or (word in ("of", "in", "on", "against") and words[at - 1] in beside.INVASION):
        return HINT  # where war is, nobody is told to work
    if word in beside.IN:
        return _inside(words, starts, at, floor, nouns, article.text, cue)
    if word == "to":
        if not beside.RULERS.isdisjoint(nouns):
            return HINT  # "to the North Korean regime": money goes there, and nobody works there
        return _to(article, at, floor, by_noun)
    if word == "from":
        return _from(words, starts, at, floor)
    if word == "with" and cue.term.area != "KP" and _DEAL_TO_SEND.match(article.folded, cue.end):
        return WORK
    if word == "with" and cue.term.area != "KP" and _UNDER_A_DEAL.search(article.folded, near, starts[at]):
        return WORK
    if word == "as" and at and words[at - 1] == "such" and _is_inside(words, starts, at - 2, floor):
        return WORK
    if word in beside.LEAVING:
        return HINT if word == "leave" and at and words[at - 1] == "to" else ORIGIN  # a firm that wants to leave
    if word in beside.CITIZENS and words[at + 1] == "of":
        return PEOPLE
    if by_noun is not None:
        return None
    if word == "for" and at and words[at - 1] in beside.BOUND:
        return WORK
    if word == "for" and at > 2 and words[at - 1] == "country" and words[at - 3] in beside.LEAVING:
        return WORK
    if word == "for" and article.folded.find(" to go to ", near, starts[at]) >= 0:
        return WORK  # "2 lakh to go to Oman, 1 lakh for Libya"
    if word not in beside.WEAK and word not in beside.COMPARED:
        return None
    return PLAIN if cue.term.area and _WHICH.match(article.folded, cue.end) else HINT


def _is_inside(words: list[str], starts: list[int], at: int, floor: int) -> bool:
    """Whether "in" stands before the noun whose names "such as" gives: "in its provinces such as Jilin"."""
    for index in range(at, max(-1, at - _BACK), -1):
        if starts[index] < floor:
            break
        if words[index] in beside.IN:
            return True
        if words[index] not in beside.SKIPPED and words[index] not in ("its", "their", "provinces", "countries"):
            break
    return False


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
        if noun in beside.PEOPLE_NOUNS and (
            is_people or is_possessive or place.area in beside.ITS_OWN_ADJECTIVE or noun in beside.MIGRANTS
        ):
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
    if _IS_A_DESTINATION.match(text, cue.end):
        return HOST
    if place.kind == "country" and any(noun in beside.SENDS for noun in nouns[:2]):
        return PLAIN if place.area != "KP" and not _HOMEWARD.isdisjoint(nouns) else ORIGIN
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
    if (
        at
        and words[at - 1] == "including"
        and starts[at - 1] >= floor
        and text[starts[at] - 2 : starts[at]].strip().isdigit()
    ):
        return WORK  # "two officials said, including 400 in Oman": those counted, not those who speak
    for step in range(1, 8):
        if at - step < 0 or starts[at - step] < floor:
            break
        word = words[at - step]
        if step == 1 and word == "border":
            return ORIGIN
        if step == 1 and word in ("rights", "situation"):
            return HINT
        if step == 1 and words[at] == "on" and word in ("imposed", "sanctions", "pressure", "embargo"):
            return HINT
        if word in beside.SIGNED and cue.term.area != "KP":
            return ORIGIN
        if step > 3:
            continue
        if step > 1 and word in beside.SAID and words[at - 1] in beside.PEOPLE_NOUNS:
            continue
        if step == 1 and word == "those":
            return WORK
        is_compared = step == 1 and word in beside.COMPARED and text[starts[at - 1] + len(word) : starts[at]].isspace()
        if word in beside.TELLERS or is_compared:
            return WORK if text.startswith(", where", cue.end) else HINT
        if word in beside.SETTLED and cue.term.area in REPORTED_FROM:
            return HINT
        if word in beside.SOLD:
            return HINT
        if word in beside.RECRUITERS and cue.term.area != "KP":
            return ORIGIN
        if step == 1 and word in beside.KEPT:
            return HINT
        if (
            step == 1
            and word in beside.PARENTS
            and _PAID_TO.search(text, max(floor, starts[at] - _FAR_BACK), starts[at])
        ):
            return HINT
        if word in beside.PARENTS and cue.term.area == "KP" and cue.term.kind == "government":
            return HINT
    if nouns[-1:] == ["war"]:
        return HINT
    if nouns and (nouns[0] in beside.SAID or nouns[0] in beside.HEARD):
        return HINT
    return WORK


def _to(article: Article, at: int, floor: int, by_noun: int | None) -> int:
    """'to X': the nearest word before tells whether people go there to work, goods or money do, or people go home."""
    words, starts = article.words, article.starts
    for step in range(1, 11):
        if at - step < 0 or starts[at - step] < floor:
            break
        word = words[at - step]
        if word in beside.HOMEWARD:
            return ORIGIN
        if word in beside.TRADED:
            return HINT
        if word in beside.SENT:
            if word not in beside.PEOPLE_NOUNS and _MONEY_SENT.search(article.folded, starts[at - step], starts[at]):
                return ORIGIN
            return HINT if word not in beside.PEOPLE_NOUNS and _are_goods(words, starts, at - step, floor) else WORK
    return HINT if by_noun is None else by_noun


_MONEY_SENT = re.compile(
    r"[$€£¥%]|\b(?:earnings|wages?|salar(?:y|ies)|money|incomes?|funds?|cash|profits?|proceeds|revenues?|dollars|percent|"
    r"yuan|roubles|rubles|won|remittances?|foreign currency|pay|contributions?|payments?)\b"
)
"""What is sent to where people come from: "send most of their pay to Pyongyang"."""


def _are_goods(words: list[str], starts: list[int], at: int, floor: int) -> bool:
    """Whether goods are sent: "lashes are made here before being sent to China"; the nearest noun decides."""
    for step in range(1, 15):
        if at - step < 0 or starts[at - step] < floor:
            return False
        if words[at - step] in beside.GOODS:
            return True
        if words[at - step] in beside.PEOPLE_NOUNS:
            return False
    return False


def _from(words: list[str], starts: list[int], at: int, floor: int) -> int:
    """'from X': where people went away from after work, or where they come from."""
    for step in range(1, 7):
        if at - step < 0 or starts[at - step] < floor:
            break
        word = words[at - step]
        if word in beside.LEFT or (step == 1 and (word in beside.SENT_BACK or word in beside.ASKING)):
            return WORK
        if word in beside.TRADED or word in beside.TELLERS:
            return HINT
        if word in beside.PEOPLE_NOUNS:
            return ORIGIN
    return ORIGIN


def _join(text: str, previous: Mention, mention: Mention, has_preposition: bool) -> None:
    """Names in one breath share a part: 'Dandong, China'; 'China, Russia and Mongolia'."""
    gap = text[previous.end : mention.start].strip()
    if mention.place.kind == "several" and mention.role == NOTHING and previous.role in (WORK, HOST) and gap == "and":
        mention.role = previous.role  # "in Turkey and Arab countries"
    if NOTHING in (previous.role, mention.role):
        return
    first, _, rest = gap.partition(",")
    if first.lower() in beside.GEOGRAPHY:  # "Liaoning province, China"
        gap = f",{rest}".rstrip()
    one, other = previous.place, mention.place
    if gap == "in" and one.area == other.area:  # "from Kolda in Senegal"
        mention.role = previous.role
        return
    if gap not in _COORDINATED or (gap == ", the" and other.kind == "people" != one.kind):
        return  # "Under its contract with Peru, the Cuban state …"
    if gap == "," and one.kind != "country" and other.kind in ("country", "province"):
        if one.area != other.area:
            one = previous.place = next((place for place in one.others if place.area == other.area), one)
        if one.area == other.area:
            mention.role = previous.role
            return
    if mention.role == PEOPLE and previous.role == PLAIN and gap in ("and", "or", ",", "/"):
        previous.role = PEOPLE  # "Kenya and Ugandan nurses"
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
    parts = {mention.place.subdivision for mention in others}
    for mention in doubtful:
        if mention.place.area in known:
            continue
        for other in mention.place.others:
            # a prison named like a country needs its state: Angola in Louisiana
            if other.area in known and (mention.place.kind != "country" or other.subdivision in parts):
                mention.place = other
                break
