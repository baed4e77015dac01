"""Money that an act costs, and money in an account of pay: what a note, a mishap or a list of takings says of it.

In: a view of the amount and its tally. Out: the tally with what these speak for. A sick note that is signed for 20
dollars and a late delivery that costs 50 are fees; what "then comes" behind pay is taken; what owners get for a
garment is its price.
"""

from __future__ import annotations

import re

from etl.reader.money_tally import add
from etl.reader.view import View

_HEDGE = r"(?:about |some |around |only |just |up to |as much as |at least |between |from )?"
_COSTS = r"(?:for|costs?|goes for|went for|is|was|are|were|at|fetch(?:es)?|is had for|is available for)"
_LEAVE_TO_STAY_AWAY = re.compile(
    r"\b(?:(?:sick|medical|doctor[’']s) (?:notes?|leave|slips?|certificates?|papers?)|certificates? of (?:illness|"
    r"injury|"
    r"ill health)|leave of (?:absence|[a-z]+ (?:days?|weeks?|months?))|exemptions?|days? of absence|travel (?:permits?|"
    rf"pass(?:es)?))\b[^.;\d]{{0,50}}? {_COSTS} {_HEDGE}$"
)
"""What excuses from work or lets out, before its price."""
_ACT_COSTS = re.compile(
    r"(?:^|[.:;“\"] ?|\bbut |\band |, )to (?!live|eat|survive|feed|rent|buy|call|fly|ship|make|get (?:home|there|"
    r"to work)|"
    rf"produce|build|hire|employ)[a-z]+ [^.;:]{{3,80}}? (?:costs?|cost|took|takes) (?:him |her |them |us |"
    rf"me )?{_HEDGE}$"
)
_PAPERWORK = re.compile(
    r"\b(?:transferring|changing|switching|renewing|extending|obtaining|registering|replacing|processing|stamping|"
    r"getting) (?:to )?(?:an? |the |his |"
    r"her |their |one[’']s )?(?:[a-z]+ ){0,3}?(?:employers?|sponsors?|jobs?|visas?|permits?|passports?|contracts?|"
    r"papers|documents?|stay|licen[cs]es?|"
    rf"certificates?|registration|iqama)\b[^.;\d]{{0,30}}? {_COSTS} {_HEDGE}$"
)
_MISHAP = re.compile(
    r"\b(?:(?:sick|missed|lost) days?|days? (?:of sickness|missed)|absences?|late (?:deliver(?:y|ies)|arrivals?)|"
    r"delays?|mistakes?|complaints?|minutes? late|(?:broken|spoilt|spoiled|torn|lost|crooked|faulty|damaged) [a-z]+|"
    r"rejects?|bad reviews?)\b[^.;\d]{0,40}? (?:costs?|cost|means?|meant|brings?|is|was)"
    rf" (?:him |her |them |us |me |you |an? [a-z]+ )?{_HEDGE}$"
)
_DO_AND_PAY = re.compile(
    r"(?:^|[.:;“\"] ?|\bif (?:you|they|we|he|she) |\bwhoever |\banyone who )(?:is |are |come|comes|turns?|refuses?|"
    r"miss(?:es)?|"
    r"loses?|breaks?|skips?|cancels?|complains?|drops?|talks?|answers?|sits?|oversleeps?|arrives?|falls?)\b[^.;:]{0,50}"
    rf"(?:,| and|:) (?:it is|it's|that is|that's|you pay|they pay|pays|loses|you lose|it costs (?:you|him|"
    rf"her)) {_HEDGE}$"
)
_WHOEVER_PAYS = re.compile(
    r"\b(?:whoever|anyone|any (?:worker|woman|man)) [^.;:]{3,70}? (?:loses?|pays?|is docked|is charged|forfeits?) "
    rf"{_HEDGE}$"
)
_ACTS = (
    (_LEAVE_TO_STAY_AWAY, "exemption"), (_MISHAP, "fine"), (_DO_AND_PAY, "fine"), (_WHOEVER_PAYS, "fine"),
)  # fmt: skip
_THEN_COMES = re.compile(
    r"\b(?:then|next|after that|on top of (?:that|this)) (?:comes?|came|follow(?:s|ed)?|there (?:is|are|was|were))\b"
    r"[^.;]{0,70}$"
)
_OFF = re.compile(r"(?: (?:a|per|each|every) [a-z]+)? (?:comes|came|goes|went|is|are|was|were) (?:straight )?off\b")
_COMES_OFF = re.compile(r"\b(?:comes?|came|goes|go|went) off,? (?:another |about |some |a further )?$")
_FOR_OUR_WARES = re.compile(
    r"\bfor (?:this|that|each|every|an?|the|one) [a-z]+(?: [a-z]+)? (?:i|we|he himself|they) (?:now |only |"
    r"just )?(?:gets?|got|"
    r"receive[sd]?|(?:am|are|is|was|were) paid) (?:about |only |just )?$|"
    r"\b(?:for (?:which|whom)|(?:shirt|garment|jacket|dress|jeans|bra|shoe|wig)s? (?:that )?) ?(?:i|we) (?:get|got|"
    r"receive[sd]?) "
    r"(?:about |only |just )?$"
)
_OWNERS_SPEAK = re.compile(
    r"\b(?:owners?|managing director|vice president|president|exporters?|manufacturers?|suppliers?|employers?|director|"
    r"chairman|chairwoman|association|farmers?|boss)\b[^.]{0,60}\b(?:say|says|said|tells?|told|complain(?:s|ed)?|"
    r"argues?|"
    r"argued)\b|\b(?:say|says|said|told|complained) [^.]{0,40}\b(?:owner|director|president|exporter|manufacturer|"
    r"supplier|"
    r"chairman|farmer|boss)\b"
)
_LEADS = frozenset(
    "for costs cost from goes went is was are were at fetch fetches had available takes took him her them us me you it "
    "it's that's pays pay loses lose means meant brings docked charged forfeits fined about some around only just to "
    "much "
    "least between".split()
)
"""One of these is among the last words before the price of an act: "costs", "costs a rider"."""
_LINES = 260


