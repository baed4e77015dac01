"""citations.py, bibtex.py, ris.py, csl.py: sentences to paste, and references that public parsers read."""

from __future__ import annotations

import json
import re

import bibtexparser
import jsonschema
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware

from etl.export import bibtex, citations, csl, ris
from tests.dashboard import made_up
from tests.etl.export.conftest import DAY, HOSTILE

RELEASE = "abc123def456" + "0" * 52


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "cn-paid",
            "“between 300 and 700 yuan” (Pay, paid out: 300–700 yuan a month; Port City, China, 2025; said by "
            "a foreman), reported in: A. Writer, “Sewing for a star: a *season* in <Port City>”, Radio X, 2 June 2025, "
            "https://radio-x.example/sewing; read with Wagewitness, observation radio-x-2025-06-02/cn-paid, "
            "release abc123def456.",
        ),
        (
            "cn-quota-site",
            "“RMB 400,000” (Quota, a site, calculated by the source: 400,000 yuan a month; "
            "China, October to December 2020 (inferred)), "
            "reported in: Daily Y, October to December 2020 (date inferred), https://daily-y.example/border; "
            "read with Wagewitness, observation daily-y-border/cn-quota-site, release abc123def456.",
        ),
        (
            "ru-sent",
            "“tens of thousands” (Number of workers, sent; Russia, 2025), reported in: A. Writer, “Sewing for a star: "
            "a *season* in <Port City>”, Radio X, 2 June 2025, https://radio-x.example/sewing; read with Wagewitness, "
            "observation radio-x-2025-06-02/ru-sent, release abc123def456.",
        ),
    ],
)
def test_an_observation_as_a_sentence_to_paste(name, sentence):
    row = made_up.row(name) | ({"speaker": "a foreman"} if name == "cn-paid" else {"speaker": None})
    assert citations.sentence(row, RELEASE) == sentence


def test_what_no_person_has_checked_says_so():
    assert "proposed: read by the program, not yet checked" in citations.sentence(made_up.row("cn-proposed"), RELEASE)


def test_a_publisher_that_speaks_for_itself_is_named_once():
    row = made_up.row("cn-paid") | {"speaker": "Radio X"}
    assert "said by" not in citations.sentence(row, RELEASE)


@pytest.mark.parametrize(
    "address", [None, "", "javascript:alert(1)", "file:///etc/passwd", "http://[", "radio-x.example"]
)
def test_only_a_web_address_is_written(address):
    assert citations.web_address(address) is None
    assert "release" in citations.sentence(made_up.row("cn-paid") | {"url": address}, RELEASE)


def test_a_sentence_is_one_line_whatever_the_words_hold(hostile):
    (row,) = hostile.observations
    assert len(citations.sentence(row, RELEASE).splitlines()) == 1


def test_the_table_names_its_release_its_filters_and_its_address(take_away):
    taken = take_away(ids=[f"{made_up.X}/cn-paid"], asked="China · 2025")
    assert citations.of_table(taken) == (
        f"Wagewitness: reported labor conditions, release {taken.release}, 1 of {taken.of} observations, "
        f"filters: China · 2025, taken on 3 May 2026, {taken.address}"
    )


def test_a_set_has_a_sentence_for_each_observation_and_a_line_for_each_article(taken):
    text = citations.sentences(taken)
    assert all(citations.sentence(row, taken.release) in text for row in taken.observations)
    assert all(citations.reference(source) in text for source in taken.rows_of("sources"))


def test_a_set_is_cited_by_its_articles_and_its_table(taken):
    *articles, table = citations.works(taken)
    assert [work.key for work in articles] == [source["source_id"] for source in taken.rows_of("sources")]
    assert table.version == taken.release
    assert all(taken.short_release in work.note for work in articles)


def test_an_observation_is_cited_by_its_article_at_the_words_and_by_the_table():
    article, table = citations.works_of_observation(made_up.row("cn-paid"), RELEASE, DAY)
    assert article.url == "https://radio-x.example/sewing#:~:text=words"
    assert article.note == citations.sentence(made_up.row("cn-paid"), RELEASE)
    assert table.version == RELEASE


# BibTeX

CIRCUMFLEX = "\u02c6"
"""What the parser makes of TeX's name for ^."""


def parsed(text: str) -> dict[str, dict[str, str]]:
    """Key → fields, read by bibtexparser, with TeX signs turned back into letters."""
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    return {
        entry.key: {name: field.value.replace(CIRCUMFLEX, "^") for name, field in entry.fields_dict.items()}
        for entry in library.entries
    }


