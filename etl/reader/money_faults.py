"""What is deducted for a fault: "when a shirt comes out crooked, 40 yuan is docked".

In: a view of an amount of money. Out: the word that names the fault, or none. Such money is a fee, a fine, also where
the verb alone would say that it is taken from pay.
"""

from __future__ import annotations

import re

from etl.reader.view import View
from etl.reader.word_test import has_one_of

_FAULT = re.compile(
    r"\b(?:if|when|whenever|for (?:each|every|any))\b[^;]{0,120}\b(defect\w*|flaw\w*|mistakes?|repaired|mended|"
    r"redone|faulty|"
    r"crooked|spoil(?:t|ed)|torn)\b[^;]{0,60}$"
)
_DEDUCTED = re.compile(r"[^.;]{0,24}\b(?:deducted|docked|taken off|withheld|cut)\b")
_WORDS = ("defect", "flaw", "mistake", "repaired", "mended", "redone", "faulty", "crooked", "spoil", "torn")
_REACH = 220


def fault_of(view: View) -> str:
    """The word that names the fault for which the amount is deducted; none where nothing does."""
    if not _DEDUCTED.match(view.behind):
        return ""
    folded, spot = view.article.folded, view.spot
    start = max(spot.sentence.start, spot.start - _REACH)
    before = folded[start : spot.start]
    if not has_one_of(before, _WORDS):
        return ""
    match = _FAULT.search(before)
    return match[1] if match else ""
