"""What stands before a number: hedges, range openers, fillers, a period ("a monthly fee of"), the label of a name."""

from __future__ import annotations

import re

from etl.amounts import lexicon as lex
from etl.amounts import neighbours
from etl.amounts.model import Numeral
from etl.amounts.page import EDGE, Page, Phrase
from etl.amounts.patterns import key, one_of

_LINKS = ("of", "is", "was", "are", "were", "at", "to", "averaging", "reaching", "totalling", "totaling")
"""Between a period and its amount: "a monthly fee of 50 USD"."""
_HEDGE_BEFORE = re.compile(
    rf"[ -]{{1,2}}(?P<word>{one_of([*lex.HEDGES, *lex.RANGE_OPENERS, *lex.FILLERS], reverse=True)}){EDGE}"
    rf"|[ ]{{0,2}}(?P<sign>{one_of(lex.HEDGE_SIGNS, reverse=True)})(?![ ]?[0-9만천백억万千百亿%])"
)
_PERIOD_BEFORE = re.compile(
    rf"(?:[ ]{{1,2}}(?:(?:{one_of(_LINKS, reverse=True)}){EDGE}[ ]|:)?"
    rf"|:[ ])(?:[a-z-]{{2,20}}[ ]){{0,3}}?(?P<word>{one_of(lex.PERIODS_BEFORE, reverse=True)}){EDGE}"
)
_CJK_PERIOD_BEFORE = re.compile(rf"[ ]?(?P<word>{one_of(lex.CJK_PERIODS_BEFORE, reverse=True)})")
_DOUBTFUL = lex.MONEY_HEDGES | lex.NO_HEDGE_AFTER.keys()
_ARTICLES = frozenset({"a", "an", *lex.FEW})
_YEAR_BEFORE = (*(f"{word} " for word in lex.YEAR_BEFORE), "mid-", "end of ", "start of ", "beginning of ", "close of ")
_LONGEST_MONTH_AND_WORD = 24
_LONGEST_VERB = 16
_DATE_MARKS = frozenset("/:·")
_RANGE_BEFORE = ("-to-", "-or-", "sub-")
_NAME_BEFORE = re.compile(rf"-?[a-z]|[ ]{one_of(lex.LABELS, reverse=True)}{EDGE}")


_NEGATIONS = {"more_than": "up_to", "less_than": "at_least"}
"""What is denied is the other side, with the value itself: "may not work more than three hours"."""
_NEGATED = re.compile(
    r"\b(?:(?:may|must|can|could|should|shall|do|does|did|would|will|has|have|had) not|never|cannot|can't|don't|"
    r"doesn't|didn't|hasn't|haven't|hadn't|(?:not|never) (?!only\b)(?:[a-z]+ )?(?:allowed|permitted|supposed|meant|"
    r"required|obliged|expected|entitled|made|forced) to)"
    r"(?: (?!only\b|just\b)[a-z]+){0,2} $"
)
_LONGEST_NEGATION = 60
_CAP = re.compile(r"\bcap(?:s|ped|ping)?(?: [\w'’-]+){0,7} at $")
_LONGEST_CAP = 80
_MAXIMUM = re.compile(r"\b(?:an? |the )?maximum (?!of\b)(?:[a-z-]+ ){1,3}of $")
"""Before a sum: "a maximum fee of". A minimum wage is what it says, and no lower end."""
_LONGEST_MAXIMUM = 48


def read_hedges_before(page: Page, phrase: Phrase, *, has_money: bool = False) -> None:
    """Take hedges, range openers and fillers, from the number outwards; six words of them at most.

    has_money: a currency stands between them and the number.
    """
    numeral = phrase.numeral
    takes_article = numeral.is_bare_scale or numeral.kind in {"fraction", "indefinite"}
    at = phrase.start
    is_held_against = False  # "above the 8,000 taka" compares with 8,000 and is no lower end
    for _ in range(6):
        match = page.before(_HEDGE_BEFORE, at, phrase.floor)
        if not match:
            break
        found = match["word"]
        if found is None:
            at = page.length - match.end()
            phrase.hedges.append(lex.HEDGE_SIGNS[match["sign"][::-1]])
            phrase.start = at
            continue
        word = key(found, reverse=True)
        if word in _DOUBTFUL and _is_no_hedge(page, word, page.length - match.end(), has_money):
            break
        hedge = lex.HEDGES.get(word)
        if hedge in lex.ONE_SIDED and is_held_against:
            break
        is_held_against = word == "the"
        at = page.length - match.end()
        if hedge is not None:
            phrase.hedges.append(hedge)
            phrase.start = at
        elif word in lex.RANGE_OPENERS:
            if phrase.opener == "between":  # "up from between 330 and 370"
                break
            phrase.opener, phrase.start_inside_opener, phrase.start = lex.RANGE_OPENERS[word], phrase.start, at
        elif word in lex.KEPT_FILLERS or (takes_article and word in _ARTICLES):
            phrase.start = at
    phrase.reach = at
    if phrase.hedges and phrase.hedges[-1] in _NEGATIONS and phrase.start:
        before = page.folded[max(phrase.floor, phrase.start - _LONGEST_NEGATION) : phrase.start]
        if match := _NEGATED.search(before):
            phrase.hedges[-1] = _NEGATIONS[phrase.hedges[-1]]
            phrase.start = phrase.reach = phrase.start - len(match[0])  # alone, the words after it say the opposite


