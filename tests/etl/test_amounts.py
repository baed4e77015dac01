"""Words → low, high, qualifier, unit, per. The table of phrases is the specification of the grammar."""

import pytest

from etl import vocabulary
from etl.amounts import Amount, find_amounts, parse_amount
from etl.errors import AmountError


def parts(amount: Amount) -> tuple[float | None, float | None, str, str | None, str | None]:
    return amount.value_low, amount.value_high, amount.qualifier, amount.unit, amount.per


NOT_ONE_AMOUNT = [
    ("", "holds no number and no vague quantity"),
    ("workers", "holds no number and no vague quantity"),
    ("several", "holds no number and no vague quantity"),
    ("a month", "holds no number and no vague quantity"),
    ("the tenth worker", "holds no number and no vague quantity"),
    ("on the 21st", "holds no number and no vague quantity"),
    ("one of the managers", "holds no number and no vague quantity"),
    ("no one", "holds no number and no vague quantity"),
    ("both of them", "holds no number and no vague quantity"),
    ("RMB 400 (about USD 61)", "holds 2 amounts: 'RMB 400', 'about USD 61'"),
    ("50 USD for 12 hours", "holds 2 amounts: '50 USD', '12 hours'"),
    ("rose from 62,000 to 124,000 roubles", "holds 2 amounts: '62,000', '124,000 roubles'"),
    ("pay doubled to 400 yuan", "holds 2 amounts: 'doubled', '400 yuan'"),
    ("300 and 700 yuan", "holds 2 amounts: '300', '700 yuan'"),
    ("on 10/3 of that year", "holds 2 amounts: '10', '3'"),
    ("10/30/2025", "holds 3 amounts: '10', '30', '2025'"),
    ("2025-10-30", "holds 3 amounts: '2025', '10', '30'"),
    ("10-12-2025", "holds 3 amounts: '10', '12', '2025'"),
    ("17:52", "holds 2 amounts: '17', '52'"),
    ("about 17:52", "holds 2 amounts: '17', '52'"),
    ("60 to 50 USD", "holds 2 amounts: '60', '50 USD'"),
    ("50 USD to 400 yuan", "holds 2 amounts: '50 USD', '400 yuan'"),
]


@pytest.mark.parametrize(("words", "complaint"), NOT_ONE_AMOUNT)
def test_words_without_exactly_one_amount_are_refused_with_a_sentence(words: str, complaint: str) -> None:
    with pytest.raises(AmountError) as refused:
        parse_amount(words)
    assert complaint in str(refused.value)
    assert str(refused.value).startswith(repr(words))
    assert "Mark" in str(refused.value)


DESIGN_TABLE = [
    ("200", 200, 200, "exact", None, None),
    ("about 800", 800, 800, "about", None, None),
    ("some 800", 800, 800, "about", None, None),
    ("around 800", 800, 800, "about", None, None),
    ("approximately 800", 800, 800, "about", None, None),
    ("nearly 6,000", 6000, 6000, "nearly", None, None),
    ("almost 6,000", 6000, 6000, "nearly", None, None),
    ("50-60", 50, 60, "exact", None, None),
    ("30-40,000 yuan", 30000, 40000, "exact", "CNY", None),
    ("3 to 4,000 workers", 3000, 4000, "exact", "people", None),
    ("50-1,000 yuan", 50, 1000, "exact", "CNY", None),
    ("12- to 14-hour shifts", 12, 14, "exact", "hours", None),
    ("between 50 and 60", 50, 60, "exact", None, None),
    ("from 50 to 60", 50, 60, "exact", None, None),
    ("around 25,000 to 30,000", 25000, 30000, "about", None, None),
    ("300 to about 700", 300, 700, "about", None, None),
    ("four to six", 4, 6, "exact", None, None),
    ("RMB 4 or 5", 4, 5, "exact", "CNY", None),
    ("a full eight hours", 8, 8, "exact", "hours", None),
    ("a third", 33.33, 33.33, "exact", "percent", None),
    ("half", 50, 50, "exact", "percent", None),
    ("up to 70 per cent", None, 70, "up_to", "percent", None),
    ("as many as 70 %", None, 70, "up_to", "percent", None),
    ("no more than 70", None, 70, "up_to", None, None),
    ("fewer than 200", None, 200, "less_than", None, None),
    ("less than 200", None, 200, "less_than", None, None),
    ("at least 12", 12, None, "at_least", None, None),
    ("over 12", 12, None, "more_than", None, None),
    ("more than 12", 12, None, "more_than", None, None),
    ("more than about 12", 12, None, "more_than", None, None),
    ("up to about 70", None, 70, "up_to", None, None),
    ("a few thousand", None, None, "vague", None, None),
    ("tens of thousands", None, None, "vague", None, None),
    ("millions", None, None, "vague", None, None),
    ("doubled", 2, 2, "exact", "times", None),
    ("halved", 0.5, 0.5, "exact", "times", None),
    ("three-fold", 3, 3, "exact", "times", None),
    ("100% of the profits", 100, 100, "exact", "percent", None),
]

