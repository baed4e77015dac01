"""Work abroad and in joint zones as agencies report it: counts by a participle, percentages, sums, and whole paragraphs
on workers all over the world."""

from __future__ import annotations

import pytest

from etl.reader import read_text

ZONE = "The two sides run a joint industrial complex in Kaesong, in North Korea. "


def read(text: str, words: str):
    return next(one for one in read_text(text).proposals if words in one.original_value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("North Koreans are employed in Cyprus. Among them are 35 working in a tannery near Nicosia.", "35"),
        ("North Koreans in Cyprus are few; nearly 900 could still be working in Poland.", "900"),
        ("The number of North Koreans in Cyprus grew from one mason in 2009 to 14 with a permit.", "one"),
        ("The number of North Koreans in Cyprus grew from one mason in 2009 to 14 with a permit.", "14"),
    ],
)
def test_people_are_counted_by_what_they_do_there(text, words):
    assert read(text, words).measure == "workers"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("North Koreans lay bricks in the island of 2 million people.", "2 million"),
        ("Soldiers dig the ground for 60,000 flats, including 12,000 in Sinuiju.", "12,000"),
        ("For workers a kilogram of rice costs 6,200 won in Hoeryong and noodles cost half that.", "half"),
    ],
)
def test_inhabitants_flats_and_a_price_beside_another_count_no_workers(text, words):
    assert not any(words in one.original_value for one in read_text(text).proposals)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ZONE + "Workers there saw a four percent pay rise in spring.", "four percent"),
        (ZONE + "It has raised the pay of sewers and cutters with two years behind them by 4 percent.", "4 percent"),
        (ZONE + "For wages an increase rate of 4 percent was allowed.", "4 percent"),
    ],
)
def test_a_raise_by_percent_is_a_change_wherever_its_noun_stands(text, words):
    assert read(text, words).measure == "change"


def test_the_pay_behind_a_raise_by_percent_has_the_period_before_it():
    text = ZONE + "Monthly wages of the women go up by 4 percent to $71.20."
    assert read(text, "71.20").per == "month"


def test_what_a_share_is_taken_of_is_gross():
    text = "Officials take 60 percent of the weavers' pay, which is between $350 and $900."
    assert read(text, "350").pay_stage == "gross"


def test_a_report_of_what_somebody_earned_is_no_promise():
    assert read("A tiler in Sochi told us that he made $220 a month.", "220").pay_stage == "unspecified"


def test_pay_that_was_announced_is_promised():
    text = "In spring it was decided that weavers in Pyongsong would be given 250,000 won a month."
    assert read(text, "250,000").pay_stage == "promised"


def test_an_average_behind_the_bracket_is_an_average():
    text = "Tilers in Sochi dream of the 70,000 ruble ($760) average wage."
    assert [one.statistic for one in read_text(text).proposals] == ["average", "average"]


def test_goods_that_are_added_up_are_pay_in_kind_again():
    text = (
        "The farmer Pak was given 120 kilograms of rice and 80 kilograms of corn. Together it comes to 200 kilograms."
    )
    assert [(one.value_low, one.measure) for one in read_text(text).proposals] == [
        (120.0, "wage"),
        (80.0, "wage"),
        (200.0, "wage"),
    ]


def test_millions_sent_to_the_state_are_its_income():
    text = "From Russian sites North Korean builders send $400 million in cash home to the regime."
    assert read(text, "400").measure == "revenue"


def test_a_raise_told_far_before_from_and_to_has_an_old_and_a_new_value():
    text = ZONE + (
        "A new rule will lift what plants transfer for each woman - meals, the bus and overtime counted in as in "
        "the years before - from $140 to $152."
    )
    assert [one.value_low for one in read_text(text).proposals if one.unit == "USD"] == [140.0, 152.0]


def test_workers_all_over_the_world_are_in_no_one_country():
    text = (
        "In Ulan Bator 870 North Koreans sewed coats in May.\n\n"
        "North Koreans abroad live under guard. Their managers keep 80 percent of the wages."
    )
    assert read(text, "80 percent").ref_area is None


def test_north_koreans_who_left_a_country_worked_there():
    text = "In Ulan Bator North Koreans pack. Some 90 North Koreans left Senegal in June."
    assert read(text, "90").ref_area == "SN"


