"""About whom an amount speaks: North Korean workers, residents or prisoners, local workers, staff, others.

Nearest first: people named in the words of the amount, before it in the sentence, before that in the paragraph; then
whom the article is about. A nationality counts where it names people ("a Chinese welder", "the Nepalis"), not where it
names an authority; it is local where it is that of the country of work.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from etl.reader.article import Article, Cue, Spot
from etl.reader.lexicons import Cues
from etl.reader.mentions import find_mentions
from etl.reader.model import What, Where
from etl.reader.people_words import sort_of_counted
from etl.reader.place_roles import NOTHING

_DEMONYMS = {
    "AE": "emirati emiratis", "AL": "albanian albanians", "BD": "bangladeshi bangladeshis",
    "BG": "bulgarian bulgarians", "BR": "brazilian brazilians", "BY": "belarusian belarusians", "CD": "congolese",
    "CI": "ivorian ivorians", "CN": "chinese", "CO": "colombian colombians", "CU": "cuban cubans",
    "DE": "german germans", "EG": "egyptian egyptians", "ER": "eritrean eritreans",
    "ES": "spanish spaniard spaniards", "ET": "ethiopian ethiopians", "FR": "french", "GB": "british britons",
    "GH": "ghanaian ghanaians", "GM": "gambian gambians", "GT": "guatemalan guatemalans", "HN": "honduran hondurans",
    "HT": "haitian haitians", "ID": "indonesian indonesians", "IN": "indian indians", "IT": "italian italians",
    "JO": "jordanian jordanians", "JP": "japanese", "KE": "kenyan kenyans", "KG": "kyrgyz",
    "KH": "cambodian cambodians", "KR": "south korean|south koreans", "LA": "lao laotian laotians", "LB": "lebanese",
    "LK": "sri lankan|sri lankans", "MA": "moroccan moroccans", "MG": "malagasy", "ML": "malian malians",
    "MM": "burmese", "MN": "mongolian mongolians", "MX": "mexican mexicans", "MY": "malaysian malaysians",
    "NG": "nigerian nigerians", "NP": "nepali nepalis nepalese", "PE": "peruvian peruvians",
    "PH": "filipino filipinos filipina filipinas", "PK": "pakistani pakistanis", "PL": "pole poles",
    "PT": "portuguese", "QA": "qatari qataris", "RO": "romanian romanians", "RU": "russian russians",
    "RW": "rwandan rwandans", "SA": "saudi saudis", "SD": "sudanese", "SN": "senegalese", "SO": "somali somalis",
    "SY": "syrian syrians", "TH": "thai thais", "TJ": "tajik tajiks", "TM": "turkmen turkmens",
    "TN": "tunisian tunisians", "TR": "turk turks turkish", "TW": "taiwanese", "TZ": "tanzanian tanzanians",
    "UA": "ukrainian ukrainians", "UG": "ugandan ugandans", "US": "american americans", "UZ": "uzbek uzbeks",
    "VN": "vietnamese", "ZA": "south african|south africans", "ZM": "zambian zambians",
    "ZW": "zimbabwean zimbabweans",
}  # fmt: skip
"""ISO 3166-1 code → its demonyms, single words or, with '|', phrases."""
_NORTH_KOREAN = (
    "north korean|north koreans|north korea|democratic people s republic|n korea|dprk|pyongyang|кндр|朝鲜|북한"
)
_WITHIN_WORDS = ("朝鲜", "북한", "северокоре", "кндр")
"""Names of the North that stand inside longer words."""
_FROM_ABROAD = frozenset("mostly mainly people girls boys maids masons nationals those migrants all many".split())
_MIGRANT_STATES = frozenset(("AE", "BH", "KW", "OM", "QA", "SA"))
"""Where nearly all workers come from abroad: the states of the Gulf Cooperation Council."""
_PRISONERS = "prisoner|prisoners|inmate|inmates|detainee|detainees|convict|convicts"
_PRISONS = (
    "prison|prisons|kyo hwa so|kyohwaso|kwan li so|kwanliso|chongori|jongori|yodok|penitentiary|penitentiaries|"
    "prison camp|labor camp|labour camp|labor camps|labour camps|labor training camp|labour training camp|"
    "political camps|political camp|reeducation camp|re education camp|forced labor|detention center|"
    "detention centre|jail|jails"
)
_RESIDENTS = "household|households|citizens|residents|every resident|inminban|neighborhood unit|neighbourhood unit"
_LOCALS = "locals|natives|minimum wage"
_LOCAL_PEOPLE = frozenset(
    "workers worker staff men women seamstress seamstresses welder welders builders wage wages labourers laborers "
    "employees miners drivers girl girls sewing".split()
)
"""Who is local as a worker; "local officials" pay nobody's wage but their own."""
_MIGRANTS = (
    "recruitment|recruiter|recruiters|recruited|recruiting|work visa|"
    "migrant|migrants|foreign workers|foreign worker|foreign labor|foreign labour|foreign maids|"
    "foreign domestic|foreign nurses|foreign crew|foreign fishers|foreign women|foreign nationals|foreign doctors|"
    "domestic helpers|expatriate|expatriates|work permit|"
    "work permits|embassy|passports|passport|visa|visas|kafala|guest workers|foreigners|refugees|undocumented|overseas"
)

