"""How reports on kilns, tea gardens, mills and mines put their figures: a sentence, and what its amounts are."""

from __future__ import annotations

import pytest

from etl.reader import Proposal, read_text


def told(text: str, words: str, **known: str) -> Proposal | str:
    """The proposal of the amount that holds the words, or the reason for which it was set aside."""
    reading = read_text(text, **known)
    for one in reading.proposals:
        if words in text[one.start : one.end]:
            return one
    return next(one.reason for one in reading.set_aside if words in text[one.start : one.end])


def measure(text: str, words: str, **known: str) -> str:
    """The measure, or the reason in brackets."""
    one = told(text, words, **known)
    return f"({one})" if isinstance(one, str) else one.measure


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A moulder is required to make 1,400 tiles a day and receives 700 rupees.", "1,400", "quota"),
        ("They are promised 820 rupees for moulding 1,400 bricks a day.", "1,400", "quota"),
        ("The works in Daska produced 1,400 tiles a day last year.", "1,400", "(not_labor)"),
        ("The kiln we visited in Sahiwal pays about Rs 700 per 1,000 bricks.", "700", "wage"),
        ("In the survey, Madhya Pradesh paid pickers Rs 161 and Tripura paid Rs 176.", "176", "wage"),
        ("Up to $7,300: what maids from Kampala pay for a job in the Gulf.", "7,300", "fee"),
    ],
)
def test_work_by_the_piece_and_who_pays(text, words, expected):
    assert measure(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Nurses on the islands must deposit half their wages in the chief's account.", "half", "quota_share"),
        ("“Who does not deposit 40 per cent of the salary is sent home,” said a nurse.", "40", "quota_share"),
        ("They get 19 euros a day, not even half the legal minimum.", "half", "share"),
        ("About a third of the 1.2 million people in the state's prisons have jobs there.", "third", "share"),
        ("The country contributes 31 percent to the world's tea output.", "31", "(not_labor)"),
        ("The state raised the daily wage of all its tea garden workers by Rs 33.", "33", "change"),
        ("They agreed to raise the daily wage by Rs 33.", "33", "change"),
    ],
)
def test_shares_and_changes(text, words, expected):
    assert measure(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Staff aged 23 and over are entitled to £9.10 an hour.", "23", "(age)"),
        ("Welders built the 2030 World Cup stadium for $290 a month.", "2030", "(name)"),
        ("During the 2030 World Cup, welders earned $290 a month.", "2030", "(date)"),
        ("Miners earn $4 a day.[12] Diggers earn less.", "12", "(furniture)"),
        ("Labour transfers in the region averaged 1.7 million a year.", "1.7", "workers"),
        ("There were 410,000 transfers of rural labourers that year.", "410,000", "workers"),
        ("There were 410,000 transfers of money that year.", "410,000", "(not_labor)"),
    ],
)
def test_what_is_counted_and_what_is_not(text, words, expected):
    assert measure(text, words) == expected


def test_people_counted_before_are_the_same_people():
    text = "Some 2.3 million people work on kilns in Pakistan. For almost all of these 2.3 million, nothing changes."
    assert [one.measure for one in read_text(text).proposals] == ["workers", "workers"]


def test_those_in_another_country_set_workers_of_a_nation_in_their_own():
    text = (
        "Ethiopian garment workers get $31 a month in Addis Ababa. "
        "Chinese garment workers earn $410 a month, and those in Kenya $190."
    )
    assert [one.ref_area for one in read_text(text).proposals] == ["ET", "CN", "KE"]
    told_alone = "In Lagos mills pay $90 a month. Chinese workers earn $410 a month."
    assert [one.ref_area for one in read_text(told_alone).proposals] == ["NG", "NG"]


def test_workers_of_whom_somebody_speaks_work_where_they_are_said_to():
    text = "The union said tea workers in Malawi received $1.30 a day. Its members in Kericho, Kenya, are paid $4."
    assert read_text(text).proposals[0].ref_area == "MW"


def test_pay_for_many_pieces_has_no_period_of_its_own():
    text = "A family makes 900 bricks a day. It is paid Rs 810 per 1,000 bricks in Kasur, Pakistan."
    assert told(text, "810").per == "unspecified"


