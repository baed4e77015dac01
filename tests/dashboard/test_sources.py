"""views/sources.py: the page of one article, as the app shows it over made-up tables."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard import review_access
from dashboard.review_access import Visitor
from etl import schema
from tests.dashboard import listed, made_up
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
    """The addresses of the links to what is read in the article, as queries."""
    read = "\n".join(element.value for element in page.html if "ww-links" not in element.value)
    return [parse_qs(unescape(href)[1:]) for href in re.findall(r'href="(\?[^"]*)"', read)]


def bare(page):
    """The page's HTML without the addresses of its links."""
    return re.sub(r' (href|target)="[^"]*"', "", html(page))


def test_the_page_asks_its_question_and_answers_with_counts(open_page):
    page = open_page(source=B)
    assert page.title[0].value == "What does this article report, and how well is it known?"
    said = page.markdown[0].value.replace("\\", "")
    assert said.startswith("“Daily Y, October to December 2020” reports 7 amounts in 7 quotes, and 0 conditions told")
    assert said.endswith("The checks found 1 tension between numbers.")
    assert page.caption[0].value.replace("\\", "") == (
        "In all: 3 articles with 26 observations and 1 condition; 2 stretches with other numbers set aside, each with "
        "its reason."
    )


def test_a_proposal_is_counted_and_listed_only_when_it_is_switched_on(open_page):
    page = open_page(source=X)
    assert "1 proposal of the reader, not yet checked by a person, not listed." in [one.value for one in page.caption]
    assert "1,500 yuan a month" not in html(page)
    page = open_page(source=X, proposed="true")
    assert "<mark><a>1,500 yuan a month</a></mark>" in bare(page)
    assert "· not yet checked by a person</a>" in html(page)
    assert not any("not listed" in caption.value for caption in page.caption)


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
    assert page.warning[0].value.endswith(r" The newest article is shown\.")
    assert "*x*" not in page.warning[0].value
    assert page.selectbox[0].value == X


def test_each_quote_has_its_amounts_marked_as_links(open_page):
    assert (
        '<blockquote lang="en">On pay day the women counted <mark><a>between 300 and 700 yuan</a></mark> &lt;each&gt;.'
        '</blockquote><p class="ww-said">Said by: a foreman</p>'
    ) in bare(open_page())


def test_a_quote_with_several_amounts_stands_once_with_all_of_them_marked(open_page, replace):
    before = made_up.observation("before", X, "It rose from ", "62,000", " to 124,000 roubles.", **made_up.STATED)
    after = made_up.observation("after", X, "It rose from 62,000 to ", "124,000 roubles", ".", **made_up.STATED)
    replace("observations", [before, after])
    page = open_page()
    assert bare(page).count("It rose") == 1
    assert "It rose from <mark><a>62,000</a></mark> to <mark><a>124,000 roubles</a></mark>." in bare(page)
    assert page.subheader[0].value == "Amounts (2)"


def test_every_mark_and_every_line_links_to_the_evidence_beside_the_article(open_page):
    queries = linked(open_page(source=B, place="Russia"))
    ids = {row["observation_id"] for row in made_up.OBSERVATIONS if row["source_id"] == B}
    assert len(ids) == 7
    assert sorted(query["quote"][0] for query in queries) == sorted([*ids, *ids])
    assert all((query["source"], query["place"]) == ([B], ["Russia"]) for query in queries)


def test_filters_keep_no_observation_away(open_page):
    assert open_page(source=B, place="Russia").subheader[0].value == "Amounts (7)"


def test_a_condition_has_its_indicator_and_its_quote(open_page):
    page = open_page()
    assert page.subheader[1].value == "Conditions told without a number (1)"
    assert "<h3>Restriction of movement</h3>" in html(page)
    assert '<blockquote lang="en">Nobody may leave the yard &lt;alone&gt;.</blockquote>' in html(page)


def test_numbers_set_aside_have_their_reasons(open_page):
    page = open_page()
    assert page.subheader[2].value == "Stretches with other numbers, set aside (2)"
    assert '<td lang="en">“Resolution 2397”</td><td><b>name</b>: part of a name</td>' in html(page)


def test_a_finding_stands_with_each_of_its_articles_and_links_to_both_quotes(open_page):
    for source in (X, B):
        page = open_page(source=source)
        assert "<b>In tension:</b> The quota is above the pay from which it would be taken" in html(page)
        read = [link.label for link in listed.links(page)]
        assert "Read the quote: “RMB 2,000”" in read
        assert "Read the quote: “between 300 and 700 yuan”" in read
        assert all(link.query["source"] == [source] for link in listed.links(page))


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
    assert page.info[0].value.replace("\\", "") == (
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
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html(page)
    assert "javascript:" not in html(page)
    assert "<mark><a>=HYPERLINK(5)</a></mark>" in bare(page)
    assert page.header[0].value == r"\*\<script\>alert\(1\)\</script\>\*"


@pytest.fixture
def articles(tmp_path, monkeypatch):
    """Evidence and a folder of texts with the article of X, and a reader at this machine."""
    observations = tmp_path / "data" / "observations"
    observations.mkdir(parents=True)
    (observations / f"{X}.toml").write_text('[source]\ntext_file = "sewing.txt"\n', encoding="utf-8")
    text = "2 June 2025\nOn pay day the women counted between 300 and 700 yuan <each>.\nNothing else.\n"
    (tmp_path / "sewing.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("WAGEWITNESS_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("ARTICLES_DIR", str(tmp_path))
    monkeypatch.setattr(review_access, "visitor", lambda: Visitor("localhost:8501", None, False))


@pytest.mark.parametrize("visitor", [Visitor("example.org", None, False), Visitor("localhost", None, True)])
def test_a_reader_from_elsewhere_never_reads_a_whole_article(open_page, articles, monkeypatch, visitor):
    monkeypatch.setattr(review_access, "visitor", lambda: visitor)
    page = open_page(source=X, read="whole")
    assert "Nothing else." not in html(page)
    assert any("is not at hand here" in caption.value for caption in page.caption)


def test_a_server_that_others_reach_shows_no_whole_article(open_page, articles, monkeypatch):
    monkeypatch.setattr(review_access, "refused", lambda *_: "listens on every interface")
    assert "Nothing else." not in html(open_page(source=X, read="whole"))


def test_the_passages_are_shown_first_also_where_the_text_is_at_hand(open_page, articles):
    page = open_page(source=X)
    assert page.pills(key="reading_picked").value == "passages"
    assert "Nothing else." not in html(page)


def test_at_this_machine_the_whole_article_is_read_with_its_marks(open_page, articles):
    page = open_page(source=X)
    page.pills(key="reading_picked").set_value("whole").run()
    assert page.query_params["read"] == "whole"
    assert (
        '<u class="ww-aside" title="a date or a year">2 June 2025</u><small class="ww-reason">date</small>\n'
        "On pay day the women counted <mark><a>between 300 and 700 yuan</a></mark> &lt;each&gt;.\nNothing else.\n"
    ) in bare(page)
    assert all(query["read"] == ["whole"] for query in linked(page))


def test_an_article_whose_text_is_not_at_hand_has_no_choice_of_reading(open_page, articles):
    page = open_page(source=B, read="whole")
    assert "reading_picked" not in page.session_state
    assert "<mark><a>RMB 2,000</a></mark>" in bare(page)