NUMERALS = [
    ("0.50", 0.5, 0.5, "exact", None, None),
    (".5", 0.5, 0.5, "exact", None, None),
    ("$.50", 0.5, 0.5, "exact", "USD", None),
    ("62,000", 62000, 62000, "exact", None, None),
    ("62 000", 62000, 62000, "exact", None, None),
    ("62\u00a0000", 62000, 62000, "exact", None, None),
    ("62\u202f000", 62000, 62000, "exact", None, None),
    ("62'000", 62000, 62000, "exact", None, None),
    ("62’000", 62000, 62000, "exact", None, None),
    ("1,234,567.5", 1234567.5, 1234567.5, "exact", None, None),
    ("1.234.567", 1234567, 1234567, "exact", None, None),
    ("1.234,56", 1234.56, 1234.56, "exact", None, None),
    ("1,50,000", 150000, 150000, "exact", None, None),
    ("3,5 million", 3500000, 3500000, "exact", None, None),
    ("23.94 million", 23940000, 23940000, "exact", None, None),
    ("2.5 bn", 2500000000, 2500000000, "exact", None, None),
    ("2.5bn", 2500000000, 2500000000, "exact", None, None),
    ("10k", 10000, 10000, "exact", None, None),
    ("10K", 10000, 10000, "exact", None, None),
    ("12 lakh", 1200000, 1200000, "exact", None, None),
    ("3 dozen", 36, 36, "exact", None, None),
    ("two millions", 2000000, 2000000, "exact", None, None),
    ("5 m", 5, 5, "exact", None, None),
    ("2 million and a half", 2500000, 2500000, "exact", None, None),
    ("12½", 12.5, 12.5, "exact", None, None),
    ("１２", 12, 12, "exact", None, None),
    ("seventeen", 17, 17, "exact", None, None),
    ("twenty-five", 25, 25, "exact", None, None),
    ("twenty five", 25, 25, "exact", None, None),
    ("a hundred", 100, 100, "exact", None, None),
    ("two hundred and fifty", 250, 250, "exact", None, None),
    ("twenty-five thousand", 25000, 25000, "exact", None, None),
    ("two hundred thousand", 200000, 200000, "exact", None, None),
    ("one million two hundred thousand and five", 1200005, 1200005, "exact", None, None),
    ("a thousand and one", 1001, 1001, "exact", None, None),
    ("a dozen", 12, 12, "exact", None, None),
    ("two dozen", 24, 24, "exact", None, None),
    ("half a million", 500000, 500000, "exact", None, None),
    ("half a dozen", 6, 6, "exact", None, None),
    ("a quarter of a million", 250000, 250000, "exact", None, None),
    ("one and a half million", 1500000, 1500000, "exact", None, None),
    ("a million and a half", 1500000, 1500000, "exact", None, None),
    ("three and a half hours", 3.5, 3.5, "exact", "hours", None),
    ("some hundred workers", 100, 100, "about", "people", None),
]

FRACTIONS_AND_FACTORS = [
    ("a third of the workers", 33.33, 33.33, "exact", "percent", None),
    ("one third", 33.33, 33.33, "exact", "percent", None),
    ("two-thirds", 66.67, 66.67, "exact", "percent", None),
    ("two thirds of their pay", 66.67, 66.67, "exact", "percent", None),
    ("a quarter", 25, 25, "exact", "percent", None),
    ("three quarters", 75, 75, "exact", "percent", None),
    ("four-fifths", 80, 80, "exact", "percent", None),
    ("nine-tenths of it", 90, 90, "exact", "percent", None),
    ("2/3 of the crew", 66.67, 66.67, "exact", "percent", None),
    ("¾", 75, 75, "exact", "percent", None),
    ("more than half", 50, None, "more_than", "percent", None),
    ("over a third", 33.33, None, "more_than", "percent", None),
    ("nearly half of them", 50, 50, "nearly", "percent", None),
    ("a quarter to a third", 25, 33.33, "exact", "percent", None),
    ("a third to one half", 33.33, 50, "exact", "percent", None),
    ("a third to 50%", 33.33, 50, "exact", "percent", None),
    ("half a percent", 0.5, 0.5, "exact", "percent", None),
    ("½%", 0.5, 0.5, "exact", "percent", None),
    ("half an hour", 0.5, 0.5, "exact", "hours", None),
    ("half a kilogram of rice", 0.5, 0.5, "exact", "kg", None),
    ("half a day", 0.5, 0.5, "exact", "days", None),
    ("half a dollar", 0.5, 0.5, "exact", "USD", None),
    ("three out of four workers", 75, 75, "exact", "percent", None),
    ("one in five", 20, 20, "exact", "percent", None),
    ("about one in three", 33.33, 33.33, "about", "percent", None),
    ("9 out of every 10", 90, 90, "exact", "percent", None),
    ("more than doubled", 2, None, "more_than", "times", None),
    ("nearly tripled", 3, 3, "nearly", "times", None),
    ("quadrupled", 4, 4, "exact", "times", None),
    ("doubling", 2, 2, "exact", "times", None),
    ("twice", 2, 2, "exact", "times", None),
    ("twofold", 2, 2, "exact", "times", None),
    ("a tenfold rise", 10, 10, "exact", "times", None),
    ("a thirtyfold rise", 30, 30, "exact", "times", None),
    ("10-fold", 10, 10, "exact", "times", None),
    ("three times", 3, 3, "exact", "times", None),
    ("2.5 times", 2.5, 2.5, "exact", "times", None),
    ("three to four times", 3, 4, "exact", "times", None),
    ("doubled or tripled", 2, 3, "exact", "times", None),
    ("one and a half times", 1.5, 1.5, "exact", "times", None),
]

