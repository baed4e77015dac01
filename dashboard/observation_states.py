"""Looks for an observation that is not in the tables: in today's, in the releases that are kept, among the articles.

In: the id that an address names. Out: what `dashboard.observation_page` says of it, and its next step as a link.
The page of one observation and the evidence panel use it.
"""

from __future__ import annotations

import streamlit as st

from dashboard import data, observation_page, release_choice
from dashboard.observation_page import Absent, Row
from etl.releases import Release


def look_up(observation_id: str) -> Absent:
    kept = data.frozen()
    shown = kept.by_id(st.session_state.get(data.FROZEN) or "")
    return observation_page.looked_up(
        observation_id,
        shown=shown,
        today=data.observation_of(data.built(), observation_id) if shown else None,
        last=_last(observation_id, kept.releases),
        source=_source(observation_id.partition("/")[0]),
    )


def _last(observation_id: str, releases: tuple[Release, ...]) -> tuple[Release, Row] | None:
    """The newest release that has the observation, and its row there."""
    for release in releases:
        if row := data.observation_of(release.folder, observation_id):
            return release, row
    return None


def _source(source_id: str) -> Row | None:
    sources = data.table("sources", ("source_id", "title", "publisher", "date_published"))
    found = sources[sources["source_id"] == source_id]
    found = found.astype(object).where(found.notna(), None)
    return next(iter(found.to_dict("records")), None)


def step(absent: Absent) -> None:
    """The next step, as a link."""
    with st.container(key="links_absent"):
        release_choice.link(absent.step)
