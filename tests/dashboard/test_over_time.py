"""dashboard/over_time.py, dashboard/events.py and the page: what is placed, what is not, addresses, empty states."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import over_time, questions, resolutions
from dashboard.over_time import Timeline
from dashboard.times import When
from tests.dashboard import drawn as drawing
from tests.dashboard import listed, made_up, made_up_times
from tests.dashboard.test_compare import words_on

RESOLUTIONS = resolutions.read(made_up_times.CONTEXT)


@pytest.fixture
def ask(asked, choices) -> Callable[..., Timeline]:
    """The timeline of the made-up table: ask(measure="hours")."""

    def run(rows=made_up.OBSERVATIONS, **named: object) -> Timeline:
        observations = made_up.frame(rows)[list(questions.COLUMNS)]
        return over_time.timeline(observations, RESOLUTIONS, asked(**named), choices)

    return run


@pytest.fixture
def open_page(open_app, tables) -> Callable[..., object]:
    """The page Over time at an address."""
    made_up_times.write(tables)

    def run(**parameters: str | list[str]) -> object:
        app = open_app(**parameters).switch_page("views/over_time.py").run()
        assert not app.exception
        return app

    return run


def names(timeline: Timeline) -> list[str]:
    return [amount.observation_id.split("/")[1] for amount in timeline.amounts]


def test_what_has_no_known_time_is_counted_and_listed_and_never_placed(ask):
    timeline = ask(measure="takings", unit="as reported")
    assert "ru-quota-before" not in names(timeline)
    assert "1 more amount has no known time and is listed below." in timeline.answer
    (undated,) = [part for part in timeline.left_out if part.reason == over_time.NO_TIME]
    assert [row["observation_id"].split("/")[1] for row in undated.rows] == ["ru-quota-before"]


@pytest.mark.parametrize(
    ("measure", "unit", "measures"),
    [
        ("pay", "US dollars", {"wage"}),
        ("takings", "as reported", {"quota", "fee"}),
        ("workers", "as reported", {"workers"}),
    ],
)
def test_every_row_of_the_question_is_placed_or_left_out_once(ask, measure, unit, measures):
    timeline = ask(measure=measure, unit=unit)
    placed = [amount.observation_id for amount in timeline.amounts]
    left_out = [row["observation_id"] for part in timeline.left_out for row in part.rows]
    about = [row["observation_id"] for row in made_up.OBSERVATIONS if row["measure"] in measures]
    assert sorted(placed + left_out) == sorted(about)


def test_the_answer_counts_amounts_sources_and_how_the_times_are_known(ask):
    assert ask().answer == (
        "5 amounts from 2 sources lie between 2020 and 2025. The times are 4 years and 1 interval: "
        "4 are the date of the article and 1 is inferred."
    )


def test_one_amount_of_one_year_is_said_in_the_singular(ask):
    answer = ask(measure="share taken", unit="as reported").answer
    assert answer.startswith("1 amount from 1 source lies in 2025. The times are 1 year: 1 is the date")


def test_what_no_person_has_checked_answers_nothing(ask):
    timeline = ask(rows=[made_up.row("cn-proposed")], is_proposed_shown=True)
    assert names(timeline) == ["cn-proposed"]
    assert timeline.answer == ""
    assert "not yet checked by a person" in timeline.amounts[0].announcement


def test_a_range_stays_a_range_and_an_open_end_stays_open(ask):
    paid = next(amount for amount in ask().amounts if amount.observation_id.endswith("cn-paid"))
    assert paid.low < paid.high
    (share,) = ask(measure="share taken", unit="as reported").amounts
    assert (share.low, share.high) == (None, 70.0)


def test_an_amount_is_announced_with_place_amount_time_and_source(ask):
    gross = next(amount for amount in ask().amounts if amount.observation_id.endswith("ru-gross"))
    assert gross.announcement == (
        "Russia, about US$ 800, 2025 (the date of the article), gross, Radio X, approximate words"
    )


def test_unlike_units_are_on_separate_panels(ask):
    assert {panel.axis for panel in ask(unit="as reported").panels} == {
        "US dollars per month",
        "yuan per month",
        "kilograms of rice per month",
    }


def test_events_are_changes_workers_sent_or_returned_and_resolutions_whatever_the_measure(ask):
    for measure in ("pay", "price"):
        events = ask(measure=measure, unit="as reported").events
        assert [(event.lane, str(event.when.first)) for event in events] == [
            ("resolution", "2016-05-06"),
            ("resolution", "2021-03-04"),
            ("resolution", "2023-03-04"),
            ("sent", "2025-01-01"),
            ("change", "2025-03-01"),
            ("returned", "2025-03-01"),
        ]


def test_resolutions_are_shown_and_are_no_observations_to_take_away(ask):
    timeline = ask()
    assert timeline.shown - timeline.observations == {one.address for one in RESOLUTIONS}


def test_a_vague_event_is_an_event(ask):
    (sent,) = [event for event in ask().events if event.lane == "sent"]
    assert sent.label == "Russia · workers sent: “tens of thousands” · Radio X"


def test_an_event_said_again_is_one_event(ask):
    doubled = made_up.row("cn-quota-doubled")
    again = doubled | {"observation_id": "radio-x-2025-06-02/again", "same_as": doubled["observation_id"]}
    assert sum(event.lane == "change" for event in ask(rows=[doubled, again]).events) == 1


@pytest.mark.parametrize("review", ["proposed", "rejected"])
def test_an_event_that_nobody_accepted_is_none(ask, review):
    assert [e for e in ask(rows=[made_up.row("cn-quota-doubled") | {"review": review}]).events if e.ref_area] == []


def test_an_event_without_a_time_is_listed_and_not_placed(ask):
    nowhen = {"time_period": None, "time_basis": None, "year_first": None, "year_last": None}
    timeline = ask(rows=[made_up.row("cn-quota-doubled") | nowhen])
    assert [event for event in timeline.events if event.ref_area] == []
    assert [part.reason for part in timeline.left_out] == ["told of an event without a known time"]


def test_places_and_publishers_keep_no_resolution_away_but_narrower_years_do(ask):
    assert [e.lane for e in ask(ref_areas=("KP",), publishers=("Daily Y",)).events] == ["resolution"] * 3
    narrowed = ask(year_first=2022, year_last=2024).events
    assert [event.what for event in narrowed] == ["deadline of C/RES/21 (2021)"]


@given(st.lists(st.dates(date(1950, 1, 1), date(2090, 1, 1)), min_size=1, max_size=5))
def test_the_axis_holds_everything_that_is_placed(days):
    amounts = tuple(
        over_time.Amount(str(day), "CN", 1.0, 1.0, "", "", "", "", False, When(str(day), day, day, "day", "stated"))
        for day in days
    )
    timeline = Timeline("", (over_time.Panel("", "", amounts),), (), (), 0, frozenset())
    assert timeline.axis[0] < min(days)
    assert max(days) < timeline.axis[1]


def test_the_page_answers_draws_and_lists(open_page):
    app = open_page()
    assert app.title[0].value == "What was reported when?"
    assert "5 amounts from 2 sources lie between 2020 and 2025." in words_on(app)
    drawn = [chart.figure for chart in drawing.charts(app)]
    assert len(drawn) == 2
    assert drawn[0]["layout"]["xaxis"]["range"] == drawn[1]["layout"]["xaxis"]["range"]
    links = [link.label for link in listed.links(app)]
    assert any(label.startswith("2025 (the date of the article): US$ 41–98 · China · paid out") for label in links)
    assert any("deadline of C/RES/21 (2021) · Council of Examples" in label for label in links)


def test_every_mark_on_the_page_names_its_words_and_what_is_said_of_it(open_page):
    app = open_page(measure="workers", unit="as reported")
    marks = [
        mark
        for chart in drawing.charts(app)
        for trace in chart.figure["data"]
        if trace["mode"] == "markers"
        for mark in trace["customdata"]
    ]
    known = {row["observation_id"] for row in made_up.OBSERVATIONS} | {one.address for one in RESOLUTIONS}
    assert len(marks) > 6
    assert all(mark[0] in known and mark[1] for mark in marks)


def test_a_question_without_a_dated_amount_says_so_and_still_shows_the_events(open_page):
    app = open_page(measure="price", place="Russia")
    assert app.info[0].value.startswith("No amount of this measure has a known time under these filters")
    assert len(drawing.charts(app)) == 1


def test_tables_without_rows_and_resolutions_are_no_fault(open_app, tables):
    made_up.write(tables, [])
    app = open_app().switch_page("views/over_time.py").run()
    assert not app.exception
    assert [note.value[:9] for note in app.info] == ["No amount", "No event "]


def test_a_resolution_opens_where_a_quote_opens(open_page):
    said = words_on(open_page(quote="resolution/C-RES-21-2021"))
    assert '<h2 tabindex="-1">C/RES/21 (2021)</h2>' in said
    assert "No observation has the name" not in said


def test_an_unknown_resolution_is_a_sentence(open_page):
    assert "No observation has the name “resolution/none”" in words_on(open_page(quote="resolution/none"))


def test_texts_of_a_table_are_never_taken_for_markdown(open_app, tables):
    made_up.write(tables, [made_up.row("cn-quota-doubled") | {"of": ":red[x]", "original_value": "**2**"}])
    app = open_app(measure="change").switch_page("views/over_time.py").run()
    labels = [link.label for link in listed.links(app)]
    assert any(":red[x]: “**2**”" in label for label in labels)
