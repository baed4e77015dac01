"""What a clause makes of money: what is promised, paid for papers, kept by a broker; look-alikes beside them."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def _proposal(text, words):
    (one,) = [one for one in read_text(text).proposals if one.original_value == words]
    return one


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Cooks in Oman are promised 90 rials a month and a commission on every dish.", "90 rials a month", "wage"),
        ("The recruiter in Nairobi told her she would clean one house in Oman for 90 rials.", "90 rials", "wage"),
        ("In Russia a work permit costs him 6,600 rubles each month.", "6,600 rubles each month", "fee"),
        ("The broker in Oman, who drives the maids in a van, keeps 10 rials a head.", "10 rials", "fee"),
        ("The foreman in Oman took 35 rials from each as a “job-finding” fee.", "35 rials", "fee"),
        ("Households in Wonsan were asked for 20,000 won each month.", "20,000 won each month", "quota"),
        ("Households in Wonsan were asked for 20,000 won for a school uniform.", "20,000 won", "fee"),
        ("All 74 maids in Oman had paid to get their jobs. The average was 400 rials.", "400 rials", "fee"),
        ("All 74 maids in Oman had paid to get their jobs. The average was 400 rials, and the highest sum was 620 "
         "rials.", "620 rials", "fee"),
        ("All 74 maids in Oman get their pay late. The average was 90 rials a month.", "90 rials a month", "wage"),
        ("In Oman the cost of migration stands at 165 rials.", "165 rials", "fee"),
        ("A box of bananas from Ecuador sells in Rome for the equivalent of 25 euros.", "25 euros", "price"),
        ("Fatou in Oman says she got 80 rials once the bed was deducted.", "80 rials", "wage"),
        ("The slip in Assam shows 12 days at 250 rupees, less 324 rupees fund, 90 rupees light.", "250 rupees", "wage"),
        ("The slip in Assam shows 12 days at 250 rupees, less 324 rupees fund, 90 rupees light.", "90 rupees", "quota"),
        ("The contract for coats in Oman names a cost of labour of 4 rials per coat.", "4 rials per coat", "wage"),
        ("The boss of the hotel in Oman owes you 60 rials for that week.", "60 rials", "wage"),
        ("The captain in Oman fined them 20 rials for a dirty cup.", "20 rials", "fee"),
        ("Her wage in Oman is 90 rials a month. She will spend 60 on a room.", "60", "price"),
    ],
)  # fmt: skip
def test_the_clause_tells_the_measure(text, words, measure):
    assert _proposal(text, words).measure == measure


def test_a_firm_that_is_fined_pays_no_fee_of_a_worker():
    assert not read_text("The ministry in Oman fined the firm 2,000 rials for late wages.").proposals
    assert not read_text("The plant in Muscat peels crab. The city fined it 2,000 rials for its waste.").proposals


@pytest.mark.parametrize(
    "text",
    [
        "The picker’s mother in Georgia lives on a pension of 315 lari.",
        "A picket costs the tyre plant in Croatia 90,000 euros a day.",
        "The 5th was quiet at the tyre works in Croatia. The men voted, 511 to 37, to stay out.",
        "Coffee futures in New York touched $4.30 a pound, and pickers in Brazil wait.",
    ],
)
def test_pensions_votes_and_prices_of_an_exchange_are_no_pay(text):
    assert not read_text(text).proposals


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "In Oman domestic workers make up a fifth of the migrant workforce, or about 1.3 million.",
            "about 1.3 million",
        ),
        ("A fifth of the welders in Geoje are foreigners: 11,300 on E-7 and E-9 visas.", "11,300"),
    ],
)
def test_a_share_of_the_workers_is_told_again_as_their_number(text, words):
    assert _proposal(text, words).measure == "workers"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The mill in Mutare pays 355 dollars a month. Of its men 45 percent are new; of the 3,800 on the mill’s books "
         "few stay.", "3,800", "workers"),
        ("Seamstresses in Colombo earn 320 dollars. In May 1,416 lost their jobs.", "1,416", "workers"),
        ("Seamstresses in Colombo earn 320 dollars. They asked for a 20 rise.", "20", "change"),
        ("The maids in Jilin wire money home. The fine for a caught call is 1,000 yuan.", "1,000 yuan", "fee"),
        ("Nino in Poland is paid by the hour; she does 220 hours in a good month.", "220 hours", "hours"),
        ("Pickers in Poland get 28 zloty an hour. A basket for six costs 90 zloty.", "six", None),
        ("Half of the 22,000 who dig mica in Ambovombe are children.", "22,000", "workers"),
        ("Experts put the number of North Korean animators in Dalian at 500 to 1,600.", "500 to 1,600", "workers"),
        ("The men blocked the road in Gazipur over unpaid wages amounting to Tk 14.2 crore.", "Tk 14.2 crore", "wage"),
        ("Maids in Ambovombe get less than the floor of 262,680 ariary.", "262,680 ariary", "wage"),
        ("The best picker in Queensland did 1,140 dollars gross in a week.", "1,140 dollars", "wage"),
        ("The mill in Croatia pays 1,080 euros; the agency keeps another 200. It made a profit of 4.4 million.",
         "4.4 million", None),
        ("Pickers in Queensland get 900 dollars. Take off 160 for the hostel, 15 percent tax, 38 for the bus.",
         "15 percent", "quota_share"),
        ("Pickers in Queensland pay 15 percent tax like all others.", "15 percent", "share"),
        ("Grade 1 workers in Mutare get 355 dollars a month.", "1", None),
        ("Prisoners in England put in 17 million hours a year for £9.60 a week.", "17 million hours a year", None),
    ],
)  # fmt: skip
def test_counts_and_rises_that_only_the_words_around_them_tell(text, words, measure):
    found = [one.measure for one in read_text(text).proposals if one.original_value == words]
    assert (found[0] if found else None) == measure


def test_a_sum_with_its_own_sign_takes_no_currency_of_the_sum_before():
    text = "In Ambovombe they get 150 ariary; the collector sells at 600, the exporter at the equivalent of $0.90."
    assert _proposal(text, "$0.90").unit == "USD"


def test_how_old_some_of_them_are_counts_nobody():
    text = "In the colony in Russia 940 women sew, 15 of them over 65."
    assert [one.original_value for one in read_text(text).proposals] == ["940 women", "15"]


def test_a_break_every_so_many_minutes_is_no_pay():
    text = "They get 14 euros an hour in Vlissingen. The breaks of 10 minutes per 90 are not kept."
    assert [one.original_value for one in read_text(text).proposals] == ["14 euros an hour"]


@pytest.mark.parametrize(
    ("text", "words", "unit", "per"),
    [
        ("Prisoners in Chongjin got 600 grams of corn a day instead of the official 700.", "700", "kg", "day"),
        ("Cooks in Oman get an hourly wage of 3 rials. Employers deduct 20 rials for a bed.", "20 rials", "OMR",
         "unspecified"),
        ("She pays the broker in Taiwan a monthly fee of 1,800 Taiwan dollars in the first year.",
         "monthly fee of 1,800 Taiwan dollars", "TWD", "month"),
    ],
)  # fmt: skip
def test_the_unit_and_the_period_go_with_the_clause(text, words, unit, per):
    one = _proposal(text, words)
    assert (one.unit, one.per) == (unit, per)


def test_one_of_so_many_in_a_trade_counts_the_trade():
    assert _proposal("Asha, one of 4 million in the trade, sews shirts in Dhaka.", "4 million").measure == "workers"


def test_people_told_for_a_second_country_are_what_they_were_for_the_first():
    text = "They pay 300 rials to leave. Up to 120,000 people are held in Myanmar and 100,000 in Cambodia."
    assert [one.original_value for one in read_text(text).proposals] == ["300 rials"]


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The minimum wage in Oman, introduced at the rate of 3 rials, is low.", "3 rials", "wage"),
        ("Thirteen cooks in Oman were awarded 12,000 rials in damages for unpaid wages.", "12,000 rials", "wage"),
        ("Riders in Oman get 3 rials per hour + 2 rials per order.", "3 rials per hour", "wage"),
        ("Pay in Oman is 3 rials an hour - or 120 rials for a 40-hour week.", "3 rials an hour", "wage"),
        ("Pay in Oman is 3 rials an hour - or 120 rials for a 40-hour week.", "120 rials", "wage"),
    ],
)  # fmt: skip
def test_pay_is_told_in_many_frames(text, words, measure):
    assert _proposal(text, words).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "The chain, which pays its cooks in Oman little, raked in $5.2 billion in sales.",
        "Cooks in Oman work in a $200 billion industry.",
    ],
)
def test_sales_and_the_size_of_an_industry_are_no_labor_amounts(text):
    assert not read_text(text).proposals


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union speaks for 43,000 Stop & Shop workers in Boston.", "43,000"),
        ("Seoul admitted 13 defectors, North Korean restaurant workers who had left Ningbo.", "13 defectors"),
        ("In India, around 13 million people, mostly girls, work from home.", "around 13 million people"),
    ],
)
def test_workers_are_counted_behind_a_name_and_before_an_apposition(text, words):
    assert _proposal(text, words).measure == "workers"


def test_a_nation_is_no_count_of_workers():
    assert not read_text("Workers in Shenzhen come from all over the country of 1.33 billion people.").proposals


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Hiring a full-time maid in Dubai costs 14,000 dirhams.", "14,000 dirhams", "fee"),
        ("A family in Dubai paid 16,500 dirhams for an Ethiopian who left after 19 days.", "16,500 dirhams", "fee"),
        ("Cooks in Oman earn 90 rials a month. In the canteen a soup is 2 rials.", "2 rials", "price"),
        ("She shares a room with three other maids in Oman at 20 rials a week.", "20 rials a week", "price"),
    ],
)
def test_what_it_costs_to_hire_and_to_live(text, words, measure):
    assert _proposal(text, words).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "The miners in Zambia are on strike. The mine loses 1.2 million kwacha for every day of it.",
        "Police in Zambia fired rubber bullets at about 300 people who asked for work.",
    ],
)
def test_losses_and_crowds_are_no_labor_amounts(text):
    assert not read_text(text).proposals


def test_contracts_for_so_many_are_no_money():
    text = "Nurses in Leeds get 11 pounds an hour. The agency had contracts for only 30."
    assert [one.original_value for one in read_text(text).proposals] == ["11 pounds an hour"]


@pytest.mark.parametrize(
    "text",
    [
        "The court ordered him to forfeit $284,556 that North Korean workers in China had earned.",
        "He was sentenced for hiring North Korean workers and must pay a judgment of $176,850.",
        "The Treasury sanctioned a front company in China and three individuals who hire North Korean workers.",
        "Some 3,200 Pakistani convicts languish in Saudi jails.",
        "We visited workers’ hostels in Oman, spoke to the owners and 20 workers.",
        "If a month has 31 days in the month, the cooks in Oman work.",
    ],
)
def test_courts_lists_and_interviews_count_no_labor(text):
    assert not read_text(text).proposals


def test_what_workers_bring_a_state_in_revenue_is_revenue():
    text = "North Korean programmers in China generated over $17 million in revenue for the regime."
    assert _proposal(text, "over $17 million").measure == "revenue"


def test_hours_less_are_a_change():
    assert _proposal("On Sundays the cooks in Oman work three hours less.", "three hours").measure == "change"


def test_an_hour_of_pay_tells_no_period_of_money_in_another_currency():
    text = "Builders from Romania earn 16 euros an hour in Germany. Builders from Nepal get 800 dollars and a bed."
    assert _proposal(text, "800 dollars").per != "hour"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("In Wonsan a porter earns 900 won a day. At the market 1 kg of cucumbers brings 900 won in summer.",
         "900 won", "price"),
        ("Seamstresses in Los Angeles got 4 cents for a sleeve.", "4 cents", "wage"),
        ("The shirt that cooks in Texas wear costs 12 dollars. The state minimum is 7 dollars.", "7 dollars", "wage"),
        ("The trade zone in Kaesong has a revenue of $200,000 a year. The minimum wage was 74 dollars a month.",
         "74 dollars a month", "wage"),
        ("The quota for foreign workers in Russia was set at 16,400. They earn 900 dollars.", "16,400",
         "workers"),
        ("Cooks in Oman worked up to 320 hours a month and were paid for 209.", "209", "hours"),
        ("In Seoul the firm kept half. From a salary of 2,060,740 won the firm took a third.", "2,060,740 won", "wage"),
    ],
)  # fmt: skip
def test_goods_seams_quotas_of_people_and_hours_that_are_paid(text, words, measure):
    assert _proposal(text, words).measure == measure


def test_a_bonus_for_each_is_told_by_no_piece():
    text = "The firm in Oman paid its 270 cooks a bonus of 76 rials each this autumn."
    assert _proposal(text, "76 rials").per != "item"


@pytest.mark.parametrize(
    "text",
    ["One toilet served 31 people in the hostel of the cooks in Oman.", "The cooks in Oman got up at 4 to queue."],
)
def test_those_who_share_a_toilet_and_the_hour_of_rising_are_set_aside(text):
    assert not read_text(text).proposals


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Cooks in Oman get 90 rials a month. A foreman makes 220.", "220", "wage"),
        ("His brother mortgaged the house for 900 rials, and the broker in Oman took all of it.", "900 rials", "fee"),
        ("Some 10,000 workers lay the line near Manpo. A source put the number much lower, at around 3,000.",
         "around 3,000", "workers"),
        ("Teachers in Harare get 29,000 Zimbabwe dollars a month.", "29,000 Zimbabwe dollars a month", "wage"),
    ],
)  # fmt: skip
def test_foremen_mortgages_lower_numbers_and_dollars_of_a_country(text, words, measure):
    assert _proposal(text, words).measure == measure


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The daily minimum in Yangon, 4,800 kyat, buys little.", "4,800 kyat", "wage"),
        ("A maid in Hong Kong pays 1,000 dollars to a lender.", "1,000 dollars", "other"),
        ("A mill in Hamhung must send 60 percent of its workers. That means some 3,000.", "some 3,000", "workers"),
    ],
)
def test_the_minimum_a_lender_and_what_a_share_comes_to(text, words, measure):
    assert _proposal(text, words).measure == measure


def test_the_market_where_a_metal_is_traded_is_no_place_of_work():
    text = "A digger in Congo gets 15,000 francs a sack when cobalt stands at $33,000 a tonne in London."
    assert _proposal(text, "15,000 francs a sack").ref_area == "CD"


def test_monthly_pay_beside_an_hourly_rate_is_not_paid_by_the_hour():
    text = "Welders in Poland said they earned 1,800 zloty gross. A shipyard paid the agency 47 zloty an hour."
    assert _proposal(text, "1,800 zloty").per == "unspecified"


def test_what_a_brand_buys_at_is_a_price():
    text = "Tailors near Milan get 3 euros an hour for bags that the brand bought at 53 euros."
    assert _proposal(text, "53 euros").measure == "price"


def test_pay_that_is_told_by_the_income_of_all_is_pay():
    text = "Welders’ pay in Ulsan is fixed at 70 percent of per capita income, that is 2.5 million won a month."
    assert _proposal(text, "2.5 million won a month").measure == "wage"


def test_the_price_in_london_tells_no_place_of_work():
    text = "Some 20,000 children work in pits in Mali. A trader pays 26,000 francs, 80 percent of the price in London."
    assert [one.ref_area for one in read_text(text).proposals][:1] == ["ML"]


def test_what_a_house_charges_for_a_dress_is_a_price_and_rates_are_compared_by_the_hour():
    text = (
        "The house in Paris charges 5,800 euros for the dress. The tailors in Mumbai get 225 rupees a day. "
        "The exporter says that the men are on 13,000 a month."
    )
    dress, _, month = read_text(text).proposals
    assert dress.measure == "price"
    assert (month.unit, month.measure) == ("INR", "wage")


def test_the_end_of_a_span_of_hours_is_a_time_of_day():
    assert not read_text("In Kuwait the shift of the welders ran from 3 a.m. to 11.").proposals


@pytest.mark.parametrize(
    ("text", "words", "unit", "measure"),
    [
        ("If a consumer is paying 10 euros for a shirt, the seamstress in Dhaka sees 30 cents.", "10 euros for a shirt",
         "EUR", "price"),
        ("A mill in Lahore raised the work to 70 hours, double the legal limit.", "double", "times", "change"),
        ("Protests over unpaid wages in China have doubled.", "doubled", None, None),
        ("Wages of drivers in China have doubled.", "doubled", "times", "change"),
        ("Those who wait for pay are drivers, of whom China has about 30m.", "about 30m", "people", "workers"),
        ("The plant in Neuquén increased its workforce from 300 to 450--half of them women.", "450", "people",
         "workers"),
        ("That brings the number of states with a minimum wage above $7.25 an hour to 30.", "30", None, None),
        ("Teachers’ salaries in Pyongyang are equivalent to only 5 kg of rice a month.", "5 kg of rice a month", "kg",
         "wage"),
        ("A month’s pay of a teacher in Pyongyang can buy only 5 kg of rice.", "5 kg", None, None),
    ],
)  # fmt: skip
def test_who_buys_what_exceeds_a_limit_and_what_pay_comes_to(text, words, unit, measure):
    found = [(one.unit, one.measure) for one in read_text(text).proposals if one.original_value == words]
    assert found == ([(unit, measure)] if measure else [])


@pytest.mark.parametrize(
    ("text", "words", "per"),
    [
        ("Pickers in Florida are lucky to make $7,500 for an entire year of work.", "$7,500", "year"),
        ("She was paid $19 an hour in Sydney. The most she made in one week was $111.", "$111", "week"),
        ("She was paid $19 an hour in Sydney. The most she made was $21.", "$21", "hour"),
    ],
)
def test_what_comes_in_over_a_whole_year_or_in_one_week_is_not_paid_by_the_hour(text, words, per):
    assert next(one.per for one in read_text(text).proposals if one.original_value.startswith(words)) == per


@pytest.mark.parametrize(
    ("text", "words", "unit", "per"),
    [
        ("A mill in Lahore raised the week to 70 hours.", "70 hours", "hours", "week"),
        ("They raised the working week from 44 to 48 hours in Hanoi.", "44", "hours", "week"),
        ("Cooks in Hanoi work from eight to ten hours.", "from eight to ten hours", "hours", "day"),
        ("Pickers in Toamasina get 150 ariary the kilo of vanilla.", "150 ariary", "MGA", "kg"),
    ],
)
def test_a_week_is_told_by_its_hours_and_a_kilo_without_per(text, words, unit, per):
    one = _proposal(text, words)
    assert (one.unit, one.per) == (unit, per)


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("No child under 14 may work in the mill in Dhaka.", "under 14", 0),
        ("In Dhaka nobody under 18 may sew at the mill.", "under 18", 0),
        ("Of the girls 14 were sent home from the mill in Dhaka.", "14", 1),
    ],
)
def test_an_age_below_which_nobody_may_work_counts_nobody(text, words, number):
    assert len([one for one in read_text(text).proposals if one.original_value == words]) == number
