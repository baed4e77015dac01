"""The tally of an amount of money: for each measure how strongly the words speak for it, and which words did.

In: a measure, a strength and the words; strength below zero speaks against. Out: the tally, never below zero.
`WEIGHTS` says which measures a cue (roles.py) speaks for, and how strongly; who does what is weighed elsewhere.
"""

from __future__ import annotations

from etl.reader.view import Weights

NOT_LABOR = "not_labor"
WEIGHTS: Weights = {
    "pay_noun": (("wage", 1.0),),
    "earn": (("wage", 1.1),),
    "owed": (("wage", 0.9),),
    "debt": (("other", 0.8),),
    "loan": ((NOT_LABOR, 0.7), ("fee", 0.3)),
    "borrow": (("fee", 0.4), (NOT_LABOR, 0.6)),
    "buy": ((NOT_LABOR, 0.3),),
    "demand": (("quota", 0.4), ("wage", 0.3)),
    "gets": (("wage", 0.5),),
    "pay_verb": (("wage", 0.5),),
    "promise": (("wage", 0.55),),
    "on_paper": (("wage", 0.5),),
    "keep": (("wage", 0.8),),
    "take": (("quota", 0.75),),
    "quota_noun": (("quota", 1.15),),
    "upkeep": (("quota", 0.6),),
    "recruit": (("fee", 0.9),),
    "fee": (("fee", 0.9),),
    "bribe": (("fee", 1.3),),
    "fine": (("fee", 1.2),),
    "dues": (("fee", 1.1),),
    "exemption": (("fee", 0.6),),
    "price": (("price", 0.6),),
    "cost": (("price", 0.6), (NOT_LABOR, 0.1)),
    "goods": (("price", 0.5),),
    "revenue": (("revenue", 0.9),),
    "business": (("revenue", 0.6), (NOT_LABOR, 0.45)),
    "trade": ((NOT_LABOR, 0.7),),
}


def add(totals: dict[str, float], words: dict[str, str], name: str, part: float, text: str) -> None:
    """What speaks for a measure (against it: `part` below zero), with its words where they are strong or the first."""
    if part > 0.3 or name not in words:
        words[name] = text
    totals[name] = max(0.0, totals.get(name, 0.0) + part)
