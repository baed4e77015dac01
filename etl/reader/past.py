"""The latest amounts, from which a later one may inherit a currency, a measure or a period."""

from __future__ import annotations

from etl.reader.article import Spot
from etl.reader.model import Aside, What

_NO_MONEY = frozenset(("percent", "people", "hours", "days", "kg", "times"))


class Past:
    """The latest amounts that a later one may inherit from; `counted`: the latest workers of each number."""

    __slots__ = (
        "asked", "counted", "decisions", "goods", "is_again", "last", "last_what", "money", "money_what", "people",
        "people_what", "plus", "said", "sample",
    )  # fmt: skip

    def __init__(self, decisions: list[What | Aside]) -> None:
        self.decisions = decisions
        self.last: Spot | None = None
        self.last_what: What | None = None
        self.money: Spot | None = None
        self.money_what: What | None = None
        self.goods: Spot | None = None
        self.people: Spot | None = None
        self.people_what: What | None = None
        self.sample: Spot | None = None
        self.asked: set[float] = set()
        self.counted: dict[float | None, tuple[Spot, What]] = {}
        self.is_again = False
        self.plus: Spot | None = None
        self.said: Spot | None = None

    def take_sample(self, spot: Spot) -> None:
        """People who were asked: told of again by the same number, they are no workers counted."""
        self.sample = spot
        if spot.amount.value_high is not None:
            self.asked.add(spot.amount.value_high)

    def keep(self, spot: Spot, what: What) -> None:
        self.last, self.last_what = spot, what
        if what.measure == "workers":
            self.people, self.people_what = spot, what
            self.counted[spot.amount.top] = spot, what
        if self.is_again:
            self.is_again = False
            self.said = spot
            return
        if what.unit not in _NO_MONEY and (what.unit is not None or spot.amount.unit_candidates):
            self.money, self.money_what = spot, what
        elif what.unit == "kg":
            self.goods = spot
