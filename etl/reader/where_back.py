"""Back to a country that was told before: "the country", "there", "here", and the one that the article is about.

In: an article, the last place of work (`running`), the last of each country (`latest`) and an amount. Out: a place, or
None. Words that stand for a country inside a sentence are in where_meant.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from etl.reader import where_said as said
from etl.reader.article import Article, Spot
from etl.reader.currencies import currency_in, is_shared
from etl.reader.place_roles import HINT, PLAIN, Mention
from etl.reader.setting import Setting

_HERE = re.compile(
    r"(?:^|[\"“‘.,;] ?)(?:but |and )?here,? (?!are\b|is\b|comes?\b)|\b(?:here|over here)[,.]? (?:i|he|"
    r"she|we|they|it) "
)
_THE_COUNTRY = re.compile(r"the (?:country|nation|kingdom|republic|island|emirate)\b")
_THERE = re.compile(r"(?: [a-z]+){0,3} there\b")
_GOES_ON = re.compile(r"[“\"]?(?:his|her|he|she)\b")
"""How a paragraph begins that goes on with the one before."""

_BEFORE_LEAVING = re.compile(
    r"\bbefore (?:(?:leaving|(?:s?he|they|i|we) (?:left|quit))\b(?: (?:the )?|$)|(?:coming|moving|migrating|emigrating|"
    r"going|setting out|(?:s?he|they|i|we) (?:came|moved|went|migrated|emigrated|set out))\b)"
)
_PROMISED = re.compile(r"\b(?:promis|offer|told|would|assur|paid \$?[\d,]+ to|fee)")
_LIVES_ON = re.compile(
    r"\b(?:liv(?:e|es|ed|ing)|surviv(?:e|es|ed|ing)|gets?|got|getting) (?:by )?on (?:h(?:is|er)|their|my|a|an|about)\b"
    r"|\b(?:s?he|they|i) (?:now|currently|still) (?:earns?|makes?|gets?)\b"
    r"|\b(?:current|present) (?:[a-z]+ )?(?:pay|salary|wage)\b"
)
"""Who has not left yet, or not for long: pay in the money of home is of home."""
_LEFT_BEHIND = 25


def before_leaving(article: Article, setting: Setting, spot: Spot, home: str | None) -> str | None:
    """The country people earned it in before they left: "$90 a month before she came to Qatar"."""
    folded, sentence = article.folded, spot.surroundings
    if home in setting.people and home in setting.origins and _LIVES_ON.search(folded, sentence.start, sentence.end):
        return home
    if len(setting.origins) != 1 or "before" not in folded[sentence.start : sentence.end]:
        return None
    match = _BEFORE_LEAVING.search(folded, sentence.start, sentence.end)
    if match is None or _PROMISED.search(folded, sentence.start, sentence.end):
        return None
    if "leaving" in match[0] or match[0].rstrip().endswith(("left", "quit", "the")):
        at = bisect_left(setting.mentions, match.end() - 1, key=said.start_of)
        left = setting.mentions[at : at + 1]
        if left and left[0].start - match.end() < _LEFT_BEHIND and left[0].place.area not in setting.origins:
            return None
    return next(iter(setting.origins))


def there(article: Article, running: Mention | None, own: list[Mention], spot: Spot) -> Mention | None:
    """The place before, which "there" goes back to: "Jordan comes last. Some 410 people work there, 920
    in Turkey"."""
    if running is None or not own or own[0].start < spot.end:
        return None
    match = _THERE.match(article.folded, spot.end)
    return running if match is not None and match.end() <= own[0].start else None


def country_meant(
    setting: Setting, running: Mention | None, latest: Mapping[str, Mention], own_abroad: list[Mention], spot: Spot
) -> Mention | None:
    """Which one "the country" is: named last before the amount, else the one that the article is about."""
    before = [one for one in own_abroad if one.end <= spot.start and one.place.area]
    if before:
        return before[-1]
    if (state := _speaking_state(setting, spot)) is not None:
        return state
    main = setting.main
    if running is not None and running.place.area and running.start >= spot.paragraph.start:
        return running
    return latest.get(main) if main is not None else None


def not_set_against(
    article: Article, setting: Setting, latest: Mapping[str, Mention], running: Mention, spot: Spot
) -> Mention | None:
    """The country that the article is about, where the place before is what an amount is set against: "the pay is
    19 dollars, higher than Mexico's"."""
    main, mentions = setting.main, setting.mentions
    if main is None or main == running.place.area or main not in latest:
        return None
    at = bisect_left(mentions, spot.end, key=said.start_of)
    if at == len(mentions) or mentions[at].place.area != running.place.area:
        return None
    end = min(mentions[at].start, spot.sentence.end)
    is_against = said.SET_AGAINST.search(article.folded, spot.end, end) is not None
    return latest[main] if is_against and mentions[at].start < end + 1 else None


def back_to_main(
    article: Article, setting: Setting, latest: Mapping[str, Mention], running: Mention, spot: Spot
) -> Mention:
    """A country that is named once, in an article about another, holds for its paragraph only."""
    area = running.place.area
    main = setting.main
    if main is None or main == area or setting.times(area) > 1 or setting.times(main) < 2:
        return running
    if _GOES_ON.match(article.folded, spot.paragraph.start):
        return running
    return latest.get(main, running)


def of_this_country(
    article: Article, setting: Setting, latest: Mapping[str, Mention], running: Mention, spot: Spot, is_fee: bool
) -> Mention:
    """Back to the country that the article is about, where "here" says so, or money that the last place has not."""
    main = setting.main
    if main is None or main == running.place.area or main not in latest:
        return running
    if running.start < spot.paragraph.start and _THE_COUNTRY.match(article.folded, spot.paragraph.start):
        return latest[main]
    if setting.times(running.place.area) > 1:
        return running
    unit = spot.amount.unit
    candidates = spot.amount.unit_candidates if unit is None else (unit,) if is_shared(unit) else ()
    is_other_money = (
        len(candidates) > 0
        and not is_fee
        and currency_in(candidates, running.place.area) is None
        and currency_in(candidates, main) is not None
    )
    if is_other_money or _HERE.search(article.folded, max(spot.sentence.start, spot.start - said.NEAR), spot.start):
        return latest[main]
    return running


def _speaking_state(setting: Setting, spot: Spot) -> Mention | None:
    """The state that a sentence opens with, which "the country" stands for: "Moscow says that 640 are in the
    country"."""
    mentions = setting.mentions
    at = bisect_left(mentions, spot.sentence.start, key=said.start_of)
    if at == len(mentions) or mentions[at].start - spot.sentence.start > said.AT_THE_HEAD:
        return None
    state = mentions[at]
    is_state = state.place.kind in ("country", "government") and state.role in (HINT, PLAIN) and state.end < spot.start
    return state if is_state and state.place.area not in setting.origins else None
