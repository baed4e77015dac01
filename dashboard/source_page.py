"""One article as the Sources page shows it: rows of the tables in; passages, sentences and HTML out. Pure.

Everything that comes from a table is escaped here, for HTML or for Markdown. An article is never shown whole: only
the quotes that carry an amount or a condition, and the words around each number that was set aside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlsplit

from etl import vocabulary as v
from wording import labels, words

Row = Mapping[str, Any]

_ORDINALS = ("first or only", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NO_ADDRESS = "no web address is known"
_NEW_TAB = '<span aria-hidden="true"> ↗</span><span class="ww-hidden"> (opens in a new tab)</span>'


@dataclass(frozen=True)
class Passage:
    """A quote and all observations that were read from it, in the order of their words."""

    quote: str
    observations: tuple[Row, ...]


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


def passages(observations: Iterable[Row]) -> list[Passage]:
    """The quotes in the order in which they come, each once, with every observation that was read from it."""
    by_quote: dict[str, list[Row]] = {}
    for row in observations:
        by_quote.setdefault(row["quote"], []).append(row)
    return [
        Passage(quote, tuple(sorted(rows, key=lambda row: row["amount_start"]))) for quote, rows in by_quote.items()
    ]


def marked(passage: Passage) -> str:
    """The quote as HTML with the words of every amount marked; words that two amounts share are in one mark."""
    quote, parts, done = passage.quote, [], 0
    for start, end in _joined((row["amount_start"], row["amount_end"]) for row in passage.observations):
        parts.append(f"{escape(quote[done:start])}<mark>{escape(quote[start:end])}</mark>")
        done = end
    return f"<blockquote>{''.join(parts)}{escape(quote[done:])}</blockquote>"


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def said_by(passage: Passage) -> str:
    """'Said by: a foreman', as HTML; several speakers of one quote are all named."""
    speakers = [speaker for row in passage.observations if (speaker := text(row["speaker"]))]
    named = words.listed(list(dict.fromkeys(speakers)))
    return f'<p class="ww-said">Said by: {escape(named)}</p>' if named else ""


def reading(row: Row) -> str:
    """What was read from the words, as Markdown: '“62,000”: **62,000 roubles a month** · Quota · Sakhalin, Russia'."""
    amount = words.span(row["value_low"], row["value_high"], row["qualifier"], text(row["unit"]), text(row["per"]))
    parts = [_what(row), _where(row), words.period(text(row["time_period"])), *_doubts(row)]
    about = " · ".join(labels.as_markdown(part) for part in parts)
    read = labels.as_markdown(labels.unbroken(amount or "no number: kept as words"))
    return f"“{labels.as_markdown(row['original_value'])}”: **{read}** · {about}"


def _what(row: Row) -> str:
    """'Pay: gross, average', 'Number of workers: sent', 'Price: rice'."""
    measure = row["measure"]
    kind, of, item = text(row["kind"]), text(row["of"]), text(row["item"])
    details = [
        _label(v.PAY_STAGE, row["pay_stage"]),
        v.KIND[measure].label(kind) if kind and measure in v.KIND and kind in v.KIND[measure] else kind,
        None if of and item and item in of else item,
        f"of “{of}”" if of else None,
        None if row["statistic"] == "unspecified" else _label(v.STATISTIC, row["statistic"]),
        None if row["basis"] == "worker" else _label(v.BASIS, row["basis"]),
        None if row["population"] == "north_korean_workers" else _label(v.POPULATION, row["population"]),
    ]
    said = ", ".join(detail for detail in details if detail)
    return f"{v.MEASURE.label(measure)}{f': {said}' if said else ''}"


def _where(row: Row) -> str:
    return ", ".join(part for part in (text(row["place"]), labels.place_of(row["ref_area"]).name) if part)


def _doubts(row: Row) -> list[str]:
    """What sets the row apart from a plain report by the source."""
    return [
        part
        for part in (
            None if row["claim"] == "reported" else v.CLAIM.label(row["claim"]),
            "the same amount as another, counted once" if text(row["same_as"]) else None,
            review(row),
        )
        if part
    ]


def review(row: Row) -> str | None:
    """What a reader must know about a row that no person has accepted."""
    return labels.NOT_ACCEPTED.get(row["review"])


def waiting(source: Row, shown: Sequence[Row]) -> str:
    """How many proposals of this article wait for a person without being listed; nothing where all are."""
    away = int(source["proposed_observations"]) - sum(row["review"] == "proposed" for row in shown)
    if away <= 0:
        return ""
    return f"{words.counted(away, 'proposal')} of the reader, {labels.NOT_ACCEPTED['proposed']}, not listed."


def about(source: Row) -> str:
    """The article as a list of facts: publisher, author, date and how sure it is, language, address."""
    date = f"{words.period(source['date_published'])} ({v.DATE_BASIS.label(source['date_basis'])})"
    if note := text(source["date_note"]):
        date += f". {note}"
    facts = {
        "Publisher": escape(source["publisher"]),
        "Author": escape(text(source["author"]) or "not named"),
        "Published": escape(date),
        "Language": escape(language(source["language"])),
        "Headline": "" if text(source["title"]) else "not known",
        "Article": web_link(text(source["url"]), "Open the article") or _NO_ADDRESS,
    }
    return _facts(facts)


def language(code: str) -> str:
    """The name of a language: 'ko' → 'Korean'; the code itself where nobody knows it."""
    from babel import Locale

    return Locale("en").languages.get(code, code)


def web_link(address: str | None, label: str) -> str:
    """A link that leaves the dashboard, in a new tab; nothing where the address is not one of the web."""
    if not address or not _is_web(address):
        return ""
    return f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{escape(label)}{_NEW_TAB}</a>'


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # an open bracket in the host
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def conditions(rows: Iterable[Row]) -> str:
    """The conditions told without a number, each under the ILO indicator to which it speaks."""
    by_indicator: dict[str, list[Row]] = {}
    for row in rows:
        by_indicator.setdefault(row["indicator"], []).append(row)
    return "".join(
        f"<h3>{escape(v.INDICATOR.label(indicator))}</h3>{''.join(map(_condition, told))}"
        for indicator, told in by_indicator.items()
    )


def _condition(row: Row) -> str:
    """A quote, who says it about whom, where and when, our note, and the way into the article."""
    speaker = text(row["speaker"])
    population = None if row["population"] == "north_korean_workers" else _label(v.POPULATION, row["population"])
    parts = (f"Said by: {speaker}" if speaker else None, _where(row), _time(row), population, review(row))
    about = [escape(part) for part in parts if part]
    if link := web_link(text(row["passage_url"]), "Open the article at these words"):
        about.append(link)
    note = f'<p class="ww-said">Note: {escape(note)}</p>' if (note := text(row["note"])) else ""
    said = f'<p class="ww-said">{" · ".join(about)}</p>'
    return f"<article><blockquote>{escape(row['quote'])}</blockquote>{said}{note}</article>"


def _time(row: Row) -> str:
    basis = _label(v.TIME_BASIS, row["time_basis"])
    return f"{words.period(text(row['time_period']))}{f' ({basis})' if basis else ''}"


def set_aside(rows: Iterable[Row]) -> str:
    """The numbers set aside, as a table: the words, why they are no observation, which occurrence is meant."""
    lines = "".join(
        f"<tr><td>“{escape(row['words'])}”</td><td>{_reason(row['reason'])}</td>"
        f'<td data-heading="Which occurrence">{occurrence(int(row["occurrence"]))}</td></tr>'
        for row in rows
    )
    head = '<tr><th scope="col">Words</th><th scope="col">Why</th><th scope="col">Which occurrence</th></tr>'
    return f"<table><thead>{head}</thead><tbody>{lines}</tbody></table>"


def _reason(reason: str) -> str:
    term = v.REASON.terms[reason]
    return f"<b>{escape(term.label)}</b>: {escape(term.meaning)}"


def occurrence(number: int) -> str:
    """0 → 'every one', 1 → 'first or only', 12 → 'number 12'."""
    if number == 0:
        return "every one"
    return _ORDINALS[number - 1] if number <= len(_ORDINALS) else f"number {number}"


def in_all(articles: int, observations: int, conditions: int, stretches: int) -> str:
    """The page's first sentence: what all articles together give. One stretch set aside can hold several numbers."""
    gives = "gives" if articles == 1 else "give"
    are = "is" if stretches == 1 else "are"
    return (
        f"{words.counted(articles, 'article')} {gives} {words.counted(observations, 'observation')} and "
        f"{words.counted(conditions, 'condition')} told without a number. "
        f"{words.counted(stretches, 'stretch', 'stretches')} with other numbers {are} set aside, each with its reason."
    )


def text(value: object) -> str | None:
    """The text of a cell, or None for an empty one, however pandas spells it."""
    return value if isinstance(value, str) and value else None


def _label(vocabulary: v.Vocabulary, term: object) -> str | None:
    known = text(term)
    return vocabulary.label(known) if known and known in vocabulary else known


def _facts(facts: Mapping[str, str]) -> str:
    lines = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts.items() if value)
    return f"<dl>{lines}</dl>"
