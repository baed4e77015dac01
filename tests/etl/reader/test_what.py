"""What an amount counts: a sentence, and for words of it the measure, or the reason to set them aside."""

from __future__ import annotations

from time import process_time

import pytest

from etl.reader import read_text
from etl.reader.article import Article
from etl.reader.model import Aside, What
from etl.reader.what import decide_what
from etl.vocabulary import KIND, MEASURE, MEASURES_WITH_OF, REASON

PAY = (
    (
        "The cannery pays each migrant 1,850 shekels a month and withholds 600 for the bunk.",
        "1,850 = wage; 600 = quota",
    ),
    ("Fishermen on the trawler were owed $2,300 each when the ship docked.", "$2,300 = wage"),
    (
        "Housemaids in Riyadh said they got 900 riyals instead of the 1,500 they had been promised.",
        "900 = wage; 1,500 = wage",
    ),
    ("Of the 1,100 euros that the clinic pays for her, 650 go to Havana.", "1,100 = wage; 650 = quota"),
    ("Prisoners earn 23 cents an hour making furniture.", "23 = wage"),
    ("The farm gives each picker 30 cents for every bucket.", "30 = wage"),
    ("The contract promised $600 plus $50 for overtime.", "$600 = wage; $50 = wage"),
    ("Deckhands are paid $15 a day, or about 500 baht.", "$15 = wage; 500 = wage"),
    ("He sends home $200 of the $450 that he makes.", "$450 = wage"),
    ("The women earn 2.50 dollars for sewing a dress that sells for 60.", "2.50 = wage; 60 = price"),
    ("Each man was given 2 kilograms of rice a week.", "2 = wage"),
    ("From a gross wage of 3,000 lei they keep 1,100.", "1,100 = wage"),
    ("A Chinese worker doing the same job makes 5,500 yuan.", "5,500 = wage"),
    (
        "Cut-and-sew workers in the free zone take home 6,300 gourdes a fortnight, a lawyer for them said.",
        "6,300 = wage",
    ),
    ("Each kilo of shelled shrimp earns 4 baht; a fast peeler manages 20 kilos.", "4 = wage"),
    ("In 2023 the ship owner was ordered to repay $340,000 in back wages to 41 crew.", "$340,000 = wage; 41 = workers"),
    ("A cook at the canteen gets 25,000 shillings a day; a dishwasher 12,000.", "25,000 = wage; 12,000 = wage"),
    ("Salaries range from 350 to 500 leva.", "350 = wage"),
    ("A Filipino second engineer earns $4,100, a Burmese one half that.", "$4,100 = wage"),
    ("The orchard pays by the bin: 65 dollars, whatever the hour.", "65 = wage"),
    ("No one earns more than 300 dollars here.", "300 = wage"),
    ("They were paid in kind: 15 kilograms of potatoes a month.", "15 = wage"),
    ("Every soldier-builder is allotted 700 grams of grain a day but receives 450.", "700 = wage; 450 = wage"),
    ("They cut the ration to 300 grams.", "300 = wage"),
    ("He makes about as much in a week as he did in a month at home: $60.", "$60 = wage"),
    ("A Sri Lankan housemaid's salary of 120 dinars was cut to 90.", "120 = wage; 90 = wage"),
    ("In 2018 the rate was 45 cents a bucket; it is now 60.", "2018 = date; 45 = wage; 60 = wage"),
    ("Some earn as little as two dollars a day.", "two = wage"),
    ("The clinic bills 80 dollars a visit, of which the doctor sees 9.", "9 = wage"),
    ("A survey of 3,400 workers put the median wage at 212 dollars.", "3,400 = sample; 212 = wage"),
    ("He lost two fingers and got 3,000 yuan in compensation.", "two = not_labor; 3,000 = wage"),
    ("Piece rates fell from 12 to 9 rupees.", "12 = wage; 9 = wage"),
    ("At $1.20 an hour, a 60-hour week brings $72.", "$1.20 = wage; 60 = hours; $72 = wage"),
    ("Of every 1,000 yuan earned, the team leader takes 100.", "1,000 = wage; 100 = quota"),
    ("The rate is 8 hryvnias per jar.", "8 = wage"),
    (
        "Pay at the mill is 2,900 yuan. The workers see 500. The rest is wired home by the manager.",
        "2,900 = wage; 500 = wage",
    ),
    (
        "The company says it pays 1,050 ringgit. Pay slips show 730, after 320 was taken for the hostel.",
        "1,050 = wage; 730 = wage; 320 = quota",
    ),
    (
        "Under the contract, Algiers pays $4,000 a month per specialist; the specialist gets $600.",
        "$4,000 = wage; $600 = wage",
    ),
    ("A tonne of squid brings $1,900; those who clean it earn $6 a day.", "$6 = wage"),
    ("Workers start at $1.35 an hour, rising to $1.50 after six months.", "$1.35 = wage; $1.50 = wage; six = duration"),
    ("The manager keeps their bank cards and gives them 50 yuan a week for snacks.", "50 = wage"),
)
TAKEN = (
    ("Each delegation must remit $12,000 a month to the ministry.", "$12,000 = quota"),
    ("The quota was raised from 3,000 yuan to 4,500 yuan.", "3,000 = quota; 4,500 = quota"),
    ("Inmates must sew 60 uniforms a day.", "60 = quota"),
    ("Pickers fill 25 buckets a day.", "25 = quota"),
    ("Rent and food eat up 400 dirhams of the 1,000 they are paid.", "400 = quota; 1,000 = wage"),
    ("The harvest quota is 300 kilograms per household.", "300 = quota"),
    (
        "The company deducted $90 for the air ticket, $45 for medical tests and $20 for a uniform.",
        "$90 = quota; $45 = quota; $20 = quota",
    ),
    (
        "At the brick kiln a couple with three children moulds 1,500 bricks a day for 900 rupees.",
        "1,500 = quota; 900 = wage",
    ),
    (
        "Fruit pickers live in containers, six to a room, and pay 80 euros a week in rent.",
        "six = not_labor; 80 = price",
    ),
    ("Of the 240 yuan, 60 go to the foreman and 20 to the party.", "60 = quota; 20 = quota"),
    ("The state keeps 95 cents of every dollar they earn.", "95 = quota_share"),
    ("The embassy official collected $50 from each worker every month.", "$50 = quota"),
    ("Loyalty payments of 200 yuan are due on the leader's birthday.", "200 = quota"),
    ("Housekeepers clean 18 rooms a day.", "18 = quota"),
    ("Deductions: 75 dollars for lodging, 40 for water, 25 for the guard.", "75 = quota; 40 = quota; 25 = quota"),
    ("The delegation's monthly plan was 1.5 million rubles.", "1.5 = quota"),
    ("Factory owners pay the state 20,000 yuan per worker per year.", "20,000 = quota"),
    ("The work norm is 1.2 tonnes of coal per man.", "1.2 = quota"),
    ("They were told to bring 30 kilos of scrap or $20 each month.", "30 = quota; $20 = quota"),
    ("The ministry collects $30,000 a year for each of its 700 doctors in Angola.", "$30,000 = quota; 700 = workers"),
    ("They pay $15 for water and $25 for electricity out of wages of $180.", "$15 = quota; $25 = quota; $180 = wage"),
    ("Each worker contributes 10 to 20 yuan for the birthday of the leader.", "10 = quota"),
    ("The quota for each diver is 25 kilos of sea cucumber a month.", "25 = quota"),
    ("Every team must cut 45 cubic metres of timber a day.", "45 = quota"),
)
FEES = (
    ("Her agent in Dhaka demanded 450,000 taka for the visa.", "450,000 = fee"),
    ("The sponsor charged him 1,200 dinars to renew the residence permit.", "1,200 = fee"),
    ("Workers who arrive late are docked two hours' pay and fined 50 ringgit.", "50 = fee"),
    ("She paid a bribe of $300 to a labour official.", "$300 = fee"),
    ("Members pay 500 won a month in union dues.", "500 = fee"),
    ("He pays his boss 100,000 won a month to stay away from the factory.", "100,000 = fee"),
    ("The fine for lateness is 20 yuan.", "20 = fee"),
    ("Smugglers asked 3,500 euros a head to bring pickers from Punjab to Calabria.", "3,500 = fee"),
    ("The crewing agent kept their first two months' salary, about $900, as a deposit.", "$900 = fee"),
    (
        "The trainees, who each borrowed about 7,000 dollars, must work three years to repay it.",
        "7,000 = fee; three = duration",
    ),
    ("The cost of a passport has risen to 12,000 rupees.", "12,000 = fee"),
    ("The trainees' visas cost the broker 90,000 yen each; he asked for a million.", "90,000 = fee"),
    ("His passport was returned after he paid 2,500 dirhams.", "2,500 = fee"),
    ("Guards demanded a carton of cigarettes or 10 dollars to look the other way.", "10 = fee"),
    ("Fines of up to 300 yuan are deducted for talking.", "300 = fee"),
)
WORKERS = (
    ("The mill has 3,100 on its rolls, and every worker pays.", "3,100 = workers"),
    ("Some 260 knotters and 40 shuckers sleep above the hall.", "260 = workers; 40 = workers"),
    ("Some 46,000 Vietnamese work in Taiwanese factories.", "46,000 = workers"),
    ("The brigade of 120 loggers was flown home in March 2021.", "120 = workers; 2021 = date"),
    ("About 3,200 Tajiks were deported last year.", "3,200 = workers"),
    ("Factories with more than 500 workers must register.", "500 = workers"),
    ("The shipyard employs 2,700 people.", "2,700 = workers"),
    ("Hundreds of North Korean IT workers live in Vladivostok.", "Hundreds = workers"),
    ("Dozens were sent back in June.", "Dozens = workers"),
    ("The factory dismissed 340 workers by text message.", "340 = workers"),
    ("Qatar has agreed to take 1,500 Kenyan guards.", "1,500 = workers"),
    ("The ship with 22 sailors on board was detained for 9 days.", "22 = workers; 9 = duration"),
    ("Police freed 17 women from the brothel.", "17 = workers"),
    ("Kigali sent 94 nurses to Israel under the deal.", "94 = workers"),
    ("In the first quarter 1,180 Uzbek workers returned from Russia.", "1,180 = workers"),
    ("The inspectorate found 31 undocumented workers on two sites.", "31 = workers; two = not_labor"),
    ("At the peak, 18,000 people worked on the stadium.", "18,000 = workers"),
    ("Around 600 women are believed to be held in the workshops.", "600 = workers"),
    ("About 40 workers went on strike on Monday.", "40 = workers"),
    ("The firm has 24 looms and 60 employees.", "24 = not_labor; 60 = workers"),
    ("The agreement covers 11,000 seasonal workers until 2027.", "11,000 = workers; 2027 = date"),
    ("One guard watched over every 15 prisoners.", "15 = workers"),
    ("The plane carried 213 labourers from Pyongyang to Vladivostok.", "213 = workers"),
    ("Some 150 of the workers signed the petition, which runs to 12 pages.", "150 = workers; 12 = document"),
    ("The ministry plans to dispatch 5,000 builders.", "5,000 = workers"),
    ("Tens of thousands toil on the plantations.", "Tens of thousands = workers"),
    ("Each of the 62 women on the farm signed for 1,350 euros and saw 800.", "62 = workers; 1,350 = wage; 800 = wage"),
    ("Around 2,000 sailors were stranded on 180 ships during the pandemic.", "2,000 = workers; 180 = not_labor"),
    (
        "Construction of the $220 billion stadium complex employed 30,000 migrants.",
        "$220 = not_labor; 30,000 = workers",
    ),
    ("In November alone 640 returned by train.", "640 = workers"),
    ("Their number fell from 100,000 to about 50,000.", "100,000 = workers; 50,000 = workers"),
    ("By 2030 the country wants to send 500,000 workers.", "2030 = date; 500,000 = workers"),
    ("There is one inspector for every 20,000 workers.", "20,000 = workers"),
    (
        "Some 8,000 crew were abandoned last year, 3,100 of them Indians and 1,200 Filipinos.",
        "8,000 = workers; 3,100 = workers; 1,200 = workers",
    ),
    ("The inspectors counted 212 workers where the licence allows 90.", "212 = workers"),
    ("Production fell by 12 percent after 60 seamstresses left.", "12 = not_labor; 60 = workers"),
    ("The village sent 40 men to Qatar; six came back in coffins.", "40 = workers; six = other"),
    ("About 900,000 people are in prison labour, according to the 2022 estimate.", "900,000 = workers; 2022 = date"),
    (
        "The firm, founded in 1998, has 12 factories and 23,000 workers.",
        "1998 = date; 12 = not_labor; 23,000 = workers",
    ),
    ("The dormitory houses 1,200 workers, eight to a room.", "1,200 = workers; eight = not_labor"),
    ("The 120 nurses will earn 3,200 euros gross.", "120 = workers; 3,200 = wage"),
    ("Officials say 70,000 workers remain; the trade union says 110,000.", "70,000 = workers; 110,000 = workers"),
)
HOURS = (
    ("Crews haul nets for 20 hours at a stretch and sleep three hours.", "20 = hours; three = hours"),
    ("They get one day off every two weeks.", "one day = hours"),
    ("The shift lasts 14 hours, with a break of 30 minutes.", "14 = hours"),
    ("A 12-hour shift earns her 48 yuan.", "12 = hours; 48 = wage"),
    ("He worked 26 days last month.", "26 = hours"),
    ("Under Article 7 of the law, overtime is capped at 48 hours a month.", "7 = document; 48 = hours"),
    ("Workers put in 72 hours a week during the peak season.", "72 = hours"),
    ("They were made to work 21 consecutive days.", "21 = hours"),
    ("Guards watch the dormitory 24 hours a day.", "24 = hours"),
    (
        "They worked 30 days a month, from 6 a.m. until 9 p.m., for 8,000 bolivianos a year.",
        "30 = hours; 6 = clock; 9 = clock; 8,000 = wage",
    ),
    ("The maid slept four hours a night on the kitchen floor for two years.", "four = hours; two = duration"),
    ("Working hours were cut from 60 to 48 a week.", "48 = hours"),
    ("Employees are entitled to 12 days of paid leave.", "12 = hours"),
    ("She worked seven days a week for two and a half years without pay.", "seven = hours; two = duration"),
    (
        "In Korean restaurants a waitress works from 10 a.m. to midnight, 28 days a month, for 1,200 yuan.",
        "10 = clock; 28 = hours; 1,200 = wage",
    ),
    ("They were on their feet for 16 hours.", "16 = hours"),
    ("The farm cut their hours from 50 to 30 a week.", "30 = hours"),
)
SHARES = (
    ("Nurses keep a quarter of their salary.", "a quarter = share"),
    ("A third of the workers had their passports taken.", "A third = share"),
    ("One in five workers had paid a broker.", "One in five = share"),
    ("Some 70 per cent of those polled said their phones had been confiscated.", "70 = sample"),
    ("Two thirds of the inmates work for private firms.", "Two thirds = share"),
    ("Wages account for less than 2 percent of the price of a shirt.", "2 = share"),
    ("Three in four migrants surveyed had paid for their jobs.", "Three in four = share"),
    ("The overtime premium of 25 percent was never paid.", "25 = share"),
    ("Employers withheld pay from 38 percent of the maids.", "38 = share"),
)
SHARES_TAKEN = (
    (
        "The manager skims 15 percent off every wage and the embassy takes another 30 percent.",
        "15 percent = quota_share; 30 percent = quota_share",
    ),
    ("The state takes four-fifths of what the doctors earn.", "four-fifths = quota_share"),
    ("Captains are said to skim up to a tenth of the catch bonus.", "a tenth = quota_share"),
    ("He handed the team leader half of his pay.", "half = quota_share"),
    ("Pay slips seen by this paper show deductions of 45 percent.", "45 = quota_share"),
    ("The party cell collects 2 percent of every wage.", "2 = quota_share"),
    ("The regime pockets between 70 and 90 percent of their earnings.", "70 = quota_share"),
    ("Roughly 70 per cent of their pay goes straight to Pyongyang.", "70 = quota_share"),
    ("The agency kept 25 percent of her first-year salary.", "25 = quota_share"),
    ("He hands half of what he earns to the team leader.", "half = quota_share"),
)
CHANGES = (
    ("Riders demand 2 dirhams more per order.", "2 = change"),
    ("Wages have fallen by a third since 2019.", "a third = change; 2019 = date"),
    ("Recruitment fees have tripled in five years.", "tripled = change; five = duration"),
    ("The minimum wage rose 9.2 percent to 4,200 pesos.", "9.2 = change; 4,200 = wage"),
    ("Overtime is paid at 1.5 times the hourly rate.", "1.5 = change"),
    (
        "Managers doubled the production target to 2,000 pairs a day without raising pay.",
        "doubled = change; 2,000 = quota",
    ),
    ("Women get about 20 percent less than men.", "20 = change"),
    ("Wages are 30 percent below those of local workers.", "30 = change"),
    ("A local welder earns three times as much.", "three = change"),
)
PRICES = (
    ("The rent for a room near the mill is 4,000 taka.", "4,000 = price"),
    ("A kilo of king crab brings $38.", "$38 = price"),
    ("A kilo of rice costs 7,100 won in the market.", "7,100 = price"),
    ("A sack of flour sells for 38,000 won.", "38,000 = price"),
    ("The jackets retail at $140.", "$140 = price"),
    ("Chinese merchants sell the wigs at $120 to $300 in the United States.", "$120 = price"),
)
REVENUE = (
    ("The garment trade earned the country $9.4 billion last year.", "$9.4 = revenue"),
    ("Overseas workers earn the regime up to $500 million a year.", "$500 = revenue"),
    ("North Korea's trading companies made an estimated $1.3 billion from wigs last year.", "$1.3 = revenue"),
)
OTHER = (
    ("Eleven miners were killed when the shaft collapsed.", "Eleven = other"),
    ("Human traffickers sold the two brothers for 45,000 baht.", "45,000 = other"),
    ("His debt had grown to 3,200 euros.", "3,200 = other"),
    ("Every year some 1,500 Nepalis die abroad.", "1,500 = other"),
    (
        "Before leaving she signed for a debt of 62 million dong, four times what her father earns in a year.",
        "62 = other; four = change",
    ),
)
SET_ASIDE = (
    ("The strike lasted 12 days.", "12 = duration"),
    ("They waited four hours for the bus.", "four = duration"),
    ("After three weeks of talks the union accepted 7 percent.", "three = duration"),
    ("The government approved a budget of 4 trillion won.", "4 = not_labor"),
    ("Brent crude fell to $71 a barrel.", "$71 = not_labor"),
    ("The bridge cost $45 million to build.", "$45 = not_labor"),
    ("Inflation reached 11 percent in May.", "11 = not_labor"),
    ("The party won 43 percent of the vote.", "43 = not_labor"),
    ("The dollar traded at 1,390 won.", "1,390 = exchange_rate"),
    ("One dollar buys 8,400 won on the black market.", "8,400 = exchange_rate"),
    ("We interviewed 54 domestic workers in Beirut.", "54 = sample"),
    ("The researchers surveyed 1,200 garment workers in six provinces.", "1,200 = sample; six = not_labor"),
    ("Convention No. 189 protects domestic workers.", "189 = document"),
    ("Flight QR 645 left Doha at 3 a.m.", "3 = clock"),
    ("Kim, 34, left Pyongsong when she was 19.", "34 = age; 19 = age"),
    ("The camp lies 40 kilometres from Doha.", "40 = not_labor"),
    ("Ten men share a room of 18 square metres.", "18 = not_labor"),
    ("She has not been paid for five months.", "five = duration"),
    ("Exports rose 12 percent to $2.2 billion.", "12 = not_labor; $2.2 = not_labor"),
    ("Their wages are paid every three months.", "three = duration"),
    ("The loan of 200,000 rupees carries interest of 4 percent a month.", "4 = not_labor"),
    ("The mine produced 3.4 million tonnes of ore.", "3.4 = not_labor"),
    ("The ministry says remittances reached $1.9 billion.", "$1.9 = not_labor"),
    ("The union has 8,000 members.", "8,000 = not_labor"),
    ("The novel sold 2 million copies.", "2 = not_labor"),
    ("Only 12 of the 80 inspectors' posts are filled.", "12 = not_labor"),
    ("Prosecutors seek a fine of 200,000 euros against the meat packer.", "200,000 = not_labor"),
    ("The security deposit, equal to three months' pay, was never returned.", "three = not_labor"),
    ("The bus leaves at 4.30 and the first bell rings at six.", "4.30 = clock; six = clock"),
    ("The plant fines absentees three days' wages.", "three = not_labor"),
    ("A bonus of one month's salary was promised.", "one = not_labor"),
    ("The dormitory for 400 was built for 150.", "400 = not_labor"),
    ("It is 9 p.m. and 35 degrees when the second shift begins.", "9 = clock; 35 = not_labor"),
    ("Her contract, for 24 months, promised free food.", "24 = duration"),
    ("They rise at 5, eat at 5:30 and are at the looms by 6.", "5 = clock"),
    ("The 38-year-old mother of two left for Oman in 2022.", "38 = age; two = not_labor; 2022 = date"),
    ("The kingdom hosts 13 million foreigners.", "13 = not_labor"),
    ("UN Resolution 2375 was adopted in 2017.", "2375 = document; 2017 = date"),
    ("Seamstresses sit in rows of 40 and get two toilet breaks a shift.", "40 = not_labor"),
    ("The workers were housed 14 to a container.", "14 = not_labor"),
    ("Textile exports were worth $1.1 billion.", "$1.1 = not_labor"),
    ("The UN panel's report runs to 419 pages and lists 52 companies.", "419 = document; 52 = not_labor"),
    ("Employers must provide at least eight square metres per person.", "eight = not_labor"),
    ("Temperatures reached 48 degrees.", "48 = not_labor"),
    ("Two Kenyan women, aged 24 and 31, escaped from the house on 12 June.", "24 = age; 31 = age; 12 = date"),
    ("The hotline, 1-800-555-0142, is staffed around the clock.", "1-800 = furniture"),
    ("They receive two meals a day.", "two = not_labor"),
    ("Work resumed on day 40.", "40 = not_labor"),
    ("The trawler stayed at sea for 13 months.", "13 = duration"),
    ("Police arrested two recruiters and seized 60 passports.", "two = not_labor; 60 = not_labor"),
    ("Some women had not seen their children for six years.", "six = duration"),
    ("The workers live in containers, eight men to a container.", "eight = not_labor"),
    ("Of the masons, two men disappeared from the site in March.", "two = not_labor"),
    ("The bus to the site takes three hours.", "three = duration"),
    ("The refinery doubled its output.", "doubled = not_labor"),
    ("A survey among 80 employers was sent to the ministry that counts workers.", "80 = sample"),
    ("Three labourers told the Harbour Post that they were owed pay.", "Three = sample"),
    ("Of 61 fishers interviewed, 92 percent had no contract.", "61 = sample; 92 = sample"),
)
NEWSROOM = (
    (
        "Rowers get 500 grams of barley a day. At the bazaar barley was sold for 4,100 won a kilo, millet for 2,200.",
        "2,200 = price",
    ),
    ("The crew may keep 20 percent, and the bosun gets eight.", "20 = share; eight = share"),
    ("The yard hired 35 Ghanaian and Togolese welders.", "35 = workers"),
    ("The bureau put the number of loggers at 6,400.", "6,400 = workers"),
    ("We interviewed 52 weavers. Nineteen of the 52 weavers had no contract.", "52 = sample; Nineteen = sample"),
    ("Those who want to trade at the market pay 90,000 won a month to the mill.", "90,000 = fee"),
    ("A medic asks $40 for a certificate that excuses a loom hand.", "$40 = fee"),
    ("A foreman gets $15 from every driller. From this they lose $4 for helmets.", "$4 = quota"),
    ("The driller earned $700. From that the agent cut $90.", "$90 = quota"),
    ("The recruiter said 1,100 dollars, the slip says 640.", "1,100 = wage"),
    ("The clinic pays $1,900 a month for a surgeon and $1,200 for a nurse.", "$1,900 = wage; $1,200 = wage"),
    ("The mill has to fill an assignment, and each spinner must sell 80 yuan worth of towels.", "80 = quota"),
    ("Spinners were sent to weed barley for 12 days.", "12 = hours"),
    ("Two riggers died. The families were given 40 kilograms of millet each.", "40 = not_labor"),
    ("With a month's pay a sorter can buy four kilograms of millet.", "four = not_labor"),
    ("The state raised what a brigade must send from $70,000 to $90,000 a year.", "$70,000 = quota; $90,000 = quota"),
    ("In a lawsuit, 26 women accuse the agency of fraud.", "26 = not_labor"),
    ("A chandler was fined 3,000 dinars for employing 17 boys.", "3,000 = not_labor; 17 = workers"),
    ("94. The monitors visited the yard.", "94 = furniture"),
    ("The prison kept 70 percent of the proceeds.", "70 = share"),
    ("The guard gave me 300 won for the tram.", "300 = wage"),
)
ALL = (
    *PAY, *TAKEN, *FEES, *WORKERS, *HOURS, *SHARES, *SHARES_TAKEN, *CHANGES, *PRICES, *REVENUE, *OTHER, *SET_ASIDE,
    *NEWSROOM,
)  # fmt: skip


