"""What the question asks for that an amount answers: "What did the firm pay you? – In good years eight hundred".

In: a view of an amount in an interview. Out: the measure that the question names, or none. A question holds for the
first sentences of the answer, in the paragraph of the question or the next.
"""

from __future__ import annotations

import re

from etl.reader.view import View

_REACH = 260
_LONGEST = 170
_SENTENCES = 4
_PAY = (
    r"(?:earn|earned|get|gets|getting|make|receive|received|paid|pay|pays|salar\w+|wages?|take home|bring in|"
    r"bring (?:it |back |anything )?home|come home with)"
)
_ASKS = (
    ("harm", re.compile(r"\b(?:anyone|anybody|someone|people|workers|many|men) (?:ever |been )?(?:hurt|injured|"
                        r"killed|die|died)\b|"
                        r"\baccidents\b|\bdeaths\b")),
    ("fee", re.compile(r"\bhow did (?:you|they|he|she) (?:get|come by) (?:the|that|this|a|your|their) (?:job|"
                       r"place|post|work)\b")),
    ("food", re.compile(r"\bhow much (?:food|rice|grain|maize|corn)\b|\bwhat (?:did|do|were|was) [a-z ]{2,20}"
                        r"(?:eat|fed|given to eat)\b|\b(?:rations?|food)\b")),
    ("hours", re.compile(r"\b(?:how long|long (?:days|hours|shifts)|how many hours|working hours|(?:normal|typical|"
                         r"usual|ordinary|whole|a|your|the) (?:working )?day (?:look|like|in|for|on|begin|start)|"
                         r"your (?:working )?day|hours (?:did|do|were|was|are))\b")),
    ("fee", re.compile(r"\bcosts?\b.{0,40}\bto (?:be|get|go|come|leave|buy)\b|\bcosts? (?:an? )?(?:man|woman|"
                       r"girl|family|"
                       r"worker)\b|\b(?:did|do|must|had to|have to) (?:you|they|he|she|people|men|women|workers)"
                       r" (?:have to )?(?:pay|give) (?:for|to (?:get|be|go|come)|anything|someone|somebody|the agent|"
                       r"a broker|bribes?)|\b(?:bribes?|recruitment fees?|broker's fee)\b")),
    ("quota", re.compile(r"\b(?:taken|deducted|withheld|handed over|hand over|kept back|deductions?|plan money|"
                         r"state plan|quota)\b")),
    ("wage", re.compile(rf"\b(?:what|how much)\b.{{0,90}}\b{_PAY}\b|\b(?:what|how much)\b.{{0,40}}\b(?:reached|"
                        rf"was left|"
                        rf"is left|remained|remains|(?:you|they|he|she|one) keep|see of it)\b|\b(?:your|their|"
                        rf"his|her|"
                        rf"the) (?:wage|wages|pay|salary|money)\b")),
)  # fmt: skip


def asked_for(view: View) -> str:
    """The measure that a question just before asks for; none where there is no question or it asks for other things."""
    folded, spot = view.article.folded, view.spot
    end = folded.rfind("?", max(0, spot.start - _REACH), spot.start)
    if end < 0 or folded.count("\n\n", end, spot.start) > 1:
        return ""
    sentences = view.article.sentences
    asked = spot.sentence_index
    while asked > 0 and sentences[asked].start > end:
        asked -= 1
    if spot.sentence_index - asked > _SENTENCES or asked == spot.sentence_index:
        return ""
    start = max(sentences[asked].start, end - _LONGEST)
    question = folded[start:end]
    for measure, pattern in _ASKS:
        if pattern.search(question):
            return measure
    return ""
