"""Amounts, periods, dates and receipts in plain English words. Pure: values in, sentences out.

Numbers keep what was reported. Only converted values are rounded for reading; the receipt shows them with enough
digits to be followed with a pocket calculator.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan
from typing import Any

from etl import vocabulary as v
from etl.periods import parse_period
from wording import labels
from wording.language import _

SET_BY_PROVINCE = frozenset({"CN"})
"""Countries in which provinces set the minimum wage, and none holds for the whole."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_HEDGES = {
    "about": "about ",
    "nearly": "nearly ",
    "up_to": "up to ",
    "less_than": "less than ",
    "at_least": "at least ",
    "more_than": "more than ",
}


def present(value: float | None) -> float | None:
    """The value, or None for a missing one, however the table spells it."""
    return None if value is None or isnan(value) else float(value)


def number(value: float, *, rounded: bool = False) -> str:
    """A number as people write it: '2,000', '23.94 million', '33.33'.

    `rounded` is for converted values: whole from 10 on, one decimal below, two below 1.
    """
    if rounded:
        decimals = 0 if abs(value) >= 10 else 1 if abs(value) >= 1 else 2
        value = round(value, decimals)
    if abs(value) >= 1e6:
        return f"{_plain(value / 1e6)} million"
    return _plain(value)


def _plain(value: float) -> str:
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def span(
    low: float | None,
    high: float | None,
    qualifier: str,
    unit: str | None,
    per: str | None = None,
    *,
    rounded: bool = False,
) -> str:
    """An amount in words: 'about US$ 800 a month', '300–700 yuan a month', 'up to 70 %'.

    Nothing to write (a vague amount) gives an empty text.
    """
    low, high = present(low), present(high)
    if low is None and high is None:
        return ""
    ends = [number(end, rounded=rounded) for end in (low, high) if end is not None]
    if len(ends) == 2 and ends[0] == ends[1]:
        del ends[1]
    if len(ends) == 2 and all(end.endswith(" million") for end in ends):
        ends[0] = ends[0].removesuffix(" million")
    amount = "–".join(ends)
    hedge = _HEDGES.get(qualifier, "") or _open_side(low, high)
    if unit == "USD":
        amount = f"US$ {amount}"
    elif unit == "percent":
        amount = f"{amount}%"
    elif unit:
        amount = f"{amount} {labels.unit_name(unit, high if low == high else None)}"
    return f"{hedge}{amount}{per_words(per)}"


def _open_side(low: float | None, high: float | None) -> str:
    if low is None:
        return "up to "
    return "at least " if high is None else ""


def per_words(per: str | None) -> str:
    """' a month', ' per kg'; nothing for once and for a period that is not stated."""
    return "" if per in (None, "once", "unspecified") else f" {v.PER.label(per)}"


def axis_title(unit: str | None, per: str | None) -> str:
    """'US dollars per month', 'yuan, period not stated', 'percent'."""
    name = labels.AXIS_UNITS.get(unit or "", labels.unit_name(unit, None) if unit else "unit not stated")
    if per is None or (per == "once" and unit in ("hours", "days")):
        return name
    if per in ("once", "unspecified"):
        return f"{name}, {v.PER.label(per)}"
    return f"{name} per {per}"


def period(time_period: str | None) -> str:
    """'2025' → '2025', '2025-10' → 'October 2025', '2020-10/2020-12' → 'October to December 2020'."""
    if not time_period:
        return "time not known"
    first, _, last = time_period.partition("/")
    if not last:
        return _moment(first)
    if first[:4] == last[:4] and len(first) == len(last) == 7:
        return f"{MONTHS[int(first[5:7]) - 1]} to {_moment(last)}"
    return f"{_moment(first)} to {_moment(last)}"


def held(date: str) -> str:
    """The time for which a figure was published: '2018-01-01/..' → 'from 1 January 2018', '../2021' → 'until 2021'."""
    first, _sign, last = date.partition("/")
    if last == "..":
        return _("time not known") if first == ".." else _("from {time}", time=_moment(first))
    return _("until {time}", time=_moment(last)) if first == ".." else period(date)


def _moment(text: str) -> str:
    year, *rest = text.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) == 2 else f"{month} {year}"


def years(time_period: str | None) -> str:
    """The years alone: '2025', '2019–2021', 'time not known'."""
    if not time_period:
        return "time not known"
    span_ = parse_period(time_period)
    return str(span_.year_first) if span_.year_first == span_.year_last else f"{span_.year_first}–{span_.year_last}"


