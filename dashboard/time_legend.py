"""The charts of time in words: shapes and lines for those who see them, every mark for those who do not. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from dashboard.events import Event
from dashboard.over_time import Amount
from wording import labels
from wording.language import _

_GLYPHS = {"circle": "●", "square": "■", "diamond": "◆"}


def legend(drawn: Sequence[Amount], happened: Sequence[Event]) -> str:
    """The shapes and the lines in words, as HTML: those on the page, and no others."""
    times = [amount.when for amount in drawn] + [event.when for event in happened]
    entries: list[tuple[str, str, str]] = []
    areas = {amount.ref_area for amount in drawn} | {event.ref_area for event in happened if event.ref_area}
    for ref_area in sorted(areas, key=labels.place_order):
        place = labels.place_of(ref_area)
        said = _("{place} ({shape})", place=labels.place_name(ref_area), shape=_(place.shape))
        entries.append((_GLYPHS[place.symbol], place.color, said))
    if any(event.ref_area is None for event in happened):
        entries.append(("⬢", "inherit", _("gray hexagon: a UN resolution")))
    if any(when.precision != "day" for when in times):
        entries.append(("●━●", "inherit", _("as wide as the time may be; a day is one mark")))
    lines = {
        "stated": ("━━", _("solid line: the source states the time")),
        "published": ("┅┅", _("dotted line: no time is stated, so it is the date of the article")),
        "inferred": ("╌╌", _("dashed line: the time is inferred")),
    }
    used = {when.basis for when in times if when.precision != "day"}
    entries += [(glyph, "inherit", text) for basis, (glyph, text) in lines.items() if basis in used]
    if any(amount.doubt for amount in drawn) or any(event.when.is_inferred for event in happened):
        entries.append(("○", "inherit", _("hollow: an inferred time, approximate words, an assumed rate or price")))
    if any(amount.low is None or amount.high is None for amount in drawn):
        entries.append(("▲▼", "inherit", _("triangle: only one end is reported, it points to the open side")))
    if any(amount.is_proposed for amount in drawn) or any(event.is_proposed for event in happened):
        entries.append(("⊠", "inherit", _("cross or dot in a hollow mark: not yet checked by a person")))
    items = "".join(
        f'<li><span aria-hidden="true" style="color:{color}">{glyph}</span> {escape(text)}</li>'
        for glyph, color, text in entries
    )
    return f'<ul class="ww-legend" aria-label="{escape(_("How to read the marks"))}">{items}</ul>'


def described(name: str, announcements: Iterable[str]) -> str:
    """A chart for readers who do not see it: what it is of, and every mark in words."""
    return _("{name} On an axis of time. {marks}.", name=name, marks="; ".join(announcements))
