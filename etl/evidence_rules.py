"""What the fields of an evidence entry must say together: each rule is a sentence that it says when broken.

In: the fields of one entry that are valid by themselves. Out: faults. A rule keeps silent about a field that is
broken already, so that one mistake gives one sentence. Rules between entries are not here (`etl.evidence`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from etl import vocabulary as v
from etl.fields import unknown_term
from etl.periods import parse_period


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem that does not know in which file and entry it is. `field` is None for the entry as a whole."""

    field: str | None
    wrong: str
    fix: str


@dataclass(frozen=True, slots=True)
class Known:
    """The valid fields of an entry, the names of its broken ones, and the valid fields of its article's [source]."""

    given: Mapping[str, Any]
    broken: frozenset[str] = frozenset()
    source: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.given.get(name)

    def lacks(self, name: str) -> bool:
        return name not in self.given and name not in self.broken


def source_faults(source: Known) -> Iterator[Fault]:
    if source["date_basis"] == "inferred" and source.lacks("date_note"):
        yield Fault(
            "date_note", "is missing, and date_basis is 'inferred'.", "Say in one sentence how the date was reasoned."
        )


def observation_faults(observation: Known) -> Iterator[Fault]:
    yield from _kind_faults(observation)
    yield from _pay_stage_faults(observation)
    yield from _of_faults(observation)
    if observation["measure"] == "price" and observation.lacks("item") and not _may_be_open(observation):
        yield Fault("item", "is missing, and measure is 'price'.", 'Name what is priced: item = "rice".')
    yield from _common_faults(observation)


def condition_faults(condition: Known) -> Iterator[Fault]:
    yield from _common_faults(condition)


def set_aside_faults(set_aside: Known) -> Iterator[Fault]:
    if set_aside["all"] and set_aside["occurrence"]:
        yield Fault(
            "all", "is true, and occurrence is given as well.", "Keep all for every place, or occurrence for one."
        )


_IDS_OF_RELATION: Mapping[str, tuple[int, int | None, str]] = {
    "before_after": (2, 3, "the old value, then the new; the stated change may follow"),
    "sum": (2, None, "the parts, then their total; percentages of one whole need no total"),
    "product": (3, None, "the factors, then their product"),
    "share_of": (3, 3, "the share, then the whole, then the part"),
    "conversion": (2, 2, "the amount, then the source's own conversion of it"),
}
"""Fewest and most ids of each kind of relation, and what they are."""


def relation_faults(relation: Known) -> Iterator[Fault]:
    if relation["kind"] is None or relation["ids"] is None:
        return
    ids = relation["ids"]
    fewest, most, order = _IDS_OF_RELATION[relation["kind"]]
    if len(ids) < fewest or (most is not None and len(ids) > most):
        wanted = f"{fewest} or more" if most is None else f"{fewest}" if most == fewest else f"{fewest} or {most}"
        yield Fault("ids", f"names {len(ids)}; {relation['kind']} takes {wanted}.", f"Write {order}.")
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        yield Fault("ids", f"names {twice!r} twice.", "Name each observation once.")


def _may_be_open(observation: Known) -> bool:
    """Whether no person has accepted the observation: what the reader could not tell is then not decided yet."""
    return observation["review"] in ("proposed", "rejected")


def _kind_faults(observation: Known) -> Iterator[Fault]:
    measure, kind = observation["measure"], observation["kind"]
    if measure is None:
        return
    kinds = v.KIND.get(measure)
    if kinds is None:
        if kind is not None:
            fix = "Remove it; " + (
                "item says which good." if measure in {"price", "revenue"} else "measure says it all."
            )
            yield Fault("kind", f"is {kind!r}, but the measure {measure!r} has no kinds.", fix)
    elif observation.lacks("kind"):
        if measure not in v.OPTIONAL_KIND and not _may_be_open(observation):
            yield Fault("kind", f"is missing, and measure is {measure!r}.", f"Use one of: {kinds.listed()}.")
    elif kind is not None and kind not in kinds:
        yield Fault("kind", *unknown_term(kind, kinds, kinds.name))


def _pay_stage_faults(observation: Known) -> Iterator[Fault]:
    measure, stage = observation["measure"], observation["pay_stage"]
    if measure == "wage" and observation.lacks("pay_stage"):
        yield Fault("pay_stage", "is missing, and measure is 'wage'.", f"Use one of: {v.PAY_STAGE.listed()}.")
    if measure not in {None, "wage"} and stage is not None:
        yield Fault(
            "pay_stage", f"is {stage!r}, but the measure is {measure!r}.", "Remove it; only a wage has a stage."
        )


def _of_faults(observation: Known) -> Iterator[Fault]:
    measure, of, quote = observation["measure"], observation["of"], observation["quote"]
    if measure in v.MEASURES_WITH_OF and observation.lacks("of") and not _may_be_open(observation):
        yield Fault("of", f"is missing, and measure is {measure!r}.", "Write what it is of, in words of the quote.")
    if measure is not None and measure not in v.MEASURES_WITH_OF and of is not None:
        only = ", ".join(sorted(v.MEASURES_WITH_OF))
        yield Fault("of", f"is {of!r}, but the measure is {measure!r}.", f"Remove it; only these have it: {only}.")
    if of is not None and quote is not None and of not in quote:
        yield Fault("of", f"{of!r} not found in the quote.", "Use words of the quote, exactly as they stand there.")


def _common_faults(entry: Known) -> Iterator[Fault]:
    """What observations and conditions share: time, place and review."""
    yield from _time_faults(entry)
    subdivision, ref_area = entry["subdivision"], entry["ref_area"]
    if subdivision and ref_area and not subdivision.startswith(f"{ref_area}-"):
        yield Fault(
            "subdivision", f"{subdivision!r} is not in {ref_area!r}.", f"Write a code that begins with {ref_area}-."
        )
    if entry["review"] == "rejected" and entry.lacks("note"):
        yield Fault("note", "is missing, and review is 'rejected'.", "Say in one sentence why it is rejected.")


def _time_faults(entry: Known) -> Iterator[Fault]:
    period, basis = entry["time_period"], entry["time_basis"]
    if period is not None and entry.lacks("time_basis"):
        yield Fault("time_basis", "is missing, and time_period is given.", f"Use one of: {v.TIME_BASIS.listed()}.")
    if basis is not None and entry.lacks("time_period"):
        yield Fault("time_basis", f"is {basis!r}, but time_period is missing.", "Write time_period, or remove it.")
    if basis != "published":
        return
    if entry.source.get("date_basis") == "inferred":
        yield Fault(
            "time_basis",
            "is 'published', but the article's own date is inferred.",
            'Write time_basis = "inferred".',
        )
    published = entry.source.get("date_published")
    if period and published and not parse_period(period).overlaps(parse_period(published)):
        yield Fault(
            "time_period",
            f"is {period!r} by the date of publication, which is {published!r}.",
            "Write the date of publication, or the time_basis that fits.",
        )
