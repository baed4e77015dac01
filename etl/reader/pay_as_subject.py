"""Pay that the sentence is about, however far from its amount: "Wages in the trade zone, they said, reached $88".

In: a view of an amount of money. Out: the words that name the pay, or none. The noun opens the clause, what belongs
to it hangs on by a preposition or a participle, and its verb sets or moves a level; words between ("trade", "project")
then say only whose pay it is. Also: a row of amounts by years goes on with the first ("up from $2 in 2005, $4 in
2007").
"""

from __future__ import annotations

import re

from etl.reader.view import View
from etl.reader.word_test import has_one_of

_PAY = r"(?:wages?|salar(?:y|ies)|pay|pay rates?|earnings|stipends?)"
_OPENS = (
    r"(?:^|[,:;“\"] )[“\"‘']?(?:(?:but|and|while|currently|meanwhile),? )?"
    r"(?:(?:the|a|an|its|their|our|[a-z]+['’]s?|annual|yearly|monthly|daily|hourly|weekly|total|overall|combined|"
    r"average|mean|median|minimum|maximum|base|basic|starting|legal|official|standard|gross|net|new|current|"
    r"typical) ){0,5}(?:(?:amount|sum|level|value|share) of (?:the )?)?"
)
_BELONGS = (
    r"(?: (?:for|of|at|in|on|within|among|paid|given|earned|received|owed|sent|that|to|by|from|under|per)\b"
    r"(?:(?! (?:whose|where|when|while|which|but|chief|ceo|executives?|chairman|ministers?|"
    r"footballers?)\b)[^.;:,]){2,130}?)?(?:,(?: [a-z]+){1,3} (?:said|says),)?"
)
_LEVEL = (
    r" (?:(?:has|have|had|will|would|is|are|was|were|be|been|being|now|currently|also|steadily|already|since|then|"
    r"only|still|further|gradually) ){0,5}"
    r"(?:(?:set|fixed|capped|raised|lifted|increased|lowered|cut|reduced|frozen|kept|put|established|stands?|stood|"
    r"starts?|started|remains?|remained) (?:at|to|from)|"
    r"(?:grown|grew|risen|rose|rises|climbed|climbs|jumped|soared|swelled|gone up|went up|goes up|fallen|fell|dropped|"
    r"declined|shrunk|shrank|amount(?:s|ed)?|come|comes|came|added up|adds up) (?:up |down )?(?:to|from)|"
    r"reach(?:es|ed)?|averag(?:es|ed|ing)|total(?:s|led|ed|ling)?|exceed(?:s|ed)?|hit|tops?|topped|"
    r"is|are|was|were|rang(?:es?|ed) (?:from|between))"
)
_HEDGE = r" (?:(?:about|around|some|only|just|nearly|almost|roughly|over|a mere|an average of|between|or) ?)*$"
_SUBJECT = re.compile(rf"{_OPENS}({_PAY}){_BELONGS}{_LEVEL}{_HEDGE}")
_REACH = 250
_NAMES = ("wage", "salar", "pay", "earning", "stipend")
_YEAR = r" (?:(?:in|for|during) (?:19|20)\d\d|(?:last|this) year|[a-z]+ years? (?:ago|earlier|before))"
_FROM = re.compile(rf"(?:{_YEAR})?, (?:(?:up|down) from|compared (?:with|to)) (?:about |around |some )?")
_AND = re.compile(rf"{_YEAR}(?:,| and|, and) (?:about |around |some )?")
_IN_YEAR = re.compile(_YEAR)


def pay_as_subject(view: View) -> str:
    """The noun of pay that opens the clause and is told to be, to reach or to rise to the amount."""
    start = view.spot.start
    before = view.article.folded[max(view.spot.sentence.start, start - _REACH) : start]
    if not has_one_of(before, _NAMES):
        return ""
    match = _SUBJECT.search(before)
    return match[1] if match else ""


def goes_on_in_row(view: View, end: int) -> bool:
    """Whether the amount that ends there is told of another year: only a year and a comma stand between."""
    folded, start = view.article.folded, view.spot.start
    if _FROM.fullmatch(folded, end, start):
        return True
    return _IN_YEAR.match(view.behind) is not None and _AND.fullmatch(folded, end, start) is not None
