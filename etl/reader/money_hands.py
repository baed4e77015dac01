"""For whom an amount of money is: a captain, an official, a worker, one man and month; or people who were sold.

In: a view of the amount and its tally. Out: the tally with what the one who gets the money speaks for: what an
official is given is a fee, what is for the party is taken, what goes to a worker is pay.
"""

from __future__ import annotations

import re

from etl.reader.money_tally import add
from etl.reader.money_words import PER_MAN
from etl.reader.view import WORKERS, View

SOLD_PEOPLE = re.compile(
    r"\b(?:sold|bought) (?:[a-z]+ ){0,3}?(?:him|her|them|us|me|brothers?|sisters?|men|women|workers|girls?|boys?|"
    r"people|migrants|children)\b[^.;]{0,40} for (?:about |some |just )?$"
    r"|\b(?:s?he|they|i|we|who|sisters?|brothers?|daughters?|sons?|wom[ae]n|men|workers?|maids?|girls?|boys?|migrants|"
    r"children|brides?|fishermen) "
    r"(?:has |have |had )?(?:is|was|are|were|been|being) (?:then |later |first |[a-z]+ly )?(?:sold|resold|bought|"
    r"traded) "
    r"(?:on )?(?:to [a-z ]{3,30} )?for (?:about |some |just |only )?$"
)
_PERIOD_ONLY = re.compile(r" ?(?:(?:an?|per|each|every) (?:day|week|month|year) )?(?:in |towards |on )?")
_FOR_TAKER = re.compile(
    r"\bfor (?:the |his |her |their )?(?:party|unit|state|company|plan|captain|embassy|manager|"
    r"team leader|meals|food|rent|bed|bunk|insurance|taxes)[,:]? $"
)
_COST_OF_FAVOUR = re.compile(
    r"\b(place|seat|spot|job|leave|discharge|exemption|stamp|permit|passport|visa|transfer|release|"
    r"posting|certificate|exchange|excuse|note|signature)\b[^.;]{0,44}$"
)
_FAVOUR_BEHIND = re.compile(
    r" for (?:an? |the |his |her |their |each )?(?:[a-z]+ )?(?:certificate(?! holders?)|stamp|signature|permit|"
    r"pass|passport|"
    r"place|spot|"
    r"seat|recommendation|visas?|exemption|discharge|transfer|posting|health check|training|medical (?:tests?|"
    r"checks?|note)|"
    r"passports|permits|stall|booth)\b"
)
_OFFICIAL = (
    r"(?:cadre|official|officer|bureau|labou?r section|section chief|chief|guard|police|inspector|secretary|"
    r"commander|"
    r"doctor|teacher|clerk)"
)
_GAVE_OFFICIAL = re.compile(
    rf"\b(?:gave|give|gives|handed|slipped|paid|paid off|pays? off|bunged|tipped|squared|bribed) (?:the |a |an |his |"
    rf"her )?(?:[a-z]+ )?{_OFFICIAL}s?\b[^.;]{{0,30}}$"
)
_OFTEN = 3
_TO_OFFICIAL = re.compile(rf" (?:in)?to (?:the |a |an |his |her )?(?:[a-z]+ )?{_OFFICIAL}s?\b")
_RECRUITER_SAID = re.compile(
    r"\b(?:recruiter|broker|agent|agency|recruiters|brokers|agents) (?:had )?(?:said|spoke of|told (?:me|us|him|"
    r"her|them)|promised|"
    r"offered|talked of)(?: about| up to)? [\"“‘']?$"
)
_TO_WORKER = re.compile(
    r"(?: (?:goes|go|went|is paid|was paid))?(?: (?:a|per|each|every) [a-z]+)? to "
    r"(?:(?:the|each|every|its|his|her|their|those|some|all|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"[\d,]+) )?([a-z]+)\b"
)


_PAYS_FOR_A_JOB = re.compile(
    r"\b(?:pays?|paid|paying) (?:[a-z]+ ){0,3}?(?:for|to (?:get|secure|land|obtain)) (?:an?|the|his|her|their|these|"
    r"such an?) (?:[a-z]+ )?(?:jobs?|work visas?|visas?|posts?|positions?)\b"
)


_LOAN_FOR_FEES = re.compile(
    r"[^.;]{0,40}? to (?:pay|cover|meet|repay) (?:[a-z]+ ){0,3}?(?:recruit[a-z]*|agents?|brokers?|agenc(?:y|ies)|fees?|"
    r"(?:dispatch|sending|recruiting|manning) (?:groups?|organi[sz]ations?|compan(?:y|ies)|firms?)|"
    r"visas?|dalals?)\b"
)
_REFUND = re.compile(
    r"\b(refund(?:s|ed|ing)?|reimburse[sd]?|reimbursing|repaid|repay(?:s|ing)?|paid back|pay back|remediat\w+)\b"
    r"[^.;]{0,70}$"
)
_TO_COVER_FEES = re.compile(
    r"[^.;]{0,90}? (to (?:cover|reimburse|refund|repay|make up for|compensate for)) (?:the )?(?:recruitment |agency )?"
    r"fees (?:that )?(?:they|workers|the men|the women|paid|charged)\b"
)
"""A firm gives back what recruiters took: "will pay workers $1,500 each to cover fees they paid"."""
_IN_FEES = re.compile(
    r"(?: (?:a|per) (?:head|worker|person))?(?: to (?:[a-z]+ ){1,4}?)?(?: in| of| for| to cover| as)? "
    r"(?:[a-z]+ ){0,3}?(?:recruitment|agency|"
    r"placement|illegal|visa)?[ -]?fees?\b|"
    r"(?: (?:a|per) (?:head|worker|person))? (?:in|of|for) (?:recruitment|hiring|visa|placement|agency|migration|"
    r"travel) (?:costs?|charges?|expenses)\b"
)


