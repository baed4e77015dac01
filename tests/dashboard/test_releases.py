"""views/releases.py and frozen releases on every page, over made-up releases of made-up tables."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest
import streamlit as st

from dashboard import releases_page
from etl.changes import Cell, Correction
from tests.dashboard import made_up
from tests.dashboard.made_up import X

OLD_PAY = made_up.observation(
    "cn-paid", X, "On pay day they counted ", "up to 900 yuan", " each.", pay_stage="paid", qualifier="up_to",
    speaker="a foreman", **made_up.money(None, 900, "CNY"), **made_up.PUBLISHED,
)  # fmt: skip
WITHDRAWN = made_up.observation(
    "cn-gone", X, "One <hall> paid ", "50 yuan", " *a day*.", pay_stage="paid", speaker="a guard",
    **made_up.money(50, 50, "CNY", "day"), **made_up.PUBLISHED,
)  # fmt: skip
RECOMPUTED = made_up.row("kp-state") | {"low_usd_month": 3.5}


def older() -> list[dict[str, object]]:
    """The made-up observations of an older release: one other, one more, one fewer, one converted otherwise."""
    changed = {row["observation_id"]: row for row in (OLD_PAY, RECOMPUTED)}
    rows = [changed.get(row["observation_id"], row) for row in made_up.OBSERVATIONS]
    return [row for row in rows if row["observation_id"] != f"{X}/ru-gross"] + [WITHDRAWN]


@pytest.fixture
def kept(tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of releases, still empty."""
    monkeypatch.setenv("WAGEWITNESS_DATA", str(tmp_path))
    st.cache_data.clear()
    return tmp_path / "releases"


@pytest.fixture
def old(kept: Path) -> str:
    return made_up.release(kept.parent, older(), note="The <first> one.")


@pytest.fixture
def open_page(open_app):
    def open_it(**parameters):
        app = open_app(**parameters)
        app.switch_page("views/releases.py").run()
        assert not app.exception
        return app

    return open_it


def html(app):
    return "\n".join(element.value for element in app.html)


def said(app):
    return "\n".join(element.value for element in app.markdown)


def links(app):
    """The labels of the links, and their queries."""
    return {link.proto.label: link.proto.query_string for link in app.page_link}


# The page


def test_without_a_release_it_says_how_to_make_one(kept, open_page):
    page = open_page()
    assert page.title[0].value == "What has changed, and since when?"
    assert page.info[0].value == (
        r"Nothing was released yet, so there is nothing to compare today's tables with\. "
        r"To freeze them under their date and id, run\: python \-m etl release"
    )


def test_it_counts_what_changed_and_lists_each_observation_with_the_way_to_its_evidence(old, open_page):
    page = open_page()
    assert "Since 1 May 2026, 1 observation was added, 1 corrected and 1 withdrawn" in said(page)
    assert [heading.value for heading in page.subheader] == [
        f"1 May 2026 · {old}", "Added (1)", "Withdrawn (1)", "Corrected (1)",
    ]  # fmt: skip
    to_pages = {query for query in links(page).values() if "id=" in query}
    for name in ("ru-gross", "cn-gone", "cn-paid"):
        assert any(query.endswith(f"id={X}%2F{name}") for query in to_pages)


def test_a_withdrawn_observation_stands_with_its_old_quote(old, open_page):
    page = open_page()
    assert f"As it stood in release {old}:" in html(page)
    assert "“One &lt;hall&gt; paid <mark>50 yuan</mark> *a day*.”" in html(page)


def test_a_corrected_observation_has_old_and_new_side_by_side_with_the_differing_words_marked(old, open_page):
    table = html(open_page())
    assert (
        '<td data-heading="Before"><del>up to 900 </del>yuan</td>'
        '<td data-heading="Now"><ins>between 300 and 700 </ins>yuan</td>'
    ) in table
    assert "<i>empty</i></td>" in table


def test_what_is_only_converted_anew_is_counted_apart(old, open_page):
    page = open_page()
    assert page.expander[0].label == ("1 observation is only converted anew: its words and their reading are the same")


def test_a_release_says_what_it_holds_and_what_was_written_on_it(old, open_page):
    assert "27 observations, 3 articles · <code>" in html(open_page())
    assert "The &lt;first&gt; one." in html(open_page())


def test_any_release_can_be_compared(kept, old, open_page):
    newer = made_up.release(kept.parent, made_up.OBSERVATIONS, "2026-06-01")
    page = open_page()
    assert "Since 1 June 2026, no observation was added, corrected or withdrawn" in said(page)
    assert f"Today's tables are release {newer} of 1 June 2026" in said(page)
    page = open_page(since=old)
    assert "Since 1 May 2026, 1 observation was added" in said(page)


@pytest.mark.parametrize("since", ["0" * 12, "zzz", "<script>alert(1)</script>"])
def test_an_unknown_release_to_compare_with_is_a_sentence(old, open_page, since):
    page = open_page(since=since)
    assert "is not kept here; the newest one is compared instead" in page.warning[0].value.replace("\\", "")
    assert " <script" not in page.warning[0].value


