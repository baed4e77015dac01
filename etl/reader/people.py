"""Whether a number counts people at work, which kind of count it is, or why it says nothing about labor.

In: a view of the amount. Out: (measure, kind, score, words), an `Aside`, or None where the number counts no people.
The dead and the injured are "other"; people who were only asked are a sample.
"""

from __future__ import annotations

import re

from etl.reader.model import Aside
from etl.reader.view import NATIONS, View

_WORKERS = frozenset(
    "worker workers labourer labourers laborer laborers employee employees staff staffers crew crewmen crewmembers "
    "seamstress seamstresses waitress waitresses nurse nurses doctor doctors physician physicians medics surgeons "
    "fisherman fishermen fishers seamen sailors deckhands welders masons bricklayers plasterers "
    "carpenters electricians "
    "miners diggers loggers lumberjacks pickers packers cutters stitchers tailors weavers knitters "
    "machinists operators "
    "maids helpers domestics housekeepers nannies caregivers carers cleaners cooks chefs drivers riders "
    "couriers guards "
    "prisoners offenders inmates detainees convicts internees trainees interns apprentices recruits "
    "migrants expatriates "
    "engineers technicians programmers coders developers teachers builders soldier-builders sappers troops personnel "
    "workforce manpower farmhands farmworkers harvesters shepherds herders farmers peasants laborers hands painters "
    "scaffolders plumbers roofers foremen supervisors managers porters dockers stevedores shipbuilders steelworkers "
    "steel-fixers labourers jobseekers servants therapists dentists pharmacists specialists professionals performers "
    "singers dancers musicians artists athletes strikers protesters workmen handymen gardeners butchers bakers barbers "
    "janitors sweepers porters ragpickers collectors shuckers peelers graders sorters smelters mechanics pilots "
    "hairdressers beauticians hostesses bartenders receptionists clerks employees firefighters soldiers conscripts "
    "slaves bondsmen victims survivors returnees deportees defectors refugees student-workers artisans "
    "craftsmen labor labour worker's человек рабочих рабочие работников sewists tappers pluckers cane-cutters croppers "
    "brickmakers kiln-workers divers stewards seafarers mariners oarsmen fishworkers au-pairs adults".split()
)
_PEOPLE = frozenset(
    "people person persons men man women woman youths youngsters girls girl boys others citizens nationals individuals "
    "adults members colleagues compatriots souls foreigners newcomers arrivals entries students graduates them mothers "
    "fathers residents families villagers relatives veterans teenagers children minors".split()
)
_NOT_AT_WORK = frozenset(
    "readers customers voters users subscribers followers passengers visitors lawmakers diplomats judges experts "
    "journalists buyers inspectors reporters viewers tourists spectators fans guests legislators senators ministers "
    "patients pupils schoolchildren children households families residents villagers lawyers prosecutors activists "
    "officers officials executives shareholders investors ambassadors relatives sons daughters brothers sisters kids "
    "agents brokers recruiters traders policemen police witnesses commissioners donors importers "
    "researchers scientists "
    "delegates members analysts neighbours neighbors consumers clients companions friends civilians directors heirs "
    "suppliers subcontractors contractors retailers manufacturers producers growers wholesalers "
    "suspects defendants candidates commuters observers applicants employers onlookers hosts cousins friends informers "
    "bystanders mourners hackers spies detectives coroners jurors auditors".split()
)
_THINGS = frozenset(
    "numbers papers letters orders quarters dinners corners meters metres litres liters centimeters kilometers "
    "rivers winters summers boilers trailers tractors sensors motors reactors factors sectors monitors generators "
    "doors floors errors mirrors colors flowers towers showers powers covers chapters containers computers "
    "printers servers routers phones trainers sneakers sweaters jumpers trousers blazers bloomers lockers coolers "
    "freezers cookers burners heaters lighters hammers rulers folders posters stickers layers rollers conveyors "
    "excavators bulldozers scooters coasters trawlers freighters tankers liners steamers cruisers carriers "
    "boosters helicopters hangers fasteners zippers offers answers matters manners masters powders feathers "
    "leathers waters tenders ledgers vouchers chambers shelters centers theatres theaters borders barriers "
    "counters registers newspapers brothers mothers fathers daughters sisters characters parameters semesters "
    "members others lovers partners tumors flavors harbors harbours neighbours neighbors colours favours labours "
    "vapours hours tours detectors projectors elevators escalators calculators refrigerators radiators "
    "ventilators transformers speakers scholars dollars collars pillars cellars jaguars seminars calendars "
    "committees trees employees degrees fees knees coffees levees pieces lists fists wrists mists tourists cups "
    "hands islands thousands brands lands bands stands sands persons indicators fingers transfers corridors "
    "vectors rumors rumours odors odours anchors clusters filters gutters shutters litters platters fibers fibres "
    "timbers cucumbers ladders cylinders buffers coffers triggers burgers dangers bunkers banners bumpers "
    "frontiers prayers careers tiers piers copiers dampers drawers dryers boxers crackers slippers skewers "
    "skyscrapers dumpers loaders disasters monsters rosters adapters starters headquarters processors compressors "
    "visors razors terrors guarantees rupees bees settees figures chargers lasers diapers debtors creditors "
    "ministers supporters stakeholders voters".split()
)
"""Plurals that end like people and are none, or are told elsewhere."""
_AGENTS = ("ers", "ors", "ists", "ians", "smiths", "mates", "ees", "folk", "keepers", "wives")
_ASKED = frozenset(
    "witnesses respondents interviewees sources participants traders diplomats experts researchers".split()
)
_STOPS = frozenset(
    "a about after ago all also an and are as at be been before but by can could did do during each every for from had "
    "has have he her here hers his how if in into is it its last later may more most must never no nor not now off on "
    "once or over per she should since so some than that the their then there these they this those through to "
    "under until up upon was we were what when where which while who whose will with within without would".split()
)
_NOUNS = re.compile(
    r"(?:(?:[”\"]? |-|-strong )(?:(?:or )?(?:more|so|other|others|additional)(?: of)? )?"
    r"(?:of (?:(?:the|them|these|those|its|their|his|our|some|all|whom)(?: |\b))?)?)((?:[^\W_]|"
    r"['’-])+(?: (?:[^\W_]|['’-])+){0,4})?"
)
_STRONG = re.compile(r"[ -]strong\b")
_HARM_NOUN = re.compile(
    r"[ -](?:(?:[a-z-]+ ){0,2})(deaths?|fatalities|suicides|injuries|casualties|accidents?|bodies|drownings)\b"
)
_HARM = re.compile(
    r"\b(died|die|dead|killed|kill|injured|wounded|perished|drowned|deaths?|work-related|coffins?|"
    r"body bags|lost their lives|"
    r"fell to (?:his|her|their))\b"
)
_GROUP_BEFORE = re.compile(
    r"\b(?:team|crew|crews|battalion|platoon|regiment|troupe|brigade|brigades|squad|workforce|staff|"
    r"contingent|batch|batches|gang"
    r"|company|force|unit|party|delegation|band|cohort) of (?:about |some |around |nearly |up to |only |"
    r"just |over |at least )?$"
)
_NUMBER_BEFORE = re.compile(
    r"\b(?:number of (?:[a-z-]+ ){1,14}?(?:at|to|is|was|of|reached|reaches)|there (?:may|might|could|"
    r"must) be|(?:still )?counts?|counted|hosts?|hosted|houses|housed|let go|laid off|dismissed|fired|"
    r"took on|lists|they were|we were|there were|"
    r"estimates?\b[^.;]{0,70} (?:from|at|of|to|run|range|ranging|vary|go|"
    r"between)|(?:called|flown|brought|recalled) (?:home|back)|number(?:s|ed|ing)?(?: (?:at|was|is|to|"
    r"could|may|had|has|reach|reached|some)){0,3}"
    r"|headcount of|employs|employed|employing|employ|workforce of|total of|estimates? of|hired|hires|"
    r"recruited|how many)"
    r" (?:about |some |around |nearly |only |just |over |up to |an estimated |roughly |more than |"
    r"fewer than |as many as )?$"
)
_OUT_OF = re.compile(r" of (?:the |its |some |about )?[\d.,]+ (?:million |thousand )?([a-z]+)(?: ([a-z]+))?\b")
_NEEDED = re.compile(
    r"\b(?:lacks?|lacking|short of|shortage of|needs?|vacancies for|responsible for|covered|complaints of|"
    r"enough for|room for) $"
)
_CHARGED = re.compile(
    r"\b(?:charge[sd]?|indict(?:ed|s)|convicted|sentenced|sanction(?:ed|s)|tried|prosecuted) (?:about |"
    r"some |the |at least )?$"
)
_UNSURE_NUMBER = re.compile(
    r"\btheir numbers? (?:has |have |had )?(?:fell|fallen|rose|risen|grew|grown|dropped|declined|doubled|"
    r"shrank|swelled)(?: [a-z]+)? (?:from |to )?(?:about )?$|"
    r"\b(?:their|the|exact|true) numbers? (?:[a-z]+ ){1,3}[a-z]+, (?:but |and )?(?:is |was )?(?:put at |"
    r"estimated at )?$"
)
_VERB_BEHIND = re.compile(
    r"[ ](?:more |others? )?(?:of (?:them|the women|the men|those) )?(?:who |were|was|are|is|had|have|has|"
    r"left|leave|work|worked|remain|remained|returned|died"
    r"|lived?|arrived|came|went|joined|escaped|fled|took part|still|now|crossed|stayed|signed|"
    r"marched|fell|took|toil|toiled|labou?r|sew|build|serve|served|sleep|flee|queue|queued|earn|face|"
    r"faced|struck|walked|protested|disappeared|survived)\b(?! (?:permits?|visas?|hours?|days?|place|per|"
    r"a |an ))"
)
_AMONG = re.compile(
    r"\b(?:of whom|of them|of which|among them|of those|whom|including) (?:about |some |nearly |only |"
    r"at least |more than )?$"
)
_WITH_CHILDREN = re.compile(r"\bwith $")
_SITE_SIZE = re.compile(
    r"\b(?:factor(?:y|ies)|plants?|firms?|compan(?:y|ies)|employers?|businesses|workplaces|sites|"
    r"enterprises|establishments|farms|boats|vessels|shops"
    r"|anyone|those)(?: that| which)?(?: with| employing| of| have| has)(?: at)?(?: fewer than| more than|"
    r" at least| over| under| up to| less than| no more than)? $"
)


