"""dashboard/workers.py and its page: counts by place that are never added up, and the way from each to its quote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import workers
from dashboard.filters import Filters
from tests.dashboard import drawn as drawing
from tests.dashboard import listed, made_up
from tests.dashboard.made_up import B, X, money
from tests.dashboard.test_compare import words_on

ASKED = Filters("pay", "US dollars", 2019, 2025)


def count(name, source=X, words="40 people", low=40, high=40, **fields):
    """A count of workers: a row as the build writes it."""
    fields = {"kind": "working", "basis": "area", **made_up.STATED, **money(low, high, "people", None), **fields}
    return made_up.observation(name, source, "They count ", words, ".", measure="workers", **fields)


PROVINCE = count("province", B, subdivision="CN-21", place="Liaoning province", low=900, high=1100)
CITY = count("city", subdivision="CN-21", place="Port City")
SITE = count("site", basis="site", subdivision="CN-21", place="Liaoning province")
COUNTRY = count(
    "country", basis="country", ref_area="RU", words="tens of thousands", low=None, high=None, qualifier="vague"
)
THRESHOLD = count(
    "small", kind="threshold", basis="site", words="fewer than 40 people", low=None, qualifier="less_than"
)
AGAIN = count("again", same_as=f"{X}/city", subdivision="CN-21", place="Port City")
PROPOSED = count("proposed", review="proposed", place="Hill Town")


def told(*rows, filters=ASKED):
    return workers.workers(made_up.frame(rows)[list(workers.COLUMNS)], filters)


def tree(areas) -> dict:
    """The outline as names and ids: {'China': ([ids], {parts})}."""
    return {area.name: ([row["observation_id"].split("/")[1] for row in area.rows], tree(area.parts)) for area in areas}


def test_each_area_has_its_own_counts_and_holds_its_parts():
    assert tree(told(PROVINCE, CITY, SITE, COUNTRY).areas) == {
        "China": ([], {"Liaoning": (["province", "site"], {"Port City": (["city"], {})})}),
        "Russia": (["country"], {}),
    }


def test_no_count_is_a_sum_of_others():
    areas = told(PROVINCE, CITY, SITE).areas
    reported = {workers.amount(row) for row in areas[0].all_rows}
    assert reported == {"900–1,100 people", "40 people"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([CITY], ""),
        ([COUNTRY], ""),
        ([PROVINCE, CITY], "Liaoning is part of China: no sum is made."),
        ([PROVINCE, count("other", place="Hill Town")], "Liaoning and Hill Town are parts of China: no sum is made."),
        ([count("whole", basis="country"), CITY], "Liaoning is part of China: no sum is made."),
    ],
)
def test_what_could_be_added_up_and_is_not_is_said(rows, said):
    assert workers.no_sum(told(*rows).areas[0]) == said


def test_a_threshold_counts_nobody_and_stands_apart():
    page = told(CITY, THRESHOLD)
    assert [row["observation_id"] for row in page.thresholds] == [f"{X}/small"]
    assert [row["observation_id"] for row in page.told] == [f"{X}/city"]
    assert "1 number is a size threshold and counts nobody." in page.answer
    assert "people" not in workers.line(THRESHOLD, is_placed=False).replace("fewer than 40 people", "")


def test_a_number_told_in_words_keeps_its_words_and_is_not_drawn():
    page = told(COUNTRY)
    assert page.panels == ()
    assert workers.line(page.told[0], is_placed=True).startswith("**“tens of thousands”** · at work")
    assert "1 more is told in words only." in page.answer


def test_a_site_a_province_and_a_kind_of_count_each_have_an_axis_of_their_own():
    page = told(PROVINCE, CITY, SITE, count("home", kind="returned", place="Port City"))
    assert [(panel.name, len(panel.rows)) for panel in page.panels] == [
        ("At work: a site", 1),
        ("At work: an area", 2),
        ("Returned: an area", 1),
    ]
    assert {panel.axis for panel in page.panels} == {"people"}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"place": "Port City"}, "Port City"),
        ({"basis": "site", "place": "Hall Nine"}, "Hall Nine"),
        ({"basis": "site"}, "a site in China (not named)"),
        ({"basis": "firm", "subdivision": "CN-22"}, "a firm in Jilin (not named)"),
        ({"basis": "site", "subdivision": "CN-22", "place": "Jilin province"}, "a site in Jilin province (not named)"),
        ({"basis": "area"}, "an area of China (not named)"),
        ({"basis": "area", "subdivision": "CN-22"}, "Jilin"),
        ({"basis": "country"}, "China"),
    ],
)
def test_what_a_count_is_of_in_words(fields, words):
    assert workers.where(count("x", **fields)) == words


def test_the_answer_names_each_count_with_kind_place_and_time():
    assert told(CITY).answer == (
        "1 reported count of people from 1 source: 40 people (at work), Port City, China, March 2025."
    )


def test_sources_that_give_no_number_are_not_counted_among_those_of_the_counts():
    assert told(CITY, count("many", B, low=None, high=None, qualifier="vague", words="thousands")).answer.startswith(
        "1 reported count of people from 1 source: "
    )


def test_an_inferred_time_says_so():
    assert "2020 (inferred)" in told(count("x", B, **made_up.INFERRED)).answer


def test_the_answer_names_some_and_counts_the_others():
    rows = [count(f"n{number}", place=f"Town {number}") for number in range(9)]
    answer = told(*rows).answer
    assert answer.startswith("9 reported counts of people from 1 source: ")
    assert answer.count("40 people (at work)") == workers.MOST_SAID
    assert answer.endswith("and 3 more.")


@pytest.mark.parametrize(
    ("rows", "reason"),
    [([CITY, AGAIN], "said again"), ([CITY, PROPOSED], "not yet checked by a person")],
)
def test_what_is_left_out_is_counted_with_its_reason(rows, reason):
    page = told(*rows)
    assert len(page.told) == 1
    assert [len(part.rows) for part in page.left_out] == [1]
    assert page.left_out[0].reason.startswith(reason)


def test_proposals_are_listed_on_demand_and_answer_nothing():
    shown = told(CITY, PROPOSED, filters=Filters("pay", "US dollars", 2019, 2025, is_proposed_shown=True))
    assert len(shown.told) == 2
    assert shown.answer == told(CITY).answer
    assert "not yet checked by a person" in workers.line(PROPOSED, is_placed=True)


def test_texts_of_a_table_are_never_taken_for_markdown():
    row = count("x", words="**5** [x](http://y.example)", place=":red[z]", speaker="*a*")
    line = workers.line(row, is_placed=False)
    assert r"\*\*5\*\* \[x\]\(http\://y\.example\)" in line
    assert r"\:red\[z\]" in line


PLACES = st.sampled_from([None, "Port City", "Hill Town", "Liaoning province", "Jilin"])
CODES = st.sampled_from([None, "CN-21", "CN-22", "KP-02", "XX-9"])
BASES = st.sampled_from([None, "site", "firm", "area", "country"])


@given(st.lists(st.tuples(PLACES, CODES, BASES), max_size=8))
def test_every_count_stands_in_exactly_one_area(kinds):
    rows = [
        count(f"n{number}", place=place, subdivision=code, basis=basis)
        for number, (place, code, basis) in enumerate(kinds)
    ]
    placed = [row["observation_id"] for area in told(*rows).areas for row in area.all_rows]
    assert sorted(placed) == sorted(row["observation_id"] for row in rows)


@pytest.fixture
def open_workers(tables, open_app):
    """The page over made-up tables: open_workers(place="China"); `rows` replace the observations."""

    def run(*, rows=None, **parameters):
        if rows is not None:
            made_up.write(tables, rows)
        app = open_app(**parameters)
        app.switch_page("views/workers.py").run()
        assert not app.exception
        return app

    return run


def links(app) -> list[str]:
    return [link.quote for link in listed.links(app)]


def drawn(app) -> set[str]:
    return {shown.split("/")[1] for chart in drawing.charts(app) for shown in chart.ids}


def test_the_page_lists_every_count_once_and_draws_those_with_a_number(open_workers):
    app = open_workers()
    assert app.title[0].value == "How many workers are reported, where, and when?"
    assert sorted(links(app)) == ["cn-at-site", "cn-at-work", "cn-sent-home", "cn-small-firms", "ru-sent"]
    assert drawn(app) == {"cn-at-site", "cn-at-work", "cn-sent-home"}


def test_the_outline_is_one_of_headings(open_workers):
    app = open_workers(rows=[PROVINCE, CITY])
    said = words_on(app)
    assert said.index("<h3>China</h3>") < said.index("<h4>Liaoning</h4>") < said.index("<h5>Port City</h5>")
    assert "<p>Port City is part of Liaoning: no sum is made.</p>" in said


def test_every_chart_has_a_description(open_workers):
    descriptions = [chart.alt for chart in drawing.charts(open_workers())]
    assert len(descriptions) == 3
    assert descriptions[0].startswith("At work: a site")


def test_many_counts_of_one_area_open_on_demand(open_workers):
    rows = [count(f"n{number}", place="Port City") for number in range(15)]
    app = open_workers(rows=rows)
    assert len(links(app)) == 12
    assert "3 more counts" in [fold.label for fold in app.expander]


def test_no_rows_are_a_sentence_and_a_next_step(open_workers):
    app = open_workers(place="North Korea")
    assert "No count of workers is reported under these filters. Widen the years" in words_on(app)
    assert "5 observations kept away by the filters: North Korea." in words_on(app)
    assert drawn(app) == set()


def test_a_threshold_on_the_page_is_under_its_own_heading(open_workers):
    app = open_workers()
    assert "Sizes of sites, no counts of people" in [header.value for header in app.header]


def test_names_of_a_table_are_escaped_in_the_outline(open_workers):
    assert "<h4>&lt;b&gt;Port&lt;/b&gt;</h4>" in words_on(open_workers(rows=[count("x", place="<b>Port</b>")]))
