"""One sum in two or three currencies: the period said of one of them holds for all.

"RMB 400,000 (about USD 61,000) a month", "USD 500 (3,600 yuan, or 460 euros) per month", "2,300 yuan, or $320, a
month", "2,300 yuan or $320 a month", "RMB 400 per month (about USD 61)". Amounts go in and come out; nothing but
`per` changes. "500 yuan a month (6,000 dollars in all)" is left alone: other words stand in the bracket.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.amounts.behind import period_behind
from etl.amounts.model import Amount
from etl.amounts.page import Page

_SAME = r"(?:(?:or|i\.e\.|that is|equal to|equivalent to|the equivalent of|worth|converted) )?"
_OPENS = re.compile(rf" ?[(\[] ?{_SAME}")
_GOES_ON = re.compile(rf",? or |, ?{_SAME}|; ?{_SAME}| ?/ ?| ?= ?")
_ALTERNATIVE = re.compile(rf",? or {_SAME}| ?/ ?|, {_SAME}")
_CLOSES = re.compile(r"(?: (?:at (?:the|that|today's|current) [a-z ]{4,24}|today|then|now|at the time))?[)\]]")
_LONGEST_LINK = 24
_OTHER_UNITS = frozenset({"percent", "people", "hours", "days", "times", "kg"})


def share_periods(page: Page, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, with one period for all currencies of a sum."""
    shared = list(amounts)
    index = 0
    while index + 1 < len(shared):
        first, second = shared[index], shared[index + 1]
        if second.start - first.end > _LONGEST_LINK or first.unit_candidates == second.unit_candidates:
            index += 1
            continue
        last, per = _sum_from(page, shared, index)
        if per is not None:
            for at in range(index, last + 1):
                if shared[at].per is None:
                    shared[at] = replace(shared[at], per=per)
        index = max(last, index + 1)
    return shared


def _sum_from(page: Page, amounts: list[Amount], index: int) -> tuple[int, str | None]:
    """The last amount of the sum that begins with amounts[index], and the period said of it."""
    first, second = amounts[index], amounts[index + 1]
    if not _are_conversions(first, second):
        return index, None
    link = page.folded[first.end : second.start]
    if _OPENS.fullmatch(link):
        return _bracket_from(page, amounts, index)
    if not _ALTERNATIVE.fullmatch(link):
        return index, None
    if page.folded.startswith(",", second.end):
        per = period_behind(page, second.end + 1, _limit(page, amounts, index + 1), is_whole=True)
        if per is not None:
            return index + 1, per
    return index + 1, None if link.startswith(", ") and "or " not in link else _only_period(amounts[index : index + 2])


def _bracket_from(page: Page, amounts: list[Amount], index: int) -> tuple[int, str | None]:
    last = index + 1
    while last + 1 < len(amounts) and _are_conversions(amounts[index], amounts[last + 1]):
        if not _GOES_ON.fullmatch(page.folded, amounts[last].end, amounts[last + 1].start):
            break
        last += 1
    closed = _CLOSES.match(page.folded, amounts[last].end)
    if not closed:
        return index, None
    return last, period_behind(page, closed.end(), _limit(page, amounts, last)) or _only_period(
        amounts[index : last + 1]
    )


def _limit(page: Page, amounts: list[Amount], index: int) -> int:
    return amounts[index + 1].start if index + 1 < len(amounts) else page.length


def _are_conversions(first: Amount, second: Amount) -> bool:
    """Whether both are money, and of two currencies."""
    ones, others = first.unit_candidates, second.unit_candidates
    return bool(ones and others) and ones != others and _OTHER_UNITS.isdisjoint((ones[0], others[0]))


def _only_period(amounts: Sequence[Amount]) -> str | None:
    said = {amount.per for amount in amounts if amount.per}
    return said.pop() if len(said) == 1 else None
