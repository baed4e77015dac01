"""What the words beside the name of a place say of it: that work is done there, that it is only compared or left.

In: an article, an amount or a name in it. Out: yes or no. Which name an amount belongs to is decided in where.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from etl.reader.article import Article, Cue, Spot
from etl.reader.people_words import sort_of_counted
from etl.reader.place_roles import HOST, PLAIN, WORK, Mention
from etl.reader.place_words import WORKPLACES

_FROM_COUNTRIES = re.compile(r"\bfrom (?:[a-z0-9-]+ ){0,4}$|\bto (?:[a-z0-9-]+ ){0,2}$|\bhome $")
"""Before "countries": where people come from, where goods go."""
_PEOPLE_TO = re.compile(
    r"\b(?:send(?:s|ing)?|sent|leas(?:es|ed|ing)|dispatch[a-z]*|deploy[a-z]*|workers|doctors|nurses|maids|labou?r(?:ers)?)\b"
    r"[^.;,]{0,20} to (?:[a-z0-9-]+ ){0,2}$"
)
NEAR = 400
"""Characters of a sentence before and behind an amount in which a word tells of home or abroad."""
_PAY_AT_HOME = re.compile(
    r"\b(?:wages?|pay|salar(?:y|ies)|incomes?|earnings?) (?:at|back) home (?:is|are|was|were|can be|"
    r"average[sd]?)\b[^.;,]{0,30}$"
)
AT_THE_HEAD = 12
"""Characters before a name that still opens its sentence: "Throughout "."""
_WORKPLACE_BEHIND = re.compile(
    rf"(?:'s)? (?:(?:[a-z]+ )?(?:{'|'.join(sorted(WORKPLACES))})|industrial (?:park|zone|complex))\b"
)
_WORKPLACE_IN = re.compile(rf"\b(?:{'|'.join(sorted(WORKPLACES))}) (?:[a-z]+ )?(?:in|at|near|outside) (?:the )?$")
_WORKER_IN = re.compile(r"\b([a-z-]+) (?:in|at|near|outside) (?:the )?$")
_RIGHT_IN = re.compile(
    r"(?: \([^)]{1,25}\))?,? ?(?:(?:a|an|per|each|every) [a-z]+ )?"
    r"(?:(?:back|at home|for (?:the )?(?:same )?(?:work|job)|for (?:a|an|each|every|one) [a-z]+(?: [a-z]+)?"
    r"|(?:[a-z]{2,12}ing|as an?) (?:[a-z -]{1,40})?) )?in (?:the )?"
)
_PAID_IN = 80
SET_AGAINST = re.compile(r"\b(?:compared (?:to|with)|than)\b(?! \d)[^.;,\d]{0,60}$")
_WOULD = re.compile(
    r"[^.;]{0,60}? would (?:only |still |also |easily )?(?:get|earn|cost|make|fetch|be paid|pay|bring|want|ask)\b"
)
"""Behind "In China": what a worker there would get, set against those whom the text is about."""
_NEXT_CLAUSE = re.compile(r"; (?:and |but |while )?(?:in|at) (?:the )?$")
_FURTHER = re.compile(
    r"[\s“\"]*(?:(?:on|at|across|until|since|before|after|further|farther|in|from|elsewhere|meanwhile|to|up|down|by) )"
    r"(?:[\w’'-]+ ){0,5}[\w’'-]+, (?:in|at|near|inside|around|outside) (?:the )?"
)
"""Before a name at the head of a sentence: "On the far bank, in X"."""
_BY_COMPARISON = re.compile(r"\b(?:by|in) (?:comparison|contrast)\b|\bfor comparison\b|\bunlike in\b")
_ASIDE = 40
_SOME_OF_THEM = re.compile(
    r"\b(?:most|half|many|some|the bulk|the majority|mostly|mainly|chiefly|including)\b[^.;,]{0,40}$"
)
_TOGETHER = re.compile(r",[^.;]{0,60}\b(?:and|who|which|they|together|altogether|all)\b")
NOUN_PHRASE = 45
FROM_ELSEWHERE = re.compile(r"\b(?:foreign|expatriate)\b")
_COMPARED = re.compile(r"\bsold $|\b(?:comparison|compared|than)\b[^.;]*$")
_TO_A_PLACE = re.compile(r",? (?:in|to|at|for|mainly in|mostly in|including in) (?:the )?")
"""Between "abroad" and a name: the name says where."""
_PAY_IN = re.compile(
    r"\b(?:wages?|salar(?:y|ies)|pay|incomes?|earnings) (?:(?:[a-z]+ ){0,3}|(?:at|from|of|for) [^.;,\d]{1,40} )"
    r"(?:in|inside|within) (?:the )?$"
)
_LIKENED = re.compile(r"\((?:similar|like|unlike|as|compared|comparable|equivalent|the same)\b[^)]*$")
_PLANTS_THERE = re.compile(r"(?:-owned|-run|-invested)? (?:[a-z]+ ){1,2}(?:there|in the (?:complex|zone|park))\b")


def start_of(mention: Mention) -> int:
    return mention.start


def is_a_firm_of(mention: Mention) -> bool:
    """Whether a name only tells whose firm acts: "a Turkish builder"; it may act anywhere."""
    return mention.role == PLAIN and mention.place.kind == "people"


def is_compared(article: Article, mention: Mention) -> bool:
    """Whether a place is only what another is set against: "more than what a welder is paid in Hanoi"."""
    start, end = article.sentences[mention.sentence]
    if is_topic(article, mention) and _WOULD.match(article.folded, mention.end, min(end, mention.end + NEAR)):
        return True
    if _BY_COMPARISON.search(article.folded, max(start, mention.start - NEAR), min(end, mention.end + _ASIDE)):
        return True
    return SET_AGAINST.search(article.folded, max(start, mention.start - NEAR), mention.start) is not None


def is_topic(article: Article, mention: Mention) -> bool:
    """Whether a sentence begins with the place: "Within North Korea, …", and does not only mention it."""
    start = article.sentences[mention.sentence].start
    if mention.start - start <= AT_THE_HEAD or _NEXT_CLAUSE.search(
        article.folded, max(start, mention.start - _ASIDE), mention.start
    ):
        return True
    return (
        _FURTHER.fullmatch(article.folded, start, mention.start) is not None if mention.start - start < NEAR else False
    )


def is_only_a_part(article: Article, mention: Mention, spot: Spot) -> bool:
    """Whether a place before an amount is where only some of those told of are: "in a dozen countries, most of them
    in China, and together they bring in $100 million"."""
    folded = article.folded
    if spot.start - mention.end > NEAR:
        return False
    if _SOME_OF_THEM.search(folded, max(spot.sentence.start, mention.start - NOUN_PHRASE), mention.start) is None:
        return False
    if _TOGETHER.search(folded, mention.end, spot.start) is None:
        return False
    return any(
        cue.term in ("abroad", "countries")
        for cue in article.cues_in("place_hint", max(spot.sentence.start, mention.start - NEAR), mention.start)
    )


