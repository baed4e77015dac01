"""Gaps: of which measure, place and year nothing is reported yet. Each count opens the observations it counts."""

from __future__ import annotations

import streamlit as st

from dashboard import address, data, evidence_panel, filters, gaps, gaps_table, links, page, questions, quick_links
from dashboard.gaps import Cell, Gaps
from wording import labels, words
from wording.language import _

CELL = "cell"
"""The name of the open cell in the URL."""


@st.fragment(key="gaps")
def show() -> None:
    """The page. A fragment, so that a changed filter draws this and nothing else."""
    with data.shown_anew():
        asked = filters.current()
        found = gaps.gaps(data.table("observations", questions.COLUMNS), asked)
        st.session_state["shown"] = found.shown
        page.head(_("Where is nothing reported yet?"), found.answer, [*page.narrowed(asked), *notes(found)])
        if found.nothing:
            st.html(gaps_table.sentences(found.nothing))
        if not found.shown:
            page.nothing(
                _("No observation is left under these filters, so every cell would be empty."),
                _("Widen the years, or pick other places or publishers."),
            )
        else:
            show_tables(found, asked)
        page.left_out(found.left_out, found.hidden)
        opened = found.cell(st.query_params.get(CELL, ""))
        page.foot(asked, found.shown, **({CELL: opened.address} if opened else {}))


def notes(found: Gaps) -> list[str]:
    """What a count means."""
    if not found.shown:
        return []
    return [
        _("This covers what is in these tables, not the world: a gap here may be reported elsewhere."),
        _("Every measure is shown, in every unit. A report that spans several years counts in each of them."),
    ]


def show_tables(found: Gaps, asked: filters.Filters) -> None:
    """A table for each place of work; under it the observations of its open cell."""
    named = st.query_params.get(CELL)
    opened = found.cell(named) if named else None
    if named and not (opened and opened.rows):
        st.warning(_unknown(named))
    st.session_state["follow"] = lambda parameters: follow(found, parameters)
    for block in found.blocks:
        page.section(block.name)
        st.html(gaps_table.table(block, found.years, lambda cell: _address(asked, cell), opened and opened.address))
        if opened and opened.rows and opened.ref_area == block.ref_area:
            show_cell(opened, asked)


def follow(found: Gaps, parameters: quick_links.Parameters) -> None:
    """A count was followed: its observations open under the table; where there is one, its quote opens at once.

    What leads to no other cell leads to a quote.
    """
    cell = found.cell("".join(parameters.get(CELL, ())))
    if cell is None or cell.address == st.query_params.get(CELL):
        evidence_panel.open_link(parameters)
        return
    only = {"quote": str(cell.rows[0]["observation_id"])} if len(cell.rows) == 1 else {}
    address.say({CELL: cell.address} | only)
    st.rerun(["gaps", evidence_panel.KEY])


def show_cell(cell: Cell, asked: filters.Filters) -> None:
    """The observations that a count counts. Their links keep the cell open."""
    with st.container(key=quick_links.OPENED, border=True):
        st.markdown(f"**{labels.as_markdown(cell.name)}**: {labels.as_markdown(cell.counted)}")
        links.show(links.rows(cell.rows), asked, "cell", **{CELL: cell.address})
        st.button(_("Close the list"), key="close_cell", on_click=lambda: st.query_params.pop(CELL, None))


def _address(asked: filters.Filters, cell: Cell) -> str:
    """The cell's own address, every filter in full: for a new tab, and for a colleague."""
    quote = str(cell.rows[0]["observation_id"]) if len(cell.rows) == 1 else None
    return f"{filters.link('', asked, quote)}&{CELL}={cell.address}"


def _unknown(named: str) -> str:
    return labels.as_markdown(
        _(
            "The link names the count {cell}, which is not in these tables under these filters. "
            "Pick a count from a table, or widen the filters.",
            cell=repr(words.brief(named)),
        )
    )


st.session_state["fragment"] = "gaps"
show()
