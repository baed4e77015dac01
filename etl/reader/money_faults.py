"""What a fault costs: "when a shirt comes out crooked, 40 yuan is docked", "a torn net cost him $30".

In: a view of an amount of money. Out: the words that name the fault, or none. Such money is a fee, a fine, also where
the verb alone would say that it is taken from pay, or that it is a price.
"""

from __future__ import annotations

import re

from etl.reader.view import View
from etl.reader.word_test import has_one_of

_HEDGE = r"(?:about |some |around |only |just |up to |as much as |at least |nearly |another |between )?"
_NOT_OF_PAY = (
    r"(?! (?:wages?|pay|income|earnings|overtime|salar\w+|limbs?|fingers?|work|time|days|hours|health|crops?))"
)
_FAULT_WORD = (
    r"(?:defect\w*|flaw\w*|mistakes?|errors?|repaired|mended|redone|faulty|crooked|spoil(?:t|ed)|torn|breakages?|ruined|"
    rf"(?:broken|damaged|lost|missed|missing){_NOT_OF_PAY}|(?:damages|breaks|loses) (?:an?|the|any|his|her)|"
    rf"latecomers?|"
    r"dropped|rejects?|rejected|inspection|stain\w*|late|lateness|"
    r"absen\w+|curfew|oversle\w+|quarrel\w*|fights?|fighting|drunk\w*|smok(?:es?|ing)|swear\w*|talk(?:s|ing)|chatting|"
    r"yawn\w*|disob\w+|answer(?:s|ing) back|complain(?:s|ing)|sleeping|"
    r"(?:break|skip|cancel|drop|litter|spit|los|damag|forgett|ruin|burn|tear|spoil)[a-z]*ing|leaving early|"
    r"running away|absconding|refusing)"
)
_FAULT = re.compile(
    r"\b(?:if|when|whenever|whoever|anyone (?:who|caught)|those who|for (?:each|every|any|an?))\b[^;]{0,120}?"
    rf"\b({_FAULT_WORD})\b[^;]{{0,60}}$"
)
_DEDUCTED = re.compile(
    r"[^.;]{0,24}\b(?:deducted|docked|taken off|withheld|cut|lopped off|knocked off|shaved off|subtracted|gone|lost|"
    r"due|"
    r"stopped|off (?:the|their|his|her|my|our) (?:pay|wages?|salary))\b"
)
_BECAUSE = re.compile(
    rf"(?: (?:a|per|each) [a-z]+)?,? (?:because|if|when|whenever|after|as soon as|every time|"
    rf"each time) [^.;\d]{{0,50}}?\b({_FAULT_WORD})\b"
)
_ON_CONDITION = re.compile(r"(?: (?:a|per|each) [a-z]+)? (?:if|when|whenever|each time|every time) [a-z]+ [a-z]+")
_IF_THEN = re.compile(
    r"\b(?:if|when|whenever|once) (you|they|she|he|we|i|somebody|someone|anyone|a worker|a woman|a man) [^.;,]{3,60}, $"
)
_IS_GONE = re.compile(
    r" (?:is|are|was|were) (?:gone|lost|taken|docked|deducted|off|cut)\b| (?:comes|goes|went|came) off\b"
)
_TAKES = re.compile(
    r"\b(?:knock(?:s|ed)|dock(?:s|ed)|deduct(?:s|ed)|takes?|took|cuts?|withholds?|withheld|charge[sd]?|subtract(?:s|ed)|"
    r"stops?|lops?|shaves?|loses?|forfeits?|fines|(?<!was )(?<!were )(?<!is )(?<!are )pa(?:ys?|id)|costs?|means?|meant|"
    rf"sets? back)(?: (?:him|her|them|us|me|you|the [a-z]+))?(?: back)? {_HEDGE}$"
)
_THOSE_CAUGHT = re.compile(
    r"\b(?:those|anyone|anybody|whoever|everyone|workers?|m[ae]n|wom[ae]n|maids?|people|cooks?|miners?)(?: in [a-z]+)? "
    r"(?:(?:who )?(?:is|are|was|were|gets?|got) )?(caught|seen|found)\b(?! (?:work|jobs?))[^.;\d]{3,70}? (?:pays?|"
    r"paid|owes?|loses?|"
    rf"lost|(?:must|has to|have to|had to|may have to) (?:pay|hand over)) {_HEDGE}$"
)
"""Who is caught at something pays a fine."""
_TAKEN_TO = re.compile(r" (?:a|per|each) (?:month|day|week)\b")
_FAULT_COSTS = re.compile(
    r"(?:^|[.;:“\"—] ?|, |\band |\bbut )(?:(?:an?|every|each|any|one|the) )?(?:[a-z]+ ){0,4}?"
    rf"({_FAULT_WORD})\b[^.;:\d]{{0,60}}? (?:costs?|means?|meant|brings?|brought|earn(?:s|ed)|carries|carried|"
    rf"incurs?|attracts?|"
    rf"sets?(?= (?:him|her|them|us|me|you) back)|without leave)(?: (?:him|her|them|us|me|you|"
    rf"an? [a-z]+))?(?: back)?:? {_HEDGE}$"
)
_FOR_FAULT = re.compile(
    r"(?: (?:a|per) time| each)?,? for (?:an? |every |each |any |being |coming |arriving |having |some |hour |"
    r"minute |day |time |[a-z]+ (?:is|are|was|were) )*"
    rf"({_FAULT_WORD})\b"
)
_CHARGED = re.compile(
    rf"\b(?:charge[sd]?|dock(?:s|ed)?|knock(?:s|ed)?|los(?:t|es?)|forfeit(?:s|ed)?|pa(?:ys?|id)|:|,|and) {_HEDGE}$"
)
_LATE_ONES = re.compile(
    r"\b(latecomers?|offenders?|absentees|rule-?breakers?|runaways?|defaulters?|late arrivals?)\b[^.;]{0,40}$"
)
_WORDS = (
    "defect", "flaw", "caught", "found", "seen", "mistake", "error", "repaired", "mended", "redone", "faulty",
    "crooked", "spoil", "torn",
    "break", "losing", "damag", "forgett", "ruin", "burn", "tear", "broken", "ruined", "lost", "miss", "drop",
    "reject", "inspection", "stain", "late", "absen", "curfew", "oversle", "quarrel", "fight", "drunk", "smok",
    "swear", "talk", "chat", "yawn", "disob", "answer", "complain", "sleeping", "skip", "cancel", "litter", "spit",
    "leaving early", "running away", "absconding", "refusing",
)  # fmt: skip
_REACH = 220


