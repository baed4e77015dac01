"""What a source says, to be read: its quotes, or the whole article, with every amount marked as a link. Pure.

In: rows of the tables, a text where it is at hand, and `to`, which gives the address that opens an observation. Out:
HTML, all text escaped. The links begin with "?": `dashboard.quick_links` follows them without loading the page anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from dashboard.source_page import Row, label, review, text, where
from etl import vocabulary as v
from etl.whole_article import AMOUNT, CONDITION, SET_ASIDE, Stretch
from wording import labels, words
from wording.language import _, meaning, term

COLUMNS = (
    "observation_id", "source_id", "review", "claim", "measure", "kind", "pay_stage", "statistic", "population", "item",
    "of", "ref_area", "place", "time_period", "time_basis", "original_value", "value_low", "value_high", "qualifier",
    "unit", "per", "basis", "same_as", "quote", "amount_start", "amount_end", "speaker",
)  # fmt: skip
"""What is read here of an observation."""

To = Callable[[str], str]
"""observation_id → the address that opens its evidence."""


@dataclass(frozen=True)
class Passage:
    """A quote and all observations that were read from it, in the order of their words."""

    quote: str
    observations: tuple[Row, ...]


def passages(observations: Iterable[Row]) -> list[Passage]:
    """The quotes in the order in which they come, each once, with every observation that was read from it."""
    by_quote: dict[str, list[Row]] = {}
    for row in observations:
        by_quote.setdefault(row["quote"], []).append(row)
    return [
        Passage(quote, tuple(sorted(rows, key=lambda row: row["amount_start"]))) for quote, rows in by_quote.items()
    ]


def in_passages(observations: Iterable[Row], to: To, spoken: str) -> str:
    """Every quote with its marks, who said it, and a line for each amount; "…" for what lies between two quotes."""
    left_out = f'<span class="ww-hidden">{escape(_("Words of the article are left out here."))}</span>'
    gap = f'<p class="ww-between"><span aria-hidden="true">…</span>{left_out}</p>'
    told = [
        f"<article>{marked(passage, to, spoken)}{said_by(passage)}{lines(passage.observations, to)}</article>"
        for passage in passages(observations)
    ]
    return gap.join(told)


def marked(passage: Passage, to: To, spoken: str) -> str:
    """The quote with the words of every amount marked, each mark a link to its evidence."""
    stretches = [
        Stretch(row["amount_start"], row["amount_end"], AMOUNT, row["observation_id"]) for row in passage.observations
    ]
    return f'<blockquote lang="{escape(spoken)}">{_with_marks(passage.quote, stretches, to)}</blockquote>'


def said_by(passage: Passage) -> str:
    """'Said by: a foreman'; several speakers of one quote are all named."""
    speakers = [speaker for row in passage.observations if (speaker := text(row["speaker"]))]
    named = words.listed(list(dict.fromkeys(speakers)))
    return f'<p class="ww-said">{escape(_("Said by: {speaker}", speaker=named))}</p>' if named else ""


def lines(observations: Iterable[Row], to: To) -> str:
    """What was read from the words, a line for each amount: a link to its evidence."""
    return f'<ul class="ww-lines">{items(observations, to)}</ul>'


def items(observations: Iterable[Row], to: To) -> str:
    return "".join(
        f'<li><a href="{escape(to(row["observation_id"]))}" target="_self">{_reading(row)}</a></li>'
        for row in observations
    )


def _reading(row: Row) -> str:
    """'“62,000”: <b>62,000 roubles a month</b> · Quota · Sakhalin, Russia · time not known'."""
    amount = words.span(row["value_low"], row["value_high"], row["qualifier"], text(row["unit"]), text(row["per"]))
    parts = [_what(row), where(row), words.when(text(row["time_period"]), row["time_basis"]), *_doubts(row)]
    about = " · ".join(escape(part) for part in parts)
    read = escape(labels.unbroken(amount or _("no number: kept as words")))
    return f"“{escape(row['original_value'])}”: <b>{read}</b> · {about}"


def _what(row: Row) -> str:
    """'Pay: gross, average', 'Number of workers: sent', 'Price: rice'."""
    measure = row["measure"]
    kind, of, item = text(row["kind"]), text(row["of"]), text(row["item"])
    details = [
        label(v.PAY_STAGE, row["pay_stage"]),
        label(v.KIND[measure], kind) if measure in v.KIND else kind,
        None if of and item and item in of else item,
        _("of “{whole}”", whole=of) if of else None,
        None if row["statistic"] == "unspecified" else label(v.STATISTIC, row["statistic"]),
        None if row["basis"] == "worker" else label(v.BASIS, row["basis"]),
        None if row["population"] == "north_korean_workers" else label(v.POPULATION, row["population"]),
    ]
    said = ", ".join(detail for detail in details if detail)
    return f"{term(v.MEASURE, measure)}{f': {said}' if said else ''}"


def _doubts(row: Row) -> list[str]:
    """What sets the row apart from a plain report by the source."""
    return [
        part
        for part in (
            None if row["claim"] == "reported" else term(v.CLAIM, row["claim"]),
            _("the same amount as another, counted once") if text(row["same_as"]) else None,
            review(row),
        )
        if part
    ]


def whole(article: str, stretches: Sequence[Stretch], indicators: Mapping[str, str], to: To, spoken: str) -> str:
    """The whole article: amounts marked as links, set-aside numbers underlined with their reason, conditions apart.

    `indicators`: condition_id → the ILO indicator to which it speaks.
    """
    said = _with_marks(article, stretches, to, indicators)
    name = escape(_("The whole article"))
    return f'<div class="ww-article" role="region" aria-label="{name}" lang="{escape(spoken)}">{said}</div>'


def legend() -> str:
    """What the marks of the whole article mean."""
    return (
        f'<p class="ww-said"><mark>{escape(_("amount"))}</mark> {escape(_("opens its evidence"))} · '
        f'<u class="ww-aside">{escape(_("number"))}</u> {escape(_("set aside, with the reason"))} · '
        f'<span class="ww-told">{escape(_("condition"))}</span> {escape(_("told without a number"))}</p>'
    )


def _with_marks(said: str, stretches: Sequence[Stretch], to: To, indicators: Mapping[str, str] | None = None) -> str:
    """The text in HTML, cut wherever a stretch begins or ends.

    Stretches of amounts that share words are one mark: a link cannot stand in a link. It opens the first of them, and
    a small number behind it opens each of the others.
    """
    amounts = _joined([one for one in stretches if one.kind == AMOUNT])
    others = [one for one in stretches if one.kind != AMOUNT]
    cuts = {0, len(said), *(end for one in others for end in (one.start, one.end))}
    cuts -= {cut for cut in cuts if any(start < cut < end for start, end, _ids in amounts)}
    cuts |= {end for start, last, _ids in amounts for end in (start, last)}
    ids = {(start, end): names for start, end, names in amounts}
    return "".join(
        _piece(said[start:end], start, end, ids.get((start, end), ()), others, to, indicators or {})
        for start, end in pairwise(sorted(cuts))
    )


def _joined(amounts: Sequence[Stretch]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Start, end and the observations of each run of words that amounts share."""
    joined: list[tuple[int, int, tuple[str, ...]]] = []
    for one in sorted(amounts, key=lambda one: (one.start, one.end)):
        if joined and one.start < joined[-1][1]:
            start, end, names = joined[-1]
            joined[-1] = (start, max(end, one.end), tuple(dict.fromkeys((*names, one.name))))
        else:
            joined.append((one.start, one.end, (one.name,)))
    return joined