def weigh_events(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the act that costs money, or the account it stands in, says about it."""
    before, tail = view.before, view.before[-30:]
    if match := _COMES_OFF.search(tail) or _OFF.match(view.behind):
        add(totals, words, "quota", 1.0, match[0].strip())
        add(totals, words, "wage", -0.6, "")
    if ("then " in before or "next " in before or "on top " in before or "after that" in before) and (
        match := _THEN_COMES.search(before)
    ):
        add(totals, words, "quota", 1.2, match[0].split()[0])
        add(totals, words, "wage", -0.8, "")
    if act := kind_of_act(view):
        add(totals, words, "fee", 1.3, act[1])
        for name in ("wage", "price", "quota"):
            add(totals, words, name, -1.0, "")
    elif "cost" in view.near and (match := _ACT_COSTS.search(before) or _PAPERWORK.search(before)):
        add(totals, words, "fee", 1.0, match[0].strip())
        add(totals, words, "price", -1.0, "")
    if "gets" in view.near or "earn" in view.near:
        _weigh_wares(view, totals, words)


def kind_of_act(view: View) -> tuple[str, str] | None:
    """The kind of a fee that an act costs, and the words that say so: a fine for a mishap, a note that excuses."""
    before = view.before
    if _LEADS.isdisjoint(before[-30:].split()[-3:]):
        return None
    for pattern, kind in _ACTS:
        if match := pattern.search(before):
            return kind, match[0].strip()
    return None


def _weigh_wares(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    if (match := _FOR_OUR_WARES.search(view.before[-70:])) is None:
        return
    folded, spot = view.article.folded, view.spot
    start, end = max(spot.paragraph.start, spot.start - _LINES), min(spot.paragraph.end, spot.end + _LINES)
    if _OWNERS_SPEAK.search(folded, start, end):
        add(totals, words, "price", 1.3, match[0].strip())
        add(totals, words, "wage", -1.2, "")
