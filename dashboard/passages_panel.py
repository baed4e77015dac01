"""The panel of a condition's passages: what the address names in, quotes and their sources out.

`?indicator=…&area=…` opens every passage behind a count, `?condition=<condition_id>` one passage: the address of its
own that each condition has. What is open stands in the address alone. The panel has the place of the evidence panel;
a quote that is opened from it lies over it until it is closed.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import address, condition_html, conditions, data, evidence_panel
from dashboard.condition_html import Opened
from dashboard.conditions import Cell, Conditions
from dashboard.filters import Filters
from dashboard.quick_links import Parameters
from etl import vocabulary as v
from wording import labels, words
from wording.language import _, term

KEY = "passages"
NAMES = ("indicator", "area", "condition")
"""The parameters of the address that open passages."""


def is_open() -> bool:
    return any(st.query_params.get(name) for name in NAMES)


def open_link(followed: Parameters) -> None:
    """Callback of the quick links: passages, or the quote of an amount, are opened by the address."""
    named = {name: followed[name][0] for name in (*NAMES, "quote") if followed.get(name)}
    if "quote" in named:
        evidence_panel.open_link(followed)
    if named:
        address.say(dict.fromkeys((*NAMES, "quote"), "") | named)
        st.rerun([KEY, evidence_panel.KEY])


def close() -> None:
    address.say(dict.fromkeys(NAMES, ""))


def show(told: Conditions, every: pd.DataFrame, asked: Filters) -> None:
    """The panel that the address names. `every`: the conditions before any filter."""
    opened = found(st.query_params.to_dict(), told, every)
    with st.container(key=KEY):
        st.button(_("Close"), on_click=close, key="close_passages", icon=":material/close:", type="tertiary")
        if isinstance(opened, str):
            st.html(condition_html.unknown(opened))
            return
        quotes = [str(row["quote"]) for row in opened.passages]
        amounts = data.observations_in(quotes, conditions.AMOUNT_COLUMNS)
        st.html(condition_html.panel(opened, conditions.amounts_beside(opened.passages, amounts), asked))


def found(named: Mapping[str, str], told: Conditions, every: pd.DataFrame) -> Opened | str:
    """What the address opens, or the sentence that says why it opens nothing.

    One passage wins over an indicator and a place, where an address names all three.
    """
    if condition_id := named.get("condition"):
        return _one(condition_id, told, every)
    indicator, area = named.get("indicator", ""), named.get("area", "")
    cell = _cell(told, indicator, area)
    if cell is None:
        return _(
            "The table has no row {indicator} with a column {area}. Pick a count in the table.",
            indicator=repr(words.brief(indicator)),
            area=repr(words.brief(area)),
        )
    note = "" if cell.passages else _("No report found under these filters. Widen them, or pick a count in the table.")
    return Opened(_heading(cell.indicator, cell.ref_area), cell.passages, note)


def _heading(indicator: str, ref_area: str) -> str:
    place = labels.place_name(ref_area)
    return _("{indicator}: {place}", indicator=term(v.INDICATOR, indicator), place=place)


def _cell(told: Conditions, indicator: str, area: str) -> Cell | None:
    cells = (cell for row in told.cells for cell in row if cell.indicator == indicator)
    return next((cell for cell in cells if labels.place_of(cell.ref_area).name == area), None)


def _one(condition_id: str, told: Conditions, every: pd.DataFrame) -> Opened | str:
    rows = every[every["condition_id"] == condition_id].to_dict("records")
    if not rows:
        return _(
            "No passage has the name {name}. The link may be older or newer than these tables. "
            "Pick a count in the table.",
            name=repr(words.brief(condition_id)),
        )
    row = rows[0]
    is_in_table = any(shown["condition_id"] == condition_id for shown in told.passages)
    note = "" if is_in_table else _("The table does not count this passage: your filters keep it away.")
    if row["review"] in labels.NOT_ACCEPTED and not is_in_table:
        note = _("The table does not count this passage: {state}.", state=_(labels.NOT_ACCEPTED[row["review"]]))
    return Opened(_heading(row["indicator"], row["ref_area"]), tuple(rows), note, is_one=True)
