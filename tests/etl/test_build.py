"""From evidence files to rows: what each column holds, what is left out, and that nothing depends on chance."""

import shutil
from random import Random
from typing import Any

import pytest

from etl import schema, tables
from etl.build import assemble, build, examine
from etl.errors import InputError
from tests.etl.conftest import Project


def rows_of(project: Project) -> dict[str, list[dict[str, Any]]]:
    return assemble(examine(project.data))


def observation(project: Project, observation_id: str) -> dict[str, Any]:
    return {row["observation_id"]: row for row in rows_of(project)["observations"]}[observation_id]


# Problems


def test_problems_of_evidence_amounts_and_reference_figures_come_together(project):
    project.edit('language = "en"', 'language = "English"')
    project.edit('original_value = "some 120 workers"', 'original_value = "some 210 workers"')
    project.edit('original_value = "7,500 roubles a month"', 'original_value = "roubles a month"', "sawmill")
    (project.data / "reference" / "rice_prices.csv").unlink()
    with pytest.raises(InputError) as error:
        assemble(examine(project.data))
    assert [(problem.file.rpartition("/")[2], problem.field) for problem in error.value.problems] == [
        ("harbor.toml", "original_value"),
        ("harbor.toml", "language"),
        ("sawmill.toml", "original_value"),
        ("rice_prices.csv", None),
    ]


def test_a_problem_leaves_the_last_good_tables_byte_for_byte(project):
    build(project.data, project.tables)
    before = project.bytes_of_tables()
    project.edit('measure = "quota_share"', 'measure = "quota share"')
    with pytest.raises(InputError):
        build(project.data, project.tables)
    assert project.bytes_of_tables() == before


def test_a_rejected_amount_is_not_read(project):
    project.edit('original_value = "Dozens"', 'original_value = "Scores"\nreview = "rejected"\nnote = "Misread."')
    assert examine(project.data).problems == ()


# Rows


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_every_table_has_rows_with_exactly_its_columns(project, table):
    rows = rows_of(project)[table.name]
    assert rows
    assert all(row.keys() == {column.name for column in table.columns} for row in rows)


def test_a_row_holds_the_words_the_amount_and_where_it_stands(project):
    row = observation(project, "harbor/pay")
    assert row["original_value"] == "900 to 1,100 yuan a month"
    assert (row["value_low"], row["value_high"], row["qualifier"]) == (900, 1100, "exact")
    assert (row["unit"], row["per"]) == ("CNY", "month")
    assert row["quote"][row["amount_start"] : row["amount_end"]] == row["original_value"]
    assert (row["year_first"], row["year_last"]) == (2024, 2024)


def test_a_row_holds_the_comparable_amount_and_its_receipt(project):
    row = observation(project, "harbor/pay")
    assert row["rate_low"] == row["rate_high"] == pytest.approx(7.24, abs=0.02)
    assert row["low_usd_month"] == pytest.approx(900 / row["rate_low"])
    assert row["is_assumed"] is False
    assert [step["operation"] for step in row["derivation"]][:2] == ["parsed", "to_usd"]
    assert list(row["derivation"][0]) == list(schema.STEP_FIELDS)


def test_a_row_of_unknown_time_is_not_converted_and_says_so(project):
    row = observation(project, "sawmill/quota-before")
    assert (row["low_usd_month"], row["year_first"], row["time_period"]) == (None, None, None)
    assert "usd:time_unknown" in row["not_comparable_because"]


def test_a_row_names_its_source_and_the_address_of_its_passage(project):
    row = observation(project, "harbor/share-taken")
    assert (row["source_id"], row["publisher"], row["date_published"]) == ("harbor", "Harbor Gazette", "2024-05-02")
    assert row["passage_url"] == (
        "https://harbor.example/nets#:~:text=The%20crew%20leader%20takes%20about%2040%20per%20cent%20of%20the%20pay."
    )
    assert observation(project, "sawmill/quota-after")["passage_url"] is None


