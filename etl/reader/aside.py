"""Why a number is no labor amount, as far as the words that touch it tell: a date, an age, a name, a time of day.

In: a spot. Out: an `Aside` with its reason, or None where the number may count something. What the whole sentence
must decide (a length of time that is not worked, people who were only asked, money of others) is in the measures.
"""

from __future__ import annotations

import re

from etl.reader.article import Article, Spot
from etl.reader.model import Aside

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)
_BEFORE = 44
_BEHIND = 56
_OPEN_ENDS = frozenset(" \n\"'“‘(")
_MONTH_BEHIND = re.compile(r"(?:st|nd|rd|th)?[ -](?:of )?(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b")
_MONTHS_BEHIND = re.compile(r"(?: and | to |-| or )\d{1,2}(?:st|nd|rd|th)? (" + "|".join(sorted(_MONTHS)) + r")\b")
_ONE_OF_MONTH = re.compile(r"(" + "|".join(sorted(_MONTHS)) + r")\.? \d{1,2}(?:,| and| to|-| or)? ?$")
_DIGITS_BEFORE = re.compile(r"(?:\d([/:.-])|(©) ?)$")
_DIGITS_BEHIND = re.compile(r"([/:.-])\d")
_CLOCK_BEHIND = re.compile(
    r"(?::\d\d|[.]\d\d)?[ ]?(?:a\.m|p\.m|am\b|pm\b|o'clock|gmt\b|noon\b|at night\b|in the (?:morning|"
    r"evening|afternoon|night)\b)"
)
_CLOCK_RANGE_BEHIND = re.compile(r" ?(?:to|-|until|till|and) ?\d{1,2}(?:[:.]\d\d)? ?(?:a\.m|p\.m|am\b|pm\b|at night)")
_CLOCK_WORDS = frozenset("at until till by before after from past around".split())
_AFTER_CLOCK = re.compile(
    r"[ ]?(?:[.,;!?)\"'”—]|$)|[ ](?:and|or|but|until|till|when|sharp|every|each|then|speak|to work)\b"
)
_AGE_BEHIND = re.compile(
    r"(?:[ -](?:and|to|or)[ -]\w{1,8}|-\d{1,2})?[ -](?:year|month)s?[ -](?:olds?\b|of age)| years? younger"
)
_AGE_WORDS = frozenset("age aged ages turned".split())
_IS_AGE_SUBJECT = re.compile(r"\b(?:he|she|i|who) (?:is|was|am)(?: now| only| just)? $|\b(?:i'm|he's|she's) $")
_TWO_NUMBERS = re.compile(r"\d+\D{1,5}\d+$")
_YEARS = re.compile(r"(?:19|20)\d\d(?: ?- ?| to | and )(?:(?:19|20)\d\d|\d\d)$")
_DAYS = re.compile(r"\d{1,2}(?: ?- ?| to | and | or )\d{1,2}$")
_AGED_BOTH = re.compile(r"\bage[ds]? \w+,? (?:and|to|or) $|\b(?:younger|older) than $")
_MAN_OF = re.compile(
    r"\b(?:an? )(?:[a-z-]+ ){0,2}?(?:man|woman|boy|girl|father|mother|widow|[a-z]+(?:er|or|ian|ist)) of $"
)
_FROM_AGE = re.compile(r"\b(?:children|girls|boys|kids) (?:aged |from |as young as )+$")
_THINGS = re.compile(r" [a-z]+s\b")
_LIMITS_OF_AGE = re.compile(
    r"\b(?:children|girls|boys|minors|those|anyone|applicants|must be|should be|is|are|was|were|be|"
    r"must be [a-z]{3,12} and) (?:aged )?$"
)
_TELEPHONE = re.compile(r"-\d{2,4}-\d{3,4}\b|-\d{3,4}-\d{2,4}\b")
_AGE_ENDS = re.compile(r"[,.;)]|(?: and| when| at the time)\b")
_DURATION_BEHIND = re.compile(
    r"[ -](?:(?:full|long|more|and a half|or so|short|other|last|past|straight|consecutive|additional|winter) ){0,2}"
    r"(years?|months?|decades?|centur(?:y|ies)|seconds?|nights?|seasons?|winters?|summers?|semesters?|"
    r"quarters?|weekends?|"
    r"fortnights?|лет|года?)\b"
)
_SHORT_WAGES = re.compile(r"(?:'s?)? (?:of )?(?:wages?|salary|salaries|pay|worth|rent|income|earnings)\b")
_DOCUMENTS = frozenset(
    "resolution resolutions article articles law decree section sections chapter paragraph paragraphs page pages p pp "
    "annex clause convention protocol directive report case rule order act version footnote appendix bill "
    "recommendation regulation statute ordinance circular file item articles cap figure table".split()
)
_NAMES = frozenset(
    "room office camp bureau unit factory department team division route line gate sector zone brigade battalion mine "
    "shaft hall ward platform flight terminal boeing airbus windows covid group class channel radio studio area plant "
    "highway number prison so pier berth dock district project formula kwanliso kyohwaso type model vessel rm gulag "
    "barrack barracks cell hut site phase g f "
    "sputnik apollo company school hospital store workshop station pit pyeongchang level vision agenda plan tower "
    "expo cop covid-19".split()
)
_ADDRESSES = frozenset(
    "suite block apartment apt flat house street building box avenue villa lane postcode zip".split()
)
_ADDRESS_BEHIND = re.compile(
    r"[ ,](?:[A-Z][\w'-]+ ){0,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Drive|Square|Alley|"
    r"Way|Row|ulitsa)\b"
)
_RANKS = frozenset("top ranked rank ranks ranking number".split())
_RANK_BEHIND = re.compile(r" (?:best|largest|biggest|most|richest|poorest|worst|top)\b")
_FIGURES = re.compile(
    r"[/-]7\b| by one\b|-to-(?:5|five)\b|-fifty\b| of a kind\b| another\b|-way\b|-sided\b|-faced\b|-stop\b| tolerance\b"
    r"|-sum\b| in a million\b| cents?' worth\b|-piece\b|-party\b| wheel|-wheel"
)
_FIGURES_BEFORE = re.compile(
    r"\b(?:not an?|one in an?|an? |thanks an?|one hundred and) $|\bcatch-?$|\bcloud $|\btwo (?:and|or) $"
)
_NO_BEFORE = re.compile(r"(?:([a-z]+)[ ]{1,2})?(?:(?<![a-z])nos?|n°|№|#)\.?[ ]?$")
_LAWS = frozenset("law decree order resolution act convention regulation decision circular directive".split())
_DISTANCES = re.compile(
    r"[ -]?(?:(?:square|cubic|nautical|sq) )?(?:km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|"
    r"centimet(?:er|re)s?|cm|mm"
    r"|degrees?|°|hectares?|acres?|lit(?:er|re)s?|knots?|inch(?:es)?|megawatts?|mw|gb|km2|volts?)(?![a-z])"
)


