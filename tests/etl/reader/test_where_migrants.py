"""Where the work of people is done who left one country for another: their papers, their money, their neighbors."""

from __future__ import annotations

import pytest

from etl.reader.article import Article
from etl.reader.model import What
from etl.reader.place_roles import HINT, HOST, NOTHING, ORIGIN, PEOPLE, PLAIN, WORK
from etl.reader.setting import Setting
from etl.reader.where import decide_where


def areas(text: str, measure: str = "wage", kind: str | None = None, **known: str) -> list[str | None]:
    article = Article(text, **known)
    whats = [What(measure, kind=kind, unit=spot.amount.unit) for spot in article.spots]
    return [where.ref_area for where in decide_where(article, whats)]


def role_of(text: str, name: str) -> int:
    """The part of the last name of that spelling."""
    return [one.role for one in Setting(Article(text)).mentions if one.words == name][-1]


# --- what a name is -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Southeast", "Northwest", "Maritime", "Federal"])
def test_words_of_the_compass_and_of_offices_are_no_provinces(name):
    assert Setting(Article(f"The {name} Office counted 300 workers.")).mentions == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Myanmar migrants earn 300 dollars in Phuket.", "Myanmar", PEOPLE),
        ("A Myanmar basic worker earns 300 dollars.", "Myanmar", PEOPLE),
        ("Nepal nationals earn 300 dollars in Doha.", "Nepal", PEOPLE),
        ("Some 640 youths leave Nepal every week.", "Nepal", ORIGIN),
        ("In May, 715 Ghanaians left Libya.", "Libya", WORK),
        ("The brand has no wish to leave Peru.", "Peru", HINT),
        ("They build a tower south of Bucharest.", "Bucharest", WORK),
        ("They stood in a camp north of Seoul.", "Seoul", HINT),
        ("The departures to Oman amounted to 300.", "Oman", WORK),
        ("South Korea became a popular destination for welders.", "South Korea", HOST),
        ("South Korea is a member of the council.", "South Korea", HINT),
        ("No Gulf state except Qatar, which set 275 dollars, has a lowest wage.", "Qatar", PLAIN),
        ("The federation, based in London, counted 300 sailors.", "London", HINT),
        ("Sailors may now seek justice in UK courts.", "UK", HINT),
        ("He was a deckhand on a Taiwanese longliner.", "Taiwanese", WORK),
        ("Cooks on a Panama-flagged tanker are owed 300 dollars.", "Panama", WORK),
        ("They sold fish to a Taiwanese longliner.", "Taiwanese", PLAIN),
        ("Half of it is kept on an account in Cuba.", "Cuba", HINT),
        ("Each month 410 euros go to a state firm in Havana.", "Havana", HINT),
        ("They work for a state company in Havana.", "Havana", WORK),
        ("It told of the Cuban brigade in Doha.", "Cuban", PEOPLE),
        ("The ship sails under the flag of Palau.", "Palau", HINT),
        ("An agent was to take him to Croatia for 300 dollars.", "Croatia", WORK),
        ("He was a cook in Nicaragua's civil war.", "Nicaragua", HINT),
        ("They hand over U.S. $100 a month.", "U.S", NOTHING),
        ("The Costa Rican minimum wage is 300 dollars.", "Costa Rican", HOST),
        ("Some 300 Uzbeks build a school in Omsk.", "Uzbeks", PEOPLE),
        ("Hiring from Oman fell by 9 percent.", "Oman", WORK),
        ("Employers from Thailand asked for 300 more workers.", "Thailand", WORK),
        ("Workers from Thailand asked for 300 dollars.", "Thailand", ORIGIN),
        ("Under its contract with Peru, the Cuban state has 300 dollars.", "Peru", WORK),
        ("Under its contract with Peru, the Cuban state has 300 dollars.", "Cuban", PLAIN),
        ("Its trade with Peru brought 300 dollars.", "Peru", HINT),
        ("Photo: Rana\nMalaysia counts 300 workers and wants more.", "Malaysia", PLAIN),
        ("Photo: Rana in Malaysia", "Malaysia", HINT),
        ("300 Malaysian ringgit", "Malaysian", NOTHING),
    ],
)
def test_the_words_beside_a_name_tell_who_goes_where(text, name, role):
    assert role_of(text, name) == role


def test_items_of_a_list_keep_their_own_countries():
    text = "- Oman employs 300 workers, so the ministry says\n- Kuwait has 200, and many of them are women\n"
    assert areas(text, "workers") == ["OM", "KW"]


