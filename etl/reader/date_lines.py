"""The date that an article prints on itself: in a by-line, a dateline, or behind "published".

Used only where the date is not known from elsewhere. A date in running text is not the article's.
"""

from __future__ import annotations

import re

from etl.reader.article import Article
from etl.reader.calendar import Calendar
from etl.reader.times import Time, Times, years_of

_REACH = 700
"""How far from the beginning a date line is looked for, in code points."""
_LONGEST_LINE = 90
_LONGEST_DATELINE = 60
_DATELINE_ENDS = ("–", "—", "(", "|")
_DATE_AT_START = len("12 September 2024,")
_DAY_LENGTH, _MONTH_LENGTH = len("2024-05-12"), len("2024-05")
_ANNOUNCED = re.compile(r"\b(?:published|posted|updated|dated|date)\b[^.\n]{0,30}$")
_NOWHERE = Calendar(None, None, None, None, None)


def date_line(article: Article) -> str | None:
    """The article's own date, a day or a month in ISO 8601, or None."""
    text, folded = article.text, article.folded
    if not text:
        return None
    times = Times(article, _NOWHERE, years_of((spot for spot in article.spots if spot.start < _REACH), folded))
    for index, sentence in enumerate(article.sentences):
        if sentence.start > _REACH:
            break
        for time in times.of_sentence(index):
            if time.period is not None and "/" not in time.period and _is_own(text, folded, time):
                return time.period
    return None


def _is_own(text: str, folded: str, time: Time) -> bool:
    """Whether the time stands where an article prints its date; a month only where it ends its line."""
    line_start = text.rfind("\n", 0, time.start) + 1
    line_end = text.find("\n", time.end, time.end + _LONGEST_LINE)
    if line_end < 0:
        line_end = min(len(text), time.end + _LONGEST_LINE)
    is_short = line_end - line_start <= _LONGEST_LINE and not text[line_start:line_end].rstrip().endswith(".")
    behind = text[time.end : min(time.end + 3, line_end)].strip()[:1]
    if len(time.period or "") < _DAY_LENGTH:
        return len(time.period or "") == _MONTH_LENGTH and is_short and behind in ("", "|")
    is_dateline = time.end - line_start <= _LONGEST_DATELINE and behind in _DATELINE_ENDS
    opens_line = time.end - line_start <= _DATE_AT_START
    announced = _ANNOUNCED.search(folded, max(line_start, time.lead - 60), time.lead)
    return is_short or is_dateline or opens_line or announced is not None
