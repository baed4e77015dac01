"""Whether a number counts people at work, which kind of count it is, or why it says nothing about labor.

In: a view of the amount. Out: (measure, kind, score, words), an `Aside`, or None where the number counts no people.
The dead and the injured are "other"; people who were only asked are a sample.

    counted_people, counted_heads    which noun is counted    people_words     the sorts of such nouns
    workers_near        whether workers are spoken of     harm, samples    the dead and injured; who was only asked
    kinds_of_workers    at work, sent, returned, staff, threshold
    beside_work         who is named beside those at work
"""

from __future__ import annotations

import re

from etl.reader.beside_work import beside_work
from etl.reader.counted_people import counted_noun
from etl.reader.harm import harm_of
from etl.reader.kinds_of_workers import is_site_size, kind_of_workers
from etl.reader.model import Aside
from etl.reader.people_words import sort_of, sort_of_counted
from etl.reader.put_to_work import put_to_work
from etl.reader.samples import is_sample
from etl.reader.view import PERSONS_ABOVE, View
from etl.reader.word_test import has_one_of
from etl.reader.workers_near import WORKPLACE, follows_people, is_about_workers, is_worker_article

_OLDER_THAN = re.compile(
    r"\b(?:men|women|people|workers|girls|boys|those|anyone|everyone) (?:aged |who are )?(?:over |under |above |"
    r"below |"
    r"older than |younger than )?$"
)
_ARE_WORKERS = re.compile(
    r",? (?:all (?:of them )?|most of them |mostly )?(?:(?:north )?korean |[a-z]+ )?(?:restaurant|factory|construction|"
    r"logging|building|farm|textile|garment|seafood|sweatshop|migrant|forced|guest) "
    r"(workers|labou?rers|waitresses|loggers|builders)(?=,| who\b| that\b|\.)"
)
"""Who the counted ones are: "13 defectors, North Korean restaurant workers who"."""
_NATIONS = 400_000_000
"""So many people are a nation, or half the world."""
_SHOT_AT = re.compile(
    r"\b(?:fired|firing|shot|tear gas|bullets|grenades|water cannon|batons)\b[^.;]{0,30} (?:at|on|into|against) "
    r"(?:about |"
    r"some |nearly |more than |around |over )*$"
)
"""Whom the police shoot at."""
_ONE_OF_THE_LISTED = re.compile(
    r"\b(?:sanctioned|sanctioning|designated|indicted|charged|blacklisted|named) [^.;\d]{3,120} and (?:another )?$"
)
_LANGUISH = re.compile(
    r" (?:still |now )?(?:languish|sit|remain|are (?:held|kept|detained))(?: [a-z]+)? in (?:[a-z]+ ){0,2}(?:jails?|"
    r"prisons?|detention|custody)\b"
)
_INDIVIDUALS = 10
_SERVED = re.compile(
    r"\b(?:toilets?|showers?|latrines?|taps?|kitchens?|stoves?|rooms?)(?: (?:is|was|each))? (?:served?|serves|for|"
    r"had to do for|shared by|was shared by|were shared by) (?:about |some |up to )?$"
)
_OLDEST = 90
FELL_BY = re.compile(
    r"\b(?:declined?|fell|fallen|dropped|decreased|shrunk|shrank|went down|increased?|rose|risen|grew|grown|went up) "
    r"by (?:about |some |at least |more than |another |a further |a total of )?$"
)
_VICTIMS = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:(?:were|was|are|have been|had been|was|left) (?:evacuated|displaced|stranded|"
    r"homeless|rescued|"
    r"missing|infected|hospitali[sz]ed)|homeless|without (?:shelter|homes|power|water|electricity)|in need of)\b"
)
_DISASTER = re.compile(
    r"\b(?:floods?|flooding|earthquake|typhoon|hurricane|storm|cyclone|tsunami|tornado|avalanche|mudslides?|"
    r"landslides?|virus|outbreak|famine|epidemic)\b"
)
"""People who suffer from these were not at work."""
_NUMBER_FROM = re.compile(r"\bnumber of [a-z ]{4,60} from (?:just |only )?$")
"""One worker is a count where the number of them is told."""
_LIVES_OF = re.compile(
    r"\b(?:lives|livelihoods?|welfare|health|future|homes|needs) of (?:these |those |the |about |some |"
    r"approximately |"
    r"nearly |around |more than )*$"
)
_POPULATION_OF = re.compile(
    r"\b(?:country|nation|city|town|state|province|region|island|village),? (?:of|"
    r"with) (?:a population of )?(?:about |some |only |just |"
    r"over |more than |nearly )?$"
)
"""How many live in a place."""
_ARE_SENT = re.compile(
    r"(?: of (?:the )?[a-z]+(?: korea)?)? (?:will be|were|are|have been|are to be) (?:sent|dispatched|brought) "
    r"(?:to|abroad|overseas)\b"
)
"""Residents who are sent abroad go there to work."""
_SEATS = re.compile(r"\b(?:seats?|seating|sleeps?|accommodates?) (?:up to |about |around |some )?$")
"""What a coach or a hall has room for."""
_NEEDED = re.compile(
    r"\b(?:lacks?|lacking|short of|shortage of|needs?|vacancies for|responsible for|covered|complaints of|"
    r"enough for|room for) $"
)
_TOO_FEW = re.compile(r"(?: [a-z-]+){0,2} (?:short|too few)(?=[ ]?[.,;:)]|$| this| since| and)")
"""Workers who are not there: "8,000 pickers short"."""
_CHARGED = re.compile(
    r"\b(?:charge[sd]?|added|(?:arrests?|detention|trials?) of|designat(?:ed|es|ing)|blacklist(?:ed|s|ing)|"
    r"indict(?:ed|s)|convict(?:ed|s)|sentenced|jail(?:ed|s)|imprisoned|extradited|sanction(?:ed|s)|tried|prosecuted|"
    r"su(?:ed|es)|sanctions on|charges against|warrants for|fined) (?:about |some |the |at least |another )?$"
)
_JUDGED = re.compile(
    r"(?: [a-z-]+){0,3} (?:was|were|have been|had been) (?:sentenced|charged|convicted|tried|executed|jailed|fined)\b|"
    r" (?:tried|sentenced|charged|convicted|indicted|jailed)\b"
)
_WITH_CHILDREN = re.compile(r"\bwith $")
_IN_ROOM = re.compile(
    r"\b(?:rooms?|cells?|dormitor(?:y|ies)|huts?|tents?|containers?|cabins?|barracks?|flats?) (?:of|for|with) "
    r"(?:up to |about |some )?$"
)
_IN_SHELTER = re.compile(
    r"\b(?:shelters?|safe houses?|detention cent(?:re|er)s?|deportation cent(?:re|er)s?|holding cent(?:re|"
    r"er)s?)\b[^.;]{0,50}$|"
    r"\b(?:in|at|inside) (?:the )?(?:[a-z]+ of (?:the |its |their )?)?(?:[a-z]+ )?(?:embassy|consulate)\b[^.;]{0,20}$"
)
_SHARE_ROOM = re.compile(
    r"(?: [a-z-]+){0,2} (?:share[ds]?|(?:reside|live|stay)s? in|to an?|to each|per|"
    r"(?:are|were|is|live|slept|sleep) (?:crammed|packed|squeezed|crowded|jammed|stuffed) (?:in|into|inside)|"
    r"sleep (?:in|to)|slept (?:in|to)|in each|in one|in a single) (?!the (?!same))"
    r"(?:an? |one |each |the same |three |two )?(?:[a-z-]+ )?(?:rooms?|containers?|beds?|bunks?|cabins?|hostels?|"
    r"tents?|cells?|huts?|flats?|houses?|"
    r"apartments?|showers?|toilets?|kitchens?|latrines?|stoves?)\b| (?:[a-z-]+ )?(?:usually |often )?shared? "
    r"(?:it|one|them)\b"
)
_OF_A_NATION = re.compile(r"\b(?:of|among) (?:the )?[a-z]+['’]s (?:nearly |about |some )?$")
"""How many people a country has: "a tenth of Laos's seven million people are away at work"."""
_INCIDENT = re.compile(
    r"(?: [a-z-]+){0,4}? (?:who |later |then )?(?:(?:were|was|have been|had been|have|"
    r"had) )?(?:arrested|referred to|forced to (?:leave|flee|quit)|(?:sit|sat|stand|stood|wait|waited) "
    r"(?:outside|under|"
    r"on the (?:curb|kerb|pavement|grass|ground|steps))|(?<!was )detained|caught|kidnapped|"
    r"abducted|critici[sz]ed|identified|disappeared|vanished|fled|escaped|ran away|defected|"
    r"deserted|testified|fainted|collapsed|wept|"
    r"took (?:their|the) case|sued|complained|"
    r"signed so far|swollen|seen (?:a|an|the)|asked for asylum|"
    r"applied for asylum|not have the right|in hospital|walked to|tested positive|told (?:a|the|this|us|me))\b"
)
_INCIDENT_BEFORE = re.compile(
    r"\b(?:arrested|caught|kidnapped|detained|against|(?:identities|accounts|names|files) of|posted|feed|besides|"
    r"identified|surrounded by|"
    r"attacked by|beaten by|robbed by|"
    r"salar(?:y|ies) of|wages of|hearing|met) (?:about |some |at least |the )?$"
)
_ROUNDED_UP = re.compile(
    r"\b(?:police(?:men)?|officers|authorities|troops|soldiers|agents|officials|"
    r"gendarmes) (?:[a-z]+ )?(?:arrested|detained|"
    r"rounded up|jailed|questioned) (?:about |some |at least |more than |over |nearly |up to )?$"
)
"""Whom the police take away: the arrest is told, however many they are."""
_DOES_THE_WORK_OF = re.compile(
    r"\b(?:do|does|did|doing) (?:the|as much) (?:job|work)(?: as)? of $|\bas much work as $|"
    r"\bthe jobs? of $|\bworth $"
)
"""What one worker is compared with."""
_OF_A_TEACHER = re.compile(r"\b(?:her|his|my) (?:class of |own )?$")
_TAUGHT = frozenset(("students", "pupils", "children", "schoolchildren"))
_ETHNIC = re.compile(r"[\d.,]+ (?:million |thousand )?ethnic\b|^(?:thousands|hundreds|tens of thousands) of ethnic\b")
_RESIDE = re.compile(
    r" ?(?:people|persons|inhabitants|residents)? ?(?:live here|live there|live in (?:winter|summer|spring|autumn)|"
    r"came\b(?! (?:every|to work|each))|"
    r"attended|gathered|have signed|signed)"
)
_WAR = re.compile(
    r"\b(?:fighting|combat|shelling|shelled|front line|frontline|battlefield|air strikes?|drone attack|(?:first|"
    r"second) attack|military losses|gunmen|militants|rebels|insurgents|terrorists?|"
    r"battlefield losses|(?:of|all|many) the wounded|prisoners of war|['’]s (?:[a-z]+ )?war (?:against|in|on|"
    r"with)|the war (?:in|with)|"
    r"invasion of)\b"
)
_ATTACKED = re.compile(
    r"\b(?:drones?|missiles?|rockets?|artillery|air raid|bombs?|bombing)\b[^.;]{0,60}\b(?:attack\w*|hit|"
    r"struck|strikes?|fell|"
    r"exploded)\b|\b(?:attack\w*|hit|struck|strikes?|bombed)\b[^.;]{0,60}\b(?:drones?|missiles?|rockets?|artillery)\b"
)
_STAFF = frozenset(("employees", "staff", "members", "researchers"))
_ABOUT_US = re.compile(
    r"\b(?:founded|established) in (?:19|20)\d\d, (?:the )?(?:cent(?:er|re)|institute|group|organi[sz]ation|"
    r"network|foundation)\b|"
    r"\b(?:cent(?:er|re)|institute|group|organi[sz]ation|network|foundation)\b[^.;]{0,40} was (?:founded|"
    r"established) in\b|"
    r"\bis (?:a non-?profit|funded by (?:private )?donations)\b"
)
"""The lines in which a group tells about itself."""
_THAT_ATTACK = re.compile(r"\bin (?:that|the|this) (?:[a-z]+ )?(?:attack|strike|raid)\b")
_SOLDIERS = frozenset(("troops", "soldiers", "fighters", "combatants"))
_EMPLOYING = re.compile(
    r"\b(?:employ(?:ing|ed|s)?|hir(?:ing|ed|es)|recruit(?:ing|ed|s)|laid off|lays off|dismiss(?:ed|es)|sacked|fired|"
    r"made redundant|on its payroll) (?:about |some |at least |more than |up to |nearly |another |only |just )?$"
)
"""Behind these, people of any kind are an employer's."""
_ONE_OF_MANY = re.compile(r" of (?:the |about |some |nearly |more than |over |around )?\d")
"""Behind "She is one", the number that counts."""
_DEFECTED = re.compile(
    r"(?: who| that)?(?: have| had| has)? (?:defected|(?:fled|escaped) to (?:the south|south korea|seoul))\b"
)
_SOME_OF_THEM = re.compile(r"\b(?:[a-z]+|\d+) of (?:the|its|their|his|her) $")
"""What is told of some is not told of all: "two of the 12 cooks ran away"."""
_SHARES_WITH = re.compile(
    r"\bshar(?:es?|ed|ing) [^.;,\d]{0,30}\b(?:rooms?|beds?|flats?|cells?|cabins?|accommodation|apartments?|"
    r"dormitor(?:y|ies)|tents?|"
    r"huts?|house|caravans?|bunks?) with (?:about |up to |some )?$"
)
_ARE_HOUSED = re.compile(
    r"(?: [a-z]+)? (?:is|are|was|were) (?:often |now )?(?:housed|kept|crammed|packed|held|squeezed|crowded) (?:in|"
    r"into) (?:an?|each|"
    r"one|every|the same) [^.;,]{0,30}?\b(?:rooms?|cells?|cabins?|tents?|containers?|flats?)\b"
)
"""How many sleep in one room."""
_ONE_FOR_EVERY = re.compile(r"\bone [a-z ]{3,24} (?:for|per) (?:every |each )?(?:about |some )?$")
"""“One doctor for every 25,000 people” counts those who live there."""
_MARCHED = re.compile(
    r"(?: [a-z]+)? (?:have |had )?(?:marched|demonstrated|rallied|protested|gathered (?:in|at|on|outside)|attended|"
    r"turned out|"
    r"took to the streets|signed (?:the|an?|their) (?:petition|letter|appeal)|voted|took part in (?:the|a) (?:march|"
    r"rally|"
    r"protest|demonstration|funeral))\b"
)
"""What people do who are counted in the street, and not at work."""
_SUES = re.compile(
    r"(?: [a-z-]+){0,3}? (?:have |has |had )?(?:sue|accuse[ds]?|allege[ds]?|petitioned|filed (?:a|an))\b"
)
_PRISONS_HOLD = re.compile(
    r"\b(?:prisons?|jails?|camps?|centres?|centers?) (?:now )?(?:holds?|held|houses?) (?:about |some |over )?$"
)
_HELD = frozenset(("prisoners", "inmates", "detainees"))
_HOLDS = re.compile(
    r"\b(?:holds?|held|houses?|housed|total of|there (?:are|were)|has|had) (?:about |some |around |roughly |"
    r"up to |a total of )?$"
)
_IS_HELD = re.compile(r"(?: [a-z]+)? (?:were|are|was|is) (?:being )?(?:held|detained|locked up|imprisoned)\b")
_WORK_BEHIND = re.compile(
    r"(?: [a-z]+){0,4} (?:work\w*|labou?r\w*|toil\w*|sew\w*|make|making|produc\w*|dig\w*|mining)\b"
)
_SMALL = 60
_FEW = 20
_SURELY = 0.5
_LINES = 200
_MILLIONS = 900_000
_HOUSEHOLDS = frozenset(("families", "households"))
_SURE = frozenset(("count", "them", "number", "group", "batch", "wave"))


