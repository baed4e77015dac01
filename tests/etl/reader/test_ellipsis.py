"""A bare number that leaves its noun out: a text, and for words of it the amount that it is read as.

"-" is set aside. Measures are told by test_what.py; here it is the unit, the value and what is taken over.
"""

from __future__ import annotations

import pytest

from etl.reader import Proposal, read_text


def at(text: str, words: str) -> Proposal | None:
    """The proposal that lies at the first occurrence of the words; None where they are set aside."""
    start = text.index(words)
    reading = read_text(text, date_published="2025-06-15")
    return next((one for one in reading.proposals if one.start < start + len(words) and start < one.end), None)


def told(text: str, words: str) -> str:
    one = at(text, words)
    if one is None:
        return "-"
    value = one.value_high if one.value_high is not None else one.value_low
    return f"{value:g} {one.unit} {one.measure}" + (f" a {one.per}" if one.per else "")


PEOPLE = (
    ("The plant employs 900 Korean women in Fengcheng and another 350 in Donghai.", "350", "350 people workers"),
    ("Of the 60 loggers at the camp, 45 went home in May.", "45", "45 people workers"),
    ("The yard had 700 welders. By winter only 120 remained.", "120", "120 people workers"),
    ("How many labourers came?\nOn the first day, 2,300.", "2,300", "2300 people workers"),
    ("They lived in a barn. There were eighty of them, all women from Nampo.", "eighty", "80 people workers"),
    ("He served in a construction brigade of 600 in Hamhung.", "600", "600 people workers"),
    ("Qatar hosted 2,000 workers, the Emirates 1,400 and Oman fewer than 90.", "1,400", "1400 people workers"),
    ("Qatar hosted 2,000 workers, the Emirates 1,400 and Oman fewer than 90.", "fewer than 90", "90 people workers"),
)
HOURS = (
    ("They worked eleven hours a day in summer and seven in winter.", "seven", "7 hours hours a day"),
    ("By law the week has 48 hours. In practice it was 66 in the cannery.", "66", "66 hours hours a week"),
    ("Hours at the quarry ranged from 9 to 15 a day.", "9 to 15", "15 hours hours a day"),
    ("The locals do eight-hour shifts and the foreigners thirteen.", "thirteen", "13 hours hours a shift"),
    ("How long did the seamstresses work? The contract said nine.", "nine", "9 hours hours a day"),
)
MONEY = (
    ("The guards get 500 roubles a day, the women 300.", "300", "300 RUB wage a day"),
    ("Each cook earns 900 yuan a month. For the party 240, for meals 150.", "240", "240 CNY quota a month"),
    ("Each cook earns 900 yuan a month. For the party 240, for meals 150.", "150", "150 CNY quota a month"),
    ("The wage was 4,000 roubles a month. When he began, it was 2,500.", "2,500", "2500 RUB wage a month"),
    ("The firm pays 20 thousand roubles a month. “I got seven,” the mason said.", "seven", "7000 RUB wage a month"),
    ("Each worker earns 800 yuan a month, and the embassy is given 60.", "60", "60 CNY quota a month"),
)
WEIGHT = (
    ("A miner receives 700 grams of corn a day. In spring it was 450.", "450", "0.45 kg wage a day"),
    ("Each farmer received 160 kilograms of rice and 80 of corn.", "80", "80 kg wage a unspecified"),
)
SHARES = (("The embassy keeps 60 percent, the firm 25.", "25", "25 percent quota_share"),)
ASIDE = (
    ("Some 40 women sew here. Their average age was 38.", "38"),
    ("We interviewed 130 diggers, 28 of them children.", "28"),
    ("There are 400 sheds with 900 workers, and each of them can finish 60 bags.", "60"),
    ("The 900 loggers came in March. They got coats, eighty of them, and one road.", "eighty"),
    ("The plant has 900 workers. A strong woman carries six sacks, some carry nine.", "nine"),
    ("The 40 workers of the farm share a room of 20.", "20"),
    ("The firm employs 300 people on State Road 105.", "105"),
    ("He works twelve hours a day, from six to eight in the evening.", "six"),
    ("They earn 300 dollars a month. They rise at five, wash, and leave.", "five"),
    ("Some 300 women work here; none is under twenty.", "under twenty"),
    ("There are 300 workers at the mill. Views: 3,406", "3,406"),
    ("The 500 labourers were housed in 14 barracks.", "14"),
    ("A clerk spoke with 300 workers, and 90 said that they were unpaid.", "90"),
    ("Each team of five picks fruit for 20 dollars a day.", "five"),
)


@pytest.mark.parametrize(("text", "words"), ASIDE)
def test_a_number_with_another_noun_or_none_to_lean_on_is_set_aside(text, words):
    assert told(text, words) == "-"


@pytest.mark.parametrize(("text", "words", "reading"), [*PEOPLE, *HOURS, *MONEY, *WEIGHT, *SHARES])
def test_a_bare_number_takes_the_unit_of_the_amount_that_it_leans_on(text, words, reading):
    assert told(text, words) == reading


def test_a_scale_that_speech_leaves_out_is_said_and_lowers_the_score():
    one = at("The firm pays 20 thousand roubles a month. “I got seven,” the mason said.", "seven")
    assert one is not None
    assert one.score <= 0.3
    assert any("leave out the scale" in note for note in one.undecided)


def test_the_words_of_the_antecedent_are_given_as_the_reason():
    one = at("The guards get 500 roubles a day, the women 300.", "300")
    assert one is not None
    assert one.because["unit"] == "500 roubles a day"
