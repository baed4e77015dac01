"""Evidence files: data/observations/<source_id>.toml → checked, frozen entries, and every problem found on the way.

In: a folder. Out: a `Reading`: one `Evidence` a file, with its source, observations, relations, set-aside words and
conditions, and the problems of all files together. Reading is strict: an unknown key, term or reference is a
problem. An entry with a problem is left out of the reading, so nothing may be built from one that has any.

Not here: what a single value may be (`etl.fields`), what the fields of an entry must say together
(`etl.evidence_rules`), amounts and whether they stand in their quotes (`etl.build`), the articles (`etl.accounting`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from etl import evidence_rules as rules
from etl import fields as f
from etl import schema
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
class Evidence:
    """One evidence file. `source` is None only in a reading that has problems; `file` is the path as messages show it."""

    source_id: str
    file: str
    source: Source | None
    observations: tuple[Observation, ...]
    relations: tuple[Relation, ...]
    set_aside: tuple[SetAside, ...]
    conditions: tuple[Condition, ...]

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
    problems += _same_as_problems({file.source_id: file for file in files})
    return Reading(tuple(file.evidence for file in files if file.evidence is not None), tuple(problems))


def _nothing(folder: Path, wrong: str, fix: str) -> Reading:
    return Reading((), (Problem(folder.as_posix(), None, None, wrong, fix),))


@dataclass(frozen=True, slots=True)
class _Declared:
    """What an observation says of itself, broken or not, as far as other entries point to it."""

    name: str
    review: object
    same_as: object


@dataclass(frozen=True, slots=True)
class _File:
    """One file as far as it can be read. `evidence` is None where it is no TOML; `declared` holds observations by id."""

    source_id: str
    path: str
    evidence: Evidence | None
    declared: Mapping[str, _Declared]
    problems: tuple[Problem, ...]


_SECTIONS: Mapping[str, tuple[type[_Entry], str, Callable[[Known], Iterator[Fault]]]] = {
    "observation": (Observation, "an observation", rules.observation_faults),
    "relation": (Relation, "a relation", rules.relation_faults),
    "set_aside": (SetAside, "a set_aside", rules.set_aside_faults),
    "condition": (Condition, "a condition", rules.condition_faults),
}
"""The lists of a file: model, name in a sentence, rules."""

_DESCRIPTIONS: Mapping[str, str] = {
    column.name: column.description
    for table in (schema.SET_ASIDE, schema.CONDITIONS, schema.OBSERVATIONS)
    for column in table.columns
} | {
    "id": "a short name, unique in its file",
    "kind": "see the list in data/README.md",
    "ids": "the ids of the observations that belong together",
}
"""What a field is, for the sentence that says it is missing."""


def _read_file(path: Path) -> _File:
    name = path.as_posix()
    document = _document(path)
    if isinstance(document, Fault):
        return _File(path.stem, name, None, {}, (_problem(name, None, document),))
    problems = [_problem(name, None, fault) for fault in _layout_faults(path.stem, document)]
    source, about_source, faults = _checked(document.get("source"), Source, "a source", rules.source_faults, {})
    problems += [_problem(name, "source", fault) for fault in faults]
    entries: dict[str, list[Any]] = {section: [] for section in _SECTIONS}
    for section, (model, noun, rule) in _SECTIONS.items():
        for place, row in _rows(document, section):
            entry, _, faults = _checked(row, model, noun, rule, about_source)
            problems += [_problem(name, place, fault) for fault in faults]
            entries[section] += [] if entry is None else [entry]
    declared = _declared(document)
    problems += [_problem(name, place, fault) for place, fault in _file_faults(document, declared)]
    evidence = Evidence(path.stem, name, source, *(tuple(entries[section]) for section in _SECTIONS))
    return _File(path.stem, name, evidence, declared, tuple(problems))


def _problem(file: str, entry: str | None, fault: Fault) -> Problem:
    return Problem(file, entry, fault.field, fault.wrong, fault.fix)


def _document(path: Path) -> dict[str, Any] | Fault:
    """The file's TOML. A byte order mark and either kind of line end are welcome."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
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
        return (
            None,
            {},
            [Fault(None, f"{row!r} is not a table.", f"Write [{model.__name__.lower()}] above its fields.")],
        )
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
        field,
        f"{field!r} is not a known field of {noun}.",
        f"{f.closest(field, known)}Known fields: {', '.join(known)}.",
    )