def why_aside(article: Article, spot: Spot) -> Aside | None:
    """The reason that the words touching a number without a unit give, if they give one."""
    start, end = spot.start, spot.end
    folded = article.folded
    before = folded[max(0, start - _BEFORE) : start]
    behind = folded[end : end + _BEHIND]
    value = spot.amount.value_high
    inside = folded[start:end]
    if before.endswith("n = "):
        return Aside("sample", "n =")
    is_limit = inside.startswith(("under ", "over ", "below ", "between "))
    if is_limit and (value or spot.amount.value_low or 100) < 80 and _LIMITS_OF_AGE.search(before[-16:]):
        return Aside("age", inside)
    digits = inside.removeprefix("from ").removeprefix("between ")
    word = _last_word(before)
    is_plain = digits.isdigit()
    if is_plain and value is not None:
        if len(digits) == 4 and digits[:2] in ("19", "20") and word not in _DOCUMENTS and not _is_counted_year(behind):
            return Aside("date", digits)
        if word in _MONTHS and value <= 31 and _is_capital(article, start, word):
            return _dated(article, spot, before, word)
        if (value <= 31 or (len(digits) == 4)) and (match := _MONTH_BEHIND.match(behind)) and len(digits) <= 2:
            return Aside("date", match[0].strip())
        if len(digits) <= 2 and (match := _MONTHS_BEHIND.match(behind)):
            return Aside("date", match[0].strip())
        if len(digits) <= 2 and (match := _ONE_OF_MONTH.search(before[-22:])):
            return Aside("date", match[0].strip())
        if word in _DOCUMENTS or (word == "number" and len(digits) == 4):
            return Aside("document", word)
    elif digits[:1].isdigit() and _TWO_NUMBERS.match(digits):
        if _YEARS.match(digits):
            return Aside("date", digits)
        if _DAYS.match(digits) and (word in _MONTHS or _MONTH_BEHIND.match(behind)):
            return Aside("date", digits)
    if (match := _CLOCK_BEHIND.match(behind)) and (value is None or value <= 24):
        return Aside("clock", match[0].strip())
    if digits[:1].isdigit() and (aside := _hanging(digits, before, behind)):
        return aside
    if match := _AGE_BEHIND.match(behind):
        return Aside("age", match[0].strip(" -"))
    if match := _DURATION_BEHIND.match(behind):
        if _SHORT_WAGES.match(behind, match.end()):
            return Aside("not_labor", match[0].strip(" -"))
        return Aside("duration", match[0].strip(" -"))
    if behind.startswith((" pages", " page")):
        return Aside("document", "pages")
    if match := _DISTANCES.match(behind):
        return Aside("not_labor", match[0].strip(" -")) if not _is_norm(behind, match.end()) else None
    if digits[:1].isdigit() and (aside := _named(article, spot, before, behind, word)):
        return aside
    if word in _RANKS and (word != "number" or (value or 0) < 100):
        return Aside("rank", word)
    if match := _RANK_BEHIND.match(behind):
        return Aside("rank", match[0].strip())
    if value is not None and value <= 24 and word in _CLOCK_WORDS and (aside := _clock(digits, before, behind, word)):
        return aside
    if (
        spot.amount.per is None
        and value is not None
        and 5 <= value < 100
        and (aside := _age(digits, before, behind, word))
    ):
        return aside
    if _FIGURES.match(behind):
        return Aside("figure_of_speech", behind[:12].strip())
    if not digits[:1].isdigit() and _FIGURES_BEFORE.search(before[-18:]) and not behind.startswith((" of", " ")):
        return Aside("figure_of_speech", digits)
    return None


