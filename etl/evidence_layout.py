"""The text of an evidence file as blocks that can be changed one by one, with everything around them left as it is.

In: the text of a TOML file. Out: a `Layout`, whose parts joined give the same text again. A block is one [source] or
one [[entry]]: the comment that touches its heading, its fields, and the blank lines and comments behind them. What a
field may hold is not here (`etl.evidence`), nor are files (`etl.evidence_writing`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

_SIGN = re.compile(r"[\"'#\[\]{}\n]")
_ENDS = {'"': re.compile(r'\\.|"', re.DOTALL), '"""': re.compile(r'\\.|"""', re.DOTALL)}
_HEADING = re.compile(r"[ \t]*\[\[?[ \t]*[\w-]+[ \t]*\]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Block:
    """One table of the file. `lead` and `tail` hold comments and blank lines, `body` the heading and the fields."""

    section: str
    fields: Mapping[str, Any]
    lead: str
    body: str
    tail: str

    @property
    def text(self) -> str:
        return self.lead + self.body + self.tail


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole file: what stands above the first heading, and the blocks."""

    head: str
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        return self.head + "".join(block.text for block in self.blocks)


def lay_out(text: str) -> Layout | None:
    """The layout of a valid TOML text; None where its entries do not stand each below a heading of their own."""
    starts, ends = _headings_and_ends(text)
    pieces = [text[start:end] for start, end in zip(starts, [*starts, len(text)][1:], strict=True)]
    head, lead = _without_lead(text[: starts[0]]) if starts else (text, "")
    blocks: list[Block] = []
    for start, piece, end in zip(starts, pieces, ends, strict=True):
        body, rest = piece[: end - start], piece[end - start :]
        is_last = len(blocks) == len(pieces) - 1
        tail, next_lead = (rest, "") if is_last else _without_lead(rest)
        if not _HEADING.match(body):
            return None
        parsed = tomllib.loads(body)
        section, value = next(iter(parsed.items()))
        fields = value[0] if isinstance(value, list) else value
        blocks.append(Block(section, fields, lead, body, tail))
        lead = next_lead
    layout = Layout(head, tuple(blocks))
    return layout if _parsed(layout) == tomllib.loads(text) else None


def with_fields(block: Block, fields: Mapping[str, Any]) -> Block:
    """The block with these fields: a field that stays keeps its line, and what is new comes last."""
    import tomlkit

    document = tomlkit.parse(block.body if block.body.endswith("\n") else f"{block.body}\n")
    table = document[block.section]
    table = table[0] if isinstance(table, list) else table
    for name in [name for name in table if name not in fields]:
        del table[name]
    for name, value in fields.items():
        if name not in block.fields or block.fields[name] != value:
            table[name] = value
    body = _with_line_ends_of(block.body, tomlkit.dumps(document))
    return replace(block, fields=dict(fields), body=body)


def with_block(layout: Layout, section: str, fields: Mapping[str, Any]) -> Layout:
    """The layout with a new entry: behind the last of its section, else at the end of the file."""
    import tomlkit

    heading = "[source]" if section == "source" else f"[[{section}]]"
    text = _with_line_ends_of(layout.text, f"{heading}\n{tomlkit.dumps(dict(fields))}")
    line_end = "\r\n" if "\r\n" in layout.text else "\n"
    alike = [index for index, block in enumerate(layout.blocks) if block.section == section]
    at = alike[-1] if alike else len(layout.blocks) - 1
    if at < 0:
        head = layout.head + (line_end if layout.head else "")
        return Layout(head, (Block(section, dict(fields), "", text, ""),))
    before = layout.blocks[at]
    body = before.body if before.body.endswith("\n") else before.body + line_end
    # The comments behind the block before it speak of what follows: they stay behind the new one.
    above = body if alike else body + before.tail
    blank = "" if above.endswith(line_end * 2) else line_end
    shortened = (
        replace(before, body=body, tail=blank) if alike else replace(before, body=body, tail=before.tail + blank)
    )
    new = Block(section, dict(fields), "", text, before.tail if alike else "")
    return Layout(layout.head, (*layout.blocks[:at], shortened, new, *layout.blocks[at + 1 :]))


def without_block(layout: Layout, index: int) -> Layout:
    """The layout without a block and the comment that touches it; comments behind it stay."""
    gone = layout.blocks[index]
    before = layout.blocks[:index]
    stays = gone.tail.lstrip("\r\n")
    if before:
        *others, last = before
        return Layout(layout.head, (*others, replace(last, tail=last.tail + stays), *layout.blocks[index + 1 :]))
    return Layout(layout.head + stays, layout.blocks[1:])


def _headings_and_ends(text: str) -> tuple[list[int], list[int]]:
    """Where each heading's line begins, and where the last line with fields below it ends."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end, has_content in _lines(text):
        if text[start:end].lstrip(" \t").startswith("["):
            starts.append(start)
            ends.append(end)
        elif has_content and ends:
            ends[-1] = end
    return starts, ends


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """The logical lines: start, end, and whether they hold more than a comment. Texts and lists over several lines
    are one line."""
    position = start = depth = 0
    comment: int | None = None
    while position < len(text):
        sign = _SIGN.search(text, position)
        if sign is None:
            break
        mark, position = sign[0], sign.end()
        if mark == "#":
            comment = sign.start() if comment is None else comment
            position = text.find("\n", position)
            position = len(text) if position < 0 else position
        elif mark in "\"'":
            position = _behind_text(text, sign.start())
        elif mark == "\n" and depth == 0:
            yield start, position, bool(text[start : position if comment is None else comment].strip())
            start, comment = position, None
        elif mark == "\n":
            comment = None
        else:
            depth += 1 if mark in "[{" else -1
    if start < len(text):
        yield start, len(text), bool(text[start : len(text) if comment is None else comment].strip())


def _behind_text(text: str, start: int) -> int:
    """Where the quoted text ends that begins at `start`."""
    mark = text[start]
    quotes = mark * 3 if text.startswith(mark * 3, start) else mark
    if mark == "'":
        end = text.index(quotes, start + len(quotes)) + len(quotes)
    else:
        end = next(
            found.end() for found in _ENDS[quotes].finditer(text, start + len(quotes)) if not found[0].startswith("\\")
        )
    while len(quotes) == 3 and text.startswith(mark, end):  # up to two quotation marks may stand before the last three
        end += 1
    return end


def _without_lead(text: str) -> tuple[str, str]:
    """The text, and the comment lines at its end that touch what follows."""
    lines = _LINE.findall(text)
    at = len(lines)
    while at > 0 and lines[at - 1].lstrip(" \t").startswith("#"):
        at -= 1
    return "".join(lines[:at]), "".join(lines[at:])


def _with_line_ends_of(pattern: str, text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in pattern else text


def _parsed(layout: Layout) -> Fields:
    """The file's content as its blocks have it."""
    parsed: Fields = {}
    for block in layout.blocks:
        is_list = block.body.lstrip(" \t").startswith("[[")
        if is_list:
            parsed.setdefault(block.section, []).append(block.fields)
        else:
            parsed[block.section] = block.fields
    return parsed
