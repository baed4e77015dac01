"""Links from a row to its evidence: real links that open the panel without loading the page anew.

In: rows of observations, the filters, the page that shows them. Out: one link a row, with every filter in full and
the observation's id. `st.page_link` is a link for the keyboard, for a new tab and for copying.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import pandas as pd
import streamlit as st

from dashboard import charts, questions
from dashboard.filters import Filters
from etl import vocabulary as v
from wording import labels
from wording.language import _, term

AT_FIRST = 100
"""How many links a list holds before a reader asks for more. Each is an element of the page, and a browser feels it."""
Listed = TypeVar("Listed")


def at_first(rows: Sequence[Listed], key: str, most: int = AT_FIRST) -> Sequence[Listed]:
    """Those of the rows that are listed now; `more` draws the way to the others, under the same key."""
    return rows[: st.session_state.get(f"most_{key}", most)]


def more(rows: Sequence[Listed], key: str, most: int = AT_FIRST) -> None:
    """How many rows the list does not show yet, and the button that shows more of them; nothing where it shows all."""
    left = len(rows) - len(at_first(rows, key, most))
    if left:
        name = _("Show {some:,} more of {left:,} that are not listed", some=min(left, most), left=left)
        st.button(name, key=f"more_{key}", on_click=_show_more, args=(key, most))


def _show_more(key: str, most: int) -> None:
    st.session_state[f"most_{key}"] = st.session_state.get(f"most_{key}", most) + most


def to_marks(rows: pd.DataFrame, filters: Filters, page: st.Page, key: str = "marks") -> None:
    """A link for every mark of a chart: place, amount, words as printed, source, and why the mark is hollow."""
    every = rows.to_dict("records")
    for row in at_first(every, key):
        heading = row["group"]  # 'China · calculated by the source'; 'China · promised' would say it twice
        if row["label"].startswith(heading.rpartition(" · ")[2]):
            heading = labels.place_name(row["ref_area"])
        about = f"**{labels.as_markdown(row['text'])}** · {labels.as_markdown(row['label'])}"
        doubt = f" {_('(hollow: {why})', why=labels.as_markdown(row['doubt']))}" if row["doubt"] else ""
        doubt += charts.unchecked(row)
        printed = labels.as_markdown(row["words"])
        to_quote(f"{labels.as_markdown(heading)}: {about} · “{printed}”{doubt}", row["observation_id"], filters, page)
    more(every, key)


def to_rows(rows: Iterable[questions.Row], filters: Filters, page: st.Page, key: str = "rows") -> None:
    """A link for every observation that no chart shows: place, words as printed, source."""
    every = list(rows)
    for row in at_first(every, key):
        to_quote(line(row), row["observation_id"], filters, page)
    more(every, key)


def line(row: questions.Row) -> str:
    """The label of a link to an observation, as Markdown: 'Russia: “62,000 roubles” · quota · AsiaNews · 2025'."""
    place = labels.place_name(str(row["ref_area"]))
    printed = labels.as_markdown(str(row["original_value"]))
    unchecked = f" · {_(labels.NOT_ACCEPTED[row['review']])}" if row["review"] in labels.NOT_ACCEPTED else ""
    claim = f" · {term(v.CLAIM, str(row['claim']))}" if row["claim"] != "reported" else ""
    inferred = f" ({_('the time is inferred')})" if row["time_basis"] == "inferred" else ""
    return f"{place}: **“{printed}”** · {labels.as_markdown(questions.label(row))}{claim}{inferred}{unchecked}"


def to_quote(text: str, observation_id: str, filters: Filters, page: st.Page) -> None:
    """One link that opens the quote of an observation on `page`."""
    query = filters.query() | {"quote": observation_id}
    st.page_link(page, label=text, icon="", help="", width="stretch", query_params=query)
