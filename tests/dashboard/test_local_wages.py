"""dashboard/local_wages.py: the lines beside reported pay, in every unit, and what is said where there is none."""

from __future__ import annotations

import pytest

from dashboard import local_wages, questions
from etl.local_wages import COLUMNS, published, rates
from tests.dashboard import made_up
from wording import labels
from wording.language import speaking


@pytest.fixture(scope="module")
def known():
    records = [{name: row[name] for name in COLUMNS} for row in made_up.CONTEXT]
    return local_wages.Known(rates(published(records)))


def rows(*names):
    frame = made_up.frame()
    wanted = [made_up.row(name)["observation_id"] for name in names]
    return frame.loc[frame["observation_id"].isin(wanted), list(questions.COLUMNS)].to_dict("records")


def lines(known, unit, *names):
    return {line.kind: line for line in local_wages.beside(rows(*names), known, unit).lines}


@pytest.mark.parametrize(
    ("names", "unit", "missing"),
    [
        (["kp-state"], labels.USD, ["North Korea publishes no minimum wage, and no average wage is at hand."]),
        (
            ["ru-gross"],
            labels.USD,
            ["Russia: no minimum wage of 2025 is at hand.", "Russia: no average wage of 2025 is at hand."],
        ),
        # The rates of the table are of 2025, its wages since May 2024.
        (
            ["cn-gross"],
            labels.USD,
            ["China: no minimum wage of 2020 is at hand.", "China: no average wage of 2020 is at hand."],
        ),
        (
            ["cn-paid"],
            labels.RICE,
            [
                "China: no rates are at hand to convert the minimum wage of 2025.",
                "China: no rates are at hand to convert the average wage of 2025.",
            ],
        ),
    ],
)
def test_where_nothing_fits_it_is_said(known, names, unit, missing):
    found = local_wages.beside(rows(*names), known, unit)
    assert found.lines == ()
    assert list(found.missing) == missing


def test_as_reported_a_wage_in_another_currency_is_not_put_on_the_chart(known):
    dollars = {**rows("cn-paid")[0], "unit": "USD"}
    found = local_wages.beside([dollars], known, labels.REPORTED)
    assert found.lines == ()
    assert found.missing[0] == "China: the minimum wage of 2025 is in another currency; the other units show it."


@pytest.mark.parametrize("change", [{"time_period": None}, {"per": "unspecified"}])
def test_what_has_no_time_or_no_month_has_nothing_beside_it(known, change):
    found = local_wages.beside([{**rows("cn-paid")[0], **change}], known, labels.REPORTED)
    assert (found.lines, found.missing) == ((), ())


@pytest.mark.parametrize(
    ("unit", "minimum", "text", "average"),
    [
        (labels.REPORTED, (1600, 2000), "1,600–2,000 yuan a month", (6000, 6000)),
        (labels.USD, (1600 / 7.3015, 2000 / 7.1715), "US$ 219–279", (6000 / 7.3015, 6000 / 7.1715)),
        (labels.MINIMUM_WAGE, (100, 100), "100%", (300, 375)),
    ],
)
def test_a_line_reaches_from_the_lowest_to_the_highest_figure(known, unit, minimum, text, average):
    found = lines(known, unit, "cn-paid")
    assert (found["minimum_wage"].low, found["minimum_wage"].high) == pytest.approx(minimum)
    assert found["minimum_wage"].text == text
    assert (found["average_wage"].low, found["average_wage"].high) == pytest.approx(average)


def test_a_line_says_what_where_and_when_and_how_many_figures_it_has(known):
    found = lines(known, labels.USD, "cn-paid")
    assert found["minimum_wage"].label == "minimum wage · Coast, 2 figures · 2025"
    assert found["average_wage"].label == "average wage, all sectors · China · 2025"
    one, other = found["minimum_wage"].figures
    assert (one.name, one.text) == ("Coast, tier 1 · from 1 May 2024", "2,000 yuan a month")
    assert (other.publisher, other.second_hand) == ("Coast Gazette", "yes")


def test_every_conversion_of_ours_has_its_receipt(known):
    assert lines(known, labels.REPORTED, "cn-paid")["minimum_wage"].figures[0].receipt == ()
    assert lines(known, labels.MINIMUM_WAGE, "cn-paid")["minimum_wage"].figures[0].receipt == ()
    assert lines(known, labels.USD, "cn-paid")["average_wage"].figures[0].receipt == (
        "A month is a twelfth of a year: 72,000 ÷ 12 = 6,000 yuan.",
        "Into US dollars (lower end): 6,000 ÷ 7.3015 ≈ 821.74896 US dollars. "
        "Rate: 7.3015 yuan to the dollar, January 2025, Bank of Examples.",
        "Into US dollars (upper end): 6,000 ÷ 7.1715 ≈ 836.64505 US dollars. "
        "Rate: 7.1715 yuan to the dollar, June 2025, Bank of Examples.",
    )
    share = lines(known, labels.MINIMUM_WAGE, "cn-paid")["average_wage"].figures[0].receipt
    assert share[1].startswith("As a share of the local minimum wage (lower end): 6,000 ÷ 2,000 × 100 = 300 %.")
    assert len(share) == 3


def test_observations_of_one_place_and_time_share_a_line(known):
    found = lines(known, labels.USD, "cn-paid", "cn-promised", "cn-gross", "ru-gross")
    beside = {one.rpartition("/")[2] for one in found["minimum_wage"].beside}
    assert beside == {"cn-paid", "cn-promised"}
    assert len(found) == 2


def test_a_line_is_made_once_for_each_language(known, monkeypatch):
    first = local_wages.beside(rows("cn-paid"), known, labels.USD)
    monkeypatch.setattr(local_wages, "converted", None)  # whatever is made anew would now fail
    assert local_wages.beside(rows("cn-paid"), known, labels.USD) == first
    with speaking("ko"), pytest.raises(TypeError):
        local_wages.beside(rows("cn-paid"), known, labels.USD)
