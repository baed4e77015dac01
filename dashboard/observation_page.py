"""The page of one observation: its row and the rows around it in; HTML, neighbours and states out. Pure.

As printed → as read → as converted stand side by side; under them the quote, its source, the facts and the receipt
(`dashboard.evidence_html`). Its neighbours are the rows of the same source and those of the same measure and place.
An observation that is not in the tables is `Absent`, with one sentence, one next step, and, where a release still has
it, the quote as it last stood. What is read when, and the citations, are in `dashboard/views/observation.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard import evidence_html, questions
from dashboard.release_choice import RELEASES_PAGE, Step
from etl import vocabulary as v
from etl.releases import Release
from wording import labels, words
from wording.language import _, term
from wording.words import text as _text

Row = Mapping[str, Any]

MOST = 10
"""How many neighbours of a kind are listed; the others are counted."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Rows that belong beside an observation. `more` counts those that are not listed."""

    rows: tuple[Row, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Around:
    """`again` says the same amount in other words, `source` stands in the same article, `alike` is the same measure
    at the same place of work from other sources."""

    again: Neighbours
    source: Neighbours
    alike: Neighbours


@dataclass(frozen=True, slots=True)
class Absent:
    """An observation that is not in the tables. `row`: as it stands in `release`, or in today's tables if that is
    None; without a row nobody knows it."""

    heading: str
    sentence: str
    step: Step
    row: Row | None = None
    release: Release | None = None


def subtitle(row: Row) -> str:
    """'Pay (gross) · Radio X · 2025'; what sets it apart from a plain report about one worker is said."""
    population = None if row["population"] in (None, "north_korean_workers") else term(v.POPULATION, row["population"])
    basis = None if row["basis"] in (None, "worker", "country") else term(v.BASIS, row["basis"])
    claim = None if row["claim"] == "reported" else term(v.CLAIM, row["claim"])
    parts = (evidence_html.measure(row), basis, population, claim, row["publisher"], evidence_html.time(row))
    return " · ".join(part for part in parts if part)


def steps(row: Row) -> str:
    """As printed, as read, as converted: three steps that stand side by side where there is room."""
    read = evidence_html.amount(row) or _("no number: kept as words")
    parts = (
        (_("As printed"), f"“{row['original_value']}”", [f"{row['publisher']}, {words.period(row['date_published'])}"]),
        (_("As read"), read, _reading(row)),
        (_("As converted"), *_conversion(row)),
    )
    cards = "".join(
        f"<li><h2>{escape(name)}</h2><p>{escape(labels.unbroken(value))}</p>{_lines(lines)}</li>"
        for name, value, lines in parts
    )
    return f'<ol class="ww-steps">{cards}</ol>'


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"<small>{escape(line)}</small>" for line in lines if line)


def _reading(row: Row) -> list[str]:
    """How sure the words are, and what kind of amount it is."""
    qualifier = row["qualifier"]
    hedge = "" if qualifier == "exact" else _("Hedge in the words: {hedge}.", hedge=term(v.QUALIFIER, qualifier))
    period = _("The period of the amount is not stated.") if row["per"] == "unspecified" else ""
    return [hedge, period, f"{evidence_html.measure(row)}, {evidence_html.place(row)}, {evidence_html.time(row)}"]


def _conversion(row: Row) -> tuple[str, list[str]]:
    converted = evidence_html.converted(row)
    because = evidence_html.why_not_converted(row)
    if converted:
        rate = (
            _("The month is not known: from the weakest to the strongest rate of the time.")
            if row["is_assumed"]
            else ""
        )
        return words.listed(converted, "or"), [_("Rounded."), rate, *words.minimum_wage_notes(row), *because]
    if row["measure"] in evidence_html.MONTHLY:
        return _("not converted"), because
    return _("nothing to convert"), [_("Only amounts of money for a month are converted.")]


def evidence(row: Row) -> str:
    """The quote with its words marked, who says so and where, the way into the article; before it what to beware of."""
    return (
        f"{evidence_html.not_accepted(row)}{evidence_html.quote(row)}"
        f'<p class="ww-source">{evidence_html.source(row)}</p>{evidence_html.open_article(row)}'
    )


def details(row: Row) -> str:
    """What was read and each step of the conversion, side by side where there is room."""
    return (
        f'<div class="ww-halves"><div><h3>{escape(_("What was read from the words"))}</h3>{evidence_html.facts(row)}'
        f"</div><div>{evidence_html.receipt(row)}</div></div>"
    )


