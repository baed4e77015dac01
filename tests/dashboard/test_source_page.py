"""source_page.py: what the Sources page writes about one article. The sentences are made up (made_up.py)."""

from __future__ import annotations

import pytest

from dashboard import source_page
from etl import vocabulary as v
from tests.dashboard.made_up import SOURCES, X
from tests.dashboard.made_up import row as row_of

HOSTILE = "<script>alert(1)</script>"


@pytest.mark.parametrize("field", ["speaker", "place", "note", "quote"])
def test_a_condition_is_escaped(field):
    written = source_page.conditions([condition() | {field: HOSTILE}], "en")
    assert "<script" not in written
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in written


@pytest.mark.parametrize("field", ["publisher", "author", "date_note", "language"])
def test_the_facts_of_an_article_are_escaped(field):
    written = source_page.about(SOURCES[X] | {field: HOSTILE})
    assert "<script" not in written
    assert "&lt;script&gt;" in written


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//host.example/x",
        "ftp://host.example",
        "http://[",
        "https:",
        "",
        None,
    ],
)
def test_an_address_that_is_not_of_the_web_is_no_link(address):
    assert source_page.web_link(address, "Open") == ""
    assert "<a " not in source_page.about(SOURCES[X] | {"url": address})


def test_a_web_address_opens_in_a_new_tab_and_tells_it_nothing():
    link = source_page.web_link('https://x.example/?a="b"', "Open <it>")
    assert link.startswith(
        '<a href="https://x.example/?a=&quot;b&quot;" target="_blank" rel="noopener noreferrer">Open &lt;it&gt;<span'
    )


def test_an_article_tells_its_date_and_how_sure_it_is():
    written = source_page.about(SOURCES["daily-y-border"])
    assert (
        "<dt>Published</dt><dd>October to December 2020 (inferred). "
        "The text names a season and a campaign of that year.</dd>"
    ) in written
    assert "<dt>Headline</dt><dd>not known</dd>" in written
    assert "<dt>Author</dt><dd>not named</dd>" in written
    assert "<dt>Language</dt><dd>English</dd>" in written


@pytest.mark.parametrize(("code", "name"), [("ko", "Korean"), ("zh", "Chinese"), ("qqq", "qqq")])
def test_a_language_has_its_name(code, name):
    assert source_page.language(code) == name


def condition(**fields):
    return {
        "indicator": "isolation", "ref_area": "CN", "place": "Port City", "population": "north_korean_workers",
        "time_period": "2025-03", "time_basis": "stated", "quote": "Nobody leaves.", "speaker": "a guard",
        "passage_url": "https://x.example/#:~:text=Nobody", "note": "Only the yard is meant.", "review": "accepted",
    } | fields  # fmt: skip


def test_a_condition_has_quote_speaker_place_time_way_into_the_article_and_note():
    written = source_page.conditions([condition()], "ko")
    assert written.startswith(
        '<h3>Isolation</h3><article><blockquote lang="ko">Nobody leaves.</blockquote>'
        '<p class="ww-said">Said by: a guard · Port City, China · March 2025 (stated) · '
        '<a href="https://x.example/#:~:text=Nobody" '
    )
    assert written.endswith('<p class="ww-said">Note: Only the yard is meant.</p></article>')


def test_conditions_of_one_indicator_stand_under_one_heading():
    rows = [condition(quote="A."), condition(indicator="deception", quote="B."), condition(quote="C.")]
    written = source_page.conditions(rows, "en")
    assert written.count("<h3>") == 2
    assert written.index("C.") < written.index("Deception")


def test_a_condition_that_nobody_checked_says_so():
    assert "not yet checked by a person" in source_page.conditions([condition(review="proposed")], "en")


@pytest.mark.parametrize("reason", list(v.REASON))
def test_every_number_set_aside_has_its_reason_in_words(reason):
    row = {"words": "2 < 3", "reason": reason, "occurrence": 0}
    label, meaning = v.REASON.terms[reason]
    written = source_page.set_aside([row], "ko")
    assert f'<tr><td lang="ko">“2 &lt; 3”</td><td><b>{label}</b>: {meaning}</td>'.replace("'", "&#x27;") in written
    assert "every one</td></tr>" in written


@pytest.mark.parametrize(
    ("number", "said"), [(0, "every one"), (1, "first or only"), (2, "second"), (10, "tenth"), (11, "number 11")]
)
def test_which_occurrence_is_set_aside(number, said):
    assert source_page.occurrence(number) == said


def test_the_newest_article_comes_first():
    sources = [{"source_id": source_id, **source} for source_id, source in SOURCES.items()]
    assert [source["source_id"] for source in source_page.newest_first(reversed(sources))] == [
        "radio-x-2025-06-02", "daily-y-home", "daily-y-border",
    ]  # fmt: skip


def test_articles_of_one_name_can_be_told_apart():
    twin = {"title": None, "publisher": "Daily Y", "date_published": "2020"}
    sources = [twin | {"source_id": "a"}, twin | {"source_id": "b"}, twin | {"source_id": "c", "title": "T"}]
    assert source_page.names(sources) == {"a": "Daily Y, 2020 [a]", "b": "Daily Y, 2020 [b]", "c": "T (Daily Y, 2020)"}


NO_FINDING: list[dict] = []


@pytest.mark.parametrize(
    ("observations", "conditions", "findings", "said"),
    [
        ([], [], NO_FINDING, "Nothing was taken from “T”."),
        ([], [{}], NO_FINDING, "“T” reports 0 amounts in 0 quotes, and 1 condition told without a number."),
        (
            ["cn-promised", "ru-gross", "cn-small"],
            [],
            NO_FINDING,
            "“T” reports 3 amounts in 3 quotes, and 0 conditions told without a number. Amounts as stated: "
            "1; with a hedge (about, nearly, up to …): 1; without a number: 1.",
        ),
        (
            ["cn-quota-site", "cn-quota-site-usd", "ru-quota-before"],
            [{}, {}],
            [{"verdict": "tension"}, {"verdict": "agrees"}],
            "“T” reports 3 amounts in 3 quotes, and 2 conditions told without a number. Amounts as stated: "
            "2; with a hedge (about, nearly, up to …): 1; without a number: 0. 2 are calculated, supposed or "
            "converted by the source itself. 1 says another amount again and is counted once on the other pages. "
            "The time of 1 is not known. The checks found 1 tension between numbers.",
        ),
    ],
)
def test_the_answer_counts_what_is_reported_and_says_how_well_it_is_known(observations, conditions, findings, said):
    assert source_page.answer("T", [row_of(name) for name in observations], conditions, findings) == said


def test_the_note_counts_what_all_articles_give():
    assert source_page.in_all(5, 45, 1, 1200) == (
        "In all: 5 articles with 45 observations and 1 condition; 1,200 stretches with other numbers set aside, each "
        "with its reason."
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (None, "kind not stated"),
        (float("nan"), "kind not stated"),
        ("<b>", "&lt;b&gt;"),
        ("news_report", "news report (written by journalists and published by a news organization)"),
    ],
)
def test_an_article_says_what_kind_of_source_it_is(kind, said):
    assert f"<dt>Kind of source</dt><dd>{said}</dd>" in source_page.about(SOURCES[X] | {"source_kind": kind})


def test_an_archived_copy_is_linked_where_one_is_known():
    archived = "https://archive.example/1"
    assert f'<a href="{archived}"' in source_page.about(SOURCES[X] | {"archive_url": archived})
    assert "<dt>Archived copy</dt><dd>none is known</dd>" in source_page.about(SOURCES[X])
