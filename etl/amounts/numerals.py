"""Folded text → its numerals: digits, number words, fractions, multiplicatives, indefinite quantities.

`scan_numerals` is the one place that says what a number is; `find_numbers` (what an article must account for) and the
amounts are both made from it. Not numbers: ordinals ("10th", "second", "a third shift"), articles, "one" as a pronoun
("one of them", "no one", "one must"), "quarters" and "the third quarter", "scores" without "of", "once", "both",
"several". Units, currencies and hedges are not here.

"one" is a pronoun before a function word or a stop ("one of the", "a large one."), unless a number follows that word
("one in five", "one or two") or "than", "least", "only", "just", "exactly" stands before. "no one" and "each one" are
pronouns always, "the one" and "this one" unless a counted noun follows; "one-time" and "one-off" are periods.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from etl.amounts import lexicon as lex
from etl.amounts.patterns import one_of

_LONGEST_DIGITS = 30
"""A longer run of digits is no quantity."""
_WORDS = {
    **dict.fromkeys(lex.SMALL_NUMBERS, "small"),
    **dict.fromkeys(lex.TENS, "ten"),
    **dict.fromkeys(lex.SCALES, "scale"),
    **dict.fromkeys(lex.PLURAL_SCALES, "scales"),
    **dict.fromkeys(lex.INDEFINITE_ONLY, "indefinite"),
    **dict.fromkeys(lex.DENOMINATORS, "part"),
    **dict.fromkeys(lex.PLURAL_DENOMINATORS, "parts"),
    **dict.fromkeys(lex.ORDINALS, "ordinal"),
    **dict.fromkeys(lex.MULTIPLICATIVES, "factor"),
}
_WORD = one_of(_WORDS)
_SIGNS = "".join(lex.FRACTION_SIGNS)
_DIGITS = re.compile(
    rf"[0-9{_SIGNS}](?:(?<=[0-9])(?:[0-9]{{0,2}}(?: [0-9]{{3}}){{1,6}}(?![0-9])(?:[.,][0-9]++(?![.,]?[0-9]))?"
    r"|[0-9]*+(?:[.,'][0-9]++){0,6}))?"
)
"""One set of characters first: the text is skipped to the next of them without trying the pattern."""
_BETWEEN = r"[ -]{1,2}(?:(?:and|of)[ -])?(?:an?[ -])?"
_RUN_OF_WORDS = rf"{_WORD}\b(?:{_BETWEEN}{_WORD}\b)*+"
_WORDS_INSIDE = re.compile(rf"[^a-z](?P<words>{_RUN_OF_WORDS})")
"""Begins with the character before the word, which lets the search skip the inside of words."""
_TOKEN = re.compile(r"[a-z]+")
_GROUPED = re.compile(
    r"(?P<whole>[0-9]{1,3}(?:(?P<mark>[, '])[0-9]{3})(?:(?P=mark)[0-9]{3})*+|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3})"
    r"(?:[.](?P<rest>[0-9]++))?"
)
_DOTTED = re.compile(r"(?P<whole>[0-9]{1,3}(?:\.[0-9]{3}){2,})(?:,(?P<rest>[0-9]++))?|"
                     r"(?P<whole2>[0-9]{1,3}(?:[. ][0-9]{3})++),(?P<rest2>[0-9]++)")  # fmt: skip
_MONEY_SIGNS = tuple(f"{sign}{space}" for sign in lex.CURRENCY_SIGNS for space in ("", " "))
_RUN = re.compile(r"[0-9]+")
_PLAIN = re.compile(r"(?P<whole>[0-9]++)(?:(?P<mark>[.,])(?P<rest>[0-9]++))?")
_MULTIPLIER = re.compile(
    rf"[ -]{{0,2}}(?:(?P<word>{one_of(lex.MULTIPLIERS)})\b(?:\.(?= ))?|(?P<cjk>{one_of(lex.CJK_MULTIPLIERS)}))"
)
_GLUED = re.compile(rf"(?P<letter>{one_of(lex.GLUED_MULTIPLIERS)})\b")
_ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)\b")
_FOLD_TAIL = re.compile(r"[ -]?fold\b")
_WORD_FOLD_TAIL = re.compile(r"[ -]fold\b")
_AND_PART = re.compile(r" and (?P<count>a|one|two|three)[ -](?P<part>half|thirds?|quarters?)\b(?! of\b)")
_FRACTION_TAIL = re.compile(r"/(?P<below>[0-9]{1,3})(?= of\b)")

_ONE_PRONOUN_AFTER = re.compile(
    r"'s|[^\w-]*$|[^\w -]|[ -]{1,2}(?:of|in|or|to|and|but|nor|who|whom|whose|that|which|what|where|when|while|with|from"
    r"|at|by|for|on|because|if|as|than|after|before|another|must|can|cannot|could|should|shall|may|might|would|will|has"
    r"|had|is|was|are|were|be|does|did|not|knows?|thing|hand|time|off|way)\b"
)
_WORD_AND_NUMBER = re.compile(
    r"[ -]{1,2}(?:in|or|to|out of|of|and)[ -](?:(?:each|every|about|perhaps|maybe) ){0,2}(?:[0-9]|(?P<word>[a-z]+))"
)
_NO_ONE = ("no ", "each ", "every ", "which ", "another ", "no-")
_THE_ONE = ("the ", "this ", "that ", "any ")
_MORE_THAN_ONE = ("than ", "least ", "only ", "just ", "exactly ", "most ")
_TWO_TO = re.compile(r"(?P<word>[a-z]+|[0-9]+)(?: to | or |-)$")
_COUNTED = re.compile(r"[ -](?P<noun>[a-z]+)")
_THIRD_AFTER = re.compile(r" of\b| (?:less|more|higher|lower|fewer|cheaper|to|or|and|as)\b|[^\w -]|[ ]*$")
_QUARTER_OF = re.compile(r"[ -](?:of|the|its|their|to|or)\b|[^\w -]|[ ]*$")
_ORDINAL_BEFORE = re.compile(
    r"\b(?:[0-9]+(?:st|nd|rd|th)|first|second|third|fourth|last|this|next|each|every|per|previous|the|fiscal|final) $"
)
_COUNTABLE = lex.PEOPLE_WORDS | lex.PERSON_WORDS | lex.UNIT_WORDS.keys() | lex.SCALES.keys()
_FEW_BEFORE = tuple(f"{word} " for word in lex.FEW)


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number. `value` is None when it is indefinite; a fraction's value is the ratio itself.

    `multiplier` is the last multiplier ("million" in "4 million") and 1 where there is none: the other end of a range
    may share it.
    """

    start: int
    end: int
    kind: str
    value: Decimal | None
    multiplier: Decimal = lex.ONE
    is_bare_scale: bool = False
    notes: tuple[str, ...] = ()


