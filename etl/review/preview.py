"""Fields of an observation → what it would be once accepted: faults, the amount as read, comparable amounts.

In: an item, what its reviewer changed, the article's [source], the reference figures. Out: a `Preview`. It is made anew
at each change of a field, so the reference figures are read once and again only when their files change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from etl.amounts import parse_amount
from etl.comparable import Comparable, make_comparable
from etl.errors import AmountError, InputError
from etl.evidence_rules import Fault
from etl.minimum_wages import Setting
from etl.periods import parse_period
from etl.proposed_entry import accepted, decisions
from etl.rates import Rates, read_rates

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Preview:
    """`fields` as an accepted observation has them. Without `faults` it can be accepted.

    `speaker_is_publisher`: the words name nobody, so the article speaks for itself.
    """

    fields: Fields
    faults: tuple[Fault, ...]
    value_low: float | None
    value_high: float | None
    qualifier: str
    unit: str | None
    per: str | None
    comparable: Comparable
    speaker_is_publisher: bool


def preview(seen: Fields, edits: Fields, source: Fields, data: Path) -> Preview:
    """The observation with these edits. An edit that is None takes the field away."""
    fields = {name: value for name, value in {**accepted(seen), **edits}.items() if value not in (None, "")}
    is_publisher = "speaker" not in fields and bool(source.get("publisher"))
    if is_publisher:
        fields["speaker"] = source["publisher"]
    faults = decisions(fields, source)
    try:
        said = parse_amount(str(fields.get("original_value") or ""), ref_area=fields.get("ref_area"))
    except AmountError:
        return Preview(fields, faults, None, None, "vague", None, None, Comparable(), is_publisher)
    is_vague = said.qualifier == "vague"
    unit = None if is_vague else fields.get("unit") or said.unit
    per = fields.get("per") or said.per
    broken = {fault.field for fault in faults}
    comparable = Comparable()
    rates = _rates(data / "reference")
    if rates is not None and not broken & {"unit", "per", "original_value"}:
        comparable = make_comparable(
            value_low=said.value_low,
            value_high=said.value_high,
            unit=unit,
            per=per,
            qualifier=said.qualifier,
            time_period=_period(fields.get("time_period")),
            date_published=str(source.get("date_published") or ""),
            rates=rates,
            setting=_setting(fields),
        )
    return Preview(fields, faults, said.value_low, said.value_high, said.qualifier, unit, per, comparable, is_publisher)


def _setting(fields: Fields) -> Setting | None:
    """Where the work is done and whose money it is; None while the place of work is open."""
    ref_area = fields.get("ref_area")
    if not ref_area:
        return None
    return Setting(str(ref_area), fields.get("subdivision"), str(fields.get("measure")), fields.get("basis"))


def _period(text: Any) -> str | None:
    try:
        parse_period(str(text))
    except ValueError:
        return None
    return str(text)


def _rates(folder: Path) -> Rates | None:
    """The reference figures; None where they have problems, which the build names."""
    try:
        files = tuple(
            (path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(folder.glob("*.csv"))
        )
        return _read(folder, files)
    except (InputError, OSError):
        return None


@lru_cache(maxsize=2)
def _read(folder: Path, files: tuple[tuple[str, int, int], ...]) -> Rates:
    return read_rates(folder)
