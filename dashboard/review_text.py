"""The article with its proposals marked: a sheet's text in, HTML out. Pure; everything from the article is escaped.

Long articles are shown in part: the paragraphs around the proposal in hand. What is left out is said, and the whole
text can be paged through beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from wording.language import _, marked

SHOWN_WHOLE = 8_000
"""Length up to which an article is shown whole, in characters."""
AROUND = 2_500
"""Characters on each side of the proposal in hand, in a longer article."""
PAGE = 20_000
"""Characters of a page of the whole text."""
MOST_MARKS = 400

STATES = {
    "open": marked("proposed"),
    "accepted": marked("accepted"),
    "set_aside": marked("set aside"),
    "rejected": marked("rejected"),
}
"""State of a mark → what its title says."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch to mark. `is_now`: the proposal in hand."""

    start: int
    end: int
    state: str
    is_now: bool = False


def window(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of the text to show around a stretch: whole paragraphs where they are short enough."""
    if len(text) <= SHOWN_WHOLE:
        return 0, len(text)
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    if first > 0:
        first = _break(text, first, min(start, first + AROUND // 2))
    if last < len(text):
        cut = text.rfind("\n", max(end, last - AROUND // 2), last)
        cut = cut if cut > 0 else text.rfind(" ", end, last)
        last = cut if cut > 0 else last
    return first, last


def _break(text: str, first: int, limit: int) -> int:
    """Where a paragraph begins behind `first`, else a word."""
    for sign in ("\n", " "):
        at = text.find(sign, first, limit)
        if at >= 0:
            return at + 1
    return first


def reading(text: str, marks: Iterable[Marked], part: tuple[int, int], item: str) -> str:
    """The part of the text with its marks. `item` names the proposal in hand, so that the page can go to it."""
    first, last = part
    parts, done = [], first
    for mark in _apart([mark for mark in marks if mark.start < last and mark.end > first]):
        start, end = max(mark.start, first), min(mark.end, last)
        now = f' class="ww-now" data-item="{escape(item)}" aria-current="true"' if mark.is_now else ""
        title = _("in hand") if mark.is_now and mark.state == "open" else _(STATES[mark.state])
        parts.append(escape(text[done:start]))
        parts.append(f'<mark data-state="{mark.state}"{now} title="{escape(title)}">{escape(text[start:end])}</mark>')
        done = end
    parts.append(escape(text[done:last]))
    before = f'<p class="ww-cut">{escape(_("… the article begins above"))}</p>' if first > 0 else ""
    after = f'<p class="ww-cut">{escape(_("the article goes on …"))}</p>' if last < len(text) else ""
    label = escape(_("Article with proposals marked"))
    return (
        f'<section class="ww-reading" role="region" tabindex="0" aria-label="{label}">'
        f"{before}<div>{''.join(parts)}</div>{after}</section>"
    )


def _apart(marks: Sequence[Marked]) -> list[Marked]:
    """The marks in order; of two that overlap the one in hand, else the first. Not more than a page can carry."""
    now = [mark for mark in marks if mark.is_now]
    kept: list[Marked] = []
    for mark in sorted(marks, key=lambda one: (one.start, not one.is_now, -one.end)):
        if not mark.is_now and any(mark.start < one.end and one.start < mark.end for one in now):
            continue
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    if len(kept) <= MOST_MARKS:
        return kept
    at = next((number for number, mark in enumerate(kept) if mark.is_now), 0)
    first = max(0, min(at - MOST_MARKS // 2, len(kept) - MOST_MARKS))
    return kept[first : first + MOST_MARKS]


def pages(text: str) -> int:
    """How many pages the whole text has."""
    return max(1, -(-len(text) // PAGE))


def page(text: str, number: int) -> str:
    """One page of the whole text, from 1, as HTML."""
    part = text[(number - 1) * PAGE : number * PAGE]
    label = escape(_("Whole text"))
    return f'<div class="ww-whole" role="region" tabindex="0" aria-label="{label}">{escape(part)}</div>'


def legend() -> str:
    """What the colors of the marks mean."""
    now = f'<mark data-state="open" class="ww-now">{escape(_("in hand"))}</mark>'
    states = (f'<mark data-state="{state}">{escape(_(said))}</mark>' for state, said in STATES.items())
    return f'<p class="ww-states">{" ".join((now, *states))}</p>'
