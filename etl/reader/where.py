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

_AT_SEA = ("longliner", "high seas", "at sea", "seafarers")
_ABROAD = (
    "abroad",
    "overseas",
    "worldwide",
    "around the world",
    "across the globe",
    "across the world",
)
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
    hints |= dict.fromkeys(_AT_SEA, "at_sea")
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
_CONTRAST = re.compile(r"\b(?:compared|against|versus|than|while|whereas|but|though|unlike)\b|;")
_SAME_SITE = re.compile(
    r"\W{0,3}the (?:complex|factory|plant|mine|mill|company|firm|site|farm|camp|prison|restaurant|yard|shipyard)\b"
)
_CITIES = ("city", "province", "government")
_SAME_AGAIN = re.compile(
    r"[”\"’'* ]{0,3}(?:\(|, or|or|,? equal to|/|,? equivalent to|,? roughly|,? about|,? -|–)[a-z ,=(]{0,30}$"
)
_MONEY_MEASURES = frozenset(("wage", "quota", "fee", "price", "revenue"))
_TO_BE_SENT = frozenset(("recruitment", "bribe"))
_ADJACENT = 80
_AT_THE_HEAD = 12
_BESIDE = 30
_WINDOW = 300
_LISTED = 7
_OFTEN = 2


def _start(mention: Mention) -> int:
    return mention.start


def _role(mention: Mention) -> int:
    return mention.role


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
    gap = article.folded[before.end : spot.start]
    return (gap == ", " and other.unit == "USD") or _SAME_AGAIN.match(gap) is not None


def _copy(where: Where) -> Where:
    return Where(where.ref_area, where.subdivision, where.place, None, where.score, dict(where.because))