def test_the_kind_of_a_source_and_its_archived_copy_are_in_the_table_of_sources_alone(project):
    project.edit('language = "en"', 'language = "en"\nkind = "news_report"\narchive_url = "https://archive.example/1"')
    rows = rows_of(project)
    known = {row["source_id"]: (row["source_kind"], row["archive_url"]) for row in rows["sources"]}
    assert known["harbor"] == ("news_report", "https://archive.example/1")
    assert known["sawmill"] == (None, None)
    assert next(row["kind"] for row in rows["observations"] if row["measure"] == "wage") is None


def test_same_as_is_a_whole_observation_id(project):
    assert observation(project, "harbor/pay-in-dollars")["same_as"] == "harbor/pay"
    assert observation(project, "harbor/pay")["same_as"] is None


def test_a_vague_amount_is_a_row_without_a_value(project):
    row = observation(project, "harbor/gone-home")
    assert (row["value_low"], row["value_high"], row["qualifier"]) == (None, None, "vague")
    assert row["not_comparable_because"].startswith("month:")


@pytest.mark.parametrize("review", ["proposed", "rejected"])
def test_what_is_not_accepted_is_no_row_and_its_source_still_is_one(project, review):
    project.edit('id = "gone-home"', f'id = "gone-home"\nreview = "{review}"\nnote = "Under review."')
    project.edit('id = "pier-gate"', f'id = "pier-gate"\nreview = "{review}"\nnote = "Under review."')
    rows = rows_of(project)
    assert "harbor/gone-home" not in [row["observation_id"] for row in rows["observations"]]
    assert rows["conditions"] == []
    assert [row["source_id"] for row in rows["sources"]] == ["harbor", "sawmill"]


# Proposed observations


def with_proposed(project: Project) -> dict[str, list[dict[str, Any]]]:
    return assemble(examine(project.data), with_proposed=True)


def propose(project: Project, entry_id: str, source_id: str = "harbor") -> None:
    project.edit(f'id = "{entry_id}"', f'id = "{entry_id}"\nreview = "proposed"', source_id)


def test_proposed_entries_are_rows_when_asked_for_and_say_so(project):
    propose(project, "gone-home")
    propose(project, "pier-gate")
    rows = with_proposed(project)
    reviews = {row["observation_id"]: row["review"] for row in rows["observations"]}
    assert reviews["harbor/gone-home"] == "proposed"
    assert [row["review"] for row in rows["conditions"]] == ["proposed"]
    assert len(reviews) == len(rows_of(project)["observations"]) + 1


def test_a_rejected_entry_is_no_row_whatever_is_asked_for(project):
    project.edit('id = "gone-home"', 'id = "gone-home"\nreview = "rejected"\nnote = "Hearsay."')
    assert with_proposed(project)["observations"] == rows_of(project)["observations"]


def test_no_finding_rests_on_a_proposed_observation(project):
    propose(project, "quota-before", "sawmill")
    assert "before_after" not in [row["check"] for row in with_proposed(project)["findings"]]
    named = {one for row in with_proposed(project)["findings"] for one in row["observation_ids"]}
    assert "sawmill/quota-before" not in named


def test_each_source_says_how_many_observations_wait_built_in_or_not(project):
    propose(project, "gone-home")
    propose(project, "menders")
    for rows in (rows_of(project), with_proposed(project)):
        assert {row["source_id"]: row["proposed_observations"] for row in rows["sources"]} == {
            "harbor": 2,
            "sawmill": 0,
        }


def test_a_proposal_whose_place_of_work_is_open_waits_without_a_row(project):
    project.edit('id = "gone-home"', 'id = "gone-home"\nreview = "proposed"')
    project.edit('ref_area = "CN"\ntime_period = "2024-03"', 'time_period = "2024-03"')
    rows = with_proposed(project)
    assert "harbor/gone-home" not in [row["observation_id"] for row in rows["observations"]]
    assert rows["sources"][0]["proposed_observations"] == 1


