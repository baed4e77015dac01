"""Data: every observation, with search, a choice of columns, downloads and the dictionary."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

import pandas as pd
import streamlit as st

from dashboard import data, dictionary, evidence_panel, filters, links, page, questions, search
from dashboard import observations_table as table
from etl import schema
from etl import vocabulary as v
from wording import labels
from wording.language import _, plural

STYLE = Path(__file__).parents[1] / "pages.css"
LISTED = 50  # rows in the list of links; the search leads to the others


def main() -> None:
    st.html(STYLE)
    asked = filters.current()
    everything = data.table("observations", tuple(table.COLUMNS))
    observations = questions.reviewed(everything, asked)
    within = questions.within(observations, asked)

    page.head(_("Which observations are there?"))
    looked_for = ask_for_words()
    rows = search.found(within, looked_for)
    st.markdown(
        labels.as_markdown(told(asked, len(observations), len(within), len(rows), len(everything) - len(observations)))
    )
    if rows.empty:
        without_filters = search.found(observations, looked_for)
        st.info(labels.as_markdown(table.why_empty(looked_for, len(observations), len(within), len(without_filters))))
    else:
        show(rows, asked)
        list_links(rows, asked)
        page.foot(asked, rows["observation_id"])
    explain()


def ask_for_words() -> str:
    """What the reader looks for; it stands in the URL."""
    return st.text_input(
        _("Search words, quotes, speakers, places, titles and publishers"),
        key="search",
        bind="query-params",
        max_chars=200,
        placeholder=_("for example: quota roubles"),
    )


def told(asked: filters.Filters, in_table: int, under_filters: int, found: int, proposed: int) -> str:
    """What stands in the table, and what the filters, the search and the review keep out of it."""
    parts = [table.kept_away(asked, st.session_state["choices"], in_table, under_filters, found)]
    if proposed:
        parts.append(
            plural(
                "{count:,} proposal not yet checked by a person is left out.",
                "{count:,} proposals not yet checked by a person are left out.",
                proposed,
            )
        )
    parts.append(_("Years, places and publishers picked in the filters apply here; measure and unit do not."))
    return " ".join(parts)


def show(rows: pd.DataFrame, asked: filters.Filters) -> None:
    """The table. A picked row opens its quote beside it; its link opens the quote on the Compare page."""
    with st.expander(_("Choose columns"), key="fold_columns"):
        picked = st.pills(
            _("Columns of the table"),
            list(table.COLUMNS),
            default=table.SHOWN,
            selection_mode="multi",
            format_func=table.name,
            key="columns",
        )
    columns = table.in_order([*picked, "review"] if asked.is_proposed_shown else picked)
    ids = rows["observation_id"].tolist()
    key = f"table_{crc32(repr(ids).encode())}"  # other rows are another table: its picked row is not that of the last
    seen = table.readable(rows, columns)
    seen.insert(
        0, "evidence", [address(row) for row in rows[["observation_id", "measure", "review"]].to_dict("records")]
    )
    st.dataframe(
        seen,
        key=key,
        hide_index=True,
        on_select=lambda: open_row(key, ids),
        selection_mode="single-row",
        column_config=configured(columns),
        placeholder="",
        alt=_("Observations, one row each. The list of links below opens the same quotes."),
    )
    st.caption(
        _(
            "Pick a row to read its quote beside the table. With the keyboard: arrow keys to the row, then Shift and "
            "Space."
        )
    )


def configured(columns: list[str]) -> dict[str, object]:
    """Heading and explanation of each column; the dictionary below holds the same words."""
    config: dict[str, object] = {
        "evidence": st.column_config.LinkColumn(
            _("Evidence"), display_text=_("Open quote"), help=_("Opens the quote and its chart in a new tab")
        )
    }
    for column in columns:
        kinds = {"float": st.column_config.NumberColumn, "bool": st.column_config.CheckboxColumn}
        kind = kinds.get(table.COLUMNS[column].kind, st.column_config.Column)
        number = {"format": "localized"} if kind is st.column_config.NumberColumn else {}
        config[column] = kind(table.name(column), help=table.help_of(column), **number)
    return config


def address(row: dict[str, str]) -> str:
    """The permalink of an observation: the Compare page with its question asked and its quote open."""
    base = (st.context.url or "").removesuffix("/").removesuffix("/data")
    return filters.link(f"{base}/", evidence_panel.filters_of(row), row["observation_id"])


def open_row(key: str, ids: list[str]) -> None:
    """Callback of the table: the picked row's quote goes into the URL. A cleared selection changes nothing."""
    picked = st.session_state[key].selection.rows
    if picked:
        st.query_params["quote"] = ids[picked[0]]


def list_links(rows: pd.DataFrame, asked: filters.Filters) -> None:
    """The same rows as links: for the keyboard, for screen readers and for small screens."""
    fold = st.expander(_("The same rows as a list of links"), key="fold_links", on_change="rerun")
    if not fold.open:
        return
    with fold:
        if len(rows) > LISTED:
            st.caption(_("The first {first} of {all:,}. Search to find the others.", first=LISTED, all=len(rows)))
        listed = links.rows(rows.head(LISTED).to_dict("records"))
        links.show(listed, asked, "rows", search=st.session_state["search"] or "")


def explain() -> None:
    """The data dictionary, folded: a table is read when it is opened."""
    st.header(_("Data dictionary"), anchor=False)
    for described in schema.TABLES:
        label = plural(
            "Table {name}: {count:,} column",
            "Table {name}: {count:,} columns",
            len(described.columns),
            name=described.name,
        )
        fold = st.expander(label, key=f"dictionary_{described.name}", on_change="rerun")
        if fold.open:
            fold.html(f'<div class="ww-document ww-dictionary">{dictionary.of_table(described)}</div>')
    label = plural("Terms: {count:,} closed list", "Terms: {count:,} closed lists", len(v.VOCABULARIES))
    fold = st.expander(label, key="dictionary_terms", on_change="rerun")
    if fold.open:
        terms = "".join(map(dictionary.of_terms, v.VOCABULARIES))
        fold.html(f'<div class="ww-document ww-dictionary">{terms}</div>')


main()
