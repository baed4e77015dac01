"""Made-up tables of the shape that the build writes: our own sentences, real columns, values that show every case.

`write(folder)` writes all tables. `observation(...)` makes one row; what is not named gets a plain default.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from etl import schema

SOURCES = {
    "radio-x-2025-06-02": {
        "title": "Sewing for a star: a *season* in <Port City>",
        "publisher": "Radio X",
        "author": "A. Writer",
        "url": "https://radio-x.example/sewing",
        "date_published": "2025-06-02",
        "date_basis": "printed",
        "date_note": None,
        "language": "en",
    },
    "daily-y-border": {
        "title": None,
        "publisher": "Daily Y",
        "author": None,
        "url": "https://daily-y.example/border",
        "date_published": "2020-10/2020-12",
        "date_basis": "inferred",
        "date_note": "The text names a season and a campaign of that year.",
        "language": "en",
    },
    "daily-y-home": {
        "title": None,
        "publisher": "Daily Y",
        "author": None,
        "url": "https://daily-y.example/home",
        "date_published": "2023-06",
        "date_basis": "inferred",
        "date_note": "It cites customs tables of May.",
        "language": "en",
    },
}


def step(operation: str, low: float | None, high: float | None, unit: str, **rate: Any) -> dict[str, Any]:
    return dict.fromkeys(schema.STEP_FIELDS) | {"operation": operation, "low": low, "high": high, "unit": unit} | rate


def observation(name: str, source: str, before: str, words: str, after: str, **fields: Any) -> dict[str, Any]:
    """One row. The quote is `before` + `words` + `after`, and the amount is `words`."""
    row: dict[str, Any] = dict.fromkeys(column.name for column in schema.OBSERVATIONS.columns)
    row |= {
        "observation_id": f"{source}/{name}",
        "source_id": source,
        "review": "accepted",
        "claim": "reported",
        "measure": "wage",
        "statistic": "unspecified",
        "population": "north_korean_workers",
        "ref_area": "CN",
        "original_value": words,
        "qualifier": "exact",
        "is_assumed": False,
        "is_minimum_wage_assumed": False,
        "quote": before + words + after,
        "amount_start": len(before),
        "amount_end": len(before) + len(words),
        "passage_url": f"{SOURCES[source]['url']}#:~:text=words",
        **SOURCES[source],
        **fields,
    }
    if row["time_period"]:
        row["year_first"], row["year_last"] = int(row["time_period"][:4]), int(row["time_period"].split("/")[-1][:4])
    if row["derivation"] is None:
        is_read = row["value_low"] is not None or row["value_high"] is not None
        row["derivation"] = [step("parsed", row["value_low"], row["value_high"], row["unit"])] if is_read else []
    if row["per"] == "month" and row["unit"] == "USD":
        row["low_usd_month"], row["high_usd_month"] = row["value_low"], row["value_high"]
    return row


def money(low: float | None, high: float | None, unit: str, per: str | None = "month") -> dict[str, Any]:
    return {"value_low": low, "value_high": high, "unit": unit, "per": per}


_WEAK = {"rate": 7.3015, "date": "2025-01", "place": None, "publisher": "Bank of Examples"}
_STRONG = {"rate": 7.1715, "date": "2025-06", "place": None, "publisher": "Bank of Examples"}
_YUAN = {"rate": 5800.0, "date": "2025-05-11", "place": "Pyongyang", "publisher": "Market Watch"}
_RICE = {"rate": 11500.0, "date": "2025-05-25", "place": "Pyongyang", "publisher": "Market Watch"}
_HIGH_TIER = {"rate": 2000.0, "date": "2024-05-01/..", "place": "Coast, tier 1", "publisher": "Coast Gazette"}
_LOW_TIER = {"rate": 1600.0, "date": "2024-05-01/..", "place": "Coast, tier 2", "publisher": "Coast Gazette"}


def _yuan(low: float, high: float) -> dict[str, Any]:
    """Yuan a month in 2025, converted by two made-up rates and one made-up price."""
    usd = (low / 7.3015, high / 7.1715)
    rice = (low * 5800 / 11500, high * 5800 / 11500)
    return money(low, high, "CNY") | {
        "time_period": "2025",
        "time_basis": "published",
        "low_usd_month": usd[0],
        "high_usd_month": usd[1],
        "low_rice_kg_month": rice[0],
        "high_rice_kg_month": rice[1],
        "rate_low": 7.3015,
        "rate_high": 7.1715,
        "is_assumed": True,
        "low_minimum_wage_percent": low / 2000 * 100,
        "high_minimum_wage_percent": high / 1600 * 100,
        "is_minimum_wage_assumed": True,
        "derivation": [
            step("parsed", low, high, "CNY"),
            step("to_usd", usd[0], None, "USD", **_WEAK),
            step("to_usd", None, usd[1], "USD", **_STRONG),
            step("to_kpw", low * 5800, high * 5800, "KPW", **_YUAN),
            step("to_rice", rice[0], rice[1], "kg", **_RICE),
            step("to_minimum_wage", low / 2000 * 100, None, "percent", **_HIGH_TIER),
            step("to_minimum_wage", None, high / 1600 * 100, "percent", **_LOW_TIER),
        ],
    }


X, B, H = SOURCES
PUBLISHED = {"time_period": "2025", "time_basis": "published"}
INFERRED = {"time_period": "2020-10/2020-12", "time_basis": "inferred"}
HOME = {"time_period": "2023-06", "time_basis": "inferred", "ref_area": "KP"}
STATED = {"time_period": "2025-03", "time_basis": "stated"}

OBSERVATIONS = [
    observation("cn-promised", X, "Recruiters spoke of ", "2,000 yuan per month", " & meals.",
                pay_stage="promised", speaker="two recruiters", place="Port City", **_yuan(2000, 2000)),
    observation("cn-paid", X, "On pay day the women counted ", "between 300 and 700 yuan", " <each>.",
                pay_stage="paid", speaker="a foreman", place="Port City", **_yuan(300, 700)),
    observation("ru-gross", X, "A study puts gross pay at ", "about US$ 800 per month", ".",
                pay_stage="gross", statistic="average", ref_area="RU", qualifier="about", speaker="a study",
                not_comparable_because="rice:no_market_rate", **money(800, 800, "USD"), **PUBLISHED),
    observation("kp-state", X, "A state salary is worth ", "four to six dollars a month", ", they say.",
                pay_stage="unspecified", ref_area="KP", not_comparable_because="rice:no_rice_price",
                **money(4, 6, "USD"), **PUBLISHED),
    observation("cn-gross", B, "Of the ", "RMB 2,300 monthly salary", " little was seen.",
                pay_stage="gross", basis="worker", low_usd_month=340.1, high_usd_month=352.4, rate_low=6.7625,
                rate_high=6.5266, is_assumed=True, not_comparable_because="rice:no_rice_price",
                **money(2300, 2300, "CNY"), **INFERRED),
    observation("kp-rice", H, "A month of work buys ", "a kilogram of rice", ", no more.",
                pay_stage="unspecified", item="rice", qualifier="up_to", not_comparable_because="month:not_money",
                **money(None, 1, "kg"), **HOME),
    observation("cn-small", X, "What is left are ", "a few hundred yuan", ".", pay_stage="kept", qualifier="vague",
                not_comparable_because="month:vague", **PUBLISHED),
    observation("cn-quota", B, "Each month ", "RMB 2,000", " of it went to the party.", measure="quota",
                basis="worker", low_usd_month=295.7, high_usd_month=306.4, rate_low=6.7625, rate_high=6.5266,
                is_assumed=True, not_comparable_because="rice:no_rice_price", **money(2000, 2000, "CNY"), **INFERRED),
    observation("cn-quota-site", B, "Together they sent ", "RMB 400,000", " a month.", measure="quota", basis="site",
                claim="calculated_by_source", low_usd_month=59150.0, high_usd_month=61288.0, is_assumed=True,
                not_comparable_because="rice:no_rice_price", **money(400000, 400000, "CNY"), **INFERRED),
    observation("cn-quota-site-usd", B, "Together they sent RMB 400,000, ", "about USD 61,000", ", a month.",
                measure="quota", basis="site", claim="converted_by_source", qualifier="about",
                same_as=f"{B}/cn-quota-site", **money(61000, 61000, "USD"), **INFERRED),
    observation("ru-quota-before", X, "The sum rose from ", "62,000", " to 124,000 roubles.", measure="quota",
                ref_area="RU", place="the island", not_comparable_because="usd:time_unknown; rice:time_unknown",
                **money(62000, 62000, "RUB")),
    observation("ru-quota-after", X, "The sum rose from 62,000 to ", "about 124,000 roubles", ".", measure="quota",
                ref_area="RU", place="the island", qualifier="about", low_usd_month=1405.0, high_usd_month=1560.0,
                is_assumed=True, **money(124000, 124000, "RUB"), **PUBLISHED),
    observation("kp-fee", H, "For a free month they pay ", "around 50-60 USD", ".", measure="fee", kind="exemption",
                qualifier="about", **money(50, 60, "USD"), **HOME),
    observation("cn-share", X, "The taking reaches ", "up to 70 per cent", " of pay.", measure="quota_share",
                of="pay", qualifier="up_to", **money(None, 70, "percent", None), **PUBLISHED),
    observation("cn-sent-home", X, "In one month ", "some 4,000 workers", " left the city.", measure="workers",
                kind="returned", qualifier="about", place="Port City", **money(4000, 4000, "people", None), **STATED),
    observation("cn-at-work", B, "There are ", "around 25,000 to 30,000", " in the province.", measure="workers",
                kind="working", qualifier="about", basis="area", **money(25000, 30000, "people", None), **INFERRED),
    observation("cn-at-site", B, "The hall has room for ", "200", " seamstresses.", measure="workers", kind="working",
                basis="site", **money(200, 200, "people", None), **INFERRED),
    observation("cn-small-firms", X, "Firms with ", "fewer than 200 employees", " were closed first.",
                measure="workers", kind="threshold", qualifier="less_than", population="all_staff",
                **money(None, 200, "people", None), **PUBLISHED),
    observation("ru-sent", X, "This year ", "tens of thousands", " came.", measure="workers", kind="sent",
                ref_area="RU", qualifier="vague", not_comparable_because="month:vague", **PUBLISHED),
    observation("cn-shift", X, "A shift lasts ", "up to 13 hours", ".", measure="hours", kind="shift",
                qualifier="up_to", **money(None, 13, "hours", "shift"), **PUBLISHED),
    observation("cn-sleep", B, "Some sleep ", "three hours a day", ".", measure="hours", kind="sleep",
                **money(3, 3, "hours", "day"), **INFERRED),
    observation("kp-wig", H, "A wig brings ", "RMB 25-50", ".", measure="price", item="wig",
                **money(25, 50, "CNY", "item"), **HOME),
    observation("kp-rice-price", H, "Rice is at ", "RMB 4 or 5", " a kilo.", measure="price", item="rice",
                **money(4, 5, "CNY", "kg"), **HOME),
    observation("kp-export", H, "Exports of hair came to ", "USD 23.94 million", " in May.", measure="revenue",
                item="wigs", basis="country", **money(23.94e6, 23.94e6, "USD"), **HOME),
    observation("kp-inmates", H, "Of all orders ", "20 to 30%", " are made by prisoners.", measure="share",
                of="orders", population="north_korean_prisoners", **money(20, 30, "percent", None), **HOME),
    observation("cn-quota-doubled", X, "By decree the quotas were ", "doubled", ".", measure="change", of="quotas",
                **money(2, 2, "times", None), **STATED),
    observation("cn-proposed", X, "One paper says ", "1,500 yuan a month", ".", review="proposed", pay_stage="paid",
                **_yuan(1500, 1500)),
]  # fmt: skip

SET_ASIDE = [
    {"source_id": X, "words": "Resolution 2397", "reason": "name", "occurrence": 1},
    {"source_id": X, "words": "2 June 2025", "reason": "date", "occurrence": 0},
]

CONDITIONS = [
    dict.fromkeys(column.name for column in schema.CONDITIONS.columns)
    | {
        "condition_id": f"{X}/locked-in",
        "source_id": X,
        "review": "accepted",
        "indicator": "restriction_of_movement",
        "ref_area": "CN",
        "population": "north_korean_workers",
        "time_period": "2025",
        "year_first": 2025,
        "year_last": 2025,
        "time_basis": "published",
        "quote": "Nobody may leave the yard <alone>.",
        "speaker": "a guard",
    }
]

FINDINGS = [
    {
        "finding_id": f"quota_above_wage:{B}/cn-quota+{X}/cn-paid",
        "check": "quota_above_wage",
        "verdict": "tension",
        "observation_ids": [f"{B}/cn-quota", f"{X}/cn-paid"],
        "source_ids": [B, X],
        "found_low": 295.7,
        "found_high": 306.4,
        "expected_low": 41.1,
        "expected_high": 97.6,
        "unit": "USD",
        "is_same_place": None,
        "places": [None, "Port City"],
        "reference": None,
        "sentence": "The monthly quota is above the pay handed out; the places differ.",
    }
]


def context(
    kind: str, ref_area: str, amount: float, unit: str, since: str, until: str | None, **more: Any
) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(column.name for column in schema.CONTEXT.columns)
    row |= {"context": kind, "ref_area": ref_area, "amount": amount, "unit": unit, "date_first": since}
    return row | {"date_last": until, "publisher": "Bank of Examples", "url": "https://bank.example/", **more}


_GAZETTE = {
    "subdivision": "CN-21",
    "per": "month",
    "publisher": "Coast Gazette",
    "url": "https://gazette.example/",
    "second_hand": "yes",
}
_BUREAU = {"per": "year", "sector": "all sectors", "publisher": "Bureau <of> Wages", "second_hand": "no"}
CONTEXT = [
    context("minimum_wage", "CN", 2000.0, "CNY", "2024-05-01", None, area="Coast, tier 1", **_GAZETTE),
    context("minimum_wage", "CN", 1600.0, "CNY", "2024-05-01", None, area="Coast, tier 2", **_GAZETTE),
    context("average_wage", "CN", 72000.0, "CNY", "2025", "2025", series="private units", **_BUREAU),
    context("exchange_rate", "CN", 7.3015, "CNY per USD", "2025-01", "2025-01", second_hand="copy"),
    context("exchange_rate", "CN", 7.1715, "CNY per USD", "2025-06", "2025-06", second_hand="copy"),
]  # fmt: skip


def write(folder: Path, observations: Iterable[Mapping[str, Any]] = OBSERVATIONS) -> Path:
    """Every table of the schema in `folder`, as the build would leave it."""
    folder.mkdir(parents=True, exist_ok=True)
    observations = list(observations)
    rows: dict[str, list[Mapping[str, Any]]] = {
        "observations": observations,
        "set_aside": SET_ASIDE,
        "conditions": CONDITIONS,
        "findings": FINDINGS,
        "context": CONTEXT,
        "sources": [_source(source_id, observations) for source_id in SOURCES],
    }
    for table in schema.TABLES:
        pq.write_table(pa.Table.from_pylist(rows[table.name], schema=table.arrow_schema()), folder / table.file_name)
    return folder


def _source(source_id: str, observations: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    proposed = sum(row["source_id"] == source_id and row["review"] == "proposed" for row in observations)
    return {"source_id": source_id, **SOURCES[source_id], "proposed_observations": proposed}


def frame(observations: Iterable[Mapping[str, Any]] = OBSERVATIONS) -> pd.DataFrame:
    """The observations as the dashboard reads them."""
    return pa.Table.from_pylist(list(observations), schema=schema.OBSERVATIONS.arrow_schema()).to_pandas()


def row(name: str) -> dict[str, Any]:
    """One observation by the last part of its id."""
    return next(dict(row) for row in OBSERVATIONS if row["observation_id"].endswith(f"/{name}"))


def release(data: Path, observations: Iterable[Mapping[str, Any]], date: str = "2026-05-01", note: str = "") -> str:
    """A release of these observations under `data`/releases, as `python -m etl release` leaves it; its short id."""
    return describe(write(data / "releases" / ".aside", observations), date, note)


def describe(folder: Path, date: str, note: str = "") -> str:
    """Makes the tables in a folder a release of that day: release.json and the folder's name. Its short id."""
    paths = {table.name: folder / table.file_name for table in schema.TABLES}
    tables = {
        name: {"rows": pq.read_metadata(path).num_rows, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for name, path in paths.items()
    }
    id = tables["observations"]["sha256"]
    (folder / "release.json").write_text(json.dumps({"id": id, "date": date, "note": note, "tables": tables}), "utf-8")
    folder.rename(folder.with_name(f"{date}-{id[:12]}"))
    return id[:12]


if __name__ == "__main__":
    write(Path(sys.argv[1]))
