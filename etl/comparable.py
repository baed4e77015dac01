"""From reported to comparable: a parsed amount → US dollars, rice and a share of the minimum wage, with its receipt.

In: bounds, unit and period as reported, the time and place it speaks about, the article's date, the reference rates.
Out: a `Comparable`, whose columns are those of the observations table. Pure; nothing is rounded, nothing reported
is changed, and what cannot be converted honestly stays None and says why. Choosing rates is in `etl.rates`, choosing
minimum wages in `etl.minimum_wages`.

- To a month: year ÷ 12, week × 52 ÷ 12.
- To US dollars: yuan and rouble by the preferred monthly rate. Where the time is coarser than a month, the low end
  takes the weakest and the high end the strongest monthly rate inside it, none after the month of publication.
  Won by the market dollar rate, chosen as for rice.
- To rice: to won (yuan by the market yuan rate, all else from US dollars by the market dollar rate), then to
  kilograms; the low end takes the lowest rate and the highest price, the high end the reverse.
- To a share of the local minimum wage: money of that country as it is, all else from US dollars by the monthly rate;
  where more than one minimum wage may have applied, the low end takes the highest and the high end the lowest.

A receipt can be replayed: each step starts from the step before it that has its bound and the unit it needs.
'to_kpw' starts from the monthly yuan where yuan were reported, else from the dollars.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from etl import minimum_wages
from etl.minimum_wages import MinimumWage, Setting
from etl.periods import Period, month_end, parse_period
from etl.rates import CURRENCY_OF, Rate, Rates, highest, lowest, market_rates
from etl.schema import STEP_FIELDS
from etl.vocabulary import is_currency

MONTHLY_RATES = ("CNY", "RUB")
"""Currencies with a preferred monthly rate per US dollar."""

NOT_COUNTED = ("hour", "day", "shift", "item")
"""Periods and things of which no source says how many make a month."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the receipt: the bounds after the operation, and the rate that did it (schema.STEP_FIELDS)."""

    operation: str
    low: float | None
    high: float | None
    unit: str | None
    rate: float | None = None
    date: str | None = None
    place: str | None = None
    publisher: str | None = None

    def as_dict(self) -> dict[str, Any]:
        return {field: getattr(self, field) for field in STEP_FIELDS}


@dataclass(frozen=True)
class Comparable:
    """The comparable columns of one observation, and the rates they took (for the `context` table).

    `is_assumed`: the dollars rest on a choice of rate. So it is for any time coarser than a month; for won also
    where the two bounds take different rates or a rate lies outside the time. Dollars as reported assume nothing.
    """

    low_usd_month: float | None = None
    high_usd_month: float | None = None
    low_rice_kg_month: float | None = None
    high_rice_kg_month: float | None = None
    rate_low: float | None = None
    rate_high: float | None = None
    is_assumed: bool = False
    low_minimum_wage_percent: float | None = None
    high_minimum_wage_percent: float | None = None
    is_minimum_wage_assumed: bool = False
    not_comparable_because: str | None = None
    derivation: tuple[Step, ...] = ()
    rates_used: tuple[Rate, ...] = ()


@dataclass(frozen=True)
class _Amount:
    """An amount on its way, with its steps and the rates they took: that of the low end before that of the high."""

    low: float | None
    high: float | None
    unit: str
    steps: tuple[Step, ...] = ()
    rates: tuple[Rate, ...] = ()


@dataclass(frozen=True)
class _Share:
    """An amount in percent of the minimum wage; assumed where more than one minimum wage or rate may have applied."""

    percent: _Amount
    is_assumed: bool


@dataclass(frozen=True)
class _Time:
    """The time of an observation: whole, and without what lies after the month of publication."""

    whole: Period
    known: Period


Term = str
"""A term of vocabulary.NOT_COMPARABLE: what a conversion returns when it cannot be made."""


