"""Amounts, periods, dates and receipts in plain words of the reader's language. Pure: values in, sentences out.

Numbers keep what was reported. Only converted values are rounded for reading; the receipt shows them with enough
digits to be followed with a pocket calculator. Numbers, months and days are written by CLDR; how an amount stands
beside its hedge, its unit and its period is a sentence of the catalogue. A year comes with its word where a language
has one ("2025년"), so that a sentence with a year in it needs none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from math import isnan
from typing import Any, Literal
from unicodedata import east_asian_width

from etl import vocabulary as v
from etl.periods import parse_period
from wording import labels
from wording.language import OWN, _, current, locale, marked, meaning, plural, term

SET_BY_PROVINCE = frozenset({"CN"})
"""Countries in which provinces set the minimum wage, and none holds for the whole."""

DAY_FIRST = {OWN: "en_GB"}
"""Language → the locale of its dates, where that is another one: our English writes '30 October 2025'."""

HEDGED = {
    "about": marked("about {amount}"),
    "nearly": marked("nearly {amount}"),
    "up_to": marked("up to {amount}"),
    "less_than": marked("less than {amount}"),
    "at_least": marked("at least {amount}"),
    "more_than": marked("more than {amount}"),
}
"""Qualifier → the amount with its hedge. The others have none."""
FOR = {
    "hour": marked("{amount} an hour"),
    "day": marked("{amount} a day"),
    "shift": marked("{amount} a shift"),
    "week": marked("{amount} a week"),
    "month": marked("{amount} a month"),
    "year": marked("{amount} a year"),
    "kg": marked("{amount} per kg"),
    "item": marked("{amount} per item"),
    "unspecified": marked("{amount} (period not stated)"),
}
"""Period → the amount for it. Once is not said. Beside amounts a month, one without a period would read as theirs."""
AXIS_FOR = {
    "hour": marked("{unit} per hour"),
    "day": marked("{unit} per day"),
    "shift": marked("{unit} per shift"),
    "week": marked("{unit} per week"),
    "month": marked("{unit} per month"),
    "year": marked("{unit} per year"),
    "kg": marked("{unit} per kg"),
    "item": marked("{unit} per item"),
}
"""Period → the title of an axis of amounts for it."""


def text(value: object) -> str | None:
    """The text of a cell, or None for an empty one, however the table spells it."""
    return value if isinstance(value, str) and value else None


def present(value: float | None) -> float | None:
    """The value, or None for a missing one, however the table spells it."""
    return None if value is None or isnan(value) else float(value)


def number(value: float, *, rounded: bool = False) -> str:
    """A number as people write it: '2,000', '23.94 million' (in Korean '2,394만'), '33.33'.

    `rounded` is for converted values: whole from 10 on, one decimal below, two below 1; two of a million.
    """
    if rounded:
        decimals = 0 if abs(value) >= 10 else 1 if abs(value) >= 1 else 2
        value = round(value, decimals if abs(value) < 1e6 else -4)
    return _large(value) if abs(value) >= 1e6 else _plain(value)


def _large(value: float) -> str:
    """With the language's own word for large numbers, where no digit is lost to it."""
    if current() == OWN:
        return f"{_plain(value / 1e6)} million"  # CLDR goes on to billions, which are not the same everywhere
    from babel.numbers import format_compact_decimal

    known = "long" if "long" in locale().compact_decimal_formats else "short"
    brief_, full = (
        format_compact_decimal(value, format_type=known, locale=locale(), fraction_digits=digits) for digits in (2, 12)
    )
    parts = re.fullmatch(r"(-?[\d.]+)(\D+)", brief_)
    return _plain(float(parts[1])) + parts[2] if parts and brief_ == full else _plain(value)


def _plain(value: float) -> str:
    return _with_separators(f"{value:.4f}")


