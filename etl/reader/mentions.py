"""Names of places in a text → what part each plays: where work is done, where people come from, who speaks.

In: an `Article` with its place cues. Out: `Mention`s in the order of the text, each with its `role`. A name decides
where work is done by the preposition before it ("in", "sent to", "returned from") and the noun behind it ("Chinese
factories", "Qatar's minimum wage"); people ("North Korean workers"), sources ("a diplomat in Seoul") and trade
("exported to") do not. Which mention an amount belongs to is in where.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import zip_longest

from etl.reader import place_words as beside
from etl.reader.article import Article, Cue
from etl.reader.demonyms import DEMONYMS
from etl.reader.gazetteer import Place
from etl.reader.people_words import sort_of_counted
from etl.reader.place_roles import (
    FOCUS,
    HINT,
    HOST,
    NOTHING,
    ORIGIN,
    PEOPLE,
    PLAIN,
    REPORTED_FROM,
    WORK,
    Mention,
)  # fmt: skip
from etl.reader.places_joined import join, resolve
from etl.reader.prepositions import by_preposition
from etl.reader.small_towns import add_towns

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
    r" (?:[a-z]+ )?(?:said|says|told|reported|claimed|announced|stated|insists|insisted)(?: [a-z]+){0,4}? (?:that )?it "
    r"(?:had |has |would |will )?(?:sent (?:home|back)|send (?:home|back)|repatriated?|returned?|expelled?|deported?|"
    r"hosts|hosted|employs|employed|issued?|no longer (?:hosts|employs|issues))\b"
)
_ITS_FOREIGN = re.compile(
    rf" (?:\d[\d,.]* |[a-z]+ )?(?:foreign|guest|immigrant|expatriate|{'|'.join(sorted(DEMONYMS))}) (?:[a-z-]+ )?"
    r"(?:work|labou?r|maids|nurses|doctors|builders|staff|brigades|crews|[a-z]+ers\b)"
)
_FAMILIES_PAY = re.compile(
    r" (?:families|households|couples|homes|housewives) (?:[a-z]+ )?(?:pay|paid|hire|hired|employ|employed|keep)\b"
)
"""Behind "Kuwaiti": they employ."""
_IS_SO_MUCH = re.compile(r" (?:is|was|stands at|comes to) (?:about |only |just )?(?:[a-z]{2}[$]|[$€£¥]|\d)")
"""Behind "South Korea's": its wage is told, without the noun."""
_DOES_HOST = re.compile(
    r"(?:,[^,.;]{1,60},)? (?!and\b|or\b)(?:[a-z]+ ){0,4}?(?:(?:hosts?|hosted|pays|employs?|employed|hires|hired|"
    r"expelled|expels?|repatriated?|recruits|recruited|deport(?:s|ed)?|admit(?:s|ted)?|housed?|takes? in|took in) "
    r"(?:a|an|the|its|their|some|about|around|nearly|up|more|only|foreign|each|every|them|those|\$|£|€|\d)"
    r"|pa(?:id|ys) (?:an? |its |about |around |only )?[$€£¥\d])"
)
"""Behind a country or its capital: people work there, or worked there and must go."""
"""Behind a country that tells of workers on its soil: "By Malta's second report, it expelled"."""
_BRIEFS = 3
"""As many reports in one text, each with its city, are a row of them."""
_ON_BOARD = re.compile(r"\b(?:on|aboard|on board) (?:an?|the|another|two|three|many)? ?$")
"""Before "Taiwanese longliner": there the work is done."""
_IS_MONEY = re.compile(r"\.? ?(?:\$|\d)")
"""Behind US and U.S.: "US$ 100", "U.S. $100"."""
_ON_A_MARKET = re.compile(
    r"\b(?:a|per|the) (?:tonne|ton|barrel|ounce|pound|bushel|metal|exchange) (?:on the |in )$|\bprices? (?:in|on the) $"
)
"""Where raw materials are traded, and nobody of the article works: "$33,000 a tonne in London"."""
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
_ONE_OF_THEM = re.compile(r" (?:oil )?(?:state|nation|country|emirate|kingdom|sultanate|monarchy)\b")
"""Behind a region: one country of it, told before: "the Gulf state"."""
_SCHOOL_OF = ("University of ", "Universities of ", "College of ")
"""Before a city: its scholars speak, and nobody works there."""
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
        elif cue.words in no_places and not has_preposition and cue.term.kind == "city" and cue.term.area not in FOCUS:
            role = NOTHING  # "Rosa Cuenca … Cuenca said": a person's name stays one
        if is_credit and role != NOTHING and text.find("\n", floor, min(start, floor + _FAR_BACK)) < 0:
            role = HINT
        place: Place = cue.term
        if text.endswith(_SCHOOL_OF, max(0, start - _FAR), start):
            role = NOTHING
        if place.kind == "several" and _ONE_OF_THEM.match(text, cue.end):
            role = NOTHING
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
            join(text, previous, mention, has_preposition)
        mentions.append(mention)
        previous = mention
    resolve(mentions)
    _head_briefs(article, mentions)
    add_towns(article, mentions)
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
    if (
        is_host
        and not is_possessive
        and _is_subject(text, words, starts, first, floor)
        and _DOES_HOST.match(article.folded, end)
    ):
        return HOST, True
    if place.kind == "people" and _FAMILIES_PAY.match(article.folded, end):
        return HOST, True
    if is_possessive and (_is_host_of(article, cue, end) or _IS_SO_MUCH.match(article.folded, end)):
        return HOST, True
    if first and words[first - 1] in ("its", "their") and last + 1 < len(words) and words[last + 1] in _PARTNERS:
        return HINT, True
    nouns = _nouns(text, words, starts, at, end, limit)
    if _is_no_place(text, words, starts, cue, first, last, floor, nouns):
        return NOTHING, False
    if (
        nouns == ["border"]
        or _FLAG.search(text, max(0, cue.start - 16), cue.start)
        or _ON_A_MARKET.search(text, max(0, cue.start - 24), cue.start)
    ):
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
            role = by_preposition(article, cue, at, floor, nouns, by_noun)
            if role is not None:
                return role, True
    if by_noun is None and place.kind == "people" and first and words[first - 1] in ("a", "an"):
        return PEOPLE, True
    return _alone(text, cue, by_noun, nouns, floor), False


def _is_subject(text: str, words: list[str], starts: list[int], first: int, floor: int) -> bool:
    """Whether a name stands at the head of a sentence or of a clause."""
    if not first or starts[first - 1] < floor:
        return True
    before = text[starts[first - 1] + len(words[first - 1]) : starts[first]]
    return "," in before or ";" in before or words[first - 1] in ("but", "while", "that", "whereas", "when")


def _is_host_of(article: Article, cue: Cue, end: int) -> bool:
    """Whether people of another country are told to be its: "Poland's North Korean welders", "Qatar's foreign
    workers"."""
    if cue.term.area == "KP":
        return False
    return _ITS_FOREIGN.match(article.folded, end) is not None


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
        if noun in beside.MONEY or noun in ("river", "sea", "ocean", "strait"):
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
        and place.area not in FOCUS
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
    if first and starts[first - 1] == floor and words[first - 1] == "in":
        return False  # "In Kabul Ahmad made $6"
    if not beside.SITES.isdisjoint(nouns):
        return False  # "the Meknes Industrial Park"
    if first and words[first - 1] in ("a", "an") and not beside.AT_WORK.isdisjoint(nouns):
        return False  # "a Leeds Just Eat rider"
    return nouns[0] not in beside.GEOGRAPHY and nouns[0] not in beside.EMPLOYERS


def _based(words: list[str], at: int) -> int:
    """'Pyongyang-based factories' against 'a Beijing-based diplomat'."""
    for word in words[at + 1 : at + 4]:
        if word in beside.EMPLOYERS or (word not in beside.TELLERS and sort_of_counted(word) == "worker"):
            return WORK
        if word in beside.ENDS_NAME:
            break
    return HINT


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