def test_there_goes_back_to_the_place_before():
    text = ZONE + "Some 41,300 women sew in South Korean factories there."
    assert read(text, "41,300").ref_area == "KP"


def test_a_noun_in_quotation_marks_is_counted():
    assert read('Some 640 North Korean "contract slaves" weld hulls in Poland.', "640").measure == "workers"


def test_money_by_the_hour_is_pay_also_in_a_headline_on_a_stadium():
    assert read("New stadium is the work of North Korean ‘serfs’ on 52p an hour", "52p").measure == "wage"


def test_pay_for_a_day_of_so_many_hours_is_by_the_day():
    assert read("North Korean tilers in Sochi get £9 for a 15-hour day.", "£9").per == "day"


def test_millions_of_the_income_of_a_state_are_revenue():
    text = "North Korean workers abroad stand for $1 billion of the regime's income."
    assert read(text, "$1 billion").measure == "revenue"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A welder in Chongjin has a salary. Today 28,000 won does not go far at the market.", "28,000"),
        ("Foremen and cadres in Chongjin plants get 2,900 won depending on years of service.", "2,900"),
    ],
)
def test_a_sum_that_goes_far_or_depends_on_service_is_pay(text, words):
    assert read(text, words).measure == "wage"


def test_prices_that_rise_by_a_factor_are_no_change_of_pay():
    text = "Wages in Chongjin rose. There was a 1.4-fold rise in grain prices."
    assert read_text(text).proposals == ()


def test_a_wage_called_monthly_once_is_monthly_throughout():
    text = "Anju weavers speak of monthly salaries. New hands went from pay of 1,800 won to pay of 26,000 won."
    assert [one.per for one in read_text(text).proposals] == ["month", "month"]


def test_two_countries_are_not_the_world():
    text = "Workers in Kaesong hope. Wages rise by 4 percent at the two countries' estate."
    assert read(text, "4 percent").ref_area == "KP"


@pytest.mark.parametrize(
    "text",
    [
        "North Korean agents in Russia promise a bounty of $9,000 for a runaway welder.",
        "North Korean agents in Russia speak of $9,000 rewards for workers who are caught.",
        "With a month's pay a weaver in Anju couldn't even buy 1kg of maize.",
        "North Korean women sew lashes: a pair takes about a day of work, or two days with children around.",
        "Workers in Kuwait count differently: theirs is double the guess of the embassy.",
    ],
)
def test_bounties_purchases_and_time_for_a_piece_are_set_aside(text):
    assert read_text(text).proposals == ()


def test_what_the_same_money_buys_besides_is_set_aside_as_well():
    text = "In Anju a monthly wage of 2,400 won could buy 2kg of potatoes or 300g of pork."
    assert [one.unit for one in read_text(text).proposals] == ["KPW"]


def test_that_number_goes_back_to_the_people_before():
    text = "Russia counted 480 North Korean workers in spring. This figure has grown to 2,900."
    assert [one.measure for one in read_text(text).proposals] == ["workers", "workers"]


def test_an_adjective_in_quotation_marks_stands_before_the_people_counted():
    text = "A subcontractor in Sochi saw at least 85 “silent” North Koreans."
    assert read(text, "85").measure == "workers"


def test_a_rise_of_so_many_times_is_a_change_also_behind_quotation_marks():
    text = 'Weavers in Anju speak of wages. The "great increase" of up to 8 times came late.'
    assert read(text, "8 times").measure == "change"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What a North Korean in Sochi makes is a third of what he had before.", "a third"),
        ("Welders in Sochi make half of what they earned in 2019.", "half"),
    ],
)
def test_a_share_of_what_was_earned_before_is_a_change(text, words):
    assert read(text, words).measure == "change"


def test_hours_in_a_week_of_six_days_are_by_the_week():
    text = "Soldiers on the site in Hamhung work for 70 hours in a six-day week."
    assert read(text, "70").per == "week"


def test_other_hours_behind_or_are_hours_of_work():
    text = "Polish sewers and North Korean workers choose how long they work: nine hours or six hours."
    assert [one.value_low for one in read_text(text).proposals if one.unit == "hours"] == [9.0, 6.0]


def test_pay_for_so_many_pieces_goes_on_to_other_pieces():
    text = "Officials pay women in Sinuiju 2,500 won for 100 short lashes and 4,000 won for long ones."
    assert read(text, "4,000").measure == "wage"


