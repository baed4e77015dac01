"""wording/findings.py: what a check found, in a sentence without codes, in the reader's language."""

from __future__ import annotations

import pytest

from wording import findings


def row(**named):
    base = {
        "observation_id": "a/1", "source_id": "a", "measure": "wage", "pay_stage": "gross",
        "original_value": "2,300 yuan", "value_low": 2300.0, "value_high": 2300.0, "qualifier": "exact", "unit": "CNY",
        "per": "month", "claim": "reported", "of": None, "item": None, "ref_area": "CN", "place": "Port City",
        "publisher": "Daily Y", "speaker": None, "time_period": "2020", "time_basis": "stated",
        "low_usd_month": 330.0, "high_usd_month": 350.0,
    }  # fmt: skip
    return {**base, **named}


def found(check, verdict, found, expected, unit, rows, **named):
    base = {
        "check": check, "verdict": verdict, "observation_ids": [one["observation_id"] for one in rows],
        "found_low": found[0], "found_high": found[1], "expected_low": expected[0], "expected_high": expected[1],
        "unit": unit, "is_same_place": True, "is_same_time": True, "places": [one["place"] for one in rows],
        "reference": "Bank, 2020-10", "sentence": "The build's own sentence.",
    }  # fmt: skip
    return {**base, **named}


QUOTA = row(observation_id="a/2", measure="quota", pay_stage=None, value_low=2000.0, value_high=2000.0)
PAY = row()
PEOPLE = row(observation_id="a/3", measure="workers", value_low=200.0, value_high=200.0, unit="people", per=None)
ALL_OF_IT = row(
    observation_id="a/4", measure="quota", value_low=4e5, value_high=4e5, claim="calculated_by_source", place=None
)


@pytest.mark.parametrize(
    ("finding", "rows", "said"),
    [
        (
            found("product", "agrees", (4e5, 4e5), (4e5, 4e5), "CNY", [PEOPLE, QUOTA, ALL_OF_IT]),
            [PEOPLE, QUOTA, ALL_OF_IT],
            "200 people × 2,000 yuan a month makes 400,000 yuan a month. The source gives 400,000 yuan a month "
            "(calculated by the source; China; Daily Y; 2020). The numbers fit together.",
        ),
        (
            found("quota_above_wage", "agrees", (2000.0, 2000.0), (2300.0, 2300.0), "CNY", [QUOTA, PAY]),
            [QUOTA, PAY],
            "The quota is not above the pay. The quota is 2,000 yuan a month (Port City, China; Daily Y; 2020); the "
            "pay (gross) is 2,300 yuan a month (Port City, China; Daily Y; 2020). Computed, not reported: 300 "
            "yuan a month is left.",
        ),
        (
            found(
                "quota_above_wage", "tension", (900.0, 950.0), (330.0, 350.0), "USD", [QUOTA, PAY], is_same_place=False
            ),
            [QUOTA | {"source_id": "b", "low_usd_month": 900.0, "high_usd_month": 950.0}, PAY],
            "The quota is above the pay from which it would be taken. The quota is 2,000 yuan a month = US$ 900–950 a "
            "month (Port City, China; Daily Y; 2020); the pay (gross) is 2,300 yuan a month = US$ 330–350 a month "
            "(Port City, China; Daily Y; 2020). The places differ.",
        ),
        (
            found("conversion", "tension", (7.5, 8.0), (6.5, 6.7), "CNY per USD", [PAY, QUOTA]),
            [PAY, QUOTA | {"unit": "USD", "value_low": 300.0, "value_high": 300.0}],
            "2,300 yuan a month, given by the source as US$ 300 a month (Port City, China; Daily Y; 2020), makes 7.5–8 "
            "yuan to the US dollar. The reference rate of the time is 6.5–6.7 yuan to the US dollar (Bank, 2020-10). "
            "The numbers do not fit together.",
        ),
        (
            found("price_reference", "agrees", (5.9, 6.0), (6.1, 6.2), "CNY per kg", [PAY]),
            [row(unit="CNY", per="kg", value_low=6.0, value_high=6.0, item=None)],
            "The price of rice is given as 6 yuan per kg (Port City, China; Daily Y; 2020). Market prices of the time "
            "were 6.1–6.2 yuan per kg (Bank, 2020-10). The numbers fit together once rounding and words such as "
            "“about” are allowed for.",
        ),
    ],
)
def test_a_finding_names_amounts_places_and_times_as_people_say_them(finding, rows, said):
    assert findings.sentence(finding, rows) == said


def test_what_cannot_be_checked_is_told_in_the_words_of_the_build():
    finding = found("product", "cannot_check", (1.0, 1.0), (1.0, 1.0), "CNY", [PEOPLE, QUOTA])
    assert findings.sentence(finding, [PEOPLE, QUOTA]) == "The build's own sentence."


def test_a_finding_about_an_observation_that_is_gone_is_told_in_the_words_of_the_build():
    finding = found("quota_above_wage", "agrees", (1.0, 1.0), (2.0, 2.0), "CNY", [QUOTA, PAY])
    assert findings.sentence(finding, [QUOTA]) == "The build's own sentence."


def test_an_amount_without_a_number_stands_in_its_own_words():
    assert findings.amount(row(value_low=None, value_high=None, original_value="a few thousand")) == "“a few thousand”"


def test_an_inferred_time_says_so():
    assert findings.origin(row(time_basis="inferred")) == "Port City, China; Daily Y; 2020 (inferred)"
