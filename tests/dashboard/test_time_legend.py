"""dashboard/time_legend.py: what the shapes and lines mean, and the charts in words."""

from __future__ import annotations

import pytest

from dashboard import time_legend
from tests.dashboard.made_up_times import amount, event


@pytest.mark.parametrize(
    ("amounts", "happened", "said", "unsaid"),
    [
        ([amount("2025")], [], "solid line", "inferred"),
        ([amount("2025", basis="inferred", doubt="the time is inferred")], [], "dashed line", "solid line"),
        ([amount("2025-03-10", None, 5)], [], "points to the open side", "as wide as"),
        ([], [event("2017-12-22", "resolution")], "a UN resolution", "China"),
        ([], [event("2024/2025")], "Russia (vermillion square)", "UN resolution"),
        ([amount("2025", is_proposed=True)], [], "not yet checked", "dotted"),
    ],
)
def test_the_legend_says_what_is_drawn_and_nothing_else(amounts, happened, said, unsaid):
    legend = time_legend.legend(amounts, happened)
    assert said in legend
    assert unsaid not in legend


def test_a_chart_is_told_in_words():
    assert time_legend.described("What?", ["one", "two"]) == "What? On an axis of time. one; two."
