"""The cue words of all deciders in one tree, so that a text is looked through once.

A decider declares its words as {topic: {phrase: term}}; phrases are small letters with single spaces. A topic listed
in CAPITALIZED counts only where the text has a capital: names.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping
from functools import cache
from typing import Any

Cues = Mapping[str, Mapping[str, Any]]
"""Topic → phrase → the term it speaks for."""
Entries = list[tuple[tuple[str, ...], list[tuple[str, Any]]]]
Tree = dict[str, tuple[Entries, Entries]]
"""First word → what it may begin in small letters, and with a capital: (the other words, [(topic, term)]), longest
phrase first."""


@cache
def all_cues() -> Tree:
    """Every decider's cues. Built once a process."""
    from etl.reader import what, when, where, who

    tree = tree_of([what.CUES, where.plain_cues(), when.CUES, who.CUES], capitalized=[where.cues()])
    gc.freeze()  # a hundred thousand objects that stay: the collector need not walk through them again and again
    return tree


def tree_of(plain: list[Cues], capitalized: list[Cues]) -> Tree:
    """The tree of some cues."""
    phrases: dict[tuple[str, ...], tuple[list[tuple[str, Any]], list[tuple[str, Any]]]] = {}
    for needs_capital, lexicons in ((False, plain), (True, capitalized)):
        for lexicon in lexicons:
            for topic, terms in lexicon.items():
                for phrase, term in terms.items():
                    small, large = phrases.setdefault(tuple(phrase.split()), ([], []))
                    large.append((topic, term))
                    if not needs_capital:
                        small.append((topic, term))
    tree: Tree = {}
    for words, (small, large) in sorted(phrases.items(), key=lambda phrase: -len(phrase[0])):
        in_small, with_capital = tree.setdefault(words[0], ([], []))
        with_capital.append((words[1:], large))
        if small:
            in_small.append((words[1:], small))
    return tree