def decide(text, **known):
    article = Article(text, **known)
    return article, decide_what(article)


def at(text, words, **known):
    """The decision about the amount that overlaps some words of the text."""
    article, whats = decide(text, **known)
    start = text.index(words)
    return next(
        what
        for spot, what in zip(article.spots, whats, strict=True)
        if spot.start < start + len(words) and start < spot.end
    )


@pytest.mark.parametrize(("text", "told"), ALL)
def test_what_the_words_tell(text, told):
    for one in told.split("; "):
        words, term = one.split(" = ")
        decision = at(text, words)
        assert (decision.reason if isinstance(decision, Aside) else decision.measure) == term


@pytest.mark.parametrize("text", [text for text, _ in ALL])
def test_decisions_keep_to_the_vocabulary(text):
    article, whats = decide(text)
    for what in whats:
        if isinstance(what, Aside):
            assert what.reason in REASON
            continue
        assert what.measure in MEASURE
        assert 0 < what.score <= 1
        assert what.kind is None or what.kind in KIND[what.measure]
        assert (what.of is not None) or what.measure not in MEASURES_WITH_OF
        assert all(article.text.find(words) >= 0 for field, words in what.because.items() if field == "of")


def test_a_number_without_labor_around_it_is_set_aside():
    assert at("The orchestra played 12 encores.", "12") == Aside("not_labor", "")