def scan_numerals(folded: str) -> Iterator[Numeral]:
    """The numerals of a folded text, left to right, none overlapping."""
    position = 0
    for start, end, is_words in _runs(folded):
        if end <= position:
            continue
        if is_words:
            numerals, position = list(_from_words(folded, max(start, position), end)), end
        elif start >= position:
            numerals, position = _from_digits(folded, start, end)
        else:
            continue
        if numerals:
            numerals[-1] = _with_part_behind(folded, numerals[-1])
            position = max(position, numerals[-1].end)
        yield from numerals


def _runs(folded: str) -> list[tuple[int, int, bool]]:
    """Where digits and number words stand, in order. Two quick searches: one for both is three times slower."""
    runs = [(*match.span(), False) for match in _DIGITS.finditer(folded)]
    runs += [(*match.span("words"), True) for match in _WORDS_INSIDE.finditer(folded)]
    first = _TOKEN.match(folded)
    if first and first[0] in _WORDS and (match := _WORDS_INSIDE.match(f" {folded}")):
        runs.append((0, match.end() - 1, True))
    runs.sort()
    return runs


# --- Digits -----------------------------------------------------------------------------------------------------


def _from_digits(folded: str, start: int, end: int) -> tuple[list[Numeral], int]:
    """The numerals of a run of digits (none for an ordinal, several for a date) and where to go on."""
    run = folded[start:end]
    if run in lex.FRACTION_SIGNS:
        return [Numeral(start, end, "fraction", lex.FRACTION_SIGNS[run])], end
    if ordinal := _ORDINAL_TAIL.match(folded, end):
        return [], ordinal.end()
    read = _digits_value(run)
    if read is None:
        return [
            Numeral(part.start(), part.end(), "digits", _short(part[0])) for part in _RUN.finditer(folded, start, end)
        ], end
    value, notes = read
    numeral = Numeral(start, end, "digits", value, notes=notes)
    if value is not None:
        numeral = _with_tail(folded, numeral)
    return [numeral], numeral.end


