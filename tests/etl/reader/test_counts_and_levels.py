"""Who is counted behind several adjectives, what rose to a level, what agencies ask, what is made; and look-alikes."""

from __future__ import annotations

import pytest

from etl.reader import read_text

_DOCTOR = (
    "Brazil paid 900 reais for each doctor, of which 5 percent went to an agency, a quarter to the doctor and 70 "
    "percent "
    "to the Cuban state."
)


def _proposal(text, words):
    (one,) = [one for one in read_text(text).proposals if one.original_value == words]
    return one


def _reason(text, words):
    (one,) = [one for one in read_text(text).set_aside if one.words == words]
    return one.reason


@pytest.mark.parametrize(
    "who",
    [
        "current and former foreign workers",
        "low-paid, mostly young workers",
        "Uyghur and other Muslim workers",
        "skilled and unskilled foreign labourers",
    ],
)
def test_workers_are_counted_behind_several_adjectives(who):
    one = _proposal(f"The firm in Oman will repay 300 {who}.", "300")
    assert (one.measure, one.unit) == ("workers", "people")


@pytest.mark.parametrize("who", ["old and new looms", "long, heavy planks", "red and other bricks"])
def test_things_behind_several_adjectives_are_none(who):
    assert _reason(f"The workers in Oman carried 300 {who}.", "300") == "not_labor"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Stall fees at the market in Chongjin rose to 2,000 won a day.", "2,000 won a day", "fee"),
        ("Stall fees at the market in Chongjin rose to 2,000 won a day from 1,500.", "1,500", "fee"),
        ("The price of a shirt in Oman rose to 12 rials from 9.", "9", "price"),
        ("Quotas for welders in Russia have since climbed to about 600 dollars.", "about 600 dollars", "quota"),
        ("Agencies in Oman ask families to pay 900 rials for a maid.", "900 rials", "fee"),
        ("Families in Oman pay the agency 900 rials for a maid.", "900 rials", "fee"),
        ("Families in Oman pay 90 rials a month for a maid.", "90 rials a month", "wage"),
        ("The share of forced pickers in Oman was put at 14 percent.", "14 percent", "share"),
        ("Tea is the biggest export of Kenya: it earned 138 billion shillings last year.", "138 billion shillings",
         "revenue"),
    ],
)  # fmt: skip
def test_what_an_amount_is_is_told_by_its_subject(text, words, measure):
    assert _proposal(text, words).measure == measure


def test_what_prisoners_make_is_nobodys_pay():
    text = "Prisoners in Texas produce goods worth a lot and $9 billion in services each year."
    assert _reason(text, "$9 billion in services each year") == "not_labor"


def test_millions_who_take_part_in_the_harvest_work():
    assert _proposal(
        "Some 2 million people took part in the cotton harvest in Oman.", "Some 2 million people"
    ).measure == ("workers")
    assert _reason("Some 2 million people took part in the vote in Oman.", "Some 2 million people") == "not_labor"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Workers in Chongjin who do not go to the farm must pay 80,000 won.", "exemption"),
        ("Women in Chongjin who refuse to go have to pay 80,000 won.", "exemption"),
        ("Anyone in Chongjin who stays at home must give 80,000 won.", "exemption"),
    ],
)
def test_who_stays_away_pays_a_fee(text, kind):
    one = _proposal(text, "80,000 won")
    assert (one.measure, one.kind) == ("fee", kind)


def test_who_goes_hands_over_a_quota():
    assert (
        _proposal("Workers in Chongjin who go to the farm must hand over 80,000 won.", "80,000 won").measure == "quota"
    )


@pytest.mark.parametrize("where", ["in Pyongyang", "held by the company"])
def test_what_is_paid_into_the_account_of_another_is_taken(where):
    text = f"The firm in Mongolia paid $600 a month, of which half was paid into an account {where}."
    assert _proposal(text, "half").measure == "quota_share"


def test_children_of_a_parent_are_no_share():
    text = "We see a tenth of our pay, said a cook in Oman, a father of two."
    assert _reason(text, "two") == "not_labor"