def _around(view: View) -> tuple[int, int]:
    """The lines before the number, and its sentence."""
    return max(view.spot.paragraph.start, view.spot.start - _LINES), view.spot.surroundings.end


def _at_work(view: View) -> bool:
    """Whether a place of work is named in the lines before, or in the sentence."""
    return WORKPLACE.search(view.article.folded, *_around(view)) is not None


def _names_a_trade(view: View) -> bool:
    """Whether a trade that no list holds is named in the lines before: "Ship breakers wear sandals. Two died"."""
    words = view.article.words_in(max(view.spot.paragraph.start, view.spot.start - _LINES), view.spot.start)
    return any(sort_of(word) is None and sort_of_counted(word) is not None for word in words)


def _was_attacked(view: View) -> bool:
    """Whether the sentence tells of an attack with drones or missiles, or of "that attack"."""
    folded, sentence = view.article.folded, view.spot.surroundings
    return (
        _ATTACKED.search(folded, sentence.start, sentence.end)
        or _THAT_ATTACK.search(folded, sentence.start, sentence.end)
    ) is not None


def _is_incident(view: View) -> bool:
    """Whether something befell the people that is no report of their work: an arrest, a flight, a hearing."""
    return (_INCIDENT.match(view.behind) or _INCIDENT_BEFORE.search(view.before[-30:])) is not None


