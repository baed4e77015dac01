"""People counted in the rows of a table or list: "| Kuwait | 3,000 |", "Kuwait: 3,000".

In: a view of the number. Out: `What`, or None where the row names no country alone, or what stands above the rows does
not say that people at work are counted. One row is no table: a neighbour must look alike.
"""

from __future__ import annotations

import re

from etl.reader.gazetteer import place_names
from etl.reader.model import What
from etl.reader.past import Past
from etl.reader.view import View

_ROW_BEFORE = re.compile(
    r"\n ?(?:[|•*·–-] ?)?([A-Za-z][A-Za-z .’'-]{2,40}?) ?(?:\||:|–|—|\t) ?(?:about |some |around |over |nearly |"
    r"at least |up to |~ ?)?$"
)
_ROW_ENDS = re.compile(r" ?(?:[\n|;(•*·]|$|workers|people)")
_OTHER_ROW = re.compile(
    r"\n ?(?:[|•*·–-] ?)?([A-Za-z][A-Za-z .’'-]{2,40}?) ?(?:\||:|–|—|\t) ?(?:about |some |around |~ ?)?\d"
)
_PEOPLE_ABOVE = re.compile(
    r"\b(?:workers|labou?rers|migrants|employees|workforce|seafarers|nurses|doctors|builders|loggers|crews|staff|population)\b"
)
_THINGS_ABOVE = re.compile(
    r"[$€£¥]|\b(?:usd|wages?|salar\w+|pay|exports?|imports?|trade|gdp|remittances|revenues?|tonnes|tons|prices?|fees?|cost|"
    r"hours|deaths|killed|visitors|tourists|troops|companies|factories|restaurants|visas)\b"
)
_WORK = re.compile(
    r"\b(?:migrant|overseas|foreign|guest|contract|seasonal) (?:workers|labou?rers)\b|\bworkers abroad\b"
)
_ROW, _REACH, _LEAD, _BELOW = 60, 160, 400, 700
_LEAST, _MOST = 20, 20_000_000


def count_in_table(view: View, past: Past) -> What | None:
    """The people whom a row counts that is a country and a number."""
    value, spot, folded = view.amount.top, view.spot, view.article.folded
    if value is None or not _LEAST <= value <= _MOST or value != int(value) or view.amount.unit_candidates:
        return None
    text = view.article.text  # its line breaks are spaces in the folded text
    before = "\n" * (spot.start <= _ROW) + text[max(0, spot.start - _ROW) : spot.start]
    if not any(sign in before[-14:] for sign in "|:–—\t") or _ROW_ENDS.match(text, spot.end) is None:
        return None
    row = _ROW_BEFORE.search(before)
    if row is None or not _is_country(row[1]):
        return None
    around = (
        "\n" + text[max(0, spot.start - _REACH) : spot.start - len(row[0]) + 1] + text[spot.end : spot.end + _REACH]
    )
    if not any(_is_country(one[1]) for one in _OTHER_ROW.finditer(around)):
        return None
    above = folded[max(0, spot.start - _LEAD) : spot.start]
    told = _PEOPLE_ABOVE.search(above)
    if told is None or _THINGS_ABOVE.search(above):
        return None
    if told[0] == "population" and not _WORK.search(folded, spot.end, spot.end + _BELOW):
        return None
    return What("workers", "working", unit="people", score=0.45, because={"measure": told[0]})


def _is_country(name: str) -> bool:
    place = place_names().get(name.strip(" .’'-").lower())
    return place is not None and place.kind not in {"city", "province"}
