"""A reading as an evidence file: what stands in it, what a person is asked, and that it can always be read again."""

import tomllib
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.passages import read_reviewed
from bench.reader_scores import articles_folder
from etl.accounting import account
from etl.amounts import parse_amount
from etl.errors import AmountError
from etl.evidence import read_file
from etl.proposed_entry import QUOTE_LIMIT, TO_DECIDE, accepted, decisions
from etl.proposing import entries_of, evidence_text, source_id_for
from etl.reader import Proposal, Reading, SetAside, read_text
from etl.reported import read_amounts

REVIEWED = read_reviewed(Path(__file__).resolve().parents[2] / "data", articles_folder())
KNOWN = {"publisher": "Pier Letter", "date_published": "2024-05-02", "language": "en"}


def document(text, **known):
    empty = dict.fromkeys(("title", "author", "publisher", "url", "date_published", "language"))
    return SimpleNamespace(name="pier-letter", text=text, media_type="text/plain", **(empty | known))


def proposal(text, words, occurrence=1, **fields):
    """A proposal about the words where they stand in the text, quoted with all of it."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    plain = dict.fromkeys(
        "value_low value_high unit per kind pay_stage population basis item of sector ref_area subdivision place "
        "time_period time_basis same_as speaker".split()
    )
    plain |= {
        "qualifier": "exact", "measure": "other", "statistic": "unspecified", "claim": "reported", "quote_start": 0,
        "quote_end": len(text), "score": 0.5, "because": {}, "undecided": (),
    }  # fmt: skip
    try:
        amount = parse_amount(words)
        plain |= {name: getattr(amount, name) for name in ("value_low", "value_high", "qualifier")}
    except AmountError:
        pass  # words that hold no single amount
    return Proposal(**plain | {"start": start, "end": start + len(words), "original_value": words} | fields)


def wage(text, words, **fields):
    named = {"measure": "wage", "pay_stage": "paid", "ref_area": "CN", "speaker": "a mender"}
    return proposal(text, words, **named | fields)


def fields_of(text, *proposals, set_aside=(), source=KNOWN):
    """The observations of the file that is written, as TOML gives them."""
    file = evidence_text(document(text), Reading(tuple(proposals), tuple(set_aside)), source=source)
    return tomllib.loads(file)["observation"]


def problems_of(text, reading, source=KNOWN, **known):
    """Every problem of the written file, with its amounts and its article."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "pier-letter.toml")
        path.write_bytes(evidence_text(document(text, **known), reading, source=source).encode())
        read = read_file(path)
        (evidence,) = read.evidence
        amounts, faulty = read_amounts(evidence)
        unaccounted = account(evidence, amounts, text).problems if evidence.source else ()
        return [*read.problems, *faulty, *unaccounted]


# What cannot be told


def test_what_the_source_lacks_is_a_todo_in_the_file_and_one_sentence_each_when_it_is_read():
    problems = problems_of("It is quiet.", Reading((), ()), source={})
    assert [(one.entry, one.field, one.wrong) for one in problems] == [
        ("source", "publisher", "is missing."),
        ("source", "date_published", "is missing."),
        ("source", "date_basis", "is missing."),
        ("source", "language", "is missing."),
    ]
    written = evidence_text(document("It is quiet."), Reading((), ()))
    assert '# publisher = "…"   # who published the article\n' in written


def test_a_todo_without_the_sign_in_front_of_it_is_a_field():
    above, todo, lines = evidence_text(document("It is quiet."), Reading((), ())).partition("# TODO: ")
    instruction, *lines = lines.splitlines()
    assert all(line.startswith("# ") for line in lines)
    filled_in = "\n".join([above, todo + instruction, *(line.removeprefix("# ") for line in lines)])
    required = ("publisher", "date_published", "date_basis", "language")
    assert tomllib.loads(filled_in)["source"] == dict.fromkeys(required, "…")


def test_what_a_page_says_of_itself_and_the_rules_refuse_is_not_written():
    page = {"url": "javascript:alert(1)", "date_published": "yesterday", "title": " Nets \n of Qingshan "}
    entries = entries_of(document("It is quiet.", **page), Reading((), ()), source={"publisher": "Pier Letter"})
    assert entries.source == {"title": "Nets of Qingshan", "publisher": "Pier Letter", "date_basis": "printed"}
    assert entries.missing == ("date_published", "language")


def test_what_is_given_goes_before_what_the_page_says():
    entries = entries_of(document("It is quiet.", publisher="pier.example"), Reading((), ()), source=KNOWN)
    assert entries.source["publisher"] == "Pier Letter"


def test_an_english_text_is_taken_for_english_and_another_is_not():
    english = "The menders of the pier said that it was the pay of a month and that they are in debt to the boss. " * 2
    spanish = "Los obreros del puerto dicen que el pago de un mes no basta y que la deuda con el jefe no termina. " * 2
    languages = [entries_of(document(text), Reading((), ())).source.get("language") for text in (english, spanish)]
    assert languages == ["en", None]


