"""Evidence files: data/observations/<source_id>.toml → checked, frozen entries, and every problem found on the way.

In: a folder. Out: a `Reading`: one `Evidence` a file, with its source, observations, relations, set-aside words and
conditions, and the problems of all files together. Reading is strict: an unknown key, term or reference is a
problem. An entry with a problem is left out of the reading, so nothing may be built from one that has any.

Not here: what a single value may be (`etl.fields`), what the fields of an entry must say together
(`etl.evidence_rules`) and entries of one another (`etl.evidence_references`), whether the amounts stand in their
quotes (`etl.reported`), the articles (`etl.accounting`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from etl import evidence_references as refs
from etl import evidence_rules as rules
from etl import fields as f
from etl import schema
from etl import vocabulary as v
from etl.errors import Problem
from etl.evidence_rules import Fault, Known
from etl.quotes import shorten


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(_Entry):
    """The article. `text_file` names its text in the folder of articles."""

    publisher: f.Text
    date_published: f.TimePeriod
    date_basis: f.DateBasis
    language: f.Language
    text_file: f.TextFile | None = None
    title: f.Text | None = None
    author: f.Text | None = None
    url: f.Url | None = None
    archive_url: f.Url | None = None
    kind: f.SourceKind | None = None
    date_note: f.Text | None = None


class Observation(_Entry):
    """One quantity in the words of one passage. Numbers are parsed from `original_value`, never written."""

    id: f.Id
    quote: f.Text
    original_value: f.Text
    measure: f.Measure
    statistic: f.Statistic
    ref_area: f.RefArea
    speaker: f.Text
    kind: f.Text | None = None
    pay_stage: f.PayStage | None = None
    time_period: f.TimePeriod | None = None
    time_basis: f.TimeBasis | None = None
    unit: f.Unit | None = None
    per: f.Per | None = None
    basis: f.Basis | None = None
    population: f.Population | None = None
    item: f.Text | None = None
    place: f.Text | None = None
    subdivision: f.Subdivision | None = None
    sector: f.Sector | None = None
    of: f.Text | None = None
    claim: f.Claim = "reported"
    same_as: f.SameAs | None = None
    occurrence: f.Count | None = None
    review: f.Review = "accepted"
    note: f.Text | None = None


class Proposed(Observation):
    """An observation that no person has accepted: what the reader could not tell is left open, never guessed."""

    ref_area: f.RefArea | None = None
    speaker: f.Text | None = None


class Condition(_Entry):
    """A working condition told without a number."""

    id: f.Id
    quote: f.Text
    indicator: f.Indicator
    ref_area: f.RefArea
    speaker: f.Text | None = None
    time_period: f.TimePeriod | None = None
    time_basis: f.TimeBasis | None = None
    population: f.Population | None = None
    place: f.Text | None = None
    subdivision: f.Subdivision | None = None
    review: f.Review = "accepted"
    note: f.Text | None = None


class Relation(_Entry):
    """Observations of this file that the article itself ties together, in the order the checks read them."""

    kind: f.RelationKind
    ids: f.Ids


class SetAside(_Entry):
    """A stretch of the article whose number is no labor amount."""

    words: f.Text
    reason: f.Reason
    occurrence: f.Count | None = None
    all: f.OnlyTrue | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """An observation or condition left out for its faults: its name in a message, and its fields that are sound.

    Nothing is built from it; its words are still compared with quote and article, so that all faults come at once.
    """

    section: str
    place: str
    given: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One evidence file. `file` is its path as messages show it; `source` is None only where that has problems."""

    source_id: str
    file: str
    source: Source | None
    observations: tuple[Observation, ...]
    relations: tuple[Relation, ...]
    set_aside: tuple[SetAside, ...]
    conditions: tuple[Condition, ...]
    unread: tuple[Unread, ...] = ()

    def full_id(self, entry_id: str) -> str:
        """<source_id>/<id>; an id that names its source already stays as it is."""
        return entry_id if "/" in entry_id else f"{self.source_id}/{entry_id}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a folder, and every problem of every file. Without problems it is complete."""

    evidence: tuple[Evidence, ...]
    problems: tuple[Problem, ...]


