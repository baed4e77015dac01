"""About whom an amount speaks, by whom, and which statistic and claim it is."""

from __future__ import annotations

import pytest

from etl.reader.model import What, Where
from tests.etl.reader.marked import decided, wage

CHINA, RUSSIA, NORTH_KOREA, QATAR = Where("CN"), Where("RU"), Where("KP"), Where("QA")


def who(text: str, words: str, what: What | None = None, where: Where = CHINA, **given: object):
    (one,) = decided(text, {words: what or wage()}, where=where, **given)
    return one.who


# --- population ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "where", "population"),
    [
        ("A Chinese welder earns 300 yuan; North Korean officials keep order.", CHINA, "local_workers"),
        ("North Korean workers are cheap. A Chinese welder earns 300 yuan.", CHINA, "local_workers"),
        ("North Korean workers are cheap. Chinese authorities pay each 300 yuan.", CHINA, "north_korean_workers"),
        ("North Koreans are cheap; local welders get 300 yuan.", CHINA, "local_workers"),
        ("North Koreans are cheap; local officials get 300 yuan.", CHINA, "north_korean_workers"),
        ("The women are from Hamhung. Loggers earn 300 yuan.", RUSSIA, "north_korean_workers"),
        ("The Chinese owner pays 300 yuan for each North Korean.", CHINA, "north_korean_workers"),
        ("Of the Democratic People's Republic of Korea, 300 yuan a head is due.", CHINA, "north_korean_workers"),
        ("A North Korean welder earns 300 yuan.", CHINA, "north_korean_workers"),
        ("The women, sent from Pyongyang, earn 300 yuan.", CHINA, "north_korean_workers"),
        ("Uzbek bricklayers on the site get 300 yuan; the Koreans and other North Koreans less.", RUSSIA, "other"),
        ("They paid 300 yuan to the North Koreans.", RUSSIA, "north_korean_workers"),
        ("Each miner earns 300 yuan.", NORTH_KOREA, "north_korean_workers"),
        ("Each household has to pay 300 yuan.", NORTH_KOREA, "north_korean_residents"),
        ("Inmates get 300 yuan.", NORTH_KOREA, "north_korean_prisoners"),
        ("In the prison camp, a guard told us, each gets 300 yuan.", NORTH_KOREA, "north_korean_prisoners"),
        ("Masons earn 300 yuan.", QATAR, "other"),
        ("Pickers from Ghana earn 300 yuan.", Where("ES"), "other"),
        ("Pickers who buy oil from Ghana earn 300 yuan.", Where("ES"), "local_workers"),
        ("Migrant pickers earn 300 yuan.", Where("ES"), "other"),
        ("Seamstresses earn 300 yuan.", Where("BD"), "local_workers"),
        ("Bangladeshi seamstresses earn 300 yuan.", Where("BD"), "local_workers"),
        ("Bangladeshi masons earn 300 yuan.", Where("IT"), "other"),
        ("北한 및 북한 노동자는 300 yuan.", RUSSIA, "north_korean_workers"),
    ],
)
def test_the_population_is_that_of_the_people_named_nearest(text, where, population):
    assert who(text, "300 yuan", where=where).population == population


def test_prisoners_of_the_paragraph_before_are_not_meant_where_workers_are_named():
    text = "Inmates sew wigs.\nNorth Korean workers make 300 yuan."
    assert who(text, "300 yuan", where=NORTH_KOREA).population == "north_korean_workers"


@pytest.mark.parametrize("measure", ["price", "revenue", "other"])
def test_prices_and_revenues_speak_of_nobody(measure):
    what = What(measure, unit="CNY")
    assert who("North Korean workers sell it for 300 yuan.", "300 yuan", what).population is None


@pytest.mark.parametrize(
    ("text", "of", "population"),
    [
        ("North Korean wigs made up 65% of exports.", "exports", None),
        ("For North Koreans 65% of the pay is left.", "the pay", "north_korean_workers"),
        ("At the North Korean camp inmates make 65% of the wigs.", "the wigs", "north_korean_prisoners"),
        ("Some 65% of the North Korean wigs are made by inmates.", "the wigs", "north_korean_prisoners"),
    ],
)
def test_a_share_speaks_of_people_where_it_is_of_them_or_of_their_pay(text, of, population):
    assert who(text, "65%", What("share", unit="percent", of=of), NORTH_KOREA).population == population


