"""Bare numbers that take the unit of a neighbour in their clause: "steel rose 6%, copper 7", "600 yen, not 500".

Phrases go in, some of them with a unit more: money and percent, in a list also weights, and only where the bare number
has no noun of its own behind it. "5, 6 or 7 percent" is a list: its members share the unit, and none of them begins a
range.

Not here: units that go on from one sentence to the next (the reader's), two ends of one range (ranges.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from etl.amounts import lexicon as lex
from etl.amounts.page import Page, Phrase

_LONGEST_LINK = 40
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LONGEST_JOINER = 10
_LONGEST_LIST = 100
_COMMA = frozenset({","})
_ENDS_LIST = frozenset({"or", ", or", "and", ", and", "or even", ", or even"})
_LINK = re.compile(
    r",? (?:(?:and|but|or) )?(?:up |down )?"
    r"(?:from|not|against|versus|vs\.?|compared (?:with|to)|instead of|rather than)"
)
"""Between an amount and the bare number that it is held against."""
_LINK_OF_PERCENT = re.compile(r"(?:,| and|, and) (?:by|(?P<words>[a-z]{2,15}(?: [a-z]{2,15})?))")
"""Also between two percentages: "by 2 percent, by 4 and by 2.5", "steel rose 6%, copper 7 and zinc 8"."""
_LINK_BACK = frozenset({"and", "not"})
_PART = re.compile(r"[^.;!?,\n]{0,40},(?: and)?")
_OF_IT = re.compile(r" of (?:it|them|that|this|which)\b")
_NO_NOUN_BEHIND = re.compile(
    r"[.,;:)\]\"”]|\Z|\n"
    r"| (?:and|or|but|in|on|at|as|by|while|when|before|after|earlier|last|previously|now|then|today)\b"
    r"| (?:a|the) (?:year|month|week|day|quarter)\b"
)
_NO_GOODS = (
    lex.PEOPLE_STOPS
    | lex.PEOPLE_WORDS
    | frozenset(
        lex.words_of(
            "work works worked working sleep slept live lived aged ages age about number numbers numbering room rooms "
            "group groups phase stage level levels points won lost killed hired sent used has had only just nearly "
            "almost some roughly around over under least plus minus all another other part covid version line lines"
        )
    )
)
_LARGEST_PERCENT_OF_GOODS = 1000
_CLOSED_BRACKET = ")"


def share_units(page: Page, phrases: Sequence[Phrase]) -> None:
    """Give the bare numbers of a clause the unit of their neighbour, left to right."""
    run_end = 0
    for index in range(1, len(phrases)):
        last, phrase = phrases[index - 1], phrases[index]
        if phrase.start - last.end > _LONGEST_LINK:
            continue
        if index > run_end:  # once for each run of commas: a text of nothing else is read in linear time
            run_end = _end_of_commas(page, phrases, index)
        if index <= run_end and not last.is_listed:
            _mark_list(page, phrases, index, run_end)
        if phrase.unit is None and not phrase.is_listed and _is_bare(page, phrase):
            giver = _giver(page, phrases, index)
            if giver is not None and _goes_on(page, giver, last, phrase):
                _give(page, giver, phrase)
        elif (
            last.unit is None
            and not last.is_listed
            and _can_give(phrase)
            and _is_bare(page, last)
            and _goes_back(page, last, phrase)
        ):
            _give(page, phrase, last)


def _is_bare(page: Page, phrase: Phrase) -> bool:
    """A number without any unit that is no year, date or name."""
    numeral = phrase.numeral
    return (
        phrase.unit is None
        and not phrase.is_label
        and phrase.per is None
        and numeral.value is not None
        and numeral.kind in {"digits", "word"}
        and not _YEAR.fullmatch(page.folded, numeral.start, numeral.end)
    )


def _can_give(phrase: Phrase) -> bool:
    return phrase.unit is not None and (phrase.unit.is_money or phrase.unit.candidates == ("percent",))


def _giver(page: Page, phrases: Sequence[Phrase], index: int) -> Phrase | None:
    """The amount before the number; of "61,400 roubles ($690), against 48,000" the one before the bracket."""
    last = phrases[index - 1]
    if page.folded.startswith(_CLOSED_BRACKET, last.end):
        if index < 2 or page.folded[phrases[index - 2].end : last.start].strip() != "(":
            return None
        last = phrases[index - 2]
    return last if _can_give(last) else None


def _goes_on(page: Page, giver: Phrase, last: Phrase, phrase: Phrase) -> bool:
    """Whether the words between, and those behind the number, let the unit of the giver go on."""
    at = last.end + (giver is not last)
    start = phrase.start_inside_opener if phrase.opener == "from" else phrase.start
    between = page.folded[at:start].rstrip()
    if _PART.fullmatch(between) and _OF_IT.match(page.folded, phrase.end):
        return giver.unit.is_money and phrase.numeral.multiplier > 1
    if not _NO_NOUN_BEHIND.match(page.folded, phrase.end):
        return False
    if _LINK.fullmatch(between):
        return True
    if giver.unit.is_money or phrase.numeral.value > _LARGEST_PERCENT_OF_GOODS:
        return False
    match = _LINK_OF_PERCENT.fullmatch(between)
    if match is None:
        return False
    words = match["words"]
    return words is None or (
        words == page.text[start - 1 - len(words) : start - 1] and _NO_GOODS.isdisjoint(words.split())
    )


def _goes_back(page: Page, bare: Phrase, giver: Phrase) -> bool:
    """ "1 and 3 percent", "rose to 500 from 300 yuan"."""
    if bare.opener is not None:
        return False
    between = page.folded[bare.end : giver.start].strip()
    return between in _LINK_BACK or (
        not between and giver.opener == "from" and page.folded.endswith("to ", 0, bare.start)
    )


def _give(page: Page, giver: Phrase, phrase: Phrase) -> None:
    words = page.text[giver.numeral.start : giver.end]
    phrase.unit = giver.unit
    phrase.notes += (f"the unit is taken from '{words}' beside it",)
    if phrase.per is None and giver.start < phrase.start:
        phrase.per = giver.per


def _end_of_commas(page: Page, phrases: Sequence[Phrase], index: int) -> int:
    """The last phrase that a comma ties to the one before it, from `index` on; `index - 1` where none does."""
    last = index - 1
    while last + 1 < len(phrases) and _follows(page, phrases[last], phrases[last + 1], _COMMA):
        last += 1
    return last


def _mark_list(page: Page, phrases: Sequence[Phrase], index: int, last: int) -> None:
    """ "€1, €2 or €3", "5, 6 or 7 percent": three amounts or more with one unit. `index` is the second of them, `last`
    the last before "or"."""
    if (
        last + 1 == len(phrases)
        or last - index > _LONGEST_LIST
        or not _follows(page, phrases[last], phrases[last + 1], _ENDS_LIST)
    ):
        return
    members = phrases[index - 1 : last + 2]
    units = {member.unit.candidates for member in members if member.unit is not None}
    if len(units) != 1 or not (_can_give(members[-1]) or _can_give(members[0]) or units == {("kg",)}):
        return
    if any(member.unit is None and not _is_bare(page, member) for member in members) or any(
        member.numeral.value is None or member.opener for member in members
    ):
        return
    giver = members[-1] if members[-1].unit is not None else members[0]
    for member in members:
        member.is_listed = True
        if member.unit is None:
            _take_multiplier(member, giver)
            _give(page, giver, member)


def _take_multiplier(member: Phrase, giver: Phrase) -> None:
    """ "2, 3 or 4 million"."""
    numeral, factor = member.numeral, giver.numeral.multiplier
    if factor != 1 and numeral.multiplier == 1 and Decimal(numeral.value) < giver.numeral.value / factor:
        member.numeral = numeral._replace(value=numeral.value * factor, multiplier=factor)


def _follows(page: Page, first: Phrase, second: Phrase, joiners: frozenset[str]) -> bool:
    if second.start - first.end > _LONGEST_JOINER:
        return False
    between = page.folded[first.end : second.start]
    return between.endswith(" ") and between.strip() in joiners and not first.is_closed