RANGES = [
    ("50–60", 50, 60, "exact", None, None),
    ("50—60", 50, 60, "exact", None, None),
    ("50 - 60", 50, 60, "exact", None, None),
    ("50~60", 50, 60, "exact", None, None),
    ("50 to 60 USD", 50, 60, "exact", "USD", None),
    ("USD 50 to USD 60", 50, 60, "exact", "USD", None),
    ("50 USD to 60 USD", 50, 60, "exact", "USD", None),
    ("50 USD to 60", 50, 60, "exact", "USD", None),
    ("USD 3.50 to 7", 3.5, 7, "exact", "USD", None),
    ("RMB 25-50", 25, 50, "exact", "CNY", None),
    ("€50-€60", 50, 60, "exact", "EUR", None),
    ("50 cents to 2 dollars", 0.5, 2, "exact", "USD", None),
    ("30-40 US cents", 0.3, 0.4, "exact", "USD", None),
    ("US$3-4 million", 3e6, 4e6, "exact", "USD", None),
    ("3 million to 4 million", 3e6, 4e6, "exact", None, None),
    ("US$3 million-US$4 million", 3e6, 4e6, "exact", "USD", None),
    ("900 to 1.2 million", 900, 1.2e6, "exact", None, None),
    ("60-70k", 60000, 70000, "exact", None, None),
    ("two to three hundred", 200, 300, "exact", None, None),
    ("ten to fifteen thousand people", 10000, 15000, "exact", "people", None),
    ("five or six hundred", 500, 600, "exact", None, None),
    ("one hundred to two thousand", 100, 2000, "exact", None, None),
    ("five to ten percent", 5, 10, "exact", "percent", None),
    ("20 to 30%", 20, 30, "exact", "percent", None),
    ("20% to 30%", 20, 30, "exact", "percent", None),
    ("20%-30%", 20, 30, "exact", "percent", None),
    ("between 300 and 700 yuan", 300, 700, "exact", "CNY", None),
    ("between RMB 300 and RMB 700", 300, 700, "exact", "CNY", None),
    ("between about 300 and 700 yuan", 300, 700, "about", "CNY", None),
    ("ranging between 300 and 700 yuan", 300, 700, "exact", "CNY", None),
    ("ranging from 300 to 700 yuan", 300, 700, "exact", "CNY", None),
    ("anywhere from 300 to 700 yuan", 300, 700, "exact", "CNY", None),
    ("pay ranges from 300 to 700 yuan", 300, 700, "exact", "CNY", None),
    ("62,000 to approximately 124,000 roubles", 62000, 124000, "about", "RUB", None),
    ("12 to 16 hours a day", 12, 16, "exact", "hours", "day"),
    ("12-16-hour shifts", 12, 16, "exact", "hours", None),
    ("50 to 60 dollars a month", 50, 60, "exact", "USD", "month"),
    ("50 dollars a month to 60 dollars a month", 50, 60, "exact", "USD", "month"),
    ("up to 50-60", None, 60, "up_to", None, None),
    ("more than 50-60", 50, None, "more_than", None, None),
    ("300 to more than 700", 300, None, "at_least", None, None),
    ("50 to 60 or less", None, 60, "up_to", None, None),
    ("nearly 50 to 60", 50, 60, "nearly", None, None),
    ("from a few thousands to tens of thousands", None, None, "vague", None, None),
    ("hundreds or thousands of people", None, None, "vague", "people", None),
    ("2020-2021", 2020, 2021, "exact", None, None),
]

