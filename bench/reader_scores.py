"""How well the reader reads the hand-labelled passages: precision, recall, F1.

    python -m bench.reader_scores dev           scores, fields, and every miss
    python -m bench.reader_scores dev --brief   scores and fields
    python -m bench.reader_scores test          scores alone: its misses are not for the eyes of who writes rules
    python -m bench.reader_scores reviewed      the reviewed evidence; in whole articles where ARTICLES_DIR names them

A proposal is right about the amount when it overlaps a label that nothing else has taken, with the same low, high and
unit; a vague amount has none of the three. "+ measure" and "+ area" ask for these as well. Fields are counted over
the proposals whose amount is right, where the label gives them.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import isclose
from pathlib import Path

from bench.passages import HALVES, Label, Passage, read_half, read_reviewed
from etl.reader import Proposal, Reading, read_text

DATA = Path(__file__).resolve().parents[1] / "data"

LEVELS: dict[str, tuple[str, ...]] = {
    "amount": (),
    "amount + measure": ("measure",),
    "amount + measure + area": ("measure", "ref_area"),
}
FIELDS = (
    "qualifier", "per", "measure", "kind", "pay_stage", "statistic", "population", "ref_area", "subdivision", "place",
    "time_period", "time_basis", "claim",
)  # fmt: skip

Pair = tuple[Label | None, Proposal | None]


@dataclass
class Score:
    """Counts over passages. `hits`: label and proposal agree; `found` of them could be right, `wanted` should be."""

    hits: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Scores:
    levels: dict[str, Score] = field(default_factory=lambda: {level: Score() for level in LEVELS})
    fields: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in FIELDS})
    reasons: Score = field(default_factory=Score)
    misses: list[str] = field(default_factory=list)


def score(passages: Iterable[Passage], read: Callable[[Passage], Iterable[Proposal]]) -> Scores:
    """The scores of anything that proposes observations for a passage."""
    scores = Scores()
    for passage in passages:
        proposals = list(read(passage))
        pairs = list(match(passage.observations, proposals))
        for level, names in LEVELS.items():
            one = scores.levels[level]
            one.wanted += len(passage.observations)
            one.found += len(proposals)
            one.hits += sum(
                label is not None and proposal is not None and all(_agrees(label, proposal, name) for name in names)
                for label, proposal in pairs
            )
        for label, proposal in pairs:
            if label is not None and proposal is not None:
                for name in FIELDS:
                    if name in label.fields:
                        scores.fields[name].wanted += 1
                        scores.fields[name].hits += _agrees(label, proposal, name)
            scores.misses += _misses(passage, label, proposal)
    return scores


def match(labels: Iterable[Label], proposals: Iterable[Proposal]) -> Iterator[Pair]:
    """Labels and proposals whose amounts agree, in pairs; then what has no partner, alone."""
    open_proposals = list(proposals)
    alone = []
    for label in labels:
        for proposal in open_proposals:
            if proposal.start < label.end and label.start < proposal.end and is_same_amount(label, proposal):
                open_proposals.remove(proposal)
                yield label, proposal
                break
        else:
            alone.append(label)
    for label in alone:
        yield label, None
    for proposal in open_proposals:
        yield None, proposal


def is_same_amount(label: Label, proposal: Proposal) -> bool:
    given = label.fields
    return (
        _is_close(given.get("low"), proposal.value_low)
        and _is_close(given.get("high"), proposal.value_high)
        and given.get("unit") == proposal.unit
    )


def _is_close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-4)


def _agrees(label: Label, proposal: Proposal, name: str) -> bool:
    return label.fields.get(name) == getattr(proposal, name)


def _misses(passage: Passage, label: Label | None, proposal: Proposal | None) -> Iterator[str]:
    if label is None and proposal is not None:
        words = passage.text[proposal.start : proposal.end]
        yield f"{passage.id}: not a label: {words!r} {_told(proposal)}"
    if label is not None and proposal is None:
        yield f"{passage.id}: not found: {label.words!r} {dict(label.fields)}"
    if label is not None and proposal is not None:
        wrong = [
            f"{name} {getattr(proposal, name)!r}, not {label.fields.get(name)!r}"
            for name in FIELDS
            if name in label.fields and not _agrees(label, proposal, name)
        ]
        if wrong:
            yield f"{passage.id}: {label.words!r}: {'; '.join(wrong)}"


def _told(proposal: Proposal) -> str:
    return (
        f"{proposal.value_low}..{proposal.value_high} {proposal.unit} {proposal.measure} {proposal.ref_area} "
        f"{dict(proposal.because)}"
    )


def read_passage(passage: Passage) -> list[Proposal]:
    return list(_reading(passage).proposals)


def _reading(passage: Passage) -> Reading:
    known = {"date_published": passage.date_published, "date_basis": passage.date_basis}
    return read_text(passage.text, title=passage.title, **known)


def reason_counts(passages: Iterable[Passage]) -> Counter[tuple[str, str | None]]:
    """(labelled reason, reason read or None) → how often, over all labelled set-asides."""
    counts: Counter[tuple[str, str | None]] = Counter()
    for passage in passages:
        reading = _reading(passage)
        for label in passage.set_aside:
            read = next(
                (one.reason for one in reading.set_aside if one.start < label.end and label.start < one.end), None
            )
            counts[label.fields["reason"], read] += 1
    return counts


def articles_folder() -> Path | None:
    named = os.environ.get("ARTICLES_DIR")
    return Path(named) if named else None


def lines(half: str, brief: bool) -> Iterator[str]:
    """The report."""
    passages = read_half(half) if half in HALVES else read_reviewed(DATA, articles_folder())
    scores = score(passages, read_passage)
    yield f"{half}: {len(passages)} passages, {sum(len(one.observations) for one in passages)} labor amounts"
    for level, one in scores.levels.items():
        yield f"  {level:<26} precision {one.precision:.3f}  recall {one.recall:.3f}  F1 {one.f1:.3f}"
    for name, one in scores.fields.items():
        if one.wanted:
            yield f"    {name:<24} {one.hits} of {one.wanted} ({one.hits / one.wanted:.1%})"
    reasons = reason_counts(passages)
    same = sum(count for (wanted, read), count in reasons.items() if wanted == read)
    yield f"    {'set-aside reason':<24} {same} of {sum(reasons.values())}"
    if half != "test" and not brief:
        yield from sorted(scores.misses)
        yield from (
            f"  {count} × {wanted} read as {read}" for (wanted, read), count in reasons.most_common() if wanted != read
        )


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in {*HALVES, "reviewed"}:
        sys.exit("Name what to read: dev, test or reviewed.")
    for line in lines(sys.argv[1], "--brief" in sys.argv):
        print(line)
