"""An observation's words → its reported amount, and every way in which words and written fields can disagree."""

from typing import Any

import pytest

from etl.evidence import Observation
from etl.evidence_rules import Fault
from etl.reported import Reported, read_amount, words_faults


def observation(words: str, **changes: Any) -> Observation:
    """A wage of 900 yuan a month, unless `changes` say otherwise; the quote is 'They get <words>.'."""
    fields = {
        "id": "pay",
        "quote": f"They get {words}.",
        "original_value": words,
        "measure": "wage",
        "pay_stage": "paid",
        "statistic": "unspecified",
        "ref_area": "CN",
        "speaker": "a mender",
    } | changes
    return Observation(**fields)


@pytest.mark.parametrize(
    ("words", "changes", "field", "wrong", "fix"),
    [
        (
            "900 yuan a month",
            {"quote": "They get 950 yuan a month."},
            "original_value",
            "'900 yuan a month' not found in the quote.",
            "Closest passage starts at character 9 (line 1): '950 yuan a month'.\n"
            "It reads '950 yua' where these words have '900 yua'. Copy it exactly.",
        ),
        (
            "900 yuan a month",
            {"quote": "They get 900 yuan a month, or 900 yuan a month and rice."},
            "original_value",
            "'900 yuan a month' stands 2 times in the quote.",
            "Write occurrence = 1 or 2, counted from the beginning.",
        ),
        (
            "a good wage",
            {},
            "original_value",
            "'a good wage' holds no number and no vague quantity. Mark words that hold one.",
            "One original_value holds one amount; a second amount is a second [[observation]].",
        ),
        (
            "200 yuan a month",
            {"quote": "They get 2,200 yuan a month."},
            "original_value",
            "'200 yuan a month' is cut out of the number '2,200'.",
            "Copy the whole number.",
        ),
        (
            "900 yuan a month",
            {"quote": "They get up to 900 yuan a month."},
            "original_value",
            "'900 yuan a month' leaves out a hedge: the quote says 'up to 900 yuan a month'.",
            "Copy the hedge, too: original_value = 'up to 900 yuan a month'.",
        ),
        (
            "900 yuan a month",
            {"unit": "USD"},
            "unit",
            "'USD' is written, but the words '900 yuan a month' say 'CNY'.",
            "Remove unit, or copy other words.",
        ),
        (
            "900 yuan a month",
            {"per": "year"},
            "per",
            "'year' is written, but the words '900 yuan a month' say 'month'.",
            "Remove per, or copy other words.",
        ),
        (
            "900 a month",
            {},
            "unit",
            "is missing, and the words '900 a month' carry none.",
            "Write unit: an ISO 4217 code.",
        ),
        (
            "900 yuan",
            {},
            "per",
            "is missing, and the words '900 yuan' carry none.",
            'Write per = "unspecified" where the article names none, or one of: hour, day, shift, week, month, year, '
            "once, kg, item, unspecified.",
        ),
        (
            "40 per cent",
            {"per": "month"},
            "unit",
            "'percent' ('40 per cent') is no money, but the measure is 'wage'.",
            "Use another measure, such as quota_share, share or change, or copy other words.",
        ),
        (
            "20 kg a month",
            {},
            "item",
            "is missing, and '20 kg a month' is a wage in kg, not in money.",
            'Name what is given: item = "rice".',
        ),
        (
            "900 yuan a month",
            {"measure": "workers", "kind": "working", "pay_stage": None},
            "unit",
            "'CNY' ('900 yuan a month') does not fit the measure 'workers'.",
            "Use 'people', or another measure.",
        ),
        (
            "14",
            {"measure": "hours", "kind": "shift", "pay_stage": None},
            "unit",
            "is missing, and the words '14' carry none.",
            "Write unit: 'hours' or 'days'.",
        ),
    ],
)
def test_an_amount_that_cannot_be_read_says_why(words, changes, field, wrong, fix):
    assert read_amount(observation(words, **changes)) == (Fault(field, wrong, fix),)


def test_all_that_is_wrong_with_an_amount_is_said_together():
    found = read_amount(observation("900 yuan a month", unit="RUB", per="day"))
    assert [fault.field for fault in found] == ["unit", "per"]


def test_words_that_several_countries_use_need_the_currency_written():
    found = read_amount(observation("900 won a month"))
    assert found == (
        Fault(
            "unit",
            "is missing, and the words '900 won a month' can mean 'KPW' or 'KRW'.",
            'Write the one that the article means: unit = "KPW".',
        ),
    )
    assert read_amount(observation("900 won a month", unit="KRW")).unit == "KRW"


def test_a_written_currency_must_be_one_that_the_words_can_mean():
    (fault,) = read_amount(observation("900 won a month", unit="CNY"))
    assert fault.wrong == "'CNY' is written, but the words '900 won a month' say 'KPW' or 'KRW'."


@pytest.mark.parametrize(
    ("words", "changes", "expected"),
    [
        ("900 yuan a month", {}, Reported(900, 900, "exact", "CNY", "month", 9, 25)),
        ("900", {"unit": "CNY", "per": "month"}, Reported(900, 900, "exact", "CNY", "month", 9, 12)),
        ("900 yuan a month", {"unit": "CNY", "per": "month"}, Reported(900, 900, "exact", "CNY", "month", 9, 25)),
        ("300 to 700 yuan", {"per": "unspecified"}, Reported(300, 700, "exact", "CNY", "unspecified", 9, 24)),
        ("20 kg a month", {"item": "rice"}, Reported(20, 20, "exact", "kg", "month", 9, 22)),
        (
            "900 yuan a month",
            {"quote": "They get 900 yuan a month, or 900 yuan a month.", "occurrence": 2},
            Reported(900, 900, "exact", "CNY", "month", 30, 46),
        ),
    ],
)
def test_an_amount_is_read_from_its_words_and_completed_by_what_is_written(words, changes, expected):
    assert read_amount(observation(words, **changes)) == expected


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("dozens of people", {"measure": "workers", "kind": "returned", "pay_stage": None}),
        ("a few dollars", {}),
        ("thousands of yuan", {"unit": "CNY"}),
    ],
)
def test_vague_words_have_no_value_and_no_unit_and_need_no_period(words, changes):
    found = read_amount(observation(words, **changes))
    assert (found.value_low, found.value_high, found.qualifier, found.unit, found.per) == (
        None,
        None,
        "vague",
        None,
        None,
    )


def test_one_value_of_a_change_is_read_without_the_hedge_of_the_other():
    found = read_amount(observation("500", quote="It rose from 500 to about 900 yuan.", unit="CNY", per="month"))
    assert (found.value_low, found.qualifier) == (500, "exact")


def test_a_share_is_in_percent():
    found = read_amount(observation("about 40 per cent", measure="quota_share", of="They", pay_stage=None))
    assert (found.value_low, found.unit, found.qualifier, found.per) == (40, "percent", "about", None)


def test_the_words_of_a_broken_entry_are_looked_for_at_their_occurrence():
    given = {"quote": "They get 900 yuan or 900 yuan and rice.", "original_value": "900 yuan"}
    assert [fault.wrong for fault in words_faults(given)] == ["'900 yuan' stands 2 times in the quote."]
    assert words_faults(given | {"occurrence": 2}) == ()
