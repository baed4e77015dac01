"""dashboard/times.py: a time is as wide as it may be."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard import times


@pytest.mark.parametrize(
    ("period", "basis", "first", "end", "said"),
    [
        ("2025-03-10", "stated", date(2025, 3, 10), date(2025, 3, 10), "10 March 2025"),
        ("2024-10", "stated", date(2024, 10, 1), date(2024, 11, 1), "October 2024"),
        ("2025", "published", date(2025, 1, 1), date(2026, 1, 1), "2025 (the date of the article)"),
        ("2019-09", "inferred", date(2019, 9, 1), date(2019, 10, 1), "September 2019 (inferred)"),
        (
            "2020-10/2020-12",
            "inferred",
            date(2020, 10, 1),
            date(2021, 1, 1),
            "October to December 2020 (inferred)",
        ),
    ],
)
def test_a_time_is_as_wide_as_its_words(period, basis, first, end, said):
    when = times.when_of({"time_period": period, "time_basis": basis})
    assert (when.first, when.end, when.in_words()) == (first, end, said)


@pytest.mark.parametrize("missing", [None, float("nan"), ""])
def test_without_a_time_there_is_no_place_on_the_axis(missing):
    assert times.when_of({"time_period": missing, "time_basis": None}) is None
