"""dashboard/evidence_html.py: what is known of one observation; everything from a table is escaped."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard import evidence_html
from tests.dashboard import made_up


def page(name: str = "cn-paid", **fields: object) -> str:
    row = made_up.row(name) | fields
    return evidence_html.panel(
        row,
        said_again=(),
        findings=(),
        permalink="./?quote=x%2Fy",
        own_page="./observation?id=x%2Fy",
        not_on_chart=None,
    )


class Tags(HTMLParser):
    """Which tags there are, with their attributes."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def test_the_words_of_the_amount_are_marked_and_the_quote_is_escaped():
    assert evidence_html.marked_quote(made_up.row("cn-paid")) == (
        "“On pay day the women counted <mark>between 300 and 700 yuan</mark> &lt;each&gt;.”"
    )


@given(some.text(max_size=40), some.text(min_size=1, max_size=20), some.text(max_size=40))
def test_a_hostile_quote_stays_text(before, words, after):
    html = evidence_html.marked_quote(
        {"quote": before + words + after, "amount_start": len(before), "amount_end": len(before) + len(words)}
    )
    assert [tag for tag, _ in Tags(html).found] == ["mark"]


def test_markup_around_and_in_the_words_of_an_amount_stays_text():
    row = made_up.observation("h", made_up.X, "<b>Of</b> ", "<i>5</i> yuan", " <u>each</u>")
    assert evidence_html.marked_quote(row) == (
        "“&lt;b&gt;Of&lt;/b&gt; <mark>&lt;i&gt;5&lt;/i&gt; yuan</mark> &lt;u&gt;each&lt;/u&gt;”"
    )


def test_it_says_who_says_so_where_when_and_how_sure():
    html = page()
    assert "Said by: a foreman." in html
    assert "<cite>Sewing for a star: a *season* in &lt;Port City&gt;</cite>" in html
    assert "Radio X, by A. Writer, 2 June 2025 (date printed on the page)." in html
    assert "<dt>Time</dt><dd>2025 (from the publication date)</dd>" in html
    assert "<dt>Place</dt><dd>Port City, China</dd>" in html


def test_an_inferred_date_says_how_it_was_reasoned():
    html = page("cn-gross")
    assert "<cite>Daily Y (headline not known)</cite>" in html
    assert "October to December 2020 (date inferred). The text names a season and a campaign of that year." in html


def test_the_receipt_is_a_numbered_list_and_ends_with_the_value_shown():
    html = page()
    steps = html.partition("<ol>")[2].partition("</ol>")[0]
    assert steps.count("<li>") == 7
    assert "Together, rounded: US$ 41–98 a month, 151–353 kg of rice or 15–44% of the local minimum wage." in html
    assert "the lower end takes the weakest rate of the period" in html


def test_a_share_of_the_minimum_wage_says_what_is_not_known_of_it():
    assert "Which minimum wage applied is not known" in page()
    assert "The province is not named." in page()
    assert "The province is not named." not in page(subdivision="CN-21")
    assert "the region may have had a higher one" not in page()
    assert "minimum wage" not in page("ru-gross")


def test_a_range_in_rice_that_market_figures_widened_says_so():
    even = {"value_low": 300.0, "value_high": 700.0}
    even |= {"low_rice_kg_month": 300 * 5800 / 11500, "high_rice_kg_month": 700 * 5800 / 11500}
    assert "Market rates and prices moved within the time" not in page(**even)
    assert "Market rates and prices moved within the time" in page(**even | {"low_rice_kg_month": 10.0})


def test_a_quote_that_begins_with_a_quotation_mark_gets_no_second_one():
    quote = "“We pay 5 yuan,” he said."
    fields = {"quote": quote, "original_value": "5 yuan", "amount_start": 8, "amount_end": 14}
    assert '<blockquote lang="en">“We pay <mark>5 yuan</mark>,” he said.</blockquote>' in page(**fields)


