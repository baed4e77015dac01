"""What the reader asks, as a value and as an address: filters ⇄ URL. Pure.

In: the parameters of a URL, or the values of the widgets. Out: a `Filters` value that is checked again in code, words
about what was ignored, and links that hold every filter in full. Which of them is read when is in
`dashboard.address`; what the filters do to the table is in `dashboard.questions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from wording import labels, words
from wording.language import LANGUAGES, OWN, _

MOST_IGNORED = 3
"""How many ignored values are named: a link must not fill the page with its sender's words."""
KEYS = ("measure", "unit", "years", "undated", "place", "publisher", "proposed", "lang", "frozen")
"""The names of the filters, in the URL and in session state. Beside them: `quote`, the open quote, and `release`, the
release under which a link was made."""
SINGLE = ("measure", "unit", "undated", "proposed", "lang", "frozen")
RELEASE_ID = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from, how many rows have no known time, and how many no person has checked.

    `measures` are slugs of questions.
    """

    year_first: int
    year_last: int
    ref_areas: tuple[str, ...]
    publishers: tuple[str, ...]
    undated: int
    measures: tuple[str, ...]
    proposed: int = 0

    @property
    def places(self) -> dict[str, str]:
        """Slug of the place → its ref_area."""
        return {labels.place_of(ref_area).name: ref_area for ref_area in self.ref_areas}


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader asks. No place or no publisher picked means all of them; no `frozen` means today's tables."""

    measure: str
    unit: str
    year_first: int
    year_last: int
    is_undated_included: bool = True
    ref_areas: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    is_proposed_shown: bool = False
    language: str = OWN
    frozen: str = ""

    @property
    def question(self) -> labels.Question:
        return labels.QUESTION[self.measure]

    def query(self) -> dict[str, str | list[str]]:
        """Every filter in full, as parameters of a URL: also those that stand at their defaults.

        Only what is proposed and what is frozen is named when it is shown and not else: without that word it is
        never shown.
        """
        return (
            {
                "measure": self.measure,
                "unit": self.unit,
                "years": [str(self.year_first), str(self.year_last)],
                "undated": str(self.is_undated_included).lower(),
                "place": [labels.place_of(ref_area).name for ref_area in self.ref_areas],
                "publisher": list(self.publishers),
                "lang": self.language,
            }
            | ({"proposed": "true"} if self.is_proposed_shown else {})
            | ({"frozen": self.frozen} if self.frozen else {})
        )


def current() -> Filters:
    """What the reader asks now: the widgets' values, checked."""
    values = {name: st.session_state.get(name) for name in KEYS}
    return checked(values, st.session_state["choices"])


def checked(values: Mapping[str, object], choices: Choices) -> Filters:
    """The filters that the widgets' values mean. Whatever is not a choice falls back to its default."""
    measure = str(values.get("measure"))
    if measure not in choices.measures:
        measure = choices.measures[0]
    units = labels.QUESTION[measure].units
    unit = str(values.get("unit"))
    first, last = _years(values.get("years"), choices)
    return Filters(
        measure=measure,
        unit=unit if unit in units else units[0],
        year_first=first,
        year_last=last,
        is_undated_included=values.get("undated") is not False,
        ref_areas=tuple(choices.places[name] for name in _many(values.get("place")) if name in choices.places),
        publishers=tuple(name for name in _many(values.get("publisher")) if name in choices.publishers),
        is_proposed_shown=values.get("proposed") is True,
        language=str(values.get("lang")) if values.get("lang") in LANGUAGES else OWN,
        frozen=str(values.get("frozen")) if RELEASE_ID.fullmatch(str(values.get("frozen"))) else "",
    )


def _years(value: object, choices: Choices) -> tuple[int, int]:
    if not isinstance(value, tuple | list) or len(value) != 2:
        return choices.year_first, choices.year_last
    first, last = sorted(int(year) for year in value)
    return max(first, choices.year_first), min(last, choices.year_last)


def _many(value: object) -> Sequence[str]:
    return [str(item) for item in value] if isinstance(value, list | tuple) else []


