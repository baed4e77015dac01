"""How newsrooms count people at work, tell where these go, who was hurt, who was only asked, and how long they work.

Each sentence needs a word or a rule of its own: nouns and verbs are those that the other tests do not hold.
"""

from __future__ import annotations

import pytest

from etl.reader import read_text

HOSTS = "North Korean workers are in Dandong. "
DEMAND = "North Korean labourers are wanted in Primorye. "
GULF = "Work on the towers of Doha is dangerous. "
MAIDS = "Hong Kong families lean on foreign domestic helpers. "


def _of(text: str, words: str) -> tuple[str | None, str | None, str | None]:
    """(measure, kind, per) of the amount; the reason, where it is set aside."""
    reading = read_text(text)
    for one in reading.proposals:
        if words in one.original_value:
            return one.measure, one.kind, one.per
    (reason,) = [one.reason for one in reading.set_aside if words in one.words]
    return reason, None, None


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        (HOSTS + "The plant has 310 orderlies.", "310", "working"),
        (HOSTS + "The plant has 310 temps.", "310", "working"),
        ("Migrants build in Doha. Some 4,200 Punjabis live in the camp.", "4,200", "working"),
        ("Domestic workers are cheap in Oman. Some 1,300 Sierra Leoneans live in Muscat.", "1,300", "working"),
        ("The canal is dug by hand. About 7,400 navvies are on the job.", "7,400", "working"),
        ("A firm in Khabarovsk accommodates 270 North Koreans.", "270", "working"),
        (HOSTS + "There are thought to be 80,000 in all.", "80,000", "working"),
        (HOSTS + "Hunchun has another 2,500.", "2,500", "working"),
        (HOSTS + "Their ranks have thinned to 2,100.", "2,100", "working"),
        (HOSTS + "A group of 50 seamstresses lives in a school.", "50", "working"),
        (HOSTS + "Foreigners fill 75,000 posts there.", "75,000", "working"),
        (MAIDS + "The city had 340,000 at the end of last year.", "340,000", "working"),
        ("Koreans peel crab in Hunchun. In the season 380 peel crab.", "380", "working"),
        ("The tankers have crews from Manila. One has 21 on board.", "21", "working"),
        ("Doha is home to about 1,800 North Korean labourers.", "1,800", "working"),
        ("Jordan needs women who sew. The zone at Irbid accommodates 16,000.", "16,000", "working"),
        ("Malaysia needs labour for gloves. The hostels at Klang are home to 6,200.", "6,200", "working"),
        ("Coffee is picked by men from Bahia. In the harvest 240,000 climb the hills.", "240,000", "working"),
        ("Men from Dhaka build here. At Klang, 6,200 Nepalis live in hostels.", "6,200", "working"),
        ("Pyongyang sent 480 labourers to Ulan Bator, where 310 still work.", "310", "working"),
        ("Poland let the permits lapse. All but 40 of the welders were sent home.", "40", "working"),
    ],
)
def test_people_at_work(text, words, kind):
    assert _of(text, words)[:2] == ("workers", kind)


@pytest.mark.parametrize(
    "text",
    [
        "The mill has a headcount of 1,850.",
        "The mill is Chinese-owned. Headcount stands at 1,850.",
        "The mill is Chinese-owned. The workforce totals 1,850.",
        "The mill is Chinese-owned. The 1,850-strong workforce is young.",
        "The mill is Chinese-owned and has 1,850 people on the payroll.",
        "The mill's workforce has shrunk to 1,850.",
    ],
)
def test_all_staff_of_a_site(text):
    assert _of(text, "1,850")[:2] == ("workers", "staff")


@pytest.mark.parametrize(
    "verb",
    "funnelled flew seconded loaned contributed assigned rushed ferried bused despatched leased channelled lent "
    "trucked pledged".split(),
)
def test_who_is_carried_to_a_place_is_sent(verb):
    assert _of(f"In spring Pyongyang {verb} 480 workers to Perm.", "480")[:2] == ("workers", "sent")


@pytest.mark.parametrize(
    "text",
    [
        DEMAND + "Another 480 followed in June.",
        DEMAND + "Some 480 of them crossed the Tumen by train.",
        DEMAND + "A batch of 480 landed in Vladivostok.",
        DEMAND + "Alabuga is to get 480 of the men.",
        DEMAND + "A first contingent of 480 is due in March.",
        DEMAND + "The army bused in some 480 women from Sinuiju.",
        DEMAND + "The first 480 workers set out on Sunday.",
        DEMAND + "Some 480 masons stepped off the train in Tumen.",
        DEMAND + "Some 480 masons have made their way to Perm.",
        "Nepalis go abroad. Nearly 480 young men board planes to the Gulf every day.",
        "Nurses leave Manila. Last year 480 signed contracts with hospitals overseas.",
        "Kenya exports labour. The ministry hopes to place 480 workers abroad.",
        "Mexico has received 480 Cuban physicians since July.",
    ],
)
def test_who_sets_out_is_sent(text):
    assert _of(text, "480")[:2] == ("workers", "sent")


