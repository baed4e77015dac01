"""dashboard/questions.py: which rows answer a question, in which order, and what is left out and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard import questions
from dashboard.filters import Filters
from tests.dashboard import made_up
from tests.dashboard.made_up import HOME, PUBLISHED, B, H, X, money, observation
from wording import labels


def ids(rows) -> list[str]:
    return [row["observation_id"].split("/")[1] for row in rows]


def left_out(comparison) -> dict[str, list[str]]:
    return {part.reason: ids(part.rows) for part in comparison.left_out}


def test_there_is_a_choice_of_what_the_table_holds(choices):
    assert (choices.year_first, choices.year_last) == (2020, 2025)
    assert choices.places == {"China": "CN", "Russia": "RU", "North Korea": "KP"}
    assert choices.publishers == ("Daily Y", "Radio X")
    assert choices.undated == 1


def test_other_amounts_are_a_choice_only_where_there_are_some(choices):
    assert "other" not in choices.measures
    more = [*made_up.OBSERVATIONS, observation("x", X, "", "5 dollars", "", measure="other", **money(5, 5, "USD"))]
    assert questions.choices(made_up.frame(more)).measures[-1] == "other"


def test_pay_is_answered_in_one_sentence_by_place_and_stage(observations, asked):
    assert questions.compare(observations, asked()).answer == (
        "Reported pay a month, in US dollars at the exchange rates of the time: in China US$ 340–352 gross "
        "(October to December 2020, inferred time), US$ 41–98 paid out (Port City, 2025), US$ 274–279 promised "
        "(Port City, 2025); in Russia about US$ 800 gross (2025); in North Korea US$ 4–6 (stage not stated; 2025). "
        "5 observations from 2 sources."
    )


@pytest.mark.parametrize(
    ("measure", "unit", "answer"),
    [
        (
            "takings",
            "US dollars",
            "Quotas and fees a month, in US dollars at the exchange rates of the time: in China US$ 296–306 (quota; "
            "October to December 2020, inferred time); in Russia about US$ 1,405–1,560 (quota; the island, 2025); "
            "in North Korea about US$ 50–60 (fee: exemption from work; June 2023, inferred time). "
            "4 observations from 3 sources. On the charts alone: 1 (calculated by the source).",
        ),
        (
            "pay",
            "kilograms of rice",
            "Reported pay a month, in rice at North Korean market prices: in China 151–353 kg of rice paid out "
            "(Port City, 2025), 1,009 kg of rice promised (Port City, 2025). 2 observations from 1 source.",
        ),
        (
            "workers",
            "as reported",
            "Numbers of workers, as reported: in China 200 people (at work, a site; October to December "
            "2020, inferred time), about 25,000–30,000 people (at work, an area; October to December 2020, inferred "
            "time), about 4,000 people returned (Port City, March 2025). 4 observations from 2 sources. "
            "On the charts alone: 1 (size threshold).",
        ),
        ("share", "as reported", "Other shares, as reported: in North Korea 20–30% "
         "(of “orders”, North Korean prisoners; June 2023, inferred time). 1 observation from 1 source."),
    ],
)  # fmt: skip
def test_other_questions_are_answered_the_same_way(observations, asked, measure, unit, answer):
    assert questions.compare(observations, asked(measure=measure, unit=unit)).answer == answer


def test_two_sources_that_disagree_stand_side_by_side_in_the_answer(asked):
    rows = [
        observation("a", X, "", "$5", "", pay_stage="paid", **money(5, 5, "USD"), **PUBLISHED),
        observation("b", B, "", "$9", "", pay_stage="paid", **money(9, 9, "USD"), **PUBLISHED),
    ]
    answer = questions.compare(made_up.frame(rows), asked(year_first=2025)).answer
    assert "in China US$ 9 and US$ 5 paid out" in answer
    assert "7" not in answer


def test_an_amount_that_two_sources_report_is_said_once(asked):
    rows = [
        observation("a", source, "", "$5", "", pay_stage="paid", **money(5, 5, "USD"), **PUBLISHED) for source in (X, B)
    ]
    answer = questions.compare(made_up.frame(rows), asked()).answer
    assert "in China US$ 5 paid out (2025). 2 observations from 2 sources." in answer


def test_an_answer_with_many_amounts_says_how_many_more_there_are(asked):
    rows = [
        observation(str(item), H, "", "$5", "", measure="price", item=f"good {item}", **money(5, 5, "USD"), **HOME)
        for item in range(9)
    ]
    answer = questions.compare(made_up.frame(rows), asked(measure="price", unit="as reported")).answer
    assert "good 4" in answer
    assert "good 5" not in answer
    assert "and 4 more" in answer


def test_of_many_amounts_the_answer_names_the_latest_and_counts_every_other(asked):
    rows = [
        observation(str(year), X, "", f"${year}", "", pay_stage="paid", time_period=str(year), time_basis="stated",
                    **money(year, year, "USD"))
        for year in range(2005, 2025)
        for _source in (1, 2)
    ]  # fmt: skip
    answer = questions.compare(made_up.frame(rows), asked(year_first=2000, year_last=2030)).answer
    assert "US$ 2,024 paid out (2024), US$ 2,023 paid out (2023) and 36 more. 40 observations" in answer


def test_amounts_of_two_years_or_places_never_stand_in_the_answer_without_them(asked):
    autumn = {"time_period": "2020-10/2020-12", "time_basis": "inferred"}
    rows = [
        observation("a", X, "", "$5", "", pay_stage="paid", **money(5, 5, "USD"), **PUBLISHED),
        observation("b", X, "", "$5", "", pay_stage="paid", place="Port City", **money(5, 5, "USD"), **PUBLISHED),
        observation("c", X, "", "$9", "", pay_stage="paid", **money(9, 9, "USD"), **autumn),
    ]
    answer = questions.compare(made_up.frame(rows), asked()).answer
    assert "US$ 5 paid out (2025)" in answer
    assert "US$ 5 paid out (Port City, 2025)" in answer
    assert "US$ 9 paid out (October to December 2020, inferred time)" in answer


def test_the_answer_says_that_dollars_were_converted_only_where_they_were(asked):
    reported = observation("a", X, "", "$5", "", pay_stage="paid", **money(5, 5, "USD"), **PUBLISHED)
    yuan = money(36, 36, "CNY") | {"low_usd_month": 5.0, "high_usd_month": 5.0}
    converted = observation("b", X, "", "36 yuan", "", pay_stage="paid", **yuan, **PUBLISHED)
    of = "in US dollars at the exchange rates of the time"
    assert of not in questions.compare(made_up.frame([reported]), asked()).answer
    assert of in questions.compare(made_up.frame([reported, converted]), asked()).answer


def test_a_wage_for_no_stated_time_does_not_read_as_one_for_a_month(asked):
    row = observation("a", X, "", "$5", "", **money(5, 5, "USD", per="unspecified"), **PUBLISHED)
    answer = questions.compare(made_up.frame([row]), asked(unit="as reported")).answer
    assert "US$ 5 (period not stated) (stage not stated; 2025)" in answer


def test_no_rows_no_answer(observations, asked):
    comparison = questions.compare(observations, asked(ref_areas=("RU",), measure="price", unit="as reported"))
    assert comparison.answer == ""
    assert comparison.panels == ()
    assert comparison.hidden == 2


def test_rows_keep_place_stage_range_and_the_words_as_printed(observations, asked):
    (panel,) = questions.compare(observations, asked()).panels
    assert panel.axis == "US dollars per month"
    shown = panel.rows[["group", "label", "text", "words"]].values.tolist()
    assert shown == [
        ["China", "gross · Daily Y · 2020", "US$ 340–352", "RMB 2,300 monthly salary"],
        ["China", "paid out · Port City · Radio X · 2025", "US$ 41–98", "between 300 and 700 yuan"],
        ["China · promised", "promised · Port City · Radio X · 2025", "US$ 274–279", "2,000 yuan per month"],
        ["Russia", "gross · Radio X · 2025", "about US$ 800", "about US$ 800 per month"],
        ["North Korea", "stage not stated · Radio X · 2025", "US$ 4–6", "four to six dollars a month"],
    ]


def test_a_row_says_why_its_mark_is_hollow(observations, asked):
    (panel,) = questions.compare(observations, asked()).panels
    assert panel.rows["doubt"].tolist() == [
        "the month of the exchange rate is not known and the time is inferred",
        "the month of the exchange rate is not known",
        "the month of the exchange rate is not known",
        "approximate words",
        "",
    ]


def test_an_assumed_rate_makes_no_doubt_where_nothing_is_converted(observations, asked):
    panels = questions.compare(observations, asked(unit="as reported")).panels
    yuan = next(panel for panel in panels if panel.name == "Yuan per month")
    assert dict(zip(ids(yuan.rows.to_dict("records")), yuan.rows["doubt"], strict=True)) == {
        "cn-gross": "the time is inferred",
        "cn-paid": "",
        "cn-promised": "",
    }


@pytest.mark.parametrize(
    ("rice", "reason"),
    [
        ((100.0, 200.0), ""),
        ((100.0, 250.0), "market rates and prices of the time differ"),
        ((80.0, 200.0), "market rates and prices of the time differ"),
    ],
)
def test_rice_is_in_doubt_where_its_range_is_wider_than_the_reported_one(rice, reason):
    row = made_up.row("kp-state") | {"value_low": 4.0, "value_high": 8.0, "qualifier": "exact", "is_assumed": False}
    row |= {"low_rice_kg_month": rice[0], "high_rice_kg_month": rice[1], "time_basis": "stated"}
    assert questions.doubt(row, "kilograms of rice") == reason
    assert questions.doubt(row, "US dollars") == ""


def test_rice_of_an_amount_with_one_end_is_in_doubt_where_its_rate_was_assumed():
    row = made_up.row("kp-rice") | {"high_rice_kg_month": 1.0, "time_basis": "stated"}
    assert questions.doubt(row, "kilograms of rice") == ""
    assert questions.doubt(row | {"is_assumed": True}, "kilograms of rice") == (
        "market rates and prices of the time differ"
    )


@pytest.mark.parametrize("qualifier", ["about", "nearly"])
def test_approximate_words_are_in_doubt(qualifier):
    row = made_up.row("kp-state") | {"qualifier": qualifier}
    assert questions.doubt(row, "US dollars") == "approximate words"


def test_a_row_without_a_time_stands_behind_those_with_one(asked):
    rows = [
        observation("a-undated", X, "", "$5", "", pay_stage="paid", **money(5, 5, "USD")),
        observation("z-dated", X, "", "$9", "", pay_stage="paid", **money(9, 9, "USD"), **PUBLISHED),
    ]
    (panel,) = questions.compare(made_up.frame(rows), asked()).panels
    assert ids(panel.rows.to_dict("records")) == ["z-dated", "a-undated"]


def test_a_revenue_whose_earner_is_not_named_is_not_taken_for_one_worker_s(asked):
    rows = [
        observation(name, H, "", "$5", "", measure="revenue", basis=basis, **money(5, 5, "USD"), **HOME)
        for name, basis in [("unnamed", None), ("worker", "worker")]
    ]
    panels = questions.compare(made_up.frame(rows), asked(measure="revenue", unit="as reported")).panels
    assert sorted(ids(panel.rows.to_dict("records")) for panel in panels) == [["unnamed"], ["worker"]]


def test_unlike_units_have_charts_of_their_own(observations, asked):
    panels = questions.compare(observations, asked(unit="as reported")).panels
    assert [(panel.name, panel.axis, len(panel.rows)) for panel in panels] == [
        ("Yuan per month", "yuan per month", 3),
        ("US dollars per month", "US dollars per month", 2),
        ("Kilograms per month", "kilograms of rice per month", 1),
    ]


@pytest.mark.parametrize(
    ("measure", "unit", "names"),
    [
        ("takings", "US dollars", ["Each worker", "A site"]),
        ("workers", "as reported", ["At work", "Returned", "Size threshold"]),
        ("hours", "as reported", ["Sleep", "Shift"]),
        ("price", "as reported", ["Rice, yuan per kg", "Wig, yuan per item"]),
    ],
)
def test_what_one_person_and_what_a_site_hands_over_or_other_unlike_things_are_apart(
    observations, asked, measure, unit, names
):
    panels = questions.compare(observations, asked(measure=measure, unit=unit)).panels
    assert sorted(panel.name for panel in panels) == sorted(names)


def test_what_a_source_calculated_stands_under_its_own_heading(observations, asked):
    panels = questions.compare(observations, asked(measure="takings")).panels
    site = next(panel for panel in panels if panel.name == "A site")
    assert site.rows["group"].tolist() == ["China · calculated by the source"]


def test_what_is_left_out_is_said_with_its_reason(observations, asked):
    assert left_out(questions.compare(observations, asked())) == {
        "not shown in US dollars: not an amount of money": ["kp-rice"],
        "told without a number: kept as words, never drawn": ["cn-small"],
        "not yet checked by a person": ["cn-proposed"],
    }
    assert left_out(questions.compare(observations, asked(measure="takings"))) == {
        "said again: the same amount in other words, counted once": ["cn-quota-site-usd"],
        "not shown in US dollars: time unknown": ["ru-quota-before"],
    }


def test_what_nobody_checked_is_drawn_only_when_asked_for_and_answers_nothing(observations, asked):
    hidden, shown = (questions.compare(observations, asked(is_proposed_shown=one)) for one in (False, True))
    assert shown.answer == hidden.answer
    assert "5 observations from 2 sources." in shown.answer
    assert (shown.observations, shown.proposed, hidden.observations, hidden.proposed) == (6, 1, 5, 0)
    marked = {row["observation_id"]: row["is_proposed"] for row in shown.panels[0].rows.to_dict("records")}
    assert [name for name, is_proposed in marked.items() if is_proposed] == [f"{X}/cn-proposed"]
    assert "not yet checked by a person" not in left_out(shown)


def test_what_nobody_checked_counts_nowhere_among_the_choices():
    frame = made_up.frame(
        [made_up.row("cn-paid"), made_up.row("cn-proposed") | {"year_first": None, "year_last": None}]
    )
    choices = questions.choices(frame)
    assert (choices.proposed, choices.undated) == (1, 0)


def test_a_rejected_row_is_never_drawn(asked):
    row = observation("x", X, "", "$5", "", review="rejected", **money(5, 5, "USD"), **PUBLISHED)
    comparison = questions.compare(made_up.frame([row]), asked())
    assert left_out(comparison) == {"checked and found wrong": ["x"]}
    assert comparison.observations == 0


MEASURES = [question.slug for question in labels.QUESTIONS]
YEARS = some.integers(2018, 2027)


@given(
    measure=some.sampled_from(MEASURES),
    unit=some.sampled_from(labels.UNITS),
    years=some.tuples(YEARS, YEARS).map(sorted),
    undated=some.booleans(),
    places=some.sets(some.sampled_from(["CN", "RU", "KP"])),
    publishers=some.sets(some.sampled_from(["Radio X", "Daily Y"])),
    proposed=some.booleans(),
)
def test_every_row_of_a_measure_is_drawn_or_left_out_or_kept_away_and_counted(
    measure, unit, years, undated, places, publishers, proposed
):
    question = labels.QUESTION[measure]
    unit = unit if unit in question.units else question.units[0]
    filters = Filters(measure, unit, *years, undated, tuple(places), tuple(publishers), proposed)
    frame = made_up.frame()
    comparison = questions.compare(frame, filters)
    drawn = [row for panel in comparison.panels for row in panel.rows["observation_id"]]
    apart = [row["observation_id"] for part in comparison.left_out for row in part.rows]
    assert len(set(drawn + apart)) == len(drawn) + len(apart)
    assert len(drawn) == comparison.observations
    assert len(drawn) + len(apart) + comparison.hidden == frame["measure"].isin(question.measures).sum()


@pytest.mark.parametrize(
    ("years", "undated", "kept"),
    [
        ((2021, 2022), False, []),
        ((2021, 2022), True, ["undated"]),
        ((2020, 2020), False, ["autumn"]),
        ((2024, 2025), False, ["two-years", "spring"]),
        ((2018, 2027), True, ["autumn", "two-years", "spring", "undated"]),
    ],
)
def test_a_filter_by_year_keeps_what_overlaps(asked, years, undated, kept):
    times = {"autumn": "2020-10/2020-12", "two-years": "2024/2025", "spring": "2025-03", "undated": None}
    frame = made_up.frame([observation(name, X, "", "$1", "", time_period=time) for name, time in times.items()])
    filters = asked(year_first=years[0], year_last=years[1], is_undated_included=undated)
    assert ids(questions.within(frame, filters).to_dict("records")) == kept


def test_a_share_of_the_minimum_wage_is_in_doubt_where_more_than_one_may_have_applied():
    unit = "share of the local minimum wage"
    row = made_up.row("cn-paid")
    assert questions.doubt(row, unit) == "more than one minimum wage or rate may have applied"
    assert questions.doubt({**row, "is_minimum_wage_assumed": False}, unit) == ""
    assert "minimum wage" not in questions.doubt(row, "US dollars")
