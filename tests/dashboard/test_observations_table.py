"""observations_table.py: the columns and cells of the Data page's table, and what is said of the rows kept away."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard import observations_table as table
from etl import schema
from tests.dashboard.made_up import frame, row


def cells(name, *columns):
    return table.readable(frame([row(name)]), columns).iloc[0].tolist()


def test_every_column_can_be_shown_but_the_receipt():
    assert {column.name for column in schema.OBSERVATIONS.columns} - set(table.COLUMNS) == {"derivation"}


def test_the_columns_shown_first_exist():
    assert set(table.SHOWN) <= set(table.COLUMNS)


def test_no_two_columns_have_one_name():
    names = [table.name(column) for column in table.COLUMNS]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("column", "name"), [("original_value", "Words as printed"), ("pay_stage", "Pay stage"), ("note", "Note")]
)
def test_a_column_has_a_plain_name(column, name):
    assert table.name(column) == name


@pytest.mark.parametrize(
    ("column", "help_"),
    [
        ("place", "`place`: city or site, as named in the article\\."),
        ("time_period", "`time_period`: the time the amount speaks about; null when not known\\. Unit\\: ISO 8601\\."),
        ("measure", "`measure`: what is counted\\. Holds terms of measure\\."),
    ],
)
def test_a_column_explains_itself_as_the_dictionary_does(column, help_):
    assert table.help_of(column) == help_


def test_terms_countries_and_units_are_shown_in_words():
    assert cells("ru-gross", "measure", "pay_stage", "ref_area", "unit", "per", "qualifier") == [
        "Pay", "gross", "Russia", "US dollars", "a month", "about",
    ]  # fmt: skip


def test_words_and_numbers_stay_as_they_are():
    assert cells("cn-paid", "original_value", "value_low", "value_high") == ["between 300 and 700 yuan", 300.0, 700.0]


def test_an_empty_cell_stays_empty():
    assert all(map(pd.isna, cells("cn-small", "unit", "per", "value_low", "place")))


def test_the_rows_stay_as_they_are():
    rows = frame([row("ru-gross")])
    table.readable(rows, ["measure", "ref_area"])
    assert rows["ref_area"].tolist() == ["RU"]


def test_picked_columns_keep_their_order():
    assert table.in_order(["note", "quote", "unit", "original_value"]) == ["original_value", "unit", "quote", "note"]


def test_an_unknown_column_is_not_shown():
    assert table.in_order(["no such column", "unit"]) == ["unit"]


@pytest.mark.parametrize(
    ("under_filters", "found", "named", "said"),
    [
        (27, 27, {}, "27 observations of 27."),
        (27, 1, {}, "1 observation of 27. The search keeps 26 away."),
        (5, 5, {"ref_areas": ("RU",)}, "5 observations of 27. The filters keep 22 away (Russia)."),
        (5, 2, {"publishers": ("Radio X",)},
         "2 observations of 27. The filters keep 22 away (Radio X). The search keeps 3 away."),
    ],
)  # fmt: skip
def test_what_is_kept_away_is_counted(under_filters, found, named, said, asked, choices):
    assert table.kept_away(asked(**named), choices, 27, under_filters, found) == said


@pytest.mark.parametrize(
    ("in_table", "under_filters", "without_filters", "said"),
    [
        (0, 0, 0, "The table has no observation yet. Add an evidence file to data/observations and build again."),
        (27, 0, 3, "The filters keep every observation away. Widen the years, or pick other places or publishers."),
        (27, 5, 3, "No observation under these filters has all the words “rice”; without the filters 3 would be found. "
         "Widen the filters."),
        (27, 5, 0, "No observation has all the words “rice”. Search for fewer words."),
    ],
)  # fmt: skip
def test_an_empty_table_says_why_and_names_one_next_step(in_table, under_filters, without_filters, said):
    assert table.why_empty("rice", in_table, under_filters, without_filters) == said
