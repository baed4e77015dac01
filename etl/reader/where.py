"""Where the work of an amount is done: ref_area, subdivision, place.

In: an article and what each amount counts. Out: one `Where` a spot. Nearest first: the name bound to the amount in its
sentence (binding), the last place of work named before it, then whose money it is, the places of the amounts beside
it, what only hints at a place, and at last where the people are at home (setting). An article about one city has that
city where a sentence names only its country. Names and their parts are found in mentions.py; what the words beside a
name say of it, whose the amounts of people abroad are, and which money is meant, stand in where_said, where_abroad and
where_money.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from etl.reader import where_abroad as of_abroad
from etl.reader import where_back as back
from etl.reader import where_general as general
from etl.reader import where_said as said
from etl.reader.article import Article, Spot
from etl.reader.binding import bind, closest, is_closer, is_right_behind
from etl.reader.converted_won import read_won_by_rate
from etl.reader.currencies import country_of
from etl.reader.gazetteer import Place, place_names
from etl.reader.generic_workers import first_of_a_kind
from etl.reader.lexicons import Cues
from etl.reader.model import Aside, What, Where
from etl.reader.place_roles import HOST, PLAIN, REPORTED_FROM, WORK, Mention
from etl.reader.setting import HINTS, Setting
from etl.reader.where_meant import StandIn, stand_ins
from etl.reader.where_money import PlaceMoney, is_told_beside, read_plain_dollars, says_again
from etl.vocabulary import is_currency

_SITE = re.compile(
    r"(?: [A-Z][\w’'-]{1,20}){0,3} (?:Factory|Complex|Mine|Mill|Plant|Prison|Camp|Shipyard|Farm|Colliery|Station"
    r"|Industrial (?:Zone|Park|Complex)|Economic Zone|Works|Hospital|Port)\b"
)
_REGION = re.compile(
    r" (?:[Pp]rovince|[Oo]blast|[Kk]rai|[Rr]egion|[Pp]refecture|[Cc]ounty|[Dd]istrict|"
    r"[Tt]erritory)\b"
)
_ZONE = re.compile(
    r"(?: (?:Joint|Special|Free|Inter-Korean|Industrial|Economic|Export|Processing|Trade))*"
    r" (?:Complex|Zone|Park|Region)"
)
"""What is called after its city as a whole, and is named by it: "X Industrial Complex"; a mill is a site of its own."""
_SAME_SITE = re.compile(
    r"\W{0,3}the (?:complex|factory|plant|mine|mill|company|firm|site|farm|camp|prison|restaurant|yard|shipyard)\b"
)
_AT_HOME = re.compile(r"(?: [a-z]+){0,2} (?:at home|back home|in (?:their|the) homeland|inside the country)\b")
_HOME_FIRST = re.compile(r"[\"“]?(?:at|back) home,? (?:he|she|they|it|i|a|the|there)\b")
_FEW = 8
"""How many names of a sentence are looked at for the country whose money it is."""
_ON_THE_ISLAND = re.compile(r"\b(?:back |home )?on the island\b")
"""Behind or before pay in a text on Cubans abroad: at home."""
_TOLD_ASIDE = re.compile(r", (?:where|which|whose)\b")
"""What follows behind an amount tells of something else: "$90, good money for a city, where nobody may go abroad"."""
_SHARE_IS_IN = re.compile(r" (?:is|are|was|were|came|come|work|live) (?:from|in) $")
"""“70 percent of those who are abroad are in X”: the share is of X."""
_LISTED = 40
"""In a list of more places no firms are looked for."""
_I_WAS = re.compile(r",? (?:i|we) ")
"""Behind "In Cuba", where Cubans abroad are spoken of: somebody looks back."""
_LAST_HINTS = 20
_LARGE = 1000
"""As many workers told again without a place are those told before, and what they earn is told of them; fewer may be
others."""


def cues() -> Cues:
    """Names of places, found only with a capital."""
    return {"place": {name: place for name, place in place_names().items() if not _is_caseless(name)}}


def plain_cues() -> Cues:
    """Names in scripts without capitals, and words that tell of home or abroad."""
    return {
        "place": {name: place for name, place in place_names().items() if _is_caseless(name)},
        "place_hint": HINTS,
    }


def _is_caseless(name: str) -> bool:
    return name[0].upper() == name[0]


def decide_where(article: Article, whats: list[What | Aside]) -> list[Where]:
    """One decision a spot, in the order of `article.spots`; for one that is set aside, an empty one."""
    walk = _Walk(article)
    money = walk.money
    decisions: list[Where] = []
    last: tuple[Spot, Where] | None = None
    counted: dict[float, Where] = {}
    again: tuple[int, Where] | None = None
    for spot, what in zip(article.spots, whats, strict=True):
        if isinstance(what, Aside):
            decisions.append(Where())
            continue
        walk.move_to(spot)
        if last is not None and says_again(article, last[0], spot):
            one = last[1]
            where = Where(one.ref_area, one.subdivision, one.place, None, one.score, dict(one.because))
            if last[0].index in walk.open_spots:
                walk.open_spots.add(spot.index)
        else:
            where = walk.decide(spot, what)
            if what.measure == "workers" and (many := spot.amount.value_low or 0) >= _LARGE:
                if walk.own or many not in counted:
                    counted[many] = where
                else:
                    again = spot.sentence_index, counted[many]
            if again is not None and again[0] == spot.sentence_index and not walk.own:
                one = again[1]
                where = Where(one.ref_area, one.subdivision, one.place, None, one.score, dict(one.because))
        candidates = spot.amount.unit_candidates
        if len(candidates) > 1 and spot.amount.unit is None:
            if money.choose(spot, where, what):
                walk.open_spots.discard(spot.index)
        elif spot.amount.undecided and is_currency(spot.amount.unit) and not is_told_beside(spot):
            money.prefer_local(spot, where, what)
        decisions.append(where)
        last = spot, where
    if walk.open_spots:
        _fill(decisions, whats, walk)
        for index in walk.open_spots:
            money.settle(article.spots[index], decisions[index], whats[index])  # type: ignore[arg-type]
    read_plain_dollars(article, decisions, walk.setting)
    read_won_by_rate(article, decisions)
    for where in decisions:
        if where.ref_area and where.place is None and (mention := walk.setting.place_in(where.ref_area)) is not None:
            walk.add_place(where, mention)
    return decisions


def _fill(decisions: list[Where], whats: list[What | Aside], walk: _Walk) -> None:
    """Amounts without a place of their own: that of the amounts beside them, else of what hints at a place."""
    default, score, because = walk.setting.default()
    if default is None and not walk.setting.counts:
        default, score, because = _by_pounds(walk.article)
    placed = [index for index, where in enumerate(decisions) if where.ref_area and index not in walk.open_spots]
    if default is not None:
        placed = [index for index in placed if not walk.setting.is_lonely(decisions[index].ref_area)]
    fees = [index for index in placed if whats[index].measure == "fee"]  # type: ignore[union-attr]
    wages = sorted(set(placed) - set(fees)) or placed
    for index in sorted(walk.open_spots):
        where = decisions[index]
        beside = fees if fees and whats[index].measure == "fee" else wages  # type: ignore[union-attr]
        if beside:
            at = bisect_left(beside, index)
            near = decisions[beside[at - 1] if at else beside[0]]
            where.ref_area, where.subdivision, where.place = near.ref_area, near.subdivision, near.place
            where.score = 0.45
            where.because |= {field: near.because[field] for field in ("ref_area", "place") if field in near.because}
        elif where.ref_area is None and default is not None:
            where.ref_area, where.score = default, score
            where.because |= because


def _by_pounds(article: Article) -> tuple[str | None, float, dict[str, str]]:
    """Where nothing else names a country, pounds are Britain's; dollars may be those of many."""
    told = next((spot for spot in article.spots if is_currency(spot.amount.unit)), None)
    is_abroad = "place_hint" in article.cues
    if told is None or told.amount.unit != "GBP" or is_abroad:
        return None, 0.3, {}
    return "GB", 0.4, {"ref_area": article.text[told.start : told.end]}