@pytest.mark.parametrize("kind", ["staff", "threshold"])
def test_all_employees_of_a_site_are_all_staff(kind):
    what = What("workers", kind, unit="people")
    assert who("The plant in Dandong has 300 employees.", "300 employees", what).population == "all_staff"


def test_a_revenue_from_prison_labour_speaks_of_prisoners():
    what = What("revenue", unit="CNY")
    assert who("The state earned 300 yuan.", "300 yuan", what, NORTH_KOREA).population is None
    for text in ("The state earned 300 yuan through prisoner labor.", "With its prisoners the state earned 300 yuan."):
        assert who(text, "300 yuan", what, NORTH_KOREA).population == "north_korean_prisoners"


# --- statistic ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "statistic"),
    [
        ("The minimum wage is 300 yuan.", "300 yuan", "unspecified"),
        ("Workers earn 300 yuan.", "300 yuan", "unspecified"),
        ("The average pay is 700 yuan, but welders get 300 yuan.", "300 yuan", "unspecified"),
        ("The average pay is 300 yuan.", "300 yuan", "average"),
        ("Workers earn 300 yuan on average.", "300 yuan", "average"),
        ("Average pay went up from 200 yuan to 300 yuan.", "300 yuan", "average"),
        ("They had paid fees, the median being 300 yuan.", "300 yuan", "median"),
        ("Workers earn up to 300 yuan.", "up to 300 yuan", "maximum"),
        ("Workers earn less than 300 yuan.", "less than 300 yuan", "maximum"),
        ("Workers earn over 300 yuan.", "over 300 yuan", "minimum"),
        ("Workers earn at least 300 yuan.", "at least 300 yuan", "minimum"),
        ("He says that he kept 300 yuan.", "300 yuan", "single"),
        ("An official sent 300 yuan home.", "300 yuan", "single"),
        ("One woman returned with 300 yuan.", "300 yuan", "single"),
    ],
)
def test_the_statistic_is_what_the_words_say(text, words, statistic):
    assert who(text, words).statistic == statistic


@pytest.mark.parametrize(
    ("text", "kind", "statistic"),
    [
        ("There are 200 workers in the province.", "working", "unspecified"),
        ("There are 200 workers at the factory.", "working", "single"),
        ("He is of a brigade of 200 workers.", "working", "single"),
        ("In a single month 200 workers were sent home.", "returned", "single"),
        ("In May 200 workers were sent home.", "returned", "single"),
        ("The complex has 200 workers.", "staff", "single"),
        ("Any factory with 200 workers is watched.", "threshold", "unspecified"),
    ],
)
def test_a_count_at_one_site_or_in_one_month_is_single(text, kind, statistic):
    assert who(text, "200 workers", What("workers", kind, unit="people")).statistic == statistic


# --- basis, sector ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "what", "where", "basis"),
    [
        ("Rice costs 300 yuan.", What("price", unit="CNY", item="rice"), CHINA, None),
        ("They earn 300 yuan.", wage(), CHINA, "worker"),
        ("Every household gives 300 yuan.", What("quota", unit="CNY"), CHINA, "household"),
        ("The trade makes 300 yuan.", What("revenue", unit="CNY"), CHINA, "country"),
        ("The company makes 300 yuan.", What("revenue", unit="CNY"), CHINA, "firm"),
        ("There are 300 yuan-paid men.", What("workers", "working"), CHINA, "country"),
        ("There are 300 yuan-paid men.", What("workers", "working"), Where("CN", "CN-22", "Jilin"), "area"),
        ("At the plant there are 300 yuan-paid men.", What("workers", "working"), CHINA, "site"),
    ],
)
def test_the_basis_is_whose_amount_it_is(text, what, where, basis):
    assert who(text, "300 yuan", what, where).basis == basis


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("They earn 300 yuan.", None),
        ("In clothing and in restaurants they earn 300 yuan.", None),
        ("A waitress earns 300 yuan.", "I56"),
        ("A seamstress earns 300 yuan.", "C14"),
        ("The fish processing plant is cold. They earn 300 yuan.", "C1020"),
        ("Loggers earn 300 yuan.", "A02"),
        ("Bricklayers earn 300 yuan.", "F"),
        ("Maids earn 300 yuan.", "T97"),
        ("IT workers earn 300 yuan.", "J62"),
    ],
)
def test_the_sector_is_told_where_one_is_named(text, sector):
    assert who(text, "300 yuan").sector == sector


