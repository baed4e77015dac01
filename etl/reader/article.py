"""A text as the deciders see it: cut once into paragraphs, sentences and words, its cue words found once.

In: a text, its headline and date where known. Out: `Article`, whose `spots` are the amounts with the sentence, clause
and paragraph they stand in. What a cue means is in the deciders' own modules; which words are cues, in lexicons.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, compress
from typing import Any, NamedTuple

from etl.amounts import Amount, find_amounts
from etl.amounts.folding import fold
from etl.reader.lexicons import Tree, all_cues
from etl.reader.roles import ROLE_TREE

_WORD = re.compile(r"([a-z\u00b5\u00df-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ufeff]+)")
"""Letters of small size and of scripts without sizes: no quotation marks, dashes or ideographic stops."""
_SIGNS_BEYOND_ASCII = "\u201c\u201d\u2014\u2026"
_LETTERS_ONLY = {code: " " for code in range(128) if not chr(code).islower()}
_SENTENCE_END = re.compile(
    r"[.!?…。！？\n](?:(?<=[\n。！？])|[\"'”’»)\]]{0,3}\s+|"
    r"(?:(?<=[a-z]{3}\.)|(?<=[)\]”\d%]\.)|(?<=\.\.\.))(?=[A-Z][a-z ]))"
)
"""One set of characters first: a text is skipped to the next of them without trying the pattern. Pages lose the space
between two paragraphs: "left in May.The others"."""
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt capt sgt sen rep gov st no nos vs approx ca jr sr rs dept fig est inc ltd co corp "
    "jan feb mar apr jun jul aug sep sept oct nov dec art sec vol ed eds al".split()
)
_LONGEST_WORD = 8
"""Letters before a stop that are compared with the abbreviations."""
_CLAUSE_END = re.compile(
    r"[;:—(),wbat](?:(?<=[;:—()])|(?<=,)(?!\d{3})|(?<=\bw)h(?:ile|ereas|ich|o|ose|ere|en)\b|(?<=\bb)(?:ut|ecause)\b"
    r"|(?<=\ba)(?:lthough|fter which)\b|(?<=\bt)hough\b)"
)
"""Signs, and while, whereas, which, who, whose, where, when, but, because, although, though, after which."""
_WRAPPED = range(45, 111)
"""Lengths of a line that a program broke inside a paragraph; shorter ones are headlines, longer ones paragraphs."""
_ITEM = re.compile(r" {0,3}(?:[•▪●*] ?|- )[A-Z\d“\"]")
"""How an item of a list begins."""
_SHORTEST_WRAPPED = 24
_ENDS_LINE = frozenset(".!?:;")
_HEADLINE_LIMIT = 160
_SURROUNDINGS = 600


class Span(NamedTuple):
    start: int
    end: int


class Cue(NamedTuple):
    """A cue word in the text and the term it speaks for. In the headline outside the text, start and end are -1."""

    start: int
    end: int
    term: Any
    words: str


@dataclass(slots=True)
class Spot:
    """One amount and where it stands. `clause` lies in `sentence`, which lies in `paragraph`."""

    index: int
    amount: Amount
    sentence: Span
    clause: Span
    paragraph: Span
    sentence_index: int
    start: int
    end: int

    @property
    def surroundings(self) -> Span:
        """The sentence, of a very long one what is near: a text without stops must not be looked through for each
        of its numbers."""
        return Span(
            max(self.sentence.start, self.start - _SURROUNDINGS), min(self.sentence.end, self.end + _SURROUNDINGS)
        )


class Article:
    """The text with its structure. `cues[topic]` are in the order of the text; `headline_cues` those of a headline
    that is given beside the text (one inside the text is `headline`, a span). `is_of_work`: what workers_near found."""

    __slots__ = (
        "_borders", "_roles", "cues", "date_basis", "date_published", "folded", "headline", "headline_cues",
        "is_of_work", "paragraphs", "sentence_starts", "sentences", "spots", "starts", "text", "title", "words",
    )  # fmt: skip

    def __init__(
        self, text: str, *, title: str | None = None, date_published: str | None = None, date_basis: str | None = None
    ):
        self.text = text
        self.folded = fold(text)
        self.title = title
        self.date_published = date_published
        self.date_basis = date_basis
        self.words, self.starts = _words(self.folded)
        self.sentences, self.paragraphs = _outline(text)
        self.sentence_starts = [sentence.start for sentence in self.sentences]
        self._borders: dict[int, tuple[list[int], list[int]]] = {}
        self._roles: dict[int, list[Cue]] = {}
        self.is_of_work: bool | None = None
        self.headline = self._headline()
        tree = all_cues()
        self.cues = _find_cues(text, self.words, self.starts, tree)
        self.headline_cues: dict[str, list[Cue]] = {}
        if title and self.headline is None:
            folded = fold(title)
            found = _find_cues(title, *_words(folded), tree)
            self.headline_cues = {
                topic: [cue._replace(start=-1, end=-1) for cue in cues] for topic, cues in found.items()
            }
        self.spots = [self._spot(index, amount) for index, amount in enumerate(find_amounts(text, folded=self.folded))]

    def cues_in(self, topic: str, start: int, end: int) -> list[Cue]:
        """The cues of a topic that begin inside the stretch, in the order of the text."""
        cues = self.cues.get(topic, [])
        return cues[bisect_left(cues, (start,)) : bisect_left(cues, (end,))]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds the offset; between two sentences, the earlier."""
        return max(0, bisect_right(self.sentence_starts, offset) - 1)

    def words_in(self, start: int, end: int) -> list[str]:
        """The folded words that begin inside the stretch."""
        return self.words[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _headline(self) -> Span | None:
        if self.title and (at := self.text.find(self.title, 0, 2000)) >= 0:
            return Span(at, at + len(self.title))
        if self.title or not self.paragraphs:
            return None
        first = self.paragraphs[0]
        words = self.text[first.start : first.end].rstrip()
        is_headline = len(words) <= _HEADLINE_LIMIT and not words.endswith((".", "。"))
        return first if is_headline and len(self.paragraphs) > 1 else None

    def _spot(self, index: int, amount: Amount) -> Spot:
        at = self.sentence_at(amount.start)
        sentence = self.sentences[at]
        if amount.end > sentence.end:
            sentence = Span(sentence.start, amount.end)
        paragraph = self.paragraphs[max(0, bisect_right(self.paragraphs, (amount.start, len(self.text) + 1)) - 1)]
        clause = self._clause(amount, sentence, at)
        return Spot(index, amount, sentence, clause, paragraph, at, amount.start, amount.end)

    def _clause(self, amount: Amount, sentence: Span, sentence_index: int) -> Span:
        starts, ends = self.borders(sentence_index)
        before = bisect_right(ends, amount.start) - 1
        behind = bisect_left(starts, amount.end)
        return Span(
            starts[before] if before >= 0 else sentence.start,
            starts[behind] if behind < len(starts) else sentence.end,
        )

    def borders(self, sentence_index: int) -> tuple[list[int], list[int]]:
        """Where the borders between the clauses of a sentence begin, and where they end. Found once a sentence."""
        found = self._borders.get(sentence_index)
        if found is None:
            spans = [match.span() for match in _CLAUSE_END.finditer(self.folded, *self.sentences[sentence_index])]
            found = self._borders[sentence_index] = ([start for start, _ in spans], [end for _, end in spans])
        return found

    def roles_in(self, sentence_index: int) -> list[Cue]:
        """The words of a sentence that tell what an amount counts (roles.py). Found once a sentence."""
        found = self._roles.get(sentence_index)
        if found is None:
            start, end = self.sentences[sentence_index]
            first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
            found = self._roles[sentence_index] = _find_roles(self, first, last)
        return found


def _words(folded: str) -> tuple[list[str], list[int]]:
    """The words of a folded text (runs of letters) and where each begins."""
    plain = folded
    for sign in _SIGNS_BEYOND_ASCII:
        plain = plain.replace(sign, " ")
    if plain.isascii():  # most articles: cut at spaces, which is a third faster
        pieces = plain.translate(_LETTERS_ONLY).split(" ")
        starts = accumulate([len(piece) + 1 for piece in pieces], initial=0)
        return [piece for piece in pieces if piece], list(compress(starts, pieces))
    parts = _WORD.split(folded)
    ends = list(accumulate(map(len, parts)))
    return parts[1::2], ends[0:-1:2]


def _outline(text: str) -> tuple[list[Span], list[Span]]:
    """Sentences and paragraphs."""
    sentences: list[Span] = []
    paragraphs: list[Span] = []
    start = paragraph = 0
    for match in _SENTENCE_END.finditer(text):
        if match.start() < start:
            continue
        ends_paragraph = "\n" in match[0]
        if ends_paragraph and not _is_border(text, match, paragraph):
            continue
        if not ends_paragraph and not _ends_sentence(text, match):
            continue
        end = match.end()
        if text[start:end].strip():
            sentences.append(Span(start, end))
        start = end
        if ends_paragraph:
            if text[paragraph:end].strip():
                paragraphs.append(Span(paragraph, end))
            paragraph = end
    if text[start:].strip() or not sentences:
        sentences.append(Span(start, len(text)))
    if text[paragraph:].strip() or not paragraphs:
        paragraphs.append(Span(paragraph, len(text)))
    return sentences, paragraphs


def _is_border(text: str, match: re.Match[str], paragraph: int) -> bool:
    """Whether a line break ends a paragraph, and not only a line that a program broke."""
    if match[0].count("\n") > 1 or match[0] != "\n":
        return True
    if text.startswith(("\n", "\r", " \n", "\t"), match.end()):
        return True
    if _ITEM.match(text, match.end()):
        return True
    line_start = max(paragraph, text.rfind("\n", paragraph, match.start()) + 1)
    length = match.start() - line_start
    behind = text[match.end() : match.end() + 1]
    if _SHORTEST_WRAPPED <= length < _WRAPPED.stop and (behind.islower() or behind.isdigit()):
        return text[match.start() - 1] in _ENDS_LINE  # the line goes on
    return length not in _WRAPPED


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether a stop with a space behind it ends a sentence: not "Mr. Kim", "U.S. firms", "N. Korea", "approx. 20"."""
    behind = text[match.end() : match.end() + 1]
    if not behind or behind.islower():
        return not behind
    if text[match.start()] != ".":
        return True
    word = text[max(0, match.start() - _LONGEST_WORD) : match.start()].rpartition(" ")[2]
    if word.isalpha() and len(word) > 1:  # most sentences: told without looking at each letter
        return word.lower() not in _ABBREVIATIONS
    word_start = match.start()
    while word_start > 0 and match.start() - word_start < _LONGEST_WORD and text[word_start - 1].isalpha():
        word_start -= 1
    word = text[word_start : match.start()].lower()
    if len(word) == 1 and word.isalpha() and text[word_start].isupper():
        return False
    return word not in _ABBREVIATIONS


def _find_cues(text: str, words: list[str], starts: list[int], tree: Tree) -> dict[str, list[Cue]]:
    """Topic → its cues. The longest phrase wins; a topic that asks for a capital is not found in small letters."""
    found: dict[str, list[Cue]] = {}
    taken: dict[str, int] = {}
    for index in [index for index, word in enumerate(words) if word in tree]:
        start = starts[index]
        by_second, entries = tree[words[index]][text[start].isupper()]
        if by_second and index + 1 < len(words):
            entries = by_second.get(words[index + 1], entries)
        for rest, meanings in entries:
            last = index
            if rest:
                last += len(rest)
                if (len(rest) > 1 and tuple(words[index + 1 : last + 1]) != rest) or not _are_together(
                    text, starts, words, index, last
                ):
                    continue
            end = starts[last] + len(words[last])
            for topic, term in meanings:
                if taken.get(topic, -1) <= start:
                    taken[topic] = end
                    found.setdefault(topic, []).append(Cue(start, end, term, text[start:end]))
    return found


def _find_roles(article: Article, first: int, last: int) -> list[Cue]:
    """The roles that some words play. The longest phrase wins; phrases do not overlap."""
    text, words, starts = article.text, article.words, article.starts
    found: list[Cue] = []
    taken = -1
    for index in [index for index in range(first, last) if words[index] in ROLE_TREE]:
        if starts[index] < taken:
            continue
        roles, longer = ROLE_TREE[words[index]]
        end = index
        if longer and index + 1 < last:
            for rest, terms in longer.get(words[index + 1], ()):
                behind = index + 2 + len(rest)
                if (not rest or tuple(words[index + 2 : behind]) == rest) and _are_together(
                    text, starts, words, index, behind - 1
                ):
                    roles, end = terms, behind - 1
                    break
        if roles is not None:
            taken = starts[end] + len(words[end])
            found.append(Cue(starts[index], taken, roles, text[starts[index] : taken]))
    return found


def _are_together(text: str, starts: list[int], words: list[str], first: int, last: int) -> bool:
    """Whether only a space, a hyphen or an apostrophe stands between the words of a phrase."""
    for index in range(first, last):
        end = starts[index] + len(words[index])
        if starts[index + 1] - end > 2 or text[end : starts[index + 1]].strip() not in _INSIDE_PHRASE:
            return False
    return True


_INSIDE_PHRASE = frozenset(("", "-", "'", "’", "–", ".", "/"))
