"""The words beside a name of a place that tell what part it plays: prepositions, nouns and verbs, each list once.

Folded: small letters. What follows from them is in mentions.py.
"""

from __future__ import annotations

from etl.reader.demonyms import DEMONYMS


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


IN = _words("in at inside within across throughout near outside around on into onto under off 在 в на")
"""Prepositions of the place where something is."""

COMPASS = _words("north south east west northeast northwest southeast southwest outskirts suburbs")
"""Before “of X”: near X."""

GEOGRAPHY = _words(
    "city cities town province port border region district county state emirate republic prefecture krai oblast "
    "territory capital zone edge heart center centre downtown streets island "
    "side village municipality area outskirts suburb suburbs"
)
"""“the city of X”, “X Province”."""

SITES = _words("park zone complex estate industrial stadium airport port mine mines mill refinery shipyard prison jail")
"""Behind a name, with capitals: a site that is called after its city."""

PEOPLE_NOUNS = _words(
    "worker workers laborer laborers labourer labourers workforce migrant migrants national nationals citizen "
    "citizens women woman men man people person girl girls boy boys crew crews crewman crewmen sailor sailors "
    "seafarer seafarers fisherman fishermen fishers logger loggers builder builders welder welders bricklayer "
    "bricklayers plasterer plasterers mason masons guard guards maid maids nurse nurses doctor doctors physician "
    "physicians medics student students trainee trainees soldier soldiers troops engineers engineer waitress "
    "waitresses seamstress seamstresses helper helpers domestic cook cooks driver drivers rider riders farmer "
    "farmers farmhand farmhands picker pickers miner miners prisoner prisoners inmate inmates refugee refugees "
    "employee employees staff team teams families family expatriates expats household households residents "
    "population labor labour coder coders specialists defector defectors escapees deckhand deckhands tailor tailors "
    "owner owners boss bosses manager managers foreman foremen interpreter supervisor "
    "brigade brigades contingent contingents interns personnel youth youths he she colleague colleagues counterpart "
    "counterparts peers children teenagers mothers"
)
"""Behind an adjective of a country: people from there."""

MIGRANTS = _words("migrant migrants national nationals citizen citizens expatriate expatriates expats")
"""Behind the name of a country itself: people from there."""

ITS_OWN_ADJECTIVE = frozenset(("KP", "MM"))
"""Countries whose name serves as its adjective, too: "Myanmar workers"."""

AT_WORK = frozenset(
    "worker driver rider courier picker packer farmworker labourer laborer miner cleaner nanny maid".split()
)
"""Who may be named by town and firm: "a Leeds Just Eat rider"."""
EMPLOYERS = _words(
    "factory factories plant plants company companies firm firms employer employers restaurant restaurants site "
    "sites construction farm farms boat boats vessel vessels ship ships trawler trawlers longliner longliners "
    "fleet fleets shipyard "
    "shipyards mine mines mill mills camp camps prison prisons market markets minimum economy sector industry "
    "industries stadium stadiums villa villas contractor contractors developer developers subsidiary hospital "
    "hospitals clinic clinics soil side school schools office offices wage wages salary salaries pay garment "
    "textile fishing logging seafood mining workshop workshops complex collieries colliery yard yards shipbuilder "
    "builder hotel hotels operator operators labor labour law plantation plantations "
    "brick kilns kiln warehouse warehouses sweatshop sweatshops greenhouse greenhouses zone park project projects "
    "jails jail penitentiaries household households port ports supermarket supermarkets brokers shops "
    "cannery processor processors"
)
"""Behind a name: who employs, or what tells that work is meant."""

WORKPLACES = _words(
    "factory factories plant plants mine mines mill mills camp camps prison prisons farm farms market markets "
    "complex workshop workshops shipyard shipyards colliery collieries minimum economy construction site sites "
    "jails jail"
)
"""Employers that stand where their country is; a company or a restaurant may be abroad."""

SHIPS = _words(
    "boat boats vessel vessels ship ships trawler trawlers longliner longliners tanker freighter seiner squidder"
)
"""Employers that people are on."""

