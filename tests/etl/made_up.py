"""Observations made up for tests: a row with every column of schema.OBSERVATIONS and its comparable values."""

from pathlib import Path

from etl.checks import RelationRow, find_findings
from etl.comparable import make_comparable
from etl.periods import parse_period
from etl.rates import read_rates
from etl.schema import OBSERVATIONS

RATES = read_rates(Path(__file__).parents[2] / "data" / "reference")


def observation(name, words, low, high, unit, per=None, qualifier="exact", **columns):
    """A row named 'paper/<name>' of a paper of 30 October 2025 about China in 2025, but for what `columns` say."""
    row = {column.name: None for column in OBSERVATIONS.columns} | {
        "review": "accepted",
        "source_id": "paper",
        "publisher": "The Paper",
        "date_published": "2025-10-30",
        "time_period": "2025",
        "time_basis": "stated",
        "claim": "reported",
        "measure": "other",
        "ref_area": "CN",
    }
    row |= columns | {
        "observation_id": f"{columns.get('source_id', 'paper')}/{name}",
        "original_value": words,
        "value_low": low,
        "value_high": high,
        "unit": unit,
        "per": per,
        "qualifier": qualifier,
    }
    comparable = make_comparable(
        value_low=low,
        value_high=high,
        unit=unit,
        per=per,
        qualifier=qualifier,
        time_period=row["time_period"],
        date_published=row["date_published"],
        rates=RATES,
    )
    row["low_usd_month"], row["high_usd_month"] = comparable.low_usd_month, comparable.high_usd_month
    if row["time_period"]:
        period = parse_period(row["time_period"])
        row["year_first"], row["year_last"] = period.year_first, period.year_last
    return row


def related(kind, *rows):
    """The only finding on a relation of the rows in their order."""
    relation = RelationRow(kind, tuple(row["observation_id"] for row in rows))
    (finding,) = find_findings(rows, [relation], RATES)
    return finding


def workers(count=200, words="200", **columns):
    return observation("workers", words, count, count, "people", measure="workers", **columns)


def quota(low, high, unit, qualifier="exact", name="quota", per="month", **columns):
    defaults = {"measure": "quota", "basis": "worker", "ref_area": "RU"}
    return observation(name, "quota words", low, high, unit, per, qualifier, **defaults | columns)


def wage(low, high, unit, qualifier="exact", name="wage", per="month", **columns):
    defaults = {"measure": "wage", "pay_stage": "gross", "ref_area": "RU"}
    return observation(name, "wage words", low, high, unit, per, qualifier, **defaults | columns)


def rice(low=6000, high=6000, words="6,000 won", qualifier="exact", name="rice", **columns):
    defaults = {"measure": "price", "item": "rice", "ref_area": "KP"}
    return observation(name, words, low, high, "KPW", "kg", qualifier, **defaults | columns)


def share(words, value, of, name="share"):
    return observation(name, words, value, value, "percent", measure="share", of=of)


def money(name, words, value, unit="CNY", per="month", qualifier="exact", **columns):
    return observation(name, words, value, value, unit, per, qualifier, **columns)
