"""wording/catalogue.py and the catalogues: what is translated keeps its braces and is what the code says today."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog

from wording import catalogue
from wording.language import CATALOGUES, LANGUAGES, OWN

WANTED = catalogue.wanted()
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
    problems = out_of_step(catalogue.kept(code), WANTED)
    assert problems == [], "Run: python -m wording.catalogue"


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != OWN])
def test_every_sentence_has_a_translation(code):
    assert catalogue.missing(catalogue.kept(code)) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_bringing_a_catalogue_in_step_again_changes_no_sign_of_it(code):
    again = catalogue.written(catalogue.in_step(code, WANTED), code)
    assert again == (CATALOGUES / f"{code}.po").read_bytes(), "Run: python -m wording.catalogue"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_head_of_a_catalogue_names_no_person_and_no_day(code):
    head, _sign, _sentences = (CATALOGUES / f"{code}.po").read_text(encoding="utf-8").partition("\n\n")
    assert f'"Language: {code}\\n"' in head
    assert not re.search(r"@|\d{4}|fuzzy", head)


def test_a_sentence_of_the_catalogue_keeps_its_translation_and_its_comment(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    (tmp_path / "ko.po").write_text(
        '# for the head of a page\nmsgid "kept"\nmsgstr "남음"\n\nmsgid "gone"\nmsgstr "없어짐"\n', encoding="utf-8"
    )
    text = catalogue.written(catalogue.in_step("ko", made(("kept", ""), ("new", ""))), "ko").decode()
    assert '# for the head of a page\nmsgid "kept"\nmsgstr "남음"\n\nmsgid "new"\nmsgstr ""' in text
    assert "gone" not in text


BY_SOUND = re.compile(r"\}”?(은|는|이|가|을|를|과|와|로|으로|이나|나)(?=[\s,.;:)]|$)")
"""Korean particles that have another form after a vowel than after a consonant, right after what a brace holds."""


def test_no_korean_particle_hangs_on_the_sound_of_what_a_brace_holds():
    said = [form for message in catalogue.kept("ko") for form in _forms(message.string)]
    assert [text for text in said if BY_SOUND.search(text)] == []


@pytest.mark.parametrize(
    ("text", "is_found"), [("{place}은 없음", True), ("“{of}”를", True), ("{place}의 {what}", False)]
)
def test_such_a_particle_would_be_found(text, is_found):
    assert bool(BY_SOUND.search(text)) is is_found


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
    assert (None, text) in keys(WANTED)
