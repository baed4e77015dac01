"""What stands behind a number: its currency, unit or people, its period, and hedges ("or more")."""

from __future__ import annotations

import re

from etl.amounts import lexicon as lex
from etl.amounts import neighbours
from etl.amounts.before import read_hedges_before
from etl.amounts.currencies import CURRENCY_NAMES, Money
from etl.amounts.model import Numeral
from etl.amounts.money import find_money_behind, is_year_of_bond, read_money, unit_of
from etl.amounts.page import EDGE, Page, Phrase, Unit, percent_of
from etl.amounts.patterns import GAP, key, one_of

_UNIT_BEHIND = re.compile(
    rf"(?:{GAP}(?:(?:{one_of(lex.UNIT_ADJECTIVES)}){GAP})?|[ ]{{0,2}})(?:of (?:an? )?)?"
    rf"(?:(?P<word>{one_of(lex.UNIT_WORDS)})(?![\w'])(?!-old)|(?P<days>days|hours|weeks)'|"
    rf"(?P<cjk>{one_of(lex.CJK_UNIT_WORDS)}))"
)
_OF_ONE = re.compile(r"[ -](?:of )?(?:(?:an?|one)(?= ))?|(?=-)")
_TIMES_WITHOUT_UNIT = ("month", "year", "century", "decade")
_POINT = re.compile(r"[ -](?:of )?(?:an? )?point\b")
_POINT_STARTS = (" point", "-point", " of a point")
_NEAR_A_POINT = 80
_POINTS = re.compile(r"[ -](?:of an? )?points?\b")
_POINT_NOTE = "a point is read as a percentage point, a difference of two percentages"
_LONG_UNITS = [word for word in lex.UNIT_WORDS if len(word) > 1]
_MONEY_WORDS = [word for word in CURRENCY_NAMES if word.isalpha() and not word.endswith("s")]
_AND_A_HALF = re.compile(
    rf" (?:a )?dna (?P<word>{one_of([*_LONG_UNITS, *_TIMES_WITHOUT_UNIT, *_MONEY_WORDS], reverse=True)}) n?a\b"
)
_FRACTION_OF_A_TIME = re.compile(rf"[ -](?:of )?(?:an? )?{one_of(_TIMES_WITHOUT_UNIT)}(?![\w'])")
_MODIFIER = (
    rf"(?:overseas|(?!(?:{one_of(lex.PEOPLE_STOPS)}|[ap]\.m|[ap]m)\b)"
    r"(?:(?:[a-z]\.){1,3}(?:(?=[a-z])[^\W\d_]{1,20}(?<!s))?|(?:[^\W\d_]|['-]){1,20}(?<!s)))[ ]{1,2}"
)
"""A word between a number and its people: "North", "female"; no plural and no verb with -s: "30 plants employ men"."""
_PEOPLE_BEHIND = re.compile(
    rf"(?:[ ]{{1,2}}(?:of (?:(?:the|its|their|his|these|those|our|all) )?)?(?:{_MODIFIER}){{0,4}}?"
    rf"(?:{one_of(lex.PEOPLE_WORDS)})|-{one_of(lex.PERSON_WORDS | lex.PEOPLE_WORDS)})(?![\w-]|'s)"
)
_PERSON_BEHIND = re.compile(
    rf"[ -]{{1,2}}(?:{_MODIFIER}){{0,4}}?{one_of(lex.PERSON_WORDS | lex.PEOPLE_WORDS)}(?![\w-]|'s)"
)
_HEDGE_BEHIND = re.compile(
    rf"[ -]{{1,2}}(?:(?P<closed>{one_of(lex.CLOSED_HEDGES_BEHIND)})(?![\w-])(?! than\b)"
    rf"|(?P<word>{one_of(lex.HEDGES_BEHIND)})(?![\w-])(?! than\b| to\b| [0-9])|"
    rf"(?P<last>minimum)(?=[ ]?(?:[.,;:)]|$)))"
    rf"|[ ]?(?P<sign>{one_of(lex.HEDGE_SIGNS_BEHIND)})(?!\w| [^a-z ])|[ ]?(?P<cjk>{one_of(lex.CJK_HEDGES_BEHIND)})"
)
_COMMA_AND_HEDGE = (
    ", tops",
    ", at most",
    ", at best",
    ", at the most",
    ", at the very most",
    ", at least",
    ", maximum",
    ", give or take",
    ", more or less",
)
_HEDGE_BEHIND_COMMA = re.compile(rf", (?P<word>{'|'.join(word[2:] for word in _COMMA_AND_HEDGE)})(?=[.,;:!?)\"”]|$)")
"""Behind a comma, only where nothing follows that the words could belong to: "fifty dollars, tops."."""
_HEDGES_BEHIND = lex.HEDGES_BEHIND | lex.HEDGE_SIGNS_BEHIND | lex.CJK_HEDGES_BEHIND | {"minimum": "at_least"}
_PERIOD_NOUN = one_of(lex.PERIOD_NOUNS)
_EACH = r"(?:an?|per|each|every|for an?|for each|for every|to each|every single|per each)"
_NOT_A_PERIOD = r"(?!-(?:long|old)|(?:,? ago| later| earlier| off| old| long)\b)"
_WHOSE = rf"{_EACH} (?:(?:north korean|migrant|chinese|russian) )?{one_of(lex.EACH_OF)}"
_WHAT = (
    r"(?:in )?(?:wages?|salary|salaries|pay|fees?|income|earnings|bonus|dues)|off|leave|work|overtime"
    r"|labou?r|sleep|rest|(?:of|in) [a-z]{2,15}(?: [a-z]{2,15})?"
)
"""What may stand between an amount and its period: "per worker", "in wages", "of sleep"."""
_PERIOD_BEHIND = re.compile(
    rf"(?:'?[ ](?:{_WHOSE}|{_WHAT}|each)\b){{0,2}}?(?:[ ]?/[ ]?(?P<slash>{_PERIOD_NOUN}){EDGE}"
    rf"|[ -]{{1,2}}(?:once )?{_EACH}[ -]{{1,2}}(?:(?:entire|whole|full) )?(?P<noun>{_PERIOD_NOUN}){EDGE}{_NOT_A_PERIOD}"
    rf"|[ -]{{1,2}}(?P<adverb>{one_of(lex.PERIOD_ADVERBS)}){EDGE}|(?P<cjk>{one_of(lex.CJK_PERIODS_BEHIND)}))"
)
_PERIODS = {
    "slash": lex.PERIOD_NOUNS,
    "noun": lex.PERIOD_NOUNS,
    "adverb": lex.PERIOD_ADVERBS,
    "cjk": lex.CJK_PERIODS_BEHIND,
}
_UNLISTED_PERIOD = re.compile(
    r"[ ](?:(?P<how>per|each|every|for each|for every)(?: (?P<noun>[a-z]{2,20}))?"
    r"|an? (?P<stretch>fortnight|quarter|night))\b"
)
_MONEY_PERIOD = re.compile(rf"[ ]?(?P<word>{one_of(lex.PERIODS_OF_MONEY)})(?!\w)")
_GLUED_UNIT = re.compile(rf"(?P<word>{one_of(lex.GLUED_UNITS)})(?!\w)")
_WORKED_PERIOD = re.compile(
    rf"[ -](?P<noun>{_PERIOD_NOUN})s?(?![\w'-])(?! (?:shift|care|labou?r|trip|rate|job|ago|before|later|earlier))"
)
"""The day or week that a number of hours fills; "12-hour day shifts" fill none."""
_NO_UNITS = frozenset({"G", "H", "PC", "BP"})
"""In capitals these are no units: "5G" weighs nothing."""
_DAY_LABORERS = re.compile(r"[ ](?:day|hour)[ -](?:labou?rers|workers|wagers|hands)\b")
"""A unit in the singular describes these: "340 day labourers" are no days."""
_STOPS = frozenset(',.;:!?)]}”"\n')
"""Directly behind a number, these let no unit follow."""


