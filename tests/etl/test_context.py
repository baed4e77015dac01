"""Wages and UN resolutions shown beside observations, as their publishers have them."""

from pathlib import Path

import pytest

from etl.rates import context_rows, read_rates


@pytest.fixture(scope="module")
def shipped():
    return read_rates(Path(__file__).parents[2] / "data" / "reference")


def test_wages_and_sanctions_are_shown_with_what_the_publisher_says(shipped):
    rows = context_rows(shipped, [])
    assert {row["context"] for row in rows} == {"minimum_wage", "average_wage", "sanction"}
    assert len(rows) == 37 + 164 + 4
    mrot = next(row for row in rows if row["context"] == "minimum_wage" and row["amount"] == 22440)
    assert (mrot["ref_area"], mrot["area"], mrot["unit"], mrot["per"]) == ("RU", "federal (MROT)", "RUB", "month")
    assert (mrot["date_first"], mrot["date_last"]) == ("2025-01-01", "2025-12-31")
    yearly = next(row for row in rows if row["amount"] == 97379)
    assert (yearly["ref_area"], yearly["area"], yearly["unit"], yearly["per"]) == ("CN", None, "CNY", "year")
    assert yearly["series"] == "Average annual wage, urban non-private units"
    food = next(row for row in rows if row["amount"] == 81199)
    assert (food["sector"], food["isic"], food["date_first"]) == ("food products", "10", "2025")
    assert "Preliminary" in food["note"]


def test_a_sanction_holds_from_its_adoption_to_its_deadline(shipped):
    rows = [row for row in context_rows(shipped, []) if row["context"] == "sanction"]
    last = rows[-1]
    assert (last["date_first"], last["date_last"], last["amount"]) == ("2017-12-22", "2019-12-22", None)
    assert last["text"].startswith("States must send home all North Koreans")
    assert last["note"].startswith("S/RES/2397 (2017), paragraph 8. ")
    assert rows[0]["date_last"] is None