def test_a_place_of_work_that_is_not_known_stays_open_and_the_note_says_so():
    text = "They get 900 yuan a month."
    (fields,) = fields_of(text, wage(text, "900 yuan a month", ref_area=None, speaker=None))
    assert "ref_area" not in fields
    assert fields["note"] == f"{TO_DECIDE}ref_area, speaker."


@pytest.mark.parametrize(
    ("measure", "words", "missing"),
    [
        ("workers", "120 menders", ["kind"]),
        ("fee", "900 yuan", ["kind"]),
        ("hours", "12 hours", ["kind"]),
        ("price", "900 yuan", ["item"]),
        ("share", "40 percent", ["of"]),
        ("change", "doubled", ["of"]),
        ("revenue", "900 kg", ["item"]),
        ("wage", "the sum of 900", ["unit"]),
    ],
)
def test_a_field_that_its_measure_needs_stays_open_while_it_is_proposed(measure, words, missing):
    text = f"Here is {words} to read."
    fields = {"unit": "people"} if measure == "workers" else {}
    (entry,) = entries_of(
        document(text), Reading((wage(text, words, measure=measure, pay_stage=None, **fields),), ()), source=KNOWN
    ).observations
    assert [fault.field for fault in decisions(entry.fields, KNOWN)][: len(missing)] == missing
    assert entry.fields["note"].startswith(f"{TO_DECIDE}{missing[0]}")
    assert problems_of(text, Reading((entry.proposal,), ())) == []


def test_a_term_that_claims_least_is_written_where_the_vocabulary_has_one():
    text = "They get 900 yuan."
    (fields,) = fields_of(text, wage(text, "900 yuan", pay_stage=None))
    assert (fields["pay_stage"], fields["per"]) == ("unspecified", "unspecified")
    assert "note" not in fields


def test_what_the_rules_refuse_is_left_out_and_named():
    text = "They get 900 yuan a month."
    odd = {"kind": "sent", "subdivision": "RU-SAK", "of": "the catch", "unit": "USD", "per": "year"}
    (fields,) = fields_of(text, wage(text, "900 yuan a month", **odd))
    assert not odd.keys() & fields.keys()
    assert all(f"{name} (left out: " in fields["note"] for name in odd)


def test_an_amount_that_reads_otherwise_by_itself_is_named():
    text = "They get 900 yuan a month."
    (fields,) = fields_of(text, wage(text, "900 yuan a month", value_low=None, qualifier="up_to"))
    assert fields["note"] == f"{TO_DECIDE}original_value (in the article it reads as another amount than by itself)."


def test_a_measure_that_does_not_go_with_the_words_becomes_other():
    text = "They get 900 yuan a month."
    (fields,) = fields_of(text, proposal(text, "900 yuan a month", measure="hours", kind="shift", ref_area="CN"))
    assert fields["measure"] == "other"
    assert (
        "measure (read as 'hours', but 'CNY' ('900 yuan a month') does not fit the measure 'hours')" in fields["note"]
    )


def test_words_that_no_entry_can_hold_are_left_to_a_person():
    text = "They get 900 yuan or 120 dollars."
    reading = Reading((wage(text, "900 yuan or 120 dollars"),), ())
    entries = entries_of(document(text), reading, source=KNOWN)
    assert entries.observations == ()
    assert "holds 2 amounts" in entries.left[0].why
    assert "# NOT WRITTEN: '900 yuan or 120 dollars' at character 9 · original_value: " in evidence_text(
        document(text), reading, source=KNOWN
    )


def test_a_word_that_is_no_number_by_itself_takes_in_the_words_behind_it():
    text = "There, scores of people stayed."
    scores = proposal(text, "scores", qualifier="vague", ref_area="CN")
    assert [one["original_value"] for one in fields_of(text, scores)] == ["scores of people"]
    assert problems_of(text, Reading((scores,), ())) == []


# What is written


def test_an_entry_is_laid_out_as_a_person_would_write_it_below_the_words_that_decided():
    text = "They are handed 900 yuan."
    found = wage(
        text, "900 yuan", unit="CNY", per="month", score=0.618, because={"measure": "handed", "ref_area": "Qing\nshan"}
    )
    written = evidence_text(document(text), Reading((found,), ()), source=KNOWN)
    assert written.partition("\n\n# 0.62")[2] == (
        " · measure: 'handed' · ref_area: 'Qing\\nshan'\n"
        "[[observation]]\n"
        'id = "cn-wage-paid-1"\n'
        'quote = "They are handed 900 yuan."\n'
        'original_value = "900 yuan"\n'
        'measure = "wage"\n'
        'pay_stage = "paid"\n'
        'statistic = "unspecified"\n'
        'per = "month"\n'
        'ref_area = "CN"\n'
        'speaker = "a mender"\n'
        'review = "proposed"\n'
    )


