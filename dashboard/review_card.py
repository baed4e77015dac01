"""The proposal in hand as HTML: its words, what is read from them, which words decided each field, and the receipt.

In: an item, what it would be once accepted, what is decided about it. Out: HTML, everything escaped. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from etl import review as door
from etl import vocabulary as v
from wording import labels, words
from wording.language import _, marked, meaning, plural, term

NAMES: Mapping[str, str] = {
    "measure": marked("Measure"),
    "kind": marked("Kind"),
    "pay_stage": marked("Stage of pay"),
    "of": marked("A share or change of"),
    "item": marked("Of what"),
    "ref_area": marked("Country of work"),
    "place": marked("Place"),
    "time_period": marked("Time"),
    "time_basis": marked("How the time is known"),
    "unit": marked("Unit"),
    "per": marked("Per"),
    "population": marked("Who"),
    "statistic": marked("Statistic"),
    "speaker": marked("Said by"),
    "claim": marked("How known"),
    "basis": marked("Amount for"),
    "same_as": marked("Says again"),
    "subdivision": marked("Province"),
    "sector": marked("Sector"),
    "note": marked("Note"),
    "quote": marked("Quote"),
    "original_value": marked("Words"),
    "review": marked("Checked"),
    "words": marked("Words"),
    "reason": marked("Set aside as"),
}
"""Field → its name on the page, in the order in which fields stand there."""

_VOCABULARIES = {
    "measure": v.MEASURE,
    "pay_stage": v.PAY_STAGE,
    "time_basis": v.TIME_BASIS,
    "population": v.POPULATION,
    "statistic": v.STATISTIC,
    "claim": v.CLAIM,
    "basis": v.BASIS,
    "per": v.PER,
    "review": v.REVIEW,
}
_HIDDEN = frozenset({"quote", "original_value", "review"})


def in_words(name: str, value: Any, fields: Mapping[str, Any]) -> str:
    """A field's value as a reader says it: 'CN' → 'China', 'gross' → 'gross', '2025-10' → 'October 2025'."""
    text = str(value)
    if name == "ref_area":
        return labels.place_name(text)
    if name == "time_period":
        return _time(text)
    if name == "unit":
        return labels.unit_name(text, None)
    vocabulary = v.KIND.get(str(fields.get("measure"))) if name == "kind" else _VOCABULARIES.get(name)
    return term(vocabulary, text) if vocabulary and text in vocabulary else text


def _time(text: str) -> str:
    try:
        return words.period(text)
    except (ValueError, IndexError):
        return text


def progress(name: str, items: int, decided: int, turned_down: int) -> str:
    """'Knitters · 3 of 12 reviewed, 1 rejected or set aside · Not saved yet: 3 decisions'; screen readers say it."""
    counts = {"done": decided, "all": items, "turned_down": turned_down}
    counted = (
        _("{done} of {all} reviewed, {turned_down} rejected or set aside", **counts)
        if turned_down
        else _("{done} of {all} reviewed", **counts)
    )
    waiting = plural("Not saved yet: {count:,} decision", "Not saved yet: {count:,} decisions", decided)
    unsaved = f'<b class="ww-unsaved">{escape(waiting)}</b>' if decided else ""
    parts = (f"<b>{escape(words.brief(name, 100))}</b>", escape(counted), unsaved)
    return f'<p class="ww-progress" role="status">{" · ".join(part for part in parts if part)}</p>'


def heading(item: door.Item, ready: door.Preview, state: str) -> str:
    """The words in hand and the amount as read."""
    said = str(ready.fields.get("original_value") or "")
    amount = words.span(ready.value_low, ready.value_high, ready.qualifier, ready.unit, ready.per)
    ends = _ends(ready)
    decided = {
        "accepted": _("Accepted, not saved yet"),
        "set_aside": _("Set aside, not saved yet"),
        "rejected": _("Rejected, not saved yet"),
    }.get(state)
    mark = f'<p class="ww-decided" data-state="{state}">{escape(decided)}</p>' if decided else ""
    read = _("Read as: {amount}", amount=f"<b>{escape(amount or _('no number: kept as words'))}</b>")
    return (
        f'<div class="ww-card"><h2>“{escape(words.brief(said, 120))}”</h2>{mark}'
        f'<p class="ww-asread">{read} <span class="ww-because">({escape(ends)})</span></p></div>'
    )


