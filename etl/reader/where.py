"""Where the work of an amount is done: ref_area, subdivision, place; and the currency that the place decides.

In: an article and what each amount counts. Out: one `Where` a spot. Nearest first: the name bound to the amount in its
sentence (binding), the last place of work named before it, then whose money it is, the places of the amounts beside
it, what only hints at a place, and at last where the people are at home (setting). An article about one city has that
city where a sentence names only its country. Names and their parts are found in mentions.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from etl.amounts import parse_amount
from etl.errors import AmountError
from etl.reader.article import Article, Spot
from etl.reader.binding import bind, closest, is_closer, is_right_behind
from etl.reader.currencies import country_of, currency_in, is_shared, likeliest
from etl.reader.gazetteer import Place, place_names
from etl.reader.generic_workers import first_of_a_kind
from etl.reader.lexicons import Cues
from etl.reader.mentions import PLAIN, REPORTED_FROM, WORK, Mention
from etl.reader.model import Aside, What, Where
from etl.reader.place_words import WORKPLACES
from etl.reader.setting import HINTS, Setting
from etl.vocabulary import is_currency

_SITE = re.compile(
    r"(?: [A-Z][\w’'-]{1,20}){0,3} (?:Factory|Complex|Mine|Mill|Plant|Prison|Camp|Shipyard|Farm|Colliery|Station"
    r"|Industrial (?:Zone|Park|Complex)|Economic Zone|Works|Hospital|Port)\b"
)
_REGION = re.compile(
    r" (?:[Pp]rovince|[Oo]blast|[Kk]rai|[Rr]egion|[Pp]refecture|[Cc]ounty|[Dd]istrict|"
    r"[Tt]erritory)\b"
)
_SAME_SITE = re.compile(
    r"\W{0,3}the (?:complex|factory|plant|mine|mill|company|firm|site|farm|camp|prison|restaurant|yard|shipyard)\b"
)
_DOLLARS = frozenset(("AUD", "CAD", "NZD"))
"""Dollars that the papers of their country write with the plain sign; elsewhere that is the money of the United
States."""
_SAME_AGAIN = re.compile(
    r"[”\"’'* ]{0,3}(?:\(|, or|or|,? equal to|/|,? equivalent to|,? roughly|,? about|,? -|–)[a-z ,=(]{0,30}$"
)
_AT_HOME = re.compile(r"(?: [a-z]+){0,2} (?:at home|back home|in (?:their|the) homeland|inside the country)\b")
_HOME_FIRST = re.compile(r"[\"“]?(?:at|back) home,? (?:he|she|they|it|i|a|the|there)\b")
_TO_BE_SENT = frozenset(("recruitment", "bribe", None))
"""Kinds of fee that are paid at home for work abroad; None where the words tell no kind."""
_FEW = 8
"""How many names of a sentence are looked at for the country whose money it is."""
_HERE = re.compile(
    r"(?:^|[\"“‘.,;] ?)(?:but |and )?here,? (?!are\b|is\b|comes?\b)|\b(?:here|over here)[,.]? (?:i|he|"
    r"she|we|they|it) "
)
_NEAR = 400
"""Characters of a sentence before and behind an amount in which a word tells of home or abroad."""
_AT_THE_HEAD = 12
"""Characters before a name that still opens its sentence: "Throughout "."""


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
    decisions: list[Where] = []
    last: tuple[Spot, Where] | None = None
    for spot, what in zip(article.spots, whats, strict=True):
        if isinstance(what, Aside):
            decisions.append(Where())
            continue
        walk.move_to(spot)
        if last is not None and _says_again(article, last[0], spot):
            one = last[1]
            where = Where(one.ref_area, one.subdivision, one.place, None, one.score, dict(one.because))
        else:
            where = walk.decide(spot, what)
        candidates = spot.amount.unit_candidates
        if len(candidates) > 1 and spot.amount.unit is None:
            walk.choose_currency(spot, where, what)
        elif spot.amount.undecided and is_currency(spot.amount.unit):
            walk.prefer_local_money(spot, where, what)
        decisions.append(where)
        last = spot, where
    if walk.open_spots:
        _fill(decisions, whats, walk)
    _read_plain_dollars(article, decisions)
    for where in decisions:
        if where.ref_area and where.place is None and (mention := walk.setting.place_in(where.ref_area)) is not None:
            walk.add_place(where, mention)
    return decisions


def _read_plain_dollars(article: Article, decisions: list[Where]) -> None:
    """ "NZ$24.97 … $22.70": a dollar without a country is that of the place, where the article names it in full."""
    named = {spot.amount.unit for spot in article.spots if spot.amount.unit in _DOLLARS and not spot.amount.undecided}
    if not named:
        return
    for spot, where in zip(article.spots, decisions, strict=True):
        if spot.amount.unit != "USD" or not any("no country" in note for note in spot.amount.undecided):
            continue
        unit = currency_in(tuple(named), where.ref_area)
        if unit is not None:
            where.unit = unit
            where.because["unit"] = where.because.get("ref_area", unit)


def _says_again(article: Article, before: Spot, spot: Spot) -> bool:
    """Whether an amount is the one before it in other money: "2,100 yuan ($290)"."""
    if not 0 <= spot.start - before.end <= 40 or before.sentence_index != spot.sentence_index:
        return False
    one, other = before.amount, spot.amount
    if one.unit == other.unit or not (one.unit or one.unit_candidates) or not (other.unit or other.unit_candidates):
        return False
    if not all(unit is None or (len(unit) == 3 and unit.isupper()) for unit in (one.unit, other.unit)):
        return False
    gap = article.folded[before.end : spot.start]
    return (gap == ", " and other.unit == "USD") or _SAME_AGAIN.match(gap) is not None


def _fill(decisions: list[Where], whats: list[What | Aside], walk: _Walk) -> None:
    """Amounts without a place of their own: that of the amounts beside them, else of what hints at a place."""
    default, score, because = walk.setting.default()
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


_WORKPLACE_BEHIND = re.compile(rf"(?:'s)? (?:[a-z]+ )?(?:{'|'.join(sorted(WORKPLACES))})\b")
_WORKPLACE_IN = re.compile(rf"\b(?:{'|'.join(sorted(WORKPLACES))}) (?:[a-z]+ )?(?:in|at|near|outside) (?:the )?$")


def _money_of(words: str | None, area: str | None) -> str | None:
    """The country's own money, where the words may mean it: francs in the Congo, rupees on Mauritius."""
    if not words or area is None:
        return None
    try:
        unit = parse_amount(words, ref_area=area).unit
    except AmountError:
        return None
    return unit if unit is not None and unit[:2] == area and unit.isupper() else None


