"""One source as the Sources page shows it: rows of the tables in; sentences, facts and lists as HTML out. Pure.

Everything that comes from a table is escaped here. The quotes, and the whole article where its text is at hand, are
in `dashboard.source_reading`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import urlsplit

from etl import vocabulary as v
from wording import labels, words
from wording.language import _, locale, marked, meaning, plural, term
from wording.words import text

Row = Mapping[str, Any]

TITLE = marked("What does this article report, and how well is it known?")
_ORDINALS = (
    marked("first or only"), marked("second"), marked("third"), marked("fourth"), marked("fifth"), marked("sixth"),
    marked("seventh"), marked("eighth"), marked("ninth"), marked("tenth"),
)  # fmt: skip


def newest_first(sources: Iterable[Row]) -> list[Row]:
    """The articles by date of publication; those of one date by their names."""
    by_name = sorted(sources, key=lambda source: source["source_id"])
    return sorted(by_name, key=lambda source: source["date_published"], reverse=True)


def names(sources: Sequence[Row]) -> dict[str, str]:
    """source_id → the name in the list of articles. No two are the same: a choice between equals would be lost."""
    full = {source["source_id"]: _name(source) for source in sources}
    times = Counter(full.values())
    return {source_id: name if times[name] == 1 else f"{name} [{source_id}]" for source_id, name in full.items()}


def _name(source: Row) -> str:
    publisher_and_date = words.article(None, source["publisher"], source["date_published"])
    title = text(source["title"])
    return f"{title} ({publisher_and_date})" if title else publisher_and_date


def answer(name: str, observations: Sequence[Row], conditions: Sequence[Row], findings: Sequence[Row]) -> str:
    """What the article reports, in counts, and how well it is known: hedges, whose arithmetic, tensions."""
    if not observations and not conditions:
        return _("Nothing was taken from “{article}”.", article=name)
    quotes = len({row["quote"] for row in observations})
    said = _(
        "“{article}” reports {amounts} in {quotes}, and {conditions} told without a number.",
        article=name,
        amounts=plural("{count:,} amount", "{count:,} amounts", len(observations)),
        quotes=plural("{count:,} quote", "{count:,} quotes", quotes),
        conditions=plural("{count:,} condition", "{count:,} conditions", len(conditions)),
    )
    return " ".join([said, *_how_well_known(observations), *_checked(findings)])


def _how_well_known(observations: Sequence[Row]) -> Iterable[str]:
    if not observations:
        return
    vague = sum(row["qualifier"] == "vague" for row in observations)
    exact = sum(row["qualifier"] == "exact" for row in observations)
    yield _(
        "Amounts as stated: {exact:,}; with a hedge (about, nearly, up to …): {hedged:,}; without a number: {vague:,}.",
        exact=exact,
        hedged=len(observations) - exact - vague,
        vague=vague,
    )
    own = sum(row["claim"] != "reported" for row in observations)
    if own:
        yield plural(
            "{count:,} is calculated, supposed or converted by the source itself.",
            "{count:,} are calculated, supposed or converted by the source itself.",
            own,
        )
    again = sum(text(row["same_as"]) is not None for row in observations)
    if again:
        yield plural(
            "{count:,} says another amount again and is counted once on the other pages.",
            "{count:,} say another amount again and are counted once on the other pages.",
            again,
        )
    undated = sum(text(row["time_period"]) is None for row in observations)
    if undated:
        yield plural("The time of {count:,} is not known.", "The times of {count:,} are not known.", undated)


def _checked(findings: Sequence[Row]) -> Iterable[str]:
    tensions = sum(row["verdict"] == "tension" for row in findings)
    if tensions:
        yield plural(
            "The checks found {count:,} tension between numbers.",
            "The checks found {count:,} tensions between numbers.",
            tensions,
        )


def in_all(articles: int, observations: int, conditions: int, stretches: int) -> str:
    """What all articles together give. One stretch set aside can hold several numbers."""
    return _(
        "In all: {articles} with {observations} and {conditions}; {stretches} with other numbers set aside, each with "
        "its reason.",
        articles=plural("{count:,} article", "{count:,} articles", articles),
        observations=plural("{count:,} observation", "{count:,} observations", observations),
        conditions=plural("{count:,} condition", "{count:,} conditions", conditions),
        stretches=plural("{count:,} stretch", "{count:,} stretches", stretches),
    )


def about(source: Row) -> str:
    """The article as a list of facts: kind, publisher, author, date and how sure it is, language, addresses."""
    basis = term(v.DATE_BASIS, source["date_basis"])
    date = _("{time} ({basis})", time=words.period(source["date_published"]), basis=basis)
    if note := text(source["date_note"]):
        date += f". {note}"
    facts = {
        _("Kind of source"): _kind(text(source.get("source_kind"))),
        _("Publisher"): escape(source["publisher"]),
        _("Author"): escape(text(source["author"]) or _("not named")),
        _("Published"): escape(date),
        _("Language"): escape(language(source["language"])),
        _("Headline"): "" if text(source["title"]) else escape(_("not known")),
        _("Article"): web_link(text(source["url"]), _("Open the article")) or escape(_("no web address is known")),
        _("Archived copy"): web_link(text(source.get("archive_url")), _("Open the archived copy"))
        or escape(_("none is known")),
    }
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in facts.items() if value)
    return f"<dl>{lines}</dl>"


def _kind(kind: str | None) -> str:
    if kind is None or kind not in v.SOURCE_KIND:
        return escape(kind or _("kind not stated"))
    return escape(_("{kind} ({meaning})", kind=term(v.SOURCE_KIND, kind), meaning=meaning(v.SOURCE_KIND, kind)))


def language(code: str) -> str:
    """The name of a language in the reader's: 'ko' → 'Korean'; the code itself where nobody knows it."""
    return locale().languages.get(code, code)