_OF_TROOPS = re.compile(r"\bof (?:the |these |those |all )?(?:[a-z]+ ){0,2}(?:troops|soldiers|fighters)\b")
_HARD_OUTSIDERS = frozenset(
    "patients customers tourists guests visitors passengers readers viewers users subscribers spectators fans diners "
    "shoppers voters delegates followers pensioners defectors refugees".split()
)
"""Who is none of the workers, whatever the sentence says of these."""
_FIGHTS = re.compile(r"\b(?:to fight|fights?|fought|fighting|killed|wounded|combat)\b")
_ARE_FIGHTING = re.compile(
    r"(?: [a-z]+){0,3}? (?:are|were|is|was|have been)(?: now| still)? fighting "
    r"(?:against|alongside|beside|with|in|on|at)\b"
)
_BUILDS = re.compile(
    r"\b(?:buil[dt]\w*|rebuil\w*|construct\w*|work(?!ers'?\b)\w*|labou?r\w*|harvest\w*|farm\w*|min(?:e|es|ing)|dig\w*|"
    r"brigades?|regiments?|reconstruct\w*|sappers?|sites?|dams?|dykes?|dikes?|canals?|logging|earn\w*|shock troops)\b"
)
"""Soldiers who do such things are put to work; the others serve."""
_MOVES = re.compile(
    r" (?:labou?r |job |such )?(?:transfers|placements|deployments|dispatches|departures) of (?:[a-z]+ ){0,3}?"
    r"(?:workers|labou?rers|labor|labour|migrants|nurses|doctors|seafarers|helpers|women|men|people)\b|"
    r" (?:labou?r|job|worker) (?:transfers|placements|deployments)\b"
)
_MOVED = re.compile(
    r"\b(?:labou?r|job|workers?) (?:transfers?|placements?|deployments?)\b[^.;,\d]{0,50} (?:averaged|reached|"
    r"total(?:l?ed)?|stood at|numbered|exceeded|came to|rose to|fell to|hit) (?:about |some |nearly |over )?$"
)
"""Acts that each move one worker are counted as the workers moved."""


