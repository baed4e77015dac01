"""Which tables the reader looks at, and what a link of another release says about itself.

In: the URL's `frozen` (a release shown instead of today's tables) and `release` (the one under which a link was made),
and the releases that are kept. Out: the release to show, and `Notice`s: a sentence with its next steps. `decide`,
`notice`, `banner` and `gone` are pure; `choose` and `show` are the thin part that knows Streamlit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from dashboard import arrival, data, filters
from etl.changes import Changes
from etl.errors import TablesError
from etl.releases import SHORT, Listing, Release
from wording import labels, words
from wording.language import _, plural

NOTICES = "release_notices"
"""In session state: what `choose` found to say in this run."""
SHOWN = "release_shown"
"""In session state: the release that the last run showed."""
RELEASES_PAGE = "views/releases.py"
MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A link to go on with: its label, the page (none: the one the reader is on), and what its address says.

    A parameter that is empty is taken out of the address.
    """

    label: str
    query: Mapping[str, str]
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    sentence: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address says of releases; empty where it says nothing."""

    frozen: str = ""
    release: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The release to show (none: today's tables), and what there is to say about it."""

    frozen: Release | None = None
    notices: tuple[Notice, ...] = ()


def asked(parameters: Mapping[str, Sequence[str]]) -> Asked:
    """What the address asks for. Of several values the first counts: they cannot all be shown."""
    first = {name: next(iter(parameters.get(name, ())), "").strip() for name in ("frozen", "release")}
    return Asked(**first)


def decide(
    asked: Asked,
    today: str,
    kept: Listing,
    since: Callable[[Release], Changes],
    lacking: Callable[[Release], Sequence[str]] = lambda _: (),
) -> Choice:
    """The tables to show for what the address asks. `today` is the short id of today's tables.

    `since` tells what changed since a release, `lacking` which of today's columns it does not have. What is asked for
    and not kept is never an error: today's tables are shown, and a sentence says so.
    """
    frozen = kept.by_id(asked.frozen) if asked.frozen != today else None
    notices = []
    if frozen:
        notices.append(banner(frozen, lacking(frozen)))
        if asked.release and not _same(asked.release, frozen.id):
            notices.append(_contradiction(asked.release, frozen))
        return Choice(frozen, tuple(notices))
    if asked.frozen and not _same(asked.frozen, today):
        notices.append(gone(asked.frozen))
    elif said := notice(today, asked.release, kept, since):
        notices.append(said)
    return Choice(None, tuple(notices))


def notice(today: str, linked: str, kept: Listing, since: Callable[[Release], Changes]) -> Notice | None:
    """What changed since a link was made; None where it was made with today's tables or does not say."""
    if not linked or _same(linked, today):
        return None
    release = kept.by_id(linked)
    if release is None:
        return Notice(
            _(
                "This link was made with release {release}, which is not kept here: what changed since cannot be told.",
                release=words.brief(linked, SHORT + 1),
            ),
            (Step(_("See which releases are kept"), {}, RELEASES_PAGE),),
        )
    made = _("This link was made with release {release} of {day}.", release=release.short, day=_day(release))
    return Notice(
        f"{made} {counted(since(release))}",
        (
            Step(_("See what changed"), {"since": release.short}, RELEASES_PAGE),
            Step(_("Show it as it was"), {"frozen": release.short, "release": release.short}),
        ),
    )


def counted(changes: Changes) -> str:
    """'Since then 2 observations were added, 1 corrected, 0 withdrawn.'"""
    said = plural(
        "Since then {count:,} observation was added, {corrected:,} corrected, {withdrawn:,} withdrawn.",
        "Since then {count:,} observations were added, {corrected:,} corrected, {withdrawn:,} withdrawn.",
        len(changes.added),
        corrected=len(changes.reread),
        withdrawn=len(changes.withdrawn),
    )
    if not changes.recomputed:
        return said
    computed = plural(
        "Of {count:,} more, only the conversion is new, not the words.",
        "Of {count:,} more, only the conversions are new, not the words.",
        len(changes.recomputed),
    )
    return f"{said} {computed}"


