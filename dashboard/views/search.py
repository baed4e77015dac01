"""Search: in which quote, by whom and about which place something is said, with the way to its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard import (
    conditions,
    data,
    filters,
    page,
    passages_panel,
    questions,
    quick_links,
    search,
    search_results,
    source_reading,
)
from dashboard.filters import Filters
from etl import schema
from wording import labels
from wording.language import _, current, plural

STYLE = Path(__file__).parents[1] / "pages.css"
WORDS, LISTED = "q", "listed"
"""The parameters of the address: what is looked for, and how many passages are listed."""
OBSERVATION = tuple(
    dict.fromkeys((*source_reading.COLUMNS, "title", "publisher", "year_first", "year_last", "time_basis"))
)
CONDITION = tuple(column.name for column in schema.CONDITIONS.columns)


@st.fragment(key="search")
def show() -> None:
    """The page. A fragment, so that another search draws this and nothing else."""
    with data.shown_anew():
        asked = filters.current()
        st.session_state.update(shown=None, follow=open_link)
        page.head(_("Where do the sources say it?"))
        looked_for = ask_for_words()
        wanted = search.terms(looked_for)
        if wanted:
            show_results(looked_for, wanted, asked)
        else:
            show_examples(asked)


def ask_for_words() -> str:
    """What the reader looks for; it stands in the URL."""
    return (
        st.text_input(
            _("Search quotes, speakers, places, titles, publishers and conditions"),
            key=WORDS,
            bind="query-params",
            max_chars=200,
            placeholder=_("for example: quota roubles"),
            on_change=lambda: st.query_params.pop(LISTED, None),
        )
        or ""
    )


def show_results(looked_for: str, wanted: tuple[str, ...], asked: Filters) -> None:
    """The passages that hold the words; what the filters keep away; the way to the rest."""
    observations, told, titles, sources = found_rows(wanted)
    seen, seen_told = under_filters(observations, asked), under_filters(told, asked)
    found = search_results.results(seen, seen_told, titles, sources, how_many())
    away = _passages(questions.reviewed(observations, asked), questions.reviewed(told, asked)) - found.passages
    kept = search_results.kept_away(away, filters.in_words(asked, st.session_state["choices"]))
    if not found.passages:
        show_nothing(looked_for, kept, asked)
    else:
        _html("answer", f'<p role="status">{escape(search_results.answer(found, looked_for))}</p>')
        if kept:
            st.caption(labels.as_markdown(kept))
        _html(
            "results ww-quick", search_results.in_sources(found, wanted, lambda **named: _to(asked, looked_for, named))
        )
        show_more(found, looked_for, asked)
    list_titles(found, asked)
    if found.passages:
        page.foot(asked, found.observation_ids, **{WORDS: looked_for})


def show_more(found: search_results.Results, looked_for: str, asked: Filters) -> None:
    """The way to the rest."""
    more = min(found.passages - found.listed, search_results.AT_FIRST)
    if more > 0:
        name = plural("Show {count:,} more passage", "Show {count:,} more passages", more)
        address = _to(asked, looked_for, {LISTED: str(found.listed + search_results.AT_FIRST)})
        _html("quick", search_results.list_of([("", name, address)]))


def show_nothing(looked_for: str, kept: str, asked: Filters) -> None:
    """No hit: one sentence, and the ways on: without the filters, or with fewer words."""
    page.nothing(search_results.nothing(looked_for), kept or _("Try another word, or fewer of them."), key=None)
    ways = []
    if kept:
        everything = filters.link("", filters.checked({"lang": asked.language}, st.session_state["choices"]))
        ways.append(("", _("Search without the filters"), f"{everything}&{urlencode({WORDS: looked_for})}"))
    for alone, count in search_results.fewer(looked_for, lambda one: count_of(one, asked)):
        name = plural("{words} ({count:,} passage)", "{words} ({count:,} passages)", count, words=alone)
        ways.append((_("with one word"), name, _to(asked, alone, {})))
    if ways:
        _html("quick", search_results.list_of(ways))


def show_examples(asked: Filters) -> None:
    """Nothing is looked for yet: what can be."""
    choices = st.session_state["choices"]
    places = [labels.place_name(ref_area) for ref_area in choices.ref_areas]
    st.markdown(
        _("Every word must occur. Case and accents do not matter. The places, years and publishers picked apply.")
    )
    pairs = search_results.examples(choices.publishers, places)
    ways = [(kind, typed, _to(asked, typed, {})) for kind, typed in pairs if count_of(typed, asked)]
    _html("quick", search_results.list_of(ways))


def list_titles(found: search_results.Results, asked: Filters) -> None:
    """Articles that are found by their title alone: no passage of them is in the tables."""
    if not found.titles:
        return
    page.section(_("Articles of this name, without a passage that was found"))
    with st.container(key="links_titles"):
        for row in found.titles:
            name = labels.as_markdown(row["title"] if isinstance(row["title"], str) else row["publisher"])
            query = asked.query() | {"source": row["source_id"]}
            st.page_link("views/sources.py", label=f"**{name}**", icon="", width="stretch", query_params=query)


def how_many() -> int:
    """How many passages the address asks for; never fewer than at first."""
    said = st.query_params.get(LISTED, "")
    asked = int(said) if said.isascii() and said.isdigit() and len(said) < 7 else 0
    return max(asked, search_results.AT_FIRST)


@dataclass(frozen=True)
class Searched:
    """The rows, and what is searched of each of them."""

    observations: pd.DataFrame
    conditions: pd.DataFrame
    sources: pd.DataFrame
    texts: tuple[pd.Series, pd.Series, pd.Series]


@st.cache_resource(show_spinner=False, max_entries=4)
def _searched(directory: str, when: data.Stamp, language: str) -> Searched:
    """Folded once for all readers of a language. Nobody changes it."""
    sources = data.table("sources", search_results.SOURCE_COLUMNS)
    observations = data.table("observations", OBSERVATION)
    told = search_results.conditions_to_search(data.table("conditions", CONDITION), sources)
    texts = (
        search.texts(observations),
        search.texts(told, search_results.CONDITION_COLUMNS),
        search.texts(sources, search_results.TITLE_COLUMNS),
    )
    return Searched(observations, told, sources, texts)


def found_rows(wanted: tuple[str, ...]) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Observations, conditions and titles that hold every term, before any filter; and all sources."""
    all_ = _searched(str(data.folder()), data.stamp(data.folder()), current())
    observations, told, titles = all_.texts
    return (
        all_.observations[search.holds(observations, wanted)],
        all_.conditions[search.holds(told, wanted)],
        all_.sources[search.holds(titles, wanted)],
        all_.sources,
    )


