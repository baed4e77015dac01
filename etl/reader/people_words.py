"""Nouns for people, by sort: workers, nations, people, outsiders who are not at work, and those who were asked.

In: a word. Out: its sort, or None. Trades that no list names are told by their endings; plurals that end like a trade
and are things (trailers, committees) are listed.
"""

from __future__ import annotations

from etl.reader.demonyms import DEMONYMS
from etl.reader.view import JOBS, NATIONS

_WORKERS = frozenset(
    "worker workers labourer labourers laborer laborers employee employees staff staffers crew crewmen crewmembers "
    "seamstress seamstresses waitress waitresses nurse nurses doctor doctors physician physicians medics surgeons "
    "fisherman fishermen fishers seamen sailors crews bosuns attendants replacements loaders  deckhands welders "
    "masons bricklayers plasterers "
    "carpenters electricians "
    "miners diggers loggers lumberjacks pickers packers cutters stitchers tailors weavers knitters "
    "machinists operators "
    "maids housemaids helpers domestics housekeepers nannies caregivers carers cleaners cooks chefs drivers riders "
    "couriers guards "
    "prisoners offenders inmates detainees convicts internees trainees interns apprentices recruits "
    "migrants expatriates "
    "engineers technicians programmers coders developers animators teachers builders soldier-builders sappers "
    "troops personnel "
    "workforce manpower farmhands farmworkers harvesters shepherds herders farmers peasants laborers hands painters "
    "scaffolders plumbers roofers foremen supervisors managers porters dockers stevedores shipbuilders steelworkers "
    "steel-fixers labourers jobseekers servants therapists dentists pharmacists specialists professionals performers "
    "singers dancers musicians artists athletes strikers workmen handymen gardeners butchers bakers "
    "barbers "
    "guides janitors sweepers porters ragpickers collectors shuckers peelers graders sorters smelters mechanics "
    "pilots "
    "hairdressers beauticians hostesses bartenders receptionists assistants clerks employees firefighters soldiers "
    "conscripts "
    "orderlies navvies temps casuals expats ladies riggers slaves bondsmen hewers fallers fellers troops "
    "volunteers brigadiers minders "
    "student-workers artisans "
    "craftsmen labor labour worker's человек рабочих рабочие работников sewists tappers pluckers earners "
    "breadwinners cane-cutters "
    "croppers "
    "brickmakers kiln-workers divers stewards seafarers mariners oarsmen fishworkers au-pairs adults".split()
)
_PEOPLE = frozenset(
    "people person persons men man women woman youths youngsters girls girl boys others citizens nationals "
    "individuals "
    "adults members colleagues compatriots holders  comrades souls foreigners newcomers arrivals entries "
    "townspeople housewives townsfolk them mothers fathers residents families villagers relatives veterans "
    "teenagers children minors".split()
)
NOT_AT_WORK = frozenset(
    "readers customers voters users subscribers followers passengers visitors lawmakers diplomats judges experts "
    "journalists buyers inspectors reporters viewers tourists spectators fans guests legislators senators ministers "
    "patients pupils students graduates schoolchildren children households families residents villagers lawyers "
    "prosecutors activists "
    "officers officials executives shareholders investors ambassadors relatives sons daughters brothers sisters kids "
    "agents brokers exporters dealers recruiters traders policemen police witnesses commissioners donors importers "
    "researchers scientists "
    "delegates members analysts neighbours neighbors consumers clients companions friends civilians directors heirs "
    "suppliers subcontractors contractors retailers manufacturers producers growers wholesalers "
    "suspects defendants candidates commuters observers applicants employers onlookers hosts cousins friends "
    "informers "
    "victims survivors returnees deportees defectors refugees diners shoppers pensioners "
    "trippers holidaymakers pilgrims hikers skiers makers peacemakers policymakers lawmakers filmmakers "
    "worshippers churchgoers pilgrims overstayers "
    "callers bystanders mourners hackers spies detectives coroners jurors auditors believers homeowners townspeople "
    "demonstrators protesters landlords owners moneylenders lenders smugglers traffickers thieves robbers kidnappers "
    "militants "
    "rebels settlers babies toddlers infants grandchildren parents mothers-in-law bosses entrepreneurs "
    "businessmen businesswomen businesspeople gunmen tribesmen statesmen congressmen spokesmen middlemen clergymen "
    "assemblymen councilmen chairmen noblemen horsemen freshmen gentlemen".split()
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
_TRADES = ("masons", "smiths", "makers", "breakers", "hewers", "benders")
_ASKED = frozenset(
    "witnesses respondents interviewees sources participants traders diplomats experts researchers".split()
)


_OF_A_PEOPLE = frozenset(
    name.split()[-1]
    for name in DEMONYMS
    if name.endswith("s") and len(name.split()[-1]) > 3 and not name.endswith("ss")
) | frozenset("keralites biharis punjabis bengalis tamils gujaratis northerners".split())  # fmt: skip
"""Plurals alone: "40 Thai cooks" are told by their noun."""


def sort_of(word: str) -> str | None:
    """The sort of a noun; None where it is not known to name people."""
    if word in _ASKED:
        return "asked"
    if word in _WORKERS:
        return "worker"
    if word in NATIONS:
        return "nation"
    if word in NOT_AT_WORK:
        return "outsider"
    if word in _PEOPLE:
        return "people"
    if word.endswith(("workers", "women", "men", "hands")) and len(word) > 5:
        return "worker"
    return None


def is_person(word: str) -> bool:
    """Whether a noun in the singular is one of several people: "for each participant", "per trainee"."""
    return sort_of_counted(f"{word}s") is not None


def sort_of_counted(word: str) -> str | None:
    """The sort of a noun behind a number; a plural that ends like a trade is people: knotters, operators,
    trainees."""
    if sort := sort_of(word):
        return sort
    if word in _OF_A_PEOPLE:
        return "nation"
    if len(word) > 5 and (word.endswith(_TRADES) or (word.endswith("s") and word[:-1] in JOBS)):
        return "worker"
    word = word.rpartition("-")[2]
    return "people" if word.endswith(_AGENTS) and len(word) > 5 and word not in _THINGS else None