_TO_GO_ABROAD = re.compile(
    r"(?: each)? to (?:go|get|travel|migrate|move|fly|come|emigrate) (?:to [a-z]|abroad|overseas|there\b)"
)
_WHAT_IT_TAKES = re.compile(r"\b(?:costs?|takes?|took|needs?|pays?|paid|spends?|spent|charged?)\b[^.;\d]{0,40}$")
_SENT_AT_A_COST = re.compile(
    r"\b(?:send(?:ing)?|sent|go(?:ing)?|migrat\w+) [^.;\d]{0,70} at (?:an? )?cost of (?:about )?$"
)
_MIGRATION_COST = re.compile(r"\bmigration (?:costs?|expenses?|fees?)\b")


def _is_their_trade(view: View, words: str) -> bool:
    """Whether the doctor or teacher who is given money is one of the workers that the article is about."""
    return any(trade in words and view.article.folded.count(trade) > _OFTEN for trade in ("doctor", "teacher"))


def _is_of_migration(view: View) -> bool:
    """ "It takes a worker 36,000 taka to go to Oman", "in migration cost", "sending nurses at a cost of"."""
    before, behind = view.before, view.behind
    if " to " in behind[:12] and _TO_GO_ABROAD.match(behind) and _WHAT_IT_TAKES.search(before):
        return True
    if " cost of " in before[-20:] and _SENT_AT_A_COST.search(before):
        return True
    return ("migration " in behind[:24] and _MIGRATION_COST.search(behind[:40]) is not None) or (
        "migration " in before and _MIGRATION_COST.search(before[-70:]) is not None and view.weight("gets") < 0.3
    )


def weigh_hands(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """For whom the amount is: people who were sold, one man and month, a captain, an official, a worker."""
    behind, tail, near = view.behind, view.before[-30:], view.near
    if (
        " for " in tail
        and ("sold" in view.before or "bought" in view.before)
        and (match := SOLD_PEOPLE.search(view.before))
    ):
        add(totals, words, "other", 1.5, match[0])
        add(totals, words, "price", -0.8, "")
    if _is_of_migration(view):
        add(totals, words, "fee", 1.6, "to go")
        for name in ("quota", "wage", "price"):
            add(totals, words, name, -1.2, "")
    is_lent = "loan" in view.before or "debt" in view.before or "borrow" in view.before
    if is_lent and " to " in behind and (match := _LOAN_FOR_FEES.match(behind)):
        add(totals, words, "fee", 1.3, match[0].strip())
        add(totals, words, "wage", -0.9, "")
    if "fee" in behind and "pay" in view.before and (match := _TO_COVER_FEES.match(view.article.folded, view.spot.end)):
        add(totals, words, "fee", 2.0, match[1])
        for name in ("wage", "revenue", "quota"):
            add(totals, words, name, -1.5, "")
    if (
        ("fee" in behind or "cost" in behind or "expense" in behind)
        and (match := _REFUND.search(view.before))
        and _IN_FEES.match(behind)
    ):
        add(totals, words, "fee", 2.0, match[1])
        for name in ("wage", "revenue", "quota"):
            add(totals, words, name, -1.5, "")
    upkeep = view.best("upkeep")
    if upkeep and upkeep.side == 1 and _PERIOD_ONLY.fullmatch(view.article.folded, view.amount.end, upkeep.cue.start):
        add(totals, words, "quota", 0.7, upkeep.cue.words)
        add(totals, words, "fee", -0.4, "")
    inside = view.article.folded[view.spot.start : view.spot.end]
    if (match := PER_MAN.search(inside + behind[:30])) and (
        max(view.weight("pay_verb"), view.weight("fee"), view.weight("gets")) > 0.25
        or (match[0].endswith("month") and view.weight("take") < 0.3)
    ):
        add(totals, words, "wage", 0.9, match[0].strip())
        add(totals, words, "fee", -0.9, "")
    if match := _FOR_TAKER.search(tail):
        add(totals, words, "quota", 1.2, match[0].strip())
        add(totals, words, "wage", -0.4, "")
    if match := _FAVOUR_BEHIND.match(behind):
        add(totals, words, "fee", 0.9, match[0].strip())
        add(totals, words, "wage", -0.6, "")
        add(totals, words, "quota", -0.6, "")
    if (" job" in behind or " visa" in behind or " post" in behind) and (
        match := _PAYS_FOR_A_JOB.search(view.before + " – " + behind)
    ):
        add(totals, words, "fee", 1.1, match[0])
        add(totals, words, "wage", -0.8, "")
    if ("cost" in near or tail.endswith("had for ")) and (match := _COST_OF_FAVOUR.search(view.before[-70:])):
        add(totals, words, "fee", 1.0, match[1])
        add(totals, words, "price", -0.5, "")
    if (
        ("gets" in near or "pay_verb" in near)
        and (match := _GAVE_OFFICIAL.search(view.before[-60:]) or _TO_OFFICIAL.match(behind))
        and not _is_their_trade(view, match[0])
    ):
        add(totals, words, "fee", 1.1, match[0].strip())
        add(totals, words, "wage", -1.0, "")
    if "exemption" in near and max(view.weight(role) for role in ("pay_noun", "earn", "gets", "promise", "keep")) < 0.2:
        add(totals, words, "fee", 0.45, near["exemption"].cue.words)
    if (match := _TO_WORKER.match(behind)) and match[1] in WORKERS and match[1] != "north":
        add(totals, words, "wage", 1.0, match[0].strip())
        add(totals, words, "quota", -0.7, "")
    if match := _RECRUITER_SAID.search(view.before[-50:]):
        add(totals, words, "wage", 0.9, match[0].strip())
        add(totals, words, "fee", -1.0, "")
