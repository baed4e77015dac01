"""A currency word of several countries, settled by what else the text names: "rupees", "crowns", "¥", "cents", "$".

Phrases go in; some come out with one currency less open. In this order: what stands beside it in brackets is another
currency; a country of the family stands right beside it; the text names exactly one currency of the family.
"Cents" are those of the euro or dollar beside them, "$" is another dollar only where the sentence names that twice and
no bracket converts. Every such reading is said in `undecided`.

Not here: the place of work (ref_area, in money.py). The won stays open between both Koreas.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from etl.amounts import currencies as cur
from etl.amounts.page import Page, Phrase, Unit

_SENTENCE_END = re.compile(r"[.!?][\"'”)]? |\n")
_WORD = re.compile(r"[a-z]+")
_COUNTRY_BEFORE = re.compile(r" (?:s')?(?P<word>[a-z]{3,15})(?![a-z])")
_COUNTRY_BEHIND = re.compile(r" (?:in|of|inside) (?P<word>[a-z]{3,15})\b")
_LONGEST_SENTENCE = 300
_MOST_NEIGHBOURS = 8
_CONVERTS = frozenset({"(", "[", ", or", "or", "/", "=", "or about", "(about"})
_RANGES = frozenset({"to", "-", "–", "—", "~"})
_DIGITS = "0123456789,. "
_CENT = Decimal("0.01")
_LEFT_OPEN = frozenset({"KPW", "KRW"})


def settle_currencies(page: Page, phrases: Sequence[Phrase]) -> None:
    """Narrow the units of phrases whose currency the words alone leave open."""
    shared = [
        index for index, phrase in enumerate(phrases) if phrase.unit and phrase.unit.family and _is_shared(phrase)
    ]
    assumed = [index for index, phrase in enumerate(phrases) if phrase.unit and phrase.unit.is_convention]
    if not shared and not assumed:
        return
    named = Counter(phrase.unit.candidates[0] for phrase in phrases if _is_named(phrase) and phrase.unit.scale != _CENT)
    for index in shared:
        _settle(page, phrases, index, named)
    signs = sum(_is_sign(phrases[index]) for index in assumed)  # counted once: no cent looks through the whole text
    for index in assumed:
        if phrases[index].unit.scale == _CENT:
            _settle_cents(page, phrases, index, named, has_sign=signs > 0)
        elif named and not cur.DOLLARS.isdisjoint(named):
            was_sign = _is_sign(phrases[index])
            _settle_dollars(page, phrases, index)
            signs -= was_sign and not _is_sign(phrases[index])


def _is_shared(phrase: Phrase) -> bool:
    unit = phrase.unit
    return unit is not None and len(unit.family) > 1 and len(unit.candidates) > 1 and not _LEFT_OPEN & {*unit.family}


def _is_named(phrase: Phrase) -> bool:
    """Whether the words name one currency, not by convention."""
    return phrase.unit is not None and phrase.unit.is_money and (
        len(phrase.unit.candidates) == 1 and not phrase.unit.is_convention
    )  # fmt: skip


# --- Words that several countries share -------------------------------------------------------------------------


def _settle(page: Page, phrases: Sequence[Phrase], index: int, named: Counter[str]) -> None:
    phrase = phrases[index]
    unit = phrase.unit
    others = _converted(page, phrases, index)
    if others:
        unit = phrase.unit = replace(unit, candidates=tuple(one for one in unit.candidates if one not in others))
    family = tuple(code for code in unit.family if code not in others)
    countries = _countries_of(page, phrase, family)
    texts = [code for code in named if code in family]
    if (lower := _lower_end(page, phrases, index)) is not None and lower in unit.candidates:
        code, why = lower, "so is the lower end of the range"
    elif unit.scale < 1 and index and _is_named(phrases[index - 1]) and phrases[index - 1].unit.candidates[0] in family:
        code, why = phrases[index - 1].unit.candidates[0], "it stands before"
    elif len(countries) == 1 and (not texts or countries <= {*texts}):
        code, why = countries.pop(), "the country stands beside it"
    elif not countries and len(texts) == 1 and not _names_another(page, phrase, family, texts[0]):
        code, why = texts[0], "the text names it elsewhere"
    elif len(unit.candidates) == 1 and others:
        code, why = unit.candidates[0], "the other currency stands beside it"
    else:
        return
    if code in unit.candidates and "kg" in unit.candidates:  # "pounds" that may be a weight still
        return
    words = page.text[phrase.start : phrase.end]
    candidates = (code, "kg") if "kg" in unit.candidates else (code,)
    phrase.unit = Unit(candidates, cur.scale_in(unit.word, code, unit.scale), is_money=unit.is_money)
    phrase.notes += (f"the money of '{words}' is read as {code}: {why}",)


def _lower_end(page: Page, phrases: Sequence[Phrase], index: int) -> str | None:
    """The currency of the amount just before, with the same sign, of which this is the upper end: "¥500 to ¥600"."""
    if not index:
        return None
    lower, unit = phrases[index - 1], phrases[index].unit
    if lower.unit is None or len(lower.unit.candidates) != 1 or lower.unit.scale != unit.scale:
        return None
    is_range = page.folded[lower.end : phrases[index].start].strip() in _RANGES
    sign = page.folded[phrases[index].start : phrases[index].end].strip(_DIGITS)
    is_same_sign = (
        sign and not sign.isalpha() and sign == page.folded[lower.start : lower.end].strip(_DIGITS).rpartition(" ")[2]
    )
    return lower.unit.candidates[0] if is_range and is_same_sign else None


def _converted(page: Page, phrases: Sequence[Phrase], index: int) -> set[str]:
    """The currencies that stand beside the phrase as a conversion of it."""
    found: set[str] = set()
    for one, other in ((index - 1, index), (index, index + 1)):
        if one < 0 or other == len(phrases):
            continue
        first, second = phrases[one], phrases[other]
        partner = first if other == index else second
        is_beside = second.start - first.end <= 12 and page.folded[first.end : second.start].strip() in _CONVERTS
        if is_beside and _is_named(partner) and partner.unit.scale == phrases[index].unit.scale:
            found.update(partner.unit.candidates)
    return found


def _countries_of(page: Page, phrase: Phrase, family: Sequence[str]) -> set[str]:
    """The currencies of the family whose countries stand right beside the amount: "Norway's 500 crowns"."""
    found: set[str] = set()
    for match in (
        page.before(_COUNTRY_BEFORE, phrase.reach, phrase.floor),
        page.behind(_COUNTRY_BEHIND, phrase.end, phrase.limit),
    ):
        area = cur.COUNTRY_WORDS.get(match["word"][:: 1 if match.re is _COUNTRY_BEHIND else -1]) if match else None
        if area is not None:
            found.update(code for code in family if cur.is_used_in(code, area))
    return found


def _names_another(page: Page, phrase: Phrase, family: Sequence[str], code: str) -> bool:
    """Whether the sentence names a country of the family with other money: "an Indian agent took 300 rupees"."""
    for match in _WORD.finditer(page.folded, *_sentence(page, phrase.start, phrase.end)):
        area = cur.COUNTRY_WORDS.get(match[0])
        if area is not None and any(one != code and cur.is_used_in(one, area) for one in family):
            return True
    return False


def _sentence(page: Page, start: int, end: int) -> tuple[int, int]:
    """About where the sentence around a stretch begins and ends."""
    floor = max(0, start - _LONGEST_SENTENCE)
    for match in _SENTENCE_END.finditer(page.folded, floor, start):
        floor = match.end()
    match = _SENTENCE_END.search(page.folded, end, min(page.length, end + _LONGEST_SENTENCE))
    return floor, match.start() if match else min(page.length, end + _LONGEST_SENTENCE)


# --- Readings by convention -------------------------------------------------------------------------------------


def _is_sign(phrase: Phrase) -> bool:
    """Whether the unit is a "$" or dollars in their usual reading."""
    return phrase.unit is not None and phrase.unit.is_convention and phrase.unit.scale != _CENT


def _settle_cents(page: Page, phrases: Sequence[Phrase], index: int, named: Counter[str], *, has_sign: bool) -> None:
    """has_sign: whether the text holds a "$" in its usual reading."""
    phrase = phrases[index]
    beside = _named_beside(page, phrases, index)
    codes = set(beside) or {code for code in named if code == "EUR" or code in cur.DOLLARS}
    if not beside and has_sign:
        return
    if len(codes) != 1 or (code := codes.pop()) == "USD":
        return
    phrase.unit = Unit((code,), phrase.unit.scale, is_money=True)
    where = "beside them" if beside else "in the text"
    phrase.notes += (f"'{page.text[phrase.start : phrase.end]}' are read as {code}, the only such money {where}",)


def _settle_dollars(page: Page, phrases: Sequence[Phrase], index: int) -> None:
    phrase = phrases[index]
    beside = _named_beside(page, phrases, index)
    if len(beside) != 1 or page.folded.endswith(("(", "[", " or "), 0, phrase.start):
        return
    code, times = next(iter(beside.items()))
    if times < 2 or code in {"USD", "EUR"}:
        return
    note = f"'{page.text[phrase.start : phrase.end]}' is read as {code}, the dollar that the sentence names"
    phrase.unit, phrase.notes = Unit((code,), phrase.unit.scale, is_money=True), (*phrase.notes, note)


def _named_beside(page: Page, phrases: Sequence[Phrase], index: int) -> Counter[str]:
    """The dollars and euros that the sentence names, and how often."""
    start, end = _sentence(page, phrases[index].start, phrases[index].end)
    found: Counter[str] = Counter()
    for phrase in phrases[max(0, index - _MOST_NEIGHBOURS) : index + _MOST_NEIGHBOURS]:
        if phrase.start >= start and phrase.end <= end and _is_named(phrase):
            code = phrase.unit.candidates[0]
            if code == "EUR" or code in cur.DOLLARS:
                found[code] += 1
    return found
