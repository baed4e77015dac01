"""One observation, condition or finding of the printable page: rows in, HTML out, every text escaped.

The order is that of the dashboard's evidence panel: the words with the amount marked, who says them, what was read,
each step to the comparable amounts, what the checks found, the way into the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha1
from html import escape

from etl import vocabulary as v
from etl.export import citations, naming
from etl.export.naming import Row
from wording import words
from wording.language import _, meaning, term
from wording.quotes import marked

MONTHLY = frozenset({"wage", "quota", "fee", "revenue"})
"""Measures whose amounts can be expected in dollars a month: only for them it needs saying why they are not."""


def anchor(observation_id: str) -> str:
    """The id of an observation's quote on the page: safe in an address, whatever signs the observation's id has."""
    return f"q-{sha1(observation_id.encode(), usedforsecurity=False).hexdigest()[:12]}"


def observation(row: Row, findings: Sequence[Row], off_chart: str = "") -> str:
    """The article element of one observation."""
    amount = naming.amount(row) or _("no number: kept as words")
    parts = [
        f'<article class="quote" id="{anchor(row["observation_id"])}">',
        f"<h3>{escape(naming.where(row))}: {escape(amount)}</h3>",
        _warned(naming.not_accepted(row)),
        f'<blockquote lang="{escape(row["language"])}">{marked(row)}</blockquote>',
        _said_by(row),
        _facts(row, off_chart),
        _receipt(row),
        _found(findings),
        _ways(row),
        "</article>",
    ]
    return "\n".join(part for part in parts if part)


def condition(row: Row) -> str:
    """A condition told without a number: its quote, the indicator, who says it, where and when."""
    about = (naming.where(row), naming.when(row), _speaker(row), naming.not_accepted(row))
    note = f"<p>{_('Note: {note}', note=escape(row['note']))}</p>" if row["note"] else ""
    return (
        f'<article class="quote"><h3>{escape(term(v.INDICATOR, row["indicator"]))}</h3>'
        f"<blockquote>{escape(row['quote'])}</blockquote>"
        f"<p>{escape(' · '.join(part for part in about if part))}</p>{note}</article>"
    )


def set_aside(rows: Iterable[Row]) -> str:
    """The numbers of an article that are no labor amounts, each with the reason."""
    lines = "".join(
        f"<tr><td>“{escape(row['words'])}”</td><td><b>{escape(term(v.REASON, row['reason']))}</b>: "
        f"{escape(meaning(v.REASON, row['reason']))}</td></tr>"
        for row in rows
    )
    head = f'<tr><th scope="col">{_("Words")}</th><th scope="col">{_("Why it is no observation")}</th></tr>'
    return f"<table><thead>{head}</thead><tbody>{lines}</tbody></table>"


def finding(row: Row, known: Mapping[str, Row]) -> str:
    """What a check found, with links to those of its quotes that are on the page."""
    links = ", ".join(
        f'<a href="#{anchor(name)}">{escape(known[name]["original_value"])}</a>'
        if name in known
        else f"<code>{escape(name)}</code>"
        for name in row["observation_ids"]
    )
    verdict = escape(term(v.VERDICT, row["verdict"]))
    quotes = _("Quotes compared: {quotes}", quotes=links)
    tension = " tension" if row["verdict"] == "tension" else ""
    return f'<li class="finding{tension}"><b>{verdict}:</b> {escape(row["sentence"])}<br>{quotes}</li>'


def source_line(source: Row) -> str:
    """Publisher, author, date and how it is known."""
    basis = term(v.DATE_BASIS, source["date_basis"])
    parts = [source["publisher"], source["author"], f"{words.period(source['date_published'])} ({basis})"]
    note = f" {escape(source['date_note'])}" if source["date_note"] else ""
    return f"{escape(', '.join(part for part in parts if part))}.{note}"


def outside(address: str | None, text: str) -> str:
    """A link that leaves the page, where the address is one of the web; else the text alone. On paper the address
    stands behind it."""
    known = citations.web_address(address)
    if not known:
        return escape(text)
    printed = "" if text == address else ' class="out"'
    return f'<a{printed} href="{escape(known)}" rel="noopener noreferrer">{escape(text)}</a>'


def _warned(text: str) -> str:
    return f'<p class="warned"><b>{escape(text)}</b></p>' if text else ""


def _speaker(row: Row) -> str:
    return _("Said by: {speaker}", speaker=row["speaker"]) if row["speaker"] else ""


def _said_by(row: Row) -> str:
    said = _speaker(row)
    return f"<p>{escape(said)}</p>" if said else ""


def _facts(row: Row, off_chart: str) -> str:
    """What was read from the words, as a list of term and value."""
    time = words.period(row["time_period"])
    if row["time_basis"]:
        time = f"{time} ({term(v.TIME_BASIS, row['time_basis'])})"
    facts = {
        _("Read as"): naming.amount(row) or _("no number: kept as words"),
        _("Measure"): naming.what(row),
        _("Statistic"): "" if row["statistic"] == "unspecified" else term(v.STATISTIC, row["statistic"]),
        _("About"): term(v.POPULATION, row["population"]) if row["population"] else "",
        _("Amount for"): term(v.BASIS, row["basis"]) if row["basis"] else "",
        _("Place"): naming.where(row),
        _("Time"): time,
        _("How known"): "" if row["claim"] == "reported" else term(v.CLAIM, row["claim"]),
        _("Said before as"): row["same_as"] or "",
        _("On no chart"): off_chart,
        _("Note"): row["note"] or "",
    }
    lines = "".join(f"<dt>{name}</dt><dd>{escape(value)}</dd>" for name, value in facts.items() if value)
    return f"<dl>{lines}</dl>"


def _receipt(row: Row) -> str:
    steps = words.receipt(
        row["derivation"] or (), original_value=row["original_value"], qualifier=row["qualifier"], per=row["per"]
    )
    because = words.not_converted(row["not_comparable_because"]) if row["measure"] in MONTHLY else []
    after = [*_together(row), *because]
    if not steps and not after:
        return ""
    lines = "".join(f"<li>{escape(step)}</li>" for step in steps)
    ends = "".join(f"<p>{escape(sentence)}</p>" for sentence in after)
    heading = _("From the words to comparable amounts")
    return f"<h4>{heading}</h4>{f'<ol>{lines}</ol>' if lines else ''}{ends}"


def _together(row: Row) -> list[str]:
    usd = words.span(row["low_usd_month"], row["high_usd_month"], row["qualifier"], "USD", "month", rounded=True)
    rice = words.span(row["low_rice_kg_month"], row["high_rice_kg_month"], row["qualifier"], "kg", None, rounded=True)
    in_rice = _("{kilograms} of rice", kilograms=rice) if rice else ""
    parts = [part for part in (usd, in_rice, words.share_of_minimum_wage(row)) if part]
    if not parts:
        return []
    told = [_("Together, rounded: {amounts}.", amounts=words.listed(parts, "or"))]
    if row["is_assumed"]:
        told.append(
            _(
                "The month is not known: the lower end takes the weakest rate of the period, the upper end the "
                "strongest."
            )
        )
    return [*told, *words.minimum_wage_notes(row)]


def _found(findings: Sequence[Row]) -> str:
    if not findings:
        return ""
    lines = "".join(
        f"<li><b>{escape(term(v.VERDICT, row['verdict']))}:</b> {escape(row['sentence'])}</li>" for row in findings
    )
    return f"<h4>{_('What the checks found')}</h4><ul>{lines}</ul>"


def _ways(row: Row) -> str:
    name = f"<code>{escape(row['observation_id'])}</code>"
    address = citations.web_address(row["passage_url"]) or citations.web_address(row["url"])
    if not address:
        return f'<p class="ways">{_("No web address of the article is known.")} {name}</p>'
    link = f'<a href="{escape(address)}" rel="noopener noreferrer">{_("Open the article at these words")}</a>'
    return f'<p class="ways">{link} · {name}</p>'
