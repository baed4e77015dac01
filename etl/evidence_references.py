"""What entries of evidence files say of one another: ids, relations and `same_as`, and whether they point to something.

In: the rows of a file as TOML gives them, broken ones included, so that a mistake in an entry does not make every
entry that points to it wrong as well. Out: faults, each with the entry it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from etl.evidence_rules import Fault
from etl.fields import closest

NamedRow = tuple[str, Mapping[str, Any]]
"""An entry's name in a message, and its fields."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What an observation says of itself as far as other entries may point to it. `place` is its name in a message."""

    place: str
    review: object
    same_as: object


@dataclass(frozen=True, slots=True)
class Declarations:
    """The observations of one file by id. `is_complete` is False where the file could not be read."""

    source_id: str
    observations: Mapping[str, Declared]
    is_complete: bool = True


def declared(observations: Iterable[NamedRow]) -> dict[str, Declared]:
    return {
        row["id"]: Declared(place, row.get("review", "accepted"), row.get("same_as"))
        for place, row in observations
        if isinstance(row.get("id"), str)
    }


def repeated_ids(entries: Iterable[NamedRow]) -> Iterator[tuple[str, Fault]]:
    """Ids that another observation or condition of the file has already."""
    seen: set[str] = set()
    for place, row in entries:
        entry_id = row.get("id")
        if not isinstance(entry_id, str):
            continue  # the field itself says so
        if entry_id in seen:
            yield place, Fault("id", f"{entry_id!r} is used before in this file.", "Give each entry an id of its own.")
        seen.add(entry_id)


def repeated_words(set_aside: Iterable[NamedRow]) -> Iterator[tuple[str, Fault]]:
    """Stretches of the article that are set aside already."""
    seen: list[tuple[object, ...]] = []
    for place, row in set_aside:
        stretch = (row.get("words"), row.get("occurrence"), row.get("all"))
        if stretch in seen:
            yield place, Fault("words", f"{stretch[0]!r} is set aside before in this file.", "Keep one of them.")
        seen.append(stretch)


def dangling_relations(
    relations: Iterable[NamedRow], observations: Mapping[str, Declared]
) -> Iterator[tuple[str, Fault]]:
    """Ids in relations that name no observation of the file, or a rejected one."""
    for place, row in relations:
        ids = row.get("ids")
        for named in ids if isinstance(ids, list) else []:
            if not isinstance(named, str):
                continue  # the field itself says so
            if named not in observations:
                yield place, Fault("ids", f"{named!r} is no observation of this file.", _known_ids(named, observations))
            elif observations[named].review == "rejected":
                fix = "Remove it from the relation, or accept the observation."
                yield place, Fault("ids", f"{named!r} is rejected.", fix)


def dangling_same_as(files: Mapping[str, Declarations]) -> Iterator[tuple[str, str, Fault]]:
    """(source_id, entry, fault) for each `same_as` that points to nothing, to itself, onwards or to the unreviewed."""
    for source_id, file in files.items():
        for entry_id, observation in file.observations.items():
            named = observation.same_as
            if not isinstance(named, str) or observation.review == "rejected":
                continue
            target_source, _, target_id = named.rpartition("/")
            target_file = files.get(target_source or source_id)
            if target_file is None:
                wrong = f"{named!r}: there is no source {target_source!r}."
                fault = Fault("same_as", wrong, "Write source_id/id; source_id is a file's name without .toml.")
            else:
                fault = _same_as_fault(observation, named, (source_id, entry_id), target_file, target_id)
            if fault is not None:
                yield source_id, observation.place, fault


def _same_as_fault(
    observation: Declared, named: str, own: tuple[str, str], target_file: Declarations, target_id: str
) -> Fault | None:
    if not target_file.is_complete:
        return None  # the file could not be read, which is said of the file
    target = target_file.observations.get(target_id)
    if target is None:
        return Fault("same_as", f"{named!r} is no observation.", _known_ids(target_id, target_file.observations))
    if (target_file.source_id, target_id) == own:
        return Fault("same_as", f"{named!r} is the observation itself.", "Name the one that says the same first.")
    if target.same_as is not None:
        wrong = f"{named!r} is itself the same as {target.same_as!r}."
        return Fault("same_as", wrong, "Name that one, which is counted.")
    if target.review == "rejected":
        return Fault("same_as", f"{named!r} is rejected.", "Remove same_as, or accept that observation.")
    if target.review == "proposed" and observation.review == "accepted":
        return Fault("same_as", f"{named!r} is only proposed.", "Review that observation first.")
    return None


def _known_ids(named: str, observations: Mapping[str, Declared]) -> str:
    return f"{closest(named, observations)}Ids: {', '.join(observations) or 'none'}."
