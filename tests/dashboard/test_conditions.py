"""dashboard/conditions.py: passages by indicator and place; what a count means, and what is never counted."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import pytest

from dashboard import conditions
from dashboard.filters import Filters
from etl import schema
from etl import vocabulary as v
from tests.dashboard import made_up
from tests.dashboard.made_up import B, X

ASKED = Filters("pay", "US dollars", 2019, 2025)
AREAS = ("CN", "RU", "KP")


def condition(name, source=X, **fields):
    return made_up.CONDITIONS[0] | {"condition_id": f"{source}/{name}", "source_id": source} | fields


def frame(*rows):
    """The conditions with their sources, as the page reads them."""
    told = pa.Table.from_pylist(list(rows), schema=schema.CONDITIONS.arrow_schema()).to_pandas()
    sources = pd.DataFrame([{"source_id": name, **facts} for name, facts in made_up.SOURCES.items()])
    return conditions.with_sources(told, sources)


def counted(told) -> dict[tuple[str, str], int]:
    """The cells that have passages."""
    return {(cell.indicator, cell.ref_area): len(cell.passages) for row in told.cells for cell in row if cell.passages}


def test_every_indicator_has_a_row_and_every_known_country_a_cell_also_without_a_passage():
    told = conditions.conditions(frame(), ASKED, AREAS)
    assert [row[0].indicator for row in told.cells] == list(v.INDICATOR)
    assert {tuple(cell.ref_area for cell in row) for row in told.cells} == {("CN", "RU", "KP")}
    assert counted(told) == {}
    assert told.answer == ""


def test_a_cell_holds_the_passages_of_its_indicator_and_country():
    rows = [condition("a"), condition("b", B), condition("c", ref_area="RU"), condition("d", indicator="deception")]
    assert counted(conditions.conditions(frame(*rows), ASKED, AREAS)) == {
        ("deception", "CN"): 1,
        ("restriction_of_movement", "CN"): 2,
        ("restriction_of_movement", "RU"): 1,
    }


def test_a_country_that_only_conditions_name_has_a_column():
    told = conditions.conditions(frame(condition("a", ref_area="QA")), ASKED, ("CN",))
    assert told.ref_areas == ("CN", "QA")


def test_the_answer_counts_passages_sources_indicators_and_places():
    rows = [
        condition("a"),
        condition("b", B),
        condition("c", ref_area="RU", indicator="deception", quote="Nothing was as promised."),
    ]
    assert conditions.conditions(frame(*rows), ASKED, ("CN", "RU")).answer == (
        "3 passages from 2 sources speak to 2 of the 11 indicators of forced labour: China 2, Russia 1. "
        "Of the other 9 no report is found."
    )


def test_a_passage_that_speaks_to_two_indicators_is_one_passage_in_the_answer_and_counts_for_both():
    told = conditions.conditions(frame(condition("a"), condition("b", indicator="deception")), ASKED, ("CN",))
    assert told.answer.startswith("1 passage from 1 source speaks to 2 of the 11 indicators of forced labour: China 1.")
    assert counted(told) == {("deception", "CN"): 1, ("restriction_of_movement", "CN"): 1}


@pytest.mark.parametrize(
    ("named", "kept"),
    [
        ({"ref_areas": ("RU",)}, []),
        ({"publishers": ("Daily Y",)}, ["b"]),
        ({"year_first": 2019, "year_last": 2020}, []),
        ({}, ["a", "b"]),
    ],
)
def test_the_shared_filters_hold_for_conditions_too(named, kept):
    asked = Filters(**({"measure": "pay", "unit": "US dollars", "year_first": 2019, "year_last": 2025} | named))
    told = conditions.conditions(frame(condition("a"), condition("b", B)), asked, AREAS)
    assert sorted(row["condition_id"].split("/")[1] for row in told.passages) == kept
    assert told.hidden == 2 - len(kept)


def test_what_nobody_accepted_is_left_out_with_its_reason_and_proposals_come_on_demand():
    rows = [condition("a"), condition("b", review="proposed"), condition("c", review="rejected")]
    told = conditions.conditions(frame(*rows), ASKED, AREAS)
    assert [(reason, len(those)) for reason, those in told.left_out] == [
        ("not yet checked by a person", 1),
        ("checked and found wrong", 1),
    ]
    shown = Filters("pay", "US dollars", 2019, 2025, is_proposed_shown=True)
    on_demand = conditions.conditions(frame(*rows), shown, AREAS)
    assert len(on_demand.passages) == 2
    assert on_demand.answer == told.answer


def test_the_newest_passage_comes_first_and_one_without_a_year_last():
    rows = [
        condition("a", year_last=None, year_first=None, time_period=None),
        condition("b", year_first=2020, year_last=2020),
        condition("c", year_first=2024, year_last=2024),
    ]
    told = conditions.conditions(frame(*rows), ASKED, AREAS)
    assert [row["condition_id"].split("/")[1] for row in told.passages] == ["c", "b", "a"]


def test_an_amount_is_named_beside_a_passage_only_where_source_and_quote_are_the_same():
    quote = "Nobody may leave for 13 hours."
    amounts = [
        {"observation_id": "x/a", "source_id": X, "quote": quote, "original_value": "13 hours", "review": "accepted"},
        {"observation_id": "x/b", "source_id": X, "quote": quote, "original_value": "13", "review": "proposed"},
        {"observation_id": "b/a", "source_id": B, "quote": quote, "original_value": "13 hours", "review": "accepted"},
        {"observation_id": "x/c", "source_id": X, "quote": "13 hours.", "original_value": "13", "review": "accepted"},
    ]
    beside = conditions.amounts_beside([condition("a", quote=quote), condition("other")], amounts)
    assert [row["observation_id"] for row in beside[f"{X}/a"]] == ["x/a"]
    assert beside[f"{X}/other"] == []


def test_every_indicator_of_the_vocabulary_is_explained_and_nothing_else():
    assert set(conditions.HELP) == set(v.INDICATOR)