def is_likened(article: Article, mention: Mention, spot: Spot) -> bool:
    """Whether a name stands in brackets that compare: "(similar to the one in Seoul)"."""
    folded = article.folded
    if mention.end > spot.start or folded.find(")", mention.end, spot.start) < 0:
        return False
    return _LIKENED.search(folded, spot.surroundings.start, mention.start) is not None


def is_paid_there(article: Article, spot: Spot, own: list[Mention]) -> bool:
    """Whether an amount has its country right behind it: "100 dollars a month in Vietnam"."""
    at = bisect_left(own, spot.end, key=start_of)
    if at == len(own) or own[at].role != WORK or own[at].start - spot.end > _PAID_IN:
        return False
    return _RIGHT_IN.fullmatch(article.folded, spot.end, own[at].start) is not None


def is_pay_at_home(article: Article, spot: Spot) -> bool:
    """ "pay at home was $8": what they would earn where they come from."""
    start = max(spot.sentence.start, spot.start - 60)
    return _PAY_AT_HOME.search(article.folded, start, spot.start) is not None


def is_told_after(article: Article, spot: Spot, mention: Mention) -> bool:
    """Whether a name has a clause of its own behind the amount: "29,000 kronor, and the pickers in Finland"."""
    return mention.start > spot.end and "," in article.folded[spot.end : mention.start]


def is_there(article: Article, spot: Spot, mention: Mention) -> bool:
    """Whether "there" goes back to the place before: "1,100 work at Chinese-owned plants there"."""
    return (
        mention.role == HOST
        and mention.place.kind == "people"
        and mention.start > spot.end
        and _PLANTS_THERE.match(article.folded, mention.end) is not None
    )


def is_paid_in(article: Article, spot: Spot, own: list[Mention]) -> bool:
    """Whether pay is told of a place of its own: "wages in Nepal are near $90"."""
    at = bisect_left(own, spot.start, key=start_of)
    if at < len(own) and own[at].role == WORK and own[at].end <= spot.end:
        return True  # "a monthly salary in India of $90", all of it words of the amount
    return at > 0 and _PAY_IN.search(article.folded, spot.surroundings.start, own[at - 1].start) is not None


def is_workplace(article: Article, mention: Mention) -> bool:
    """Whether work is done there: "a plant in Rason", "Alabama prisons", and not only managers in Pyongyang."""
    folded = article.folded
    if folded.startswith(", where ", mention.end):
        return True
    is_in = _WORKPLACE_IN.search(folded, max(0, mention.start - 40), mention.start) is not None
    return is_in or _WORKPLACE_BEHIND.match(folded, mention.end) is not None


def are_workers_in(article: Article, mention: Mention) -> bool:
    """Whether those who work are told to be in a place: "a packer in Rason"."""
    match = _WORKER_IN.search(article.folded, max(0, mention.start - 40), mention.start)
    return match is not None and "worker" in (sort_of_counted(match[1]), sort_of_counted(f"{match[1]}s"))


def is_only_compared(article: Article, cue: Cue) -> bool:
    """Whether goods are sold abroad, people come from other countries, or pay is only held against theirs."""
    if cue.term == "countries" and is_of_goods(article, cue.start):
        return True
    return _COMPARED.search(article.folded, max(0, cue.start - NOUN_PHRASE), cue.start) is not None


def is_of_goods(article: Article, cue: int) -> bool:
    """Whether "countries" are where people come from or goods go, and not where people are sent."""
    folded = article.folded
    if not _FROM_COUNTRIES.search(folded, max(0, cue - NOUN_PHRASE), cue):
        return False
    return _PEOPLE_TO.search(folded, max(0, cue - NOUN_PHRASE - 24), cue) is None


def says_where(article: Article, cue: Cue, end: int) -> bool:
    """Whether the name behind "abroad" says where: "abroad, mainly in China"."""
    return _TO_A_PLACE.fullmatch(article.folded, cue.end, end) is not None


def is_abroad(article: Article, start: int, end: int) -> bool:
    folded = article.folded
    return any(
        cue.term in ("abroad", "leaving")
        and not says_where(article, cue, end)
        and not (cue.term == "leaving" and FROM_ELSEWHERE.search(folded, max(0, start - NOUN_PHRASE), cue.start))
        for cue in article.cues_in("place_hint", start, min(end, start + 100))
    )