def test_bibtex_is_read_by_a_public_parser(taken):
    entries = parsed(bibtex.to_bibtex(citations.works(taken)))
    assert set(entries) == {*made_up.SOURCES, f"wagewitness-{taken.short_release}"}
    article = entries[made_up.X]
    assert (article["author"], article["title"]) == ("A. Writer", made_up.SOURCES[made_up.X]["title"])
    assert (article["year"], article["month"], article["date"]) == ("2025", "jun", "2025-06-02")
    assert "author" not in entries[made_up.B]
    assert entries[made_up.B]["title"] == "Daily Y, October to December 2020"
    assert "The date of publication is inferred." in entries[made_up.B]["note"]
    assert "The headline is not known: publisher and date stand for it." in entries[made_up.B]["note"]
    assert "headline" not in article["note"]
    assert entries[f"wagewitness-{taken.short_release}"]["version"] == taken.release


@pytest.mark.parametrize(
    "title",
    ["50% & more", "a_b #1 $5", "{unbalanced", "}", "back\\slash", "~ ^", "임금 и 工资", 'a "quote"', "@misc{x,"],
)
def test_no_sign_of_a_title_breaks_bibtex(title, take_away):
    taken = take_away([made_up.row("cn-paid") | {"title": title}])
    works = [work for work in citations.works_of_observation(taken.observations[0], RELEASE, DAY)]
    text = bibtex.to_bibtex(works)
    assert text.count("{") == text.count("}")
    assert parsed(text)[f"{made_up.X}:cn-paid"]["title"] == title


# RIS


def test_ris_is_read_by_a_public_parser(taken):
    entries = {entry["id"]: entry for entry in rispy.loads(ris.to_ris(citations.works(taken)))}
    article, table = entries[made_up.X], entries[f"wagewitness-{taken.short_release}"]
    assert (article["type_of_reference"], article["authors"]) == ("NEWS", ["A. Writer"])
    assert (article["title"], article["year"]) == (made_up.SOURCES[made_up.X]["title"], "2025")
    assert (article["date"], article["urls"]) == ("2025/06/02/", ["https://radio-x.example/sewing"])
    assert entries[made_up.B]["date"] == "2020/10//October to December 2020"
    assert "The date of publication is inferred." in entries[made_up.B]["notes"][0]
    assert (table["type_of_reference"], table["edition"]) == ("DATA", taken.release)


def test_hostile_words_end_no_entry_of_ris(hostile):
    row = hostile.observations[0]
    first, second = rispy.loads(ris.to_ris(citations.works_of_observation(row, RELEASE, DAY)))
    assert first["title"] == " ".join(HOSTILE.split())
    assert "urls" not in first
    assert second["edition"] == RELEASE


def test_every_line_of_ris_is_a_tag_and_a_value(hostile, taken):
    for works in (citations.works(hostile), citations.works(taken)):
        lines = ris.to_ris(works).split("\r\n")
        assert lines.pop() == ""
        assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)


# CSL-JSON

DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
            "minItems": 1,
            "maxItems": 2,
        },
        "circa": {"type": "boolean"},
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
TEXTS = ("id", "title", "container-title", "publisher", "URL", "version", "language", "note")
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            **{name: {"type": "string", "minLength": 1} for name in TEXTS},
            "type": {"enum": ["article-newspaper", "dataset"]},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"literal": {"type": "string", "minLength": 1}},
                    "additionalProperties": False,
                },
            },
            "issued": DATE,
            "accessed": DATE,
        },
        "required": ["id", "type", "title", "issued", "accessed"],
        "additionalProperties": False,
    },
}
"""The part of the CSL input schema (citationstyles.org, 1.0.2) that our entries use, and nothing beside it."""


def test_csl_json_keeps_to_the_schema(taken, hostile):
    for one in (taken, hostile):
        jsonschema.validate(json.loads(csl.to_csl(citations.works(one))), CSL)


def test_csl_json_has_dates_as_parts_and_says_which_are_inferred(taken):
    items = {item["id"]: item for item in json.loads(csl.to_csl(citations.works(taken)))}
    assert items[made_up.X]["issued"] == {"date-parts": [[2025, 6, 2]]}
    assert items[made_up.B]["issued"] == {"date-parts": [[2020, 10], [2020, 12]], "circa": True}
    assert items[made_up.X]["accessed"] == {"date-parts": [[2026, 5, 3]]}
