"""A run of digits → its numeral: separators, decimals, multipliers, "10-fold", "1½", "2/3 of".

One mark and three digits behind a dot ("1.234") are read as a decimal and the other reading is named; three zeros
("2.000 euros") as thousands. A run that is no single number ("30.10.2025") is as many numbers as it has runs of
digits. "10th" is an ordinal: no number.
"""

from __future__ import annotations

import re
from decimal import Decimal
from string import ascii_lowercase

from etl.amounts import lexicon as lex
from etl.amounts.cjk import with_cjk_rest
from etl.amounts.currencies import CURRENCY_SIGNS
from etl.amounts.model import Numeral
from etl.amounts.patterns import one_of

_LONGEST_DIGITS = 30
"""A longer run of digits is no quantity."""
_SIGNS = "".join(lex.FRACTION_SIGNS)
DIGITS = re.compile(
    rf"[0-9{_SIGNS}](?:(?<=[0-9])(?:[0-9]{{0,2}}(?: [0-9]{{3}}){{1,6}}(?![0-9])(?:[.,][0-9]++(?![.,]?[0-9]))?"
    r"|[0-9]*+(?:[.,'][0-9]++){0,6}))?"
)
"""One set of characters first: the text is skipped to the next of them without trying the pattern."""
_GROUPED = re.compile(
    r"(?P<whole>[0-9]{1,3}(?:(?P<mark>[, '])[0-9]{3})(?:(?P=mark)[0-9]{3})*+|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3})"
    r"(?:[.](?P<rest>[0-9]++))?"
)
_DOTTED = re.compile(r"(?P<whole>[0-9]{1,3}(?:\.[0-9]{3}){2,})(?:,(?P<rest>[0-9]++))?|"
                     r"(?P<whole2>[0-9]{1,3}(?:[. ][0-9]{3})++),(?P<rest2>[0-9]++)")  # fmt: skip
_PLAIN = re.compile(r"(?P<whole>[0-9]++)(?:(?P<mark>[.,])(?P<rest>[0-9]++))?")
_BARE_POINT = re.compile(r"(?:^|[^\w.,'])\.")
_RUN = re.compile(r"[0-9]+")
_IN_THOUSANDS = re.compile(r"[0-9]{1,3},000")
_POINT_OF_ABBREVIATION = r"(?<=[а-я]\.) | (?:us|dollars?|euros?|yuan|rubles|roubles|pounds|yen|won|people|workers)\b"
"""Behind "тыс." and before "5 mln. dollars"; a point behind "million" ends the sentence."""
_MULTIPLIER = re.compile(
    rf"[ -]{{0,2}}(?:(?P<word>{one_of(lex.MULTIPLIERS)})\b(?:\.(?={_POINT_OF_ABBREVIATION}))?"
    rf"|(?P<cjk>{one_of(lex.CJK_MULTIPLIERS)}))"
)
_GLUED = re.compile(rf"(?P<letter>{one_of(lex.GLUED_MULTIPLIERS)})\b")
_MONEY_SIGNS = tuple(f"{sign}{space}" for sign in (*CURRENCY_SIGNS, " rm") for space in ("", " "))
_ORDINAL_STARTS = frozenset("snrt")
_ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)\b")
_FOLD_TAIL = re.compile(r"[ -]?fold\b")
_FRACTION_TAIL = re.compile(r"/(?P<below>[0-9]{1,3})(?:(?= of\b)|(?P<bare>)(?![\w/-]|[.,][0-9]))")
_MIXED_TAIL = re.compile(r"[ -](?P<above>[0-9]{1,2})/(?P<below>[0-9]{1,2})(?![\w/]|-[0-9]|[.,][0-9])")
_MIXED_DENOMINATORS = frozenset({2, 3, 4, 8, 16, 32})
_CENT = Decimal("0.01")
_BARE_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10})
"""Without "of", a fraction has one of these below the line."""
_DATE_OR_PAGE_BEFORE = ("on ", "until ", "till ", "since ", "dated ", "page ", "part ", "photo ", "step ", "(")
"""Before "1/3" these announce a date or a place in a series."""
_NO_TAIL = frozenset(".,;:)%]'\"\n—")
"""Directly behind digits, these let nothing make another number of them."""
_TAIL_STARTS = frozenset(word[:2] for word in (*lex.MULTIPLIERS, *lex.GLUED_MULTIPLIERS)) | {"fo"}
"""How the words begin that make another number of the digits before them; "fo": "10-fold"."""
_HARMLESS = frozenset(
    f"{gap}{first}{second}"
    for gap in " -"
    for first in ascii_lowercase
    for second in f"{ascii_lowercase} "
    if f"{first}{second}".strip() not in _TAIL_STARTS
)
"""The three characters behind most numbers, told apart by one look-up: no tail begins with them."""
GRAND = " grand"
_GRAND = re.compile(r" grand(?=[^\w -]|$| (?:an?|per|each|more|less|for|to|in|on|and|or|of|from|every|at|off|as|by)\b)")
_THOUSAND = Decimal(1000)
_SPACED_GROUPS = re.compile(r", [0-9]{3}(?:, ?[0-9]{3})*(?![0-9.,]*[0-9])")
_MONEY_OF_LETTERS = re.compile(r"(?<![a-z])(?:[ktu]?shs?|kes|mk|n|ngn|rs|tk|tzs|ugx)\.? ?$")
_LONGEST_LETTERS = 7
AND_PARTS = (" and a ", "-and-a-")
_AND_PART = re.compile(r"[ -]and[ -]a[ -](?P<part>half|quarter)\b(?! of\b)")


