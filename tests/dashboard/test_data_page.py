"""dashboard/views/data.py: the table with search, columns and downloads."""

from __future__ import annotations

import pytest

from etl import schema


@pytest.fixture
def open_page(open_app):
    def open_it(**parameters):
        app = open_app(**parameters)
        app.switch_page("views/data.py").run()
        assert not app.exception
        return app

    return open_it


def test_the_table_has_every_measure_until_a_reader_narrows_it(open_page):
    page = open_page()
    assert len(page.dataframe[0].value) == 27
    assert page.markdown[0].value.startswith("27 observations of 27")
    page.get_by_key("only_measure").check().run()
    assert set(page.dataframe[0].value["measure"]) == {"wage"}


def test_the_filters_at_the_side_and_the_search_both_count(open_page):
    page = open_page(place="Russia", search="roubles")
    assert page.dataframe[0].value["original_value"].tolist() == ["62,000", "about 124,000 roubles"]


def test_every_row_has_a_link_to_its_quote(open_page):
    links = open_page().dataframe[0].value["evidence"]
    assert links.str.contains("quote=").all()
    assert links.is_unique


def test_nothing_found_is_a_sentence_and_a_next_step(open_page):
    page = open_page(search="no such words")
    assert page.info[0].value.startswith("No observation is left.")
    assert list(page.dataframe) == []


def test_columns_can_be_chosen(open_page):
    page = open_page()
    assert "quote" not in page.dataframe[0].value
    page.session_state["fold_columns"] = True
    page.run()
    page.get_by_key("columns").set_value(["quote"]).run()
    assert list(page.dataframe[0].value) == ["evidence", "quote"]


def test_the_table_has_a_description(open_page):
    assert open_page().dataframe[0].proto.alt.startswith("Observations as the filters and the search leave them")


def test_downloads_and_dictionary_are_offered(open_page):
    page = open_page()
    assert [button.label for button in page.get("download_button")] == ["Download as CSV", "Download as Parquet"]
    page.session_state["dictionary_tables"] = True
    page.session_state["dictionary_terms"] = True
    page.run()
    texts = "\n".join(element.value for element in page.html)
    assert all(f"<code>{column.name}</code>" in texts for column in schema.OBSERVATIONS.columns)