SOLD = _words("sell sells sold selling marketed retails")
"""Behind these, "in X" is where the goods go."""
SPEAKERS_OF_CITIES = _words("group groups university newspaper court institute professor lawyer lawyers ngo charity")
BUYERS = _words(
    "brands brand buyers buyer clients client customers customer consumers importers importer retailers retailer "
    "labels shelves shoppers wholesalers"
)
"""Right before “in X”: who gets the goods, or the work of those who sit elsewhere."""
KEPT = _words("account accounts bank banks")
"""Right before “in X”: where money is kept, not earned."""

PARENTS = _words("company companies firm firms corporation bank banks ministry headquarters account accounts agency")
"""Who sits in Pyongyang and is paid there for work that is done elsewhere."""

SOURCES = _words(
    "source sources diplomat diplomats expert experts analyst analysts researcher researchers professor professors "
    "tank institute university activist activists group groups ngo ngos correspondent reporter newspaper court "
    "conference meeting summit lawmaker lawmakers spokesperson spokesman study studies media embassy consulate "
    "intelligence official officials customs organization organisation charity outlet broadcaster agency think "
    "economist economists academic academics scholar scholars lawyer lawyers minister president leader foreign "
    "unification state treasury justice prosecutors police envoy envoys ambassador parliament senator congress "
    "service report survey magazine daily journalist journalists tribunal importers importer brands brand buyers "
    "buyer customers customer traders trader consumers retailers tourists visitors government ministry authorities"
)
"""Behind a name: who speaks, rules or buys."""

RULERS = _words("regime government state party authorities leadership treasury coffers")
"""Who gets money that is sent "to the X …"."""

STATE = _words("government ministry authorities police state president leader service")
"""Sources that rule: what they do, they do in their country."""

TELLERS = _words(
    "official officials source sources diplomat diplomats expert experts analyst analysts researcher researchers "
    "professor tank institute university activist activists ngo ngos correspondent reporter newspaper court "
    "conference meeting summit lawmaker lawmakers spokesperson spokesman embassy consulate group groups said told "
    "says charity organization organisation headquartered office relative talks defectors defector escapee "
    "interviewed interviews met spoke shelter media outlet website broadcaster trader traders merchant merchants "
    "businessman pastor missionary priest campaigner campaigners advocate advocates lawyer lawyers economist "
    "economists scholar scholars academic academics judge prosecutors"
)
"""Before "in X": who only speaks there."""

RECRUITERS = _words(
    "family families agent agents agency agencies broker brokers recruiter recruiters village villages hometown wife "
    "mother father parents brother sister lender lenders moneylender moneylenders poverty unemployment joblessness "
    "hardship widow widows"
)
"""Before “in X”: what people leave at home, and who sends them from there."""

SIGNED = _words("signed born grew raised")
"""Some words before “in X”: what people did before they left."""

SETTLED = _words("based flagship lives living live lived settled resettled resettling defected escaped fled arrived")
"""Before “in X”, where X is a country that speakers live in: who once worked elsewhere."""

OWNED = _words("run owned backed funded linked controlled led registered made born trained affiliated")
"""Behind “X-”: whose something is, not where."""

SENDS = _words("supplies sends send exports supply sent provides")
"""Behind a country: it sends people."""

HEARD = _words("court courts parliament media newspapers")
"""Behind “in X”: where work elsewhere is only spoken of."""

SAID = _words("said told says tells")
"""Behind "in X": somebody there speaks."""

MONEY = _words(
    "won yuan dollar dollars rouble roubles ruble rubles dinar dinars dirham dirhams riyal riyals rial rials rupee "
    "rupees peso pesos shilling shillings pound pounds franc francs cent cents currency baht ringgit taka yen lira "
    "zloty birr naira"
)
"""Behind a name: a currency."""

CITIZENS = _words("citizens citizen nationals national natives subjects passports")
"""Before “of X”: people from there."""