def web_link(address: str | None, label: str) -> str:
    """A link that leaves the dashboard, in a new tab; nothing where the address is not one of the web."""
    if not address or not _is_web(address):
        return ""
    in_new_tab = (
        f'<span aria-hidden="true"> ↗</span><span class="ww-hidden"> {escape(_("(opens in a new tab)"))}</span>'
    )
    return f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{escape(label)}{in_new_tab}</a>'


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # an open bracket in the host
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def waiting(source: Row, shown: Sequence[Row]) -> str:
    """How many proposals of this article wait for a person without being listed; nothing where all are."""
    away = int(source["proposed_observations"]) - sum(row["review"] == "proposed" for row in shown)
    if away <= 0:
        return ""
    return plural(
        "{count:,} proposal of the reader, not yet checked by a person, not listed.",
        "{count:,} proposals of the reader, not yet checked by a person, not listed.",
        away,
    )


def conditions(rows: Iterable[Row], spoken: str) -> str:
    """The conditions told without a number, each under the ILO indicator to which it speaks. `spoken`: the language."""
    by_indicator: dict[str, list[Row]] = {}
    for row in rows:
        by_indicator.setdefault(row["indicator"], []).append(row)
    return "".join(
        f"<h3>{escape(term(v.INDICATOR, indicator))}</h3>{''.join(_condition(row, spoken) for row in told)}"
        for indicator, told in by_indicator.items()
    )


def _condition(row: Row, spoken: str) -> str:
    """A quote, who says it about whom, where and when, our note, and the way into the article."""
    speaker = text(row["speaker"])
    population = None if row["population"] == "north_korean_workers" else label(v.POPULATION, row["population"])
    parts = (_("Said by: {speaker}", speaker=speaker) if speaker else None, where(row), _time(row), population)
    about = [escape(part) for part in (*parts, review(row)) if part]
    if link := web_link(text(row["passage_url"]), _("Open the article at these words")):
        about.append(link)
    said = f'<p class="ww-said">{" · ".join(about)}</p>'
    note = text(row["note"])
    noted = f'<p class="ww-said">{escape(_("Note: {note}", note=note))}</p>' if note else ""
    quote = f'<blockquote lang="{escape(spoken)}">{escape(row["quote"])}</blockquote>'
    return f"<article>{quote}{said}{noted}</article>"


def where(row: Row) -> str:
    return ", ".join(part for part in (text(row["place"]), labels.place_name(row["ref_area"])) if part)


def _time(row: Row) -> str:
    time, basis = words.period(text(row["time_period"])), label(v.TIME_BASIS, row["time_basis"])
    return _("{time} ({basis})", time=time, basis=basis) if basis else time


def review(row: Row) -> str | None:
    """What a reader must know about a row that no person has accepted."""
    return labels.NOT_ACCEPTED.get(row["review"])


def set_aside(rows: Iterable[Row], spoken: str) -> str:
    """The numbers set aside, as a table: the words, why they are no observation, which occurrence is meant."""
    heads = (_("Words"), _("Why"), _("Which occurrence"))
    lines = "".join(
        f'<tr><td lang="{escape(spoken)}">“{escape(row["words"])}”</td><td>{_reason(row["reason"])}</td>'
        f'<td data-heading="{escape(heads[2])}">{escape(occurrence(int(row["occurrence"])))}</td></tr>'
        for row in rows
    )
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"


def _reason(reason: str) -> str:
    return f"<b>{escape(term(v.REASON, reason))}</b>: {escape(meaning(v.REASON, reason))}"


def occurrence(number: int) -> str:
    """0 → 'every one', 1 → 'first or only', 12 → 'number 12'."""
    if number == 0:
        return _("every one")
    return _(_ORDINALS[number - 1]) if number <= len(_ORDINALS) else _("number {number}", number=number)


def label(vocabulary: v.Vocabulary, name: object) -> str | None:
    """The label of a cell's term; the cell itself where the vocabulary does not know it, None where it is empty."""
    known = text(name)
    return term(vocabulary, known) if known and known in vocabulary else known