_OF_PEOPLE = frozenset(
    "north south korean chinese russian migrant foreign overseas female male young skilled unskilled local".split()
)
"""Behind "each" these tell of people: "90 yuan for each North Korean worker" is no price of a piece."""
_NO_SMALLER_COINS = ("/-", "/=")
"""Behind a sum, as it is written in South Asia and East Africa: "Rs 500/-", "Sh 1,500/="."""
_HAS_CENTS = ("$", "€", "cents")
_TIMES, _PERCENT, _PEOPLE = Unit(("times",)), Unit(("percent",)), Unit(("people",))
_KINDS_WITH_UNIT = frozenset({"multiplicative", "fraction"})
"""Numerals that have a unit even where nothing stands behind them."""


def read_behind(page: Page, phrase: Phrase, money_before: tuple[str, Money] | None) -> None:
    """Take hedge, unit and period, from the number outwards."""
    if money_before is not None and page.folded.startswith(_NO_SMALLER_COINS, phrase.end):
        phrase.end += len(_NO_SMALLER_COINS[0])
    flags = neighbours.behind(page.folded, phrase.end)
    kind = phrase.numeral.kind
    if not flags and money_before is None and kind not in _KINDS_WITH_UNIT:
        if page.folded.startswith(", ", phrase.end):
            _read_hedge_behind(page, phrase, flags)
        return
    if flags & neighbours.HEDGE:
        flags = _read_hedge_behind(page, phrase, flags)
    behind_number = phrase.end
    if kind == "multiplicative":
        phrase.unit = _TIMES
    elif kind == "digits" and page.folded.startswith(_POINT_STARTS, phrase.end) and money_before is None:
        _read_point(page, phrase)
    elif money_before or page.folded[phrase.end : phrase.end + 1] not in _STOPS:
        _read_unit(page, phrase, money_before, flags)
    if kind == "fraction" and phrase.unit is None:
        phrase.unit = _PERCENT
        phrase.numeral = phrase.numeral._replace(value=percent_of(phrase.numeral.value))
    if phrase.end > behind_number:
        flags = _read_hedge_behind(page, phrase, neighbours.behind(page.folded, phrase.end))
    if not flags & neighbours.PERIOD:
        return
    behind_unit = phrase.end
    _read_period(page, phrase)
    if phrase.end > behind_unit:
        _read_hedge_behind(page, phrase, neighbours.behind(page.folded, phrase.end))


