"""The entry script: tables made ready, filters, navigation, the open quote. The pages are in `dashboard/views`.

The filters and the evidence panel stand here, so that they survive a change of page. In session state the page finds
`page` (itself) and `choices` (what there is to filter by), and leaves `shown` (the ids on its charts), `question` (its
title), `fragment` (the part of it that a changed filter runs again) and `follow` (what a followed link does on it,
where that is more than to open a quote).
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # `streamlit run` puts only this folder on the path, `python -m streamlit run` the root
    sys.path.insert(0, str(ROOT))

import streamlit as st  # noqa: E402

from dashboard import (  # noqa: E402
    address,
    clearing,
    data,
    evidence_panel,
    filters,
    frame,
    pages,
    questions,
    quick_links,
    release_choice,
    review_access,
)
from etl.errors import TablesError  # noqa: E402
from wording import labels, language, words  # noqa: E402
from wording.language import _, plural  # noqa: E402

STYLE = Path(__file__).with_name("style.css")


def main() -> None:
    language.follow(lambda: st.session_state.get("lang", language.OWN))
    address.follow_outside_tables()
    st.set_page_config(page_title=_("Wagewitness: reported labor conditions"), page_icon="⚖️", layout="wide")
    st.html(STYLE)
    listed = pages.listed(with_review=review_access.is_allowed())
    review = pages.named(listed, pages.REVIEW)
    page = st.navigation(listed, position="top")
    try:
        build_problems = _ready()
        release_choice.choose()
        data.check()
        show(page, build_problems)
    except TablesError as error:
        if review and page == review:
            _review_without_tables(review)
        else:
            _cannot_show(error, review)
        return
    _settle()


def show(page: st.Page, build_problems: str | None) -> None:
    """The filters, the page that the reader is on, and the open quote."""
    requested = {name: st.query_params.get_all(name) for name in filters.KEYS}
    choices = questions.choices(data.table("observations", questions.COLUMNS))
    st.session_state.update(page=page, choices=choices, fragment=None, shown=None, follow=evidence_panel.open_link)
    address.follow(page.url_path, choices)
    evidence_panel.follow_link()
    _ask(choices, page)
    with st.container(key="page"):
        frame.show(has_charts=pages.has_charts(page))
        if build_problems:
            _show_old_tables(build_problems)
        release_choice.show()
        ignored = filters.unknown(requested, choices)
        if ignored:
            st.warning(
                _(
                    "The link asks for something that is not here and was ignored: {ignored}.",
                    ignored=labels.as_markdown(words.listed(ignored)),
                )
            )
        page.run()
        _footer()
        quick_links.follow()
    evidence_panel.show()


@st.cache_resource(show_spinner=False)
def _settle() -> None:
    """Once a process, after the first page: what is loaded now stays, so the garbage collector need not look at it.

    Streamlit collects garbage after every run, also between a changed filter and the part that it redraws. With
    pandas, Arrow and Plotly loaded that takes as long as the rest of the redraw together.
    """
    gc.collect()
    gc.freeze()


def _ready() -> str | None:
    """Builds stale tables once a session. What the build said, if it failed."""
    if "build_problems" not in st.session_state:
        st.session_state["build_problems"] = data.make_ready()
    return st.session_state["build_problems"]


def _ask(choices: filters.Choices, page: st.Page) -> None:
    """The shared filters that do something on this page, and the language.

    `dashboard.address` keeps the URL in step, and what hidden filters hold; `filters.current` checks what they hold.
    """
    address.keep()
    asked = pages.asks(page)
    with st.sidebar:
        _clear()
        if {"measure", "unit"} & set(asked):
            with st.container(key="filters_what"):
                _ask_what(choices, asked)
        if set(pages.ROWS) & set(asked):
            with st.container(key="filters_rows"):
                _ask_which(choices, asked)
        with st.container(key="filters_language"):
            st.pills(
                _("Language"),
                list(language.LANGUAGES),
                format_func=language.LANGUAGES.get,
                required=True,
                key="lang",
                on_change=_write_address,
            )


def _ask_what(choices: filters.Choices, asked: Sequence[str]) -> None:
    """What is compared. The names are in the reader's language, the slugs behind them are the same in all."""
    for name, title, slugs, names in (
        ("measure", _("Measure"), choices.measures, labels.MEASURE_NAMES),
        ("unit", _("Unit"), labels.UNITS, labels.UNIT_NAMES),
    ):
        if name in asked:
            said = {slug: _(names.get(slug, slug)) for slug in slugs}
            st.pills(title, list(said), format_func=said.get, required=True, key=name, on_change=clearing.redraw)


