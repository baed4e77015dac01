"""UN resolutions on workers: rows of the `context` table in, resolutions with their words and their dates out. Pure.

A resolution is no observation: nobody reports it of the workers, it asks something of states. It has an address of
its own (`resolution/S-RES-2397-2017`), so that its mark on an axis of time opens its words where a quote opens.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlsplit

from wording import words
from wording.language import _
from wording.words import text as _text

COLUMNS = ("context", "date_first", "date_last", "text", "publisher", "url", "second_hand", "note")
ADDRESS = "resolution/"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a resolution asks, in our words, and when. `paragraph` and `doubts` may be empty, `deadline` None."""

    name: str
    paragraph: str
    adopted: str
    deadline: str | None
    asks: str
    publisher: str
    url: str
    is_second_hand: bool
    doubts: str

    @property
    def address(self) -> str:
        """What stands in the URL where it is open: 'resolution/S-RES-2397-2017'."""
        return ADDRESS + "-".join("".join(sign if sign.isalnum() else " " for sign in self.name).split())


def read(rows: Iterable[Mapping[str, Any]]) -> tuple[Resolution, ...]:
    """The resolutions among the rows of the table, oldest first. The build puts name and paragraph first in `note`."""
    found = []
    for row in rows:
        if row["context"] != "sanction":
            continue
        head, _dot, doubts = (_text(row["note"]) or "").partition(". ")
        name, _comma, paragraph = head.partition(", ")
        found.append(
            Resolution(
                name=name,
                paragraph=paragraph,
                adopted=str(row["date_first"]),
                deadline=_text(row["date_last"]),
                asks=_text(row["text"]) or "",
                publisher=str(row["publisher"]),
                url=_text(row["url"]) or "",
                is_second_hand=row["second_hand"] == "yes",
                doubts=doubts,
            )
        )
    return tuple(sorted(found, key=lambda resolution: (resolution.adopted, resolution.name)))


def panel(resolution: Resolution) -> str:
    """The resolution as HTML, in the place where a quote opens. Every text is escaped."""
    facts = {
        _("Adopted"): words.period(resolution.adopted),
        _("Deadline"): words.period(resolution.deadline) if resolution.deadline else "",
        _("Where it stands"): resolution.paragraph,
        _("Published by"): resolution.publisher,
        _("How we know"): _("not read in the publisher's own text: seen as told by another")
        if resolution.is_second_hand
        else "",
        _("Doubts"): resolution.doubts,
    }
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts.items() if value)
    return (
        f'<section class="ww-panel" aria-label="{escape(_("Evidence"))}" data-quote="{escape(resolution.address)}">'
        f'<h2 tabindex="-1">{escape(resolution.name)}</h2>'
        f'<p class="ww-note">{escape(_("A resolution, not a report: what it asks of states, in our words."))}</p>'
        f"<p>{escape(resolution.asks)}</p>{_link(resolution)}<dl>{lines}</dl></section>"
    )


def _link(resolution: Resolution) -> str:
    if urlsplit(resolution.url).scheme not in ("http", "https"):
        return ""
    return (
        f'<p><a class="ww-open" href="{escape(resolution.url)}" target="_blank" rel="noopener noreferrer">'
        f'{escape(_("Open the resolution"))}<span aria-hidden="true"> ↗</span>'
        f'<span class="ww-hidden"> {escape(_("(opens in a new tab)"))}</span></a></p>'
    )
