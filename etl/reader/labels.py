"""A label and its number, which make a sentence: "Embassy, thirty. Loyalty fund, fifteen."; "So, fifteen."

In: the folded words before a number. Out: the label, or none. Whoever is named before an age is no such label.
"""

from __future__ import annotations

import re

from etl.reader.view import OWNERS

_LABEL = re.compile(r"(?:^|[.;:!?“”\"\n] ?)((?:[a-z'-]+ ){0,3}[a-z'-]+)(?:,|:| –| —) $")
_TAKES = OWNERS | frozenset(
    "fund plan dues food board lodging meals cabbage dormitory rent insurance tax levy contribution contributions "
    "deposit country nation army visa permit bus transport uniform stoppages".split()
)
_ADVERBS = frozenset(
    "so then thus no yes well sometimes often usually normally perhaps maybe officially today now before after later "
    "summer winter spring autumn sundays saturdays".split()
)


def label_before(before: str) -> str:
    """The words that a sentence begins with where nothing else stands before the number; none for a person's name."""
    match = _LABEL.search(before[-50:])
    if match is None:
        return ""
    last = match[1].rpartition(" ")[2]
    return match[1] if last in _TAKES or last in _ADVERBS else ""


def taker_before(before: str) -> str:
    """The label where it names who or what takes money."""
    label = label_before(before)
    return label if label and not _TAKES.isdisjoint(label.split()) else ""


_FOR_TAKER = re.compile(r" [“\"‘'(]?(?:for|to|goes to|went to) (?:the |our |his |their )?([a-z]+)")


def taker_behind(behind: str) -> str:
    """Who takes a sum, told right behind it as a ledger does: "1,430 “for the country”, 390 “for the team”"."""
    match = _FOR_TAKER.match(behind)
    return match[0].strip() if match and match[1] in _TAKES else ""
