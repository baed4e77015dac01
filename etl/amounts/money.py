"""The currency beside a number: signs, codes and names before it, behind it or on both sides.

A word that is several countries' decides nothing unless the place of work is one of theirs: the candidates are kept
and a sentence says so. "$" and "dollars" are read as US dollars by convention, which is said, too.
"""

from __future__ import annotations

import re

from etl.amounts import currencies as cur
from etl.amounts import lexicon as lex
from etl.amounts.currencies import Money
from etl.amounts.neighbours import WORDS_OF_MONEY_BEFORE
from etl.amounts.page import EDGE, Page, Phrase, Unit
from etl.amounts.patterns import GAP, key, one_of

_CODES = [code.lower() for code in cur.CURRENCY_CODES]
_MONEY_BEFORE = re.compile(
    rf"[ ]{{0,2}}(?:(?P<word>{one_of(WORDS_OF_MONEY_BEFORE, reverse=True)}){EDGE}"
    rf"|(?P<sign>{one_of(cur.CURRENCY_SIGNS, reverse=True)}))"
    rf"|[ ]?(?P<letter>{one_of((letter.lower() for letter in cur.LETTER_PREFIXES), reverse=True)})(?![\w.&'/-])"
)
_MONEY_BEHIND = re.compile(
    rf"(?:{GAP}|[ ]{{0,2}})(?:of )?(?:(?P<word>{one_of([*_CODES, *cur.CURRENCY_NAMES])}){EDGE}"
    rf"|(?P<cjk>{one_of(cur.CJK_CURRENCY_NAMES)})|(?P<sign>{one_of(cur.CURRENCY_SIGNS)}))"
)
_COINS = one_of(word for word, money in cur.CURRENCY_NAMES.items() if money.scale < 1)
_NUMBER_NEXT = re.compile(rf" ?[0-9](?![0-9]? {_COINS}{EDGE})")
"""Before a number, a sign or code belongs to it; a name ("5 dollars 50 cents", "5 rupees 50 paise") need not."""
_NAMES_MONEY_BEHIND = (
    lex.PEOPLE_STOPS
    | lex.PERIOD_ADVERBS.keys()
    | cur.CURRENCY_NAMES.keys()
    | {code.lower() for code in cur.CURRENCY_CODES}
) - {"men", "overseas"}
"""What may stand behind a number before which a weak word ("US 300") is money: everything else is a noun."""
_NEXT_WORD = re.compile(r"[ -]{1,2}(?P<word>[a-z]+)")
_MANY_WON = re.compile(r"\b(?:of|costs?|paid|pays?|earns?|takes?|took|gets?|got) \d{1,3}(?:,\d\d\d)+ $")
_WON_WHAT = re.compile(r" (?:the|his|her|their|its|our|against|gold|silver|bronze|praise|seats|by a)\b")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BOND = re.compile(r"[ -](?:denominated )?(?:euro)?(?:bond|note|sukuk|debt|perpetual|issue)s?\b")
_BEFORE_A_PERIOD = frozenset(lex.words_of("a an per each every for plus in"))
_PERIOD_OF_PAY = re.compile(r" ?(?:an?|per|each|every|/) ?(?:hour|day|shift|week|month|year)\b")
_PENNIES = ("penny", "pennies")
_AMERICAN = (" cents", "$")
_BRITISH = (" pence", "£", " pounds")
_MISREAD = "âÂ"
"""A sign begins with one of these where UTF-8 was read as another encoding: 'â‚¬' for '€'."""
_DOLLARS_OF = {
    **{name.removesuffix(" dollars"): one.candidates[0] for name, one in cur.CURRENCY_NAMES.items()
       if name.endswith(" dollars")},
    **{code.lower(): code for code in cur.DOLLARS},
}  # fmt: skip
_WHOSE_DOLLARS = re.compile(rf" \((?P<word>{one_of(_DOLLARS_OF)})(?: dollars)?\)")
"""Behind "$20": "(Canadian)", "(AUD)", "(Singapore dollars)"."""
_THOUSAND = 1000
_SMALLEST_WITH_WORD_CODE = 100
"""'COP28' is a conference."""