def turned_down(one: door.TurnedDown, said: str, number: int, count: int, has_proposals: bool) -> str:
    """What is set aside or rejected: its words, why it is no observation, and the keys that lead on."""
    is_rejected = one.state == door.REJECTED
    state = _("Rejected") if is_rejected else _("Set aside")
    place = _(
        "{number} of {count} set aside or rejected. If it does say something of labor, take it up: it becomes a "
        "proposal.",
        number=number,
        count=count,
    )
    if is_rejected:
        why = escape(_("Why: {reason}", reason=one.why) if one.why else _("Nobody wrote why."))
    else:
        read = _("Read as: {amount}", amount=f"<b>{escape(reason(one.why))}</b>")
        why = f"{read}{_from(one.because) if one.because else ''}"
    lead_on = _("Press T to take it up, J for the next proposal.") if has_proposals else _("Press T to take it up.")
    return (
        f'<div class="ww-card" role="status"><h2>“{escape(words.brief(said, 120))}”</h2>'
        f'<p class="ww-decided" data-state="{one.state}">{escape(state)}</p><p class="ww-asread">{why}</p>'
        f'<p class="ww-sure">{escape(place)}</p><p class="ww-keys">{escape(lead_on)}</p></div>'
    )


def _from(decided: str) -> str:
    """The words of the article that decided."""
    said = _("from “{words}”", words=words.brief(decided, 60))
    return f' <span class="ww-because">{escape(said)}</span>'


def reason(name: str) -> str:
    """'age: a person's age'."""
    return f"{term(v.REASON, name)}: {meaning(v.REASON, name)}" if name in v.REASON else name


def _ends(ready: door.Preview) -> str:
    """'low 300, high 700, as stated, CNY, a month'."""
    low, high = ((_("none") if end is None else words.number(end)) for end in (ready.value_low, ready.value_high))
    return _(
        "low {low}, high {high}, {qualifier}, {unit}, {per}",
        low=low,
        high=high,
        qualifier=term(v.QUALIFIER, ready.qualifier),
        unit=ready.unit or _("no unit"),
        per=term(v.PER, ready.per) if ready.per else _("no period"),
    )


def facts(item: door.Item, ready: door.Preview) -> str:
    """Every field with the words that decided it, its faults beside it, and how sure the reader is."""
    by_field: dict[str | None, list[door.Fault]] = {}
    for fault in ready.faults:
        by_field.setdefault(fault.field, []).append(fault)
    lines = []
    for name, title in NAMES.items():
        value = ready.fields.get(name)
        told = by_field.pop(name, [])
        if (value in (None, "") or name in _HIDDEN) and not told:
            continue
        shown = (
            escape(in_words(name, value, ready.fields)) if value not in (None, "") else f"<i>{escape(_('open'))}</i>"
        )
        if name in _HIDDEN:
            shown = ""
        lines.append(f"<dt>{escape(_(title))}</dt><dd>{shown}{_because(item, ready, name)}{fault_lines(told)}</dd>")
    rest = fault_lines(fault for told in by_field.values() for fault in told)
    return f'<div class="ww-card"><dl>{"".join(lines)}</dl>{rest}{_sure(item)}</div>'


def _because(item: door.Item, ready: door.Preview, name: str) -> str:
    if name == "speaker" and ready.speaker_is_publisher:
        return f' <span class="ww-because">{escape(_("nobody is named: the publisher"))}</span>'
    decided = item.because.get(name)
    if not decided or item.seen.get(name) != ready.fields.get(name):
        return ""
    return _from(decided)


def missing(sentence: str) -> str:
    """What an answer lacks; screen readers say it."""
    return f'<p class="ww-fault" role="alert">{escape(sentence)}</p>'


def fault_lines(faults: Iterable[door.Fault]) -> str:
    """What the rules say about a field, and what to do."""
    return "".join(
        f'<p class="ww-fault">{escape(_sentence(fault.wrong))} {escape(_at_a_form(fault.fix))}</p>' for fault in faults
    )


def _sentence(wrong: str) -> str:
    return wrong[:1].upper() + wrong[1:]


