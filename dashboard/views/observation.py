"""One observation: as printed, as read, as converted; its quote and receipt, its neighbours, and how to cite it.

Its address is /observation?id=<observation_id>. The page is not in the navigation: a number leads here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from dashboard import (
    arrival,
    citing,
    data,
    evidence_html,
    evidence_panel,
    filters,
    findings,
    observation_page,
    observation_states,
    page,
    pages,
    questions,
)
from dashboard.links import Link
from dashboard.observation_page import Neighbours, Row
from wording import labels
from wording.language import _, plural

STYLE = Path(__file__).parents[1] / "pages.css"


def main() -> None:
    st.html(STYLE)
    observation_id = (st.query_params.get("id") or "").strip()
    row = data.observation(observation_id)
    if row is None:
        show_absent(observation_id)
    else:
        show(row)
    arrival.at(observation_id, '[data-testid="stMain"] h1')


def show(row: Row) -> None:
    page.head(evidence_html.heading(row), observation_page.subtitle(row))
    _html("observation", observation_page.evidence(row) + observation_page.steps(row))
    ways(row)
    _html("observation", observation_page.details(row))
    list_findings(row)
    list_neighbours(row)
    cite(row)


def show_absent(observation_id: str) -> None:
    """An observation that is not here: why, what to do, and how it last stood."""
    state = observation_states.look_up(observation_id)
    st.title(labels.as_markdown(state.heading), anchor=False)
    _html("observation", observation_page.absent(state))
    observation_states.step(state)


def ways(row: Row) -> None:
    """The ways on: its chart, its article here, its address."""
    with st.container(horizontal=True, key="links_ways"):
        chart = evidence_panel.filters_of(row).query() | {"quote": row["observation_id"]}
        label = labels.as_markdown(_("Open in chart"))
        st.page_link(f"views/{pages.COMPARE}.py", label=f"**{label}**", query_params=chart, width="content")
        to_article(row, _("Read beside its article"))


def to_article(row: Row, label: str) -> None:
    query = filters.current().query() | {"source": row["source_id"], "quote": row["observation_id"]}
    label = f"**{labels.as_markdown(label)}**"
    st.page_link("views/sources.py", label=label, query_params=query, width="content")


def list_findings(row: Row) -> None:
    about = evidence_panel.findings_about(row["observation_id"])
    page.section(_("What the checks found"))
    if about:
        findings.show(about, to_observations)
    else:
        st.markdown(_("No check compares this amount with another one."))


def list_neighbours(row: Row) -> None:
    table = questions.reviewed(data.table("observations", questions.COLUMNS), filters.current())
    found = observation_page.around(row, table.to_dict("records"))
    if found.again.rows:
        list_links("again", _("The same amount, said again"), found.again)
    list_links("source", _("From the same source"), found.source, _("No other amount of this source is in the table."))
    if found.source.more:
        with st.container(key="links_more"):
            to_article(
                row, plural("{count:,} more, in its article", "{count:,} more, in its article", found.source.more)
            )
    title = _("The same measure at the same place, from other sources")
    list_links("alike", title, found.alike, _("No other source reports this measure for this place of work."))
    if found.alike.more:
        more = plural("{count:,} more, in the chart.", "{count:,} more, in the chart.", found.alike.more)
        st.caption(more)


def list_links(key: str, title: str, neighbours: Neighbours, none: str = "") -> None:
    """Neighbours as links to their own pages; without any, the sentence that says so."""
    page.section(title)
    if not neighbours.rows:
        st.markdown(labels.as_markdown(none))
        return
    to_observations([(observation_page.line(row), row["observation_id"]) for row in neighbours.rows], key)


def to_observations(pairs: Iterable[Link], key: str) -> None:
    """Links, (label as Markdown, observation_id), to the pages of other observations: another page, so drawn anew."""
    with st.container(key=f"links_{key}"):
        for label, observation_id in pairs:
            query = filters.current().query() | {"id": observation_id}
            st.page_link(st.session_state["page"], label=label, icon="", help="", width="stretch", query_params=query)


def cite(row: Row) -> None:
    """A sentence to copy, files for reference managers, and the address of this page under this release."""
    release = data.release_id()
    page.section(_("Cite it"), _("Every form names the release, because a later one may read the same words better."))
    st.code(citing.sentence(row, release), language=None, wrap_lines=True)
    with st.container(horizontal=True, key="citation_files"):
        for file in citing.files(row, release, date.today()):
            st.download_button(
                _("Download {format}", format=file.format),
                file.text,
                file_name=file.name,
                mime=file.media_type,
                key=f"cite_{file.format}",
                on_click="ignore",
            )
    st.markdown(_("Address of this page"))
    st.code(_address(row["observation_id"]), language=None, wrap_lines=True)


def _address(observation_id: str) -> str:
    """The address of the observation alone, with the release it was read in: filters do not change this page."""
    base = (st.context.url or "/observation").partition("?")[0]
    return f"{base}?{_query(observation_id)}"


def _query(observation_id: str) -> str:
    asked = filters.current()
    named = {"id": observation_id, "release": data.release(), "lang": asked.language, "frozen": asked.frozen}
    return urlencode({name: value for name, value in named.items() if value})


def _html(kind: str, content: str) -> None:
    st.html(f'<div class="ww-document ww-{kind}">{content}</div>')


main()