def test_a_proposal_without_unit_kind_and_speaker_is_a_row_without_them(project):
    project.edit(
        'original_value = "some 120 workers"\nmeasure = "workers"\nkind = "working"',
        'original_value = "some 120"\nmeasure = "workers"\nreview = "proposed"',
    )
    project.edit('time_basis = "published"\nspeaker = "Harbor Gazette"', 'time_basis = "published"')
    (row,) = (row for row in with_proposed(project)["observations"] if row["observation_id"] == "harbor/menders")
    assert (row["value_low"], row["unit"], row["kind"], row["speaker"]) == (120, None, None, None)
    assert row["not_comparable_because"] == "month:not_money"


def test_tables_with_proposed_observations_are_written_and_known_as_such(project):
    propose(project, "gone-home")
    build(project.data, project.tables, with_proposed=True)
    assert tables.has_proposed(project.tables)
    assert tables.is_stale(project.data, project.tables, with_proposed=False)
    assert not tables.is_stale(project.data, project.tables, with_proposed=True)
    assert not tables.is_stale(project.data, project.tables)
    build(project.data, project.tables)
    assert not tables.has_proposed(project.tables)
    assert tables.is_stale(project.data, project.tables, with_proposed=True)
    assert not tables.is_stale(project.data, project.tables)


# Relations, stretches set aside, conditions, context


def test_a_relation_waits_until_all_its_observations_are_accepted(project):
    assert "conversion" in [row["check"] for row in rows_of(project)["findings"]]
    project.edit('id = "pay-in-dollars"', 'id = "pay-in-dollars"\nreview = "proposed"')
    assert "conversion" not in [row["check"] for row in rows_of(project)["findings"]]


def test_set_aside_rows_say_which_occurrence_is_meant(project):
    project.edit('words = "Pier 9"', 'words = "Pier 9"\nall = true')
    found = [(row["words"], row["occurrence"]) for row in rows_of(project)["set_aside"]]
    assert found == [("May 2, 2024", 1), ("Pier 9", 0)]


def test_a_condition_has_no_amount_but_a_quote_and_an_indicator(project):
    (row,) = rows_of(project)["conditions"]
    assert (row["condition_id"], row["indicator"]) == ("harbor/pier-gate", "restriction_of_movement")
    assert (row["year_first"], row["speaker"]) == (2024, None)


def test_the_context_table_holds_the_rates_that_were_used_and_no_other(project):
    used = [row for row in rows_of(project)["context"] if row["context"] == "exchange_rate"]
    assert ("CNY per USD", "2024-04") in [(row["unit"], row["date_first"]) for row in used]
    assert ("CNY per USD", "2019-01") not in [(row["unit"], row["date_first"]) for row in used]


# The same files, the same bytes


def test_building_twice_gives_the_same_bytes(project):
    build(project.data, project.tables)
    first = project.bytes_of_tables()
    build(project.data, project.tables)
    assert project.bytes_of_tables() == first


@pytest.mark.parametrize("seed", range(3))
def test_the_order_in_which_files_were_written_changes_nothing(project, seed, tmp_path):
    build(project.data, project.tables)
    shuffled = tmp_path / "shuffled"
    paths = [path for path in project.data.rglob("*") if path.suffix in {".toml", ".csv"}]
    Random(seed).shuffle(paths)
    for path in paths:
        copy = shuffled / path.relative_to(project.data)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    build(shuffled, shuffled / "tables")
    assert Project(tmp_path).bytes_of_tables() == {
        path.name: path.read_bytes() for path in (shuffled / "tables").iterdir()
    }


def test_built_tables_are_fresh_and_match_their_schemas(project):
    rows = build(project.data, project.tables)
    assert not tables.is_stale(project.data, project.tables)
    for table in schema.TABLES:
        assert tables.read(table.name, project.tables).to_pylist() == rows[table.name]
