"""Whether a paragraph tells of a collection among people, so that money without another word is handed over.

In: a view of an amount of money. Out: the words that say so, or none.
"""

from __future__ import annotations

import re

from etl.reader.view import View

_LEVY = re.compile(
    r"\b(?:neighbou?rhood (?:units?|watch)|people's units?|inminban|(?:from )?door to door|lev(?:y|ies)|levied|"
    r"collections?|"
    r"collected money|contributions?|divided the sum|so-called donations?)\b"
)
_WITHIN = 300


def levied(view: View) -> str:
    """The words of the paragraph that tell of a collection among people; none where it has none."""
    start = max(view.spot.paragraph.start, view.spot.start - _WITHIN)
    match = _LEVY.search(view.article.folded, start, view.spot.start)
    return match[0] if match else ""
