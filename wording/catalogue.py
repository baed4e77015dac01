"""Keeps the catalogues in step with the code: `python -m wording.catalogue`.

In: every sentence that the code marks (`_`, `plural`, `marked`), every label and meaning of the vocabularies, and what
the schemas say of tables and columns. Out: `wording/catalogues/<language>.po`, with the translations that are still
asked for; a new sentence stands there empty.

The catalogue of the language of the code, `en.po`, lists what there is to translate. It is empty as long as the code
says it best; a text that is written there is said instead, so that English can be mended without changing the code.

A file depends on its sentences alone, not on the day, the tool or the place of a sentence in the code: it is sorted,
and its head says only what gettext's tools need.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from etl import schema
from etl import vocabulary as v
from wording.language import CATALOGUES, COLUMN, LANGUAGES, OWN

PROJECT = Path(__file__).resolve().parents[1]
ROOMS = ("dashboard", "wording", "etl")
KEYWORDS = {"_": 1, "marked": 1, "plural": 2}
"""Function → how many of its arguments are sentences."""


HEAD = """\
# Wagewitness in {language}. `python -m wording.catalogue` adds what is new and takes away what is no longer said.
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""


def main() -> None:
    template = wanted()
    for code in LANGUAGES:
        catalogue = in_step(code, template)
        path = CATALOGUES / f"{code}.po"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(written(catalogue, code))
        waiting = len(missing(catalogue))
        if code == OWN:
            print(f"{code}: {len(catalogue)} sentences, {len(catalogue) - waiting} said otherwise than in the code")
        else:
            print(f"{code}: {waiting} of {len(catalogue)} sentences wait for a translation")


def wanted() -> Catalog:
    """Every sentence that the code can say, without a translation."""
    catalogue = Catalog(project="Wagewitness", charset="utf-8")
    for path, line, text in _marked():
        catalogue.add(text, locations=[(path, line)])
    for vocabulary in v.VOCABULARIES:
        for known in vocabulary.terms.values():
            for text in (known.label, known.meaning):
                catalogue.add(text, context=vocabulary.name, locations=[("etl/vocabulary.py", 1)])
    for text in _described():
        catalogue.add(text, context=COLUMN, locations=[("etl/schema.py", 1)])
    return catalogue


def _described() -> Iterator[str]:
    """Of every table and column what it holds and its unit; of every vocabulary its name and authority."""
    for table in schema.TABLES:
        yield table.description
        for column in table.columns:
            yield column.description
            if column.unit:
                yield column.unit
    for vocabulary in v.VOCABULARIES:
        yield vocabulary.name
        yield vocabulary.authority


def _marked() -> Iterator[tuple[str, int, str | tuple[str, ...]]]:
    for room in ROOMS:
        for path in sorted((PROJECT / room).rglob("*.py")):
            for line, text in marked_in(path.read_text(encoding="utf-8")):
                yield path.relative_to(PROJECT).as_posix(), line, text


def marked_in(code: str) -> list[tuple[int, str | tuple[str, ...]]]:
    """(line, sentence) for every sentence that a module marks; (one, many) for a plural.

    Read from the syntax tree: Babel's own reader does not look into f-strings before Python 3.12.
    """
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            texts = tuple(
                argument.value
                for argument in node.args[: KEYWORDS[node.func.id]]
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            )
            if len(texts) == KEYWORDS[node.func.id]:
                found.append((node.lineno, texts[0] if len(texts) == 1 else texts))
    return sorted(found, key=lambda one: one[0])


def kept(code: str) -> Catalog:
    """The catalogue as it is on disk; an empty one for a new language."""
    path = CATALOGUES / f"{code}.po"
    if not path.is_file():
        return Catalog(locale=code, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=code)


def in_step(code: str, template: Catalog) -> Catalog:
    """The catalogue of a language with every sentence that is wanted, and no other."""
    catalogue = kept(code)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def missing(catalogue: Catalog) -> list[str]:
    """The English of every sentence that has no translation yet."""
    return [
        message.id[0] if isinstance(message.id, tuple | list) else message.id
        for message in catalogue
        if message.id and not (any(message.string) if isinstance(message.string, tuple | list) else message.string)
    ]


def written(catalogue: Catalog, code: str) -> bytes:
    """The catalogue as its file."""
    head = HEAD.format(language=Locale(code).english_name, code=code, plural_forms=catalogue.plural_forms)
    file = BytesIO()
    write_po(file, catalogue, width=110, sort_output=True, no_location=True, omit_header=True)
    return head.encode() + file.getvalue()


if __name__ == "__main__":
    main()
