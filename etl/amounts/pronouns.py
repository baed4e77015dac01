"""Whether "one" is a number or a pronoun.

It is a pronoun before a function word or a stop ("one of the", "a large one."), unless a number follows that word
("one in five", "one or two") or "than", "least", "only", "just", "exactly" stands before. "no one" and "each one" are
pronouns always, "the one" and "this one" unless a counted noun follows; "one-time" and "one-off" are periods.
"""

from __future__ import annotations

import re

from etl.amounts import lexicon as lex

_ONE_PRONOUN_AFTER = re.compile(
    r"'s|[^\w-]*$|[^\w -]|[ -]{1,2}(?:of|in|or|to|and|but|nor|who|whom|whose|that|which|what|where|when|while|with|from"
    r"|at|by|for|on|because|if|as|than|after|before|another|must|can|cannot|could|should|shall|may|might|would|will|has"
    r"|had|is|was|are|were|be|does|did|not|knows?|thing|hand|time|off|way)\b"
)
_WORD_AND_NUMBER = re.compile(
    r"[ -]{1,2}(?:in|or|to|out of|of|and)[ -](?:(?:each|every|about|perhaps|maybe) ){0,2}(?:[0-9]|(?P<word>[a-z]+))"
)
_NO_ONE = ("no ", "each ", "every ", "which ", "another ", "no-")
_THE_ONE = ("the ", "this ", "that ", "any ")
_MORE_THAN_ONE = ("than ", "least ", "only ", "just ", "exactly ", "most ")
_TWO_TO = re.compile(r"(?P<word>[a-z]+|[0-9]+)(?: to | or |-)$")
_COUNTED = re.compile(r"[ -](?P<noun>[a-z]+)")
_COUNTABLE = lex.PEOPLE_WORDS | lex.PERSON_WORDS | lex.UNIT_WORDS.keys()


def is_pronoun(folded: str, start: int, end: int) -> bool:
    """Whether the "one" at start counts nothing."""
    before = folded[max(0, start - 16) : start]
    if before.endswith(_NO_ONE) or folded.startswith(("-time", "-off", " time ", " another"), end):
        return True
    behind = _WORD_AND_NUMBER.match(folded, end)
    is_ratio = behind is not None and (behind["word"] is None or behind["word"] in lex.NUMBER_WORDS)
    if before.endswith(_THE_ONE) and not (is_ratio and before.endswith("that ")):  # "found that one in six"
        counted = _COUNTED.match(folded, end)
        return counted is None or counted["noun"] not in _COUNTABLE
    if before.endswith(_MORE_THAN_ONE):
        return False
    if is_ratio:
        return False
    if (ahead := _TWO_TO.search(before)) and (ahead["word"].isdigit() or ahead["word"] in lex.NUMBER_WORDS):
        return False
    return _ONE_PRONOUN_AFTER.match(folded, end) is not None
