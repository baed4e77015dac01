"""wording/language.py: what is said, in which language, and what is said where a catalogue has nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etl import vocabulary as v
from wording import language
from wording.language import _, current, meaning, plural, speaking, term

Catalogue = Callable[..., None]
HEAD = 'msgid ""\nmsgstr ""\n"Language: x\\n"\n'
RUSSIAN = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Catalogue]:
    """Puts catalogues of our own in the place of the project's."""
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    language._catalogue.cache_clear()

    def write_one(code: str, sentences: str, head: str = HEAD) -> None:
        (tmp_path / f"{code}.po").write_text(f"{head}\n\n{sentences}", encoding="utf-8")

    yield write_one
    language._catalogue.cache_clear()


def test_what_no_catalogue_has_is_said_in_english(write):
    write("ko", 'msgid "Quote"\nmsgstr "인용문"\n')
    with speaking("ko"):
        assert _("Pay of {place}", place="x") == "Pay of x"
        assert plural("{count} row", "{count} rows", 1) == "1 row"
        assert plural("{count} row", "{count} rows", 2) == "2 rows"
        assert term(v.PAY_STAGE, "gross") == "gross"


def test_a_translation_that_is_empty_or_doubtful_is_not_said(write):
    write(
        "ko", 'msgid "Pay"\nmsgstr ""\n\n#, fuzzy\nmsgid "Quote"\nmsgstr "인용문?"\n\nmsgid "Data"\nmsgstr "데이터"\n'
    )
    with speaking("ko"):
        assert (_("Pay"), _("Quote"), _("Data")) == ("Pay", "Quote", "데이터")


def test_a_language_without_a_catalogue_file_is_said_in_english(write):
    with speaking("ko"):
        assert _("Pay") == "Pay"


def test_an_unknown_language_is_english():
    with speaking("xx"):
        assert current() == "en"
        assert _("Pay") == "Pay"


def test_a_sentence_is_said_with_its_values():
    with speaking("ko"):
        assert _("from {time}", time="2025년 10월") == "2025년 10월부터"


def test_a_value_with_braces_is_only_a_value():
    assert _("from {time}", time="{0}") == "from {0}"


def test_speaking_holds_for_its_stretch_of_code_and_no_longer():
    assert current() == "en"
    with speaking("ko"):
        assert current() == "ko"
        with speaking("en"):
            assert current() == "en"
        assert current() == "ko"
    assert current() == "en"


def test_speaking_ends_with_an_error_too():
    with pytest.raises(ZeroDivisionError), speaking("ko"):
        1 / 0  # noqa: B018
    assert current() == "en"


def test_whom_to_follow_is_asked_each_time_and_yields_to_speaking(monkeypatch):
    asked = ["ko"]
    monkeypatch.setattr(language, "_asked", lambda: asked[0])
    assert current() == "ko"
    with speaking("en"):
        assert current() == "en"
    asked[0] = "en"
    assert current() == "en"


@pytest.mark.parametrize(("count", "said"), [(0, "인용문 0개"), (1, "인용문 1개"), (1200, "인용문 1,200개")])
def test_korean_has_one_form_for_every_count(count, said):
    with speaking("ko"):
        assert plural("{count:,} quote", "{count:,} quotes", count) == said


@pytest.mark.parametrize(("count", "said"), [(1, "1 ряд"), (3, "3 ряда"), (5, "5 рядов"), (21, "21 ряд")])
def test_a_language_may_have_more_forms(write, tmp_path, count, said):
    write(
        "ru",
        'msgid "{count} row"\nmsgid_plural "{count} rows"\n'
        'msgstr[0] "{count} ряд"\nmsgstr[1] "{count} ряда"\nmsgstr[2] "{count} рядов"\n',
        head=f'{HEAD}"Plural-Forms: {RUSSIAN}\\n"\n',
    )
    forms = language.read(tmp_path / "ru.po", "ru")
    assert forms.counted("{count} row", count).format(count=count) == said


def test_a_term_means_what_its_vocabulary_means(write):
    write(
        "ko",
        'msgctxt "pay_stage"\nmsgid "kept"\nmsgstr "남는 몫"\n\n'
        'msgid "kept"\nmsgstr "보관됨"\n\n'
        'msgctxt "pay_stage"\nmsgid "pay before anything is taken"\nmsgstr "떼기 전의 임금"\n',
    )
    with speaking("ko"):
        assert (term(v.PAY_STAGE, "kept"), _("kept")) == ("남는 몫", "보관됨")
        assert meaning(v.PAY_STAGE, "gross") == "떼기 전의 임금"


def test_a_text_in_the_english_catalogue_is_said_instead_of_the_code_s(write):
    write(
        "en",
        'msgid "Pay"\nmsgstr ""\n\nmsgid "Quote"\nmsgstr "Quotation"\n\n'
        'msgid "{count} row"\nmsgid_plural "{count} rows"\nmsgstr[0] ""\nmsgstr[1] "{count} lines"\n',
    )
    assert (_("Pay"), _("Quote")) == ("Pay", "Quotation")
    assert [plural("{count} row", "{count} rows", count) for count in (1, 2)] == ["1 row", "2 lines"]


@pytest.mark.parametrize(
    "said",
    [
        'msgid "Pay"\nmsgstr "Wages"\n',
        'msgid "Pay"\nmsgstr ""\n"Wa"\n"ges"\n',
        'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] ""\nmsgstr[1] "{n} x"\n',
    ],
)
def test_a_text_of_any_form_is_seen_in_a_catalogue(said):
    assert language._is_anything_said(f'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n{said}')


def test_an_english_catalogue_without_a_text_is_not_even_parsed(write, monkeypatch):
    write("en", 'msgid "Pay"\nmsgstr ""\n\nmsgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] ""\nmsgstr[1] ""\n')
    monkeypatch.setattr(language, "read", lambda *_: pytest.fail("parsed"))
    assert _("Pay") == "Pay"
