"""dashboard/gaps.py, dashboard/gaps_table.py and the page over them: what counts where, and what each count opens."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dashboard import gaps, gaps_table, questions
from dashboard.gaps import Gaps
from tests.dashboard import listed, made_up
from tests.dashboard.test_compare import words_on


@pytest.fixture
def ask(asked) -> Callable[..., Gaps]:
    def run(rows=made_up.OBSERVATIONS, **named: object) -> Gaps:
        return gaps.gaps(made_up.frame(rows)[list(questions.COLUMNS)], asked(**named))

    return run


@pytest.fixture
def open_page(open_app) -> Callable[..., object]:
    """The page Gaps at an address."""

    def run(**parameters: str | list[str]) -> object:
        app = open_app(**parameters).switch_page("views/gaps.py").run()
        assert not app.exception
        return app

    return run


def table(found: Gaps, ref_area: str, opened: str | None = None) -> str:
    (block,) = [block for block in found.blocks if block.ref_area == ref_area]
    return gaps_table.table(block, found.years, lambda cell: f"?cell={cell.address}&x=1", opened)


def line(found: Gaps, measure: str, ref_area: str) -> gaps.Line:
    (block,) = [block for block in found.blocks if block.ref_area == ref_area]
    return next(line for line in block.lines if line.measure == measure)


def counts(found: Gaps, measure: str, ref_area: str) -> dict[int, int]:
    return {cell.year: len(cell.rows) for cell in line(found, measure, ref_area).cells if cell.rows}


@pytest.mark.parametrize(
    ("measure", "ref_area", "expected"),
    [
        ("wage", "CN", {2020: 1, 2025: 3}),
        ("wage", "KP", {2023: 1, 2025: 1}),
        ("quota", "RU", {2025: 1}),
        ("price", "RU", {}),
        ("workers", "RU", {2025: 1}),
    ],
    ids=["a vague report counts", "home", "what has no time is apart", "nothing", "a vague count of people"],
)
def test_a_year_counts_the_reports_about_it(ask, measure, ref_area, expected):
    assert counts(ask(), measure, ref_area) == expected


def test_what_has_no_known_time_has_a_column_of_its_own(ask):
    undated = line(ask(), "quota", "RU").undated
    assert [row["observation_id"].split("/")[1] for row in undated.rows] == ["ru-quota-before"]
    assert undated.address == "quota.RU.undated"
    assert line(ask(is_undated_included=False), "quota", "RU").undated.rows == ()


def test_a_report_that_spans_years_counts_in_each_and_says_so(ask):
    found = ask(rows=[made_up.row("cn-paid") | {"time_period": "2023/2025", "year_first": 2023, "year_last": 2025}])
    assert counts(found, "wage", "CN") == {2023: 1, 2024: 1, 2025: 1}
    assert table(found, "CN").count("1 spans 2023–\u20602025") == 3


def test_what_is_said_again_or_not_checked_counts_nowhere_and_is_left_out(ask):
    found = ask()
    assert {part.reason: len(part.rows) for part in found.left_out} == {
        "said again: the same amount in other words, counted once": 1,
        "not yet checked by a person": 1,
        "of the size of sites: a threshold, not a number of workers": 1,
    }
    assert counts(ask(is_proposed_shown=True), "wage", "CN")[2025] == 4


def test_each_row_is_counted_left_out_or_kept_away(ask):
    found = ask(ref_areas=("CN",))
    cells = {
        row["observation_id"]
        for block in found.blocks
        for each in block.lines
        for cell in (*each.cells, each.undated)
        for row in cell.rows
    }
    assert cells == found.shown
    assert len(cells) + sum(len(part.rows) for part in found.left_out) + found.hidden == len(made_up.OBSERVATIONS)


def test_places_without_a_report_are_in_the_table_too(ask):
    found = ask(rows=[made_up.row("cn-paid")])
    assert [block.ref_area for block in found.blocks] == ["CN", "RU", "KP"]
    assert "Russia: nothing is reported at all." in found.nothing
    assert "China 2025, Russia none and North Korea none." in found.answer


def test_the_answer_counts_empty_combinations_of_all(ask):
    found = ask(rows=[made_up.row("cn-paid"), made_up.row("ru-quota-before")], ref_areas=("CN", "RU"))
    combinations = 2 * len(found.blocks[0].lines) * len(found.years)
    assert found.answer == (
        f"No report is found for {combinations - 1} of {combinations} combinations of measure, place of work and year. "
        "The others are filled by 1 observation from 1 source. 1 more has no known time. "
        "The latest year with a report: China 2025 and Russia none."
    )


def test_where_to_look_next_names_the_measures_without_any_report(ask):
    (russia,) = ask(ref_areas=("RU",)).nothing
    assert russia.startswith("Russia: nothing at all on 7 of 10 measures (Share taken from pay, Fee, ")


def test_the_measure_of_the_reader_changes_no_count(ask):
    assert table(ask(measure="hours"), "CN") == table(ask(), "CN")


def test_years_narrow_the_columns(ask):
    assert ask(year_first=2024, year_last=2025).years == (2024, 2025)


@pytest.mark.parametrize("address", ["wage.CN", "wage.CN.1999", "<b>.CN.2025", "", "wage.XX.2025"])
def test_an_address_that_names_no_cell_finds_none(ask, address):
    assert ask().cell(address) is None


def test_every_cell_is_found_by_its_address(ask):
    found = ask()
    for block in found.blocks:
        for each in block.lines:
            for cell in (*each.cells, each.undated):
                assert found.cell(cell.address) == cell


def test_the_table_has_headings_for_rows_and_columns_and_a_caption(ask):
    html = table(ask(), "CN")
    assert html.count('<th scope="col">') == 1 + 6 + 2
    assert html.count('<th scope="row">') == 10
    assert "<caption>Observations about work in China, by measure and year</caption>" in html
    assert 'role="region" tabindex="0"' in html


def test_a_run_of_empty_years_is_one_cell_that_says_so(ask):
    html = table(ask(rows=[made_up.row("cn-paid")]), "CN")
    assert '<td class="ww-gap" colspan="5"><span>no report found</span></td><td class="ww-filled">' in html


def test_every_row_of_the_table_is_as_wide_as_its_head(ask):
    for block in ask().blocks:
        html = table(ask(), block.ref_area)
        for row in html.partition("<tbody>")[2].split("</tr>")[:-1]:
            spans = [int(width or 1) for width in re.findall(r'<t[dh](?: class="[^"]*")?(?: colspan="(\d+)")?', row)]
            assert sum(spans) == 1 + 6 + 2


def test_a_count_is_a_link_that_says_what_it_counts(ask):
    html = table(ask(), "CN", "wage.CN.2020")
    assert (
        '<a href="?cell=wage.CN.2020&amp;x=1" target="_self" aria-current="true">1'
        '<span class="ww-hidden"> · Pay, China, 2020: 1 observation from 1 source</span></a>'
    ) in html
    assert html.count("aria-current") == 1


def test_the_page_answers_and_shows_a_table_for_each_place(open_page):
    app = open_page()
    assert app.title[0].value == "Where is nothing reported yet?"
    assert "not the world" in words_on(app)
    assert words_on(app).count("<table") == 3


def test_the_page_follows_the_filters(open_page):
    app = open_page(place="Russia", years=["2024", "2025"])
    tables_ = [html.value for html in app.html if "<table" in html.value]
    assert len(tables_) == 1
    assert "years=2024&amp;years=2025" in tables_[0]
    assert "place=Russia" in tables_[0]


def test_that_no_report_is_found_holds_for_what_the_filters_keep_and_the_page_says_so(open_page):
    said = "Under these filters alone: Radio X. What they keep away may be reported."
    assert said in words_on(open_page(publisher="Radio X"))
    assert "Under these filters alone" not in words_on(open_page())


def test_a_size_threshold_fills_no_gap(ask):
    threshold = next(row for row in made_up.OBSERVATIONS if row["kind"] == "threshold")
    found = ask([threshold])
    assert counts(found, "workers", threshold["ref_area"]) == {}
    assert [part.reason for part in found.left_out] == ["of the size of sites: a threshold, not a number of workers"]


def test_an_open_cell_lists_its_observations_with_links_that_keep_it_open(open_page):
    app = open_page(cell="wage.CN.2025")
    links = listed.links(app)
    assert len(links) == 3
    assert all(link.query["cell"] == ["wage.CN.2025"] for link in links)
    assert "**Pay, China, 2025**: 3 observations from 1 source" in words_on(app)


def test_an_open_cell_can_be_closed(open_page):
    app = open_page(cell="wage.CN.2025")
    app.button(key="close_cell").click().run()
    assert "cell" not in app.query_params
    assert listed.links(app) == []


@pytest.mark.parametrize("cell", ["wage.RU.1999", "price.RU.2025", "<b>*x*"])
def test_a_cell_that_is_not_there_is_a_sentence(open_page, cell):
    (warning,) = open_page(cell=cell).warning
    assert "which is not in these tables under these filters" in warning.value
    assert "*x*" not in warning.value.replace(r"\*", "")


def test_no_rows_are_a_sentence_and_a_next_step(open_app, tables):
    made_up.write(tables, [])
    app = open_app().switch_page("views/gaps.py").run()
    assert not app.exception
    assert app.info[0].value.startswith("No observation is left under these filters")
    assert "<table" not in words_on(app)