def _read_hedge_behind(page: Page, phrase: Phrase, flags: int) -> int:
    """Take a hedge, if one stands there, and tell what may stand behind it (neighbours.behind)."""
    if flags & neighbours.HEDGE and (match := page.behind(_HEDGE_BEHIND, phrase.end, phrase.limit)):
        words = match[match.lastgroup]
        phrase.hedges.append(_HEDGES_BEHIND[words if match.lastgroup == "sign" else key(words)])
        phrase.end, phrase.is_closed = match.end(), True
        return neighbours.behind(page.folded, phrase.end)
    if page.folded.startswith(_COMMA_AND_HEDGE, phrase.end) and (
        match := page.behind(_HEDGE_BEHIND_COMMA, phrase.end, phrase.limit)
    ):
        phrase.hedges.append(lex.HEDGES_BEHIND[match["word"]])
        phrase.end, phrase.is_closed = match.end(), True
    return flags


def _read_unit(page: Page, phrase: Phrase, money_before: tuple[str, Money] | None, flags: int) -> None:
    """The currency, else the unit, else the people behind the number; `phrase.end` moves behind what is taken."""
    if phrase.numeral.kind == "fraction" and not money_before:
        _read_fraction_unit(page, phrase)
        return
    behind = find_money_behind(page, phrase.end, phrase.limit) if flags & neighbours.MONEY else None
    if behind and not money_before and is_year_of_bond(page, phrase, behind[2]):
        return
    if money_before or behind:
        read_money(page, phrase, money_before, behind)
        return
    match = page.behind(_UNIT_BEHIND, phrase.end, phrase.limit) if flags & neighbours.UNIT else None
    is_trade = match is not None and phrase.numeral.value != 1 and page.behind(_DAY_LABORERS, phrase.end, phrase.limit)
    if match and not is_trade and page.text[match.start(match.lastgroup) : match.end()] not in _NO_UNITS:
        _take_unit(page, phrase, match)
        return
    if not flags & neighbours.PEOPLE:
        return
    is_glued = flags == neighbours.ALL
    if (
        is_glued
        and (match := page.behind(_GLUED_UNIT, phrase.end, phrase.limit))
        and _is_glued_unit(page, phrase.numeral, match["word"])
    ):
        _take_glued_unit(page, phrase, match)
        return
    people = _PERSON_BEHIND if phrase.numeral.value == 1 else _PEOPLE_BEHIND
    if match := page.behind(people, phrase.end, phrase.limit):
        phrase.unit, phrase.end = _PEOPLE, match.end()