def _with_separators(digits: str) -> str:
    """Digits as a computer writes them → as the reader's language does, without zeros at the end."""
    from babel.numbers import format_decimal

    return format_decimal("0" if float(digits) == 0 else digits, format="#,##0.##########", locale=locale())


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
    amount = _with_unit(_ends(low, high, rounded), unit, high if low == high else None)
    hedge = qualifier if qualifier in HEDGED else "up_to" if low is None else "at_least" if high is None else None
    amount = for_period(amount, per)
    return _(HEDGED[hedge], amount=amount) if hedge else amount


def _ends(low: float | None, high: float | None, rounded: bool) -> str:
    """'300–700', '2–3 million'."""
    ends = [number(end, rounded=rounded) for end in (low, high) if end is not None]
    if len(ends) == 1 or ends[0] == ends[1]:
        return ends[0]
    first, last = (re.search(r"\D*$", end) for end in ends)
    if first and last and first[0] == last[0]:
        ends[0] = ends[0][: first.start()]
    return "–".join(ends)


def _with_unit(amount: str, unit: str | None, only: float | None) -> str:
    """The amount with its unit; `only` is the number, where it is a single one."""
    if unit == "USD":
        return _("US$ {amount}", amount=amount)
    if unit == "percent":
        return _("{amount}%", amount=amount)
    return in_unit(amount, unit, only) if unit else amount


def in_unit(amount: str, unit: str, only: float | None = None) -> str:
    """A number or a calculation with the name of its unit: '300 yuan', '600 ÷ 12 = 50 US dollars'."""
    name = labels.unit_name(unit, only)
    if v.is_currency(unit):
        return _("{amount} {currency}", amount=amount, currency=name)
    return _("{amount} {unit}", amount=amount, unit=name)


def for_period(amount: str, per: str | None) -> str:
    """The amount for its period: '300 yuan a month'; alone where it is for once or the period is not stated."""
    return _(FOR[per], amount=amount) if per in FOR else amount


def axis_title(unit: str | None, per: str | None, item: str | None = None) -> str:
    """'US dollars per month', 'yuan, period not stated', 'percent', 'kilograms of rice'."""
    if unit == "kg" and item:
        name = _("kilograms of {item}", item=item)
    elif unit in labels.AXIS_UNITS:
        name = _(labels.AXIS_UNITS[unit])
    else:
        name = labels.unit_name(unit, None) if unit else _("unit not stated")
    if per is None or (per == "once" and unit in ("hours", "days")):
        return name
    if per in AXIS_FOR:
        return _(AXIS_FOR[per], unit=name)
    return _("{unit}, {period}", unit=name, period=term(v.PER, per))


def period(time_period: str | None) -> str:
    """'2025' → '2025', '2025-10' → 'October 2025', '2020-10/2020-12' → 'October to December 2020'."""
    if not time_period:
        return _("time not known")
    first, _sign, last = time_period.partition("/")
    if not last:
        return _moment(first)
    if first[:4] == last[:4] and len(first) == len(last) == 7:
        return _(
            "{first_month} to {last_month} {year}",
            first_month=_by_cldr(first, "LLLL"),
            last_month=_by_cldr(last, "LLLL"),
            year=year(int(last[:4])),
        )
    return _("{first} to {last}", first=_moment(first), last=_moment(last))


def when(time_period: str | None, time_basis: object) -> str:
    """The period, and that it is inferred where it is: 'June 2023 (inferred)'."""
    time = period(time_period)
    return _("{time} (inferred)", time=time) if time_period and time_basis == "inferred" else time


def held(date: str) -> str:
    """The time for which a figure was published: '2018-01-01/..' → 'from 1 January 2018', '../2021' → 'until 2021'."""
    first, _sign, last = date.partition("/")
    if last == "..":
        return _("time not known") if first == ".." else _("from {time}", time=_moment(first))
    return _("until {time}", time=_moment(last)) if first == ".." else period(date)


def _moment(text: str) -> str:
    return _by_cldr(text, ("y", "yMMMM", "long")[text.count("-")])


