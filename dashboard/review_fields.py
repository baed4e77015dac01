"""The fields of the proposal in hand, to change them: one widget a field, its faults below it.

In: the review, its item, what it would be once accepted. Out: edits in the review; each change runs the page anew, so
that faults and receipt follow. Words and quote are changed by moving their ends, never by typing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import streamlit as st

from dashboard import review_card
from dashboard.review_state import Review, fits
from etl import review as door
from etl import vocabulary as v
from wording import labels
from wording.language import _, current, locale, marked

MONEY = frozenset({"wage", "quota", "fee", "price", "revenue", "other"})
_CHOICES = {
    "measure": v.MEASURE,
    "pay_stage": v.PAY_STAGE,
    "time_basis": v.TIME_BASIS,
    "per": v.PER,
    "population": v.POPULATION,
    "statistic": v.STATISTIC,
    "claim": v.CLAIM,
    "basis": v.BASIS,
}
_UNITS = ("CNY", "RUB", "USD", "KPW", "KRW", "EUR")
_HELP = {
    "ref_area": marked("where the work is done"),
    "time_period": marked("2025, 2025-10, 2025-10-30, or from/to: 2020-10/2020-12"),
    "of": marked("in words of the quote"),
    "item": marked("rice, wigs …"),
    "unit": marked("only where the words leave it open"),
    "per": marked("only where the words leave it open"),
    "speaker": marked("who says so, in the article"),
}
_ENDS = {door.START: marked("start"), door.END: marked("end")}
_MOVES = {
    (door.WORDS, door.START): marked("moves the start of the words by one word"),
    (door.WORDS, door.END): marked("moves the end of the words by one word"),
    (door.QUOTE, door.START): marked("moves the start of the quote by one sentence"),
    (door.QUOTE, door.END): marked("moves the end of the quote by one sentence"),
}
REQUIRED = frozenset({"measure", "statistic"})


def shown(ready: door.Preview) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that an observation of this measure can have: those that decide most, and those that few need.

    Of the latter, what is set or at fault stands among the first.
    """
    measure = ready.fields.get("measure")
    own = {
        "kind": measure in v.KIND,
        "pay_stage": measure == "wage",
        "of": measure in v.MEASURES_WITH_OF,
        "item": measure in ("price", "revenue", "change", "share", "fee", "quota", "wage", "other"),
    }
    first = (
        "measure", "kind", "pay_stage", "of", "ref_area", "place", "time_period", "time_basis", "speaker", "population",
        "statistic",
    )  # fmt: skip
    more = ("item", "unit", "per", "basis", "claim", "same_as", "note")
    faulty = {fault.field for fault in ready.faults}
    needed = tuple(name for name in more if name in faulty or ready.fields.get(name))
    return (
        tuple(name for name in (*first, *needed) if own.get(name, True)),
        tuple(name for name in more if name not in needed and own.get(name, True)),
    )


def show(review: Review, item: door.Item, ready: door.Preview) -> None:
    """All fields of the item, two beside each other, and the ends of words and quote."""
    first, more = shown(ready)
    _rows(review, item, ready, first)
    _ends(review, item, ready)
    if more:
        with st.expander(_("More fields"), key="review_more"):
            _rows(review, item, ready, more)
    rest = [fault for fault in ready.faults if fault.field not in (*first, *more, "quote", "original_value")]
    if rest:
        st.html(review_card.fault_lines(rest))


def _rows(review: Review, item: door.Item, ready: door.Preview, names: Sequence[str]) -> None:
    for at in range(0, len(names), 2):
        for place, name in zip(st.columns(2, gap="small"), names[at : at + 2], strict=False):
            with place:
                _field(review, item, ready, name)


def key_of(item: door.Item, name: str) -> str:
    return f"edit_{name}_{item.id}"


def first_open(item: door.Item, ready: door.Preview) -> str:
    """The selector of the field to begin with: the first that is at fault, else the measure."""
    names = shown(ready)[0]
    faulty = [name for name in names if any(fault.field == name for fault in ready.faults)]
    return f".st-key-{key_of(item, faulty[0] if faulty else 'measure')} :is(input, textarea)"


def _field(review: Review, item: door.Item, ready: door.Preview, name: str) -> None:
    key, title = key_of(item, name), _(review_card.NAMES[name])
    value = ready.fields.get(name)
    hint = _(_HELP[name]) if name in _HELP else ""
    options = _options(review, item, ready, name)
    changed: Callable[[], None] = lambda: _changed(review, item, name, key)  # noqa: E731
    if options is None:
        st.session_state[key] = value or ""
        st.text_input(title, key=key, help=None, placeholder=hint, on_change=changed)
    else:
        options = [*options, *([value] if value and value not in options else [])]
        st.session_state[key] = value
        st.selectbox(
            title,
            options,
            index=None,
            key=key,
            format_func=lambda term: _named(name, term, ready.fields),
            placeholder=hint or _("open"),
            on_change=changed,
            accept_new_options=name == "unit",
        )
    told = [fault for fault in ready.faults if fault.field == name]
    if told:
        st.html(review_card.fault_lines(told))


def _options(review: Review, item: door.Item, ready: door.Preview, name: str) -> list[str] | None:
    """The terms to choose from; None where the field is free text."""
    if name == "kind":
        return list(v.KIND.get(str(ready.fields.get("measure")), ()))
    if name == "ref_area":
        return list(_areas(current()))
    if name == "unit":
        return [*v.UNIT, *_UNITS]
    if name == "same_as":
        return [one for one in review.sheet.ids if one != item.id]
    return list(_CHOICES[name]) if name in _CHOICES else None


def _named(name: str, term: str, fields: Any) -> str:
    if name == "same_as":
        return term
    said = review_card.in_words(name, term, fields)
    return f"{said} ({term})" if name in ("ref_area", "unit") and said != term else said


@cache
def _areas(language: str) -> Sequence[str]:
    """Countries: those of the project first, the others by their names in this language, the reader's."""
    codes = [code for code in locale().territories if len(code) == 2 and code.isalpha() and code not in _NO_AREA]
    return (*labels.PLACES, *sorted((code for code in codes if code not in labels.PLACES), key=labels.place_name))


_NO_AREA = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of the CLDR that are no country."""


def _changed(review: Review, item: door.Item, name: str, key: str) -> None:
    value = st.session_state[key]
    value = value.strip() or None if isinstance(value, str) else value
    if name in REQUIRED and value is None:
        return  # cleared by accident: the old value stands
    if name == "measure":
        before = review.preview(item).fields
        for gone in fits(value, before, v.KIND, v.MEASURES_WITH_OF):
            review.edit(item.id, gone, None)
    review.edit(item.id, name, value)


def _ends(review: Review, item: door.Item, ready: door.Preview) -> None:
    """Words and quote, each with its two ends to move."""
    for what, name in ((door.WORDS, "original_value"), (door.QUOTE, "quote")):
        with st.container(key=f"ends_{what}", gap=None):
            st.html(review_card.stretch_line(_(review_card.NAMES[name]), str(ready.fields.get(name) or "")))
            with st.container(horizontal=True, gap="small"):
                for end in (door.START, door.END):
                    for step, arrow in ((-1, "←"), (1, "→")):
                        st.button(
                            f"{_(_ENDS[end])} {arrow}",
                            key=f"end_{what}_{end}_{step}",
                            help=_(_MOVES[what, end]),
                            on_click=review.move_end,
                            args=(item.id, what, end, step),
                        )
            told = [fault for fault in ready.faults if fault.field == name]
            if told:
                st.html(review_card.fault_lines(told))
