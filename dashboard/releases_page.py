"""The page of releases: what was frozen when, and what changed since, as sentences and HTML. Pure, everything escaped.

In: `Release`s, `Changes`, and the old and new rows of changed observations. Out: facts of a release, the cells of a
corrected observation side by side with the differing words marked, and the old quote of a withdrawn one. Links are
made by the view.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from html import escape
from typing import Any

from dashboard import evidence_html
from etl import schema
from etl.changes import Changes, Correction
from etl.releases import Release
from wording import labels, words
from wording.language import _, plural

Row = Mapping[str, Any]

_DESCRIBED = {column.name: column.description for column in schema.OBSERVATIONS.columns}


def answer(releases: Sequence[Release], today: str) -> str:
    """The page's sentence: how many releases there are, and whether today's tables are one of them."""
    count = plural(
        "{count:,} release is kept: tables frozen on a day, with an id that names their content.",
        "{count:,} releases are kept: tables frozen on a day, with an id that names their content.",
        len(releases),
    )
    same = next((release for release in releases if release.short == today), None)
    if same:
        now = _("Today's tables are release {release} of {day}.", release=today, day=words.period(same.date))
    else:
        now = _("Today's tables, {release}, are not released yet.", release=today)
    return f"{count} {now}"


def name(release: Release) -> str:
    """'1 May 2026 · 0123456789ab'."""
    return f"{words.period(release.date)} · {release.short}"


def facts(release: Release) -> str:
    """What a release holds, and what was written on it, as HTML."""
    observations, sources = release.rows.get("observations", 0), release.rows.get("sources", 0)
    held = ", ".join(
        (
            plural("{count:,} observation", "{count:,} observations", observations),
            plural("{count:,} article", "{count:,} articles", sources),
        )
    )
    note = f"<br>{escape(release.note)}" if release.note else ""
    return f"<p>{escape(held)} · <code>{escape(release.id)}</code>{note}</p>"


def summary(changes: Changes, release: Release) -> str:
    """The answer for one release: 'Since 1 May 2026, 2 observations were added, 1 corrected and 0 withdrawn.'"""
    day = words.period(release.date)
    if not changes:
        return _("Since {day}, no observation was added, corrected or withdrawn.", day=day)
    return plural(
        "Since {day}, {count:,} observation was added, {corrected:,} corrected and {withdrawn:,} withdrawn.",
        "Since {day}, {count:,} observations were added, {corrected:,} corrected and {withdrawn:,} withdrawn.",
        len(changes.added),
        day=day,
        corrected=len(changes.reread),
        withdrawn=len(changes.withdrawn),
    )


def corrected(correction: Correction, old: Row, new: Row) -> str:
    """The cells that differ, old and new side by side, as a table; the differing words are marked."""
    lines = "".join(
        f'<tr><th scope="row"><code>{escape(cell.column)}</code>'
        f"<br><small>{escape(_DESCRIBED[cell.column])}</small></th>"
        f'<td data-heading="{escape(_("Before"))}">{before}</td><td data-heading="{escape(_("Now"))}">{after}</td></tr>'
        for cell in correction.cells
        for before, after in [compared(shown(cell.column, old), shown(cell.column, new))]
    )
    heads = "".join(f'<th scope="col">{escape(text)}</th>' for text in (_("Column"), _("Before"), _("Now")))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"


def shown(column: str, row: Row) -> str:
    """A cell as text: a receipt in its sentences, a number as people write it, nothing for an empty cell."""
    value = row[column]
    if column == "derivation":
        steps = words.receipt(
            value or (), original_value=row["original_value"], qualifier=row["qualifier"], per=row["per"]
        )
        return " ".join(steps)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        return words.number(value)
    return "" if value is None else str(value)


def compared(old: str, new: str) -> tuple[str, str]:
    """Both texts as HTML, with the words that differ marked: in the first those that went, in the second the new."""
    before, after = _pieces(old), _pieces(new)
    left, right = [], []
    for kind, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        gone, come = escape("".join(before[i:j])), escape("".join(after[k:m]))
        left.append(gone if kind == "equal" or not gone else f"<del>{gone}</del>")
        right.append(come if kind == "equal" or not come else f"<ins>{come}</ins>")
    empty = f"<i>{escape(_('empty'))}</i>"
    return "".join(left) or empty, "".join(right) or empty


def _pieces(text: str) -> list[str]:
    """Words and signs, each with the space after it, so that a changed phrase is one mark."""
    return re.findall(r"\w+\s*|[^\w\s]\s*|\s+", text)


def withdrawn(row: Row, release: Release) -> str:
    """A withdrawn observation as it last stood: what it was, its quote, and from where."""
    old = escape(_("As it stood in release {release}:", release=release.short))
    return f'<p class="ww-said">{old}</p>{evidence_html.quote(row)}<p class="ww-said">{evidence_html.source(row)}</p>'


def link_label(row: Row) -> str:
    """'Russia: **about US$ 800 a month** · Radio X' as Markdown."""
    place, amount = labels.place_name(row["ref_area"]), evidence_html.amount_or_words(row)
    parts = (row["publisher"], words.years(row["time_period"]))
    about = " · ".join(labels.as_markdown(part) for part in parts if part)
    return f"{labels.as_markdown(place)}: **{labels.as_markdown(labels.unbroken(amount))}** · {about}"