def test_a_zone_named_after_its_city_is_there():
    text = "The Hawassa Industrial Park employs 18,000 workers, most of them women."
    one = told(text, "18,000")
    assert (one.ref_area, one.place) == ("ET", "Hawassa")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The maker will refund up to RM31 million in recruitment fees to its men in Klang.", "31", "fee"),
        ("They hoped to repay loans of 4,000 ringgit they took out to pay agents in Dhaka.", "4,000", "fee"),
        ("The sale could earn its founder as much as £310m.", "310", "(not_labor)"),
        ("His total compensation was $61.2 million, or about $240,000 a day.", "240,000", "(not_labor)"),
        ("The 17.5 percent pay increase for doctors starts in May.", "17.5", "change"),
        ("A 4 per cent annual increment on the basic salary is due to machinists.", "4", "change"),
        ("Chile is raising its minimum wage for cleaners by 11.25% in May.", "11.25", "change"),
        ("The app takes a 22% cut of what its drivers earn.", "22", "quota_share"),
        ("Half of the riders in the institute's sample were paid less.", "Half", "(sample)"),
        ("An analysis of payslips from more than 240 riders shows low pay.", "240", "(sample)"),
        ("Prisoners get two days off their sentence for each day of work.", "two", "(not_labor)"),
        ("A courier was logged in for 170 hours and earned $310.", "170", "hours"),
        ("Pickers earn 40 cents; each bucket holds 30 kilos.", "30", "(not_labor)"),
        ("Pickers fill 30-kilo buckets for 40 cents each.", "30", "(not_labor)"),
    ],
)
def test_sums_shares_and_sizes_in_reports_on_firms(text, words, expected):
    assert measure(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "stage"),
    [
        ("The net minimum wage of a childless worker will be 1,900 lei a month.", "1,900", "kept"),
        ("The new gross minimum wage will reach 2,700 lei a month.", "2,700", "gross"),
        ("Drivers make up to £14 per hour before costs.", "14", "gross"),
        ("Drivers make £9 per hour after expenses.", "9", "kept"),
    ],
)
def test_net_and_gross(text, words, stage):
    assert told(text, words).pay_stage == stage


def test_plain_dollars_are_those_of_the_city_where_it_names_its_own():
    text = (
        "Agencies in Hong Kong charge maids HK$4,900 ($630) for a contract. "
        "The minimum wage is $3,700 a month. Some are paid $1,800 a month."
    )
    assert [one.unit for one in read_text(text).proposals] == ["HKD", "USD", "HKD", "HKD"]


def test_countries_that_workers_come_from_are_no_place_of_work():
    text = "A mill in Penang, Malaysia, makes gloves.\n\nIt employs 7,000 workers from countries like Nepal and Laos."
    assert told(text, "7,000").ref_area == "MY"


def test_what_doctors_get_on_the_island_is_paid_in_cuba():
    text = "Brazil pays Cuban doctors $1,100 a month. On the island a doctor gets between 25 and 35 dollars a month."
    assert [one.ref_area for one in read_text(text).proposals] == ["BR", "CU"]


def test_a_name_with_an_age_behind_it_is_a_person():
    text = "“They cheat us,” says Florence, 31, who picks berries in Huelva, Spain, for 40 euros a day."
    assert told(text, "40").ref_area == "ES"


def test_workers_of_a_nation_that_the_headline_names_are_no_locals_abroad():
    text = "The doctors in Brazil received $400 a month."
    assert told(text, "400", title="More money for Cuban doctors in Brazil").population == "other"
    assert told(text, "400", title="Doctors in Brazil get a raise").population == "local_workers"


def test_a_conversion_is_where_the_money_before_it_is():
    text = "It pays its Nepalese $1,400 (RM5,900) for the fees.\n\nMost of its workers in Malaysia are men."
    assert [one.ref_area for one in read_text(text).proposals] == ["MY", "MY"]


COTTON = (
    "In 2031 Uzbekistan pays more. For picking 1 kg of melons at the first round, pickers receive 1,400 soums, at the "
    "second round they will get 1,600 soums. About 500 sums will be paid for one kilogram of melons from machines."
)


def test_pay_by_the_kilo_goes_on_in_its_list():
    assert [(one.value_high, one.unit, one.measure, one.per) for one in read_text(COTTON).proposals] == [
        (1400.0, "UZS", "wage", "kg"),
        (1600.0, "UZS", "wage", "kg"),
        (500.0, "UZS", "wage", "kg"),
    ]


def test_a_sum_is_money_only_where_uzbekistan_is_spoken_of():
    text = "The women in Lyon were paid in 12 sums of 300 euros a month."
    assert [one.unit for one in read_text(text).proposals] == ["EUR"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Until 55 % of the plan quotas are delivered, pickers get 4 dollars a day.", "55", "(not_labor)"),
        ("If we don't work on one day, even when ill, the boss deducts RM80 in Klang.", "80", "fee"),
        ("Owners in Yangon offer K2,700 a day, and say that they pay no more than K2,900.", "2,900", "wage"),
        ("Workers in Yangon would accept a minimum of K4,100.", "4,100", "wage"),
        ("Guards were promised RM1,400 for nine hours of duty on 26 days.", "26", "hours"),
        ("He found 150,000 yen from his savings to pay the broker in Hanoi.", "150,000", "(not_labor)"),
        ("The K3700 wage is to be law; workers now earn K90,000 a month in Yangon.", "3700", "wage"),
    ],
)
def test_norms_fines_and_offers(text, words, expected):
    assert measure(text, words) == expected