_MOVING = ("transfer", "placement", "deploy", "dispatches", "departures")


def _moves(view: View) -> str:
    around = view.before + view.behind
    if not has_one_of(around, _MOVING):
        return ""
    match = _MOVES.match(view.behind) or _MOVED.search(view.before)
    return match[0].strip() if match else ""


_GRADES = tuple(f"{noun} " for noun in "grade tier band category class level".split())
"""Before a number that names a rank of workers: "grade 1 workers"."""


def decide_people(view: View) -> tuple[str, str | None, float, str] | Aside | None:
    """(measure, kind, score, words), why the people are not at work, or None where no people are counted."""
    if view.before.endswith(" top "):
        return Aside("rank", "top")
    if view.before.endswith(_GRADES):
        return Aside("name", view.before.split()[-1])
    if _OLDER_THAN.search(view.before[-40:]) and (view.amount.top or view.amount.value_low or 99) < _OLDEST:
        return Aside("age", "over" if "over" in view.article.folded[view.spot.start - 8 : view.spot.end] else "under")
    if view.amount.unit in {None, "people"} and not view.amount.unit_candidates and (words := _moves(view)):
        return ("workers", "sent", 0.6, words)
    noun, sort = counted_noun(view)
    if sort is not None and " by " in view.before[-24:] and (match := FELL_BY.search(view.before[-50:])):
        return "change", None, 0.6, match[0].strip()
    if noun == "hands" and view.before.endswith("through "):
        return Aside("not_labor", "through")
    if sort is None:
        return None
    harm = harm_of(view)
    if sort == "asked" or is_sample(view):
        asked = view.best("sampled")
        return Aside("sample", asked.cue.words if asked else noun)
    if harm and (_WAR.search(view.article.folded, *view.spot.surroundings) or _was_attacked(view)):
        return Aside("not_labor", harm)
    if sort == "people" and (
        _VICTIMS.match(view.behind) or (harm and _DISASTER.search(view.article.folded, *view.spot.surroundings))
    ):
        return Aside("not_labor", harm or noun)
    if harm and _OF_TROOPS.search(view.before):
        return Aside("not_labor", harm)
    if noun in _SOLDIERS and (_WAR.search(view.before) or _WAR.search(view.behind)):
        return Aside("not_labor", noun)
    if harm:
        if (
            sort == "worker"
            or is_about_workers(view)
            or is_worker_article(view)
            or _at_work(view)
            or _names_a_trade(view)
        ):
            return ("other", None, 0.6, harm)
        return Aside("not_labor", harm)
    if noun in _STAFF and _ABOUT_US.search(
        view.article.folded, max(0, view.spot.sentence.start - 60), view.spot.sentence.end + 90
    ):
        return Aside("not_labor", noun)
    if noun in _SOLDIERS and (_FIGHTS.search(view.behind) or not _BUILDS.search(view.article.folded, *_around(view))):
        return Aside("not_labor", noun)
    if sort in {"people", "nation"} and (match := _ARE_FIGHTING.match(view.behind)):
        return Aside("not_labor", match[0].strip())
    if sort in {"outsider", "people"} and (worked := _ARE_WORKERS.match(view.behind)):
        return ("workers", "working", 0.6, worked[1])
    if noun in _HARD_OUTSIDERS:
        return Aside("not_labor", noun)
    if match := beside_work(view, noun, sort):
        return Aside("not_labor", match)
    works = put_to_work(view, noun) if sort in {"outsider", "people"} and noun not in _HOUSEHOLDS else ""
    if sort == "outsider" and (works or _ARE_SENT.match(view.behind)):
        sort = "people"
    is_hired = _EMPLOYING.search(view.before[-40:]) is not None
    if sort == "outsider" and is_hired:
        sort = "people"
    if sort == "outsider":
        return Aside("not_labor", noun)
    if sort == "people" and _WITH_CHILDREN.search(view.before) and noun in {"children", "girls", "boys"}:
        return Aside("not_labor", noun)
    if sort == "bare" and not (
        is_about_workers(view) or (noun in _SURE and (is_worker_article(view) or follows_people(view)))
    ):
        return None
    value = view.amount.top
    if (
        view.before.endswith(" per ")
        or view.before.endswith(" per team of ")
        or (value is not None and value != int(value))
    ):
        return Aside("not_labor", noun)
    inside = view.article.folded[view.spot.start : view.spot.end]
    if (
        ((value is not None and value >= _MILLIONS) or inside.startswith("millions"))
        and sort != "worker"
        and not works
        and not WORKPLACE.search(view.before)
        and not (max(view.weight("working"), view.weight("staff"), view.weight("sent"), view.weight("worked")) > 0.4)
    ):
        return Aside("not_labor", noun)
    if sort != "worker" and value and value >= _NATIONS:
        return Aside("not_labor", noun)
    if sort == "people" and value and value >= _MILLIONS and _OF_A_NATION.search(view.before[-30:]):
        return Aside("not_labor", noun)
    if sort == "people" and value is not None and _IN_SHELTER.search(view.before[-60:]):
        return Aside("not_labor", "shelter")
    shared = _SHARE_ROOM.match(view.behind)
    if _IN_ROOM.search(view.before[-24:]) or (shared and ((value or 0) <= _SMALL or "share" in shared[0])):
        return Aside("not_labor", noun)
    if sort == "people" and _PRISONS_HOLD.search(view.before[-40:]):
        return Aside("not_labor", "prisons")
    if value == 1 and _ONE_OF_MANY.match(view.behind):
        return Aside("figure_of_speech", "one of")
    if match := _DEFECTED.match(view.behind):
        return Aside("not_labor", match[0].strip())
    if (match := _SHARES_WITH.search(view.before[-70:])) or (match := _ARE_HOUSED.match(view.behind)):
        return Aside("not_labor", match[0].strip())
    if sort == "people" and (match := _ONE_FOR_EVERY.search(view.before[-40:])):
        return Aside("not_labor", match[0].strip())
    if value is not None and sort == "people" and (_SUES.match(view.behind) or _MARCHED.match(view.behind)):
        return Aside("not_labor", noun)
    if value is not None and (
        (value <= _SMALL and not _SOME_OF_THEM.search(view.before[-24:]) and _is_incident(view))
        or (sort == "people" and _RESIDE.match(("people" if inside.endswith("people") else "") + view.behind))
    ):
        return Aside("not_labor", noun)
    if _IS_HELD.match(view.behind) or (
        noun in _HELD and _HOLDS.search(view.before) and not _WORK_BEHIND.match(view.behind)
    ):
        return Aside("not_labor", noun)
    if value == 1 and not noun.endswith("s") and not _NUMBER_FROM.search(view.before):
        return Aside("not_labor", noun)
    if (match := _SEATS.search(view.before[-30:])) and (sort == "people" or "acc" not in match[0]):
        return Aside("not_labor", "seat")
    if _NEEDED.search(view.before[-30:]):
        return Aside("not_labor", view.before.split()[-1])
    if match := _TOO_FEW.match(view.behind):
        return Aside("not_labor", match[0].strip())
    if (sort != "worker" or (value or 0) >= _MILLIONS) and view.before.endswith(
        (" home to ", " home to about ", " home to some ")
    ):
        return Aside("not_labor", "home to")
    if sort == "people" and " of " in view.before and (match := _LIVES_OF.search(view.before[-50:])):
        return Aside("not_labor", match[0].strip())
    if sort == "people" and (match := _POPULATION_OF.search(view.before[-40:])):
        return Aside("not_labor", match[0].strip())
    if match := _ROUNDED_UP.search(view.before[-60:]):
        return Aside("not_labor", match[0].strip())
    if (value or 99) <= _FEW and (match := _DOES_THE_WORK_OF.search(view.before[-30:])):
        return Aside("figure_of_speech", match[0].strip())
    if noun in _TAUGHT and _OF_A_TEACHER.search(view.before[-20:]):
        return Aside("not_labor", noun)
    if sort in {"nation", "people"} and _ETHNIC.search(inside) and not works and view.weight("working") < _SURELY:
        return Aside("not_labor", "ethnic")
    if noun.startswith("convict") and (match := _LANGUISH.match(view.behind)):
        return Aside("not_labor", match[0].strip())
    if noun in {"individuals", "persons"} and (value or 99) < _INDIVIDUALS and not works:
        return Aside("not_labor", noun)
    if sort != "worker" and (match := _ONE_OF_THE_LISTED.search(view.before)):
        return Aside("not_labor", match[0].split()[0])
    if match := _SERVED.search(view.before[-40:]):
        return Aside("not_labor", match[0].strip())
    if sort != "worker" and (match := _SHOT_AT.search(view.before[-70:])):
        return Aside("not_labor", match[0].strip())
    if view.before.endswith("against ") and sort == "people":
        return Aside("not_labor", "against")
    if (sort in {"people", "nation"} or noun in {"them", "operators"} or noun in PERSONS_ABOVE) and (
        _CHARGED.search(view.before) or _JUDGED.match(view.behind)
    ):
        return Aside("not_labor", noun)
    score = {"worker": 0.85, "nation": 0.8, "people": 0.6, "bare": 0.5}[sort]
    is_sure = noun in _SURE or works or (sort == "people" and (is_hired or is_site_size(view)))
    if sort in {"people", "bare"} and not is_sure and not is_about_workers(view):
        if (
            sort == "people"
            and (noun in {"people", "persons", "men", "women", "others", "them"} or is_worker_article(view))
            and (view.amount.top or view.amount.value_low or 0) >= 10
        ):
            score = 0.4
        else:
            return Aside("not_labor", noun)
    kind, kind_score, words = kind_of_workers(view)
    return ("workers", kind, min(score, kind_score), words or noun)