# --- the country beside the amount --------------------------------------------------------------------------------


def test_pay_told_right_beside_the_home_country_is_paid_there():
    text = "Vietnamese welders in Taiwan build trains in Taichung.\n\n"
    assert areas(f"{text}Welders are paid about 110 dollars a month in Vietnam, she said.") == ["VN"]
    assert areas(f"{text}At 110 dollars (£90) a month working as a maid in Vietnam, they saved nothing.")[:1] == ["VN"]
    assert areas(f"{text}The average salary of a welder in Vietnam is only 110 dollars.") == ["VN"]
    assert areas(f"{text}They are paid 110 dollars a month by an agent of a bank in Vietnam.") == ["TW"]


def test_money_of_home_does_not_tell_the_country_that_stands_beside_the_amount():
    text = "In Ghana, a cook has 700 cedis, and she hoped for 4,100 cedis a month in Jordan."
    assert areas(f"Ghanaian women go to Jordan. {text}") == ["GH", "JO"]


def test_people_who_earn_the_money_of_home_are_at_home_before_another_country_is_set_against_it():
    text = "While a Lao weaver earns 2 million kip, the pay of one in Japan comes to 26 million kip."
    assert areas(f"Lao migrants weave in Japan. {text}") == ["LA", "JP"]


def test_what_is_earned_abroad_is_told_in_money_of_home_too():
    text = "Bangladeshi tilers work in Oman.\n\nHis brother is in Oman, too. Every tiler has 41,500 taka a month."
    assert areas(text) == ["OM"]


def test_a_place_of_comparison_is_not_what_the_next_sentence_is_about():
    text = "The yard in Malta offers 640 euros, more than what a fitter is paid in Ghana. It keeps 1,900 euros."
    assert areas(f"Fitters were recruited to a yard in Malta. {text}") == ["MT", "MT"]


def test_people_of_one_country_after_the_other_are_told_where_they_live():
    text = "Workers in Vietnam sew jackets. Workers in Peru knit.\n\n"
    assert areas(f"{text}Vietnamese women packed 31 percent of them; Peruvians packed 17 percent.", "share") == [
        "VN",
        "PE",
    ]
    text = "The trawler sails from Taiwan.\n\n"
    assert areas(f"{text}Vietnamese deckhands had 400 dollars, Filipinos 500 dollars.") == ["TW", "TW"]


# --- those who leave for many countries ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Some 640 youths leave Nepal every week.",
        "By spring, 51,300 Nepalis left the country.",
        "The office listed 18,200 people for foreign employment.",
        "Some 12,400 nurses flock to the four coasts of the Middle East.",
    ],
)
def test_those_who_leave_are_in_no_one_country(text):
    assert areas(f"In Malaysia, the plants hire Nepalis. In Malaysia 300 arrived.\n\n{text}", "workers")[1:2] == [None]


def test_the_country_that_others_left_before_is_where_they_worked():
    text = "In May, 7,150 Ghanaians left Libya. Another 2,300 Malians left the country in June."
    assert areas(text, "workers") == ["LY", "LY"]


# --- lists and totals ---------------------------------------------------------------------------------------------


def test_a_dash_stands_for_the_verb_of_a_list():
    text = "Jordan comes last. Some 410 people work there, 920 — in Turkey, 1,300 — in Oman."
    assert areas(text, "workers") == ["JO", "TR", "OM"]


def test_a_country_and_a_region_in_one_breath_are_no_one_country():
    assert areas("Some 720 weavers work in Turkey and Arab countries.", "workers") == [None]


def test_all_who_work_abroad_are_not_where_a_place_was_named_before():
    text = "North Korean waitresses sing in Yangon.\n\n"
    text += "The new rule in Yangon touches the overseas work of 61,000 North Koreans."
    assert areas(text, "workers") == [None]
    assert areas(text.replace("the overseas work of 61,000 North Koreans", "90 North Koreans"), "workers") == ["MM"]


def test_those_who_are_told_to_work_abroad_are_not_in_the_country_named_before():
    text = "Some 8,400 Ghanaian nurses work in Oman, while a third of all Ghanaian nurses, about 21,700, "
    assert areas(f"{text}were working abroad.", "workers") == ["OM", None, None]
    assert areas(f"{text}were women.", "workers")[0] == "OM"


# --- the country of the article -----------------------------------------------------------------------------------