def test_who_is_set_to_leave_is_sent():
    assert told("Some 900 Nepali workers are set to leave for a plantation in Malaysia.", "900").kind == "sent"


def test_a_nation_in_front_of_a_firm_names_no_people():
    text = "Vietnamese interns told reporters that a Japanese knitwear firm near Osaka owes them 21 million yen."
    assert told(text, "21").population == "other"
    text = "Japanese garment workers in Ehime earn 940 yen an hour."
    assert told(text, "940").population == "local_workers"


FEES_BY_COUNTRY = (
    "Bangladeshi workers pay more than the list says. It takes a worker Tk41,000 to go to South Korea. It would cost a "
    "worker Tk2.9 lakh to go to Oman, Tk1.55 lakh for Kuwait and Tk1.35 lakh for Libya."
)


def test_what_it_takes_to_go_abroad_is_a_fee_for_work_there():
    found = [(one.measure, one.kind, one.ref_area) for one in read_text(FEES_BY_COUNTRY).proposals]
    assert found == [("fee", "recruitment", area) for area in ("KR", "OM", "KW", "LY")]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Each Bangladeshi worker bound for Oman paid Tk 4 lakh in migration cost.", "4 lakh", "fee"),
        ("Cooks are sent to Jordan at a cost of Tk21,700.", "21,700", "fee"),
        ("He pays over RM280 for food and bed, leaving only RM170 for his family in Nepal.", "170", "wage"),
        ("In May the prison in Georgia deposited $7,900 in inmate accounts.", "7,900", "wage"),
        ("In May inmates in Ohio paid $1,400 in restitution and civil claims.", "1,400", "(not_labor)"),
        ("The workers' fund in Sindh pays; Rs48 million has been spent on repairing clinics.", "48", "(not_labor)"),
        ("Up to 30 workers live in every hostel of the mill.", "30", "(not_labor)"),
        ("While wages in Kitwe stood still, the price of copper has almost doubled.", "doubled", "(not_labor)"),
        ("About 60% of the mills are closed. The other 40% still run three shifts.", "40", "(not_labor)"),
    ],
)
def test_migration_and_what_is_left_of_pay(text, words, expected):
    assert measure(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "per"),
    [
        ("In May the mean inmate salary for the month was $51.", "51", "month"),
        ("A worker gets RM480 a month, so he earns Tk 3.4 lakh in three years.", "3.4", "unspecified"),
    ],
)
def test_the_month_that_is_named_and_the_years_that_are_summed(text, words, per):
    assert told(text, words).per == per


def test_a_city_is_in_the_state_that_is_named_and_a_mecca_is_no_city():
    text = "Prisons in Alabama lease out men. In Birmingham the 71 inmates at work earned $9 an hour."
    assert {one.ref_area for one in read_text(text).proposals} == {"US"}
    text = "Tijuana, Mexico, is a Mecca for plants that pay 230 pesos a day."
    assert told(text, "230").ref_area == "MX"


def test_pay_told_in_the_money_of_home_is_earned_abroad():
    text = (
        "Bangladeshi workers in Malaysia earn about RM600 a month. Bangladeshi men bring debts. "
        "In the end a man saves Tk 1.4 lakh in three years."
    )
    assert [one.ref_area for one in read_text(text).proposals] == ["MY", "MY"]


