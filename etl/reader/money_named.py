"""What a phrase right beside an amount of money calls it: 900 yuan in party funds, a tax of 400, an overtime fee.

In: a view of the amount and its tally. Out: the tally, in which the name outweighs all that is only near. One line a
name: the cheap word, the pattern before or behind the amount, the measure. Not here: nouns that stand alone
(money_nouns, money_subjects).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.reader.money_tally import NOT_LABOR, add
from etl.reader.view import View
from etl.reader.word_test import has_one_of

_HEDGE = r"(?:about |around |some |only |just |up to |at least |roughly |say )*$"
_FUNDS = (
    r"[“\"‘]?(?:party|loyalty|revolutionary|planned|state|support)[- ](?:funds?|money|dues|payments?|contributions?)\b"
)
_PAYS_A = (
    r"\b(?:pay|pays|paid|paying|hand over|owe|owes|owed)(?: out| in)? (?:(?:the|his|her|their) [a-z]+ )?"
    r"(?:an?|the|his|her|their|its|each|another) "
    r"(?:(?!overtime|night|shift|attendance|delivery|school|tuition)[a-z-]+ ){0,3}?"
)
"""Whoever pays "a fee of 300 yuan": the noun tells what is paid, not the verb."""
_FEES = r"(?:fee|fine|penalt|commission|bribe)(?:s|y|ies)?"


class _Name(NamedTuple):
    words: tuple[str, ...]
    """One of these is in the text, else the pattern is not tried."""
    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    measure: str


_NAMES = (
    _Name(
        ("fund", "party", "loyalty"),
        None,
        re.compile(
            rf"(?: (?:a|per|each|every) [a-z]+)?(?: of (?:[a-z]+ )?dollars)? (?:in|as|for|of) (?:their |the |"
            rf"so-called )?{_FUNDS}"
        ),
        "quota",
    ),
    _Name(
        (" tax of", " taxes of", "insurance of"),
        re.compile(
            r"\b(?:i|we|you|he|she|they|and|workers?|nurses?|women|men) (?:[a-z]+ ){0,2}?(?:pay|pays|paid|give) "
            rf"(?:an? )?(?:income |monthly )?(tax(?:es)?|national insurance|insurance) of {_HEDGE}"
        ),
        None,
        "quota",
    ),
    _Name(
        ("amount", "sum", "quota"),
        re.compile(
            r"\b(?:demand\w*|order\w*|requir\w*|forc\w*|told|must|made|instruct\w*)\b[^.;]{0,60}? (?:pay|give|"
            r"send|hand over) "
            r"(?:double|twice|triple|half|more than)? ?the (?:[a-z]+ ){0,2}((?:amount|sum|quota)s?) of "
            rf"{_HEDGE}"
        ),
        None,
        "quota",
    ),
    _Name(
        ("target", "quota"),
        re.compile(
            r"\b(?:earnings?|income|revenue|sales|cash|minimum|monthly|daily|weekly|yearly|annual|personal) "
            rf"(targets?|quotas?)(?: (?:for|in|of|at) [^.;,\d]{{2,30}}?)? "
            rf"(?:is|was|were|of|stood at|stands at|had been) {_HEDGE}"
        ),
        None,
        "quota",
    ),
    _Name(
        ("tasked with", "charged with", "entrusted with"),
        re.compile(
            r"\b((?:tasked|charged|entrusted) with) (?:earning|making|bringing in|raising|generating|remitting|"
            rf"finding|collecting|reaping|sending)(?: home| back)? {_HEDGE}"
        ),
        None,
        "quota",
    ),
    _Name(
        ("fee of", "fees of", "fee is", "fee was"),
        re.compile(rf"\b((?:overtime|ot|night|shift|attendance) fees?) (?:of|is|was) [(\[]?{_HEDGE}"),
        None,
        "wage",
    ),
    _Name(
        ("subsid",),
        re.compile(
            rf"\b(?:paid|receives?|gets?|earns?|wages?|salary|bonus)\b[^.;]{{0,60}}? (subsid(?:y|"
            rf"ies)) of [(\[]?{_HEDGE}"
        ),
        None,
        "wage",
    ),
    _Name(
        (" pay ", " pays "),
        re.compile(
            r"\b(?:minimum wage|wages?|overtime)\b[^.;]{0,70}?\b(?:but|yet|while|whereas|though) (?:the |most |many )?"
            rf"(?:they|bosses|factories|owners|employers|firms|companies|plants|farms) (?:[a-z]+ )?(pay|pays|"
            rf"paid) {_HEDGE}"
        ),
        None,
        "wage",
    ),
    _Name(
        (" pay ",),
        re.compile(
            r"\b(?:maid|nanny|house ?help|househelp|helper|worker|cook|cleaner|gardener|driver|"
            r"labou?rer)s?\b[^.;]{0,20}? "
            r"(?:i|we) (?:can|could|will|would) (?:only )?(pay) (?:her |him |them )?(?:anything |something |maybe )?"
            rf"(?:between |from )?{_HEDGE}"
        ),
        None,
        "wage",
    ),
    _Name(
        ("insurance", " security", " tax"),
        re.compile(r"\b(?:excluding|not counting|minus|without|after|less) (?:about )?$"),
        re.compile(r" (?:in |of |for )?(?:social |health |medical |state )?(?:insurance|security|tax(?:es)?)\b"),
        "quota",
    ),
    _Name(
        ("rate of",),
        re.compile(rf"\b((?:minimum )?wages?|salar(?:y|ies)),?[^.;\d]{{0,50}} (?:at|to) (?:the|a) rate of {_HEDGE}"),
        None,
        "wage",
    ),
    _Name(
        ("wages", "overtime", " pay", "tips"),
        None,
        re.compile(
            r"(?: (?:in|as) [a-z]+(?: [a-z]+)?)? (?:for|of|in) ((?:unpaid|stolen|withheld|back|lost) "
            r"(?:wages|overtime|pay|salaries|tips))\b"
        ),
        "wage",
    ),
    _Name(
        ("guarantee",),
        re.compile(rf"\b((?:weekly|monthly|hourly|daily|income|wage|pay|earnings) guarantees?) (?:of|is|was) {_HEDGE}"),
        None,
        "wage",
    ),
    _Name(
        (" pay", " repay", " owe"),
        re.compile(
            r"\b((?:who|if|whoever|when|for) [^.;]{0,30}?(?:quits?|quitting|resigns?|resigning|break(?:s|"
            r"ing)? (?:the |a |their )?"
            r"contracts?|runs? away|drops? out))\b[^.;]{0,40}? (?:pay(?: back)?|repay|owes?) "
            rf"{_HEDGE}"
        ),
        None,
        "fee",
    ),
    _Name(
        (" by ", " from "),
        None,
        re.compile(
            r" (?:by|from) (?:selling|pawning|mortgaging|borrowing)[^.;]{0,40}? to (?:send|go|travel|migrate|"
            r"work|get|come)\b"
        ),
        "fee",
    ),
    _Name(
        ("in exchange for", "in return for"),
        re.compile(
            r"\b(?:send|sends|sending|sent|suppl(?:y|ies|ied|ying)|recruit|recruits|recruited|recruiting) [^.;]{2,60} "
            rf"(in (?:exchange|return)) for {_HEDGE}"
        ),
        re.compile(r" (?:each|apiece|per|a) (?:person|worker|head|man|woman)\b|[,.]| from "),
        "fee",
    ),
    _Name(
        ("cost of",),
        None,
        re.compile(
            r"[ -]cost of (?:coming|getting|travell?ing|going|migrating|moving|being sent) (?:here|abroad|"
            r"overseas|to)\b"
        ),
        "fee",
    ),
    _Name(
        ("cost",),
        re.compile(
            r"\b(costs? (?:of|for) (?:labou?r )?(?:migration|recruitment|migrating|placement|going abroad|getting "
            r"(?:a|the) "
            rf"(?:job|visa)))\b[^.;\d]{{0,40}} {_HEDGE}"
        ),
        None,
        "fee",
    ),
    _Name(
        ("ticket", "flight", "visa"),
        None,
        re.compile(
            r" (?:transferred|paid|sent|wired|handed over) (?:to [a-z ]{3,30} )?for (?:the |their |his |"
            r"her )?(?:flights?|visas?|air tickets?|plane tickets?)\b"
        ),
        "fee",
    ),
    _Name(
        ("rent",),
        re.compile(
            rf"\b(rents?|rented|renting) (?:an? |the |one |two |their |his |her )?(?:[a-z-]+ )?"
            rf"(?:house|room|flat|apartment|bed|bunk|shack|studio|place|home)s?(?: [a-z]+)? for {_HEDGE}"
        ),
        None,
        "price",
    ),
    _Name(
        ("charge", "fare"),
        re.compile(
            r"\b(?:ride|trip|journey|bus|boat|ferry|taxi|ticket|meal|shower)s?\b[^.;]{0,40}? (charges?|fares?) of "
            rf"{_HEDGE}"
        ),
        None,
        "price",
    ),
    _Name(
        ("charge",),
        re.compile(rf"\b(charges?) of {_HEDGE}"),
        re.compile(r" for (?:an?|the|each|every|one) (?:[a-z-]+ )?(?:trip|ride|journey|meal|bed|shower|bus)\b"),
        "price",
    ),
    _Name(
        ("spen",),
        re.compile(
            r"\b(?:i|we|he|she|they|cooks?|workers?|men|women)\b[^.;]{0,40}?\b(?:never|not|hardly|only|barely|"
            r"usually) (spend|spends|spent) (?:more than |over |about |up to )?$"
        ),
        None,
        "price",
    ),
    _Name(
        ("capita", "per head", "per person"),
        re.compile(
            r"\b(per[- ]capita (?:income|gdp|gnp|gni|earnings)|income per (?:capita|head|person))\b"
            r"(?:(?!, that is|, or)[^.;]){0,50}$"
        ),
        None,
        NOT_LABOR,
    ),
    _Name(
        (" pay ",),
        re.compile(
            r"(?:['’]s?|\b(?:their|his|her|our|my|your|monthly|daily|weekly|average|basic)) (pay) (?:ranged|ranges|"
            rf"was|is|(?:would|will|could|can|may|might) (?:be|reach)|reached|stood at) (?:from |between )?{_HEDGE}"
        ),
        None,
        "wage",
    ),
    _Name(
        ("wallet", "purse"),
        re.compile(r"\b(wallet|purse|handbag)\b[^.;]{0,30}$"),
        None,
        NOT_LABOR,
    ),
)
_PAID = (
    _Name(
        (" of ",),
        re.compile(rf"{_PAYS_A}({_FEES}) of {_HEDGE}"),
        None,
        "fee",
    ),
    _Name(
        (" of ",),
        re.compile(rf"{_PAYS_A}((?:quota|contribution|lev|tribute|loyalty payment)(?:s|y|ies)?) of {_HEDGE}"),
        None,
        "quota",
    ),
    _Name((" of ",), re.compile(rf"{_PAYS_A}(price|rent|fare) of {_HEDGE}"), None, "price"),
    _Name(
        (" was paid", " is paid", " has to be", " must be", " had to be"),
        re.compile(rf"\b({_FEES}) of {_HEDGE}"),
        re.compile(r" (?:(?:was|is|were|are) (?:[a-z]+ )?paid|(?:has to|had to|must) be paid)\b"),
        "fee",
    ),
)
"""Names of what is paid; they do not stand against words that tell of others than workers."""
_NAMES_AND_PAID = (*_NAMES, *_PAID)
_LEAD = re.compile(r"[a-z][a-z -]* (?:of |at |spend |spends |spent )|rang(?:es?|ed|ing) (?:from |between )")
_FOR = 3.0
_AGAINST = -2.5


def weigh_named(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """The first name that fits decides."""
    words_before, words_behind = _before(view), _behind(view)
    near = f"{words_before}|{words_behind}"
    is_of_others = max(totals, key=lambda measure: totals[measure], default=None) == NOT_LABOR
    for name in _NAMES if is_of_others else _NAMES_AND_PAID:
        if not has_one_of(near, name.words):
            continue
        before = name.before.search(words_before) if name.before else None
        behind = name.behind.match(words_behind) if name.behind else None
        if (name.before and before is None) or (name.behind and behind is None):
            continue
        match = before or behind
        for other in totals:
            if other != name.measure:
                add(totals, words, other, _AGAINST, "")
        add(totals, words, name.measure, _FOR, match[1] if match.re.groups else match[0].strip())
        return


def is_called_party_funds(view: View) -> bool:
    """Whether the money is named as what workers must hand over, however much of it all of them do."""
    return _NAMES[0].behind.match(_behind(view)) is not None


def _before(view: View) -> str:
    """The words before the sum itself: "do not spend more than 12 dirhams" may be one amount."""
    inside = view.article.folded[view.spot.start : view.spot.end]
    match = _LEAD.match(inside)
    return view.before + (match[0] if match else "")


def _behind(view: View) -> str:
    """The words behind the sum itself: "900 yuan in party funds a month" may be one amount."""
    inside = view.article.folded[view.spot.start : view.spot.end]
    at = inside.find(" in ")
    return (inside[at:] if at > 0 else "") + view.behind
