"""Take it away: the files of what a page shows, each made only when a reader asks for it.

In: the ids of the observations on the page, the filters, the link to the view. Out: buttons. What stands in a file is
decided in `etl.export`; a file is made outside of the page's run, so everything it needs is fixed here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import streamlit as st

from dashboard import data, filters
from dashboard.filters import Filters
from etl import export, schema
from wording import labels
from wording.language import _, current, plural, speaking

KEY = "take_away"
TABLES = ("csv", "xlsx", "parquet", "jsonl")
REST = ("pack", "html", "text", "bibtex", "ris", "csl")


def show(ids: Sequence[str], *, question: str, asked: Filters, address: str) -> None:
    """The fold with the buttons. Nothing where the page shows no observation. `question`: the page's, in words."""
    if not ids:
        return
    fold = st.expander(_("Take it away"), key=KEY, on_change="rerun")
    if not fold.open:
        return
    of = len(data.table("observations", ("observation_id",)))
    kept = filters.in_words(asked, st.session_state["choices"])
    in_words = " · ".join(part for part in (question, kept) if part)
    take = partial(export.take, data.folder(), tuple(ids), on=date.today(), asked=in_words, address=address)
    with fold:
        st.caption(labels.as_markdown(told(len(ids), of)))
        for formats in (TABLES, REST):
            with st.container(horizontal=True):
                for name in formats:
                    _offer(name, take, len(ids), of)


def told(rows: int, of: int) -> str:
    """What the files hold: '12 of 45 observations with all 46 columns, release 0123456789ab.'"""
    return _(
        "{rows} of {all:,}, with all {columns} columns, release {release}. The evidence pack holds the table, every "
        "quote on one printable page, and the citations.",
        rows=plural("{count:,} observation", "{count:,} observations", rows),
        all=of,
        columns=len(schema.OBSERVATIONS.columns),
        release=data.release(),
    )


def _offer(name: str, take: Callable[[], export.Taken], rows: int, of: int) -> None:
    kind = export.FORMATS[name]
    st.download_button(
        _(kind.label),
        partial(make, name, take, current()),
        export.file_name(data.release(), rows, of, kind.ending),
        kind.media_type,
        on_click="ignore",
        key=f"{KEY}_{name}",
    )


def make(name: str, take: Callable[[], export.Taken], language: str) -> bytes:
    """The file, in the language of the page from which it was asked."""
    with speaking(language):
        return export.FORMATS[name].make(take())
