"""What reports on workers abroad say: of no one country, of deals to send, of what is left and of what is added up."""

from __future__ import annotations

import pytest

from etl.reader import Proposal, read_text


def proposed(text: str, words: str, *, date: str | None = None) -> Proposal:
    """The one proposal of the text whose words begin so."""
    return next(
        one
        for one in read_text(text, date_published=date).proposals
        if one.original_value.lstrip("$¥").startswith(words)
    )


_EVERYWHERE = (
    "Some 70,000 North Koreans work abroad. Their average pay was put at $140 to $160 per month. "
    "Most of them are in China and Russia, the rest in Africa and Asia.\n\n"
    "They stand up to 17 hours a day."
)


def test_a_country_that_only_stands_among_others_is_not_what_a_report_is_about():
    assert {one.ref_area for one in read_text(_EVERYWHERE).proposals} == {None}


def test_a_country_named_alone_is_what_a_report_is_about():
    text = _EVERYWHERE.replace("China and Russia, the rest in Africa and Asia", "China")
    assert proposed(text, "up to 17").ref_area == "CN"


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        (
            "North Koreans work in Russia and China; there are more than 80,000 in China alone.",
            "more than 80,000",
            "CN",
        ),
        (
            "North Koreans build flats in Kuwait. Pyongyang has signed a deal with Mongolia to send 1,200 workers.",
            "1,200",
            "MN",
        ),
        (
            "North Koreans build flats in Kuwait. The North may send 9,000 workers, in provinces such as Jilin.",
            "9,000",
            "CN",
        ),
    ],
)
def test_where_workers_go_is_told_by_a_deal_or_an_example(text, words, area):
    assert proposed(text, words).ref_area == area


def test_a_comparison_of_countries_is_no_place_of_work():
    assert proposed("North Koreans in Qatar earn 900 riyals, less than in China.", "900").ref_area == "QA"


@pytest.mark.parametrize(
    ("text", "words", "measure", "stage"),
    [
        ("The women earn $450 a month, but all but $80 goes to the state.", "80", "wage", "kept"),
        ("The women earn $450 a month, but $370 goes to the state.", "370", "quota", None),
        ("Masons earn $600 a month, but get only $120 after giving the rest to the embassy.", "120", "wage", "kept"),
        (
            "For each worker the trading company receives about 2,450 yuan in wages a month from the plant.",
            "about 2,450",
            "wage",
            "gross",
        ),
        ("Each worker receives about 2,450 yuan in wages a month from the plant.", "about 2,450", "wage", "paid"),
        ("Workers in Oman used to send $40 million back home.", "40", "revenue", None),
        ("Workers in Oman used to send $40 back home.", "40", "wage", "unspecified"),
        (
            "North Korea calls it a contribution and demands that Chinese plants pay 45 yuan per worker.",
            "45",
            "quota",
            None,
        ),
        (
            "The plants must pay 45 yuan per worker to the party. That means that a plant with 300 workers "
            "would pay a total of 13,500 yuan.",
            "13,500",
            "quota",
            None,
        ),
    ],
)
def test_what_is_left_and_what_is_handed_over(text, words, measure, stage):
    one = proposed(text, words)
    assert (one.measure, one.pay_stage) == (measure, stage)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("North Korean workers are leaving Dandong, with about 3,500 leaving in May alone.", "about 3,500", "returned"),
        ("Plants with workforces of 150 North Koreans or less are closed first.", "150", "threshold"),
        ("Some 90 women—most of them under 25—were relocated to Hunchun in China.", "Some 90", "sent"),
    ],
)
def test_which_count_of_workers_it_is(text, words, kind):
    assert proposed(text, words).kind == kind


def test_what_goes_on_with_a_clause_has_its_time():
    text = "In 2021 some 60,000 North Koreans had work overseas, earning about $300 million for the state."
    assert proposed(text, "about $300", date="2022-03-05").time_period == "2021"


def test_a_range_in_another_currency_is_read_by_the_sum_that_it_converts():
    one = proposed("Women in Dandong earn 2,100 to 2,300 yuan (about ¥42,000 to ¥46,000) a month.", "about ¥42,000")
    assert (one.value_low, one.value_high, one.unit) == (42000, 46000, "JPY")


