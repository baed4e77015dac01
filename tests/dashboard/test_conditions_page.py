"""dashboard/views/conditions.py: hours, the matrix, the passages that an address opens, what is left out."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl import schema
from tests.dashboard import drawn as drawing
from tests.dashboard import made_up
from tests.dashboard.test_compare import words_on

LOCKED_IN = "radio-x-2025-06-02/locked-in"


@pytest.fixture
def open_conditions(tables, open_app):
    """The page over made-up tables: open_conditions(place="China"); `rows` replace the conditions."""

    def run(*, rows=None, **parameters):
        if rows is not None:
            table = pa.Table.from_pylist(rows, schema=schema.CONDITIONS.arrow_schema())
            pq.write_table(table, tables / schema.CONDITIONS.file_name)
        app = open_app()
        for name, value in parameters.items():
            app.query_params[name] = value
        app.switch_page("views/conditions.py").run()
        assert not app.exception
        return app

    return run


def axes(app) -> list[tuple[str, float]]:
    specs = [chart.figure["layout"]["xaxis"] for chart in drawing.charts(app)]
    return [(axis["title"]["text"], axis["range"][1]) for axis in specs]


def test_the_page_answers_with_counts_of_hours_and_of_passages(open_conditions):
    app = open_conditions()
    assert app.title[0].value == "How long do they work, sleep and rest, and under what conditions?"
    assert "3 hours a day (sleep; October to December 2020, inferred time)" in words_on(app)
    assert "1 passage from 1 source speaks to 1 of the 11 indicators" in words_on(app)


def test_an_axis_of_hours_a_day_ends_at_the_day_and_no_other_does(open_conditions):
    assert axes(open_conditions()) == [("hours per day", 24 * 1.04), ("hours per shift", 13 * 1.04)]


def test_what_the_hours_can_be_held_against_is_said_with_its_publication(open_conditions):
    assert "](https://doi.org/10.5664/jcsm.4758)" in words_on(open_conditions())


def test_a_cell_without_a_passage_says_so_in_words_and_is_no_zero(open_conditions):
    (matrix,) = [html.value for html in open_conditions().html if html.value.startswith('<div class="ww-matrix')]
    assert matrix.count("<tr>") == 12
    assert matrix.count("no report found") == 11 * 3 - 1
    assert ">0" not in matrix


def test_the_address_of_a_cell_opens_its_passages_beside_the_page(open_conditions):
    said = words_on(open_conditions(indicator="restriction_of_movement", area="China"))
    assert '<blockquote lang="en">“Nobody may leave the yard &lt;alone&gt;.”</blockquote>' in said


def test_the_address_of_a_passage_opens_it_also_where_the_filters_keep_it_away(open_conditions):
    said = words_on(open_conditions(condition=LOCKED_IN, place="Russia"))
    assert "Nobody may leave the yard" in said
    assert "The table does not count this passage: your filters keep it away." in said


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"condition": "no/<b>such</b>"}, "No passage has the name &#x27;no/&lt;b&gt;such&lt;/b&gt;&#x27;."),
        (
            {"indicator": "joy", "area": "China"},
            "The table has no row &#x27;joy&#x27; with a column &#x27;China&#x27;.",
        ),
        ({"indicator": "deception"}, "The table has no row &#x27;deception&#x27; with a column &#x27;&#x27;."),
        ({"indicator": "deception", "area": "China"}, "No report found under these filters."),
    ],
)
def test_an_address_that_opens_nothing_is_a_sentence_and_a_next_step(open_conditions, parameters, sentence):
    said = words_on(open_conditions(**parameters))
    assert sentence in said
    assert "ick a count in the table." in said


def test_passages_can_be_closed(open_conditions):
    app = open_conditions(condition=LOCKED_IN)
    app.button(key="close_passages").click().run()
    assert "condition" not in app.query_params
    assert "Nobody may leave the yard" not in words_on(app)


def test_what_nobody_accepted_is_left_out_counted_and_can_be_opened(open_conditions):
    wrong = made_up.CONDITIONS[0] | {"condition_id": "radio-x-2025-06-02/wrong", "review": "rejected"}
    app = open_conditions(rows=[wrong])
    assert "0 passages" not in words_on(app)
    assert "No passage about conditions is found under these filters." in words_on(app)
    assert [fold.label for fold in app.expander if "passage" in fold.label] == ["1 passage checked and found wrong"]


def test_filters_keep_passages_away_and_say_so(open_conditions):
    app = open_conditions(place="Russia")
    assert "1 passage kept away by the filters: Russia." in words_on(app)
    assert "No hours or days are reported under these filters." in words_on(app)
