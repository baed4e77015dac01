"""Where a paragraph speaks of workers of a kind everywhere: "IT workers can earn", "a single worker may hold two".

In: a paragraph of an article. Out: where it begins to, or None. What is said of the kind is said of no one country,
whatever place the article told of before.
"""

from __future__ import annotations

import re

from etl.reader.article import Article

_KIND = r"(?:(?:it|information technology|remote) (?:workers|developers|freelancers|programmers))"
_TEAMS = r"(?:a single (?:worker|freelancer|developer)|(?:a )?teams?(?: of (?:them|ten|[a-z]+ workers|workers))?)"
_MAY = re.compile(
    rf"\b(?:{_KIND}|{_TEAMS}) (?:[a-z ]{{0,40}} )?(?:can|could|may) (?:[a-z]+ly )?(?:earn|make|bring|generate|hold)\b"
)
_DO = re.compile(
    rf"(?:[\n.,;:“\"] ?|\b(?:that|korean|dprk) ){_KIND} (?:abroad |overseas )?"
    r"(?:earn|generate|bring in|make|send|keep)\b"
)
_WORDS = ("it workers", "technology workers", "remote ", "freelancer", "a single worker", "team")
"""One of these stands in each such paragraph."""


def first_of_a_kind(article: Article, start: int, end: int) -> int | None:
    """Where, between two places of the text, workers of a kind are first spoken of."""
    folded = article.folded
    if not any(folded.find(word, start, end) >= 0 for word in _WORDS):
        return None
    found = (pattern.search(folded, start, end) for pattern in (_MAY, _DO))
    return min((match.start() for match in found if match is not None), default=None)
