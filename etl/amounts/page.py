"""A text as the grammar reads it, and what is gathered around one numeral while reading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from etl.amounts import currencies as cur
from etl.amounts import lexicon as lex
from etl.amounts.folding import fold
from etl.amounts.model import Numeral

_CENT = Decimal("0.01")
_PERIOD_ENDS = sorted({word.split()[-1] for word in lex.PERIODS_BEFORE} | {word[-1] for word in lex.CJK_PERIODS_BEFORE})
_SUM_BEHIND_A_LETTER = re.compile(
    rf"(?<![\w.&'/-])(?P<letter>[{''.join(cur.LETTER_PREFIXES)}]) ?[0-9]{{1,4}}"
    r"(?:[, ][0-9]{3}\b| ?(?:million|billion|bn)\b| ?(?:an?|per|/) ?(?:hour|day|week|month)\b)"
)
_FARTHEST_PERIOD = 100
"""Code points from the end of a period to its amount at most: three words, a link and their spaces."""
EDGE = r"(?!\w)"
"""No letter or digit may follow (in the reversed text: stand before)."""


class Page:
    """A text in the three forms that the grammar reads; offsets agree in `text` and `folded`."""

    __slots__ = ("_held", "_letters", "_periods", "backwards", "folded", "length", "ref_area", "text")

    def __init__(self, text: str, ref_area: str | None = None, folded: str | None = None):
        self.text = text
        self.folded = fold(text) if folded is None else folded
        self.backwards = self.folded[::-1]
        self.length = len(text)
        self.ref_area = ref_area
        self._periods: tuple[str, ...] | None = None
        self._held: dict[tuple[str, ...], bool] = {}
        self._letters: frozenset[str] | None = None

    def before(self, pattern: re.Pattern[str], end: int, floor: int) -> re.Match[str] | None:
        """The match of a reversed pattern that ends where `end` begins and does not reach below `floor`."""
        match = pattern.match(self.backwards, self.length - end)
        return match if match and self.length - match.end() >= floor else None

    def may_have_period(self, end: int) -> bool:
        """Whether a word of a period ("monthly") stands before `end`, near enough for a pattern to reach it."""
        if self._periods is None:
            self._periods = tuple(word for word in _PERIOD_ENDS if word in self.folded)
        floor = max(0, end - _FARTHEST_PERIOD)
        return any(self.folded.rfind(word, floor, end) >= 0 for word in self._periods)

    def holds(self, words: tuple[str, ...]) -> bool:
        """Whether the text holds one of the words: looked for once, however many amounts ask."""
        held = self._held.get(words)
        if held is None:
            held = self._held[words] = any(word in self.folded for word in words)
        return held

    def has_sum_in(self, letter: str) -> bool:
        """Whether thousands or a rate stand behind this capital ("R3,500", "R90 a day"): then "R350" is money, too."""
        if self._letters is None:
            self._letters = frozenset(match["letter"] for match in _SUM_BEHIND_A_LETTER.finditer(self.text))
        return letter in self._letters

    def behind(self, pattern: re.Pattern[str], start: int, limit: int) -> re.Match[str] | None:
        """The match of a pattern at `start` that does not reach beyond `limit`."""
        match = pattern.match(self.folded, start)
        return match if match and match.end() <= limit else None


def percent_of(ratio: Decimal) -> Decimal:
    """A ratio as a percentage with two decimals, as the design's table writes "a third"."""
    return (ratio * 100).quantize(_CENT)


@dataclass(slots=True)
class Unit:
    """What the words beside a number say about its unit. `candidates` has one term when they decide it."""

    candidates: tuple[str, ...] = ()
    scale: Decimal = lex.ONE
    notes: tuple[str, ...] = ()
    is_money: bool = False
    is_convention: bool = False  # "$" without a country
    family: tuple[str, ...] = ()  # every currency that the word may be somewhere
    word: str = ""  # the currency word, where several countries share it


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
    is_listed: bool = False  # a member of a list: it neither begins nor ends a range
    notes: tuple[str, ...] = ()
