"""How newsrooms tell where work is done: each sentence fails without its word or rule.

The sentences are our own, the amounts invented. "-" is an amount of no single country.
"""

import pytest

from etl.reader import read_text


def areas(text: str, title: str | None = None) -> list[str]:
    return [proposal.ref_area or "-" for proposal in read_text(text, title=title).proposals]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("340 North Koreans have been posted to Mongolia since spring.", "MN"),
        ("Belarus-based North Korean workers hand over $100 a month.", "BY"),
        ("KATHMANDU — Ram sold his gold to get to Qatar. An agent promised him 1,400 riyals a month.", "QA"),
        ("Ghanaian fishermen on Chinese-owned boats off Ghana get $20 a month.", "GH"),
        ("Every year 30,000 Ethiopians set out for Saudi Arabia, Lebanon and Kuwait.", "-"),
        (
            "North Korea sends men to countries like Russia, China, Gulf nations, Poland and Africa, with 90,000 men "
            "involved.",
            "-",
        ),
        ("Two firms, one in China and one in Russia, employ 110 North Koreans.", "-"),
        ("In Kuwait, a Gulf state, maids get 300 dollars a month.", "KW"),
        ("Maids from Africa get 300 dollars a month.", "-"),
        ("Officials in Chongjin demand 300 yuan of everyone who signs up for Russia.", "RU"),
        ("The Nepali embassy in Kuala Lumpur has a list of 300 guards whose pay is overdue.", "MY"),
        ("North Korean deckhands on a Chinese boat in the Indian Ocean were paid $330 a month.", "CN"),
        ("Nepalis in Malaysia earn 1,500 ringgit; those in Korea 2 million won.", "MY KR"),
        (
            "In Punjab's kilns a man earns 1,000 rupees a day, said a unionist in Lahore. Pakistan's minimum wage is "
            "32,000 rupees a month; in India moulders get 800 rupees a day.",
            "PK PK IN",
        ),
    ],
)
def test_a_preposition_or_a_verb_tells_where_people_go(text: str, told: str):
    assert areas(text) == told.split()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The US Treasury said the firm in Vladivostok employed 200 North Koreans.", "RU"),
        ("A study by Leiden University says North Koreans in Poland work 12 hours a day.", "PL"),
        ("In Kuwait he got $90 a month. “We worked 14 hours,” he says in a café in Hanoi.", "KW KW"),
        ("The yard in Gdynia, whose clients sit in Norway and Denmark, paid $8 an hour for each welder.", "PL"),
        ("The French supermarket chain sells shrimp peeled in Morocco by women on 200 dirhams a week.", "MA"),
        ("In Poltava, a Turkish builder paid Uzbeks $700 a month.", "UA"),
        ("In Oman 20 Cubans work. Each is paid $5,000 a month, most of which goes to Havana.", "OM OM"),
        (
            "Worldwide, 100,000 North Koreans work for the state. The largest group, 70,000, is in China; 30,000 are "
            "in Russia.",
            "- CN RU",
        ),
    ],
)
def test_where_somebody_speaks_buys_or_is_paid_is_no_place_of_work(text: str, told: str):
    assert areas(text) == told.split()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Beijing told the council it had sent home 12,000 North Koreans.", "CN"),
        ("Ulaanbaatar pledged to expel its 1,200 North Korean workers. Each had earned $150 a month.", "MN MN"),
        ("Moscow says there are 19,000 North Koreans in the country.", "RU"),
        ("A nurse in Manila makes 25,000 pesos a month. Germany pays 2,800 euros.", "PH DE"),
        ("The Philippines speaks for its maids abroad. Kuwaiti families often pay 80 dinars a month.", "KW"),
        ("Taiwan's minimum wage is $900 a month; South Korea's is $1,500 a month.", "TW KR"),
    ],
)
def test_a_state_that_hosts_or_pays_is_the_place_of_work(text: str, told: str):
    assert areas(text) == told.split()


