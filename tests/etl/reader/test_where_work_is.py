"""Names that are no places, ships in port, towns that no list knows, firms abroad: where work is really done."""

from __future__ import annotations

import pytest

from etl.reader import read_text
from etl.reader.model import Proposal


def last(text: str, title: str | None = None) -> Proposal:
    return read_text(text, title=title).proposals[-1]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Bakers in Nampo got Puebla rolls and 3 dollars a day.", "KP"),
        (
            "Puebla Rolls were all that seamstresses in Nampo had. They were paid in Puebla Rolls worth 20 dollars.",
            "KP",
        ),
        ("Mr. Medina delivers meals in Boston. Medina earns $90 a day.", "US"),
        ("Ms. Cordoba cleans hotels. Cordoba makes $9 an hour in Boston.", "US"),
    ],
)
def test_brands_and_persons_are_no_places(text, area):
    assert last(text).ref_area == area


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Pickers in Sindh earn $2 a day.", "PK"),
        ("Pickers in the Rift Valley earn $2 a day.", "KE"),
        ("Millers in New England earn $2 a day.", "US"),
        ("Millers in the Niger Delta earn $2 a day.", "NG"),
        ("Shearers in NSW earn $30 an hour.", "AU"),
        ("A packer from Redcar in England was paid 20 dollars an hour on a farm near Perth in Australia.", "AU"),
        ("A packer from Redcar in England was paid 20 dollars an hour. Australian orchards are hot.", "AU"),
        ("A packer from the town of Redcar in England shears sheep. In Perth he earns 20 dollars an hour.", "AU"),
        ("Sindh mills pay weavers $120 a month.", "PK"),
        ("Sindh pays 37,000 rupees a month.", "PK"),
        ("Jharkhand has set the wage at $4 a day. Elsewhere in India it is less.", "IN"),
        ("Chiapas Province pays pickers $9 a day.", "MX"),
        ("OAXACA — Pickers earn $9 a day.", "MX"),
    ],
)
def test_a_preposition_a_noun_a_currency_or_the_country_says_that_a_name_is_a_place(text, area):
    assert last(text).ref_area == area


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("The Panama-flagged Amber Star was detained in Cork, Ireland. Her crew was owed $40,000 in wages.", "IE"),
        (
            "The freighter, registered in Togo, was abandoned at Mersin, Turkey. The crew is owed $90,000 in wages.",
            "TR",
        ),
        ("The ship flies the flag of Palau and is stranded off Sharjah. The crew earned $400 a month.", "AE"),
        (
            "Her crew earned $400 a month when the ship was seized in Mombasa, Kenya. She had called at Beira, "
            "Mozambique. The cook got 300 dollars a month.",
            "KE",
        ),
    ],
)
def test_on_a_ship_that_is_held_in_a_port_the_port_is_where_work_is_done(text, area):
    assert last(text).ref_area == area


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("The Liberia-flagged tanker pays deckhands $600 a month.", "LR"),
        ("The Panama-flagged longliner pays deckhands $300 a month.", "PA"),
    ],
)
def test_a_ship_at_sea_keeps_her_flag(text, area):
    assert last(text).ref_area == area


def test_firms_of_the_south_pay_in_the_zone_in_the_north():
    text = "Buses bring 900 women to Kaesong. They work at 40 South Korean plants.\n\nThe minimum is $70 a month."
    assert [one.ref_area for one in read_text(text).proposals] == ["KP"] * len(read_text(text).proposals)
    assert last("A cook at a South Korean mill near Daegu earns $1,900 a month.").ref_area == "KR"


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("The maids came mainly from Nepal (60%), Kenya (25%) and Ghana (15%). They work in Jordan.", ["JO"] * 3),
        ("The mine in Perak has workers from Nepal (31), India (20), Laos (9).", ["MY"] * 3),
    ],
)
def test_counts_behind_the_countries_people_come_from_are_those_of_the_host(text, areas):
    assert [one.ref_area for one in read_text(text).proposals] == areas


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("The government in Hanoi took 20 million dollars from the pay of welders in Taiwan.", "TW"),
        ("Qatar pays each nurse 2,000 riyals, through an agency that sends the money to the Cuban government.", "QA"),
        ("Angola pays every teacher $3,000.", "AO"),
        ("Weavers in Hanoi earn $200 a month.", "VN"),
    ],
)
def test_a_regime_takes_money_where_no_work_is_done(text, area):
    assert last(text).ref_area == area


