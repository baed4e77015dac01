"""What every question page shares: head, charts, lists of links, what is left out, the ways to take it away.

In: sentences, figures and rows that pure modules made. Out: elements on the screen. Texts are plain: they are escaped
here. Nothing is asked of a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import chart as component
from dashboard import clearing, data, evidence_panel, filters, links, questions, take_away
from wording import labels
from wording.language import _, plural


def head(title: str, answer: str = "", notes: Sequence[str] = ()) -> None:
    """The question, its answer in a sentence, and what to know before reading on."""
    st.session_state["question"] = title
    st.title(title, anchor=False)
    if answer:
        st.markdown(labels.as_markdown(labels.unbroken(answer)))
    if notes:
        st.caption(labels.as_markdown(" ".join(notes)))


def narrowed(asked: filters.Filters) -> list[str]:
    """Which filters are on, in a sentence: where they are, that no report is found holds for what they keep alone."""
    kept = filters.in_words(asked, st.session_state["choices"])
    if not kept:
        return []
    return [_("Under these filters alone: {filters}. What they keep away may be reported.", filters=kept)]


def section(title: str, note: str = "") -> None:
    """A heading within the page, with a sentence under it."""
    st.header(labels.as_markdown(title), anchor=False)
    if note:
        st.caption(labels.as_markdown(note))


def chart(key: str, figure: Mapping[str, Any], *, alt: str, title: str) -> None:
    """A figure; a click, a tap or Enter on a mark opens its quote. Marks carry the observation_id in `customdata`.

    `title` stands above the chart where a reader takes it away as a file; its source, release and address below.
    """
    component.show(
        figure,
        key=key,
        alt=alt,
        on_pick=evidence_panel.open_from_chart,
        title=title,
        source_line=_source_line(),
        file_name=f"wagewitness-{data.release()}-{key}",
    )


def _source_line() -> str:
    return _("Wagewitness, release {release}, {address}", release=data.release(), address=address(filters.current()))


def quote_links(pairs: Iterable[tuple[str, str]], key: str) -> None:
    """A list of links, (label as Markdown, observation_id), that open the quotes on this page."""
    links.show(pairs, filters.current(), key)


def left_out(parts: Sequence[questions.LeftOut], hidden: int = 0) -> None:
    """What the page does not show, by reason; each count opens its rows."""
    if not parts and not hidden:
        return
    asked = filters.current()
    section(_("What is left out, and why"))
    for number, part in enumerate(parts):
        count = plural(
            "{count:,} observation {reason}", "{count:,} observations {reason}", len(part.rows), reason=part.reason
        )
        fold = st.expander(labels.as_markdown(count), key=f"left_out_{number}", on_change="rerun")
        if fold.open:
            with fold:
                links.show(links.rows(part.rows), asked, f"left_out_{number}")
    if hidden:
        kept_away = filters.in_words(asked, st.session_state["choices"])
        count = plural(
            "{count:,} observation kept away by the filters: {filters}.",
            "{count:,} observations kept away by the filters: {filters}.",
            hidden,
            filters=kept_away,
        )
        st.caption(labels.as_markdown(count))


def nothing(sentence: str, step: str, key: str | None = "all") -> None:
    """The state without rows: one sentence, one next step; the filters are cleared here, too.

    On a phone the filters are out of sight. `key` tells two such states on one page apart; None offers no clearing.
    """
    st.info(labels.as_markdown(f"{sentence} {step}"))
    if key:
        clearing.offer(f"clear_nothing_{key}")


def foot(asked: filters.Filters, shown: Iterable[str], **more: str) -> None:
    """The ways to take the page away: the files of what it shows, and its address with every filter in full.

    `more`: what the address of this page says beside its filters.
    """
    here = address(asked, **more)
    take_away.show(sorted(shown), question=st.session_state["question"], asked=asked, address=here)
    fold = st.expander(_("Link to this view"), key="link_to_view", on_change="rerun")
    if fold.open:
        fold.code(here, language=None, wrap_lines=True)


def address(asked: filters.Filters, **more: str) -> str:
    """The address of this view: every filter in full, and the release under which it was made."""
    here = (st.context.url or "/").partition("?")[0]
    return filters.link(here, asked, evidence_panel.open_quote(), release=data.release(), **more)
