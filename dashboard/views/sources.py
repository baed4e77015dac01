"""Sources: one article at a time, to be read with everything that was taken from it, set aside and found by checks."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import (
    address,
    data,
    evidence_panel,
    filters,
    findings,
    links,
    page,
    questions,
    review_access,
    source_page,
    source_reading,
)
from dashboard.source_page import Row
from etl import schema, whole_article
from wording import labels, words
from wording.language import _, plural

STYLE = Path(__file__).parents[1] / "pages.css"
ARTICLES = "ARTICLES_DIR"
"""Names the folder of texts, as for `python -m etl check`."""
READ, WHOLE = "read", "whole"
"""The parameter of the address that shows the whole article, and its value."""


@st.fragment(key="sources")
def show() -> None:
    """The page. A fragment, so that another article draws this and nothing else."""
    with data.shown_anew():
        tables = {table.name: _columns(table) for table in (schema.SOURCES, schema.CONDITIONS, schema.SET_ASIDE)}
        read = {name: data.table(name, columns) for name, columns in tables.items()}
        observations = questions.reviewed(data.table("observations", source_reading.COLUMNS), filters.current())
        read["conditions"] = questions.reviewed(read["conditions"], filters.current())
        sources = source_page.newest_first(read["sources"].to_dict("records"))
        if not sources:
            page.head(_(source_page.TITLE))
            page.nothing(
                _("No article is in the tables yet."), _("Add an evidence file to data/observations and build again.")
            )
            return
        names = source_page.names(sources)
        asked = st.query_params.get("source")
        source_id = asked if asked in names else next(iter(names))
        source = next(source for source in sources if source["source_id"] == source_id)
        rows, told = _of(observations, source_id), _of(read["conditions"], source_id)
        found = [row for row in findings.rows() if source_id in list(row["source_ids"])]
        page.head(
            _(source_page.TITLE),
            source_page.answer(article_name(source), rows, told, found),
            [source_page.in_all(len(sources), len(observations), len(read["conditions"]), len(read["set_aside"]))],
        )
        pick(names, source_id, asked)
        st.header(labels.as_markdown(article_name(source)), anchor=False)
        _html("source", source_page.about(source))
        aside = _of(read["set_aside"], source_id)
        read_amounts(source, rows, told, aside)
        list_conditions(told, source)
        list_set_aside(aside, source)
        list_findings(found, source_id)


def pick(names: dict[str, str], source_id: str, asked: str | None) -> None:
    """The choice of an article; it goes into the URL."""
    if asked is not None and asked not in names:
        st.warning(
            labels.as_markdown(
                _("No article has the name {name}. The newest article is shown.", name=repr(words.brief(asked)))
            )
        )
    st.session_state["source_picked"] = source_id
    st.selectbox(
        _("Article ({count}, newest first)", count=len(names)),
        list(names),
        format_func=names.get,
        key="source_picked",
        on_change=_picked,
    )


def _picked() -> None:
    """Another article, and the quote of the last one is closed: one step, and one step back."""
    address.say({"quote": "", "source": st.session_state["source_picked"]})
    st.rerun(["sources", evidence_panel.KEY])


def article_name(source: Row) -> str:
    return words.article(source_page.text(source["title"]), source["publisher"], source["date_published"])


def read_amounts(source: Row, rows: Sequence[Row], told: Sequence[Row], aside: Sequence[Row]) -> None:
    """The quotes with their amounts marked; the whole article where its text is at hand and the reader wants it."""
    st.subheader(_("Amounts ({count})", count=len(rows)), anchor=False)
    if waiting := source_page.waiting(source, rows):
        st.caption(waiting)
    if not rows:
        st.markdown(_("No amount was taken from this article."))
    article = _text(source["source_id"])
    if article is not None and _is_whole_wanted():
        st.caption(_("The whole article. Each mark opens the evidence of its amount."))
        stretches = whole_article.stretches(article, rows, told, aside)
        indicators = {row["condition_id"]: row["indicator"] for row in told}
        read = source_reading.whole(article, stretches, indicators, _to(source, whole=True), source["language"])
        _html("quick", source_reading.legend() + read)
        return
    if not rows:
        return
    quotes = plural("{count:,} quote", "{count:,} quotes", len(source_reading.passages(rows)))
    st.caption(
        _("{quotes}, in the order of the article. Each mark and each line opens the evidence.", quotes=quotes)
        + ("" if article is not None else " " + _("The text between them is not at hand here: it is shown as “…”."))
    )
    _html("quick", source_reading.in_passages(rows, _to(source, whole=False), source["language"]))


def _is_whole_wanted() -> bool:
    """Whether the reader wants the whole article; the choice goes into the URL."""
    names = {"passages": _("Passages"), WHOLE: _("Whole article")}
    st.session_state["reading_picked"] = WHOLE if st.query_params.get(READ) == WHOLE else "passages"
    st.pills(_("Read"), list(names), format_func=names.get, required=True, key="reading_picked", on_change=_read)
    return st.session_state["reading_picked"] == WHOLE


def _read() -> None:
    if st.session_state["reading_picked"] == WHOLE:
        st.query_params[READ] = WHOLE
    else:
        st.query_params.pop(READ, None)


def _text(source_id: str) -> str | None:
    """The article's text, if it is at hand. It is its publisher's: nobody but a person at this machine may read it."""
    if not review_access.is_private():
        return None
    named = os.environ.get(ARTICLES)
    return whole_article.read_text(source_id, data.evidence(), Path(named) if named else None)


def list_conditions(conditions: Sequence[Row], source: Row) -> None:
    st.subheader(_("Conditions told without a number ({count})", count=len(conditions)), anchor=False)
    if not conditions:
        st.markdown(_("None."))
        return
    st.caption(
        _("Each under the indicator of forced labour to which it speaks (International Labour Organization, 2012).")
    )
    _html("conditions", source_page.conditions(conditions, source["language"]))


def list_set_aside(rows: Sequence[Row], source: Row) -> None:
    st.subheader(_("Stretches with other numbers, set aside ({count})", count=len(rows)), anchor=False)
    if not rows:
        st.markdown(_("None: every number of the article is in an amount above."))
        return
    st.caption(_("Every other number of the article, with the reason why it is not a labor amount."))
    _html("set-aside", source_page.set_aside(rows, source["language"]))


def list_findings(found: Sequence[Row], source_id: str) -> None:
    """What the checks found, each with links to the quotes it compares."""
    st.subheader(_("What the checks found ({count})", count=len(found)), anchor=False)
    if not found:
        st.markdown(_("No check applies to this article."))
    asked, said = filters.current(), {"source": source_id}
    if st.query_params.get(READ) == WHOLE:
        said[READ] = WHOLE
    findings.show(found, lambda pairs, key: links.show(pairs, asked, key, **said))


def _to(source: Row, *, whole: bool) -> source_reading.To:
    """The address of an observation's evidence on this page: every filter in full, the article, how it is read."""
    asked, more = filters.current(), {READ: WHOLE} if whole else {}
    return lambda observation_id: filters.link("", asked, observation_id, source=source["source_id"], **more)


def _columns(table: schema.Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.columns)


def _of(rows: pd.DataFrame, source_id: str) -> list[Row]:
    return rows[rows["source_id"] == source_id].to_dict("records")


def _html(kind: str, content: str) -> None:
    st.html(f'<div class="ww-document ww-{kind}">{content}</div>')


st.html(STYLE)
st.session_state["fragment"] = "sources"
show()