def test_pay_to_local_workers_is_theirs():
    text = "North Korean women in Dandong sew coats. Plants pay 7,000 yuan (around $1,000) a month to Chinese workers."
    assert proposed(text, "7,000").population == "local_workers"


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        (
            "North Korean women sew in Dandong. The regime makes some $400 million a year with workers abroad.\n\n"
            "A UN panel speaks of $450 million a year.",
            "450",
            None,
        ),
        ("North Koreans build in Vladivostok, Russia. For 9,000 men that would be $130 million a year.", "130", "RU"),
        (
            "North Korean women sew in Dandong, China. Member states have reported the return of 14,000 workers.",
            "14,000",
            None,
        ),
        (
            "Around 21,000 North Koreans were sent home, Russia accounting for the largest share.",
            "Around 21,000",
            None,
        ),
        ("North Koreans build flats in Kuwait. Qatar also sent back about 1,900 North Koreans.", "about 1,900", "QA"),
        ("North Koreans left. According to Malta's second report, it sent home 80 North Koreans.", "80", "MT"),
        ("North Koreans are in Russia. Beijing said it had repatriated 7,000 of the workers.", "7,000", "CN"),
        (
            "Some 8,000 North Koreans earn next to nothing, whether they sew in Chinese mills, pick on Polish farms "
            "or lay bricks in Oman and Angola.",
            "Some 8,000",
            None,
        ),
    ],
)
def test_whether_a_total_is_of_one_country(text, words, area):
    assert proposed(text, words).ref_area == area


def test_a_country_in_the_name_of_a_newspaper_is_no_place_of_work():
    text = "SEOUL (Wire / Nepal Point News) : About 19,000 North Koreans work abroad."
    assert proposed(text, "About 19,000").ref_area is None


def test_people_at_home_who_may_not_go_abroad_do_not_take_the_place_of_the_pay():
    text = "Yun went to Oman as a tiler. He got $95 a month, good money for a city, where nobody may go abroad."
    assert proposed(text, "95").ref_area == "OM"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Last spring 35 weavers left for Hunchun to join the North Koreans there.", "35", "sent"),
        ("North Korea sends nurses to China. By June more than 90 nurses had arrived.", "more than 90", "sent"),
        ("Angola let go half of some 900 North Koreans employed there.", "some 900", "working"),
    ],
)
def test_who_sets_off_and_who_is_there(text, words, kind):
    one = proposed(text, words)
    assert (one.measure, one.kind) == ("workers", kind)


@pytest.mark.parametrize(
    ("text", "words", "measure", "kind"),
    [
        (
            "Whoever finds a plant for the North Korean workers gets a commission of 90 yuan a month.",
            "90",
            "fee",
            "recruitment",
        ),
        (
            "A middleman in Shenyang supplied North Korean workers to bakeries for 150 yuan a head.",
            "150",
            "fee",
            "recruitment",
        ),
        (
            "In Dalian ten North Korean coders earn $18,000 a month between them.",
            "18,000",
            "revenue",
            None,
        ),
        ("In Oman the North Korean staff shrank by 1,420 workers in a year.", "1,420", "change", None),
        ("With its workers abroad the North earns billions of dollars.", "billions", "revenue", None),
        ("North Koreans build in Oman; embassies put them in the high hundreds.", "hundreds", "workers", "working"),
    ],
)
def test_what_reports_say_of_money_and_numbers(text, words, measure, kind):
    one = proposed(text, words)
    assert (one.measure, one.kind) == (measure, kind)


def test_those_on_whose_words_a_report_rests_are_a_sample():
    reading = read_text("What is known of the North Korean workers comes from interviews with 23 North Koreans.")
    assert [one.reason for one in reading.set_aside] == ["sample"]


def test_for_each_worker_of_a_country_is_no_price_of_a_piece():
    assert proposed("The plant pays the agency 2,150 yuan for each North Korean worker.", "2,150").per != "item"


@pytest.mark.parametrize(
    ("text", "words", "stage"),
    [
        ("Each seamstress is paid $480 per month, but most of the money goes to the embassy.", "480", "gross"),
        ("Each seamstress is paid $480 per month, but most of the women sleep at the plant.", "480", "paid"),
        (
            "For each North Korean mason the agency in Beijing is compensated with 2,350 yuan a month.",
            "2,350",
            "gross",
        ),
        ("A worker who returned to North Korea with $900 opened a stall.", "900", "kept"),
    ],
)
def test_at_which_stage_pay_stands(text, words, stage):
    one = proposed(text, words)
    assert (one.measure, one.pay_stage) == ("wage", stage)


