"""Bytes of a text in any common encoding → the text, without its byte order mark and otherwise unchanged.

In: bytes, and the encoding that a header or a page declares, if any. Out: the text whose code points the offsets
count: line ends stay as they are. An encoding is taken, in this order, from the byte order mark, the declaration,
UTF-8 when every byte fits, and a guess by charset-normalizer among the encodings that articles come in. A guess is
made on a stretch of bounded length, so that a long file takes no longer than a short one.
"""

from __future__ import annotations

import codecs
import re

from etl.documents.extracted import Unreadable, has_letters

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_GUESSED = ("cp949", "gb18030", "big5", "cp932", "euc_jp", "iso2022_jp", "cp1251", "koi8_r", "cp866", "cp1252")
"""Few on purpose: with all that exist, French comes out as Mac Turkish."""

_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
}
"""A declared encoding → the wider one that pages mean by it (WHATWG Encoding Standard, "Names and labels")."""

_DECLARABLE = frozenset(
    "utf-8 utf-16 utf-16-le utf-16-be cp949 johab gb18030 hz big5hkscs cp950 cp932 euc_jp iso2022_jp iso2022_kr "
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 cp866 koi8-r koi8-u mac-roman "
    "mac-cyrillic iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 "
    "iso8859-14 iso8859-15 iso8859-16".split()
)
"""Codecs of Python that turn bytes into text. Others it knows unpack or translate; a page may not ask for those."""

_SAMPLE = 65_536
_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
_NO_ASCII = re.compile(rb"[\x80-\xff\x1b]")

_SAVE_AS_UTF_8 = "Save the file in the encoding UTF-8."


def read_plain_text(content: bytes) -> str:
    """Unreadable when the bytes are no text, or a text without any letters."""
    text = decode(content)
    if not has_letters(text):
        raise Unreadable("holds no letters, so no sentence.", "Put the article's text into it.")
    return text


def decode(content: bytes, declared: str | None = None, *, mends: bool = False) -> str:
    """`mends`: in UTF-8 with a few damaged bytes these become U+FFFD; else such a text is Unreadable."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    known = _known(declared)
    if known and (text := _text_or_none(content, known)) is not None and "\0" not in text:
        return text
    if b"\0" in content:
        return _without_mark(content)
    if len(content.translate(None, _CONTROLS)) < 0.99 * len(content):
        raise _no_text()
    if (text := _text_or_none(content, "utf-8")) is not None and not _is_escaped_japanese(content):
        return text
    if (text := _damaged_utf_8(content)) is not None:
        if mends:
            return text
        raise _damaged(content)
    return _guessed(content)


def _known(declared: str | None) -> str | None:
    """The codec for a declared name; None for a name that is unknown or no encoding of text."""
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name if declared and declared.isascii() else None
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(name, name) if name else None
    return name if name in _DECLARABLE else None


def _without_mark(content: bytes) -> str:
    """UTF-16 whose mark is missing: ASCII among its characters puts NUL bytes on one side only."""
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if sample.isascii() and (even + odd) * 5 < len(sample) * 2:  # of English in UTF-16, every second byte is NUL
        raise _no_text()
    for encoding, many, few in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if many * 20 > len(sample) and few * 20 < many:
            text = _text_or_none(content, encoding)
            if text is not None and has_letters(text):
                return text
    raise _no_text()


def _is_escaped_japanese(content: bytes) -> bool:
    """ISO-2022-JP is ASCII to the eye of UTF-8; its escapes give it away."""
    return b"\x1b$B" in content or b"\x1b$@" in content


def _damaged_utf_8(content: bytes) -> str | None:
    """The text where nearly all is UTF-8: any other encoding would turn its good letters into bad ones."""
    lenient = content.decode("utf-8", "replace")
    damaged = lenient.count("�") - content.count("�".encode())
    good = sum(1 for character in lenient if character > "\x7f") - damaged
    return lenient if good > 2 * damaged else None


def _damaged(content: bytes) -> Unreadable:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = content[error.start : error.start + 1]
        return Unreadable(
            f"is UTF-8, but not throughout: byte {error.start} is {byte!r}.",
            "Save the file anew in the encoding UTF-8, or mend that place.",
        )
    raise ValueError("the text is whole")


def _guessed(content: bytes) -> str:
    from charset_normalizer import from_bytes

    for match in from_bytes(_sample(content), cp_isolation=list(_GUESSED)):
        encoding = "big5hkscs" if match.encoding == "big5" else match.encoding
        if (text := _text_or_none(content, encoding)) is not None:
            return text
    raise Unreadable(
        "is in no encoding that can be told: neither UTF-8 nor one of the usual Korean, Chinese, Japanese, "
        "Russian or Western ones.",
        _SAVE_AS_UTF_8,
    )


def _sample(content: bytes) -> bytes:
    """A stretch that begins shortly before the first byte that is not ASCII, and ends at white space."""
    first = _NO_ASCII.search(content)
    start = max(0, first.start() - 1024) if first else 0
    stretch = content[start : start + _SAMPLE]
    if len(stretch) < _SAMPLE:
        return stretch
    end = max(stretch.rfind(b"\n"), stretch.rfind(b" "))
    return stretch[: end + 1] or stretch


def _text_or_none(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _strictly(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"begins as {encoding.upper()}, but byte {error.start} does not fit it.", _SAVE_AS_UTF_8
        ) from None
    if "\0" in text:
        raise _no_text()
    return text


def _no_text() -> Unreadable:
    return Unreadable(
        "is binary: no text, HTML or PDF.",
        "Save the article as plain text (.txt), as HTML or as a PDF with a text layer.",
    )