_MILLIONS = 900_000
_HEDGES_BETWEEN = re.compile(
    r"^(?: (?:of|with|from|by|to|about|some|around|more|over|than|nearly|at|least|another|the|those|a|total))* ?$"
)


def decide_people(view: View) -> tuple[str, str | None, float, str] | Aside | None:
    """(measure, kind, score, words), why the people are not at work, or None where no people are counted."""
    if view.before.endswith(" top "):
        return Aside("rank", "top")
    noun, sort = _noun(view)
    if sort is None:
        return None
    harm = harm_of(view)
    if sort == "asked" or _is_sample(view):
        asked = view.best("sampled")
        return Aside("sample", asked.cue.words if asked else noun)
    if harm:
        if sort == "worker" or _is_about_workers(view) or is_worker_article(view) or _WORKPLACE.search(view.before):
            return ("other", None, 0.6, harm)
        return Aside("not_labor", harm)
    if sort == "outsider":
        if view.weight("working") < 0.45 or noun in {"officials", "officers", "agents"}:
            return Aside("not_labor", noun)
        sort = "people"
    if sort == "people" and _WITH_CHILDREN.search(view.before) and noun in {"children", "girls", "boys"}:
        return Aside("not_labor", noun)
    if sort == "bare" and not (
        _is_about_workers(view) or (noun in _SURE and (is_worker_article(view) or _follows_people(view)))
    ):
        return None
    value = view.amount.value_high if view.amount.value_high is not None else view.amount.value_low
    if (
        view.before.endswith(" per ")
        or view.before.endswith(" per team of ")
        or (value is not None and value != int(value))
    ):
        return Aside("not_labor", noun)
    if (
        value is not None
        and value >= _MILLIONS
        and sort != "worker"
        and not _WORKPLACE.search(view.before)
        and not (max(view.weight("working"), view.weight("staff"), view.weight("sent"), view.weight("worked")) > 0.4)
    ):
        return Aside("not_labor", noun)
    if _IN_ROOM.search(view.before[-24:]) or _SHARE_ROOM.match(view.behind):
        return Aside("not_labor", noun)
    inside = view.article.folded[view.spot.start : view.spot.end]
    if value is not None and (
        (value <= _SMALL and (_INCIDENT.match(view.behind) or _INCIDENT_BEFORE.search(view.before[-30:])))
        or (sort == "people" and _RESIDE.match(("people" if inside.endswith("people") else "") + view.behind))
    ):
        return Aside("not_labor", noun)
    if value == 1 and not noun.endswith("s"):
        return Aside("not_labor", noun)
    if _NEEDED.search(view.before[-30:]):
        return Aside("not_labor", view.before.split()[-1])
    if sort in {"people", "nation"} and (_CHARGED.search(view.before) or _JUDGED.match(view.behind)):
        return Aside("not_labor", noun)
    score = {"worker": 0.85, "nation": 0.8, "people": 0.6, "bare": 0.5}[sort]
    if sort in {"people", "bare"} and noun not in _SURE and not _is_about_workers(view):
        if (
            sort == "people"
            and (noun in {"people", "persons", "men", "women", "others", "them"} or is_worker_article(view))
            and view.amount.value_high is not None
            and view.amount.value_high >= 10
        ):
            score = 0.4
        else:
            return Aside("not_labor", noun)
    kind, kind_score, words = _kind(view)
    return ("workers", kind, min(score, kind_score), words or noun)