MONEY = [
    ("US$800", 800, 800, "exact", "USD", None),
    ("US$ 800", 800, 800, "exact", "USD", None),
    ("U.S. $800", 800, 800, "exact", "USD", None),
    ("$800", 800, 800, "exact", "USD", None),
    ("800$", 800, 800, "exact", "USD", None),
    ("800 dollars", 800, 800, "exact", "USD", None),
    ("800 US dollars", 800, 800, "exact", "USD", None),
    ("800 U.S. dollars", 800, 800, "exact", "USD", None),
    ("a 50-dollar fee", 50, 50, "exact", "USD", None),
    ("800 USD", 800, 800, "exact", "USD", None),
    ("800 usd", 800, 800, "exact", "USD", None),
    ("US$ about 800", 800, 800, "about", "USD", None),
    ("40 cents", 0.4, 0.4, "exact", "USD", None),
    ("40 US cents", 0.4, 0.4, "exact", "USD", None),
    ("US$4.79 million", 4790000, 4790000, "exact", "USD", None),
    ("US$4.79 m", 4790000, 4790000, "exact", "USD", None),
    ("RMB25-50", 25, 50, "exact", "CNY", None),
    ("US dollars 50", 50, 50, "exact", "USD", None),
    ("USD 23.94 million", 23940000, 23940000, "exact", "USD", None),
    ("millions of dollars", None, None, "vague", "USD", None),
    ("a few thousand roubles", None, None, "vague", "RUB", None),
    ("hundreds of yuan", None, None, "vague", "CNY", None),
    ("a dollar a day", 1, 1, "exact", "USD", "day"),
    ("a few dollars", None, None, "vague", "USD", None),
    ("RMB 2,300", 2300, 2300, "exact", "CNY", None),
    ("2,300 RMB", 2300, 2300, "exact", "CNY", None),
    ("2,300 yuan", 2300, 2300, "exact", "CNY", None),
    ("2,300 Chinese yuan", 2300, 2300, "exact", "CNY", None),
    ("2,300 renminbi", 2300, 2300, "exact", "CNY", None),
    ("CNY2300", 2300, 2300, "exact", "CNY", None),
    ("CN¥2300", 2300, 2300, "exact", "CNY", None),
    ("5 jiao", 0.5, 0.5, "exact", "CNY", None),
    ("6,000 North Korean won", 6000, 6000, "exact", "KPW", None),
    ("6,000 N. Korean won", 6000, 6000, "exact", "KPW", None),
    ("6,000 South Korean won", 6000, 6000, "exact", "KRW", None),
    ("KPW 6,000", 6000, 6000, "exact", "KPW", None),
    ("6,000 KRW", 6000, 6000, "exact", "KRW", None),
    ("124,000 roubles", 124000, 124000, "exact", "RUB", None),
    ("124,000 rubles", 124000, 124000, "exact", "RUB", None),
    ("one rouble", 1, 1, "exact", "RUB", None),
    ("124,000 Russian rubles", 124000, 124000, "exact", "RUB", None),
    ("₽124,000", 124000, 124000, "exact", "RUB", None),
    ("124 000 ₽", 124000, 124000, "exact", "RUB", None),
    ("124,000 RUB", 124000, 124000, "exact", "RUB", None),
    ("50 kopecks", 0.5, 0.5, "exact", "RUB", None),
    ("50 euros", 50, 50, "exact", "EUR", None),
    ("€50", 50, 50, "exact", "EUR", None),
    ("50€", 50, 50, "exact", "EUR", None),
    ("EUR 50", 50, 50, "exact", "EUR", None),
    ("£50", 50, 50, "exact", "GBP", None),
    ("GBP 50", 50, 50, "exact", "GBP", None),
    ("50 British pounds", 50, 50, "exact", "GBP", None),
    ("50 pounds sterling", 50, 50, "exact", "GBP", None),
    ("SAR 1,500", 1500, 1500, "exact", "SAR", None),
    ("1,500 Saudi riyals", 1500, 1500, "exact", "SAR", None),
    ("1,000 Qatari riyals", 1000, 1000, "exact", "QAR", None),
    ("800 AED", 800, 800, "exact", "AED", None),
    ("75 Kuwaiti dinars", 75, 75, "exact", "KWD", None),
    ("500 Indian rupees", 500, 500, "exact", "INR", None),
    ("₹500", 500, 500, "exact", "INR", None),
    ("8,000 taka", 8000, 8000, "exact", "BDT", None),
    ("2 million rupiah", 2000000, 2000000, "exact", "IDR", None),
    ("300 baht", 300, 300, "exact", "THB", None),
    ("4 million dong", 4000000, 4000000, "exact", "VND", None),
    ("RM1,500", 1500, 1500, "exact", "MYR", None),
    ("500,000 tugrik", 500000, 500000, "exact", "MNT", None),
    ("2,000 zloty", 2000, 2000, "exact", "PLN", None),
    ("1,000 yen", 1000, 1000, "exact", "JPY", None),
    ("HK$500", 500, 500, "exact", "HKD", None),
    ("NT$500", 500, 500, "exact", "TWD", None),
    ("A$500", 500, 500, "exact", "AUD", None),
    ("C$500", 500, 500, "exact", "CAD", None),
    ("S$500", 500, 500, "exact", "SGD", None),
    ("500 Hong Kong dollars", 500, 500, "exact", "HKD", None),
]

PEOPLE_TIME_AND_WEIGHT = [
    ("some 4,000 North Korean workers", 4000, 4000, "about", "people", None),
    ("200 employees", 200, 200, "exact", "people", None),
    ("25,000 people", 25000, 25000, "exact", "people", None),
    ("one worker", 1, 1, "exact", "people", None),
    ("300 North Koreans", 300, 300, "exact", "people", None),
    ("300 female textile factory workers", 300, 300, "exact", "people", None),
    ("200 of the workers", 200, 200, "exact", "people", None),
    ("200 of their workers", 200, 200, "exact", "people", None),
    ("one North Korean worker", 1, 1, "exact", "people", None),
    ("10 student workers", 10, 10, "exact", "people", None),
    ("1,000 North Korean IT workers", 1000, 1000, "exact", "people", None),
    ("1,000 skilled overseas North Korean workers", 1000, 1000, "exact", "people", None),
    ("30 N. Korean workers", 30, 30, "exact", "people", None),
    ("200 U.S. workers", 200, 200, "exact", "people", None),
    ("3 student visas", 3, 3, "exact", None, None),
    ("200 Chinese factories", 200, 200, "exact", None, None),
    ("200 people's committees", 200, 200, "exact", None, None),
    ("No. 5 factory workers", 5, 5, "exact", None, None),
    ("COVID-19 workers", 19, 19, "exact", None, None),
    ("a 200-strong crew", 200, 200, "exact", "people", None),
    ("a 50-member team", 50, 50, "exact", "people", None),
    ("two dozen prisoners", 24, 24, "exact", "people", None),
    ("thousands of North Korean labourers", None, None, "vague", "people", None),
    ("dozens of women", None, None, "vague", "people", None),
    ("several hundred staff", None, None, "vague", "people", None),
    ("30 factories employ workers", 30, 30, "exact", None, None),
    ("30 firms for workers", 30, 30, "exact", None, None),
    ("20-year-old workers", 20, 20, "exact", None, None),
    ("13 hours", 13, 13, "exact", "hours", None),
    ("13 hrs", 13, 13, "exact", "hours", None),
    ("13h", 13, 13, "exact", "hours", None),
    ("hall 13H", 13, 13, "exact", None, None),
    ("3-day-old rice", 3, 3, "exact", None, None),
    ("300 yuan for a month long stay", 300, 300, "exact", "CNY", None),
    ("a 13-hour shift", 13, 13, "exact", "hours", None),
    ("13 working hours", 13, 13, "exact", "hours", None),
    ("eight hours’ sleep", 8, 8, "exact", "hours", None),
    ("30 minutes", 0.5, 0.5, "exact", "hours", None),
    ("five-day", 5, 5, "exact", "days", None),
    ("five consecutive days", 5, 5, "exact", "days", None),
    ("two weeks", 14, 14, "exact", "days", None),
    ("an hour and a half", 1.5, 1.5, "exact", "hours", None),
    ("5G", 5, 5, "exact", None, None),
    ("10 years", 10, 10, "exact", None, None),
    ("10 kg", 10, 10, "exact", "kg", None),
    ("10 kilograms of rice", 10, 10, "exact", "kg", None),
    ("ten kilos", 10, 10, "exact", "kg", None),
    ("500 grams", 0.5, 0.5, "exact", "kg", None),
    ("5 tonnes", 5000, 5000, "exact", "kg", None),
    ("10 pounds of rice", 4.5359237, 4.5359237, "exact", "kg", None),
    ("a kilogram of rice", 1, 1, "exact", "kg", None),
    ("no more than enough to buy a kilogram of rice", None, 1, "up_to", "kg", None),
    ("70%", 70, 70, "exact", "percent", None),
    ("70 %", 70, 70, "exact", "percent", None),
    ("70 per cent", 70, 70, "exact", "percent", None),
    ("70-per-cent", 70, 70, "exact", "percent", None),
    ("70 percent", 70, 70, "exact", "percent", None),
    ("70 pct", 70, 70, "exact", "percent", None),
    ("seventy percent", 70, 70, "exact", "percent", None),
    ("70 percentage points", 70, 70, "exact", "percent", None),
]

