"""What stands behind a number without a unit: a noun of its own, or the words of a sentence that leaves the noun out.

In: the folded words behind the number. Out: `Tail`, or None where a noun follows: then the number leans on nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Tail(NamedTuple):
    """`kind`: end, of, more, per, verb, conjunction, preposition or adverb; `word`: the one behind the number.

    `is_alone`: a stop or a comma follows. `is_return`: people go home.
    """

    kind: str
    word: str
    per: str | None
    is_return: bool
    is_alone: bool


_FIRST = re.compile(r"[\"”’']{0,2}(?:(?=\s*(?:[.,;:!?()\[\]—–*•|]|$))|[ ]([a-z][a-z'-]*))")
_STOP = re.compile(r"[\"”’']{0,2}\s*(?:[.!?;,—–]|$)")
_PER = re.compile(
    r"[^.;,:()\d]{0,14}?\b(?:an?|per|each|every) (hour|day|shift|week|month|year|night|kilo|kilogram|kg|piece)\b"
    r"|[ ](daily|weekly|monthly|hourly|yearly)\b"
)
_PERIODS = {
    "kilo": "kg", "kilogram": "kg", "piece": "item", "night": "day", "daily": "day", "weekly": "week",
    "monthly": "month", "hourly": "hour", "yearly": "year",
}  # fmt: skip
_PREPOSITIONS = frozenset(
    "in on at to for from by with without during under over against into between among after before since until till "
    "than as within including plus through throughout near inside outside across off via a an each every of "
    "excluding minus despite like abroad home".split()
)
_CONJUNCTIONS = frozenset(
    "and or but nor while when if because that which who whose so then though although where".split()
)
_ADVERBS = frozenset(
    "now still already only again later together alone instead too also not perhaps maybe today yesterday net gross "
    "apiece altogether extra respectively there here out back left up down straight away ago earlier "
    "he she they it we i you the this last next".split()
)
_VERBS = frozenset(
    "is are was were be been being has have had will would can could may might must should shall do does did went go "
    "goes gone going remain remains stay leave leaves left come comes came work works live lives sleep sleeps slept "
    "toil toils die dies sew build serve serves flew fly flies fled flee return returns arrive arrives depart departs "
    "sent got get gets took take takes say says said fell rose became become stood stand spent cost costs "
    "make makes made paid pay pays kept keep keeps disappear disappears vanish vanishes hurt".split()
)
_RETURN = re.compile(
    r"\b(?:(?:went|gone|go|going|flown|flew|sent|called|brought|taken|shipped) (?:back |away )?home|returned|"
    r"repatriated|"
    r"deported|went back|sent back|departs?|departed|let go|dismissed)\b"
)
_OF_PEOPLE = re.compile(
    r" of (?:them|us|those|these|whom|the (?:women|men|girls|workers|boys|others|crew|prisoners|inmates|"
    r"[a-z]+(?:ers|men|women|ans|ese)))\b"
)
_FOOD = re.compile(
    r" of (?:corn|maize|rice|grain|potatoes|wheat|barley|flour|meat|beans|vegetables|cabbage|fish|oil)\b"
)
_EARLIER = re.compile(r" (?:year|month|week|decade) (?:earlier|before|ago|later)\b")
_WORK_NOUN = re.compile(r" (?:permit|visa|hour|day|place|team|unit|licen[cs]e|contract|accident)s?\b")
_OF_YEAR = re.compile(r" of (?:19|20)\d\d\b")
_OF_IT = re.compile(r" of (?:it|that|this|which)[.,;:)”\"]")
_AFTER_VERB = re.compile(r"[\"”’']{0,2}(?:\s*[.,;:!?)—–]|$| ([a-z]+))")


def tail_of(behind: str) -> Tail | None:
    """What stands behind a number; None where it is a noun of the number's own."""
    if (first := _FIRST.match(behind)) is None:
        return None
    word = first[1] or ""
    rest = behind[first.end() :]
    if word in {"more", "others", "less", "fewer"}:
        after = tail_of(rest)
        return None if after is None else after._replace(kind="more", word=word, is_alone=False)
    if (kind := _kind(word, behind, rest)) is None:
        return None
    per = _PER.match(behind)
    period = None if per is None else _PERIODS.get(per[1] or per[2], per[1])
    is_return = _RETURN.search(behind[:40]) is not None
    return Tail(kind, word, period, is_return, not word and _STOP.match(behind) is not None)


def _kind(word: str, behind: str, rest: str) -> str | None:
    if not word:
        return "end"
    if word == "of":
        is_told = is_of_people(behind) or is_of_food(behind) or _OF_YEAR.match(behind) or _OF_IT.match(behind)
        return "of" if is_told else None
    if word in {"a", "an"} and _EARLIER.match(rest):
        return "adverb"
    if word in {"a", "an", "per", "each", "every", "daily", "weekly", "monthly", "hourly", "yearly"}:
        return "per"
    if word == "work" and _WORK_NOUN.match(rest):
        return None
    if word in _VERBS or _is_verb(word, rest):
        return "verb"
    if word in _CONJUNCTIONS:
        return "conjunction"
    if word in _PREPOSITIONS:
        return "preposition"
    if word in _ADVERBS or (word.endswith("ly") and rest[:1] in {"", ".", ",", ";", " ", '"', "”", ")"}):
        return "adverb"
    return None


def _is_verb(word: str, rest: str) -> bool:
    """Whether a past form is a verb: "1,900 remained.", not "30 amputated fingers"."""
    if not word.endswith("ed") or word == "hundred":
        return False
    if (after := _AFTER_VERB.match(rest)) is None:
        return False
    next_word = after[1]
    return next_word is None or next_word in _PREPOSITIONS or next_word in _CONJUNCTIONS or next_word.endswith("ly")


def is_of_people(behind: str) -> bool:
    """ "of them", "of the women"."""
    return _OF_PEOPLE.match(behind) is not None


def is_of_food(behind: str) -> bool:
    """ "of corn"."""
    return _FOOD.match(behind) is not None
