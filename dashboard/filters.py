"""What the reader asks, and its address: filters ⇄ URL.

In: widget values bound to the URL, and the raw URL. Out: a `Filters` value that is checked again in code, a sentence
about what was ignored, and links that hold every filter in full. The widgets stand in the entry script, so that they
survive a change of page. What the filters do to the table is in `dashboard.questions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from wording import labels, words

MOST_IGNORED = 3
"""How many ignored values are named: a link must not fill the page with its sender's words."""
KEYS = ("measure", "unit", "years", "undated", "place", "publisher", "proposed")
"""The names of the filters in the URL. 'quote', the open quote, is kept beside them."""


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
        """Name of the place → its ref_area."""
        return {labels.place_of(ref_area).name: ref_area for ref_area in self.ref_areas}


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader asks. No place or no publisher picked means all of them."""

    measure: str
    unit: str
    year_first: int
    year_last: int
    is_undated_included: bool = True
    ref_areas: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    is_proposed_shown: bool = False

    @property
    def question(self) -> labels.Question:
        return labels.QUESTION[self.measure]

    def query(self) -> dict[str, str | list[str]]:
        """Every filter in full, as parameters of a URL: also those that stand at their defaults.

        Only what is proposed is named when it is shown and not else: without that word it is never shown.
        """
        return {
            "measure": self.measure,
            "unit": self.unit,
            "years": [str(self.year_first), str(self.year_last)],
            "undated": str(self.is_undated_included).lower(),
            "place": [labels.place_of(ref_area).name for ref_area in self.ref_areas],
            "publisher": list(self.publishers),
        } | ({"proposed": "true"} if self.is_proposed_shown else {})


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
    )


def _years(value: object, choices: Choices) -> tuple[int, int]:
    if not isinstance(value, tuple | list) or len(value) != 2:
        return choices.year_first, choices.year_last
    first, last = sorted(int(year) for year in value)
    return max(first, choices.year_first), min(last, choices.year_last)


def _many(value: object) -> Sequence[str]:
    return [str(item) for item in value] if isinstance(value, list | tuple) else []


def unknown(parameters: Mapping[str, Sequence[str]], choices: Choices) -> list[str]:
    """What the URL asks for that does not exist, as words for the reader: "place 'Mars'"."""
    known: dict[str, Iterable[str]] = {
        "measure": choices.measures,
        "unit": labels.UNITS,
        "place": choices.places,
        "publisher": choices.publishers,
        "undated": ("true", "false"),
        "proposed": ("true", "false"),
        "years": [str(year) for year in range(choices.year_first, choices.year_last + 1)],
    }
    ignored = [
        f"{name} {words.brief(value)!r}"
        for name, allowed in known.items()
        for value in parameters.get(name, ())
        if value not in allowed
    ]
    ignored += [
        f"{name} (more than one)"
        for name in ("measure", "unit", "undated", "proposed")
        if len(parameters.get(name, ())) > 1
    ]
    if len(parameters.get("years", ())) not in (0, 2):
        ignored.append("years (a first and a last year are needed)")
    return ignored if len(ignored) <= MOST_IGNORED else [*ignored[:MOST_IGNORED], "and more"]


def link(base: str, filters: Filters, quote: str | None = None) -> str:
    """The address of this view: every filter in full, and the open quote."""
    query = filters.query() | ({"quote": quote} if quote else {})
    return f"{base}?{urlencode(query, doseq=True)}"


def in_words(filters: Filters, choices: Choices) -> str:
    """The filters as a reader would say them: 'China · 2020 to 2025 · Radio X'."""
    parts = []
    if filters.ref_areas:
        parts.append(", ".join(labels.place_of(ref_area).name for ref_area in filters.ref_areas))
    if (filters.year_first, filters.year_last) != (choices.year_first, choices.year_last):
        same = filters.year_first == filters.year_last
        parts.append(str(filters.year_first) if same else f"{filters.year_first} to {filters.year_last}")
    if filters.publishers:
        parts.append(", ".join(filters.publishers))
    if not filters.is_undated_included:
        parts.append("only with a known time")
    return " · ".join(parts)