def test_a_base_rate_that_is_cut_bears_no_interest():
    text = "The base rate for riders in Seoul has been cut by a third."
    assert _proposal(text, "a third").measure == "change"
    assert _reason("Riders in Seoul borrow at a rate of 30 percent.", "30 percent") == "not_labor"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Oman hires cooks. Of these, 2,653 held valid work permits.", "2,653", "workers"),
        ("One cook in Oman who keeps little put his own share at 10 per cent.", "10 per cent", "share"),
        ("She had been sold for 1,560 rials to a man in Oman.", "1,560 rials", "other"),
        ("A maid was sold to a broker for 1,560 rials in Oman.", "1,560 rials", "other"),
        ("The shirts that the women sew in Oman were sold for 9 rials.", "9 rials", "price"),
        ("In Italy he had handed 8,000 euros to a compatriot for a nine-month visa.", "8,000 euros", "fee"),
        ("Cooks in Oman paid 900 rials for a job.", "900 rials", "fee"),
        ("The men in Oman were paid 900 rials for the job.", "900 rials", "wage"),
        ("A trainee in Japan pays 7,000 dollars on average, and 80 percent go into debt.", "80 percent", "share"),
        ("A study in Hong Kong found that one in six helpers was abused.", "one in six", "share"),
        ("One in six of the helpers in Oman was beaten.", "One in six", "share"),
        ("The wage of cooks in Oman will rise by 12 rials, or 2.5 per cent, to 490 rials.", "2.5 per cent", "change"),
        ("The wage of cooks in Oman will rise by 12 rials, or 2.5 per cent, to 490 rials.", "490 rials", "wage"),
        ("His sister was sold to a kiln in Oman for 300 rials.", "300 rials", "other"),
        ("Of 1,400 cooks in Oman, 11 had a contract.", "11", "workers"),
        ("The cost of a passport for cooks in Oman has risen to 12 rials.", "12 rials", "fee"),
        ("Crew from Ghana on British boats earn about £850 a month under transit visas.", "about £850 a month", "wage"),
        ("At a workshop in Kabul 200 women knot for 100 afghani per foot of carpet.", "100 afghani per foot", "wage"),
        ("Of £390 earned in a week in Britain £68 went for the caravan.", "£68", "quota"),
        ("The rate for riders in Delhi was cut from 40 rupees per order to 15.", "40 rupees per order", "wage"),
        ("Men in Kuwait caught with a phone pay 200 dollars and lose their leave.", "200 dollars", "fee"),
        ("Of the 300 rials promised to cooks in Oman, 200 were never paid.", "200", "wage"),
        ("The payslip of a packer in Mexico shows 2,450 pesos less 180 for the union.", "2,450 pesos", "wage"),
        ("Korea lets in 130,000 workers, 35,000 fewer than last year.", "35,000", "change"),
        ("A court in Finland awarded the pickers 6,000 to 15,000 euros each.", "6,000 to 15,000 euros", "wage"),
        ("Pickers in Finland earn little. Half came home with less than 500 euros.", "Half", "share"),
        ("The pickers paid 3,000 euros for flights, visas and a seat in a car in Finland.", "3,000 euros", "fee"),
        (_DOCTOR, "a quarter", "share"),
        (_DOCTOR, "70 percent", "quota_share"),
        ("A foreign worker costs the plant in Turkey 150 dollars a month.", "150 dollars a month", "wage"),
        ("Last week 12 of the restaurant's waitresses left Oman.", "12", "workers"),
        ("He was one of thousands believed to have been sent abroad to China.", "thousands", "workers"),
        ("The deal at the hospital in Ohio provides raises of 3 percent in each year.", "3 percent", "change"),
        ("Workers in Ohio strike for a 36 percent four-year pay raise.", "36 percent", "change"),
        ("Some work for firms in the US, earning upwards of $5,000 per month.", "upwards of $5,000 per month", "wage"),
        ("Women in Ceuta carried bales over the hill for 5 euros a trip.", "5 euros", "wage"),
        ("Violet in Phnom Penh owes 1,284 former workers $1.4 million.", "$1.4 million", "wage"),
        ("Each shift of eight hours in Oman pays 15 rials.", "15 rials", "wage"),
        ("A cutter in the Dominican Republic gets 200 pesos, $3.60, per ton.", "200 pesos", "wage"),
        ("A cutter in the Dominican Republic gets 200 pesos, $3.60, per ton.", "$3.60", "wage"),
        ("A woman who was sold to a farmer in Hebei for 80,000 yuan worked there.", "80,000 yuan", "other"),
        ("A civil servant in Bhutan earns 22,000 ngultrum a month.", "22,000 ngultrum a month", "wage"),
    ],
)
def test_what_the_words_around_an_amount_tell(text, words, measure):
    assert _proposal(text, words).measure == measure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pickers in Spain earn little. Spain's strawberry exports are worth 580 million euros.", "580 million euros"),
        ("Oman grows 90% of the world's dates and employs 4,000 pickers.", "90%"),
        (
            "Trawlers paid Sierra Leone 4.4 million dollars for licences; deckhands earn 90 dollars.",
            "4.4 million dollars",
        ),
        ("Fishermen in Peru say that catches have fallen by 40% since May.", "40%"),
        ("Waitresses in Peru earn little. Guests have halved.", "halved"),
        ("Deckhands in Peru sleep little. We sleep four in a cabin.", "four"),
        ("Cooks in Italy earn little; in May 10,000 people marched in Latina.", "10,000 people"),
        ("Of 1,400 kilns inspected in Oman, 11 had registered their workers.", "11"),
        ("Oman has one physician for every 25,000 people; cooks earn 90 rials.", "25,000 people"),
        ("About a quarter of the labour costs in Oman are met by the state.", "About a quarter"),
        ("Workers in Rason build flats. The price of cement there has doubled.", "doubled"),
        ("The strike of packers in Mexico cost owners 50 million dollars a day.", "50 million dollars a day"),
        ("The mill in Egypt, 45 per cent of which belongs to a bank, employs 900 women.", "45 per cent"),
        ("The mill in Egypt exports half of what its 900 women sew.", "half"),
        ("Women in Oman sewed 40 of the firm's shirts.", "40"),
        ("Maids in Nepal earn little. The UN poverty line is $1.25 a day.", "$1.25 a day"),
        ("Wages in Ohio stayed low as the cost of living increased by 26 percent.", "26 percent"),
        ("Workers in Ohio say that its profits were cut by 12 percent.", "12 percent"),
        ("He shares a room with five other riders in Oman.", "five"),
        ("Around 30 prisoners are housed in a cell in Anju.", "Around 30 prisoners"),
        ("In Anju a salary of 3,500 won could not even buy 1 kg of rice.", "1 kg"),
        ("In a hut for maids in Oman 14 slept in one room.", "14"),
        ("Remittances from Saudi Arabia doubled; guards there earn 90 riyals.", "doubled"),
        ("Samsung employs 90,000 people in Vietnam, who produce half of its smartphones.", "half"),
        ("California pays inmates little and saves about $100 million a year.", "about $100 million a year"),
        ("Voters in California rejected a law on forced labor by 53 percent to 47.", "53 percent"),
        ("In Oman a guard gets 150 rials, about the price of 12 kilos of meat.", "12 kilos"),
    ],
)
def test_licences_guests_catches_crops_and_what_a_wage_buys_are_no_labor_amounts(text, words):
    assert _reason(text, words) == "not_labor"


def test_those_who_answered_a_survey_are_a_sample():
    text = "One in five of the cooks who answered its survey in Oman had paid a fee."
    assert _reason(text, "One in five") == "sample"


def test_the_nation_of_a_firm_is_no_place_of_work():
    text = "About 500 men pour concrete in Zrenjanin, in Serbia, for a Chinese contractor. Their pay is 300 euros."
    assert _proposal(text, "300 euros").ref_area == "RS"
    text = "About 500 men pour concrete in Dalian for a Chinese contractor. Their pay is 300 euros."
    assert _proposal(text, "300 euros").ref_area == "CN"
