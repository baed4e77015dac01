"""Phrases → amounts: joins two phrases to a range or a ratio, decides the qualifier, works out the values.

"50-60 USD", "between 300 and 700 yuan" and "from 50 to 60" are one amount; after a verb of change "from 50 to 60" is
two (DESIGN.md). What stands at one end only (currency, unit, multiplier, period) belongs to both ends. "Rose 3 cents
to $1.20" is two amounts as well, a change and a level; "one factory in three" is a share.

Decided where the design is silent: a one-sided hedge before a range keeps the end that it speaks of ("up to 50-60" is
up_to 60, "more than 50-60" is more_than 50); "about" or "nearly" inside a range holds for all of it; a range whose
upper end is open has no upper end ("300 to more than 700" is at_least 300); "300 to less than 700" keeps both ends and
says so in `undecided`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from etl.amounts import lexicon as lex
from etl.amounts.before import read_cap, read_period_before
from etl.amounts.coins import add_coins
from etl.amounts.currencies import DOLLARS
from etl.amounts.families import settle_currencies
from etl.amounts.lists import share_units
from etl.amounts.model import Amount, Numeral, amount_of
from etl.amounts.page import Page, Phrase, Unit, percent_of
from etl.amounts.phrases import read_phrase

_LONGEST_JOINER = 22
"""The longest joiner of the lexicon, or a noun and "in", with spaces."""
_CHANGE_WINDOW = 140
"""Code points before "from" in which a verb of change is looked for."""
_MOVE_WINDOW = 30
_MOVED_WINDOW = 60
_WORD = re.compile(r"[a-z]+")
_SENTENCE_END = re.compile(r"[.;!?]\s|\n")
_THOUSAND = Decimal(1000)
_CORRECTED = 10
_MAYBE = ("maybe ", "perhaps ")
_ONE_OF_A_KIND = re.compile(r"(?:[a-z]{2,12} )?(?:in|out of)(?: every)?")
_OF_EACH_COIN = re.compile(
    r",? (?:of|in|on|from|out of|for) (?:every|each|the|a) (?:dollar|euro|pound|rouble|ruble|rupee|ringgit)\b(?! "
    r"(?:a|an|per)\b)"
)
_HUNDREDTH = Decimal("0.01")
_AND_ARTICLE = re.compile(r" and (?P<one>an?) ")
_NEXT_WORD = re.compile(r"[ -](?P<word>[a-z]+)")
_BEHIND_A_RATIO = (
    lex.PEOPLE_STOPS | frozenset(lex.words_of("goes went ends reaches does works lives says dies earns gets"))
) - frozenset({"year", "month", "week", "day", "hour", "minute", "shift", "men"})
_MILLION = Decimal(10**6)
_TEN = Decimal(10)
_NO_UNIT = Unit()
_PERIODS_OF_PAY = frozenset({"hour", "day", "shift", "week", "month", "year"})
_BEFORE_AN_AGE = frozenset(
    lex.words_of(
        "at aged age in the on since of turned is was are were room rooms page by until no all for among and or to"
    )
)
"""Before "25, 28 euros", these make the first number an age, a date or a part."""
_DAYS_OF_A_MONTH = 31
_MOST_OF_A_RANGE = 5
"""'grew 3% to 5%' is a range, 'rose 2% to 12%' a change and a level."""
_DASHES = frozenset({"-", "–", "—", "~"})
_LARGEST_RATIO = 100
"""'one in 2020' is no ratio."""


def amounts_of(page: Page, phrases: Sequence[Phrase]) -> list[Amount]:
    """The amounts that the phrases make, left to right."""
    amounts: list[Amount] = []
    settle_currencies(page, phrases)
    phrases = add_coins(page, phrases)
    share_units(page, phrases)
    index = 0
    while index < len(phrases):
        first = phrases[index]
        second = phrases[index + 1] if index + 1 < len(phrases) else None
        if first.opener == "between" and (article := _article_end(page, first)) is not None:
            second, index = article, index - 1
        is_near = second is not None and second.reach - first.end <= _LONGEST_JOINER
        together = _together(page, first, second) if is_near else None
        if together is None:
            amounts.append(_single(page, first))
            index += 1
        elif len(together) > 1 and _begins_range(page, phrases, index + 1):  # "from 80 to 90-100"
            amounts.append(together[0])
            index += 1
        else:
            amounts += together
            index += 2
    return amounts


def _begins_range(page: Page, phrases: Sequence[Phrase], index: int) -> bool:
    """Whether a dash ties the phrase to the next one, as the two ends of a range."""
    if index + 1 >= len(phrases) or phrases[index + 1].reach - phrases[index].end > _LONGEST_JOINER:
        return False
    first, second = phrases[index], phrases[index + 1]
    joiner = _joiner(page, first, second)
    return joiner in _DASHES and _are_joined(page, first, second, joiner) and _is_ascending(first, second)


def _article_end(page: Page, first: Phrase) -> Phrase | None:
    """The dollar of "between 80 cents and a dollar": an article counts there, though it is no number of the text."""
    match = _AND_ARTICLE.match(page.folded, first.end)
    if match is None or first.unit is None:
        return None
    numeral = Numeral(*match.span("one"), "word", lex.ONE)
    phrase = read_phrase(page, numeral, first.end, first.limit)
    return phrase if phrase.unit is not None and _shared(first, phrase) else None


# --- Two phrases ------------------------------------------------------------------------------------------------


def _together(page: Page, first: Phrase, second: Phrase) -> list[Amount] | None:
    """What two neighbours make together: a ratio, a change (two amounts), a range; None when nothing."""
    joiner = _joiner(page, first, second)
    if joiner is None:
        return None
    is_maybe = joiner == "," and page.folded.startswith(_MAYBE, second.start) and _are_alike(first, second)
    if is_maybe and second.hedges:  # "300, maybe 400 yuan"
        second.hedges.pop()
        joiner = "or"
        _share_scale(first, second)
    if joiner == "," and _is_said_in_one_breath(page, first, second):
        joiner = "or"
    if first.numeral.value == 1 and _ONE_OF_A_KIND.fullmatch(joiner) and _is_one_in_many(page, first, second):
        first.unit, first.per = None, None
        return [_ratio(first, second)]
    if joiner == "of" and first.numeral.kind == "fraction" and second.numeral.value == 1 and _is_percent(second):
        value = first.numeral.value * second.numeral.value / 100  # "half of 1 percent"
        return [_amount(first, value, value, _qualifier(first.hedges), first.start, second.end)]
    if joiner in lex.RATIO_JOINERS and _is_ratio(first, second, joiner):
        return [_ratio(first, second)]
    if not _are_joined(page, first, second, joiner) or _is_move_to_level(page, first, second, joiner):
        return None
    if first.opener == "from" and joiner not in _DASHES and _tells_of_change(page.folded, first.start):
        _share(first, second, _is_alike)
        return [_single(page, first), _single(page, second)]
    if joiner != "or" and joiner.endswith("or") and first.per:  # "$20 an hour - or $760 for a week"
        return None
    if not _is_ascending(first, second) or (joiner == "or" and _are_alternatives(first, second)):
        return None
    _share(first, second, _is_below)
    read_period_before(page, first)
    return [_range(page, first, second)]


def _are_alike(first: Phrase, second: Phrase) -> bool:
    """Whether a second number may correct the first: not "from 4.30, perhaps 300 of them"."""
    low, high = first.numeral.value, second.numeral.value
    return low is None or high is None or low <= 0 or high / low <= _CORRECTED or second.numeral.multiplier != 1


def _joiner(page: Page, first: Phrase, second: Phrase) -> str | None:
    """The words between two phrases; None where they are too many or something else stands between."""
    between = page.folded[first.end : second.reach]
    if not between or second.opener or first.is_closed or (first.is_listed and second.is_listed):
        return None
    if page.folded.startswith(",", first.start - 1) and page.folded[first.start - 2 : first.start - 1].isalpha():
        return None  # "a month,18 or $36": the mark of a footnote
    if "—" in between and between != "—":
        return None
    return " ".join(between.split())


def _are_joined(page: Page, first: Phrase, second: Phrase, joiner: str) -> bool:
    """Whether two phrases are the ends of one thing, whichever is the larger."""
    if joiner not in lex.RANGE_JOINERS and not (joiner == "and" and first.opener == "between"):
        return False
    is_span_of_days = first.is_label and joiner == "-" and second.unit is None and _are_days(first, second)
    if (first.is_label != second.is_label and not is_span_of_days) or _hangs_on_digits(
        page.folded, first, second, joiner
    ):
        return False
    if joiner == "to" and first.per and second.unit is None and second.per is None and not first.opener:
        return False  # "the level of $5.15 an hour to 28 states"
    return _units_agree(first, second) and not (first.per and second.per and first.per != second.per)


def _share_scale(first: Phrase, second: Phrase) -> None:
    """ "three hundred, maybe four" are three to four hundred."""
    low, high = first.numeral, second.numeral
    if low.value is None or high.value is None or low.multiplier == 1 or second.unit is not None:
        return
    if high.kind == low.kind == "word" and low.value / low.multiplier < high.value < _TEN:
        second.numeral = high._replace(value=high.value * low.multiplier, multiplier=low.multiplier)


def _is_said_in_one_breath(page: Page, first: Phrase, second: Phrase) -> bool:
    """ "25, 28 euros", "five, ten thousand dollars": a range of speech; not "at 25, 28 euros", "in 2019, 300 yuan"."""
    if first.unit is not None or second.unit is None or not _is_counted_in_steps(second):
        return False
    if second.hedges or first.is_label or first.per or first.numeral.kind != second.numeral.kind:
        return False
    if first.numeral.value is None or second.numeral.value is None or first.numeral.multiplier != 1:
        return False
    low = _with_multiplier_of(first.numeral, second.numeral, _is_below).value
    if not low < second.numeral.value <= 2 * low or second.start != second.numeral.start:
        return False
    words = page.folded[max(0, first.start - _LONGEST_JOINER) : first.start].split()
    return bool(first.hedges) or not words or words[-1] not in _BEFORE_AN_AGE


def _is_counted_in_steps(phrase: Phrase) -> bool:
    """ "twelve, thirteen hours", as of money and percentages; "12, 13 workers" may be two things."""
    return phrase.unit is not None and (phrase.unit.is_money or _terms(phrase) in {("percent",), ("hours",)})


def _is_percent(phrase: Phrase) -> bool:
    return _terms(phrase) == ("percent",)


def _are_alternatives(first: Phrase, second: Phrase) -> bool:
    """ "€400 or €600": two prices, each with its currency and more than a step apart; "€2 or €3" is a range."""
    if first.unit is None or second.unit is None or first.hedges or second.hedges:
        return False
    if not (first.unit.is_money or _is_percent(first)) or first.unit.scale != second.unit.scale:
        return False
    low, high = first.numeral.value, second.numeral.value
    if low is None or high is None or low <= 0 or first.numeral.multiplier != second.numeral.multiplier:
        return False
    return high - low > Decimal(10) ** low.adjusted()


def _are_days(first: Phrase, second: Phrase) -> bool:
    """ "May 5-10"."""
    low, high = first.numeral.value, second.numeral.value
    return low is not None and high is not None and low < high <= _DAYS_OF_A_MONTH


def _is_move_to_level(page: Page, first: Phrase, second: Phrase, joiner: str) -> bool:
    """ "rose 3 cents to $1.20", "lost 0.1% to 2,431", "up 2 points to 12 percent"; not "will grow 3% to 5%"."""
    if joiner != "to" or first.opener or first.unit is None:
        return False
    is_percent = first.unit.candidates == ("percent",)
    if is_percent and (second.unit is None or bool(first.unit.notes) != bool(second.unit.notes)):
        return True
    is_beside = _moves(page.folded, first.reach)
    if not is_beside and not _moves_by(page.folded, first.reach):
        return False
    if not is_percent and is_beside:
        return True
    low, high = first.numeral.value, second.numeral.value
    return low is not None and high is not None and high > low * _MOST_OF_A_RANGE


def _moves(folded: str, end: int) -> bool:
    """Whether a verb of moving stands directly before, or with "by" between."""
    words = folded[max(0, end - _MOVE_WINDOW) : end].split()
    if words and words[-1] == "by":
        words.pop()
    if words[-1:] == ["up"] and words[-2:-1] and words[-2] in lex.GIVES_UP:
        return False
    return bool(words) and words[-1] in lex.MOVE_WORDS


def _moves_by(folded: str, end: int) -> bool:
    """Whether a verb of moving stands before "by", with what is moved between: "raised the fee by"."""
    words = folded[max(0, end - _MOVED_WINDOW) : end].split()
    return len(words) > 2 and words[-1] == "by" and not lex.CHANGE_WORDS.isdisjoint(words[-7:-2])


def _hangs_on_digits(folded: str, first: Phrase, second: Phrase, joiner: str) -> bool:
    """Whether the hyphen belongs to a longer chain of digits: a date, a telephone number."""
    if joiner != "-":
        return False
    before = folded[max(0, first.start - 2) : first.start]
    behind = folded[second.end : second.end + 2]
    return (len(before) == 2 and before[1] == "-" and before[0].isdigit()) or (
        len(behind) == 2 and behind[0] == "-" and behind[1].isdigit()
    )


def _units_agree(first: Phrase, second: Phrase) -> bool:
    one, other = first.numeral.kind, second.numeral.kind
    if "multiplicative" in (one, other) and one != other:
        return "times" in _terms(second) and ("times" in _terms(first) or (one == "digits" and not _terms(first)))
    if "fraction" in (one, other) and one != other:
        return _terms(first) == _terms(second)
    return not _terms(first) or not _terms(second) or bool(_shared(first, second))


def _terms(phrase: Phrase) -> tuple[str, ...]:
    return phrase.unit.candidates if phrase.unit else ()


def _shared(first: Phrase, second: Phrase) -> tuple[str, ...]:
    terms, others = _terms(first), _terms(second)
    if terms != others and terms and others:
        if first.unit.is_convention and terms == ("USD",) and others[0] in DOLLARS:  # "$50-60 AUD"
            return others
        if second.unit.is_convention and others == ("USD",) and terms[0] in DOLLARS:
            return terms
    return tuple(term for term in terms if term in others)


def _is_ascending(first: Phrase, second: Phrase) -> bool:
    """Whether the two can be a range: the low end first. An indefinite end has no order."""
    if first.numeral.value is None or second.numeral.value is None:
        return True
    low = _with_multiplier_of(first.numeral, second.numeral, _is_below).value
    low_scale = (first.unit or second.unit or Unit()).scale
    high_scale = (second.unit or first.unit or Unit()).scale
    return low * low_scale <= second.numeral.value * high_scale


def _is_below(value: Decimal, other: Decimal) -> bool:
    """In a range, "3-4 million" shares its multiplier and "900 to 1.2 million" does not."""
    return value < other


def _is_alike(value: Decimal, other: Decimal) -> bool:
    """In a change, "from 4 to 3 million" shares it: both are of one order of magnitude."""
    return other / 10 < value < other * 10


def _with_multiplier_of(numeral: Numeral, other: Numeral, fits: Callable[[Decimal, Decimal], bool]) -> Numeral:
    """The numeral times the multiplier of the other end, where the two can share it."""
    factor = _THOUSAND if other.is_in_thousands and numeral.kind == "digits" else other.multiplier
    if factor == 1 or numeral.multiplier != 1 or not fits(numeral.value, other.value / factor):
        return numeral
    return numeral._replace(value=numeral.value * factor, multiplier=factor)


def _share(first: Phrase, second: Phrase, fits: Callable[[Decimal, Decimal], bool]) -> None:
    """Give each of two phrases the unit and period, and the first the multiplier, that only the other has."""
    if first.numeral.value is not None and second.numeral.value is not None:
        alone, first.numeral = first.numeral, _with_multiplier_of(first.numeral, second.numeral, fits)
        if second.numeral.is_in_thousands and first.unit and second.unit and first.numeral != alone:  # "£3-£4,000"
            first.numeral = alone
            first.notes += (f"the low end is read as {alone.value:,.0f}, not in thousands",)
        elif second.numeral.is_in_thousands and first.numeral != alone:
            first.notes += (
                f"'{int(alone.value)}' beside '{second.numeral.value:,.0f}' is read as {first.numeral.value:,.0f}",
            )
    if first.unit and second.unit and first.unit.candidates != second.unit.candidates:
        shared = _shared(first, second)
        notes = min(first.unit.notes, second.unit.notes, key=len)
        first.unit = replace(first.unit, candidates=shared, notes=notes)
        second.unit = replace(second.unit, candidates=shared, notes=notes)
    first.unit = first.unit or second.unit
    second.unit = second.unit or first.unit
    first.per = first.per or second.per
    second.per = second.per or first.per


def _tells_of_change(folded: str, start: int) -> bool:
    """Whether the nearest telling word before "from" is one of change ("rose") and not of spread ("ranges")."""
    window = folded[max(0, start - _CHANGE_WINDOW) : start]
    sentence = _SENTENCE_END.split(window)[-1]
    words = _WORD.findall(sentence)
    if words and words[-1] in lex.CHANGE_DIRECTIONS:
        return True
    if words and words[-1] in lex.TAKE:  # "take home from 300 to 500 yuan"
        return False
    if len(words) > 1 and words[-1] == "go":  # "estimates go from 300 to 500"
        return words[-2] in lex.AUXILIARIES
    for word in reversed(words):
        if word in lex.RANGE_VERBS or word in lex.SPREAD_VERBS:
            return False
        if word in lex.CHANGE_WORDS_BEFORE_FROM:
            return True
    return False


def _is_ratio(first: Phrase, second: Phrase, joiner: str) -> bool:
    """ "three out of four workers", "nine of every ten dollars", "ten out of ten"; not "five in ten days"."""
    if first.unit or second.hedges or second.is_label or first.is_label:
        return False
    part, whole = first.numeral, second.numeral
    if "fraction" in (part.kind, whole.kind) or part.value is None or whole.value is None:
        return False
    is_of_money = second.unit is not None and second.unit.is_money and joiner in lex.OF_MONEY
    return (is_of_money or _terms(second) in {(), ("people",)}) and (
        0 < part.value < whole.value <= _LARGEST_RATIO or (joiner in lex.OUT_OF and part.value == whole.value)
    )


def _is_one_in_many(page: Page, first: Phrase, second: Phrase) -> bool:
    """ "one factory in three", "one dollar in ten"; not "one worker in three plants"."""
    if first.numeral.kind != "word" or second.unit or second.hedges or second.is_label:
        return False
    whole = second.numeral.value
    if whole is None or not 1 < whole <= _LARGEST_RATIO:
        return False
    match = _NEXT_WORD.match(page.folded, second.end)
    return match is None or match["word"] in _BEHIND_A_RATIO


def _ratio(first: Phrase, second: Phrase) -> Amount:
    percent = percent_of(first.numeral.value / second.numeral.value)
    first.unit = Unit(("percent",))
    end = second.end if second.unit is not None and second.unit.is_money else second.numeral.end
    return _amount(first, percent, percent, _qualifier(first.hedges), first.start, end)


# --- Values -----------------------------------------------------------------------------------------------------


def _single(page: Page, phrase: Phrase) -> Amount:
    """The amount of a phrase that is no end of a range, without the "from" or "between" before it."""
    if phrase.opener:
        phrase.start = phrase.start_inside_opener
    at = phrase.start
    if not phrase.opener and phrase.per is None and phrase.unit is not None:
        if phrase.unit.scale == _HUNDREDTH and (match := page.behind(_OF_EACH_COIN, phrase.end, phrase.limit)):
            phrase.unit, phrase.end = Unit(("percent",)), match.end()  # "90 cents of every dollar"
            return single(phrase)
        read_period_before(page, phrase)
    if phrase.unit is not None:
        read_cap(page, phrase, at)
    return single(phrase)


def single(phrase: Phrase) -> Amount:
    """The amount of one phrase as it stands."""
    qualifier = _qualifier(phrase.hedges) if phrase.hedges else "exact"
    value = None if phrase.numeral.value is None else _value(phrase)
    return _amount(phrase, value, value, qualifier, phrase.start, phrase.end)


def _range(page: Page, first: Phrase, second: Phrase) -> Amount:
    low = None if first.numeral.value is None else _value(first)
    high = None if second.numeral.value is None else _value(second)
    if low is None and high is not None:
        first.notes += (*second.notes, "the lower end of the range is no number")
        return _amount(first, high, high, "up_to", first.start, second.end)
    if high is None and low is not None:
        first.notes += (*second.notes, "the upper end of the range is no number")
        return _amount(first, low, low, "at_least", first.start, second.end)
    qualifier = _qualifier(first.hedges)
    inside = _qualifier(second.hedges)
    notes: tuple[str, ...] = ()
    if second.is_closed or (qualifier == "exact" and inside not in lex.ONE_SIDED):
        qualifier = _qualifier(second.hedges + first.hedges)
    elif qualifier == "at_least" and inside == "up_to":
        qualifier = "exact"  # "a minimum of 4 to a maximum of 6 dollars"
    elif first.hedges and page.folded.startswith("as ", first.start):
        qualifier = "exact"  # "as many as eight to nine" leaves both ends
    elif qualifier not in lex.ONE_SIDED and inside == "less_than":
        notes = ("the upper end of the range is not reached",)
    elif qualifier not in lex.ONE_SIDED and inside in {"at_least", "more_than"}:
        qualifier = "at_least"
        notes = ("the upper end of the range is open",)
    first.notes += tuple(note for note in second.notes if note not in first.notes) + notes
    return _amount(first, low, high, qualifier, first.start, second.end)


def _value(phrase: Phrase) -> Decimal:
    if phrase.unit is None or phrase.unit.scale is lex.ONE:
        return phrase.numeral.value
    return phrase.numeral.value * phrase.unit.scale


def _qualifier(hedges: Sequence[str]) -> str:
    """The one-sided hedge where there is one ("more than about 12"), else the outermost."""
    for hedge in reversed(hedges):
        if hedge in lex.ONE_SIDED:
            return hedge
    return hedges[-1] if hedges else "exact"


def _settled(phrase: Phrase, unit: Unit) -> Unit:
    """ "Pounds" are money where a period of work or millions stand beside them."""
    if "kg" in unit.candidates and (phrase.per in _PERIODS_OF_PAY or phrase.numeral.multiplier >= _MILLION):
        code = unit.candidates[0]
        note = f"'pounds' beside this period or size are read as {code}"
        return Unit((code,), unit.scale, (note,), is_money=True)
    return unit


def _amount(phrase: Phrase, low: Decimal | None, high: Decimal | None, qualifier: str, start: int, end: int) -> Amount:
    if low is None or high is None:
        low, high, qualifier = None, None, "vague"
    elif qualifier in lex.NO_LOWER_END:
        low = None
    elif qualifier in lex.ONE_SIDED:
        high = None
    unit = phrase.unit or _NO_UNIT
    if len(unit.candidates) > 1:
        unit = _settled(phrase, unit)
    value_low = None if low is None else float(low)
    value_high = value_low if high is low else None if high is None else float(high)
    undecided = unit.notes + phrase.notes
    amount = amount_of(value_low, value_high, qualifier, unit.candidates, phrase.per, start, end, undecided)
    if unit.is_convention and amount.unit is None:  # a "$" in Singapore: US dollars, or the country's own
        return replace(amount, unit=unit.candidates[0])
    return amount
