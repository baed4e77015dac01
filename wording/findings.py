"""What a check found, in one sentence a reader can follow with a pocket calculator, in the reader's language.

In: a row of the findings table and the observations that it compares, in its order. Out: the sentence: which numbers,
by whom, for which place and time, what they make, and whether they fit. The build's own sentence (`etl.findings`) is
for the command line, in English with ISO codes; it is used here where a check could not be made, because only it says
why. No table is read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from math import isnan
from typing import Any

from etl import vocabulary as v
from wording import labels, words
from wording.language import _, term
from wording.words import text

Row = Mapping[str, Any]

COLUMNS = (
    "observation_id", "source_id", "measure", "pay_stage", "original_value", "value_low", "value_high", "qualifier",
    "unit", "per", "claim", "of", "item", "ref_area", "place", "publisher", "speaker", "time_period", "time_basis",
    "low_usd_month", "high_usd_month",
)  # fmt: skip
"""What a sentence needs to know of an observation."""


def sentence(finding: Row, rows: Sequence[Row]) -> str:
    """The finding in words. `rows`: its observations in the order of `observation_ids`; one that is gone is missing."""
    say = _SENTENCES.get(finding["check"])
    if say is None or finding["verdict"] == "cannot_check" or len(rows) != len(finding["observation_ids"]):
        return str(finding["sentence"])
    return say(finding, rows)


def _calculation(finding: Row, rows: Sequence[Row], sign: str) -> str:
    """'200 people × 2,000 yuan a month makes …, and the source says …': product, share of a whole, before and after."""
    *factors, last = rows
    return _(
        "{calculation} makes {makes}. The source gives {found} ({claim}; {origin}). {ending}",
        calculation=f" {sign} ".join(map(_factor, factors)),
        makes=_bounds(finding, "expected", last["unit"], last["per"]),
        found=amount(last),
        claim=term(v.CLAIM, last["claim"]),
        origin=origin(last),
        ending=_ending(finding),
    )


def _product(finding: Row, rows: Sequence[Row]) -> str:
    return _calculation(finding, rows, "×")


def _sum(finding: Row, rows: Sequence[Row]) -> str:
    if any(row["unit"] != "percent" for row in rows):
        return _calculation(finding, rows, "+")
    return _(
        "{calculation} makes {makes}, and a whole is 100% ({origin}). {ending}",
        calculation=" + ".join([*(amount({**row, "of": None}) for row in rows[:-1]), amount(rows[-1])]),
        makes=_bounds(finding, "found", "percent", None),
        origin=origin(rows[-1]),
        ending=_ending(finding),
    )


def _before_after(finding: Row, rows: Sequence[Row]) -> str:
    return _calculation(finding, rows, "×")


def _conversion(finding: Row, rows: Sequence[Row]) -> str:
    first, second = rows
    return _(
        "{amount}, given by the source as {other} ({origin}), makes {found}. The reference rate of the time is "
        "{expected} ({reference}). {ending}",
        amount=amount(first),
        other=amount(second),
        origin=origin(first),
        found=_rate(finding, "found"),
        expected=_rate(finding, "expected"),
        reference=_reference(finding),
        ending=_ending(finding),
    )


def _price(finding: Row, rows: Sequence[Row]) -> str:
    (row,) = rows
    unit = str(finding["unit"]).partition(" ")[0]
    return _(
        "The price of {item} is given as {amount} ({origin}). Market prices of the time were {expected} ({reference}). "
        "{ending}",
        item=row["item"] or _("rice"),
        amount=amount(row),
        origin=origin(row),
        expected=_bounds(finding, "expected", unit, "kg"),
        reference=_reference(finding),
        ending=_ending(finding),
    )


def _quota(finding: Row, rows: Sequence[Row]) -> str:
    quota, wage = rows
    return _(
        "{verdict} The quota is {quota} ({quota_origin}); the pay ({stage}) is {wage} ({wage_origin}).{places}{left}",
        verdict=_quota_against_pay(finding),
        quota=_with_dollars(quota, finding),
        quota_origin=origin(quota),
        stage=term(v.PAY_STAGE, wage["pay_stage"]),
        wage=_with_dollars(wage, finding),
        wage_origin=origin(wage),
        places=_places(finding),
        left=_left(finding, rows),
    )


def _quota_against_pay(finding: Row) -> str:
    if finding["verdict"] == "tension":
        return _("The quota is above the pay from which it would be taken.")
    if finding["found_high"] <= finding["expected_low"]:
        return _("The quota is not above the pay.")
    if finding["found_low"] > finding["expected_high"]:
        return _("The quota is not surely above the pay: only words such as “about” let them meet.")
    return _("The quota and the pay overlap.")


def _left(finding: Row, rows: Sequence[Row]) -> str:
    """What the quota leaves of the pay, marked as computed: only within one source, place and time."""
    quota, wage = rows
    is_one_case = all(quota[column] == wage[column] for column in ("source_id", "ref_area", "place", "time_period"))
    low, high = finding["expected_low"] - finding["found_high"], finding["expected_high"] - finding["found_low"]
    if not is_one_case or (quota["unit"], quota["per"]) != (wage["unit"], wage["per"]) or not low >= 0:
        return ""
    left = words.span(low, high, "exact", finding["unit"], "month")
    return " " + _("Computed, not reported: {left} is left.", left=left)


_SENTENCES: Mapping[str, Callable[[Row, Sequence[Row]], str]] = {
    "product": _product,
    "sum": _sum,
    "share_of": _product,
    "before_after": _before_after,
    "conversion": _conversion,
    "price_reference": _price,
    "quota_above_wage": _quota,
}


def amount(row: Row) -> str:
    """The amount as reported, hedge included; one without a number in its own words."""
    said = words.span(row["value_low"], row["value_high"], row["qualifier"], text(row["unit"]), text(row["per"]))
    if not said:
        return f"“{row['original_value']}”"
    if row["unit"] == "percent" and (whole := text(row["of"])):
        return _("{share} of “{whole}”", share=said, whole=whole)
    return said


def origin(row: Row) -> str:
    """Where, by whom and when: 'Sakhalin, Russia; South Korean studies in AsiaNews; 2025'."""
    where = ", ".join(part for part in (text(row["place"]), labels.place_name(row["ref_area"])) if part)
    speaker, publisher = text(row["speaker"]), row["publisher"]
    said = (
        publisher
        if speaker in (None, publisher)
        else _("{speaker}, in {publisher}", speaker=speaker, publisher=publisher)
    )
    time = words.period(text(row["time_period"]))
    if row["time_basis"] == "inferred":
        time = f"{time} ({term(v.TIME_BASIS, 'inferred')})"
    return f"{where}; {said}; {time}"


def _factor(row: Row) -> str:
    """An amount in a calculation: what the source did not report says so, and 'doubled' is 2."""
    if row["unit"] == "times" and row["value_low"] == row["value_high"]:
        return words.number(row["value_low"])
    said = amount(row)
    return said if row["claim"] == "reported" else f"{said} ({term(v.CLAIM, row['claim'])})"


def _with_dollars(row: Row, finding: Row) -> str:
    """The amount, and its dollars where these are compared and are not what the words say."""
    said = amount(row)
    if finding["unit"] != "USD" or (row["unit"], row["per"]) == ("USD", "month"):
        return said
    dollars = words.span(row["low_usd_month"], row["high_usd_month"], row["qualifier"], "USD", "month", rounded=True)
    return f"{said} = {dollars}" if dollars else said


def _places(finding: Row) -> str:
    if finding["is_same_place"] is not False:
        return ""
    if all(text(place) for place in finding["places"]):
        return " " + _("The places differ.")
    return " " + _("Only one of them names its place.")


def _ending(finding: Row) -> str:
    if finding["verdict"] == "tension":
        return _("The numbers do not fit together.")
    low, high = max(finding["found_low"], finding["expected_low"]), min(finding["found_high"], finding["expected_high"])
    if low <= high or isnan(low) or isnan(high):
        return _("The numbers fit together.")
    return _("The numbers fit together once rounding and words such as “about” are allowed for.")


def _bounds(finding: Row, which: str, unit: str | None, per: str | None) -> str:
    low, high = finding[f"{which}_low"], finding[f"{which}_high"]
    return words.span(low, high, "exact", text(unit), text(per), rounded=abs(low) >= 100)


def _rate(finding: Row, which: str) -> str:
    """'6.557 yuan to the US dollar'."""
    quoted, _per, base = str(finding["unit"]).partition(" per ")
    ends = [
        f"{finding[f'{which}_{end}']:,.4g}"
        if finding[f"{which}_{end}"] < 1000
        else words.number(finding[f"{which}_{end}"], rounded=True)
        for end in ("low", "high")
    ]
    return _(
        "{rate} {currency} to the {base}",
        rate="–".join(dict.fromkeys(ends)),
        currency=labels.unit_name(quoted),
        base=labels.unit_name(base, 1),
    )


def _reference(finding: Row) -> str:
    """Who published the figures and for when: 'European Central Bank, 2023-06 and 2023-07'."""
    both = r"(\d{4}-\d\d(?:-\d\d)?) and (\d{4}-\d\d(?:-\d\d)?)"
    return re.sub(both, lambda dates: words.listed(dates.groups()), str(finding["reference"]))
