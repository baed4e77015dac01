"""The period of an amount of money whose own words name none: "a monthly fee … of", "each month, in cash".

In: a view. Out: (per, words), or None where the sentence says nothing near it.
"""

from __future__ import annotations

import re

from etl.reader.people_words import is_person
from etl.reader.view import View

_NOUNS = {
    "hour": "hour",
    "day": "day",
    "shift": "shift",
    "week": "week",
    "month": "month",
    "year": "year",
    "night": "day",
}
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
}
_NOT_A_TIME = r"(?!-| (?:earlier|ago|later|off|prior|previously|long)\b)"
"""Behind "a week", these tell of another time, or of rest: "up 300 won from a week earlier"."""
_BEHIND = re.compile(
    r"(?:[^.;,:()\d]{0,34}?|[^.;:()\d]{0,22}?)(?:\b(?:an?|per|each|every) (hour|day|shift|week|month|year|"
    rf"night)\b{_NOT_A_TIME}|\b(hourly|daily|weekly|monthly|yearly|annually)\b)"
    r"|[^.;:()\d]{0,70}?\b(?:each|every) (month|year|week)\b"
)
_BEFORE = re.compile(
    rf"\b(?:(?:an?|per|each|every) (?:[a-z]+ and )?(hour|day|shift|week|month|year|night)\b{_NOT_A_TIME}|"
    r"(hourly|daily|weekly|monthly|yearly|annual)\b)"
)
_HEAD_AND = re.compile(
    r" ?per (?:man|worker|person|head)-(hour|day|shift|week|month|year)\b"
    r"| ?(?:per|an?|for each|for every) [a-z]+ (?:and|per|a|each|every) (hour|day|shift|week|month|year)\b"
)
_FOR_A_SHIFT = re.compile(r" for (?:an?|each|every|the) [a-z0-9]+[- ](?:hours?|long) (day|shift|night|week)\b")
_IN_A_WEEK = re.compile(r" in (?:an?|the|her|his|their|my|our) (?:[a-z]+ )?(week|month|day|year|one)\b(?! of)")
_NTH = re.compile(r" in (?:the|her|his|their|my|our) (?:first|second|third|fourth|fifth|last|final|next|same) ")
"""Which year it was, and no period of the money."""
_IN_WEEKS_BEFORE = re.compile(
    r"\b(?:in|on) (?:an?|the|her|his|most|some)? ?(?:good|bad|best|better|worst|ordinary|normal|quiet|"
    r"busy|weak|strong|slow) (week|month|day)s?\b[^.;]{0,40}$"
)
_FOR_THE_MONTH = re.compile(r"\bfor (?:the|that|this) (month|week|year|day)\b[^.;\d]{0,24}$")
_IN_YEARS = re.compile(
    r" (?:in|over|during|within) (?:about )?(?:two|three|four|five|six|\d{1,2}) (?:years|months|weeks)\b"
)
_ONCE = re.compile(
    r"\b(?:once|one-time|one-off|lump sum|lump-sum|bonus|bonuses of|on the last day|"
    r"after \w+ (?:years|winters|seasons|months)|"
    r"(?:went|go|goes|gone|came|come|return\w*|brought) (?:back |home )*with|savings|hidden|"
    r"brought (?:home |back )?an?|"
    r"all in all|altogether|upfront|up front|when (?:i|he|she|they) (?:was|were) (?:released|sent home)|"
    r"(?:for|of|over|after) \w+ (?:years|months)(?: and \w+ months)?|\d+-month contract)\b"
)
_OF_HOURS = ("hours ", "hour ", "days ", "shifts ", "times ", "minutes ")
"""Before "a day": whose period it is, and not that of money behind it."""
_WEIGHED = frozenset("rice corn pork flour sugar maize wheat soybeans meat coal".split())
_PACKED = re.compile(
    r"\b(?:lit(?:er|re)s?|bags?|sacks?|bowls?|plates?|packs?|packets?|tins?|cartons?|bottles?|tonnes?|tons?|cards?)\b"
)
_KG_BEFORE = re.compile(r"\b(?:kilo(?:gram)?|kg)(?: of [a-z]+)?\b[^.;]{0,70}$")
_EACH_BEFORE = re.compile(
    r"\b(?:for|per) (?:each|every|an?) (kilo|kilogram|piece|pair|crate|basket|bucket|bag|bundle|wig|"
    r"shirt|garment|sack|brick|collar)\b[^.;\d]{0,40}$"
)
_ITEM_BEHIND = re.compile(
    r"[ ](?:an?|per|for (?:each|every|an?)|each|every) (?!month|day|year|week|hour|shift|head|person|"
    r"worker|man|woman|(?:this|last|in|on|to|by|from|for|north|south|korean|chinese|russian|migrant|foreign|female|"
    r"male) )[a-z]{3,}\b"
)
_KG_BEHIND = re.compile(
    r"[ ](?:(?:will be|is|are|was|were|to be) (?:paid )?)?(?:an?|the|per|"
    r"for (?:each|every|an?|one|1)) (?:kilo|kilogram|kg)\b"
)
_KG_TOLD = re.compile(
    r"\b(?:for|per) (?:[a-z]+ ){0,3}?(?:of )?(?:one|1|each|every|a) (?:kg|kilo|kilogram)s?\b[^.;]{0,160}"
    r"\b(?:receives?|gets?|earns?|paid|pays?) (?:about |only |up to )?$"
)
"""What is picked is told before who picks it: "for 1 kg of olives from the lower branches women get"."""


