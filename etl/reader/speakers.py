"""Who says so, in the article: "according to …", "… said", "… told", "South Korean studies estimate".

A pronoun or "the source" stands for the one named before. Where nobody speaks, it is the article's publisher, whom the
reader does not know: None.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from etl.reader.article import Article, Cue, Span, Spot
from etl.reader.lexicons import Cues

_VERBS = (
    "said says say told tells estimates estimate estimated believes believe reckons reckon claims claimed wrote writes "
    "thinks noted notes added adds explained explains recalled recalls continued testified reported"
)
CUES: Cues = {
    "say": {
        **dict.fromkeys(_VERBS.split(), "verb"),
        **dict.fromkeys(("according to", "citing"), "according"),
        **dict.fromkeys(("data show", "records show", "figures show", "documents show", "data showed"), "shown"),
    }
}

_LONGEST = 90
_NAME_END = re.compile(
    r"[,;:”\"“()\n]|(?<!\b[a-z])(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)\.|"
    r"\s(?:who|which|that|whose|said|says|told|and said|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"in an interview|last|this week|speaking|under|on condition|he|she|they|it|there)\b|$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:and|but|as|while|so|because|that|when|where|which|whom|what|however|although|though|yet|for)\b[ ,]*",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"\s+(?:also|now|have|has|had|himself|herself|themselves|still|later|earlier|once|further|then|already|since|"
    r"[a-z]+ly|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:in|on|by) (?:early |late |mid-?)?(?:january|"
    r"february|march|april|may|june|july|august|september|october|november|december)(?: \d+)?)$",
    re.IGNORECASE,
)
_NO_SPEAKER = re.compile(
    r"(?:in|on|at|by|to|with|from|of|photo|image|caption)\b|[a-z]+ing\b|"
    r"(?:another|various|previous|others?|some|both|most|many)$|(?!.*\b(?:who|which)\b).*\b(?:is|are|was|were|set)\b",
)
"""Words before a verb of saying that tell when, how or what, and not who."""
_ANAPHORS = frozenset(
    "he she they it i we you one the source|the source|the sources|this source|the official|the man|the woman|"
    "the worker|the former worker|the resident|the trader|the supervisor|the guard".split("|")
)
_PRONOUNS = frozenset("he she they it i we you one who which that this these there people him her them".split())
_WHO_SPEAKS = frozenset("he she they i we".split())
_NOT_LAST = frozenset("a an the was were is are be been being not who which that to what when".split())
"""Words that no speaker ends in: "they were told", "an estimated 300", "a paper which says"."""
_COUNTED = re.compile(r"\d+(?:[.,]\d+)?(?![\d-])|\bper ?cent\b|^(?:half|two-thirds|\w+ in \w+ of)\b", re.IGNORECASE)
"""People who were asked are a sample and no speaker."""
_NOT_SPEAKERS = frozenset(("", "it is", "there", "to", "be", "is", "are", "was", "were"))
_CLOSING = ("”", '"', "’")
_CLAIMS = frozenset(("claims", "claimed"))
_ALSO_OTHERS = frozenset(("continued", "added", "adds", "noted", "recalled", "recalls", "wrote", "reported"))
"""Verbs that say something else, too, where no quotation stands beside them."""
_TURN = re.compile(r"[,;] (?:but|while|whereas|though|although)\b|;")
"""Where a sentence turns to what others say: "…, the trader said, but the ministry counts 300"."""
_REACH = 400
_LOOK_BACK = 8
_LONGEST_SENTENCE = 2000


class Speakers:
    """Who speaks in each sentence of an article, found where it is asked for."""

    __slots__ = ("_article", "_found")

    def __init__(self, article: Article):
        self._article = article
        self._found: dict[int, tuple[str | None, int]] = {}

    def of(self, spot: Spot) -> str | None:
        """Who says the amount; None where nobody is named, or where what the speaker says has ended before it."""
        index = spot.sentence_index
        if index not in self._found:
            self._found[index] = self._of(index)
        speaker, said_at = self._found[index]
        if speaker is None or not spot.sentence.start <= said_at < spot.start <= said_at + _REACH:
            return speaker
        return None if _TURN.search(self._article.folded, said_at, spot.start) else speaker

    def _of(self, index: int) -> tuple[str | None, int]:
        article = self._article
        span = article.sentences[index]
        named, said_at = self._named_in(span)
        if named is None and self._goes_on(index):
            span = article.sentences[index - 1]
            named, said_at = self._named_in(span)
        if named is not None and (named.lower() in _PRONOUNS or named.lower() in _ANAPHORS):
            return self._antecedent(span.start, named), said_at
        return named, said_at

    def _goes_on(self, index: int) -> bool:
        """Whether the sentence goes on with a quotation that the one before opened or attributed."""
        text, (start, end) = self._article.text, self._article.sentences[index]
        if index == 0 or end - start > _LONGEST_SENTENCE:
            return False
        if text.find("\n", max(start - 4, self._article.sentences[index - 1].start), start) >= 0:
            return False
        return text.startswith(("“", '"'), start) or text.find("”", start, end) >= 0 > text.find("“", start, end)

    def _named_in(self, span: Span) -> tuple[str | None, int]:
        """The speaker that the sentence names, and where its verb ends."""
        for cue in self._article.cues_in("say", *span)[:_LOOK_BACK]:
            named = self._by(cue, span)
            if named is not None:
                return named, cue.end
        return None, -1

    def _by(self, cue: Cue, span: Span) -> str | None:
        text = self._article.text
        if cue.term == "according":
            return _named(text, cue.end, min(span.end, cue.end + _LONGEST))
        if cue.term == "shown":
            start = _subject_start(text, span.start, cue.start)
            return _clean(f"{text[start : cue.start]} {cue.words.split()[0]}")
        start = max(span.start, cue.start - 160)
        head = text[start : cue.start].rstrip()
        is_inverted = head.endswith(",") and text.startswith((" the ", " a "), cue.end)
        if is_inverted or head.endswith(_CLOSING):
            return _named(text, cue.end, min(span.end, cue.end + _LONGEST))
        behind = text[cue.end : cue.end + 6]
        if behind[1:2].isdigit() or (cue.words.lower() in _CLAIMS and not behind.startswith(" that")):
            return None
        if cue.words.lower() in _ALSO_OTHERS:
            around = text[start : min(span.end, cue.end + 160)]
            is_reported = " that " in text[cue.end : min(span.end, cue.end + 24)]
            if not is_reported and not any(mark in around for mark in '“”"'):
                return None
        return _clean(text[_subject_start(text, start, cue.start) : cue.start])

    def _antecedent(self, start: int, named: str) -> str | None:
        """The last one named in full before; "the source" looks for a source."""
        article = self._article
        cues = article.cues.get("say", [])
        last = bisect_left(cues, (start,))
        for cue in reversed(cues[max(0, last - _LOOK_BACK) : last]):
            found = self._by(cue, article.sentences[article.sentence_at(cue.start)])
            if found and found.lower() not in _PRONOUNS and found.lower() not in _ANAPHORS:
                if named.lower().endswith(("source", "sources")) and "source" not in found.lower():
                    continue
                return found
        return named if " " in named else None


def _subject_start(text: str, start: int, end: int) -> int:
    """Where the subject before a verb of saying begins: behind the last quotation mark or comma.

    A verb behind a comma ends an apposition: "a source from the province, north of the city, told".
    """
    quoted = max(text.rfind(mark, start, end) for mark in ("”", '"', "“", ";", "—"))
    start = max(start, quoted + 1)
    stretch = text[start:end].rstrip()
    if stretch.endswith(","):
        return start
    return max(start, start + stretch.rfind(",") + 1)


def _named(text: str, start: int, end: int) -> str | None:
    match = _NAME_END.search(text, start + 1, end)
    return _clean(text[start : match.start() if match else end])


def _clean(words: str) -> str | None:
    """The words of a speaker without what leads to them; None where they are none."""
    words = " ".join(words.split()).strip(" ,“”\"'‘’—–-(")
    while match := _LEADING.match(words):
        words = words[match.end() :]
    words = words.split(", ")[0].strip(" ,")
    while match := _TRAILING.search(words):
        words = words[: match.start()]
    if words.lower() in _NOT_SPEAKERS or not any(char.isalpha() for char in words) or len(words) > _LONGEST:
        return None
    parts = words.split()
    if parts[-1].lower() in _WHO_SPEAKS:
        return parts[-1]  # "instead she", "in June they"
    if _NO_SPEAKER.match(words if words[:1].islower() else words.lower()):
        return None
    is_speaker = len(parts) <= 12 and parts[-1].lower() not in _NOT_LAST and _COUNTED.search(words) is None
    return words if is_speaker else None
