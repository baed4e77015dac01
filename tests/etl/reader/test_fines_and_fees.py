"""Fines of workers and of firms, fees that are paid back, what a chance to leave costs: each fails without its rule."""

from __future__ import annotations

import pytest

from etl.reader import read_text


@pytest.mark.parametrize(
    ("text", "words", "measure", "kind"),
    [
        ("At the company in Oman workers who are late were fined 40 rials.", "40 rials", "fee", "fine"),
        ("The mill will reimburse cooks and masons with pay of $400 in agency fees.", "$400", "fee", "recruitment"),
        (
            "The firm in Oman agreed to pay $400 to each worker to cover the recruitment fees they had paid.",
            "$400",
            "fee",
            "recruitment",
        ),
        ("A worker who goes to Oman spends 4,000 dollars in migration costs.", "4,000 dollars", "fee", "recruitment"),
        ("For a job in a mill in Oman, Rai paid Rs70,000 two years ago.", "Rs70,000", "fee", "recruitment"),
        ("For years Nepali cooks have been paying Rs90,000 for Omani jobs.", "Rs90,000", "fee", "recruitment"),
        ("In Anju the chance to work abroad costs about 300 dollars.", "about 300 dollars", "fee", "recruitment"),
        (
            "The pay of the cooks who are now at work in the canteens of Oman\n• Cooks: 90 rials a month\n"
            "• Masons: $480\n• Rent: 20 rials for a bed in a room with others from the same town\n• Welders: $700",
            "$700",
            "wage",
            None,
        ),
    ],
)
def test_what_the_money_is(text, words, measure, kind):
    (one,) = [one for one in read_text(text).proposals if one.original_value == words]
    assert (one.measure, one.kind) == (measure, kind)


@pytest.mark.parametrize(
    ("text", "words", "because"),
    [
        ("Pickers in England earn little. A sack holds 30 pounds.", "30 pounds", "pounds"),
        (
            "Pickers in Thailand cut cane for 300 baht a day, 9 million tonnes in all.",
            "9 million tonnes",
            "9 million tonnes",
        ),
        ("Nine boats hired cooks in Oman, 4 of which were slapped with fines of 900 rials.", "900 rials", "boats"),
        ("A picker in Oman earns 4 rials a day; a basket holds about 12 kilos.", "about 12 kilos", "basket holds"),
        ("Tourism earned the country 9,000 rials, and workers in Oman sent 40 rials.", "9,000 rials", "tourism"),
    ],
)
def test_what_a_sack_holds_and_what_goods_bring_in_is_set_aside(text, words, because):
    (one,) = [one for one in read_text(text).set_aside if one.words == words]
    assert (one.reason, one.because) == ("not_labor", because)


def test_those_who_prepare_to_depart_are_sent():
    (one,) = read_text("In Anju 300 workers are preparing to depart.").proposals
    assert (one.measure, one.kind) == ("workers", "sent")