_PER_MANY = re.compile(
    r" ?(?:\([^)]{1,40}\) )?(?:per|for|for every|for each|on every|every|an?) (?:\d{1,2},?000|\d{2,3}|"
    r"hundred|thousand) (?!hours|days|weeks|months|shifts|years|k?g\b|(?:kilo)?grams?\b|kilos?\b|pounds?\b)[a-z]{3,}"
)
"""Pay for many pieces together has no period, also where the day's norm is told before."""


_PER_BUCKET = re.compile(
    r" (?:per|an?|for (?:an?|each|every)) \d+[- ](?:lbs?\.?|pounds?|kilos?|kg|kilograms?)[- ]"
    r"(?:buckets?|bins?|baskets?|"
    r"box(?:es)?|crates?|bags?|sacks?|tubs?|trays?)\b"
)
"""What a full bucket brings, whatever it weighs: "60 cents for each 20-pound basket"."""
_IN_ONE_WEEK = re.compile(
    r"\bin (?:one|a single|an entire|a whole|a) (hour|day|shift|week|month|year) (?:was|were|is|came to|amounted to) "
    r"(?:about |just |only |as little as )?$"
)
"""What the most was that came in: "the most I made in one week was 111 dollars"."""
_EACH_OF = ("per ", "a ", "an ", "for ")
_NEXT_PART = re.compile(r",? (?:and|plus) |, ")


