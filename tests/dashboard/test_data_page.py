"""views/data.py: every observation, with search, a choice of columns, downloads and the dictionary."""

from __future__ import annotations

import pytest

from etl import schema
from etl import vocabulary as v
from tests.dashboard import listed, made_up, pseudo
from wording import language

THE_SAME = ("English", "CSV", ", ".join(schema.STEP_FIELDS), *(table.name for table in schema.TABLES))
"""Names that are the same in every language."""


@pytest.fixture
def open_page(open_app):
    def open_it(**parameters):
        app = open_app(**parameters)
        app.switch_page("views/data.py").run()
        assert not app.exception
        return app

    return open_it


def rows(page):
    return page.dataframe[0].value


def test_every_measure_is_in_the_table_whatever_is_asked_at_the_side(open_page):
    page = open_page(measure="hours", unit="as reported")
    assert page.title[0].value == "Which observations are there?"
    assert page.markdown[0].value == (
        r"26 observations of 26\. 1 proposal not yet checked by a person is left out\. "
        r"Years, places and publishers picked in the filters apply here; "
        r"measure and unit do not\."
    )
    assert set(rows(page)["measure"]) == {
        v.MEASURE.label(row["measure"]) for row in made_up.OBSERVATIONS
    }  # fmt: skip


def test_the_filters_at_the_side_and_the_search_both_count(open_page):
    page = open_page(place="Russia", search="ROUBLES rose")
    assert rows(page)["original_value"].tolist() == ["62,000", "about 124,000 roubles"]
    assert page.markdown[0].value.startswith(
        r"2 observations of 26\. The filters keep 22 away \(Russia\)\. The search keeps 2 away\."
    )


def test_proposals_are_in_the_table_when_they_are_switched_on_with_a_column_that_says_so(open_page):
    assert "review" not in rows(open_page())
    page = open_page(proposed="true")
    assert page.markdown[0].value.startswith(r"27 observations of 27\. Years,")
    assert rows(page)["review"].value_counts().to_dict() == {"accepted": 26, "proposed": 1}
    (link,) = rows(page).query("review == 'proposed'")["evidence"]
    assert "proposed=true" in link


def test_every_row_has_a_link_that_opens_its_quote_and_its_question(open_page):
    links = rows(open_page())["evidence"]
    assert links.is_unique
    (link,) = links[links.str.endswith("quote=radio-x-2025-06-02%2Fcn-shift")]
    assert link.startswith("/?measure=hours&")


def test_nothing_found_is_a_sentence_with_one_next_step(open_page):
    page = open_page(search="no such *words*")
    assert page.info[0].value == r"No observation has all the words “no such \*words\*”\. Search for fewer words\."
    assert not page.dataframe
    assert not page.get("download_button")


def test_what_only_the_filters_keep_away_is_said(open_page):
    page = open_page(place="Russia", search="yuan")
    assert "without the filters" in page.info[0].value


def test_columns_can_be_chosen(open_page):
    page = open_page()
    assert "quote" not in rows(page)
    page.get_by_key("columns").set_value(["quote", "original_value"]).run()
    assert list(rows(page)) == ["evidence", "original_value", "quote"]


def test_without_a_column_the_links_stay(open_page):
    page = open_page()
    page.get_by_key("columns").set_value([]).run()
    assert list(rows(page)) == ["evidence"]


def test_the_same_rows_are_a_list_of_links(open_page):
    page = open_page(search="roubles")
    assert not listed.links(page)
    page.session_state["fold_links"] = True
    page.run()
    links = listed.links(page)
    assert len(links) == len(rows(page))
    assert all(link.query["search"] == ["roubles"] and link.quote.startswith("ru-quota") for link in links)


def test_the_table_has_a_description(open_page):
    assert open_page().dataframe[0].proto.alt.startswith("Observations, one row each.")


def test_what_is_downloaded_is_said_beside_the_buttons(open_page):
    page = open_page(search="roubles")
    page.session_state["take_away"] = True
    page.run()
    assert {"CSV", "Parquet"} <= {button.label for button in page.get("download_button")}
    assert any(caption.value.startswith("2 observations of ") for caption in page.caption)


def test_the_dictionary_is_folded_until_a_reader_opens_it(open_page):
    page = open_page()
    shown = "\n".join(element.value for element in page.html)
    assert "<code>" not in shown
    for table in schema.TABLES:
        page.session_state[f"dictionary_{table.name}"] = True
    page.session_state["dictionary_terms"] = True
    page.run()
    shown = "\n".join(element.value for element in page.html)
    names = [column.name for table in schema.TABLES for column in table.columns]
    names += [term for vocabulary in v.VOCABULARIES for term in vocabulary]
    assert shown.count("<code>") == len(names)
    assert all(f"<code>{name}</code>" in shown for name in names)


def test_hostile_text_comes_out_as_text(open_page, tables):
    hostile = made_up.observation("h", made_up.X, "", "=HYPERLINK(5)", "<script>x</script>", place="*a* [b](http://c)")
    made_up.write(tables, [hostile, made_up.row("cn-paid")])
    page = open_page()
    page.session_state["fold_links"] = True
    page.run()
    assert rows(page)["original_value"].tolist() == ["=HYPERLINK(5)", "between 300 and 700 yuan"]
    first, _second = listed.links(page)  # Markdown that was followed would be a link more
    assert "=HYPERLINK(5)" in first.label
    assert "*a* [b](http://c)" in first.label


def test_every_word_is_said_in_the_readers_language(open_page, monkeypatch):
    monkeypatch.setattr(language, "_catalogue", lambda _code: pseudo.Pseudo())
    page = open_page(lang="ko", place="Russia", search="roubles")
    folds = ["fold_links", "dictionary_terms", *(f"dictionary_{table.name}" for table in schema.TABLES)]
    page.session_state["columns"] = [column.name for column in schema.OBSERVATIONS.columns if column.kind != "steps"]
    for fold in folds:
        page.session_state[fold] = True
    page.run()
    assert not page.exception
    said = [*pseudo.seen(page), *pseudo.labelled(page)]
    assert "⟦Words as printed⟧" in said
    assert pseudo.unsaid(said, [*pseudo.printed(), *THE_SAME]) == []
    cells = rows(page)[[column.name for column in schema.OBSERVATIONS.columns if column.vocabulary]].stack().dropna()
    assert pseudo.unsaid(cells, []) == []


@pytest.mark.parametrize("search", ["no such words", ""])
def test_an_empty_table_is_told_in_the_readers_language(open_page, monkeypatch, search):
    monkeypatch.setattr(language, "_catalogue", lambda _code: pseudo.Pseudo())
    page = open_page(lang="ko", place="Russia", years=["2020", "2020"], undated="false", search=search)
    assert page.info
    said = [*pseudo.seen(page), *pseudo.labelled(page)]
    assert pseudo.unsaid(said, [*pseudo.printed(), "no such words", *THE_SAME]) == []
