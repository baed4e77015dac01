"""Taking up what was turned down: a set-aside number becomes a proposal with what the article tells of it.

In: a sheet and the id of what was turned down. Out: the sheet with an `Item` for it, or without it again. Nothing is
written: the file changes when the review is saved (`etl.review.saving`). What a set-aside number measures the reader
cannot know, since it took it for none: that is left for a person to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from etl.proposed_entry import Entry, entry_of
from etl.quotes import find_all
from etl.reader import Proposal, read_text
from etl.reader.article import Article
from etl.reader.model import What
from etl.reader.reading import proposal_of
from etl.reader.what import decide_what
from etl.reader.when import decide_when
from etl.reader.where import decide_where
from etl.reader.who import decide_who
from etl.review.model import Item, Mark, Sheet
from etl.review.sheet import known_of
from etl.review.stretch import Stretch, fields_of_stretch
from etl.review.turned_down import SET_ASIDE, TurnedDown, set_aside
from etl.vocabulary import is_currency

_LONGEST_NAME = 40

Fields = Mapping[str, Any]


def taken_up(sheet: Sheet, turned_down_id: str) -> tuple[Sheet, str] | None:
    """The sheet with an item for it, the last of all, and the item's id; None where it is not there any more."""
    origin = next((one for one in sheet.turned_down if one.id == turned_down_id), None)
    if origin is None:
        return None
    item = _item_of_row(sheet, origin, origin.row) if origin.row else _item_of_number(sheet, origin)
    mark = Mark(origin.start, origin.end, origin.state)
    with_item = replace(
        sheet,
        items=(*sheet.items, item),
        marks=tuple(one for one in sheet.marks if one != mark),
        ids=tuple(dict.fromkeys((*sheet.ids, item.id))),
        turned_down=tuple(one for one in sheet.turned_down if one != origin),
    )
    return with_item, item.id


def put_back(sheet: Sheet, item_id: str) -> Sheet:
    """The sheet without the item; what it was taken up from is turned down again."""
    item = next((one for one in sheet.items if one.id == item_id), None)
    if item is None or item.origin is None:
        return sheet
    origin = item.origin
    return replace(
        sheet,
        items=tuple(one for one in sheet.items if one is not item),
        marks=(*sheet.marks, Mark(origin.start, origin.end, origin.state)),
        ids=sheet.ids if origin.row else tuple(one for one in sheet.ids if one != item_id),
        turned_down=tuple(sorted((*sheet.turned_down, origin), key=lambda one: one.start)),
    )


def with_item(sheet: Sheet, item: Item) -> Sheet:
    """The sheet with this item as its reviewer has it, instead of what the sheet has of that id or place."""
    items = tuple(one for one in sheet.items if one.id != item.id)
    places = {item.start, *([item.origin.start] if item.origin else [])}
    return replace(
        sheet,
        items=(*items, item),
        marks=tuple(mark for mark in sheet.marks if mark.start not in places),
        ids=tuple(dict.fromkeys((*sheet.ids, item.id))),
        turned_down=tuple(one for one in sheet.turned_down if one.start not in places),
    )


def set_aside_anew(sheet: Sheet, entry: Fields) -> Sheet:
    """The sheet that knows what somebody else set aside meanwhile, and why: the next save replaces it knowingly."""
    fresh = {one.start: one for one in set_aside([entry], sheet.text, {})}
    items = tuple(
        replace(item, origin=fresh.pop(item.origin.start, item.origin))
        if item.origin and item.origin.state == SET_ASIDE
        else item
        for item in sheet.items
    )
    others = tuple(one for one in sheet.turned_down if one.state != SET_ASIDE or one.start not in fresh)
    turned_down = sorted((*others, *fresh.values()), key=lambda one: one.start)
    return replace(sheet, items=items, turned_down=tuple(turned_down))


