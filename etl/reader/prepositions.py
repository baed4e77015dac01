"""What the preposition before a name of a place makes of it: "in X", "sent to X", "returned from X", "with X to send".

In: an article, a name and where its preposition stands. Out: a role of place_roles, or None where it tells nothing.
"""

from __future__ import annotations

import re

from etl.reader import place_words as beside
from etl.reader.article import Article, Cue
from etl.reader.people_words import sort_of, sort_of_counted
from etl.reader.place_roles import HINT, ORIGIN, PEOPLE, PLAIN, REPORTED_FROM, WORK

_DEAL_TO_SEND = re.compile(
    r"(?: in [a-z]+| last [a-z]+| this [a-z]+)? (?:to (?:allow|let|send|dispatch|supply|provide|bring|employ|place)|"
    r"(?:allowing|letting|sending)|on (?:sending|dispatching))\b"
)
"""Behind a country with which North Korea has a deal: "with Mongolia to send 300 workers"."""
_UNDER_A_DEAL = re.compile(
    r"\b(?:under|in|by) (?:the|an?|its|their|this|[a-z]+['’]s) (?:[a-z]+ ){0,2}"
    r"(?:agreement|arrangement|deal|contract|scheme) $"
)
"""Before “with X”: what holds where X has the work done."""
_WHICH = re.compile(r"(?:,|—|–| -)+ ?(?:which|that|where) (?!is |are )")
"""Behind a name: it goes on as the subject of a clause."""
_PAID_TO = re.compile(
    r"\b(?:go(?:es|ing)?|went|paid|pays?|sent|transfer(?:s|red)?) to (?:an?|the|its|another) (?:[a-z-]+ ){0,3}[a-z]+ $"
)
"""Before "in X": the one there is only who gets the money."""
_IS_TOLD_OF = re.compile(
    r" (?:is|are|was|were|earn(?:s|ed)?|gets?|got|makes?|pa(?:ys|id)|has|have|had|works?|worked)\b"
)
"""Behind "said the N in X": of those there something is told, and they do not speak."""
_SITS_IN = re.compile(
    r"\b(?:says?|said|recalls|recalled|explains|explained|told \w+|adds|added|speaking) (?:over |by |from |in |at )"
    r"(?:\w+ ){1,4}$"
    r"|\bfrom (?:his|her|their) (?:\w+ ){1,3}$"
)
"""Before "in X": somebody speaks "over tea in X", "in a café in X"."""
_AT_WORK = beside.PEOPLE_NOUNS | beside.EMPLOYERS
_RULE = frozenset("regime government authorities rulers leadership generals junta".split())
"""Right before "in X": who rules from there, and takes money that is earned elsewhere."""
_EARNED_BY = frozenset("day week month year hour by from won yuan rupees living".split())
_QUOTES = frozenset("\"'“‘«")
_CAUGHT = frozenset("defector defectors refugee refugees escapee escapees".split())
"""Sent back "from X", where they had fled to and not gone to work."""
_CALLS = frozenset("called calls calling".split())
"""Right before "at X": a port on a ship's way."""
_TOLD_ON = frozenset(
    "forecast forecasts outlook report reports book article paper study research data expert experts statistics "
    "commentary policy position views pressure".split()
)
"""Right before "on X": what is only told about it."""
_FAR = 60
_BACK = 6
"""How many words before a name are looked at."""
_FAR_BACK = 300
"""How many characters before a name are looked at for what the sentence tells."""


def by_preposition(
    article: Article, cue: Cue, at: int, floor: int, nouns: list[str], by_noun: int | None
) -> int | None:
    """What the preposition before a name makes of it; None where there is none."""
    words, starts = article.words, article.starts
    near = max(floor, starts[at] - _FAR_BACK)
    word = words[at]
    if word in beside.INVADED or (word in ("of", "in", "on", "against") and words[at - 1] in beside.INVASION):
        return HINT  # where war is, nobody is told to work
    if word == "in" and _FROM_A_TOWN.search(article.text, near, starts[at]):
        return ORIGIN
    if word in beside.IN:
        return _inside(words, starts, at, floor, nouns, article.text, cue)
    if word == "to":
        if not beside.RULERS.isdisjoint(nouns):
            return HINT  # "to the North Korean regime": money goes there, and nobody works there
        return _to(article, cue, at, floor, by_noun)
    if word == "from":
        return WORK if _WHERE_PAY.match(article.folded, cue.end) else _from(words, starts, at, floor)
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
    if word == "for" and at and (words[at - 1] in beside.BOUND or " ".join(words[at - 2 : at]) in _SETTING_OUT):
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


