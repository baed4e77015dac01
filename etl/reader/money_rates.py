"""What a worker or a thing costs, and the period, the head or the piece that an amount of money is for.

In: a view of the amount and its tally. Out: the tally with what the rate speaks for: by the month it is pay, by the
kilo a price, unless somebody gets it for each.
"""

from __future__ import annotations

import re

from etl.reader.money_tally import add
from etl.reader.money_words import MONTHLY, PER_HEAD
from etl.reader.people_words import is_person
from etl.reader.view import JOBS, WORKERS, View

_COSTS_A_WORKER = re.compile(r" (?:an?|the|each|every) ([a-z]+) (?:about |some |up to )?$")
_COSTS_ONE = re.compile(r" (?:me|us|him|her|the (?:firm|company|owner|boss|farmer|yard|employer))\b")
_EACH = (" a ", " an ", " per ", " each", " for ")
_ITEM_BEHIND = re.compile(
    r" (?:an?|per|each|for (?:an?|each|every)) (?!month|day|year|week|hour|shift|head|person|worker|man|"
    r"woman|doctor|nurse|crew|night|quarter|team|job|family|squad|brigade|group|couple|household|mason)[a-z]{3,}\b"
)
_WARES_BRING = re.compile(
    r"\b(?:kilos?|grams?|kilograms?|tonnes?|lit(?:er|re)s?|bags?|sacks?|crates?|pairs?|pieces?|tins?|box(?:es)?) of "
    r"[a-z0-9. ]{2,60} (?:brings?|brought|fetch(?:es|ed)?|goes for) (?:about |some )?$|"
    r"\b(?:kilo|gram|kilogram|tonne|ton|lit(?:er|re)|bag|sack|crate|pair|piece|tin|box) fetch(?:es|ed) (?:about |"
    r"some )?$"
)
_WENT_HOME_WITH = re.compile(
    r"\b(?:went|go|goes|gone|came|come|comes|return\w*) (?:back home|home|back|to (?:the )?[a-z]+(?: korea)?) "
    r"(?:[a-z]+ ){0,4}with (?:only |even |just |about |some )?$"
)
_RATE_FOR_ONE = re.compile(
    r"\bgoing rate for (?:an?|one) (?:[a-z]+ )?([a-z]+)(?: [a-z]+){0,4} (?:is|was|of|at) [^.;\d]{0,16}$"
)
_NEAR_FEE = 0.6
_GOT = frozenset("get gets got getting receive receives received give gives gave given".split())


def weigh_rates(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What a worker or a thing costs, and the period, the head or the piece that the amount is for."""
    behind, amount = view.behind, view.amount
    tail, near = view.before[-30:], view.near
    if (
        "cost" in near
        and near["cost"].side < 0
        and (match := _COSTS_A_WORKER.search(view.article.folded, near["cost"].cue.end, view.spot.start))
        and (match[1] in WORKERS or match[1].removesuffix("s") in JOBS)
    ):
        add(totals, words, "fee", 0.9, match[0].strip())
        add(totals, words, "price", -0.5, "")
    if (cost := view.best("cost")) and cost.weight > 0.3:
        between = view.article.folded[cost.cue.end : view.spot.start]
        is_for_one = _COSTS_ONE.match(between) is not None and view.actor(cost.cue) == "worker"
        if is_for_one or (amount.per in MONTHLY and re.search(r"[a-z]{2}", between) and cost.side < 0):
            add(totals, words, "wage", 0.9 * cost.weight, cost.cue.words)
            add(totals, words, "price", -0.3 * cost.weight, "")
    if "cost" in near and near["cost"].weight > 0.3 and PER_HEAD.match(behind) and not behind.startswith(" each"):
        add(totals, words, "wage", 0.7, behind[:11].strip())
        add(totals, words, "price", -0.4, "")
    is_item = behind.startswith(_EACH) and (match := _ITEM_BEHIND.match(behind)) and not is_person(match[0].split()[-1])
    if is_item and view.weight("earn") < 0.4 and not _is_got(view):
        add(totals, words, "price", 0.45, behind[:16].strip())
    if ("bring" in tail or "brought" in tail or "fetch" in tail or "goes for" in tail) and (
        match := _WARES_BRING.search(view.before)
    ):
        add(totals, words, "price", 1.0, match[0].strip())
        add(totals, words, "wage", -0.6, "")
    if "with " in tail and (match := _WENT_HOME_WITH.search(view.before[-70:])):
        add(totals, words, "wage", 0.8, match[0].strip())
    if amount.per in {"hour", "shift", "day"} and "fee" in totals and view.weight("fee") < _NEAR_FEE:
        totals["fee"] *= 0.5
    if amount.per == "hour" and not {"price", "fee", "upkeep"} & near.keys():
        add(totals, words, "wage", 0.4, view.article.text[view.spot.start : view.spot.end])
    if (
        "going rate" in view.before
        and (match := _RATE_FOR_ONE.search(view.before))
        and (match[1] in WORKERS or match[1] in JOBS or is_person(match[1]))
    ):
        add(totals, words, "wage", 0.9, match[0].strip())
        add(totals, words, "price", -0.6, "")
    if amount.per in MONTHLY:
        add(totals, words, "wage", 0.3, view.article.text[view.spot.start : view.spot.end])
    elif amount.per in {"kg", "item"}:
        earned = max(view.weight("earn"), view.weight("gets"), view.weight("pay_noun"), view.weight("promise"))
        add(totals, words, "price", 0.35 if earned > 0.45 else 0.7, view.article.text[view.spot.start : view.spot.end])
        if max(view.weight(role) for role in ("price", "cost", "goods", "revenue", "trade")) < 0.12:
            add(totals, words, "wage", 0.6, view.article.text[view.spot.start : view.spot.end])
    if PER_HEAD.match(behind):
        add(totals, words, "wage", 0.2, behind[:10].strip())


def _is_got(view: View) -> bool:
    """Whether somebody gets or is given the amount: "get 2 yuan for each" is pay, "brings 10 yuan a bag" a price."""
    gets = view.best("gets")
    return gets is not None and gets.weight > 0.5 and gets.cue.words.lower() in _GOT
