"""What ships in data/: invariants over every row, and rows worked out by hand from the rules and the reference figures.

With ARTICLES_DIR set, every quote and every number of the articles is verified too; without it, the check must say
that nothing was verified.
"""

import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from etl import schema
from etl import vocabulary as v
from etl.build import build
from etl.check import check, report
from etl.periods import parse_period

DATA = Path(__file__).resolve().parent.parent / "data"
ARTICLES = Path(os.environ["ARTICLES_DIR"]) if os.environ.get("ARTICLES_DIR") else None


@pytest.fixture(scope="module")
def tables(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    build(DATA, folder)
    return folder


@pytest.fixture(scope="module")
def observations(tables) -> dict[str, dict]:
    return {row["observation_id"]: row for row in pq.read_table(tables / "observations.parquet").to_pylist()}


def test_there_are_observations_from_china_russia_and_north_korea(observations):
    assert len(observations) >= 45
    assert {row["ref_area"] for row in observations.values()} == {"CN", "RU", "KP"}


def test_each_amount_is_a_slice_of_its_quote(observations):
    for row in observations.values():
        assert row["quote"][row["amount_start"] : row["amount_end"]] == row["original_value"]


def test_low_is_never_above_high_before_or_after_conversion(observations):
    for row in observations.values():
        for low, high in (
            ("value_low", "value_high"),
            ("low_usd_month", "high_usd_month"),
            ("low_rice_kg_month", "high_rice_kg_month"),
        ):
            if row[low] is not None and row[high] is not None:
                assert row[low] <= row[high], row["observation_id"]


def test_only_vague_amounts_have_no_value_and_no_unit(observations):
    vague = {one for one, row in observations.items() if row["qualifier"] == "vague"}
    assert vague == {one for one, row in observations.items() if row["value_low"] is row["value_high"] is None}
    assert vague == {one for one, row in observations.items() if row["unit"] is None}
    assert {observations[one]["original_value"] for one in vague} == {
        "thousands of workers",
        "from a few thousands to tens of thousands",
        "millions of dollars",
    }


def test_every_row_says_who_speaks_where_and_when(observations):
    for row in observations.values():
        assert all((row["speaker"], row["publisher"], row["url"]))
        assert row["passage_url"].startswith(row["url"])
        parse_period(row["date_published"])
    undated = [one for one, row in observations.items() if row["time_period"] is None]
    assert undated == ["asianews-2025-10-30/ru-sakhalin-quota-before"]


def test_every_term_is_in_its_vocabulary(tables):
    for table in schema.TABLES:
        for row in pq.read_table(tables / table.file_name).to_pylist():
            for column in table.columns:
                term = row[column.name]
                if column.vocabulary and term is not None:
                    assert term in column.vocabulary or (column.name == "unit" and v.is_currency(term)), (column, term)


def test_every_measure_of_the_five_articles_is_there(observations):
    counted: dict[str, int] = {}
    for row in observations.values():
        counted[row["measure"]] = counted.get(row["measure"], 0) + 1
    assert counted == {
        "wage": 6,
        "quota": 5,
        "quota_share": 1,
        "fee": 1,
        "workers": 7,
        "hours": 6,
        "price": 6,
        "revenue": 3,
        "share": 6,
        "change": 4,
    }


def test_building_twice_gives_the_same_bytes(tables, tmp_path):
    build(DATA, tmp_path)
    for table in schema.TABLES:
        assert (tmp_path / table.file_name).read_bytes() == (tables / table.file_name).read_bytes()


BY_HAND = {
    # One site's money is nobody's pay.
    "dailynk-workers-abroad/cn-factory-sent-to-party": {
        "basis": "site", "low_minimum_wage_percent": None, "not_comparable_because": "minimum_wage:not_one_workers",
    },
    # Dollars are printed as they are; a time is needed for the rice only.
    "asianews-2025-10-30/kp-state-salary": {
        "value_low": 4, "value_high": 6, "qualifier": "about", "unit": "USD", "per": "month",
        "pay_stage": "unspecified", "time_period": "2025", "time_basis": "published",
        "low_usd_month": 4, "high_usd_month": 6, "rate_low": None, "is_assumed": False,
        # Pyongyang, December 2024 to November 2025: 20,070 to 38,200 won a dollar; rice 8,000 to 30,000 won a kilogram.
        "low_rice_kg_month": 4 * 20070 / 30000, "high_rice_kg_month": 6 * 38200 / 8000,
    },
    # Weakest month of the yuan up to October 2025: April, 7.2990; strongest: October, 7.1202.
    "asianews-2025-10-30/cn-paid": {
        "value_low": 300, "value_high": 700, "qualifier": "exact", "unit": "CNY", "per": "month", "pay_stage": "paid",
        "low_usd_month": 300 / 7.2990, "high_usd_month": 700 / 7.1202, "rate_low": 7.2990, "rate_high": 7.1202,
        "is_assumed": True,
        # No Pyongyang row of the yuan: all named places, 3,200 to 5,700 won a yuan.
        "low_rice_kg_month": 300 * 3200 / 30000, "high_rice_kg_month": 700 * 5700 / 8000,
        # The province is not named: Jilin's first tier has 2,120 yuan in 2025, Liaoning's third 1,700.
        "low_minimum_wage_percent": 300 / 2120 * 100, "high_minimum_wage_percent": 700 / 1700 * 100,
        "is_minimum_wage_assumed": True,
    },
    "asianews-2025-10-30/cn-promised-pay": {
        "value_low": 2000, "value_high": 2000, "pay_stage": "promised", "per": "month",
        "low_usd_month": 2000 / 7.2990, "high_usd_month": 2000 / 7.1202, "is_assumed": True,
    },
    "asianews-2025-10-30/cn-quota-share": {
        "value_low": None, "value_high": 70, "qualifier": "up_to", "unit": "percent", "per": None, "of": "income",
        "low_usd_month": None, "not_comparable_because": "month:not_money",
    },
    "asianews-2025-10-30/ru-gross-pay": {
        "value_low": 800, "value_high": 800, "qualifier": "about", "unit": "USD", "statistic": "average",
        "pay_stage": "gross", "low_usd_month": 800, "high_usd_month": 800, "is_assumed": False,
        # By the roubles of June and January 2025; the federal minimum wage is 22,440 roubles.
        "low_minimum_wage_percent": 800 * 78.4364 / 22440 * 100,
        "high_minimum_wage_percent": 800 * 100.9495 / 22440 * 100, "is_minimum_wage_assumed": True,
    },
    # The old value of a change: no time is stated, so no rate can be chosen.
    "asianews-2025-10-30/ru-sakhalin-quota-before": {
        "value_low": 62000, "value_high": 62000, "qualifier": "exact", "unit": "RUB", "per": "month",
        "time_period": None, "low_usd_month": None, 
        "not_comparable_because": "usd:time_unknown; rice:time_unknown; minimum_wage:time_unknown",
    },
    # Weakest month of the rouble up to October 2025: January, 100.9495; strongest: June, 78.4364.
    "asianews-2025-10-30/ru-sakhalin-quota": {
        "value_low": 124000, "value_high": 124000, "qualifier": "about", "unit": "RUB", "per": "month",
        "low_usd_month": 124000 / 100.9495, "high_usd_month": 124000 / 78.4364, "is_assumed": True,
        "low_minimum_wage_percent": 124000 / 22440 * 100, "high_minimum_wage_percent": 124000 / 22440 * 100,
        "is_minimum_wage_assumed": False,
    },
    # No market rate of the won is known within 31 days of September 2019.
    "dailynk-exemption-program/kp-exemption-fee": {
        "value_low": 50, "value_high": 60, "qualifier": "about", "unit": "USD", "per": "month", "kind": "exemption",
        "time_period": "2019-09", "time_basis": "inferred", "low_usd_month": 50, "high_usd_month": 60,
        "low_rice_kg_month": None, "not_comparable_because": "rice:no_market_rate; minimum_wage:none_published",
    },
    # Yuan in October to December 2020: weakest 6.7282 (October), strongest 6.5410 (December).
    "dailynk-workers-abroad/cn-salary": {
        "value_low": 2300, "value_high": 2300, "qualifier": "exact", "unit": "CNY", "per": "month",
        "pay_stage": "gross", "time_period": "2020-10/2020-12", "time_basis": "inferred",
        "low_usd_month": 2300 / 6.7282, "high_usd_month": 2300 / 6.5410,
        # Pyongyang: 890 won a yuan on 2020-12-14; rice 4,500 in December and 3,500 on 2021-01-11.
        "low_rice_kg_month": 2300 * 890 / 4500, "high_rice_kg_month": 2300 * 890 / 3500,
        # Liaoning before the rise of 2021: 1,810 yuan in Shenyang, 1,480 in the counties of Dandong.
        "low_minimum_wage_percent": 2300 / 1810 * 100, "high_minimum_wage_percent": 2300 / 1480 * 100,
        "is_minimum_wage_assumed": True,
    },
    "dailynk-prison-manufacturing/kp-wigs-revenue": {
        "value_low": 23_940_000, "value_high": 23_940_000, "unit": "USD", "per": "month", "time_period": "2023-05",
        "low_usd_month": 23_940_000, "is_assumed": False,
    },
    "dailynk-prison-manufacturing/kp-prisoners-hours": {
        "value_low": 12, "value_high": None, "qualifier": "more_than", "unit": "hours", "per": "day",
        "kind": "work", "population": "north_korean_prisoners",
    },
    "dailynk-prison-manufacturing/kp-pay-in-rice": {
        "value_low": None, "value_high": 1, "qualifier": "up_to", "unit": "kg", "per": "unspecified", "item": "rice",
    },
}  # fmt: skip


@pytest.mark.parametrize("observation_id", BY_HAND)
def test_a_person_with_the_rules_and_a_calculator_fills_the_same_cells(observations, observation_id):
    row = observations[observation_id]
    for column, by_hand in BY_HAND[observation_id].items():
        expected = pytest.approx(by_hand, rel=1e-12) if isinstance(by_hand, float) else by_hand
        assert row[column] == expected, column


def test_the_sources_tensions_are_found(tables):
    findings = pq.read_table(tables / "findings.parquet").to_pylist()
    tense = {(row["check"], *row["observation_ids"]) for row in findings if row["verdict"] == "tension"}
    assert tense == {
        (
            "conversion",
            "asianews-2025-10-30/kp-rice-price",
            "asianews-2025-10-30/kp-rice-price-in-dollars",
        ),
        ("price_reference", "asianews-2025-10-30/kp-rice-price"),
        (
            "quota_above_wage",
            "asianews-2025-10-30/ru-sakhalin-quota",
            "asianews-2025-10-30/ru-gross-pay",
        ),
    }
    agreeing = {row["check"] for row in findings if row["verdict"] == "agrees"}
    assert agreeing >= {"product", "sum", "share_of", "before_after", "conversion"}


def test_quotes_and_numbers_are_verified_where_the_articles_are_at_hand_and_the_check_says_so_where_not():
    checked = check(DATA, ARTICLES)
    lines = list(report(checked, width=80))
    if ARTICLES is None:
        assert lines[-1] == "articles not at hand: 0 quotes verified"
        return
    assert len(checked.accounts) == len(checked.rows["sources"]) == 5
    for account in checked.accounts:
        assert account.quotes_verified == account.quotes > 0
        assert account.by_observation + account.by_set_aside == account.numbers > 0
