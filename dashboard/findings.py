"""What the checks found, for readers: which findings concern some observations, and how they stand on a page.

In: rows of the findings table. Out: HTML of one finding (pure, escaped), or a list of them with a link to each quote
that was compared. The sentences are the build's (`etl.findings`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

import streamlit as st

from dashboard import data
from etl import vocabulary as v
from wording import labels

Row = Mapping[str, Any]
COLUMNS = ("source_ids", "observation_ids", "verdict", "sentence")
_ORDER = ("tension", "cannot_check", "agrees")


def rows() -> list[Row]:
    """Every finding, those in tension first, then those that cannot be checked, then those that agree."""
    return tension_first(data.table("findings", COLUMNS).to_dict("records"))


def tension_first(findings: Iterable[Row]) -> list[Row]:
    return sorted(findings, key=lambda finding: _ORDER.index(finding["verdict"]))


def tensions_about(findings: Iterable[Row], observation_ids: Iterable[str]) -> list[Row]:
    """The findings in tension that compare at least one of the observations."""
    shown = set(observation_ids)
    return [row for row in findings if row["verdict"] == "tension" and shown.intersection(row["observation_ids"])]


def html(row: Row) -> str:
    """What a check found, in its sentence: 'In tension: …'."""
    label = v.VERDICT.label(row["verdict"])
    kind = "ww-tension" if row["verdict"] == "tension" else "ww-plain"
    return f'<p class="{kind}"><b>{escape(label[0].upper() + label[1:])}:</b> {escape(row["sentence"])}</p>'


def show(findings: Iterable[Row], link_to: Callable[[str, str], None]) -> None:
    """The findings, each with a link to every quote that it compares. `link_to` takes a label and an observation_id."""
    observations = data.table("observations", ("observation_id", "original_value"))
    printed = dict(zip(observations["observation_id"], observations["original_value"], strict=True))
    for number, row in enumerate(findings):
        with st.container(key=f"finding_{number}"):
            st.html(html(row))
            with st.container(key=f"links_finding_{number}"):
                for observation_id in row["observation_ids"]:
                    if observation_id in printed:
                        words = labels.as_markdown(printed[observation_id])
                        link_to(f"Read the quote: **“{words}”**", observation_id)
