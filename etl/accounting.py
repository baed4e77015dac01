"""The articles themselves: whether every quote stands in its text, and whether every number of it is accounted for.

In: evidence whose amounts are read, and the text of its article. Out: an `Account` with counts and problems. Each
number (`etl.amounts.find_numbers`) lies inside the amount of an observation, or inside words that are set aside with
a reason, never both. A text is decoded as UTF-8 without its byte order mark; nothing else of it is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.amounts import Number, find_numbers
from etl.errors import Problem, QuoteError
from etl.evidence import Evidence, SetAside
from etl.evidence_rules import Fault
from etl.quotes import find_all, locate, not_found, shorten
from etl.reported import Reported

Span = tuple[int, int]
"""Start and end in the article, in code points."""

CONTEXT = 40
"""Characters shown on each side of a number that is not accounted for."""


@dataclass(frozen=True, slots=True)
class Account:
    """How much of one article is covered. `quotes` counts observations and conditions that are not rejected."""

    source_id: str
    quotes: int
    quotes_verified: int
    numbers: int
    by_observation: int
    by_set_aside: int
    problems: tuple[Problem, ...]


def read_article(evidence: Evidence, articles: Path) -> str | Problem:
    """The text that the evidence names in the folder of articles, or why there is none."""
    name = evidence.source.text_file if evidence.source else None
    if name is None:
        fix = f'Name its text in {articles.as_posix()}: text_file = "…".'
        return Problem(evidence.file, "source", "text_file", "is missing, so no quote can be verified.", fix)
    wrong = f"{name!r} in {articles.as_posix()}"
    try:
        return (articles / name).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Problem(
            evidence.file,
            "source",
            "text_file",
            f"{wrong} is missing.",
            "Put the article's text there, or mend the name.",
        )
    except UnicodeDecodeError as error:
        fix = "Save the text in the encoding UTF-8."
        return Problem(evidence.file, "source", "text_file", f"{wrong} is not UTF-8 at byte {error.start + 1}.", fix)
    except OSError as error:
        fix = "Mend the file, or name another."
        return Problem(evidence.file, "source", "text_file", f"{wrong} cannot be read: {error.strerror}.", fix)


def account(evidence: Evidence, amounts: Mapping[str, Reported], text: str) -> Account:
    """What of the article's text the evidence covers. `amounts` holds the amount of each observation not rejected."""
    name = (evidence.source and evidence.source.text_file) or "the text"
    numbers = find_numbers(text)
    quotes = list(_quotes(evidence))
    misquoted = [(place, _not_found("quote", quote, text, name)) for place, quote in quotes if quote not in text]
    set_aside, misplaced = _set_aside(evidence, numbers, text, name)
    observed = _observed(evidence, amounts, text)
    covered = [(_is_covered(number, observed), _is_covered(number, set_aside)) for number in numbers]
    meant = _meant(evidence, text, name)
    uncounted = [
        (None, _uncounted(number, text, name, is_twice=is_observed))
        for number, (is_observed, is_set_aside) in zip(numbers, covered, strict=True)
        if is_observed == is_set_aside and (is_observed or number.text not in meant)
    ]
    return Account(
        source_id=evidence.source_id,
        quotes=len(quotes),
        quotes_verified=len(quotes) - len(misquoted),
        numbers=len(numbers),
        by_observation=sum(is_observed for is_observed, _ in covered),
        by_set_aside=sum(is_set_aside and not is_observed for is_observed, is_set_aside in covered),
        problems=tuple(
            Problem(evidence.file, place, fault.field, fault.wrong, fault.fix)
            for place, fault in (*misquoted, *misplaced, *uncounted)
        ),
    )


def _quotes(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Each quote that is to be verified, with its entry's name."""
    for section, entries in (("observation", evidence.observations), ("condition", evidence.conditions)):
        yield from ((f"{section} {entry.id!r}", entry.quote) for entry in entries if entry.review != "rejected")
    yield from ((unread.place, unread.given["quote"]) for unread in evidence.unread)


def _observed(evidence: Evidence, amounts: Mapping[str, Reported], text: str) -> list[Span]:
    """Where amounts of observations stand in the article; a quote that stands there twice counts at both places."""
    return [
        (start + amount.start, start + amount.end)
        for observation in evidence.observations
        if (amount := amounts.get(evidence.full_id(observation.id)))
        for start in find_all(observation.quote, text)
    ]


def _meant(evidence: Evidence, text: str, name: str) -> set[str]:
    """The numbers of entries whose words were not found at one place: the words are the mistake, not the count."""
    quoted = [entry.original_value for entry in evidence.observations if entry.quote not in text]
    words = [stretch.words for stretch in evidence.set_aside if isinstance(_spans_of(stretch, text, name), Fault)]
    return {number.text for stretch in quoted + words for number in find_numbers(stretch)}


def _set_aside(
    evidence: Evidence, numbers: Sequence[Number], text: str, name: str
) -> tuple[list[Span], list[tuple[str, Fault]]]:
    """Where words set aside stand in the article, and the entries that stand nowhere or hold no number."""
    spans: list[Span] = []
    faults: list[tuple[str, Fault]] = []
    for stretch in evidence.set_aside:
        place = f"set_aside {shorten(stretch.words)!r}"
        found = _spans_of(stretch, text, name)
        if isinstance(found, Fault):
            faults.append((place, found))
        elif not any(_is_covered(number, found) for number in numbers):
            fix = "Remove the entry, or copy a stretch that holds the whole number."
            faults.append((place, Fault("words", f"{shorten(stretch.words)!r} holds no number of {name}.", fix)))
        else:
            spans += found
    return spans, faults


def _spans_of(stretch: SetAside, text: str, name: str) -> list[Span] | Fault:
    if stretch.all:
        starts = find_all(stretch.words, text)
        spans = [(start, start + len(stretch.words)) for start in starts]
        return spans or _not_found("words", stretch.words, text, name)
    try:
        return [locate(stretch.words, text, stretch.occurrence, where=name)]
    except QuoteError as error:
        or_all = " Or write all = true." if error.count > 1 else ""
        return Fault("words", error.wrong, f"{error.fix}{or_all}")


def _not_found(field: str, words: str, text: str, name: str) -> Fault:
    error = not_found(words, text, where=name)
    return Fault(field, error.wrong, error.fix)


def _is_covered(number: Number, spans: Iterable[Span]) -> bool:
    return any(start <= number.start and number.end <= end for start, end in spans)


def _uncounted(number: Number, text: str, name: str, *, is_twice: bool) -> Fault:
    line = text.count("\n", 0, number.start) + 1
    before, after = max(0, number.start - CONTEXT), number.end + CONTEXT
    around = f"{'…' if before else ''}{text[before:after]}{'…' if after < len(text) else ''}"
    where = f"{number.text!r} at character {number.start} (line {line}) of {name}"
    if is_twice:
        fix = "Remove the set_aside, or reject the observation."
        return Fault(None, f"{where} is in an observation and set aside as well: {around!r}.", fix)
    fix = "Write an [[observation]] whose original_value holds it, or a [[set_aside]] with the reason."
    return Fault(None, f"{where} is in no observation and not set aside: {around!r}.", fix)