def _by_cldr(text: str, form: str) -> str:
    """An ISO year, month or day in a form that CLDR knows; a missing month or day is the first."""
    from babel.dates import format_date, format_skeleton

    year_, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    at, own = date(year_, month, day), DAY_FIRST.get(current(), locale())
    return format_skeleton(form, at, locale=own) if form.startswith("y") else format_date(at, form, locale=own)


def year(number: int) -> str:
    """'2025', in Korean '2025년'."""
    return _by_cldr(f"{number:04}", "y")


def years(time_period: str | None) -> str:
    """The years alone: '2025', '2019–2021', 'time not known'."""
    if not time_period:
        return _("time not known")
    known = parse_period(time_period)
    return years_from(known.year_first, known.year_last)


def years_from(first: int, last: int) -> str:
    """'2025', '2019–2021'."""
    return year(first) if first == last else _("{first}–{last}", first=first, last=year(last))


def brief(text: str, most: int = 40) -> str:
    """The beginning of a text that somebody else chose the length of."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def width(text: str) -> int:
    """How much room a text takes, in Latin letters: a Korean syllable is as wide as two."""
    return len(text) + sum(east_asian_width(sign) in "WF" for sign in text)


def fitted(text: str, most: int) -> str:
    """The beginning of a text that is at most so wide."""
    while text and width(text) > most:
        text = text[:-1]
    return text


def listed(parts: Sequence[str], last: Literal["and", "or"] = "and") -> str:
    """'a', 'a and b', 'a, b and c'; 'a, b or c'. CLDR's English has a comma more, which ours has not."""
    if len(parts) < 2:
        return "".join(parts)
    some = ", ".join(parts[:-1])
    if last == "or":
        return _("{one} or {other}", one=some, other=parts[-1])
    return _("{one} and {other}", one=some, other=parts[-1])


def waiting(proposed: int, built_in: int) -> str:
    """How many proposals of the reader wait for a person, and how they can be seen; nothing where none waits."""
    if not proposed:
        return ""
    if not built_in:
        return plural(
            "{count:,} proposal of the reader waits for a person's review, not built in (to see them: `{command}`)",
            "{count:,} proposals of the reader wait for a person's review, not built in (to see them: `{command}`)",
            proposed,
            command="WAGEWITNESS_PROPOSED=1 make run",
        )
    wait = plural(
        "{count:,} proposal of the reader waits for a person's review, left out of the counts unless “Show unreviewed "
        "proposals” is on",
        "{count:,} proposals of the reader wait for a person's review, left out of the counts unless “Show unreviewed "
        "proposals” is on",
        proposed,
    )
    away = proposed - built_in
    if not away:
        return wait
    hidden = plural(
        "{count:,} of them cannot be shown: no place of work is known",
        "{count:,} of them cannot be shown: no place of work is known",
        away,
    )
    return f"{wait}; {hidden}"


def article(title: str | None, publisher: str, date_published: str) -> str:
    """The title, else publisher and date: the label of an article whose headline is not known."""
    return title or f"{publisher}, {period(date_published)}"


_NOT_CONVERTED = {
    "month": marked("Not converted to a month: {reason} ({meaning})."),
    "usd": marked("Not converted to US dollars: {reason} ({meaning})."),
    "rice": marked("Not converted to kilograms of rice: {reason} ({meaning})."),
    "minimum_wage": marked("Not converted to a share of the local minimum wage: {reason} ({meaning})."),
}
"""Step of the conversion → why it was not made."""


def not_converted(because: str | None) -> list[str]:
    """'usd:no_rate; rice:time_unknown' → ['Not converted to US dollars: no exchange rate (…).', …]."""
    sentences = []
    for part in (because or "").split("; "):
        step, _sign, name = part.partition(":")
        if step in _NOT_CONVERTED and name in v.NOT_COMPARABLE:
            known = {"reason": term(v.NOT_COMPARABLE, name), "meaning": meaning(v.NOT_COMPARABLE, name)}
            sentences.append(_(_NOT_CONVERTED[step], **known))
    return sentences


