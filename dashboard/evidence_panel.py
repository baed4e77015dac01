"""The evidence panel: one observation in, its quote and everything between the words and the mark out.

`page` writes HTML from one row (pure, everything escaped); `show` puts it on the screen. Order: the words, who said
them and where, what was read from them, each step to the comparable value, what the checks found, the ways on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from dashboard import data, evidence_focus, findings, questions, resolutions
from dashboard.filters import Filters, current, link
from etl import vocabulary as v
from wording import labels, words

KEY = "evidence"
MONTHLY = frozenset({"wage", "quota", "fee", "revenue"})
"""Measures whose amounts can be expected in dollars a month: only for them it needs saying why they are not."""


def open_quote() -> str | None:
    """The observation whose quote is open: the one that the URL names."""
    return st.query_params.get("quote") or None


def open_from_chart(observation_id: str) -> None:
    """Callback of a chart: the picked mark's observation goes into the URL. Only the panel runs again."""
    st.query_params["quote"] = observation_id
    st.rerun(KEY)


def close() -> None:
    st.query_params.pop("quote", None)


def follow_link() -> None:
    """Puts a quote that a link opened into the address bar: a link to the page one is on changes only the run."""
    quote = open_quote()
    if quote and st.session_state.setdefault("quote", quote) != quote:
        st.query_params["quote"] = quote
    st.session_state["quote"] = quote


@st.fragment(key=KEY)
def show() -> None:
    """The panel of the open quote, if one is open. `shown` in session state: the ids on the page's charts."""
    observation_id = open_quote()
    evidence_focus.follow(observation_id)
    if observation_id is None:
        return
    with data.shown_anew(), st.container(key=KEY):
        row = data.observation(observation_id)
        st.button("Close", on_click=close, key="close_quote", icon=":material/close:", type="tertiary")
        if row is None:
            st.html(_resolution(observation_id) or _unknown(observation_id))
            return
        asked, shown = current(), st.session_state.get("shown")
        is_away = shown is not None and observation_id not in shown
        st.html(
            page(
                row,
                said_again=_said_again(row),
                findings=_findings(observation_id),
                permalink=link("./", filters_of(row), observation_id),
                not_on_chart=_why_not_on_chart(row, asked) if is_away else None,
            )
        )


def _resolution(address: str) -> str | None:
    """The panel of a UN resolution, where the address names one of the table's."""
    if not address.startswith(resolutions.ADDRESS):
        return None
    known = resolutions.read(data.table("context", resolutions.COLUMNS).to_dict("records"))
    return next((resolutions.panel(one) for one in known if one.address == address), None)


def filters_of(row: Mapping[str, Any]) -> Filters:
    """The filters under which the observation's own question is asked and nothing is kept away."""
    choices = st.session_state["choices"]
    question = next(question for question in labels.QUESTIONS if row["measure"] in question.measures)
    is_proposed = row["review"] == "proposed"
    unit = question.units[0]
    return Filters(question.slug, unit, choices.year_first, choices.year_last, is_proposed_shown=is_proposed)


def _why_not_on_chart(row: Mapping[str, Any], asked: Filters) -> str:
    """The sentence that says why the page's charts do not show the open observation."""
    if row["measure"] not in asked.question.measures:
        return f"The chart does not show this row: it answers another question ({v.MEASURE.label(row['measure'])})."
    table = data.table("observations", questions.COLUMNS)
    if questions.within(table[table["observation_id"] == row["observation_id"]], asked).empty:
        return "The chart does not show this row: your filters keep it away."
    return f"The chart does not show this row: {questions.why_not_drawn(row, asked)}."


def _findings(observation_id: str) -> list[Mapping[str, Any]]:
    about = [row for row in findings.rows() if observation_id in list(row["observation_ids"])]
    return [row | {"sentence": findings.sentence(row)} for row in about]