def read_cap(page: Page, phrase: Phrase, at: int) -> None:
    """ "capped the fee at 500 yuan", "a maximum fee of 500": no more than that; hours that are capped are those that
    the law sets.

    at: where the amount begins without its period.
    """
    if not lex.ONE_SIDED.isdisjoint(phrase.hedges):
        return
    if page.folded.endswith(" of ", 0, at):
        cap, reach = _MAXIMUM, _LONGEST_MAXIMUM
    elif page.folded.endswith(" at ", 0, at) and phrase.unit.candidates != ("hours",):
        cap, reach = _CAP, _LONGEST_CAP
    else:
        return
    if match := cap.search(page.folded, max(phrase.floor, at - reach), at):
        phrase.hedges.append("up_to")
        phrase.start = phrase.reach = min(phrase.start, match.start())


def _is_no_hedge(page: Page, word: str, start: int, has_money: bool) -> bool:
    """Whether the words belong to the verb before them, or to a place: "hand over 500 yuan", "north of 38"."""
    if word in lex.MONEY_HEDGES:
        return not has_money
    before = page.folded[max(0, start - _LONGEST_VERB) : start].split()
    return bool(before) and before[-1] in lex.NO_HEDGE_AFTER[word]


def read_period_before(page: Page, phrase: Phrase) -> None:
    """ "monthly salary of RMB 2,300", "a daily 5 kg": where no period stands behind, the one before counts."""
    if phrase.per is not None or phrase.unit is None or not page.may_have_period(phrase.reach):
        return
    if match := page.before(_PERIOD_BEFORE, phrase.reach, phrase.floor):
        phrase.per = lex.PERIODS_BEFORE[key(match["word"], reverse=True)]
        phrase.start = phrase.reach = page.length - match.end()
    elif match := page.before(_CJK_PERIOD_BEFORE, phrase.reach, phrase.floor):
        phrase.per = lex.CJK_PERIODS_BEFORE[key(match["word"], reverse=True)]
        phrase.start = phrase.reach = page.length - match.end()


def is_label(page: Page, numeral: Numeral, floor: int, flags: int) -> bool:
    """Whether digits are a year, a day or belong to a name: they count nothing. flags: of neighbours.before."""
    if numeral.end - numeral.start == 4 and _is_year(page, numeral):
        return True
    return flags & neighbours.LABEL != 0 and (_is_day(page, numeral) or _is_named(page, numeral.start, floor))


def _is_year(page: Page, numeral: Numeral) -> bool:
    """Whether four digits are a year by the word before them: '2020' in "in 2020" counts nothing."""
    year = page.folded[numeral.start : numeral.end]
    return year[:2] in {"19", "20"} and page.folded.endswith(_YEAR_BEFORE, 0, numeral.start)


def _is_day(page: Page, numeral: Numeral) -> bool:
    """Whether one or two digits are the day of the month before them: "on May 5 workers walked out"."""
    start = numeral.start
    if numeral.end - start > 2 or not page.folded.startswith(" ", start - 1):
        return False
    words = page.folded[max(0, start - _LONGEST_MONTH_AND_WORD) : start].split()[-2:]
    if not words or words[-1].rstrip(".") not in lex.MONTHS:
        return False
    is_name = page.text[start - 1 - len(words[-1])].isupper()  # "may 5 workers" is no month
    return is_name and not (
        len(words) == 2 and (words[0] in lex.BEFORE_A_WHOLE_MONTH or words[0].isdigit())  # "12 June 60 workers"
    )


def _is_named(page: Page, start: int, floor: int) -> bool:
    """Whether the digits belong to a name: "COVID-19", "B2", "No. 5"; not the end of "2-to-3"."""
    if start - floor == 1 and floor:  # "50bn-60bn"
        return False
    return not page.folded.endswith(_RANGE_BEFORE, 0, start) and page.before(_NAME_BEFORE, start, 0) is not None


def is_part_of_date(folded: str, numeral: Numeral, flags: int) -> bool:
    """Whether the digits hang on other digits by a slash or a colon, as in 30/10/2025 or 16:22."""
    start, end = numeral.start, numeral.end
    if folded[end : end + 1] in _DATE_MARKS and folded[end + 1 : end + 2].isdigit():
        return True
    return flags == neighbours.ALL and start > 1 and folded[start - 1] in _DATE_MARKS and folded[start - 2].isdigit()