def defaults(choices: Choices) -> dict[str, Any]:
    """What the widgets hold when nothing is asked."""
    return {
        "measure": choices.measures[0],
        "unit": labels.USD,
        "years": (choices.year_first, choices.year_last),
        "undated": True,
        "place": [],
        "publisher": [],
        "proposed": False,
        "lang": OWN,
        "frozen": "",
    }


def from_url(parameters: Mapping[str, Sequence[str]], choices: Choices) -> dict[str, Any]:
    """The widgets' values for an address. What the address does not say, or says wrong, is at its default."""
    values = defaults(choices)
    known = _known(choices)
    for name in SINGLE:
        said = [value for value in parameters.get(name, ()) if is_known(value, known[name])]
        if len(parameters.get(name, ())) == 1 and said:
            values[name] = {"true": True, "false": False}.get(said[0], said[0])
    for name in ("place", "publisher"):
        values[name] = list(dict.fromkeys(value for value in parameters.get(name, ()) if value in known[name]))
    years = [value for value in parameters.get("years", ()) if value in known["years"]]
    if len(years) == len(parameters.get("years", ())) == 2:
        first, last = sorted(map(int, years))
        values["years"] = (first, last)
    return values


def to_url(values: Mapping[str, Any], choices: Choices) -> dict[str, list[str]]:
    """The parameters of the address bar: what stands at its default is left out."""
    usual = defaults(choices)
    return {
        name: _texts(value)
        for name, value in values.items()
        if name in KEYS and value is not None and _texts(value) != _texts(usual[name])
    }


def changed(values: Mapping[str, Any], names: Iterable[str], choices: Choices) -> list[str]:
    """Those of the named filters that are not at their defaults."""
    said = to_url(values, choices)
    return [name for name in names if name in said]


def _texts(value: Any) -> list[str]:
    if isinstance(value, bool):
        return [str(value).lower()]
    return [str(item) for item in value] if isinstance(value, list | tuple) else [str(value)] if value else []


def _known(choices: Choices) -> dict[str, Any]:
    return {
        "measure": choices.measures,
        "unit": labels.UNITS,
        "place": choices.places,
        "publisher": choices.publishers,
        "undated": ("true", "false"),
        "proposed": ("true", "false"),
        "years": [str(year) for year in range(choices.year_first, choices.year_last + 1)],
        "lang": LANGUAGES,
        "frozen": RELEASE_ID,
    }


def is_known(value: str, allowed: Iterable[str] | re.Pattern[str]) -> bool:
    return bool(allowed.fullmatch(value)) if isinstance(allowed, re.Pattern) else value in allowed


def unknown(parameters: Mapping[str, Sequence[str]], choices: Choices) -> list[str]:
    """What the URL asks for that does not exist, as words for the reader: "place 'Mars'"."""
    ignored = [
        f"{name} {words.brief(value)!r}"
        for name, allowed in _known(choices).items()
        for value in parameters.get(name, ())
        if not is_known(value, allowed)
    ]
    ignored = list(dict.fromkeys(ignored))
    ignored += [_("{name} (more than one)", name=name) for name in SINGLE if len(parameters.get(name, ())) > 1]
    if len(parameters.get("years", ())) not in (0, 2):
        ignored.append(_("years (a first and a last year are needed)"))
    return ignored if len(ignored) <= MOST_IGNORED else [*ignored[:MOST_IGNORED], _("others")]


def link(base: str, filters: Filters, quote: str | None = None, **more: str) -> str:
    """The address of this view: every filter in full, the open quote, and what else is named."""
    query = filters.query() | ({"quote": quote} if quote else {}) | more
    return f"{base}?{urlencode(query, doseq=True)}"


def in_words(filters: Filters, choices: Choices) -> str:
    """The filters as a reader would say them: 'China · 2020 to 2025 · Radio X'."""
    parts = []
    if filters.ref_areas:
        parts.append(", ".join(labels.place_name(ref_area) for ref_area in filters.ref_areas))
    if (filters.year_first, filters.year_last) != (choices.year_first, choices.year_last):
        first, last = words.year(filters.year_first), words.year(filters.year_last)
        parts.append(first if first == last else _("{first} to {last}", first=first, last=last))
    if filters.publishers:
        parts.append(", ".join(filters.publishers))
    if not filters.is_undated_included:
        parts.append(_("only with a known time"))
    return " · ".join(parts)