class _Walk:
    """The way through an article from amount to amount. `running` is the last place of work, `own` are those of the
    amount's sentence, `latest` the last of each country; `open_spots` may be overruled by the amounts beside them."""

    __slots__ = (
        "article", "at", "is_fee", "is_mixed", "kind", "latest", "open_spots", "own", "own_abroad", "running",
        "sentence", "setting", "usual",
    )  # fmt: skip

    def __init__(self, article: Article) -> None:
        self.article = article
        self.setting = Setting(article)
        self.running = self.setting.of_headline() if self.setting.headline else None
        self.latest: dict[str, Mention] = {}
        self.open_spots: set[int] = set()
        self.usual: dict[tuple[str, ...], str | None] = {}
        self.own: list[Mention] = []
        self.own_abroad: list[Mention] = []
        self.is_mixed = self.is_fee = False
        self.at, self.sentence = 0, -1
        self.kind: tuple[int, int | None] = (-1, None)

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
        first = at
        while at < total and places[at].start < end:
            at += 1
        own = self.own = self.own_abroad = places[first:at]
        self.at, self.sentence, self.is_mixed = at, goal, False
        if own:
            latest.update({one.place.area: one for one in own})
            self.is_mixed = len({one.place.area for one in own}) > 1
            origins = self.setting.origins
            self.own_abroad = [one for one in own if one.place.area not in origins or self._is_topic(one)]

    def _take_in(self, group: list[Mention]) -> None:
        """What a sentence leaves as the place of work for the next: its last, at its most exact."""
        if len(group) > 1 or not group[0].place.area:
            main = self.setting.main
            group = [
                one
                for one in group
                if one.place.area and not (one.place.area != main and one.place.area in REPORTED_FROM)
            ]
            if not group or (len(group) > 2 and len({one.place.area for one in group}) > 2):
                return
        last = group[-1]
        for mention in group[-2:-4:-1]:
            if is_closer(mention, last):
                last = mention
        area, setting, running = last.place.area, self.setting, self.running
        is_topic = any(self._is_topic(one) for one in group if one.place.area == area)
        if area in setting.origins and not is_topic and setting.hosts and not setting.is_about_home:
            return
        if area in REPORTED_FROM and setting.main != area and not self._is_workplace(last):
            return
        if running is not None and is_closer(running, last):
            paragraphs = self.article.paragraphs
            if (
                running.start
                >= paragraphs[bisect_right(paragraphs, (last.start, len(self.article.text) + 1)) - 1].start
            ):
                return
        self.running = last

    def _is_topic(self, mention: Mention) -> bool:
        """Whether a sentence begins with the place: "Within North Korea, …", and does not only mention it."""
        return mention.start - self.article.sentences[mention.sentence].start <= _AT_THE_HEAD

    # --- one amount ---------------------------------------------------------------------------------------------

    def decide(self, spot: Spot, what: What) -> Where:
        """The place of one amount, nearest first."""
        self.is_fee = what.measure == "fee"
        unit = what.unit or spot.amount.unit or self._unit_at_home(spot)
        home = country_of(unit)
        if what.measure == "workers" and "KP" in self.setting.origins and _AT_HOME.match(self.article.folded, spot.end):
            return Where("KP", score=0.6, because={"ref_area": "at home"})
        if self.own and (where := self._in_sentence(spot, what, home)) is not None:
            return where
        if len(self.setting.origins) == 1 and _HOME_FIRST.match(self.article.folded, spot.sentence.start):
            return Where(next(iter(self.setting.origins)), score=0.6, because={"ref_area": "at home"})
        hint = self._hint(spot) if self.setting.hints else None
        if hint == "at_home":
            return Where("KP", score=0.6)
        if hint is not None and home is None:
            return Where(score=0.4)
        if home is None and not self.own and self._is_of_a_kind(spot):
            return Where(score=0.4)
        running = self.running
        if running is not None and running.start < spot.paragraph.start:
            running = self._back_to_main(running)
        if running is not None:
            running = self._of_this_country(running, spot)
            return self._running_on(running, spot, what, home)
        if home is None:
            return self._open(spot, None)
        return self._by_money(home, spot, what)

    def _in_sentence(self, spot: Spot, what: What, home: str | None) -> Where | None:
        setting, own = self.setting, self.own
        if (
            len(self.own_abroad) < len(own)
            and home not in setting.origins
            and setting.hosts
            and not setting.is_about_home
        ):
            is_told = what.measure == "workers" and is_right_behind(spot, own)
            own = own if is_told or (not self.own_abroad and self._is_workplace(own[0])) else self.own_abroad
        if own and setting.is_about_home:
            own = [one for one in own if not (one.role == PLAIN and one.place.kind == "people")]
        at, is_one_by_one = bind(self.article, spot, own, self.is_mixed) if own else (None, False)
        if at is None:
            return None
        mention = own[at]
        area = mention.place.area
        if setting.hints and mention.start > spot.end and self._is_abroad(spot.end, mention.start):
            return Where(score=0.4)
        if len(mention.together) > 1 and not is_one_by_one:
            is_told = home in mention.together
            return Where(home if is_told else None, score=0.6 if is_told else 0.35, because={"ref_area": mention.words})
        if self.is_fee and self._is_paid_at_home(spot, what, home, area):
            return self._of_fee(spot, area)
        is_other_money = home is not None and home != area and home in setting.hosts
        is_sure = mention.role == WORK and area not in setting.origins and not self._is_told_after(spot, mention)
        if is_other_money and not self.is_mixed and not is_sure and not self._is_workplace(mention):
            return None
        score = 0.9 if mention.role == WORK else 0.8
        if home and home != area and self.is_mixed and any(one.place.area == home for one in own[:_FEW]):
            return self._at(self.latest[home], score)
        mention = closest(own, at)
        running = self.running
        if running is not None and running.start >= 0 and is_closer(running, mention):
            is_near = running.start >= spot.paragraph.start and mention.place.kind == "country"
            if is_near or _SAME_SITE.match(self.article.folded, spot.sentence.start):
                mention = running
        return self._at(mention, score)

    def _is_told_after(self, spot: Spot, mention: Mention) -> bool:
        """Whether a name has a clause of its own behind the amount: "29,000 kronor, and the pickers in Finland"."""
        return mention.start > spot.end and "," in self.article.folded[spot.end : mention.start]

    def _is_workplace(self, mention: Mention) -> bool:
        """Whether work is done there: "a plant in Rason", "Alabama prisons", and not only managers in Pyongyang."""
        folded = self.article.folded
        is_in = _WORKPLACE_IN.search(folded, max(0, mention.start - 40), mention.start) is not None
        return is_in or _WORKPLACE_BEHIND.match(folded, mention.end) is not None

    def _running_on(self, running: Mention, spot: Spot, what: What, home: str | None) -> Where:
        """The place of work of a sentence before; another country's money says that it has been left."""
        area, setting = running.place.area, self.setting
        if self.is_fee and self._is_paid_at_home(spot, what, home, area):
            return self._of_fee(spot, area)
        because = {"ref_area": running.words}
        if len(running.together) > 1:
            told = home if home in running.together else self._most_told(running.together)
            return Where(told, score=0.5 if told else 0.35, because=because)
        if home and home != area and not self.is_fee and self._is_left(area, home):
            stand_in = Mention(spot.start, spot.start, Place(home), PLAIN, self.sentence, self._words(spot))
            self.running = self.latest.get(home, stand_in)
            return Where(home, score=0.6, because=setting.because(home) or {"ref_area": self._words(spot)})
        return self._at(running, 0.75 if running.start >= spot.paragraph.start else 0.65)

    def _most_told(self, areas: frozenset[str]) -> str | None:
        """The one of several countries that the article is about, if it names it more often than the others."""
        setting = self.setting
        main = setting.main
        if main not in areas or any(setting.times(area) >= setting.times(main) for area in areas - {main}):
            return None
        return main

    def _is_left(self, area: str, home: str) -> bool:
        """Whether money tells more than the place of work before: roubles, after a sentence on China. Yuan do not
        leave North Korea, where they are paid, too."""
        if home == "CN" and area == "KP":
            return "CN" in self.setting.hosts and self.setting.main == "CN"
        return True

    def _by_money(self, home: str, spot: Spot, what: What) -> Where:
        setting = self.setting
        if home == "CN" and (
            "CN" not in setting.named or self._is_only_told_of("CN")
        ):  # yuan is the money of North Korea's markets, too
            is_known = "KP" in setting.named
            return Where("KP" if is_known else None, score=0.5 if is_known else 0.35, because=setting.because("KP"))
        if self.is_fee and what.kind in _TO_BE_SENT and home in setting.people:
            return self._of_fee(spot, home)
        if home in setting.named:
            return Where(home, score=0.55, because=setting.because(home))
        return Where(home, score=0.4, because={"ref_area": self._words(spot)})

    def _is_only_told_of(self, area: str) -> bool:
        """Whether North Koreans are spoken of, and a country is no place of work in the article: it buys or speaks."""
        setting = self.setting
        return "KP" in setting.origins and bool(setting.hosts) and area not in setting.hosts

    def _is_paid_at_home(self, spot: Spot, what: What, home: str | None, area: str) -> bool:
        if what.kind not in _TO_BE_SENT or (area == self.setting.main and self.setting.times(area) > 1):
            return False
        if home == "US" == area and "US" not in self.setting.people:
            return False  # dollars are paid everywhere
        is_from_there = area in self.setting.people or area in self.setting.origins
        is_money_of = area == home or currency_in(spot.amount.unit_candidates, area) is not None
        return area == "KP" or (is_money_of and is_from_there)

    def _of_fee(self, spot: Spot, paid_in: str) -> Where:
        """A fee paid at home for work abroad: where the work is done, if the article tells."""
        setting = self.setting
        hosts = sorted(setting.hosts - {paid_in})
        if not hosts:
            return self._open(spot, paid_in)
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
        name = text[mention.start : match.end() if match else end]
        where.because["place"] = name
        # the head of a report is printed in capitals: DANDONG, China –
        where.place = name.title() if name.isupper() and len(name) > 3 else name
        where.subdivision = mention.place.subdivision

    # --- smaller questions --------------------------------------------------------------------------------------

    def _unit_at_home(self, spot: Spot) -> str | None:
        """Of several currencies, that of the home country: a nurse's "3,000 won" in an article on China."""
        candidates = spot.amount.unit_candidates
        if len(candidates) < 2:
            return None
        main = self.setting.main
        if main not in self.setting.origins and (
            currency_in(candidates, main) is not None or _money_of(self._words(spot), main) is not None
        ):
            return None
        found = [unit for unit in (currency_in(candidates, area) for area in self.setting.origins) if unit]
        return found[0] if len(found) == 1 else None

    def _is_of_a_kind(self, spot: Spot) -> bool:
        """Whether workers of a kind are spoken of, and no place since the paragraph began."""
        paragraph = spot.paragraph
        if self.running is not None and self.running.start >= paragraph.start:
            return False
        if self.kind[0] != paragraph.start:
            self.kind = paragraph.start, first_of_a_kind(self.article, paragraph.start, paragraph.end)
        return self.kind[1] is not None and self.kind[1] < spot.sentence.end

    def _is_abroad(self, start: int, end: int) -> bool:
        return any(cue.term == "abroad" for cue in self.article.cues_in("place_hint", start, min(end, start + 100)))

    def _hint(self, spot: Spot) -> str | None:
        found = None
        start, end = max(spot.sentence.start, spot.start - _NEAR), min(spot.sentence.end, spot.end + _NEAR)
        for cue in self.article.cues_in("place_hint", start, end):
            if cue.term == "at_home":
                return "at_home"
            if cue.term in ("abroad", "countries") or (cue.term == "at_sea" and self.running is None):
                found = cue.term
        return found

    def _back_to_main(self, running: Mention) -> Mention:
        """A country that is named once, in an article about another, holds for its paragraph only."""
        setting, area = self.setting, running.place.area
        main = setting.main
        if main is None or main == area or setting.times(area) > 1 or setting.times(main) < 2:
            return running
        return self.latest.get(main, running)

    def _of_this_country(self, running: Mention, spot: Spot) -> Mention:
        """Back to the country that the article is about, where "here" says so, or money that the last place has not."""
        main = self.setting.main
        if main is None or main == running.place.area or main not in self.latest:
            return running
        if self.setting.times(running.place.area) > 1:
            return running
        unit = spot.amount.unit
        candidates = spot.amount.unit_candidates if unit is None else (unit,) if is_shared(unit) else ()
        is_other_money = (
            len(candidates) > 0
            and not self.is_fee
            and currency_in(candidates, running.place.area) is None
            and currency_in(candidates, main) is not None
        )
        if is_other_money or _HERE.search(
            self.article.folded, max(spot.sentence.start, spot.start - _NEAR), spot.start
        ):
            return self.latest[main]
        return running

    def choose_currency(self, spot: Spot, where: Where, what: What) -> None:
        """The currency of the place; where the place has none of them, of a country that is named, or the usual.

        "Pounds" are decided by the place alone: they may be a weight.
        """
        candidates = spot.amount.unit_candidates
        unit = currency_in(candidates, where.ref_area) or self._local_money(spot, where, what)
        if unit is None and "kg" not in candidates:
            unit = self._currency_of_the_named(candidates)
            if unit is not None:
                where.score = min(where.score, 0.6)
            elif where.ref_area is None:
                unit = likeliest(candidates)
                where.score = min(where.score, 0.35)
            if where.ref_area is None and unit is not None:
                where.ref_area = country_of(unit)
                self.open_spots.discard(spot.index)
        if unit is not None:
            where.unit = unit
            where.because["unit"] = where.because.get("ref_area", self._words(spot))

    def prefer_local_money(self, spot: Spot, where: Where, what: What) -> None:
        """Where the words were read by convention ("pounds", "SR") and mean other money in the country of work."""
        unit = self._local_money(spot, where, what)
        if unit is not None and unit != spot.amount.unit:
            where.unit = unit
            where.because["unit"] = where.because.get("ref_area", self._words(spot))

    def _local_money(self, spot: Spot, where: Where, what: What) -> str | None:
        """What the words mean in the country of work, beyond the currencies they usually mean: francs in the Congo."""
        if where.ref_area is None:
            return None
        for words in (self._words(spot), what.because.get("unit")):
            if (unit := _money_of(words, where.ref_area)) is not None:
                return unit
        return None

    def _currency_of_the_named(self, candidates: tuple[str, ...]) -> str | None:
        """The currency of the country that is named most, of those that have one of them."""
        if candidates not in self.usual:
            counts = self.setting.counts
            named = [area for area in sorted({*self.setting.origins, *counts}) if currency_in(candidates, area)]
            most = max(named, key=lambda area: counts.get(area, 0), default=None)
            self.usual[candidates] = currency_in(candidates, most)
        return self.usual[candidates]

    def _words(self, spot: Spot) -> str:
        return self.article.text[spot.start : spot.end]