def test_a_headline_tells_whose_foreign_workers_they_are():
    text = "The men worked 12 hours a day. They kept $100 a month."
    assert areas(text, "Poland's North Korean welders") == ["PL", "PL"]
    assert areas(text, "North Korea's welders") == ["KP", "KP"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("North Korea has 60,000 workers in 20 countries, of whom 20,000 are in Russia.", "- RU"),
        ("An estimated 20,000 North Koreans work in China and 21,000 in Russia, out of 55,000 abroad.", "CN RU -"),
        (
            "Pyongyang has 90,000 of its people toiling beyond its borders, a good half of them in Chinese mills.",
            "- CN",
        ),
        ("In the Balkans, Indian workers pay 5,000 euros for a visa.", "-"),
        (
            "North Koreans cook in a dozen countries, most of them in China, and together they bring in $100 million "
            "a year.",
            "-",
        ),
    ],
)
def test_a_total_beside_one_country_is_of_none(text: str, told: str):
    assert areas(text) == told.split()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "North Koreans in Omsk earn $400 a month, thrice what they would earn at home, where pay is $130.",
            "RU KP KP",
        ),
        ("Kyrgyz miners dig for $400 a month; the same seam in Kazakhstan pays $900.", "KG KZ"),
        ("North Korea took 70 percent of what its men made in Siberia; in Kaesong it had kept 45 percent.", "RU KP"),
        (
            "In the prison of Kaechon, North Korean women plait wigs. The Kaechon prison sells them. In China, a "
            "worker would get 150 yuan for a wig.\n\nEach prisoner is given 300 grams of grain a day.",
            "CN KP",
        ),
        ("In Turkey, Syrian children sew for $50 a week.", "TR"),
        ("Filipinas work in Hong Kong. “In Iloilo I taught for 14,000 pesos a month,” says Joy.", "PH"),
    ],
)
def test_pay_that_is_set_against_pay_elsewhere_has_its_own_country(text: str, told: str):
    assert areas(text) == told.split()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He built in Kuwait. The emirate hosted 4,000 North Koreans, and neighbouring Qatar 2,800.", "KW QA"),
        ("The reclusive nation pays its miners 30,000 won a month, according to a trader in Dandong.", "KP"),
        (
            "Nepalis pick berries in Odemira for 5 euros an hour. They go to Rotterdam. There, a sorter gets 11 euros "
            "an hour.",
            "PT NL",
        ),
        (
            "Mills in Bangladesh pay badly. Workers in Ashulia get 8,000 taka a month. One, "
            "Rehana, has a husband in Riyadh who sends "
            "15,000 taka each month.\n\nHis job cost them 400,000 taka.",
            "BD SA SA",
        ),
    ],
)
def test_words_stand_for_the_country_before(text: str, told: str):
    assert areas(text) == told.split()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Filipinos pay $1,200 in Manila before they leave for Saudi Arabia.", "SA"),
        ("His plot in Sylhet went for 300,000 taka, all of it for the agent who had promised work in Johor.", "MY"),
        (
            "Kim sent North Korean youths to rebuild Sinuiju. Those who do not want to go pay 300,000 won to the "
            "women's union.\n\nLater 500 women from Sinuiju were sent to plants in Liaoning.",
            "KP CN",
        ),
    ],
)
def test_a_fee_paid_at_home_is_for_work_abroad_that_was_told_of(text: str, told: str):
    assert areas(text) == told.split()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A tribunal in Aberdeen heard that deckhands on Scottish trawlers got 3 pounds an hour.", "GB"),
        ("Pickers in California pay for a room. In Santa Maria it costs 900 dollars a month.", "US"),
        ("Cooks in Brazil are paid late. In Santa Maria they get 900 reais a month.", "BR"),
    ],
)
def test_a_city_of_several_countries_is_that_of_the_article(text: str, told: str):
    assert areas(text) == told.split()


def test_a_time_of_day_and_a_guess_make_no_range():
    (one,) = read_text("Welders in Ansan stand there from 4.30, perhaps 300 of them.").proposals
    assert (one.value_low, one.value_high) == (300, 300)
