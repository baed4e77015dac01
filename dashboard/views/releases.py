"""Releases: what was frozen when, what was added, corrected and withdrawn since, and the way to look at it again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from dashboard import arrival, data, filters, page, release_choice, releases_page
from dashboard.releases_page import Row
from etl.changes import Changes, Correction
from etl.releases import Listing, Release
from wording import labels, words
from wording.language import _, plural

STYLE = Path(__file__).parents[1] / "pages.css"
MOST = 100
"""How many observations of a kind are listed; the others are counted."""
OBSERVATION_PAGE = "views/observation.py"


def main() -> None:
    st.html(STYLE)
    kept = data.frozen()
    if not kept.releases:
        page.head(_("What has changed, and since when?"))
        page.nothing(
            _("Nothing was released yet, so there is nothing to compare today's tables with."),
            _("To freeze them under their date and id, run: python -m etl release"),
        )
        tell(kept.problems)
        return
    page.head(_("What has changed, and since when?"), releases_page.answer(kept.releases, data.release_of_today()))
    tell(kept.problems)
    list_releases(kept.releases)
    release = picked(kept)
    list_changes(release)
    arrival.at(release.short, ".st-key-since h2")


def tell(problems: Sequence[str]) -> None:
    """Folders that are no release: which, why, and what to do."""
    if problems:
        st.warning(_("Some folders of releases cannot be shown:"))
        st.code("\n\n".join(problems), language=None, wrap_lines=True)


def picked(kept: Listing) -> Release:
    """The release that the address names to compare with, else the newest. An unknown one gets a sentence."""
    since = (st.query_params.get("since") or "").strip()
    release = kept.by_id(since)
    if since and release is None:
        st.warning(
            labels.as_markdown(
                _(
                    "Release {release} is not kept here; the newest one is compared instead.",
                    release=words.brief(since, 13),
                )
            )
        )
    return release or kept.releases[0]


def list_releases(releases: Sequence[Release]) -> None:
    """Each release with its facts, what changed since, and the way to look at the dashboard as it was."""
    page.section(_("Releases, newest first"))
    shown = st.session_state.get(data.FROZEN)
    for number, release in enumerate(releases):
        with st.container(key=f"release_{number}"):
            st.subheader(labels.as_markdown(releases_page.name(release)), anchor=False)
            _html("release", releases_page.facts(release))
            with st.container(horizontal=True, key=f"links_release_{number}"):
                to_changes(release)
                if release.short == shown:
                    st.markdown(_("You look at this one now."))
                else:
                    as_it_was = {"frozen": release.short, "release": release.short}
                    release_choice.link(release_choice.Step(_("Show the dashboard as it was"), as_it_was))


def to_changes(release: Release) -> None:
    release_choice.link(release_choice.Step(_("What changed since"), {"since": release.short}))


def list_changes(release: Release) -> None:
    """What was added, corrected and withdrawn from a release to today's tables, by observation."""
    changes = data.changes_since(release)
    with st.container(key="since"):
        page.section(_("Since {release}", release=releases_page.name(release)))
    st.markdown(labels.as_markdown(releases_page.summary(changes, release)))
    list_added(changes)
    list_withdrawn(changes, release)
    list_corrected("changed", _("Corrected"), changes.reread, release)
    if changes.recomputed:
        heading = plural(
            "{count:,} observation is only converted anew: its words and their reading are the same",
            "{count:,} observations are only converted anew: their words and their reading are the same",
            len(changes.recomputed),
        )
        fold = st.expander(heading, key="converted_anew", on_change="rerun")
        if fold.open:
            with fold:
                list_corrected("converted", "", changes.recomputed, release)


def list_added(changes: Changes) -> None:
    if not changes.added:
        return
    st.subheader(_("Added ({count:,})", count=len(changes.added)), anchor=False)
    with st.container(key="links_added"):
        for row in _rows(data.built(), changes.added[:MOST]):
            to_observation(row)
    _more(len(changes.added))


def list_withdrawn(changes: Changes, release: Release) -> None:
    if not changes.withdrawn:
        return
    st.subheader(_("Withdrawn ({count:,})", count=len(changes.withdrawn)), anchor=False)
    for number, row in enumerate(_rows(release.folder, changes.withdrawn[:MOST])):
        with st.container(key=f"changed_withdrawn_{number}"):
            with st.container(key=f"links_withdrawn_{number}"):
                to_observation(row)
            _html("withdrawn", releases_page.withdrawn(row, release))
    _more(len(changes.withdrawn))


def list_corrected(key: str, title: str, corrections: Sequence[Correction], release: Release) -> None:
    if not corrections:
        return
    if title:
        st.subheader(f"{title} ({len(corrections):,})", anchor=False)
    ids = [correction.observation_id for correction in corrections[:MOST]]
    pairs = zip(corrections[:MOST], _rows(release.folder, ids), _rows(data.built(), ids), strict=True)
    for number, (correction, old, new) in enumerate(pairs):
        with st.container(key=f"changed_{key}_{number}"):
            with st.container(key=f"links_{key}_{number}"):
                to_observation(new)
            _html("changed", releases_page.corrected(correction, old, new))
    _more(len(corrections))


def to_observation(row: Row) -> None:
    """The page of an observation, in today's tables: also of a withdrawn one, which says so."""
    query = filters.current().query() | {"id": row["observation_id"]}
    query.pop("frozen", None)
    st.page_link(
        OBSERVATION_PAGE, label=releases_page.link_label(row), icon="", help="", width="stretch", query_params=query
    )


def _rows(folder: Path, ids: Sequence[str]) -> list[Row]:
    """The rows of a release or of today's tables, in the order of the ids."""
    rows = {row["observation_id"]: row for row in data.observations(ids, folder).to_pylist()}
    return [rows[id] for id in ids]


def _more(count: int) -> None:
    if count > MOST:
        st.caption(plural("{count:,} more is not listed.", "{count:,} more are not listed.", count - MOST))


def _html(kind: str, content: str) -> None:
    st.html(f'<div class="ww-document ww-{kind}">{content}</div>')


main()