def read_digits(folded: str, start: int, end: int) -> tuple[list[Numeral], int]:
    """The numerals of a run of digits (none for an ordinal, several for a date) and where to go on."""
    run = folded[start:end]
    if folded.startswith(", ", end) and (spaced := _spaced(folded, start, end)):
        return [spaced], spaced.end
    has_tail = folded[end : end + 1] not in _NO_TAIL and folded[end : end + 3] not in _HARMLESS
    if not has_tail and run.isdigit() and end - start <= _LONGEST_DIGITS and not folded.startswith(".", start - 1):
        return [Numeral(start, end, "digits", Decimal(run))], end
    if run in lex.FRACTION_SIGNS:
        return [Numeral(start, end, "fraction", lex.FRACTION_SIGNS[run])], end
    if has_tail and folded[end : end + 1] in _ORDINAL_STARTS and (ordinal := _ORDINAL_TAIL.match(folded, end)):
        return [], ordinal.end()
    read = _digits_value(run)
    if read is None:
        return [
            Numeral(part.start(), part.end(), "digits", _short(part[0])) for part in _RUN.finditer(folded, start, end)
        ], end
    value, notes = read
    is_after_point = start > 0 and folded[start - 1] == "." and run.isdigit() and value is not None
    if is_after_point and _BARE_POINT.fullmatch(folded, max(0, start - 2), start):  # ".5 percent"
        start, value = start - 1, Decimal(f"0.{run}")
    in_thousands = run.endswith("000") and _IN_THOUSANDS.fullmatch(run) is not None
    numeral = Numeral(start, end, "digits", value, lex.ONE, in_thousands, False, notes)
    if has_tail and value is not None:
        numeral = _with_tail(folded, numeral)
    return [numeral], numeral.end


def _spaced(folded: str, start: int, end: int) -> Numeral | None:
    """ "Sh8, 700", "N30, 000": one number, as some newspapers print the thousands of their money."""
    groups = _SPACED_GROUPS.match(folded, end)
    if groups is None or end - start > 3 or not folded[start:end].isdigit():
        return None
    if not _MONEY_OF_LETTERS.search(folded, max(0, start - _LONGEST_LETTERS), start):
        return None
    printed = folded[start : groups.end()]
    note = f"'{printed}' is read as one number"
    return Numeral(start, groups.end(), "digits", Decimal(printed.replace(",", "").replace(" ", "")), notes=(note,))


def _with_tail(folded: str, numeral: Numeral) -> Numeral:
    """The numeral with what makes another number of it: "1½", "10-fold", "2/3 of", "23.94 million"."""
    start, end, value = numeral.start, numeral.end, numeral.value
    if folded[end : end + 1] in lex.FRACTION_SIGNS:
        whole = Numeral(start, end + 1, "digits", value + lex.FRACTION_SIGNS[folded[end]], notes=numeral.notes)
        return _multiplied(folded, whole)
    if (tail := _MIXED_TAIL.match(folded, end)) and (part := _part_behind(folded, numeral, tail)) is not None:
        mixed = Numeral(start, tail.end(), "digits", value + part, notes=numeral.notes)
        return _multiplied(folded, mixed)
    if (tail := _FOLD_TAIL.match(folded, end)) and value:
        return Numeral(start, tail.end(), "multiplicative", value)
    if (tail := _FRACTION_TAIL.match(folded, end)) and _is_fraction(folded, numeral, tail):
        return Numeral(start, tail.end(), "fraction", value / int(tail["below"]))
    return _multiplied(folded, numeral)


def _part_behind(folded: str, numeral: Numeral, tail: re.Match[str]) -> Decimal | None:
    """ "6-1/2" and "6 1/2" are 6.5, "$5.93-1/2" has half a cent; "12-1/2-2024" and "3.5 1/2" are none of it."""
    above, below = int(tail["above"]), int(tail["below"])
    if below not in _MIXED_DENOMINATORS or not 0 < above < below or folded.endswith(("-", "/"), 0, numeral.start):
        return None
    _, point, cents = folded[numeral.start : numeral.end].partition(".")
    if point and len(cents) != 2:
        return None
    return Decimal(above) / below * (_CENT if point else lex.ONE)


def _is_fraction(folded: str, numeral: Numeral, tail: re.Match[str]) -> bool:
    """ "2/3 of the crew", "2/3"; not "1/3/2024", "on 1/3", "24/7"."""
    below = int(tail["below"])
    if not 0 < numeral.value < below:
        return False
    if tail["bare"] is None:
        return True
    if below not in _BARE_DENOMINATORS or not folded[numeral.start : numeral.end].isdigit():
        return False
    return not folded.endswith(("/", "-", *_DATE_OR_PAGE_BEFORE), 0, numeral.start)


