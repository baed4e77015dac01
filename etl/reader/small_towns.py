"""Towns that no gazetteer knows, told by the names beside them: "in Brackwater, Kent", "the Chinese village of Lianhe".

In: an article and its mentions. Out: the same with the towns among them, each in the country and province of the name
beside it; and wherever else the article says that something is in them.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from etl.reader import place_words as beside
from etl.reader.article import Article
from etl.reader.gazetteer import Place, american_towns, place_names
from etl.reader.place_roles import HINT, HOST, PLAIN, WORK, Mention

_NAME = r"((?!The )[A-Z][a-z’'-]{2,20}(?: [A-Z][a-z’'-]{2,20})?)"
_KINDS = (
    r"(?:town|village|city|district|county|mandal|suburb|taluk|tehsil|commune|municipality|township|division|port|"
    r"area|block|upazila|woreda|barangay|sub-county|neighbou?rhood)"
)
_BEFORE = re.compile(
    rf"\b(?:(?:in|at|near|outside|around|entered) (?:the (?:[a-z]+ )?{_KINDS} of )?|the {_KINDS} of ){_NAME}"
    rf"(?: {_KINDS})?(?:,(?: in)?| in| of)"
    r"(?:,? (?:a|the) [a-z-]+(?: [a-z-]+)?(?: in| of))? (?:the )?(?:[a-z]+ern |central )?$"
)
"""Right before a name: "in Brackwater, ", "near Oakham village in ", "in Lome, a town in "."""
_BEHIND = re.compile(rf"(?: [a-z]+)?(?: [a-z]+)? {_KINDS} of {_NAME}\b")
"""Right behind a name: " port of Brackwater"."""
_IN_A_TOWN = re.compile(r"\b(?:in|at|near|outside) ([A-Z][a-z]{3,15}(?: [A-Z][a-z]{3,15})?)\b")
_REACH, _TELLER = 90, 20
_NO_TOWNS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday congress parliament government court university ministry republic kingdom "
    "state north south east west northern southern eastern western central bank house party union".split()
)
_KNOWN_BY = frozenset(("country", "province", "people", "city", "government"))
_TOWNS = 12
"""How many unknown towns of an article are looked for again."""


def add_towns(article: Article, mentions: list[Mention]) -> None:
    """Put the towns among the mentions, in the order of the text."""
    towns: dict[str, Place] = {}
    found: list[Mention] = []
    for mention in mentions:
        if (
            mention.role not in (WORK, HOST, HINT, PLAIN)
            or not mention.place.area
            or mention.place.kind not in _KNOWN_BY
        ):
            continue
        start, end = article.sentences[mention.sentence]
        match = _BEHIND.match(article.text, mention.end, min(end, mention.end + _REACH))
        if match is None and mention.place.kind != "people":
            match = _BEFORE.search(article.text, max(start, mention.start - _REACH), mention.start)
        if match is None or not _is_new(match[1]) or _speaks_there(article, match.start(), start):
            continue
        if match.end() <= mention.start:
            mention.role = WORK  # "in Brackwater, Ohio"
        place = Place(mention.place.area, mention.place.subdivision, "city")
        found.append(Mention(match.start(1), match.end(1), place, WORK, mention.sentence, match[1]))
        if len(towns) < _TOWNS:
            towns.setdefault(match[1], place)
    found += _in_named_states(article, mentions)
    if not found:
        return
    if towns:
        found += _again(article, towns, {one.start for one in found})
    starts = {one.start for one in mentions}
    mentions += [one for one in found if one.start not in starts]
    mentions.sort(key=lambda one: one.start)


def _in_named_states(article: Article, mentions: list[Mention]) -> list[Mention]:
    """Cities of the United States that are known where their state is named: "in Tacoma" beside "Washington state"."""
    states = {one.place.subdivision for one in mentions if one.place.area == "US" and one.place.subdivision}
    if not states:
        return []
    found: list[Mention] = []
    for match in _IN_A_TOWN.finditer(article.text):
        of_state = states & american_towns().get(match[1], frozenset())
        at = max(0, bisect_left(article.sentence_starts, match.end()) - 1)
        if len(of_state) == 1 and not _speaks_there(article, match.start(), article.sentences[at].start):
            place = Place("US", next(iter(of_state)), "city")
            found.append(Mention(match.start(1), match.end(1), place, WORK, at, match[1]))
    return found


def _speaks_there(article: Article, at: int, floor: int) -> bool:
    """Whether somebody there only speaks: "a lawyer in Brackwater, Ohio"."""
    return not beside.TELLERS.isdisjoint(article.words_in(max(floor, at - _TELLER), at))


def _is_new(name: str) -> bool:
    words = name.lower().split()
    return name.lower() not in place_names() and _NO_TOWNS.isdisjoint(words) and words[0] not in place_names()


def _again(article: Article, towns: dict[str, Place], known: set[int]) -> list[Mention]:
    """The same towns elsewhere in the text, where something is in them."""
    pattern = re.compile(rf"\b(?:in|at|near|outside) ({'|'.join(re.escape(name) for name in towns)})\b")
    return [
        Mention(
            match.start(1),
            match.end(1),
            towns[match[1]],
            WORK,
            max(0, bisect_left(article.sentence_starts, match.end()) - 1),
            match[1],
        )
        for match in pattern.finditer(article.text)
        if match.start(1) not in known
    ]