def around(row: Row, rows: Sequence[Row]) -> Around:
    """The neighbours of an observation among `rows` (columns: questions.COLUMNS)."""
    others = [other for other in rows if other["observation_id"] != row["observation_id"]]
    first = row["same_as"] or row["observation_id"]
    again = [other for other in others if first in (other["same_as"], other["observation_id"])]
    said = {other["observation_id"] for other in again}
    source = [o for o in others if o["source_id"] == row["source_id"] and o["observation_id"] not in said]
    source.sort(key=lambda other: other["measure"] != row["measure"])  # else in the order of the article
    alike = [
        other
        for other in others
        if (other["measure"], other["ref_area"]) == (row["measure"], row["ref_area"])
        and other["source_id"] != row["source_id"]
    ]
    alike.sort(key=_likeness(row))
    return Around(*(Neighbours(tuple(found[:MOST]), max(len(found) - MOST, 0)) for found in (again, source, alike)))


def _likeness(row: Row) -> Callable[[Row], tuple[object, ...]]:
    """Sort key: the same stage or kind first, then the nearest in time, then by name."""

    def key(other: Row) -> tuple[object, ...]:
        is_other_kind = any(_text(other[name]) != _text(row[name]) for name in ("pay_stage", "kind", "item"))
        years = [_year(other), _year(row)]
        apart = abs(years[0] - years[1]) if None not in years else 10_000
        return is_other_kind, apart, other["observation_id"]

    return key


def _year(row: Row) -> int | None:
    first = words.present(row["year_first"])
    return None if first is None else int(first)


def line(row: Row) -> str:
    """A neighbour as the label of a link, as Markdown: '**300–700 yuan a month** · “…” · paid out · Radio X · 2025'."""
    read = evidence_html.amount(row | {"unit": _text(row["unit"]), "per": _text(row["per"])})
    unchecked = f" · {_(labels.NOT_ACCEPTED[row['review']])}" if row["review"] in labels.NOT_ACCEPTED else ""
    value = f"**{labels.as_markdown(labels.unbroken(read))}** · " if read else ""
    printed = labels.as_markdown(f"“{row['original_value']}”")
    claim = f" · {term(v.CLAIM, row['claim'])}" if row["claim"] != "reported" else ""
    inferred = f" ({_('the time is inferred')})" if row["time_basis"] == "inferred" else ""
    return f"{value}{printed} · {labels.as_markdown(questions.label(row))}{claim}{inferred}{unchecked}"


def looked_up(
    observation_id: str,
    *,
    shown: Release | None,
    today: Row | None,
    last: tuple[Release, Row] | None,
    source: Row | None,
) -> Absent:
    """Why an observation is not in the tables that are shown, and what to do.

    `shown`: the frozen release one looks at; `today`: its row in today's tables; `last`: the newest release that has
    it, with its row there; `source`: the article that its name begins with, where that is in the tables.
    """
    if shown and today:
        return Absent(
            _("Not in this release"),
            _(
                "This observation was added after release {release} of {day}, which you look at.",
                release=shown.short,
                day=words.period(shown.date),
            ),
            Step(_("Show today's tables"), {"frozen": "", "release": ""}),
            today,
        )
    if last:
        release, row = last
        return Absent(
            _("This observation was withdrawn"),
            _(
                "It last stood in release {release} of {day}; it is shown here as it stood there. Do not rely on it.",
                release=release.short,
                day=words.period(release.date),
            ),
            Step(_("See what changed since that release"), {"since": release.short}, RELEASES_PAGE),
            row,
            release,
        )
    if source:
        return Absent(
            _("This observation is not here"),
            _(
                "Its article is here ({article}), but no accepted observation of this name: it may wait for a person's "
                "review, or it was rejected.",
                article=words.article(source["title"], source["publisher"], source["date_published"]),
            ),
            Step(_("Read what the article gives"), {"source": source["source_id"]}, "views/sources.py"),
        )
    if not observation_id:
        return Absent(
            _("Which observation?"),
            _("The address of this page names an observation, and this one names none."),
            Step(_("Pick one on the Data page"), {}, "views/data.py"),
        )
    return Absent(
        _("This observation is not here"),
        _(
            "No observation has the name “{name}”, in these tables or in any release that is kept.",
            name=words.brief(observation_id, 80),
        ),
        Step(_("Look for its words on the Data page"), {}, "views/data.py"),
    )


def absent_panel(observation_id: str, state: Absent) -> str:
    """The state as the evidence panel shows it, under its heading."""
    return (
        f'<section class="ww-panel" aria-label="{escape(_("Evidence"))}" data-quote="{escape(observation_id)}">'
        f'<h2 tabindex="-1">{escape(state.heading)}</h2>{absent(state)}</section>'
    )


def absent(state: Absent) -> str:
    """The state as HTML: what is wrong, in a sentence; then the quote as it last stood, where a release has it."""
    said = f'<p class="ww-note">{escape(state.sentence)}</p>'
    if state.row is None:
        return said
    old = _("As it stood in release {release}", release=state.release.short) if state.release else _("As it is today")
    return (
        f"{said}<h3>{escape(old)}</h3><p><b>{escape(evidence_html.heading(state.row))}</b></p>"
        f"{evidence_html.quote(state.row)}"
        f'<p class="ww-source">{evidence_html.source(state.row)}</p>{evidence_html.open_article(state.row)}'
    )