def test_a_compass_point_is_no_province():
    assert told("Firms in Southeast Asia pay $190 a month; in Vietnam a tailor earns $240.", "240").ref_area == "VN"
    assert told("Southeast Asian maids in Kuwait earn 90 dinars a month.", "90").ref_area == "KW"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("In Dhaka 58% of seamstresses thought that their pay was too low.", "58", "(sample)"),
        ("In the audit of the plant 27% said they would like to work more hours.", "27", "(sample)"),
        ("A placement fee of 8 percent of a maid's first monthly salary is allowed in Macau.", "8", "quota_share"),
        ("Agencies in Macau may charge maids. This fee is currently MOP 390 if she is paid the minimum.", "390", "fee"),
        (
            "She borrowed from a lender to pay the sending company for the processing fees (about $2,600).",
            "2,600",
            "fee",
        ),
        ("Pickers in Florida are charged $80 a week to rent a bunk in a trailer.", "80", "price"),
        (
            "Agencies that charged maids were taken to court, the number of prosecutions tripling.",
            "tripling",
            "(not_labor)",
        ),
        ("About 9% of the firm's workforce takes part in unions, and wages are low.", "9", "share"),
        ("The camp of inmates in Ohio saves the state's taxpayers $70 million a year.", "70", "(not_labor)"),
        ("The price of cobalt rose to $55 per kilogram; a digger in Kolwezi earns $4 a day.", "55", "(not_labor)"),
        ("The price of cobalt rose to $55 per kilogram; a digger in Kolwezi earns $4 a day.", "4", "wage"),
        ("Prisoners in Nevada earn one day off for every five days they work.", "one day", "(not_labor)"),
        ("There is one flat for the pickers in Huelva, so seven or eight workers share it.", "seven", "(not_labor)"),
        ("Migrants in Murcia pick the lettuce that feeds half of Europe.", "half", "(not_labor)"),
        ("Vanuatu supplies a third of the workforce in the orchards of New Zealand.", "third", "share"),
    ],
)
def test_what_those_asked_think_fees_and_what_is_no_labor(text, words, expected):
    assert measure(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        ("A Leicester Just Eat rider describes a day. I can average £11.40 an hour.", "11.40", "GB"),
        ("Coltan is dug by hand in the Congo. The men earn $90 a month, less than in Rwanda.", "90", "CD"),
        ("In the Republic of the Congo loggers earn $90 a month.", "90", "CG"),
    ],
)
def test_a_town_before_a_firm_and_its_worker_and_the_two_congos(text, words, area):
    assert told(text, words).ref_area == area


def test_a_range_of_two_amounts():
    one = told("Tailors in Bangladesh ask for pay in the range of Tk 18,000 and Tk 20,000 a month.", "18,000")
    assert (one.value_low, one.value_high, one.per) == (18000, 20000, "month")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Three million of Kenya's 53 million people work abroad.", "53", "(not_labor)"),
        ("Three million of Kenya's 53 million people work abroad.", "Three", "workers"),
        ("Fourteen Filipino maids in Macau had been forced to leave and fled to a shelter.", "Fourteen", "(not_labor)"),
        ("Nine women who left Tunisia to pick raspberries in Spain have said they were cheated.", "Nine", "(sample)"),
        ("The mill in Johor is to give its Nepali men $1,100 to cover fees they paid their agents.", "1,100", "fee"),
        ("The mill in Johor will pay workers from Nepal $340 to cover the night shift.", "340", "wage"),
    ],
)
def test_people_of_a_nation_and_fees_that_a_firm_covers(text, words, expected):
    assert measure(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "per", "stage"),
    [
        ("In Florida a picker made 40 cents per 30-lb bucket of peppers.", "40", "item", "unspecified"),
        ("In Florida pickers are paid 45 cents for every 30-pound crate.", "45", "item", "paid"),
        ("The monthly pay of K95,000 holds a base wage of K40,000 and a bonus in Yangon.", "40,000", "month", None),
        ("The net minimum wage in Turkey will be 5,500 liras a month, up from 4,250 liras.", "4,250", "month", "kept"),
        (
            "The gross minimum wage in Turkey, before deductions such as the premiums of the funds and the taxes on "
            "income, will reach 6,471 liras.",
            "6,471",
            "unspecified",
            "gross",
        ),
    ],
)
def test_buckets_parts_of_pay_and_net_wages(text, words, per, stage):
    one = told(text, words)
    assert one.per == per
    assert stage is None or one.pay_stage == stage


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "In Kandy the necessary expenses for rice and school always exceed Rs. 7,000 per month.",
            "7,000",
            "(not_labor)",
        ),
        ("A plucker in Kandy says two thirds of her daily earnings is spent on milk.", "two thirds", "(not_labor)"),
        ("A plucker in Kandy says a third of her daily wage goes to the agent.", "third", "quota_share"),
        ("Twenty young women sit on the kerb outside a mill in Mawlamyine.", "Twenty", "(not_labor)"),
        ("Twenty young women sit at the looms of a mill in Mawlamyine.", "Twenty", "workers"),
    ],
)
def test_what_families_need_and_scenes(text, words, expected):
    assert measure(text, words) == expected


def test_who_works_or_earns_is_no_city():
    assert told("Picking is hard. Layla earned 40 dollars a day at the farm.", "40").ref_area is None
    text = "Layla earned little. In Spain the fields of strawberries are wide, and pickers get 40 euros a day."
    assert told(text, "40").ref_area == "ES"
