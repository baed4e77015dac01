"""One proposal of the reader → the fields of an [[observation]] that the evidence rules accept as proposed.

In: a proposal, the article's text, the valid fields of its [source]. Out: an `Entry`, or a `Left` where no entry can
hold the words. What the rules refuse is taken out again and named in `note`, beside everything that a person must
still decide before the observation can be accepted. Nothing is guessed to please a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from etl.amounts import parse_amount
from etl.errors import AmountError
from etl.evidence import read_observation
from etl.evidence_rules import Fault
from etl.quotes import find_all
from etl.reader.model import Proposal
from etl.reported import read_amount

TO_DECIDE = "To decide: "
"""How the note of a proposal begins; it goes when the proposal is accepted."""

QUOTE_LIMIT = 800
"""Longest quote, in characters: an article without full stops must not be copied whole into each of its entries."""

_UNDECIDED = {
    "measure": "other",
    "statistic": "unspecified",
    "pay_stage": "unspecified",
    "per": "unspecified",
    "time_basis": "inferred",
}
"""The term that claims least, for fields that a proposal cannot do without."""

_NEXT_WORD = re.compile(r"[ \xa0-]\w+")
_REQUIRED = frozenset({"measure", "statistic"})
_MOST_MENDS = 24

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """An observation as an evidence file holds it, and the proposal that it was made from."""

    fields: Mapping[str, Any]
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Left:
    """A proposal that no entry can hold; `why` is the sentence that the rules say."""

    proposal: Proposal
    why: str


def entry_of(
    proposal: Proposal, text: str, source: Mapping[str, Any], entry_id: str, same_as: str | None
) -> Entry | Left:
    """The proposal as an entry with this id. `same_as` is the id of the observation that it says again."""
    fields = _fields(proposal, text, entry_id, same_as)
    refused: list[str] = []
    for _ in range(_MOST_MENDS):
        faults = _faults(fields, source)
        if not faults:
            notes = [*_open_fields(fields, source), *refused, *_other_values(proposal, fields)]
            return Entry(_with_note(fields, notes), proposal)
        mended = _mended(fields, faults[0])
        if mended is None:
            return Left(proposal, f"{faults[0].field or 'entry'}: {faults[0].wrong}")
        refused += _refused(fields, mended, faults[0])
        fields = mended
    return Left(proposal, "the rules refuse one field after another.")


def decisions(fields: Mapping[str, Any], source: Mapping[str, Any]) -> tuple[Fault, ...]:
    """What must be mended or decided before the observation can be accepted. `source`: the fields of [source]."""
    return tuple(_faults({**_without_note(fields), "review": "accepted"}, source))


def accepted(fields: Mapping[str, Any]) -> Fields:
    """The same fields as an accepted observation: without `review`, and without the note on what was to be decided."""
    return {name: value for name, value in _without_note(fields).items() if name != "review"}


def _without_note(fields: Mapping[str, Any]) -> Fields:
    is_ours = str(fields.get("note", "")).startswith(TO_DECIDE)
    return {name: value for name, value in fields.items() if not (name == "note" and is_ours)}


def _fields(proposal: Proposal, text: str, entry_id: str, same_as: str | None) -> Fields:
    """The fields in the order in which evidence files have them; empty ones left out."""
    proposal = _readable(proposal, text)
    quote_start, quote = _quote(proposal, text)
    words, measure = proposal.original_value, proposal.measure
    starts = find_all(words, quote)
    at = proposal.start - quote_start
    unit, per = _unsaid(proposal)
    fields = {
        "id": entry_id,
        "quote": quote,
        "original_value": words,
        "occurrence": starts.index(at) + 1 if len(starts) > 1 and at in starts else None,
        "measure": measure,
        "kind": proposal.kind,
        "pay_stage": proposal.pay_stage or ("unspecified" if measure == "wage" else None),
        "of": proposal.of,
        "item": proposal.item,
        "statistic": proposal.statistic,
        "claim": None if proposal.claim == "reported" else proposal.claim,
        "same_as": same_as,
        "unit": unit,
        "per": per,
        "population": proposal.population,
        "basis": proposal.basis,
        "sector": proposal.sector,
        "ref_area": proposal.ref_area,
        "subdivision": proposal.subdivision,
        "place": proposal.place,
        "time_period": proposal.time_period,
        "time_basis": proposal.time_basis,
        "speaker": proposal.speaker,
        "review": "proposed",
    }
    stripped = {name: value.strip() if isinstance(value, str) else value for name, value in fields.items()}
    return {name: value for name, value in stripped.items() if value not in (None, "")}


def _readable(proposal: Proposal, text: str) -> Proposal:
    """The proposal; where its words by themselves are no number ("one", "scores"), with the next words taken in."""
    values = (proposal.value_low, proposal.value_high)
    for words in (proposal.original_value, *_longer(proposal, text)):
        try:
            said = parse_amount(words, ref_area=proposal.ref_area)
        except AmountError:
            continue
        if words == proposal.original_value or (said.value_low, said.value_high) == values:
            return replace(proposal, end=proposal.start + len(words), original_value=words)
    return proposal


def _longer(proposal: Proposal, text: str) -> Iterator[str]:
    """The words with one, two and three of the words behind them in the quote."""
    end, limit = proposal.end, min(proposal.quote_end, proposal.end + 60)
    for _ in range(3):
        match = _NEXT_WORD.match(text, end, limit)
        if match is None:
            return
        end = match.end()
        yield text[proposal.start : end]


def _quote(proposal: Proposal, text: str) -> tuple[int, str]:
    """Where the quote starts, and the quote: the reader's, cut at words where it is longer than an entry may quote."""
    start, end = min(proposal.quote_start, proposal.start), max(proposal.quote_end, proposal.end)
    if end - start > QUOTE_LIMIT:
        start = max(start, proposal.start - QUOTE_LIMIT // 2)
        end = min(end, max(start + QUOTE_LIMIT, proposal.end))
        while 0 < start < proposal.start and not text[start - 1].isspace():
            start += 1
        while proposal.end < end < len(text) and not text[end].isspace():
            end -= 1
    quote = text[start:end]
    return start + len(quote) - len(quote.lstrip()), quote.strip()


def _unsaid(proposal: Proposal) -> tuple[str | None, str | None]:
    """Unit and period where the words by themselves do not carry them."""
    try:
        said = parse_amount(proposal.original_value, ref_area=proposal.ref_area)
    except AmountError:
        return None, None
    is_vague = said.qualifier == "vague"
    return (
        None if said.unit == proposal.unit or is_vague else proposal.unit,
        None if said.per == proposal.per else proposal.per,
    )


def _faults(fields: Mapping[str, Any], source: Mapping[str, Any]) -> list[Fault]:
    observation, faults = read_observation(fields, source)
    if observation is None:
        return faults
    amount = read_amount(observation)
    return list(amount) if isinstance(amount, tuple) else []


def _mended(fields: Fields, fault: Fault) -> Fields | None:
    """The fields without what the rules refuse, or with the term that claims least; None where neither helps."""
    name = fault.field
    if name is None or name in ("id", "quote", "original_value"):
        return None
    if name in fields and name not in _REQUIRED:
        return {field: value for field, value in fields.items() if field != name}
    if name == "unit":  # the words carry another unit than the measure takes
        return None if fields["measure"] == "other" else {**fields, "measure": "other"}
    if name in _UNDECIDED and fields.get(name) != _UNDECIDED[name]:
        return {**fields, name: _UNDECIDED[name]}
    return None


def _refused(before: Fields, after: Fields, fault: Fault) -> list[str]:
    """A word on what the reader said and the rules refuse."""
    if after["measure"] != before["measure"]:
        return [f"measure (read as {before['measure']!r}, but {fault.wrong.rstrip('.')})"]
    if fault.field in before and fault.field not in after:
        return [f"{fault.field} (left out: {fault.wrong.rstrip('.')})"]
    return []


def _open_fields(fields: Fields, source: Mapping[str, Any]) -> list[str]:
    """The names of the fields that an accepted observation needs and the reader left open."""
    return list(dict.fromkeys(fault.field for fault in decisions(fields, source) if fault.field))


def _other_values(proposal: Proposal, fields: Mapping[str, Any]) -> list[str]:
    """A word on an amount that the words by themselves give otherwise than the article around them."""
    said = parse_amount(fields["original_value"], ref_area=fields.get("ref_area"))
    here = (proposal.value_low, proposal.value_high, proposal.qualifier)
    if here == (said.value_low, said.value_high, said.qualifier):
        return []
    return ["original_value (in the article it reads as another amount than by itself)"]


def _with_note(fields: Fields, notes: Iterable[str]) -> Fields:
    listed = ", ".join(notes)
    return {**fields, "note": f"{TO_DECIDE}{listed}."} if listed else fields
