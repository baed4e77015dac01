"""What a search finds, as the Search page shows it: tables in; passages by source, sentences and HTML out. Pure.

A passage is a quote of one source, found through any of its amounts or conditions. Everything from a table is
escaped. How words are found is in `dashboard.search`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from dashboard import search, source_reading
from dashboard.source_page import Row, label, review, text, where
from etl import vocabulary as v
from wording import words
from wording.language import _, plural, term

AT_FIRST = 50
"""How many passages are listed before a reader asks for more."""
SOURCE_COLUMNS = ("source_id", "title", "publisher", "author", "url", "date_published", "date_basis", "language")
CONDITION_COLUMNS = (*(column for column in search.COLUMNS if column != "original_value"), "indicator_name")
"""Where the search looks in the conditions."""
TITLE_COLUMNS = ("title", "publisher", "author")
MOST_EXAMPLES = 3


@dataclass(frozen=True)
class Passage:
    """A quote that was found, with the rows through which it was found."""

    source_id: str
    quote: str
    amounts: tuple[Row, ...]
    conditions: tuple[Row, ...]


@dataclass(frozen=True)
class Results:
    """What was found. `groups`: the passages that are listed, by source; the counts are of all that were found.

    `titles`: articles whose title or publisher holds the words, and from which no passage is in the tables.
    """

    groups: tuple[tuple[Row, tuple[Passage, ...]], ...]
    passages: int
    sources: int
    observation_ids: frozenset[str]
    titles: tuple[Row, ...]

    @property
    def listed(self) -> int:
        return sum(len(passages) for _source, passages in self.groups)


def conditions_to_search(conditions: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """The conditions, each with its article and with the name of its indicator in the reader's language."""
    named = conditions["indicator"].map({name: term(v.INDICATOR, name) for name in v.INDICATOR})
    told = conditions.assign(indicator_name=named)
    return told.merge(sources[["source_id", "title", "publisher"]], on="source_id", how="left")


def results(
    observations: pd.DataFrame, conditions: pd.DataFrame, titles: pd.DataFrame, sources: pd.DataFrame, most: int
) -> Results:
    """The passages of rows that were found, the newest source first. `titles`: the sources found by their title.

    No row of a DataFrame is looked at one by one but those that are listed.
    """
    order = sources.sort_values(["date_published", "source_id"], ascending=[False, True], kind="stable")
    rank = pd.Series(range(len(order)), index=order["source_id"])
    keys = pd.concat([rows[["source_id", "quote"]] for rows in (observations, conditions)]).drop_duplicates()
    keys = keys.assign(rank=keys["source_id"].map(rank)).sort_values("rank", kind="stable")
    listed = keys.head(most)
    amounts, told = _by_passage(observations, listed), _by_passage(conditions, listed)
    by_source: dict[str, list[Passage]] = {}
    for key in zip(listed["source_id"], listed["quote"], strict=True):
        passage = Passage(*key, tuple(amounts.get(key, ())), tuple(told.get(key, ())))
        by_source.setdefault(key[0], []).append(passage)
    named = order[order["source_id"].isin(listed["source_id"])]
    known = {row["source_id"]: row for row in named.to_dict("records")}
    alone = titles[~titles["source_id"].isin(keys["source_id"])]
    return Results(
        groups=tuple((known[source_id], tuple(passages)) for source_id, passages in by_source.items()),
        passages=len(keys),
        sources=keys["source_id"].nunique(),
        observation_ids=frozenset(observations["observation_id"]),
        titles=tuple(alone.head(AT_FIRST).to_dict("records")),
    )


def _by_passage(rows: pd.DataFrame, listed: pd.DataFrame) -> dict[tuple[str, str], list[Row]]:
    """The rows of the listed passages, by source and quote."""
    here = rows[rows["quote"].isin(listed["quote"])]
    by_passage: dict[tuple[str, str], list[Row]] = {}
    for row in here.to_dict("records"):
        by_passage.setdefault((row["source_id"], row["quote"]), []).append(row)
    return by_passage


def answer(found: Results, looked_for: str) -> str:
    """How many passages in how many sources."""
    said = plural(
        "{count:,} passage in {sources} holds {words}.",
        "{count:,} passages in {sources} hold {words}.",
        found.passages,
        sources=plural("{count:,} source", "{count:,} sources", found.sources),
        words=_said(looked_for),
    )
    more = found.passages - found.listed
    return f"{said} {_('The first {count:,} are listed.', count=found.listed)}" if more else said


def nothing(looked_for: str) -> str:
    return _("No quote, speaker, place, title or condition holds {words}.", words=_said(looked_for))


def _said(looked_for: str) -> str:
    """What was typed, in quotation marks, unless they are there."""
    brief = words.brief(" ".join(looked_for.split()), 60)
    return brief if brief.startswith(('"', "“")) else f"“{brief}”"


