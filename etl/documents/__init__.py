"""Files and fetched pages → documents: an article's text, and what the page says about itself.

In: a path, or bytes with the name they go by. Out: `Document`, or DocumentError: one sentence on what is wrong and
one on what to do. What the bytes are is told by the bytes (`media_types`); each kind has its room (`plain_text`,
`html`, `pdf`), and what a stranger made is read in a process of its own (`apart`). Finding numbers in the text is
not here (`etl.reader`), nor is fetching an address (`etl.fetch`).
"""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from etl.documents.apart import extract, extract_apart
from etl.documents.extracted import Extracted, Unreadable
from etl.documents.media_types import HTML, PDF, SUFFIXES, media_type_of
from etl.documents.plain_text import read_plain_text
from etl.errors import DocumentError, Problem

MEGABYTE = 1_000_000
MAX_TEXT = 20 * MEGABYTE
MAX_PDF = 50 * MEGABYTE

READ_HERE = 200_000
"""Bytes of HTML up to which it is read in this process: a page made to be slow takes some three seconds then."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article. Offsets count code points of `text`."""

    name: str
    text: str
    media_type: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    date_published: str | None = None
    language: str | None = None


def read_document(path: Path, *, is_apart: bool = False) -> Document:
    """The article in this file. `is_apart`: this process may hang or die without harm, so no other is started."""
    try:
        content = _content(path)
        return _document(content, path.stem, SUFFIXES.get(path.suffix.lower()), None, is_apart)
    except Unreadable as refusal:
        raise _error(path.as_posix(), refusal) from None


def document_from(content: bytes, *, name: str, media_type: str | None = None, url: str | None = None) -> Document:
    """The article in these bytes. `media_type` is what the server or the browser says, its charset with it."""
    try:
        return _document(content, name, media_type, url, False)
    except Unreadable as refusal:
        raise _error(url or name, refusal) from None


def _document(content: bytes, name: str, claimed: str | None, url: str | None, is_apart: bool) -> Document:
    if not content.strip():
        raise Unreadable("is empty.", "Put the article's text into it.")
    claimed, charset = _type_and_charset(claimed)
    media_type = media_type_of(content, claimed)
    if len(content) > (MAX_PDF if media_type == PDF else MAX_TEXT):
        raise _too_large(len(content))
    if media_type in (PDF, HTML):
        is_here = is_apart or (media_type == HTML and len(content) <= READ_HERE)
        found = (extract if is_here else extract_apart)(media_type, content, charset, url)
    else:
        found = Extracted(read_plain_text(content), url=url)
    return Document(
        name=name,
        text=found.text,
        media_type=media_type,
        title=found.title,
        author=found.author,
        publisher=found.publisher,
        url=found.url,
        date_published=found.date_published,
        language=found.language,
    )


def _content(path: Path) -> bytes:
    """The bytes of a file; never of a pipe or device, which may have no end."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("is not a file.", "Name the file of an article, or a folder of them.")
        if status.st_size > MAX_PDF:
            raise _too_large(status.st_size)
        with path.open("rb") as file:
            return file.read(MAX_PDF + 1)
    except FileNotFoundError:
        raise Unreadable("there is no such file.", "Mend the name.") from None
    except OSError as error:
        raise Unreadable(f"cannot be opened: {error.strerror or error}.", "Allow reading it, or copy it.") from None


def _type_and_charset(claimed: str | None) -> tuple[str | None, str | None]:
    """text/html; charset=EUC-KR → text/html, EUC-KR."""
    if not claimed:
        return None, None
    media_type = claimed[:200].partition(";")[0].strip().lower()
    charset = re.search(r"charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})", claimed[:200], re.IGNORECASE)
    return media_type, charset.group(1) if charset else None


def _too_large(size: int) -> Unreadable:
    return Unreadable(
        f"has {size / MEGABYTE:,.1f} MB; the limit is {MAX_TEXT // MEGABYTE} MB for text and HTML, "
        f"{MAX_PDF // MEGABYTE} MB for PDF.",
        "Save the article alone, not the whole collection.",
    )


def _error(file: str, refusal: Unreadable) -> DocumentError:
    return DocumentError(Problem(file, None, None, refusal.wrong, refusal.fix))
