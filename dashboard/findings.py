"""What the checks found, for readers: which findings concern some observations, and how they stand on a page.

In: rows of the findings table. Out: HTML of one finding (pure, escaped), or a list of them with a link to each quote
that was compared. The sentences are those of `wording.findings`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import Any

import streamlit as st

from dashboard import data
from dashboard.links import Link
from etl import schema
from etl import vocabulary as v
from wording import findings as told
from wording import labels
from wording.language import _, term

Row = Mapping[str, Any]
COLUMNS = tuple(column.name for column in schema.FINDINGS.columns)
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


def html(verdict: str, said: str) -> str:
    """What a check found, as HTML: 'In tension: …'."""
    label = term(v.VERDICT, verdict)
    kind = "ww-tension" if verdict == "tension" else "ww-plain"
    return f'<p class="{kind}"><b>{escape(label[0].upper() + label[1:])}:</b> {escape(said)}</p>'


def sentence(row: Row) -> str:
    """What a check found, in the reader's language, with the words of the amounts that it compares."""
    compared = [data.observation(observation_id) for observation_id in row["observation_ids"]]
    return told.sentence(row, [found for found in compared if found])


def show(findings: Iterable[Row], list_links: Callable[[Sequence[Link], str], None], key: str = "") -> None:
    """The findings, each with a link to every quote that it compares.

    `list_links` draws a list of links, given with a key of its own. `key` tells several calls of one page apart.
    """
    observations = data.table("observations", ("observation_id", "original_value"))
    printed = dict(zip(observations["observation_id"], observations["original_value"], strict=True))
    for number, row in enumerate(findings):
        with st.container(key=f"finding_{key}{number}"):
            st.html(html(row["verdict"], sentence(row)))
            compared = [(printed[one], one) for one in row["observation_ids"] if one in printed]
            to_quotes = [
                (_("Read the quote: {words}", words=f"**“{labels.as_markdown(words)}”**"), one)
                for words, one in compared
            ]
            list_links(to_quotes, f"finding_{key}{number}")