def reason(because: str | None, step: str) -> str | None:
    """The label of why the amount did not reach `step` (usd, rice or minimum_wage); a missing month stops all."""
    for part in (because or "").split("; "):
        name, _sign, why = part.partition(":")
        if name in ("month", step) and why in v.NOT_COMPARABLE:
            return term(v.NOT_COMPARABLE, why)
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
        if len(original_value.split()) == 1:
            return _("The word “{words}” is read as {amount}.", words=original_value, amount=amount)
        return _("The words “{words}” are read as {amount}.", words=original_value, amount=amount)
    before = _start(step, done)
    if operation == "per_year_to_month":
        return _("A month is a twelfth of a year: {calculation}.", calculation=_both(before, step, "÷ 12"))
    if operation == "per_week_to_month":
        calculation = _both(before, step, "× 52 ÷ 12")
        return _("A year has 52 weeks and 12 months: {calculation}.", calculation=calculation)
    sign = "×" if operation in ("to_kpw", "to_local_currency") else "÷"
    hundred = " × 100" if operation == "to_minimum_wage" else ""
    calculation = _both(before, step, f"{sign} {_digits(step['rate'])}{hundred}")
    into = _into(operation, step)
    if _one_sided(done) or (_has(step, "low") and _has(step, "high")):
        said = _("{step}: {calculation}.", step=into, calculation=calculation)
    elif _has(step, "low"):
        said = _("{step} (lower end): {calculation}.", step=into, calculation=calculation)
    else:
        said = _("{step} (upper end): {calculation}.", step=into, calculation=calculation)
    return f"{said} {_rate_words(step, before)}"


def _into(operation: str, step: Mapping[str, Any]) -> str:
    """What a step converts into."""
    if operation == "to_usd":
        return _("Into US dollars")
    if operation == "to_kpw":
        return _("Into North Korean won")
    if operation == "to_rice":
        return _("Into kilograms of rice")
    if operation == "to_minimum_wage":
        return _("As a share of the local minimum wage")
    return _("Into {currency}", currency=labels.unit_name(step["unit"], None))


def _rate_words(step: Mapping[str, Any], before: Mapping[str, Any]) -> str:
    rate, operation = _digits(step["rate"]), step["operation"]
    if operation == "to_minimum_wage":
        return _minimum_wage_words(step, before)
    is_market = operation in ("to_kpw", "to_rice") or before["unit"] == "KPW"
    if operation in ("to_usd", "to_local_currency"):
        currency = before["unit"] if operation == "to_usd" else step["unit"]
        what = _("{rate} {currency} to the dollar", rate=rate, currency=labels.unit_name(currency, None))
    elif operation == "to_kpw":
        currency = labels.unit_name(before["unit"], 1)
        what = _("{rate} North Korean won to the {currency}, at the market", rate=rate, currency=currency)
    else:
        what = _("{rate} North Korean won for a kilogram of rice at the market", rate=rate)
    place = step.get("place") if is_market else None
    known = [what, place, period(step["date"]) if step.get("date") else None, step.get("publisher")]
    return _("Rate: {figure}.", figure=", ".join(part for part in known if part))


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
            sign = "=" if float(_eight_digits(after[end])) == after[end] else "≈"
            sums.append(in_unit(f"{_digits(before[end])} {operation} {sign} {_digits(after[end])}", after["unit"]))
    return listed(list(dict.fromkeys(sums)))


def _one_sided(done: Sequence[Mapping[str, Any]]) -> bool:
    return bool(done) and not (_has(done[0], "low") and _has(done[0], "high"))


def _has(step: Mapping[str, Any], end: str) -> bool:
    return present(step[end]) is not None


def _digits(value: float | None) -> str:
    """Digits for a pocket calculator: eight that count, so that the next line comes out; never in powers of ten."""
    return "" if value is None else _with_separators(_eight_digits(value))


def _eight_digits(value: float) -> str:
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    whole = len(str(abs(int(value)))) if abs(value) >= 1 else 0
    return f"{value:.{max(8 - whole, 2)}f}"
