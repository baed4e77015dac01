"""panels.py: which amounts share a printed chart, and what stands on none."""

from __future__ import annotations

import pytest

from etl.export.panels import panels
from tests.dashboard import made_up


def drawn(*names: str):
    return panels([made_up.row(name) for name in names])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cn-quota", "cn-quota-site"),  # each worker, a site
        ("cn-at-work", "cn-sent-home"),  # at work, returned
        ("cn-shift", "cn-sleep"),
        ("kp-wig", "kp-rice-price"),
        ("cn-paid", "cn-quota"),  # pay, quota
    ],
)
def test_unlike_amounts_are_on_charts_of_their_own(one, other):
    charts, off = drawn(one, other)
    assert [len(panel.marks) for panel in charts] == [1, 1]
    assert off == ()


def test_pay_in_yuan_and_in_dollars_is_on_one_chart_in_dollars():
    charts, _ = drawn("cn-paid", "ru-gross")
    assert [(panel.unit, len(panel.marks)) for panel in charts] == [("US dollars per month", 2)]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("cn-small", "told without a number"),
        ("cn-quota-site-usd", "said again: the same amount in other words"),
        ("ru-quota-before", "not in US dollars: time unknown"),
        ("cn-proposed", "proposed: read by the program, not yet checked"),
    ],
)
def test_what_is_on_no_chart_says_why(name, reason):
    charts, off = drawn(name)
    assert charts == ()
    assert [(one.observation_id, one.reason) for one in off] == [(made_up.row(name)["observation_id"], reason)]


def test_every_observation_is_on_one_chart_or_counted_as_left_out():
    charts, off = panels(made_up.OBSERVATIONS)
    told = [mark.observation_id for panel in charts for mark in panel.marks] + [one.observation_id for one in off]
    assert sorted(told) == sorted(row["observation_id"] for row in made_up.OBSERVATIONS)


@pytest.mark.parametrize(
    ("name", "ends"),
    [("cn-share", (None, 70)), ("cn-shift", (None, 13)), ("kp-wig", (25, 50)), ("cn-at-site", (200, 200))],
)
def test_an_open_side_stays_open_and_a_range_a_range(name, ends):
    ((panel,), _) = drawn(name)
    assert [(mark.low, mark.high) for mark in panel.marks] == [ends]


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("kp-wig", "the time is inferred"),
        ("cn-share", ""),
        ("cn-paid", "the month of the exchange rate is not known"),
        ("kp-fee", "approximate words; the time is inferred"),
    ],
)
def test_a_hollow_mark_says_why(name, doubt):
    ((panel,), _) = drawn(name)
    assert panel.marks[0].doubt == doubt
