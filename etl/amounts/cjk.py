"""Chinese and Korean number words → numerals; Chinese and Korean multipliers in a row behind digits.

"三百", "一万两千", "오백", "수천" (open), "열두 시간"; "1만5000", "2万3千". Their characters are parts of other words,
too, so that a run counts only where it is a whole number with a scale or stands before a counter. Not read:
ordinals (第三), months, days and hours of the clock (十二月, 五点).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from etl.amounts import lexicon as lex
from etl.amounts.currencies import CJK_CURRENCY_NAMES
from etl.amounts.folding import is_nearly_ascii
from etl.amounts.model import Numeral
from etl.amounts.patterns import one_of

_DIGITS = {char: value for value, chars in enumerate(lex.CJK_DIGITS) for char in chars}
_SMALL_SCALES = {"十": 10, "십": 10, "百": 100, "백": 100, "千": 1000, "천": 1000}
_LARGE_SCALES = {"万": 10**4, "萬": 10**4, "만": 10**4, "亿": 10**8, "億": 10**8, "억": 10**8}
_OPEN = "数數几幾수"
_COUNTER = one_of({*lex.CJK_UNIT_WORDS, *lex.CJK_COUNTERS, *CJK_CURRENCY_NAMES} - {"%"})
_ANY = re.compile("[\u3007-\ud7a3]")
"""One span, which is searched faster than three."""
_CHINESE = re.compile(
    rf"(?<![第零〇一二两兩三四五六七八九十百千万萬亿億])(?P<chinese>[零〇一二两兩三四五六七八九十百千万萬亿億数數几幾]{{1,16}})"
    rf"(?![零〇一二两兩三四五六七八九十百千万萬亿億月日号號点點届楼路])(?P<unit>[多余餘]?(?:{_COUNTER}))?"
)
_KOREAN = re.compile(
    r"(?<![가-힣])(?:(?P<korean>수?[일이삼사오육륙칠팔구십백천만억]{1,16})"
    rf"(?:(?= ?여?(?:{_COUNTER}))|(?= ?(?:[^가-힣 ]|$)))"
    rf"|(?P<native>{one_of(lex.KOREAN_NATIVE_NUMBERS)})(?= ?(?:시간|명|배|달러|사람|킬로)))"
)
_WHOLE = re.compile(r"[일이삼사오육륙칠팔구一二两兩三四五六七八九十].*[십백천만억十百千万萬亿億].*")
_FRACTION = re.compile(
    rf"(?P<half>{one_of(lex.CJK_HALVES)})"
    r"|(?P<below>[二三四五六七八九十百千]{1,3})分之(?P<above>[一二三四五六七八九十百]{1,5})"
    r"|(?<![0-9])(?P<under>[0-9]{1,2})분의 ?(?P<over>[0-9]{1,2})(?![0-9])"
)
_OPEN_RUN = re.compile(rf"[{_OPEN}][십백천만억十百千万萬亿億]{{1,3}}|[十百千万]{{1,2}}[几幾数數]")
_REST = re.compile(
    rf"(?P<space> ?)(?P<digits>[0-9]{{1,4}})(?P<scales>[{''.join(lex.CJK_MULTIPLIERS)}]{{0,2}})(?![0-9.,:/-])"
)


def find_cjk_words(folded: str) -> Iterator[Numeral]:
    """The numerals written in Chinese or Korean words: fractions first, then each script from left to right."""
    if is_nearly_ascii(folded) or not _ANY.search(folded):
        return
    fractions = list(_fractions(folded))
    yield from fractions
    taken = {at for fraction in fractions for at in range(fraction.start, fraction.end)}
    for numeral in _whole_numbers(folded):
        if numeral.start not in taken:
            yield numeral


def _fractions(folded: str) -> Iterator[Numeral]:
    """ "三分之一", "百分之三十", "3분의 1", "절반"."""
    for match in _FRACTION.finditer(folded):
        if match["half"]:
            yield Numeral(*match.span(), "fraction", Decimal("0.5"))
            continue
        below = _value(match["below"]) if match["below"] else Decimal(match["under"])
        above = _value(match["above"]) if match["above"] else Decimal(match["over"])
        if below and above is not None and above <= below:
            yield Numeral(*match.span(), "fraction", above / below)


def _whole_numbers(folded: str) -> Iterator[Numeral]:
    for match in _CHINESE.finditer(folded):
        numeral = _chinese(match)
        if numeral is not None:
            yield numeral
    for match in _KOREAN.finditer(folded):
        if match["native"]:
            yield Numeral(*match.span(), "word", lex.KOREAN_NATIVE_NUMBERS[match["native"]])
        elif (numeral := _sino_korean(match)) is not None:
            yield numeral


def _chinese(match: re.Match[str]) -> Numeral | None:
    run = match["chinese"]
    span = match.span("chinese")
    if _OPEN_RUN.fullmatch(run):
        return Numeral(*span, "indefinite", None)
    value = _value(run)
    if value is None or run == "一" or not (_WHOLE.fullmatch(run) or match["unit"]):
        return None
    return Numeral(*span, "word", value)


def _sino_korean(match: re.Match[str]) -> Numeral | None:
    """ "오백", "수천"; one syllable alone is a particle or a surname, "만일" is a word."""
    run = match["korean"]
    if _OPEN_RUN.fullmatch(run):
        return Numeral(*match.span(), "indefinite", None)
    value = _value(run)
    if len(run) < 2 or value is None or not _WHOLE.fullmatch(run):
        return None
    return Numeral(*match.span(), "word", value)


def _value(run: str) -> Decimal | None:
    """The number that the characters make by scale; None where they make none ("万一", "三四")."""
    total = part = 0
    digit: int | None = None
    last_small, last_large = 10**4, 10**12
    for char in run:
        if char in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[char]
        elif (scale := _SMALL_SCALES.get(char)) is not None:
            if scale >= last_small:
                return None
            part, digit, last_small = part + (digit or 1) * scale, None, scale
        elif (scale := _LARGE_SCALES.get(char)) is not None:
            if scale >= last_large:
                return None
            total += (part + (digit or 0) or 1) * scale
            part, digit, last_small, last_large = 0, None, 10**4, scale
        else:
            return None
    return Decimal(total + part + (digit or 0))


def with_cjk_rest(folded: str, numeral: Numeral) -> Numeral:
    """ "1만" with the "5000" behind it: what is smaller than the last multiplier belongs to the number."""
    value, end, factor = numeral.value, numeral.end, numeral.multiplier
    for _ in range(3):
        match = _REST.match(folded, end)
        if match is None or (match["space"] and not "가" <= folded[end - 1] <= "힣"):
            break
        scale = Decimal(1)
        for char in match["scales"]:
            scale *= lex.CJK_MULTIPLIERS[char]
        rest = int(match["digits"]) * scale
        if rest >= factor:
            break
        value, end, factor = value + rest, match.end(), scale
    if end == numeral.end:
        return numeral
    return Numeral(numeral.start, end, numeral.kind, value, notes=numeral.notes)
