"""The cue words of all deciders in one tree, so that a text is looked through once.

A decider declares its words as {topic: {phrase: term}}; phrases are small letters with single spaces. A topic listed
in CAPITALIZED counts only where the text has a capital: names.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

Cues = Mapping[str, Mapping[str, Any]]
"""Topic → phrase → the term it speaks for."""
Tree = dict[str, list[tuple[tuple[str, ...], bool, list[tuple[str, Any]]]]]
"""First word → (the other words, whether a capital is needed, [(topic, term)]), longest phrase first."""


@cache
def all_cues() -> Tree:
    """Every decider's cues. Built once a process."""
    from etl.reader import what, when, where, who

    return tree_of([what.CUES, where.plain_cues(), when.CUES, who.CUES], capitalized=[where.cues()])


def tree_of(plain: list[Cues], capitalized: list[Cues]) -> Tree:
    """The tree of some cues."""
    phrases: dict[tuple[tuple[str, ...], bool], list[tuple[str, Any]]] = {}
    for needs_capital, lexicons in ((False, plain), (True, capitalized)):
        for lexicon in lexicons:
            for topic, terms in lexicon.items():
                for phrase, term in terms.items():
                    phrases.setdefault((tuple(phrase.split()), needs_capital), []).append((topic, term))
    tree: Tree = {}
    for (words, needs_capital), meanings in phrases.items():
        tree.setdefault(words[0], []).append((words[1:], needs_capital, meanings))
    for entries in tree.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return tree