@pytest.mark.parametrize(
    ("text", "words", "measure", "kind"),
    [
        ("When a shirt comes out crooked, 40 yuan is docked from the pay of the line.", "40", "fee", "fine"),
        ("For the party, 40 yuan is deducted from the pay of the line.", "40", "quota", None),
        ("It costs the North Korean minders 12 yuan a day to buy food for the crew.", "12", "price", None),
        (
            "Each North Korean cook must hand 1,100 yuan to the party. Her helper pays, too, so that makes "
            "2,200 yuan a kitchen.",
            "2,200",
            "quota",
            None,
        ),
        (
            "North Korean loggers in Russia hand over tens of millions of dollars to the state.",
            "tens",
            "revenue",
            None,
        ),
        (
            "The North Korean men only see 15 percent of their pay before the minder takes his part.",
            "15",
            "share",
            None,
        ),
    ],
)
def test_what_faults_meals_and_funds_cost(text, words, measure, kind):
    one = proposed(text, words)
    assert (one.measure, one.kind) == (measure, kind)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The labor of its workers is not all it sells: it took $250 million in coal exports.", "not_labor"),
        ("The workers cannot keep a cent of their wages. They do not get a penny more.", "figure_of_speech"),
        ("The North Korean workers at the mill are women under forty.", "age"),
    ],
)
def test_arms_pennies_and_ages_are_set_aside(text, reason):
    reading = read_text(text)
    assert reading.proposals == ()
    assert reason in [one.reason for one in reading.set_aside]


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        (
            "North Koreans work in Dandong, China. Some $140 is paid to each worker, says a website based in Seoul.",
            "Some $140",
            "CN",
        ),
        (
            "North Koreans work in Dandong. The Chinese mill makes them work 14 hours a day for its Danish client.",
            "14",
            "CN",
        ),
        (
            "North Korean workers are overseas. About 70 percent of the North Koreans at sites abroad are in Qatar.",
            "About 70",
            "QA",
        ),
    ],
)
def test_who_is_told_and_who_buys_is_no_place_of_work(text, words, area):
    assert proposed(text, words).ref_area == area


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Mongolia allows another 800 North Koreans to weave in its mills.", "another 800", "sent"),
        ("Laos has promised visas for 170 North Korean workers.", "170", "sent"),
        ("Last spring 45 North Korean workers were ferried to an island off Dalian.", "45", "sent"),
        ("Some 700 North Koreans are already employed on farms near Vladivostok.", "Some 700", "working"),
        ("Of 9,000 North Koreans sent to Russia 6,000 are still at work.", "6,000", "working"),
        (
            "Some 400 North Korean loggers dispatched to Russia years ago have come home with bad lungs.",
            "400",
            "returned",
        ),
        (
            "Every week around 80 North Korean workers in Hunchun board trains for Pyongyang.",
            "around 80",
            "returned",
        ),
        ("A bakery in Yanji, China, employs 27 bakers from the DPRK.", "27", "working"),
    ],
)
def test_who_may_come_who_is_there_and_who_goes(text, words, kind):
    one = next(one for one in read_text(text).proposals if words.split()[-1] in one.original_value)
    assert (one.measure, one.kind) == ("workers", kind)


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        (
            "Pay at home was under $9 a month, so the women from North Korea sew in Hunchun, China.",
            "under $9",
            "KP",
        ),
        (
            "In the Kaesong Industrial Park, whose owners came from the Republic of Korea, DPRK workers earned "
            "$115 a month. In Tumen, China, North Korean workers earn more.",
            "115",
            "KP",
        ),
        (
            "North Korean coders hold jobs at U.S. companies through agencies in China and Russia. "
            "Each must bring in $9,000 a month.",
            "9,000",
            None,
        ),
        (
            "North Korean workers are overseas in restaurants, at overseas yards and abroad in mills. In Angola they "
            "get $90 a month.\n\nThe working day has 12 to 14 hours.",
            "12 to 14",
            None,
        ),
        (
            "North Koreans work in Tumen, China. Trade had ended with the ship Cheonan. Pay is $160 a month.",
            "160",
            "CN",
        ),
    ],
)
def test_where_workers_of_the_north_are_and_are_not(text, words, area):
    assert proposed(text, words).ref_area == area


def test_a_province_that_bears_the_name_of_a_city_is_no_closer_than_its_town():
    text = "A firm in Tumen, a town in Jilin Province, China, employs 31 North Korean women."
    assert proposed(text, "31").place == "Tumen"


@pytest.mark.parametrize(
    ("text", "words", "stage"),
    [
        ("The masons in Angola have $90 a month after giving a share to the state.", "90", "kept"),
        ("The cooks got about $110 a month after having to hand over half of it.", "about $110", "kept"),
        ("China will take in North Korean trainees and pay them 1,250 yuan a month.", "1,250", "promised"),
        (
            "Cooks receive 2,900 yuan per month. A third of their wages is withheld by the minders.",
            "2,900",
            "gross",
        ),
        ("Cooks receive 2,900 yuan per month. A third of their guests come from the South.", "2,900", "paid"),
    ],
)
def test_what_is_taken_next_or_before_tells_the_stage(text, words, stage):
    one = proposed(text, words)
    assert (one.measure, one.pay_stage) == ("wage", stage)