_OVERSEAS_WORK = re.compile(r"\b(?:overseas|foreign) (?:work|labou?r|employment|deployment) of (?:[a-z]+ ){0,3}$")
_ARE_ABROAD = re.compile(r"[^.;:\n]{0,70}\b(?:(?:work|liv)(?:ing|ed|e|s)?|employed|are|were) (?:abroad|overseas)\b")
_LEFT_HOME = re.compile(r"(?: [a-z]+){0,3} (?:left|leave|leaving) the country\b(?! (?:for|to)\b)")
_IN_THE_COUNTRY = re.compile(r"[^.;,:\d(]{0,50}\b(?:in|inside|within|throughout|across) the country\b(?!side|'s)")
_LEAVING = re.compile(r"\b(?:left|leaves?|leaving) (?:the )?$")
_GENERAL = ("abroad", "countries")


class _Walk:
    """The way through an article from amount to amount. `running` is the last place of work, `own` are those of the
    amount's sentence, `latest` the last of each country; `open_spots` may be overruled by the amounts beside them."""

    __slots__ = (
        "article",
        "at",
        "general",
        "is_fee",
        "is_mixed",
        "kind",
        "latest",
        "left",
        "money",
        "open_spots",
        "own",
        "own_abroad",
        "running",
        "sentence",
        "setting",
    )  # fmt: skip

    def __init__(self, article: Article) -> None:
        self.article = article
        self.setting = Setting(article)
        self.money = PlaceMoney(article, self.setting)
        self.running = self.setting.of_headline() if self.setting.headline else None
        self.left = self.running
        self.latest: dict[str, Mention] = {}
        self.open_spots: set[int] = set()
        self.own: list[Mention] = []
        self.own_abroad: list[Mention] = []
        self.is_mixed = self.is_fee = False
        self.at, self.sentence = 0, -1
        self.kind: tuple[int, int | None] = (-1, None)
        self.general = (-1, -1)

    # --- moving on ----------------------------------------------------------------------------------------------

    def move_to(self, spot: Spot) -> None:
        """Take in all places of work up to the end of the amount's sentence."""
        if spot.sentence_index == self.sentence:
            return
        if self.own and not self.is_fee:
            self._take_in(self.own)
        self.is_fee = False
        places, at, latest = self.setting.places, self.at, self.latest
        total, goal, end = len(places), spot.sentence_index, spot.sentence.end
        group: list[Mention] = []
        while at < total and (place := places[at]).sentence < goal:
            if group and place.sentence != group[0].sentence:
                self._take_in(group)
                group = []
            group.append(place)
            latest[place.place.area] = place
            at += 1
        if group:
            self._take_in(group)
        if isinstance(self.running, StandIn) and self.running.start < spot.paragraph.start:
            self.running = self.left
        first = at
        while at < total and places[at].start < end:
            at += 1
        own = self.own = self.own_abroad = places[first:at]
        self.at, self.sentence, self.is_mixed = at, goal, False
        meant = stand_ins(self.article, self.setting, spot.sentence, goal, latest, self.running)
        if own or meant:
            own = self.own = sorted([*own, *meant], key=said.start_of)
            latest.update({one.place.area: one for one in own})
            self.is_mixed = len({one.place.area for one in own}) > 1
            origins = self.setting.origins
            self.own_abroad = [
                one for one in own if one.place.area not in origins or one in meant or said.is_topic(self.article, one)
            ]

    def _take_in(self, group: list[Mention]) -> None:
        """What a sentence leaves as the place of work for the next: its last, at its most exact."""
        group = [one for one in group if not said.is_compared(self.article, one)]
        if not group:
            return
        if len(group) > 1 or not group[0].place.area:
            main = self.setting.main
            group = [
                one
                for one in group
                if one.place.area and not (one.place.area != main and one.place.area in REPORTED_FROM)
            ]
            if not group or (len(group) > 2 and len({one.place.area for one in group}) > 2):
                return
        if any(one.role in {WORK, HOST} for one in group):  # "in Serbia for a Chinese contractor"
            group = [one for one in group if one.role != PLAIN or one.place.kind != "people"]
        last = group[-1]
        for mention in group[-2:-4:-1]:
            if is_closer(mention, last):
                last = mention
        area, setting, running = last.place.area, self.setting, self.running
        is_topic = any(said.is_topic(self.article, one) for one in group if one.place.area == area)
        is_abroad = setting.is_worldwide or (len(setting.hosts) > 0 and not setting.is_about_home)
        if area in setting.origins and is_abroad and (not is_topic or _I_WAS.match(self.article.folded, last.end)):
            return
        if area in REPORTED_FROM and setting.main != area and not said.is_workplace(self.article, last):
            return
        if running is not None and is_closer(running, last):
            paragraphs = self.article.paragraphs
            if (
                running.start
                >= paragraphs[bisect_right(paragraphs, (last.start, len(self.article.text) + 1)) - 1].start
            ):
                return
        if isinstance(last, StandIn) and not isinstance(running, StandIn):
            self.left = running
        self.running = last

    # --- one amount ---------------------------------------------------------------------------------------------

    def decide(self, spot: Spot, what: What) -> Where:
        """The place of one amount, nearest first."""
        self.is_fee = what.measure == "fee"
        unit = what.unit or spot.amount.unit or self.money.unit_at_home(spot)
        home = country_of(unit)
        if what.measure == "workers" and "KP" in self.setting.origins and _AT_HOME.match(self.article.folded, spot.end):
            return Where("KP", score=0.6, because={"ref_area": "at home"})
        if (there := back.there(self.article, self.running, self.own, spot)) is not None:
            return self._at(there, 0.7)
        if (named := of_abroad.in_its_bracket(self.article, self.setting, spot)) is not None:
            return self._at(named, 0.8)
        if "CU" in self.setting.counts and _ON_THE_ISLAND.search(
            self.article.folded, max(spot.sentence.start, spot.start - 90), min(spot.sentence.end, spot.end + 50)
        ):
            return Where("CU", score=0.6, because={"ref_area": "on the island"})
        if (
            _IN_THE_COUNTRY.match(self.article.folded, spot.end)
            and (there := back.country_meant(self.setting, self.running, self.latest, self.own_abroad, spot))
            is not None
        ):
            return self._at(there, 0.7)
        if what.measure == "wage" and "KP" in self.setting.origins and said.is_pay_at_home(self.article, spot):
            return Where("KP", score=0.6, because={"ref_area": "at home"})
        if (
            what.measure == "wage"
            and "KP" not in self.setting.origins
            and (left := back.before_leaving(self.article, self.setting, spot, home)) is not None
        ):
            return Where(left, score=0.6, because=self.setting.because(left))
        if (
            what.measure == "workers"
            and what.kind == "sent"
            and general.are_only_sent(self.setting.origins, self.running, self.own)
        ):
            return Where(score=0.4)
        if (
            what.measure == "workers"
            and not self.own
            and (state := of_abroad.reporting_state(self.article, self.setting, spot)) is not None
        ):
            return self._at(state, 0.7)
        if (
            what.measure == "workers"
            and self.setting.hints
            and of_abroad.is_counted_abroad(self.article, self.own, spot)
        ):
            return Where(score=0.4)
        if self.own and (where := self._in_sentence(spot, what, home)) is not None:
            return where
        if home is None and not self.own and (own := of_abroad.of_workers_there(self.setting, spot)) is not None:
            return self._at(own, 0.55)
        if len(self.setting.origins) == 1 and _HOME_FIRST.match(self.article.folded, spot.sentence.start):
            return Where(next(iter(self.setting.origins)), score=0.6, because={"ref_area": "at home"})
        if what.measure == "revenue" and general.is_of_all_abroad(
            self.article, self.setting, self.running, self.own_abroad, spot, home
        ):
            return Where(score=0.4)
        hint = self._hint(spot) if self.setting.hints else None
        if hint is None and what.measure == "workers" and of_abroad.leave(self.article, self.setting, spot):
            hint = "abroad"
        if hint == "at_home":
            return Where("KP", score=0.6)
        if hint is not None and self.is_fee and what.kind in of_abroad.TO_BE_SENT and len(self.setting.hosts) == 1:
            return self._of_fee(spot, "KP")
        if hint is not None and home is None:
            return Where(score=0.4)
        if what.measure == "workers" and not self.own and of_abroad.is_of_a_region(self.setting, spot):
            return Where(score=0.4)
        if home is None and not self.own and (self._is_of_a_kind(spot) or self._is_general(spot)):
            return Where(score=0.4)
        running = self.running
        if running is not None and running.start < spot.paragraph.start:
            running = (
                None
                if self.setting.is_worldwide and not self.own
                else back.back_to_main(self.article, self.setting, self.latest, running, spot)
            )
        if (
            running is not None
            and (other := back.not_set_against(self.article, self.setting, self.latest, running, spot)) is not None
        ):
            running = other
        if running is not None:
            running = back.of_this_country(self.article, self.setting, self.latest, running, spot, self.is_fee)
            return self._running_on(running, spot, what, home)
        if home is None:
            return Where(score=0.4) if self.setting.is_worldwide else self._open(spot, None)
        return self._by_money(home, spot, what)

    def _in_sentence(self, spot: Spot, what: What, home: str | None) -> Where | None:
        setting, own = self.setting, self.own
        near = spot.surroundings
        if self.article.folded.rfind(")", near.start, spot.start) >= 0:
            first = bisect_left(own, near.start, key=said.start_of)
            own = own[:first] + [one for one in own[first:] if not said.is_likened(self.article, one, spot)]
        if (
            len(self.own_abroad) < len(own)
            and home not in setting.origins
            and setting.hosts
            and not setting.is_about_home
        ):
            is_told = what.measure == "workers" and is_right_behind(spot, own)
            is_told = (
                is_told
                or said.is_paid_there(self.article, spot, own)
                or (what.measure == "wage" and said.is_paid_in(self.article, spot, own))
            )
            is_at_work = said.is_workplace(self.article, own[0]) or said.are_workers_in(self.article, own[0])
            own = own if is_told or (not self.own_abroad and is_at_work) else self.own_abroad
        if own and setting.is_about_home:
            own = [one for one in own if not said.is_a_firm_of(one)]
        if 0 < len(own) <= _LISTED:
            own = self._without_firms(own, spot)
        at, is_one_by_one = bind(self.article, spot, own, self.is_mixed) if own else (None, False)
        if at is None:
            people = of_abroad.people_before(self.setting, spot) if self.running is None else None
            return self._at(people, 0.5) if people is not None else None
        mention = own[at]
        if mention.start > spot.end and general.is_of_several(self.article, setting.origins, self.own, spot, mention):
            return Where(score=0.4)
        area = mention.place.area
        if not area and home in setting.people:
            return Where(home, score=0.5, because=setting.because(home))
        running = self.running
        if running is not None and running.place.area != area and said.is_there(self.article, spot, mention):
            return self._at(running, 0.7)
        is_share = spot.amount.unit == "percent" and _SHARE_IS_IN.search(self.article.folded, spot.end, mention.start)
        if setting.hints and mention.start > spot.end and not is_share:
            behind = self.article.spots[spot.index + 1 : spot.index + 2]
            is_of_next = what.unit == "percent" and len(behind) > 0 and behind[0].start < mention.start
            start = spot.sentence.start if is_of_next else spot.end
            if said.is_abroad(self.article, start, spot.start if is_of_next else mention.start):
                return Where(score=0.4)
        if setting.hints and self._is_of_those_abroad(spot, what, mention):
            return Where(score=0.4)
        if mention.end <= spot.start and said.is_only_a_part(self.article, mention, spot):
            return Where(score=0.4)
        if len(mention.together) > 1 and not is_one_by_one:
            abroad = mention.together - setting.origins
            if mention.role == PLAIN and len(abroad) == 1 and self.latest.keys() >= abroad:
                # "China and North Korea agreed": on work in China
                return self._at(self.latest[next(iter(abroad))], 0.6)
            is_told = home in mention.together
            return Where(home if is_told else None, score=0.6 if is_told else 0.35, because={"ref_area": mention.words})
        is_bound = any(one.place.area in setting.hosts - {area} for one in self.own[:_FEW])
        if self.is_fee and of_abroad.is_paid_at_home(self.setting, spot, what, home, area, is_bound):
            return self._of_fee(spot, area)
        is_other_money = home is not None and home != area and home in setting.hosts
        is_there = said.is_paid_there(self.article, spot, [mention])
        is_sure = is_there or (
            mention.role == WORK and area not in setting.origins and not said.is_told_after(self.article, spot, mention)
        )
        if is_other_money and not self.is_mixed and not is_sure and not said.is_workplace(self.article, mention):
            return None
        score = 0.9 if mention.role == WORK else 0.8
        is_elsewhere = home is not None and home != area
        if is_elsewhere and of_abroad.is_of_people_at_home(self.article, self.setting, spot, mention, home):
            return Where(home, score=0.6, because=setting.because(home))
        is_named = is_elsewhere and self.is_mixed and any(one.place.area == home for one in own[:_FEW])
        if is_named and not is_there:
            return self._at(self.latest[home], score)
        mention = closest(own, at)
        if running is not None and running.start >= 0 and is_closer(running, mention):
            is_near = running.start >= spot.paragraph.start and mention.place.kind == "country"
            if is_near or _SAME_SITE.match(self.article.folded, spot.sentence.start):
                mention = running
        return self._at(mention, score)

    def _is_of_those_abroad(self, spot: Spot, what: What, mention: Mention) -> bool:
        """Whether all who work abroad are counted after a place is named, or what they bring: "after the closure in
        Yangon, the overseas work of 61,000 Koreans"."""
        article = self.article
        if mention.start > spot.end:
            return False
        if what.measure in ("workers", "share") and _ARE_ABROAD.match(article.folded, spot.end):
            return True
        if what.measure == "workers" and mention.role != WORK and (left := _LEFT_HOME.match(article.folded, spot.end)):
            return not self._is_host_left(spot, left.end())
        if what.measure == "workers":
            start = max(mention.end, spot.start - said.NOUN_PHRASE)
            if _OVERSEAS_WORK.search(article.folded, start, spot.start) is not None:
                self.general = (spot.sentence_index, spot.start)
                return True
        return self.general[0] == spot.sentence_index and mention.end < self.general[1] <= spot.start

    def _without_firms(self, own: list[Mention], spot: Spot) -> list[Mention]:
        """The places of a sentence, where one is told, without those whose firms act there: "in Poltava, a Turkish
        builder pays"."""
        if any(one.role == WORK and one.place.area for one in own):
            return [one for one in own if not said.is_a_firm_of(one)]
        running = self.running
        if running is None or running.role != WORK or running.start < spot.paragraph.start:
            return own
        return [one for one in own if not (said.is_a_firm_of(one) and one.place.area in REPORTED_FROM)]

    def _running_on(self, running: Mention, spot: Spot, what: What, home: str | None) -> Where:
        """The place of work of a sentence before; another country's money says that it has been left."""
        area, setting = running.place.area, self.setting
        if home == "KR" and area == "KP" and "South" not in self._words(spot):
            home = area  # papers of the South tell in its won what Northerners are paid
        if self.is_fee and of_abroad.is_paid_at_home(self.setting, spot, what, home, area):
            return self._of_fee(spot, area)
        because = {"ref_area": running.words}
        if len(running.together) > 1:
            told = home if home in running.together else of_abroad.most_told(self.setting, running.together)
            return Where(told, score=0.5 if told else 0.35, because=because)
        is_for_abroad = self.is_fee and what.kind in of_abroad.TO_BE_SENT
        if home and home != area and not is_for_abroad and of_abroad.is_left(self.setting, area, home):
            stand_in = Mention(spot.start, spot.start, Place(home), PLAIN, self.sentence, self._words(spot))
            self.running = self.latest.get(home, stand_in)
            return Where(home, score=0.6, because=setting.because(home) or {"ref_area": self._words(spot)})
        return self._at(running, 0.75 if running.start >= spot.paragraph.start else 0.65)

    def _by_money(self, home: str, spot: Spot, what: What) -> Where:
        setting = self.setting
        if home == "CN" and (
            "CN" not in setting.named or of_abroad.is_only_told_of(self.setting, "CN")
        ):  # yuan is the money of North Korea's markets, too
            is_known = "KP" in setting.named
            return Where("KP" if is_known else None, score=0.5 if is_known else 0.35, because=setting.because("KP"))
        if self.is_fee and what.kind in of_abroad.TO_BE_SENT and home in setting.people:
            return self._of_fee(spot, home)
        if home in setting.named:
            return Where(home, score=0.55, because=setting.because(home))
        return Where(home, score=0.4, because={"ref_area": self._words(spot)})

    def _of_fee(self, spot: Spot, paid_in: str) -> Where:
        """A fee paid at home for work abroad: where the work is done, if the article tells."""
        setting = self.setting
        hosts = sorted(setting.hosts - {paid_in})
        if not any(setting.first(area) < spot.sentence.end for area in hosts):
            return Where(paid_in, score=0.4, because=setting.because(paid_in)) if hosts else self._open(spot, paid_in)
        area = max(hosts, key=setting.counts.__getitem__)
        return Where(area, score=0.5, because=setting.because(area))

    def _open(self, spot: Spot, area: str | None) -> Where:
        """A decision that the amounts beside it may overrule."""
        self.open_spots.add(spot.index)
        return Where(area, score=0.3, because=self.setting.because(area) if area else {})

    def _at(self, mention: Mention, score: float) -> Where:
        place = mention.place
        if not place.area:
            return Where(score=0.4, because={"ref_area": mention.words})
        where = Where(place.area, score=score, because={"ref_area": mention.words})
        if mention.start >= 0 and place.kind not in ("country", "people") and mention.start < mention.end:
            self.add_place(where, mention)
        return where

    def add_place(self, where: Where, mention: Mention) -> None:
        """Place and subdivision as the name in the text gives them."""
        text, end = self.article.text, mention.end
        match = _SITE.match(text, end) or _REGION.match(text, end)
        if match is not None and _ZONE.fullmatch(match[0]):
            match = None
        name = text[mention.start : match.end() if match else end]
        where.because["place"] = name
        # the head of a report is printed in capitals: DANDONG, China –
        where.place = name.title() if name.isupper() and len(name) > 3 else name
        where.subdivision = mention.place.subdivision

    # --- smaller questions --------------------------------------------------------------------------------------

    def _is_of_a_kind(self, spot: Spot) -> bool:
        """Whether workers of a kind are spoken of, and no place since the paragraph began."""
        paragraph = spot.paragraph
        if self.running is not None and self.running.start >= paragraph.start:
            return False
        if self.kind[0] != paragraph.start:
            self.kind = paragraph.start, first_of_a_kind(self.article, paragraph.start, paragraph.end)
        return self.kind[1] is not None and self.kind[1] < spot.sentence.end

    def _is_general(self, spot: Spot) -> bool:
        """Whether the paragraph has turned to workers all over the world, and to no one place since."""
        if not self.setting.hints or spot.sentence.start <= spot.paragraph.start:
            return False
        cues = self.article.cues_in("place_hint", spot.paragraph.start, spot.sentence.start)[-_LAST_HINTS:]
        last = next(
            (c.start for c in reversed(cues) if c.term in _GENERAL and not said.is_only_compared(self.article, c)), None
        )
        if last is None:
            return False
        at = bisect_right(self.article.sentence_starts, last) - 1
        first = bisect_left(self.setting.places, self.article.sentence_starts[at], key=said.start_of)
        return first == len(self.setting.places) or self.setting.places[first].start > spot.end

    def _is_host_left(self, spot: Spot, cue: int) -> bool:
        """Whether "the country" that people leave is the one they worked in: "715 Ghanaians left Libya. … 230 Malians
        left the country"."""
        running = self.running
        if said.FROM_ELSEWHERE.search(self.article.folded, spot.start, max(spot.start, cue)):
            return True
        if running is None or running.start < 0:
            return False
        return _LEAVING.search(self.article.folded, max(0, running.start - 12), running.start) is not None

    def _hint(self, spot: Spot) -> str | None:
        found = None
        start, end = max(spot.sentence.start, spot.start - said.NEAR), min(spot.sentence.end, spot.end + said.NEAR)
        for cue in self.article.cues_in("place_hint", start, end):
            if cue.term == "at_home":
                return "at_home"
            if cue.term == "countries" and self.article.folded.endswith(("two ", "both "), start, cue.start):
                continue
            if cue.start > spot.end and _TOLD_ASIDE.search(self.article.folded, spot.end, cue.start):
                break
            if cue.term == "countries" and said.is_of_goods(self.article, cue.start):
                continue
            if cue.term in ("abroad", "countries") or (cue.term == "at_sea" and self.running is None):
                found = cue.term
            elif cue.term == "leaving" and not self._is_host_left(spot, cue.start):
                found = "abroad"
        return found

    def _words(self, spot: Spot) -> str:
        return self.article.text[spot.start : spot.end]
