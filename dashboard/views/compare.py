"""Compare: one question, its answer in a sentence, charts of what was reported, and the way to each quote."""

from __future__ import annotations

import streamlit as st

from dashboard import chart, charts, data, evidence_panel, filters, findings, links, questions
from wording import labels, words


@st.fragment(key="compare")
def compare() -> None:
    """The page. A fragment, so that a changed filter draws this and nothing else."""
    with data.shown_anew():
        show_comparison(filters.current())


def show_comparison(asked: filters.Filters) -> None:
    comparison = questions.compare(data.table("observations", questions.COLUMNS), asked)
    st.session_state["shown"] = comparison.shown
    answer(asked, comparison)
    for number, panel in enumerate(comparison.panels):
        show(f"chart_{number}", panel, asked)
    if comparison.panels:
        st.html(charts.legend(comparison.panels))
        list_links(comparison, asked)
        list_tensions(comparison, asked)
    else:
        st.info(
            "No observation answers this question under these filters. "
            "Widen the years, or pick other places or publishers."
        )
    list_left_out(comparison, asked)


def answer(asked: filters.Filters, comparison: questions.Comparison) -> None:
    st.title(asked.question.title, anchor=False)
    if comparison.answer:
        st.markdown(labels.as_markdown(labels.unbroken(comparison.answer)))
    notes = [asked.question.note] if asked.question.note else []
    if comparison.proposed:
        notes.append(
            f"{words.counted(comparison.proposed, 'more mark')} (with a cross): {labels.NOT_ACCEPTED['proposed']}."
        )
    if len(comparison.panels) > 1 and asked.question.apart:
        notes.append(asked.question.apart)
    if st.session_state["unit"] not in asked.question.units:
        notes.insert(0, "Shown as reported: only amounts of money for a month are converted.")
    if notes:
        st.caption(" ".join(notes))


def show(key: str, panel: questions.Panel, asked: filters.Filters) -> None:
    """A panel's chart; a click on a mark opens its quote."""
    if panel.name:
        st.header(panel.name, anchor=False)
    chart.show(
        charts.ranges(panel.rows, panel.axis),
        key=key,
        alt=charts.described(panel.rows, panel.axis, asked.question.title),
        on_pick=evidence_panel.open_from_chart,
        title=" ".join(part for part in (asked.question.title, panel.name) if part),
        file_name=f"wagewitness-{asked.measure}",
    )


def list_links(comparison: questions.Comparison, asked: filters.Filters) -> None:
    st.header("Read the sentence behind each mark", anchor=False)
    with st.container(key="links_to_marks"):
        for panel in comparison.panels:
            links.to_marks(panel.rows, asked, st.session_state["page"])


def list_tensions(comparison: questions.Comparison, asked: filters.Filters) -> None:
    """Where an amount on the charts does not fit another report or a reference figure."""
    tensions = findings.tensions_about(findings.rows(), comparison.shown)
    if tensions:
        st.header("Where reports do not fit together", anchor=False)
        page = st.session_state["page"]
        findings.show(tensions, lambda label, observation_id: links.to_quote(label, observation_id, asked, page))


def list_left_out(comparison: questions.Comparison, asked: filters.Filters) -> None:
    """What no chart shows, by reason; each count opens its rows."""
    if comparison.left_out or comparison.hidden:
        st.header("What is left out, and why", anchor=False)
    for number, left_out in enumerate(comparison.left_out):
        heading = f"{words.counted(len(left_out.rows), 'observation')} {labels.as_markdown(left_out.reason)}"
        fold = st.expander(heading, key=f"left_out_{number}", on_change="rerun")
        if fold.open:
            with fold, st.container(key=f"links_left_out_{number}"):
                links.to_rows(left_out.rows, asked, st.session_state["page"])
    if comparison.hidden:
        kept_away = filters.in_words(asked, st.session_state["choices"])
        st.caption(
            f"{words.counted(comparison.hidden, 'observation')} of this measure kept away by the filters: "
            f"{labels.as_markdown(kept_away)}."
        )
    fold = st.expander("Link to this view", key="link_to_view", on_change="rerun")
    if fold.open:
        address = filters.link(f"{(st.context.url or '').rstrip('/')}/", asked, evidence_panel.open_quote())
        fold.code(address, language=None, wrap_lines=True)


st.session_state["fragment"] = "compare"
compare()
