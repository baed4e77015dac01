"""Money that offices, firms and donors lay out, and money that courts and the police take: nobody's pay.

In: a view of an amount of money. Out: the words that say so, or None. "Spent 3 million yuan on dormitories", "machines
worth $90,000", "a judge ordered him to forfeit $60,000", "customs seized $48,000 in cash".
"""

from __future__ import annotations

import re

from etl.reader.view import View

_FORTUNE = 100_000
_HEDGE = r"(?:about |some |up to |more than |over |another |an extra |an estimated |nearly |around |at least )?"
_SPENT = re.compile(
    r"\b(spen(?:ds?|t|ding)|invest(?:s|ed|ing)?|earmark(?:s|ed)|allocat(?:es|ed)|budget(?:s|ed)|pledg(?:es|ed)|donat(?:es|ed)|"
    rf"grant(?:s|ed)|gave|pour(?:s|ed)|commit(?:s|ted)|set aside|raised|lent|loaned) {_HEDGE}$"
)
_ON_THINGS = re.compile(
    r"(?: (?:a|per|each|this|last) year)?(?: [a-z]+)? (?:on|for|in|into|towards?) "
    r"(?!wages|salaries|pay\b|workers|labou?r|the (?:regime|state|party)|pyongyang|north korea)[a-z]"
)
_FOR_ASSETS = re.compile(
    r"(?: (?:a|per) year)? for (?:the|an?|its|his) (?:[a-z]+ )?(?:licen[cs]e|rights|land|machines?|ships?|boats?|"
    r"brand|company|"
    r"stake|villa|mansion|patent)\b"
)
_WORTH = re.compile(
    r"\b(machines?|machinery|equipment|cargo(?:es)?|vessels?|ships?|boats?|villas?|houses?|property|properties|assets|orders?|"
    r"contracts?|stocks?|orchards?|land|gold|drugs|cattle|jewellery|watch(?:es)?|cars?|luxury [a-z]+|art) "
    rf"(?:that (?:is|are|was|were) )?(?:worth|valued at|insured for) {_HEDGE}$"
)
_BY_COURT = re.compile(
    r"\b(?:judge|court|tribunal|sentenced|convicted|pleaded guilty|prosecutors?|treasury|regulators?)\b[^.;]{0,90}"
    rf"\b(?:forfeit(?:s|ed)?|pay a fine of|pay fines of|fines? of|a penalty of) {_HEDGE}$|"
    r"\b(?:inspectors?|inspectorate|authorities|regulators?|department|ministry|labou?r office)\b[^.;\d]{0,50} "
    rf"(?:issued?|imposed?|handed out|levied) (?:[a-z]+ )?fines (?:of|totall?ing|worth|amounting to) {_HEDGE}$"
)
_SERVE = re.compile(
    r"[^.;]{0,30}\b(?:serve|years? in (?:prison|jail)|behind bars|(?:years?|months?)[’'] imprisonment|jail(?:ed)?|"
    r"probation|"
    r"if (?:convicted|found guilty))\b"
)
_SEIZED = re.compile(
    r"\b(?:customs|border guards|police|prosecutors|investigators|agents|fbi|authorities)\b[^.;\d]{0,40} "
    r"(?:seized|confiscated|froze|found|recovered|intercepted|impounded) (?:[a-z]+ ){0,3}?(?:of |worth )?"
    rf"{_HEDGE}$"
)
_CASH = re.compile(r"\b(?:customs|border guards|fbi|cash|crypto|cryptocurrency|bitcoin|assets|accounts?|virtual)\b")


def laid_out_or_seized(view: View) -> str | None:
    """The words that tell who lays the money out, what it is worth, or who takes it by law; else None."""
    before, behind, tail = view.before, view.behind, view.before[-40:]
    if (view.amount.top or 0) >= _FORTUNE:
        if (match := _SPENT.search(tail)) and _ON_THINGS.match(behind):
            return match[1]
        if match := _FOR_ASSETS.match(behind):
            return match[0].strip()
    if ("worth" in tail or "valued" in tail or "insured" in tail) and (match := _WORTH.search(before)):
        return match[0].strip()
    if "fine" in tail and (match := _SERVE.match(behind)):
        return match[0].strip()
    if ("fine" in tail or "forfeit" in tail or "penalty" in tail) and (match := _BY_COURT.search(before)):
        return match[0].strip()
    if (match := _SEIZED.search(before)) and _CASH.search(before[-60:] + behind[:40]):
        return match[0].strip()
    return None
