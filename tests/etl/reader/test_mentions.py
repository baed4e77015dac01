"""The part that a place name plays: work is done there, people come from there, somebody speaks there."""

from __future__ import annotations

import pytest

from etl.reader.article import Article
from etl.reader.mentions import find_mentions
from etl.reader.place_roles import HINT, HOST, NOTHING, ORIGIN, PEOPLE, PLAIN, WORK


def roles(text: str) -> list[tuple[str, int]]:
    return [(mention.words, mention.role) for mention in find_mentions(Article(text))]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Moscow Times asked.", NOTHING),
        ("They got 20 US dollars.", NOTHING),
        ("They got 2,000 Chinese yuan.", NOTHING),
        ("She crossed the Tumen.", NOTHING),
        ("Men like Michael Jordan run.", NOTHING),
        ("A source in Seoul heard it.", HINT),
        ("A Beijing-based diplomat heard it.", HINT),
        ("Wigs are exported to China.", HINT),
        ("As in China, pay is late.", HINT),
        ("Moscow denies it.", HINT),
        ("The guard lives in South Korea.", HINT),
        ("By Lena Holm in Sharjah", HINT),
        ("They come from Nepal.", ORIGIN),
        ("They went home to Bangladesh.", ORIGIN),
        ("He paid an agent in Patna.", ORIGIN),
        ("North Korean workers sew.", PEOPLE),
        ("Nepalis sew.", PEOPLE),
        ("Chinese factories close.", HOST),
        ("Qatar's minimum wage rose.", HOST),
        ("DANDONG, China – The bus is late.", HOST),
        ("Russian companies pay late.", PLAIN),
        ("Poland issued permits.", PLAIN),
        ("They sew in Dandong.", WORK),
        ("They were sent to Russia.", WORK),
        ("They were sent back from Helong.", WORK),
        ("They sew in the northeastern Chinese province of Jilin.", WORK),
        ("Pyongyang-based factories close.", WORK),
    ],
)
def test_the_words_beside_a_name_tell_its_part(text, role):
    assert roles(text)[0][1] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They cut wood in Okahandja.", WORK),
        ("They cut wood near the town of Okahandja.", WORK),
        ("Okahandja, Namibia – The bus is late.", HOST),
        ("They cut wood. Okahandja laughs.", None),
        ("Amina Okahandja laughs.", None),
    ],
)
def test_the_name_of_a_town_needs_to_be_told_as_a_place(text, role):
    assert roles(text)[:1] == ([("Okahandja", role)] if role is not None else [])


def test_a_persons_name_stays_one_where_it_stands_alone():
    text = "Rosa Cuenca sews. Cuenca earns little. Others sew in Cuenca."
    assert roles(text) == [("Cuenca", NOTHING), ("Cuenca", NOTHING), ("Cuenca", WORK)]


def test_names_in_one_breath_share_their_part():
    assert roles("They sew in China, Russia and Mongolia.") == [("China", WORK), ("Russia", WORK), ("Mongolia", WORK)]


def test_a_country_behind_its_city_shares_its_part():
    assert roles("Lamin, 24, from Kolda in Senegal.") == [("Kolda", ORIGIN), ("Senegal", ORIGIN)]


def test_names_of_several_countries_know_of_each_other():
    mentions = find_mentions(Article("They sew in China and Russia."))
    assert all(mention.together == {"CN", "RU"} for mention in mentions)


def test_a_city_and_its_country_are_one_place():
    mentions = find_mentions(Article("They sew in Dandong, China."))
    assert all(not mention.together for mention in mentions)


def test_a_name_of_two_countries_is_that_of_the_country_spoken_of():
    (georgia,) = find_mentions(Article("Farms in Georgia are small."))
    assert georgia.place.area == "US"
    other, _ = find_mentions(Article("Farms in Georgia are small. A Georgian owns them."))
    assert other.place.area == "GE"


def test_a_place_named_like_a_country_is_meant_where_its_province_is_named():
    assert find_mentions(Article("Men hoe fields in Angola."))[0].place.area == "AO"
    assert find_mentions(Article("Men from Georgia and Ohio hoe fields in Angola."))[-1].place.area == "AO"
    assert find_mentions(Article("Men from Louisiana hoe fields in Angola."))[-1].place.area == "US"
