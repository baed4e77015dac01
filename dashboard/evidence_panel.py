"""The evidence panel: one observation in, its quote and everything between the words and the mark on the screen.

Order: the words, who said them and where, what was read from them, each step to the comparable value, what the checks
found, the ways on. What stands in it is written in `dashboard.evidence_html`; what is said of an observation that is
not in the tables, in `dashboard.observation_page`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from dashboard import (
    data,
    evidence_focus,
    evidence_html,
    findings,
    observation_page,
    observation_states,
    questions,
    resolutions,
)
from dashboard.filters import Filters, current, link
from dashboard.quick_links import Parameters
from etl import vocabulary as v
from wording import labels
from wording.language import _, term

KEY = "evidence"


def open_quote() -> str | None:
    """The observation whose quote is open: the one that the URL names."""
    return st.query_params.get("quote") or None


def open_from_chart(observation_id: str) -> None:
    """Callback of a chart: the picked mark's observation goes into the URL. Only the panel runs again."""
    st.query_params["quote"] = observation_id
    st.rerun(KEY)


def open_link(followed: Parameters) -> None:
    """Callback of the quick links: the quote that the followed link names is opened."""
    if quote := followed.get("quote"):
        open_from_chart(quote[0])


def close() -> None:
    st.query_params.pop("quote", None)


def follow_link() -> None:
    """Puts a quote that a link opened into the address bar: a link to the page one is on changes only the run."""
    quote = open_quote()
    if quote and st.session_state.setdefault("quote", quote) != quote:
        st.query_params["quote"] = quote
    st.session_state["quote"] = quote


@st.fragment(key=KEY)
def show() -> None:
    """The panel of the open quote, if one is open. `shown` in session state: the ids on the page's charts."""
    observation_id = open_quote()
    evidence_focus.follow(observation_id)
    if observation_id is None:
        return
    with data.shown_anew(), st.container(key=KEY):
        row = data.observation(observation_id)
        st.button(_("Close"), on_click=close, key="close_quote", icon=":material/close:", type="tertiary")
        if row is None:
            if known := _resolution(observation_id):
                st.html(known)
                return
            state = observation_states.look_up(observation_id)
            st.html(observation_page.absent_panel(observation_id, state))
            observation_states.step(state)
            return
        asked, shown = current(), st.session_state.get("shown")
        is_away = shown is not None and observation_id not in shown
        st.html(
            evidence_html.panel(
                row,
                said_again=said_again(row),
                findings=findings_about(observation_id),
                permalink=link("./", filters_of(row), observation_id, release=data.release()),
                own_page=f"./observation?{urlencode(asked.query() | {'id': observation_id}, doseq=True)}",
                not_on_chart=_why_not_on_chart(row, asked) if is_away else None,
            )
        )


def _resolution(address: str) -> str | None:
    """The panel of a UN resolution, where the address names one of the table's."""
    if not address.startswith(resolutions.ADDRESS):
        return None
    known = resolutions.read(data.table("context", resolutions.COLUMNS).to_dict("records"))
    return next((resolutions.panel(one) for one in known if one.address == address), None)


def filters_of(row: Mapping[str, Any]) -> Filters:
    """The filters under which the observation's own question is asked, of the same tables, with nothing kept away."""
    choices, asked = st.session_state["choices"], current()
    question = next(question for question in labels.QUESTIONS if row["measure"] in question.measures)
    return Filters(
        question.slug,
        question.units[0],
        choices.year_first,
        choices.year_last,
        is_proposed_shown=row["review"] == "proposed",
        language=asked.language,
        frozen=asked.frozen,
    )


def _why_not_on_chart(row: Mapping[str, Any], asked: Filters) -> str:
    """The sentence that says why the page's charts do not show the open observation."""
    if row["measure"] not in asked.question.measures:
        return _(
            "The chart does not show this row: it answers another question ({measure}).",
            measure=term(v.MEASURE, row["measure"]),
        )
    table = data.table("observations", questions.COLUMNS)
    if questions.within(table[table["observation_id"] == row["observation_id"]], asked).empty:
        return _("The chart does not show this row: your filters keep it away.")
    return _("The chart does not show this row: {reason}.", reason=questions.why_not_drawn(row, asked))


def findings_about(observation_id: str) -> list[Mapping[str, Any]]:
    about = [row for row in findings.rows() if observation_id in list(row["observation_ids"])]
    return [row | {"sentence": findings.sentence(row)} for row in about]


def said_again(row: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The other rows that say the same amount: what this one repeats, and what repeats it."""
    columns = (*questions.COLUMNS, "speaker")
    table = data.table("observations", columns)
    first = row["same_as"] or row["observation_id"]
    same = table[(table["same_as"] == first) | (table["observation_id"] == first)]
    same = same.astype(object).where(same.notna(), None)  # an empty cell is None, as in a row read alone
    return [other for other in same.to_dict("records") if other["observation_id"] != row["observation_id"]]
