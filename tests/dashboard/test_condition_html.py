"""dashboard/condition_html.py: the matrix and the passages as HTML that says everything and runs nothing."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import parse_qs

from dashboard import condition_html, conditions
from dashboard.condition_html import Opened
from tests.dashboard.made_up import X
from tests.dashboard.test_conditions import AREAS, ASKED, condition, frame

NASTY = "<script>alert('x')</script> & \"more\""


def told(*rows):
    return conditions.conditions(frame(*rows), ASKED, AREAS)


class Links(HTMLParser):
    """The addresses of the links, unescaped, as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.found.append(dict(attrs)["href"])


def test_the_table_has_a_caption_and_heads_for_rows_and_columns():
    html = condition_html.matrix(told(condition("a")), ASKED)
    assert html.count("<caption>") == 1
    assert html.count('<th scope="col">') == 4
    assert html.count('<th scope="row">') == 11
    assert html.count("<td>") == 33


def test_a_count_says_to_those_who_hear_it_what_it_counts():
    html = condition_html.matrix(told(condition("a"), condition("b")), ASKED)
    assert '<span class="ww-hidden">Restriction of movement, China: </span>2 passages</a>' in html


def test_a_count_opens_its_passages_with_every_filter_in_full():
    (target,) = Links(condition_html.matrix(told(condition("a")), ASKED)).found
    assert parse_qs(target.removeprefix("?")) == {
        **{name: value if isinstance(value, list) else [value] for name, value in ASKED.query().items() if value},
        "indicator": ["restriction_of_movement"],
        "area": ["China"],
    }


def test_a_passage_is_shown_with_speaker_source_time_note_and_its_own_address():
    row = told(condition("a", note="Said of one yard.", passage_url="https://radio-x.example/#:~:text=yard")).passages[
        0
    ]
    html = condition_html.passage(row, [], ASKED)
    for said in ("Said by: a guard.", "Radio X, 2 June 2025 (date printed on the page)", "Said of one yard.", "2025 ("):
        assert said in html
    article, own = Links(html).found
    assert article == "https://radio-x.example/#:~:text=yard"
    assert parse_qs(own.removeprefix("?"))["condition"] == [f"{X}/a"]


def test_amounts_of_the_same_passage_lead_to_their_own_evidence():
    row = told(condition("a")).passages[0]
    html = condition_html.passage(row, [{"observation_id": "x/y", "original_value": "13 <hours>"}], ASKED)
    assert "“13 &lt;hours&gt;”" in html
    assert any(parse_qs(target.removeprefix("?")).get("quote") == ["x/y"] for target in Links(html).found)


def test_nothing_of_a_table_becomes_markup():
    fields = dict.fromkeys(("quote", "speaker", "place", "note", "condition_id"), NASTY)
    row = (
        condition("a")
        | fields
        | {"publisher": NASTY, "title": NASTY, "url": "javascript:alert(1)", "passage_url": None}
    )
    row |= {"date_published": "2025", "date_basis": "printed", "language": NASTY}
    html = condition_html.panel(
        Opened(NASTY, (row,), NASTY, is_one=True), {NASTY: [{"observation_id": NASTY, "original_value": NASTY}]}, ASKED
    )
    assert "<script" not in html
    assert "javascript:" not in html
    assert "No web address of the article is known." in html


def test_very_many_passages_are_counted_and_the_first_are_shown():
    rows = told(*(condition(f"n{number}") for number in range(103))).passages
    html = condition_html.panel(Opened("A cell", rows), {}, ASKED)
    assert html.count("<blockquote ") == condition_html.MOST_SHOWN
    assert "103 passages" in html
    assert "3 more passages are not shown." in html


def test_one_passage_leads_to_all_of_its_count():
    rows = told(condition("a"), condition("b")).passages
    targets = Links(condition_html.panel(Opened("A cell", rows[:1], is_one=True), {}, ASKED)).found
    assert parse_qs(targets[-1].removeprefix("?"))["indicator"] == ["restriction_of_movement"]
