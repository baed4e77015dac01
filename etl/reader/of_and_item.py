"""What a share or a change is of, in the words of the text; what is priced or sold.

In: a view. Out: a slice of the text. A phrase is short: it ends at a stop, a verb or a word that begins a new thought.
"""

from __future__ import annotations

import re

from etl.reader.view import View

_ENDS = (
    r"(?= (?:goes|went|go|going|is|are|was|were|has|have|had|to|for|while|and the|and \w+ (?:keeps?|gets?|"
    r"are|is|were)|who|which|that (?:is|was)|by|said|says|according|each month|every month"
    r"|before|after|as|but|could|would|will|in (?:19|20)\d\d|kept|paid|comes?|came|earned|worked|produced|"
    r"said|with|from|reported|leaves|left|remained|being|last|this|since|did|do|does|on)\b"
    r"|,(?!\d)|[.;:!?()\"“”]|—| –|\n|$)"
)
_OF = re.compile(rf"(?: or (?:more|less))? of ([^.;:!?()\n]{{2,70}}?){_ENDS}")
_IN = re.compile(
    rf"(?: (?:increase|rise|drop|cut|fall|decline|reduction|hike|jump))? in ([^.;:!?()\n]{{2,60}}?){_ENDS}"
)
_CHANGE_VERB = re.compile(
    r"(?:\b(?:has|have|had|was|were|is|are|been|be|to|would|will|could|can|then|also|since|soon|even|"
    r"almost|nearly|more than|roughly|gone|went|rose|risen|fell|fallen|increased|decreased"
    r"|up|down|by|dropped|grew|grown|raised|cut|reduced|slipped|back|slashed|climbed|jumped|lowered|a|an|"
    r"about|another|not) ?)*$"
)
_SUBJECT = re.compile(
    r"(?:^|[.;:!?(\n—]|, | –|\b(?:that|and|but|while|because|as|when|since spring|"
    r"whereas)\b)[ ]?([^.;:!?()\n—,]{2,80})$"
)
_ITEM = re.compile(
    r"(?: (?:for|of|a kilo(?:gram)? of|per kilo(?:gram)? of|a|per|for (?:a|"
    r"each)))+ ([a-z][a-z' -]{1,30}?)(?=[.,;:!?()]| (?:is|was|in|at|on|and|for|from|that|which|to|when|"
    r"while|as)\b|$)"
)
_PRICED = re.compile(
    r"\b(?:price|cost)s? of (?:an? |the )?(?:kilo(?:gram)? of |bag of |plate of |"
    r"pack of )?([a-z][a-z-]+(?: oil| noodles| cement)?)"
)
_SOLD = re.compile(
    r"\b(?:through|from|for|by selling|exports? of|sales of) ([a-z][a-z' -]{2,40}?)(?=[.,;:!?()]| (?:is|"
    r"was|in|at|on|and|for|that|which|to|when|while|as|last|this)\b|$)"
)


_CONJUNCTION = re.compile(
    r"^(?:(?:while|and|but|that|as|when|because|whereas|then|the doubling of) )+|(?: (?:of|in|to|and|by|"
    r"than|with|has|have|had|is|was|were|are))+$"
)


_JOINS = frozenset(("and", "or", "but", "another", "then", "plus"))


def of_words(view: View, measure: str) -> str | None:
    """What the share or change is of; never None for a sentence that has other words."""
    text, end, start = view.article.text, view.spot.end, view.spot.start
    limit = min(view.spot.sentence.end, end + 90)
    if match := _OF.match(text, end, limit):
        return match[1].strip()
    if measure == "change":
        if match := _IN.match(text, end, limit):
            return match[1].strip()
        floor = max(view.spot.sentence.start, start - 110)
        before = text[floor:start]
        verb = _CHANGE_VERB.search(before)
        subject = _SUBJECT.search(before[: verb.start()].rstrip())
        words = _CONJUNCTION.sub("", subject[1]).strip() if subject else ""
        if words and words.lower() not in _JOINS:
            return words
    return _noun_near(view)


def _noun_near(view: View) -> str | None:
    """The nearest noun of pay or takings in the sentence, where no "of" stands behind the share."""
    for role in ("pay_noun", "revenue", "earn", "keep", "quota_noun", "fee", "fine", "bribe", "dues", "take"):
        one = view.best(role)
        if one is not None and one.weight > 0.14:
            return one.cue.words
    clause = view.article.text[view.spot.clause.start : view.spot.start].strip(' ,;:—–-("“')
    words = clause.split()
    if len(words) == 1 and words[0].lower() in _JOINS:
        words = []
    return " ".join(words[-4:]) if words else view.article.text[view.spot.end : view.spot.end + 40].strip() or None


def item_words(view: View, measure: str) -> str | None:
    """What is priced ("rice"), or what brings the revenue in."""
    if measure == "price":
        goods = view.best("goods")
        if goods is not None and goods.weight > 0.2:
            return goods.cue.words
        match = _PRICED.search(view.before) or _ITEM.match(view.behind)
        return match[1].strip() if match else None
    match = _SOLD.search(view.behind[:80])
    return match[1].strip() if match else None
