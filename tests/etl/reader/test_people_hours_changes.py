"""Counts of people, hours, changes and shares as newspapers put them, and what looks like them and is none."""

from __future__ import annotations

import pytest

from etl.reader import Proposal, read_text


def _read(text: str) -> list[Proposal]:
    return list(read_text(text).proposals)


def _people(text: str) -> list[tuple[float | None, str | None]]:
    return [(one.value_high or one.value_low, one.kind) for one in _read(text) if one.measure == "workers"]


def _of_unit(text: str, unit: str) -> list[str]:
    return [one.measure for one in _read(text) if one.unit == unit]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Some 4,000 residents from poor villages have flocked to the orchards to pick apples.", (4000, "sent")),
        ("The prefecture attracted a total of 9,300 residents from elsewhere to harvest grapes.", (9300, "sent")),
        ("At least 7,000 children in the district are employed in breaking stones.", (7000, "working")),
        ("Some 8,000 children aged 6 to 15 are employed in picking and sorting the mica.", (8000, "working")),
        ("Around 600 pupils were made to dig potatoes in October.", (600, "working")),
        ("Three million minimum wage earners are left out by the new order.", (3_000_000, "working")),
        ("The platform has 140,000 delivery partners in India.", (140_000, "working")),
        ("Some 900 executives logged off the app over a cut in incentives.", (900, "working")),
        ("The ministry is looking for 90 North Koreans who overstayed their work permits.", (90, "working")),
    ],
)
def test_whoever_is_put_to_work_is_counted_whatever_the_noun(text: str, counted: tuple[float, str]) -> None:
    assert _people(text) == [counted]


@pytest.mark.parametrize(
    "text",
    [
        "Some 4,000 residents were moved out before the storm.",
        "About 3,000 tourists flocked to the fields to see the flowers.",
        "The festival attracted 2,000 residents to the park.",
        "Some 700 children attend the school of the mine.",
        "Dozens of executives were paid bonuses.",
        "The company has 300 business partners.",
        "Hundreds of residents went to the mayor to complain.",
        "The town, with roughly 400,000 people, lives from coal.",
        "A mason from the North can do the job of three locals.",
        "Police arrested at least 700 South Asian workers who had stopped work.",
        "There is no contact between the loggers and the town's 30,000 ethnic Koreans.",
        "About 11,000 Tunisian women, mostly from villages, are signing up this week for work in Spain.",
        "In 2011 the zone housed 95 Korean-owned plants.",
        "Rescuers are looking for 30 North Koreans.",
        "Some of the 60,000 Russians killed in the Kremlin's war against Ukraine had been workers.",
        "Workers from the North were named at the 2015 National People's Congress.",
        "Unlike the 20-something women who were sent in May, these workers are older.",
    ],
)
def test_people_beside_the_work_are_not_counted(text: str) -> None:
    assert _people(text) == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The loggers - estimated at 9,000 to 12,000 - live in camps.", [12000]),
        ("Loggers in Chita, estimated at 9,000 to 12,000, see no town for years.", [12000]),
        ("The plant hired North Korean personnel, 73 in total, that spring.", [73]),
        ("The inns of Oman, asked about cooks, were in need of 420 in total.", [420]),
        (
            "Up to 60,000 North Korean workers live in the city. The 60,000 figure counts only those at mills.",
            [60000] * 2,
        ),
        ("The total number working in Norway is currently more than forty.", [40]),
        ("North Korean employees there numbered 36,200 as of May, up from 5,120 in 2006.", [36200, 5120]),
        ("The number of seasonal guest worker visas granted leaped from 85,000 to 240,000.", [85000, 240000]),
        ("There are 12,000 North Koreans on the sites. This compares to 7,000 Vietnamese.", [12000, 7000]),
    ],
)
def test_a_bare_number_counts_the_people_named_beside_it(text: str, counts: list[float]) -> None:
    assert [count for count, _ in _people(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "The workers' visas cost 300 in total.",
        "Workers made shirts, 900 in total.",
        "The 60,000 figure for exports is too high.",
        "Exports rose to 36,200 from 5,120.",
        "The workers' hostel stands at 12 Mira Street.",
    ],
)
def test_other_totals_and_figures_count_no_people(text: str) -> None:
    assert _people(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The two signed an agreement to send 3,000 builders and 400 military engineers.", ["sent", "sent"]),
        ("He says that 51 of his 620 employees are North Korean.", ["working", "staff"]),
        ("The 4,000 seamstresses in Dandong are sending home millions of yuan each month.", ["working"]),
        ("Seoul spoke of pay for the 31,000 North Korean workers in the zone.", ["working"]),
        ("Thousands of state employees have been compelled to weed the fields.", ["working"]),
        ("Last week came 60 welders.", ["sent"]),
        ("He was among 140 Nepali masons recruited by a firm for work on the ring road.", ["sent"]),
        ("Some 300 Thai workers went on strike.", ["working"]),
    ],
)
def test_the_kind_of_a_count_is_told_by_its_own_verb(text: str, kinds: list[str]) -> None:
    assert [kind for _, kind in _people(text)] == kinds


def test_some_of_the_dead_are_dead_too() -> None:
    read = _read("Over five years 180 Ugandan maids died in the Gulf, including 41 in the past year alone.")
    assert [(one.value_high, one.measure) for one in read] == [(180, "other"), (41, "other")]


