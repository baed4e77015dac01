"""Where the work of an amount is done: sentence → country, place; what is no place of work; which currency."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.reader import read_text
from etl.reader.article import Article
from etl.reader.model import Aside, What, Where
from etl.reader.where import decide_where


def wheres(text: str, measure: str = "wage", kind: str | None = None, **known: str) -> list[Where]:
    article = Article(text, **known)
    return decide_where(article, [What(measure, kind=kind, unit=spot.amount.unit) for spot in article.spots])


def areas(text: str, measure: str = "wage", kind: str | None = None, **known: str) -> list[str | None]:
    return [where.ref_area for where in wheres(text, measure, kind, **known)]


# --- what is no place of work -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "They earn 300 dollars a month, a source in Seoul said.",
        "They earn 300 dollars a month, according to a Beijing-based diplomat.",
        "They earn 300 dollars a month, the New York Times reported.",
        "They earn 300 dollars a month, a think tank in Washington estimates.",
        "They earn 300 dollars a month, Michael Jordan said.",
        "They earn 300 US dollars a month.",
        "The hats are exported to China and bring 300 dollars.",
        "The factory lives on orders from China and pays 300 dollars.",
    ],
)
def test_sources_publishers_trade_and_money_are_no_place_of_work(text):
    text = f"The shifts in Kuwait are long.\n\n{text}"
    assert areas(text) == ["KW"]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("North Korean workers in Dandong earn 300 dollars.", "CN"),
        ("Nepali workers in Qatar earn 300 dollars.", "QA"),
        ("Men from Nepal earn 300 dollars in Doha.", "QA"),
        ("Workers sent by Pyongyang to Vladivostok earn 300 dollars.", "RU"),
        ("Before they return to Bangladesh, maids in Kuwait are paid 300 dollars.", "KW"),
        ("The workers in Oman send 300 dollars home to Kerala.", "OM"),
        ("In the Shenyang office each coder earns 300 dollars.", "CN"),
        ("Chinese factories pay North Korean workers 300 dollars.", "CN"),
        ("Russian companies pay 300 dollars for each North Korean.", "RU"),
        ("Employers in Malaysia pay Indonesian maids 300 dollars.", "MY"),
        ("Some 300 North Koreans were sent back from Helong.", "CN"),
        ("Some 300 North Koreans were dispatched to Russia.", "RU"),
        ("Qatar's minimum wage is 275 dollars.", "QA"),
        ("A fee of 300 dollars frees a worker at Pyongyang factories from work.", "KP"),
        ("Workers in 단둥 earn 300 dollars.", "CN"),
        ("На стройке в Владивосток платят 300 dollars.", "RU"),
    ],
)
def test_the_place_of_work_is_told_by_preposition_and_employer(text, area):
    assert areas(text) == [area]


def test_several_countries_in_one_sentence_keep_their_own_amounts():
    assert areas("The survey counts 200 workers in Russia, 300 in China and 40 in Mongolia.") == ["RU", "CN", "MN"]
    assert areas("In Russia they earn 800 dollars, in China 300.") == ["RU", "CN"]
    assert areas("Welders in Qatar earn 800 dollars, compared with 300 dollars in Nepal.") == ["QA", "NP"]
    assert areas("In Russia and China they earn 800 dollars and 300 dollars respectively.") == ["RU", "CN"]


def test_two_countries_for_one_amount_leave_the_area_open():
    (where,) = wheres("Front companies in China and Russia employed 130 workers.", "workers")
    assert where.ref_area is None
    assert where.score < 0.5


@pytest.mark.parametrize(
    ("text", "area", "subdivision", "place"),
    [
        ("A welder in Dandong earns 300 dollars.", "CN", "CN-21", "Dandong"),
        ("A welder in the Chinese city of Dandong earns 300 dollars.", "CN", "CN-21", "Dandong"),
        ("A welder in Jilin Province earns 300 dollars.", "CN", "CN-22", "Jilin Province"),
        ("A welder in Dandong, China, earns 300 dollars.", "CN", "CN-21", "Dandong"),
        ("The Musan Iron Mine employs 300 workers.", "KP", "KP-09", "Musan Iron Mine"),
        ("A cook in Sakhalin earns 300 dollars. She hands over 200 dollars.", "RU", "RU-SAK", "Sakhalin"),
        ("A welder in China earns 300 dollars.", "CN", None, None),
        ("Moscow pays 300 dollars to each welder in Russia.", "RU", None, None),
    ],
)
def test_place_and_subdivision_are_those_of_the_name_in_the_sentence(text, area, subdivision, place):
    for where in wheres(text):
        assert (where.ref_area, where.subdivision, where.place) == (area, subdivision, place)


def test_a_sentence_without_a_place_goes_on_with_the_last():
    assert areas("Plants in Dandong are full.\n\nA welder gets 300 dollars. He sleeps little.") == ["CN"]


def test_money_brings_back_the_country_that_was_left():
    text = "In Russia builders sleep little. In China seamstresses do. A builder keeps 9,000 roubles."
    assert areas(text) == ["RU"]


def test_a_conversion_is_where_its_amount_is():
    assert areas("A cook in Dandong earns 700 yuan (about $97, or 830,000 North Korean won).") == ["CN", "CN", "CN"]


def test_north_koreans_without_a_word_of_abroad_are_at_home():
    assert areas("North Korean workers earn 3 dollars a month.") == ["KP"]


def test_north_koreans_abroad_without_a_country_are_nowhere():
    assert areas("Some 100,000 North Koreans work overseas.", "workers") == [None]


def test_a_headline_beside_the_text_tells_the_place():
    assert areas("They earn 300 dollars.", title="Long days in Qatar") == ["QA"]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Seamstresses in Jordan paid an agent in Dhaka 1,500 dollars.", "JO"),
        ("Cooks in Vladivostok had paid 500 dollars in Pyongyang to be chosen.", "RU"),
        ("In Hamhung a family paid 500 dollars.", "KP"),
    ],
)
def test_a_fee_paid_at_home_is_of_the_work_abroad(text, area):
    assert areas(text, "fee", "recruitment") == [area]


def test_a_quota_that_goes_home_is_taken_where_the_work_is_done():
    assert areas("Cooks in Dalian work late. Of their pay, 300 dollars go to a company in Pyongyang.", "quota") == [
        "CN"
    ]


def test_work_in_several_countries_at_once_has_no_area():
    assert areas("Some 5,000 North Koreans work in the Middle East.", "workers") == [None]


def test_two_countries_before_go_on_only_where_one_is_told_of_more():
    assert areas("Crews live in China and Russia. They earn 300 dollars.") == [None]
    assert areas("China pays late. Crews live in China and Russia. They earn 300 dollars.") == ["CN"]


def test_a_country_named_once_holds_for_its_paragraph_only():
    text = "Looms in Dhaka and Savar stand still. In Vietnam a tailor gets 200 dollars.\n\nA helper gets 80 dollars."
    assert areas(text) == ["VN", "BD"]


def test_an_article_about_one_city_has_it_as_the_place_of_its_amounts():
    text = "Hunchun sews\n\nPlants in Hunchun are full.\n\nChina pays late. A tailor gets 300 yuan."
    assert [where.place for where in wheres(text)] == ["Hunchun"]
    text = "Plants in Hunchun and in Dalian are full.\n\nChina pays late. A tailor gets 300 yuan."
    assert [where.place for where in wheres(text)] == [None]


def test_work_at_home_is_told_although_other_countries_are_named_in_passing():
    text = "Tailors in Kaesong are paid late, a visitor said in Seoul. A tailor in Kaesong gets 60 dollars.\n\n"
    assert areas(text + "Coats are exported to China. The shift has 12 hours.", "hours") == ["KP", "KP"]


def test_somebody_from_a_country_is_paid_where_the_others_are():
    assert areas("Plasterers in Moscow are few. A Belarusian would ask 280 roubles.") == ["RU"]


def test_a_byline_tells_the_place_where_nothing_else_does():
    assert areas("By Amadou Diop, Kolwezi\n\nThe diggers get 2 dollars a sack.") == ["CD"]


# --- currency -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A miner in Musan earns 3,000 won.", "KPW"),
        ("A guard in Doha earns 1,000 riyals.", "QAR"),
        ("A guard in Riyadh earns 1,000 riyals.", "SAR"),
        ("A cook in Dalian earns ¥3,500.", "CNY"),
        ("A cook in Osaka earns ¥3,500.", "JPY"),
        ("In Nepal families borrow Rs 150,000.", "NPR"),
        ("A guard in Nairobi earns 25,000 shillings.", "KES"),
    ],
)
def test_the_place_decides_a_currency_of_several_countries(text, unit):
    assert [where.unit for where in wheres(text)] == [unit]


def test_what_the_words_decide_is_left_alone():
    assert [where.unit for where in wheres("A guard in Doha earns 300 dollars.")] == [None]


def test_yuan_alone_do_not_tell_whether_they_are_paid_in_china_or_in_north_korea():
    assert areas("He pays 30 yuan a month.") == [None]
    assert areas("North Koreans pay 30 yuan a month.") == ["KP"]


def test_other_money_alone_tells_its_country_with_a_low_score():
    (where,) = wheres("He pays 30 roubles a month.")
    assert where.ref_area == "RU"
    assert where.score < 0.5


# --- all of it ------------------------------------------------------------------------------------------------------


def test_the_words_that_decided_are_told():
    (where,) = wheres("A welder in Dandong earns 300 dollars.")
    assert where.because == {"ref_area": "Dandong", "place": "Dandong"}
    assert where.score >= 0.8


def test_what_is_set_aside_gets_an_empty_decision():
    article = Article("The man, 43, came from Dandong.")
    assert decide_where(article, [Aside("age") for _ in article.spots]) == [Where() for _ in article.spots]


PIECES = (
    "in China", "from Nepal", "North Korean workers", "300 dollars", "5,000 won", "and", ",", ". ", "\n\n", "Dandong",
    "Jilin Province", "to Russia", "at home", "abroad", "respectively", "100 of them", "(", ")", "Seoul", "than",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join), st.sampled_from(["wage", "quota", "fee", "workers"])
)
def test_whatever_the_text_a_place_lies_in_its_country_and_stands_in_the_text(text, measure):
    for where in wheres(text, measure):
        assert 0 <= where.score <= 1
        assert where.ref_area is None or len(where.ref_area) == 2
        assert where.subdivision is None or where.subdivision.startswith(f"{where.ref_area}-")
        assert where.place is None or where.place.casefold() in text.casefold()


@pytest.mark.parametrize("piece", ["300 in China, ", "in China and Russia ", "Jilin, China, 5 ", "to 7 "])
def test_a_hostile_sentence_takes_time_in_proportion_to_its_length(piece):
    from time import process_time

    def seconds(times: int) -> float:
        article = Article(piece * times)
        whats = [What("wage") for _ in article.spots]
        started = process_time()
        decide_where(article, whats)
        return process_time() - started

    seconds(100)
    assert seconds(2_000) < 12 * max(seconds(500), 0.02)


def test_a_plant_at_home_stays_there_when_a_foreign_partner_is_named_later():
    text = (
        "North Korean workers at a fish plant in Rason are paid 320 yuan a month. "
        "The Chinese partner, based in Hunchun, pays 1,400 yuan for each."
    )
    assert [(one.ref_area, one.place) for one in read_text(text).proposals] == [("KP", "Rason"), ("CN", "Hunchun")]


def test_the_program_of_a_prison_stays_where_the_prison_is():
    text = (
        "In Alabama prisons, cooks are paid $2 a day. The program brought the state $450 million. Peru grows asparagus."
    )
    assert {(one.ref_area, one.subdivision) for one in read_text(text).proposals} == {("US", "US-AL")}


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Some 120 workers were employed in the Lao People's Democratic Republic.", "LA"),
        ("Some 120 workers were employed in the Syrian Arab Republic.", "SY"),
        ("Some 120 workers were employed in the United Republic of Tanzania.", "TZ"),
    ],
)
def test_countries_are_known_by_the_names_that_the_united_nations_use(text, area):
    assert areas(text, "workers", "working") == [area]


def test_people_who_are_told_to_work_elsewhere_come_from_where_the_report_is_written():
    text = (
        "NAIROBI, May 3 - About 9,000 Kenyans work in Saudi Arabia. "
        "Women interviewed at a shelter in Nairobi said that they were paid 900 riyals."
    )
    assert areas(text)[-1] == "SA"


def test_a_country_of_the_next_clause_is_not_that_of_other_money():
    text = (
        "In Sweden the pickers get 19 kronor. In Sweden the camps are full. "
        "A farm worker gets 29,400 kronor, and the pickers in Finland made 28 euros."
    )
    assert areas(text) == ["SE", "SE", "FI"]


def test_yuan_are_paid_at_home_where_china_only_buys_and_work_abroad_is_elsewhere():
    text = (
        "North Koreans at a mill in Haeju pay 80 yuan. The wigs are exported to China. "
        "In Qatar the North Korean builders earn 750 dollars."
    )
    assert areas(text)[0] == "KP"


@pytest.mark.parametrize(("region", "area"), [("Brandenburg", "DE"), ("Extremadura", "ES"), ("Brittany", "FR")])
def test_regions_of_europe_tell_the_country(region, area):
    assert areas(f"Romanian pickers in {region} get 9 euros.") == [area]