@pytest.mark.parametrize(
    "text",
    [
        HOSTS + "In August, 300 of them were put on a train to Sinuiju.",
        HOSTS + "In August, 300 of them crossed the bridge back into Sinuiju.",
        HOSTS + "In August, 300 were escorted back across the border.",
        HOSTS + "In August, 300 were shipped back.",
        HOSTS + "In August, 300 headed back.",
        HOSTS + "In August a train took 300 women back to Pyongyang.",
        "Kuwait sent packing 300 North Koreans.",
        "Mongolia saw off the last 300 workers.",
        "The airline flew 300 stranded workers home.",
        "Malta has shown the door to 300 welders.",
    ],
)
def test_who_is_led_home_has_returned(text):
    assert _of(text, "300")[:2] == ("workers", "returned")


@pytest.mark.parametrize(
    "text",
    [
        GULF + "Nine riggers were crushed by a beam.",
        GULF + "Nine riggers were electrocuted.",
        GULF + "Nine riggers lost limbs.",
        GULF + "The collapse buried nine scaffolders.",
        "A fire in the mill left nine workers with burns.",
        "A fire broke out in the mill, killing nine.",
        "A fire broke out in the mill. The toll stands at nine.",
        "Twelve miners went down; nine miners did not survive the cave-in.",
        "Ship breakers wear sandals. Nine died last year.",
        "Gas poisoned nine hewers.",
    ],
)
def test_harm_at_work(text):
    assert _of(text, "nine" if "nine" in text else "Nine")[0] == "other"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Of the 100 maids who took part in the study in Beirut, most had no day off.", "100 maids"),
        ("Nineteen former loggers shared their stories with the institute.", "Nineteen"),
        ("The sample comprised 512 domestic workers.", "512"),
        ("The group canvassed 512 domestic workers.", "512"),
        ("The institute held focus groups with 31 fishermen.", "31"),
        ("The institute tracked down 38 former waitresses.", "38"),
        ("The report quotes 17 coders who worked in Dandong.", "17"),
        ("In all, 94 workers in Doha gave evidence.", "94"),
        ("Of the 1,200 surveyed in Doha, half slept in the kitchen.", "1,200"),
    ],
)
def test_people_who_were_only_asked(text, words):
    assert _of(text, words)[0] == "sample"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 34,000 North Korean defectors have settled in the South.", "34,000"),
        ("Last year 196 North Koreans defected to the South.", "196"),
        ("North Korea has sent 11,000 troops to fight in Kursk.", "11,000"),
        ("Workers were busy in Sinuiju when the flood made 15,000 people homeless.", "15,000"),
        ("Masons in Qatar work long. The pay of a mason feeds nine people.", "nine"),
        ("The petition for the seamstresses was signed by 61,000 people.", "61,000"),
        ("The hospital where the nurses work treats 900 patients a day.", "900"),
        ("Migrants work in Macau. Some 680,000 people live in Macau.", "680,000"),
        ("Work is rare, and 1.2 million Tunisians are out of work.", "1.2 million"),
        ("Applications came from 9,000 Nepalis.", "9,000"),
        ("For every worker there are two guards.", "two"),
        ("The dormitory was built for 2,000 workers.", "2,000"),
        ("The shuttle bus holds 54 workers.", "54"),
        ("Builders went to Moscow. Some 1,500 students from Pyongyang study medicine there.", "1,500"),
        ("The fleet has foreign crews. The storm drowned 300 people in the delta.", "300"),
        ("One tap serves 90 men at the site.", "90"),
        ("A delegation of 26 came from Minsk to look at the workers.", "26"),
    ],
)
def test_people_who_are_not_at_work(text, words):
    assert _of(text, words)[0] == "not_labor"


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        (HOSTS + "The working day is 13 hours long.", "13", ("hours", "work", "day")),
        (HOSTS + "They take 15 days of annual leave.", "15", ("hours", "leave", "year")),
        (HOSTS + "They get four hours' sleep a night.", "four", ("hours", "sleep", "day")),
        (HOSTS + "They snatch four hours of shut-eye a night.", "four", ("hours", "sleep", "day")),
        ("Orders are many in Binh Duong. The law caps the week at 48 hours.", "48", ("hours", "work", "week")),
        (HOSTS + "There are 11 public holidays a year.", "11", ("hours", "leave", "year")),
        (HOSTS + "One did 104 hours of overtime in December.", "104", ("hours", "work", "month")),
        (HOSTS + "The search took 18 hours.", "18", ("duration", None, None)),
        (HOSTS + "The shop is open 24 hours a day.", "24", ("duration", None, None)),
        (HOSTS + "They had 72 hours to pack.", "72", ("duration", None, None)),
    ],
)
def test_working_time(text, words, parts):
    assert _of(text, words) == parts