def test_an_agent_who_can_earn_is_paid():
    text = "Officers who go to Russia as managers or agents can earn $9,000 a year."
    assert read(text, "9,000").measure == "wage"


def test_a_bribe_for_work_overseas_belongs_to_the_country_that_the_article_tells_of():
    text = (
        "A mason tells of his years in Russia. He worked near Sochi.\n\n"
        "To be chosen for work overseas, people must pay bribes of $60 to $400."
    )
    assert read(text, "60").ref_area == "RU"


def test_goods_that_are_sent_abroad_make_no_place_of_work():
    text = (
        "Lashes are glued in North Korea and then sent to China for packing.\n\n"
        "Gluing pays a daily rate of 18 yuan, knotting 13 yuan."
    )
    assert [one.ref_area for one in read_text(text).proposals] == ["KP", "KP"]


def test_deputies_of_the_country_of_work_are_no_local_workers():
    text = "In Russia North Koreans build. The embassy asked Russian deputies to let 2,900 migrant workers stay."
    assert read(text, "2,900").population == "north_korean_workers"


@pytest.mark.parametrize(
    "text",
    [
        "In Anju wages are paid again. An investor, a donju, expected to earn 190,000 USD with the block of flats.",
        "Some 700 North Koreans – by other estimates double that – work in Libya.",
        "A weaver's monthly pay in Anju, 2,200 won, does not buy even 1 kilogram of rice.",
    ],
)
def test_profits_other_estimates_and_what_pay_buys_are_set_aside(text):
    assert len(read_text(text).proposals) == ("investor" not in text)


def test_a_share_of_the_people_before_is_a_share():
    text = "Nearly 40,000 North Koreans work abroad. The great majority, about 70 percent, are in China."
    assert read(text, "70 percent").measure == "share"


def test_numbers_told_one_by_one_of_two_nations_are_workers():
    text = "In Moscow Uzbek and Turkish workers exceed North Koreans in numbers, at 61,200 and 44,100 respectively."
    assert [one.measure for one in read_text(text).proposals] == ["workers", "workers"]


def test_a_range_of_factors_has_its_unit_once():
    one = read("In Anju wages have gone up 8 to 15-fold.", "15")
    assert (one.value_low, one.value_high, one.unit) == (8.0, 15.0, "times")


def test_a_chance_to_work_abroad_that_costs_is_a_fee_with_what_comes_on_top():
    text = "For North Koreans a place to work abroad costs $2,500, plus an additional $800 for the trip."
    assert [one.measure for one in read_text(text).proposals] == ["fee", "fee"]


def test_money_for_ones_own_business_buys_off_the_workplace():
    text = "Weavers in Anju paid the mill 4,000 won for running their own business."
    one = read(text, "4,000")
    assert (one.measure, one.kind, one.ref_area) == ("fee", "exemption", "KP")


def test_of_pay_one_part_is_kept_and_the_whole_is_gross():
    text = "In Dandong the seamstresses keep $90 out of their gross $280."
    assert [one.pay_stage for one in read_text(text).proposals] == ["kept", "gross"]


def test_income_of_some_people_is_pay():
    text = "In Sochi the average income for them was some $30 per month."
    assert read(text, "30").measure == "wage"


def test_hundreds_of_millions_come_from_workers_in_all_countries():
    text = (
        "A mason escaped from a North Korean site in Kuwait. In Kuwait he carried bricks.\n\n"
        "All in all, labor of this kind brings the regime $1.1 billion a year."
    )
    assert read(text, "1.1").ref_area is None


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        ("Kuwait pays masons from Peru and Nepal. Bangladesh and Nepali workers there earn $400 a month.", "400", "KW"),
        ("In Russia North Koreans earn $300 a month. Salaries in North Korea are some $2 a month.", "$2", "KP"),
        ("North Koreans pay $900 for side jobs during their stay abroad in Russia.", "900", "RU"),
        (
            "In China weavers sew coats. While they are abroad, North Koreans keep a third of their earnings, "
            "or $90 out of $280 in China.",
            "third",
            None,
        ),
    ],
)
def test_the_place_that_the_words_tell_goes_before_the_place_of_the_article(text, words, area):
    assert read(text, words).ref_area == area


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The committee asked families in every unit of the town of Anju to hand over 16,000 won for sand.", "16,000"),
        ("The decree says that each adult over 18 in Anju must pay 1,500 won.", "1,500"),
        ("In Anju the youth league collects four yuan in cash from each of its members.", "four yuan"),
        ("Households in Anju are told to bring 15 planks, six sacks of lime and ropes.", "15"),
        ("Households in Anju are told to bring 15 planks, six sacks of lime and ropes.", "six"),
        ("Pupils in Anju were required to collect two dog skins.", "two"),
    ],
)
def test_what_households_and_members_must_give_is_a_quota(text, words):
    assert read(text, words).measure == "quota"