def _with_tail(folded: str, numeral: Numeral) -> Numeral:
    """The numeral with what makes another number of it: "1½", "10-fold", "2/3 of", "23.94 million"."""
    start, end, value = numeral.start, numeral.end, numeral.value
    if folded[end : end + 1] in lex.FRACTION_SIGNS:
        return Numeral(start, end + 1, "digits", value + lex.FRACTION_SIGNS[folded[end]])
    if (tail := _FOLD_TAIL.match(folded, end)) and value:
        return Numeral(start, tail.end(), "multiplicative", value)
    if (tail := _FRACTION_TAIL.match(folded, end)) and 0 < value < int(tail["below"]):
        return Numeral(start, tail.end(), "fraction", value / int(tail["below"]))
    return _multiplied(folded, numeral)


def _short(digits: str) -> Decimal | None:
    return Decimal(digits) if len(digits) <= _LONGEST_DIGITS else None


def _digits_value(run: str) -> tuple[Decimal | None, tuple[str, ...]] | None:
    """What a run of digits and marks says and leaves open; None where it is not one number."""
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
    if plain["mark"] == "." and len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0"):
        return Decimal(f"{whole}.{rest}"), (f"'{run}' is read with a decimal point; it may mean {whole}{rest}",)
    return Decimal(f"{whole}.{rest}"), ()


def _multiplied(folded: str, numeral: Numeral) -> Numeral:
    """The numeral with the multiplier behind it: "23.94 million", "2.5 bn", "10k", "2만 5천"."""
    if match := _MULTIPLIER.match(folded, numeral.end):
        if match["word"]:
            factor = lex.MULTIPLIERS[match["word"]]
            return Numeral(numeral.start, match.end(), "digits", numeral.value * factor, factor)
        factor = lex.CJK_MULTIPLIERS[match["cjk"]]
        end, value = match.end(), numeral.value * factor
        if (double := _MULTIPLIER.match(folded, end)) and double["cjk"]:  # "3천만" is 3 × 1000 × 10000
            factor *= lex.CJK_MULTIPLIERS[double["cjk"]]
            end, value = double.end(), numeral.value * factor
        return Numeral(numeral.start, end, "digits", value, factor)
    spaced = folded.endswith(_MONEY_SIGNS, 0, numeral.start) and folded.startswith(" ", numeral.end)
    if match := _GLUED.match(folded, numeral.end + spaced):  # "$1.2 m", but not "5 m"
        factor = lex.GLUED_MULTIPLIERS[match["letter"]]
        notes = () if match["letter"] == "k" else (f"'{match['letter']}' behind the digits is read as a multiplier",)
        return Numeral(numeral.start, match.end(), "digits", numeral.value * factor, factor, notes=notes)
    return numeral


def _with_part_behind(folded: str, numeral: Numeral) -> Numeral:
    """ "three and a half": one number, not two."""
    match = _AND_PART.match(folded, numeral.end)
    if not match or numeral.kind not in {"digits", "word"} or numeral.value is None:
        return numeral
    count = lex.SMALL_NUMBERS.get(match["count"], 1)
    part = Decimal(count) / lex.DENOMINATORS[match["part"].rstrip("s")]
    value = numeral.value + part * numeral.multiplier
    return Numeral(numeral.start, match.end(), numeral.kind, value, numeral.multiplier)


# --- Words ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    word: str
    sort: str
    before: str  # the words between the token before and this one


