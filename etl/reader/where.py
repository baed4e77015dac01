"""Where the work of an amount is done: ref_area, subdivision, place; and the currency that the place decides.

In: an article and what each amount counts. Out: one `Where` a spot. Nearest first: the name bound to the amount in its
sentence ("200 in Russia, 300 in China"), the last place of work named before it, then whose money it is, the places of
the amounts beside it, what only hints at a place, and at last where the people are at home. Names and their parts are
found in mentions.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter

from etl.reader.article import Article, Spot
from etl.reader.currencies import country_of, currency_in, likeliest
from etl.reader.gazetteer import Place, place_names
from etl.reader.lexicons import Cues
from etl.reader.mentions import (
    HINT,
    HOST,
    NOTHING,
    ORIGIN,
    PEOPLE,
    PLAIN,
    REPORTED_FROM,
    WORK,
    Mention,
    find_mentions,
)
from etl.reader.model import Aside, What, Where

_ABROAD = ("abroad", "overseas", "worldwide", "around the world", "across the globe", "across the world")
_COUNTRIES = ("countries",)
_AT_HOME = (
    "shock brigade", "shock brigades", "labour training camp", "labor training camp", "labour training camps",
    "labor training camps", "political prison camp", "political prison camps", "kyo hwa so", "kyohwaso",
    "inminban", "jangmadang", "donju", "women s union", "women's union", "room 39", "songbun", "state security",
)  # fmt: skip
"""What there is only in North Korea."""
_KNOWN = (
    "workers party", "kim jong un", "kim jong il", "kim il sung", "rodong sinmun", "juche", "loyalty fund",
    "loyalty funds", "party fund", "dear leader", "supreme leader",
)  # fmt: skip
"""What tells that North Koreans are spoken of, at home or abroad."""


def cues() -> Cues:
    """Names of places, found only with a capital."""
    return {"place": {name: place for name, place in place_names().items() if not _is_caseless(name)}}


def plain_cues() -> Cues:
    """Names in scripts without capitals, and words that tell of home or abroad."""
    hints = dict.fromkeys(_ABROAD, "abroad") | dict.fromkeys(_COUNTRIES, "countries")
    hints |= dict.fromkeys((" ".join(words.replace("'", " ").split()) for words in _AT_HOME), "at_home")
    hints |= dict.fromkeys(_KNOWN, "north_korean")
    return {
        "place": {name: place for name, place in place_names().items() if _is_caseless(name)},
        "place_hint": hints,
    }


def _is_caseless(name: str) -> bool:
    return name[0].upper() == name[0]


_SITE = re.compile(
    r"(?: [A-Z][\w’'-]{1,20}){0,3} (?:Factory|Complex|Mine|Mill|Plant|Prison|Camp|Shipyard|Farm|Colliery|Station"
    r"|Industrial (?:Zone|Park|Complex)|Economic Zone|Works|Hospital|Port)\b"
)
_REGION = re.compile(r" (?:[Pp]rovince|[Oo]blast|[Kk]rai|[Rr]egion|[Pp]refecture|[Cc]ounty|[Dd]istrict|[Tt]erritory)\b")
_BORDER = re.compile(r"[,;:()—–]|\b(?:and|but|while|whereas|or|against|versus|than|compared)\b")
_CONTRAST = re.compile(r"\b(?:compared|against|versus|than|while|whereas|but|though|unlike)\b")
_TO_BE_SENT = re.compile(r"\bto (?:get|be|secure|obtain|come|go|win|land) ")
_SAME_SITE = re.compile(
    r"\W{0,3}the (?:complex|factory|plant|mine|mill|company|firm|site|farm|camp|prison|restaurant|yard|shipyard)\b"
)
_CITIES = ("city", "province", "government")
_SAME_AGAIN = re.compile(
    r"[”\"’'* ]{0,3}(?:\(|, or|or|,? equal to|/|,? equivalent to|,? roughly|,? about|,? -|–)[a-z ,=(]{0,30}$"
)
_MONEY_MEASURES = frozenset(("wage", "quota", "fee", "price", "revenue"))
_TAKEN = frozenset(("quota", "quota_share", "revenue"))
_ADJACENT = 80
_AT_THE_HEAD = 25
_BESIDE = 30
_WINDOW = 300
_LISTED = 7


def _start(mention: Mention) -> int:
    return mention.start


def _is_closer(mention: Mention, other: Mention) -> bool:
    """Whether a name tells the same place more exactly: Dandong against Liaoning or China."""
    one, wide = mention.place, other.place
    if one.area != wide.area or one.kind not in _CITIES:
        return False
    return wide.kind in ("country", "people") or (
        wide.kind == "province" and one.kind == "city" and one.subdivision == wide.subdivision
    )


def decide_where(article: Article, whats: list[What | Aside]) -> list[Where]:
    """One decision a spot, in the order of `article.spots`; for one that is set aside, an empty one."""
    scene = _Scene(article)
    decisions: list[Where] = []
    last: tuple[Spot, Where] | None = None
    for spot, what in zip(article.spots, whats, strict=True):
        if isinstance(what, Aside):
            decisions.append(Where())
            continue
        scene.move_to(spot)
        is_again = last is not None and _says_again(article, last[0], spot)
        where = _copy(last[1]) if is_again else scene.decide(spot, what)
        if (
            spot.amount.unit is None
            and len(spot.amount.unit_candidates) > 1
            and "kg" not in spot.amount.unit_candidates
        ):
            scene.choose_currency(spot, what, where)
        decisions.append(where)
        last = spot, where
    scene.fill(decisions, whats)
    return decisions


def _says_again(article: Article, before: Spot, spot: Spot) -> bool:
    """Whether an amount is the one before it in other money: "2,100 yuan ($290)"."""
    gap = spot.start - before.end
    if not 0 <= gap <= 40 or before.sentence_index != spot.sentence_index:
        return False
    one, other = before.amount, spot.amount
    if one.unit == other.unit or not (one.unit or one.unit_candidates) or not (other.unit or other.unit_candidates):
        return False
    if not all(unit is None or (len(unit) == 3 and unit.isupper()) for unit in (one.unit, other.unit)):
        return False
    return _SAME_AGAIN.match(article.folded[before.end : spot.start]) is not None


def _copy(where: Where) -> Where:
    return Where(where.ref_area, where.subdivision, where.place, None, where.score, dict(where.because))


class _Scene:
    """The places of an article, and where in it the amounts have come to."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.mentions = find_mentions(article)
        self.hints = article.cues.get("place_hint", [])
        people: Counter[str] = Counter()
        works: Counter[str] = Counter()
        for mention in self.mentions:
            if mention.role in (PEOPLE, ORIGIN):
                people[mention.place.area] += 1
            elif mention.role in (WORK, HOST):
                works[mention.place.area] += 1
        self.people = people
        if "KP" in people or any(cue.term in ("north_korean", "at_home") for cue in self.hints):
            self.origins = {"KP"}
        else:
            self.origins = {area for area, count in people.items() if count > works[area]}
        self.named: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        for mention in self.mentions:
            if mention.role != NOTHING:
                self.named.setdefault(mention.place.area, mention.words)
                self.counts[mention.place.area] += 1
        self.latest: dict[str, Mention] = {}
        self.at = 0
        self.running: Mention | None = self._of_headline()
        self.sentence = -1
        self.is_fee = False
        self.own: list[Mention] = []
        self._main: str | bool | None = False
        self._host_areas: set[str] | None = None

    # --- moving on ----------------------------------------------------------------------------------------------

    def move_to(self, spot: Spot) -> None:
        """Take in all names up to the end of the amount's sentence."""
        if spot.sentence_index == self.sentence:
            return
        if not self.is_fee:
            self._take_in(self.own)
        self.is_fee = False
        mentions, at = self.mentions, self.at
        group: list[Mention] = []
        while at < len(mentions) and mentions[at].sentence < spot.sentence_index:
            if group and mentions[at].sentence != group[0].sentence:
                self._take_in(group)
                group = []
            if self._is_place_of_work(mentions[at]):
                group.append(mentions[at])
                self.latest[mentions[at].place.area] = mentions[at]
            at += 1
        self._take_in(group)
        self.own = []
        while at < len(mentions) and mentions[at].start < spot.sentence.end:
            if self._is_place_of_work(mentions[at]):
                self.own.append(mentions[at])
            at += 1
        for mention in self.own:
            self.latest[mention.place.area] = mention
        self.at, self.sentence = at, spot.sentence_index
        self.own_abroad = [one for one in self.own if one.place.area not in self.origins or self._is_topic(one)]
        self.areas = {mention.place.area for mention in self.own}

    def _take_in(self, group: list[Mention]) -> None:
        """What a sentence leaves as the place of work for the next: its last, at its most exact."""
        if not group:
            return
        last = group[-1]
        for mention in group[-2:-4:-1]:
            if _is_closer(mention, last):
                last = mention
        running, article = self.running, self.article
        if last.place.area in self.origins and not self._is_topic(last) and self._hosts():
            return
        if running is not None and _is_closer(running, last):
            paragraph = article.paragraphs[bisect_right(article.paragraphs, (last.start, len(article.text) + 1)) - 1]
            if running.start >= paragraph.start:
                return
        self.running = last

    def _is_topic(self, mention: Mention) -> bool:
        """Whether a sentence begins with the place: "Within North Korea, …", and not only mentions it."""
        return mention.start - self.article.sentences[mention.sentence].start <= _AT_THE_HEAD

    def _is_place_of_work(self, mention: Mention) -> bool:
        role = mention.role
        if role in (WORK, HOST):
            return True
        return role == PLAIN and mention.place.area not in self.origins

    def _of_headline(self) -> Mention | None:
        for cue in self.article.headline_cues.get("place", ()):
            if cue.term.kind not in ("people", "government"):
                return Mention(-1, -1, cue.term, PLAIN, -1, cue.words)
        return None

    # --- one amount ---------------------------------------------------------------------------------------------

    def decide(self, spot: Spot, what: What) -> Where:
        own = self.own
        if what.measure in _TAKEN and len(self.own_abroad) < len(own) and self._hosts():
            own = self.own_abroad
        at, is_one_by_one = self._bound(spot, own) if own else (None, False)
        mention = own[at] if at is not None else None
        self.is_fee = what.measure == "fee"
        unit = what.unit or spot.amount.unit
        home = country_of(unit)
        if mention is not None and mention.start > spot.end and self._is_abroad(spot.end, mention.start):
            return Where(score=0.4)
        if mention is not None:
            if len(mention.together) > 1 and not is_one_by_one:
                if home in mention.together:
                    return Where(home, score=0.6, because={"ref_area": f"{mention.words}, {unit}"})
                return Where(score=0.35, because={"ref_area": mention.words})
            score = 0.9 if mention.role == WORK else 0.8
            if home and home != mention.place.area and home in self.areas:
                return self._at(self.latest[home], score)
            return self._at(self._closest(own, at, spot), score)
        if what.measure == "fee" and (what.kind == "recruitment" or self._is_to_be_sent(spot)):
            area = home or ("KP" if "KP" in self.origins else None)
            if area is not None and (home is None or area in self.people or area in self.named):
                return Where(area, score=0.55, because=self._because(area))
        hint = self._hint(spot)
        if hint == "at_home":
            return Where("KP", score=0.6)
        if hint is not None and home is None:
            return Where(score=0.4)
        running = self.running
        if running is not None:
            area = running.place.area
            if len(running.together) > 1:
                area = home if home in running.together else self._main_of(running.together)
                if area is None:
                    return Where(score=0.35, because={"ref_area": running.words})
                return Where(area, score=0.5, because={"ref_area": running.words})
            if home and home != area and self._goes_home(home, area):
                if what.measure != "fee":
                    stand_in = Mention(spot.start, spot.start, Place(home), PLAIN, self.sentence, "")
                    self.running = self.latest.get(home, stand_in)
                return Where(home, score=0.6, because=self._because(home) or {"ref_area": unit})
            is_near = running.start >= spot.paragraph.start
            return self._at(running, 0.75 if is_near else 0.65)
        if home is not None:
            if home == "CN" and "KP" in self.origins and not self._is_host_named("CN") and self._is_at_home():
                return Where("KP", score=0.5)
            return Where(home, score=0.55, because=self._because(home) or {"ref_area": self._words(spot)})
        return Where(score=0.3)

    def _closest(self, own: list[Mention], at: int, spot: Spot) -> Mention:
        """The same place at its most exact: "the Chinese city of Dandong", "the complex" of the sentence before."""
        mention = own[at]
        if at + 1 < len(own) and own[at + 1].start - mention.end < _BESIDE and _is_closer(own[at + 1], mention):
            return own[at + 1]
        if at and mention.start - own[at - 1].end < _BESIDE and _is_closer(own[at - 1], mention):
            return own[at - 1]
        running = self.running
        if running is None or running.start < 0 or not _is_closer(running, mention):
            return mention
        if running.start >= spot.paragraph.start and mention.place.kind == "country":
            return running
        return running if _SAME_SITE.match(self.article.folded, spot.sentence.start) else mention

    def _is_abroad(self, start: int, end: int) -> bool:
        return any(cue.term == "abroad" for cue in self.article.cues_in("place_hint", start, min(end, start + 100)))

    def _is_to_be_sent(self, spot: Spot) -> bool:
        start = max(spot.sentence.start, spot.start - _WINDOW)
        return _TO_BE_SENT.search(self.article.folded, start, spot.start) is not None

    def _words(self, spot: Spot) -> str:
        return self.article.text[spot.start : spot.end]

    def _goes_home(self, home: str, area: str) -> bool:
        """Whether money tells more than the place of work that runs on: roubles, after a sentence on China."""
        if home == "CN" and area == "KP":
            return self._is_host_named("CN") and self._main_area() == "CN"
        return True

    def _bound(self, spot: Spot, own: list[Mention]) -> tuple[int | None, bool]:
        """Which name of the sentence the amount belongs to; and whether names and amounts are told one by one."""
        folded, spots = self.article.folded, self.article.spots
        at = bisect_left(own, spot.start, key=_start)
        is_mixed = len(self.areas) > 1
        if is_mixed and len(own) < _LISTED and "respectively" in folded[spot.end : spot.end + _WINDOW]:
            beside = [
                one.index
                for one in spots[max(0, spot.index - _LISTED) : spot.index + _LISTED]
                if one.sentence_index == spot.sentence_index
            ]
            if len(beside) == len(own):
                return beside.index(spot.index), True
        if at < len(own):
            after = own[at]
            following = spots[spot.index + 1] if spot.index + 1 < len(spots) else None
            is_next = following is None or following.start > after.start
            gap = folded[spot.end : min(after.start, spot.end + _WINDOW)]
            if not at and (is_next or not is_mixed):
                return (None if _CONTRAST.search(gap) else at), False
            if is_next and len(gap) <= _ADJACENT and not _BORDER.search(gap):
                return at, False
        if not at:
            return None, False
        if is_mixed and at < len(own) and spot.index and self._is_taken(spots[spot.index - 1], own[at - 1], spot):
            return at, False
        return at - 1, False

    def _is_taken(self, earlier: Spot, name: Mention, spot: Spot) -> bool:
        """Whether a name belongs to the amount before it: "200 in Russia, but 300 …"."""
        folded = self.article.folded
        if earlier.end > name.start or earlier.start < spot.sentence.start:
            return False
        if _BORDER.search(folded[earlier.end : min(name.start, earlier.end + _ADJACENT)]):
            return False
        return _CONTRAST.search(folded[name.end : min(spot.start, name.end + _WINDOW)]) is not None

    def _hint(self, spot: Spot) -> str | None:
        hints = self.hints
        if not hints:
            return None
        found = None
        for cue in self.article.cues_in("place_hint", spot.sentence.start, spot.sentence.end)[:8]:
            if cue.term == "at_home":
                return "at_home"
            if cue.term in ("abroad", "countries"):
                found = cue.term
        return found

    def _at(self, mention: Mention, score: float) -> Where:
        place = mention.place
        where = Where(place.area, score=score, because={"ref_area": mention.words})
        if place.kind in ("city", "province", "government") and mention.start >= 0:
            text, end = self.article.text, mention.end
            match = _SITE.match(text, end) or _REGION.match(text, end)
            where.subdivision = place.subdivision
            where.place = text[mention.start : match.end() if match else end]
            where.because["place"] = where.place
        return where

    # --- when no place of work is named ------------------------------------------------------------------------

    def _because(self, area: str) -> dict[str, str]:
        return {"ref_area": self.named[area]} if area in self.named else {}

    def _is_host_named(self, area: str) -> bool:
        return area in self._hosts()

    def _is_at_home(self) -> bool:
        return any(cue.term == "at_home" for cue in self.hints)

    def _hosts(self) -> set[str]:
        """Where people work away from home, by this article."""
        if self._host_areas is None:
            self._host_areas = {
                mention.place.area
                for mention in self.mentions
                if self._is_place_of_work(mention) and mention.place.area not in self.origins
            }
        return self._host_areas

    def _main_area(self) -> str | None:
        """The place of work that the article names most."""
        if self._main is False:
            counts: Counter[str] = Counter()
            for mention in self.mentions:
                if self._is_place_of_work(mention):
                    counts[mention.place.area] += 2 if mention.role in (WORK, HOST) else 1
            self._main = counts.most_common(1)[0][0] if counts else None
        return self._main

    def _main_of(self, areas: frozenset[str]) -> str | None:
        main = self._main_area()
        return main if main in areas else None

    def choose_currency(self, spot: Spot, what: What, where: Where) -> None:
        """The currency of the place; where the place has none of them, of a country that is named, or the usual."""
        candidates = spot.amount.unit_candidates
        unit = currency_in(candidates, where.ref_area)
        if unit is None:
            named = [area for area in (*self.origins, *self.named) if currency_in(candidates, area)]
            if named:
                unit = currency_in(candidates, max(sorted(set(named)), key=self.counts.__getitem__))
                where.score = min(where.score, 0.6)
            elif where.ref_area is None or likeliest(candidates) is not None:
                unit = likeliest(candidates)
                where.score = min(where.score, 0.35)
            home = country_of(unit)
            if home is not None and where.place is None and (where.ref_area is None or where.score < 0.8):
                where.ref_area = home
        if unit is not None:
            where.unit = unit
            where.because["unit"] = where.because.get("ref_area", self._words(spot))

    def fill(self, decisions: list[Where], whats: list[What | Aside]) -> None:
        """Amounts without a place of their own: that of the amounts beside them, else of what hints at a place."""
        open_ones = [
            index
            for index, (where, what) in enumerate(zip(decisions, whats, strict=True))
            if where.ref_area is None and where.score == 0.3 and not isinstance(what, Aside)
        ]
        if not open_ones:
            return
        default, score, because = self._default()
        placed = [index for index, where in enumerate(decisions) if where.ref_area]
        fees = [index for index in placed if getattr(whats[index], "measure", None) == "fee"]
        placed = sorted(set(placed) - set(fees)) or placed
        for index in open_ones:
            where = decisions[index]
            near_by = fees if fees and getattr(whats[index], "measure", None) == "fee" else placed
            beside = bisect_left(near_by, index)
            if near_by:
                near = near_by[beside - 1] if beside else near_by[0]
                where.ref_area, where.score = decisions[near].ref_area, 0.45
                where.because |= {"ref_area": decisions[near].because.get("ref_area", "")}
            elif default is not None:
                where.ref_area, where.score = default, score
                where.because |= because

    def _default(self) -> tuple[str | None, float, dict[str, str]]:
        main = self._main_area()
        if main is not None:
            return main, 0.5, self._because(main)
        if any(cue.term in ("abroad",) for cue in self.hints):
            return None, 0.3, {}
        hinted = Counter(
            mention.place.area
            for mention in self.mentions
            if mention.role in (HINT, PLAIN)
            and mention.place.area not in self.origins
            and mention.place.area not in REPORTED_FROM
        )
        if hinted and "KP" not in self.origins:
            area = hinted.most_common(1)[0][0]
            return area, 0.4, self._because(area)
        if "KP" in self.origins:
            return "KP", 0.55, self._because("KP")
        if self.people:
            area = self.people.most_common(1)[0][0]
            return area, 0.45, self._because(area)
        return None, 0.3, {}


__all__ = ["Place", "cues", "decide_where", "plain_cues"]