def make_comparable(
    *,
    value_low: float | None,
    value_high: float | None,
    unit: str | None,
    per: str | None,
    qualifier: str,
    time_period: str | None,
    date_published: str,
    rates: Rates,
    setting: Setting | None = None,
) -> Comparable:
    """The comparable columns of an amount. `not_comparable_because` holds '<step>:<term>', joined with '; '.

    Without a `setting` nothing is held against a minimum wage.

    "300 to 700 yuan a month" in 2025 → 41.10 to 98.31 US dollars: 300 ÷ 7.2990 (April) and 700 ÷ 7.1202 (October).
    """
    is_vague = qualifier == "vague" or (value_low is None and value_high is None)
    reported = () if is_vague else (Step("parsed", value_low, value_high, unit),)
    why = _why_no_month(unit, per, is_vague)
    if why or unit is None:
        return Comparable(not_comparable_because=f"month:{why}", derivation=reported)
    monthly = _to_month(_Amount(value_low, value_high, unit), per)
    time = _time(time_period, date_published)
    dollars = _to_usd(monthly, time, rates)
    rice = _to_rice(monthly, dollars, time, rates)
    share = _to_minimum_wage(monthly, dollars, time, rates, setting) if setting else None
    ends = (("usd", dollars), ("rice", rice), ("minimum_wage", share))
    because = [f"{step}:{end}" for step, end in ends if isinstance(end, Term)]
    usd = _Amount(None, None, "USD") if isinstance(dollars, Term) else dollars
    kilos = _Amount(None, None, "kg") if isinstance(rice, Term) else rice
    if share is None or isinstance(share, Term):
        share = _Share(_Amount(None, None, "percent"), False)
    return Comparable(
        low_usd_month=usd.low,
        high_usd_month=usd.high,
        low_rice_kg_month=kilos.low,
        high_rice_kg_month=kilos.high,
        rate_low=usd.rates[0].value if usd.rates and usd.low is not None else None,
        rate_high=usd.rates[-1].value if usd.rates and usd.high is not None else None,
        is_assumed=time is not None and _is_assumed(unit, usd.rates, time),
        low_minimum_wage_percent=share.percent.low,
        high_minimum_wage_percent=share.percent.high,
        is_minimum_wage_assumed=share.is_assumed,
        not_comparable_because="; ".join(because) or None,
        derivation=reported + monthly.steps + usd.steps + kilos.steps + share.percent.steps,
        rates_used=usd.rates + kilos.rates + share.percent.rates,
    )


def rates_beside(ref_area: str, time_period: str, date_published: str, rates: Rates) -> tuple[Rate, ...]:
    """The rates by which a local wage can be shown beside an observation of that place and time, in every unit."""
    currency = next((currency for currency, country in CURRENCY_OF.items() if country == ref_area), None)
    return make_comparable(
        value_low=1,
        value_high=1,
        unit=currency,
        per="month",
        qualifier="exact",
        time_period=time_period,
        date_published=date_published,
        rates=rates,
    ).rates_used


def _is_assumed(unit: str, rates: tuple[Rate, ...], time: _Time) -> bool:
    if not rates:
        return False
    if not time.whole.is_within_a_month:
        return True
    return unit == "KPW" and (len(set(rates)) > 1 or any(not rate.period.overlaps(time.whole) for rate in rates))


def _why_no_month(unit: str | None, per: str | None, is_vague: bool) -> str | None:
    if unit is not None and not is_currency(unit):
        return "not_money"
    if is_vague:
        return "vague"
    if unit is None:
        return "not_money"
    if per in NOT_COUNTED:
        return "days_not_stated"
    return None if per in ("month", "year", "week") else "period_not_monthly"


def _to_month(amount: _Amount, per: str | None) -> _Amount:
    if per == "year":
        return _changed(amount, "per_year_to_month", lambda value: value / 12)
    if per == "week":
        return _changed(amount, "per_week_to_month", lambda value: value * 52 / 12)
    return amount


def _changed(amount: _Amount, operation: str, change: Callable[[float], float]) -> _Amount:
    low = None if amount.low is None else change(amount.low)
    high = None if amount.high is None else change(amount.high)
    return _Amount(low, high, amount.unit, (*amount.steps, Step(operation, low, high, amount.unit)))


def _time(time_period: str | None, date_published: str) -> _Time | None:
    if time_period is None:
        return None
    whole = parse_period(time_period)
    return _Time(whole, whole.cut_off_after(month_end(parse_period(date_published).last)))


def _to_usd(monthly: _Amount, time: _Time | None, rates: Rates) -> _Amount | Term:
    if monthly.unit == "USD":
        return _Amount(monthly.low, monthly.high, "USD")
    if monthly.unit not in (*MONTHLY_RATES, "KPW"):
        return "no_rate"
    if time is None:
        return "time_unknown"
    if monthly.unit == "KPW":
        found, lack = market_rates(rates.kpw_per_usd, time.known), "no_market_rate"
    else:
        found, lack = rates.per_usd(monthly.unit, time.known), "no_rate"
    if not found:
        return lack
    return _converted(monthly, "to_usd", "USD", highest(found), lowest(found), lambda value, rate: value / rate)