@pytest.mark.parametrize(
    ("text", "words", "stage"),
    [
        ("She earns 400 dollars a month.", "400", "unspecified"),
        ("She was promised 400 dollars a month.", "400", "promised"),
        ("She keeps 40 dollars a month.", "40", "kept"),
        ("The firm handed her 40 dollars.", "40", "paid"),
        ("On paper she earns 400 dollars a month.", "400", "gross"),
        ("Her salary is 400 dollars, of which the embassy takes 300.", "400", "gross"),
        ("The contract sets a wage of 400 dollars.", "400", "promised"),
        ("Local welders ask for 400 dollars a month.", "400", "promised"),
        ("The yard pays 400 dollars a month for each welder.", "400", "gross"),
        ("Each welder costs the yard 400 dollars a month.", "400", "gross"),
        ("The yard pays them 400 dollars a month.", "400", "paid"),
        ("The women picked onions for 40 cents an hour.", "40", "paid"),
        ("The tailor went home with 400 dollars of savings.", "400", "kept"),
    ],
)
def test_the_stage_of_pay(text, words, stage):
    assert at(text, words).pay_stage == stage


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("She paid an agent 900 dollars for the job.", "900", "recruitment"),
        ("She slipped the official 900 dollars as a bribe.", "900", "bribe"),
        ("She was fined 90 dollars for lateness.", "90", "fine"),
        ("Members pay 90 cents a month in union dues.", "90", "dues"),
        ("He pays 20 dollars a month to be excused from the factory.", "20", "exemption"),
        ("Some 300 men were sent to Kuwait.", "300", "sent"),
        ("Some 300 men were deported.", "300", "returned"),
        ("The mill employs 300 people.", "300", "staff"),
        ("Firms with more than 300 employees were inspected.", "300", "threshold"),
        ("At a plant with 300 seamstresses the lights stayed on.", "300", "working"),
        ("Some 300 knitters left the mill in a single week.", "300", "returned"),
        ("The plan for next year: 300 builders.", "300", "sent"),
        ("The mill employs 300 North Korean workers.", "300", "working"),
        ("Families pay officials 300 dollars for a son's place on the list.", "300", "bribe"),
        ("A worker who is absent loses 1,500 won as a fine.", "1,500", "fine"),
        ("They work 12-hour shifts.", "12", "shift"),
        ("They sleep four hours a night.", "four", "sleep"),
        ("They have two days off a month.", "two", "leave"),
    ],
)
def test_the_kind(text, words, kind):
    assert at(text, words).kind == kind