def test_a_price_is_not_said_to_lack_a_month():
    because = {"not_comparable_because": "month:period_not_monthly"}
    assert "Not converted to a month" in page(**because)
    assert "Not converted to a month" not in page(measure="price", item="rice", **because)


def test_it_says_why_an_amount_was_not_converted():
    assert "Not converted to kilograms of rice: no rice price" in page("cn-gross")
    assert "Not converted to a month: no number in the words" in page("cn-small")
    assert "Not converted" not in page("cn-sent-home", not_comparable_because="month:not_money")


def test_an_amount_that_nobody_checked_says_so():
    assert "<dt>Checked</dt><dd>proposed</dd>" in page("cn-proposed")
    assert "<b>Not yet checked by a person: the program proposes this reading.</b>" in page("cn-proposed")
    assert "<b>Checked and found wrong.</b>" in page("cn-proposed", review="rejected")
    assert "ecked by a person" not in page("cn-paid")
    assert "<dt>Checked</dt>" not in page("cn-paid")


def test_a_vague_amount_is_headed_by_its_words():
    html = page("cn-small")
    assert ">China: “a few hundred yuan”</h2>" in html
    assert "no number: kept as words" in html


def test_the_sources_own_conversion_and_the_findings_stand_beside_ours():
    html = evidence_html.panel(
        made_up.row("cn-quota-site"),
        said_again=[made_up.row("cn-quota-site-usd")],
        findings=[{"verdict": "tension", "sentence": "Both <are> shown."}],
        permalink="./",
        own_page="./observation",
        not_on_chart=None,
    )
    assert "<li>“about USD 61,000”: about US$ 61,000 a month (converted by the source)</li>" in html
    assert "<li><b>in tension:</b> Both &lt;are&gt; shown.</li>" in html


def test_links_to_the_article_open_a_new_tab_that_knows_nothing_of_this_one():
    links = [attributes for tag, attributes in Tags(page()).found if tag == "a"]
    assert links[0]["href"] == "https://radio-x.example/sewing#:~:text=words"
    assert (links[0]["target"], links[0]["rel"]) == ("_blank", "noopener noreferrer")
    assert links[-1]["href"] == "./?quote=x%2Fy"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example"])
def test_only_web_addresses_become_links(address):
    assert address not in page(passage_url=address, url=address)
    assert "Open the article" in page(passage_url=address)


def test_without_an_address_it_says_so():
    assert "No web address of the article is known." in page(passage_url=None, url=None)


@pytest.mark.parametrize(
    "field",
    ["title", "publisher", "author", "speaker", "note", "place", "date_note", "original_value", "observation_id"],
)
def test_every_text_is_escaped(field):
    html = page(**{field: "<img src=x onerror=alert(1)>", "date_basis": "inferred"})
    assert "<img" not in html
    assert "&lt;img src=x" in html


def test_an_amount_said_again_that_nobody_checked_says_so():
    html = evidence_html.panel(
        made_up.row("cn-paid"),
        said_again=[made_up.row("cn-proposed")],
        findings=(),
        permalink="./",
        own_page="./observation",
        not_on_chart=None,
    )
    assert "“1,500 yuan a month”: 1,500 yuan a month (reported, not yet checked by a person)" in html


def test_the_words_of_a_vague_amount_and_of_one_said_again_are_escaped():
    hostile = {"original_value": "<img src=x onerror=alert(1)>"}
    html = evidence_html.panel(
        made_up.row("cn-small") | hostile,
        said_again=[made_up.row("cn-paid") | hostile],
        findings=(),
        permalink="./",
        own_page="./observation",
        not_on_chart=None,
    )
    assert "<img" not in html
    assert html.count("&lt;img src=x") == 2


def test_a_row_that_no_chart_shows_says_why():
    html = evidence_html.panel(
        made_up.row("cn-paid"),
        said_again=(),
        findings=(),
        permalink="./?a=1&b=2",
        own_page="./observation",
        not_on_chart="It is <away>.",
    )
    assert "It is &lt;away&gt;." in html
    assert '<a href="./?a=1&amp;b=2" target="_self">Show the question it answers</a>' in html
