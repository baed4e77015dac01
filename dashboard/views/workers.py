"""Workers and places: an outline of areas with the counts reported of each, the counts as ranges, and their quotes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from dashboard import charts, data, filters, page, workers
from dashboard.questions import Panel, Row
from dashboard.workers import Area, Workers
from wording import labels
from wording.language import _, plural

STYLE = Path(__file__).parents[1] / "pages.css"
MOST_LISTED = 12
"""How many counts of an area are listed at once; the others open on demand."""
DEEPEST = 5
"""The lowest level of heading in the outline: country, province, place are levels 3 to 5."""


@st.fragment(key="workers")
def show() -> None:
    """The page. A fragment, so that a changed filter draws this and nothing else."""
    with data.shown_anew():
        asked = filters.current()
        told = workers.workers(data.table("observations", workers.COLUMNS), asked)
        st.session_state["shown"] = told.shown
        page.head(_(workers.TITLE), told.answer, _notes(told))
        if told.areas:
            page.section(_("By place"))
            for number, area in enumerate(told.areas):
                show_area(area, str(number))
        else:
            page.nothing(
                _("No count of workers is reported under these filters."),
                _("Widen the years, or pick other places or publishers."),
            )
        show_charts(told)
        show_thresholds(told)
        page.left_out(told.left_out, told.hidden)
        page.foot(asked, told.shown)


def _notes(told: Workers) -> list[str]:
    if not told.areas:
        return []
    return [
        _(
            "Each area has the counts that are reported of it. Nothing is added up: areas contain each other, and "
            "times and kinds of counts differ. An area that is not listed is not one without workers."
        )
    ]


def show_area(area: Area, key: str, level: int = 3) -> None:
    """An area, its counts, and the areas in it, one step further in."""
    with st.container(key=f"area_{key}"):
        heading = f"h{min(level, DEEPEST)}"
        note = f"<p>{escape(said)}</p>" if (said := workers.no_sum(area)) else ""
        st.html(f'<div class="ww-area"><{heading}>{escape(area.name)}</{heading}>{note}</div>')
        list_counts(area.rows[:MOST_LISTED], key)
        if more := area.rows[MOST_LISTED:]:
            count = plural("{count:,} more count", "{count:,} more counts", len(more))
            fold = st.expander(count, key=f"more_{key}", on_change="rerun")
            if fold.open:
                with fold:
                    list_counts(more, f"{key}_more")
        for number, part in enumerate(area.parts):
            show_area(part, f"{key}_{number}", level + 1)


def list_counts(rows: Sequence[Row], key: str) -> None:
    page.quote_links(((workers.line(row, is_placed=True), row["observation_id"]) for row in rows), key)


def show_charts(told: Workers) -> None:
    """A chart for each kind of count and each extent."""
    if not told.panels:
        return
    page.section(
        _("As ranges"),
        _(
            "People at work, sent and sent home are different counts, and a site is not drawn beside a province: "
            "each has an axis of its own, from 0."
        ),
    )
    for number in range(0, len(told.panels), 2):
        beside = told.panels[number : number + 2]
        for offset, (column, panel) in enumerate(zip(st.columns(2, gap="large"), beside, strict=False)):
            with column:
                show_panel(number + offset, panel)
    st.html(charts.legend(told.panels))


def show_panel(number: int, panel: Panel) -> None:
    st.subheader(labels.as_markdown(panel.name), anchor=False)
    page.chart(
        f"workers_{number}",
        charts.ranges(panel.rows, panel.axis),
        alt=charts.described(panel.rows, panel.axis, panel.name),
        title=_("Reported numbers of workers: {kind}", kind=panel.name),
    )


def show_thresholds(told: Workers) -> None:
    """Sizes that mark off a group of sites; they count nobody."""
    if not told.thresholds:
        return
    page.section(
        _("Sizes of sites, no counts of people"),
        plural(
            "This number says which sites are meant; how many people work there it does not say.",
            "These numbers say which sites are meant; how many people work there they do not say.",
            len(told.thresholds),
        ),
    )
    lines = ((workers.line(row, is_placed=False), row["observation_id"]) for row in told.thresholds)
    page.quote_links(lines, "thresholds")


st.html(STYLE)
st.session_state["fragment"] = "workers"
show()
