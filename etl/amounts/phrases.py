"""One numeral with what stands beside it: hedges and range openers before, currency, unit, period and hedges behind.

In: a `Page` (the text, folded, and folded and reversed) and a numeral. Out: a `Phrase`. Looks only at the words that
touch the numeral, so that a text is read in time linear in its length. Joining two phrases to a range, and the values
of an amount, are in ranges.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from etl.amounts import lexicon as lex
from etl.amounts.folding import fold
from etl.amounts.numerals import Numeral
from etl.amounts.patterns import GAP, key, one_of


class Page:
    """A text in the three forms that the grammar reads; offsets agree in `text` and `folded`."""

    __slots__ = ("backwards", "folded", "length", "ref_area", "text")

    def __init__(self, text: str, ref_area: str | None = None):
        self.text = text
        self.folded = fold(text)
        self.backwards = self.folded[::-1]
        self.length = len(text)
        self.ref_area = ref_area

    def before(self, pattern: re.Pattern[str], end: int, floor: int) -> re.Match[str] | None:
        """The match of a reversed pattern that ends where `end` begins and does not reach below `floor`."""
        match = pattern.match(self.backwards, self.length - end)
        return match if match and self.length - match.end() >= floor else None

    def behind(self, pattern: re.Pattern[str], start: int, limit: int) -> re.Match[str] | None:
        """The match of a pattern at `start` that does not reach beyond `limit`."""
        match = pattern.match(self.folded, start)
        return match if match and match.end() <= limit else None


@dataclass(slots=True)
class Unit:
    """What the words beside a number say about its unit. `candidates` has one term when they decide it."""

    candidates: tuple[str, ...] = ()
    scale: Decimal = lex.ONE
    notes: tuple[str, ...] = ()
    is_money: bool = False


@dataclass(slots=True)
class Phrase:
    """A numeral and its neighbours. `start` is where its words begin, `reach` where the search before it ended.

    The words between `floor` (the phrase before) and `limit` (the next numeral) may belong to it.
    """

    numeral: Numeral
    start: int
    reach: int
    end: int
    floor: int
    limit: int
    hedges: list[str] = field(default_factory=list)  # innermost first
    opener: str | None = None  # "between" or "from"
    start_inside_opener: int = 0
    unit: Unit | None = None
    per: str | None = None
    is_label: bool = False  # a year, a date or the number in a name: it counts nothing
    is_closed: bool = False  # a hedge stands behind it: it does not begin a range
    notes: tuple[str, ...] = ()


_EDGE = r"(?!\w)"
_CODES = [code.lower() for code in lex.CURRENCY_CODES]
_LINKS = ("of", "is", "was", "are", "were", "at", "to", "averaging", "reaching", "totalling", "totaling")
"""Between a period and its amount: "a monthly fee of 50 USD"."""

_MONEY_BEFORE = re.compile(
    rf"[ ]{{0,2}}(?:(?P<word>{one_of([*_CODES, *lex.CURRENCY_PREFIXES], reverse=True)}){_EDGE}"
    rf"|(?P<sign>{one_of(lex.CURRENCY_SIGNS, reverse=True)}))"
)
_MONEY_BEHIND = re.compile(
    rf"(?:{GAP}|[ ]{{0,2}})(?:of )?(?:(?P<word>{one_of([*_CODES, *lex.CURRENCY_NAMES])}){_EDGE}"
    rf"|(?P<cjk>{one_of(lex.CJK_CURRENCY_NAMES)})|(?P<sign>{one_of(lex.CURRENCY_SIGNS)}))(?! ?[0-9])"
)
_UNIT_BEHIND = re.compile(
    rf"(?:{GAP}(?:(?:{one_of(lex.UNIT_ADJECTIVES)}){GAP})?|[ ]{{0,2}})(?:of )?"
    rf"(?:(?P<word>{one_of(lex.UNIT_WORDS)})(?![\w'])(?!-old)|(?P<days>days|hours|weeks)'|(?P<cjk>{one_of(lex.CJK_UNIT_WORDS)}))"
)
_OF_ONE = re.compile(r"[ -](?:of )?(?:(?:an?|one)(?= ))?|(?=-)")
_AND_A_HALF = re.compile(
    rf" (?:a )?dna (?P<word>{one_of([word for word in lex.UNIT_WORDS if len(word) > 1], reverse=True)}) na?\b"
)
_FRACTION_OF_A_TIME = re.compile(r"[ -](?:of )?(?:an? )?(?:month|year|century|decade)(?![\w'])")
_MODIFIER = rf"(?!(?:{one_of(lex.PEOPLE_STOPS)})\b)(?:[^\W\d_]|['.-]){{1,20}}(?<!s)[ ]{{1,2}}"
"""A word between a number and its people: "North", "female"; no plural and no verb with -s: "30 plants employ men"."""
_PEOPLE_BEHIND = re.compile(
    rf"(?:[ ]{{1,2}}(?:of (?:(?:the|its|their|his|these|those|our|all) )?)?(?:{_MODIFIER}){{0,3}}?"
    rf"(?:{one_of(lex.PEOPLE_WORDS)})|-{one_of(lex.PERSON_WORDS | lex.PEOPLE_WORDS)})(?![\w-]|'s)"
)
_PERSON_BEHIND = re.compile(
    rf"[ -]{{1,2}}(?:{_MODIFIER}){{0,3}}?{one_of(lex.PERSON_WORDS | lex.PEOPLE_WORDS)}(?![\w-]|'s)"
)

_HEDGE_BEFORE = re.compile(
    rf"[ -]{{1,2}}(?P<word>{one_of([*lex.HEDGES, *lex.RANGE_OPENERS, *lex.FILLERS], reverse=True)}){_EDGE}"
    rf"|[ ]{{0,2}}(?P<sign>{one_of(lex.HEDGE_SIGNS, reverse=True)})(?![ ]?[0-9])"
)
_HEDGE_BEHIND = re.compile(
    rf"[ -]{{1,2}}(?P<word>{one_of(lex.HEDGES_BEHIND)})(?![\w-])(?! than\b| [0-9])"
    rf"|[ ]?(?P<sign>{one_of(lex.HEDGE_SIGNS_BEHIND)})(?!\w)"
)

_PERIOD_NOUN = one_of(lex.PERIOD_NOUNS)
_EACH = r"(?:an?|per|each|every|for an?|for each|for every|to each|every single|per each)"
_NOT_A_PERIOD = r"(?!-(?:long|old)|(?:,? ago| later| earlier| off| old| long)\b)"
_WHOSE = rf"{_EACH} (?:(?:north korean|migrant|chinese|russian) )?{one_of(lex.EACH_OF)}"
_WHAT = (
    r"(?:in )?(?:wages?|salary|salaries|pay|fees?|income|earnings|bonus|dues)|off|leave"
    r"|(?:of|in) [a-z]{2,15}(?: [a-z]{2,15})?"
)
"""What may stand between an amount and its period: "per worker", "in wages", "of sleep"."""
_PERIOD_BEHIND = re.compile(
    rf"(?:[ ](?:{_WHOSE}|{_WHAT})\b){{0,2}}?(?:[ ]?/[ ]?(?P<slash>{_PERIOD_NOUN}){_EDGE}"
    rf"|[ -]{{1,2}}(?:once )?{_EACH}[ -]{{1,2}}(?P<noun>{_PERIOD_NOUN}){_EDGE}{_NOT_A_PERIOD}"
    rf"|[ -]{{1,2}}(?P<adverb>{one_of(lex.PERIOD_ADVERBS)}){_EDGE})"
)
_UNLISTED_PERIOD = re.compile(
    r"[ ](?:per|for each|for every) (?P<noun>[a-z]{3,20})\b|(?: for)? (?P<each>each)(?=[^\w ]|[ ]*$)"
)
_PERIOD_BEFORE = re.compile(
    rf"(?:[ ]{{1,2}}(?:(?:{one_of(_LINKS, reverse=True)}){_EDGE}[ ]|:)?"
    rf"|:[ ])(?:[a-z-]{{2,20}}[ ]){{0,3}}?(?P<word>{one_of(lex.PERIODS_BEFORE, reverse=True)}){_EDGE}"
)
_CJK_PERIOD_BEFORE = re.compile(rf"[ ]?(?P<word>{one_of(lex.CJK_PERIODS_BEFORE, reverse=True)})")
_YEAR_BEFORE = (*(f"{word} " for word in lex.YEAR_BEFORE), "mid-")
_NAME_BEFORE = re.compile(rf"-?[a-z]|[ ]{one_of(lex.LABELS, reverse=True)}{_EDGE}")
_STOPS = frozenset(',.;:!?)]}”"\n')


def read_phrases(page: Page, numerals: Iterable[Numeral]) -> list[Phrase]:
    """Each numeral with its neighbours; a word belongs to one of them only."""
    listed = list(numerals)
    phrases: list[Phrase] = []
    for index, numeral in enumerate(listed):
        floor = phrases[-1].end if phrases else 0
        limit = listed[index + 1].start if index + 1 < len(listed) else page.length
        phrases.append(read_phrase(page, numeral, floor, limit))
    return phrases


def read_phrase(page: Page, numeral: Numeral, floor: int, limit: int) -> Phrase:
    """The numeral with its neighbours on both sides."""
    phrase = Phrase(numeral, numeral.start, numeral.start, numeral.end, floor, limit, notes=numeral.notes)
    if numeral.kind == "digits":
        phrase.is_label = _is_year(page, numeral) or _is_named(page, numeral.start)
        if _is_part_of_date(page.folded, numeral):
            phrase.is_label = True
            return phrase
        if page.folded.endswith(("-", " -"), 0, numeral.start) and (
            numeral.start == 1 or page.folded[numeral.start - 2 : numeral.start - 1].isspace()
        ):
            phrase.notes += ("the hyphen before the number may be a minus sign",)
    money_before = _money_before(page, phrase)
    _read_hedges_before(page, phrase)
    if money_before is None and phrase.hedges and phrase.reach < numeral.start:
        money_before = _money_before(page, phrase)
    phrase.is_label &= money_before is None
    if phrase.is_label:
        return phrase
    _read_behind(page, phrase, money_before)
    return phrase


def _is_year(page: Page, numeral: Numeral) -> bool:
    """Whether four digits are a year by the word before them: '2020' in "in 2020" counts nothing."""
    year = page.folded[numeral.start : numeral.end]
    return len(year) == 4 and year[:2] in {"19", "20"} and page.folded.endswith(_YEAR_BEFORE, 0, numeral.start)


def _is_named(page: Page, start: int) -> bool:
    """Whether the digits belong to a name: "COVID-19", "B2", "No. 5"."""
    return page.before(_NAME_BEFORE, start, 0) is not None


def _is_part_of_date(folded: str, numeral: Numeral) -> bool:
    """Whether the digits hang on other digits by a slash or a colon, as in 30/10/2025 or 16:22."""
    start, end = numeral.start, numeral.end
    before, behind = folded[max(0, start - 2) : start], folded[end : end + 2]
    return (len(before) == 2 and before[1] in "/:" and before[0].isdigit()) or (
        len(behind) == 2 and behind[0] in "/:" and behind[1].isdigit()
    )


# --- Before the number ------------------------------------------------------------------------------------------


def _money_before(page: Page, phrase: Phrase) -> tuple[str, lex.Money] | None:
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


def _money_of_code(printed: str) -> lex.Money | None:
    """The currency of a code as printed: in capitals, or a code that is no word."""
    code = printed.upper()
    if code not in lex.CURRENCY_CODES or not (printed.isupper() or printed.lower() in lex.LOWER_CASE_CODES):
        return None
    return lex.Money((lex.CODE_ALIASES.get(code, code),))


def _read_hedges_before(page: Page, phrase: Phrase) -> None:
    """Take hedges, range openers and fillers, from the number outwards; six words of them at most."""
    numeral = phrase.numeral
    takes_article = numeral.is_bare_scale or numeral.kind in {"fraction", "indefinite"}
    at = phrase.start
    for _ in range(6):
        match = page.before(_HEDGE_BEFORE, at, phrase.floor)
        if not match:
            break
        at = page.length - match.end()
        if match.lastgroup == "sign":
            phrase.hedges.append(lex.HEDGE_SIGNS[match["sign"][::-1]])
            phrase.start = at
            continue
        word = key(match["word"], reverse=True)
        if word in lex.HEDGES:
            phrase.hedges.append(lex.HEDGES[word])
            phrase.start = at
        elif word in lex.RANGE_OPENERS:
            phrase.opener, phrase.start_inside_opener, phrase.start = lex.RANGE_OPENERS[word], phrase.start, at
        elif word in lex.KEPT_FILLERS or (takes_article and word in {"a", "an", *lex.FEW}):
            phrase.start = at
    phrase.reach = at


def read_period_before(page: Page, phrase: Phrase) -> None:
    """ "monthly salary of RMB 2,300", "a daily 5 kg": where no period stands behind, the one before counts."""
    if phrase.per is not None or phrase.unit is None:
        return
    if match := page.before(_PERIOD_BEFORE, phrase.reach, phrase.floor):
        phrase.per = lex.PERIODS_BEFORE[key(match["word"], reverse=True)]
        phrase.start = phrase.reach = page.length - match.end()
    elif match := page.before(_CJK_PERIOD_BEFORE, phrase.reach, phrase.floor):
        phrase.per = lex.CJK_PERIODS_BEFORE[key(match["word"], reverse=True)]
        phrase.start = phrase.reach = page.length - match.end()


# --- Behind the number ------------------------------------------------------------------------------------------


def _read_behind(page: Page, phrase: Phrase, money_before: tuple[str, lex.Money] | None) -> None:
    _read_hedge_behind(page, phrase)
    kind = phrase.numeral.kind
    if kind == "multiplicative":
        phrase.unit = Unit(("times",))
    elif money_before or page.folded[phrase.end : phrase.end + 1] not in _STOPS:
        _read_unit(page, phrase, money_before)
    if kind == "fraction" and phrase.unit is None:
        phrase.unit = Unit(("percent",))
    _read_hedge_behind(page, phrase)
    _read_period(page, phrase)
    _read_hedge_behind(page, phrase)


def _read_hedge_behind(page: Page, phrase: Phrase) -> None:
    if match := page.behind(_HEDGE_BEHIND, phrase.end, phrase.limit):
        behind = lex.HEDGES_BEHIND if match["word"] else lex.HEDGE_SIGNS_BEHIND
        phrase.hedges.append(behind[key(match[match.lastgroup])])
        phrase.end, phrase.is_closed = match.end(), True


def _read_unit(page: Page, phrase: Phrase, money_before: tuple[str, lex.Money] | None) -> None:
    """The currency, else the unit, else the people behind the number; `phrase.end` moves behind what is taken."""
    if phrase.numeral.kind == "fraction" and not money_before:
        _read_fraction_unit(page, phrase)
        return
    behind = _money_behind(page, phrase.end, phrase.limit)
    if money_before or behind:
        _read_money(page, phrase, money_before, behind)
        return
    match = page.behind(_UNIT_BEHIND, phrase.end, phrase.limit)
    if match and page.text[match.start(match.lastgroup) : match.end()] not in {"G", "H"}:  # "5G" weighs nothing
        _take_unit(phrase, match)
        return
    people = _PERSON_BEHIND if phrase.numeral.value == 1 else _PEOPLE_BEHIND
    if match := page.behind(people, phrase.end, phrase.limit):
        phrase.unit, phrase.end = Unit(("people",)), match.end()


def _take_unit(phrase: Phrase, match: re.Match[str]) -> None:
    printed = match[match.lastgroup]
    table = lex.CJK_UNIT_WORDS if match.lastgroup == "cjk" else lex.UNIT_WORDS
    measure = table[key(printed)]
    notes = () if measure.note is None else (measure.note.format(word=printed),)
    phrase.unit, phrase.end = Unit((measure.unit,), measure.scale, notes), match.end(match.lastgroup)


def _read_fraction_unit(page: Page, phrase: Phrase) -> None:
    """ "half an hour" is 0.5 hours; every other fraction is a percentage of something."""
    if match := page.before(_AND_A_HALF, phrase.numeral.start, phrase.floor):  # "an hour and a half"
        phrase.numeral = replace(phrase.numeral, value=phrase.numeral.value + 1, kind="word")
        start = page.length - match.end()
        measure = lex.UNIT_WORDS[key(match["word"], reverse=True)]
        phrase.unit = Unit((measure.unit,), measure.scale)
        phrase.start = phrase.reach = start
        _read_hedges_before(page, phrase)
        return
    if match := page.behind(_FRACTION_OF_A_TIME, phrase.end, phrase.limit):
        words = page.text[phrase.start : match.end()]
        phrase.unit = Unit(notes=(f"'{words}' has no unit in the vocabulary",))
        return
    article = _OF_ONE.match(page.folded, phrase.end)
    at = article.end() if article and article[0].strip(" -") not in {"", "of"} else phrase.end
    if behind := _money_behind(page, at, phrase.limit):
        _read_money(page, phrase, None, behind)
    elif match := page.behind(_UNIT_BEHIND, at, phrase.limit):
        _take_unit(phrase, match)


def _money_behind(page: Page, at: int, limit: int) -> tuple[str, lex.Money, int] | None:
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


def _read_money(
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
    phrase.unit = _of_money(page, printed, money)


def _of_money(page: Page, printed: str, money: lex.Money) -> Unit:
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


def _read_period(page: Page, phrase: Phrase) -> None:
    if match := page.behind(_PERIOD_BEHIND, phrase.end, phrase.limit):
        word = key(match[match.lastgroup])
        phrase.per = lex.PERIOD_ADVERBS[word] if match.lastgroup == "adverb" else lex.PERIOD_NOUNS[word]
        phrase.end = match.end()
        if phrase.unit is not None and phrase.unit.candidates == ("times",):
            phrase.notes += ("'times' with a period counts occasions, not a factor",)
    elif phrase.unit is not None and (match := page.behind(_UNLISTED_PERIOD, phrase.end, phrase.limit)):
        _read_unlisted_period(page, phrase, match)


def _read_unlisted_period(page: Page, phrase: Phrase, match: re.Match[str]) -> None:
    """ "per wig" is an item, "per quarter" no period of the vocabulary, "each" alone a worker or a thing."""
    words = page.text[match.start() : match.end()].strip()
    if match["each"]:
        phrase.notes += ("'each' may mean each worker or each thing",)
    elif match["noun"] in lex.EACH_OF:
        return
    elif match["noun"] in lex.UNLISTED_PERIODS or not phrase.unit.is_money:
        phrase.notes += (f"'{words}' is no period of the vocabulary",)
    else:
        phrase.per, phrase.end = "item", match.end()
        phrase.notes += (f"'{words}' is read as 'per item'",)
