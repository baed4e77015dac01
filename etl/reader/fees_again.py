"""Whether a sentence goes on with the fee of the one before: "Others paid $900", "Today it costs $900".

In: a view of the money, the money before and what was decided of it. Out: the words that go on, or none. Verbs that
tell no measure of their own, with a subject that only stands for somebody: who the others are, and what "it" is, was
told with the fee.
"""

from __future__ import annotations

import re

from etl.reader.article import Spot
from etl.reader.model import What
from etl.reader.view import View

_HEDGE = r"(?:(?:about|around|some|nearly|almost|only|just|roughly|over|up to|at least|more than|as much as|even) )*"
_SOME_PAY = re.compile(
    r"(?:^|[.;:,“\"—–] ?|\b(?:and|but|while|that|in [a-z]+,?|[a-z]+ says|[a-z]+ said) )(?:(?:two|three|four|[\d]+|the|"
    r"most|many|some|the two|all) )?(?:some|others?|many|most|several|a few|both|each|everyone|everybody|all|an?other|"
    r"the rest|(?:some|many|most|all|each|one|two|three|four|\d+) (?:of )?(?:them|us|these|those)|"
    r"an? (?:neighbou?r|cousin|friend|colleague|second)) (?:now |then |later |also )*"
    rf"(?:(?:had|have|has|must|would|could) )?(?:to )?(?:pay|pays|paid|gave|give|gives) {_HEDGE}$"
)
_IT_COSTS = re.compile(
    r"\b(?:it|this|that|one|the same|an? (?:second|third|place|seat|ticket)|the second|the third) "
    rf"(?:now |then |later |still |already |also |would |will |has |had )*(?:costs?|cost) {_HEDGE}$"
)
_ENDS = re.compile(
    r"[\"”’']?(?:[ ]?[.,;)—–]|$|\n)| (?:each|more|and|or|in|for|last|this|today|now|a head|apiece|before)\b"
)
_ALIKE = 20.0


def fee_again(view: View, money: Spot | None, before: What | None) -> str:
    """The words by which the money is the fee of the money before."""
    if money is None or before is None or before.measure != "fee" or money.start < view.spot.paragraph.start:
        return ""
    if view.spot.sentence_index - money.sentence_index > 1 or view.amount.per is not None:
        return ""
    one, other = view.amount.top, money.amount.top
    if one and other and view.amount.unit == money.amount.unit and not 1 / _ALIKE <= one / other <= _ALIKE:
        return ""
    if not _ENDS.match(view.behind):
        return ""
    match = _SOME_PAY.search(view.before) or _IT_COSTS.search(view.before)
    return match[0].strip(' ,.;:“"—–') if match else ""
