"""dashboard/review_text.py and review_card.py: what a stranger wrote is shown as words, near the proposal in hand."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import review_card
from dashboard.review_text import AROUND, MOST_MARKS, PAGE, SHOWN_WHOLE, Marked, page, pages, reading, window
from etl.comparable import Comparable
from etl.review import Fault, Item, Preview

HOSTILE = '<script>alert(1)</script> & "900 yuan" <img src=x onerror=alert(2)>'


def ready(**changed):
    fields = {"original_value": "900 yuan", "measure": "wage", "ref_area": "CN", "time_period": "2025"}
    given_ = {
        "fields": fields | changed.pop("fields", {}),
        "faults": (),
        "value_low": 900.0,
        "value_high": 900.0,
        "qualifier": "exact",
        "unit": "CNY",
        "per": "month",
        "comparable": Comparable(),
        "speaker_is_publisher": False,
    }
    return Preview(**(given_ | changed))


def item(**seen):
    return Item({"id": "pay", **seen}, 0, 8, 0, 8, 0.4, {"ref_area": "<b>Dandong</b>"}, ("“yuan” may be CNY.",))


# Text


def test_what_an_article_says_is_shown_as_words():
    shown = reading(HOSTILE, [Marked(29, 37, "open", True)], (0, len(HOSTILE)), 'a"><script>')
    assert "<script>" not in shown
    assert "<img" not in shown
    assert 'data-item="a&quot;&gt;&lt;script&gt;"' in shown
    assert "&lt;script&gt;alert(1)" in shown


@given(
    st.text(alphabet="ab <&\n", max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20), st.booleans()), max_size=8),
)
def test_marks_neither_lose_nor_repeat_a_character(text, stretches):
    marks = [
        Marked(start, min(start + length, len(text)), "open", is_now)
        for start, length, is_now in stretches
        if start < len(text)
    ]
    shown = re.search(r"<div>(.*)</div>", reading(text, marks, (0, len(text)), "one"), re.DOTALL)
    assert unescape(re.sub(r"</?mark[^>]*>", "", shown[1])) == text


def test_where_two_marks_overlap_the_one_in_hand_is_shown():
    shown = reading("900 to 1,100 yuan", [Marked(0, 12, "accepted"), Marked(7, 17, "open", True)], (0, 17), "one")
    assert re.findall(r"<mark [^>]*>([^<]*)", shown) == ["1,100 yuan"]


def test_a_short_article_is_shown_whole():
    assert window("a" * SHOWN_WHOLE, 5, 9) == (0, SHOWN_WHOLE)


@pytest.mark.parametrize(
    "text", ["word " * 200_000, "a" * 1_000_000, "A paragraph of forty characters or so.\n\n" * 25_000]
)
@pytest.mark.parametrize("at", [0, 500_000, 999_990])
def test_of_a_long_article_only_what_is_near_is_shown(text, at):
    first, last = window(text, at, at + 8)
    assert first <= at < last
    assert last - first <= 2 * AROUND + 8
    assert "… the article begins above" in reading(text, [], (first, last), "x") or first == 0


def test_thousands_of_marks_are_cut_around_the_one_in_hand():
    marks = [Marked(at, at + 1, "open", at == 3000) for at in range(0, 4000, 2)]
    shown = reading("1 " * 2000, marks, (0, 4000), "x")
    assert shown.count("<mark") == MOST_MARKS
    assert "ww-now" in shown


def test_the_whole_text_has_pages():
    text = "12" * PAGE
    assert pages(text) == 2
    assert pages("") == 1
    assert page(text, 2).count("12") == PAGE // 2


# Card


def test_every_text_on_the_card_is_escaped():
    hostile = ready(
        fields={"original_value": HOSTILE, "speaker": HOSTILE, "note": HOSTILE},
        faults=(Fault("ref_area", HOSTILE, HOSTILE), Fault("elsewhere", HOSTILE, HOSTILE)),
    )
    one = item(note=HOSTILE, ref_area="CN")
    html = review_card.heading(one, hostile, "open") + review_card.facts(one, hostile)
    html += review_card.versions({"note": HOSTILE}, {"note": None, HOSTILE: HOSTILE})
    html += review_card.sentences([HOSTILE]) + review_card.stretch_line("Words", HOSTILE)
    assert "<script>" not in html
    assert "<img" not in html
    assert "<b>Dandong" not in html


def test_the_card_tells_the_amount_as_read_with_its_parts():
    assert "low 900, high 900, as stated, CNY, a month" in review_card.heading(item(), ready(), "open")
    vague = ready(value_low=None, value_high=None, qualifier="vague", unit=None, per=None)
    assert "no number: kept as words" in review_card.heading(item(), vague, "open")


def test_words_that_decided_a_field_go_when_the_field_is_changed():
    one = item(ref_area="CN")
    assert "from “&lt;b&gt;Dandong" in review_card.facts(one, ready())
    assert "Dandong" not in review_card.facts(one, ready(fields={"ref_area": "RU"}))


def test_a_fault_stands_beside_its_field_in_the_words_of_a_form():
    faults = (Fault("pay_stage", "is missing.", "Write pay_stage = …: stage of the pay."),)
    shown = review_card.facts(item(), ready(faults=faults))
    assert "<dt>Stage of pay</dt><dd><i>open</i>" in shown
    assert "Is missing. Fill it in: stage of the pay." in shown


def test_where_nobody_is_named_the_card_says_so():
    shown = review_card.facts(item(), ready(fields={"speaker": "Yalu Weekly"}, speaker_is_publisher=True))
    assert 'Yalu Weekly <span class="ww-because">nobody is named: the publisher' in shown


def test_how_sure_the_reader_is_and_what_the_words_leave_open_is_told():
    assert "How sure: 40%." in review_card.facts(item(), ready())
    assert "“yuan” may be CNY." in review_card.facts(item(), ready())


def test_of_two_versions_only_what_differs_is_shown():
    table = review_card.versions({"measure": "wage", "place": "Dandong"}, {"measure": "quota", "place": "Dandong"})
    assert "<td>Pay</td><td>Quota</td>" in table
    assert "Dandong" not in table
    assert "The entry is gone from the file" in review_card.versions(None, {"measure": "wage"})


def test_without_steps_there_is_no_receipt():
    assert review_card.receipt(ready(), "workers", frozenset({"wage"})) == ""