@pytest.mark.parametrize(
    ("text", "words", "per"),
    [
        ("Wages are 300 yuan a month.", "300", "month"),
        ("The monthly wage, they say, is 300 yuan.", "300", "month"),
        ("She earns 300 yuan (40 dollars) a month.", "300", "month"),
        ("She earns 300 yuan a month, of which 200 yuan is withheld.", "200", "month"),
        ("She earned 300 yuan.", "300", "unspecified"),
        ("The company pays 300 yuan per head and month.", "300", "month"),
        ("In a good week she earned 300 yuan.", "300", "week"),
        ("For each kilo she was credited with 3 yuan.", "3", "kg"),
        ("She came back with 300 yuan for two years of work.", "300", "once"),
        ("A kilo of rice costs 300 won.", "300", "kg"),
        ("A pair of boots costs 300 won.", "300", "item"),
        ("Corn went from 270 won to 340 won at the market.", "340", "kg"),
        ("A kilo of rice costs 7,000 won; the wage is 3,000 won a month.", "3,000", "month"),
    ],
)
def test_the_period(text, words, per):
    assert at(text, words).per == per


def test_bare_deductions_inherit_the_currency():
    text = "From a salary of 900 dinars they deduct 60 for food and 40 for rent."
    article, whats = decide(text)
    assert [what.measure for what in whats] == ["wage", "quota", "quota"]
    assert article.spots[1].amount.unit_candidates == article.spots[0].amount.unit_candidates != ()


