"""Words around an amount of money that several of its weighings read: for each worker, a head, per man and month.

In: folded text before or behind the amount. Out: whether the words stand there; what they speak for is decided by
who asks (money_verbs, money_hands, money_uses, money_rates).
"""

from __future__ import annotations

import re

HEDGE = (
    r"(?:about |around |some |only |just |up to |at least |nearly |between |an? |the (?:equivalent|sum) of |the |"
    r"roughly )*"
)
"""What may stand between a verb and its amount."""
MONTHLY = frozenset(("hour", "day", "shift", "week", "month"))
"""Periods that pay is told by."""
PER_HEAD = re.compile(
    r" (?:a head|per head|per worker|per man|per woman|per doctor|per nurse|each\b|per person|a worker|"
    r"for each (?:worker|woman|man|person))"
)
PER_MAN = re.compile(
    r" per [a-z]+ (?:and|per|a) month\b| for (?:each|every) (?:of them|worker|woman|man|artisan|seamstress|person)\b"
)
FOR_EACH = re.compile(
    r"(?: (?:a|per|each|every) month)? for (?:each|every|her|his|their|one|me|him|us)\b(?: (?:of them|worker|woman|"
    r"man|doctor|nurse|work|labou?r\w*))?"
)

TAKING = (
    r"(?:takes?|took|taken|demand(?:s|ed)?|collect(?:s|ed)?|extort(?:s|ed)?|ask(?:s|ed)? for|want(?:s|ed)?|"
    r"expect(?:s|ed)?|insist(?:s|ed)? on|"
    r"accept(?:s|ed)?(?: nothing under)?|charge[sd]?|pocket(?:s|ed)?|ma(?:kes?|de) off with|ran off with|quote[sd]?|"
    r"require[sd]?|request(?:s|ed)?|"
    r"squeeze[sd]?|names? (?:his|her|their|its) price:?)"
)
"""What agents and officials do to get money."""