def _said_again(row: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The other rows that say the same amount: what this one repeats, and what repeats it."""
    columns = (*questions.COLUMNS, "speaker")
    table = data.table("observations", columns)
    first = row["same_as"] or row["observation_id"]
    same = table[(table["same_as"] == first) | (table["observation_id"] == first)]
    same = same.astype(object).where(same.notna(), None)  # an empty cell is None, as in a row read alone
    return [other for other in same.to_dict("records") if other["observation_id"] != row["observation_id"]]


def page(
    row: Mapping[str, Any],
    *,
    said_again: Sequence[Mapping[str, Any]],
    findings: Sequence[Mapping[str, Any]],
    permalink: str,
    not_on_chart: str | None,
) -> str:
    """The panel as HTML. Every text from a table is escaped; links go to http and https addresses only."""
    parts = [
        f'<section class="ww-panel" aria-label="Evidence" data-quote="{escape(row["observation_id"])}">',
        f'<h2 tabindex="-1">{escape(_heading(row))}</h2>',
    ]
    if not_on_chart:
        parts.append(
            f'<p class="ww-note">{escape(not_on_chart)} '
            f'<a href="{escape(permalink)}" target="_self">Show the question it answers</a></p>'
        )
    if row["review"] in labels.NOT_ACCEPTED:
        parts.append(f'<p class="ww-note"><b>{_unchecked(row["review"])}</b></p>')
    parts += [
        f"<blockquote>{marked_quote(row)}</blockquote>",
        f'<p class="ww-source">{_source(row)}</p>',
        _open_article(row),
        _facts(row),
        _receipt(row),
        _same(said_again),
        _found(findings),
        f'<p class="ww-ways"><a href="{escape(permalink)}" target="_blank" rel="noopener">Link to this quote</a>'
        f" <code>{escape(row['observation_id'])}</code></p>",
        "</section>",
    ]
    return "\n".join(part for part in parts if part)


def marked_quote(row: Mapping[str, Any]) -> str:
    """The quote, with the words of the amount marked; all of it escaped."""
    quote, start, end = row["quote"], row["amount_start"], row["amount_end"]
    marked = f"{escape(quote[:start])}<mark>{escape(quote[start:end])}</mark>{escape(quote[end:])}"
    return marked if quote.startswith(("“", '"')) else f"“{marked}”"


def _heading(row: Mapping[str, Any]) -> str:
    amount = words.span(row["value_low"], row["value_high"], row["qualifier"], row["unit"], row["per"])
    what = f"{labels.place_of(row['ref_area']).name}: {amount or '“' + row['original_value'] + '”'}"
    return what


def _unchecked(review: str) -> str:
    """'Not yet checked by a person: the program proposes this reading.'"""
    said = labels.NOT_ACCEPTED[review]
    more = ": the program proposes this reading" if review == "proposed" else ""
    return f"{said[0].upper()}{said[1:]}{more}."


def _source(row: Mapping[str, Any]) -> str:
    title = row["title"] or f"{row['publisher']} (headline not known)"
    speaker = f"Said by: {escape(row['speaker'])}.<br>" if row["speaker"] else ""
    author = f", by {escape(row['author'])}" if row["author"] else ""
    basis = v.DATE_BASIS.label(row["date_basis"])
    note = f" {escape(row['date_note'])}" if row["date_note"] else ""
    return (
        f"{speaker}<cite>{escape(title)}</cite><br>{escape(row['publisher'])}{author}, "
        f"{words.period(row['date_published'])} (date {escape(basis)}).{note}"
    )


def _open_article(row: Mapping[str, Any]) -> str:
    address = row["passage_url"] or row["url"]
    if not address:
        return '<p class="ww-note">No web address of the article is known.</p>'
    text = "Open the article at these words" if row["passage_url"] else "Open the article"
    return f"<p>{outside_link(address, text)}</p>"


def outside_link(address: str, text: str) -> str:
    """A link that leaves the dashboard, in a new tab; the text alone where the address is not a web address."""
    if urlsplit(address).scheme not in ("http", "https"):
        return escape(text)
    return (
        f'<a class="ww-open" href="{escape(address)}" target="_blank" rel="noopener noreferrer">{escape(text)}'
        '<span aria-hidden="true"> ↗</span><span class="ww-hidden"> (opens in a new tab)</span></a>'
    )


def _facts(row: Mapping[str, Any]) -> str:
    """What was read from the words, as a list of term and value."""
    amount = words.span(row["value_low"], row["value_high"], row["qualifier"], row["unit"], row["per"])
    stage = v.PAY_STAGE.label(row["pay_stage"]) if row["pay_stage"] else None
    kind = v.KIND[row["measure"]].label(row["kind"]) if row["kind"] and row["measure"] in v.KIND else row["kind"]
    measure = v.MEASURE.label(row["measure"])
    about = ", ".join(part for part in (stage, kind, row["item"], row["of"] and f"of “{row['of']}”") if part)
    time = words.period(row["time_period"])
    if row["time_basis"]:
        time += f" ({v.TIME_BASIS.label(row['time_basis'])})"
    place = ", ".join(part for part in (row["place"], labels.place_of(row["ref_area"]).name) if part)
    facts = {
        "Read as": f"{amount or 'no number: kept as words'}",
        "Measure": f"{measure}{f' ({about})' if about else ''}",
        "Statistic": None if row["statistic"] == "unspecified" else v.STATISTIC.label(row["statistic"]),
        "About": v.POPULATION.label(row["population"]) if row["population"] else None,
        "Amount for": v.BASIS.label(row["basis"]) if row["basis"] else None,
        "Place": place,
        "Time": time,
        "How known": None if row["claim"] == "reported" else v.CLAIM.label(row["claim"]),
        "Checked": None if row["review"] == "accepted" else v.REVIEW.label(row["review"]),
        "Note": row["note"],
    }
    lines = [f"<dt>{name}</dt><dd>{escape(value)}</dd>" for name, value in facts.items() if value]
    return f"<dl>{''.join(lines)}</dl>"


def _receipt(row: Mapping[str, Any]) -> str:
    steps = words.receipt(
        row["derivation"] or (),
        original_value=row["original_value"],
        qualifier=row["qualifier"],
        per=row["per"],
    )
    result = _result(row)
    because = words.not_converted(row["not_comparable_because"]) if row["measure"] in MONTHLY else []
    if not steps and not because:
        return ""
    lines = "".join(f"<li>{escape(sentence)}</li>" for sentence in steps)
    ends = "".join(f"<p>{escape(sentence)}</p>" for sentence in [*result, *because])
    return f"<h3>From the words to comparable amounts</h3>{f'<ol>{lines}</ol>' if lines else ''}{ends}"


def _result(row: Mapping[str, Any]) -> list[str]:
    usd = words.span(row["low_usd_month"], row["high_usd_month"], row["qualifier"], "USD", "month", rounded=True)
    rice = words.span(row["low_rice_kg_month"], row["high_rice_kg_month"], row["qualifier"], "kg", None, rounded=True)
    share = words.share_of_minimum_wage(row)
    parts = [part for part in (usd, f"{rice} of rice" if rice else "", share) if part]
    if not parts:
        return []
    assumed = (
        " The month is not known: the lower end takes the weakest rate of the period, the upper end the strongest."
        if row["is_assumed"]
        else ""
    )
    widened = (
        " Market rates and prices moved within the time: the lower end in rice takes the lowest rate and the highest "
        "price, the upper end the reverse, also where they are of different days."
        if rice and questions.is_widened(row)
        else ""
    )
    return [f"Together, rounded: {words.listed(parts, 'or')}.{assumed}{widened}", *words.minimum_wage_notes(row)]


def _same(others: Sequence[Mapping[str, Any]]) -> str:
    if not others:
        return ""
    lines = []
    for other in others:
        amount = words.span(other["value_low"], other["value_high"], other["qualifier"], other["unit"], other["per"])
        lines.append(
            f"<li>“{escape(other['original_value'])}”: {escape(amount or 'no number')} "
            f"({escape(', '.join(_how_known(other)))})</li>"
        )
    return f"<h3>The article says it also as</h3><ul>{''.join(lines)}</ul>"


def _how_known(row: Mapping[str, Any]) -> Iterator[str]:
    yield v.CLAIM.label(row["claim"])
    if row["review"] in labels.NOT_ACCEPTED:
        yield labels.NOT_ACCEPTED[row["review"]]


def _found(findings: Sequence[Mapping[str, Any]]) -> str:
    if not findings:
        return ""
    lines = "".join(
        f"<li><b>{escape(v.VERDICT.label(finding['verdict']))}:</b> {escape(finding['sentence'])}</li>"
        for finding in findings
    )
    return f"<h3>What the checks found</h3><ul>{lines}</ul>"


def _unknown(observation_id: str) -> str:
    return (
        f'<section class="ww-panel" aria-label="Evidence" data-quote="{escape(observation_id)}">'
        '<h2 tabindex="-1">This quote is not here</h2>'
        f"<p>No observation has the name <code>{escape(words.brief(observation_id))}</code>. "
        "The link may be older or newer than "
        "these tables. Look for the words on the Data page, or pick a row from the list.</p></section>"
    )
