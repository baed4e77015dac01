"""app.py and pages.py: which filters a page shows, by which names, and how they are cleared."""

from __future__ import annotations

import pytest

from dashboard import filters, pages
from tests.dashboard.test_filters import CHOICES
from wording import labels

ALL = {"measure", "unit", *pages.ROWS}


def shown(app):
    """The filters in the sidebar."""
    widgets = [*app.sidebar.pills, *app.sidebar.checkbox, *app.sidebar.slider]
    return {widget.key for widget in widgets} & set(filters.KEYS)


def clear(app):
    """The button that clears the filters; None where there is none."""
    return next((button for button in app.sidebar.button if button.key == "clear"), None)


@pytest.mark.parametrize("name", pages.ASKS)
def test_a_page_asks_only_for_filters_that_there_are(name):
    assert set(pages.ASKS[name]) <= ALL
    assert name in pages.TITLES


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("releases", set()),
        ("sources", {"proposed"}),
        ("data", set(pages.ROWS)),
        ("search", set(pages.ROWS)),
        ("gaps", set(pages.ROWS)),
        ("takings", {"unit", *pages.ROWS}),
        ("over_time", ALL),
    ],
)
def test_a_page_shows_the_filters_that_do_something_on_it_and_the_language(open_app, page, asked):
    app = open_app()
    assert shown(app) == {*ALL, "lang"}
    app.switch_page(f"views/{page}.py").run()
    assert shown(app) == {*asked, "lang"}


def test_a_filter_that_is_not_shown_keeps_what_it_holds(open_app):
    app = open_app(measure="takings")
    app.switch_page("views/gaps.py").run()
    app.switch_page("views/compare.py").run()
    assert app.pills(key="measure").value == "takings"


def test_the_filters_have_names_and_the_address_their_slugs(open_app):
    app = open_app()
    assert app.pills(key="measure").options[:3] == ["Pay", "Quotas and fees", "Share taken"]
    assert app.pills(key="unit").options[:3] == ["US dollars", "As reported", "Kilograms of rice"]
    app.pills(key="measure").set_value("takings").run()
    assert app.query_params["measure"] == "takings"


def test_every_question_and_every_unit_has_a_name():
    assert set(labels.MEASURE_NAMES) == set(labels.QUESTION)
    assert set(labels.UNIT_NAMES) == set(labels.UNITS)


@pytest.mark.parametrize("parameters", [{}, {"lang": "ko"}, {"quote": "x/y"}])
def test_nothing_is_to_be_cleared_where_every_filter_is_at_its_default(open_app, parameters):
    assert clear(open_app(**parameters)) is None


def test_the_filters_are_cleared_and_all_else_of_the_address_stays(open_app):
    app = open_app(place="Russia", years=["2020", "2021"], undated="false", measure="takings", lang="ko", quote="x/y")
    clear(app).click().run()
    app.run()
    assert (app.pills(key="place").value, app.pills(key="measure").value) == ([], "pay")
    assert app.query_params == {"lang": "ko", "quote": "x/y"}
    assert clear(app) is None


def test_a_filter_that_the_page_does_not_show_is_not_cleared(open_app):
    app = open_app(place="Russia", measure="takings")
    app.switch_page("views/gaps.py").run()
    clear(app).click().run()
    app.switch_page("views/compare.py").run()
    assert (app.pills(key="place").value, app.pills(key="measure").value) == ([], "takings")


def test_only_filters_of_the_page_count_as_changed():
    values = filters.defaults(CHOICES) | {"measure": "hours", "place": ["China"]}
    assert filters.changed(values, ("place", "years"), CHOICES) == ["place"]
    assert filters.changed(values, ("years",), CHOICES) == []