def _item_of_row(sheet: Sheet, origin: TurnedDown, row: Fields) -> Item:
    quote_start = max(sheet.text.rfind(row["quote"], 0, origin.start + len(row["quote"])), 0)
    quote_end = quote_start + len(row["quote"])
    return Item(row, origin.start, origin.end, quote_start, quote_end, None, {}, (), origin=origin)


def _item_of_number(sheet: Sheet, origin: TurnedDown) -> Item:
    """What the reader proposes at this place if it is told that the number does count something."""
    text, entry_id = sheet.text, _name(sheet, origin)
    proposals = read_text(text, **known_of(sheet.source)).proposals
    proposal = next((one for one in proposals if one.start < origin.end and origin.start < one.end), None)
    is_sure = proposal is not None
    article = Article(text, **known_of(sheet.source))
    proposal = proposal or _proposed_anyway(article, origin)
    entry = entry_of(proposal, text, sheet.source, entry_id, None) if proposal else None
    if proposal is None or not isinstance(entry, Entry):
        sentence = article.sentences[article.sentence_at(origin.start)]
        stretch = _trimmed(text, Stretch(origin.start, origin.end, sentence.start, max(sentence.end, origin.end)))
        given = {"id": entry_id, **fields_of_stretch(text, stretch), "statistic": "unspecified", "review": "proposed"}
        fields = {name: value for name, value in given.items() if value is not None}
        ends = (stretch.start, stretch.end, stretch.quote_start, stretch.quote_end)
        return Item(fields, *ends, None, {}, (), is_gone=True, origin=origin)
    fields = dict(entry.fields) if is_sure else _undecided(entry.fields)
    quote = fields["quote"]
    quote_start = max(text.rfind(quote, 0, proposal.start + len(quote)), 0)
    return Item(
        fields,
        proposal.start,
        proposal.start + len(fields["original_value"]),
        quote_start,
        quote_start + len(quote),
        proposal.score if is_sure else None,
        dict(proposal.because),
        proposal.undecided if is_sure else (),
        is_gone=True,
        origin=origin,
    )


def _undecided(fields: Fields) -> dict[str, Any]:
    """Without the measure, which a person must say, and the note that follows from it."""
    return {name: value for name, value in fields.items() if name not in ("measure", "note")}


def _proposed_anyway(article: Article, origin: TurnedDown) -> Proposal | None:
    """The amount at this place with place, time and people as the article tells them; None where there is no amount.

    The measure is `other`, the one that claims least.
    """
    inside = [spot for spot in article.spots if spot.start < origin.end and origin.start < spot.end]
    if len(inside) != 1:
        return None
    (spot,) = inside
    whats = decide_what(article)
    is_money = is_currency(spot.amount.unit)
    whats[spot.index] = What("wage" if is_money else "other", unit=spot.amount.unit, per=spot.amount.per)
    wheres = decide_where(article, whats)
    whens = decide_when(article, whats)
    whos = decide_who(article, whats, wheres, whens)
    at = spot.index
    told = proposal_of(article, spot, whats[at], wheres[at], whens[at], whos[at])
    return replace(told, measure="other", same_as=None, score=0.0, undecided=())


def _name(sheet: Sheet, origin: TurnedDown) -> str:
    """'number-41-years': the words, so that two who take up one number meet in one entry."""
    words = sheet.text[origin.start : origin.end]
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].strip("-")
    starts = find_all(words, sheet.text)
    if len(starts) > 1:
        slug = f"{slug}-place-{starts.index(origin.start) + 1}"
    name = "-".join(part for part in ("number", slug) if part)
    taken = [one for one in sheet.ids if one == name or re.fullmatch(rf"{re.escape(name)}-again-\d+", one)]
    return f"{name}-again-{len(taken)}" if taken else name


def _trimmed(text: str, stretch: Stretch) -> Stretch:
    """The stretch without white space around its quote."""
    start, end = stretch.quote_start, stretch.quote_end
    while start < stretch.start and text[start].isspace():
        start += 1
    while end > stretch.end and text[end - 1].isspace():
        end -= 1
    return replace(stretch, quote_start=start, quote_end=end)