class _Scene:
    """The places of an article, and where in it the amounts have come to."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.mentions = find_mentions(article)
        self.headline = find_mentions(Article(article.title)) if article.headline_cues.get("place") else []
        self.hints = article.cues.get("place_hint", [])
        people: Counter[str] = Counter()
        works: Counter[str] = Counter()
        for mention in (*self.headline, *self.mentions):
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
        for mention in (*self.headline, *self.mentions):
            if mention.role != NOTHING:
                self.named.setdefault(mention.place.area, mention.words)
                self.counts[mention.place.area] += 1
        self.latest: dict[str, Mention] = {}
        self.open_spots: set[int] = set()
        self.at = 0
        self.running: Mention | None = self._of_headline()
        self.sentence = -1
        self.is_fee = False
        self.own: list[Mention] = []
        self._works: Counter[str] | None = None
        self._main: str | None = None
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
        group = [mention for mention in group if mention.place.area]
        if not group:
            return
        last = group[-1]
        if len(group) > 2 and len({mention.place.area for mention in group}) > 2:
            return
        for mention in group[-2:-4:-1]:
            if _is_closer(mention, last):
                last = mention
        running, article = self.running, self.article
        if last.place.area in self.origins and not self._is_topic(last) and self._hosts():
            return
        if last.place.area in REPORTED_FROM and self._main_area() != last.place.area:
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
            return bool(mention.place.area) or role == WORK
        return role == PLAIN and mention.place.area not in self.origins

    def _of_headline(self) -> Mention | None:
        """The place of work in a headline that is given beside the text: abroad before home, "in X" before X."""
        places = [one for one in self.headline if one.role in (WORK, HOST, PLAIN, HINT)]
        for mention in places:
            mention.start = mention.end = -1
        if any(one.place.area not in self.origins for one in places):
            places = [one for one in places if one.place.area not in self.origins and one.place.kind != "government"]
        return min(places, key=_role) if places else None

    # --- one amount ---------------------------------------------------------------------------------------------

    def decide(self, spot: Spot, what: What) -> Where:
        own = self.own
        unit = what.unit or spot.amount.unit or self._unit_at_home(spot)
        home = country_of(unit)
        if home not in self.origins and len(self.own_abroad) < len(own) and self._hosts():
            own = own if self._is_beside_home(spot, what) else self.own_abroad
        at, is_one_by_one = self._bound(spot, own) if own else (None, False)
        mention = own[at] if at is not None else None
        self.is_fee = what.measure == "fee"
        if mention is not None and mention.start > spot.end and self._is_abroad(spot.end, mention.start):
            return Where(score=0.4)
        if mention is not None:
            if len(mention.together) > 1 and not is_one_by_one:
                if home in mention.together:
                    return Where(home, score=0.6, because={"ref_area": f"{mention.words}, {unit}"})
                return Where(score=0.35, because={"ref_area": mention.words})
            if what.measure == "fee" and what.kind in _TO_BE_SENT and self._is_paid_at_home(spot, home, mention):
                return self._of_fee(spot, mention.place.area)
            score = 0.9 if mention.role == WORK else 0.8
            if home and home != mention.place.area and home in self.areas:
                return self._at(self.latest[home], score)
            return self._at(self._closest(own, at, spot), score)
        hint = self._hint(spot)
        if hint == "at_home":
            return Where("KP", score=0.6)
        if hint is not None and home is None:
            return Where(score=0.4)
        running = self.running
        if running is not None and running.start < spot.paragraph.start:
            running = self._back_to_main(running)
        if running is not None:
            area = running.place.area
            if what.measure == "fee" and what.kind in _TO_BE_SENT and self._is_paid_at_home(spot, home, running):
                return self._of_fee(spot, area)
            if len(running.together) > 1:
                area = home if home in running.together else self._main_of(running.together)
                if area is None:
                    return Where(score=0.35, because={"ref_area": running.words})
                return Where(area, score=0.5, because={"ref_area": running.words})
            if home and home != area and what.measure != "fee" and self._goes_home(home, area):
                stand_in = Mention(spot.start, spot.start, Place(home), PLAIN, self.sentence, "")
                self.running = self.latest.get(home, stand_in)
                return Where(home, score=0.6, because=self._because(home) or {"ref_area": unit})
            is_near = running.start >= spot.paragraph.start
            return self._at(running, 0.75 if is_near else 0.65)
        if home is not None:
            if home == "CN" and "CN" not in self.named:  # yuan is the money of North Korea's markets, too
                area = "KP" if "KP" in self.named else None
                return Where(area, score=0.5 if area else 0.35, because=self._because("KP"))
            if what.measure == "fee" and what.kind in _TO_BE_SENT and home in self.people:
                return self._of_fee(spot, home)
            if home in self.named:
                return Where(home, score=0.55, because=self._because(home))
            return Where(home, score=0.4, because={"ref_area": self._words(spot)})
        return self._open(spot, None)

    def _open(self, spot: Spot, area: str | None) -> Where:
        """A decision that the amounts beside it may overrule."""
        self.open_spots.add(spot.index)
        return Where(area, score=0.3, because=self._because(area) if area else {})

    def _is_paid_at_home(self, spot: Spot, home: str | None, mention: Mention) -> bool:
        area = mention.place.area
        return area in (home, "KP") or currency_in(spot.amount.unit_candidates, area) is not None

    def _of_fee(self, spot: Spot, paid_in: str) -> Where:
        """A fee paid at home for work abroad: where the work is done, if the article tells."""
        hosts = self._hosts() - {paid_in}
        if not hosts:
            return self._open(spot, paid_in)
        area = min(sorted(hosts), key=lambda host: -self.counts[host])
        return Where(area, score=0.5, because=self._because(area))

    def _unit_at_home(self, spot: Spot) -> str | None:
        """Of several currencies, that of the home country: a nurse's "3,000 won" in an article on China."""
        candidates = spot.amount.unit_candidates
        if len(candidates) < 2:
            return None
        found = [unit for unit in (currency_in(candidates, area) for area in sorted(self.origins)) if unit]
        return found[0] if len(found) == 1 else None

    def _is_beside_home(self, spot: Spot, what: What) -> bool:
        """Whether a count stands right before a place at home: "a few hundred in Pyongyang"."""
        at = bisect_left(self.own, spot.end, key=_start)
        return what.measure == "workers" and at < len(self.own) and self.own[at].start - spot.end < _BESIDE

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
            if cue.term in ("abroad", "countries") or (cue.term == "at_sea" and self.running is None):
                found = cue.term
        return found

    def _at(self, mention: Mention, score: float) -> Where:
        place = mention.place
        if not place.area:
            return Where(score=0.4, because={"ref_area": mention.words})
        where = Where(place.area, score=score, because={"ref_area": mention.words})
        if place.kind in ("city", "province", "government") and mention.start >= 0:
            text, end = self.article.text, mention.end
            match = _SITE.match(text, end) or _REGION.match(text, end)
            where.subdivision = place.subdivision
            name = text[mention.start : match.end() if match else end]
            where.place = name.title() if name.isupper() and len(name) > 3 else name
            where.because["place"] = where.place
        return where

    # --- when no place of work is named ------------------------------------------------------------------------

    def _because(self, area: str) -> dict[str, str]:
        return {"ref_area": self.named[area]} if area in self.named else {}

    def _is_host_named(self, area: str) -> bool:
        return area in self._hosts()

    def _hosts(self) -> set[str]:
        """Where people work away from home, by this article."""
        if self._host_areas is None:
            self._host_areas = {
                mention.place.area
                for mention in (*self.headline, *self.mentions)
                if self._is_place_of_work(mention) and mention.place.area not in self.origins
            } - {"", *self._only_reported_from()}
        return self._host_areas

    def _only_reported_from(self) -> set[str]:
        """Countries of reporters and experts that are named once as if work were done there."""
        named = Counter(one.place.area for one in (*self.headline, *self.mentions) if self._is_place_of_work(one))
        return {area for area in REPORTED_FROM & named.keys() if named[area] == 1}

    def _back_to_main(self, running: Mention) -> Mention:
        """A country that is named once, in an article about another, holds for its paragraph only."""
        main = self._main_area()
        area = running.place.area
        if main is None or main == area or self._works[area] > 1 or self._works[main] < _OFTEN:
            return running
        return self.latest.get(main, running)

    def _main_area(self) -> str | None:
        """The place of work that the article names most."""
        if self._works is None:
            places = [one for one in (*self.headline, *self.mentions) if self._is_place_of_work(one)]
            self._works = Counter(one.place.area for one in places)
            weights: Counter[str] = Counter()
            for mention in places:
                weights[mention.place.area] += 2 if mention.role in (WORK, HOST) else 1
            for area in ("", *self._only_reported_from()):
                del weights[area]
            self._main = weights.most_common(1)[0][0] if weights else None
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
            elif where.ref_area is None:
                unit = likeliest(candidates)
                where.score = min(where.score, 0.35)
            if where.ref_area is None:
                where.ref_area = country_of(unit)
                if where.ref_area is not None:
                    self.open_spots.discard(spot.index)
        if unit is not None:
            where.unit = unit
            where.because["unit"] = where.because.get("ref_area", self._words(spot))

    def fill(self, decisions: list[Where], whats: list[What | Aside]) -> None:
        """Amounts without a place of their own: that of the amounts beside them, else of what hints at a place."""
        open_ones = sorted(self.open_spots)
        if not open_ones:
            return
        default, score, because = self._default()
        placed = [index for index, where in enumerate(decisions) if where.ref_area and index not in self.open_spots]
        fees = [index for index in placed if getattr(whats[index], "measure", None) == "fee"]
        placed = sorted(set(placed) - set(fees)) or placed
        for index in open_ones:
            where = decisions[index]
            near_by = fees if fees and getattr(whats[index], "measure", None) == "fee" else placed
            beside = bisect_left(near_by, index)
            if near_by:
                near = near_by[beside - 1] if beside else near_by[0]
                where.ref_area, where.score = decisions[near].ref_area, 0.45
                if "ref_area" in decisions[near].because:
                    where.because["ref_area"] = decisions[near].because["ref_area"]
            elif where.ref_area is None and default is not None:
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
            for mention in (*self.headline, *self.mentions)
            if mention.role in (HINT, PLAIN)
            and mention.place.area not in self.origins
            and mention.place.area not in REPORTED_FROM
        )
        if not hinted and "KP" not in self.origins:
            hinted = Counter(one.place.area for one in self.mentions if one.role in (WORK, HOST, PLAIN, HINT))
        is_from_afar = any(one.role == ORIGIN and one.place.area in self.origins for one in self.mentions)
        if hinted and (is_from_afar or "KP" not in self.origins):
            area = hinted.most_common(1)[0][0]
            return area, 0.4, self._because(area)
        if "KP" in self.origins:
            return "KP", 0.55, self._because("KP")
        if self.people:
            area = self.people.most_common(1)[0][0]
            return area, 0.45, self._because(area)
        return None, 0.3, {}


__all__ = ["Place", "cues", "decide_where", "plain_cues"]