def _last_word(before: str) -> str:
    """The word before a number; none where another number or a stop stands between."""
    if before[-1:] not in _OPEN_ENDS:
        return ""
    words = before[-24:].rstrip(" \n\"'“‘(").rsplit(None, 1)
    word = words[-1].strip(".'-\"“(") if words else ""
    return word if word and word[-1].isalpha() else ""


def _is_capital(article: Article, start: int, word: str) -> bool:
    """Whether the month before the number is a name: "march 8 km" and "may 20 people" are none."""
    if word not in {"march", "may", "mar"}:
        return True
    at = article.folded.rfind(word, 0, start)
    return article.text[at].isupper()


def _dated(article: Article, spot: Spot, before: str, month: str) -> Aside:
    """A day of a month, or the name that it is part of: "the March 26 Electric Cable Factory"."""
    text, end = article.text, spot.end
    words = before[: before.rfind(month)].rstrip().rsplit(None, 1)
    preposition = words[-1] if words else ""
    behind = text[end : end + 2]
    is_name = len(behind) == 2 and behind[0] == " " and behind[1].isupper()
    if is_name and preposition in {"the", "at", "near", "of", "a"}:
        return Aside("name", text[spot.start : end + 30].split("\n")[0])
    if preposition in {"", ".", "“", "”"} and re.match(
        r" (?:workers|earnings|money|unit)", article.folded[end : end + 12]
    ):
        return Aside("name", month)
    return Aside("date", month)


def _is_counted_year(behind: str) -> bool:
    """Whether four digits that look like a year count a noun: "2000 workers". A unit would have been read."""
    return behind.startswith((" people", " workers", "명", "人"))


def _hanging(digits: str, before: str, behind: str) -> Aside | None:
    """Digits that hang on other digits: 30/10/2025, 16:22, 2023-04-11, 1-800-555."""
    match = (_DIGITS_BEFORE.match(before[-2:]) if before[-1:] in "/:.-© " else None) or (
        _DIGITS_BEHIND.match(behind) if behind[:1] in "/:.-" else None
    )
    if match is None:
        if behind[:1] in {".", "/", "-"} and re.match(r"\d{4}[./-]\d\d$", digits):
            return Aside("date", digits)
        if before.endswith("+"):
            return Aside("furniture", "+")
        return None
    sign = match[1]
    if sign == "-" and (_TELEPHONE.match(behind) or re.search(r"\d{3}-(?:\d{3,4}-)?$", before[-10:])):
        return Aside("furniture", "-")
    if sign is None:
        return Aside("furniture", "©")
    if sign == ":":
        return Aside("clock", ":")
    if sign == "/":
        if (digits == "24" and behind.startswith("/7")) or before.endswith("24/"):
            return Aside("figure_of_speech", "24/7")
        return Aside("date", "/")
    return Aside("date", digits) if sign in "-." and _looks_like_date(digits, before, behind) else None


_DATE_BEFORE = re.compile(r"(?:(?:19|20)\d\d[.-]\d{0,2}[.-]?|\d\d[.-])$")
_DATE_BEHIND = re.compile(r"[.-]\d\d[.-](?:(?:19|20)\d\d|\d\d)\b|[.-](?:19|20)\d\d\b")


def _looks_like_date(digits: str, before: str, behind: str) -> bool:
    return bool(_DATE_BEFORE.search(before[-10:]) or _DATE_BEHIND.match(behind))


