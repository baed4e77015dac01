"""The language in which the reader is spoken to: English stands in the code, every other language in its catalogue.

In: English sentences, marked where they stand: `_("Pay")`, `_("{count} of {all}", count=3, all=9)`,
`plural("{count:,} quote", "{count:,} quotes", 3)`; terms of a closed vocabulary (`term`, `meaning`) and what is said of
the tables' columns (`described`). Out: the same in the reader's language; numbers, dates, territories and currencies by
CLDR. Quotes, names of publishers, speakers and places stay as they were printed. Which language is asked is told by
`follow` (the dashboard: by the address) or for a stretch of code by `speaking` (an export).

A catalogue is a gettext file (`wording/catalogues/<language>.po`); `wording.catalogue` keeps it in step with the code.
English has one, too: a text that stands there is said instead of the code's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale

    from etl.vocabulary import Vocabulary

LANGUAGES = {"en": "English", "ko": "한국어"}
"""ISO 639-1 code → the language's name in itself. The first is the one in which the code is written."""
OWN = next(iter(LANGUAGES))
CATALOGUES = Path(__file__).with_name("catalogues")

COLUMN = "column"
"""In a catalogue: the context of what `etl.schema` says of tables and columns, and of the vocabularies' names."""

_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)
_asked: Callable[[], str] = lambda: OWN  # noqa: E731


def follow(asked: Callable[[], str]) -> None:
    """From now on, in this process, `asked` says which language is wanted each time that something is said."""
    global _asked
    _asked = asked


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Whatever is said inside is said in this language."""
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


def current() -> str:
    """The language asked for; English for one that has no catalogue."""
    code = _spoken.get() or _asked()
    return code if code in LANGUAGES else OWN


def _(text: str, /, **values: Any) -> str:
    """The sentence in the reader's language, with the values in its braces."""
    said = _catalogue(current()).one(None, text)
    return said.format(**values) if values else said


def plural(one: str, many: str, count: int, /, **values: Any) -> str:
    """The sentence for one or for many; `count` is among the values: plural("{count:,} row", "{count:,} rows", 2)."""
    said = _catalogue(current()).counted(one, count) or (one if count == 1 else many)
    return said.format(count=count, **values)


def marked(text: str) -> str:
    """The text itself: marks a constant for the catalogue, to be said later with `_`."""
    return text


def term(vocabulary: Vocabulary, name: str) -> str:
    """The label of a vocabulary's term: 'paid' → 'paid out'."""
    return _catalogue(current()).one(vocabulary.name, vocabulary.label(name))


def meaning(vocabulary: Vocabulary, name: str) -> str:
    """What a vocabulary's term means, in a few words."""
    return _catalogue(current()).one(vocabulary.name, vocabulary.terms[name].meaning)


def described(text: str) -> str:
    """A table's or column's description, a column's unit, a vocabulary's name or authority."""
    return _catalogue(current()).one(COLUMN, text)


def locale() -> Locale:
    return _locale(current())


@cache
def _locale(code: str) -> Locale:
    from babel import Locale

    return Locale.parse(code)


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """(context, English) → its forms in a language: one, or as many as the language has plurals."""

    forms: Mapping[tuple[str | None, str], tuple[str, ...]]
    which: Callable[[int], int]

    def one(self, context: str | None, text: str) -> str:
        """What is not translated is said in English."""
        forms = self.forms.get((context, text))
        return forms[0] if forms else text

    def counted(self, one: str, count: int) -> str:
        """The form for this count; empty where there is none."""
        forms = self.forms.get((None, one), ())
        return forms[min(self.which(count), len(forms) - 1)] if forms else ""


@cache
def _catalogue(code: str) -> _Catalogue:
    path = CATALOGUES / f"{code}.po"
    if not path.is_file() or not _is_anything_said(path.read_text(encoding="utf-8")):
        return _Catalogue({}, lambda count: 0)
    return read(path, code)


def _is_anything_said(text: str) -> bool:
    """Whether any sentence has a translation. English has none as a rule, and then nothing needs to be parsed."""
    _head, _blank, sentences = text.partition("\n\n")
    return re.search(r'^msgstr(\[\d\])? ("[^"]|""\n")', sentences, re.MULTILINE) is not None


def read(path: Path, code: str) -> _Catalogue:
    """A catalogue file; `_catalogue` has those of the languages that can be asked for."""
    from gettext import c2py

    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalogue = read_po(file, locale=code)
    forms = {}
    for message in catalogue:
        one = message.id[0] if isinstance(message.id, tuple | list) else message.id
        said = tuple(message.string) if isinstance(message.string, tuple | list) else (message.string,)
        if one and any(said) and not message.fuzzy:
            forms[message.context, one] = said
    return _Catalogue(forms, c2py(catalogue.plural_expr))