def _noun(view: View) -> tuple[str, str | None]:
    """The counted noun and its sort: worker, nation, people, outsider, asked, bare; None where none is people."""
    amount, spot = view.amount, view.spot
    inside = view.article.folded[spot.start : spot.end]
    if amount.unit == "people":
        words = inside.replace("-", " ").split()
        sort = _sort(words[-1].strip("'\"”“.,"))
        for word in words[-3:-1]:
            if word in _NOT_AT_WORK:
                sort = "outsider"
        return words[-1], sort or ("worker" if inside[-1:] in "명人名" else "people")
    if amount.unit is not None or amount.unit_candidates:
        return "", None
    if view.behind.startswith((" to a ", " to an ", " to each ", " to the ")):
        return "", None
    if view.behind.startswith(" of us"):
        return "us", "worker"
    if _STRONG.match(view.behind):
        return "strong", "worker"
    if match := _HARM_NOUN.match(view.behind):
        return match[1], "people"
    counted = _NOUNS.match(view.behind)
    if counted and counted[1]:
        for index, word in enumerate(counted[1].split()):
            sort = _counted_sort(word)
            if sort:
                return word, sort
            if word == "it":
                continue
            if (
                word in _STOPS
                or index == 3
                or (word.endswith("s") and word not in {"overseas"} and not word.endswith(("ss", "us")))
            ):
                break
    tail = view.before[-60:]
    if " of " in tail[-24:] and _GROUP_BEFORE.search(tail) and not _counts_things(view):
        return view.before.split()[-2], "worker"
    value = amount.value_high or amount.value_low or 0
    if (
        value >= 10
        and tail.endswith(("group of ", "batch of ", "second of ", "wave of "))
        and not _PLURAL_BEHIND.match(view.behind)
    ):
        return tail.split()[-2], "bare"
    if tail.endswith(" of ") and tail[-5:-4].isdigit():
        return "", None
    if (
        (match := _APPOSED.search(tail))
        and view.behind.startswith((",", " in all", ")"))
        and _sort(match[1]) == "worker"
    ):
        return match[1], "worker"
    if match := _ON_ROLLS.match(view.behind):
        return "count", "bare"
    if match := _OUT_OF.match(view.behind):
        for word in (match[1], match[2] or ""):
            if sort := _sort(word):
                return word, sort
    if (match := _NUMBER_BEFORE.search(view.before)) and not re.match(
        r"(?: [a-z]+){0,2} [a-z]+(?<!thi)s\b", view.behind[:30]
    ):
        things = [word for word in match[0].split() if word.endswith("s") and len(word) > 3 and not _sort(word)]
        if not (match[0].startswith("number of ") and things and not any(_sort(word) for word in match[0].split())):
            return "count", "bare"
    if "number" in view.before and _UNSURE_NUMBER.search(view.before):
        return "number", "worker"
    if (match := _AMONG.search(view.before)) and match[0].startswith("of which"):
        return ("them", "bare") if _names_people(view, view.spot.start - len(match[0])) else ("", None)
    if match or re.match(r" (?:of them|of whom|of these women|of us)\b", view.behind):
        return "them", "bare"
    value = amount.value_high or amount.value_low
    is_indefinite = amount.qualifier == "vague"
    if (is_indefinite or (value is not None and value >= 3)) and (match := _VERB_BEHIND.match(view.behind)):
        return match[0].strip(), "bare"
    if is_indefinite and re.match(r" (?:more|others)?(?: (?:are|were|have|had|left))", view.behind):
        return "more", "bare"
    return "", None