# Between the entries of a file


def _declared(document: Mapping[str, Any]) -> dict[str, _Declared]:
    return {
        row["id"]: _Declared(place, row.get("review", "accepted"), row.get("same_as"))
        for place, row in _rows(document, "observation")
        if isinstance(row.get("id"), str)
    }


def _file_faults(document: Mapping[str, Any], declared: Mapping[str, _Declared]) -> Iterator[tuple[str, Fault]]:
    """Ids used twice, words set aside twice, and relations that name what is not there."""
    seen: set[str] = set()
    for place, row in _rows(document, "observation") + _rows(document, "condition"):
        entry_id = row.get("id")
        if isinstance(entry_id, str) and entry_id in seen:
            yield place, Fault("id", f"{entry_id!r} is used before in this file.", "Give each entry an id of its own.")
        seen |= {entry_id} if isinstance(entry_id, str) else set()
    set_aside: list[Mapping[str, Any]] = []
    for place, row in _rows(document, "set_aside"):
        stretch = {name: row.get(name) for name in ("words", "occurrence", "all")}
        if stretch in set_aside:
            yield place, Fault("words", f"{row.get('words')!r} is set aside before in this file.", "Keep one of them.")
        set_aside.append(stretch)
    for place, row in _rows(document, "relation"):
        ids = row.get("ids")
        for named in ids if isinstance(ids, list) else []:
            yield from ((place, fault) for fault in _id_faults(named, declared))


def _id_faults(named: object, declared: Mapping[str, _Declared]) -> Iterator[Fault]:
    if not isinstance(named, str):
        return  # said by the field itself
    if named not in declared:
        yield Fault("ids", f"{named!r} is no observation of this file.", _one_of_ids(named, declared))
    elif declared[named].review == "rejected":
        yield Fault("ids", f"{named!r} is rejected.", "Remove the relation, or accept the observation.")


def _one_of_ids(named: str, declared: Mapping[str, _Declared]) -> str:
    return f"{f.closest(named, declared)}Ids: {', '.join(declared) or 'none'}."


# Between files


def _same_as_problems(files: Mapping[str, _File]) -> Iterator[Problem]:
    """Every `same_as` that points to nothing, to itself, onwards, or to what is not accepted."""
    for source_id, file in files.items():
        for entry_id, observation in file.declared.items():
            if isinstance(observation.same_as, str) and observation.review != "rejected":
                target_source, _, target_id = observation.same_as.rpartition("/")
                target_file = files.get(target_source or source_id)
                is_itself = target_file is file and target_id == entry_id
                for wrong, fix in _same_as_faults(observation, target_file, target_id, is_itself=is_itself):
                    yield Problem(file.path, observation.name, "same_as", f"{observation.same_as!r} {wrong}", fix)


def _same_as_faults(
    observation: _Declared, target_file: _File | None, target_id: str, *, is_itself: bool
) -> Iterator[tuple[str, str]]:
    if target_file is None:
        yield "is of no source here.", "Write source_id/id, source_id being the name of its file without .toml."
    elif target_file.evidence is None:
        return  # the file could not be read; that is said once, of the file
    elif target_id not in target_file.declared:
        yield "is no observation.", _one_of_ids(target_id, target_file.declared)
    elif is_itself:
        yield "is the observation itself.", "Name the observation that says the same first, or remove it."
    else:
        target = target_file.declared[target_id]
        if target.same_as is not None:
            yield f"is itself the same as {target.same_as!r}.", f'Write same_as = "{target.same_as}".'
        if target.review == "rejected":
            yield "is rejected.", "Remove same_as, or accept that observation."
        elif target.review == "proposed" and observation.review == "accepted":
            yield "is only proposed.", "Review that observation first."
