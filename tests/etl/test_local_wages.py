"""etl/local_wages.py: which published wages fit a place, a time and a sector; the rates of the build."""

from __future__ import annotations

import pytest

from etl import local_wages
from etl.local_wages import Where
from tests.dashboard import made_up


def known(*rows):
    return local_wages.rates(local_wages.published([{name: row[name] for name in local_wages.COLUMNS} for row in rows]))


def average(amount, year="2020", area=None, sector="all sectors", isic=None, subdivision=None):
    more = {"area": area, "sector": sector, "isic": isic, "subdivision": subdivision, "second_hand": "no"}
    return made_up.context("average_wage", "CN", amount, "CNY", year, year, per="year", **more)


SECTORS = [
    average(60.0),
    average(50.0, area="Northeast (Liaoning, Jilin, Heilongjiang)"),
    average(55.0, area="Liaoning", subdivision="CN-21"),
    average(70.0, sector="manufacturing", isic="C"),
    average(71.0, sector="wearing apparel", isic="14"),
    average(72.0, sector="construction", isic="F"),
    average(80.0, year="2021"),
    average(90.0, sector="a group of occupations"),
]


@pytest.mark.parametrize(
    ("subdivision", "sector", "time", "found"),
    [
        (None, None, "2019", []),
        # The country, its regions and its provinces are told apart; the nearest counts.
        (None, None, "2020", [60.0]),
        ("CN-22", None, "2020", [50.0]),
        ("CN-21", None, "2020", [55.0]),
        ("CN-44", None, "2020", [60.0]),
        # The sector comes first, the narrowest that is at hand.
        ("CN-21", "C1410", "2020-10/2020-12", [71.0]),
        ("CN-21", "C1020", "2020", [70.0]),
        (None, "14", "2020", [71.0]),
        (None, "C", "2020", [70.0]),
        (None, "F4100", "2020", [72.0]),
        (None, "H4923", "2020", [60.0]),
        # Every year inside the time.
        (None, None, "2020/2021", [60.0, 80.0]),
    ],
)
def test_the_average_wage_is_that_of_the_sector_then_of_the_nearest_area(subdivision, sector, time, found):
    where = Where("CN", subdivision, sector, time, "2026")
    assert [row.amount for row in local_wages.average_wages(where, known(*SECTORS))] == found


def test_what_came_after_the_article_is_not_beside_it():
    where = Where("CN", None, None, "2020/2021", "2020-12-05")
    assert [row.amount for row in local_wages.average_wages(where, known(*SECTORS))] == [60.0]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (Where("KP", None, None, "2025", "2025"), []),
        (Where("CN", "CN-22", None, "2025", "2025"), []),
        (Where("CN", "CN-21", None, "2024-04", "2025"), []),
        (Where("CN", "CN-21", None, "2024-05", "2025"), [2000.0, 1600.0]),
        (Where("CN", None, None, "2025", "2025"), [2000.0, 1600.0]),
    ],
)
def test_the_minimum_wages_are_those_that_the_build_would_choose(where, found):
    assert [row.amount for row in local_wages.minimum_wages(where, known(*made_up.CONTEXT))] == found


def test_the_rates_are_those_of_the_table():
    market = {"area": "Pyongyang", "second_hand": "no"}
    found = known(
        *made_up.CONTEXT,
        made_up.context("exchange_rate", "KP", 5800.0, "KPW per CNY", "2025-05-11", None, **market),
        made_up.context("rice_price", "KP", 11500.0, "KPW", "2025-05-25", None, per="kg", **market),
    )
    assert {key: rate.value for key, rate in found.monthly.items()} == {
        ("CNY", "2025-01"): 7.3015,
        ("CNY", "2025-06"): 7.1715,
    }
    assert [(rate.unit, rate.value, rate.place) for rate in (*found.kpw_per_cny, *found.rice)] == [
        ("KPW per CNY", 5800.0, "Pyongyang"),
        ("KPW per kg", 11500.0, "Pyongyang"),
    ]
    assert found.kpw_per_usd == ()