def test_the_country_that_an_amount_is_set_against_is_not_its_own():
    text = "Pickers at farms in Maine come from Mexico. Farms in Maine need them. Agents in Mexico hire them.\n\n"
    assert areas(f"{text}The pay of a picker is 19 dollars, higher than Mexico's, he said.") == ["US"]
    assert areas(f"{text}A picker has six times what he would earn in Mexico: 19 dollars.", "change") != ["MX"]


def test_the_country_at_the_head_of_a_paragraph_is_that_of_the_article():
    text = "Laos raises the minimum wage. In Laos, plants in Vientiane sew.\n\n"
    text += "In Thailand they earn 300 baht, and plants in Thailand hire.\n\n"
    assert areas(f"{text}The country has a workforce of 3 million.", "workers")[-1] == "LA"
    assert areas(f"{text}There is a workforce of 3 million.", "workers")[-1] == "TH"


def test_people_paid_in_money_of_home_are_at_home_in_a_region_named_with_them():
    text = "Ghanaian tailors do best of all in West Africa, with 3,100 Ghanaian cedis a month."
    assert areas(text) == ["GH"]


def test_an_amount_in_brackets_is_of_the_name_before_them():
    text = "Most sew in Kuwait, then comes Oman (23 percent), and pay in places like Peru ("
    assert areas(f"{text}$2) and Chile (about $3) is higher.", "share") == ["OM", "PE", "CL"]
    assert areas("They go to Kuwait. The Nepalis (300 of them) cook.", "workers") == ["KW"]


def test_two_countries_told_respectively_have_their_shares_in_brackets():
    text = "Oman and Jordan took 4,200 cooks (7 percent) and 1,900 cooks (2 percent), respectively."
    assert areas(text, "workers") == ["OM", "OM", "JO", "JO"]


def test_foreign_workers_who_leave_the_country_worked_there():
    text = "Farms in Peru hire cooks. In Peru, fields lie fallow.\n\n"
    assert areas(f"{text}Some 2,450 foreign pickers have left the country.", "workers") == ["PE"]


def test_where_those_who_leave_the_country_go_is_told_behind_for():
    assert areas("Since May, 830 Ghanaians left the country for Oman.", "workers") == ["OM"]


def test_other_countries_in_a_comparison_do_not_make_a_paragraph_general():
    text = "Plants in Kaesong sew.\n\nIts rents are low in comparison to those in other countries. "
    text += "A worker has 14 days."
    assert areas(text, "hours") == ["KP"]
    assert areas("A firm pays $85 a month for a tailor in North Korea. It pays $1,400 in South Korea.") == ["KP", "KR"]


def test_countries_that_people_are_sent_to_are_many_and_those_of_goods_tell_nothing():
    text = "Doctors from Cuba work in Doha. In Doha they have a hospital.\n\n"
    assert areas(f"{text}Sending nurses to other countries brings 730 million dollars.", "revenue") == [None]
    assert areas(f"{text}Selling pills to other countries, it pays 300 dollars a month.") == ["QA"]


def test_where_people_are_sent_from_is_not_where_they_work():
    text = "Indonesian maids and Indonesian cooks leave Java. Agents in Bali hire Indonesians.\n\n"
    assert areas(f"{text}West Java sent 320 maids.", "workers", "sent") == [None]
    assert areas(f"{text}West Java sent 320 maids.", "workers", "working") == ["ID"]
    assert areas(f"{text}West Java sent 320 maids to Oman.", "workers", "sent") == ["OM"]


def test_rupees_do_not_tell_one_of_several_countries_named_in_one_breath():
    text = "Nepalis paint in Jordan, Oman and Qatar where they have 31,000 rupees, and 2,000 rupees for food."
    assert areas(text) == [None, None]


def test_countries_that_people_come_from_do_not_make_a_paragraph_general():
    text = "Most cooks in the Netherlands are Polish.\n\nMany come from Eastern and Southern European countries. "
    text += "They earn 15 euros."
    assert areas(text) == ["NL"]


def test_a_state_that_reports_counts_the_workers_it_hosts():
    text = "Mills in China and sites in Russia hire North Koreans. In China, they sew. In Russia, they saw. "
    assert areas(f"{text}China and Russia sent some home. Russia's report told of 640 welders.", "workers") == ["RU"]
    assert areas(f"{text}In China, they sew. Peru's report told of 640 welders.", "workers") == ["CN"]
