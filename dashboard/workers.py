"""Numbers of workers by place: table and filters in; an outline of areas, panels of charts and a sentence out. Pure.

A country holds provinces, a province holds cities and sites; each area shows the counts that are reported of it and of
nothing else. Counts are never added up: areas contain each other, and times and kinds differ. A size threshold counts
nobody and stands apart; a number told in words stays words. How it looks is in `dashboard.views.workers`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from dashboard import people, questions
from dashboard.filters import Filters
from dashboard.questions import LeftOut, Panel, Row
from etl import vocabulary as v
from etl.areas import is_named_by, subdivision_name
from wording import labels, words
from wording.language import _, marked, plural, term
from wording.words import text

COLUMNS = tuple(dict.fromkeys((*questions.COLUMNS, "subdivision", "speaker")))
TITLE = marked("How many workers are reported, where, and when?")
MOST_SAID = 6
"""How many counts the answer names; the outline has all of them."""
_KINDS = tuple(v.WORKERS_KIND)
_EXTENTS = ("site", "firm", "area", "country")
"""Terms of BASIS that a count of people can be of, from small to large."""


@dataclass(frozen=True)
class Area:
    """A country, a province, or a place as an article names it, with its own counts and the areas inside it."""

    name: str
    rows: tuple[Row, ...]
    parts: tuple[Area, ...]

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """The counts of the area and of everything in it."""
        return (*self.rows, *(row for part in self.parts for row in part.all_rows))


@dataclass(frozen=True)
class Workers:
    """What the page shows. `told` are the rows of the outline, `thresholds` those that stand apart, `hidden` counts
    the rows that the filters keep away."""

    answer: str
    areas: tuple[Area, ...]
    panels: tuple[Panel, ...]
    told: tuple[Row, ...]
    thresholds: tuple[Row, ...]
    left_out: tuple[LeftOut, ...]
    hidden: int

    @property
    def shown(self) -> frozenset[str]:
        return frozenset(row["observation_id"] for row in (*self.told, *self.thresholds))


def workers(observations: pd.DataFrame, filters: Filters) -> Workers:
    """The counts under the filters, by place. observations: COLUMNS."""
    asked = replace(filters, measure="workers", unit=labels.REPORTED)
    every = observations[observations["measure"] == "workers"]
    seen = questions.within(every, asked)
    rows, left_out = _set_apart(seen.to_dict("records"), asked)
    told = tuple(row for row in rows if row["kind"] != "threshold")
    thresholds = tuple(row for row in rows if row["kind"] == "threshold")
    return Workers(
        answer=answer(told, thresholds),
        areas=outline(told),
        panels=tuple(panels(told)),
        told=told,
        thresholds=thresholds,
        left_out=left_out,
        hidden=len(every) - len(seen),
    )


def _set_apart(seen: Iterable[Row], asked: Filters) -> tuple[list[Row], tuple[LeftOut, ...]]:
    """The rows of the outline in their order, and by reason those that nobody accepted or that repeat another."""
    rows: list[Row] = []
    apart: dict[str, list[Row]] = {}
    for row in seen:
        is_kept = row["review"] == "accepted" or (row["review"] == "proposed" and asked.is_proposed_shown)
        reason = None if is_kept and not text(row["same_as"]) else questions.why_not_drawn(row, asked)
        (apart.setdefault(reason, []) if reason else rows).append(row)
    return sorted(rows, key=_order), tuple(LeftOut(reason, tuple(those)) for reason, those in apart.items())


def _order(row: Row) -> tuple[object, ...]:
    kind = text(row["kind"])
    return (
        labels.place_order(str(row["ref_area"])),
        _KINDS.index(kind) if kind in _KINDS else len(_KINDS),
        text(row["time_period"]) or "9999",
        str(row["observation_id"]),
    )


def outline(rows: Iterable[Row]) -> tuple[Area, ...]:
    """The areas that counts are reported of, from country to place; rows keep their order."""
    return _areas([(_path(row), row) for row in rows])


def _areas(placed: Sequence[tuple[tuple[str, ...], Row]]) -> tuple[Area, ...]:
    by_name: dict[str, list[tuple[tuple[str, ...], Row]]] = {}
    for path, row in placed:
        by_name.setdefault(path[0], []).append((path[1:], row))
    return tuple(
        Area(
            name,
            tuple(row for rest, row in inside if not rest),
            _areas([(rest, row) for rest, row in inside if rest]),
        )
        for name, inside in by_name.items()
    )


def _path(row: Row) -> tuple[str, ...]:
    """'China', 'Liaoning', 'Dandong': the areas around a count, from large to small."""
    country, code, place = labels.place_name(str(row["ref_area"])), text(row["subdivision"]), text(row["place"])
    province = (subdivision_name(code),) if code else ()
    names_the_whole = place is None or (code is not None and (is_named_by(code, place) or _has_its_name(code, place)))
    return (country, *province) if names_the_whole else (country, *province, str(place))


def _has_its_name(code: str, place: str) -> bool:
    """Whether the words may mean the province or its chief city: "Jilin". They stand with the province, as printed."""
    return place.casefold() == subdivision_name(code).casefold()


def where(row: Row) -> str:
    """What the count is of: 'Dandong', 'a site in Liaoning province (not named)', 'an area of China (not named)'."""
    place, code, basis = text(row["place"]), text(row["subdivision"]), text(row["basis"])
    country = labels.place_name(str(row["ref_area"]))
    if basis in ("site", "firm") and (place is None or (code and is_named_by(code, place))):
        inside = place or (subdivision_name(code) if code else country)
        return _("{what} in {place} (not named)", what=term(v.BASIS, basis), place=inside)
    if place:
        return place
    if basis == "area" and not code:
        return _("{what} of {place} (not named)", what=term(v.BASIS, basis), place=country)
    return subdivision_name(code) if code else country


def amount(row: Row) -> str:
    """'about 25,000–30,000 people'; empty where the words hold no number."""
    return words.span(row["value_low"], row["value_high"], row["qualifier"], text(row["unit"]))


def is_number(row: Row) -> bool:
    return any(not math.isnan(row[end]) for end in ("value_low", "value_high") if row[end] is not None)


def when(row: Row) -> str:
    """'October to December 2020 (inferred)', 'time not known'."""
    time = words.period(text(row["time_period"]))
    return _("{time} (inferred)", time=time) if row["time_basis"] == "inferred" else time


def kind(row: Row) -> str:
    """'at work', 'all staff': which count of people it is, and how the source comes to it where it does not report."""
    name = text(row["kind"])
    parts = [term(v.WORKERS_KIND, name) if name in v.WORKERS_KIND else name]
    if row["claim"] in v.CLAIM and row["claim"] != "reported":
        parts.append(term(v.CLAIM, row["claim"]))
    if who := people.named(row):
        parts.append(who)
    return ", ".join(part for part in parts if part)


def line(row: Row, *, is_placed: bool) -> str:
    """A count as Markdown, to be read and to be opened: amount, kind, time, words as printed, who says so.

    `is_placed`: it stands under its own area, so that only an unnamed site in it is said.
    """
    printed = _("“{words}”", words=row["original_value"])
    said = printed if row["kind"] == "threshold" else amount(row) or printed
    place = where(row)
    parts = [
        kind(row),
        None if is_placed and place in _path(row) else place,
        when(row),
        None if said == printed else printed,
        text(row["speaker"]),
        None if row["speaker"] == row["publisher"] else str(row["publisher"]),
        _(labels.NOT_ACCEPTED[row["review"]]) if row["review"] in labels.NOT_ACCEPTED else None,
    ]
    about = " · ".join(labels.as_markdown(part) for part in parts if part)
    return f"**{labels.as_markdown(labels.unbroken(said))}** · {about}"


def no_sum(area: Area) -> str:
    """'Liaoning and Jilin are parts of China: no sum is made.' Empty where there is nothing that one could add."""
    counted = [part.name for part in area.parts if any(is_number(row) for row in part.all_rows)]
    if not counted or sum(is_number(row) for row in area.all_rows) < 2:
        return ""
    return plural(
        "{parts} is part of {whole}: no sum is made.",
        "{parts} are parts of {whole}: no sum is made.",
        len(counted),
        parts=words.listed(counted),
        whole=area.name,
    )


def panels(told: Iterable[Row]) -> Iterator[Panel]:
    """One chart for each kind of count and each extent: a site of 200 is not drawn beside a province of 30,000."""
    alike: dict[tuple[str, str], list[Row]] = {}
    for row in told:
        if is_number(row):
            alike.setdefault((text(row["kind"]) or "", text(row["basis"]) or ""), []).append(row)
    for kind_, extent in sorted(alike, key=_panel_order):
        rows = alike[kind_, extent]
        marks = pd.DataFrame([_mark(row) for row in rows], columns=list(questions.MARKS), dtype=object)
        yield Panel(_panel_name(kind_, extent), words.axis_title("people", None), marks)


def _panel_order(alike: tuple[str, str]) -> tuple[int, int]:
    kind_, extent = alike
    return (
        _KINDS.index(kind_) if kind_ in _KINDS else len(_KINDS),
        _EXTENTS.index(extent) if extent in _EXTENTS else len(_EXTENTS),
    )


def _panel_name(kind_: str, extent: str) -> str:
    name = term(v.WORKERS_KIND, kind_) if kind_ in v.WORKERS_KIND else kind_
    of = term(v.BASIS, extent) if extent in v.BASIS else _("extent not stated")
    said = _("{kind}: {extent}", kind=name, extent=of)
    return said[:1].upper() + said[1:]


def _mark(row: Row) -> tuple[object, ...]:
    known: Mapping[str, object] = {
        "observation_id": row["observation_id"],
        "source_id": row["source_id"],
        "ref_area": row["ref_area"],
        "group": labels.place_name(str(row["ref_area"])),
        "label": " · ".join((where(row), str(row["publisher"]), words.years(text(row["time_period"])))),
        "low": row["value_low"],
        "high": row["value_high"],
        "text": amount(row),
        "words": row["original_value"],
        "doubt": questions.doubt(row, labels.REPORTED),
        "is_proposed": row["review"] == "proposed",
    }
    return tuple(known[name] for name in questions.MARKS)


def answer(told: Sequence[Row], thresholds: Sequence[Row]) -> str:
    """The counts that a person accepted, in one sentence, each with its place and time. Empty where there is none."""
    accepted = [row for row in told if row["review"] == "accepted"]
    numbers = [row for row in accepted if is_number(row)]
    if not accepted:
        return ""
    sources = len({row["source_id"] for row in numbers or accepted})
    parts = [
        _(
            "{counts} from {sources}: {said}.",
            counts=plural("{count:,} reported count of people", "{count:,} reported counts of people", len(numbers)),
            sources=plural("{count:,} source", "{count:,} sources", sources),
            said=_said(numbers) or _("none with a number"),
        )
    ]
    if in_words := len(accepted) - len(numbers):
        parts.append(
            plural("{count:,} more is told in words only.", "{count:,} more are told in words only.", in_words)
        )
    if accepted_thresholds := sum(row["review"] == "accepted" for row in thresholds):
        parts.append(
            plural(
                "{count:,} number is a size threshold and counts nobody.",
                "{count:,} numbers are size thresholds and count nobody.",
                accepted_thresholds,
            )
        )
    return " ".join(parts)


def _said(numbers: Sequence[Row]) -> str:
    parts = [_counted(row) for row in numbers[:MOST_SAID]]
    if more := len(numbers) - len(parts):
        parts.append(plural("and {count:,} more", "and {count:,} more", more))
    return "; ".join(parts)


def _counted(row: Row) -> str:
    """'about 4,000 people (returned), Dandong, China, October 2024'."""
    return _(
        "{amount} ({kind}), {place}, {time}",
        amount=amount(row),
        kind=kind(row),
        place=_whereabouts(row),
        time=when(row),
    )


def _whereabouts(row: Row) -> str:
    place, country = where(row), labels.place_name(str(row["ref_area"]))
    return place if country in place else _("{place}, {country}", place=place, country=country)
