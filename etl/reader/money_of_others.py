"""Money of firms and of trade that is set beside pay: "employers can be fined up to 5,000 riyals", "coal brought in".

In: a view of the amount. Out: the word that says whose money it is, or None where it may be labor's.
"""

from __future__ import annotations

import re

from etl.reader.view import View

_FIRM_FINED = re.compile(
    r"\b(?:employers?|compan(?:y|ies)|firms?|contractors?|factory|factories|agency|agencies|importers?|exporters?|"
    r"retailers?|brands?|growers?|business(?:es)?|shipowners?|platforms?|landlords?|farmers?|operators?)\b"
    r"[^.;:\d]{0,60}? (?:(?:be|been|is|are|was|were|and|regularly|later|then) fined|"
    r"fac(?:e|es|ed|ing) (?:a |an )?(?:fines?|penalt(?:y|ies)))\b[^.;:\d]{0,20}$"
)
_WORKER_FINED = re.compile(
    r"\b(?:workers?|women|men|them|him|her|riders?|drivers?|anyone|those|they|he|she) [^.;:\d]{0,40}$"
)
"""Who is fined is a worker after all."""
_FINED_THEM = re.compile(
    r"\b(?:fined|fines [a-z ]{0,20}on|penalties [a-z ]{0,20}on) (?:the |\d[\d,]* |these |those |some )?(?:[a-z]+ )?"
    r"(?:operators?|compan(?:y|ies)|firms?|employers?|agency|agencies|owners?|contractors?|factories|growers?|brands?)\b"
    r"[^.;\d]{0,30}$"
)
_GOODS_BRING = re.compile(
    r"\b(?:coal|iron ore|seafood|minerals?|arms|weapons|timber|gold|remittances|tourism|exports) (?:[a-z]+ ){0,3}?"
    r"(?:brought in|brings? in|earned|earns?|came to|amounted to|totall?ed|were worth|was worth|reached) "
    r"(?:[a-z]+ ){0,3}?$"
)
"""Trade that is set beside labor."""
_THAT_GOODS_BRING = re.compile(
    r" that (?:[a-z]+ )?(?:exports?|coal|seafood|timber|gold|tourism|trade) (?:had |have )?(?:brought|earned|yielded)\b"
)
_HOUSEHOLD_HAS = re.compile(r"\bhouseholds?\b[^.;\d]{0,30} (?:has|have|had|spends?|needs?) (?:about |some |only )?$")


def of_others(view: View) -> str | None:
    """Who is fined, or which goods bring it in."""
    if "fine" in view.near and (match := _FIRM_FINED.search(view.before[-110:])):
        return None if _WORKER_FINED.search(match[0]) else match[0].split()[0]
    if "fine" in view.near and (match := _FINED_THEM.search(view.before[-80:])):
        return match[0].strip()
    if match := _HOUSEHOLD_HAS.search(view.before[-70:]):
        return match[0].split()[0]
    if "that" in view.behind[:6] and (match := _THAT_GOODS_BRING.match(view.behind)):
        return match[0].strip()
    match = _GOODS_BRING.search(view.before[-70:])
    return match[0].split()[0] if match else None