@pytest.mark.parametrize(
    "rows",
    [
        "| Country | North Korean workers |\n| --- | --- |\n| China | 50,000 |\n| Russia | 20,000 |\n| Qatar | 1,800 |",
        "North Korean workers abroad:\nChina: 50,000\nRussia: 20,000\nQatar: 1,800",
        "North Koreans work in China (50,000), Russia (20,000) and Qatar (1,800).",
    ],
)
def test_rows_and_lists_of_countries_count_people_there(rows: str) -> None:
    counts = [(one.value_high, one.ref_area) for one in _read(rows) if one.measure == "workers"]
    assert counts == [(50000, "CN"), (20000, "RU"), (1800, "QA")]


@pytest.mark.parametrize(
    "rows",
    [
        "Exports by country, made by workers:\nChina: 50,000\nRussia: 20,000",
        "Workers hear that China: 50,000 is a lucky number.",
        "Workers:\nHalls: 50,000\nCanteens: 20,000",
    ],
)
def test_rows_of_other_things_count_none(rows: str) -> None:
    assert _people(rows) == []


def test_a_list_of_origins_is_no_place_of_work() -> None:
    text = "The mine's 97 foreign workers in Perak were from Nepal (31), Vietnam (22) and Ghana (19)."
    assert [one.ref_area for one in _read(text)] == ["MY"] * 4


def test_a_list_of_places_left_is_one() -> None:
    text = "Workers returned from Kuwait (3,000) and Qatar (1,800) last year."
    assert [one.ref_area for one in _read(text)] == ["KW", "QA"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A cook stands 13 hours a day and has two rest days a month.", ["work", "leave"]),
        ("They work 11 hours a day, with one free day every month.", ["work", "leave"]),
        ("Inns in Oman have a five-day and six-day workweek.", ["work", "work"]),
        ("Her pay was cut for an absence from work for five days.", []),
        ("The welder crossed the steppe on a 14-hour bus ride.", []),
        ("The welder works a 14-hour shift.", ["shift"]),
    ],
)
def test_days_of_rest_absence_and_rides_are_told_from_work(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in _read(text) if one.measure == "hours"] == kinds


@pytest.mark.parametrize(
    ("text", "unit", "measures"),
    [
        ("The state has doubled the hard currency quotas demanded of crews abroad.", "times", ["change"]),
        ("They must hand over double the previous daily sum.", "times", ["change"]),
        ("The clerk saw her pay rise 14 times.", "times", ["change"]),
        ("There were pay rises of about 15 times.", "times", ["change"]),
        ("Maids face a 12% or 300 riyal cut in their wages.", "percent", ["change"]),
        ("Maids face a 12% or 300 riyal cut in their wages.", "QAR", ["change"]),
        ("The zone lifted the five percent yearly limit on wage increases.", "percent", ["change"]),
        ("The decree slashed the cooks' pay by 90 dollars.", "USD", ["change"]),
        ("An increase of 90 dollars for cooks, and up to 110 dollars for bakers, is due.", "USD", ["change", "change"]),
        ("The news doubled the workers' fears about the coming winter.", "times", []),
        ("The visit followed pay increases of nearly 15 times to make up for dear rice.", "times", ["change"]),
        ("Maids face a 9.3% or QAR 300 cut in their wages.", "percent", ["change"]),
        ("The foreman rose three times to speak.", "times", []),
        ("There is a 20 percent cap on recruitment fees.", "percent", ["share"]),
    ],
)
def test_a_change_is_read_from_either_side(text: str, unit: str, measures: list[str]) -> None:
    assert _of_unit(text, unit) == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("On average they were made to fork over 60% of earnings.", ["quota_share"]),
        ("Crews lose much, with 80% of their wages wired back to the regime.", ["quota_share"]),
        ("One mason could not collect even half of his back pay.", ["share"]),
        ("Doctors barely receive 18% of the gross salary.", ["share"]),
        ("Between 50% and 55% of overtime is also confiscated by the mission.", ["quota_share"]),
        ("They fork over 60% of earnings, leaving 40% for their own pockets.", ["quota_share", "share"]),
        ("Half of his pay goes directly to him.", ["share"]),
        ("Estates that account for more than half of all rubber output pay badly.", []),
        ("The workers' firm was founded with ownership of 55% to 45%.", []),
        ("Staff have a card giving 20% off on purchases.", []),
        ("Pickers earn a bonus by finishing 80% of the work offered.", []),
        ("Most pickers cannot meet the 80% requirement.", []),
        ("They send 30% of their pay home to the party.", ["quota_share"]),
    ],
)
def test_shares_are_told_by_who_gets_them(text: str, measures: list[str]) -> None:
    assert _of_unit(text, "percent") == measures


def test_at_any_one_time_does_not_set_the_next_share_aside() -> None:
    read = read_text("The jail has work for 4,000 inmates on any day, almost a third of the workers held.")
    assert [one.measure for one in read.proposals] == ["workers", "share"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A task in Dandong took the work of 20 North Korean masons for a month.", 20),
        ("Some 90 Nepali workers have been without jobs since arriving in Oman.", 90),
        ("About 70 North Korean workers in Sarawak without work permits were at the mine.", 70),
    ],
)
def test_workers_whose_work_is_needed_or_not_yet_begun_are_counted(text, count):
    (people,) = [one for one in read_text(text).proposals if one.unit == "people"]
    assert (people.measure, people.value_low) == ("workers", count)


def test_money_said_again_in_square_brackets_is_of_the_same_place():
    one, same = read_text("A trader in Yanji was told to give 3,000 yuan [around 540,000 KRW] to the party.").proposals
    assert (one.ref_area, same.ref_area) == ("CN", "CN")