def _short(digits: str) -> Decimal | None:
    return Decimal(digits) if len(digits) <= _LONGEST_DIGITS else None


def _digits_value(run: str) -> tuple[Decimal | None, tuple[str, ...]] | None:
    """What a run of digits and marks says and leaves open; None where it is not one number."""
    if len(run) <= _LONGEST_DIGITS and run.isdigit():
        return Decimal(run), ()
    if run[-4:-3] == "," and len(run) <= 7 and (digits := run[:-4] + run[-3:]).isdigit():  # "1,200", without a pattern
        return Decimal(digits), ()
    whole, _, rest = run.partition(".")
    if len(rest) in (1, 2) and len(run) <= _LONGEST_DIGITS and rest.isdigit() and whole.isdigit():  # "3.5"
        return Decimal(run), ()
    if grouped := _GROUPED.fullmatch(run):
        whole = re.sub(r"[, ']", "", grouped["whole"])
        return Decimal(f"{whole}.{grouped['rest'] or 0}"), ()
    if dotted := _DOTTED.fullmatch(run):
        whole = re.sub(r"[. ]", "", dotted["whole"] or dotted["whole2"])
        return Decimal(f"{whole}.{dotted['rest'] or dotted['rest2'] or 0}"), ()
    plain = _PLAIN.fullmatch(run)
    if plain is None:
        return None
    whole, rest = plain["whole"], plain["rest"] or "0"
    if len(whole) + len(rest) > _LONGEST_DIGITS:
        return None, (f"a number of {len(whole)} digits is no quantity",)
    if plain["mark"] == "." and rest == "000" and len(whole) <= 3 and not whole.startswith("0"):
        return Decimal(f"{whole}000"), (f"'{run}' is read as {whole}000; it may have a decimal point",)
    if plain["mark"] == "." and len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0"):
        return Decimal(f"{whole}.{rest}"), (f"'{run}' is read with a decimal point; it may mean {whole}{rest}",)
    return Decimal(f"{whole}.{rest}"), ()


def _multiplied(folded: str, numeral: Numeral) -> Numeral:
    """The numeral with the multiplier behind it: "23.94 million", "2.5 bn", "10k", "3천만"."""
    match = _MULTIPLIER.match(folded, numeral.end)
    if match and match["word"] in lex.PLURAL_SCALES and folded.startswith(" of ", match.end()):
        return numeral  # "in 2020 thousands of workers" is a year and an open quantity
    if match:
        if match["word"]:
            factor, end = lex.MULTIPLIERS[match["word"]], match.end()
            if (more := _MULTIPLIER.match(folded, end)) and more["word"] in lex.STACKED_MULTIPLIERS.get(
                match["word"], ()
            ):
                factor, end = factor * lex.MULTIPLIERS[more["word"]], more.end()
            return Numeral(numeral.start, end, "digits", numeral.value * factor, factor)
        factor = lex.CJK_MULTIPLIERS[match["cjk"]]
        end, value = match.end(), numeral.value * factor
        if (double := _MULTIPLIER.match(folded, end)) and double["cjk"]:  # "3천만" is 3 × 1000 × 10000
            factor *= lex.CJK_MULTIPLIERS[double["cjk"]]
            end, value = double.end(), numeral.value * factor
        return with_cjk_rest(folded, Numeral(numeral.start, end, "digits", value, factor))
    is_money = folded.endswith(_MONEY_SIGNS, 0, numeral.start)
    spaced = is_money and folded.startswith(" ", numeral.end)
    match = _GLUED.match(folded, numeral.end + spaced)  # "$1.2 m", but not "5 m"
    if match and (is_money or match["letter"] not in lex.GLUED_ONLY_MONEY):
        factor = lex.GLUED_MULTIPLIERS[match["letter"]]
        notes = () if match["letter"] == "k" else (f"'{match['letter']}' behind the digits is read as a multiplier",)
        return Numeral(numeral.start, match.end(), "digits", numeral.value * factor, factor, notes=notes)
    return numeral


def with_grand_behind(folded: str, numeral: Numeral) -> Numeral:
    """ "30 grand" are 30,000; not "30 grand pianos"."""
    match = _GRAND.match(folded, numeral.end)
    if match is None or numeral.value is None or numeral.kind not in {"digits", "word"} or numeral.multiplier != 1:
        return numeral
    value = numeral.value * _THOUSAND
    return numeral._replace(end=match.end(), value=value, multiplier=_THOUSAND, is_in_thousands=False)


def with_part_behind(folded: str, numeral: Numeral) -> Numeral:
    """ "3 and a half", "3-and-a-half million": one number, not two."""
    match = _AND_PART.match(folded, numeral.end)
    if not match or numeral.kind != "digits" or numeral.value is None:
        return numeral
    value = numeral.value + numeral.multiplier / lex.DENOMINATORS[match["part"]]
    whole = Numeral(numeral.start, match.end(), "digits", value, numeral.multiplier, notes=numeral.notes)
    return _multiplied(folded, whole) if numeral.multiplier == 1 else whole
