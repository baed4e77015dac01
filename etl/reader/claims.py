"""How the source comes to an amount: reported, calculated, assumed; or another amount in another currency.

In: the proposed spots of an article, in the order of the text. Out: spot index → `Claim`. A conversion points to the
amount that it converts, the first of them where there are several: "700 yuan ($97, or 830,000 won)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from etl.reader.article import Article, Spot
from etl.reader.lexicons import Cues
from etl.reader.model import What
from etl.vocabulary import is_currency

_SUPPOSED = (
    "assuming|supposing|suppose|assume|assumes|assumed|if each|if every|could reach|might reach|may reach|could rise|"
    "may exceed|could exceed|would rise"
)
_WORKED_OUT = (
    "works out|work out|worked out|working out|would amount|adds up|add up|adding up|would mean|would leave|calculated|"
    "calculates|calculate|comes to|should reach|extrapolated"
)

CUES: Cues = {
    "claim": {
        **dict.fromkeys(_SUPPOSED.split("|"), "assumed_by_source"),
        **dict.fromkeys(_WORKED_OUT.split("|"), "calculated_by_source"),
    }
}

_REACH = 70
_FAR = 400
"""How far back a supposition is looked for, in code points."""
_GAP_LIMIT = 48
_APPOSED = re.compile(r"[a-z' -]*(?P<sign>,|–|—)(?P<links> )")
"""Other words, a comma and a hedged amount that ends there: "300 yuan for the work, about $40."."""
_ENDS = re.compile(r"[.,;:)\]–—]| [–—]| (?:at|on) (?:the |an? |today's )?(?:[a-z]+[ -]){0,3}(?:rate|exchange)\b|$")
_COLON = re.compile(r"[a-z ,-]*: ")
_PERIOD = r"""(?:[ ]?(?:a|an|per|each|every)[ ][a-z]+|[ ]?monthly|[ ]?annually|[ ]?/[ ]?[a-z]+)?"""
_OPENS = re.compile(
    rf"""["'”’]*{_PERIOD}[ "'”’]*"""
    r"""(?P<sign>\(|\[|=|≈|/|,|–|—|-|:|\.|(?=or\b|about\b|equal|equivalent|worth))"""
    r"""(?P<links>[ ]*(?:[a-z.]+[ :]+){0,5})["'“]?""",
    re.VERBOSE,
)
_BRACKET = re.compile(r"[a-z' -]*(?P<sign>\()(?P<links>[ ]*(?:[a-z.]+[ :]+){0,5})")
"""What stands between an amount and its conversion: a period, a sign or a word that opens it, words that link."""
_LINKS = frozenset(
    "or about equal to equivalent the of worth that which is i.e. roughly around some approximately then currently an "
    "a at today's nearly almost approx. ie ca. equivalent: this just under over in now only".split()
)
_STRONG_SIGNS = frozenset("([=≈/")
_OF_MONEY = frozenset(("wage", "quota", "fee", "price", "revenue"))
_HEDGED = frozenset(("about", "nearly", "less_than", "more_than", "up_to"))
_AT_A_RATE = re.compile(r" (?:at|on) (?:the |an? |today's )?(?:[a-z]+[ -]){0,3}(?:rate|exchange)\b")
_EACH = re.compile(r" (?:for each|for every|for an? |each|per|a head|apiece)\b")
_FOLLOWS = re.compile(
    r"\b(so|so that|thus|hence|that is|that makes|which makes|together it is|together that is) "
    r"(?:barely |just |only |a mere )?$"
)


class Claim(NamedTuple):
    claim: str
    same_as: int | None
    words: str


def decide_claims(
    article: Article, spots: Sequence[Spot], whats: Sequence[What], units: Sequence[str | None]
) -> list[Claim]:
    """One claim for each of the proposed spots; `units` as decided by the words or by the place."""
    claims: list[Claim] = []
    end = -_GAP_LIMIT - 1
    for at, spot in enumerate(spots):
        claim = None
        is_near = 0 < spot.start - end <= _GAP_LIMIT
        end = spot.end
        if is_near and _is_money(units[at], spot, whats[at]) and _is_money(units[at - 1], spots[at - 1], whats[at - 1]):
            claim = _converted(article, spots[at - 1], spot, (whats[at - 1], whats[at]), (units[at - 1], units[at]))
            if claim is not None and claim.same_as is not None and claims[-1].claim == "converted_by_source":
                claim = claim._replace(same_as=claims[-1].same_as)
        claims.append(claim or _by_words(article, spot, whats[at]))
    return claims