# --- claim --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "They get 300 yuan and $50 for food.",
        "They get 300 yuan, $50 less than before.",
        "They get 300 yuan for the work, about $50 for food.",
        "They get 300 yuan. Officials get $50.",
        "They get 300 yuan or more, a bonus of $50 included.",
        "They pay 300 yuan (a bribe of $50 comes on top).",
        "They get 300 yuan (see also the list in our paper about pay) and $50.",
    ],
)
def test_a_second_amount_is_not_always_a_conversion(text):
    _, second = decided(text, {"300 yuan": wage(), "$50": wage("USD")}, where=CHINA)
    assert (second.who.claim, second.who.same_as) == ("reported", None)


@pytest.mark.parametrize(
    "text",
    [
        "They get 300 yuan ($50).",
        "They get 300 yuan ($50) a month.",
        "They get 300 yuan a month ($50).",
        "They get 300 yuan (equal to $50).",
        "They get 300 yuan (or $50).",
        "They get 300 yuan, or $50, a month.",
        "They get 300 yuan, equivalent to $50.",
        "They get 300 yuan, which is $50 at the official rate.",
        "They get 300 yuan – $50 at the market rate – a month.",
        "They get 300 yuan / $50.",
        "They get 300 yuan (then worth $50).",
    ],
)
def test_the_same_amount_in_another_currency_is_a_conversion(text):
    _, second = decided(text, {"300 yuan": wage(), "$50": wage("USD")}, where=CHINA)
    assert (second.who.claim, second.who.same_as) == ("converted_by_source", text.index("300"))


@pytest.mark.parametrize(
    "text",
    [
        "He keeps 300 yuan, roughly $50.",
        "He keeps 300 yuan of his pay, roughly $50 at the rate of the day.",
        "He keeps 300 yuan. Roughly $50.",
    ],
)
def test_a_hedged_amount_behind_a_comma_is_a_conversion(text):
    words = "Roughly $50" if "Roughly" in text else "roughly $50"
    _, second = decided(text, {"300 yuan": wage(), words: wage("USD")}, where=CHINA)
    assert (second.who.claim, second.who.same_as) == ("converted_by_source", text.index("300"))


def test_two_conversions_point_to_the_one_amount():
    text = "They get 700 yuan ($97, or 830,000 won) every month."
    found = decided(text, {"700 yuan": wage(), "$97": wage("USD"), "830,000 won": wage("KPW")}, where=CHINA)
    assert [one.who.same_as for one in found] == [None, text.index("700"), text.index("700")]


def test_an_amount_for_each_of_several_is_worked_out():
    text = "The sum is 3,000 yuan, or 300 yuan for each worker."
    _, second = decided(text, {"3,000 yuan": wage(), "300 yuan": wage()}, where=CHINA)
    assert (second.who.claim, second.who.same_as) == ("calculated_by_source", None)


def test_a_conversion_to_another_period_is_worked_out():
    text = "They get 300 yuan a month ($600 a year)."
    _, second = decided(text, {"300 yuan a month": wage(), "$600 a year": wage("USD")}, where=CHINA)
    assert (second.who.claim, second.who.same_as) == ("calculated_by_source", None)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The party took 300 yuan, amounting to a lot.", "reported"),
        ("There are ten, so 300 yuan was sent.", "calculated_by_source"),
        ("If each were paid, it would be a lot; our own sum is 300 yuan.", "reported"),
        ("There are ten, so that 300 yuan was sent.", "calculated_by_source"),
        ("Together it is 300 yuan.", "calculated_by_source"),
        ("That works out at 300 yuan.", "calculated_by_source"),
        ("Assuming that each hands over 300 yuan, the party is rich.", "assumed_by_source"),
        ("Assuming that each hands over half, the party gets 300 yuan.", "calculated_by_source"),
        ("The plan could reach 300 yuan, he thinks.", "assumed_by_source"),
    ],
)
def test_words_tell_what_is_assumed_and_what_is_worked_out(text, claim):
    assert who(text, "300 yuan").claim == claim


