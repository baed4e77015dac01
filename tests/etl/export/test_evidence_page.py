"""evidence_page.py, quotes_page.py, schema_org.py: the printable page as text (tests/browser opens it)."""

from __future__ import annotations

import json
import re
from html import escape
from html.parser import HTMLParser

import pytest

from etl.export import quotes_page
from etl.export.evidence_page import evidence_page
from etl.export.schema_org import dataset
from tests.dashboard import made_up
from tests.etl.export.conftest import HOSTILE

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


class Elements(HTMLParser):
    """Every element with its attributes, and the ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(text: str, tag: str) -> list[dict[str, str | None]]:
    return [attributes for name, attributes in Elements(text).found if name == tag]


def test_every_quote_stands_there_with_its_amount_marked_its_speaker_and_its_address(taken):
    text = evidence_page(taken)
    for row in taken.observations:
        part = text.partition(f'id="{quotes_page.anchor(row["observation_id"])}"')[2].partition("</article>")[0]
        assert f"<mark>{escape(row['original_value'])}</mark>" in part
        assert re.sub(r"</?mark>", "", part).count(escape(row["quote"])) == 1
        assert escape(row["passage_url"]) in part
        assert not row["speaker"] or escape(row["speaker"]) in part


def test_the_steps_of_the_calculation_stand_there_in_words(taken):
    text = evidence_page(taken)
    assert "300 ÷ 7.3015 ≈ 41.087448" in text
    assert "Together, rounded: US$ 41–98 a month" in text


def test_conditions_findings_and_set_aside_numbers_of_the_articles_stand_there(taken):
    text = evidence_page(taken)
    assert "Nobody may leave the yard &lt;alone&gt;." in text
    assert escape(made_up.FINDINGS[0]["sentence"]) in text
    assert "“Resolution 2397”" in text


def test_every_link_within_the_page_leads_somewhere(take_away, taken):
    for one in (taken, take_away(ids=[f"{made_up.B}/cn-quota"])):
        text = evidence_page(one)
        ids = {attributes["id"] for _, attributes in Elements(text).found if "id" in attributes}
        inside = {link["href"][1:] for link in elements(text, "a") if link["href"].startswith("#")}
        assert inside
        assert inside <= ids


def test_no_two_elements_share_an_id(taken):
    ids = [attributes["id"] for _, attributes in Elements(evidence_page(taken)).found if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_nothing_is_fetched_and_nothing_is_run(taken, hostile):
    for one in (taken, hostile):
        text = evidence_page(one)
        names = [name for name, _ in Elements(text).found]
        assert not {"img", "link", "iframe", "object", "embed", "form"} & set(names)
        assert [script["type"] for script in elements(text, "script")] == ["application/ld+json"]
        assert "default-src 'none'" in text
        assert "url(" not in text
        assert "@import" not in text


def test_hostile_words_stay_words(hostile):
    text = evidence_page(hostile)
    assert all(not name.startswith("on") for _, attributes in Elements(text).found for name in attributes)
    assert not [link for link in elements(text, "a") if link["href"].startswith("javascript:")]
    assert escape(HOSTILE) in text


def test_the_metadata_cannot_be_ended_by_a_title(hostile):
    (found,) = SCRIPT.findall(evidence_page(hostile))
    described = json.loads(found)
    assert described["isBasedOn"][0]["publisher"]["name"] == made_up.SOURCES[made_up.X]["publisher"]
    assert HOSTILE.splitlines()[0] in described["citation"]
    assert "<" not in found


def test_the_metadata_describe_a_dataset(taken):
    described = dataset(taken)
    assert described["@type"] == "Dataset"
    assert described["version"] == taken.release
    assert described["temporalCoverage"] == "2020/2025"
    assert [place["identifier"] for place in described["spatialCoverage"]] == ["CN", "RU", "KP"]
    assert {article["url"] for article in described["isBasedOn"]} == {s["url"] for s in made_up.SOURCES.values()}


def test_an_interval_is_no_day_of_publication(taken):
    days = {article["name"]: article.get("datePublished") for article in dataset(taken)["isBasedOn"]}
    assert days["Daily Y, October to December 2020"] is None


def test_an_article_without_an_address_says_so(take_away):
    row = made_up.row("cn-paid") | {"url": None, "passage_url": None}
    assert "No web address of the article is known." in evidence_page(take_away([row]))


def test_an_amount_is_never_lost_for_want_of_a_number(taken):
    assert "no number: kept as words" in evidence_page(taken)


def test_nothing_taken_is_a_page_that_says_so(take_away):
    text = evidence_page(take_away(ids=[]))
    assert "0 observations from 0 articles." in text
    assert "<svg" not in text


@pytest.mark.parametrize("name", ["a/b", "오/x", 'a"><script>', "a b#c"])
def test_an_anchor_is_safe_whatever_an_observation_is_called(name):
    assert re.fullmatch(r"q-[0-9a-f]{12}", quotes_page.anchor(name))
    assert quotes_page.anchor(name) != quotes_page.anchor(f"{name}!")