BEFORE_LANGUAGES = _words("in speak speaks spoke spoken speaking learn learned learning into")
"""Before an adjective of a country that stands alone: the language."""

PUBLISHERS = _words(
    "times post daily news herald tribune journal monitor wire dispatch review customs television radio agency "
    "express gazette telegraph observer today weekly broadcasting cup games"
)
"""Behind a name, with a capital: a newspaper, a broadcaster."""

SENT = _words(
    "sent send sends sending dispatch dispatches dispatched dispatching deploy deployed deploying deployment travel "
    "travelled traveled travelling traveling travels go goes went gone going move moved moving come came arrive "
    "arrived migrate migrated migrating flown fly flew supply supplies supplied worker workers laborers labourers "
    "labour labor transferred lent brought bring taken took recruited recruit lured lure trafficked crossed crossing "
    "men women people emigrate entered journey trip way relocated assigned migration hired doctors nurses soldiers "
    "visa visas take takes taking departures departure flock flocked flocking posted posting postings seconded "
    "rotated redeployed redeployment ferried bused bussed transported drafted leased loaned rented outsourced "
    "funnelled funneled exodus influx get getting resettled shuttled commute commuted commuting"
)
"""Before "to X": people who go there."""

INVADED = _words("invaded invade invades invading attacked bombed")
INVASION = _words("invasion war attack attacks assault aggression")
GOODS = _words(
    "goods products items clothes clothing garments jackets textiles wigs eyelashes lashes coal seafood ore parts "
    "samples cash money remittances dollars yuan letters"
)
TRADED = _words(
    "exported exports export exporting sell sells sold selling shipped shipments shipment sales goods coal textiles "
    "wigs eyelashes delivered deliveries imported imports import importing orders order raw materials trade "
    "smuggled products clothes clothing jackets seafood flight flights plane"
)
"""Before "to X" or "from X": goods."""

HOMEWARD = _words(
    "return returned returning returns back home repatriated repatriate deported deport remittances remit remitted "
    "remits wire wired wires money flee fled escaped defected extradited"
)
"""Before "to X": people or money on the way home."""

LEFT = _words(
    "return returned returning returns back repatriated repatriation repatriations deported deportation expelled "
    "withdrawn recalled removed evacuated home left sent kicked"
)
"""Before "from X": people who worked there."""

SENT_BACK = _words("remittances remittance")
"""Right before "from X": money of people who work there."""

LEAVING = _words("leave leaves left leaving fled")
"""Right before X: people go away from there."""

ASKING = _words("employer employers company companies firm firms hiring recruiting demand vacancies")
"""Right before "from X": who hires there, and how much."""

BOUND = _words(
    "leave left leaving headed bound jobs job visa visas departed list recruited recruit permits contract contracts "
    "selected departure destined"
)
"""Before "for X": people on their way."""

COMPARED = _words("as like unlike than")
"""Before "in X" or X: only a comparison."""

WEAK = _words(
    "after before behind except besides by with against between through via toward towards about over versus despite "
    "for among that"
)
"""Prepositions that make no place of work."""

PERSONS = _words("jordan chad georgia israel kenya india asia china paris guinea cuba")
"""Countries that are names of people, too."""

ENDS_NAME = _words(
    "say says said tells told claims warns fears i we "
    "and or in at to from for by with of the a who that which is are was were has have had as than on while"
)
"""Words that no noun phrase goes across."""

SKIPPED = (
    GEOGRAPHY
    | _words(
        "the a an of northeastern northwestern southeastern southwestern northern southern eastern western "
        "central north south east west northeast northwest southeast southwest nearby neighbouring "
        "neighboring greater mainland not only far bordering gulf rich oil tiny small same both country "
        "kingdom sultanate coastal industrial remote whole entire special economic market"
    )
    | {name for name in DEMONYMS if " " not in name}
)
"""Between a preposition and the name: “in the northeastern Chinese province of Jilin”."""

FUNCTION = IN | SKIPPED | WEAK | _words("to from and or but while when from since of as like for though because if")
"""Words that may be capitalized before a name without being part of it."""
