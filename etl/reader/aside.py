"""Why a number is no labor amount, as far as the words that touch it tell: a date, an age, a name, a time of day.

In: a spot. Out: an `Aside` with its reason, or None where the number may count something. What the whole sentence
must decide (a length of time that is not worked, people who were only asked, money of others) is in the measures.

    aside_dates    dates, and digits that hang on digits       aside_names    names, documents, addresses
    aside_ages     ages and times of day that the words before tell
"""

from __future__ import annotations

import re

from etl.reader.article import Article, Spot
from etl.reader.aside_ages import CLOCK_WORDS, age_aside, clock_aside
from etl.reader.aside_dates import hanging_digits, plain_date, two_dates
from etl.reader.aside_names import DOCUMENTS, name_aside
from etl.reader.model import Aside
from etl.reader.people_words import sort_of

_FOOTNOTE = re.compile(r"[a-z\d)][,.;]$")
_LONGEST_MARK = 4
_BEFORE = 44
_LONGEST_PLACE = 40
_BEHIND = 56
_OPEN_ENDS = frozenset(" \n\"'“‘(")
_CLOCK_BEHIND = re.compile(
    r"(?::\d\d|[.]\d\d)?[ ]?(?:a\.m|p\.m|am\b|pm\b|o'clock|gmt\b|noon\b|at night\b|in the (?:morning|"
    r"evening|afternoon|night)\b)"
)
_AGE_BEHIND = re.compile(
    r"(?:[ -](?:and|to|or)[ -]\w{1,8}|-\d{1,2})?[ -](?:year|month)s?[ -](?:olds?\b|of age)| years? younger"
)
_LIMITS_OF_AGE = re.compile(
    r"\b(?:children|girls|boys|minors|those|anyone|applicants|must be|should be|is|are|was|were|be|"
    r"must be [a-z]{3,12} and) (?:aged )?$"
)
_DURATION_BEHIND = re.compile(
    r"(?! (?:last|past) (?:year|month|season|summer|winter|quarter)\b)[ -](?:(?:full|long|more|and a half|or so|"
    r"short|other|last|past|straight|consecutive|additional|winter) ){0,2}"
    r"(years?|months?|decades?|centur(?:y|ies)|seconds?|nights?|seasons?|winters?|summers?|semesters?|"
    r"quarters?|weekends?|"
    r"fortnights?|лет|года?)\b"
)
_SHORT_WAGES = re.compile(r"(?:'s?)? (?:of )?(?:wages?|salary|salaries|pay|worth|rent|income|earnings)\b")
_RANKS = frozenset("top ranked rank ranks ranking number".split())
_RANK_BEHIND = re.compile(r" (?:best|largest|biggest|most|richest|poorest|worst|top)\b")
_PERSONS = (
    "man",
    "woman",
    "he",
    "she",
    "him",
    "her",
    "me",
    "self",
    "wife",
    "husband",
    "child",
    "cousin",
    "now",
    "then",
)
_FIGURES = re.compile(
    r"[/-]7\b| by one\b|-to-(?:5|five)\b|-fifty\b| of a kind\b| another\b|-way\b|-sided\b|-faced\b|-stop\b|"
    r" tolerance\b"
    r"|-sum\b| in a million\b| cents?' worth\b|-piece\b|-party\b| wheel|-wheel"
)
_FIGURES_BEFORE = re.compile(
    r"\b(?:not an?|one in an?|an? |thanks an?|one hundred and) $|\bcatch-?$|\bcloud $|\btwo (?:and|or) $"
)
_DISTANCES = re.compile(
    r"[ -]?(?:(?:square|cubic|nautical|sq) )?(?:km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|"
    r"centimet(?:er|re)s?|cm|mm"
    r"|degrees?|°|hectares?|acres?|lit(?:er|re)s?|knots?|inch(?:es)?|megawatts?|mw|gb|km2|volts?)(?![a-z])"
)


_CAMPS = re.compile(
    r" (?:political |forced )?(?:labou?r|prison|re-?education)(?: [a-z]+)? (?:camps?|colon(?:y|ies)|facilities)\b"
)
_TO_A_ROOM = re.compile(
    r" (?:people |men |women |persons )?(?:to (?:an?|each|every|one) (?:room|tent|bed|container|flat|house|"
    r"apartment|dormitory|"
    r"bunk|hut|cabin|cell|barrack|toilet|shower)s?\b|in (?:a|one|each) (?:room|tent|container)\b)"
)
_IN_A_HOUSE = re.compile(
    r"\b(?:room|tent|house|flat|apartment|container|dormitory|cell|cabin|hut|barracks|bed) with (?:up to |about )?$"
)
_NORM_IS = re.compile(r"\b(?:norm|quota|plan)(?: for [a-z ]{2,30})? (?:is|was) (?:about )?$")
"""A length is work to be done: "the plan for a platoon was two and a half metres"."""