def count_of(looked_for: str, asked: Filters) -> int:
    """How many passages hold the words, under the filters."""
    observations, told, *_others = found_rows(search.terms(looked_for))
    return _passages(under_filters(observations, asked), under_filters(told, asked))


def under_filters(rows: pd.DataFrame, asked: Filters) -> pd.DataFrame:
    return questions.within(questions.reviewed(rows, asked), asked)


def _passages(observations: pd.DataFrame, told: pd.DataFrame) -> int:
    return len(pd.concat([rows[["source_id", "quote"]] for rows in (observations, told)]).drop_duplicates())


def open_link(followed: quick_links.Parameters) -> None:
    """Callback of the links: a quote or a condition opens beside the list; else another search, or more of it."""
    if any(followed.get(name) for name in (*passages_panel.NAMES, "quote")):
        passages_panel.open_link(followed)
        return
    if looked_for := followed.get(WORDS):
        st.session_state[WORDS] = looked_for[0]
        st.query_params.pop(LISTED, None)
    if listed := followed.get(LISTED):
        st.query_params[LISTED] = listed[0]


@st.fragment(key=passages_panel.KEY)
def show_panel() -> None:
    """The condition that the address names, beside the list."""
    if not passages_panel.is_open():
        return
    with data.shown_anew():
        asked = filters.current()
        sources = data.table("sources", conditions.SOURCE_COLUMNS)
        every = conditions.with_sources(data.table("conditions", conditions.COLUMNS), sources)
        told = conditions.conditions(every, asked, st.session_state["choices"].ref_areas)
        passages_panel.show(told, every, asked)


def _to(asked: Filters, looked_for: str, named: dict[str, str]) -> str:
    """An address of this page: every filter in full, the search, and what else is named."""
    return filters.link("", asked, **{WORDS: looked_for}, **named)


def _html(kind: str, content: str) -> None:
    st.html(f'<div class="ww-document ww-{kind}">{content}</div>')


st.html(STYLE)
st.session_state["fragment"] = "search"
show()
show_panel()
