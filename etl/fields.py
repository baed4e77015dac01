"""The kinds of field an evidence file may hold, each with the sentence that it says when a value does not fit.

In: one value as TOML gives it. Out: the same value, unchanged; or a fault, which is what is wrong and what to do.
Which fields an entry has, and what they must say together, is not here (`etl.evidence`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from etl import vocabulary as v
from etl.periods import parse_period
from etl.quotes import shorten

FAULT = "fault"
"""Type of the errors raised here; their context holds `wrong` and `fix`."""

ID_PATTERN = re.compile(r"[a-z0-9][a-z0-9-]*")
SUBDIVISION_PATTERN = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
SECTOR_PATTERN = re.compile(r"[A-U][0-9]{0,4}")
TEXT_FILE_PATTERN = re.compile(r"(?!\.{1,2}$)[^/\\\x00]+")

_NOT_ISO_3166 = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"])
"""Territories that CLDR lists with two letters and ISO 3166-1 does not."""


def fault(wrong: str, fix: str) -> PydanticCustomError:
    return PydanticCustomError(FAULT, "{wrong} {fix}", {"wrong": wrong, "fix": fix})


def closest(value: str, known: Iterable[str]) -> str:
    """'Did you mean …? ' for the known word that is spelled most alike, or nothing."""
    from difflib import get_close_matches

    found = get_close_matches(value, list(known), n=1)
    return f"Did you mean {found[0]!r}? " if found else ""


def unknown_term(value: str, vocabulary: v.Vocabulary, noun: str) -> tuple[str, str]:
    """What is wrong and what to do when `value` is not in the vocabulary."""
    return (
        f"{shown(value)} is not a known {noun}.",
        f"{closest(value, vocabulary)}Use one of: {vocabulary.listed()}.",
    )


def shown(value: object) -> str:
    """A value of TOML as a message shows it: as it is written there, cut where it is long."""
    if isinstance(value, str):
        return repr(shorten(value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, int) and value.bit_length() > 64:
        return "a number of so many digits"  # Python refuses to write out the longest ones
    return str(value)


def _text(value: Any, info: ValidationInfo) -> str:
    if not isinstance(value, str):
        example = "…" if isinstance(value, dict | list) else shown(value)
        raise fault(f"{shown(value)} is not text.", f'Write {info.field_name} = "{example}", in quotation marks.')
    if not value.strip():
        raise fault("is empty.", f"Write the words, or remove {info.field_name}.")
    if value != value.strip():
        ends = " … ".join(repr(end) for end in ((value,) if len(value) <= 40 else (value[:20], value[-20:])))
        raise fault(f"{ends} begins or ends with a space or a line break.", "Remove it.")
    return value


def _checked(check: Callable[[str], None]) -> Any:
    """The type of a text that also passes `check`, which raises a fault or does nothing."""

    def validate(value: Any, info: ValidationInfo) -> str:
        text = _text(value, info)
        check(text)
        return text

    return Annotated[str, BeforeValidator(validate)]


def _matching(pattern: re.Pattern[str], noun: str, fix: str) -> Any:
    def check(value: str) -> None:
        if not pattern.fullmatch(value):
            raise fault(f"{shown(value)} is not {noun}.", fix)

    return _checked(check)


def _term(vocabulary: v.Vocabulary, noun: str) -> Any:
    def check(value: str) -> None:
        if value not in vocabulary:
            raise fault(*unknown_term(value, vocabulary, noun))

    return _checked(check)


def _check_unit(value: str) -> None:
    if not v.is_unit(value):
        code = value.upper()
        meant = f"Did you mean {code!r}? " if v.is_currency(code) else closest(value, v.UNIT)
        raise fault(
            f"{shown(value)} is not a known unit.",
            f"{meant}Use an ISO 4217 code (USD, CNY, RUB, KPW …) or one of: {v.UNIT.listed()}.",
        )


def _check_period(value: str) -> None:
    try:
        parse_period(value)
    except ValueError as error:
        raise fault(str(error), "Write figures: the year, then the month, then the day.") from None


def _check_ref_area(value: str) -> None:
    if value not in _countries():
        code = {name.casefold(): code for code, name in _countries().items()}.get(value.casefold(), value.upper())
        meant = f"Did you mean {code!r}? " if code in _countries() else ""
        raise fault(
            f"{shown(value)} is not a country code.",
            f"{meant}Use the two capital letters of ISO 3166-1: CN (China), RU (Russia), KP (North Korea) …",
        )


def _check_language(value: str) -> None:
    if len(value) != 2 or value not in _cldr().languages:
        raise fault(
            f"{shown(value)} is not a language code.", "Use the two small letters of ISO 639-1: en, ko, zh, ru …"
        )


def _check_url(value: str) -> None:
    try:
        parts = urlsplit(value)
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web or re.search(r"[\s\x00-\x1f]", value):
        raise fault(
            f"{shown(value)} is not a web address.", "Write the whole address, beginning with https:// or http://."
        )


def _count(value: Any, info: ValidationInfo) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value < 2**31:
        raise fault(f"{shown(value)} is not a count.", f"Write {info.field_name} = 1, 2 …, without quotation marks.")
    return value


def _true(value: Any, info: ValidationInfo) -> bool:
    if value is not True:
        raise fault(f"{shown(value)} says nothing.", f"Write {info.field_name} = true, or remove it.")
    return True


def _ids(value: Any, info: ValidationInfo) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise fault("is not a list of ids.", f'Write {info.field_name} = ["first-id", "second-id"].')
    return tuple(value)


@cache
def _cldr() -> Any:
    from babel import Locale

    return Locale("en")


@cache
def _countries() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes with English names. Source: the CLDR that babel carries."""
    names = _cldr().territories
    return {code: name for code, name in names.items() if code.isalpha() and code not in _NOT_ISO_3166}


