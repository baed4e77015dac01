"""Hours and conditions: how long they work, sleep and rest; the ILO's indicators of forced labour by place of work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import (
    charts,
    condition_html,
    conditions,
    data,
    filters,
    links,
    page,
    passages_panel,
    questions,
    working_time,
)
from dashboard.conditions import Conditions
from dashboard.questions import Comparison
from wording import labels
from wording.language import _, plural

STYLE = Path(__file__).parents[1] / "pages.css"


@st.fragment(key="conditions")
def show() -> None:
    """The page. A fragment, so that a changed filter draws this and nothing else."""
    with data.shown_anew():
        asked = filters.current()
        observations = data.table("observations", questions.COLUMNS)
        hours = working_time.hours(observations, asked)
        told = conditions.conditions(_every(), asked, st.session_state["choices"].ref_areas)
        st.session_state.update(shown=hours.shown, follow=passages_panel.open_link)
        page.head(_(conditions.TITLE), " ".join(filter(None, (hours.answer, told.answer))), page.narrowed(asked))
        show_hours(hours, observations, asked)
        show_conditions(told, asked)
        page.left_out(hours.left_out, hours.hidden)
        left_out(told, asked)
        opened = {name: said for name in passages_panel.NAMES if (said := st.query_params.get(name))}
        page.foot(asked, hours.shown, **opened)


def show_hours(hours: Comparison, observations: pd.DataFrame, asked: filters.Filters) -> None:
    """A chart for each kind of hours, what it can be held against, and a link to each quote."""
    page.section(_("Hours, sleep and leave"), _("Work, sleep, leave and surveillance each have an axis of their own."))
    if not hours.panels:
        page.nothing(
            _("No hours or days are reported under these filters."),
            _("Widen the years, or pick other places or publishers."),
        )
        return
    for number, panel in enumerate(hours.panels):
        st.subheader(labels.as_markdown(panel.name), anchor=False)
        page.chart(
            f"hours_{number}",
            charts.ranges(panel.rows, panel.axis, working_time.end_of_axis(panel)),
            alt=charts.described(panel.rows, panel.axis, panel.name),
            title=_("Reported hours and days: {kind}", kind=panel.name),
        )
        if fair := working_time.fair(panel, observations):
            st.markdown(" ".join(_fair(fair)))
        links.show(links.marks(panel.rows), asked, f"hours_{number}")
    st.html(charts.legend(hours.panels))


def _fair(fair: working_time.Fair) -> Iterator[str]:
    """What the hours can be held against, and who says so, as Markdown."""
    yield labels.as_markdown(_("To compare: {sentence}", sentence=_(fair.sentence)))
    if fair.url:
        yield f"[{labels.as_markdown(_(fair.publication))}]({fair.url})"


def show_conditions(told: Conditions, asked: filters.Filters) -> None:
    """The matrix. A count opens its passages."""
    page.section(_("Signs of forced labour, by place of work"))
    st.markdown(
        labels.as_markdown(
            _(
                "A count is the number of passages in these sources, not of cases or of workers; a passage that speaks "
                "to two indicators is counted for both. “No report found” says nothing about the world: only that "
                "none of these sources tells of it. No amount is counted here; what is said with a number is above "
                "and on the pages about pay. The indicators are the ILO's, their explanations are in our words:"
            )
        )
        + f" [{labels.as_markdown(_(conditions.PUBLICATION))}]({conditions.PUBLICATION_URL})"
    )
    if not told.passages:
        page.nothing(
            _("No passage about conditions is found under these filters."),
            _("Widen the years, or pick other places or publishers."),
            key="passages",
        )
    st.html(condition_html.matrix(told, asked))


def left_out(told: Conditions, asked: filters.Filters) -> None:
    """The passages that the table does not count, by reason; each count opens them."""
    if told.left_out or told.hidden:
        page.section(_("Passages that the table does not count, and why"))
    for number, (reason, rows) in enumerate(told.left_out):
        count = plural("{count:,} passage {reason}", "{count:,} passages {reason}", len(rows), reason=reason)
        fold = st.expander(labels.as_markdown(count), key=f"passages_left_out_{number}", on_change="rerun")
        if fold.open:
            fold.html(condition_html.panel(condition_html.Opened(count, rows), {}, asked))
    if told.hidden:
        kept_away = filters.in_words(asked, st.session_state["choices"])
        count = plural(
            "{count:,} passage kept away by the filters: {filters}.",
            "{count:,} passages kept away by the filters: {filters}.",
            told.hidden,
            filters=kept_away,
        )
        st.caption(labels.as_markdown(count))


@st.fragment(key=passages_panel.KEY)
def show_panel() -> None:
    """The passages that the address names, beside the page."""
    if not passages_panel.is_open():
        return
    with data.shown_anew():
        asked, every = filters.current(), _every()
        told = conditions.conditions(every, asked, st.session_state["choices"].ref_areas)
        passages_panel.show(told, every, asked)


def _every() -> pd.DataFrame:
    return conditions.with_sources(
        data.table("conditions", conditions.COLUMNS), data.table("sources", conditions.SOURCE_COLUMNS)
    )


st.html(STYLE)
st.session_state["fragment"] = "conditions"
show()
show_panel()