def _sort(word: str) -> str | None:
    if word in _ASKED:
        return "asked"
    if word in _WORKERS:
        return "worker"
    if word in NATIONS:
        return "nation"
    if word in _NOT_AT_WORK:
        return "outsider"
    if word in _PEOPLE:
        return "people"
    if word.endswith(("workers", "women", "men", "hands")) and len(word) > 5:
        return "worker"
    return None


def _names_people(view: View, end: int) -> bool:
    """Whether the words just before name people, to whom "of which" goes back."""
    return any(_sort(word) for word in view.article.words_in(max(view.spot.sentence.start, end - 60), end))


_GOES = frozenset(
    "starts works has was is does goes toils sleeps lives gets earns needs must rises stays takes makes".split()
)


def _counts_things(view: View) -> bool:
    """Whether a plural that is no verb stands behind: "a force of 20 tanks"."""
    match = re.match(r" ([a-z]+s)\b", view.behind)
    return match is not None and match[1] not in _GOES


def _counted_sort(word: str) -> str | None:
    """The sort of a noun behind a number; a plural that ends like a trade is people: knotters, operators, trainees."""
    if sort := _sort(word):
        return sort
    word = word.rpartition("-")[2]
    return "people" if word.endswith(_AGENTS) and len(word) > 5 and word not in _THINGS else None