HEDGES = [
    ("roughly 50", 50, 50, "about", None, None),
    ("circa 50", 50, 50, "about", None, None),
    ("c. 50", 50, 50, "about", None, None),
    ("approx. 50", 50, 50, "about", None, None),
    ("~50", 50, 50, "about", None, None),
    ("~ US$50", 50, 50, "about", "USD", None),
    ("an estimated 50", 50, 50, "about", None, None),
    ("in the region of 50", 50, 50, "about", None, None),
    ("50 or so", 50, 50, "about", None, None),
    ("200-odd workers", 200, 200, "about", "people", None),
    ("about a hundred", 100, 100, "about", None, None),
    ("about a 13-hour day", 13, 13, "about", "hours", "day"),
    ("close to 50", 50, 50, "nearly", None, None),
    ("as much as 50", None, 50, "up_to", None, None),
    ("as many as 50", None, 50, "up_to", None, None),
    ("not more than 50", None, 50, "up_to", None, None),
    ("at most 50", None, 50, "up_to", None, None),
    ("a maximum of 50", None, 50, "up_to", None, None),
    ("50 or less", None, 50, "up_to", None, None),
    ("50 USD or less", None, 50, "up_to", "USD", None),
    ("≤ 50", None, 50, "up_to", None, None),
    ("just under 50", None, 50, "less_than", None, None),
    ("below 50", None, 50, "less_than", None, None),
    ("under 50 USD", None, 50, "less_than", "USD", None),
    ("<50", None, 50, "less_than", None, None),
    ("no less than 50", 50, None, "at_least", None, None),
    ("no fewer than 50", 50, None, "at_least", None, None),
    ("a minimum of 50", 50, None, "at_least", None, None),
    ("as few as 50", 50, None, "at_least", None, None),
    ("as little as 50 USD", 50, None, "at_least", "USD", None),
    ("50 or more", 50, None, "at_least", None, None),
    ("50 or more workers", 50, None, "at_least", "people", None),
    ("12 hours or more", 12, None, "at_least", "hours", None),
    ("50 and above", 50, None, "at_least", None, None),
    ("50+", 50, None, "at_least", None, None),
    ("200+ workers", 200, None, "at_least", "people", None),
    ("200-plus workers", 200, None, "at_least", "people", None),
    ("20 odd jobs", 20, 20, "exact", None, None),
    ("200 workers and more factories", 200, 200, "exact", "people", None),
    ("above 50", 50, None, "more_than", None, None),
    ("upwards of 50", 50, None, "more_than", None, None),
    ("in excess of 50", 50, None, "more_than", None, None),
    ("exceeding 50", 50, None, "more_than", None, None),
    ("well over a hundred", 100, None, "more_than", None, None),
    ("at least some 30", 30, None, "at_least", None, None),
    ("at least a full eight hours", 8, None, "at_least", "hours", None),
    ("only 50", 50, 50, "exact", None, None),
    ("the remaining 30%", 30, 30, "exact", "percent", None),
    ("more than tens of thousands", None, None, "vague", None, None),
]