def _inside(words: list[str], starts: list[int], at: int, floor: int, nouns: list[str], text: str, cue: Cue) -> int:
    """'in X': work, unless somebody in X only speaks or another country is only named for comparison."""
    if (
        at
        and words[at - 1] == "including"
        and starts[at - 1] >= floor
        and text[starts[at] - 2 : starts[at]].strip().isdigit()
    ):
        return WORK  # "two officials said, including 400 in Oman": those counted, not those who speak
    before = words[at - 1] if at else ""
    if before == "made" and (text[starts[at - 1]] == "M" or text[starts[at - 1] - 1 : starts[at - 1]] in _QUOTES):
        return HINT  # what a label says: "Made in X"
    is_at_work = before in _AT_WORK or sort_of(before) in ("worker", "nation")
    for step in range(1, 8):
        if at - step < 0 or starts[at - step] < floor:
            break
        word = words[at - step]
        if step == 1 and word in ("embassy", "consulate") and cue.term.area not in REPORTED_FROM:
            return WORK  # where its people are, whom it counts
        if step == 1 and word == "border":
            return ORIGIN if cue.term.area == "KP" else WORK  # "across the border in X"
        if step == 1 and word in ("rights", "situation"):
            return HINT
        if step == 1 and words[at] == "on" and word in ("imposed", "sanctions", "pressure", "embargo"):
            return HINT
        if step == 1 and word in ("job", "jobs", "work") and at > 1 and words[at - 2] in ("no", "few"):
            return ORIGIN  # "there is no work in X": people leave
        if word in beside.SIGNED and cue.term.area != "KP":
            return ORIGIN
        if step > 3:
            continue
        if step > 1 and word in beside.SAID and (is_at_work or _IS_TOLD_OF.match(text, cue.end)):
            continue  # "said the firm in X employed 200"
        if step == 1 and word == "those":
            return WORK
        is_compared = step == 1 and word in beside.COMPARED and text[starts[at - 1] + len(word) : starts[at]].isspace()
        is_there = step > 1 and words[at - 1] in ("is", "are", "was", "were")  # "the largest group is in X"
        if (word in beside.TELLERS and not is_there) or is_compared:
            return WORK if text.startswith(", where", cue.end) and not _NOW.match(text, cue.end) else HINT
        if word in beside.SETTLED and cue.term.area in REPORTED_FROM:
            return HINT
        if word == "selling" and step > 1 and words[at - step - 1] in _EARNED_BY:
            continue  # "earned $90 a month selling snacks in X"
        if (word in beside.SOLD and not before.endswith(("ed", "sewn", "made", "grown", "caught"))) or (
            step <= 2 and word in beside.BUYERS
        ):
            return HINT
        if word in beside.RECRUITERS and cue.term.area != "KP":
            return ORIGIN
        if step == 1 and (
            word in beside.KEPT
            or word in _RULE
            or (words[at] == "on" and word in _TOLD_ON)
            or (words[at] == "at" and word in _CALLS)
        ):
            return HINT
        if (
            step == 1
            and word in beside.PARENTS
            and _PAID_TO.search(text, max(floor, starts[at] - _FAR_BACK), starts[at])
        ):
            return HINT
        if word in beside.PARENTS and cue.term.area == "KP" and cue.term.kind == "government":
            return HINT
    if nouns[-1:] == ["war"] or (nouns and nouns[0] in beside.HEARD):
        return HINT
    is_speaker = at > 0 and words[at - 1] not in _AT_WORK and sort_of_counted(words[at - 1]) is not None
    if is_speaker and text.startswith((" said", " says", " told", " tells"), cue.end):
        return HINT
    return HINT if _SITS_IN.search(text, max(floor, starts[at] - _FAR), starts[at]) else WORK


def _to(article: Article, cue: Cue, at: int, floor: int, by_noun: int | None) -> int:
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
        if cue.term.kind == "government" and _GOES_TO.search(article.folded, max(floor, starts[at] - _FAR), starts[at]):
            return HINT
        if word in beside.SENT:
            if word not in beside.PEOPLE_NOUNS and _MONEY_SENT.search(article.folded, starts[at - step], starts[at]):
                return ORIGIN
            return HINT if word not in beside.PEOPLE_NOUNS and _are_goods(words, starts, at - step, floor) else WORK
    return HINT if by_noun is None else by_noun


_FROM_A_TOWN = re.compile(r"\bfrom (?:the (?:city|town|village|district|island) of )?[A-Z][\w’'-]+ $")
"""Before "in X": "a packer from Redcar in England"."""
_NOW = re.compile(r", where (?:s?he|they) (?:now|today|has (?:since )?lived|lives)\b")
"""Behind the place where somebody speaks of work elsewhere: ", where he now drives a van"."""
_SETTING_OUT = ("set out", "sets out", "set off", "sets off", "signs up", "sign up", "signed up")
"""Before "for X": people on their way."""
_WHERE_PAY = re.compile(
    r", where (?:an?|the) [a-z-]+ (?:[a-z-]+ )?(?:earns?|makes?|gets?|is paid|can earn|costs?|takes home)\b"
)
"""Behind "from X": what is earned there."""
_GOES_TO = re.compile(
    r"\b(?:(?:most|much|half|all|part|percent|the bulk|some) of (?:which|it|this|that|them)|%|percent|"
    r"the (?:rest|remainder|balance|lion's share)) "
    r"(?:[a-z]+ly )?(?:goes|went|go|flows|flowed|ends up|is (?:sent|paid|passed|handed)) (?:[a-z]+ )?$"
)
"""Before "to" and a capital: a share of the money goes there, and nobody goes there to work."""
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
        if word in beside.LEFT and not _CAUGHT.isdisjoint(words[max(0, at - step - _BACK) : at]):
            return HINT
        if word in beside.LEFT or (step == 1 and (word in beside.SENT_BACK or word in beside.ASKING)):
            return WORK
        if word in beside.TRADED or word in beside.TELLERS:
            return HINT
        if word in beside.PEOPLE_NOUNS:
            return ORIGIN
    return ORIGIN