def brief(text: str, most: int = 40) -> str:
    """The beginning of a text that somebody else chose the length of."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """'a', 'a and b', 'a, b and c'."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """'1 source', '3 sources'."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def waiting(proposed: int, built_in: int) -> str:
    """How many proposals of the reader wait for a person, and how they can be seen; nothing where none waits."""
    if not proposed:
        return ""
    wait = f"{counted(proposed, 'proposal')} of the reader {'waits' if proposed == 1 else 'wait'} for a person's review"
    if not built_in:
        return f"{wait}, not built in (to see them: `WAGEWITNESS_PROPOSED=1 make run`)"
    switch = "left out of the counts unless “Show unreviewed proposals” is on"
    away = proposed - built_in
    return f"{wait}, {switch}" + (f"; {away:,} of them cannot be shown: no place of work is known" if away else "")


def article(title: str | None, publisher: str, date_published: str) -> str:
    """The title, else publisher and date: the label of an article whose headline is not known."""
    return title or f"{publisher}, {period(date_published)}"


def not_converted(because: str | None) -> list[str]:
    """'usd:no_rate; rice:time_unknown' → ['to US dollars: no exchange rate (…)', …]."""
    steps = {"month": "to a month", "usd": "to US dollars", "rice": "to kilograms of rice",
             "minimum_wage": "to a share of the local minimum wage"}  # fmt: skip
    sentences = []
    for part in (because or "").split("; "):
        step, _, term = part.partition(":")
        if step in steps and term in v.NOT_COMPARABLE:
            known = v.NOT_COMPARABLE.terms[term]
            sentences.append(f"Not converted {steps[step]}: {known.label} ({known.meaning}).")
    return sentences


def reason(because: str | None, step: str) -> str | None:
    """The label of why the amount did not reach `step` (usd, rice or minimum_wage); a missing month stops all."""
    for part in (because or "").split("; "):
        name, _, term = part.partition(":")
        if name in ("month", step) and term in v.NOT_COMPARABLE:
            return v.NOT_COMPARABLE.label(term)
    return None


def share_of_minimum_wage(row: Mapping[str, Any]) -> str:
    """'14–41% of the local minimum wage'; nothing where the amount has no share of it."""
    low, high = row["low_minimum_wage_percent"], row["high_minimum_wage_percent"]
    share = span(low, high, row["qualifier"], "percent", rounded=True)
    return _("{share} of the local minimum wage", share=share) if share else ""


def minimum_wage_notes(row: Mapping[str, Any]) -> list[str]:
    """What a reader should know of the minimum wage that an observation (every column) is held against."""
    wages = [step for step in row["derivation"] or () if step["operation"] == "to_minimum_wage"]
    if not wages:
        return []
    notes = []
    if len({step["rate"] for step in wages}) > 1:
        notes.append(
            _(
                "Which minimum wage applied is not known: of those at hand for that time, the lower end is held "
                "against the highest, the upper end against the lowest."
            )
        )
    if row["ref_area"] in SET_BY_PROVINCE and not row["subdivision"]:
        notes.append(
            _(
                "The province is not named. All provinces whose minimum wages are at hand come into question; "
                "elsewhere in the country it may have been higher or lower."
            )
        )
    elif row["subdivision"] and row["ref_area"] not in SET_BY_PROVINCE:
        notes.append(_("This is the minimum wage of the whole country; the region may have had a higher one."))
    return notes


def receipt(steps: Sequence[Mapping[str, Any]], *, original_value: str, qualifier: str, per: str | None) -> list[str]:
    """The receipt as sentences, one for each step; a reader can follow them with a pocket calculator.

    A step starts from the step before it that has its end and the unit it needs (`etl.comparable`).
    """
    sentences: list[str] = []
    done: list[Mapping[str, Any]] = []
    for step in steps:
        sentences.append(_sentence(step, done, original_value, qualifier, per))
        done.append(step)
    return sentences