def read_evidence(folder: Path) -> Reading:
    """Every evidence file of the folder, in the order of the files' names."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError as error:
        return _nothing(folder, f"cannot be listed: {error.strerror}.", "Name the folder that holds observations/.")
    if not paths:
        return _nothing(folder, "holds no evidence file.", "Write one for each article: <source_id>.toml.")
    files = [_read_file(path) for path in paths]
    problems = [problem for file in files for problem in file.problems]
    by_source = {file.declarations.source_id: file for file in files}
    declarations = {source_id: file.declarations for source_id, file in by_source.items()}
    problems += [
        _problem(by_source[source_id].path, place, fault)
        for source_id, place, fault in refs.dangling_same_as(declarations)
    ]
    return Reading(tuple(file.evidence for file in files if file.evidence is not None), tuple(problems))


def _nothing(folder: Path, wrong: str, fix: str) -> Reading:
    return Reading((), (Problem(folder.as_posix(), None, None, wrong, fix),))


def read_file(path: Path, content: bytes | None = None) -> Reading:
    """One evidence file as it stands, or as it would be with this content; `same_as` is followed to the files it names.

    Whether observations of other files point into this one is not looked at: that takes the whole folder.
    """
    file = _read_file(path, content)
    declarations = {path.stem: file.declarations}
    for observation in file.declarations.observations.values():
        named = observation.same_as.rpartition("/")[0] if isinstance(observation.same_as, str) else ""
        other = path.with_name(f"{named}.toml")
        if named not in declarations and f.ID_PATTERN.fullmatch(named) and other.is_file():
            declarations[named] = _read_file(other).declarations
    dangling = [
        _problem(file.path, place, fault)
        for source_id, place, fault in refs.dangling_same_as(declarations)
        if source_id == path.stem
    ]
    return Reading(() if file.evidence is None else (file.evidence,), (*file.problems, *dangling))


def read_source(row: Mapping[str, Any]) -> tuple[Source | None, list[Fault]]:
    """The [source] of a file, or None and everything that is wrong with it."""
    source, _, faults = _checked(row, Source, "a source", rules.source_faults, {})
    return source, faults


def read_observation(row: Mapping[str, Any], source: Mapping[str, Any]) -> tuple[Observation | None, list[Fault]]:
    """One observation by itself, or None and everything that is wrong with it. `source`: the fields of [source]."""
    observation, _, faults = _checked(row, _model(row), "an observation", rules.observation_faults, source)
    return observation, faults


@dataclass(frozen=True, slots=True)
class _File:
    """One file as far as it can be read; `evidence` is None where it is no TOML."""

    path: str
    evidence: Evidence | None
    declarations: refs.Declarations
    problems: tuple[Problem, ...]


_SECTIONS: Mapping[str, tuple[type[_Entry], str, Callable[[Known], Iterator[Fault]]]] = {
    "observation": (Observation, "an observation", rules.observation_faults),
    "relation": (Relation, "a relation", rules.relation_faults),
    "set_aside": (SetAside, "a set_aside", rules.set_aside_faults),
    "condition": (Condition, "a condition", rules.condition_faults),
}
"""The lists of a file: model, name in a sentence, rules."""

_DESCRIPTIONS: Mapping[str, str] = {
    column.name: f"{column.description} ({column.vocabulary.listed()})" if column.vocabulary else column.description
    for table in (schema.SET_ASIDE, schema.CONDITIONS, schema.OBSERVATIONS)
    for column in table.columns
} | {
    "id": "a short name, unique in its file",
    "kind": f"what ties the observations together ({v.RELATION.listed()})",
    "ids": "the ids of the observations that belong together",
}
"""What a field is, for the sentence that says it is missing."""


def _read_file(path: Path, content: bytes | None = None) -> _File:
    name, source_id = path.as_posix(), path.stem
    document = _document(path, content)
    if isinstance(document, Fault):
        unread = refs.Declarations(source_id, {}, is_complete=False)
        return _File(name, None, unread, (_problem(name, None, document),))
    problems = [_problem(name, None, fault) for fault in _layout_faults(source_id, document)]
    source, about_source, faults = _checked(document.get("source"), Source, "a source", rules.source_faults, {})
    problems += [_problem(name, "source", fault) for fault in faults]
    rows = {section: _rows(document, section) for section in _SECTIONS}
    entries: dict[str, list[Any]] = {section: [] for section in _SECTIONS}
    unread: list[Unread] = []
    for section, (model, noun, rule) in _SECTIONS.items():
        for place, row in rows[section]:
            is_observation = section == "observation"
            entry, given, faults = _checked(row, _model(row) if is_observation else model, noun, rule, about_source)
            problems += [_problem(name, place, fault) for fault in faults]
            if entry is not None:
                entries[section].append(entry)
            elif "quote" in given and given.get("review") != "rejected":
                unread.append(Unread(section, place, given))
    observations = refs.declared(rows["observation"])
    problems += [
        _problem(name, place, fault)
        for place, fault in (
            *refs.repeated_ids(rows["observation"] + rows["condition"]),
            *refs.repeated_words(rows["set_aside"]),
            *refs.dangling_relations(rows["relation"], observations),
        )
    ]
    sound = (tuple(entries[section]) for section in _SECTIONS)
    evidence = Evidence(source_id, name, source, *sound, unread=tuple(unread))
    return _File(name, evidence, refs.Declarations(source_id, observations), tuple(problems))


def _model(row: Mapping[str, Any]) -> type[Observation]:
    """What an observation must say: less, as long as no person has accepted it."""
    return Proposed if row.get("review") in ("proposed", "rejected") else Observation


def _problem(file: str, entry: str | None, fault: Fault) -> Problem:
    return Problem(file, entry, fault.field, fault.wrong, fault.fix)


def _document(path: Path, content: bytes | None) -> dict[str, Any] | Fault:
    """The file's TOML. A byte order mark and either kind of line end are welcome."""
    try:
        return tomllib.loads((path.read_bytes() if content is None else content).decode("utf-8-sig"))
    except OSError as error:
        return Fault(None, f"cannot be read: {error.strerror}.", "Mend or remove the file.")
    except UnicodeDecodeError as error:
        byte = error.object[error.start : error.start + 1]
        return Fault(None, f"is not UTF-8: byte {error.start + 1} is {byte!r}.", "Save the file in the encoding UTF-8.")
    except RecursionError:
        return Fault(None, "is not TOML that can be read: its brackets nest too deeply.", "Close the brackets.")
    except ValueError as error:  # tomllib's own error is a ValueError, and so is an integer of too many digits
        return Fault(None, *_toml_sentences(str(error)))