def find_money_before(page: Page, phrase: Phrase) -> tuple[str, Money] | None:
    """The words and the currency directly before the phrase, which then begins with them."""
    found = page.before(_MONEY_BEFORE, phrase.reach, phrase.floor)
    if not found:
        return None
    start, end = page.length - found.end(), page.length - found.start(found.lastgroup)
    printed = page.text[start:end]
    match found.lastgroup:
        case "sign":
            printed = page.folded[start:end]
            money: Money | None = cur.CURRENCY_SIGNS[printed]
            _note_misread(page, phrase, start, printed)
        case "letter":
            money = _money_of_letter(page, phrase, printed)
        case _:
            word = " ".join(page.folded[start:end].split())
            money = cur.CURRENCY_PREFIXES.get(word) or cur.PRINTED_PREFIXES.get(printed) or _money_of_code(printed)
            if printed == "COP" and (phrase.numeral.value or 0) < _SMALLEST_WITH_WORD_CODE:
                return None
    if found.lastgroup == "word" and printed.startswith("Euro") and _is_tournament(page, phrase):
        return None
    if money is None or (money.is_weak and not _is_alone(page, phrase, start)):
        return None
    phrase.start = phrase.reach = start
    return printed, money


def _money_of_letter(page: Page, phrase: Phrase, printed: str) -> Money | None:
    """ "W300,000", "Y1.2tn": a capital that touches thousands, or the letter of the place of work."""
    money = cur.LETTER_PREFIXES.get(printed)
    if money is None or phrase.numeral.kind != "digits" or phrase.numeral.value is None:
        return None
    digits = page.folded[phrase.numeral.start : phrase.numeral.end]
    is_large = phrase.numeral.value >= _THOUSAND and (
        phrase.numeral.multiplier != 1 or "," in digits or digits[-4:-3] == " "
    )
    if is_large:
        return money._replace(is_weak=False)  # thousands set apart are no name: "a R2 000 allowance"
    if any(code[:2] == page.ref_area for code in money.candidates):
        return money
    return money if _PERIOD_OF_PAY.match(page.folded, phrase.numeral.end) or page.has_sum_in(printed) else None


_PAY_BEHIND = frozenset(
    "wage wages pay salary minimum rate fee bonus allowance raise rise hike increase more less higher lower".split()
)
"""Behind "the K3600", "a P200": money, and no name."""


def _is_alone(page: Page, phrase: Phrase, start: int) -> bool:
    """Whether no noun stands behind the number, which it would count: "the US 300 workers"."""
    match = _NEXT_WORD.match(page.folded, phrase.numeral.end)
    if page.folded.endswith("the ", 0, start):
        return match is not None and match["word"] in _PAY_BEHIND
    if match is None or match["word"] in _NAMES_MONEY_BEHIND:
        return True
    if page.text[start] not in cur.LETTER_PREFIXES or not page.has_sum_in(page.text[start]):
        return False
    is_large = phrase.numeral.start == start + 1 and (phrase.numeral.value or 0) >= _THOUSAND
    return is_large or match["word"] in _PAY_BEHIND  # "a R2 000 hardship allowance", where R4 500 stands, too


def _is_tournament(page: Page, phrase: Phrase) -> bool:
    """ "Euro 2028": a year behind the word; "Euro 2,028" and "Euro 2000 a month" are money."""
    if not _YEAR.fullmatch(page.folded, phrase.numeral.start, phrase.numeral.end):
        return False
    match = _NEXT_WORD.match(page.folded, phrase.numeral.end)
    return match is None or match["word"] not in _BEFORE_A_PERIOD


def is_year_of_bond(page: Page, phrase: Phrase, end: int) -> bool:
    """ "a 2027 dollar bond": the digits are the year in which it falls due; `end` is behind the currency."""
    return (
        _YEAR.fullmatch(page.folded, phrase.numeral.start, phrase.numeral.end) is not None
        and _BOND.match(page.folded, end) is not None
    )


def _note_misread(page: Page, phrase: Phrase, start: int, sign: str) -> None:
    if page.text[start] in _MISREAD:
        phrase.notes += (f"a misread sign is taken for '{sign}'",)


_UZBEK = frozenset(("sum", "sums"))
"""Money only where Uzbekistan is spoken of; elsewhere a sum is a sum."""


def _is_of_uzbekistan(page: Page, at: int) -> bool:
    is_number = page.folded[at - 1 : at].isdigit() or page.folded.endswith((" million", " thousand"), 0, at)
    return is_number and (page.ref_area == "UZ" or "uzbek" in page.folded)


