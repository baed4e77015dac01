"""Which stretches of a page are no part of its report: bylines, date lines, captions, credits, links, counters.

In: an article. Out: for an offset, the words that tell that it lies in furniture, or None. Judged a paragraph at a
time, once; a date line before the first sentence ("Doha, Sept 20 (Wire) –") is judged by where it ends.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from etl.reader.article import Article, Span

_OPENERS = (
    "photo:", "photos:", "photo by", "photo credit", "photograph", "image:", "images:", "caption", "illustration",
    "edited by", "editing by", "translated by", "written by", "reporting by", "(reporting", "additional reporting",
    "read also", "read more", "read in", "related", "most viewed", "most read", "most popular", "see also", "also read",
    "tags", "©", "copyright", "(c)", "subscribe", "newsletter", "share this", "follow us", "correction", "(edited",
    "this is part", "this article was", "this story was", "some names have been changed", "our standards", "tips:",
    "sign up", "updated ", "published", "last modified", "last updated", "posted", "filed under", "more from",
    "more on", "listen to", "click here", "advertisement", "comments", "file photo", "picture:", "source:", "graphic:",
    "video:", "credit:", "editor's note", "send to a friend", "printable version", "recommended", "trending",
    "popular", "add your comment", "please direct any", "print", "contact", "editing by", "by the numbers:", "topics:",
    "first published", "date:", "page ", "figure ", "table ", "up next", "you may also like", "latest news",
)  # fmt: skip
_INSIDE = (
    "/ image:", "(photo", "| share", "· follow", "newsletter:", "min read", "comments |", "/file)", "(file)",
    "getty images", "/reuters", "photo/", "courtesy of", "read also:", "related:", "photograph:", "all rights reserved",
    "illustration:", "afp/", ", at right,", ", at left,", ", pictured ", "(pictured)",
    "edited by", "translated by", "comments | share",
)  # fmt: skip
_LISTS = frozenset(
    "see also|related|related articles|related stories|related news|most read|most viewed|most popular|recommended"
    "|read more|latest news|more stories|tags|also read|read also|trending|you may also like|more from this series"
    "|latest|popular".split("|")
)
"""Lines after which a page lists links to its end."""
_PROSE = re.compile(
    r"(?:\(c\)|posted|popular|print|related|published|recommended|contact (?:with|between)) "
    r"(?!(?:19|20)\d\d|on\b|by\b|at\b|in\b|stor|article|news|link|read|topic|content|"
    r"this)[a-z][a-z' -]* [^\n]{30,}[.;:]$"
)
"""Text that begins like furniture and goes on as a sentence: "(c) three shifts of eight hours;", "posted to Russia"."""
_BYLINE = re.compile(r"by (?!the |far |now |then |a |an )[^\n.!?]{3,90}$|by staff|from our correspondent")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? (?:19|20)\d\d|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
)
_HAS_DATE = re.compile(_DATE)
_DATE_LINE = re.compile(rf"[^.!?\n]{{0,40}}?(?:{_DATE}|{_MONTH} \d{{1,2}})[^.!?\n]{{0,40}}?(?:—|--| - )\s?")
"""A place, a date and a dash before the first sentence."""
_ONLY_DATE = re.compile(rf"\s*(?:{_DATE})[ ,|·]*(?:\d{{1,2}}[:.]\d\d)?\s*$")
_HEAD = 700
_LONGEST_HEAD = 130
_LONGEST_TAIL = 400


class Furniture:
    """The furniture of an article; asked about offsets in the order of the text."""

    __slots__ = ("_article", "_known", "_list_start")

    def __init__(self, article: Article):
        self._article = article
        self._known: dict[int, tuple[int, int, str]] = {}
        self._list_start: int | None = None

    def at(self, paragraph: Span, offset: int) -> str | None:
        """The words that make the offset furniture."""
        known = self._known.get(paragraph.start)
        if known is None:
            known = self._known[paragraph.start] = self._judge(paragraph)
        start, end, words = known
        return words if start <= offset < end else None

    def _judge(self, paragraph: Span) -> tuple[int, int, str]:
        """Where the furniture of the paragraph begins and ends, and its telling words; nowhere where there is none."""
        start, end = paragraph
        words = self._article.folded[start : min(end, start + 600)].strip(" \n\t\"'“”*_|•-")
        if end - start <= _LONGEST_TAIL:
            if words.startswith(_OPENERS) and not _PROSE.match(words):
                return start, end, words[:20]
            for inside in _INSIDE:
                if inside in words:
                    return self._start_of_credit(start, self._article.folded.find(inside, start, end)), end, inside
        if end - start <= _LONGEST_HEAD and (_ONLY_DATE.match(words) or _is_head(words, start)):
            line = self._article.text.find("\n", start, end)  # a headline above the line of the date is no part of it
            if line < 0 or _is_head(self._article.folded[start:line].strip(), start):
                return start, end, words[:40]
        if end - start <= 200 and start >= self._links():
            return start, end, "links"
        if (
            start < 2 * _HEAD
            and _has_dash(self._article.folded, start, end)
            and (line := _DATE_LINE.match(self._article.folded, start, min(end, start + 140)))
        ):
            return start, line.end(), line[0].strip()
        return start, start, ""

    def _start_of_credit(self, start: int, offset: int) -> int:
        """The start of a caption with a credit at an offset; where sentences stand between them that tell more than
        the picture, the start of the sentence with the credit."""
        starts = self._article.sentence_starts
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, offset) - 1
        return starts[last] if last - first > 1 else start

    def _links(self) -> int:
        """Where the list of links at the end of the page begins."""
        if self._list_start is None:
            text = self._article.text
            self._list_start = len(text)
            for span in reversed(self._article.paragraphs[-40:]):
                if span.end - span.start < 40 and text[span.start : span.end].strip(" :\n").lower() in _LISTS:
                    self._list_start = span.start
        return self._list_start


def _has_dash(folded: str, start: int, end: int) -> bool:
    limit = min(end, start + 140)
    return (
        folded.find("—", start, limit) >= 0
        or folded.find(" - ", start, limit) >= 0
        or folded.find("--", start, limit) >= 0
    )


def _is_head(words: str, start: int) -> bool:
    """Whether a short line near the top, without a full stop, names an author or a date."""
    if start > _HEAD or words.endswith((".", "!", "?", ".”", '."')):
        return False
    return bool(_BYLINE.match(words) or _HAS_DATE.search(words)) and len(words.split()) <= 22