def _is_money(unit: str | None, spot: Spot, what: What) -> bool:
    """Whether the unit is a currency, or one that the words leave open."""
    if unit is None:
        return bool(spot.amount.unit_candidates) or what.measure in _OF_MONEY
    return is_currency(unit)


def _converted(
    article: Article, before: Spot, spot: Spot, whats: tuple[What, What], units: tuple[str | None, str | None]
) -> Claim | None:
    """The claim of an amount that says the one before it again: in brackets, or behind "or", "about", "equal to".

    With the period of another length, or for each of several, it is worked out from the one before.
    """
    folded = article.folded
    gap = _OPENS.fullmatch(folded, before.end, spot.start) or _BRACKET.fullmatch(folded, before.end, spot.start)
    if gap is None and spot.amount.qualifier in _HEDGED and _ENDS.match(folded, spot.end):
        gap = _APPOSED.fullmatch(folded, before.end, spot.start)
    words = article.text[before.end : spot.end].strip()
    if gap is None:
        is_worked_out = units[0] == units[1] and _is_summed_up(folded, before, spot)
        return Claim("calculated_by_source", None, words) if is_worked_out else None
    sign, links = gap["sign"], gap["links"].split()
    is_hedged = spot.amount.qualifier in _HEDGED
    if any(word not in _LINKS for word in links) or (sign == "." and not _is_whole_sentence(folded, spot, is_hedged)):
        return None
    first, second = before.amount.per or whats[0].per, spot.amount.per
    is_other_period = first is not None and second is not None and first != second
    if units[0] == units[1]:
        is_worked_out = is_other_period or _EACH.match(folded, spot.end) is not None
        is_linked = sign == ":" or "or" in links
        return Claim("calculated_by_source", None, words) if is_linked and is_worked_out else None
    is_linked = is_hedged or "or" in links or any(word.startswith("equ") for word in links)
    if sign not in _STRONG_SIGNS and not is_linked and _AT_A_RATE.match(folded, spot.end) is None:
        return None
    if is_other_period:
        return Claim("calculated_by_source", None, words)
    return Claim("converted_by_source", before.start, words)


def _is_summed_up(folded: str, before: Spot, spot: Spot) -> bool:
    """Whether a colon leads from a sum to what it is for a period: "$1,140 for thirteen months: $90 a month"."""
    has_new_period = before.amount.per is None and spot.amount.per is not None
    return has_new_period and _COLON.fullmatch(folded, before.end, spot.start) is not None


def _is_whole_sentence(folded: str, spot: Spot, is_hedged: bool) -> bool:
    """Whether the amount is all that its sentence says: "About ten dollars."."""
    end = spot.sentence.end
    return is_hedged and end - spot.end < 8 and not folded[spot.end : end].strip(" .\n")


def _by_words(article: Article, spot: Spot, what: What) -> Claim:
    """What a word before the amount says: a supposition holds to the next comma; what is behind follows from it."""
    folded = article.folded
    follows = _FOLLOWS.search(folded, max(spot.sentence.start, spot.start - 32), spot.start)
    if follows and (what.measure in _OF_MONEY or what.measure == "workers"):
        return Claim("calculated_by_source", None, article.text[follows.start(1) : follows.end(1)])
    if "claim" not in article.cues:
        return _REPORTED
    cues = article.cues_in("claim", max(spot.sentence.start, spot.start - _FAR), spot.start)
    if not cues:
        return _REPORTED
    cue = cues[-1]
    if cue.term == "assumed_by_source" and not cue.words.lower().startswith(("could", "might", "may", "would")):
        if folded.find(";", cue.end, spot.start) >= 0:
            return _REPORTED
        is_behind = folded.find(", ", cue.end, spot.start) >= 0
        return Claim("calculated_by_source" if is_behind else "assumed_by_source", None, cue.words)
    if spot.start - cue.end > _REACH or cue.start < spot.clause.start:
        return _REPORTED
    return Claim(cue.term, None, cue.words)


_REPORTED = Claim("reported", None, "")
