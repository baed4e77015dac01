"""An article's text with its proposals, each at its place, the weakest first.

In: a document and what a person says of its source, or the evidence file of an article whose proposals wait. Out: a
`Sheet`. Where a file's text is not at hand, its quotes stand for it. How sure the reader is and which words decided is
read anew from the text: the reader gives the same answer twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from etl.documents import Document, document_from
from etl.errors import InputError, Problem
from etl.evidence import read_source
from etl.evidence_rules import Fault
from etl.evidence_writing import read_entries
from etl.fields import ID_PATTERN
from etl.proposing import entries_of
from etl.quotes import find_all
from etl.reader import Proposal, Reading, SetAside, read_text
from etl.review.model import Item, Mark, Sheet, Waiting
from etl.review.turned_down import rejected, set_aside

Fields = Mapping[str, Any]

# --- A new article --------------------------------------------------------------------------------------------------


def pasted(text: str) -> Document:
    """The article in a pasted text. DocumentError: nothing to read in it."""
    return document_from(text.encode("utf-8", "replace"), name="pasted text", media_type="text/plain; charset=utf-8")


def read_upload(content: bytes, name: str, media_type: str | None) -> Document:
    """The article in an uploaded file. DocumentError: a sentence on what is wrong with it."""
    return replace(document_from(content, name=name, media_type=media_type or None), name=Path(name).stem or "article")


def told_by_page(document: Document) -> dict[str, str]:
    """What the page says of itself, and what follows from its text; valid fields of [source] only."""
    return dict(entries_of(replace(document, text=document.text[:20_000]), Reading((), ())).source)


def faults_of_source(source: Fields) -> tuple[Fault, ...]:
    """What is missing or wrong in the fields of [source]."""
    return tuple(read_source({name: value for name, value in source.items() if value})[1])


def new_sheet(document: Document, source: Fields, source_id: str, data: Path) -> Sheet:
    """The proposals of an article that has no evidence file yet. InputError: the name is taken or is none."""
    file = evidence_path(data, source_id)
    if file.exists():
        wrong = "is there already."
        raise InputError(
            [Problem(file.name, None, None, wrong, "Continue with it, or give this article another name.")]
        )
    reading = read_text(document.text, **known_of(source))
    entries = entries_of(document, reading, source={**source, "text_file": f"{source_id}.txt"})
    items = [
        _item(entry.fields, document.text, _quote_start(entry.fields, document.text, entry.proposal), entry.proposal)
        for entry in entries.observations
    ]
    turned_down = tuple(
        set_aside((entry.fields for entry in entries.set_aside), document.text, _because(reading.set_aside))
    )
    left = (
        f"“{one.proposal.original_value}” cannot be proposed: {one.why} Write it by hand, or set it aside."
        for one in entries.left
    )
    return Sheet(
        source_id,
        entries.source,
        document.text,
        True,
        _weakest_first(items),
        tuple(Mark(one.start, one.end, one.state) for one in turned_down),
        tuple(left),
        tuple(item.id for item in items),
        turned_down,
        entries,
    )


def evidence_path(data: Path, source_id: str) -> Path:
    """The evidence file of this name. InputError: it is no name, or leads out of the folder."""
    if not ID_PATTERN.fullmatch(source_id):
        fix = "Use small letters, digits and hyphens: publisher-2025-10-30."
        raise InputError([Problem(f"{source_id[:80]!r}", None, None, "is not a name for an evidence file.", fix)])
    return data / "observations" / f"{source_id}.toml"


# --- An evidence file that waits -----------------------------------------------------------------------------------


def waiting(data: Path) -> tuple[list[Waiting], list[Problem]]:
    """The evidence files with proposals, by name, and why others cannot be read."""
    found: list[Waiting] = []
    problems: list[Problem] = []
    folder = data / "observations"
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        try:
            if b"proposed" not in path.read_bytes():
                continue
            entries = read_entries(path)
        except OSError as error:
            problems.append(Problem(path.name, None, None, f"cannot be read: {error.strerror}.", "Allow reading it."))
            continue
        except InputError as error:
            problems += error.problems
            continue
        count = sum(map(_is_proposed, entries.get("observation", ())))
        if count:
            found.append(Waiting(path.stem, _source_of(entries), count))
    return found, problems


def reviewed(data: Path) -> list[str]:
    """The names of the other evidence files: nothing waits in them, but what they set aside can be taken up."""
    waits = {one.source_id for one in waiting(data)[0]}
    names = (path.stem for path in (data / "observations").glob("*.toml"))
    return sorted(name for name in names if name not in waits and ID_PATTERN.fullmatch(name))


def open_sheet(data: Path, source_id: str) -> Sheet:
    """The sheet of an evidence file. InputError: it is gone or cannot be read."""
    path = evidence_path(data, source_id)
    entries = read_entries(path)
    source = _source_of(entries)
    rows = [row for row in entries.get("observation", ()) if isinstance(row.get("quote"), str) and "id" in row]
    proposed = [row for row in rows if _is_proposed(row)]
    article = _article(data, source_id, source)
    is_whole = article is not None and all(row["quote"] in article for row in proposed)
    text = article if is_whole and article is not None else "\n\n".join(dict.fromkeys(row["quote"] for row in rows))
    reading = read_text(text, **known_of(source))
    by_start = {one.start: one for one in reading.proposals}
    items = []
    for row in proposed:
        item = _item(row, text, text.find(row["quote"]), None)
        items.append(_as_proposed(item, by_start.get(item.start)))
    decided = [_item(row, text, text.find(row["quote"]), None) for row in rows if not _is_proposed(row)]
    decided = [item for item in decided if item.quote_start >= 0]
    aside = entries.get("set_aside", ()) if is_whole else ()
    turned_down = (
        *(rejected(item.seen, item.start, item.end) for item in decided if item.seen.get("review") == "rejected"),
        *set_aside(aside, text, _because(reading.set_aside)),
    )
    accepted = [Mark(item.start, item.end, "accepted") for item in decided if item.seen.get("review") != "rejected"]
    return Sheet(
        source_id,
        source,
        text,
        is_whole,
        _weakest_first(items),
        (*accepted, *(Mark(one.start, one.end, one.state) for one in turned_down)),
        (),
        tuple(str(row["id"]) for row in rows),
        tuple(sorted(turned_down, key=lambda one: one.start)),
    )


def with_source(sheet: Sheet, source: Fields) -> Sheet:
    """The sheet of a file whose [source] a person has mended; the file is not touched yet."""
    mended = {name: value for name, value in source.items() if value and sheet.source.get(name) != value}
    return replace(sheet, source={**sheet.source, **mended}, mended=mended)


def article_path(data: Path, source_id: str) -> Path:
    """Where the text of an article is kept: on this machine alone, not in the repository."""
    return data / "articles" / f"{source_id}.txt"


def _article(data: Path, source_id: str, source: Fields) -> str | None:
    named = str(source.get("text_file") or "")
    for name in dict.fromkeys((f"{source_id}.txt", named)):
        path = data / "articles" / name
        if name and Path(name).name == name and path.is_file():
            try:
                return path.read_bytes().decode("utf-8-sig")
            except (OSError, UnicodeDecodeError):
                continue
    return None


def _source_of(entries: Mapping[str, Sequence[Fields]]) -> Fields:
    return next(iter(entries.get("source", ())), {})


def _is_proposed(row: Fields) -> bool:
    return row.get("review") == "proposed"


def _because(stretches: Iterable[SetAside]) -> dict[int, str]:
    """Start of a stretch → the words for which the reader sets it aside."""
    return {one.start: one.because for one in stretches}


# --- Items ------------------------------------------------------------------------------------------------------


def known_of(source: Fields) -> dict[str, Any]:
    """What the reader is told of an article beside its text."""
    return {name: source.get(name) or None for name in ("title", "date_published", "date_basis")}


def _item(fields: Fields, text: str, quote_start: int, proposal: Proposal | None) -> Item:
    quote, words = str(fields["quote"]), str(fields.get("original_value") or "")
    starts = find_all(words, quote) or [0]
    start = quote_start + starts[min(int(fields.get("occurrence") or 1), len(starts)) - 1]
    item = Item(fields, start, start + len(words), quote_start, quote_start + len(quote), None, {}, ())
    return _as_proposed(item, proposal)


def _as_proposed(item: Item, proposal: Proposal | None) -> Item:
    if proposal is None:
        return item
    return replace(item, score=proposal.score, because=dict(proposal.because), undecided=proposal.undecided)


def _quote_start(fields: Fields, text: str, proposal: Proposal) -> int:
    """Where the quote of an entry begins: the last place that still holds the words."""
    quote = str(fields["quote"])
    return max(text.rfind(quote, 0, proposal.start + len(quote)), 0)


def _weakest_first(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: (item.score or 0.0, item.start)))