def fault_of(view: View) -> str:
    """The word that names the fault for which the amount is deducted or charged; none where nothing does."""
    inside = view.article.folded[view.spot.start : view.spot.end]
    at = inside.find(" for ")
    behind = (inside[at:] if at > 0 else "") + view.behind  # "30 yuan for every hour" is one amount
    if " for " in behind[:16] and (match := _FOR_FAULT.match(behind)) and _CHARGED.search(view.before[-40:]):
        is_fined = view.weight("fine") > 0.15 or _TAKES.search(view.before[-50:]) is not None
        return match[1] if is_fined and not match[1].startswith("absen") else ""
    if " docked " in view.before[-24:] and (match := _ON_CONDITION.match(behind)):
        return match[0].strip()
    if match := _BECAUSE.match(behind) if _TAKES.search(view.before[-50:]) else None:
        return match[1]
    if behind.startswith(" ") and _IS_GONE.match(behind) and (match := _IF_THEN.search(view.before)):
        return match[0].strip(" ,")
    folded, spot = view.article.folded, view.spot
    before = folded[max(spot.sentence.start, spot.start - _REACH) : spot.start]
    if not has_one_of(before, _WORDS):
        return ""
    if (match := _THOSE_CAUGHT.search(before)) and not _TAKEN_TO.match(behind):
        return match[1]
    match = _FAULT_COSTS.search(before)
    if match is None and (_DEDUCTED.match(behind) or _TAKES.search(before[-50:])):
        match = _FAULT.search(before) or _LATE_ONES.search(before)
    return match[1] if match else ""
