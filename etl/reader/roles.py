"""Words that tell what an amount counts, each with the role it plays in a sentence about work.

Goes out: `ROLE_TREE`, for `article.roles_in`. A role says what the word does ("earn", "take", "fee"), not which
measure follows: that is weighed by the measures' own modules. Verbs are written once; their forms are made here.
"""

from __future__ import annotations

_IRREGULAR = {
    "pay": "pays paid paying", "make": "makes made making", "get": "gets got getting gotten",
    "withhold": "withholds withheld withholding", "keep": "keeps kept keeping", "sell": "sells sold selling",
    "buy": "buys bought buying", "give": "gives gave given giving", "send": "sends sent sending",
    "take": "takes took taken taking", "hold": "holds held holding", "go": "goes went gone going",
    "slip": "slips slipped slipping", "rise": "rises rose risen rising", "fall": "falls fell fallen falling",
    "cut": "cuts cutting", "cost": "costs costing", "lend": "lends lent lending", "bring": "brings brought bringing",
    "spend": "spends spent spending", "shrink": "shrinks shrank shrunk shrinking", "win": "wins won winning",
    "grow": "grows grew grown growing", "leave": "leaves left leaving", "flee": "flees fled fleeing",
    "come": "comes came coming", "fly": "flies flew flown flying", "sleep": "sleeps slept sleeping",
    "skim": "skims skimmed skimming", "dock": "docks docked docking", "drop": "drops dropped dropping",
    "ship": "ships shipped shipping", "let": "lets letting", "hit": "hits hitting", "sew": "sews sewed sewn sewing",
    "remit": "remits remitted remitting", "plan": "plans planned planning", "swap": "swaps swapped swapping",
    "transfer": "transfers transferred transferring", "die": "dies died dying", "kill": "kills killed killing",
    "swallow": "swallows swallowed swallowing", "grab": "grabs grabbed grabbing", "trim": "trims trimmed trimming",
    "lop": "lops lopped lopping", "lay": "lays laid laying", "wring": "wrings wrung wringing",
    "hang": "hangs hung hanging", "clip": "clips clipped clipping", "chip": "chips chipped chipping",
    "net": "nets netted netting", "stump": "stumps stumped stumping", "scrape": "scrapes scraped scraping",
    "forgo": "forgoes forwent forgone forgoing", "shake": "shakes shook shaken shaking",
    "strip": "strips stripped stripping",
    "put": "puts putting", "find": "finds found finding", "forbid": "forbids forbade forbidden",
}  # fmt: skip


def _forms(verb: str) -> list[str]:
    head, _, rest = verb.partition(" ")
    forms = [head, *_IRREGULAR[head].split()] if head in _IRREGULAR else _regular(head)
    return [f"{form} {rest}".strip() for form in forms]