CUES: Cues = {
    "population": {
        **{
            word: code
            for code, words in _DEMONYMS.items()
            for word in (words.split("|") if "|" in words else words.split())
        },
        **dict.fromkeys(_NORTH_KOREAN.split("|"), "KP"),
        "korean": "korean", "koreans": "korean",
        **dict.fromkeys(_PRISONERS.split("|"), "prisoners"),
        **dict.fromkeys(_PRISONS.split("|"), "prison"),
        **dict.fromkeys(_RESIDENTS.split("|"), "residents"),
        **dict.fromkeys(_LOCALS.split("|"), "locals"),
        "local": "local",
        **dict.fromkeys(_MIGRANTS.split("|"), "migrants"),
    }
}  # fmt: skip

_NOT_PEOPLE = frozenset(
    "authorities authority government officials official state regime ministry police city cities factory factories "
    "company companies firm firms border customs dollar dollars won yuan law side embassy consulate president leader "
    "media province town news service won's currency market markets buyer buyers trader traders customer customers "
    "rupees rupee dirhams riyals pounds francs dinars pesos shillings birr roubles rubles kyats "
    "owner owners contractor contractors employer employers partner partners investor investors hours holidays "
    "estimates estimate figures data report reports survey investigators investigator newspaper newspapers "
    "language letters words clients brands seamstress's sea waters "
    "contract labor labour export exports manager managers bosses army military federation intelligence studies "
    "deputies lawmakers parliament diplomat diplomats ambassador minister ministers consul".split()
)
_OF_PEOPLE = frozenset(("wage", "quota", "quota_share", "fee", "workers", "hours"))
_OF_WORKERS = frozenset(
    "worker workers laborers labourers women men woman man them they he she wage wages salary salaries pay income "
    "earnings earned people".split()
)
_SITES = frozenset(
    "factory factories company companies firm firms farm farms hotel hotels ship ships trawler mine plants".split()
)
_AT_WORK = frozenset(("worker", "people"))
_MANY_PRISON_WORDS = 3
_BEGINNING = 700
"""Where an article says what it is about, in code points."""
_LOOK_BACK = 1200
_LOOK_AHEAD = 320
_NEXT_WORDS = 25
"""How far people are looked for before and behind an amount, in code points."""


_PAID_TO = re.compile(
    r"(?: \([^)\n]{3,40}\)|\))?(?: (?:a|per) [a-z]+| monthly)? (?:to|for) (?:the |their |its |each )?"
)
"""Behind an amount, before those who get it: "7,000 yuan (about $980) a month to Chinese workers"."""


