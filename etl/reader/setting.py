"""What an article tells about places as a whole: where people come from, where they work, which country it is about.

In: an article. Out: `Setting`, gathered once an article; which amount belongs where is decided in where.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from etl.reader.article import Article, Cue
from etl.reader.mentions import find_mentions
from etl.reader.place_roles import HINT, HOST, NOTHING, ORIGIN, PEOPLE, PLAIN, REPORTED_FROM, WORK, Mention
from etl.reader.place_signs import without_false_names
from etl.reader.places_joined import resolve_by
from etl.reader.ships_in_port import without_firms_of_the_south, without_flags

_ABROAD = (
    "abroad", "overseas", "worldwide", "globally", "outside the country", "in another country", "in foreign countries",
    "around the world", "across the globe", "across the world", "out of the country", "for foreign employment",
    "beyond its borders", "outside its borders", "beyond their borders", "on foreign soil", "in foreign lands",
    "outside north korea", "outside the north", "across the continent", "on the continent",
    "the whole continent", "the entire continent", "foreign jobs", "jobs in foreign countries", "foreign countries",
)  # fmt: skip
_AT_SEA = ("longliner", "high seas", "at sea", "seafarers")
_AT_HOME = (
    "shock brigade", "shock brigades", "labour training camp", "labor training camp", "labour training camps",
    "labor training camps", "political prison camp", "political prison camps", "kyo hwa so", "kyohwaso",
    "reeducation camp no", "re education camp no",
    "people s committee", "people s committees",
    "inminban", "jangmadang", "donju", "room 39", "songbun", "state security",
)  # fmt: skip
"""What there is only in North Korea."""
_NORTH_KOREAN = (
    "workers party", "kim jong un", "kim jong il", "kim il sung", "rodong sinmun", "juche", "loyalty fund",
    "loyalty funds", "party fund", "women s union", "dear leader", "supreme leader",
)  # fmt: skip
"""What tells that North Koreans are spoken of, at home or abroad."""
HINTS = {
    **dict.fromkeys(_ABROAD, "abroad"),
    **dict.fromkeys(("countries", "member states", "un members", "u n members"), "countries"),
    **dict.fromkeys(_AT_SEA, "at_sea"),
    **dict.fromkeys(("leave the country", "leaving the country", "left the country"), "leaving"),
    **dict.fromkeys(_AT_HOME, "at_home"),
    **dict.fromkeys(_NORTH_KOREAN, "north_korean"),
}
"""Words that are no names and tell of home or abroad all the same."""


_WORK_ABROAD = 2
"""How much more "310,000 Kenyans work in the Gulf" tells of where people come from than "Kenyans" alone."""
_IN_PASSING = 2
"""How often a country of reporters and experts is named in an article that is not about it."""

_SEVERAL, _SELDOM = 3, 2
_NEVER_HOSTS = frozenset(("US",))
"""Where no North Koreans are sent to work; firms there are clients of those who work from elsewhere."""
_OFTEN = 3
"""How often work abroad is named in an article that is not about home, though it names no other country."""
_LISTED = 30
"""How many names of a sentence are looked at for another country."""


class Setting:
    """The places of an article. `places` are the mentions where work may be done, in the order of the text; `origins`
    the countries people come from; `named` each country's first name; `counts` how often it is named."""

    __slots__ = (
        "_firsts", "_hosts", "_main", "_places", "_worldwide", "counts", "headline", "headline_end", "hints",
        "mentions", "named", "origins", "people", "places", "works",
    )  # fmt: skip

    def __init__(self, article: Article) -> None:
        self.mentions = find_mentions(article)
        self.headline = find_mentions(Article(article.title)) if article.headline_cues.get("place") else []
        resolve_by(self.headline, self.mentions)
        for mention in self.headline:
            mention.start = mention.end = -1
        without_false_names(article, self.headline, self.mentions)
        without_flags(article, self.mentions)
        without_firms_of_the_south(self.headline, self.mentions)
        self.hints: list[Cue] = article.cues.get("place_hint", [])
        self.headline_end = article.headline.end if article.headline else 0
        self.people: dict[str, int] = {}
        self.named: dict[str, str] = {}
        self.counts: dict[str, int] = {}
        sure: dict[str, int] = {}
        everything = [*self.headline, *self.mentions]
        before: Mention | None = None
        for mention in everything:
            role, area = mention.role, mention.place.area
            if role == NOTHING:
                continue
            if area in self.counts:
                self.counts[area] += 1
            else:
                self.counts[area], self.named[area] = 1, mention.words
            if role <= HOST:
                sure[area] = sure.get(area, 0) + 1
            elif role in (PEOPLE, ORIGIN):
                self.people[area] = self.people.get(area, 0) + 1
            if role == WORK and before is not None and _goes_elsewhere(before, mention):
                self.people[before.place.area] += _WORK_ABROAD
            before = mention if role == PEOPLE else None
        self.origins = self._origins(sure)
        origins = self.origins
        self.places = [one for one in self.mentions if _is_place(one, origins)]
        self.works = [one for one in self.headline if _is_place(one, origins)] + self.places
        self._firsts: dict[str, int] | None = None
        self._hosts: set[str] | None = None
        self._places: dict[str, Mention | None] = {}
        self._worldwide: bool | None = None
        self._main: tuple[str | None, dict[str, int]] | None = None

    def _origins(self, sure: dict[str, int]) -> set[str]:
        if "KP" in self.people or any(cue.term in ("north_korean", "at_home") for cue in self.hints):
            return {"KP"}
        if 0 < self.counts.get("KP", 0) >= max(self.people.values(), default=0):
            return {"KP"}
        most = max(self.people.values(), default=0)
        return {
            area
            for area, count in self.people.items()
            if count > sure.get(area, 0) and not (sure.get(area, 0) > 0 and _SEVERAL * count <= most)
        }

    @property
    def hosts(self) -> set[str]:
        """Where people work away from home, by this article."""
        if self._hosts is None:
            times = self._weigh()[1]
            self._hosts = {area for area in times if area not in self.origins and not self._is_passing(area, times)}
        return self._hosts

    @property
    def main(self) -> str | None:
        """The place of work that the article names most."""
        return self._weigh()[0]

    def times(self, area: str) -> int:
        """How often a country is named as a place of work."""
        return self._weigh()[1].get(area, 0)

    def first(self, area: str) -> int:
        """Where a country is first named as a place of work."""
        if self._firsts is None:
            self._firsts = {}
            for mention in self.works:
                self._firsts.setdefault(mention.place.area, mention.start)
        return self._firsts[area]

    def is_lonely(self, area: str | None) -> bool:
        """Whether a country of reporters and experts is named but once, as if work were done there."""
        return area is not None and self._is_passing(area, self._weigh()[1])

    def _is_passing(self, area: str, times: dict[str, int]) -> bool:
        if not area:
            return True
        if area not in REPORTED_FROM:
            return False
        return "KP" in self.origins or (times.get(area) == 1 and self.counts.get(area, 0) <= _IN_PASSING)

    @property
    def is_about_home(self) -> bool:
        """Whether the article tells of work at home, and names other countries only beside it."""
        return self.main in self.origins and not self.is_worldwide

    @property
    def is_worldwide(self) -> bool:
        """Whether the article tells of work abroad in general: the country that it names most stands only ever among
        others, as in "most of them in China and Russia", or it names home alone, and work abroad again and again."""
        if self._worldwide is None:
            self._worldwide = self._tells_of_all()
        return self._worldwide

    def _tells_of_all(self) -> bool:
        main = self.main
        terms = Counter(cue.term for cue in self.hints)
        clients = sum(one.role <= HOST and _is_client(one, self.origins) for one in self.mentions)
        abroad = terms["abroad"] + terms["countries"] + clients - terms["at_home"]
        if main is None or abroad <= 0:
            return False
        if len(self.hosts) >= _SEVERAL and self._is_no_more_told(main):
            return True
        if main in self.origins and not self.hosts:
            return abroad >= max(_OFTEN, self.times(main))
        if any(one.place.area == main for one in self.headline):
            return False
        if abroad >= _OFTEN and self.times(main) <= 1:
            return True
        return all(self._is_among_others(one) for one in self.places if one.place.area == main)

    def _is_no_more_told(self, main: str) -> bool:
        """Whether other countries are named as often as the one named most, and the headline names none."""
        if self.headline or any(one.start < self.headline_end for one in self.places):
            return False
        most = self.times(main)
        return most <= _SELDOM and sum(self.times(area) >= most for area in self.hosts) > 1

    def _is_among_others(self, mention: Mention) -> bool:
        if len(mention.together) > 1:
            return True
        at = bisect_left(self.places, mention.sentence, key=lambda one: one.sentence)
        others = self.places[at : at + _LISTED]
        return any(
            one.sentence == mention.sentence and one.place.area not in (mention.place.area, *self.origins)
            for one in others
        )

    def _weigh(self) -> tuple[str | None, dict[str, int]]:
        if self._main is None:
            times: dict[str, int] = {}
            weights: dict[str, int] = {}
            for mention in self.works:
                area = mention.place.area
                times[area] = times.get(area, 0) + 1
                in_headline = mention.start < self.headline_end
                weights[area] = weights.get(area, 0) + _weight_of(mention) + (6 if in_headline else 0)
            weights = {area: weight for area, weight in weights.items() if not self._is_passing(area, times)}
            times.pop("", None)
            main = max(
                weights, key=lambda area: (weights[area], area not in self.origins, self.counts[area]), default=None
            )
            self._main = (main, times)
        return self._main

    def of_headline(self) -> Mention | None:
        """The place of work in a headline that is given beside the text: abroad before home, "in X" before X."""
        places = [
            one for one in self.headline if one.role in (WORK, HOST, PLAIN, HINT) and not _is_client(one, self.origins)
        ]
        if any(one.place.area not in self.origins for one in places):
            places = [one for one in places if one.place.area not in self.origins and one.place.kind != "government"]
        return min(places, key=lambda one: one.role) if places else None

    def place_in(self, area: str) -> Mention | None:
        """The one city or province of a country that the article is about: named at least twice, more than all others
        of the country together, or in the headline."""
        if area not in self._places:
            named: dict[str, list[Mention]] = {}
            for mention in self.works:
                if mention.place.area == area and mention.place.kind not in ("country", "people"):
                    named.setdefault(mention.words.casefold(), []).append(mention)
            most = max(named.values(), key=len, default=[])
            is_only = len(named) == 1 and most[0].role == WORK and area == self.main
            is_one = is_only or (len(most) > 1 and 2 * len(most) > sum(map(len, named.values())))
            self._places[area] = next((one for one in most if one.start >= 0), None) if is_one else None
        return self._places[area]

    def because(self, area: str) -> dict[str, str]:
        """The words that first name a country."""
        return {"ref_area": self.named[area]} if area in self.named else {}

    def default(self) -> tuple[str | None, float, dict[str, str]]:
        """Area, score and reason for an amount that nothing near tells about."""
        if self.main is not None and not self.is_worldwide:
            return self.main, 0.5, self.because(self.main)
        if any(cue.term == "abroad" for cue in self.hints):
            return None, 0.3, {}
        area = self._hinted()
        if area is not None:
            return area, 0.4, self.because(area)
        if any(one.role <= HOST and _is_client(one, self.origins) for one in self.mentions):
            return None, 0.3, {}
        if "KP" in self.origins:
            return "KP", 0.55, self.because("KP")
        if self.people:
            area = max(self.people, key=self.people.__getitem__)
            return area, 0.45, self.because(area)
        return None, 0.3, {}

    def _hinted(self) -> str | None:
        """The country of sources and buyers; for people who are at home only where they are told to have left."""
        is_home = "KP" in self.origins
        if is_home and not any(one.role == ORIGIN and one.place.area in self.origins for one in self.mentions):
            return None
        hinted = Counter(
            one.place.area
            for one in (*self.headline, *self.mentions)
            if one.role in (HINT, PLAIN) and one.place.area not in self.origins and one.place.area not in REPORTED_FROM
        )
        if not is_home:  # where reporters sit, people work, too
            at_work = Counter(one.place.area for one in self.mentions if one.role in (WORK, HOST) and one.place.area)
            hinted = at_work or hinted
        if not hinted and not is_home:
            hinted = Counter(one.place.area for one in self.mentions if one.role in (PLAIN, HINT))
        return hinted.most_common(1)[0][0] or None if hinted else None


def _weight_of(mention: Mention) -> int:
    """How much a name speaks for its country as the place of work: "in Dandong", "Dandong", "Chinese"."""
    if mention.role <= HOST:
        return 4
    return 1 if mention.place.kind == "people" else 2


def _goes_elsewhere(people: Mention, work: Mention) -> bool:
    """Whether people are told to work in another country than their own: "Kenyans work in the Gulf"."""
    return people.place.area != work.place.area and people.sentence == work.sentence


def _is_client(mention: Mention, origins: set[str]) -> bool:
    """Whether firms of a country only give work to those who do it elsewhere: coders "at U.S. companies"."""
    place = mention.place
    return "KP" in origins and place.area in _NEVER_HOSTS and place.kind in ("country", "people")


def _is_place(mention: Mention, origins: set[str]) -> bool:
    role = mention.role
    if _is_client(mention, origins):
        return False
    if role <= HOST:
        return True
    return role == PLAIN and (mention.place.area not in origins or mention.place.kind in ("city", "province"))
