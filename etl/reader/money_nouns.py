"""What the noun or the participle right behind an amount of money says: 200 in fees, a 900 salary, 30 withheld.

In: a view of the amount and its tally. Out: the tally with what these words speak for, "of their wages" and "the
price of" among them; and what an employer's verb (deduct, withhold, dock) takes.
"""

from __future__ import annotations

import re

from etl.reader.money_tally import add
from etl.reader.view import View

_FEE_BEHIND = re.compile(
    r"[ -](?:[a-z'-]+ ){0,3}?(fees?|fines?|bribes?|deposits?|commissions?|debts?|loans?|penalty|penalties|dues|"
    r"visas?|permits?|"
    r"guarantees?|surety)\b"
)
_PAY_BEHIND = re.compile(
    r"[ -](?:(?:in|as|of|monthly|gross|net|average|basic|a month|a day|an hour|worth of|their|his|her|"
    r"unpaid|base|each|minimum"
    r"|starting|legal|per month) ){0,3}?(salary|salaries|wages?|pay|stipends?|bonus|bonuses|back wages|"
    r"overtime|earnings"
    r"|allowances?|tips|paychecks?)\b"
)
_TAKEN_BEHIND = re.compile(
    r"(?: (?:of|from|a|each|per|every|his|her|their|the|that|month|was|is|were|being|then|immediately|"
    r"reportedly) ?){0,5}? ?[\"“]?"
    r"(goes|went|going|deducted|withheld|taken|subtracted|docked|held back|kept back|handed over|sent|"
    r"donated|remitted|transferred"
    r"|confiscated|garnished|skimmed|to the state|to the party|to the government|to its representative|to the company"
    r"|to the embassy|to the manager|to pyongyang|in deductions|disappears?|vanish)\b"
)
_KEPT_BEHIND = re.compile(
    r"(?: (?:is|was|are|were|a month|each|that|per month|to))* ?(left|remains?|remained|kept)\b(?! (?:by|"
    r"back|in an account))"
)
_OF_PAY = re.compile(
    r" of (?:the|their|his|her|its|my|our|each|every)\b[^.;:()]{0,40}? (?:salary|salaries|wages?|pay|earnings|"
    r"income)\b"
)
_PAY_ROLES = frozenset(("pay_noun", "owed", "worked", "earn"))
_PRICE_OF = re.compile(r"\b(?:price|cost) of [a-z ]{2,56}$")
_PAPERS = re.compile(
    r"\b(?:staying|skipping|getting|not |freedom|exemption|release|leaving|seat|post\b|jobs?\b|place |posting|"
    r"passport|visa|permit|medical|migrat|placement|recruit|licence|license|certificate)"
)
_BY_EMPLOYER = ("deduct", "withh", "dock", "subtract")


def weigh_nouns(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the noun or the participle right behind the amount says, and the verb of an employer who deducts."""
    behind, near = view.behind, view.near
    if match := _FEE_BEHIND.match(behind):
        add(totals, words, "fee", 1.0, match[1])
    elif not _PAY_ROLES.isdisjoint(near) and (match := _PAY_BEHIND.match(behind)):
        add(totals, words, "wage", 0.9, match[1])
    elif "take" in near and (match := _TAKEN_BEHIND.match(behind)):
        add(totals, words, "quota", 0.9, match[1])
        add(totals, words, "wage", -0.3, "")
    elif "keep" in near and (match := _KEPT_BEHIND.match(behind)):
        add(totals, words, "wage", 0.9, match[1])
    if behind.startswith(" of ") and (match := _OF_PAY.match(behind)):
        taken = view.weight("take")
        add(totals, words, "quota" if taken > view.weight("keep") else "wage", 0.8, match[0].strip())
        if taken > view.weight("keep"):
            add(totals, words, "wage", -0.9, "")
    if ("price" in near or "cost" in near) and (match := _PRICE_OF.search(view.before[-80:])):
        add(totals, words, "fee" if _PAPERS.search(match[0]) else "price", 0.9, match[0])
    if (
        "fine" not in near
        and (take := view.best("take"))
        and take.weight > 0.3
        and take.cue.words.lower().startswith(_BY_EMPLOYER)
    ):
        add(totals, words, "quota", 0.5 * take.weight, take.cue.words)
        add(totals, words, "fee", -0.6 * take.weight, "")