def harm_of(view: View) -> str | None:
    """The words of death or injury that the number belongs to."""
    if match := _HARM_NOUN.match(view.behind):
        return match[1]
    before = view.before[-28:]
    behind = view.behind[: max(0, min(60, view.right - view.spot.end))].split(",")[0].split(";")[0]
    if match := re.search(
        r"\b(killed|killing|injured|injuring|wounded|death of|deaths of|claimed the lives of|"
        r"claimed)(?: at least| about| some| nearly| more than| another)? $",
        before,
    ):
        return match[1]
    match = _HARM.search(behind)
    return match[1] if match else None


def _is_sample(view: View) -> bool:
    if _MET.match(view.behind) or _ASKED_OF.search(view.before[-84:]):
        return True
    value = view.amount.value_high
    if value is not None and value <= _ANECDOTE and _TOLD.match(view.behind) and not view.behind.startswith(" of "):
        return True
    asked = view.best("sampled")
    if asked is None or asked.weight < 0.3:
        return False
    words = asked.cue.words.lower()
    gap = view.article.folded[min(asked.cue.end, view.spot.end) : max(asked.cue.start, view.spot.start)]
    if any(sign in gap for sign in ",;:") or len(gap) > 45:
        return False
    if asked.side < 0:
        return _HEDGES_BETWEEN.match(gap) is not None
    if words in {"according to", "sources", "source", "diplomats", "researchers", "testimony", "survey", "poll"}:
        return False
    return len(gap) < 28


_CAMPS = frozenset("camp camps prison prisons jobs recruitment workshop pits mines plantations kilns brothels".split())


