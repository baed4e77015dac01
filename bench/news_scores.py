"""How well the grammar of amounts reads money and percentages in general business news: precision, recall, F1.

    python -m bench.news_scores dev           scores, and every miss
    python -m bench.news_scores test          scores alone: its misses are not for the eyes of who writes rules

In: the labelled sentences of `tests/etl/news_sentences`, all written for this project. An amount that is found is right
when it overlaps a label that nothing else has taken, with the same unit and the same value: one number, or both ends
of a range; of a one-sided amount ("more than 12") the number it names. Amounts of anything but money and percent, and
vague ones, do not count. `sided` also asks for the label's low and high, so "more than 12" must have no high.

A unit that the words leave open (the `¥` of an article without a country) is no unit, and so is not right.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import isclose
from pathlib import Path

from bench.reader_scores import Score
from etl.amounts import Amount, find_amounts
from etl.quotes import find_all
from etl.vocabulary import is_currency

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "etl" / "news_sentences"
HALVES = ("dev", "test")


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled amount. `values`: the number meant, or both ends of a range; `low` and `high` as DESIGN.md."""

    start: int
    end: int
    words: str
    low: float | None
    high: float | None
    values: tuple[float, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Sentence:
    id: str
    topic: str
    text: str
    labels: tuple[Label, ...]


def read_half(half: str, folder: Path = FOLDER) -> list[Sentence]:
    """The sentences of one half, in the order of the file. ValueError names a label that is not in its sentence."""
    entries = tomllib.loads((folder / f"{half}.toml").read_text(encoding="utf-8"))["sentence"]
    return [
        Sentence(one["id"], one["topic"], one["text"], tuple(_label(one, given) for given in one.get("amounts", [])))
        for one in entries
    ]


def _label(entry: dict, given: dict) -> Label:
    words, occurrence = given["words"], given.get("occurrence", 1)
    starts = find_all(words, entry["text"])
    if not 1 <= occurrence <= len(starts):
        raise ValueError(f"sentence {entry['id']!r}: {words!r} stands there {len(starts)} times.")
    start, value = starts[occurrence - 1], given["value"]
    values = tuple(value) if isinstance(value, list) else (value,)
    return Label(start, start + len(words), words, given.get("low"), given.get("high"), values, given["unit"])


@dataclass(frozen=True, slots=True)
class NewsScores:
    plain: Score
    sided: Score
    misses: tuple[str, ...]


def score(sentences: Iterable[Sentence], find: Callable[[str], Iterable[Amount]] = find_amounts) -> NewsScores:
    """The scores of anything that finds amounts in a text."""
    plain, sided, misses = Score(), Score(), []
    for sentence in sentences:
        found = [amount for amount in find(sentence.text) if is_scored(amount)]
        rest, lost = list(found), []
        for label in sentence.labels:
            hit = next((amount for amount in rest if is_hit(label, amount)), None)
            if hit is None:
                lost.append(label)
            else:
                rest.remove(hit)
                plain.hits += 1
                sided.hits += is_same(label.low, hit.value_low) and is_same(label.high, hit.value_high)
        for one in (plain, sided):
            one.found += len(found)
            one.wanted += len(sentence.labels)
        misses += _told(sentence, lost, rest)
    return NewsScores(plain, sided, tuple(misses))


def is_scored(amount: Amount) -> bool:
    """Money and percentages with a value. Money that several countries share is among them, though undecided."""
    units = amount.unit_candidates
    is_money_or_percent = bool(units) and all(unit == "percent" or is_currency(unit) for unit in units)
    return is_money_or_percent and (amount.value_low is not None or amount.value_high is not None)


def is_hit(label: Label, amount: Amount) -> bool:
    if amount.start >= label.end or label.start >= amount.end or amount.unit != label.unit:
        return False
    found = sorted({value for value in (amount.value_low, amount.value_high) if value is not None})
    wanted = sorted(set(label.values))
    return len(found) == len(wanted) and all(map(is_same, wanted, found))


def is_same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-4)


def _told(sentence: Sentence, lost: list[Label], rest: list[Amount]) -> Iterator[str]:
    for label in lost:
        near = [amount for amount in rest if amount.start < label.end and label.start < amount.end]
        read = "; ".join(_read(sentence, amount) for amount in near) or "nothing"
        yield f"{sentence.id}: {label.words!r} is {_values(label)} {label.unit}; read: {read}"
    for amount in rest:
        if not any(amount.start < label.end and label.start < amount.end for label in lost):
            yield f"{sentence.id}: no such label: {_read(sentence, amount)}"


def _values(label: Label) -> str:
    return " to ".join(f"{value:g}" for value in label.values)


def _read(sentence: Sentence, amount: Amount) -> str:
    words = sentence.text[amount.start : amount.end]
    units = amount.unit or " or ".join(amount.unit_candidates)
    return f"{words!r} {amount.value_low}..{amount.value_high} {units}"


def rows() -> list[tuple[str, ...]]:
    """Half, right about, precision, recall and F1 of both halves, for the table of the benchmarks."""
    return [
        (half, name, *(f"{value:.3f}" for value in (one.precision, one.recall, one.f1)))
        for half in HALVES
        for scores in (score(read_half(half)),)
        for name, one in (("value + unit", scores.plain), ("low + high + unit", scores.sided))
    ]


def lines(half: str) -> Iterator[str]:
    """The report."""
    sentences = read_half(half)
    scores = score(sentences)
    yield f"{half}: {len(sentences)} sentences, {scores.plain.wanted} amounts of money and percent"
    for name, one in (("value + unit", scores.plain), ("low + high + unit", scores.sided)):
        yield f"  {name:<18} precision {one.precision:.3f}  recall {one.recall:.3f}  F1 {one.f1:.3f}"
    if half != "test":
        yield from scores.misses


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in HALVES:
        sys.exit("Name what to read: dev or test.")
    for line in lines(sys.argv[1]):
        print(line)
