"""Over time: which amounts are reported for which time, as exactly as the sources say it, and what happened when."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from dashboard import amounts_chart, charts, data, events_chart, filters, over_time, page, questions, resolutions
from dashboard.events import Event
from dashboard.over_time import Amount, Timeline
from dashboard.time_legend import described, legend
from wording import labels
from wording.language import _


@st.fragment(key="over_time")
def show() -> None:
    """The page. A fragment, so that a changed filter draws this and nothing else."""
    with data.shown_anew():
        asked = filters.current()
        timeline = over_time.timeline(
            data.table("observations", questions.COLUMNS),
            resolutions.read(data.table("context", resolutions.COLUMNS).to_dict("records")),
            asked,
            st.session_state["choices"],
        )
        st.session_state["shown"] = timeline.shown
        page.head(_("What was reported when?"), timeline.answer, list(notes(asked, timeline)))
        show_amounts(asked, timeline)
        show_events(timeline)
        page.left_out(timeline.left_out, timeline.hidden)
        page.foot(asked, timeline.observations)


def notes(asked: filters.Filters, timeline: Timeline) -> Iterator[str]:
    """What to know before reading the charts."""
    if timeline.panels:
        yield _(
            "{question} Each amount stands at the time that it speaks about, as wide as that time may be.",
            question=_(asked.question.title),
        )
    if st.session_state["unit"] not in asked.question.units:
        yield _("Shown as reported: only amounts of money for a month are converted.")
    if len(timeline.panels) > 1 and asked.question.apart:
        yield _(asked.question.apart)


def show_amounts(asked: filters.Filters, timeline: Timeline) -> None:
    """A chart for each kind of amount, and the list of all of them in the order of time."""
    if not timeline.panels:
        page.nothing(
            _("No amount of this measure has a known time under these filters."),
            _("Widen the years, or pick another measure, other places or publishers."),
        )
        return
    for number, panel in enumerate(timeline.panels):
        if panel.name:
            page.section(panel.name)
        page.chart(
            f"chart_{number}",
            amounts_chart.amounts(panel, timeline.axis),
            alt=described(_(asked.question.title), [amount.announcement for amount in panel.amounts]),
            title=_(asked.question.title),
        )
    st.html(legend(timeline.amounts, ()))
    page.section(_("Read the sentence behind each amount"), _("In the order of the times they speak about."))
    page.quote_links([(amount_in_line(amount), amount.observation_id) for amount in timeline.amounts], "to_amounts")


def show_events(timeline: Timeline) -> None:
    """The lane of events, on the axis of the amounts, and the list of them."""
    page.section(
        _("What happened when"),
        _(
            "Reported changes, and workers sent or returned, of every measure; resolutions of the UN Security Council "
            "on workers hold for every place and publisher. The axis of time is that of the amounts above."
        )
        if timeline.panels
        else "",
    )
    if not timeline.events:
        page.nothing(_("No event falls into these years."), _("Widen the years."), key="events")
        return
    with st.container(key="chart_and_list"):
        with st.container():
            page.chart(
                "chart_events",
                events_chart.lanes(timeline.events, timeline.axis),
                alt=described(_("What happened when?"), [event.announcement for event in timeline.events]),
                title=_("What happened when?"),
            )
            st.html(legend((), timeline.events))
        with st.container():
            page.section(_("Read the words behind each event"))
            page.quote_links([(event_in_line(event), event.event_id) for event in timeline.events], "to_events")


def amount_in_line(amount: Amount) -> str:
    """'2025 (the date of the article): **US$ 41–98** · China · paid out · Radio X · “between 300 and 700 yuan”'."""
    place = labels.place_name(amount.ref_area)
    line = _(
        "{time}: **{amount}** · {place} · {label} · “{words}”",
        time=labels.as_markdown(amount.when.in_words()),
        amount=labels.as_markdown(amount.text),
        place=labels.as_markdown(place),
        label=labels.as_markdown(amount.label),
        words=labels.as_markdown(amount.words),
    )
    doubt = f" {_('(hollow: {why})', why=labels.as_markdown(amount.doubt))}" if amount.doubt else ""
    return line + doubt + charts.unchecked({"is_proposed": amount.is_proposed})


def event_in_line(event: Event) -> str:
    """'10 March 2025: **quotas: “doubled”** · China · Radio X'."""
    about = " · ".join(labels.as_markdown(part) for part in (event.place, event.source) if part)
    line = _(
        "{time}: **{what}** · {about}",
        time=labels.as_markdown(event.when.in_words()),
        what=labels.as_markdown(event.what),
        about=about,
    )
    return line + charts.unchecked({"is_proposed": event.is_proposed})


st.session_state["fragment"] = "over_time"
show()
