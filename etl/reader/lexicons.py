"""The cue words of all deciders in one tree, so that a text is looked through once.

A decider declares its words as {topic: {phrase: term}}; phrases are small letters with single spaces. A topic listed
in CAPITALIZED counts only where the text has a capital: names.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

Cues = Mapping[str, Mapping[str, Any]]
"""Topic → phrase → the term it speaks for."""
Entries = list[tuple[tuple[str, ...], list[tuple[str, Any]]]]
"""(The words behind the first, [(topic, term)]), longest phrase first."""


class Branch(NamedTuple):
    """What a word may begin: `by_second` where a certain word follows it (the word alone comes last), else `alone`."""

    by_second: dict[str, Entries]
    alone: Entries


_NOTHING = Branch({}, [])
"""Of a word that begins nothing in small letters: most names."""

Tree = dict[str, tuple[Branch, Branch]]
"""First word → what it may begin in small letters, and with a capital."""


@cache
def all_cues() -> Tree:
    """Every decider's cues. Built once a process."""
    from etl.reader import what, when, where, who

    is_collecting = gc.isenabled()
    gc.disable()  # a hundred thousand objects that stay: the collector need not walk through them again and again
    try:
        tree = tree_of([what.CUES, where.plain_cues(), when.CUES, who.CUES], capitalized=[where.cues()])
        gc.freeze()
    finally:
        if is_collecting:
            gc.enable()
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
    entries: dict[str, tuple[Entries, Entries]] = {}
    for words, (small, large) in sorted(phrases.items(), key=lambda phrase: -len(phrase[0])):
        in_small, with_capital = entries.setdefault(words[0], ([], []))
        with_capital.append((words[1:], large))
        if small:
            in_small.append((words[1:], small))
    return {
        word: (_branch(in_small) if in_small else _NOTHING, _branch(with_capital))
        for word, (in_small, with_capital) in entries.items()
    }


def _branch(entries: Entries) -> Branch:
    """The entries of one first word, sorted by the second."""
    if len(entries) == 1 and not entries[0][0]:
        return Branch({}, entries)
    alone = [entry for entry in entries if not entry[0]]
    by_second: dict[str, Entries] = {}
    for entry in entries:
        if entry[0]:
            by_second.setdefault(entry[0][0], []).append(entry)
    for longer in by_second.values():
        longer += alone
    return Branch(by_second, alone)