def _to_won(monthly: _Amount, dollars: _Amount | Term, time: _Time | None, rates: Rates) -> _Amount | Term:
    if monthly.unit == "KPW":
        return _Amount(monthly.low, monthly.high, "KPW")
    amount, rows = (monthly, rates.kpw_per_cny) if monthly.unit == "CNY" else (dollars, rates.kpw_per_usd)
    if isinstance(amount, Term):
        return amount
    found = market_rates(rows, time.known) if time else ()
    if not found:
        return "no_market_rate" if time else "time_unknown"
    return _converted(amount, "to_kpw", "KPW", lowest(found), highest(found), lambda value, rate: value * rate)


def _to_rice(monthly: _Amount, dollars: _Amount | Term, time: _Time | None, rates: Rates) -> _Amount | Term:
    """The amount in kilograms, with the steps and rates from the won on; the first thing that lacks is the reason."""
    won = _to_won(monthly, dollars, time, rates)
    if isinstance(won, Term):
        return won
    prices = market_rates(rates.rice, time.known) if time else ()
    if not prices:
        return "no_rice_price" if time else "time_unknown"
    rice = _converted(won, "to_rice", "kg", highest(prices), lowest(prices), lambda value, price: value / price)
    return _Amount(rice.low, rice.high, "kg", won.steps + rice.steps, won.rates + rice.rates)


def _to_minimum_wage(
    monthly: _Amount, dollars: _Amount | Term, time: _Time | None, rates: Rates, setting: Setting
) -> _Share | Term:
    if not setting.is_one_workers:
        return "not_one_workers"
    wages = minimum_wages.local(rates.minimum_wages, setting.ref_area, setting.subdivision, time and time.known)
    if isinstance(wages, Term) or time is None:
        return wages if isinstance(wages, Term) else "time_unknown"
    money = _to_local_currency(monthly, dollars, wages[0].currency, time, rates)
    if isinstance(money, Term):
        return money
    highest_wage, lowest_wage = minimum_wages.highest(wages), minimum_wages.lowest(wages)
    low = None if money.low is None else money.low / highest_wage.per_month * 100
    high = None if money.high is None else money.high / lowest_wage.per_month * 100
    steps = _wage_steps(low, high, highest_wage, lowest_wage)
    is_province_open = setting.subdivision is None and any(wage.subdivision for wage in wages)
    is_rate_open = monthly.unit != wages[0].currency and not time.whole.is_within_a_month
    return _Share(
        _Amount(low, high, "percent", money.steps + steps, money.rates),
        is_province_open or is_rate_open or highest_wage.per_month != lowest_wage.per_month,
    )


def _to_local_currency(
    monthly: _Amount, dollars: _Amount | Term, currency: str, time: _Time, rates: Rates
) -> _Amount | Term:
    """The money in the currency of the minimum wage: as it is, or from US dollars by the monthly rates of the time."""
    if monthly.unit == currency:
        return _Amount(monthly.low, monthly.high, currency)
    if isinstance(dollars, Term):
        return dollars
    found = rates.per_usd(currency, time.known)
    if not found:
        return "no_rate"
    change = lowest(found), highest(found)
    return _converted(dollars, "to_local_currency", currency, *change, lambda value, rate: value * rate)


def _wage_steps(low: float | None, high: float | None, for_low: MinimumWage, for_high: MinimumWage) -> tuple[Step, ...]:
    if low is not None and high is not None and for_low != for_high:
        return _wage_step(low, None, for_low), _wage_step(None, high, for_high)
    return (_wage_step(low, high, for_high if low is None else for_low),)


def _wage_step(low: float | None, high: float | None, wage: MinimumWage) -> Step:
    return Step("to_minimum_wage", low, high, "percent", wage.per_month, wage.date, wage.area, wage.publisher)


def _converted(
    amount: _Amount,
    operation: str,
    unit: str,
    rate_low: Rate,
    rate_high: Rate,
    change: Callable[[float, float], float],
) -> _Amount:
    """The amount in another unit: one step where one rate serves both ends, else one step for each end."""
    low = None if amount.low is None else change(amount.low, rate_low.value)
    high = None if amount.high is None else change(amount.high, rate_high.value)
    if low is not None and high is not None and rate_low != rate_high:
        steps = (
            _rate_step(operation, low, None, unit, rate_low),
            _rate_step(operation, None, high, unit, rate_high),
        )
        return _Amount(low, high, unit, steps, (rate_low, rate_high))
    rate = rate_high if low is None else rate_low
    return _Amount(low, high, unit, (_rate_step(operation, low, high, unit, rate),), (rate,))


def _rate_step(operation: str, low: float | None, high: float | None, unit: str, rate: Rate) -> Step:
    return Step(operation, low, high, unit, rate.value, rate.date, rate.place, rate.publisher)