def period_near(view: View, measure: str) -> tuple[str, str] | None:
    """The period that the words behind the amount name, else those before it, within the same amount's reach."""
    behind = view.behind[: max(0, view.right - view.spot.end)]
    many = view.article.folded[view.spot.end : view.spot.end + 60]
    if measure == "wage" and ("00 " in many or "thousand " in many) and (match := _PER_MANY.match(many)):
        return "unspecified", match[0].strip()
    if measure == "wage" and (match := _IN_YEARS.match(view.behind)):
        return "unspecified", match[0].strip()
    if view.amount.per is None and " in " in view.before[-50:] and (match := _IN_ONE_WEEK.search(view.before[-50:])):
        return _NOUNS[match[1]], match[0].strip()
    if measure == "wage" and "for th" in view.before and (match := _FOR_THE_MONTH.search(view.before)):
        return match[1], match[0].strip()
    if measure == "wage" and many.lstrip().startswith(_EACH_OF) and (match := _PER_BUCKET.match(many)):
        return "item", match[0].strip()
    if _KG_BEHIND.match(behind):
        return "kg", behind.split(",")[0].strip()
    if match := _FOR_A_SHIFT.match(behind):
        return _NOUNS[match[1]], match[0].strip()
    if match := _HEAD_AND.search(view.article.folded, view.spot.start, min(view.spot.end + 32, view.right)):
        return _NOUNS[match[1] or match[2]], match[0].strip()
    if (match := _IN_A_WEEK.match(behind)) and match[1] != "one" and not _NTH.match(behind):
        return _NOUNS[match[1]], match[0].strip()
    if match := _BEHIND.match(behind):
        return _term(match)
    if measure in {"price", "wage"} and (match := _ITEM_BEHIND.match(behind)) and not _is_head(match[0]):
        return "item", match[0].strip()
    folded = view.article.folded
    start = max(view.spot.sentence.start, view.left, view.spot.start - 130)
    before = folded[start : view.spot.start]
    if match := _IN_WEEKS_BEFORE.search(before[-80:]):
        return _NOUNS[match[1]], match[0].strip()
    sentence_so_far = folded[max(view.spot.sentence.start, view.spot.start - 260) : view.spot.start]
    is_by_weight = measure == "wage" and ("kg" in sentence_so_far or "kilo" in sentence_so_far)
    if is_by_weight and (match := _KG_TOLD.search(sentence_so_far)):
        return "kg", match[0].split(",")[0][:40]
    if measure in {"price", "wage"} and (match := _EACH_BEFORE.search(before[-80:])):
        return ("kg" if match[1].startswith("k") else "item"), match[0].strip()
    if measure == "price" and (match := _KG_BEFORE.search(view.before)):
        return "kg", match[0].split()[0]
    last = None
    for match in _BEFORE.finditer(before):
        if not before.endswith(_OF_HOURS, 0, match.start()) and not _is_name(view, start + match.start()):
            last = match
    if last is not None:
        return _term(last)
    if measure == "wage" and (match := _ONCE.search(before + " " + _NEXT_PART.split(behind[:40], maxsplit=1)[0])):
        return "once", match[0]
    if measure in {"wage", "quota"} and (near := _sentence_before(view)) is not None:
        return near
    if measure == "price":
        goods = view.best("goods")
        if (
            goods is not None
            and goods.weight > 0.15
            and goods.cue.words.lower() in _WEIGHED
            and not _PACKED.search(before)
        ):
            return "kg", goods.cue.words
        return "item", ""
    if measure == "revenue" and (
        match := _YEAR.search(
            folded, max(view.spot.sentence.start, view.spot.start - 90), min(view.spot.sentence.end, view.spot.end + 60)
        )
    ):
        return "year", match[0]
    return None


_YEAR = re.compile(r"\b(?:(?:last|this|that|fiscal|full|whole) year|in (?:19|20)\d\d|yearly|annual|annually)\b")
_REGULAR = re.compile(r"\b(?:(?:per|each|every) (week|month|year)\b|(daily|weekly|monthly|yearly|annual)\b)")


def _sentence_before(view: View) -> tuple[str, str] | None:
    """The period of the sentence before, in the same paragraph: "must pay on a monthly basis. In Sakhalin …"."""
    index = view.spot.sentence_index - 1
    sentences = view.article.sentences
    if index < 0 or sentences[index].start < view.spot.paragraph.start:
        return None
    last = None
    for match in _REGULAR.finditer(
        view.article.folded, max(sentences[index].start, sentences[index].end - 200), sentences[index].end
    ):
        if not _is_name(view, match.start()):
            last = match
    return None if last is None else _term(last)


def _is_name(view: View, at: int) -> bool:
    """Whether "Daily" or "Weekly" begins the name of a paper."""
    text = view.article.text
    return text[at : at + 1].isupper() and text[text.find(" ", at) + 1 : text.find(" ", at) + 2].isupper()


def _is_head(words: str) -> bool:
    return is_person(words.split()[-1])


def _term(match: re.Match[str]) -> tuple[str, str]:
    words = next(filter(None, match.groups()))
    return _NOUNS.get(words) or _ADVERBS[words], words
