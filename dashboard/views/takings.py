"""Takings: of each monthly pay, how much is taken, by whom, and what is kept, in every report that tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from dashboard import charts_takings, data, filters, findings, links, page, takings, takings_lanes
from dashboard import takings_words as said
from dashboard.takings import Setting
from wording import labels
from wording.language import _, plural

MOST = 25
"""Reports that are shown at once; the others come on demand."""


@st.fragment(key="takings")
def show_takings() -> None:
    """The page. A fragment, so that a changed filter draws this and nothing else."""
    with data.shown_anew():
        show(filters.current())


def show(asked: filters.Filters) -> None:
    checked = data.table("findings", takings.FINDING_COLUMNS).to_dict("records")
    found = takings.ask(data.table("observations", takings.COLUMNS), checked, asked)
    left_out = {row["observation_id"] for part in found.left_out for row in part.rows}
    st.session_state["shown"] = found.shown | left_out
    page.head(said.title(), said.answer(found), said.notes() if found.settings else [])
    if not found.settings:
        page.nothing(
            _("No report of a taking, or of what is kept, is among these observations."),
            _("Widen the years, or pick other places or publishers."),
        )
    most = st.session_state.get("takings_shown", MOST)
    draw(found.settings[:most], asked)
    if len(found.settings) > most:
        more = len(found.settings) - most
        st.button(
            plural("Show {count:,} more report", "Show more of {count:,} further reports", more),
            on_click=lambda: st.session_state.update(takings_shown=most + MOST),
            key="more_takings",
        )
    between_sources(found)
    page.left_out(found.left_out, found.hidden)
    page.foot(asked, found.shown)


def draw(settings: Sequence[Setting], asked: filters.Filters) -> None:
    """The bars, then every report in words with its quotes."""
    panels = takings_lanes.panels(settings, asked.unit)
    for number, panel in enumerate(panels):
        figure = charts_takings.bars(panel)
        page.chart(
            f"chart_takings_{number}", figure, alt=charts_takings.described(panel, said.title()), title=said.title()
        )
    if panels:
        st.html(charts_takings.legend(panels))
    for number, setting in enumerate(settings):
        report(number, setting, asked)


def report(number: int, setting: Setting, asked: filters.Filters) -> None:
    """One report: what it says, how what is left is computed, what it does not say, and the way to each quote."""
    page.section(said.heading(setting), _("In: {article}", article=said.article(setting)))
    for sentence in said.sentences(setting, asked.unit):
        st.markdown(labels.as_markdown(labels.unbroken(sentence)))
    for tension in setting.tensions:
        st.html(findings.html(tension.finding["verdict"], findings.sentence(tension.finding)))
    notes = [*said.formulas(setting), *said.missing(setting)]
    if notes:
        st.caption(labels.as_markdown(labels.unbroken(" ".join(notes))))
    page.quote_links(quotes(setting), f"takings_{number}")


def quotes(setting: Setting) -> Iterator[tuple[str, str]]:
    """The label of a link and its observation, for every amount of the report."""
    for row in setting.all_rows:
        yield links.line(row), row["observation_id"]


def between_sources(found: takings.Takings) -> None:
    """A quota of one source above the pay of another: set beside each other, never subtracted."""
    if not found.elsewhere:
        return
    page.section(
        _("Between two sources"),
        _("Here one source's quota is above another source's pay. The two are set beside each other, not subtracted."),
    )
    findings.show(found.elsewhere, page.quote_links)


st.session_state["fragment"] = "takings"
show_takings()
