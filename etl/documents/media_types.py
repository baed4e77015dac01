"""Bytes → what they are: plain text, HTML or PDF, told by the content; name and header are hints only.

In: the bytes, and the media type that a suffix or a header claims. Out: text/plain, text/html, application/pdf, or
`Unreadable` for what is none of them, by name where the first bytes tell it. Decoding is not here.
"""

from __future__ import annotations

import re

from etl.documents.extracted import Unreadable

PLAIN_TEXT, HTML, PDF = "text/plain", "text/html", "application/pdf"

SUFFIXES = {
    ".txt": PLAIN_TEXT,
    ".text": PLAIN_TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
}
"""The suffixes of articles in a folder. A file that is named is read whatever its suffix."""

SAVE_AS_TEXT = "Save the article as plain text (.txt), as HTML or as a PDF with a text layer."

_SIGNATURES = (
    (b"PK\x03\x04", "a zip archive or a word processor's file (docx, odt, epub)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old word processor's file (doc)"),
    (b"{\\rtf", "rich text (rtf)"),
    (b"From: <Saved by ", "a web archive (mhtml)"),
    (b"MIME-Version:", "a web archive or a mail"),
    (b"bplist00", "a web archive"),
    (b"\x89PNG", "a picture (png)"),
    (b"\xff\xd8\xff", "a picture (jpeg)"),
    (b"GIF8", "a picture (gif)"),
    (b"II*\x00", "a picture (tiff)"),
    (b"MM\x00*", "a picture (tiff)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"Rar!", "an archive (rar)"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a table (Parquet)"),
    (b"SQLite format 3", "a database"),
)

_HEAD = 4096
_STARTS_AS_HTML = re.compile(rb"<(?:!doctype\s{1,9}html|html|head|body)[\s>]", re.IGNORECASE)
_HAS_MARKUP = re.compile(rb"<(?:p|div|br|h[1-6]|span|article|section|table|a|meta|title)[\s/>]", re.IGNORECASE)
_UTF_8_MARK = b"\xef\xbb\xbf"


def media_type_of(content: bytes, claimed: str | None) -> str:
    """`claimed` decides only for a piece of HTML that has neither <html> nor a doctype."""
    if b"%PDF-" in content[:1024]:
        return PDF
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            raise Unreadable(f"is {name}, which is not read.", SAVE_AS_TEXT)
    head = content[:_HEAD].replace(b"\0", b"").removeprefix(_UTF_8_MARK).lstrip(b"\xff\xfe \t\r\n")
    if head.startswith(b"<") and _STARTS_AS_HTML.search(head):
        return HTML
    if claimed in (HTML, "application/xhtml+xml") and _HAS_MARKUP.search(head):
        return HTML
    return PLAIN_TEXT
