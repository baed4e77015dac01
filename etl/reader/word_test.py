"""Whether a stretch of text holds one of a few words: the cheap question before a costly pattern is tried."""

from __future__ import annotations

from collections.abc import Iterable


def has_one_of(text: str, words: Iterable[str]) -> bool:
    """A plain loop: a generator would cost more than the searches."""
    for word in words:  # noqa: SIM110
        if word in text:
            return True
    return False
