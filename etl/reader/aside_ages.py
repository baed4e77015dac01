"""The number that is somebody's age, or a time of day, as the words before it tell: "Kim, 34,", "home at five".

In: a small number without a unit and the text around it. Out: an `Aside` with its reason, or None. Where the words
behind it say so ("years old", "p.m."), aside.py has decided.
"""

from __future__ import annotations

import re

from etl.reader.labels import label_before
from etl.reader.model import Aside

CLOCK_WORDS = frozenset("at until till by before after from past around to".split())
_CLOCK_RANGE_BEHIND = re.compile(r" ?(?:to|-|until|till|and) ?\d{1,2}(?:[:.]\d\d)? ?(?:a\.m|p\.m|am\b|pm\b|at night)")
_AFTER_CLOCK = re.compile(
    r"[ ]?(?:[.,;!?)\"'”—]|$)|[ ](?:and|or|but|until|till|when|sharp|every|each|then|speak|to work)\b"
)
_FROM_CLOCK = re.compile(r"\d ?(?:a\.m\.?|p\.m\.?|am|pm),? (?:to|until|till) $")
_UP_AT = re.compile(
    r"\b(?:gets?|got|getting|wakes?|woke|woken|rises?|rose|are) (?:us |them |him |her )?up at $|\b(?:wakes?|woke|"
    r"rises?) at $"
)
_AGE_WORDS = frozenset("age aged ages turned".split())
_IS_AGE_SUBJECT = re.compile(r"\b(?:he|she|i|who) (?:is|was|am)(?: now| only| just)? $|\b(?:i'm|he's|she's) $")
_AGED_BOTH = re.compile(r"\bage[ds]? \w+,? (?:and|to|or) $|\b(?:younger|older) than $")
_IN_THEIR_TENS = re.compile(
    r"\b(?:(?:in|into) (?:her|his|their|my|our)|aged) (?:early |mid[- ]|late )?(?:\d0s (?:and|or|to) )?$"
)
"""“a woman in her 20s”, “men in their 30s and 40s”."""
_MAN_OF = re.compile(
    r"\b(?:an? )(?:[a-z-]+ ){0,2}?(?:man|woman|boy|girl|father|mother|widow|[a-z]+(?:er|or|ian|ist)) of $"
)
_FROM_AGE = re.compile(r"\b(?:children|girls|boys|kids) (?:aged |from |as young as )+$")
_MINOR = re.compile(r"\b(?:child|girls?|boys?|minors?|youths?|teenagers?|anyone|anybody|nobody|no one) $")
_UNDER = ("under ", "below ", "over ", "above ")
"""Of what age nobody may be: "no child under 14 may work"."""
_THINGS = re.compile(r" [a-z]+s\b")
_AGE_ENDS = re.compile(r"[,.;)]|(?: and| when| at the time)\b")


def clock_aside(digits: str, before: str, behind: str, word: str) -> Aside | None:
    """ "home at five,", "ended at 11 at night", "from 7 to 11 p.m." """
    if _FROM_CLOCK.search(before[-24:]) and _AFTER_CLOCK.match(behind):
        return Aside("clock", word)
    if _CLOCK_RANGE_BEHIND.match(behind):
        return Aside("clock", word)
    if (
        word == "at"
        and _AFTER_CLOCK.match(behind)
        and not re.search(
            r"(?:stood|stands|put|estimated|capped?|caps|set|valued|age|fixed|remained|\w+s? the \w+) at $", before
        )
    ):
        return Aside("clock", f"at {digits}")
    if (
        re.match(r"\d\d?\.[0-5]\d$", digits)
        and word in {"at", "until", "by", "till", "from"}
        and _AFTER_CLOCK.match(behind)
    ):
        return Aside("clock", word)
    if word == "at" and _UP_AT.search(before[-24:]):
        return Aside("clock", f"at {digits}")
    return None


def age_aside(digits: str, before: str, behind: str, word: str) -> Aside | None:
    """ "in her 20s", "now 34,", "a man of 50", "aged 19", "Kim, 34," """
    if behind.startswith("s") and digits.endswith("0") and (match := _IN_THEIR_TENS.search(before[-32:])):
        return Aside("age", match[0].strip())
    if (
        word == "now"
        and behind[:1] in ",.;"
        and before.endswith((", now ", "he is now ", "she is now ", "who is now "))
    ):
        return Aside("age", "now")
    if word == "then" and before.endswith(", then ") and behind[:1] in ",.;":
        return Aside("age", "then")
    if word == "of" and len(digits) == 2 and _MAN_OF.search(before[-24:]) and not _THINGS.match(behind):
        return Aside("age", "of")
    if (
        word in _AGE_WORDS
        or before.endswith("as young as ")
        or _AGED_BOTH.search(before[-24:])
        or _FROM_AGE.search(before[-30:])
        or (digits.startswith(_UNDER) and _MINOR.search(before[-12:]))
    ):
        return Aside("age", word)
    if not _AGE_ENDS.match(behind):
        return (
            Aside("age", "age")
            if re.search(r"\b(?:aged|ages) (?:between |from )?(?:\w+ (?:and|to) )?$", before)
            else None
        )
    if (
        re.search(r"[a-z](?<!\bhours)(?:,| \() ?$", before)
        and (len(digits) == 2 or not digits.isdigit())
        and behind[:1] in ",.;)"
        and not (behind[:1] in ".;" and label_before(before))
    ):
        return Aside("age", f"{before.split()[-1]} {digits}")
    if _IS_AGE_SUBJECT.search(before) and behind[:1] in ".,;":
        return Aside("age", before.split()[-2] if len(before.split()) > 1 else before)
    if re.search(r"\bage(?:s|d)? (?:of|as|between|from|under|over) (?:\w+ (?:and|to) )?$", before):
        return Aside("age", "age")
    return None
