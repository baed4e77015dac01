"""dashboard/views/takings.py: the question, its answer, every report with its quotes, and the empty state."""

from __future__ import annotations

import pytest

from tests.dashboard import drawn as drawing
from tests.dashboard import listed, made_up
from tests.dashboard.test_takings import pay, taking


@pytest.fixture
def open_takings(open_app):
    """The page at an address, after the first page of the app."""

    def run(**parameters):
        app = open_app(**parameters)
        app.switch_page("views/takings.py").run()
        assert not app.exception
        return app

    return run


def words_on(app) -> str:
    elements = [*app.title, *app.header, *app.markdown, *app.caption, *app.html, *app.info]
    return "\n".join(str(element.value) for element in elements).replace("\\", "").replace("\u2060", "")


def ids_on_charts(app) -> set[str]:
    return {shown.split("/")[1] for chart in drawing.charts(app) for shown in chart.ids}


def ids_of_links(app) -> set[str]:
    return {link.quote for link in listed.links(app)}


def test_the_page_answers_its_question_with_counts_and_a_computed_amount(open_takings):
    app = open_takings()
    assert app.title[0].value == "Of each monthly pay, how much is taken, by whom, and what is kept?"
    assert "3 sources tell what is taken or kept, for 4 places and times." in words_on(app)
    assert "Computed, not reported: 2,300 − 2,000 = 300 yuan a month" in words_on(app)


def test_every_mark_has_its_link_and_every_chart_its_description(open_takings):
    app = open_takings(unit="as reported")
    known = {"cn-gross", "cn-quota", "cn-share", "ru-quota-before", "ru-quota-after", "kp-fee", "kp-rice"}
    assert ids_on_charts(app) == known
    assert ids_on_charts(app) <= ids_of_links(app)
    assert all(chart.alt.startswith("Of each monthly pay") for chart in drawing.charts(app))


def test_what_is_left_out_is_counted_and_can_be_opened(open_takings):
    app = open_takings()
    folds = [fold.label.replace("\\", "") for fold in app.expander]
    assert "1 observation for a site, a firm or a country as a whole, not for one worker" in folds
    app.session_state[f"left_out_{folds.index('1 observation not shown in US dollars: time unknown')}"] = True
    app.run()
    assert "ru-quota-before" in ids_of_links(app)


def test_no_rows_are_a_sentence_and_a_next_step(open_takings, tables):
    made_up.write(tables, [made_up.row("cn-paid")])
    app = open_takings()
    assert "No report of a taking, or of what is kept, is among these observations. Widen the years" in words_on(app)
    assert drawing.charts(app) == []
    assert "1 observation of pay beside which its source names no taking" in app.expander[0].label


def test_a_changed_filter_changes_what_is_shown(open_takings):
    app = open_takings(unit="as reported")
    app.pills(key="place").set_value(["Russia"]).run()
    assert ids_on_charts(app) == {"ru-quota-before", "ru-quota-after"}


def test_a_quote_opened_from_a_link_is_shown_beside_the_page(open_takings):
    app = open_takings(quote="daily-y-border/cn-quota")
    assert "<mark>RMB 2,000</mark>" in words_on(app)
    assert "The chart does not show this row" not in words_on(app)


def test_texts_of_a_table_are_never_taken_for_markdown(open_takings, tables):
    made_up.write(tables, [pay(2300, 2300, place=":red[z]"), taking(5, 5, place=":red[z]")])
    app = open_takings(unit="as reported")
    assert any(r"\:red\[z\]" in header.value for header in app.header)


def test_many_reports_are_shown_on_demand(open_takings, tables):
    made_up.write(tables, [taking(5, 5, "USD", name=f"quota-{number}", place=f"Town {number}") for number in range(30)])
    app = open_takings()
    assert len(ids_on_charts(app)) == 25
    app.button(key="more_takings").click().run()
    assert len(ids_on_charts(app)) == 30