_WORKPLACE = re.compile(
    r"\b(?:mines?|pits?|colliery|factory|plant|site|shipyard|farm|kilns?|quarry|mill|workshop|tower|stadium)\b"
)
_PLURAL_BEHIND = re.compile(r" [a-z]+s\b")
_MET = re.compile(
    r"(?: [a-z-]+){0,3} (?:who(?:m)? (?:we|i|the [a-z]+|[a-z]+ers) (?:met|interviewed|asked|spoke|"
    r"questioned|saw)|whose words|"
    r"interviewed|surveyed|polled|questioned by|who spoke|who talked|dared to speak|who answered|who filled)\b"
)
_ASKED_OF = re.compile(
    r"\b(?:survey|poll|study|questionnaire|interviews?|conversations?)(?: [a-z]+){0,2} (?:among|of|"
    r"with) (?:about |some |more than |over )?$"
)
_APPOSED = re.compile(r"\b([a-z]+s)(?:,| \() ?(?:about |some |around |nearly |roughly |now |at present |more than )?$")
_ON_ROLLS = re.compile(r" (?:[a-z]+ )?on (?:its|the|their|his) (?:rolls?|books?|payroll|staff|pay list|roster)\b")
_TOLD = re.compile(
    r"(?: [a-z-]+){0,3} (?:told|said|say|recalled|testified|described|confirmed|named|remembered|"
    r"reported that|mentioned)\b"
)
_IN_ROOM = re.compile(
    r"\b(?:rooms?|cells?|dormitor(?:y|ies)|huts?|tents?|containers?|cabins?|barracks?|flats?) (?:of|for|with) $"
)
_INCIDENT = re.compile(
    r"(?: [a-z-]+){0,3}? (?:who |later |then )?(?:(?:were|was|have been|had been|have|"
    r"had) )?(?:arrested|caught|kidnapped|"
    r"abducted|critici[sz]ed|identified|disappeared|vanished|fled|escaped|ran away|defected|"
    r"deserted|testified|"
    r"took (?:their|the) case|sued|complained|signed so far|swollen|seen (?:a|an|the)|asked for asylum|"
    r"applied for asylum|not have the right|in hospital|walked to|tested positive|told (?:a|the|this|us|me))\b"
)
_INCIDENT_BEFORE = re.compile(
    r"\b(?:arrested|caught|kidnapped|detained|against|posted|feed|besides|identified|"
    r"salar(?:y|ies) of|wages of|hearing|talked to|spoke to|met) (?:about |some |at least |the )?$"
)
_RESIDE = re.compile(
    r" ?(?:people|persons|inhabitants|residents)? ?(?:live here|live there|came\b|attended|gathered|have signed|signed)"
)
_SHARE_ROOM = re.compile(
    r"(?: [a-z-]+){0,2} (?:share[ds]?|to an?|to each|per|sleep (?:in|to)|slept (?:in|to)|in each|in one|in a single) "
    r"(?:an? |one |each |the same |three |two )?(?:[a-z]+ )?(?:rooms?|containers?|beds?|bunks?|cabins?|"
    r"tents?|cells?|huts?|flats?|houses?|"
    r"apartments?)\b"
)
_LEFT = re.compile(r"(?: [a-z-]+){0,3}? (?:leave|left)\b(?! (?:early|work|behind|school|their|with|over|to))")
_IS_PART = re.compile(r"\b(?:north koreans?|koreans?|cubans?|foreign\w*|migrants?|nationals|citizens|developers)\b")
_SECTOR = re.compile(
    r"\b(?:industry|sector|region|country|trade|economy|state) (?:now |still |currently )?employs (?:[a-z]+ )?$"
)
_SMALL = 60
_ANECDOTE = 60
_JUDGED = re.compile(
    r"(?: [a-z-]+){0,3} (?:was|were|have been|had been) (?:sentenced|charged|convicted|tried|executed)\b"
)
_SURE = frozenset(("count", "them", "number", "group", "batch", "wave"))


def is_worker_article(view: View) -> bool:
    """Whether workers are named in the lines before."""
    end = view.spot.sentence.end
    words = view.article.words_in(max(0, view.spot.start - 700), view.spot.start)
    words += view.article.words_in(view.spot.end, min(max(end, view.spot.end + 160), view.spot.end + 300))
    return any(_sort(word) in {"worker", "nation"} for word in words)


