"""Sources: one article at a time, with everything that was read from it, set aside, and found by the checks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import data, filters, findings, questions, source_page
from dashboard.source_page import Row
from etl import schema
from wording import labels, words

STYLE = Path(__file__).parents[1] / "pages.css"
OBSERVATION = (
    "observation_id", "source_id", "review", "claim", "measure", "kind", "pay_stage", "statistic", "population", "item",
    "of", "ref_area", "place", "time_period", "original_value", "value_low", "value_high", "qualifier", "unit", "per",
    "basis", "same_as", "quote", "amount_start", "amount_end", "speaker",
)  # fmt: skip


def main() -> None:
    st.html(STYLE)
    tables = {table.name: _columns(table) for table in (schema.SOURCES, schema.CONDITIONS, schema.SET_ASIDE)}
    read = {name: data.table(name, columns) for name, columns in tables.items()}
    everything = data.table("observations", OBSERVATION)
    observations = questions.reviewed(everything, filters.current())

    st.title("What does each source say?", anchor=False)
    sources = source_page.newest_first(read["sources"].to_dict("records"))
    if not sources:
        st.info("No article is in the tables yet. Add an evidence file to data/observations and build again.")
        return
    proposed = int((everything["review"] == "proposed").sum())
    waiting = words.waiting(int(read["sources"]["proposed_observations"].sum()), proposed)
    st.markdown(
        source_page.in_all(len(sources), len(observations), len(read["conditions"]), len(read["set_aside"]))
        + (f" {waiting}." if waiting else "")
        + (" The other filters" if proposed else " The filters")
        + " do not change this page."
    )
    source_id = pick(sources)
    source = next(source for source in sources if source["source_id"] == source_id)
    st.header(labels.as_markdown(article_name(source)), anchor=False)
    _html("source", source_page.about(source))
    list_observations(source, _of(observations, source_id))
    list_conditions(_of(read["conditions"], source_id))
    list_set_aside(_of(read["set_aside"], source_id))
    list_findings(source_id)


def pick(sources: Sequence[Row]) -> str:
    """The article that the URL names, else the newest. The choice of another goes into the URL."""
    names = source_page.names(sources)
    asked = st.query_params.get("source")
    if asked is not None and asked not in names:
        st.warning(f"No article has the name {labels.as_markdown(repr(asked))}. The newest article is shown.")
    st.session_state["source_picked"] = asked if asked in names else next(iter(names))
    return st.selectbox(
        f"Article ({len(names)}, newest first)",
        list(names),
        format_func=names.get,
        key="source_picked",
        on_change=_picked,
    )


def _picked() -> None:
    """Another article: the quote of the last one is closed, then the URL changes; the way back leads through both."""
    st.query_params.pop("quote", None)
    st.query_params["source"] = st.session_state["source_picked"]


def article_name(source: Row) -> str:
    return words.article(source_page.text(source["title"]), source["publisher"], source["date_published"])


def list_observations(source: Row, observations: Sequence[Row]) -> None:
    """Each quote once, with its amounts marked, and a link to the evidence of each amount."""
    source_id = source["source_id"]
    passages = source_page.passages(observations)
    st.subheader(f"Amounts ({len(observations)})", anchor=False)
    if waiting := source_page.waiting(source, observations):
        st.caption(waiting)
    if not passages:
        st.markdown("No amount was taken from this article.")
        return
    st.caption(f"{words.counted(len(passages), 'quote')}, in the order of the article. Each line opens the evidence.")
    for number, passage in enumerate(passages):
        with st.container(key=f"passage_{number}"):
            _html("quote", source_page.marked(passage) + source_page.said_by(passage))
            with st.container(key=f"links_passage_{number}"):
                for row in passage.observations:
                    to_quote(source_page.reading(row), row["observation_id"], source_id)


def list_conditions(conditions: Sequence[Row]) -> None:
    st.subheader(f"Conditions told without a number ({len(conditions)})", anchor=False)
    if not conditions:
        st.markdown("None.")
        return
    st.caption(
        "Each under the indicator of forced labour to which it speaks (International Labour Organization, 2012)."
    )
    _html("conditions", source_page.conditions(conditions))


def list_set_aside(rows: Sequence[Row]) -> None:
    st.subheader(f"Stretches with other numbers, set aside ({len(rows)})", anchor=False)
    if not rows:
        st.markdown("None: every number of the article is in an amount above.")
        return
    st.caption("Every other number of the article, with the reason why it is not a labor amount.")
    _html("set-aside", source_page.set_aside(rows))


def list_findings(source_id: str) -> None:
    """What the checks found, each with links to the quotes it compares."""
    about = [row for row in findings.rows() if source_id in list(row["source_ids"])]
    st.subheader(f"What the checks found ({len(about)})", anchor=False)
    if not about:
        st.markdown("No check applies to this article.")
    findings.show(about, lambda label, observation_id: to_quote(label, observation_id, source_id))


def to_quote(label: str, observation_id: str, source_id: str) -> None:
    """A link that opens the evidence of an observation beside this article."""
    query = filters.current().query() | {"source": source_id, "quote": observation_id}
    st.page_link(st.session_state["page"], label=label, icon="", help="", width="stretch", query_params=query)


def _columns(table: schema.Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.columns)


def _of(rows: pd.DataFrame, source_id: str) -> list[Row]:
    return rows[rows["source_id"] == source_id].to_dict("records")


def _html(kind: str, content: str) -> None:
    st.html(f'<div class="ww-document ww-{kind}">{content}</div>')


main()
