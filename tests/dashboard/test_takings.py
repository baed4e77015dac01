"""takings.py, takings_words.py: settings, what is computed in them, and the sentences that say it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import takings, takings_words
from dashboard.filters import Filters
from dashboard.takings import Ends
from tests.dashboard import made_up
from tests.dashboard.made_up import B, X, money, observation

YEAR = {"time_period": "2025", "time_basis": "stated"}


def pay(low, high, unit="CNY", *, name="pay", stage="gross", source=X, per="month", **fields) -> dict[str, Any]:
    return observation(name, source, "They earn ", f"pay {low} to {high}", ".", pay_stage=stage, basis="worker",
                       **money(low, high, unit, per), **{**YEAR, **fields})  # fmt: skip


def taking(low, high, unit="CNY", *, name="quota", source=X, per="month", **fields) -> dict[str, Any]:
    named = {"measure": "quota", "basis": "worker", **YEAR, **fields}
    return observation(name, source, "They hand over ", f"{low} to {high}", ".", **money(low, high, unit, per), **named)


def share(low, high, qualifier="exact", **fields) -> dict[str, Any]:
    named = {"measure": "quota_share", "of": "pay", "qualifier": qualifier, **YEAR, **fields}
    return observation(
        "share", X, "Of pay ", f"{high} per cent", " goes.", **money(low, high, "percent", None), **named
    )


def above(quota: dict[str, Any], wage: dict[str, Any], unit: str) -> dict[str, Any]:
    return {
        "check": "quota_above_wage",
        "verdict": "tension",
        "observation_ids": [quota["observation_id"], wage["observation_id"]],
        "source_ids": list(dict.fromkeys([quota["source_id"], wage["source_id"]])),
        "unit": unit,
        "sentence": "The quota is above the pay.",
    }


def ask(*rows, findings=(), unit="as reported", **asked) -> takings.Takings:
    filters = Filters("pay", unit, 2000, 2030, **asked)
    return takings.ask(made_up.frame(rows), findings, filters)


def names(rows) -> list[str]:
    return [row["observation_id"].split("/")[1] for row in rows]


# What belongs together


@pytest.mark.parametrize(
    "other",
    [{"source": B}, {"ref_area": "RU"}, {"place": "Port City"}, {"subdivision": "CN-21"}, {"time_period": "2020"},
     {"population": "local_workers"}],
)  # fmt: skip
def test_another_source_place_time_or_people_is_another_setting(other):
    found = ask(pay(2300, 2300, **other), taking(2000, 2000))
    (setting,) = found.settings
    assert names(setting.rows) == ["quota"]
    assert setting.computed == ()
    assert [(part.reason, names(part.rows)) for part in found.left_out] == [(takings.NO_TAKING, ["pay"])]


def test_times_that_overlap_are_one_setting_but_only_one_time_is_computed():
    (setting,) = ask(pay(2300, 2300, time_period="2025-03"), taking(2000, 2000)).settings
    assert names(setting.rows) == ["pay", "quota"]
    assert setting.computed == ()
    assert "differ in time" in " ".join(takings_words.missing(setting))


def test_what_has_no_known_time_stands_beside_the_only_time_there_is():
    before = taking(1000, 1000, name="before", time_period=None, time_basis=None)
    (setting,) = ask(taking(2000, 2000), before).settings
    assert names(setting.rows) == ["before", "quota"]
    assert len(ask(taking(2000, 2000), taking(1, 1, name="old", time_period="2020"), before).settings) == 3


def test_of_a_source_that_only_tells_a_pay_nothing_is_shown_and_the_reason_is_given():
    found = ask(pay(2300, 2300), pay(500, 500, name="paid", stage="paid"))
    assert found.settings == ()
    assert [(part.reason, len(part.rows)) for part in found.left_out] == [(takings.NO_TAKING, 2)]


def test_what_a_source_calls_kept_is_a_setting_of_its_own():
    (setting,) = ask(pay(500, 600, stage="kept")).settings
    assert takings_words.sentences(setting, "as reported") == ["Kept, as the source says: 500–600 yuan a month."]
    assert takings_words.missing(setting) == ["The source gives no number of what is taken."]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (taking(4e5, 4e5, "USD", basis="site"), takings.NOT_ONE_WORKER),
        (taking(None, None, qualifier="vague"), "told without a number: kept as words, never drawn"),
        (taking(5, 5, same_as=f"{X}/other"), "said again: the same amount in other words, counted once"),
        (taking(5, 5, review="proposed"), "not yet checked by a person"),
        (taking(5, 5, per="once", not_comparable_because="month:period_not_monthly"),
         "not shown in US dollars: no period that makes a month"),
    ],
)  # fmt: skip
def test_what_is_left_out_has_its_reason(row, reason):
    found = ask(row, unit="US dollars")
    assert [part.reason for part in found.left_out] == [reason]
    assert found.settings == ()
    assert found.shown == frozenset()


def test_the_share_of_a_states_profit_is_not_asked_for():
    found = ask(observation("profit", X, "", "30%", "", measure="share", of="profits", basis="country",
                            **money(30, 30, "percent", None), **YEAR))  # fmt: skip
    assert (found.settings, found.left_out, found.hidden) == ((), (), 0)


def test_what_the_filters_keep_away_is_counted():
    found = ask(pay(2300, 2300), taking(2000, 2000), ref_areas=("RU",))
    assert (found.settings, found.hidden) == ((), 2)


def test_what_nobody_checked_is_told_as_such_and_is_neither_computed_with_nor_an_answer():
    found = ask(pay(2300, 2300), taking(2000, 2000, review="proposed"), is_proposed_shown=True)
    (setting,) = found.settings
    assert setting.computed == ()
    assert takings_words.sentences(setting, "as reported")[1] == (
        "Taken: 2,000 yuan a month (quota: to whom is not told). Not yet checked by a person."
    )
    assert takings_words.answer(found) == ""


# What is computed


def only(found: takings.Takings) -> takings.Computed:
    ((computed,),) = [setting.computed for setting in found.settings]
    return computed


@pytest.mark.parametrize(
    ("wage", "quota", "sentence", "formula"),
    [
        (pay(2300, 2300), taking(2000, 2000), "300 yuan a month is left.", "2,300 − 2,000 = 300 yuan a month."),
        (pay(2300, 2500), taking(1800, 2000), "300–700 yuan a month is left.",
         "at least 2,300 − 2,000 = 300, at most 2,500 − 1,800 = 700 yuan a month."),
        (pay(2300, 2300), taking(None, 2000, qualifier="up_to"), "at least 300 yuan a month is left.",
         "at least 2,300 − 2,000 = 300 yuan a month."),
        (pay(2300, 2300), taking(2000, None, qualifier="more_than"), "up to 300 yuan a month is left.",
         "at most 2,300 − 2,000 = 300 yuan a month."),
        (pay(2300, 2300, qualifier="about"), taking(2000, 2000), "about 300 yuan a month is left.",
         "2,300 − 2,000 = 300 yuan a month."),
        (pay(2300, 2300), taking(2000, 2000, statistic="maximum"), "at least 300 yuan a month is left.",
         "at least 2,300 − 2,000 = 300 yuan a month."),
        (pay(2000, 2000), taking(2500, 2600), "more than the whole pay. Computed, not reported: "
         "500–600 yuan a month short.",
         "at least 2,000 − 2,600 = −600, at most 2,000 − 2,500 = −500 yuan a month."),
        (pay(2000, 2000), taking(1900, 2600), "that may be more than the whole pay.",
         "at least 2,000 − 2,600 = −600, at most 2,000 − 1,900 = 100 yuan a month."),
    ],
)  # fmt: skip
def test_what_is_left_of_a_pay_is_said_as_computed_with_its_formula(wage, quota, sentence, formula):
    (setting,) = ask(wage, quota).settings
    (said,) = takings_words.sentences(setting, "as reported")
    assert said.endswith(sentence)
    assert "Computed, not reported" in said
    assert takings_words.formulas(setting) == [f"Computed, not reported: {formula}"]


@pytest.mark.parametrize("stage", ["promised", "paid", "kept"])
def test_nothing_is_subtracted_from_what_is_no_pay_before_takings(stage):
    (setting,) = ask(pay(2300, 2300, stage=stage), taking(2000, 2000)).settings
    assert setting.computed == ()
    assert "does not say the pay before takings" in " ".join(takings_words.missing(setting))


def test_takings_of_different_kinds_are_added_and_two_quotas_are_not():
    dues = taking(100, 100, name="dues", measure="fee", kind="dues")
    assert only(ask(pay(2300, 2300), taking(2000, 2000), dues)).kept == Ends(200, 200)
    (setting,) = ask(pay(2300, 2300), taking(2000, 2000), taking(1500, 1500, name="other")).settings
    assert [found.kept for found in setting.computed] == [Ends(800, 800), Ends(300, 300)]


def test_a_fee_for_not_working_is_never_subtracted_from_a_pay():
    fee = taking(60, 60, "USD", measure="fee", kind="exemption")
    (setting,) = ask(pay(5, 5, "USD"), fee).settings
    assert setting.computed == ()
    assert takings_words.sentences(setting, "as reported") == [
        "Pay: US$ 5 a month (gross).",
        "Paid apart from pay: US$ 60 a month (fee: exemption from work).",
    ]


def test_up_to_seventy_percent_taken_leaves_at_least_thirty():
    (setting,) = ask(share(None, 70, "up_to", statistic="maximum")).settings
    assert takings_words.sentences(setting, "US dollars") == [
        "Taken: up to 70% of “pay”. Computed, not reported: at least 30% of it is left after that. "
        "Whether more is taken, this amount does not say."
    ]
    assert takings_words.formulas(setting) == ["Computed, not reported: 100 − 70 = at least 30% of “pay”."]


def test_a_share_of_a_gross_pay_is_computed_in_its_unit():
    found = only(ask(pay(2000, 2000), share(None, 70, "up_to")))
    assert (found.kept, found.taken[0].ends) == (Ends(600, None), Ends(None, 1400))
    assert takings_words.formula(found).endswith("at least 2,000 × (100 − 70) ÷ 100 = 600 yuan a month.")


def test_what_is_left_is_converted_by_the_rates_of_the_pay_and_not_subtracted_in_dollars():
    wage = pay(2300, 2300, low_usd_month=230.0, high_usd_month=345.0, is_assumed=True)
    quota = taking(2000, 2000, low_usd_month=200.0, high_usd_month=300.0, is_assumed=True)
    found = only(ask(wage, quota, unit="US dollars"))
    assert (found.kept.low, found.kept.high) == pytest.approx((30, 45))
    assert takings_words.formula(found).endswith(
        "2,300 − 2,000 = 300 yuan a month; converted by the rates of the pay: US$ 30–45 a month."
    )


def test_amounts_in_two_currencies_are_computed_in_dollars():
    quota = taking(50000, 50000, "RUB", low_usd_month=500.0, high_usd_month=600.0)
    found = only(ask(pay(800, 800, "USD"), quota))
    assert (found.axis, found.kept) == (("USD", "month"), Ends(200, 300))


@settings(max_examples=30, deadline=None)
@given(*[st.integers(1, 5000)] * 4, st.floats(0, 1), st.floats(0, 1))
def test_the_computed_amount_holds_pay_minus_taking_for_any_point_of_both(one, other, this, that, at, by):
    (low, high), (least, most) = sorted((one, other)), sorted((this, that))
    kept = only(ask(pay(float(low), float(high)), taking(float(least), float(most)))).kept
    value = low + (high - low) * at - (least + (most - least) * by)
    assert kept.low - 1e-6 <= value <= kept.high + 1e-6


# What is in tension


def test_a_quota_above_a_pay_of_a_wider_area_is_shown_and_not_computed():
    quota = taking(124000, 124000, "RUB", place="the island", ref_area="RU", qualifier="about",
                   low_usd_month=1228.0, high_usd_month=1581.0)  # fmt: skip
    wage = pay(800, 800, "USD", ref_area="RU")
    found = ask(quota, wage, findings=[above(quota, wage, "USD")])
    (setting,) = found.settings
    assert setting.computed == ()
    assert takings_words.sentences(setting, "as reported") == [
        "Asked in the island, Russia: about 124,000 roubles a month, which is about US$ 1,228–1,581 a month. "
        "Pay (gross) in Russia: US$ 800 a month. More is asked than the whole pay."
    ]
    assert found.shown == {f"{X}/quota", f"{X}/pay"}
    assert found.left_out == ()
    assert takings_words.answer(found).endswith(
        "the island, Russia, 2025: asked is about 124,000 roubles a month, which is about US$ 1,228–1,581 a month; "
        "the pay told of Russia is US$ 800 a month."
    )


def test_a_tension_between_two_sources_is_only_set_beside():
    quota, wage = taking(900, 900, "USD", source=B), pay(500, 500, "USD")
    found = ask(quota, wage, findings=[above(quota, wage, "USD")])
    assert [setting.tensions for setting in found.settings] == [()]
    assert len(found.elsewhere) == 1


@pytest.mark.parametrize("change", [{"verdict": "agrees"}, {"check": "product"}])
def test_only_a_quota_above_a_pay_is_a_tension_here(change):
    quota, wage = taking(900, 900, "USD"), pay(500, 500, "USD", place="Port City")
    found = ask(quota, wage, findings=[above(quota, wage, "USD") | change])
    assert [setting.tensions for setting in found.settings] == [()]


def test_the_answer_counts_and_names_the_first_settings():
    assert takings_words.answer(ask()) == ""
    assert takings_words.answer(ask(pay(2300, 2300), taking(2000, 2000), taking(5, 5, source=B))) == (
        "2 sources tell what is taken or kept, for 2 places and times. "
        "China, 2025: of 2,300 yuan a month, 300 yuan a month is left (computed)."
    )


def test_the_answer_says_a_time_in_full_and_that_it_is_inferred():
    autumn = {"time_period": "2020-10/2020-12", "time_basis": "inferred"}
    found = ask(pay(2300, 2300, **autumn), taking(2000, 2000, **autumn))
    assert "China, October to December 2020 (inferred): of 2,300 yuan" in takings_words.answer(found)
