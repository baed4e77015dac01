"""views/sources.py: the page of one article, as the app shows it over made-up tables."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl import schema
from tests.dashboard import made_up
from tests.dashboard.made_up import B, X

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def open_page(open_app):
    def open_it(**parameters):
        app = open_app(**parameters)
        app.switch_page("views/sources.py").run()
        assert not app.exception
        return app

    return open_it


@pytest.fixture
def replace(tables):
    """Puts other rows in a table: replace("sources", [])."""

    def put(name, rows):
        (table,) = (table for table in schema.TABLES if table.name == name)
        pq.write_table(pa.Table.from_pylist(rows, schema=table.arrow_schema()), tables / table.file_name)

    return put


def html(page):
    return "\n".join(element.value for element in page.html)


def linked(page):
    """The labels of the links to quotes, and their queries."""
    return {link.proto.label: link.proto.query_string for link in page.page_link}


def test_the_page_asks_its_question_and_counts(open_page):
    page = open_page()
    assert page.title[0].value == "What does each source say?"
    assert page.markdown[0].value == (
        "3 articles give 26 observations and 1 condition told without a number. "
        "2 stretches with other numbers are set aside, each with its reason. "
        "1 proposal of the reader waits for a person's review, left out of the counts unless "
        "“Show unreviewed proposals” is on. The other filters do not change this page."
    )


def test_a_proposal_is_counted_and_listed_only_when_it_is_switched_on(open_page):
    page = open_page(source=X)
    assert "1 proposal of the reader, not yet checked by a person, not listed." in [one.value for one in page.caption]
    assert "1,500 yuan a month" not in html(page)
    page = open_page(source=X, proposed="true")
    assert "<mark>1,500 yuan a month</mark>" in html(page)
    assert any(label.endswith("not yet checked by a person") for label in linked(page))
    assert not any("not listed" in caption.value for caption in page.caption)


def test_proposals_that_are_not_built_in_are_counted_with_the_way_to_see_them(open_page, replace):
    replace("observations", [made_up.row("cn-paid")])
    page = open_page()
    said = (
        "1 proposal of the reader waits for a person's review, not built in "
        "(to see them: `WAGEWITNESS_PROPOSED=1 make run`)"
    )
    assert f" {said}. The filters do not change this page." in page.markdown[0].value
    assert f" · {said} · " in page.caption[-1].value


def test_the_newest_article_is_shown_first(open_page):
    page = open_page()
    assert page.header[0].value == r"Sewing for a star\: a \*season\* in \<Port City\>"
    assert page.selectbox[0].value == X


def test_the_url_names_the_article(open_page):
    page = open_page(source=B)
    assert page.header[0].value == "Daily Y, October to December 2020"
    assert not page.warning


def test_another_article_goes_into_the_url_and_closes_the_quote(open_page):
    page = open_page(source=X, quote=f"{X}/cn-paid", place=["China", "Russia"])
    page.selectbox[0].select(B).run()
    assert page.header[0].value == "Daily Y, October to December 2020"
    assert page.query_params["source"] == B
    assert "quote" not in page.query_params
    assert page.query_params["place"] == ["China", "Russia"]


@pytest.mark.parametrize("source", ["no-such-article", "../secret", "", f"*x*{HOSTILE}"])
def test_an_unknown_article_is_a_word_to_the_reader(open_page, source):
    page = open_page(source=source)
    assert page.warning[0].value.startswith("No article has the name ")
    assert page.warning[0].value.endswith(" The newest article is shown.")
    assert "*x*" not in page.warning[0].value
    assert page.selectbox[0].value == X


def test_each_quote_has_its_amounts_marked(open_page):
    assert (
        "<blockquote>On pay day the women counted <mark>between 300 and 700 yuan</mark> &lt;each&gt;.</blockquote>"
        '<p class="ww-said">Said by: a foreman</p>'
    ) in html(open_page())


def test_a_quote_with_several_amounts_stands_once_with_all_of_them_marked(open_page, replace):
    before = made_up.observation("before", X, "It rose from ", "62,000", " to 124,000 roubles.", **made_up.STATED)
    after = made_up.observation("after", X, "It rose from 62,000 to ", "124,000 roubles", ".", **made_up.STATED)
    replace("observations", [before, after])
    page = open_page()
    assert html(page).count("<blockquote>It rose") == 1
    assert "It rose from <mark>62,000</mark> to <mark>124,000 roubles</mark>." in html(page)
    assert page.subheader[0].value == "Amounts (2)"


def test_every_observation_links_to_its_evidence_beside_the_article(open_page):
    page = open_page(source=B, place="Russia")
    queries = list(linked(page).values())
    ids = {row["observation_id"] for row in made_up.OBSERVATIONS if row["source_id"] == B}
    assert len(ids) == 7
    assert all(any(f"quote={row.replace('/', '%2F')}" in query for query in queries) for row in ids)
    assert all(f"source={B}" in query and "place=Russia" in query for query in queries)


def test_filters_keep_no_observation_away(open_page):
    assert open_page(source=B, place="Russia").subheader[0].value == "Amounts (7)"


def test_a_condition_has_its_indicator_and_its_quote(open_page):
    page = open_page()
    assert page.subheader[1].value == "Conditions told without a number (1)"
    assert "<h3>Restriction of movement</h3>" in html(page)
    assert "<blockquote>Nobody may leave the yard &lt;alone&gt;.</blockquote>" in html(page)


def test_numbers_set_aside_have_their_reasons(open_page):
    page = open_page()
    assert page.subheader[2].value == "Stretches with other numbers, set aside (2)"
    assert "<td>“Resolution 2397”</td><td><b>name</b>: part of a name</td>" in html(page)


def test_a_finding_stands_with_each_of_its_articles_and_links_to_both_quotes(open_page):
    for source in (X, B):
        page = open_page(source=source)
        assert "<b>In tension:</b> The quota is above the pay from which it would be taken" in html(page)
        assert "Read the quote: **“RMB 2,000”**" in linked(page)
        assert "Read the quote: **“between 300 and 700 yuan”**" in linked(page)


def test_an_article_that_gives_nothing_says_so(open_page, replace):
    for name in ("observations", "conditions", "set_aside", "findings"):
        replace(name, [] if name != "observations" else [made_up.row("kp-wig")])
    page = open_page(source=X)
    assert [heading.value for heading in page.subheader] == [
        "Amounts (0)", "Conditions told without a number (0)", "Stretches with other numbers, set aside (0)",
        "What the checks found (0)",
    ]  # fmt: skip
    said = [text.value for text in page.markdown]
    assert "No amount was taken from this article." in said
    assert "No check applies to this article." in said


def test_no_article_is_a_sentence_and_a_next_step(open_page, replace):
    replace("sources", [])
    page = open_page()
    assert page.info[0].value == (
        "No article is in the tables yet. Add an evidence file to data/observations and build again."
    )
    assert not page.selectbox


def test_hostile_text_comes_out_as_text(open_page, replace):
    source = made_up.SOURCES[X] | {"title": f"*{HOSTILE}*", "author": HOSTILE, "url": "javascript:alert(1)"}
    replace("sources", [{"source_id": X, **source, "proposed_observations": 0}])
    replace("observations", [made_up.observation("h", X, HOSTILE, "=HYPERLINK(5)", "", speaker=HOSTILE, place=HOSTILE)])
    replace("set_aside", [{"source_id": X, "words": HOSTILE, "reason": "date", "occurrence": 1}])
    replace("findings", [made_up.FINDINGS[0] | {"sentence": HOSTILE}])
    page = open_page()
    assert "<script" not in html(page)
    assert html(page).count("&lt;script&gt;alert(1)&lt;/script&gt;") == 5
    assert "javascript:" not in html(page)
    assert "<mark>=HYPERLINK(5)</mark>" in html(page)
    (label,) = (label for label in linked(page) if "HYPERLINK" in label)
    assert HOSTILE not in label
    assert r"\<script\>" in label
    assert page.header[0].value == r"\*\<script\>alert\(1\)\</script\>\*"
