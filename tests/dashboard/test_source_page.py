"""source_page.py: what the Sources page writes about one article. The sentences are made up (made_up.py)."""

from __future__ import annotations

import pytest

from dashboard import source_page
from etl import vocabulary as v
from tests.dashboard.made_up import SOURCES, X, money, observation
from tests.dashboard.made_up import row as row_of

HOSTILE = "<script>alert(1)</script>"


def one_quote(*rows):
    (passage,) = source_page.passages(rows)
    return passage


def in_one_sentence(*spans):
    """Observations on one quote, one for each pair of start and end."""
    quote = "Of 200 women, 30 were sent home."
    return [
        observation(f"n{start}-{end}", X, quote[:start], quote[start:end], quote[end:], **money(1, 1, "people", None))
        for start, end in spans
    ]


def test_text_that_is_markup_comes_out_as_text():
    passage = one_quote(observation("h", X, HOSTILE, "<b>5 yuan</b>", HOSTILE, **money(5, 5, "CNY")))
    escaped = "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert source_page.marked(passage) == (
        f"<blockquote>{escaped}<mark>&lt;b&gt;5 yuan&lt;/b&gt;</mark>{escaped}</blockquote>"
    )


@pytest.mark.parametrize("field", ["speaker", "place", "note", "quote"])
def test_a_condition_is_escaped(field):
    written = source_page.conditions([condition() | {field: HOSTILE}])
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


def test_observations_of_one_quote_stand_under_it_together():
    one, two, three = row_of("cn-promised"), row_of("cn-paid"), row_of("cn-promised")
    assert source_page.passages([one, two, three]) == [
        source_page.Passage(one["quote"], (one, three)),
        source_page.Passage(two["quote"], (two,)),
    ]


def test_the_amounts_of_a_quote_stand_in_the_order_of_their_words():
    late, early = in_one_sentence((14, 16), (3, 6))
    assert one_quote(late, early).observations == (early, late)


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([(3, 6)], "Of <mark>200</mark> women, 30 were sent home."),
        ([(3, 6), (14, 16)], "Of <mark>200</mark> women, <mark>30</mark> were sent home."),
        ([(14, 16), (3, 6)], "Of <mark>200</mark> women, <mark>30</mark> were sent home."),
        ([(3, 6), (3, 12)], "Of <mark>200 women</mark>, 30 were sent home."),
        ([(3, 12), (7, 16)], "Of <mark>200 women, 30</mark> were sent home."),
        ([(3, 12), (4, 5)], "Of <mark>200 women</mark>, 30 were sent home."),
        ([(3, 6), (6, 12)], "Of <mark>200</mark><mark> women</mark>, 30 were sent home."),
    ],
)
def test_every_amount_is_marked_and_shared_words_once(spans, marked):
    assert source_page.marked(one_quote(*in_one_sentence(*spans))) == f"<blockquote>{marked}</blockquote>"


def test_a_speaker_is_escaped():
    passage = one_quote(observation("h", X, "Pay is ", "5 yuan", ".", speaker=HOSTILE, **money(5, 5, "CNY")))
    assert source_page.said_by(passage) == ('<p class="ww-said">Said by: &lt;script&gt;alert(1)&lt;/script&gt;</p>')


def test_every_speaker_of_a_quote_is_named_once():
    rows = [
        row | {"speaker": speaker} for row in in_one_sentence((3, 6)) for speaker in ("a guard", "a cook", "a guard")
    ]
    assert source_page.said_by(one_quote(*rows)) == '<p class="ww-said">Said by: a guard and a cook</p>'


def test_a_quote_whose_speaker_is_not_named_says_nothing_of_one():
    assert source_page.said_by(one_quote(*in_one_sentence((3, 6)))) == ""