def _toml_sentences(message: str) -> tuple[str, str]:
    said = re.fullmatch(r"(?P<what>.*) \(at (?P<where>.*)\)", message, re.DOTALL)
    if said is None:
        return f"is not TOML that can be read: {message}.", "Write every text in quotation marks."
    place = said["where"].replace("end of document", "the end of the file")
    return f"is not TOML at {place}: {said['what']}.", "Mend that line; every text stands in quotation marks."


def _layout_faults(source_id: str, document: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the file's name and its sections."""
    if not f.ID_PATTERN.fullmatch(source_id):
        yield Fault(None, f"{source_id!r} is not a source id.", "Name the file with small letters, digits and hyphens.")
    if not document:
        yield Fault(None, "is empty.", "Write [source] and its [[observation]] entries.")
    elif "source" not in document:
        yield Fault("source", "is missing.", "Write [source] with publisher, date_published, date_basis and language.")
    for section, rows in document.items():
        if section in _SECTIONS:
            if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                yield Fault(section, "is not a list of entries.", f"Write [[{section}]] above each of them.")
        elif section != "source":
            known = ("source", *_SECTIONS)
            fix = f"{f.closest(section, known)}Known sections: {', '.join(known)}."
            yield Fault(None, f"{section!r} is not a known section.", fix)


def _rows(document: Mapping[str, Any], section: str) -> list[tuple[str, dict[str, Any]]]:
    """The entries of a section, each with its name in a message."""
    rows = document.get(section)
    if not isinstance(rows, list):
        return []
    return [(_entry_name(section, position, row), row) for position, row in enumerate(rows, 1) if isinstance(row, dict)]


def _entry_name(section: str, position: int, row: Mapping[str, Any]) -> str:
    named = row.get("words") if section == "set_aside" else row.get("id")
    return f"{section} {shorten(named)!r}" if isinstance(named, str) else f"{section} {position}"


def _checked(
    row: object,
    model: type[_Entry],
    noun: str,
    rule: Callable[[Known], Iterator[Fault]],
    source: Mapping[str, Any],
) -> tuple[Any, Mapping[str, Any], list[Fault]]:
    """The entry, or None where it has faults; its valid fields; its faults. No row at all is no fault here."""
    if row is None:
        return None, {}, []
    if not isinstance(row, dict):
        return None, {}, [Fault(None, f"{f.shown(row)} is not a table.", "Write its fields below [source].")]
    entry, faults = None, []
    try:
        entry = model.model_validate(row)
    except ValidationError as error:
        faults = [_field_fault(detail, model, noun) for detail in error.errors(include_url=False)]
    broken = frozenset(fault.field for fault in faults if fault.field)
    known = Known({name: value for name, value in row.items() if name not in broken}, broken, source)
    faults += rule(known)
    return (None if faults else entry), known.given, faults


def _field_fault(detail: Mapping[str, Any], model: type[_Entry], noun: str) -> Fault:
    field = str(detail["loc"][0])
    if detail["type"] == f.FAULT:
        return Fault(field, detail["ctx"]["wrong"], detail["ctx"]["fix"])
    if detail["type"] == "missing":
        return Fault(field, "is missing.", f"Write {field} = …: {_DESCRIPTIONS[field]}.")
    known = model.model_fields
    return Fault(
        None,
        f"{field!r} is not a known field of {noun}.",
        f"{f.closest(field, known)}Known fields: {', '.join(known)}.",
    )