def _sentence(
    step: Mapping[str, Any], done: Sequence[Mapping[str, Any]], original_value: str, qualifier: str, per: str | None
) -> str:
    operation = step["operation"]
    if operation == "parsed":
        amount = span(step["low"], step["high"], qualifier, step["unit"], per)
        one = len(original_value.split()) == 1
        return f"The {'word' if one else 'words'} “{original_value}” {'is' if one else 'are'} read as {amount}."
    before = _start(step, done)
    if operation == "per_year_to_month":
        return f"A month is a twelfth of a year: {_both(before, step, '÷ 12')}."
    if operation == "per_week_to_month":
        return f"A year has 52 weeks and 12 months: {_both(before, step, '× 52 ÷ 12')}."
    sign, kind = {"to_usd": ("÷", "Into US dollars"), "to_kpw": ("×", "Into North Korean won"),
                  "to_rice": ("÷", "Into kilograms of rice"),
                  "to_local_currency": ("×", f"Into {labels.unit_name(step['unit'], None)}"),
                  "to_minimum_wage": ("÷", "As a share of the local minimum wage")}[operation]  # fmt: skip
    which = (
        "" if _has(step, "low") and _has(step, "high") else (" (lower end)" if _has(step, "low") else " (upper end)")
    )
    if _one_sided(done):
        which = ""
    hundred = " × 100" if operation == "to_minimum_wage" else ""
    sum_ = _both(before, step, f"{sign} {_digits(step['rate'])}{hundred}")
    return f"{kind}{which}: {sum_}. {_rate_words(step, before)}"


def _rate_words(step: Mapping[str, Any], before: Mapping[str, Any]) -> str:
    rate, operation = _digits(step["rate"]), step["operation"]
    if operation == "to_minimum_wage":
        return _minimum_wage_words(step, before)
    is_market = operation in ("to_kpw", "to_rice") or before["unit"] == "KPW"
    if operation in ("to_usd", "to_local_currency"):
        currency = before["unit"] if operation == "to_usd" else step["unit"]
        what = f"{rate} {labels.unit_name(currency, None)} to the dollar"
    elif operation == "to_kpw":
        what = f"{rate} North Korean won to the {labels.unit_name(before['unit'], 1)}, at the market"
    else:
        what = f"{rate} North Korean won for a kilogram of rice at the market"
    place = step.get("place") if is_market else None
    known = [what, place, period(step["date"]) if step.get("date") else None, step.get("publisher")]
    return f"Rate: {', '.join(part for part in known if part)}."


def _minimum_wage_words(step: Mapping[str, Any], before: Mapping[str, Any]) -> str:
    """'Minimum wage: 1,700 yuan a month, Liaoning, tier 3, 1 May 2024 to 30 November 2025, A Paper.'"""
    amount = span(step["rate"], step["rate"], "exact", before["unit"], "month")
    known = [amount, step.get("place"), held(step["date"]) if step.get("date") else None, step.get("publisher")]
    return _("Minimum wage: {figure}.", figure=", ".join(part for part in known if part))


def _start(step: Mapping[str, Any], done: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The ends from which a step starts: the latest earlier value of each end in the unit the step needs."""
    units = {
        "per_year_to_month": None,
        "per_week_to_month": None,
        "to_usd": None,
        "to_kpw": "CNY" if any(d["unit"] == "CNY" for d in done) else "USD",
        "to_rice": "KPW",
        "to_local_currency": "USD",
        "to_minimum_wage": next((d["unit"] for d in done if d["operation"] == "to_local_currency"), None),
    }
    wanted = units[step["operation"]]
    if wanted is None:
        wanted = [d["unit"] for d in done if d["operation"] in ("parsed", "per_year_to_month", "per_week_to_month")][-1]
    start: dict[str, Any] = {"unit": wanted, "low": None, "high": None}
    for end in ("low", "high"):
        for earlier in done:
            if earlier["unit"] == wanted and _has(earlier, end):
                start[end] = earlier[end]
    return start


def _both(before: Mapping[str, Any], after: Mapping[str, Any], operation: str) -> str:
    sums = []
    for end in ("low", "high"):
        if _has(after, end) and before[end] is not None:
            unit = labels.unit_name(after["unit"], None)
            result = _digits(after[end])
            sign = "=" if float(result.replace(",", "")) == after[end] else "≈"
            sums.append(f"{_digits(before[end])} {operation} {sign} {result} {unit}")
    return " and ".join(dict.fromkeys(sums))


def _one_sided(done: Sequence[Mapping[str, Any]]) -> bool:
    return bool(done) and not (_has(done[0], "low") and _has(done[0], "high"))


def _has(step: Mapping[str, Any], end: str) -> bool:
    return present(step[end]) is not None


def _digits(value: float | None) -> str:
    """Digits for a pocket calculator: eight that count, so that the next line comes out; never in powers of ten."""
    if value is None:
        return ""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    whole = len(str(abs(int(value)))) if abs(value) >= 1 else 0
    return f"{value:,.{max(8 - whole, 2)}f}".rstrip("0").rstrip(".")
