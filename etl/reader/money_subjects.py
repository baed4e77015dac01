"""The noun that an amount of money is told of: "the fine is 10 ringgit", "raised the minimum wage to 1,800".

In: a view of the amount and its tally. Out: the tally with what that noun speaks for. A copula or a verb of change
between the noun and the amount says that they are the same, so this counts more than words that are only near.
"""

from __future__ import annotations

import re

from etl.reader.money_tally import add
from etl.reader.money_words import TAKING
from etl.reader.view import View

_LINKS = (" is ", " are ", " was ", " were ", " at ", " to ", " from ", " of ", " for ", " costs ", " cost ")
_HEDGE = (
    r"(?:now |currently |only |just |about |around |some |between |up to |at least |more than |less than |an? |the )*$"
)
_LINK = (
    r"(?: (?:a|per) [a-z]+| (?:for|in|on|near|around|at|to|towards) [a-z'’-]+(?: [a-z'’-]+){0,4})?,? "
    r"(?:(?:will|would|should|can|may|has|had|have) )?"
    r"(?:be |been )?(?:(?:is|are|was|were|stands?|stood|starts?|started|remains?|remained|averages?|averaged) "
    r"(?:set |fixed |capped |still )?(?:at |from )?|amounts? to |amounted to |comes? to |came to |rose to |fell to |"
    r"rises? to |of |to |from |set at |fixed at |"
    r"(?:have |has |had )?(?:gone|went|risen|rose|climbed|jumped) (?:up )?from )"
)
_NOUNS = (
    r"(?P<fee>fines?|penalty|penalties|bribes?|recruitment (?:fees?|costs?)|placement fees?|agency fees?|"
    r"visa fees?|(?:this|the|their) fees?|deposits?|union dues|membership fee|hush money|tea money|protection money|"
    r"sweeteners?|kickbacks?|backhanders?|sureties|surety|security|"
    r"(?<!bank )(?<!weekly )(?<!monthly )(?<!wage )(?<!pay )(?<!income )guarantee|forfeit|placements?|"
    r"brokerage|"
    r"(?:service|training|selection|registration|absence|handling) (?:fees?|charges?)|bond|pay-?offs?)|"
    r"(?P<wage>minimum(?: wages?| pay)?|wages?|salar(?:y|ies)|pay|take-home pay|day rate|hourly rate|piece rate|"
    r"earnings|stipend|allowance|overtime)|"
    r"(?P<price>rents?|bus fares?|fares?)|"
    r"(?P<quota>quotas?|deductions?|levy|contributions?|offerings?|tributes?|stoppages?|tithes?|rake-off|mess money|"
    r"bed money|party money|loyalty (?:payments?|funds?))"
)
_SUBJECT = re.compile(rf"\b(?:{_NOUNS})[\"”’]?{_LINK}{_HEDGE}")
_A_KILO_FOR = re.compile(
    r"\ba (?:kilo|kilogram|litre|liter|bag|sack|loaf|bowl|plate|packet|bottle)(?: of [a-z]+(?: [a-z]+)?)? "
    r"(?:for|costs?|is) (?:about |only |some )?$"
)
_AGENTS = (
    r"(?:agents?|brokers?|recruiters?|middlem[ae]n|(?:recruitment |manning |labou?r )?agenc(?:y|ies)|"
    r"consultanc(?:y|ies)|fixers?|touts?|smugglers?)"
)
_AGENT_TOOK = re.compile(
    rf"\b{_AGENTS}(?: in [a-z ]{{3,20}}?| who [^.;,\d]{{3,50}}?)? (?:[a-z]+ and |(?:had|has|have|usually|now|"
    rf"said, and) )*[\"“]?{TAKING} "
    r"(?:about |up to |another |between )?$"
)
_AGENTS_SUM = re.compile(rf"(?: (?:that|which))? (?:the|an?|his|her|their) {_AGENTS} (?:had |has )?{TAKING}")
_STRENGTH = 0.8
_AGAINST = -0.4
_REACH = 90


_OPENED_FEE = re.compile(
    r"\b((?:processing|placement|agency|recruitment|visa|registration) (?:fees?|charges?)|security deposit|"
    r"recruitment costs?) \((?:about |some |around |up to )?$"
)
"""What stands in brackets behind a fee is its amount."""


def weigh_subjects(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the noun in front of "is", "of" or "rose to" speaks for."""
    before = view.before[-_REACH:]
    if view.amount.per is None and (match := _AGENT_TOOK.search(before) or _AGENTS_SUM.match(view.behind)):
        add(totals, words, "fee", _STRENGTH, match[0].strip())
        for other in ("quota", "wage", "price"):
            add(totals, words, other, -_STRENGTH, "")
        return
    if "(" in before[-10:] and (match := _OPENED_FEE.search(before)):
        add(totals, words, "fee", 2 * _STRENGTH, match[1])
        return
    if not any(link in before[-40:] for link in _LINKS):
        return
    if match := _A_KILO_FOR.search(before):
        add(totals, words, "price", _STRENGTH, match[0].strip())
        return
    match = _SUBJECT.search(before)
    if match is None:
        return
    measure = match.lastgroup or ""
    add(totals, words, measure, _STRENGTH, match[measure])
    for other in ("wage", "fee", "quota", "price"):
        if other != measure:
            add(totals, words, other, _AGAINST, "")