def _is_about_workers(view: View) -> bool:
    near = max(
        view.weight("working"), view.weight("sent") * 0.9, view.weight("returned"), view.weight("staff"),
        view.weight("worked"), view.weight("earn") * 0.8, view.weight("pay_noun") * 0.8, view.weight("shift") * 0.8,
        view.weight("quota_noun") * 0.6,
    )  # fmt: skip
    if near >= 0.3:
        return True
    words = view.article.words_in(
        max(view.spot.sentence.start, view.spot.start - 250), min(view.spot.sentence.end, view.spot.end + 200)
    )
    if any(_sort(word) in {"worker", "nation"} or word in _CAMPS for word in words):
        return True
    before = view.spot.sentence_index - 1
    if before < 0 or view.article.sentences[before].start < view.spot.paragraph.start:
        return near >= 0.1
    sentence = view.article.sentences[before]
    words = view.article.words_in(max(sentence.start, sentence.end - 300), sentence.end)
    return any(_sort(word) in {"worker", "nation"} for word in words)


_RULE = re.compile(
    r"\b(?:must|only|any|every|has to|have to|applies to|obliges|required to) (?:[a-z]+ ){0,4}(?:with|"
    r"have|employ\w*) (?:at least |more than |over |no fewer than |fewer than )?$"
)
_LEFT_BEHIND = re.compile(
    r"(?: [a-z-]+){0,3} (?:left|flew|went|departed|sailed|were sent|were flown|"
    r"were put on)\b(?: the [a-z]+| [a-z]+){0,3}? (?:home|back|the country|the mill|the site|"
    r"the factory|in a single|a train)\b|(?: [a-z-]+){0,4} went the other way"
)
_LET_GO = re.compile(
    r"\b(?:let go|laid off|dismissed|fired|called back|called home|send home|sent home|sent back|"
    r"deported|repatriated|expelled|"
    r"home of) (?:about |some |another |the |all )?$"
)
_SENT_BEFORE = re.compile(
    r"\b(?:(?:next|coming) (?:year|spring|month)|plans? to (?:introduce|bring|take|hire|send)|"
    r"will (?:receive|get|bring|send|take)|placed|allowed|admitted|issued|"
    r"wants?|wanted|ready to (?:take|receive|send)|first group of|second group of)(?: [a-z]+)?:? (?:about |"
    r"some |up to |another |a further )?$"
)


def _follows_people(view: View) -> bool:
    """Whether the sentence before names people: "the women from Wonsan. Sixty-four of them"."""
    words = view.article.words_in(max(view.spot.paragraph.start, view.spot.start - 120), view.spot.start)
    return any(_sort(word) in {"worker", "nation", "people"} for word in words)


_KINDS = (("returned", 1.15), ("sent", 0.9), ("staff", 1.0), ("working", 0.7))


def _kind(view: View) -> tuple[str, float, str]:
    is_bound = view.amount.qualifier not in {"exact", "about", "nearly"} or "or more" in view.behind[:24]
    if (is_bound or _RULE.search(view.before)) and (
        _SITE_SIZE.search(view.before) or view.weight("threshold") > 0.6 or _RULE.search(view.before)
    ):
        one = view.best("threshold")
        return "threshold", 0.7, one.cue.words if one else view.before.split()[-1]
    if match := _LEFT_BEHIND.match(view.behind) or _LET_GO.search(view.before[-30:]):
        return "returned", 0.7, match[0].strip()
    if match := _SENT_BEFORE.search(view.before[-50:]):
        return "sent", 0.65, match[0].strip()
    if match := _LEFT.match(view.behind):
        return "returned", 0.6, match[0].strip()
    is_part = _IS_PART.search(view.article.folded, view.spot.start, min(view.spot.end + 28, view.spot.sentence.end))
    best, most, words = "working", 0.25, ""
    for kind, strength in _KINDS:
        one = view.best(kind)
        if kind == "staff" and one is not None and (one.side > 0 or is_part or _SECTOR.search(view.before)):
            continue
        if one is not None and one.weight * strength > most:
            best, most, words = kind, one.weight * strength, one.cue.words
    return best, 0.5 + min(0.45, most / 2), words
