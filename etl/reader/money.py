"""Which measure an amount of money is: pay, what is taken of it, a fee, a price, revenue; or no labor amount.

In: a view of the amount. Out: the measure with a score and its words, or an `Aside`. Cues are weighed by nearness;
who does what a verb says decides what weighs on both sides: "the manager keeps 200" is taken, "she keeps 200" is pay.

    money_tally      what is added up                     money_words   words that several weighings read
    money_verbs      who keeps, gets, pays, takes         money_size    too much for one person's pay
    money_hands      for whom                             money_uses    taken from what, spent on what
    money_nouns      the noun right behind                money_rates   by the month, the head, the piece
    money_events     an act that costs, a list of takings money_idioms  "is on 900 a month", "£12 in shops"
    money_subjects   the noun in front of "is" or "of"    money_of_others a firm is fined, coal brings in
    money_plain      a stall's fee, each household's levy   money_finders  an incentive for each worker found
    money_faults     what a fault costs                   money_levies  a collection among people
    money_frames     who charges whom, what is spent on what
    money_clauses    what a whole clause tells
    money_laid_out   what offices lay out, what courts take
    money_takers     what comes off pay, and where it goes
    money_named      what a phrase beside it calls it
    pay_as_subject   what the sentence is about, however far away

The order of the weighings counts: no measure of the tally falls below zero, however much speaks against it.
Not here: what one currency costs in another (exchange_rates), and who gives money to whom (transfers).
"""

from __future__ import annotations

import re

from etl.reader.labor_or_business import is_business
from etl.reader.model import Aside
from etl.reader.money_clauses import measure_of_clause
from etl.reader.money_events import weigh_events
from etl.reader.money_frames import weigh_frames
from etl.reader.money_hands import weigh_hands
from etl.reader.money_idioms import weigh_idioms
from etl.reader.money_moves import subject_of_move
from etl.reader.money_named import is_called_party_funds, weigh_named
from etl.reader.money_nouns import weigh_nouns
from etl.reader.money_of_others import of_others
from etl.reader.money_plain import weigh_plain
from etl.reader.money_rates import weigh_rates
from etl.reader.money_size import HARD, is_beyond_all_pay, is_millions, weigh_size
from etl.reader.money_subjects import weigh_subjects
from etl.reader.money_takers import weigh_takers
from etl.reader.money_tally import NOT_LABOR, WEIGHTS, add
from etl.reader.money_uses import weigh_uses
from etl.reader.money_verbs import weigh_verbs
from etl.reader.pay_as_subject import pay_as_subject
from etl.reader.transfers import transfers
from etl.reader.view import View, weigh

_RISE_BY = re.compile(
    r"\b(?:rose|rises?|risen|rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|cuts?|cutting|f[ea]lls?|fallen|"
    r"hik(?:e[sd]?|ing)|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|lift(?:s|ed|ing)?|slash(?:es|ed|ing)?|"
    r"trim(?:s|med|ming)?|dropp?(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|went up|go(?:es)? up|gone up|up|"
    r"down)\b[^.;,\d]{0,66} by"
    r" (?:about |only |just |another |some |a mere )?$"
)
_RISE_OF = re.compile(r"\b(?:rise|raise|increase|hike|reduction) of (?:about |only |just |another |some |up to )?$")
_MORE_BEHIND = re.compile(
    r"(?: (?:a|per|an|each) [a-z]+)? (?:more|extra|less|higher|lower)\b(?! (?:(?:for|when|if|to)\b|[$€£]?\d))"
)
_RISE_BEHIND = re.compile(
    r"(?: (?:a|per) [a-z]+)?[ -](?:(?:across-the-board|daily|hourly|monthly|legislated|wage|pay|salary|minimum) ){0,3}"
    r"(?:raise|hike|rise|increase|increment|decrease|decline|drop|cut|reduction|difference)s?\b"
    r"(?! of (?!pay|wages?|salar|about|some))|"
    r" (?:drop|fall) in (?:the |their |his |her |its |our )?(?:[a-z]+ )?(?:wages?|salar(?:y|ies)|pay|earnings)\b"
)
_MOVED = 1.0
"""How much the subject of what rises or falls says of the level."""
_BY_CLAUSE = 1.6
_MUCH = 1_000_000
"""In a hard currency, the salary of no worker."""
_BY_THE_HOUR = 0.2
"""Work is paid by the hour; hardly anything is handed over so."""
_PAY_IS_NAMED = 0.3
_OF_A_STATE = 100_000_000
"""So much is not what one worker must hand over, it is what a state takes in."""
_TOGETHER = re.compile(r"(?: (?:a|per) [a-z]+)?,? (?:collectively|between them|as a (?:team|group)|all together)\b")
"""What a team earns is no one worker's pay."""
_COMMODITY = re.compile(
    r" (?:a|per) (?:metric )?(?:tonne|ton|barrel|ounce|carat|megawatt|share|square foot|cubic met(?:er|re))\b|"
    r"/(?:tonne|ton|barrel)"
)


