"""What the sentence is about, and what a phrase beside the amount calls it: each fails without its rule."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def _measure(text, words):
    (one,) = [one for one in read_text(text).proposals if words in one.original_value]
    return one.measure


def _reason(text, words):
    (one,) = [one for one in read_text(text).set_aside if words in one.words]
    return one.reason


_ROW = (
    "Total wages paid by the firms in the zone have climbed to $31 million this year, up from $212,000 in 2005, "
    "$4 million in 2007 and $19 million in 2009."
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The base salary at the Sinuiju Trade and Tourism Zone was fixed at 70 euros.", "70 euros"),
        ("The average pay of cooks on the bridge project now stands at 900 yuan.", "900 yuan"),
        ("Salaries at the trade mission's fishing project, officials said, averaged $310.", "$310"),
        ("Wages in the mining and investment zone reached $88.", "$88"),
        (_ROW, "$31 million"),
        (_ROW, "$212,000"),
        (_ROW, "$4 million"),
        (_ROW, "$19 million"),
    ],
)
def test_pay_that_the_sentence_is_about_outweighs_trade_and_projects(text, words):
    assert _measure(text, words) == "wage"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The wage project cost the state $31 million.", "$31 million"),
        ("Wages rose in the zone, where exports reached $31 million.", "$31 million"),
        ("Pay for exports of coal was late, and the trade deficit stood at $31 million.", "$31 million"),
        ("The wages fund of the trade project bought machines for $31 million.", "$31 million"),
        ("The salary of the bank's chief executive reached $4 million.", "$4 million"),
        ("The minimum investment in the zone was set at 70,000 euros.", "70,000"),
        ("A per capita income of $900 a year is what the bank puts it at.", "$900"),
        ("The guard lost a wallet with about 150 euros; a welder found it.", "150 euros"),
    ],
)
def test_money_beside_a_word_of_pay_is_no_pay(text, words):
    assert _reason(text, words) == "not_labor"


@pytest.mark.parametrize(
    "behind",
    [
        "At the official exchange rate that comes to about 6,000 North Korean won.",
        "The state's exchange rate gives them 6,000 North Korean won.",
        "With the official exchange rate they get just 6,000 North Korean won.",
    ],
)
def test_pay_converted_by_a_rate_is_pay(behind):
    assert _measure(f"Cooks earn $50 a month. {behind}", "6,000") == "wage"


@pytest.mark.parametrize(
    "behind",
    [
        "The exchange rate is about 8,100 won.",
        "The exchange rate was known to be some 8,100 won per 1 US dollar.",
        "The street exchange rate rose to 8,100 won.",
    ],
)
def test_the_rate_itself_is_a_rate(behind):
    assert _reason(f"Cooks earn $50 a month. {behind}", "8,100") == "exchange_rate"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("A welder pays 900 yuan in party funds each month.", "900 yuan", "quota"),
        ("The 9,000 workers in Jilin send home millions of dollars in loyalty funds.", "millions of dollars", "quota"),
        ("If I make 2,100 pounds a month and pay a tax of 400 pounds, I save 600 pounds.", "400 pounds", "quota"),
        ("The pay averages $54, excluding $7 for insurance.", "$7", "quota"),
        ("They demand that cooks pay double the former monthly amount of 2,900 yuan.", "2,900", "quota"),
        ("They are paid 5,000 kyats a day and an overtime fee of 1,500 kyats.", "1,500", "wage"),
        ("To a daily wage of 5,000 kyats come a subsidy of 900 kyats and overtime.", "900", "wage"),
        ("The legal minimum wage is 310 baht a day, but they usually pay 40 baht altogether.", "40 baht", "wage"),
        ("One says: I want a maid I can pay anything between 5,000 and 7,000 shillings.", "5,000", "wage"),
        ("A stranger asked whether she wanted to earn 5,500 baht a month in Trang.", "5,500", "wage"),
        ("The notice offers a monthly pay of 1,900 dirhams for certificate holders.", "1,900", "wage"),
        ("One picker sold a field to afford the 2,100 pound cost of coming to Spain.", "2,100", "fee"),
        ("Agents were supplying cooks to Oman in exchange for 90,000 taka per person.", "90,000", "fee"),
        ("A weekly guarantee of $230 would be a third of a picker's pay.", "$230", "wage"),
        ("Anyone who quits has to pay back 1,500 dollars.", "1,500", "fee"),
        ("Families raise 400,000 taka by selling land to send a son abroad.", "400,000", "fee"),
        ("Her colleague rents a room for 700 birr with a friend.", "700 birr", "price"),
        ("On days off the cooks swim in the sea and never spend over 12 dirhams.", "12 dirhams", "price"),
        ("A ride to the port carries a charge of 9 dirhams for the cooks.", "9 dirhams", "price"),
        ("Coders earn thousands a month, most of it for the regime.", "thousands a month", "wage"),
        ("Nepali pickers who paid thousands to travel to Portugal were sent home.", "thousands", "fee"),
        ("North Korea earned millions from its scheme of remote workers.", "millions", "revenue"),
        (
            "By the charge they collected $71 million (£50 million) for the North Korean regime.",
            "$71 million",
            "revenue",
        ),
    ],
)
def test_a_phrase_beside_the_amount_names_it(text, words, measure):
    assert _measure(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Wages rose to 900 yuan last year, and 300 yuan is deducted for food.", "300 yuan", "quota"),
        ("Pay was raised to 900 yuan in 2014, and 300 yuan of it goes to the state.", "300 yuan", "quota"),
        ("The wage was 900 yuan in 2014, and a fee of 300 yuan was charged for the visa.", "300 yuan", "fee"),
        ("Cooks in Oman make 300 dollars and then give 180 dollars of that to the authorities.", "180", "quota"),
        ("Cooks in Oman averaged $140 in pay but $70 of that amount was remitted to the state.", "$70", "quota"),
        ("The nurses get 1,100 euros. The rest, about 3,000 euros, is retained by the regime.", "3,000", "quota"),
        ("Cooks in Oman make 300 dollars and keep 180 dollars of that.", "180", "wage"),
        ("On average the loggers were made to fork over 65% of earnings.", "65%", "quota_share"),
        ("Coders cough up 80% of their wages.", "80%", "quota_share"),
        ("Coders see little, with 80% of their wages wired to North Korea.", "80%", "quota_share"),
        (
            "Nurses get 18% of the salary; of overtime, 55% is also confiscated by the state.",
            "55%",
            "quota_share",
        ),
        ("Loggers were made to fork over 65% of earnings, leaving 35% for their own pockets.", "35%", "share"),
        ("After deductions, professionals barely receive 18% of the salary, and 55% is seized.", "18%", "share"),
        (
            "If each pays 900 yuan in party funds, RMB 70 million in party funds are sent a month. Converted into "
            "dollars, this comes out to USD 10 million a month.",
            "USD 10 million",
            "quota",
        ),
        ("Coders get 80% of their pay sent back to them.", "80%", "share"),
        ("The zone abolished a 6 percent annual cap on pay rises.", "6 percent", "change"),
        ("Maids are hit by a 14.1% or KSh 60,000 cut in their salaries.", "14.1%", "change"),
        ("Maids are hit by a 14.1% or KSh 60,000 cut in their salaries.", "60,000", "change"),
        ("The new rates are cutting their salaries by 60,000 shillings.", "60,000", "change"),
        ("There were wage increases of nearly 30 times.", "30 times", "change"),
        ("The state doubled the foreign currency quotas for its workers.", "doubled", "change"),
    ],
)
def test_what_is_taken_of_pay_and_what_changes(text, words, measure):
    assert _measure(text, words) == measure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The gardens account for more than half of the country's tea, and workers want more pay.", "half"),
        ("She earns 280 rupees by finishing 75% of the work.", "75%"),
        ("The card gives workers 20% off on purchases at the shops.", "20%"),
        ("Last autumn she earned 900 yuan by picking 60 kilos of cotton a day.", "60 kilos"),
        ("The farm produces 90kg of compost per week.", "90kg"),
        ("The wallet held 150 euros/170 dollars.", "170"),
        ("The plant closes if it sells fewer than 900 shirts.", "900"),
        ("Cooks get six noodle packs a day; they live 12 to a room.", "12"),
        ("The workers made thousands of shirts a month.", "thousands"),
        ("The company made millions from the coal mine.", "millions"),
        ("Workers receive three meals a day.", "three"),
        ("The workers received four visits a day.", "four"),
    ],
)
def test_what_is_neither_taken_nor_given_is_set_aside(text, words):
    assert _reason(text, words) == "not_labor"


@pytest.mark.parametrize(
    ("text", "words", "measure", "per"),
    [
        ("Officials demand that each household produce 90kg of compost per week.", "90kg", "quota", "week"),
        ("The state wants each person to make 500 kilograms of compost a month.", "500", "quota", "month"),
        ("If they fail to pick 20 kilograms of leaves a day, half the wage is cut.", "20", "quota", "day"),
        ("Teachers are mandated to harvest between 30 to 35 kilograms of cotton daily.", "30 to 35", "quota", "day"),
        ("They are paid only if they make 30,000 bricks.", "30,000", "quota", "unspecified"),
        (
            "Day shifts receive six noodle packs a day and those on nights receive up to twelve.",
            "twelve",
            "wage",
            "day",
        ),
        ("Workers at the plant would receive four to six noodle packs a day.", "four to six", "wage", "day"),
        ("Women there are given a maximum of three bars of soap a month.", "three", "wage", "month"),
        ("Each cook got two bottles of oil on the holiday.", "two", "wage", "unspecified"),
    ],
)
def test_norms_and_pay_in_kind(text, words, measure, per):
    (one,) = [one for one in read_text(text).proposals if words in one.original_value]
    assert (one.measure, one.per) == (measure, per)


def test_a_letter_that_stands_for_a_currency_touches_thousands_before_any_noun():
    text = "The offer was R3 500, made up of a R1 500 hardship allowance and a R2 000 start-up allowance."
    assert [one.original_value for one in read_text(text).proposals] == ["R3 500", "R1 500", "R2 000"]