def test_a_damaged_release_is_told_and_the_others_are_listed(kept, old, open_page):
    broken = made_up.release(kept.parent, made_up.OBSERVATIONS[:3], "2026-06-01")
    (kept / f"2026-06-01-{broken}" / "findings.parquet").write_bytes(b"x")
    page = open_page()
    assert "findings.parquet is not as it was released (another hash)" in page.code[0].value
    assert [heading.value for heading in page.subheader][:1] == [f"1 May 2026 · {old}"]


# Every page under a frozen release


def test_a_frozen_release_is_read_instead_of_todays_tables(old, open_app):
    app = open_app(frozen=old, quote=f"{X}/cn-paid")
    assert "<mark>up to 900 yuan</mark>" in html(app)
    assert f"You look at the tables as they were in release {old} of 1 May 2026" in said(app)
    assert f"Release {old}" in app.caption[-1].value
    assert "<mark>between 300 and 700 yuan</mark>" in html(open_app(quote=f"{X}/cn-paid"))


def test_the_link_back_to_todays_tables_names_no_release(old, open_app):
    query = links(open_app(frozen=old, place="China"))["**Show today's tables**"]
    assert "frozen" not in query
    assert "release" not in query
    assert "place=China" in query


def test_a_release_that_is_gone_shows_todays_tables_and_leaves_the_address(old, open_app):
    app = open_app(frozen="0" * 12, quote=f"{X}/cn-paid")
    assert "Release 000000000000 is not kept here, so today's tables are shown instead" in said(app)
    assert "<mark>between 300 and 700 yuan</mark>" in html(app)
    assert "frozen" not in app.query_params
    assert not app.warning


def test_a_quote_that_came_after_the_frozen_release_says_so(old, open_app):
    app = open_app(frozen=old, quote=f"{X}/ru-gross")
    assert f"This observation was added after release {old} of 1 May 2026, which you look at." in html(app)
    assert "<mark>about US$ 800 per month</mark>" in html(app)


def test_a_quote_that_was_withdrawn_is_shown_as_it_stood(old, open_app):
    app = open_app(quote=f"{X}/cn-gone")
    assert ">This observation was withdrawn</h2>" in html(app)
    assert "<mark>50 yuan</mark>" in html(app)


def test_a_link_of_an_older_release_says_what_changed_on_any_page(old, open_app):
    app = open_app(release=old)
    assert (
        f"This link was made with release {old} of 1 May 2026\\. "
        r"Since then 1 observation was added, 1 corrected, 1 withdrawn\. "
        r"Of 1 more, only the conversion is new, not the words\."
    ) in said(app)
    assert {"**See what changed**", "**Show it as it was**"} <= set(links(app))


def rewrite(kept: Path, change) -> str:
    """A release whose table of observations was changed before it was frozen."""
    old = made_up.release(kept.parent, older(), "2026-01-01")
    folder = kept / f"2026-01-01-{old}"
    path = folder / "observations.parquet"
    pq.write_table(change(pq.read_table(path)), path)
    return made_up.describe(folder, "2026-01-01")


def test_a_release_with_fewer_columns_is_shown_and_says_which_are_empty(kept, open_app):
    old = rewrite(kept, lambda table: table.drop_columns(["speaker"]))
    app = open_app(frozen=old, quote=f"{X}/cn-paid")
    assert "1 column that was added since is empty\\: speaker" in said(app)
    assert "<mark>up to 900 yuan</mark>" in html(app)


def test_a_column_that_was_added_since_is_no_correction(kept, open_page):
    old = rewrite(kept, lambda table: table.drop_columns(["place"]))
    assert "1 observation was added, 1 corrected and 1 withdrawn" in said(open_page(since=old))


def words_as_numbers(table):
    at = table.column_names.index("value_low")
    return table.set_column(at, "value_low", table["original_value"])


def test_a_release_of_another_program_is_not_shown_and_says_so(kept, open_app):
    old = rewrite(kept, words_as_numbers)
    app = open_app(frozen=old)
    assert "was frozen by another version of this program and cannot be shown" in said(app)
    assert app.title[0].value == "What are North Korean workers paid?"


# Texts that differ


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("same", "same", "same", "same"),
        ("a big hall", "a small hall", "a <del>big </del>hall", "a <ins>small </ins>hall"),
        ("", "new", "<i>empty</i>", "<ins>new</ins>"),
        ("<b>", "<i>", "&lt;<del>b</del>&gt;", "&lt;<ins>i</ins>&gt;"),
        ("월급 500원", "월급 600원", "월급 <del>500원</del>", "월급 <ins>600원</ins>"),
    ],
)
def test_differing_words_are_marked_and_everything_is_escaped(old, new, before, after):
    assert releases_page.compared(old, new) == (before, after)


def test_a_changed_receipt_is_told_in_its_sentences():
    row = made_up.row("cn-paid")
    html = releases_page.corrected(
        Correction("x/y", (Cell("derivation", [], row["derivation"]),)), row | {"derivation": []}, row
    )
    assert "<ins>The words “between 300 and 700 yuan” are read as 300–700 yuan a month." in html