def decide_money(view: View) -> tuple[str, float, str] | Aside:
    """(measure, score, words), or why the money says nothing about labor."""
    inside = view.article.folded[view.spot.start : view.spot.end]
    before = view.before + inside[: inside.find(" by ") + 4] if " by " in inside else view.before
    if " by " in before[-28:] and (match := _RISE_BY.search(before)):
        if is_millions(view) and is_business(view, before):
            return Aside(NOT_LABOR, match[0].split()[0])
        return "change", 0.6, match[0].split()[0]
    if " of " in view.before[-20:] and (match := _RISE_OF.search(view.before[-40:])):
        return "change", 0.6, match[0].split()[0]
    if (match := _MORE_BEHIND.match(view.behind)) and not view.before.endswith(("or ", "another ", "not ")):
        return "change", 0.5, match[0].strip()
    if match := _RISE_BEHIND.match(view.behind):
        return "change", 0.6, match[0].strip(" -")
    if subject := pay_as_subject(view):
        return "wage", 0.75, subject
    if others := of_others(view):
        return Aside(NOT_LABOR, others)
    paid = max(view.weight("earn"), view.weight("gets"), view.weight("pay_noun"), view.weight("pay_verb"))
    if paid < 0.5 and (match := _COMMODITY.search(inside + view.behind[:24])):
        return Aside(NOT_LABOR, match[0].strip())
    scores = weigh(view, WEIGHTS)
    totals = {name: total for name, (total, _) in scores.items()}
    words = {name: text for name, (_, text) in scores.items()}
    weigh_verbs(view, totals, words)
    weigh_size(view, totals)
    weigh_hands(view, totals, words)
    weigh_uses(view, totals, words)
    weigh_nouns(view, totals, words)
    weigh_events(view, totals, words)
    weigh_idioms(view, totals, words)
    weigh_plain(view, totals, words)
    weigh_rates(view, totals, words)
    weigh_subjects(view, totals, words)
    weigh_takers(view, totals, words)
    for name, strength, said in transfers(view):
        add(totals, words, name, strength, said)
    weigh_named(view, totals, words)
    weigh_frames(view, totals, words)
    if clause := measure_of_clause(view):
        add(totals, words, clause[0], _BY_CLAUSE, clause[1])
        for other in totals.keys() - {clause[0]}:
            totals[other] *= 0.1
    is_much = view.amount.unit in HARD and (view.amount.top or 0) >= _MUCH
    if not is_much and not is_millions(view) and (moved := subject_of_move(view)):
        add(totals, words, moved[0], _MOVED, moved[1])
    if view.amount.per == "hour":
        for name in totals.keys() & {"quota", "fee"}:
            totals[name] *= _BY_THE_HOUR
    totals[NOT_LABOR] = totals.get(NOT_LABOR, 0.0) + 0.12
    best = max(totals, key=lambda name: totals[name])
    if best in {"wage", "quota"} and _is_of_all(view, best):
        totals["revenue"] = totals.get("revenue", 0.0) + totals.pop(best)
        best = "revenue"
    rest = sum(totals.values())
    score = round(min(0.97, max(0.2, totals[best] / rest if rest else 0.2)) * min(1.0, 0.55 + totals[best]), 3)
    if best == "price" and is_millions(view):  # what a state buys is no one's bread
        return Aside(NOT_LABOR, words.get(best, ""))
    if best == NOT_LABOR:
        return Aside(NOT_LABOR, words.get(best, ""))
    return best, score, words.get(best, words.get("wage", ""))


def _is_of_all(view: View, measure: str) -> bool:
    """Whether so much is told, or so, that all workers together earn it: no one's pay, and nothing taken of it."""
    if measure == "quota":
        if is_called_party_funds(view):
            return False
        is_much = view.amount.qualifier == "vague" or (view.amount.top or 0) >= _OF_A_STATE
        return is_much and is_beyond_all_pay(view)
    is_much = is_beyond_all_pay(view) or _TOGETHER.match(view.behind) is not None
    return is_much and max(view.weight("pay_noun"), view.weight("owed")) < _PAY_IS_NAMED
