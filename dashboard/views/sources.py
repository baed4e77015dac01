"""Sources: each article with what was taken from it, set aside and found by the checks; never the whole article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import streamlit as st

from dashboard import data, evidence_panel, filters, labels, links, questions, words
from etl import vocabulary as v

Row = Mapping[str, Any]


def main() -> None:
    sources = data.table("sources", ("source_id", "title", "publisher", "author", "url", "date_published",
                                     "date_basis", "date_note")).to_dict("records")  # fmt: skip
    st.title("Which articles do the amounts come from?", anchor=False)
    st.markdown(
        f"{words.counted(len(sources), 'article')}. Each gives its observations, the conditions it tells without "
        "numbers, and every number that was set aside, with the reason. The filters do not change this page."
    )
    for source in sources:
        show(source)


def show(source: Row) -> None:
    """One article: who, when, where; then its parts, folded."""
    source_id = source["source_id"]
    name = words.article(_text(source["title"]), source["publisher"], source["date_published"])
    st.header(labels.as_markdown(name), anchor=False)
    st.html(about(source))
    observations = _of(source_id, "observations", (*questions.COLUMNS, "quote", "amount_start", "amount_end"))
    conditions = _of(
        source_id,
        "conditions",
        ("source_id", "indicator", "ref_area", "place", "time_period", "quote", "speaker", "passage_url", "note"),
    )
    set_aside = _of(source_id, "set_aside", ("source_id", "words", "reason"))
    findings = [
        row
        for row in data.table("findings", ("source_ids", "verdict", "sentence")).to_dict("records")
        if source_id in list(row["source_ids"])
    ]
    parts = (
        ("observations", observations, "observation", list_observations),
        ("conditions", conditions, "condition told without a number", list_conditions),
        ("set_aside", set_aside, "number set aside", list_set_aside),
        ("findings", findings, "finding of the checks", list_findings),
    )
    for part, rows, one, list_rows in parts:
        if not rows:
            continue
        name, _, rest = one.partition(" ")
        heading = f"{words.counted(len(rows), name)} {rest}".strip()
        fold = st.expander(heading, key=f"{part}_{source_id}", on_change="rerun")
        if fold.open:
            with fold:
                list_rows(rows)


def about(source: Row) -> str:
    """Publisher, author, date and how sure it is, and the way to the article; escaped."""
    author = f", by {escape(author)}" if (author := _text(source["author"])) else ""
    note = f" {escape(note)}" if (note := _text(source["date_note"])) else ""
    url = _text(source["url"])
    link = evidence_panel.outside_link(url, "Open the article") if url else "No web address is known."
    unknown = "" if _text(source["title"]) else " The headline is not known."
    return (
        f'<p class="ww-panel">{escape(source["publisher"])}{author}, {words.period(source["date_published"])} '
        f"(date {escape(v.DATE_BASIS.label(source['date_basis']))}).{note}{unknown}<br>{link}</p>"
    )


def list_observations(observations: Sequence[Row]) -> None:
    """A link to the panel for each observation, and its quote below."""
    asked = filters.current()
    for number, row in enumerate(observations):
        with st.container(key=f"links_{row['source_id']}_{number}"):
            links.to_quote(links.line(row), row["observation_id"], asked, st.session_state["page"])
            st.html(f'<div class="ww-panel"><blockquote>{evidence_panel.marked_quote(row)}</blockquote></div>')


def list_conditions(rows: Sequence[Row]) -> None:
    st.html("".join(condition(row) for row in rows))


def condition(row: Row) -> str:
    """A condition: the ILO indicator it speaks to, its quote, who says it about where and when."""
    place = ", ".join(part for part in (_text(row["place"]), labels.place_of(row["ref_area"]).name) if part)
    told = " · ".join(part for part in (place, words.period(_text(row["time_period"])), _text(row["speaker"])) if part)
    note = f"<p>{escape(note)}</p>" if (note := _text(row["note"])) else ""
    url = _text(row["passage_url"])
    link = f"<p>{evidence_panel.outside_link(url, 'Open the article at these words')}</p>" if url else ""
    return (
        f'<div class="ww-panel"><p><b>{escape(v.INDICATOR.label(row["indicator"]))}</b> · {escape(told)}</p>'
        f"<blockquote>“{escape(row['quote'])}”</blockquote>{note}{link}</div>"
    )


def list_set_aside(rows: Sequence[Row]) -> None:
    lines = "".join(f"<li>“{escape(row['words'])}”: {escape(v.REASON.label(row['reason']))}</li>" for row in rows)
    st.html(f'<div class="ww-panel"><ul>{lines}</ul></div>')


def list_findings(rows: Sequence[Row]) -> None:
    lines = "".join(
        f"<li><b>{escape(v.VERDICT.label(row['verdict']))}:</b> {escape(row['sentence'])}</li>" for row in rows
    )
    st.html(f'<div class="ww-panel"><ul>{lines}</ul></div>')


def _of(source_id: str, table: str, columns: Sequence[str]) -> list[Row]:
    rows = data.table(table, columns)
    return rows[rows["source_id"] == source_id].to_dict("records")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


main()
