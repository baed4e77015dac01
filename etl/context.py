"""Published figures that are shown beside observations: wages and UN resolutions.

In: minimum_wages.csv, average_wages.csv and sanctions.csv of data/reference. Out: rows of the `context` table. The
rates that the build used join them in `etl.rates`; which minimum wage held when is in `etl.minimum_wages`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from etl.errors import Problem
from etl.reference_csv import CellReader, Row, moment, one_of, optional, positive, read_csv, words

COUNTRY = {"China": "CN", "Russia": "RU"}
"""Country names of the wage files → ISO 3166-1 alpha-2."""

SUBDIVISION = {
    "Liaoning": "CN-21",
    "Jilin": "CN-22",
    "Amur Oblast": "RU-AMU",
    "Khabarovsk Krai": "RU-KHA",
    "Primorsky Krai": "RU-PRI",
    "Sakhalin Oblast": "RU-SAK",
    "Northeast (Liaoning, Jilin, Heilongjiang)": None,
    "federal (MROT)": None,
    "national": None,
}
"""Regions of the wage files → ISO 3166-2, as the evidence files spell it; None for a country or several provinces."""


@dataclass(frozen=True)
class ContextRow:
    """One row of the `context` table; the fields are its columns."""

    context: str
    ref_area: str | None
    subdivision: str | None
    area: str | None
    sector: str | None
    isic: str | None
    series: str | None
    date_first: str | None
    date_last: str | None
    amount: float | None
    unit: str | None
    per: str | None
    text: str | None
    publisher: str
    url: str
    second_hand: str
    note: str | None

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


PROVENANCE = {"url": words, "retrieved_from": words, "second_hand": one_of(("no", "copy", "yes"))}
"""Columns that every file of figures has: where a figure was seen, and whether at its publisher's."""

_NOTE = optional(words)

_MINIMUM_WAGES = {
    "country": one_of(COUNTRY),
    "region": one_of(SUBDIVISION),
    "area": words,
    "effective_from": optional(moment),
    "effective_to": optional(moment),
    "currency": one_of(("CNY", "RUB")),
    "per_month": positive,
    "hourly": optional(positive),
    "publisher": words,
    "instrument": optional(words),
    **PROVENANCE,
    "note": _NOTE,
}
_AVERAGE_WAGES = {
    "country": one_of(COUNTRY),
    "region": one_of(SUBDIVISION),
    "sector": words,
    "isic_rev4": optional(words),
    "year": moment,
    "currency": one_of(("CNY", "RUB")),
    "amount": positive,
    "period": one_of(("month", "year")),
    "per_month": positive,
    "status": one_of(("final", "preliminary")),
    "publisher": words,
    "table": words,
    **PROVENANCE,
    "note": _NOTE,
}
_SANCTIONS = {
    "resolution": words,
    "adopted": moment,
    "paragraph": words,
    "on_workers": words,
    "deadline": optional(moment),
    "publisher": words,
    "url": words,
    "seen_at": words,
    "second_hand": PROVENANCE["second_hand"],
    "note": _NOTE,
}


def read_published(directory: Path, problems: list[Problem]) -> tuple[ContextRow, ...]:
    """The figures in the order of the files; what is wrong with them is added to `problems`."""
    return tuple(
        make(row) for name, columns, make in _FILES for _, row in read_csv(directory / name, columns, problems)
    )


def _sentences(*parts: str | None) -> str | None:
    return ". ".join(part.rstrip(".") for part in parts if part) or None


def _minimum_wage(row: Row) -> ContextRow:
    return ContextRow(
        context="minimum_wage",
        ref_area=COUNTRY[row["country"]],
        subdivision=SUBDIVISION[row["region"]],
        area=row["region"] if row["area"] == "all" else f"{row['region']}, {row['area']}",
        sector=None,
        isic=None,
        series=row["instrument"],
        date_first=row["effective_from"],
        date_last=row["effective_to"],
        amount=row["per_month"],
        unit=row["currency"],
        per="month",
        text=None,
        publisher=row["publisher"],
        url=row["url"],
        second_hand=row["second_hand"],
        note=row["note"],
    )


def _average_wage(row: Row) -> ContextRow:
    return ContextRow(
        context="average_wage",
        ref_area=COUNTRY[row["country"]],
        subdivision=SUBDIVISION[row["region"]],
        area=None if row["region"] == "national" else row["region"],
        sector=row["sector"],
        isic=row["isic_rev4"],
        series=row["table"],
        date_first=row["year"],
        date_last=row["year"],
        amount=row["amount"],
        unit=row["currency"],
        per=row["period"],
        text=None,
        publisher=row["publisher"],
        url=row["url"],
        second_hand=row["second_hand"],
        note=_sentences("Preliminary" if row["status"] == "preliminary" else None, row["note"]),
    )


def _sanction(row: Row) -> ContextRow:
    return ContextRow(
        context="sanction",
        ref_area=None,
        subdivision=None,
        area=None,
        sector=None,
        isic=None,
        series=None,
        date_first=row["adopted"],
        date_last=row["deadline"],
        amount=None,
        unit=None,
        per=None,
        text=row["on_workers"],
        publisher=row["publisher"],
        url=row["url"],
        second_hand=row["second_hand"],
        note=_sentences(f"{row['resolution']}, paragraph {row['paragraph']}", row["note"]),
    )


_FILES: tuple[tuple[str, Mapping[str, CellReader], Callable[[Row], ContextRow]], ...] = (
    ("minimum_wages.csv", _MINIMUM_WAGES, _minimum_wage),
    ("average_wages.csv", _AVERAGE_WAGES, _average_wage),
    ("sanctions.csv", _SANCTIONS, _sanction),
)
