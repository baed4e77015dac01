"""A name of a place and its part in a text: where work is done, where people come from, who only speaks.

In: nothing. Out: the roles and `Mention`. Which part a name plays is found in mentions.py and prepositions.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from etl.reader.gazetteer import Place

WORK, HOST, PLAIN, PEOPLE, ORIGIN, HINT, NOTHING = range(7)
"""Roles. WORK: "in X", "sent to X". HOST: "X's factories". PLAIN: X does something. PEOPLE: "X workers". ORIGIN: "from
X", "back to X". HINT: sources, buyers, comparisons: tells the area only where nothing better does. NOTHING: a
newspaper's name, a currency, a person."""


@dataclass(slots=True)
class Mention:
    """A place name and its part. `together` holds the areas named in one breath with it ("in China and Russia")."""

    start: int
    end: int
    place: Place
    role: int
    sentence: int
    words: str
    together: frozenset[str] = frozenset()


REPORTED_FROM = frozenset("KR US GB JP FR IT CH BE AT NL DE PT SE NO DK CA AU".split())
"""Countries where those sit who speak of work elsewhere: they need an "in" or an employer to be a place of work."""
FOCUS = frozenset("KP KR CN RU AE QA SA KW".split())