@pytest.mark.parametrize(
    ("text", "place", "area"),
    [
        ("Packers in Brackwater, Ohio, earn $14 an hour.", "Brackwater", "US"),
        ("Washington state is rich. A cannery in Tacoma pays $14 an hour.", "Tacoma", "US"),
        ("A farm in Hoiryeong, North Hamkyung, pays 3,000 won a month.", "Hoiryeong", "KP"),
        ("The mill stands in Lumbra, a town in Kerala. It pays 400 rupees a day.", "Lumbra", "IN"),
        ("In the Polish town of Zielkowo welders earn 900 euros a month.", "Zielkowo", "PL"),
        ("The ship lies in the British port of Harrowmouth. The crew was owed $9,000 in wages.", "Harrowmouth", "GB"),
        ("Shops in Metro Manila pay P500 a day.", "Metro Manila", "PH"),
        ("Seamstresses in the Kaesong Industrial Complex earn $70 a month.", "Kaesong", "KP"),
        ("The Wonsan Shoe Factory pays 3,000 won a month.", "Wonsan Shoe Factory", "KP"),
        ("A mill in Sialkot hired 40 men.\n\nThe wage in Pakistan is 37,000 rupees a month.", "Sialkot", "PK"),
    ],
)
def test_the_town_is_named_though_no_list_knows_it(text, place, area):
    one = last(text)
    assert (one.place, one.ref_area) == (place, area)


@pytest.mark.parametrize(
    "text",
    [
        "In May, China paid 300 dollars a month.",
        "A lawyer in Brackwater, Ohio, said that women in Dandong get 300 dollars.",
        "A lawyer in Tacoma, Washington state, said that women in Dandong get 300 dollars.",
        "Welders of the United Steel union in Poland earn 900 euros.",
        "Workers in Dandong, China, said on Monday, Beijing time, that they earn 300 dollars.",
    ],
)
def test_months_unions_and_speakers_are_no_towns(text):
    assert last(text).place in (None, "Dandong")


_ABROAD = "Kenyan maids work in Qatar for 250 dollars a month."


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("She made 90 dollars a month before leaving Kenya.", "KE"),
        ("Before she came to Doha, she made 90 dollars a month.", "KE"),
        ("Her monthly salary in Kenya was 90 dollars.", "KE"),
        ("She had earned 90 dollars a month selling snacks in Kenya.", "KE"),
        ("Before leaving Kenya, she was promised 300 dollars a month.", "QA"),
        ("Before she left Qatar, she earned 190 dollars a month.", "QA"),
        ("She earned 190 dollars a month before returning to Kenya.", "QA"),
        ("There is no work in Kenya.\n\nShe gets 190 dollars a month.", "QA"),
    ],
)
def test_what_was_earned_before_leaving_was_earned_at_home(text, area):
    assert last(f"{_ABROAD} {text}").ref_area == area


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("Ghanaian nurses work in Oslo, Norway. The pay is 30,000 kroner a month.", "other"),
        ("In Kobe, Japan, the plant took Lao trainees. The pay is 90,000 yen a month.", "other"),
        ("The mill in Lahore, Pakistan, sews jeans. The pay is 30,000 rupees a month.", "local_workers"),
        (
            "In Nampo every able-bodied citizen must hand in 30 kilograms of scrap iron.",
            "north_korean_residents",
        ),
        ("A tofu seller in Nampo earns 2,000 won a day.", "north_korean_residents"),
        ("A welder in Nampo earns 2,000 won a month.", "north_korean_workers"),
    ],
)
def test_workers_from_abroad_are_not_local_and_traders_have_no_employer(text, population):
    assert last(text).population == population