PERIODS = [
    ("US$800 per month", 800, 800, "exact", "USD", "month"),
    ("US$800 a month", 800, 800, "exact", "USD", "month"),
    ("US$800 each month", 800, 800, "exact", "USD", "month"),
    ("US$800 every month", 800, 800, "exact", "USD", "month"),
    ("US$800 monthly", 800, 800, "exact", "USD", "month"),
    ("US$800/month", 800, 800, "exact", "USD", "month"),
    ("US$800/mo", 800, 800, "exact", "USD", "month"),
    ("US$800-a-month", 800, 800, "exact", "USD", "month"),
    ("RMB 2,300 monthly salary", 2300, 2300, "exact", "CNY", "month"),
    ("a USD 50 monthly fee", 50, 50, "exact", "USD", "month"),
    ("2,300 monthly salary", 2300, 2300, "exact", None, "month"),
    ("a monthly salary of about RMB 2,300", 2300, 2300, "about", "CNY", "month"),
    ("a monthly fee of 50-60 USD", 50, 60, "exact", "USD", "month"),
    ("US$800 per worker per month", 800, 800, "exact", "USD", "month"),
    ("US$800 in wages each month", 800, 800, "exact", "USD", "month"),
    ("US$800 a month later", 800, 800, "exact", "USD", None),
    ("US$800 a year ago", 800, 800, "exact", "USD", None),
    ("US$800 in May", 800, 800, "exact", "USD", None),
    ("4,000 workers in a single month", 4000, 4000, "exact", "people", None),
    ("US$9,600 per year", 9600, 9600, "exact", "USD", "year"),
    ("US$9,600 annually", 9600, 9600, "exact", "USD", "year"),
    ("US$200 a week", 200, 200, "exact", "USD", "week"),
    ("US$30 a day", 30, 30, "exact", "USD", "day"),
    ("US$30 daily", 30, 30, "exact", "USD", "day"),
    ("US$3 an hour", 3, 3, "exact", "USD", "hour"),
    ("US$3 per hour", 3, 3, "exact", "USD", "hour"),
    ("US$3/hr", 3, 3, "exact", "USD", "hour"),
    ("US$3 hourly", 3, 3, "exact", "USD", "hour"),
    ("US$30 a shift", 30, 30, "exact", "USD", "shift"),
    ("a one-time fee of US$500", 500, 500, "exact", "USD", "once"),
    ("6,000 North Korean won per kilo", 6000, 6000, "exact", "KPW", "kg"),
    ("6,000 North Korean won a kilogram", 6000, 6000, "exact", "KPW", "kg"),
    ("6,000 North Korean won/kg", 6000, 6000, "exact", "KPW", "kg"),
    ("5 yuan per piece", 5, 5, "exact", "CNY", "item"),
    ("5 yuan apiece", 5, 5, "exact", "CNY", "item"),
    ("5 yuan per wig", 5, 5, "exact", "CNY", "item"),
    ("5 yuan each wig", 5, 5, "exact", "CNY", "item"),
    ("5 yuan each worker", 5, 5, "exact", "CNY", None),
    ("5 yuan per quarter", 5, 5, "exact", "CNY", None),
    ("5 yuan each", 5, 5, "exact", "CNY", None),
    ("three hours a day", 3, 3, "exact", "hours", "day"),
    ("six days a week", 6, 6, "exact", "days", "week"),
    ("eight hours of sleep a day", 8, 8, "exact", "hours", "day"),
    ("two days off a month", 2, 2, "exact", "days", "month"),
    ("500 yuan once a month", 500, 500, "exact", "CNY", "month"),
    ("monthly pay of 300 to 700 yuan", 300, 700, "exact", "CNY", "month"),
    ("10 people per room", 10, 10, "exact", "people", None),
]

OTHER_SCRIPTS = [
    ("월 50달러", 50, 50, "exact", "USD", "month"),
    ("약 2만 위안", 20000, 20000, "about", "CNY", None),
    ("3천만 루블", 30000000, 30000000, "exact", "RUB", None),
    ("북한 노동자 200명", 200, 200, "exact", "people", None),
    ("하루 12시간", 12, 12, "exact", "hours", "day"),
    ("每月2000元", 2000, 2000, "exact", "CNY", "month"),
    ("约5万人民币", 50000, 50000, "about", "CNY", None),
    ("500美元以上", 500, None, "at_least", "USD", None),
    ("около 62 000 рублей", 62000, 62000, "about", "RUB", None),
    ("50 тыс. руб.", 50000, 50000, "exact", "RUB", None),
    ("3,5 млн долларов в месяц", 3500000, 3500000, "exact", "USD", "month"),
    ("более 200 рабочих", 200, None, "more_than", "people", None),
]

ODD_TYPING = [
    ("US$\u00a0800\u00a0per\u00a0month", 800, 800, "exact", "USD", "month"),
    ("62,000\u2009roubles", 62000, 62000, "exact", "RUB", None),
    ("2,300 yuan\nper month", 2300, 2300, "exact", "CNY", "month"),
    ("2,300 yuan\r\nper month", 2300, 2300, "exact", "CNY", "month"),
    ("North Korean\nworkers: 4,000\npeople", 4000, 4000, "exact", "people", None),
    ("50‑60 USD", 50, 60, "exact", "USD", None),
    ("five‐day", 5, 5, "exact", "days", None),
    ("＄５０", 50, 50, "exact", "USD", None),
    ("50％", 50, 50, "exact", "percent", None),
    ("ABOUT 50 USD PER MONTH", 50, 50, "about", "USD", "month"),
    ("İ 50 USD", 50, 50, "exact", "USD", None),
    ("50 workers.\n\nWorkers", 50, 50, "exact", "people", None),
]

SPECIFICATION = [
    *DESIGN_TABLE,
    *NUMERALS,
    *FRACTIONS_AND_FACTORS,
    *RANGES,
    *MONEY,
    *PEOPLE_TIME_AND_WEIGHT,
    *HEDGES,
    *PERIODS,
    *OTHER_SCRIPTS,
    *ODD_TYPING,
]


@pytest.mark.parametrize(("words", "low", "high", "qualifier", "unit", "per"), SPECIFICATION)
def test_words_are_read_as_the_table_says(
    words: str, low: float | None, high: float | None, qualifier: str, unit: str | None, per: str | None
) -> None:
    assert parts(parse_amount(words)) == (low, high, qualifier, unit, per)


@pytest.mark.parametrize("row", SPECIFICATION, ids=lambda row: row[0])
def test_every_part_is_a_term_of_the_vocabulary(row: tuple) -> None:
    amount = parse_amount(row[0])
    assert amount.qualifier in vocabulary.QUALIFIER
    assert all(vocabulary.is_unit(candidate) for candidate in amount.unit_candidates)
    assert amount.unit is None or amount.unit_candidates == (amount.unit,)
    assert amount.per is None or amount.per in vocabulary.PER


