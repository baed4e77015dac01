"""What is known of one observation, as HTML: rows of the tables in, escaped HTML out. Pure.

The evidence panel and the page of one observation are put together from these parts: the quote with its words marked,
who said them and where, what was read from them, each step to the comparable value, what the checks found. `panel` is
the whole of the evidence panel. Links go to http and https addresses only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import urlsplit

from dashboard import questions
from etl import vocabulary as v
from wording import labels, words
from wording.language import _, term
from wording.quotes import marked as marked_quote

Row = Mapping[str, Any]

MONTHLY = frozenset({"wage", "quota", "fee", "revenue"})
"""Measures whose amounts can be expected in dollars a month: only for them it needs saying why they are not."""


def panel(
    row: Row,
    *,
    said_again: Sequence[Row],
    findings: Sequence[Row],
    permalink: str,
    own_page: str,
    not_on_chart: str | None,
) -> str:
    """The evidence panel. `permalink` opens the quote on its chart, `own_page` is the page of this observation."""
    parts = [
        f'<section class="ww-panel" aria-label="{escape(_("Evidence"))}" data-quote="{escape(row["observation_id"])}">',
        f'<h2 tabindex="-1">{escape(heading(row))}</h2>',
    ]
    if not_on_chart:
        parts.append(
            f'<p class="ww-note">{escape(not_on_chart)} '
            f'<a href="{escape(permalink)}" target="_self">{escape(_("Show the question it answers"))}</a></p>'
        )
    parts += [
        not_accepted(row),
        quote(row),
        f'<p class="ww-source">{source(row)}</p>',
        open_article(row),
        facts(row),
        receipt(row),
        same(said_again),
        found(findings),
        f'<p class="ww-ways"><a href="{escape(own_page)}" target="_self">{escape(_("Page of this observation"))}</a>'
        f' · <a href="{escape(permalink)}" target="_blank" rel="noopener">{escape(_("Link to this quote"))}</a>'
        f" <code>{escape(row['observation_id'])}</code></p>",
        "</section>",
    ]
    return "\n".join(part for part in parts if part)


def quote(row: Row) -> str:
    """The marked quote as a block that says in which language it speaks."""
    return f'<blockquote lang="{escape(row["language"])}">{marked_quote(row)}</blockquote>'


def heading(row: Row) -> str:
    """'Russia: about US$ 800 a month', 'Port City, China: 200 people': a number of a town is not its country's."""
    country, place = labels.place_name(row["ref_area"]), row["place"]
    where = _("{place}, {country}", place=place, country=country) if place else country
    return _("{place}: {amount}", place=where, amount=amount_or_words(row))


def amount_or_words(row: Row) -> str:
    """The amount; the words themselves where no number is in them."""
    return amount(row) or f"“{row['original_value']}”"


def amount(row: Row) -> str:
    """The amount as read, in words; nothing for a vague one."""
    return words.span(row["value_low"], row["value_high"], row["qualifier"], row["unit"], row["per"])


def not_accepted(row: Row) -> str:
    """What a reader must know before all else of a row that no person has accepted; nothing of an accepted one."""
    said = {
        "proposed": _("Not yet checked by a person: the program proposes this reading."),
        "rejected": _("Checked and found wrong."),
    }.get(row["review"])
    return f'<p class="ww-note"><b>{escape(said)}</b></p>' if said else ""


def source(row: Row) -> str:
    """Who says so, in which article, by whom, when, and how its date is known."""
    title = row["title"] or _("{publisher} (headline not known)", publisher=row["publisher"])
    speaker = escape(_("Said by: {speaker}.", speaker=row["speaker"])) + "<br>" if row["speaker"] else ""
    basis, date = term(v.DATE_BASIS, row["date_basis"]), words.period(row["date_published"])
    known = {"publisher": row["publisher"], "author": row["author"], "date": date, "basis": basis}
    published = (
        _("{publisher}, by {author}, {date} (date {basis}).", **known)
        if row["author"]
        else _("{publisher}, {date} (date {basis}).", **known)
    )
    note = f" {escape(row['date_note'])}" if row["date_note"] else ""
    return f"{speaker}<cite>{escape(title)}</cite><br>{escape(published)}{note}"


def open_article(row: Row) -> str:
    address = row["passage_url"] or row["url"]
    if not address:
        said = _(
            "No web address of the article is known. Look for the headline or the words in the publisher's archive."
        )
        return f'<p class="ww-note">{escape(said)}</p>'
    text = _("Open the article at these words") if row["passage_url"] else _("Open the article")
    return f"<p>{outside_link(address, text)}</p>"


def outside_link(address: str, text: str) -> str:
    """A link that leaves the dashboard, in a new tab; the text alone where the address is not a web address."""
    if not is_web(address):
        return escape(text)
    new_tab = escape(_("(opens in a new tab)"))
    return (
        f'<a class="ww-open" href="{escape(address)}" target="_blank" rel="noopener noreferrer">{escape(text)}'
        f'<span aria-hidden="true"> ↗</span><span class="ww-hidden"> {new_tab}</span></a>'
    )