def why_aside(article: Article, spot: Spot) -> Aside | None:
    """The reason that the words touching a number without a unit give, if they give one."""
    start, end = spot.start, spot.end
    folded = article.folded
    before = folded[max(0, start - _BEFORE) : start]
    behind = folded[end : end + _BEHIND]
    value = spot.amount.value_high
    inside = folded[start:end]
    if before.endswith("[") and behind.startswith("]") and inside.isdigit():
        return Aside("furniture", "[")
    if before.endswith("n = "):
        return Aside("sample", "n =")
    if inside.isdigit() and len(inside) < _LONGEST_MARK and _FOOTNOTE.search(before[-3:]) and behind[:1] in " \n":
        return Aside("furniture", "footnote")
    is_limit = inside.startswith(("under ", "over ", "below ", "between "))
    if is_limit and (value or spot.amount.value_low or 100) < 80 and _LIMITS_OF_AGE.search(before[-16:]):
        return Aside("age", inside)
    digits = inside.removeprefix("from ").removeprefix("between ")
    word = _last_word(before)
    is_plain = digits.isdigit()
    if is_plain and value is not None:
        if aside := plain_date(article, spot, digits, before, behind, word):
            return aside
        if word in DOCUMENTS or (word == "number" and len(digits) == 4):
            return Aside("document", word)
    elif digits[:1].isdigit() and (aside := two_dates(digits, behind, word)):
        return aside
    if (match := _CLOCK_BEHIND.match(behind)) and (value is None or value <= 24):
        return Aside("clock", match[0].strip())
    if digits[:1].isdigit() and (aside := hanging_digits(digits, before, behind)):
        return aside
    if match := _AGE_BEHIND.match(behind):
        return Aside("age", match[0].strip(" -"))
    if word == "aged" and (value or spot.amount.value_low or 100) < 100:
        return Aside("age", "aged")
    if match := _DURATION_BEHIND.match(behind):
        if _SHORT_WAGES.match(behind, match.end()):
            return Aside("not_labor", match[0].strip(" -"))
        if not _describes_people(match[1], value, behind[match.end() :]):
            return Aside("duration", match[0].strip(" -"))
    if behind.startswith("-something"):
        return Aside("age", "-something")
    if behind.startswith((" pages", " page")):
        return Aside("document", "pages")
    if match := _DISTANCES.match(behind):
        is_norm = _is_norm(behind, match.end()) or _NORM_IS.search(before) is not None
        return None if is_norm else Aside("not_labor", match[0].strip(" -"))
    if digits[:1].isdigit() and (aside := name_aside(article, spot, before, behind, word)):
        return aside
    is_in_room = behind.startswith((" to ", " in ", " people ", " men ", " women ", " persons "))
    if (" camp" in behind or " prison" in behind) and (match := _CAMPS.match(behind)):
        return Aside("not_labor", match[0].strip())
    if is_in_room and (match := _TO_A_ROOM.match(behind)):
        return Aside("not_labor", match[0].strip())
    if behind.startswith(" other") and (match := _IN_A_HOUSE.search(before)):
        return Aside("not_labor", match[0].strip())
    if word in _RANKS and (word != "number" or (value or 0) < 100):
        return Aside("rank", word)
    if match := _RANK_BEHIND.match(behind):
        return Aside("rank", match[0].strip())
    if (
        value is not None
        and value <= 24
        and word in CLOCK_WORDS
        and (aside := clock_aside(digits, before, behind, word))
    ):
        return aside
    if (
        spot.amount.per is None
        and value is not None
        and 5 <= value < 100
        and (aside := age_aside(digits, before, behind, word))
        and not _follows_a_thing(article, spot, digits, behind)
        and not _follows_a_place(article, spot, behind)
    ):
        return aside
    if _FIGURES.match(behind):
        return Aside("figure_of_speech", behind[:12].strip())
    if not digits[:1].isdigit() and _FIGURES_BEFORE.search(before[-18:]) and not behind.startswith((" of", " ")):
        return Aside("figure_of_speech", digits)
    return None


def _follows_a_thing(article: Article, spot: Spot, digits: str, behind: str) -> bool:
    """ "in the winter of the fever, nineteen.": a number in words after a noun that names nobody is no age."""
    if digits[:1].isdigit() or behind[:1] not in ".;" or not article.folded.endswith(", ", 0, spot.start):
        return False
    start = article.folded.rfind(" ", 0, spot.start - 2) + 1
    word = article.folded[start : spot.start - 2]
    return (
        word.isalpha() and article.text[start].islower() and sort_of(f"{word}s") is None and not word.endswith(_PERSONS)
    )


def _follows_a_place(article: Article, spot: Spot, behind: str) -> bool:
    """ "from Nepal (29), Ghana (19)": a number in brackets behind the name of a country or a town is nobody's age."""
    if not behind.startswith(")") or not article.folded.startswith("(", spot.start - 1):
        return False
    end = spot.start - 1 - article.folded.endswith(" ", 0, spot.start - 1)
    return any(cue.end == end for cue in article.cues_in("place", max(0, end - _LONGEST_PLACE), end))


def _describes_people(period: str, value: float | None, rest: str) -> bool:
    """ "12 night watchmen": a time in the singular behind a plural number only says of what kind they are."""
    if period.endswith("s") or (value or 1) < 2 or not rest.startswith(" "):
        return False
    word = rest.split(None, 1)[0].strip(".,;:") if rest.strip() else ""
    return word.endswith(("s", "men")) and sort_of(word) == "worker"


def _last_word(before: str) -> str:
    """The word before a number; none where another number or a stop stands between."""
    if before[-1:] not in _OPEN_ENDS:
        return ""
    words = before[-24:].rstrip(" \n\"'“‘(").rsplit(None, 1)
    word = words[-1].strip(".'-\"“(") if words else ""
    return word if word and word[-1].isalpha() else ""


def _is_norm(behind: str, at: int) -> bool:
    """Whether a length or an area is work to be done: "60 metres of cloth a day"."""
    return (
        re.match(
            r"(?: of [a-z]+(?: [a-z]+)?)? (?:an?|per|each|every|daily|in a) ?(?:day|shift|month|week)?", behind[at:]
        )
        is not None
    )