EXTENTS = [
    ("they pay around 50-60 USD each month in fees", "around 50-60 USD each month"),
    ("were paid from 50 to 60 USD last year", "from 50 to 60 USD"),
    ("up to 70 per cent of income", "up to 70 per cent"),
    ("a five-day leave", "five-day"),
    ("worked a full eight hours", "a full eight hours"),
    ("only about 50 USD", "about 50 USD"),
    ("only 50 USD", "50 USD"),
    ("the remaining 30%", "30%"),
    ("one in five workers", "one in five"),
    ("RMB 2,300 monthly salary", "RMB 2,300 monthly"),
    ("a few thousand roubles", "a few thousand roubles"),
    ("İ about 50 USD.", "about 50 USD"),
    ("the 12 hours or more that", "12 hours or more"),
    ("for more than just about a full 12 hours", "more than just about a full 12 hours"),
]


@pytest.mark.parametrize(("words", "extent"), EXTENTS)
def test_the_extent_holds_hedge_number_unit_and_period(words: str, extent: str) -> None:
    amount = parse_amount(words)
    assert words[amount.start : amount.end] == extent


UNDECIDED = [
    ("50 dollars", "USD", ("USD",), "'dollars' names no country; read as USD"),
    ("$50", "USD", ("USD",), "'$' names no country; read as USD"),
    ("40 cents", "USD", ("USD",), "'cents' names no country; read as USD"),
    ("50 won", None, ("KPW", "KRW"), "'won' is KPW or KRW"),
    ("¥50", None, ("CNY", "JPY"), "'¥' is CNY or JPY"),
    ("Rs. 500", None, ("INR", "LKR", "NPR", "PKR"), "'Rs.' is INR, LKR, NPR or PKR"),
    ("500 dirhams", None, ("AED", "MAD"), "'dirhams' is AED or MAD"),
    ("50 pounds", None, ("GBP", "kg"), "'pounds' is money (GBP) or a weight"),
    ("70 percentage points", "percent", ("percent",), "'percentage points' are a difference of two percentages"),
    ("5 tons", "kg", ("kg",), "'tons' are read as metric tons and written as kilograms"),
    ("30 minutes", "hours", ("hours",), "'minutes' are written as hours"),
    ("1.234 roubles", "RUB", ("RUB",), "'1.234' is read with a decimal point; it may mean 1234"),
    ("1 to 1.234 roubles", "RUB", ("RUB",), "'1.234' is read with a decimal point; it may mean 1234"),
    ("3.5m", None, (), "'m' behind the digits is read as a multiplier"),
    ("30-40,000 yuan", "CNY", ("CNY",), "'30' beside '40,000' is read as 30,000"),
    ("5 yuan per wig", "CNY", ("CNY",), "'per wig' is read as 'per item'"),
    ("5 yuan per quarter", "CNY", ("CNY",), "'per quarter' is no period of the vocabulary"),
    ("5 yuan each", "CNY", ("CNY",), "'each' may mean each worker or each thing"),
    ("5 yuan each for that", "CNY", ("CNY",), "'each' may mean each worker or each thing"),
    ("three times a week", "times", ("times",), "counts occasions, not a factor"),
    ("half a year", None, (), "'half a year' has no unit in the vocabulary"),
    ("a month and a half", None, (), "'a month and a half' has no unit in the vocabulary"),
    ("500 Rs", None, ("INR", "LKR", "NPR", "PKR"), "'Rs' is INR, LKR, NPR or PKR"),
    ("-5%", "percent", ("percent",), "may be a minus sign"),
    ("300 to less than 700", None, (), "the upper end of the range is not reached"),
    ("9" * 40, None, (), "a number of 40 digits is no quantity"),
]


@pytest.mark.parametrize(("words", "unit", "candidates", "sentence"), UNDECIDED)
def test_what_the_words_leave_open_is_named(
    words: str, unit: str | None, candidates: tuple[str, ...], sentence: str
) -> None:
    amount = parse_amount(words)
    assert (amount.unit, amount.unit_candidates) == (unit, candidates)
    assert any(sentence in said for said in amount.undecided)


@pytest.mark.parametrize(
    "words",
    [
        "US$50",
        "$50 US dollars",
        "50 yuan",
        "50 euros",
        "50 North Korean won",
        "around four to six hours",
        "30-40 US cents",
        "0.125 kg",
    ],
)
def test_decided_words_leave_nothing_open(words: str) -> None:
    assert parse_amount(words).undecided == ()


@pytest.mark.parametrize(
    ("words", "ref_area", "unit"),
    [
        ("50 won", "KP", "KPW"),
        ("50 won", "KR", "KRW"),
        ("50 won", "RU", None),
        ("¥50", "CN", "CNY"),
        ("¥50", "KP", None),
        ("Rs. 500", "PK", "PKR"),
        ("500 riyals", "QA", "QAR"),
        ("50 pounds", "GB", "GBP"),
        ("50 dollars", "CN", "USD"),
        ("50 yuan", "RU", "CNY"),
        ("50원", "KP", "KPW"),
    ],
)
def test_the_place_of_work_decides_a_currency_that_several_countries_share(
    words: str, ref_area: str, unit: str | None
) -> None:
    assert parse_amount(words, ref_area=ref_area).unit == unit


def test_a_currency_code_that_is_a_word_counts_only_in_capitals() -> None:
    assert parse_amount("50 TRY").unit == "TRY"
    assert parse_amount("50 try").unit is None


