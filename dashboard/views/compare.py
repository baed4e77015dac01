"""Pay and more: one measure, its answer in a sentence, charts of what was reported, and the way to each quote."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from dashboard import charts, data, filters, findings, links, page, questions
from wording import labels
from wording.language import _, plural


@st.fragment(key="compare")
def compare() -> None:
    """The page. A fragment, so that a changed filter draws this and nothing else."""
    with data.shown_anew():
        show_comparison(filters.current())


def show_comparison(asked: filters.Filters) -> None:
    comparison = questions.compare(data.table("observations", questions.COLUMNS), asked)
    st.session_state["shown"] = comparison.shown
    page.head(asked.question.title, comparison.answer, list(notes(asked, comparison)))
    for number, panel in enumerate(comparison.panels):
        if panel.name:
            page.section(panel.name)
        page.chart(
            f"chart_{number}",
            charts.ranges(panel.rows, panel.axis),
            alt=charts.described(panel.rows, panel.axis, asked.question.title),
            title=" ".join(part for part in (asked.question.title, panel.name) if part),
        )
    if comparison.panels:
        st.html(charts.legend(comparison.panels))
        list_links(comparison, asked)
        list_tensions(comparison, asked)
    else:
        page.nothing(
            _("No observation answers this question under these filters."),
            _("Widen the years, or pick other places or publishers."),
        )
    page.left_out(comparison.left_out, comparison.hidden)
    page.foot(asked, comparison.shown)


def notes(asked: filters.Filters, comparison: questions.Comparison) -> Iterator[str]:
    """What to know before comparing the rows."""
    if st.session_state["unit"] not in asked.question.units:
        yield _("Shown as reported: only amounts of money for a month are converted.")
    if asked.question.note:
        yield asked.question.note
    if comparison.proposed:
        yield plural(
            "{count:,} more mark (with a cross): {state}.",
            "{count:,} more marks (with a cross): {state}.",
            comparison.proposed,
            state=labels.NOT_ACCEPTED["proposed"],
        )
    if len(comparison.panels) > 1 and asked.question.apart:
        yield asked.question.apart


def list_links(comparison: questions.Comparison, asked: filters.Filters) -> None:
    page.section(_("Read the sentence behind each mark"))
    with st.container(key="links_to_marks"):
        for panel in comparison.panels:
            links.to_marks(panel.rows, asked, st.session_state["page"])


def list_tensions(comparison: questions.Comparison, asked: filters.Filters) -> None:
    """Where an amount on the charts does not fit another report or a reference figure."""
    tensions = findings.tensions_about(findings.rows(), comparison.shown)
    if tensions:
        page.section(_("Where reports do not fit together"))
        here = st.session_state["page"]
        findings.show(tensions, lambda label, observation_id: links.to_quote(label, observation_id, asked, here))


st.session_state["fragment"] = "compare"
compare()
