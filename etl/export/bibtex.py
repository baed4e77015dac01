"""Works as BibTeX. Each is an @misc with the fields that both BibTeX and biblatex read; UTF-8, as biber expects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from etl.export.citations import Work

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_ESCAPED = {sign: f"\\{sign}" for sign in "&%$#_"} | {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces, escaped ones too: they are written by their names.
    "{": r"\ensuremath{\lbrace}",
    "}": r"\ensuremath{\rbrace}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_TABLE = str.maketrans(_ESCAPED)


def to_bibtex(works: Iterable[Work]) -> str:
    return "\n".join(map(_entry, works))


def escaped(text: str) -> str:
    """The text with every sign that TeX would interpret written out; letters of any alphabet stay."""
    return text.translate(_TABLE)


def _entry(work: Work) -> str:
    fields = {
        # Two pairs of braces: a name is not taken apart at a comma or an "and", a title keeps its capitals.
        "author": f"{{{escaped(work.author)}}}" if work.author else None,
        "title": f"{{{escaped(work.title)}}}",
        "howpublished": escaped(work.publisher),
        "date": work.published,
        "year": work.published[:4],
        "month": _month(work.published),
        "url": quote(work.url, safe="%:/?#[]@!$&'()*+,;=~-._") if work.url else None,
        "urldate": work.accessed.isoformat(),
        "version": work.version,
        "language": work.language,
        "note": escaped(work.note),
    }
    lines = "".join(f"  {name} = {_value(name, value)},\n" for name, value in fields.items() if value)
    return f"@misc{{{_key(work.key)},\n{lines}}}\n"


def _value(name: str, value: str) -> str:
    return value if name == "month" else f"{{{value}}}"


def _month(published: str) -> str | None:
    """The month's name as BibTeX knows it; none for a year or for an interval."""
    match = re.fullmatch(r"\d{4}-(\d{2})(?:-\d{2})?", published)
    return _MONTHS[int(match[1]) - 1] if match else None


def _key(key: str) -> str:
    return re.sub(r"[^A-Za-z0-9.:-]", ":", key)