def test_what_they_demand_of_those_who_earn_is_a_quota():
    text = "In winter we made 900 yuan a month and they demanded 1,400 yuan."
    assert proposed(text, "1,400").measure == "quota"


def test_a_capital_w_in_brackets_is_money_of_the_south():
    text = "North Koreans in Dandong, China, are paid 1,250 yuan (W230,000) a month."
    assert proposed(text, "W230").unit == "KRW"


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        (
            "North Koreans weld in Malta for very little pay.The UN says that 40,000 North Koreans work abroad.",
            "40,000",
            None,
        ),
        (
            "South Korea’s state-funded Peace Agency says that 55,000 North Koreans work in 30 countries.",
            "55,000",
            None,
        ),
        (
            "The envoy for rights in North Korea counts 45,000 North Koreans who work overseas.",
            "45,000",
            None,
        ),
    ],
)
def test_where_a_sentence_begins_and_who_speaks_is_no_place_of_work(text, words, area):
    assert proposed(text, words).ref_area == area


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        (
            "North Koreans work abroad. In this way the regime nets about $400 million a year.",
            "about $400",
            "revenue",
        ),
        ("The ban on workers stripped the North Korean state of $300 million a year.", "300", "revenue"),
        ("The workers of the Kaesong complex brought $450 million in hard currency to the North.", "450", "revenue"),
        ("By its count 4,500 North Korean work in Oman.", "4,500", "workers"),
        (
            "The number of North Koreans at work in Oman fell from 1,840 in 2014 to 760 last year.",
            "760",
            "workers",
        ),
    ],
)
def test_what_the_state_gets_and_how_many_there_are(text, words, measure):
    assert proposed(text, words).measure == measure


def test_a_numbered_office_is_a_name_also_before_workers():
    reading = read_text("Office 27 of the Workers' Party sends North Korean waitresses abroad.")
    assert [one.reason for one in reading.set_aside] == ["name"]


def test_decades_of_a_life_are_an_age():
    reading = read_text("Men in their 20s or 30s are sent to Oman; one in her early 40s leads them.")
    assert [one.reason for one in reading.set_aside if one.words in ("20", "30", "40")] == ["age", "age", "age"]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        (
            "Last May some 40 nurses of a hospital in Lagos, all of them North Koreans, were deported.",
            "some 40",
            "returned",
        ),
        ("In all, 350 North Koreans got student visas for Russia.", "350", "sent"),
        (
            "At the yard in Gdynia only 90 North Korean welders stayed; the others went home.",
            "90",
            "working",
        ),
        (
            "Beyond its borders North Korea runs firms with more than 45,000 labourers.",
            "more than 45,000",
            "working",
        ),
    ],
)
def test_who_stayed_and_who_was_sent_back(text, words, kind):
    one = next(one for one in read_text(text).proposals if words in one.original_value)
    assert (one.measure, one.kind) == ("workers", kind)


@pytest.mark.parametrize(
    "text",
    [
        "The mill where the North Koreans work has doubled the volume of yarn it ships.",
        "The boat that takes the workers to Sinuiju seats about 45 people.",
        "Besides the workers, a ban on coal cost the North $2 billion of yearly export revenue.",
    ],
)
def test_goods_seats_and_exports_beside_workers_are_set_aside(text):
    assert read_text(text).proposals == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("North Korean hotels and restaurants bring in about $9 million a year.", "about $9"),
        (
            "North Korea lives on labor overseas; of the estimates one is high, putting the sum at $1.1 billion "
            "a year.",
            "1.1",
        ),
    ],
)
def test_what_workers_bring_together_is_revenue(text, words):
    assert proposed(text, words).measure == "revenue"


def test_whose_estimate_it_is_does_not_name_the_people():
    text = "North Koreans lay bricks in Russia. South Korean estimates speak of 48,000 labourers."
    assert {one.population for one in read_text(text).proposals} == {"north_korean_workers"}


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        (
            "Of what North Korean workers earn abroad the party takes up to $1.9 billion a year.",
            "up to $1.9",
            "revenue",
        ),
        ("To the state they are 70,000 North Korean labourers worth $1.5 billion.", "1.5", "revenue"),
        ("Some 950 residents of Sinuiju are to be brought to China as workers.", "950", "workers"),
        ("The employer pays 1,350 yuans a month for each North Korean worker.", "1,350", "wage"),
    ],
)
def test_what_a_state_takes_in_and_whom_it_sends(text, words, measure):
    assert next(one for one in read_text(text).proposals if words in one.original_value).measure == measure