def _from_words(folded: str, start: int, end: int) -> Iterator[Numeral]:
    """The numerals of a run of number words: "five to" is left of it already, "five-ten" is two."""
    tokens: list[_Token] = []
    last = start
    for match in _TOKEN.finditer(folded, start, end):
        word = match[0]
        if word not in _WORDS:
            continue
        between = " ".join(folded[last : match.start()].replace("-", " ").split())
        tokens.append(_Token(match.start(), match.end(), word, _WORDS[word], between if tokens else "|"))
        last = match.end()
    index = 0
    while index < len(tokens):
        numeral, index = _next_numeral(folded, tokens, index)
        if numeral:
            yield numeral


def _next_numeral(folded: str, tokens: list[_Token], index: int) -> tuple[Numeral | None, int]:
    token = tokens[index]
    match token.sort:
        case "ordinal" | "parts":
            return None, index + 1
        case "factor":
            return Numeral(token.start, token.end, "multiplicative", lex.MULTIPLICATIVES[token.word]), index + 1
        case "part":
            return _part(folded, tokens, index, None)
        case "indefinite" | "scales":
            return _indefinite(folded, tokens, index)
        case _:
            return _cardinal(folded, tokens, index)


def _indefinite(folded: str, tokens: list[_Token], index: int) -> tuple[Numeral | None, int]:
    """ "thousands", "tens of thousands", "hundreds of millions"."""
    first = tokens[index]
    if first.word == "scores" and not folded.startswith(" of ", first.end):
        return None, index + 1
    last = index
    while last + 1 < len(tokens) and tokens[last + 1].before == "of" and tokens[last + 1].sort == "scales":
        last += 1
    return Numeral(first.start, tokens[last].end, "indefinite", None), last + 1


def _part(folded: str, tokens: list[_Token], index: int, count: Numeral | None) -> tuple[Numeral | None, int]:
    """A fraction from its denominator on; `count` is the numerator before it, None for an article or nothing."""
    token = tokens[index]
    if count is None and not _is_fraction(folded, token):
        return None, index + 1
    value = Decimal(1) if count is None else count.value
    value /= (lex.DENOMINATORS | lex.PLURAL_DENOMINATORS)[token.word]
    start, end = (token if count is None else count).start, token.end
    if index + 1 < len(tokens):  # "half a million", "a quarter of a million", "half a dozen"
        scale = tokens[index + 1]
        if scale.sort == "scale" and scale.before in {"a", "of a"}:
            factor = lex.SCALES[scale.word]
            return Numeral(start, scale.end, "word", value * factor, factor), index + 2
    return Numeral(start, end, "fraction", value), index + 1


def _is_fraction(folded: str, token: _Token) -> bool:
    """Whether a denominator without a numerator is a fraction: "half" is, "a third of" is, "a third shift" is not."""
    if token.word == "half":
        return True
    before = folded[max(0, token.start - 12) : token.start]
    if token.word == "quarter":
        if before.endswith(("a ", " a-")):
            return not before.endswith(("every a ", "each a ")) and _QUARTER_OF.match(folded, token.end) is not None
        return folded.startswith(" of ", token.end) and not _ORDINAL_BEFORE.search(before)
    return before.endswith((" a ", "\na ")) | (before == "a ") and _THIRD_AFTER.match(folded, token.end) is not None


def _cardinal(folded: str, tokens: list[_Token], index: int) -> tuple[Numeral | None, int]:
    """ "twenty-five thousand", "two hundred and fifty", "a thousand"; the fraction or ordinal that it may begin."""
    first = tokens[index]
    value, at = _sum(tokens, index)
    last = tokens[at - 1]
    counted = Numeral(first.start, last.end, "word", value, _last_multiplier(tokens[index:at]))
    if at < len(tokens) and tokens[at].before in {"", "and", "and a"}:
        follower = tokens[at]
        if follower.before == "and a" and follower.sort == "part":
            return _and_a_part(tokens, at, counted)
        if follower.before != "and a" and _is_ordinal(last, follower):
            return None, at + 1
        if follower.before == "" and follower.sort in {"part", "parts"} and value:
            return _part(folded, tokens, at, counted)
    if tail := _WORD_FOLD_TAIL.match(folded, last.end):
        return Numeral(first.start, tail.end(), "multiplicative", value), at
    is_alone = at == index + 1
    if is_alone and first.word == "one" and _is_pronoun(folded, first):
        return None, at
    if is_alone and first.sort == "scale":
        if folded.endswith(_FEW_BEFORE, 0, first.start):
            return Numeral(first.start, last.end, "indefinite", None), at
        return Numeral(first.start, last.end, "word", value, counted.multiplier, is_bare_scale=True), at
    return counted, at