def kept_away(count: int, kept: str) -> str:
    """What the filters hide of it, and which filters: nothing where they hide nothing."""
    if count <= 0:
        return ""
    said = _("The filters keep {count:,} more away ({filters}).", count=count, filters=kept)
    return said if kept else _("The filters keep {count:,} more away.", count=count)


def fewer(looked_for: str, count: Callable[[str], int]) -> list[tuple[str, int]]:
    """Each word of a search by itself, with how many passages hold it: the way on where no row holds them all."""
    alone = [f'"{one}"' if " " in one else one for one in search.typed(looked_for)]
    return [] if len(alone) < 2 else [(one, found) for one in dict.fromkeys(alone) if (found := count(one))]


def in_sources(found: Results, wanted: Sequence[str], to: Callable[..., str]) -> str:
    """The listed passages as HTML, a section for each source. `to`: the address that opens quote=… or condition=…."""
    return "".join(_group(source, passages, wanted, to) for source, passages in found.groups)


def _group(source: Row, passages: Sequence[Passage], wanted: Sequence[str], to: Callable[..., str]) -> str:
    name = words.article(text(source["title"]), source["publisher"], source["date_published"])
    published = _("{publisher}, {date}", publisher=source["publisher"], date=words.period(source["date_published"]))
    byline = f'<p class="ww-byline">{with_marks(published, wanted)}</p>' if text(source["title"]) else ""
    told = "".join(_passage(passage, source["language"], wanted, to) for passage in passages)
    return f"<section><h2>{with_marks(name, wanted)}</h2>{byline}{told}</section>"


def _passage(passage: Passage, spoken: str, wanted: Sequence[str], to: Callable[..., str]) -> str:
    rows = (*passage.amounts, *passage.conditions)
    speakers = list(dict.fromkeys(speaker for row in rows if (speaker := text(row["speaker"]))))
    places = list(dict.fromkeys(where(row) for row in rows))
    about = [_("Said by: {speaker}", speaker=words.listed(speakers))] if speakers else []
    said = " · ".join(with_marks(part, wanted) for part in [*about, *places])
    amounts = source_reading.items(passage.amounts, lambda observation_id: to(quote=observation_id))
    told = "".join(_condition(row, wanted, to) for row in passage.conditions)
    return (
        f'<article><blockquote lang="{escape(spoken)}">{with_marks(passage.quote, wanted)}</blockquote>'
        f'<p class="ww-said">{said}</p><ul class="ww-lines">{amounts}{told}</ul></article>'
    )


def _condition(row: Row, wanted: Sequence[str], to: Callable[..., str]) -> str:
    """A link to the passage of a condition: 'Condition: Isolation · 2025'."""
    name = with_marks(label(v.INDICATOR, row["indicator"]) or "", wanted)
    parts = [words.when(text(row["time_period"]), row["time_basis"]), *filter(None, [review(row)])]
    about = " · ".join(escape(part) for part in parts)
    said = f"{escape(_('Condition'))}: <b>{name}</b> · {about}"
    return f'<li><a href="{escape(to(condition=row["condition_id"]))}" target="_self">{said}</a></li>'


def with_marks(said: str, wanted: Sequence[str]) -> str:
    """The text as HTML, with each place marked at which a term stands."""
    parts, done = [], 0
    for start, end in search.spans(said, wanted):
        parts.append(f"{escape(said[done:start])}<mark>{escape(said[start:end])}</mark>")
        done = end
    return f"{''.join(parts)}{escape(said[done:])}"


def examples(publishers: Sequence[str], places: Sequence[str]) -> list[tuple[str, str]]:
    """What can be searched: (what kind of thing, what to type), taken from what is in the tables."""
    return [
        (_("a word"), "passport"),
        (_("several words, in any order"), "quota workers"),
        (_("a phrase, in quotation marks"), '"per month"'),
        (_("a number, with or without a comma"), "2,000"),
        *((_("a country"), place) for place in places[:MOST_EXAMPLES]),
        *((_("a publisher"), publisher) for publisher in publishers[:MOST_EXAMPLES]),
    ]


def list_of(ways: Sequence[tuple[str, str, str]]) -> str:
    """Links to searches as HTML: (what is said before the link, its words, its address). One line for what is said."""
    by_kind: dict[str, list[str]] = {}
    for before, name, address in ways:
        link = f'<a href="{escape(address)}" target="_self">{escape(name)}</a>'
        by_kind.setdefault(before, []).append(link)
    said = "".join(
        f"<li>{escape(before)}{': ' if before else ''}{' · '.join(links)}</li>" for before, links in by_kind.items()
    )
    return f'<ul class="ww-examples">{said}</ul>'
