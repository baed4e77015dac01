"""dashboard/disagreement.py and its page: who says what about the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard import disagreement
from tests.dashboard import listed, made_up
from tests.dashboard.test_compare import words_on


def row(observation_id="a/1", **named):
    base = {
        "observation_id": observation_id, "source_id": observation_id.partition("/")[0], "measure": "wage",
        "kind": None, "pay_stage": "gross", "population": None, "item": None, "of": None, "basis": "worker",
        "ref_area": "RU", "place": None, "subdivision": None, "time_period": "2024", "year_first": 2024,
        "year_last": 2024, "claim": "reported", "unit": "USD", "per": "month", "value_low": 800.0, "value_high": 800.0,
        "low_usd_month": 800.0, "high_usd_month": 800.0, "same_as": None,
    }  # fmt: skip
    return {**base, **named}


def usd(low, high):
    return {"low_usd_month": low, "high_usd_month": high, "value_low": low, "value_high": high}


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (row("a/2"), "one source alone"),
        (row("b/1", ref_area="CN"), "another country"),
        (row("b/1", place="Sakhalin"), "a place within the country"),
        (row("b/1", year_first=2020, year_last=2021, time_period="2020/2021"), "another time"),
        (row("b/1", time_period=None, year_first=None, year_last=None), "no time"),
        (row("b/1", pay_stage="paid"), "another stage of pay"),
        (row("b/1", claim="assumed_by_source"), "an assumption"),
    ],
)
def test_rows_are_not_side_by_side_when_they_differ_in(other, why):
    assert disagreement.side_by_side([row(), other]) == [], why


@pytest.mark.parametrize(
    ("other", "standing", "originals"),
    [
        (row("b/1", **usd(700.0, 900.0)), "overlap", 2),
        (row("b/1", **usd(801.0, 900.0)), "apart", 2),
        (row("b/1", **usd(None, 900.0)), "overlap", 2),
        (row("b/1", **usd(None, 700.0)), "apart", 2),
        (row("b/1", **usd(None, None)), "not_comparable", 2),
        (row("b/1", same_as="a/1"), "one_source", 1),
        (row("b/1", year_first=2023, year_last=2024, time_period="2023/2024", **usd(1.0, 2.0)), "apart", 2),
    ],
)
def test_two_articles_stand_to_each_other(other, standing, originals):
    (group,) = disagreement.side_by_side([row(), other])
    assert (group.standing, group.articles, group.originals) == (standing, 2, originals)


def test_a_repeat_in_another_article_is_counted_once():
    (group,) = disagreement.side_by_side([row(), row("b/1", same_as="a/1")])
    assert disagreement.said(group) == (
        "2 articles, 1 original source. The articles repeat one report, which is counted once."
    )


def test_other_times_are_a_list_of_their_own():
    rows = [row(), row("b/1", time_period="2019", year_first=2019, year_last=2019)]
    assert disagreement.side_by_side(rows) == []
    (group,) = disagreement.at_other_times(rows)
    assert [one["observation_id"] for one in group.rows] == ["a/1", "b/1"]


@given(
    some.lists(
        some.tuples(some.sampled_from("abc"), some.integers(2018, 2025), some.integers(0, 3), some.integers(1, 900)),
        max_size=8,
    )
)
def test_every_row_is_in_one_group_at_most_and_every_group_has_two_articles(drawn):
    rows = [
        row(
            f"{source}/{n}",
            time_period=str(first),
            year_first=first,
            year_last=first + more,
            **usd(float(low), low + 9.0),
        )
        for n, (source, first, more, low) in enumerate(drawn)
    ]
    groups = disagreement.side_by_side(rows)
    ids = [one["observation_id"] for group in groups for one in group.rows]
    assert len(ids) == len(set(ids))
    assert all(len({one["source_id"] for one in group.rows}) > 1 for group in groups)


def test_the_page_tells_the_tension_with_a_link_to_each_quote(open_app):
    app = open_app()
    app.switch_page("views/disagreement.py").run()
    assert not app.exception
    assert app.title[0].value == "Where do reports disagree?"
    assert "Of 1 check of the numbers, 1 found a tension." in words_on(app)
    assert [link.label for link in listed.links(app) if link.label.startswith("Read the quote")]


def test_filters_that_leave_nothing_say_so(open_app):
    app = open_app(place="Russia", years=["2020", "2020"], undated="false")
    app.switch_page("views/disagreement.py").run()
    assert "No observation is left under these filters." in words_on(app)
    assert "Under these filters alone: Russia · 2020 · only with a known time." in words_on(app)


def test_the_first_groups_are_drawn_and_the_others_when_asked(open_app, tables):
    rows = [
        made_up.observation(f"town-{town}", source, "", "$5", "", place=f"Town {town}", pay_stage="paid",
                            basis="worker", **made_up.money(5, 5, "USD"), **made_up.PUBLISHED)
        for town in range(13)
        for source in (made_up.X, made_up.B)
    ]  # fmt: skip
    made_up.write(tables, rows)
    app = open_app().switch_page("views/disagreement.py").run()
    assert not app.exception
    assert sum("Town" in heading.value for heading in app.subheader) == 10
    (more,) = [button for button in app.button if button.label.startswith("Show ")]
    assert more.label == "Show 3 more of 3 that are not listed"
    more.click().run()
    assert sum("Town" in heading.value for heading in app.subheader) == 13


def test_a_card_says_that_its_time_is_inferred(open_app, tables):
    home = {"pay_stage": "paid", "basis": "worker", **made_up.money(5, 5, "USD")}
    rows = [
        made_up.observation("sure", made_up.X, "", "$5", "", **home, time_period="2023", time_basis="stated"),
        made_up.observation("unsure", made_up.B, "", "$5", "", **home, time_period="2023", time_basis="inferred"),
    ]
    made_up.write(tables, rows)
    said = words_on(open_app().switch_page("views/disagreement.py").run())
    assert "2023 (inferred)" in said
    assert said.count("2023 (inferred)") == 1
