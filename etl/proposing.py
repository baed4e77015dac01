"""What the reader found in an article → a whole new evidence file, every entry of it for a person to review.

In: a document, its reading, what else is known of the source. Out: `Entries` (the entries as plain dicts), or the
same as the text of a TOML file laid out as the others are. What [source] needs and nobody has told stands there as a
TODO; reading the file names each of them. Writing it to a folder is not here (`etl.evidence_writing`), nor is
reading the article (`etl.reader`).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from etl import schema
from etl.evidence import Source, read_source
from etl.proposed_entry import Entry, Left, entry_of
from etl.quotes import find_all, shorten
from etl.reader.model import Proposal, Reading, SetAside

if TYPE_CHECKING:
    from etl.documents import Document

_SOURCE_FIELDS = (
    "text_file", "title", "publisher", "author", "url", "archive_url", "kind", "date_published", "date_basis",
    "date_note", "language",
)  # fmt: skip
_OF_DOCUMENT = ("title", "publisher", "author", "url", "date_published", "language")
_ABOUT_SOURCE = {column.name: column.description for column in schema.SOURCES.columns}

_ENGLISH = frozenset("the of and to in a is that for was with are".split())
_SLUG_LIMIT = 60

_HEAD = """\
# One article, read by the program. An entry with review = "proposed" waits for a person: to accept it, remove that
# line (and its note); to reject it, write review = "rejected" and the reason in note. The number above each entry
# tells how sure the reader is (0 to 1), and the words behind it are those that decided.
"""
_TODO = "# TODO: these are not known. Fill in what is missing and remove the # in front of it."


@dataclass(frozen=True, slots=True)
class SetAsideEntry:
    """Words set aside as an evidence file holds them, and the stretches of the article that they stand for."""

    fields: Mapping[str, Any]
    stretches: tuple[SetAside, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of one article, in the order of its text.

    `source` holds the valid fields of [source]; `missing` the required ones that nobody has told; `left` the
    proposals that no entry can hold, which leaves their numbers to a person.
    """

    source: Mapping[str, str]
    missing: tuple[str, ...]
    observations: tuple[Entry, ...]
    set_aside: tuple[SetAsideEntry, ...]
    left: tuple[Left, ...]


def evidence_text(document: Document, reading: Reading, *, source: Mapping[str, str] | None = None) -> str:
    """A whole evidence file. `source` holds fields of [source]; they go before what the page says of itself."""
    return as_toml(entries_of(document, reading, source=source))


def entries_of(document: Document, reading: Reading, *, source: Mapping[str, str] | None = None) -> Entries:
    """The entries of a new evidence file."""
    known, missing = known_source(document, source or {})
    entries, left = _observations(document.text, reading.proposals, known)
    return Entries(known, missing, entries, tuple(_set_aside(document.text, reading.set_aside)), left)


def source_id_for(document: Document, source: Mapping[str, str] | None = None) -> str:
    """A readable name for the evidence file: publisher and date where both are known, else publisher and subject.

    A date that is only inferred may be corrected, so it is kept out of a name that must not change.
    """
    known, _ = known_source(document, source or {})
    publisher = _slug(known.get("publisher", ""))
    is_dated = "date_published" in known and known.get("date_basis") != "inferred"
    subject = _slug(known.get("title", "")) or _slug(document.name)
    parts = [publisher, _slug(known["date_published"]) if publisher and is_dated else subject]
    name = _cut("-".join(part for part in parts if part))
    return name or f"article-{hashlib.sha256(document.text.encode('utf-8', 'replace')).hexdigest()[:8]}"


# --- [source] -----------------------------------------------------------------------------------------------------