# --- speaker ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They earn 300 yuan.", None),
        ("They were told that they would earn 300 yuan.", None),
        ("The state claims a third, they earn 300 yuan.", None),
        ("An estimated sum of 300 yuan is paid.", None),
        ("The slip says 300 yuan.", None),
        ("Of 86 asked, 79 said that they earn 300 yuan.", None),
        ("Half of the women said that they earn 300 yuan.", None),
        ("She was given a paper which said that she would earn 300 yuan.", None),
        ("A trader said that it is little, but they earn 300 yuan.", None),
        ("The flow continued, and they earn 300 yuan.", None),
        ("According to the union, they earn 300 yuan.", "the union"),
        ("They earn 300 yuan, according to a former diplomat and three traders in the area.",
         "a former diplomat and three traders in the area"),
        ("They earn 300 yuan, a trader said.", "a trader"),
        ("“They earn 300 yuan,” said a trader who supplies the plant.", "a trader"),
        ("“They earn 300 yuan,” a source from Jagang province, north of the capital, told Example Wire.",
         "a source from Jagang province"),
        ("Speaking on condition of anonymity, a source in the city told Example Wire that they earn 300 yuan.",
         "a source in the city"),
        ("How much is not known, but Example Wire believes that they earn 300 yuan.", "Example Wire"),
        ("Regarding pay, Seoul studies estimate an average of 300 yuan.", "Seoul studies"),
        ("A trader said so. “They earn 300 yuan,” he said.", "A trader"),
        ("A source in the city said so. A trader said little. “They earn 300 yuan,” the source said.",
         "A source in the city"),
        ("“It is little,” a trader said. “They earn 300 yuan.”", "a trader"),
        ("Example Watch reported in 2022 that they earn 300 yuan.", "Example Watch"),
        ("Customs data show that they earn 300 yuan.", "Customs data"),
    ],
)  # fmt: skip
def test_the_speaker_is_who_says_it_in_the_article(text, speaker):
    assert who(text, "300 yuan").speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A U.N. investigator said they get 300 yuan.", "A U.N. investigator"),
        ("According to a U.S. official they get 300 yuan.", "a U.S. official"),
        ("The mine administration proudly reported that they get 300 yuan.", "The mine administration"),
        ("A survey on Monday said they get 300 yuan.", "A survey"),
        ("According to workers on the site he gets 300 yuan.", "workers on the site"),
        ("Mr. Han spoke at night. In June he said they get 300 yuan.", None),
        ("Bringing in money, it is said, they get 300 yuan.", None),
        ("The amount of their pay is said to be 300 yuan.", None),
        ("Others said they get 300 yuan.", None),
    ],
)
def test_when_how_and_what_are_no_speakers(text, speaker):
    assert who(text, "300 yuan").speaker == speaker


def test_a_conversion_is_about_the_people_of_the_amount_that_it_converts():
    text = "Each household pays 300 yuan ($50)."
    first, second = decided(
        text, {"300 yuan": What("quota", unit="CNY"), "$50": What("quota", unit="USD")}, where=NORTH_KOREA
    )
    assert (first.who.population, first.who.basis) == ("north_korean_residents", "household")
    assert (second.who.population, second.who.basis) == ("north_korean_residents", "household")


# --- together -----------------------------------------------------------------------------------------------------


def test_the_words_that_decided_are_told():
    one = who("A trader said that a Chinese waitress earns 300 yuan on average.", "300 yuan")
    assert one.because == {
        "statistic": "average",
        "population": "Chinese",
        "sector": "waitress",
        "speaker": "A trader",
    }


def test_people_who_are_named_are_surer_than_those_the_article_is_about():
    near = who("North Korean women earn 300 yuan.", "300 yuan")
    far = who("The women earn 300 yuan.\n\nNorth Korean women came later.", "300 yuan")
    assert near.population == far.population
    assert near.score > far.score