def is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # an open bracket in the host
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def facts(row: Row) -> str:
    """What was read from the words, as a list of term and value."""
    read = {
        _("Read as"): amount(row) or _("no number: kept as words"),
        _("Measure"): measure(row),
        _("Statistic"): None if row["statistic"] == "unspecified" else term(v.STATISTIC, row["statistic"]),
        _("About"): term(v.POPULATION, row["population"]) if row["population"] else None,
        _("Amount for"): term(v.BASIS, row["basis"]) if row["basis"] else None,
        _("Place"): place(row),
        _("Time"): time(row),
        _("How known"): None if row["claim"] == "reported" else term(v.CLAIM, row["claim"]),
        _("Checked"): None if row["review"] == "accepted" else term(v.REVIEW, row["review"]),
        _("Note"): row["note"],
    }
    lines = [f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in read.items() if value]
    return f"<dl>{''.join(lines)}</dl>"


def measure(row: Row) -> str:
    """'Pay (gross)', 'Share of pay taken (of “salary”)'."""
    stage = term(v.PAY_STAGE, row["pay_stage"]) if row["pay_stage"] else None
    kinds = v.KIND.get(row["measure"])
    kind = term(kinds, row["kind"]) if row["kind"] and kinds and row["kind"] in kinds else row["kind"]
    of = _("of “{whole}”", whole=row["of"]) if row["of"] else None
    about = ", ".join(part for part in (stage, kind, row["item"], of) if part)
    return f"{term(v.MEASURE, row['measure'])}{f' ({about})' if about else ''}"


def place(row: Row) -> str:
    return ", ".join(part for part in (row["place"], labels.place_name(row["ref_area"])) if part)


def time(row: Row) -> str:
    said = words.period(row["time_period"])
    return _("{time} ({basis})", time=said, basis=term(v.TIME_BASIS, row["time_basis"])) if row["time_basis"] else said


def receipt(row: Row) -> str:
    """Each step from the words to comparable amounts, what they come to, and what was not converted and why."""
    steps = words.receipt(
        row["derivation"] or (),
        original_value=row["original_value"],
        qualifier=row["qualifier"],
        per=row["per"],
    )
    ends = [*_result(row), *why_not_converted(row)]
    if not steps and not ends:
        return ""
    lines = "".join(f"<li>{escape(sentence)}</li>" for sentence in steps)
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in ends)
    title = escape(_("From the words to comparable amounts"))
    return f"<h3>{title}</h3>{f'<ol>{lines}</ol>' if lines else ''}{said}"


def why_not_converted(row: Row) -> list[str]:
    return words.not_converted(row["not_comparable_because"]) if row["measure"] in MONTHLY else []


def converted(row: Row) -> list[str]:
    """The comparable amounts, rounded: 'US$ 41–98 a month', '151–353 kg of rice', '15–44% of the local minimum…'."""
    usd = words.span(row["low_usd_month"], row["high_usd_month"], row["qualifier"], "USD", "month", rounded=True)
    rice = words.span(row["low_rice_kg_month"], row["high_rice_kg_month"], row["qualifier"], "kg", None, rounded=True)
    in_rice = _("{amount} of rice", amount=rice) if rice else ""
    return [part for part in (usd, in_rice, words.share_of_minimum_wage(row)) if part]


def _result(row: Row) -> list[str]:
    parts = converted(row)
    if not parts:
        return []
    sentences = [_("Together, rounded: {amounts}.", amounts=words.listed(parts, "or"))]
    if row["is_assumed"]:
        sentences.append(
            _(
                "The month is not known: the lower end takes the weakest rate of the period, "
                "the upper end the strongest."
            )
        )
    has_rice = any(words.present(row[end]) is not None for end in ("low_rice_kg_month", "high_rice_kg_month"))
    if has_rice and questions.is_widened(row):
        sentences.append(
            _(
                "Market rates and prices moved within the time: the lower end in rice takes the lowest rate and the "
                "highest price, the upper end the reverse, also where they are of different days."
            )
        )
    return [" ".join(sentences), *words.minimum_wage_notes(row)]


def same(others: Sequence[Row]) -> str:
    if not others:
        return ""
    lines = []
    for other in others:
        read = amount(other) or _("no number")
        known = ", ".join(_how_known(other))
        lines.append(f"<li>“{escape(other['original_value'])}”: {escape(read)} ({escape(known)})</li>")
    return f"<h3>{escape(_('The article says it also as'))}</h3><ul>{''.join(lines)}</ul>"


def _how_known(row: Row) -> Iterator[str]:
    yield term(v.CLAIM, row["claim"])
    if row["review"] in labels.NOT_ACCEPTED:
        yield _(labels.NOT_ACCEPTED[row["review"]])


def found(findings: Sequence[Row]) -> str:
    if not findings:
        return ""
    lines = "".join(
        f"<li><b>{escape(term(v.VERDICT, finding['verdict']))}:</b> {escape(finding['sentence'])}</li>"
        for finding in findings
    )
    return f"<h3>{escape(_('What the checks found'))}</h3><ul>{lines}</ul>"