def known_source(document: Document, given: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The valid fields of [source], and the required ones that are missing. `given` goes before what the page says."""
    page = {name: value for name in _OF_DOCUMENT if (value := getattr(document, name))}
    known = {name: " ".join(value.split()) for name, value in (page | dict(given)).items() if value and value.strip()}
    if "date_published" in known:
        known.setdefault("date_basis", "printed")
    if "language" not in known and _is_english(document.text):
        known["language"] = "en"
    known = {name: known[name] for name in _SOURCE_FIELDS if name in known}
    faults = read_source(known)[1]
    for fault in faults:  # a page says of itself what it likes
        known.pop(fault.field or "", None)
    needed = {name for name, field in Source.model_fields.items() if field.is_required()}
    needed |= {"date_note"} if known.get("date_basis") == "inferred" else set()
    return known, tuple(name for name in _SOURCE_FIELDS if name in needed and name not in known)


def _is_english(text: str) -> bool:
    """Whether the commonest English words are as common as in English."""
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    return len(words) >= 20 and sum(word in _ENGLISH for word in words) >= len(words) / 10


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def _cut(slug: str) -> str:
    """The name, cut at a hyphen where it is long."""
    return slug if len(slug) <= _SLUG_LIMIT else (slug[:_SLUG_LIMIT].rpartition("-")[0] or slug[:_SLUG_LIMIT])


# --- [[observation]] ----------------------------------------------------------------------------------------------


def _observations(
    text: str, proposals: Sequence[Proposal], source: Mapping[str, str]
) -> tuple[tuple[Entry, ...], tuple[Left, ...]]:
    by_start = {proposal.start: proposal for proposal in proposals}
    written: dict[int, str] = {}
    counted: Counter[str] = Counter()
    entries: list[Entry] = []
    left: list[Left] = []
    for proposal in proposals:
        name = _name(proposal)
        entry_id = f"{name}-{counted[name] + 1}"
        first = _first_said(proposal, by_start)
        entry = entry_of(proposal, text, source, entry_id, None if first is None else written.get(first))
        if isinstance(entry, Left):
            left.append(entry)
            continue
        counted[name] += 1
        written[proposal.start] = entry_id
        entries.append(entry)
    return tuple(entries), tuple(left)


def _name(proposal: Proposal) -> str:
    """'cn-wage-paid', 'ru-workers-sent', 'quota-share': what the proposal is, in a few words of its vocabulary."""
    parts = (proposal.ref_area, proposal.measure, proposal.pay_stage or proposal.kind)
    return "-".join(slug for part in parts if part and part != "unspecified" and (slug := _slug(part)))


def _first_said(proposal: Proposal, by_start: Mapping[int, Proposal]) -> int | None:
    """The start of the proposal that says the quantity first: one that is itself the same as none."""
    seen: set[int] = set()
    while proposal.same_as is not None and proposal.same_as in by_start and proposal.start not in seen:
        seen.add(proposal.start)
        proposal = by_start[proposal.same_as]
    return proposal.start if seen and proposal.start not in seen else None


# --- [[set_aside]] ------------------------------------------------------------------------------------------------


def _set_aside(text: str, stretches: Sequence[SetAside]) -> Iterator[SetAsideEntry]:
    """One entry a stretch; one for all places of the same words where each of them is set aside for one reason."""
    alike: dict[str, list[SetAside]] = {}
    for stretch in stretches:
        alike.setdefault(stretch.words, []).append(stretch)
    starts = {words: find_all(words, text) for words in alike}
    for stretch in stretches:
        words, same = stretch.words, alike[stretch.words]
        fields = {"words": words, "reason": stretch.reason}
        if len(starts[words]) == 1:
            yield SetAsideEntry(fields, (stretch,))
        elif len(same) < len(starts[words]) or len({one.reason for one in same}) > 1:
            yield SetAsideEntry({**fields, "occurrence": starts[words].index(stretch.start) + 1}, (stretch,))
        elif stretch is same[0]:
            yield SetAsideEntry({**fields, "all": True}, tuple(same))


# --- The file -----------------------------------------------------------------------------------------------------


def as_toml(entries: Entries) -> str:
    """The entries as an evidence file."""
    parts = [_HEAD, _source_text(entries)]
    for entry in entries.observations:
        parts.append(f"{_comment(_said(entry.proposal))}\n{section_text('observation', entry.fields)}")
    parts += [_left_text(left) for left in entries.left]
    if entries.set_aside:
        parts.append("# --- Every other number ---\n")
    for entry in entries.set_aside:
        because = entry.stretches[0].because
        above = f"{_comment(f'decided by {because!r}')}\n" if because else ""
        parts.append(f"{above}{section_text('set_aside', entry.fields)}")
    return "\n".join(parts)


def section_text(section: str, fields: Mapping[str, Any]) -> str:
    """One entry below its [[heading]], with a line break at the end."""
    import tomlkit

    return f"[[{section}]]\n{tomlkit.dumps(dict(fields))}"


def _source_text(entries: Entries) -> str:
    import tomlkit

    text = f"[source]\n{tomlkit.dumps(dict(entries.source))}"
    if entries.missing:
        lines = [f'# {name} = "…"   # {_ABOUT_SOURCE[name]}' for name in entries.missing]
        text += "\n".join([_TODO, *lines]) + "\n"
    return text


def _said(proposal: Proposal) -> Iterable[str]:
    yield f"{proposal.score:.2f}"
    yield from (f"{field}: {shorten(words)!r}" for field, words in proposal.because.items())
    yield from proposal.undecided


def _left_text(left: Left) -> str:
    proposal = left.proposal
    words = f"NOT WRITTEN: {shorten(proposal.original_value)!r} at character {proposal.start}"
    return f"{_comment([words, left.why])}\n{_comment('Write an observation for it by hand, or set it aside.')}\n"


def _comment(parts: str | Iterable[str]) -> str:
    """One comment line. A sign that a line of TOML cannot hold becomes a space."""
    line = parts if isinstance(parts, str) else " · ".join(parts)
    return f"# {' '.join(''.join(sign if sign.isprintable() else ' ' for sign in line).split())}"