def test_ids_are_counted_and_the_same_quantity_names_the_first_that_says_it():
    text = "900 yuan, that is 900 yuan, that is 900 yuan."
    first, second, third = (wage(text, "900 yuan", occurrence=number) for number in (1, 2, 3))
    fields = fields_of(
        text, first, replace(second, same_as=first.start), replace(third, same_as=second.start)
    )  # the third says what the second says, which says what the first says
    assert [one["id"] for one in fields] == ["cn-wage-paid-1", "cn-wage-paid-2", "cn-wage-paid-3"]
    assert [one.get("same_as") for one in fields] == [None, "cn-wage-paid-1", "cn-wage-paid-1"]
    assert [one.get("occurrence") for one in fields] == [1, 2, 3]


def test_numbers_set_aside_are_told_apart_where_they_stand_twice():
    text = "Pier 9, Pier 9 and 9 piers: 7 and 7."
    stretches = [
        SetAside(5, 6, "9", "name", "Pier"), SetAside(13, 14, "9", "name", "Pier"),
        SetAside(28, 29, "7", "clock", ""), SetAside(34, 35, "7", "clock", ""),
    ]  # fmt: skip
    written = evidence_text(document(text), Reading((), tuple(stretches)), source=KNOWN)
    assert tomllib.loads(written)["set_aside"] == [
        {"words": "9", "reason": "name", "occurrence": 1},
        {"words": "9", "reason": "name", "occurrence": 2},
        {"words": "7", "reason": "clock", "all": True},
    ]


def test_a_sentence_without_end_is_quoted_around_the_amount_only():
    text = "word " * 5000 + "900 yuan a month" + " word" * 5000
    (fields,) = fields_of(text, wage(text, "900 yuan a month"))
    assert QUOTE_LIMIT * 0.9 <= len(fields["quote"]) <= QUOTE_LIMIT
    assert fields["quote"].startswith("word ")
    assert fields["quote"].endswith(" word")


def test_accepting_takes_away_the_review_and_our_note_and_no_other():
    assert accepted({"id": "a", "review": "proposed", "note": f"{TO_DECIDE}kind."}) == {"id": "a"}
    assert accepted({"id": "a", "review": "proposed", "note": "Hearsay."}) == {"id": "a", "note": "Hearsay."}


# Names of files


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ({"publisher": "Pier Letter", "date_published": "2024-05-02"}, "pier-letter-2024-05-02"),
        ({"publisher": "L'Écho", "date_published": "2024-05-02"}, "lecho-2024-05-02"),
        (
            {"publisher": "Pier Letter", "date_published": "2024-05", "date_basis": "inferred", "date_note": "Snow."}
            | {"title": "Nets of Qingshan"},
            "pier-letter-nets-of-qingshan",
        ),
        ({"title": "Nets of Qingshan"}, "nets-of-qingshan"),
        ({}, "pier-letter"),
        ({"title": "word " * 40}, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_a_file_is_named_by_publisher_and_date_or_subject(known, name):
    assert source_id_for(document(""), known) == name


def test_a_name_without_latin_letters_gives_a_name_made_of_the_text():
    nameless = SimpleNamespace(**vars(document("월급은 900 위안이다.")) | {"name": "월급"})
    assert source_id_for(nameless).startswith("article-")
    assert source_id_for(nameless) == source_id_for(nameless)


# Any text


PIECES = st.sampled_from(
    "wage salary workers 900 1,200 yuan dollars $ a\xa0month percent doubled half between and to up about – - / . , ; "
    "\n \r\n \t \" ' \\ # = [[x]] 3,5 2024 May ﻿ 월급 900위안 工资 五 зарплата № \x00 \x1f \x7f \u2028 🙂 US China "
    "in of the some hours kg per".split(" ")
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=40).map(" ".join))
def test_whatever_is_read_is_written_as_a_file_that_can_be_read(text):
    reading = read_text(text)
    entries = entries_of(document(text), reading, source=KNOWN)
    assert len(entries.observations) + len(entries.left) == len(reading.proposals)
    problems = problems_of(text, reading)
    assert [problem for problem in problems if not (entries.left and " is in no observation" in problem.wrong)] == []


PASSAGES = [
    pytest.param(passage, id=passage["id"])
    for path in sorted((Path(__file__).parent / "reader" / "passages").rglob("*.toml"))
    for passage in tomllib.loads(path.read_text("utf-8"))["passage"]
]


@pytest.mark.parametrize("passage", PASSAGES)
def test_a_passage_is_written_whole_and_every_number_is_accounted_for(passage):
    dated = {name: passage[name] for name in ("title", "date_published") if name in passage}
    source = KNOWN | dated
    reading = read_text(passage["text"], **dated | {"date_published": source["date_published"]})
    assert problems_of(passage["text"], reading, source=source) == []


@pytest.mark.parametrize("passage", REVIEWED, ids=lambda passage: passage.id)
def test_a_reviewed_article_is_written_whole_and_every_number_is_accounted_for(passage):
    assert problems_of(passage.text, read_text(passage.text)) == []
