"""A run of number words → its numerals: cardinals, fractions, multiplicatives, indefinite quantities.

"twenty-five thousand" is one numeral, "five-ten" two. Not numbers: ordinals ("second", "twenty-first", "a third
shift"), "quarters" and "the third quarter", "scores" without "of"; "one" as a pronoun (pronouns.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from etl.amounts import lexicon as lex
from etl.amounts.model import Numeral
from etl.amounts.patterns import one_of
from etl.amounts.pronouns import is_pronoun

_WORD = one_of(lex.NUMBER_WORDS)
_BETWEEN = r"[ -]{1,2}(?:(?:and|of)[ -])?(?:an?[ -])?"
_RUN_OF_WORDS = rf"{_WORD}\b(?:{_BETWEEN}{_WORD}\b)*+"
WORDS_INSIDE = re.compile(rf"[^a-z](?P<words>{_RUN_OF_WORDS})")
"""Begins with the character before the word, which lets the search skip the inside of words."""
_ALONE: Mapping[str, Decimal] = {
    word: Decimal(value) for word, value in (lex.SMALL_NUMBERS | lex.TENS).items() if word != "one"
}
"""What a word is that stands alone; "one" may be a pronoun."""
TOKEN = re.compile(r"[a-z]+")
_WORD_FOLD_TAIL = re.compile(r"[ -]fold\b")
_FOLDS = (" fold", "-fold")
_THIRD_AFTER = re.compile(
    r" of\b| (?:what|for|less|more|higher|lower|fewer|cheaper|to|or|and|as|again|were|are|have|said|say|do|did)\b"
    r"|[^\w -]|[ ]*$"
)
_ORDINAL_OR_THIRD = re.compile(
    r" (?:was|had|is|has|got|gets|goes|went|ends?|ended|lands?|landed|remains?|remained|stays?|stayed|flows?|flowed|"
    r"disappears?|vanish(?:es)?|reach(?:es)?|belongs?|comes?|came|li[vk]es?|works?|earns?|lacks?|pays?|keeps?|gives?|"
    r"below|above|since|from|compared|over|within|during|between|after|before|on|at|by|with|last|this|per|an?|"
    r"in(?! a (?:row|series)))\b"
)
"""Behind "a third" these may speak of a third person or thing: it is a fraction where no second one was told of."""
_COUNTED_BEFORE = re.compile(r"\b(?:two|second|another|both|one|first|pair|couple)\b")
_FAR_BACK = 160
_LAST = ("the last ", "the remaining ", "the other ")
_PART_OF_A_NAME = re.compile(r"-[a-z]")
_HEDGED = (
    "by a ",
    "about a ",
    "around a ",
    "nearly a ",
    "almost a ",
    "over a ",
    "under a ",
    "than a ",
    "least a ",
    "roughly a ",
)
"""Before "third" and the like, these leave no doubt that a fraction is meant."""
_ARTICLE_BEFORE = re.compile(r"(?<![a-z])an? $")
_QUARTER_OF = re.compile(r"[ -](?:of|what|the|its|their|to|or|percentage|percent|per cent|point)\b|[^\w -]|[ ]*$")
_ORDINAL_BEFORE = re.compile(
    r"\b(?:[0-9]+(?:st|nd|rd|th)|first|second|third|fourth|last|this|next|each|every|per|previous|the|fiscal|final) $"
)
_HALF_OF_A_TIME = re.compile(r"\b(?:first|second|1st|2nd|latter)[ -]$")
_PART_OF_A_WORD = re.compile(r"-(?:year(?!s)|yearly|time|hearted|brother|sister|mast|life|way|baked|finished)\b")
"""Behind "half", these make a word of it that counts nothing: "half-year profits"."""
_NO_FACTOR = re.compile(r"[ -](?:digits?|decker|edged|standards?|check(?:ed|s)?|glazed|agent|cross(?:ed)?|a(?=-))\b")
"""Behind "double", these make a name of it: "double digits", "a double standard"."""

_FEW_BEFORE = ("multi-", *(f"{word} " for word in lex.FEW))


@dataclass(slots=True)
class Token:
    start: int
    end: int
    word: str
    sort: str
    before: str  # the words between the token before and this one


def read_words(folded: str, start: int, end: int) -> list[Numeral]:
    """The numerals of a run of number words: "five to" is left of it already, "five-ten" is two."""
    alone = _ALONE.get(folded[start:end])
    if alone is not None and not folded.startswith(_FOLDS, end):
        return [Numeral(start, end, "word", alone)]
    tokens: list[Token] = []
    last = start
    for match in TOKEN.finditer(folded, start, end):
        word = match[0]
        if word not in lex.NUMBER_WORDS:
            continue
        between = " ".join(folded[last : match.start()].replace("-", " ").split())
        tokens.append(Token(match.start(), match.end(), word, lex.NUMBER_WORDS[word], between if tokens else "|"))
        last = match.end()
    numerals: list[Numeral] = []
    index = 0
    while index < len(tokens):
        numeral, index = _next_numeral(folded, tokens, index)
        if numeral:
            numerals.append(numeral)
    return numerals


def _next_numeral(folded: str, tokens: list[Token], index: int) -> tuple[Numeral | None, int]:
    token = tokens[index]
    match token.sort:
        case "ordinal" | "parts":
            return None, index + 1
        case "factor" if _NO_FACTOR.match(folded, token.end):
            return None, index + 1
        case "factor":
            return Numeral(token.start, token.end, "multiplicative", lex.MULTIPLICATIVES[token.word]), index + 1
        case "part":
            return _part(folded, tokens, index, None)
        case "indefinite" | "scales":
            return _indefinite(folded, tokens, index)
        case _:
            return _cardinal(folded, tokens, index)


def _indefinite(folded: str, tokens: list[Token], index: int) -> tuple[Numeral | None, int]:
    """ "thousands", "tens of thousands", "hundreds of millions", "hundreds of million"."""
    first = tokens[index]
    if first.word == "scores" and not folded.startswith(" of ", first.end):
        return None, index + 1
    last = index
    while last + 1 < len(tokens) and tokens[last + 1].before == "of" and tokens[last + 1].sort in {"scales", "scale"}:
        last += 1
    return Numeral(first.start, tokens[last].end, "indefinite", None), last + 1


def _part(folded: str, tokens: list[Token], index: int, count: Numeral | None) -> tuple[Numeral | None, int]:
    """A fraction from its denominator on; `count` is the numerator before it, None for an article or nothing."""
    token = tokens[index]
    if count is None and not _is_fraction(folded, token) and not _is_part_of_scale(folded, tokens, index):
        return None, index + 1
    value = Decimal(1) if count is None else count.value
    value /= (lex.DENOMINATORS | lex.PLURAL_DENOMINATORS)[token.word]
    start, end = (token if count is None else count).start, token.end
    if index + 1 < len(tokens):  # "half a million", "a quarter of a million", "half a dozen"
        scale = tokens[index + 1]
        if scale.sort == "scale" and (scale.before in {"a", "of a"} or _is_part_of_scale(folded, tokens, index)):
            factor = lex.SCALES[scale.word]
            return Numeral(start, scale.end, "word", value * factor, factor), index + 2
    return Numeral(start, end, "fraction", value), index + 1


def _is_fraction(folded: str, token: Token) -> bool:
    """Whether a denominator without a numerator is a fraction: "half" is, "a third of" is, "a third shift" is not."""
    if token.word == "half":
        before = folded[max(0, token.start - 12) : token.start]
        return not _HALF_OF_A_TIME.search(before) and not _PART_OF_A_WORD.match(folded, token.end)
    before = folded[max(0, token.start - 12) : token.start]
    has_article = _ARTICLE_BEFORE.search(before) is not None
    if token.word == "quarter" and not has_article:  # "the last quarter" is a time
        return folded.startswith(" of ", token.end) and not _ORDINAL_BEFORE.search(before)
    behind = _QUARTER_OF if token.word == "quarter" else _THIRD_AFTER
    if _ORDINAL_OR_THIRD.match(folded, token.end) and (has_article or before.endswith(_LAST)):
        return token.word == "quarter" or not _COUNTED_BEFORE.search(
            folded, max(0, token.start - _FAR_BACK), token.start
        )
    return has_article and (before.endswith(_HEDGED) or behind.match(folded, token.end) is not None)


def _is_part_of_scale(folded: str, tokens: list[Token], index: int) -> bool:
    """ "a half-million", "a quarter million": a part directly before a scale."""
    token = tokens[index]
    if token.word not in {"half", "quarter"} or index + 1 == len(tokens):
        return False
    scale = tokens[index + 1]
    return (
        scale.sort == "scale"
        and scale.before == ""
        and (token.word == "half" or _ARTICLE_BEFORE.search(folded[max(0, token.start - 3) : token.start]) is not None)
    )


def _cardinal(folded: str, tokens: list[Token], index: int) -> tuple[Numeral | None, int]:
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
        if follower.word == "quarters" and _are_periods(folded, counted, follower):
            return counted, at + 1
        if follower.before == "" and _is_counted_part(folded, value, follower):
            return _part(folded, tokens, at, counted)
    if tail := _WORD_FOLD_TAIL.match(folded, last.end):
        return Numeral(first.start, tail.end(), "multiplicative", value), at
    is_alone = at == index + 1
    if is_alone and first.word == "one" and is_pronoun(folded, first.start, first.end):
        return None, at
    if is_alone and first.sort == "scale":
        if folded.endswith(_FEW_BEFORE, 0, first.start):
            return Numeral(first.start, last.end, "indefinite", None), at
        return Numeral(first.start, last.end, "word", value, counted.multiplier, is_bare_scale=True), at
    return counted, at


def _sum(tokens: list[Token], index: int) -> tuple[Decimal, int]:
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
            if factor == 100 and previous in {"", "small", "ten"} and current < 100:
                current, previous = (current or 1) * factor, "hundred"
            elif factor != 100 and previous != "scale" and factor < last_factor:
                total, current, last_factor, previous = total + (current or 1) * factor, Decimal(0), factor, "scale"
            else:
                break
        else:
            break
        at += 1
    return total + current, at


def _last_multiplier(tokens: list[Token]) -> Decimal:
    """1000 for "twenty-five thousand", 100 000 for "two hundred thousand", 1 for "two hundred and fifty"."""
    factor = lex.ONE
    for at, token in enumerate(reversed(tokens)):
        if token.sort not in {"scale", "scales"}:
            rest = tokens[: len(tokens) - at]
            return lex.ONE if any(other.sort in {"scale", "scales"} for other in rest) else factor
        factor *= lex.MULTIPLIERS[token.word]
    return factor


def _and_a_part(tokens: list[Token], at: int, whole: Numeral) -> tuple[Numeral, int]:
    """ "two and a half", "one and a half million", "a million and a half"."""
    part = tokens[at]
    value = whole.value + whole.multiplier / lex.DENOMINATORS[part.word]
    if at + 1 < len(tokens) and tokens[at + 1].sort == "scale" and tokens[at + 1].before == "":
        factor = lex.MULTIPLIERS[tokens[at + 1].word]
        return Numeral(whole.start, tokens[at + 1].end, "word", value * factor, factor), at + 2
    return Numeral(whole.start, part.end, "word", value, whole.multiplier), at + 1


def _is_counted_part(folded: str, count: Decimal, part: Token) -> bool:
    """ "two-thirds", "one third", "two third of"; not "two half-hour breaks", "one third-country worker"."""
    if part.sort == "parts":
        return count > 0
    if part.sort != "part" or _PART_OF_A_NAME.match(folded, part.end):
        return False
    return count == 1 or (count > 0 and folded.startswith(" of ", part.end))


def _are_periods(folded: str, count: Numeral, part: Token) -> bool:
    """ "six quarters of growth", "in three quarters"; not "three-quarters", "three quarters of the crew"."""
    if count.value not in {1, 3}:
        return True
    if folded.startswith("-", count.end) or folded.startswith(" of ", part.end):
        return False
    before = folded[max(0, count.start - 16) : count.start].split()
    return bool(before) and before[-1] in lex.COUNTED_QUARTERS


def _is_ordinal(last: Token, follower: Token) -> bool:
    """ "twenty-third", "one hundred and first"; not "one third", "two-thirds"."""
    is_ordinal = follower.sort == "ordinal" or (follower.sort == "part" and follower.word not in {"half", "quarter"})
    return is_ordinal and last.sort in {"ten", "scale"}