def _ask_which(choices: filters.Choices, asked: Sequence[str]) -> None:
    """Which observations count."""
    several: dict[str, Any] = {"selection_mode": "multi", "on_change": clearing.redraw}
    if "place" in asked:
        said = {slug: labels.place_name(ref_area) for slug, ref_area in choices.places.items()}
        st.pills(_("Place of work (none picked: all)"), list(said), format_func=said.get, key="place", **several)
    if "years" in asked and choices.year_first < choices.year_last:
        title = _("Years the amounts speak about")
        st.slider(title, choices.year_first, choices.year_last, key="years", on_change=clearing.redraw)
    if "undated" in asked:
        title = _("Include what has no known time ({count})", count=choices.undated)
        st.checkbox(title, key="undated", on_change=clearing.redraw)
    if "publisher" in asked:
        st.pills(_("Publisher (none picked: all)"), choices.publishers, key="publisher", **several)
    if "proposed" in asked and choices.proposed:
        title = _("Show unreviewed proposals ({count})", count=choices.proposed)
        st.checkbox(title, key="proposed", on_change=clearing.redraw)


@st.fragment(key=clearing.KEY)
def _clear() -> None:
    """The way to the defaults, where a filter of this page is not at its own."""
    clearing.offer("clear")


def _write_address() -> None:
    address.write(st.session_state["choices"])


def _review_without_tables(review: st.Page) -> None:
    """The page on which what an article's source lacks is filled in; the tables are built when it is saved."""
    with st.container(key="page"):
        if said := st.session_state.get("build_problems"):
            st.warning(
                _("There are no tables to show yet, because the evidence files could not be built. The build says:")
            )
            st.code(said, language=None, wrap_lines=True)
            st.markdown(_("What an article lacks of its source is asked for here, where its review is continued."))
        review.run()


def _cannot_show(error: TablesError, review: st.Page | None) -> None:
    """One page instead of all others: what is wrong with which file, and what to do."""
    st.title(_("The tables cannot be shown"), anchor=False)
    st.markdown(_("The dashboard reads built tables, and these are not as they should be:"))
    st.code(
        "\n\n".join(part for part in (st.session_state.get("build_problems"), str(error)) if part),
        language=None,
        wrap_lines=True,
    )
    st.markdown(_("Mend what is named there, then load this page again."))
    if review:
        st.page_link(review, label=_("What an article lacks of its source can be filled in on Add and review."))


def _show_old_tables(build_problems: str) -> None:
    st.warning(
        _(
            "The evidence files changed and could not be built. You see the last good tables. "
            "Mend what the build says, then load this page again:"
        )
    )
    st.code(build_problems, language=None, wrap_lines=True)


def _footer() -> None:
    sources = data.table("sources", ("source_id", "proposed_observations"))
    reviews = data.table("observations", ("review",))["review"]
    accepted, proposed = int((reviews == "accepted").sum()), int((reviews == "proposed").sum())
    parts = (
        _("Release {release}", release=data.release()),
        _(
            "{observations} in {articles}",
            observations=plural("{count:,} observation", "{count:,} observations", accepted),
            articles=plural("{count:,} article", "{count:,} articles", len(sources)),
        ),
        words.waiting(int(sources["proposed_observations"].sum()), proposed),
        _("The quotes belong to their publishers and are cited for research; data and code: see LICENSE."),
    )
    st.caption(" · ".join(part for part in parts if part))


main()