def _named(article: Article, spot: Spot, before: str, behind: str, word: str) -> Aside | None:
    """The number of a name, a document or an address."""
    text, end = article.text, spot.end
    if ("no" in before[-6:] or "#" in before[-2:] or "№" in before[-3:] or "°" in before[-3:]) and (
        match := _NO_BEFORE.search(before[-24:])
    ):
        is_law = match[1] in _LAWS or re.match(r" of (?:19|20)\d\d", behind)
        return Aside("document" if is_law else "name", match[0].strip())
    if before.endswith(" of ") and re.search(r" no\.? ?\d+ of $", before[-16:]):
        return Aside("document", before[-12:].strip())
    last = before[-1:]
    if (last.isalpha() and last.isascii()) or (last == "-" and before[-2:-1].isalpha()):
        return Aside("name", before.split()[-1])
    if word in _DOCUMENTS:
        return Aside("document", word)
    if word in _ADDRESSES:
        return Aside("address", word)
    if word in _NAMES and not behind.startswith((" per", " a ", " of ")):
        at = article.folded.rfind(word, 0, spot.start)
        if text[at].isupper() or (
            word in {"number", "so"}
            and len(behind)
            and not behind.startswith((",", " million", " thousand"))
            and (spot.amount.value_high or 0) < 100
        ):
            return Aside("name", word)
    if behind[:1] in {" ", ","} and (match := _ADDRESS_BEHIND.match(text, end, end + 50)):
        return Aside("address", match[0].strip())
    if (
        word in {"at", "to", "near"}
        and behind[:1] == " "
        and text[end + 1 : end + 2].isupper()
        and spot.amount.value_high
        and spot.amount.value_high < 10000
    ):
        return Aside("address", text[spot.start : end + 12])
    quoted = text[max(0, spot.start - 2) : spot.start]
    if quoted.endswith(("“", '"')) and re.match(r" [A-Z]\w+", text[end : end + 12]):
        return Aside("name", text[spot.start : end + 12])
    if re.match(r"\d\.\d$", article.folded[spot.start : end]) and re.match(r" [A-Z]", text[end : end + 2]):
        return Aside("name", text[spot.start : end + 12])
    if behind[:1].isalpha() and behind[:1].isascii() and not re.match(r"(?:st|nd|rd|th|s|k|m|b|x|p)\b", behind):
        return Aside("name", behind.split()[0])
    return None


def _clock(digits: str, before: str, behind: str, word: str) -> Aside | None:
    """ "home at five,", "ended at 11 at night", "from 7 to 11 p.m." """
    if _CLOCK_RANGE_BEHIND.match(behind):
        return Aside("clock", word)
    if (
        word == "at"
        and _AFTER_CLOCK.match(behind)
        and not re.search(
            r"(?:stood|stands|put|estimated|capped?|caps|set|valued|age|fixed|remained|\w+s? the \w+) at $", before
        )
    ):
        return Aside("clock", f"at {digits}")
    if (
        re.match(r"\d\d?\.[0-5]\d$", digits)
        and word in {"at", "until", "by", "till", "from"}
        and _AFTER_CLOCK.match(behind)
    ):
        return Aside("clock", word)
    return None


def _age(digits: str, before: str, behind: str, word: str) -> Aside | None:
    if (
        word == "now"
        and behind[:1] in ",.;"
        and before.endswith((", now ", "he is now ", "she is now ", "who is now "))
    ):
        return Aside("age", "now")
    if word == "of" and len(digits) == 2 and _MAN_OF.search(before[-24:]) and not _THINGS.match(behind):
        return Aside("age", "of")
    if word in _AGE_WORDS or _AGED_BOTH.search(before[-24:]) or _FROM_AGE.search(before[-30:]):
        return Aside("age", word)
    if not _AGE_ENDS.match(behind):
        return (
            Aside("age", "age")
            if re.search(r"\b(?:aged|ages) (?:between |from )?(?:\w+ (?:and|to) )?$", before)
            else None
        )
    if (
        re.search(r"[a-z](?<!\bhours)(?:,| \() ?$", before)
        and (len(digits) == 2 or not digits.isdigit())
        and behind[:1] in ",.;)"
    ):
        return Aside("age", f"{before.split()[-1]} {digits}")
    if _IS_AGE_SUBJECT.search(before) and behind[:1] in ".,;":
        return Aside("age", before.split()[-2] if len(before.split()) > 1 else before)
    if re.search(r"\bage(?:s|d)? (?:of|as|between|from|under|over) (?:\w+ (?:and|to) )?$", before):
        return Aside("age", "age")
    return None


def _is_norm(behind: str, at: int) -> bool:
    """Whether a length or an area is work to be done: "60 metres of cloth a day"."""
    return (
        re.match(
            r"(?: of [a-z]+(?: [a-z]+)?)? (?:an?|per|each|every|daily|in a) ?(?:day|shift|month|week)?", behind[at:]
        )
        is not None
    )
