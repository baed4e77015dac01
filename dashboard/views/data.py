"""Data: the table itself, with search, a choice of columns, downloads and the dictionary."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import data, dictionary, downloads, filters, questions, words
from etl import schema

# The columns that stand in the table before a reader picks others.
SHOWN = ("original_value", "measure", "ref_area", "place", "time_period", "value_low", "value_high", "unit", "per",
         "low_usd_month", "high_usd_month", "publisher")  # fmt: skip
SEARCHED = ("quote", "original_value", "speaker", "place", "title")
COLUMNS = tuple(column.name for column in schema.OBSERVATIONS.columns if column.kind != "steps")


def main() -> None:
    asked = filters.current()
    observations = data.table("observations", COLUMNS)
    st.title("What is in the table?", anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        search = st.text_input(
            "Search quotes, words, speakers, places and titles", key="search", bind="query-params", max_chars=200
        )
        is_one_measure = st.checkbox(
            f"Only the measure at the side: {asked.measure}", key="only_measure", bind="query-params"
        )
    rows = questions.found(questions.within(observations, asked), search, SEARCHED)
    if is_one_measure:
        rows = rows[rows["measure"].isin(asked.question.measures)]
    st.markdown(
        f"{words.counted(len(rows), 'observation')} of {len(observations):,}, as the filters at the side and the "
        "search leave them. Pick a row to read its quote."
    )
    if rows.empty:
        st.info("No observation is left. Search for fewer words, or widen the filters at the side.")
    else:
        show(rows, asked)
        offer(rows)
    dictionary_of_data()


def show(rows: pd.DataFrame, asked: filters.Filters) -> None:
    """The table. A picked row opens its quote; the link in its first column opens it in a tab of its own."""
    fold = st.expander("Columns", key="fold_columns", on_change="rerun")
    columns = st.session_state.get("columns", list(SHOWN))
    if fold.open:
        columns = fold.pills("Shown columns", COLUMNS, default=SHOWN, selection_mode="multi", key="columns")
    seen = rows[[column for column in COLUMNS if column in columns]].copy()
    texts = seen.columns[seen.dtypes == "str"]
    seen[texts] = seen[texts].fillna("")
    home = f"{(st.context.url or '').rstrip('/').removesuffix('/data')}/"
    seen.insert(0, "evidence", [filters.link(home, asked, row) for row in rows["observation_id"]])
    ids = rows["observation_id"].tolist()
    st.dataframe(
        seen,
        key="table",
        hide_index=True,
        on_select=lambda: open_row(ids),
        selection_mode="single-row",
        column_config={"evidence": st.column_config.LinkColumn("evidence", display_text="quote", width="small")},
        alt="Observations as the filters and the search leave them, one row each",
    )


def open_row(ids: list[str]) -> None:
    """Callback of the table: the picked row's quote goes into the URL."""
    picked = st.session_state["table"].selection.rows
    if picked:
        st.query_params["quote"] = ids[picked[0]]


def offer(rows: pd.DataFrame) -> None:
    """Every column of the rows that are left, as files. They are written when a reader asks for them."""
    ids = rows["observation_id"].tolist()
    name = f"wagewitness-{data.release()}"
    with st.container(horizontal=True):
        st.download_button(
            "Download as CSV",
            lambda: downloads.to_csv(data.observations(ids)),
            f"{name}.csv",
            "text/csv",
            on_click="ignore",
        )
        st.download_button(
            "Download as Parquet",
            lambda: downloads.to_parquet(data.observations(ids)),
            f"{name}.parquet",
            "application/vnd.apache.parquet",
            on_click="ignore",
        )


def dictionary_of_data() -> None:
    st.header("Data dictionary", anchor=False)
    columns = st.expander("Tables and columns", key="dictionary_tables", on_change="rerun")
    if columns.open:
        columns.html(dictionary.tables())
    terms = st.expander("Terms", key="dictionary_terms", on_change="rerun")
    if terms.open:
        terms.html(dictionary.terms())


main()
