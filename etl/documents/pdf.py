"""A PDF with a text layer → its text, and what the file says about itself.

In: bytes. Out: `Extracted`: the text of the pages in order, joined by blank lines, lines broken and words hyphenated
as printed. Pages of a scan hold pictures only: `Unreadable` then says so. PDFium is native code and not safe for
threads; who reads a stranger's file calls this by way of `etl.documents.apart`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from etl.documents.extracted import Extracted, Unreadable, has_letters, one_line

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_PAGES = 2000
MAX_CHARACTERS = 20_000_000

_WRONG_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium."""

_NO_TITLE = re.compile(
    r"untitled|no title|microsoft (?:word|powerpoint|excel) - .*|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|tex|xlsx?|pptx?)",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(r"user|admin|administrator|owner|author|unknown|anonymous|guest|default", re.IGNORECASE)
"""What programs write where nobody wrote anything."""

_LINE_HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line, in place of both."""


def read_pdf(content: bytes) -> Extracted:
    import pypdfium2

    document = None
    try:
        document = pypdfium2.PdfDocument(content)
        text = "\n\n".join(_pages(document))
        stated = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise _refused(error) from None
    finally:
        if document is not None:
            document.close()
    if not has_letters(text):
        raise Unreadable(
            "has no text layer; it is a scan or holds only pictures.",
            "Run text recognition (OCR) first, and read the PDF that it writes.",
        )
    title, author = one_line(stated.get("Title")), one_line(stated.get("Author"))
    return Extracted(
        text=text,
        title=title if title and not _NO_TITLE.fullmatch(title) else None,
        author=author if author and not _NO_AUTHOR.fullmatch(author) else None,
        date_published=_day(stated.get("CreationDate") or ""),
    )


def _pages(document: PdfDocument) -> Iterator[str]:
    """The text of each page that has one."""
    if len(document) > MAX_PAGES:
        raise Unreadable(
            f"has {len(document):,} pages; the limit is {MAX_PAGES:,}.", "Save the pages of the article as a PDF."
        )
    total = 0
    for number in range(len(document)):
        page = document[number]
        layer = page.get_textpage()
        text = layer.get_text_range()
        layer.close()
        page.close()
        total += len(text)
        if total > MAX_CHARACTERS:
            raise Unreadable(
                f"holds more than {MAX_CHARACTERS:,} characters.", "Save the pages of the article as a PDF."
            )
        text = text.replace("\r\n", "\n").replace(_LINE_HYPHEN, "-\n").strip()
        if text:
            yield text


def _refused(error: Exception) -> Unreadable:
    if getattr(error, "err_code", None) == _WRONG_PASSWORD:
        return Unreadable("is protected by a password.", "Open it with the password and save a copy without one.")
    return Unreadable("is a broken PDF.", "Get the file anew, or print the article to a PDF.")


def _day(stated: str) -> str | None:
    """D:20240502093000+09'00' → 2024-05-02; None for a day that is not in the calendar."""
    digits = re.match(r"(?:D:)?((?:19|20)\d\d)(\d\d)(\d\d)", stated)
    if digits is None:
        return None
    try:
        return datetime.date(*map(int, digits.groups())).isoformat()
    except ValueError:
        return None
