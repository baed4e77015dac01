"""An observation's words → the amount that they report: found in the quote, parsed, and at one with what is written.

In: an observation. Out: a `Reported`, or the faults that keep it from being read. Numbers come from the words
alone; `unit` and `per` may be written as well and must agree with them. Converting is not here (`etl.comparable`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from etl import vocabulary as v
from etl.amounts import Amount, find_amounts, find_numbers, parse_amount
from etl.errors import AmountError, Problem, QuoteError
from etl.evidence import Evidence, Observation
from etl.evidence_rules import Fault
from etl.quotes import locate, shorten

MONEY_MEASURES = frozenset({"wage", "quota", "fee", "price", "revenue"})
IN_KIND = frozenset({"kg", "people", "days"})
"""Units in which pay, quotas and fees are given without money; `item` then says of what."""

UNITS_OF: Mapping[str, tuple[str, ...]] = {
    "workers": ("people",),
    "hours": ("hours", "days"),
    "share": ("percent",),
    "quota_share": ("percent",),
}
"""The units of measures that are neither money nor free."""


@dataclass(frozen=True, slots=True)
class Reported:
    """The amount as reported. `start` and `end` are those of `original_value` in the quote, in code points."""

    value_low: float | None
    value_high: float | None
    qualifier: str
    unit: str | None
    per: str | None
    start: int
    end: int


def read_amount(observation: Observation) -> Reported | tuple[Fault, ...]:
    """The reported amount, or everything that is wrong with it."""
    words, quote = observation.original_value, observation.quote
    found = _found_and_parsed(words, quote, observation.occurrence, observation.ref_area)
    if isinstance(found, Fault):
        return (found,)
    start, end, amount = found
    is_vague = amount.qualifier == "vague"  # "millions of dollars" has no value, so it has no unit either
    unit = None if is_vague else amount.unit if observation.unit is None else observation.unit
    per = amount.per if observation.per is None else observation.per
    faults = (
        *_cut_numbers(start, end, quote),
        *_cut_hedges(amount, start, end, quote, observation.ref_area),
        *_value_faults(amount, words),
        *_agreement_faults(observation, amount),
        *([] if is_vague else _completeness_faults(observation, amount, unit, per)),
    )
    return faults or Reported(amount.value_low, amount.value_high, amount.qualifier, unit, per, start, end)


def read_amounts(evidence: Evidence) -> tuple[dict[str, Reported], list[Problem]]:
    """The amounts of one file by observation_id, rejected ones left out, and every problem with its words."""
    amounts: dict[str, Reported] = {}
    faulty: list[tuple[str, Fault]] = []
    for observation in evidence.observations:
        if observation.review == "rejected":
            continue
        amount = read_amount(observation)
        if isinstance(amount, Reported):
            amounts[evidence.full_id(observation.id)] = amount
        else:
            faulty += [(f"observation {observation.id!r}", fault) for fault in amount]
    faulty += [(unread.place, fault) for unread in evidence.unread for fault in words_faults(unread.given)]
    return amounts, [Problem(evidence.file, place, fault.field, fault.wrong, fault.fix) for place, fault in faulty]


def words_faults(given: Mapping[str, Any]) -> tuple[Fault, ...]:
    """What is wrong with the words of an entry that has other faults, as far as its sound fields tell."""
    if "original_value" not in given:
        return ()
    found = _found_and_parsed(given["original_value"], given["quote"], given.get("occurrence"), given.get("ref_area"))
    return (found,) if isinstance(found, Fault) else ()


def _found_and_parsed(
    words: str, quote: str, occurrence: int | None, ref_area: str | None
) -> tuple[int, int, Amount] | Fault:
    try:
        start, end = locate(words, quote, occurrence, where="the quote")
        return start, end, parse_amount(words, ref_area=ref_area)
    except QuoteError as error:
        return Fault("original_value", error.wrong, error.fix)
    except AmountError as error:
        fix = "One original_value holds one amount; a second amount is a second [[observation]]."
        return Fault("original_value", str(error), fix)


def _cut_numbers(start: int, end: int, quote: str) -> Iterator[Fault]:
    """'200' copied out of '2,200' would be another amount."""
    for number in find_numbers(quote):
        is_inside = start <= number.start and number.end <= end
        if number.start < end and start < number.end and not is_inside:
            wrong = f"{quote[start:end]!r} is cut out of the number {number.text!r}."
            yield Fault("original_value", wrong, "Copy the whole number.")


def _cut_hedges(amount: Amount, start: int, end: int, quote: str, ref_area: str) -> Iterator[Fault]:
    """'800' copied out of 'about 800' would be another claim. Only the same values with another hedge are a fault:
    where the quote reads otherwise (a range that is really an old and a new value), the person has decided."""
    for whole in find_amounts(quote, ref_area=ref_area):
        is_inside = whole.start <= start and end <= whole.end
        is_same = {whole.value_low, whole.value_high} - {None} == {amount.value_low, amount.value_high} - {None}
        if is_inside and is_same and whole.qualifier != amount.qualifier:
            words = quote[whole.start : whole.end]
            wrong = f"{quote[start:end]!r} leaves out a hedge: the quote says {words!r}."
            yield Fault("original_value", wrong, f"Copy the hedge, too: original_value = {words!r}.")


def _value_faults(amount: Amount, words: str) -> Iterator[Fault]:
    low, high = amount.value_low, amount.value_high
    if low is None and high is None and amount.qualifier != "vague":
        yield Fault("original_value", f"{words!r} holds no number.", "Copy words of the quote that hold one amount.")
    if low is not None and high is not None and low > high:
        wrong = f"{words!r} reads as {low:g} to {high:g}, but the low end is above the high one."
        yield Fault("original_value", wrong, "Copy the words of one range, or write two observations.")


def _agreement_faults(observation: Observation, amount: Amount) -> Iterator[Fault]:
    """What is written must be what the words say, or one of the things they can mean."""
    words, unit, per = observation.original_value, observation.unit, observation.per
    said = {amount.unit, *amount.unit_candidates} - {None}
    if unit is not None and said and unit not in said:
        wrong = f"{unit!r} is written, but the words {words!r} say {_either(said)}."
        yield Fault("unit", wrong, "Remove unit, or copy other words.")
    if per is not None and amount.per is not None and per != amount.per:
        wrong = f"{per!r} is written, but the words {words!r} say {amount.per!r}."
        yield Fault("per", wrong, "Remove per, or copy other words.")


def _completeness_faults(
    observation: Observation, amount: Amount, unit: str | None, per: str | None
) -> Iterator[Fault]:
    """A number needs a unit that fits its measure, and money needs to say for what time or thing it is.

    A unit that is missing, and the item of what is given in kind, stay open while the observation is only proposed.
    """
    if unit is None and observation.review == "proposed":
        return
    words, measure = shorten(observation.original_value), observation.measure
    if unit is None and amount.unit_candidates:
        wrong = f"is missing, and the words {words!r} can mean {_either(amount.unit_candidates)}."
        yield Fault("unit", wrong, f'Write the one that the article means: unit = "{amount.unit_candidates[0]}".')
    elif unit is None:
        wanted = "an ISO 4217 code" if measure in MONEY_MEASURES else _either(UNITS_OF.get(measure, v.UNIT))
        yield Fault("unit", f"is missing, and the words {words!r} carry none.", f"Write unit: {wanted}.")
    elif measure in MONEY_MEASURES:
        yield from _money_faults(observation, unit, words)
    elif unit not in UNITS_OF.get(measure, (unit,)):
        wrong = f"{unit!r} ({words!r}) does not fit the measure {measure!r}."
        yield Fault("unit", wrong, f"Use {_either(UNITS_OF[measure])}, or another measure.")
    if measure in MONEY_MEASURES and per is None:
        fix = f'Write per = "unspecified" where the article names none, or one of: {v.PER.listed()}.'
        yield Fault("per", f"is missing, and the words {words!r} carry none.", fix)


def _money_faults(observation: Observation, unit: str, words: str) -> Iterator[Fault]:
    is_named = observation.item or observation.review == "proposed"
    if v.is_currency(unit) or (unit in IN_KIND and is_named):
        return
    if unit in IN_KIND:
        wrong = f"is missing, and {words!r} is a {observation.measure} in {unit}, not in money."
        yield Fault("item", wrong, 'Name what is given: item = "rice".')
    else:
        wrong = f"{unit!r} ({words!r}) is no money, but the measure is {observation.measure!r}."
        yield Fault("unit", wrong, "Use another measure, such as quota_share, share or change, or copy other words.")


def _either(terms: Iterable[str]) -> str:
    """'CNY' or 'KPW', in a fixed order."""
    listed = [repr(term) for term in (terms if isinstance(terms, tuple) else sorted(terms))]
    return " or ".join(listed) if len(listed) < 3 else f"{', '.join(listed[:-1])} or {listed[-1]}"
