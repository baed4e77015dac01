"""source_reading.py: quotes and whole articles with their marks. The sentences are made up (made_up.py)."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard import source_reading
from etl.whole_article import AMOUNT, CONDITION, SET_ASIDE, Stretch
from tests.dashboard.made_up import X, money, observation
from tests.dashboard.made_up import row as row_of

HOSTILE = "<script>alert(1)</script>"


def to(observation_id):
    return f"?quote={observation_id}"


def one_quote(*rows):
    (passage,) = source_reading.passages(rows)
    return passage


def in_one_sentence(*spans):
    """Observations on one quote, one for each pair of start and end."""
    quote = "Of 200 women, 30 were sent home."
    return [
        observation(f"n{start}-{end}", X, quote[:start], quote[start:end], quote[end:], **money(1, 1, "people", None))
        for start, end in spans
    ]


def without_addresses(html):
    return re.sub(r' (href|target|aria-label|title)="[^"]*"', "", html)


def test_text_that_is_markup_comes_out_as_text():
    passage = one_quote(observation("h", X, HOSTILE, "<b>5 yuan</b>", HOSTILE, **money(5, 5, "CNY")))
    escaped = "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert source_reading.marked(passage, to, "ko") == (
        f'<blockquote lang="ko">{escaped}<mark><a href="?quote={X}/h" target="_self">&lt;b&gt;5 yuan&lt;/b&gt;</a>'
        f"</mark>{escaped}</blockquote>"
    )


def test_an_address_and_a_language_cannot_end_their_attribute():
    html = source_reading.marked(one_quote(*in_one_sentence((3, 6))), lambda _: '?"><i>', '"><i>')
    assert "<i>" not in html


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([(3, 6)], "Of <mark><a>200</a></mark> women, 30 were sent home."),
        ([(14, 16), (3, 6)], "Of <mark><a>200</a></mark> women, <mark><a>30</a></mark> were sent home."),
        ([(3, 6), (3, 12)], "Of <mark><a>200 women</a></mark><sup><a>2</a></sup>, 30 were sent home."),
        ([(3, 12), (7, 16)], "Of <mark><a>200 women, 30</a></mark><sup><a>2</a></sup> were sent home."),
        ([(3, 6), (6, 12)], "Of <mark><a>200</a></mark><mark><a> women</a></mark>, 30 were sent home."),
    ],
)
def test_every_amount_is_a_marked_link_and_shared_words_are_one_mark(spans, marked):
    html = source_reading.marked(one_quote(*in_one_sentence(*spans)), to, "en")
    assert without_addresses(html) == f'<blockquote lang="en">{marked}</blockquote>'


def test_of_amounts_that_share_words_each_has_its_own_link():
    html = source_reading.marked(one_quote(*in_one_sentence((3, 12), (7, 16))), to, "en")
    assert re.findall(r'href="([^"]*)"', html) == [f"?quote={X}/n3-12", f"?quote={X}/n7-16"]


def test_observations_of_one_quote_stand_under_it_together():
    one, two, three = row_of("cn-promised"), row_of("cn-paid"), row_of("cn-promised")
    assert source_reading.passages([one, two, three]) == [
        source_reading.Passage(one["quote"], (one, three)),
        source_reading.Passage(two["quote"], (two,)),
    ]


def test_the_amounts_of_a_quote_stand_in_the_order_of_their_words():
    late, early = in_one_sentence((14, 16), (3, 6))
    assert one_quote(late, early).observations == (early, late)


def test_what_lies_between_two_quotes_is_said_to_be_left_out():
    html = source_reading.in_passages([row_of("cn-promised"), row_of("cn-paid")], to, "en")
    assert html.count("…") == html.count("left out") == 1
    assert "…" not in source_reading.in_passages([row_of("cn-promised")], to, "en")


@pytest.mark.parametrize(
    ("speakers", "said"),
    [
        ((None,), ""),
        ((HOSTILE,), '<p class="ww-said">Said by: &lt;script&gt;alert(1)&lt;/script&gt;</p>'),
        (("a guard", "a cook", "a guard"), '<p class="ww-said">Said by: a guard and a cook</p>'),
    ],
)
def test_every_speaker_of_a_quote_is_named_once(speakers, said):
    rows = [row | {"speaker": speaker} for row in in_one_sentence((3, 6)) for speaker in speakers]
    assert source_reading.said_by(one_quote(*rows)) == said


READ = {
    "cn-promised": "“2,000 yuan per month”: <b>2,000 yuan a month</b> · Pay: promised · Port City, China · 2025",
    "ru-gross": "“about US$ 800 per month”: <b>about US$\u00a0800 a month</b> · Pay: gross, average · Russia · 2025",
    "cn-small": "“a few hundred yuan”: <b>no number: kept as words</b> · Pay: kept · China · 2025",
    "ru-quota-before": "“62,000”: <b>62,000 roubles a month</b> · Quota · the island, Russia · time not known",
    "kp-rice": "“a kilogram of rice”: <b>up to 1 kg a month</b> · Pay: stage not stated, rice · North Korea"
    " · June 2023 (inferred)",
    "cn-sent-home": "“some 4,000 workers”: <b>about 4,000 people</b> · Number of workers: returned · Port City, China"
    " · March 2025",
    "cn-share": "“up to 70 per cent”: <b>up to 70%</b> · Share taken from pay: of “pay” · China · 2025",
    "kp-inmates": "“20 to 30%”: <b>20–\u206030%</b> · Share of something else: of “orders”, North Korean prisoners"
    " · North Korea · June 2023 (inferred)",
    "cn-quota-site-usd": "“about USD 61,000”: <b>about US$\u00a061,000 a month</b> · Quota: a site · China"
    " · October to December 2020 (inferred) · converted by the source · the same amount as another, counted once",
    "cn-proposed": "“1,500 yuan a month”: <b>1,500 yuan a month</b> · Pay: paid out · China · 2025"
    " · not yet checked by a person",
}


@pytest.mark.parametrize("name", READ)
def test_what_was_read_from_the_words_is_a_link_to_its_evidence(name):
    row = row_of(name)
    assert unescape(source_reading.items([row], to)) == (
        f'<li><a href="?quote={row["observation_id"]}" target="_self">{READ[name]}</a></li>'
    )


def test_an_item_that_the_share_names_is_not_said_twice():
    row = row_of("kp-inmates") | {"of": "the price of rice", "item": "rice"}
    assert "of “the price of rice”, North Korean prisoners · " in source_reading.items([row], to)
    assert "rice" not in source_reading.items([row], to).replace("the price of rice", "")


ARTICLE = "On 5 May two men got 300 yuan.\nNobody may leave."


def whole(*stretches, text=ARTICLE):
    html = source_reading.whole(text, stretches, {"x/gate": "isolation"}, to, "en")
    return html.partition(">")[2].removesuffix("</div>")


@pytest.mark.parametrize(
    ("stretches", "html"),
    [
        ([], "On 5 May two men got 300 yuan.\nNobody may leave."),
        (
            [Stretch(21, 29, AMOUNT, "x/pay")],
            "On 5 May two men got <mark><a>300 yuan</a></mark>.\nNobody may leave.",
        ),
        (
            [Stretch(3, 8, SET_ASIDE, "date")],
            'On <u class="ww-aside">5 May</u><small class="ww-reason">date</small> two men got 300 yuan.\n'
            "Nobody may leave.",
        ),
        (
            [Stretch(31, 48, CONDITION, "x/gate")],
            'On 5 May two men got 300 yuan.\n<span class="ww-told">Nobody may leave.</span>'
            '<small class="ww-reason">Isolation</small>',
        ),
        (
            [Stretch(9, 30, CONDITION, "x/gate"), Stretch(21, 29, AMOUNT, "x/pay")],
            'On 5 May <span class="ww-told">two men got </span>'
            '<span class="ww-told"><mark><a>300 yuan</a></mark></span>'
            '<span class="ww-told">.</span><small class="ww-reason">Isolation</small>\nNobody may leave.',
        ),
    ],
)
def test_the_whole_article_has_amounts_conditions_and_what_is_set_aside_marked(stretches, html):
    assert without_addresses(whole(*stretches)) == html


KINDS = some.sampled_from([AMOUNT, CONDITION, SET_ASIDE])
PLACES = some.tuples(some.integers(0, 20), some.integers(1, 8), KINDS)


@given(some.text(alphabet="ab <&\n", min_size=30, max_size=30), some.lists(PLACES, max_size=6))
def test_however_stretches_overlap_the_words_stay_as_they_are(text, places):
    names = {AMOUNT: "x/pay", CONDITION: "no-indicator", SET_ASIDE: "date"}
    stretches = [Stretch(start, start + length, kind, names[kind]) for start, length, kind in places]
    html = re.sub(r"<(small|sup)\b.*?</\1>", "", whole(*stretches, text=text))
    assert unescape(re.sub(r"<[^>]*>", "", html)) == text


@given(some.lists(some.tuples(some.integers(0, 20), some.integers(1, 8)), max_size=6))
def test_no_link_stands_in_a_link_and_every_amount_has_one(places):
    stretches = [Stretch(start, start + length, AMOUNT, f"x/{n}") for n, (start, length) in enumerate(places)]
    html = whole(*stretches)
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", html, re.DOTALL)
    assert sorted(re.findall(r'href="\?quote=([^"]*)"', html)) == sorted({one.name for one in stretches})