_HOUSEHOLDS = re.compile(
    r"\b(?:(?:every|each|all|most|ordinary) (?:able-bodied )?(?:household|adult|resident|citizen|famil|person\b|"
    r"individual)\w*|the (?:entire|whole) population|(?:full-time )?housewives|households|neighbou?rhood "
    r"(?:watch|(?:political )?units?)|people[’']s units?|inminban|families in each)\b"
)
_WORKPLACES = re.compile(
    r"\b(?:workers?|employees?|miners?|mills?|factor(?:y|ies)|workplaces?|loggers?|women’s union)\b"
)


_TRADERS = re.compile(
    r"\b(?:vendors?|peddlers?|fishmongers?|merchandisers?|merchants?|hawkers?|(?:street|food|market|tofu|rice|fish|"
    r"bread|noodle) (?:[a-z]+ )?(?:sellers?|traders?|women)|market stalls?|"
    r"(?:day|sell|sells|selling|sold|hawk|hawking|trading) (?:[a-z]+ ){0,3}at the market)\b"
)
"""Who has no employer."""


class People(NamedTuple):
    population: str | None
    score: float
    words: str


_NOBODY = People(None, 0.7, "")


def _names_north_korea(article: Article) -> bool:
    """Whether the North or a place in it is named; "Anju, 27," is a person."""
    kinds = {cue.term.kind for cue in article.cues.get("place", ()) if cue.term.area == "KP"}
    if kinds != {"city"}:
        return bool(kinds)
    return any(one.place.area == "KP" and one.role != NOTHING for one in find_mentions(article))


