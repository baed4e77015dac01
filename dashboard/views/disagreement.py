"""Disagreement: several sources on one thing side by side, and what the checks of the numbers found."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from dashboard import data, disagreement, evidence_html, filters, findings, links, page, questions
from wording import labels, words
from wording.language import _

STYLE = Path(__file__).parents[1] / "pages.css"
GROUPS_AT_FIRST = 10
"""How many groups of cards are drawn before a reader asks for more."""
VERDICTS = ("tension", "cannot_check", "agrees")


@st.fragment(key="disagreement")
def main() -> None:
    with data.shown_anew():
        show(filters.current())


def show(asked: filters.Filters) -> None:
    everything = data.table("observations", disagreement.COLUMNS)
    reviewed = questions.reviewed(everything, asked)
    seen = questions.within(reviewed, asked)
    rows = seen.to_dict("records")
    groups = disagreement.side_by_side(rows)
    shown = frozenset(seen["observation_id"])
    st.session_state["shown"] = shown
    found = [row for row in findings.rows() if shown.intersection(row["observation_ids"])]
    tensions = sum(row["verdict"] == "tension" for row in found)

    page.head(
        _("Where do reports disagree?"),
        disagreement.answer(groups, tensions, len(found)),
        [
            *page.narrowed(asked),
            _("No report is called right here. Read the quotes: who speaks, about whom, and when."),
        ],
    )
    if not rows:
        page.nothing(
            _("No observation is left under these filters."), _("Widen the years, or pick other places or publishers.")
        )
    list_groups(_("The same measure, place and time"), groups, "same", asked)
    list_groups(
        _("The same measure and place, at other times"),
        disagreement.at_other_times(rows),
        "other",
        asked,
        _("No contradiction by themselves: amounts change over the years."),
    )
    list_findings(found)
    page.left_out((), len(reviewed) - len(seen))
    page.foot(asked, shown)


def list_groups(
    title: str, groups: Sequence[disagreement.Group], key: str, asked: filters.Filters, note: str = ""
) -> None:
    """Each group as cards beside each other: amount, quote, who says so, and the way to the evidence."""
    if not groups:
        return
    page.section(title, note)
    for number, group in enumerate(links.at_first(groups, f"groups_{key}", GROUPS_AT_FIRST)):
        first = group.rows[0]
        where = ", ".join(
            part for part in (disagreement.text(first["place"]), labels.place_name(first["ref_area"])) if part
        )
        st.subheader(labels.as_markdown(f"{questions.what(first)} · {where}"), anchor=False)
        if key == "same":
            st.markdown(labels.as_markdown(disagreement.said(group)))
        with st.container(key=f"cards_{key}_{number}", horizontal=True):
            for place, row in enumerate(group.rows):
                with st.container(key=f"card_{key}_{number}_{place}", border=True, width=360):
                    st.html(card(row))
                    to_evidence = (f"**{_('Open the evidence')}**", row["observation_id"])
                    links.show([to_evidence], asked, f"card_{key}_{number}_{place}")
    links.more(groups, f"groups_{key}", GROUPS_AT_FIRST)


def card(row: disagreement.Row) -> str:
    """One report as HTML, everything escaped: the amount, the quote with its words marked, who says so and when."""
    amount = words.span(
        row["value_low"], row["value_high"], row["qualifier"], disagreement.text(row["unit"]),
        disagreement.text(row["per"]),
    )  # fmt: skip
    speaker, publisher = disagreement.text(row["speaker"]), row["publisher"]
    source = publisher if speaker in (None, publisher) else f"{speaker}, {publisher}"
    said = f"{source}, {words.period(row['date_published'])}"
    return (
        f'<div class="ww-document"><p><b>{escape(amount or row["original_value"])}</b>'
        f" · {escape(' · '.join(when_and_state(row)))}</p>"
        f'{evidence_html.quote(row)}<p class="ww-said">{escape(said)}</p></div>'
    )


def when_and_state(row: disagreement.Row) -> list[str]:
    """The time that the amount speaks about, and that no person has checked it where none has."""
    time = words.when(disagreement.text(row["time_period"]), row["time_basis"])
    return [time, _(labels.NOT_ACCEPTED[row["review"]])] if row["review"] in labels.NOT_ACCEPTED else [time]


def list_findings(found: Sequence[findings.Row]) -> None:
    """What the build's checks found, those in tension first, each with its quotes."""
    titles = {
        "tension": _("Where the numbers do not fit together"),
        "cannot_check": _("What cannot be checked"),
        "agrees": _("Where the numbers fit together"),
    }
    for verdict in VERDICTS:
        about = [row for row in found if row["verdict"] == verdict]
        if about:
            page.section(f"{titles[verdict]} ({len(about)})")
            with st.container(key=f"found_{verdict}"):
                findings.show(about, page.quote_links, verdict)


st.html(STYLE)
st.session_state["fragment"] = "disagreement"
main()