def _regular(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return [verb, plural, f"{verb}ed", f"{verb}ing"]


def _words(text: str) -> list[str]:
    """The phrases of 'fee | fees | + charge': a plus stands before a verb, which is written in all its forms."""
    phrases: list[str] = []
    for phrase in text.replace("\n", " ").split("|"):
        phrase = " ".join(phrase.split())
        phrases += _forms(phrase[2:]) if phrase.startswith("+ ") else [phrase]
    return phrases


_ROLES = {
    # --- Pay
    "pay_noun": """incentive plan | incentive plans | incentive scheme | incentive schemes | pay plan
        | salary | salaries | wage | wages | pay packet | pay packets | paycheck | paychecks | paycheque
        | pay slip | pay slips | payslip | payslips | remuneration | compensation | earnings | stipend | stipends
        | allowance | allowances | bonus | bonuses | overtime pay | payroll | minimum wage | the minimum
        | minimum for | minimum is | minimum was | regional minimum | legal minimum | national minimum
        | basic pay | base pay
        | daily rate | hourly rate | piece rate | piece rates | day rate | tips | pay rate | back pay | severance
        | gratuity | unpaid wages | starting pay | monthly pay | average pay | hourly pay | weekly pay | daily pay
        | living wage | overtime rate | wage floor | their pay | her pay | his pay | the pay | pay was | pay is
        | pay of | pay for | of pay | pay rose | pay fell | pay at | pay there | low pay | sick pay | holiday pay
        | pay has | gross pay | net pay | pension | pensions | per diem | gratuities | prison wage | honorarium
        | income | incomes | a living | per piece | ration | rations | food allowance | 월급 | 임금 | 工资 | 月薪
        | зарплата | зарплату | зарплаты | pay rise | pay raise | pay cut | equal pay | day's work | day of work
        | day labour | wage bill | from pay of | from a salary of | out of a salary | by the piece | the rate is
        | the rate was
        | rates are | emoluments | pay envelope | wage packet | wage packets | end of service | rate per thousand
        | hardship pay | hazard pay | danger money | prize money | retainer | piecework | takehome
        | her slip | his slip | my slip | their slip | a day's work | a week's work | a month's work
        | his reward | her reward | their reward | wage slip | first slip | last slip | the pay slip | the slip
        | their takings | her takings | his takings | daily takings | monthly takings | monthly take is""",
    "earn": """+ earn | is paid | are paid | was paid | were paid | been paid | being paid | be paid | gets paid
        | get paid | got paid | getting paid | paid workers | pays workers | paying workers | pay workers
        | paid its workers | pays its workers | pays its | paid them | paid him | paid her | paid me | pays me
        | pay me | pays them | pays him | pays her | paid us | pays us | + bring home | not paid | never paid
        | underpaid | paid each | paid only | paid just | paying them | paid women | pays women | paid men
        | pays men | paid by the | paid for each | paid per | pays its 노동자 | paid monthly | paid a day
        | credited with | + credit | earner | earners | earns | + work for | workers get | workers got""",
    "owed": "owes me | owes him | owes her | owes them | owes us | owes the workers | owe them | owe us | owe me "
    "| owe him"
    " | outstanding | owed | is owed | are owed | am owed | was owed | were owed | still owed | arrears | unpaid "
    "| in "
    "arrears | back wages | compensated | settlement",
    "gets": """billed | lets him have | lets her have | lets them have | let us have | lets us have | let him have
        | let her have | let them have | sees | saw only | see only | workers see
        | saw | + make | + receive | + get | + give | hands | given
        | handed | were handed | was handed | + bring in | + bring | took in | taken in | takes in | take in | drew
        | draws | + fetch | + pocket | + net | grosses | grossed | grossing | + pull in | + pull down | + rake in
        | + pick up | + walk away with | + come away with | + pocket""",
    "pay_verb": """pay | paid | pays | paying | + shell out | + fork out | + fork over | + cough up | + stump up
        | pony up | ponies up | ponied up | + dole out | + dish out | + part with | + kick in | + lay out | + remunerate
        | + hand out | payment | payments | + disburse
        | paid out | pays out | pay out | + reimburse""",
    "outlay": """+ shell out | + fork out | + fork over | + cough up | + stump up | + splash out | + lay out
        | + part with
        | + scrape together | out of pocket | outlay | outlays | sets me back | set me back | sets him back
        | set him back
        | sets her back | set her back | sets us back | set us back | sets them back | set them back
        | + come up with | had to find | has to find | have to find | had to raise | have to raise | has to raise
        | down payment """,
    "promise": """+ promise | provided for | provides for | signed on for | signed up for | + offer | + advertise
    | was told | were told | been told | told them | told us | told me
        | told him | told her | job ad | recruitment notice | supposed to earn
        | should have received | should receive | should earn | would get | would earn | would make | would be paid
        | thought she would | expected to earn | + guarantee | was to be paid | lured | lured by | notice | tender
        | job offer | offer letter | contract | contracts | contract says | contracts say
        | by contract | entitled to | + entitle | due to receive""",
    "on_paper": """on paper | entered in the books | in the books at | officially | nominally | nominal | gross
        | basic | before deductions | on the books
        | basic salary | official wage | before tax | from a salary of | out of a salary | from pay of
        | all in | in wages and bonuses""",
    "keep": """+ keep | left with | is left | was left | are left | be left | left over | left to | remains | remain
        | remaining | remainder | take home | takes home | took home | taking home | taken home | take-home | in hand
        | + retain | + save | savings | sends home | send home | sent home to | lived on | lives on | live on
        | survive on | survives on | survived on | surviving on | goes home with | went home with | all that was left
        | net of | spending money | pocket money | in her hand | in his hand | in my hand
        | in her hands | in his hands | in my hands | in their hands | hidden
        | put aside | after deductions | after tax | what reaches | would leave
        | leaves him | leaves her | leaves them | that leaves | left him | left her
        | + clear | reaches the
        | + hang on to | + hold on to | + scrape by on | + get by on | + make do with | + live off | + eke out
        | + subsist on | + squirrel away
        | + put by | + end up with | leaves each | leaves the workers
        | reach the worker | there is | left for | left after | actually received | actually gets | actually get""",
    # --- Taken
    "take": """+ take | + administer
        | assessed | + deduct | deduction | deductions | + withhold | withholding | + confiscate | + subtract
        | + siphon | + skim | + garnish | + dock | + surrender | + levy | + seize | + retain for | + claim
        | taken from | taken out of | took from | cut from | hand over | hands over | handed over | handing over
        | + hand in | turn over | turned over | turns over | turned in | turn in | goes to | go to | went to
        | going to | goes into | go into | + remit | remittance | remittances | pay back to | goes straight to
        | + transfer | + donate | donation | donations | + contribute | contribution | contributions | + collect
        | collected from | + extract | + extort | keep back | keeps back
        | kept back | keeping back | held back | holds back | hold back | holding back | share of
        | + divert | + funnel | passed on | passes on | pass on | + deliver | kickback | kickbacks | cut of
        | a cut | his cut | her cut | their cut | + send to | sent to | sends to | sends pyongyang | state's cut
        | state's share | party's share | party's cut | the regime's share | foreman's share
        | manager's cut | plus another | + forfeit | demanded of | required of | + impose | + charge for
        | + cream off | + claw back | + rake off | + shave off | + trim off | + lop off | + knock off | + clip
        | + appropriate | + expropriate | + grab | + snatch | + relieve | + exact | + wring
        | + hive off | + kick up | + kick back | + sign away | + relinquish | + chip in | + hand back | + give up
        | come up with | comes up with | came up with | to come up with | + scrape together
        | + help itself to | + help themselves to | + help himself to
        | left to find | are left to find | left to raise
        | stoppages | withholdings | garnishment | garnishments | rake off | rakes off | on the hook for
        | must pay | has to pay | have to pay | had to pay | must bring | has to bring | have to bring
        | upwards to | held for | set aside for | earmarked | deposited | + send | books | booked | for the state
        | to the state | to the party | to pyongyang | to the regime | to the government | to the embassy
        | + claw back | + cream off | + trouser | + shave | + shave off | + lop off | + rake off | + garnishee
        | + forgo
          | never reaches | never reach | never reached | tithe | + swallow | + gobble up
        | helps itself to | help themselves to | helps himself to | helped itself to | helped themselves to
        | helped himself to | + squirrel away  | + sign away | + sacrifice | + hive off | + mop up | + relinquish
           | + strip off | + slice off    
        | knocked off | knocks off
""",
    "demand": "+ demand | + ask for | + require | + request | + press for",
    "quota_noun": """given a figure | a figure for the | ordered to earn | required to earn | must earn
        | expected to earn | has to earn | have to earn
        | had to earn | forced to earn | told to earn | ordered to make | ordered to bring in | must bring in
        | to be earned | required to generate | quota | quotas | plan | party fund | party funds | loyalty funds
        | loyalty fund | loyalty payment
        | loyalty payments | state plan | foreign currency quota | currency quota | target | targets | norm | norms
        | work norm | daily norm | production quota | tribute | levies | levy | party contribution | state share
        | its share | his plan | my plan | their plan | the state's share | remittance demanded | assessment
        | compulsory savings | forced savings | mandatory savings | monthly handover | handover
        | revolutionary fund | party money | loyalty money | birthday fund | study materials | patriotic donations
        | loyalty offering | loyalty offerings | planned amount | planned sum | obligatory payment | compulsory payment
        | mandatory payment | obligatory payments | compulsory payments | mandatory payments | monthly assignment
        | tithe | mandatory contribution | daily target | work target | output target""",
    "upkeep": """for food | for meals | for rent | for lodging | for housing | for heating | for accommodation
        | for the bed | for board | for utilities | for electricity | for transport | for insurance | for newspapers
        | for uniforms | for water | for the dormitory | for the bus | for dormitory | for bedding | for laundry
        | food and lodging | room and board | rent | upkeep | lodging | food and bunk | bunk | board and lodging
        | for gas | for tools | for equipment | for safety gear | for tax | for taxes | for social security
        | for medicine | for medical | for administration | for management | for savings | for diesel | for bait
        | for a bed | for bed | dormitory fee | for their meals | for his meals | for her meals | for their food
        | for his food | for her food | for their board | for their rent | for their lodging | for their beds
        | for their upkeep | for the construction | for construction | for support | for the army | for the soldiers
        | for the party | for the fund | for the countryside | for the flood | for loyalty | for savings bonds
        | for the school | for cultural activities | for the canteen | for the bunk | for the dorm | for his bed
        | for the room | for hygiene | for soap | for internet | for the internet | for wifi | for the ride
        | for the bike | for hot water | for drinking water | for the van | for medical insurance | for gloves
        | for boots
        | for the phone | for the interpreter""",
    # --- Fees
    "recruit": """applicant | applicants | candidate | candidates | dispatch list | on the list
        | agent | agents | broker | brokers | recruiter | recruiters | recruitment | recruitment fee
        | recruitment fees | recruitment agency | recruitment agencies | agency fee | agency fees | visa | visas
        | permit | permits | placement fee | placement fees | job placement | middleman | middlemen | to get the job
        | for the job | for the visa | for a visa | for a job | to be selected | to come | to go abroad
        | to be sent abroad | smuggler | smugglers | agency | agencies | recruiting | for jobs | for his job
        | for her job | for work abroad | for the contract
        | commission | commissions | manning agency | agent's fee | recruitment costs | travel costs | passage
        | get the job | got the job | travel documents | work permit | + recruit | be put on the list | training fee
        | medical test | medical tests | + migrate | dalal | sponsorship
        | placement | placements | headhunter | headhunters | sub agent | sub agents | subagent | subagents 
        | manpower agency | manpower agencies | earnest money | orientation  | medicals
        | a place on the list | to get there | getting there | to land the job | to land the post | to land a job
        | hiring cost | hiring costs | visa expenses | visa costs | recruitment expenses | dispatch costs
        | to be flown out | to fly out | is chosen | are chosen | to be chosen | was chosen | to secure the job
        | to secure a job | to secure a place
        | to get hired | to be hired | jobseeker | jobseekers | job seeker | job seekers | tout | touts | fixer
        | fixers
        | go between    | paperwork | service charge | service charges
         | facilitators | work visa | work visas | entry permit | attestation  | job offer letter
         """,
    "debt": """advance | advances | debt | debts | owes | in debt | indebted | advance of | bonded | redeem | + owe
        | sold him | sold her | sold us | sold them | peshgi | dadan""",
    "loan": """loan | loans | + lend | + repay | mortgage | microloan | lender | lenders | moneylender
        | moneylenders | instalment | instalments""",
    "borrow": "+ borrow",
    "buy": "+ buy",
    "fee": """fee | fees | + charge | a charge | surcharge | deposit | deposits | security bond | surety | toll
        | to leave | to be released | bond | guarantee money | guarantee of | guarantees of  | a security
        | forfeit of | a forfeit | earnest money | handling charge | levy on each | retainer | caution money
        | collateral
        | down payment""",
    "bribe": """bribe | bribes | bribed | bribery | bribing | + slip | kickback | under the table | grease
        | bought him out | bought her out | + buy off | bribe of | to look away | look the other way
        | turn a blind eye | corrupt | bought his way
        | paying off | in bribes | + extort | sweetener | sweeteners | backhander | backhanders | hush money | silence
        | tea money | protection money | speed money | baksheesh | payoff | payoffs | pay off to | greased
        | greasing | palms
        | palm of | + bung | were squared | was squared | + square it   | shakedown | shakedowns
        | shake down | shakes down | shook down | shaking down | let them go | let him go | let her go | let us go
        | let me go | lets them go | lets him go | unofficial payment | unofficial payments | informal payment
        | informal payments | facilitation payment | facilitation payments | gift to the | gifts to the | gift worth
        | into the hand of | into the hands of | pull strings | pulled strings    
          | on the side | to tip off | + wave through | wave them through | waved them through""",
    "fine": """fine | fines | fined | fining | penalty | penalties | penalised | penalized | penalty of | late fee
        | punished | punishment | delay costs | day in bed | for lateness | for being late | per mistake
        | for each day missed | for each day of absence | each missed day | every missed day | per missed day
        | a missed day | day of absence | absconding | for breaking | stung for | + mulct | + penalise | + penalize
        | + punish | late arrival | late arrivals   | breaking the contract | runaway | runaways
        | offender | offenders | infraction | infractions | rule breakers | misconduct | demerit | demerits | spoiled
        | spoilt    | transgression | transgressions | violators | breaking the rules
        | surcharge for | disciplinary""",
    "dues": """dues | membership | membership fee | union fee | subscription | subscriptions | members pay
        | union dues
        | subs | to the union | to their union | members chip in | union contribution | union contributions
        | membership fees | party dues  | from members | of its members  """,
    "exemption": """reporting to work | own business
        | absence fee | absence fees | exemption | exempt | exempted | excused | to be excused
        | marked present
        | be left alone | skip work
        | stay away | absent | off work | workplace exemption | not going to work | buys exemption
        | skip shifts | avoid work | avoid mobilization | get out of | leave of absence | buy his way out
        | instead of working | to stay home | to trade | pay instead | pays instead | substitute
        | excuse | excuses | send a substitute | buy them out | buy him out | buy her out | buys them out
        | buy themselves out
        | bought them out | buy their children out | without turning up | not turning up | staying home | stay home
        | stays home | stayed home | stay at home | staying at home | getting out of | way out of | herself free
        | himself free | themselves free | released from | be released from | absentee | absentees
        | on their own account
        | on his own account | on her own account | trade instead | blind eye | send nobody | sends nobody | let off
        | lets off | off work in | in lieu | they may trade | may trade | to skip | skipping | shirk | shirking
        | stay off | his release | her release | their release | freedom from | 8.3 workers | absence from
        | august 3rd | august 3 | 8.3 money | 8.3 | dodge | dodging | opt out | opting out | sit out
        | away from the workshop | away from the factory | away from work | staying away | exempting | exempts
        | not reporting | nominal job | to be let off | ghost worker | ghost workers""",
    # --- Goods and money of others
    "price": """+ flog | + hawk | + peddle | changed hands at | changes hands at | change hands at   | + rent out
        | quoted at | + overcharge | processing fee | processing fees | processing charge | processing price
        | buys at | buy at | bought at | buying price | purchase price
        | on sale | for sale | tagged at | price | prices | priced
        | water bills | power bills | utility bills | electricity bills | gas bills
        | + sell | sells for | sold for | retail | retails | resell | resold
        | per kilo of | apiece | a bag | price tag | market price | in the market | a plate | at the market
        | going rate | the cost of | + fetch | bazaar | in markets | at markets""",
    "cost": "+ cost | costs",
    "goods": """rice | corn | pork | flour | cooking oil | gasoline | petrol | diesel | fuel | wig | wigs | eyelashes
        | noodles | eggs | meat | bread | coal | sugar | soap | cigarettes | maize | wheat | shirt | shirts | soybeans
        | cloth | shoes | medicine | kimchi""",
    "revenue": """into the treasury | to the treasury | state treasury | medical missions | medical brigades
        | + rake in
        | cash machine | money spinner | moneymaker | export of doctors | slush fund | slush funds | bankroll
        | bankrolls
        | bankrolled | + swell the | its coffers | for the leadership | the leadership | hard cash | foreign cash
        | make goods | makes goods | services worth | goods made | produce goods | export of services
        | exports of services | export of labour | labour exports | labor exports
        | export of labor | export of workers | medical services abroad | foreign currency | hard currency | proceeds
        | + generate | export earnings | + earn pyongyang | + earn for the | earns pyongyang | earned pyongyang
        | for the regime | for pyongyang | foreign exchange | windfall
        | income for the | income for kim | income for its | for the north | regime earns
        | state earns | government earns | takings | exports of goods made | into state coffers | coffers
        | for the government | for the state's | brings in more | bring in more | the regime | cash cow""",
    "business": """+ gross | revenue | revenues | turnover | sales | gross income | annual income
        | + turn over""",
    "trade": """changes hands | change hands | changed hands | profit | profits | gdp | gross national | investment
        | investments | + invest | contract worth | contracts worth
        | budget | aid | shares | shareholders | share price | customs duties | trade between | imports | imported
        | stock | market value | valued | valuation | reward | bail | damage | damages | damaged | repairs | donors
        | income tax | economy | gross domestic | inflation | bond issue | infrastructure | projects worth | project
        | construction cost | stadium | bank | billion-dollar | dumping | tax | taxes | lawsuit | fund | treasury
        | interest | per litre | a litre | a liter | ransom | forfeiture | sanctions | subsidy | subsidies
        | rents | renting | at a cost of | loan of | loans of | in exports | exports of textiles | family needs
        | paid up capital | share capital | with a capital of | registered capital | cost of living | living costs
        | needs at least | humanitarian | grant
        | grants | megaproject | monument
        | budgeted | for information | per ton | acquisition
        | merger | deal | trade | stolen | bank guarantee | missile | missiles | flood | floods | typhoon | drone
        | drones | warship | warships | school fees | school fee | tuition | wedding | weddings | dowry
        | funeral | life insurance | forfeiture of | convicted | pleaded guilty | cryptocurrency | hackers
        | hacked""",
    # --- Change
    "rise": """+ rise | + increase | + raise | + grow | + climb | + jump | + soar | + surge | + double | + hike | up
        | up by | hike | hikes | + gain | + expand | went up | gone up | go up | goes up | + treble | + triple
        | + boost | + inflate | + swell""",
    "drop": """+ fall | + drop | + decrease | + decline | + reduce | + lower | + slash | + plunge | + shrink | + slump
        | down | + cut | slipped | slipped back | cut by | went down | gone down | go down | + halve | + lose
        | + dwindle | + erode | + slide""",
    # --- People
    "sent": """sent | sent to | were sent to | + dispatch | + deploy | + arrive | arrivals | + travel | travelled
        | traveled | + recruit
        | + send | sending | entered | entries | + come | came | went to | + go | to be sent | + migrate | + bring
        | + hire out | flown in | were flown | new | + expect | + export | more are | + leave for | left for
        | would come | + plan to | to send | + volunteer | + mobilize | + mobilise | + enter | + land | shipped
        | asked for | + import | to receive | + supply | + flock""",
    "returned": """+ return | + repatriate | repatriation | + deport | deportation | deportations | sent home
        | sent back | went home | gone home | go home | going home | flown home | were flown home | left the country
        | had left | have left | + expel | + recall | returnees | sending home | send home | send workers home
        | sends home | + evacuate | back home | came home | come home | brought home | flown back | left by
        | leaving | had gone home""",
    "staff": """employs | + employ | staff | employees | workforce | payroll | headcount | on its books
        | on the payroll | personnel | of the plant""",
    "threshold": """with fewer than | with more than | with at least | firms with | companies with | factories with
        | employers with | workplaces with | plants with | or more workers | 起 | establishments with
        | farms with | vessels with | businesses with""",
    "working": """+ work | working | still working | on the job | at work | on site | toil | toiling | toiled
        | remain | live | lives | lived
        | are active | stationed | + sew | + build | + labour | + labor | there are | in the country | held
        | housed | staying | currently""",
    "sampled": """interviewed | surveyed | interviews | interview | survey | respondents | questionnaire | polled
        | poll | answered | questioned | spoke with | spoke to | spoken to | sources | source | witnesses
        | testimony | testimonies | testified | participants | who have seen | according to | reviewed | study of
        | sample | asked | traders in | focus group | case studies | researchers | interviewees | + interview
        | + survey | analysed | analyzed | examined | told reporters | diplomats | heard""",
    "harm": """died | deaths | death | dead | killed | dying | injured | injuries | injury | wounded | perished
        | drowned | suicides | suicide | fatalities | fatality | hurt | fell to | accidents | accident | casualties
        | hospitalized | hospitalised | lost their lives | missing""",
    # --- Time worked
    "shift": "shift | shifts | workday | working day | work day | workdays | day shift | night shift",
    "sleep": "+ sleep | asleep | sleeps | of sleep | rest between | hours of sleep",
    "leave": """leave | off | day off | days off | rest day | rest days | holiday | holidays | vacation | of rest
        | free | sunday | sundays | weekend | rested | days' leave | annual leave | time off | break""",
    "watch": """camera | cameras | cctv | cctvs | surveillance | watched | monitored | guarded | monitor | monitoring
        | under guard | under watch""",
    "worked": """+ work | working | + toil | toiling | overtime | + labour | + labor | workweek | working week
        | + sew | at work | on duty | on their feet | behind machines | + drive | + peel | + spend | schedule
        | workload | + rode | rode | + plant | + fish | hauling | + stand | + clean | + cook | + pick""",
    "lasted": """in advance | for | after | within | before | during | lasted | ago | later | waited | + wait
    | earlier | over the
        | delay | notice | sentence | sentenced | detained | jailed | trip | journey | walked | + drive | flight
        | closed | strike | held a | march | battle | curfew | training course | isolated | quarantine | + isolate
        | deadline | absent | + postpone | past | late""",
}


Roles = tuple[str, ...]
RoleTree = dict[str, tuple[Roles | None, dict[str, list[tuple[tuple[str, ...], Roles]]]]]
"""First word → (its own roles, second word → [(the words behind it, roles)]), longest phrase first."""


def _tree() -> RoleTree:
    """All phrases; one phrase may play several roles. The longest wins: "take home" takes nothing."""
    roles: dict[tuple[str, ...], list[str]] = {}
    for role, phrases in _ROLES.items():
        for phrase in _words(phrases):
            roles.setdefault(tuple(phrase.replace("-", " ").split()), []).append(role)
    alone: dict[str, Roles] = {}
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], Roles]]]] = {}
    for words, names in roles.items():
        terms = tuple(dict.fromkeys(names))
        if len(words) == 1:
            alone[words[0]] = terms
        else:
            longer.setdefault(words[0], {}).setdefault(words[1], []).append((words[2:], terms))
    for seconds in longer.values():
        for entries in seconds.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return {word: (alone.get(word), longer.get(word, {})) for word in alone.keys() | longer.keys()}


ROLE_TREE: RoleTree = _tree()
