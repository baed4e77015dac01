"""Links from a row to its evidence: real links that open the panel without loading the page anew.

In: rows of observations or ready labels, and the filters. Out: a list of links, each with every filter in full and the
observation's id: for the keyboard, for a new tab and for copying. A list is one piece of HTML: as elements of the page
its links would be drawn anew with each change of a filter. `dashboard.quick_links` follows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TypeVar

import pandas as pd
import streamlit as st
from markdown_it import MarkdownIt

from dashboard import charts, filters, questions
from dashboard.filters import Filters
from etl import vocabulary as v
from wording import labels
from wording.language import _, term

AT_FIRST = 100
"""How many links a list holds before a reader asks for more: a browser feels each of them."""
Link = tuple[str, str]
"""The label as Markdown, and the id that follows `quote=` in the address."""
Listed = TypeVar("Listed")

_MARKDOWN = MarkdownIt("commonmark", {"html": False})


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


def show(links: Iterable[Link], asked: Filters, key: str, **said: str) -> None:
    """A list of links that open quotes on the page one is on. `said`: what else the address of this page says."""
    every = list(links)
    if every:
        st.html(html(at_first(every, key), asked, key, **said))
        more(every, key)


def html(links: Iterable[Link], asked: Filters, key: str, **said: str) -> str:
    """The list as HTML. `key` names it to the page's styles and to who looks for it."""
    items = (
        f'<li><a href="{escape(filters.link("", asked, to, **said))}">{_MARKDOWN.renderInline(label)}</a></li>'
        for label, to in links
    )
    return f'<ul class="ww-links ww-quick" data-list="{escape(key)}">{"".join(items)}</ul>'


def marks(rows: pd.DataFrame) -> Iterator[Link]:
    """A link for every mark of a chart: place, amount, words as printed, source, and why the mark is hollow."""
    for row in rows.to_dict("records"):
        heading = row["group"]  # 'China · calculated by the source'; 'China · promised' would say it twice
        if row["label"].startswith(heading.rpartition(" · ")[2]):
            heading = labels.place_name(row["ref_area"])
        about = f"**{labels.as_markdown(row['text'])}** · {labels.as_markdown(row['label'])}"
        doubt = f" {_('(hollow: {why})', why=labels.as_markdown(row['doubt']))}" if row["doubt"] else ""
        doubt += charts.unchecked(row)
        printed = labels.as_markdown(row["words"])
        yield f"{labels.as_markdown(heading)}: {about} · “{printed}”{doubt}", row["observation_id"]


def rows(rows: Iterable[questions.Row]) -> Iterator[Link]:
    """A link for every observation that no chart shows: place, words as printed, source."""
    return ((line(row), str(row["observation_id"])) for row in rows)


def line(row: questions.Row) -> str:
    """The label of a link to an observation, as Markdown: 'Russia: “62,000 roubles” · quota · AsiaNews · 2025'."""
    place = labels.place_name(str(row["ref_area"]))
    printed = labels.as_markdown(str(row["original_value"]))
    unchecked = f" · {_(labels.NOT_ACCEPTED[row['review']])}" if row["review"] in labels.NOT_ACCEPTED else ""
    claim = f" · {term(v.CLAIM, str(row['claim']))}" if row["claim"] != "reported" else ""
    inferred = f" ({_('the time is inferred')})" if row["time_basis"] == "inferred" else ""
    return f"{place}: **“{printed}”** · {labels.as_markdown(questions.label(row))}{claim}{inferred}{unchecked}"
