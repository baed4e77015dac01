"""What a clause makes of an amount of money beside work: promised by the month, earned by cooking, paid for papers.

In: a view of the amount. Out: the measure with its words, or None: then the tally of single words decides. Not here:
who charges whom, and what is spent on what (money_frames).
"""

from __future__ import annotations

import re

from etl.reader.money_size import is_millions
from etl.reader.money_words import HEDGE, MONTHLY
from etl.reader.view import View

_PROMISED = re.compile(
    r"\b(promised|guaranteed|offered)(?: (?:him|her|them|us|me|you|each|workers|(?:the |young )?(?:men|women)))?"
    rf"(?: (?:a|an) (?:salary|wage|pay)(?: of)?)? {HEDGE}$"
)
"""What somebody is promised by the month is pay, though a commission may come to it."""
_WORKS_FOR = re.compile(
    r"\b(?:she|he|they|i|we|who)(?:['’](?:d|ll))?(?: (?:would|will|could|can|must|had to|has to|have to|to|now|"
    r"still|had))*"
    r" (clean(?:s|ed)?|cook(?:s|ed)?|wash(?:es|ed)?|iron(?:s|ed)?|toil(?:s|ed)?|car(?:es|ed|e) for|looks? after|"
    rf"looked after|weld(?:s|ed)?|guard(?:s|ed)?|sweeps?|swept)\b[^.;:,\d]{{0,40}} for {HEDGE}$"
)
_THE_AVERAGE = re.compile(
    r"(?:^|[.;] |\band |, )(?:the|an) ((?:average|highest|lowest|largest|smallest|median|typical)"
    rf"(?: (?:payment|sum|amount|figure))?)(?: [a-z]+)? (?:was|is|came to|stood at) {HEDGE}$"
)
_PAID_FOR_WORK = re.compile(
    r"\b(?:pa(?:y|ys|id|ying)|borrow(?:ed|ing)?)\b[^.;]{0,50}\b(?:to (?:get|land|secure|obtain|find) (?:a|an|the|"
    r"his|her|"
    r"their) (?:jobs?|posts?|work|place|contracts?|visas?)|for (?:a|an|the|his|her|their) (?:jobs?|posts?|visas?|"
    r"permits?|"
    r"placements?|recruitment))\b"
)
_LOOKS_BACK = 240
_PAPERS_COST = re.compile(
    r"\b((?:(?:work|residence|labou?r|exit|re-entry) )?(?:patents?|permits?|visas?|passports?|licen[cs]es?|work "
    r"cards?))"
    r"(?: (?:for|to|in) [a-z]+(?: [a-z]+)?| which| that)? (?:now |then |usually )?costs?(?: (?:him|her|them|me|us|you|"
    rf"each|(?:a|the|each|every) [a-z]+))? {HEDGE}$"
)
_BROKER_KEEPS = re.compile(
    r"\b(?:the|an?|his|her|their|our) ((?:broker|agent|recruiter|middleman|middlewoman|gangmaster|contractor|agency|"
    r"fixer|matchmaker)s?)(?: in [a-z]+)?(?:,? who [^.;]{2,60},)? (?:keeps?|kept|takes?|took|gets?|got|pockets?|"
    rf"pocketed|earns?|earned|makes?|made|charges?|charged) {HEDGE}$"
)
_A_HEAD = re.compile(
    r" (?:a|per|for each|for every) (?:head|worker|person|man|woman|girl|picker|maid|recruit|migrant|passenger)\b"
)
_HOUSEHOLDS_ASKED = re.compile(
    r"\b(?:households?|famil(?:y|ies)|residents|inminban|neighbou?rhood units?|citizens)(?: (?:in|of) [a-z]+(?: "
    r"[a-z]+)?)?"
    r" (?:is|are|was|were|has been|have been|had been) (?:each |also |then |again |now )?((?:asked|told|ordered|"
    r"required|"
    r"made|forced|instructed)(?: to (?:contribute|donate|hand (?:in|over)|give|submit|bring))?)"
    rf"(?: for)? {HEDGE}$"
)
_FOR_A_GOOD = re.compile(r" (?:a (?:head )?)?for (?:an?|each|every|their|his|her) ")
_AS_A_FEE = re.compile(
    r"(?: (?:from|off) (?:each|every|all|them|him|her|us|me)(?: of them| [a-z]+)?)? as an? "
    r"(?:[\"“‘]?[a-z-]+[\"”’]? ){0,2}[\"“‘]?(fee|deposit|bond|commission|bribe)\b"
)


def measure_of_clause(view: View) -> tuple[str, str] | None:
    """(measure, words) where the clause as a whole tells it, whatever nouns stand near."""
    before, behind = view.before, view.behind
    if is_millions(view):
        return None
    if view.amount.per in MONTHLY and (match := _PROMISED.search(before)):
        return "wage", match[1]
    if " for " in before[-30:] and (match := _WORKS_FOR.search(before)):
        return "wage", match[1]
    if " cost" in before[-60:] and (match := _PAPERS_COST.search(before)):
        return "fee", match[1]
    if _A_HEAD.match(behind) and (match := _BROKER_KEEPS.search(before)):
        return "fee", match[1]
    if " as a" in behind[:40] and (match := _AS_A_FEE.match(behind)):
        return "fee", match[1]
    if (match := _HOUSEHOLDS_ASKED.search(before)) and not _FOR_A_GOOD.match(behind):
        return "quota", match[1]
    if match := _THE_AVERAGE.search(before):
        start = view.spot.start
        if _PAID_FOR_WORK.search(view.article.folded, max(view.spot.paragraph.start, start - _LOOKS_BACK), start):
            return "fee", match[1]
    return None
