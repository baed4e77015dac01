"""python -m etl add: one article → an evidence file of proposals, and what a person does next.

In: a file or a web address, and what is known of the source. Out: data/observations/<source_id>.toml, the article's
text in data/articles (kept here only), and lines that say what to review. Nothing is ever overwritten. InputError:
nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from etl.documents import Document, document_from, read_document
from etl.errors import DocumentError, InputError, Problem
from etl.evidence import read_source
from etl.evidence_writing import create
from etl.fields import ID_PATTERN
from etl.proposed_entry import TO_DECIDE, Entry
from etl.proposing import Entries, as_toml, entries_of, known_source, source_id_for
from etl.quotes import shorten
from etl.reader import read_text

MOST_NUMBERS = 5000
MOST_CHARACTERS = 3_000_000
"""What an article may hold, a long report included. A collection is no article, and nobody could review it."""

LISTED = 10
"""How many proposals the report names, weakest first."""

_OPTIONS = {"date_published": "--date"}
"""Field of [source] → its option, where that has another name."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was written, and what it holds."""

    source_id: str
    evidence: Path
    text: Path
    entries: Entries


def add_article(article: str, data: Path, given: Mapping[str, str], *, source_id: str | None = None) -> Added:
    """Reads the article and writes its evidence file. `given`: fields of [source], before what the page says."""
    _check_options(given, source_id)
    document = _document(article)
    if len(document.text) > MOST_CHARACTERS:
        raise _too_much(article, f"holds {len(document.text):,} characters", MOST_CHARACTERS)
    known, _ = known_source(document, given)
    name = source_id or source_id_for(document, given)
    evidence, text = data / "observations" / f"{name}.toml", data / "articles" / f"{name}.txt"
    for path in (evidence, text):
        if path.exists():
            fix = "Remove it, or name the new one otherwise with --id."
            raise _refused(path.as_posix(), "is there already and is not overwritten.", fix)
    reading = read_text(
        document.text,
        title=known.get("title"),
        date_published=known.get("date_published"),
        date_basis=known.get("date_basis"),
    )
    numbers = len(reading.proposals) + len(reading.set_aside)
    if not numbers:
        raise _refused(article, "holds no number, so there is nothing to review.", "Name another article.")
    if numbers > MOST_NUMBERS:
        raise _too_much(article, f"holds {numbers:,} numbers", MOST_NUMBERS)
    entries = entries_of(document, reading, source={**given, "text_file": text.name})
    _write(evidence, as_toml(entries), text, document.text)
    return Added(name, evidence, text, entries)


def report(added: Added) -> Iterator[str]:
    """What was written, what to review (weakest first), and the next step."""
    entries = added.entries
    set_aside = sum(len(entry.stretches) for entry in entries.set_aside)
    yield f"{added.source_id}: {_counted(len(entries.observations), 'observation')} proposed, {set_aside} set aside"
    yield f"  {added.evidence.as_posix()}"
    yield f"  {added.text.as_posix()} (the article's text; it stays on this machine)"
    if entries.missing:
        yield ""
        yield f"Fill in [source] before the next build; not known: {', '.join(entries.missing)}"
    if entries.left:
        yield ""
        yield f"{_counted(len(entries.left), 'amount')} to be written by hand (NOT WRITTEN in the file)"
    if entries.observations:
        yield ""
        yield "To review, weakest first:"
        weakest = sorted(entries.observations, key=lambda entry: entry.proposal.score)
        yield from (_line(entry) for entry in weakest[:LISTED])
        if len(weakest) > LISTED:
            yield f"  … and {len(weakest) - LISTED} more"
    yield ""
    yield 'Next: read each entry beside its quote. To accept it, remove review = "proposed" (and its note); to reject'
    yield "it, say why in note. Then: python -m etl check"


def _line(entry: Entry) -> str:
    fields = entry.fields
    what = ", ".join(str(fields[name]) for name in ("measure", "pay_stage", "kind", "ref_area") if name in fields)
    note = str(fields.get("note", ""))
    open_ = f" ({note[0].lower()}{note[1:].rstrip('.')})" if note.startswith(TO_DECIDE) else ""
    words = " ".join(shorten(str(fields["original_value"]), 40).split())
    return f"  {entry.proposal.score:.2f}  {fields['id']}: “{words}” {what}{shorten(open_, 120)}"


def _check_options(given: Mapping[str, str], source_id: str | None) -> None:
    """What a person typed is never dropped in silence, as what a page says of itself is."""
    problems = [
        Problem(_OPTIONS.get(fault.field, f"--{fault.field.replace('_', '-')}"), None, None, fault.wrong, fault.fix)
        for fault in read_source(given)[1]
        if fault.field in given or fault.field == "date_note"
    ]
    if source_id is not None and not ID_PATTERN.fullmatch(source_id):
        fix = "Use small letters, digits and hyphens, beginning with a letter or digit."
        problems.append(Problem("--id", None, None, f"{source_id!r} is not a source id.", fix))
    if problems:
        raise InputError(problems)


def _document(article: str) -> Document:
    try:
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", article):
            from etl.fetch import fetch

            page = fetch(article)
            return document_from(page.content, name=_name_of(page.url), media_type=page.media_type, url=page.url)
        return read_document(Path(article))
    except DocumentError as error:
        raise InputError([error.problem]) from None


def _name_of(url: str) -> str:
    """The last words of an address: 'nets-of-qingshan' of https://harbor.example/news/nets-of-qingshan.html."""
    parts = urlsplit(url)
    last = parts.path.rstrip("/").rpartition("/")[2]
    return Path(last).stem or parts.hostname or "article"


def _write(evidence: Path, content: str, text: Path, article: str) -> None:
    """The article's text, then the evidence; without the evidence no text stays behind."""
    try:
        text.parent.mkdir(parents=True, exist_ok=True)
        evidence.parent.mkdir(parents=True, exist_ok=True)
        with text.open("xb") as file:
            mark = "\ufeff" if article.startswith("\ufeff") else ""  # else it would be taken for the file's own
            file.write(f"{mark}{article}".encode())
    except OSError as error:
        raise _refused(text.as_posix(), f"cannot be written: {error.strerror}.", "Allow writing there.") from None
    try:
        create(evidence, content)
    except BaseException:
        text.unlink(missing_ok=True)
        raise


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _too_much(article: str, holds: str, limit: int) -> InputError:
    wrong = f"{holds}; the limit of one article is {limit:,}."
    return _refused(article, wrong, "Add the article alone, not the whole collection.")


def _refused(place: str, wrong: str, fix: str) -> InputError:
    return InputError([Problem(place, None, None, wrong, fix)])
