"""A monthly quota against the monthly pay of the same country: pairs → verdict and sentence."""

import pytest

from etl.checks import find_findings
from tests.etl.made_up import RATES, quota, wage


def test_a_quota_surely_above_the_pay_of_the_same_country_is_a_tension_that_says_where():
    # 124,000 ÷ 100.9495 = 1,228.34; 124,000 ÷ 78.4364 = 1,580.90; even 95 % of it is above 105 % of 800.
    taken = quota(124000, 124000, "RUB", "about", place="Sakhalin")
    (finding,) = find_findings([taken, wage(800, 800, "USD", "about", source_id="other")], [], RATES)
    assert (finding["check"], finding["verdict"], finding["unit"]) == ("quota_above_wage", "tension", "USD")
    assert (finding["found_low"], finding["found_high"]) == pytest.approx((1228.337, 1580.899), rel=1e-6)
    assert (finding["expected_low"], finding["expected_high"]) == (800, 800)
    assert finding["source_ids"] == ["paper", "other"]
    assert (finding["is_same_place"], finding["is_same_time"]) == (False, True)
    assert finding["places"] == ["Sakhalin", None]
    assert finding["sentence"] == (
        "The quota of about 124,000 RUB a month (1,228 to 1,581 USD a month; Sakhalin; The Paper, 2025) is above "
        "the pay (gross) of about 800 USD a month (Russia, no place named; The Paper, 2025); "
        "only one of them names its place."
    )


@pytest.mark.parametrize(
    ("taken", "paid", "verdict", "how"),
    [
        # One currency: as reported, no rate needed. In dollars the year's rates would hide that 2,100 is above 2,000.
        (quota(2100, 2100, "CNY"), wage(2000, 2000, "CNY"), "tension", "is above"),
        (quota(2000, 2000, "CNY"), wage(2000, 2000, "CNY"), "agrees", "is not above"),
        (quota(2000, 2000, "CNY"), wage(1900, 2300, "CNY"), "agrees", "overlaps with"),
        # Hedges widen: 2,050 is not surely above about 2,000.
        (quota(2050, 2050, "CNY"), wage(2000, 2000, "CNY", "about"), "agrees", "is not surely above"),
        # One end is enough where it decides.
        (quota(2100, None, "CNY", "more_than"), wage(None, 2000, "CNY", "up_to"), "tension", "is above"),
        (quota(None, 2000, "CNY", "up_to"), wage(2000, None, "CNY", "at_least"), "agrees", "is not above"),
        (quota(None, 2100, "CNY", "up_to"), wage(2000, 2000, "CNY"), "cannot_check", "for want of an end"),
        # By the year: 12,000 ÷ 12 = 1,000 a month, compared in dollars.
        (quota(2000, 2000, "USD"), wage(12000, 12000, "USD", per="year"), "tension", "is above"),
    ],
)
def test_a_quota_and_pay_of_one_source_and_place_are_always_told(taken, paid, verdict, how):
    (finding,) = find_findings([taken, paid], [], RATES)
    assert finding["verdict"] == verdict
    assert how in finding["sentence"]


def test_amounts_of_a_year_in_one_currency_are_compared_in_dollars_a_month():
    # 24,000 ÷ 12 ÷ 7.2990 = 274.01: what is compared are no yuan.
    taken, paid = quota(24000, 24000, "CNY", per="year"), wage(12000, 12000, "CNY", per="year")
    (finding,) = find_findings([taken, paid], [], RATES)
    assert (finding["verdict"], finding["unit"]) == ("tension", "USD")
    assert finding["found_low"] == pytest.approx(274.01, rel=1e-4)


def test_the_dollars_of_an_amount_with_one_end_keep_its_hedge():
    # 124,000 ÷ 78.4364 = 1,580.90; 62,000 ÷ 100.9495 = 614.17.
    for taken, said in [
        (quota(None, 124000, "RUB", "up_to"), "(up to 1,581 USD a month; "),
        (quota(62000, None, "RUB", "at_least"), "(at least 614.2 USD a month; "),
    ]:
        (finding,) = find_findings([taken, wage(800, 800, "USD")], [], RATES)
        assert said in finding["sentence"]


@pytest.mark.parametrize(
    "other",
    [
        wage(500, 500, "USD", pay_stage="paid"),
        wage(500, 500, "USD", pay_stage="kept"),
        wage(500, 500, "USD", ref_area="CN"),
        wage(500, 500, "USD", time_period="2024"),
        wage(500, 500, "USD", time_period=None),
        wage(500, 500, "USD", basis="site"),
        wage(500, 500, "USD", per="day"),
        wage(500, 500, "USD", population="local_workers"),
        wage(70, 70, "percent", per=None),
    ],
)
def test_unlike_things_are_not_held_against_each_other(other):
    taken = quota(900, 900, "USD", population="north_korean_workers")
    assert find_findings([taken, wage(500, 500, "USD")], [], RATES)[0]["verdict"] == "tension"
    assert find_findings([taken, other], [], RATES) == []


def test_a_quota_of_unnamed_people_is_not_held_against_the_pay_of_others():
    taken = quota(900, 900, "USD", population=None)
    assert find_findings([taken, wage(500, 500, "USD", population="other")], [], RATES) == []
    assert len(find_findings([taken, wage(500, 500, "USD", population="north_korean_workers")], [], RATES)) == 1


def test_only_a_worker_s_own_quota_is_held_against_pay():
    assert find_findings([quota(900, 900, "USD", basis="site"), wage(500, 500, "USD")], [], RATES) == []


@pytest.mark.parametrize("elsewhere", [{"source_id": "other"}, {"place": "Vladivostok"}])
def test_without_a_tension_a_pair_from_different_sources_or_places_is_not_told(elsewhere):
    assert len(find_findings([quota(300, 300, "USD"), wage(500, 500, "USD")], [], RATES)) == 1
    assert find_findings([quota(300, 300, "USD"), wage(500, 500, "USD", **elsewhere)], [], RATES) == []


@pytest.mark.parametrize(
    ("one", "other", "is_same", "ending"),
    [
        (None, None, None, "The Paper, 2025)."),
        ("Sakhalin", "Sakhalin", True, "(Sakhalin; The Paper, 2025)."),
        ("Sakhalin", "Vladivostok", False, "(Vladivostok; The Paper, 2025); the places differ."),
        ("Sakhalin", None, False, "(Russia, no place named; The Paper, 2025); only one of them names its place."),
    ],
)
def test_the_sentence_says_when_places_differ(one, other, is_same, ending):
    (finding,) = find_findings([quota(900, 900, "USD", place=one), wage(500, 500, "USD", place=other)], [], RATES)
    assert finding["is_same_place"] is is_same
    assert finding["sentence"].endswith(ending)


def test_what_a_quota_leaves_of_the_pay_is_told_as_computed():
    (finding,) = find_findings([quota(2000, 2000, "CNY"), wage(2300, 2500, "CNY")], [], RATES)
    assert finding["sentence"].endswith("; computed, not reported: 300 to 500 CNY a month is left.")


@pytest.mark.parametrize(
    "paid",
    [
        wage(2300, 2300, "CNY", time_period="2025-03"),
        wage(2300, None, "CNY", "more_than"),
        wage(400, 400, "USD"),
        wage(1900, 2300, "CNY"),
        wage(2300, 2300, "CNY", pay_stage="promised"),
    ],
)
def test_nothing_is_computed_of_a_promise_across_times_or_currencies_or_without_both_ends_or_below_zero(paid):
    (finding,) = find_findings([quota(2000, 2000, "CNY"), paid], [], RATES)
    assert "computed" not in finding["sentence"]