def _at_a_form(fix: str) -> str:
    """The fix as a person at a form reads it: 'Write ref_area = …: country …' is for the one who has the file open."""
    return re.sub(r"^Write \w+ = …: ", "Fill it in: ", fix)


def _sure(item: door.Item) -> str:
    if item.score is not None:
        sure = _("How sure: {share:.0%}.", share=item.score)
    elif item.origin and item.origin.row:
        sure = _("Taken up; before, it was rejected.")
    elif item.origin:
        sure = _("Taken up; before, it was set aside as {reason}.", reason=reason(item.origin.why))
    else:
        sure = _("The reader, asked again, proposes nothing here.")
    undecided = "".join(f"<p>{escape(sentence)}</p>" for sentence in item.undecided)
    told = str(item.seen.get("note") or "")
    note = f"<p>{escape(told)}</p>" if "(" in told or not told.startswith("To decide: ") else ""
    return f'<div class="ww-sure"><p>{escape(sure)}</p>{undecided}{note}</div>'


def receipt(ready: door.Preview, measure: str | None, monthly: frozenset[str]) -> str:
    """From the words to comparable amounts, as the evidence panel tells it."""
    found = ready.comparable
    steps = words.receipt(
        [step.as_dict() for step in found.derivation],
        original_value=str(ready.fields.get("original_value") or ""),
        qualifier=ready.qualifier,
        per=ready.per,
    )
    usd = words.span(found.low_usd_month, found.high_usd_month, ready.qualifier, "USD", "month", rounded=True)
    rice = words.span(found.low_rice_kg_month, found.high_rice_kg_month, ready.qualifier, "kg", None, rounded=True)
    share = words.share_of_minimum_wage(vars(found) | {"qualifier": ready.qualifier})
    in_rice = _("{kilograms} of rice", kilograms=rice) if rice else ""
    together = [part for part in (usd, in_rice, share) if part]
    ends = [_("Together, rounded: {amounts}.", amounts=words.listed(together, "or"))] if together else []
    ends += words.not_converted(found.not_comparable_because) if measure in monthly else []
    if not steps and not ends:
        return ""
    lines = "".join(f"<li>{escape(sentence)}</li>" for sentence in steps)
    rest = "".join(f"<p>{escape(sentence)}</p>" for sentence in ends)
    return (
        f'<section class="ww-card" aria-label="{escape(_("Receipt"))}">'
        f'<h2 class="ww-receipt">{escape(_("From the words to comparable amounts"))}</h2>'
        f"<ol>{lines}</ol>{rest}</section>"
    )


def versions(current: Mapping[str, Any] | None, mine: Mapping[str, Any] | None) -> str:
    """Where two versions of one entry differ, side by side."""
    theirs, ours = _version(current), _version(mine)
    rows = "".join(
        f'<tr><th scope="row">{escape(_(NAMES.get(name, name)))}</th><td>{_cell(theirs, name)}</td>'
        f"<td>{_cell(ours, name)}</td></tr>"
        for name in dict.fromkeys([*theirs, *ours])
        if theirs.get(name) != ours.get(name)
    )
    gone = _("The entry is gone from the file: it was removed or set aside.") if current is None else ""
    headings = (_("Field"), _("In the file now"), _("Yours"))
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    return (
        f'<div class="ww-card">{f"<p>{escape(gone)}</p>" if gone else ""}<table class="ww-versions">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _version(fields: Mapping[str, Any] | None) -> dict[str, Any]:
    """The fields, and that an entry which says nothing of its review is accepted."""
    return {} if fields is None else {"review": "accepted", **fields}


def _cell(fields: Mapping[str, Any], name: str) -> str:
    return escape(words.brief(in_words(name, fields[name], fields), 200)) if name in fields else "–"


def sentences(problems: Sequence[str]) -> str:
    """What the rules say when they refuse a save."""
    return "".join(f'<p class="ww-fault">{escape(problem)}</p>' for problem in problems)


def stretch_line(title: str, text: str) -> str:
    """Words or quote above the buttons that move their ends."""
    return f'<p class="ww-stretch"><b>{escape(title)}</b> “{escape(words.brief(text, 700))}”</p>'
