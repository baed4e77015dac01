"""Ships that lie in a port, and firms of one Korea in the other: the flag and the firm are no place of work there.

In: an article and its mentions. Out: the same; the country of a flag, of a registry or of a firm becomes HINT where
the article tells that its ship is held in a port elsewhere, or its plants stand in the joint zone.
"""

from __future__ import annotations

import re

from etl.reader.article import Article
from etl.reader.place_roles import HINT, HOST, NOTHING, PLAIN, WORK, Mention

_HELD = re.compile(
    r"\b(?:detained|arrested|stranded|abandoned|abandonment|docked|moored|anchored|berthed|impounded|stuck|seized|"
    r"laid up|tied up|marooned|entered|arrived)\b[^.;\n]{0,60}$"
)
_REACH = 90
_FLAG_BEHIND = re.compile(r"(?:-flag(?:ged)?|-registered|['’]s flag| flag| (?:ship |shipping |vessel )?registry)\b")
_FLAG_BEFORE = re.compile(r"\b(?:flags? of|registered in|flagged (?:in|to|by)|registry (?:of|in)) (?:the )?$")
_LONGEST_FLAG = 24
_SHIP = re.compile(r"\b(?:ships?|vessels?|seafarers?|crew(?:s|men|man)?|tankers?|freighters?|trawlers?|cargoship)\b")
_JOINT_ZONES = frozenset(("kaesong", "kaesung", "gaeseong", "gaesong", "kumgang", "mount kumgang"))
"""Where firms of the South employ workers of the North."""


def without_flags(article: Article, mentions: list[Mention]) -> None:
    """Take out the flag where a ship is told to be held in a port of another country."""
    folded = article.folded
    if "flag" not in folded and "regist" not in folded:
        return
    flags = [one for one in mentions if one.role in (WORK, HOST, PLAIN) and _is_flag(folded, one)]
    if not flags or _SHIP.search(folded, 0, flags[-1].end + _REACH) is None:
        return
    areas = {one.place.area for one in flags}
    for one in mentions:
        if one.role in (WORK, HOST) and one.place.area not in areas and one.place.area:
            start = max(article.sentences[one.sentence].start, one.start - _REACH)
            if _HELD.search(folded, start, one.start):
                break
    else:
        return
    for flag in flags:
        flag.role = HINT


def _is_flag(folded: str, mention: Mention) -> bool:
    is_before = _FLAG_BEFORE.search(folded, max(0, mention.start - _LONGEST_FLAG), mention.start) is not None
    return is_before or _FLAG_BEHIND.match(folded, mention.end) is not None


def without_firms_of_the_south(headline: list[Mention], mentions: list[Mention]) -> None:
    """Take out the South's firms and its government where the zone in the North is spoken of: they pay there."""
    everything = [*headline, *mentions]
    if not any(one.words.casefold() in _JOINT_ZONES and one.role != NOTHING for one in everything):
        return
    for one in everything:
        if one.place.area == "KR" and (one.role in (HOST, PLAIN) and one.place.kind in ("people", "country")):
            one.role = HINT
