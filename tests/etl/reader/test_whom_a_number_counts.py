"""Which noun of a phrase a number counts, and whether those people work: the head noun decides, and what is done to it.

Look-alikes stand beside each other: what the same words count in another phrase must not change.
"""

from __future__ import annotations

import pytest

from etl.reader import read_text


def _of(text: str, words: str) -> str:
    """Measure and kind of the amount at these words; the reason, where it is set aside."""
    start = text.index(words)
    reading = read_text(text)
    for one in reading.proposals:
        if one.start < start + len(words) and start < one.end:
            return f"{one.measure}/{one.kind}" if one.kind else one.measure
    (reason,) = [one.reason for one in reading.set_aside if one.start < start + len(words) and start < one.end]
    return reason


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("12 Chinese fishing boats", "not_labor"),
        ("12 Chinese recruitment agencies", "not_labor"),
        ("12 Chinese worker hostels", "not_labor"),
        ("12 Chinese labour inspectors", "not_labor"),
        ("12 labour brokers", "not_labor"),
        ("12 migrant workers' hostels", "not_labor"),
        ("12 soldiers' families", "not_labor"),
        ("12 Chinese businessmen", "not_labor"),
        ("12 Chinese welders", "workers/working"),
        ("12 Vietnamese labourers", "workers/working"),
        ("12 Chinese construction workers", "workers/working"),
        ("12 North Korean staff", "workers/working"),
        ("12 shop assistants", "workers/working"),
        ("12 au pairs", "workers/working"),
        ("12 call-centre agents", "workers/working"),
        ("12 day labourers", "workers/working"),
        ("12 night watchmen", "workers/working"),
    ],
)
def test_the_last_noun_of_a_phrase_is_counted(phrase, expected):
    text = f"A report on labour lists {phrase} in Dandong, where seamstresses live in a camp."
    assert _of(text, "12") == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The 27-member bloc has banned goods made by prisoners.", "27", "not_labor"),
        ("A 12-member panel of experts reports on North Korean workers.", "12", "not_labor"),
        ("A seven-member jury found that the cook had been cheated.", "seven", "not_labor"),
        ("A crowd of 400 watched the welders leave.", "400", "not_labor"),
        ("A 300-strong North Korean contingent built the statue.", "300", "workers/working"),
        ("A 20-member crew from Manila works on the ship.", "20", "workers/working"),
        ("The 12-strong team of welders slept in a hangar.", "12", "workers/working"),
        ("A crew of 20, all Indians, works on board.", "20", "workers/working"),
        ("He was hired for 12 days of work.", "12", "hours/work"),
        ("He stayed for three nights, then the plant closed.", "three", "duration"),
    ],
)
def test_the_size_of_a_group_counts_those_who_work(text, words, expected):
    assert _of(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("About 340 students complained about the noise from the plant, where seamstresses sew.", "340", "not_labor"),
        ("Last year 340 homeowners marched against the camp, where loggers live.", "340", "not_labor"),
        ("Some 340 protesters were waiting outside the building, where masons work.", "340", "not_labor"),
        ("The hotel, where waitresses work, has 340 shareholders.", "340", "not_labor"),
        ("The plant in Irbid, where seamstresses sew, has hired 340 students.", "340", "workers/working"),
        ("The company laid off 340 foreigners in March after orders dried up.", "340", "workers/returned"),
        ("Rules oblige any company with more than 340 women to set up a clinic.", "340", "workers/threshold"),
        ("The firm had a room for more than 340 women at the fair.", "340", "not_labor"),
        ("Prosecutors charged six supervisors with trafficking the labourers.", "six", "not_labor"),
        ("A court jailed four people for selling maids to brothels.", "four", "not_labor"),
        ("The mill in Lahore, where weavers work, hired six supervisors.", "six", "workers/working"),
        ("Some 12,000 North Korean men are fighting against Ukraine.", "12,000", "not_labor"),
        ("Kim Jong Un's army has 1.2 million troops.", "1.2", "not_labor"),
        ("Some 12,000 soldiers build the dam at Huichon.", "12,000", "workers/working"),
        ("The clinic, in which Cuban doctors work, treats 340 women a day.", "340", "not_labor"),
        ("One bathroom serves 60 workers.", "60", "not_labor"),
        ("Twelve labourers are crammed into each room.", "Twelve", "not_labor"),
    ],
)
def test_people_count_as_workers_by_what_they_do(text, words, expected):
    assert _of(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The mill in Oman employs maids. Two of the 12 cooks ran away.", "12", "workers/working"),
        ("The mill in Oman employs maids. Twelve cooks ran away.", "Twelve", "not_labor"),
        ("Some 30,000 North Koreans have fled to the South.", "30,000", "not_labor"),
        ("Millions of people watched the opening of the stadium that migrants built.", "Millions", "not_labor"),
        ("Millions of people work in the kilns.", "Millions", "workers/working"),
        ("For every 10 workers there is one minder.", "10", "not_labor"),
        ("Of every 100 women who went to Oman as maids, some come back early.", "100", "not_labor"),
        ("In the basement of the embassy, 160 women sleep on mats; most were maids.", "160", "not_labor"),
        ("The embassy says that 160 women work as maids in Jeddah.", "160", "workers/working"),
        ("The train with 340 builders on board left Pyongyang on Monday.", "340", "workers/sent"),
        ("Every year 12,000 young people leave the province to work abroad.", "12,000", "workers/sent"),
        ("Some 12,000 builders left the emirate in May.", "12,000", "workers/returned"),
        ("A visit to the farms has brought to light 412 pickers without a contract.", "412", "workers/working"),
        ("A questionnaire was filled in by 340 nurses in London.", "340", "sample"),
    ],
)
def test_what_befalls_people_tells_whether_they_are_counted_as_workers(text, words, expected):
    assert _of(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Prosecutors charged nine people, six of them Chinese, with helping programmers.", "six", "not_labor"),
        ("The firm in Oman hired nine maids, six of them Chinese.", "six", "workers/working"),
        ("Growers in Kent say they are 8,000 pickers short.", "8,000", "not_labor"),
        ("Growers in Kent say they employ 8,000 pickers in a short season.", "8,000", "workers/working"),
        ("The sheds in Samut Sakhon supply 13 exporters, and peelers live behind them.", "13", "not_labor"),
        ("Some 21,000 workers from India, Nepal and Sri Lanka have died in Qatar.", "21,000", "other"),
        ("Some 21,000 workers from India, Nepal and Sri Lanka have come to Qatar.", "21,000", "workers/sent"),
        (
            "The cooperative in Kasulo fenced off a site where 340 diggers go down without ropes.",
            "340",
            "workers/working",
        ),
        ("Such sheds in Thailand employ about 50,000 women.", "50,000", "workers/working"),
        ("The plant in Rason employs 1,400 people.", "1,400", "workers/staff"),
        ("A sewing operator in Yangon now gets 4,800 kyat.", "4,800", "wage"),
        ("The operator of the mine in Yangon gets 4,800 kyat from each man.", "4,800", "quota"),
    ],
)
def test_look_alikes_of_numbers_of_people(text, words, expected):
    assert _of(text, words) == expected
