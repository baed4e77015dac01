"""search_results.py: passages by source, counted and marked. The sentences are made up."""

from __future__ import annotations

import re
from html import unescape

import pandas as pd
import pytest

from dashboard import search, search_results
from etl import schema
from tests.dashboard.made_up import CONDITIONS, OBSERVATIONS, SOURCES, B, H, X, frame

SOURCE_ROWS = pd.DataFrame([{"source_id": source_id, **source} for source_id, source in SOURCES.items()])
OBSERVED = frame()
TOLD = search_results.conditions_to_search(
    pd.DataFrame(CONDITIONS, columns=[column.name for column in schema.CONDITIONS.columns]), SOURCE_ROWS
)
HOSTILE = "<script>alert(1)</script>"


def to(**named):
    return "?" + "&".join(f"{name}={value}" for name, value in named.items())


def look_for(words, most=search_results.AT_FIRST, observed=OBSERVED):
    wanted = search.terms(words)
    titles = search.texts(SOURCE_ROWS, search_results.TITLE_COLUMNS)
    return search_results.results(
        observed[search.holds(search.texts(observed), wanted)],
        TOLD[search.holds(search.texts(TOLD, search_results.CONDITION_COLUMNS), wanted)],
        SOURCE_ROWS[search.holds(titles, wanted)],
        SOURCE_ROWS,
        most,
    )


def html(words, **options):
    return search_results.in_sources(look_for(words, **options), search.terms(words), to)


@pytest.mark.parametrize(
    ("words", "passages", "sources"),
    [
        ("zebra", 0, 0),
        ("alone yard", 1, 1),
        ("restriction of movement", 1, 1),
        ("guard", 1, 1),
        ("RMB", 6, 2),
        ('"daily y"', 13, 2),
    ],
)
def test_passages_and_their_sources_are_counted(words, passages, sources):
    found = look_for(words)
    assert (found.passages, found.sources) == (passages, sources)


def test_a_quote_with_several_amounts_is_one_passage():
    rows = [row for row in OBSERVATIONS if row["observation_id"].endswith(("/ru-quota-before", "/ru-quota-after"))]
    same = frame([row | {"quote": rows[0]["quote"]} for row in rows])
    found = look_for("roubles", observed=same)
    assert found.passages == 1
    assert [len(passage.amounts) for _source, passages in found.groups for passage in passages] == [2]
    assert found.observation_ids == {row["observation_id"] for row in rows}


def test_the_newest_source_comes_first():
    assert [source["source_id"] for source, _passages in look_for("a").groups] == [X, H, B]


def test_only_as_many_as_asked_for_are_listed_and_all_are_counted():
    found = look_for("a", most=2)
    assert found.listed == 2
    assert found.passages > 2
    assert search_results.answer(found, "a").endswith(" hold “a”. The first 2 are listed.")


def test_an_article_is_found_by_its_title_also_where_no_passage_of_it_is_in_the_tables():
    empty = OBSERVED[OBSERVED["source_id"] != B]
    assert [row["source_id"] for row in look_for("daily", observed=empty).titles] == [B]
    assert look_for("daily").titles == ()


def test_what_was_found_is_marked_in_quote_title_speaker_and_place():
    assert "<h2>Sewing for a <mark>star</mark>: a *season* in &lt;Port City&gt;</h2>" in html("star")
    assert "Said by: a <mark>foreman</mark> · Port City, China" in html("foreman")
    assert "Port City, <mark>China</mark>" in html("china foreman")
    assert '<blockquote lang="en">On <mark>pay</mark> day the women' in html("pay foreman")


def test_every_amount_and_every_condition_of_a_passage_is_a_link_to_its_evidence():
    assert f'<a href="?condition={X}/locked-in" target="_self">Condition: <b>' in html("alone")
    found = look_for("a")
    linked = set(re.findall(r'href="\?quote=([^"]*)"', search_results.in_sources(found, ("a",), to)))
    assert linked == set(found.observation_ids)


def test_hostile_text_comes_out_as_text():
    row = OBSERVATIONS[0] | dict.fromkeys(("quote", "speaker", "place", "original_value"), f"quota {HOSTILE}")
    written = html("quota", observed=frame([row]))
    assert "<script" not in written
    assert "<mark>quota</mark> &lt;script&gt;" in written


@pytest.mark.parametrize("words", ["alert", "script", "lt", "amp", "<", "&"])
def test_marks_are_set_in_words_and_never_in_markup(words):
    marked = search_results.with_marks(f"a & b {HOSTILE}", search.terms(words))
    assert unescape(re.sub(r"</?mark>", "", marked)) == f"a & b {HOSTILE}"
    assert "<script" not in marked


@pytest.mark.parametrize(
    ("count", "kept", "said"),
    [
        (0, "China", ""),
        (-1, "China", ""),
        (2, "", "The filters keep 2 more away."),
        (1200, "China · Radio X", "The filters keep 1,200 more away (China · Radio X)."),
    ],
)
def test_what_the_filters_keep_away_is_counted_and_named(count, kept, said):
    assert search_results.kept_away(count, kept) == said


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("zebra", []),
        ('"pay day"', []),
        ("pay zebra", [("pay", 3)]),
        ('"pay day" zebra pay', [('"pay day"', 9), ("pay", 3)]),
        ("pay pay", [("pay", 3)]),
    ],
)
def test_a_search_without_a_hit_leads_to_its_words_one_by_one(words, alone):
    assert search_results.fewer(words, lambda one: 0 if one == "zebra" else len(one)) == alone


def test_what_was_typed_is_said_back_in_short():
    said = search_results.nothing("x" * 300)
    assert said.startswith("No quote, speaker, place, title or condition holds “xxx")
    assert len(said) < 130


def test_ways_of_one_kind_stand_on_one_line():
    ways = [("a country", "China", "?q=1"), ("", "<all>", "?q=2"), ("a country", "Russia", "?q=3")]
    assert search_results.list_of(ways) == (
        '<ul class="ww-examples"><li>a country: <a href="?q=1" target="_self">China</a> · '
        '<a href="?q=3" target="_self">Russia</a></li><li><a href="?q=2" target="_self">&lt;all&gt;</a></li></ul>'
    )
