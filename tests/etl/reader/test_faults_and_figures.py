"""What is taken for a fault, and people whom a bare number counts: "the firm has another 40", "the crew of 230"."""

from __future__ import annotations

import pytest

from etl.reader import read_text


@pytest.mark.parametrize(
    "text",
    [
        "The manager takes 300 rubles whenever somebody smokes on the site in Tynda.",
        "In Dandong the captain takes 20 yuan when a girl is absent.",
        "In Dandong weavers are docked 20 yuan when looms stop.",
        "Managers in Dandong went from 10 to 13 hours. They also charge 6 yuan for a torn apron.",
    ],
)
def test_what_is_taken_for_a_fault_is_a_fine(text):
    assert (read_text(text).proposals[-1].measure, read_text(text).proposals[-1].kind) == ("fee", "fine")


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Weavers in Dandong sew all day. The firm has another 40.", "another 40", "working"),
        ("Weavers in Dandong sew all day. The firm has another 40, and it grows.", "another 40", "working"),
        ("Hundreds of weavers sew in Dandong. Dozens cough at night.", "Dozens", "working"),
        ("In Dandong there are 5,200 weavers. The number of 5,200 is from a broker.", "5,200", "working"),
        ("The foreign workforce of 230 in the mill in Tumen left.", "230", "working"),
        ("In Tumen the mill employs 230 weavers. The crew of 230 left.", "230", "working"),
        ("A mine near Anju, which employs nearly 2,600.", "nearly 2,600", "staff"),
        ("A survey of how many weavers the mills of Tumen needed came to 6,200 in total.", "6,200", "working"),
        ("The number of weavers in Tumen jumped to 5,200 as of May from 3,900 in 2011.", "3,900", "working"),
    ],
)
def test_a_bare_number_counts_the_people_spoken_of(text, words, kind):
    one = read_text(text).proposals[-1]
    assert one.start >= text.rindex(words)
    assert (one.measure, one.kind) == ("workers", kind)


def test_rows_of_countries_count_workers_where_the_page_is_on_work_abroad():
    table = "Total population | |\n---|---|\nChina | 21,000 |\nRussia | 9,000 |\n\n{} are told of below."
    assert [one.measure for one in read_text(table.format("Migrant workers")).proposals] == ["workers", "workers"]
    assert read_text(table.format("Languages")).proposals == ()


def test_goods_sold_at_a_multiple_of_their_price_are_no_change_of_pay():
    text = "Cakes that workers in Anju got as pay were sold at three times their original price."
    assert not read_text(text).proposals


def test_a_count_of_goods_that_workers_are_given_is_pay():
    (pay,) = read_text("In Anju the mill gives each worker two cakes a day.").proposals
    assert (pay.measure, pay.unit) == ("wage", None)
