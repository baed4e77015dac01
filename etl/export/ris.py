"""Works as RIS, which Zotero, EndNote and Mendeley import. One tag a line; a text is one line (`citations`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl.export.citations import Work
from wording import words


def to_ris(works: Iterable[Work]) -> str:
    return "".join(f"{tag}  - {value}\r\n" for work in works for tag, value in _tags(work))


def _tags(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", "DATA" if work.version else "NEWS"
    yield "ID", work.key
    if work.author:
        yield "AU", work.author
    yield "TI", work.title
    yield "T2", work.publisher
    yield "PB", work.publisher
    yield "PY", work.published[:4]
    yield "DA", _day(work.published)
    if work.version:
        yield "ET", work.version
    if work.url:
        yield "UR", work.url
    yield "Y2", _day(work.accessed.isoformat())
    yield "LA", work.language
    yield "N1", work.note
    yield "ER", ""


def _day(published: str) -> str:
    """'2025/10/30/', '2025/10//', '2025///': what is not known stays empty. An interval is told in words at the end."""
    first, _, last = published.partition("/")
    parts = (*first.split("-"), "", "")[:3]
    return f"{'/'.join(parts)}/{words.period(published) if last else ''}"
