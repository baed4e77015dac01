"""The local wages beside a chart in words: lines in, HTML out. Pure; everything from a table is escaped.

Each line says its amount in the unit shown and who published it; unfolded, every figure with its own place and time,
its doubts, and the way from what was published to what is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from dashboard.evidence_html import outside_link
from dashboard.local_wages import Figure, Line
from wording.language import _, marked, plural

NOTE = marked(
    "Published figures of the place of work, of the time that the pay speaks about. They are not reported pay of North "
    "Korean workers. What is not in the unit of the chart was converted by us, by the rates used for the pay itself."
)

_SEEN = {
    "yes": marked("second-hand: seen only as reported by others"),
    "copy": marked("seen in a copy of the publisher's data file"),
    "no": marked("seen on the publisher's own page"),
}


def html(lines: Iterable[Line], missing: Iterable[str]) -> str:
    """The list; what is not at hand stands at its end."""
    items = [_item(line) for line in lines]
    items += [f'<li class="ww-missing">{escape(sentence)}</li>' for sentence in missing]
    return f'<ul class="ww-wages">{"".join(items)}</ul>'


def _item(line: Line) -> str:
    publishers = {figure.publisher: figure for figure in line.figures}
    links = "; ".join(
        f"{outside_link(one.url, name)} ({escape(_(_SEEN[one.second_hand]))})" for name, one in publishers.items()
    )
    fold = plural("The published figure", "The {count} published figures", len(line.figures))
    if any(figure.receipt for figure in line.figures):
        fold = _("{figures}, and how we converted", figures=fold)
    figures = "".join(_figure(figure) for figure in line.figures)
    return (
        f"<li><b>{escape(line.text)}</b> · {escape(line.label)}<br>{_('Published by')} {links}"
        f"<details><summary>{escape(fold)}</summary><ul>{figures}</ul></details></li>"
    )


def _figure(figure: Figure) -> str:
    said = [f"<b>{escape(figure.text)}</b> · {escape(figure.name)} · {outside_link(figure.url, figure.publisher)}"]
    said += [escape(sentence) for sentence in (*figure.receipt, figure.note) if sentence]
    return f"<li>{'<br>'.join(said)}</li>"
