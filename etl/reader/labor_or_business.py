"""Whether the words around a share or a change speak of work and pay, or of a business and the economy.

In: a view of the amount. Out: yes or no; for goods, the word of which the article has told who makes them.
"""

from __future__ import annotations

import re

from etl.reader.people_words import sort_of
from etl.reader.view import View

BUSINESS = re.compile(
    r"\b(shares?|profits?|gdp|economy|exports?|imports?|stock|stocks|inflation|trade|revenue|sales|index|"
    r"output|production|turnover|investment|unemployment|joblessness|jobless rate"
    r"|gross domestic|interest|population|turnout|votes?|tariffs?|currency|harvest|growth|target|tests?|"
    r"visitors|traffic|vat|excise|the (?:rou?ble|won|yuan|dollar|kyat|naira|rupee|rial|lira)\b|order book|orders\b|"
    r"(?:food|freight|fuel|oil|housing|house|land|gold|coal|grain|gas|energy|"
    r"electricity|timber|seafood) prices|prices of (?!labou?r|rice)[a-z]+|tourism|market|oil|crime|complaints|"
    r"value of the)\b"
)
LABOR = re.compile(
    r"\b(workers?|labou?rers?|men\b|workforce|employ\w*|moulders|seafarers|work\b|minimum|of them\b|"
    r"documents|wages?|salar|jobs\b|pay\b|quotas?|staff|employees?|earn|prisoners?|inmates?|fees?|hours|overtime|"
    r"women|riders?|migrants?|crew|seamstress"
    r"|headcount|payroll|builders?|loggers?|cooks\b|waitress|teachers?|trainees?|interns?|bribes?|"
    r"brigades?|dormitor|personnel|tailors?|cleaners?|welders?|stitchers?|apprentices?"
    r"|nurses?|doctors?|maids?|fishermen|guards?|recruit|remittances?|deduct|rations?|forced lab|"
    r"prison lab|miners?|wigs?|contract manufacturing|price of|rice|koreans)"
)
_BUSINESS_MOVES = re.compile(
    r"\b(cost of (?:living|food|medical care|housing|fuel|tuition)|orders|sales|catch(?:es)?|harvests?|guests|"
    r"visitors|customers|tourists|passengers|exports|imports|demand|production|output|turnover|revenues?|profits?|traffic|"
    r"prices of (?!labou?r)[a-z]+|shares|shipments|deliveries|investment|inflation|gdp|the economy)"
    r"(?: (?:from|for|of|to|in|at|by) [^.;,\d]{2,60}?)? (?:(?:have|has|had|is|are|was|were|been|will) )*"
    r"(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|jump(?:s|ed)?|"
    r"surged?|soared|plunged?|plummeted|slid|slumped|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|"
    r"grew|grown|grow(?:s|ing)?|shr[aiu]nk|shrinking|contracted|collapsed|halved|doubled|cut|down|up)\b[^.;,\d]{0,30}$"
)
"""A business stands right before the verb, whoever else the clause speaks of: "workers left as orders fell by"."""
_WORD = re.compile(r"[a-z]{4,}s\b")


def is_of_labor(view: View) -> bool:
    """Whether the sentence, or the one before, speaks of what people work, get, pay or cost."""
    sentence = view.spot.sentence
    start, end = max(sentence.start, view.spot.start - 160), min(sentence.end, view.spot.end + 120)
    if LABOR.search(view.article.folded, start, end) or speaks_of_pay(view) or _is_labor_article(view):
        return True
    if LABOR.search(view.article.folded, max(view.spot.paragraph.start, start - 140), start):
        return True
    return any(word.endswith("s") and sort_of(word) == "worker" for word in view.article.words_in(start, end))


def is_business(view: View, before: str) -> bool:
    """Whether what changes is a business or an economy: its subject stands in the clause before."""
    clause = view.article.folded[max(view.spot.clause.start, view.spot.start - 90) : view.spot.start]
    if _BUSINESS_MOVES.search(clause):
        return True
    if LABOR.search(clause):
        return False
    return bool(BUSINESS.search(clause) or BUSINESS.match(view.article.folded, view.spot.sentence.start))


def speaks_of_pay(view: View) -> bool:
    """Whether words of pay, of earning or of keeping are near."""
    return (
        max(view.weight("pay_noun"), 0.8 * view.weight("earn"), 0.9 * view.weight("keep"), 0.7 * view.weight("upkeep"))
        > 0.13
    )


def _is_labor_article(view: View) -> bool:
    """Whether the sentence before or the headline speaks of work and pay."""
    return (
        max(
            view.weight("worked"),
            view.weight("take"),
            view.weight("quota_noun"),
            view.weight("keep"),
            view.weight("earn"),
        )
        >= 0.1
    )


def made_by_workers(view: View) -> str | None:
    """Goods named before the number of which the article has told, in an earlier sentence, who makes them."""
    article, sentence = view.article, view.spot.sentence
    for match in _WORD.finditer(article.folded, max(sentence.start, view.spot.start - 160), view.spot.start):
        first = article.folded.find(match[0])
        if first < sentence.start:
            told = article.sentences[article.sentence_at(first)]
            if LABOR.search(article.folded, told.start, min(told.end, first + 400)):
                return match[0]
    return None