def banner(release: Release, lacking: Sequence[str] = ()) -> Notice:
    """What stands above every page while a frozen release is shown."""
    said = _(
        "You look at the tables as they were in release {release} of {day}, not at today's.",
        release=release.short,
        day=_day(release),
    )
    if lacking:
        columns = words.listed([words.brief(name) for name in lacking[:MOST_COLUMNS]])
        more = plural(
            "{count:,} column that was added since is empty: {columns}.",
            "{count:,} columns that were added since are empty, among them {columns}.",
            len(lacking),
            columns=columns,
        )
        said = f"{said} {more}"
    return Notice(
        said,
        (
            Step(_("See what changed since"), {"since": release.short}, RELEASES_PAGE),
            Step(_("Show today's tables"), {"frozen": "", "release": ""}),
        ),
    )


def gone(id: str) -> Notice:
    """A frozen release that is asked for and not kept, or was never one."""
    return Notice(
        _(
            "Release {release} is not kept here, so today's tables are shown instead.",
            release=words.brief(id, SHORT + 1),
        ),
        (Step(_("See which releases are kept"), {}, RELEASES_PAGE),),
    )


def unreadable(release: Release) -> Notice:
    """A frozen release whose columns mean something else than today's."""
    return Notice(
        _(
            "Release {release} of {day} was frozen by another version of this program and cannot be shown by this "
            "one; today's tables are shown instead.",
            release=release.short,
            day=_day(release),
        ),
        (Step(_("See which releases are kept"), {}, RELEASES_PAGE),),
    )


def _contradiction(linked: str, frozen: Release) -> Notice:
    return Notice(
        _(
            "The link names two releases, {one} and {other}; it is shown as it was in {other}.",
            one=words.brief(linked, SHORT + 1),
            other=frozen.short,
        ),
        (Step(_("See which releases are kept"), {}, RELEASES_PAGE),),
    )


def _same(one: str, other: str) -> bool:
    """Whether two ids, short or whole, are of one release."""
    length = min(len(one), len(other))
    return length >= SHORT and one[:length] == other[:length]


def _day(release: Release) -> str:
    return words.period(release.date)


def choose() -> Release | None:
    """Before any table is read: settles session state's `frozen` on a release that is kept, and what is to be said.

    A release that is asked for and not kept is taken out of the address, so that no link made here names it.
    """
    parameters = {name: st.query_params.get_all(name) for name in ("frozen", "release")}
    wanted = replace(asked(parameters), frozen=asked(parameters).frozen or st.session_state.get(data.FROZEN, ""))
    today = data.release_of_today() if data.is_built() else ""
    choice = decide(wanted, today, data.frozen(), data.changes_since, data.lacking)
    if choice.frozen:
        try:
            data.check(choice.frozen.folder)
        except TablesError:
            choice = Choice(None, (unreadable(choice.frozen),))
    shown = choice.frozen.short if choice.frozen else ""
    is_other = st.session_state.get(SHOWN, shown) != shown
    st.session_state[data.FROZEN] = st.session_state[SHOWN] = shown
    st.session_state[NOTICES] = choice.notices
    if choice.frozen is None:
        st.query_params.pop("frozen", None)
    elif parameters["frozen"] not in ([], [choice.frozen.short]):
        st.query_params["frozen"] = choice.frozen.short
    if is_other:
        arrival.tell_address()
    return choice.frozen


def show() -> None:
    """What `choose` found to say, above the page."""
    for number, said in enumerate(st.session_state.get(NOTICES, ())):
        with st.container(key=f"release_notice_{number}"):
            st.markdown(labels.as_markdown(said.sentence))
            with st.container(horizontal=True, key=f"links_notice_{number}"):
                for step in said.steps:
                    link(step)


def link(step: Step) -> None:
    """A step as a link: the filters, on the page one is on also what else its address says, then the step.

    A filter at its default is left out where the step leads to other tables, which have other years to choose from.
    """
    here = {} if step.page else {name: st.query_params.get_all(name) for name in st.query_params}
    asked = filters.current()
    if "frozen" in step.query:
        here = {name: said for name, said in here.items() if name not in filters.KEYS}
        values = {name: st.session_state.get(name) for name in filters.KEYS}
        query: dict[str, Any] = filters.to_url(values, st.session_state["choices"]) | {"lang": asked.language}
    else:
        query = asked.query()
    query = {name: value for name, value in {**here, **query, **step.query}.items() if value != ""}
    page = step.page or st.session_state["page"]
    label = f"**{labels.as_markdown(step.label)}**"
    st.page_link(page, label=label, query_params=query, width="content")
