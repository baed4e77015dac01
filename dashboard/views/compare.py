"""Pay and more: one measure, its answer in a sentence, charts of what was reported, and the way to each quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from dashboard import (
    charts,
    data,
    filters,
    findings,
    links,
    local_wages,
    local_wages_list,
    page,
    questions,
)
from etl.local_wages import COLUMNS, published, rates
from wording import labels
from wording.language import _, plural


@st.fragment(key="compare")
def compare() -> None:
    """The page. A fragment, so that a changed filter draws this and nothing else."""
    with data.shown_anew():
        show_comparison(filters.current())


def show_comparison(asked: filters.Filters) -> None:
    question = _(asked.question.title)
    comparison = questions.compare(data.table("observations", questions.COLUMNS), asked)
    st.session_state["shown"] = comparison.shown
    page.head(question, comparison.answer, list(notes(asked, comparison)))
    beside = [local_wages_beside(panel, asked) for panel in comparison.panels]
    for number, (panel, wages) in enumerate(zip(comparison.panels, beside, strict=True)):
        if panel.name:
            page.section(panel.name)
        page.chart(
            f"chart_{number}",
            charts.ranges(panel.rows, panel.axis, beside=wages.lines),
            alt=charts.described(panel.rows, panel.axis, question, wages.lines),
            title=" ".join(part for part in (question, panel.name) if part),
        )
    if comparison.panels:
        st.html(charts.legend(comparison.panels, [line for wages in beside for line in wages.lines]))
        list_links(comparison, asked)
        list_local_wages(beside)
        list_tensions(comparison)
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
        yield _(asked.question.note)
    if comparison.proposed:
        yield plural(
            "{count:,} more mark (with a cross): {state}.",
            "{count:,} more marks (with a cross): {state}.",
            comparison.proposed,
            state=_(labels.NOT_ACCEPTED["proposed"]),
        )
    if len(comparison.panels) > 1 and asked.question.apart:
        yield _(asked.question.apart)


def list_links(comparison: questions.Comparison, asked: filters.Filters) -> None:
    page.section(_("Read the sentence behind each mark"))
    for number, panel in enumerate(comparison.panels):
        links.show(links.marks(panel.rows), asked, f"marks_{number}")


def local_wages_beside(panel: questions.Panel, asked: filters.Filters) -> local_wages.LocalWages:
    """What the country of work pays others at least and on average, beside reported pay; nothing beside the rest."""
    if asked.measure != local_wages.MEASURE:
        return local_wages.LocalWages((), ())
    table = data.table("observations", questions.COLUMNS)
    rows = table[table["observation_id"].isin(panel.rows["observation_id"])].to_dict("records")
    return local_wages.beside(rows, known_wages(str(data.folder()), data.stamp(data.folder())), asked.unit)


@st.cache_resource(show_spinner=False, max_entries=4)
def known_wages(folder: str, when: data.Stamp) -> local_wages.Known:
    """The published wages and the rates of the tables, made ready once for each build."""
    context = data.table("context", COLUMNS)
    records = context.astype(object).where(context.notna(), None).to_dict("records")
    return local_wages.Known(rates(published(records)))


def list_local_wages(beside: Sequence[local_wages.LocalWages]) -> None:
    """The local wages in words, with their publishers; what is not at hand is said."""
    lines = list(dict.fromkeys(line for wages in beside for line in wages.lines))
    missing = list(dict.fromkeys(sentence for wages in beside for sentence in wages.missing))
    if lines or missing:
        page.section(_("Beside it: local wages"), _(local_wages_list.NOTE) if lines else "")
        st.html(local_wages_list.html(lines, missing))


def list_tensions(comparison: questions.Comparison) -> None:
    """Where an amount on the charts does not fit another report or a reference figure."""
    tensions = findings.tensions_about(findings.rows(), comparison.shown)
    if tensions:
        page.section(_("Where reports do not fit together"))
        findings.show(tensions, page.quote_links)


st.session_state["fragment"] = "compare"
compare()