def _take_unit(page: Page, phrase: Phrase, match: re.Match[str]) -> None:
    printed = match[match.lastgroup]
    table = lex.CJK_UNIT_WORDS if match.lastgroup == "cjk" else lex.UNIT_WORDS
    measure = table[key(printed)]
    notes = () if measure.note is None else (measure.note.format(word=printed),)
    phrase.unit, phrase.end = Unit((measure.unit,), measure.scale, notes), match.end(match.lastgroup)
    if printed in lex.WORKED_PERIODS and (filled := page.behind(_WORKED_PERIOD, phrase.end, phrase.limit)):
        period = lex.PERIOD_NOUNS[key(filled["noun"])]
        if period in lex.WORKED_PERIODS[printed]:
            phrase.per, phrase.end = period, filled.end()


def _is_glued_unit(page: Page, numeral: Numeral, letter: str) -> bool:
    if letter == "c" and (page.text[numeral.end] != "c" or not page.holds(_HAS_CENTS)):  # "5C" is a class
        return False
    return numeral.kind == "digits" and not (letter == "p" and numeral.value in lex.LINES_OF_A_SCREEN)


def _take_glued_unit(page: Page, phrase: Phrase, match: re.Match[str]) -> None:
    """ "2x", "50p"."""
    measure = lex.GLUED_UNITS[match["word"]]
    if match["word"] == "c":
        phrase.unit, phrase.end = unit_of(page, "c", CURRENCY_NAMES["cents"]), match.end()
        return
    notes = () if measure.note is None else (measure.note,)
    is_money = measure.unit != "times"
    phrase.unit, phrase.end = Unit((measure.unit,), measure.scale, notes, is_money=is_money), match.end()


def _read_point(page: Page, phrase: Phrase) -> None:
    """ "0.3 point", "0.3 points" beside a percentage: percentage points. "41 points" are an index's, or a match's."""
    if phrase.numeral.value is None or phrase.numeral.value >= 1:
        return
    match = page.behind(_POINTS, phrase.end, phrase.limit)
    if match is None:
        return
    around = page.folded[max(0, phrase.start - _NEAR_A_POINT) : match.end() + _NEAR_A_POINT]
    if not match[0].endswith("s") or any(word in around for word in ("%", "percent", "per cent")):
        phrase.unit, phrase.end = Unit(("percent",), notes=(_POINT_NOTE,)), match.end()


def _read_fraction_unit(page: Page, phrase: Phrase) -> None:
    """ "half an hour" is 0.5 hours; every other fraction is a percentage of something."""
    if match := page.before(_AND_A_HALF, phrase.numeral.start, phrase.floor):
        _read_one_and_a_half(page, phrase, match)
        return
    if match := page.behind(_FRACTION_OF_A_TIME, phrase.end, phrase.limit):
        phrase.unit = _no_unit(page.text[phrase.start : match.end()])
        return
    if match := page.behind(_POINT, phrase.end, phrase.limit):
        phrase.unit, phrase.end = Unit(("percent",), notes=(_POINT_NOTE,)), match.end()
        return
    article = _OF_ONE.match(page.folded, phrase.end)
    at = article.end() if article and article[0].strip(" -") not in {"", "of"} else phrase.end
    if behind := find_money_behind(page, at, phrase.limit):
        read_money(page, phrase, None, behind)
    elif match := page.behind(_UNIT_BEHIND, at, phrase.limit):
        _take_unit(page, phrase, match)