READ = {
    "cn-promised": "“2,000 yuan per month”: **2,000 yuan a month** · Pay: promised · Port City, China · 2025",
    "ru-gross": "“about US$ 800 per month”: **about US$\u00a0800 a month** · Pay: gross, average · Russia · 2025",
    "cn-small": "“a few hundred yuan”: **no number: kept as words** · Pay: kept · China · 2025",
    "ru-quota-before": "“62,000”: **62,000 roubles a month** · Quota · the island, Russia · time not known",
    "kp-rice": "“a kilogram of rice”: **up to 1 kg a month** · Pay: stage not stated, rice · North Korea · June 2023",
    "cn-sent-home": "“some 4,000 workers”: **about 4,000 people** · Number of workers: returned · Port City, China"
    " · March 2025",
    "cn-share": "“up to 70 per cent”: **up to 70%** · Share taken from pay: of “pay” · China · 2025",
    "kp-inmates": "“20 to 30%”: **20–\u206030%** · Share of something else: of “orders”, North Korean prisoners"
    " · North Korea · June 2023",
    "cn-quota-site-usd": "“about USD 61,000”: **about US$\u00a061,000 a month** · Quota: a site · China"
    " · October to December 2020 · converted by the source · the same amount as another, counted once",
    "cn-proposed": "“1,500 yuan a month”: **1,500 yuan a month** · Pay: paid out · China · 2025"
    " · not yet checked by a person",
}


@pytest.mark.parametrize("name", READ)
def test_what_was_read_from_the_words(name):
    assert source_page.reading(row_of(name)).replace("\\", "") == READ[name]


def test_an_item_that_the_share_names_is_not_said_twice():
    row = row_of("kp-inmates") | {"of": "the price of rice", "item": "rice"}
    assert "of “the price of rice”, North Korean prisoners · " in source_page.reading(row)
    assert "rice" not in source_page.reading(row).replace("the price of rice", "")


def test_the_words_of_an_article_are_no_markdown():
    row = row_of("cn-paid") | {"original_value": "*5* :red[yuan] [x](http://x.example)", "place": "_Port_"}
    read = source_page.reading(row)
    assert read.startswith("“\\*5\\* \\:red\\[yuan\\] \\[x\\]\\(http\\://x\\.example\\)”: ")
    assert "\\_Port\\_" in read


def condition(**fields):
    return {
        "indicator": "isolation", "ref_area": "CN", "place": "Port City", "population": "north_korean_workers",
        "time_period": "2025-03", "time_basis": "stated", "quote": "Nobody leaves.", "speaker": "a guard",
        "passage_url": "https://x.example/#:~:text=Nobody", "note": "Only the yard is meant.", "review": "accepted",
    } | fields  # fmt: skip


def test_a_condition_has_quote_speaker_place_time_way_into_the_article_and_note():
    written = source_page.conditions([condition()])
    assert written.startswith(
        "<h3>Isolation</h3><article><blockquote>Nobody leaves.</blockquote>"
        '<p class="ww-said">Said by: a guard · Port City, China · March 2025 (stated) · '
        '<a href="https://x.example/#:~:text=Nobody" '
    )
    assert written.endswith('<p class="ww-said">Note: Only the yard is meant.</p></article>')


def test_conditions_of_one_indicator_stand_under_one_heading():
    rows = [condition(quote="A."), condition(indicator="deception", quote="B."), condition(quote="C.")]
    written = source_page.conditions(rows)
    assert written.count("<h3>") == 2
    assert written.index("C.") < written.index("Deception")


def test_a_condition_that_nobody_checked_says_so():
    assert "not yet checked by a person" in source_page.conditions([condition(review="proposed")])


@pytest.mark.parametrize("reason", list(v.REASON))
def test_every_number_set_aside_has_its_reason_in_words(reason):
    row = {"words": "2 < 3", "reason": reason, "occurrence": 0}
    label, meaning = v.REASON.terms[reason]
    written = source_page.set_aside([row])
    assert f"<tr><td>“2 &lt; 3”</td><td><b>{label}</b>: {meaning}</td>".replace("'", "&#x27;") in written
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


def test_the_first_sentence_counts():
    assert source_page.in_all(5, 45, 19, 1200) == (
        "5 articles give 45 observations and 19 conditions told without a number. "
        "1,200 stretches with other numbers are set aside, each with its reason."
    )


def test_the_first_sentence_counts_to_one():
    assert source_page.in_all(1, 1, 1, 1) == (
        "1 article gives 1 observation and 1 condition told without a number. "
        "1 stretch with other numbers is set aside, each with its reason."
    )
