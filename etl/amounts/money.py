"""The currency beside a number: signs, codes and names before it, behind it or on both sides.

A word that is several countries' decides nothing unless the place of work is one of theirs: the candidates are kept
and a sentence says so. "$" and "dollars" are read as US dollars by convention, which is said, too.
"""

from __future__ import annotations

import re

from etl.amounts import lexicon as lex
from etl.amounts.page import EDGE, Page, Phrase, Unit
from etl.amounts.patterns import GAP, key, one_of

_CODES = [code.lower() for code in lex.CURRENCY_CODES]
_MONEY_BEFORE = re.compile(
    rf"[ ]{{0,2}}(?:(?P<word>{one_of([*_CODES, *lex.CURRENCY_PREFIXES], reverse=True)}){EDGE}"
    rf"|(?P<sign>{one_of(lex.CURRENCY_SIGNS, reverse=True)}))"
)
_MONEY_BEHIND = re.compile(
    rf"(?:{GAP}|[ ]{{0,2}})(?:of )?(?:(?P<word>{one_of([*_CODES, *lex.CURRENCY_NAMES])}){EDGE}"
    rf"|(?P<cjk>{one_of(lex.CJK_CURRENCY_NAMES)})|(?P<sign>{one_of(lex.CURRENCY_SIGNS)}))(?! ?[0-9])"
)


def find_money_before(page: Page, phrase: Phrase) -> tuple[str, lex.Money] | None:
    match = page.before(_MONEY_BEFORE, phrase.reach, phrase.floor)
    if not match:
        return None
    start, end = page.length - match.end(), page.length - match.start(match.lastgroup)
    printed = page.text[start:end]
    if match.lastgroup == "sign":
        money = lex.CURRENCY_SIGNS[page.folded[start:end]]
    else:
        money = lex.CURRENCY_PREFIXES.get(" ".join(page.folded[start:end].split())) or _money_of_code(printed)
    if money is None:
        return None
    phrase.start = phrase.reach = start
    return printed, money


def find_money_behind(page: Page, at: int, limit: int) -> tuple[str, lex.Money, int] | None:
    match = page.behind(_MONEY_BEHIND, at, limit)
    if not match:
        return None
    start, end = match.span(match.lastgroup)
    printed, word = page.text[start:end], key(match[match.lastgroup])
    if match.lastgroup == "sign":
        money: lex.Money | None = lex.CURRENCY_SIGNS[word]
    elif match.lastgroup == "cjk":
        money = lex.CJK_CURRENCY_NAMES[word]
    else:
        money = lex.CURRENCY_NAMES.get(word) or _money_of_code(printed)
    if money is None or ("kg" in money.candidates and page.folded.startswith(" of ", end)):  # "10 pounds of rice"
        return None
    return printed, money, end


def read_money(
    page: Page, phrase: Phrase, before: tuple[str, lex.Money] | None, behind: tuple[str, lex.Money, int] | None
) -> None:
    """One currency from what stands on both sides; a name that does not fit the sign before is left alone."""
    if before is None:
        printed, money, phrase.end = behind
    elif behind is None:
        printed, money = before
    else:
        printed, money = before
        shared = tuple(code for code in behind[1].candidates if code in before[1].candidates)
        if shared or before[1].convention:
            narrowed = shared or behind[1].candidates
            convention = before[1].convention and behind[1].convention
            money, phrase.end = lex.Money(narrowed, behind[1].scale, convention), behind[2]
    phrase.unit = _unit_of(page, printed, money)


def _unit_of(page: Page, printed: str, money: lex.Money) -> Unit:
    """The currency that the word or the place decides. ISO 4217 codes begin with their country's ISO 3166 code."""
    printed = " ".join(printed.split())
    if len(money.candidates) == 1:
        code = money.candidates[0]
        notes = (f"'{printed}' names no country; read as {code}",) if money.convention else ()
        return Unit(money.candidates, money.scale, notes, is_money=True)
    local = tuple(code for code in money.candidates if page.ref_area and code[:2] == page.ref_area)
    if len(local) == 1:
        return Unit(local, money.scale, is_money=True)
    if "kg" in money.candidates:
        return Unit(money.candidates, money.scale, (f"'{printed}' is money (GBP) or a weight",))
    listed = ", ".join(money.candidates[:-1]) + " or " + money.candidates[-1]
    return Unit(money.candidates, money.scale, (f"'{printed}' is {listed}",), is_money=True)


def _money_of_code(printed: str) -> lex.Money | None:
    """The currency of a code as printed: in capitals, or a code that is no word."""
    code = printed.upper()
    if code not in lex.CURRENCY_CODES or not (printed.isupper() or printed.lower() in lex.LOWER_CASE_CODES):
        return None
    return lex.Money((lex.CODE_ALIASES.get(code, code),))