def _read_one_and_a_half(page: Page, phrase: Phrase, match: re.Match[str]) -> None:
    """ "an hour and a half" is 1.5 hours: the one stands before the unit, as an article."""
    word = key(match["word"], reverse=True)
    phrase.numeral = phrase.numeral._replace(value=phrase.numeral.value + 1, kind="word")
    phrase.start = phrase.reach = page.length - match.end()
    read_hedges_before(page, phrase)
    if word in _MONEY_WORDS:
        phrase.unit = unit_of(page, word, CURRENCY_NAMES[word])
    elif word in _TIMES_WITHOUT_UNIT:
        phrase.unit = _no_unit(page.text[phrase.start : phrase.end])
    else:
        phrase.unit = Unit((lex.UNIT_WORDS[word].unit,), lex.UNIT_WORDS[word].scale)


def _no_unit(words: str) -> Unit:
    return Unit(notes=(f"'{words}' has no unit in the vocabulary",))


def period_behind(page: Page, at: int, limit: int, *, is_whole: bool = False) -> str | None:
    """The period that begins there; is_whole: "a month", not "monthly"."""
    match = page.behind(_PERIOD_BEHIND, at, limit)
    if match is None or (is_whole and match.lastgroup == "adverb"):
        return None
    return _period_of(match)


def _period_of(match: re.Match[str]) -> str:
    word = key(match[match.lastgroup])
    return _PERIODS[match.lastgroup][word]


def _read_period(page: Page, phrase: Phrase) -> None:
    if phrase.per is not None:
        return
    if match := page.behind(_PERIOD_BEHIND, phrase.end, phrase.limit):
        if _is_part(phrase) and match[0].startswith(" of "):  # "half of their monthly pay": the pay's period
            return
        phrase.per = _period_of(match)
        phrase.end = match.end()
        if phrase.unit is not None and phrase.unit.candidates == ("times",):
            phrase.notes += ("'times' with a period counts occasions, not a factor",)
    elif phrase.unit is None:
        return
    elif phrase.unit.is_money and (match := page.behind(_MONEY_PERIOD, phrase.end, phrase.limit)):
        phrase.per, phrase.end = lex.PERIODS_OF_MONEY[match["word"]], match.end()
    elif match := page.behind(_UNLISTED_PERIOD, phrase.end, phrase.limit):
        _read_unlisted_period(page, phrase, match)


def _is_part(phrase: Phrase) -> bool:
    return phrase.numeral.kind == "fraction" or (phrase.unit is not None and phrase.unit.candidates == ("percent",))


def _read_unlisted_period(page: Page, phrase: Phrase, match: re.Match[str]) -> None:
    """ "per wig" is an item, "per quarter" no period of the vocabulary, "each" alone a worker or a thing."""
    words, noun = page.text[match.start() : match.end()].strip(), match["noun"] or match["stretch"]
    if noun in lex.EACH_OF or noun in _OF_PEOPLE:
        return
    if noun == "night" and phrase.unit.candidates == ("hours",):
        phrase.per, phrase.end = "day", match.end()
        phrase.notes += (f"'{words}' is read as 'a day'",)
        return
    if noun not in lex.UNLISTED_PERIODS and (noun is None or noun in lex.PEOPLE_STOPS):
        if match["how"].endswith("each"):
            phrase.notes += ("'each' may mean each worker or each thing",)
    elif noun in lex.UNLISTED_PERIODS or not phrase.unit.is_money:
        phrase.notes += (f"'{words}' is no period of the vocabulary",)
    else:
        phrase.per, phrase.end = "item", match.end()
        phrase.notes += (f"'{words}' is read as 'per item'",)