def _sum(tokens: list[_Token], index: int) -> tuple[Decimal, int]:
    """The value of the words that make one number, and the index behind the last of them."""
    total, current, last_factor, previous = Decimal(0), Decimal(0), Decimal("Infinity"), ""
    at = index
    while at < len(tokens):
        token = tokens[at]
        before = token.before if at > index else ""
        if before not in {"", "and"} or (before == "and" and previous not in {"hundred", "scale"}):
            break
        if token.sort == "small" and previous in {"", "ten", "hundred", "scale"}:
            value = lex.SMALL_NUMBERS[token.word]
            if previous == "ten" and not 0 < value < 10:
                break
            current, previous = current + value, "small"
        elif token.sort == "ten" and previous in {"", "hundred", "scale"}:
            current, previous = current + lex.TENS[token.word], "ten"
        elif token.sort in {"scale", "scales"} and before == "":
            factor = lex.MULTIPLIERS[token.word]
            if factor == 100 and previous in {"", "small", "ten"}:
                current, previous = (current or 1) * factor, "hundred"
            elif previous != "scale" and factor < last_factor:
                total, current, last_factor, previous = total + (current or 1) * factor, Decimal(0), factor, "scale"
            else:
                break
        else:
            break
        at += 1
    return total + current, at


def _last_multiplier(tokens: list[_Token]) -> Decimal:
    """1000 for "twenty-five thousand", 100 000 for "two hundred thousand", 1 for "two hundred and fifty"."""
    factor = lex.ONE
    for at, token in enumerate(reversed(tokens)):
        if token.sort not in {"scale", "scales"}:
            rest = tokens[: len(tokens) - at]
            return lex.ONE if any(other.sort in {"scale", "scales"} for other in rest) else factor
        factor *= lex.MULTIPLIERS[token.word]
    return factor


def _and_a_part(tokens: list[_Token], at: int, whole: Numeral) -> tuple[Numeral, int]:
    """ "two and a half", "one and a half million", "a million and a half"."""
    part = tokens[at]
    value = whole.value + whole.multiplier / lex.DENOMINATORS[part.word]
    if at + 1 < len(tokens) and tokens[at + 1].sort == "scale" and tokens[at + 1].before == "":
        factor = lex.MULTIPLIERS[tokens[at + 1].word]
        return Numeral(whole.start, tokens[at + 1].end, "word", value * factor, factor), at + 2
    return Numeral(whole.start, part.end, "word", value, whole.multiplier), at + 1


def _is_ordinal(last: _Token, follower: _Token) -> bool:
    """ "twenty-third", "one hundred and first"; not "one third", "two-thirds"."""
    is_ordinal = follower.sort == "ordinal" or (follower.sort == "part" and follower.word not in {"half", "quarter"})
    return is_ordinal and last.sort in {"ten", "scale"}


def _is_pronoun(folded: str, one: _Token) -> bool:
    before = folded[max(0, one.start - 16) : one.start]
    if before.endswith(_NO_ONE) or folded.startswith(("-time", "-off", " time ", " another"), one.end):
        return True
    if before.endswith(_THE_ONE):
        counted = _COUNTED.match(folded, one.end)
        return counted is None or counted["noun"] not in _COUNTABLE
    if before.endswith(_MORE_THAN_ONE):
        return False
    behind = _WORD_AND_NUMBER.match(folded, one.end)
    if behind and (behind["word"] is None or behind["word"] in _WORDS):
        return False
    if (ahead := _TWO_TO.search(before)) and (ahead["word"].isdigit() or ahead["word"] in _WORDS):
        return False
    return _ONE_PRONOUN_AFTER.match(folded, one.end) is not None
