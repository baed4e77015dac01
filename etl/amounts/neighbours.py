"""What can stand beside a number at all, told by the one word or sign that touches it.

In: a folded text and an offset. Out: flags, one for each pattern of before.py, money.py and behind.py that may match
there. Most words beside numbers are in no lexicon: one look-up here saves about ten patterns a number. A flag too many
costs time, a flag too few loses an amount: whatever is not known for sure raises ALL.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from etl.amounts import currencies as cur
from etl.amounts import lexicon as lex

HEDGE, MONEY, LABEL, UNIT, PEOPLE, PERIOD = (1 << bit for bit in range(6))
ALL = HEDGE | MONEY | LABEL | UNIT | PEOPLE | PERIOD

WORDS_OF_MONEY_BEFORE = frozenset(
    word.lower() for word in (*cur.CURRENCY_CODES, *cur.CURRENCY_PREFIXES, *cur.PRINTED_PREFIXES)
)
FIRST_WORDS_OF_PERIODS = frozenset(
    "a an per each every for to once in wage wages salary salaries pay fee fees income earnings bonus dues off leave "
    "work overtime labor labour sleep rest of pm pcm pw".split()
)
"""How what behind.py reads as a period begins, beside the adverbs of the lexicon."""
CLOSED = frozenset(',.;:!?)]}"\n')
"""Directly behind an amount, these let neither hedge nor unit nor period follow."""
_MARKS = ".,;:)"
"""May end a word behind a number; in a word of the lexicon ("n. korean won") only the point does."""
_NO_MODIFIER_ENDS = frozenset("s,;:)")
"""Before a noun that counts people, no word ends so."""
_BEFORE_NOTHING = frozenset('(["“\n')


def _flagged(*groups: tuple[int, Iterable[str]]) -> dict[str, int]:
    flags: dict[str, int] = {}
    for flag, words in groups:
        for word in words:
            flags[word] = flags.get(word, 0) | flag
    return flags


def _last(phrases: Iterable[str]) -> list[str]:
    return [phrase.lower().split()[-1] for phrase in phrases]


def _first(phrases: Iterable[str]) -> list[str]:
    return [phrase.lower().split()[0].lstrip("-").rstrip(_MARKS) for phrase in phrases]


_BEFORE: Mapping[str, int] = _flagged(
    (HEDGE, _last([*lex.HEDGES, *lex.RANGE_OPENERS, *lex.FILLERS])),
    (MONEY, _last([*WORDS_OF_MONEY_BEFORE, *cur.LETTER_PREFIXES])),
    (LABEL, _last([*lex.LABELS, *lex.MONTHS, *lex.YEAR_BEFORE])),
)
_SIGNS_BEFORE: Mapping[str, int] = dict.fromkeys(_BEFORE_NOTHING, 0) | dict.fromkeys(cur.CURRENCY_SIGNS, MONEY)
_LISTED_BEHIND = _flagged(
    (HEDGE, _first([*lex.HEDGES_BEHIND, *lex.CLOSED_HEDGES_BEHIND, *lex.HEDGE_SIGNS_BEHIND, "minimum"])),
    (MONEY, _first([*cur.CURRENCY_CODES, *cur.CURRENCY_NAMES, "of"])),
    (UNIT, _first([*lex.UNIT_WORDS, *lex.UNIT_ADJECTIVES, "of", "point", "points"])),
    (PEOPLE, [*lex.PERSON_WORDS, *lex.PEOPLE_WORDS, "of", "overseas"]),
    (PERIOD, [*_first(lex.PERIOD_ADVERBS), *FIRST_WORDS_OF_PERIODS]),
)
_BEHIND: Mapping[str, int] = dict.fromkeys(lex.PEOPLE_STOPS, 0) | {
    word: flags if word in lex.PEOPLE_STOPS or word.endswith("s") else flags | PEOPLE
    for word, flags in _LISTED_BEHIND.items()
}
"""A word that is no stop may stand between a number and its people: "30 daily workers"."""
_LONGEST_BEFORE = max(map(len, _BEFORE)) + 2
_LONGEST_BEHIND = max(map(len, _BEHIND)) + 3


def before(folded: str, at: int) -> int:
    """What may end where `at` begins: HEDGE, MONEY, LABEL."""
    if at < 2:
        return ALL if at else 0
    sign = folded[at - 1]
    if sign != " ":
        return _SIGNS_BEFORE.get(sign, ALL)
    word = folded[at - _LONGEST_BEFORE if at > _LONGEST_BEFORE else 0 : at - 1].rpartition(" ")[2]
    flags = _BEFORE.get(word)
    if flags is None:
        return 0 if word.isalpha() and word.isascii() else ALL
    return flags


def behind(folded: str, at: int) -> int:
    """What may begin at `at`: HEDGE, MONEY, UNIT, PEOPLE, PERIOD."""
    sign = folded[at : at + 1]
    if sign != " " and sign != "-":
        return 0 if sign in CLOSED or not sign else ALL if sign != "%" else UNIT
    word, space, _ = folded[at + 1 : at + _LONGEST_BEHIND].partition(" ")
    if not space:
        return ALL
    flags = _BEHIND.get(word)
    if flags is not None:
        return flags
    bare = word.rstrip(_MARKS)
    if not (bare.isalpha() and bare.isascii()):
        return ALL
    flags = _BEHIND.get(bare)
    if flags is None:
        return 0 if word[-1] in _NO_MODIFIER_ENDS else PEOPLE
    return flags