def test_a_conversion_says_the_same_again():
    _, whats = decide("Her agent took a fee of 90,000 rupees ($1,080).")
    assert [(what.measure, what.kind) for what in whats] == [("fee", "recruitment")] * 2


def test_old_and_new_value_are_of_one_measure():
    _, whats = decide("The quota rose from 300 dollars in 2019 to 450 dollars in 2023.")
    assert [what.measure for what in whats if isinstance(what, What)] == ["quota", "quota"]


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("The state takes 70 percent of their wages.", "70", "their wages"),
        ("The price of rice has doubled.", "doubled", "The price of rice"),
        ("Officials ordered a doubling of the quota.", "doubling", "the quota"),
    ],
)
def test_what_a_share_or_change_is_of(text, words, of):
    assert at(text, words).of == of


def test_because_holds_the_words_that_decided():
    assert at("Inmates must hand over 300 won a month.", "300").because["measure"] == "hand over"


@pytest.mark.parametrize("phrase", ["$5 and ", "12 ", "the wage of 500 yuan, ", "40 percent of ", "200 workers in "])
def test_time_grows_with_the_text_and_no_faster(phrase):
    def seconds(times):
        article = Article(phrase * times)
        begun = process_time()
        decide_what(article)
        return process_time() - begun

    seconds(200)
    assert seconds(4_000) < 12 * max(seconds(1_000), 0.02)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He slept four hours a night and earned 450 dollars.", ("wage", "unspecified")),
        ("They work 12 hours a day and earn 450 dollars.", ("wage", "unspecified")),
        ("Workers who build houses for a state firm earn about 800 dollars a month.", ("wage", "month")),
    ],
)
def test_the_period_of_hours_is_not_that_of_money_and_a_client_does_not_earn(sentence, told):
    money = [one for one in read_text(sentence).proposals if one.unit == "USD"]
    assert [(one.measure, one.per) for one in money] == [told]


def test_what_a_quota_went_up_from_is_a_quota():
    text = '"We were promised 500 yuan," she said. "In January the quota went up from 150 yuan to 200 yuan."'
    assert [one.measure for one in read_text(text).proposals] == ["wage", "quota", "quota"]


def test_what_is_more_of_nothing_named_takes_no_conjunction_for_it():
    fined, more = read_text("Whoever is late is fined 77 yuan, and 77 more the next time.").proposals
    assert (fined.measure, more.measure, more.of) == ("fee", "change", "fined")