def _piece(
    words_: str,
    start: int,
    end: int,
    names: Sequence[str],
    others: Sequence[Stretch],
    to: To,
    indicators: Mapping[str, str],
) -> str:
    """Words between two cuts, in what stands around them."""
    html = escape(words_)
    around = [one for one in others if one.start < end and one.end > start]
    if names:
        html = _mark(html, names, to)
    elif aside := next((one for one in around if one.kind == SET_ASIDE), None):
        reason = f'<small class="ww-reason">{escape(term(v.REASON, aside.name))}</small>' if end == aside.end else ""
        html = f'<u class="ww-aside" title="{escape(meaning(v.REASON, aside.name))}">{html}</u>{reason}'
    if told := next((one for one in around if one.kind == CONDITION), None):
        html = f'<span class="ww-told">{html}</span>'
        if end == told.end and told.name in indicators:
            html += f'<small class="ww-reason">{escape(term(v.INDICATOR, indicators[told.name]))}</small>'
    return html


def _mark(html: str, names: Sequence[str], to: To) -> str:
    first, *others = names
    link = f'<mark><a href="{escape(to(first))}" target="_self">{html}</a></mark>'
    said = escape(_("another amount in these words"))
    more = (
        f'<sup><a href="{escape(to(name))}" target="_self" aria-label="{said}">{number}</a></sup>'
        for number, name in enumerate(others, start=2)
    )
    return link + "".join(more)