def find_money_behind(page: Page, at: int, limit: int) -> tuple[str, Money, int] | None:
    """The words, the currency and where it ends, where one stands directly behind."""
    found = page.behind(_MONEY_BEHIND, at, limit)
    if not found:
        return None
    sort = found.lastgroup
    start, end = found.span(sort)
    printed, word = page.text[start:end], key(found[sort])
    match sort:
        case "sign":
            printed, money = word, cur.CURRENCY_SIGNS[word]
        case "cjk":
            money = cur.CJK_CURRENCY_NAMES[word]
        case _:
            money = cur.CURRENCY_NAMES.get(word) or _money_of_code(printed)
            if word in _UZBEK and not _is_of_uzbekistan(page, at):
                return None
            if cur.PRINTED_NAMES.get(word, printed) != printed or _is_victory(page, word, start, end):
                return None
    is_name = sort == "cjk" or (word in cur.CURRENCY_NAMES and word not in cur.CURRENCY_PREFIXES)
    if not is_name and _NUMBER_NEXT.match(page.folded, end):
        return None
    if money is None or ("kg" in money.candidates and page.folded.startswith(" of ", end)):  # "10 pounds of rice"
        return None
    return printed, money, end


def _is_victory(page: Page, word: str, start: int, end: int) -> bool:
    """Whether "won" is the verb: "the 25 won the cup", not "from a salary of 2,060,740 won the firm took"."""
    if word != "won" or _WON_WHAT.match(page.folded, end) is None:
        return False
    return _MANY_WON.search(page.folded, max(0, start - 24), start) is None


def read_money(
    page: Page, phrase: Phrase, before: tuple[str, Money] | None, behind: tuple[str, Money, int] | None
) -> None:
    """One currency from what stands on both sides; a name that does not fit the sign before is left alone."""
    if before is None:
        printed, money, phrase.end = behind
        _note_misread(page, phrase, phrase.end - 1, printed)
    elif behind is None:
        printed, money = before
    else:
        printed, money = before
        shared = tuple(code for code in behind[1].candidates if code in before[1].candidates)
        if shared or before[1].convention:
            narrowed = shared or behind[1].candidates
            convention = before[1].convention and behind[1].convention
            money, phrase.end = Money(narrowed, behind[1].scale, convention), behind[2]
    phrase.unit = unit_of(page, printed, money)
    if phrase.unit.is_convention and (match := page.behind(_WHOSE_DOLLARS, phrase.end, phrase.limit)):
        phrase.unit, phrase.end = Unit((_DOLLARS_OF[key(match["word"])],), money.scale, is_money=True), match.end()


def unit_of(page: Page, printed: str, money: Money) -> Unit:
    """The currency that the word or the place decides."""
    printed = " ".join(printed.split())
    family = money.candidates + money.elsewhere
    if printed.lower() in _PENNIES:
        found = _of_pennies(page)
        if found is not None:
            return Unit((found,), money.scale, is_money=True)
    if page.ref_area is not None and len(family) > 1:
        local = tuple(code for code in family if cur.is_used_in(code, page.ref_area))
        if len(local) == 1:
            return Unit(local, cur.scale_in(printed, local[0], money.scale), is_money=True)
    if money.convention:
        code = money.candidates[0]
        note = f"'{printed}' names no country; read as {code}"
        local = cur.LOCAL_DOLLARS.get(page.ref_area or "", ()) if code == "USD" else ()
        return Unit((code, *local), money.scale, (note,), is_money=True, is_convention=True)
    if len(money.candidates) == 1:
        return Unit(money.candidates, money.scale, is_money=True)
    if "kg" in money.candidates:
        note = f"'{printed}' is money (GBP) or a weight"
        return Unit(money.candidates, money.scale, (note,), family=("GBP", *money.elsewhere), word=printed)
    listed = ", ".join(money.candidates[:-1]) + " or " + money.candidates[-1]
    note = f"'{printed}' is {listed}"
    return Unit(money.candidates, money.scale, (note,), is_money=True, family=family, word=printed)


def _of_pennies(page: Page) -> str | None:
    """A penny is a cent where the text has cents or dollars alone, and no pence or pounds."""
    is_american, is_british = page.holds(_AMERICAN), page.holds(_BRITISH)
    return None if is_american == is_british else "USD" if is_american else "GBP"


def _money_of_code(printed: str) -> Money | None:
    """The currency of a code as printed: in capitals, or a code that is no word."""
    code = printed.upper()
    if code not in cur.CURRENCY_CODES or not (printed.isupper() or printed.lower() in cur.LOWER_CASE_CODES):
        return None
    return Money((cur.CODE_ALIASES.get(code, code),))