Text = Annotated[str, BeforeValidator(_text)]
Count = Annotated[int, BeforeValidator(_count)]
OnlyTrue = Annotated[bool, BeforeValidator(_true)]
Ids = Annotated[tuple[str, ...], BeforeValidator(_ids)]

_ID_FIX = "Use small letters, digits and hyphens, beginning with a letter or digit: ru-gross-pay."
Id = _matching(ID_PATTERN, "an id", _ID_FIX)
SameAs = _matching(
    re.compile(rf"({ID_PATTERN.pattern}/)?{ID_PATTERN.pattern}"),
    "an id of an observation",
    "Write the id of an observation of this file, or source_id/id for one of another file.",
)
Subdivision = _matching(
    SUBDIVISION_PATTERN, "a subdivision code", "Use ISO 3166-2: CN-21 (Liaoning), RU-SAK (Sakhalin) …"
)
Sector = _matching(SECTOR_PATTERN, "a sector code", "Use ISIC Rev. 4, a letter and up to four digits: C, C14, C1410.")
TextFile = _matching(TEXT_FILE_PATTERN, "the name of a file", "Write the name alone, without a folder.")

Unit = _checked(_check_unit)
TimePeriod = _checked(_check_period)
RefArea = _checked(_check_ref_area)
Language = _checked(_check_language)
Url = _checked(_check_url)

Measure = _term(v.MEASURE, "measure")
PayStage = _term(v.PAY_STAGE, "pay stage")
Statistic = _term(v.STATISTIC, "statistic")
Population = _term(v.POPULATION, "population")
Claim = _term(v.CLAIM, "claim")
Per = _term(v.PER, "period")
Basis = _term(v.BASIS, "basis")
TimeBasis = _term(v.TIME_BASIS, "basis of a time")
DateBasis = _term(v.DATE_BASIS, "basis of a date")
SourceKind = _term(v.SOURCE_KIND, "kind of source")
Review = _term(v.REVIEW, "state of review")
RelationKind = _term(v.RELATION, "kind of relation")
Reason = _term(v.REASON, "reason")
Indicator = _term(v.INDICATOR, "indicator")