def test_a_collection_from_households_is_about_residents():
    text = "In Anju every household had to contribute 16,000 won."
    assert read(text, "16,000").population == "north_korean_residents"


def test_a_sum_told_again_as_a_subject_is_what_it_was():
    text = "Each household in Anju had to hand over 36,000 won. In town, 36,000 won is a lot of money."
    assert [one.measure for one in read_text(text).proposals] == ["quota", "quota"]


def test_bills_are_a_price():
    text = "For workers in Anju the monthly water bills range from 150 to 220 won."
    assert read(text, "220").measure == "price"


@pytest.mark.parametrize(
    "text",
    [
        "Miners in Musan wait. Some 4,000 people were evacuated on Monday.",
        "More than 30 people are said to have died in the floods that hit the workers' town of Rason.",
        "Workers in Anju were angry; the news had the effect of doubling their fear.",
        "North Korea told firms that did not pay the workers in Kaesong that a 12% “late charge” was due.",
    ],
)
def test_victims_feelings_and_rates_of_charges_are_set_aside(text):
    assert read_text(text).proposals == ()


def test_the_figure_that_is_expected_goes_back_to_the_people_before():
    text = "Some 8,000 North Korean workers went to Russia, and the figure is likely to exceed 40,000 this year."
    assert [one.measure for one in read_text(text).proposals] == ["workers", "workers"]


def test_a_headline_right_above_its_date_is_read():
    text = "15 hours of work, 3 days off a year: welders in Sochi\nPosted: 14 May 2024\nThey weld in Sochi."
    assert [(one.value_low, one.per) for one in read_text(text).proposals] == [(15.0, "day"), (3.0, "year")]


def test_where_war_is_nobody_is_told_to_work():
    text = "Welders from North Korea in Russia earn less since it invaded Ukraine. Their pay has been halved."
    assert read(text, "halved").ref_area == "RU"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Some 30,000 women weave in Anju and feed families of four.", [30000.0]),
        ("The fire at the mill where women weave weighs on the welfare of about 90,000 people in Anju.", []),
    ],
)
def test_families_and_livelihoods_are_no_workers(text, counted):
    assert [one.value_low for one in read_text(text).proposals] == counted


def test_the_monthly_cost_of_a_worker_is_pay():
    text = ZONE + "The plants put the monthly cost of each woman worker at $126."
    assert read(text, "126").measure == "wage"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        (
            ZONE + "Of the pay of $126 the bureau takes 40%; the other 60% is handed out to the women.",
            "60%",
            "share",
        ),
        (ZONE + "Some 35 percent of the whole payment to the women is deducted by the bureau.", "35", "quota_share"),
    ],
)
def test_a_share_is_of_who_gets_it(text, words, measure):
    assert read(text, words).measure == measure


def test_a_paper_called_daily_is_no_period():
    text = "Bakers in Anju get 150,000 won a month, a source told the Daily Lantern. But weavers only make 15,000 won."
    assert read_text(text).proposals[-1].per == "month"


def test_what_is_netted_is_kept():
    assert read(ZONE + "The women end up netting some $3 per month.", "$3").pay_stage == "kept"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Weavers in Anju have to pay about $450 for party membership.", "450"),
        ("Miners in Anju can buy membership of the party from a secretary for some $280.", "280"),
    ],
)
def test_what_membership_costs_is_a_fee(text, words):
    assert read(text, words).measure == "fee"


def test_admission_to_a_school_is_no_labor_amount():
    text = "Workers in Anju say that anybody can buy admission to a college for $8,000."
    assert read_text(text).proposals == ()
