"""wording/catalogue.py and the catalogues: what is translated keeps its braces and is what the code says today."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog

from wording import catalogue
from wording.language import LANGUAGES

_BRACE = re.compile(r"\{(\w*)[^{}]*\}")


def _forms(text: object) -> list[str]:
    return [str(form) for form in text] if isinstance(text, list | tuple) else [str(text)]


def wrong_braces(translated: Catalog) -> Iterator[str]:
    """The sentences whose translation lacks a brace, or has one that the code does not fill.

    The form for one may leave the number out; no other may.
    """
    for message in translated:
        if not message.id:
            continue
        wanted = {name for form in _forms(message.id) for name in _BRACE.findall(form)}
        for form in filter(None, _forms(message.string)):
            named = set(_BRACE.findall(form))
            if named - wanted or wanted - named - ({"count"} if isinstance(message.id, tuple | list) else set()):
                yield f"{_forms(message.id)[0]!r} has {sorted(wanted)}, its translation {sorted(named)}"


def keys(given: Catalog) -> set[tuple[str | None, str]]:
    return {(message.context, _forms(message.id)[0]) for message in given if message.id}


def out_of_step(translated: Catalog, template: Catalog) -> list[str]:
    """The sentences that the code says and the catalogue lacks, or the other way round."""
    return sorted(text for _context, text in keys(translated) ^ keys(template))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_translation_has_the_braces_of_its_sentence(code):
    assert list(wrong_braces(catalogue.kept(code))) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_catalogue_has_what_the_code_says_and_nothing_else(code):
    problems = out_of_step(catalogue.kept(code), catalogue.wanted())
    assert problems == [], "Run: python -m wording.catalogue"


def made(*sentences: tuple[str | tuple[str, str], str | tuple[str, ...]]) -> Catalog:
    found = Catalog(locale="ko")
    for text, said in sentences:
        found.add(text, said)
    return found


@pytest.mark.parametrize(
    ("text", "said", "is_wrong"),
    [
        ("{n:,} of {all}", "{all} - {n:,}", False),
        ("{n} of {all}", "{all}", True),
        ("{n} of {all}", "{n} {every}", True),
        ("no brace", "{n}", True),
        ("not yet said: {n}", "", False),
        (("{count} row", "{count} rows"), ("{count:,}",), False),
        (("{count} row of {all}", "{count} rows of {all}"), ("{count}",), True),
    ],
)
def test_a_brace_that_is_missing_or_unknown_is_found(text, said, is_wrong):
    assert bool(list(wrong_braces(made((text, said))))) is is_wrong


def test_a_sentence_that_is_gone_and_one_that_is_new_are_out_of_step():
    assert out_of_step(made(("gone", "x"), ("kept", "y")), made(("kept", ""), ("new", ""))) == ["gone", "new"]


@pytest.mark.parametrize(
    "text",
    ["{amount} a month", "about {amount}", "{unit} per month", "What are North Korean workers paid?", "blue circle"],
)
def test_constants_are_asked_for_like_every_other_sentence(text):
    assert (None, text) in keys(catalogue.wanted())