class Populations:
    """Whom the article is about, and the population of each of its amounts."""

    __slots__ = ("_article", "_cues", "_is_north_korean", "_is_of_migrants", "_is_of_prisoners", "_nations")

    def __init__(self, article: Article):
        self._article = article
        cues = [*article.headline_cues.get("population", ()), *article.cues.get("population", ())]
        terms = [cue.term for cue in cues]
        # Koreans at work abroad are those of the North; those of the South are named so.
        self._is_north_korean = (
            "KP" in terms
            or _names_north_korea(article)
            or (terms.count("korean") > 1 and "KR" not in terms)
            or (not article.folded.isascii() and any(word in article.folded for word in _WITHIN_WORDS))
        )
        terms = [cue.term for cue in cues if not self._is_likened(cue)]
        prison_words = terms.count("prison") + terms.count("prisoners")
        at_head = any(
            cue.term in ("prison", "prisoners") and (cue.start < 0 or _is_in_headline(article, cue)) for cue in cues
        )
        begins = any(cue.term in ("prison", "prisoners") and cue.start < _BEGINNING for cue in cues)
        self._is_of_prisoners = (
            prison_words >= _MANY_PRISON_WORDS or (prison_words > 1 and begins) or (at_head and prison_words > 0)
        )
        self._cues = cues
        self._nations: frozenset[str] | None = None
        self._is_of_migrants = "migrants" in terms or _has_origins(article)

    def of(self, spot: Spot, what: What, where: Where) -> People:
        """The population of one amount."""
        measure = what.measure
        if measure == "price" or (measure == "change" and (what.item is not None or _of_price(what.of))):
            return _NOBODY
        is_north_korean = where.ref_area == "KP" or self._is_north_korean
        named = self._named(spot, where, is_north_korean)
        if measure == "workers" and what.kind in ("staff", "threshold") and not self._is_worker_count(spot, where):
            of_nation = named is not None and self._article.text.find(named.words, spot.start, spot.end + 16) >= 0
            return named if named is not None and of_nation else People("all_staff", 0.7, "")
        if measure not in _OF_PEOPLE or what.kind == "surveillance":
            return self._of_other_measure(spot, what, named, is_north_korean)
        if measure == "quota" and where.ref_area == "KP" and (words := self._of_households(spot)):
            return People("north_korean_residents", 0.6, words)
        if measure == "wage" and where.ref_area == "KP" and (words := self._of_traders(spot)):
            return People("north_korean_residents", 0.5, words)
        if named is not None:
            return named
        if is_north_korean:
            if where.ref_area == "KP" and self._is_of_prisoners:
                return People("north_korean_prisoners", 0.55, "")
            return People("north_korean_workers", 0.6, "")
        if self._is_of_prisoners:
            return People("other", 0.5, "")
        is_of_migrants = self._is_of_migrants or where.ref_area in _MIGRANT_STATES
        if not is_of_migrants and where.ref_area is not None:
            nations = self._nations_at_work()
            is_of_migrants = bool(nations) and where.ref_area not in nations
        return People("other" if is_of_migrants else "local_workers", 0.4, "")

    def _nations_at_work(self) -> frozenset[str]:
        """The nations whose workers the headline or the text names: "Cuban doctors"."""
        if self._nations is not None:
            return self._nations
        article = self._article
        nations: set[str] = set()
        for cue in self._cues:
            if len(cue.term) != 2 or cue.term == "KP":
                continue
            if cue.start < 0:
                words = _words_behind(article.title or "", cue.words)
            else:
                words = article.words_in(cue.end, cue.end + _NEXT_WORDS)
            is_work = any(sort_of_counted(word) in _AT_WORK or word in _OF_WORKERS for word in words[:2])
            if is_work and (not words or words[0] not in _NOT_PEOPLE):
                nations.add(cue.term)
        self._nations = frozenset(nations)
        return self._nations

    def _of_households(self, spot: Spot) -> str:
        """The words that tell of a collection from households, in the sentence or else in the paragraph before it."""
        folded, sentence = self._article.folded, spot.surroundings
        if _WORKPLACES.search(folded, sentence.start, sentence.end):
            return ""
        start = max(spot.paragraph.start, spot.start - _LOOK_AHEAD)
        match = _HOUSEHOLDS.search(folded, sentence.start, sentence.end) or _HOUSEHOLDS.search(
            folded, start, spot.start
        )
        return match[0] if match else ""

    def _of_traders(self, spot: Spot) -> str:
        """The words that tell of people who earn by trade of their own."""
        match = _TRADERS.search(self._article.folded, *spot.surroundings)
        return match[0] if match else ""

    def _is_worker_count(self, spot: Spot, where: Where) -> bool:
        return where.ref_area != "KP" and "worker" in self._article.folded[spot.start : spot.end + 9]

    def _of_other_measure(self, spot: Spot, what: What, named: People | None, is_north_korean: bool) -> People:
        """Shares, changes, revenues and prices speak of people only where these are named, or pay changes."""
        if what.measure in ("share", "revenue", "other"):
            if named is not None and named.population == "north_korean_prisoners":
                return named
            prison = self._prison_behind(spot) if is_north_korean else None
            if prison is not None:
                return People("north_korean_prisoners", 0.6, prison.words)
            return self._of_share(spot, what, named) if what.measure == "share" and is_north_korean else _NOBODY
        if what.measure == "change":
            return named or (People("north_korean_workers", 0.45, "") if is_north_korean else _NOBODY)
        return _NOBODY

    def _of_share(self, spot: Spot, what: What, named: People | None) -> People:
        """A share of workers or of their pay speaks of the workers; one of exports or profits of nobody."""
        if what.item is not None:
            return _NOBODY
        start, end = max(spot.sentence.start, spot.start - _LOOK_AHEAD), min(spot.sentence.end, spot.end + _LOOK_AHEAD)
        if _OF_WORKERS.isdisjoint(self._article.words_in(start, end)):
            return _NOBODY
        return named or People("north_korean_workers", 0.45, "")

    def _prison_behind(self, spot: Spot) -> Cue | None:
        """The prisoners that the sentence names behind the amount: "20% of the goods are made by inmates"."""
        cues = self._article.cues_in("population", spot.end, min(spot.sentence.end, spot.end + _LOOK_AHEAD))
        return next((cue for cue in cues if cue.term in ("prison", "prisoners")), None)

    def _named(self, spot: Spot, where: Where, is_north_korean: bool) -> People | None:
        """The people named nearest: in or behind the amount, before it in the sentence, or in the paragraph."""
        cues = self._article.cues.get("population")
        if cues is None:
            return None
        start, end = spot.start, spot.end
        middle = bisect_left(cues, (start,))
        reach = min(end + _NEXT_WORDS, spot.clause.end)
        if (to := _PAID_TO.match(self._article.folded, end)) is not None:
            reach = to.end() + _NEXT_WORDS
        for cue in cues[middle : middle + 4]:
            if cue.start >= reach:
                break
            found = self._meant(cue, where, is_north_korean, is_far=False)
            if found is not None and (cue.start <= end or cue.term not in ("prison", "KP")):
                return found
        floor, sentence_start = max(spot.paragraph.start, start - _LOOK_BACK), spot.sentence.start
        for at in range(middle - 1, -1, -1):
            cue = cues[at]
            if cue.start < floor:
                break
            found = self._meant(cue, where, is_north_korean, is_far=cue.start < sentence_start)
            if found is not None:
                return found
        return None

    def _meant(self, cue: Cue, where: Where, is_north_korean: bool, is_far: bool) -> People | None:
        """The population that a cue names; one in an earlier sentence names only Koreans and prisoners."""
        term = cue.term
        score = 0.55 if is_far else 0.75
        if self._is_likened(cue):
            return None
        if term in ("prisoners", "prison"):
            if is_north_korean:
                return People("north_korean_prisoners", score, cue.words) if where.ref_area in ("KP", None) else None
            return People("other", score, cue.words)
        if term == "residents":
            is_resident = is_north_korean and where.ref_area == "KP" and not is_far
            return People("north_korean_residents", score, cue.words) if is_resident else None
        if term == "local":
            words = self._article.words_in(cue.end, cue.end + _NEXT_WORDS)
            if not words or words[0] not in _LOCAL_PEOPLE:
                return None
            term = "locals"
        if term == "locals":
            is_local = (
                not is_far and where.ref_area != "KP" and (is_north_korean or cue.words.lower() != "minimum wage")
            )
            return People("local_workers", score, cue.words) if is_local else None
        if term == "migrants":
            return None
        if term == "korean":
            if not is_north_korean:
                return None
            term = "KP"
        if not cue.words[0].isupper() and cue.words.isascii():
            return None
        if term == "KP":
            is_people = cue.words.lower().startswith(("north korean", "korean", "朝鲜"))
            return People("north_korean_workers", score, cue.words) if is_people and self._is_people(cue) else None
        if is_far or not self._is_people(cue):
            return None
        return People("local_workers" if term == where.ref_area else "other", score, cue.words)

    def _is_likened(self, cue: Cue) -> bool:
        """Whether life is only compared with a prison: "prison-like"."""
        return cue.term == "prison" and cue.start >= 0 and self._article.folded.startswith("-like", cue.end)

    def _is_people(self, cue: Cue) -> bool:
        """Whether the nationality is that of people: "Koreans", "a Chinese welder", not "Chinese authorities"."""
        words = self._article.words_in(cue.end, cue.end + 40)
        if not words or words[0] in _NOT_PEOPLE:
            return not words
        if words[:2] == ["far", "east"]:
            return False
        if any(word in _OF_WORKERS or sort_of_counted(word) is not None for word in words[:3]):
            return True  # "Japanese garment workers", and not "a Japanese garment firm"
        return cue.term in ("KP", "korean") or _SITES.isdisjoint(words[:3])


def _has_origins(article: Article) -> bool:
    """Whether people are said to come from a country: "masons from Nepal", "mostly from Ethiopia"."""
    for cue in article.cues.get("place", ()):
        if cue.term.kind == "country" and article.folded.startswith("from ", max(0, cue.start - 5)):
            words = article.words_in(max(0, cue.start - 24), cue.start - 5)
            if words and (words[-1] in _FROM_ABROAD or words[-1].endswith(("ers", "men"))):
                return True
    return False


def _words_behind(text: str, words: str) -> list[str]:
    return text.partition(words)[2].lower().split()[:3]


def _of_price(of: str | None) -> bool:
    return of is not None and ("price" in of or "cost" in of)


def _is_in_headline(article: Article, cue: Cue) -> bool:
    headline = article.headline
    return headline is not None and headline.start <= cue.start < headline.end
