"""dashboard/observation_page.py and its view: one observation with its steps, its neighbours, and its states."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from dashboard import citing, observation_page
from etl.releases import Release
from tests.dashboard import made_up
from tests.dashboard.made_up import B, H, X

ROWS = [row for row in made_up.OBSERVATIONS if row["review"] == "accepted"]
RELEASE = Release("a" * 64, "2026-05-01", {}, "", Path("2026-05-01-a"))
SOURCE = {"source_id": X, "title": "Sewing for a star", "publisher": "Radio X", "date_published": "2025-06-02"}


def names(neighbours: observation_page.Neighbours) -> list[str]:
    return [row["observation_id"].partition("/")[2] for row in neighbours.rows]


# The three steps


def steps(name: str, **fields: Any) -> list[str]:
    """The text of each card: name, value, and lines."""
    html = observation_page.steps(made_up.row(name) | fields)
    return html.removeprefix('<ol class="ww-steps"><li>').removesuffix("</li></ol>").split("</li><li>")


def test_the_words_the_reading_and_the_conversion_stand_side_by_side():
    printed, read, converted = steps("cn-paid")
    assert printed == "<h2>As printed</h2><p>“between 300 and 700 yuan”</p><small>Radio X, 2 June 2025</small>"
    assert "<h2>As read</h2><p>300–\u2060700 yuan a month</p>" in read
    assert "<small>Pay (paid out), Port City, China, 2025 (from the publication date)</small>" in read
    amounts = "US$\xa041–\u206098 a month, 151–\u2060353 kg of rice or 15–\u206044% of the local minimum wage"
    assert f"<p>{amounts}</p>" in converted
    assert "Which minimum wage applied is not known" in converted
    assert "The month is not known: from the weakest to the strongest rate of the time." in converted


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("cn-small", "not converted", "Not converted to a month: no number in the words"),
        ("cn-gross", "US$\xa0340–\u2060352 a month", "Not converted to kilograms of rice: no rice price"),
        ("cn-at-site", "nothing to convert", "Only amounts of money for a month are converted."),
    ],
)
def test_what_is_not_converted_says_why(name, value, line):
    converted = steps(name)[2]
    assert f"<p>{value}</p>" in converted
    assert line in converted


def test_a_hedge_and_a_missing_period_are_said():
    assert "<small>Hedge in the words: about.</small>" in steps("ru-gross")[1]
    assert "Hedge" not in steps("cn-paid")[1]
    assert "The period of the amount is not stated." in steps("ru-gross", per="unspecified")[1]


def test_a_vague_amount_has_no_number():
    assert "<p>no number: kept as words</p>" in steps("cn-small")[1]


@pytest.mark.parametrize("field", ["original_value", "publisher", "place", "of", "item"])
def test_every_text_of_the_steps_is_escaped(field):
    html = "".join(steps("cn-paid", **{field: "<img src=x onerror=alert(1)>"}))
    assert "<img" not in html
    assert "&lt;img src=x" in html


# Neighbours


def test_the_same_amount_said_again_is_no_other_neighbour():
    around = observation_page.around(made_up.row("cn-quota-site"), ROWS)
    assert names(around.again) == ["cn-quota-site-usd"]
    assert "cn-quota-site-usd" not in names(around.source)
    around = observation_page.around(made_up.row("cn-quota-site-usd"), ROWS)
    assert names(around.again) == ["cn-quota-site"]


def test_the_same_source_comes_with_the_same_measure_first_and_then_as_in_the_article():
    found = names(observation_page.around(made_up.row("cn-sleep"), ROWS).source)
    assert found == ["cn-gross", "cn-quota", "cn-quota-site", "cn-quota-site-usd", "cn-at-work", "cn-at-site"]
    found = names(observation_page.around(made_up.row("cn-at-site"), ROWS).source)
    assert found[0] == "cn-at-work"


def test_other_sources_of_the_same_measure_and_place_come_by_stage_and_then_by_time():
    late = made_up.row("cn-paid") | {"observation_id": "z/late", "source_id": "z", "year_first": 2029}
    near = made_up.row("cn-paid") | {"observation_id": "z/near", "source_id": "z", "year_first": 2024}
    other = made_up.row("cn-promised") | {"observation_id": "z/other", "source_id": "z"}
    unknown = made_up.row("cn-paid") | {"observation_id": "z/unknown", "source_id": "z", "year_first": None}
    abroad = made_up.row("ru-gross") | {"observation_id": "z/abroad", "source_id": "z"}
    found = observation_page.around(made_up.row("cn-paid"), [abroad, other, unknown, late, near])
    assert names(found.alike) == ["near", "late", "unknown", "other"]
    assert found.source.rows == ()


def test_an_observation_is_not_its_own_neighbour():
    for row in ROWS:
        around = observation_page.around(row, ROWS)
        for neighbours in (around.again, around.source, around.alike):
            assert row["observation_id"] not in {other["observation_id"] for other in neighbours.rows}


def test_what_is_not_listed_is_counted():
    many = [made_up.row("cn-paid") | {"observation_id": f"{X}/{number}"} for number in range(25)]
    found = observation_page.around(made_up.row("cn-paid"), many).source
    assert (len(found.rows), found.more) == (observation_page.MOST, 25 - observation_page.MOST)


def test_a_neighbour_is_named_by_its_amount_and_its_words():
    assert observation_page.line(made_up.row("kp-state")) == (
        "**US\\$\xa04–\u20606 a month** · “four to six dollars a month” · stage not stated · Radio X · 2025"
    )
    assert observation_page.line(made_up.row("cn-small")).startswith("“a few hundred yuan” · ")
    assert observation_page.line(made_up.row("cn-proposed")).endswith(" · not yet checked by a person")


# An observation that is not in the tables


def looked_up(name: str = f"{X}/gone", **known: Any) -> observation_page.Absent:
    return observation_page.looked_up(name, **{"shown": None, "today": None, "last": None, "source": None} | known)


ROW = made_up.row("cn-paid")


@pytest.mark.parametrize(
    ("state", "heading", "step", "has_quote"),
    [
        (looked_up(last=(RELEASE, ROW), source=SOURCE), "This observation was withdrawn", {"since": "a" * 12}, True),
        (looked_up(shown=RELEASE, today=ROW), "Not in this release", {"frozen": "", "release": ""}, True),
        (looked_up(source=SOURCE), "This observation is not here", {"source": X}, False),
        (looked_up(), "This observation is not here", {}, False),
        (looked_up(""), "Which observation?", {}, False),
    ],
)
def test_each_state_has_one_sentence_and_one_next_step(state, heading, step, has_quote):
    assert (state.heading, dict(state.step.query)) == (heading, step)
    assert state.sentence.endswith(".")
    assert ("<blockquote " in observation_page.absent(state)) is has_quote


def test_a_withdrawn_observation_is_shown_as_it_last_stood():
    html = observation_page.absent(looked_up(last=(RELEASE, ROW)))
    assert "It last stood in release aaaaaaaaaaaa of 1 May 2026; it is shown here as it stood there." in html
    assert "<mark>between 300 and 700 yuan</mark> &lt;each&gt;." in html


def test_an_amount_that_was_never_accepted_leads_to_its_article():
    said = looked_up(source=SOURCE).sentence
    assert said.startswith("Its article is here (Sewing for a star), but no accepted observation of this name: ")


def test_a_hostile_name_stays_text_and_short():
    html = observation_page.absent(looked_up("<script>alert(1)</script>" * 100))
    assert "<script" not in html
    assert len(html) < 500


# The page


@pytest.fixture
def open_page(open_app, tmp_path, monkeypatch):
    def open_it(observation_id: str | None = None, **parameters: Any):
        monkeypatch.setenv("WAGEWITNESS_DATA", str(tmp_path))
        st.cache_data.clear()
        named = {} if observation_id is None else {"id": observation_id}
        app = open_app(**named, **parameters)
        app.switch_page("views/observation.py").run()
        assert not app.exception
        return app

    return open_it


def html(page):
    return "\n".join(element.value for element in page.html)


def queries(page):
    return {link.proto.label: link.proto.query_string for link in page.page_link}


@pytest.mark.parametrize(
    ("name", "subtitle"),
    [
        ("cn-quota-site", "Quota · a site · calculated by the source · Daily Y · October to December 2020 (inferred)"),
        (
            "kp-inmates",
            "Share of something else (of “orders”) · North Korean prisoners · Daily Y · June 2023 (inferred)",
        ),
        ("ru-gross", "Pay (gross) · Radio X · 2025 (from the publication date)"),
    ],
)
def test_under_the_heading_stands_what_sets_the_amount_apart(name, subtitle):
    assert observation_page.subtitle(made_up.row(name)) == subtitle


def test_the_page_is_headed_by_its_amount_and_shows_quote_and_receipt(open_page):
    page = open_page(f"{X}/cn-paid")
    assert page.title[0].value == "Port City, China: 300–700 yuan a month"
    assert "<mark>between 300 and 700 yuan</mark>" in html(page)
    assert "<h3>From the words to comparable amounts</h3><ol>" in html(page)
    assert page.code[0].value.endswith(f"observation {X}/cn-paid, release {release_of(page)}.")
    assert f"id={X.replace('/', '%2F')}%2Fcn-paid&release={release_of(page)}" in page.code[1].value


def release_of(page) -> str:
    return page.caption[-1].value.partition("Release ")[2][:12]


def test_neighbours_lead_to_their_own_pages_and_the_chart_to_the_quote(open_page):
    page = open_page(f"{B}/cn-quota", place="China")
    found = queries(page)
    assert any(query.endswith(f"id={B}%2Fcn-gross") for query in found.values())
    assert (
        f"measure=takings&unit=US+dollars&years=2020&years=2025&undated=true&lang=en&quote={B}%2Fcn-quota"
        in (found["**Open in chart**"])
    )
    assert f"source={B}&quote={B}%2Fcn-quota" in found["**Read beside its article**"]


def test_findings_lead_to_the_pages_of_what_they_compare(open_page):
    page = open_page(f"{B}/cn-quota")
    assert "<b>In tension:</b>" in html(page)
    assert queries(page)["Read the quote: **“between 300 and 700 yuan”**"].endswith(f"id={X}%2Fcn-paid")


def test_citations_come_as_three_files_with_the_release(open_page):
    page = open_page(f"{X}/ru-gross")
    assert [button.label for button in page.get("download_button")] == [
        "Download BibTeX", "Download RIS", "Download CSL-JSON",
    ]  # fmt: skip


def test_an_amount_that_nobody_checked_says_so_before_its_quote(open_page):
    page = open_page(f"{X}/cn-proposed", proposed="true")
    said = html(page)
    assert "Not yet checked by a person: the program proposes this reading." in said.partition("<blockquote ")[0]


def test_without_an_address_it_says_what_to_do(open_page, tables):
    made_up.write(tables, [made_up.row("cn-paid") | {"url": None, "passage_url": None}])
    said = html(open_page(f"{X}/cn-paid"))
    assert "No web address of the article is known. Look for the headline or the words in the publisher" in said


@pytest.mark.parametrize("observation_id", [None, "", "no/such", f"{H}/gone", "<script>alert(1)</script>", "a" * 9000])
def test_an_address_that_leads_nowhere_is_a_sentence_and_a_step(open_page, observation_id):
    page = open_page(observation_id)
    assert page.title[0].value == ("This observation is not here" if observation_id else "Which observation?")
    assert "ww-note" in html(page)
    assert "<script" not in html(page)
    assert len(page.page_link) == 1


def test_citation_files_name_the_observation_and_the_release():
    files = citing.files(made_up.row("ru-gross"), "f" * 64, date(2026, 5, 1))
    assert [file.name for file in files] == [
        f"wagewitness-{X}-ru-gross-ffffffffffff.{ending}" for ending in ("bib", "ris", "json")
    ]
    assert all("ffffffffffff" in file.text for file in files)
    assert json.loads(files[2].text)
