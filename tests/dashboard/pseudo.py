"""A pseudo-language: whatever is said stands in ⟦…⟧, so that words outside of the brackets were forgotten.

What is put into the braces of a sentence stands outside of its brackets again, because it has to be said, too:
'⟦in ⟧Port City⟦: ⟧⟦about ⟧300'. `unsaid` finds the Latin words that are left once the data are taken away.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.dashboard import made_up, made_up_times
from tests.dashboard.drawn import charts

_BRACES = re.compile(r"\{[^{}]*\}")
_SAID = re.compile(r"⟦[^⟦⟧]*(?:⟧|$)", re.MULTILINE)
_FREE = re.compile(r"\]\([^)]*\)|\{\w+\}|\b[0-9a-f]{12}\b")
"""Addresses of links, braces that the browser fills, ids of releases."""
_WORD = re.compile(r"[A-Za-z]{2,}")
_IN_LINE = frozenset({"a", "b", "cite", "code", "i", "mark", "small", "span"})
_SPOKEN = ("aria-label", "alt", "title", "data-heading", "placeholder")
_TEXTS = (
    "quote", "original_value", "speaker", "publisher", "author", "title", "place", "item", "note", "date_note",
    "observation_id", "source_id", "condition_id", "url", "passage_url", "area", "series", "sector", "text",
)  # fmt: skip
"""Columns whose cells stand as they were printed, in every language."""


class Pseudo:
    """A catalogue that says everything in brackets."""

    def one(self, _context: str | None, text: str) -> str:
        return f"⟦{_BRACES.sub(lambda brace: f'⟧{brace[0]}⟦', text)}⟧"

    def counted(self, one: str, _count: int) -> str:
        return self.one(None, one)


class _Text(HTMLParser):
    """The text of HTML that is seen or heard; blocks on lines of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.codes = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.codes += tag in ("code", "style", "script")
        self.parts += [f"\n{value}\n" for name, value in attributes if name in _SPOKEN and value]
        if tag not in _IN_LINE:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.codes -= tag in ("code", "style", "script")

    def handle_data(self, data: str) -> None:
        if not self.codes:
            self.parts.append(data)


def _text(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    parser.close()
    return "".join(parser.parts)


def seen(app: AppTest) -> Iterator[str]:
    """Every text of the page, in words that a reader sees or hears."""
    plain = (*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.info, *app.warning)
    yield from (re.sub(r"\\(.)", r"\1", str(element.value)) for element in plain)
    yield from (_text(str(element.value)) for element in app.html)
    labelled = (*app.button, *app.checkbox, *app.expander, *app.slider, *app.page_link, *app.button_group)
    yield from (re.sub(r"\\(.)", r"\1", str(element.label)) for element in labelled)
    yield from (_text(option) for group in app.button_group for option in group.options)
    yield from (str(element.proto.label) for element in app.get("download_button"))
    for chart in charts(app):
        yield chart.alt
        yield chart.take_away["title"]
        yield from map(_text, _strings(chart.figure))
    for element in app.get("bidi_component"):
        given = json.loads(element.proto.json) if element.proto.json else {}
        yield from (given.get("words") or {}).values() if isinstance(given, dict) else ()


def labelled(app: AppTest) -> Iterator[str]:
    """The labels, hints, helps, choices and headings of everything on the page, of tables and forms, too."""
    for proto in _protos(app.main):
        for name in ("label", "help", "placeholder", "alt", "options"):
            found = getattr(proto, name, None)
            texts = [found] if isinstance(found, str) else [one for one in found or () if isinstance(one, str)]
            yield from (_plain(text) for text in texts)
        columns = getattr(proto, "columns", None)
        for column in json.loads(columns).values() if isinstance(columns, str) and columns else ():
            yield from (_plain(column[name]) for name in ("label", "help") if column.get(name))


def _plain(markdown: str) -> str:
    """What a reader sees of Markdown, without names in files and keys of the keyboard."""
    return re.sub(r"\\(.)", r"\1", re.sub(r"`[^`]*`", "", markdown))


def _protos(block: Any) -> Iterator[Any]:
    """The messages of all elements, and of blocks also that of their kind."""
    for child in block.children.values():
        yield child.proto
        yield from (kind for name in ("expandable", "popover") if (kind := getattr(child.proto, name, None)))
        if hasattr(child, "children"):
            yield from _protos(child)


def _strings(figure: Any, name: str = "") -> Iterator[str]:
    """The texts of a figure: of its marks, its axes, its annotations; and what a mark is announced with."""
    if isinstance(figure, dict):
        for key, value in figure.items():
            yield from _strings(value, key)
    elif isinstance(figure, list):
        for value in figure[1:] if name == "" and len(figure) == 2 else figure:
            yield from _strings(value, "" if name == "customdata" else name)
    elif isinstance(figure, str) and name in ("text", "hovertext", "", "ticksuffix"):
        yield figure


def printed() -> list[str]:
    """Everything in the made-up tables that stays as it was printed, the longest first."""
    rows = [*made_up.OBSERVATIONS, *made_up.CONDITIONS, *made_up.CONTEXT, *made_up_times.CONTEXT]
    rows += [step for row in made_up.OBSERVATIONS for step in row["derivation"] or ()]
    rows += list(made_up.SOURCES.values())
    found = {str(row[column]) for row in rows for column in _TEXTS if row.get(column)}
    found |= {str(aside["words"]) for aside in made_up.SET_ASIDE}
    found |= {part for row in rows for name in ("area", "note") for part in re.split(r"[.,] ", str(row.get(name, "")))}
    found |= {sign.format(row["of"]) for row in rows if row.get("of") for sign in ("“⟧{}⟦”", "“{}”", "⟧{}⟦: “")}
    return sorted(found - {"", "None"}, key=len, reverse=True)


def unsaid(texts: Iterable[str], data: Iterable[str]) -> list[str]:
    """The texts with words that no catalogue can translate, each with these words alone."""
    known = re.compile("|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in data), re.IGNORECASE)
    found = []
    for text in texts:
        text = text.replace("\u2060", "").replace("\u00a0", " ")
        rest = _FREE.sub(" ", _SAID.sub(" ", known.sub(" ", text)))
        if _WORD.search(rest):
            found.append(" ".join(rest.split()))
    return list(dict.fromkeys(found))