def found(text: str) -> list[tuple]:
    return [(text[a.start : a.end], a.value_low, a.value_high, a.unit) for a in find_amounts(text)]


def test_a_verb_of_change_makes_two_amounts_that_share_their_unit() -> None:
    assert found("The fee rose from 62,000 to approximately 124,000 roubles.") == [
        ("62,000", 62000, 62000, "RUB"),
        ("approximately 124,000 roubles", 124000, 124000, "RUB"),
    ]


def test_a_verb_of_change_shares_the_multiplier_too() -> None:
    assert found("Income fell from 4 to 3 million yuan") == [
        ("4", 4e6, 4e6, "CNY"),
        ("3 million yuan", 3e6, 3e6, "CNY"),
    ]
    assert [low for _, low, _, _ in found("Income rose from 3 to 4 million yuan")] == [3e6, 4e6]
    assert [low for _, low, _, _ in found("Income rose from 900 to 4 million yuan")] == [900, 4e6]


def test_a_verb_of_change_shares_no_multiplier_across_orders_of_magnitude() -> None:
    assert [low for _, low, _, _ in found("The crew grew from 4 to 62,000 people")] == [4, 62000]


def test_a_verb_of_change_shares_the_period_whichever_of_the_two_has_it() -> None:
    for text in ("Pay rose from 300 yuan a month to 700 yuan.", "Pay rose from 300 yuan to 700 yuan a month."):
        assert [amount.per for amount in find_amounts(text)] == ["month", "month"]


def test_a_verb_of_spread_nearer_to_the_amount_keeps_the_range() -> None:
    assert found("Pay rose in most plants, ranging from 300 to 700 yuan.") == [
        ("ranging from 300 to 700 yuan", 300, 700, "CNY")
    ]


@pytest.mark.parametrize("verb", ["was cut", "fell", "went up", "has been raised", "was doubled,"])
def test_verbs_of_change_are_known(verb: str) -> None:
    assert [low for _, low, _, _ in found(f"Pay {verb} from 300 to 700 yuan.")][-2:] == [300, 700]


@pytest.mark.parametrize("verb", ["is anywhere", "varies", "was paid out up front, ranging", "is"])
def test_verbs_without_change_leave_a_range(verb: str) -> None:
    assert [(low, high) for _, low, high, _ in found(f"Pay {verb} from 300 to 700 yuan.")] == [(300, 700)]


def test_a_verb_of_change_in_the_sentence_before_does_not_count() -> None:
    assert found("Pay rose. They earn from 300 to 700 yuan.") == [("from 300 to 700 yuan", 300, 700, "CNY")]


def test_a_year_and_a_count_beside_it_are_two_amounts() -> None:
    assert found("In 2020 North Korean workers came, 300 of them.")[0] == ("2020", 2020, 2020, None)
    assert found("In 1998 North Korean workers came.") == [("1998", 1998, 1998, None)]
    assert found("In 2020 thousands of workers") == [
        ("2020", 2020, 2020, None),
        ("thousands of workers", None, None, "people"),
    ]
    assert found("In 2020 to 4,000 workers") == [("2020", 2020, 2020, None), ("4,000 workers", 4000, 4000, "people")]


def test_a_number_does_not_count_the_people_of_the_next_sentence() -> None:
    assert found("It took three months. Workers say so.") == [("three", 3, 3, None)]


def test_the_time_on_the_line_above_counts_no_workers() -> None:
    assert [unit for *_, unit in found("17:52\nNorth Korean workers leave")] == [None, None]


def test_amounts_in_brackets_stay_apart_and_in_order() -> None:
    assert found("They get RMB 25-50 (around USD 3.50 to 7) for wigs and RMB 4 per kilo.") == [
        ("RMB 25-50", 25, 50, "CNY"),
        ("around USD 3.50 to 7", 3.5, 7, "USD"),
        ("RMB 4 per kilo", 4, 4, "CNY"),
    ]


def test_a_sign_before_the_next_number_is_not_the_unit_of_the_one_before() -> None:
    assert found("in 2020 USD 50 and in May 30 $60") == [
        ("2020", 2020, 2020, None),
        ("USD 50", 50, 50, "USD"),
        ("30", 30, 30, None),
        ("$60", 60, 60, "USD"),
    ]


def test_a_hedge_between_two_numbers_belongs_to_the_second() -> None:
    assert found("They hired 200 at most 50 of them men") == [("200", 200, 200, None), ("at most 50", None, 50, None)]


def test_values_are_exact_decimals() -> None:
    assert parse_amount("23.94 million").value_low == 23940000.0
    assert parse_amount("40 cents").value_low == 0.4
    assert parse_amount("0.1 million").value_low == 100000.0


@pytest.mark.parametrize(
    "text",
    [
        "Boys may not work for more than 6 hours a day in a dye house.",
        "The agent cannot take more than 90 dollars from a weaver.",
        "Boys are not allowed to work for more than 6 hours a day.",
        "The weavers were never really permitted to keep more than 20 dollars.",
    ],
)
def test_a_denied_bound_keeps_its_denial_so_that_its_words_alone_are_read_the_same(text: str) -> None:
    (amount,) = find_amounts(text)
    alone = parse_amount(text[amount.start : amount.end])
    assert (alone.value_low, alone.value_high) == (amount.value_low, amount.value_high)
    assert (alone.qualifier, amount.qualifier) == ("up_to", "up_to")


def test_who_is_not_only_allowed_more_has_more() -> None:
    (amount,) = find_amounts("Boys are not only allowed to work for more than 6 hours a day.")
    assert (amount.value_low, amount.value_high, amount.qualifier) == (6, None, "more_than")
