"""The currency beside a number: signs, codes, letters and names. Several units: the words do not decide."""

import pytest

from etl.amounts import Amount, find_amounts, parse_amount


def parts(amount: Amount) -> tuple[float | None, float | None, str, str, str | None]:
    """Low, high, qualifier, unit or units, per."""
    return amount.value_low, amount.value_high, amount.qualifier, " ".join(amount.unit_candidates), amount.per


NO_MONEY = [
    "the US 300 workers",
    "in the US 300 factories closed",
    "K12 and N95 and P5 and R2 and W3",
    "H1N1 and B2B",
    "COP28",
    "the 5 won the cup",
    "World War 2 won his praise",
    "300 DHS agents",
    "1080p",
    "S/RES/2397",
    "aw300,000",
]


@pytest.mark.parametrize("words", NO_MONEY)
def test_letters_and_verbs_beside_a_number_are_no_money(words: str) -> None:
    assert [amount.unit_candidates for amount in find_amounts(words) if set(amount.unit_candidates) - {"people"}] == []


MONEY = [
    ("US 300", 300, 300, "exact", "USD", None),
    ("US 300 a month", 300, 300, "exact", "USD", "month"),
    ("SR 1,500", 1500, 1500, "exact", "SAR", None),
    ("SR1,500", 1500, 1500, "exact", "SAR", None),
    ("SAR 1,200", 1200, 1200, "exact", "SAR", None),
    ("SAR1,200", 1200, 1200, "exact", "SAR", None),
    ("W300,000", 300000, 300000, "exact", "KPW KRW", None),
    ("₩300,000", 300000, 300000, "exact", "KPW KRW", None),
    ("KRW 300,000", 300000, 300000, "exact", "KRW", None),
    ("30 bahts a day", 30, 30, "exact", "THB", "day"),
    ("40,000 dongs", 40000, 40000, "exact", "VND", None),
    ("a Bt310 legal minimum", 310, 310, "exact", "THB", None),
    ("at best 160 baht a day", None, 160, "up_to", "THB", "day"),
    ("a maximum agency fee of US$4,100", None, 4100, "up_to", "USD", None),
    ("a minimum wage of US$4,100", 4100, 4100, "exact", "USD", None),
    ("may cough up KPW 6,000 to KPW 9,000", 6000, 9000, "exact", "KPW", None),
    ("Rs 350/- a day", 350, 350, "exact", "INR LKR NPR PKR", "day"),
    ("Rs.250/- to Rs.300/- a day", 250, 300, "exact", "INR LKR NPR PKR", "day"),
    ("USh 1,500/= a month", 1500, 1500, "exact", "UGX", "month"),
    ("Rs 12,000", 12000, 12000, "exact", "INR LKR NPR PKR", None),
    ("Rs. 12,000", 12000, 12000, "exact", "INR LKR NPR PKR", None),
    ("Rs12,000", 12000, 12000, "exact", "INR LKR NPR PKR", None),
    ("Rs.12,000", 12000, 12000, "exact", "INR LKR NPR PKR", None),
    ("RM1,500", 1500, 1500, "exact", "MYR", None),
    ("1,700 Br a month", 1700, 1700, "exact", "BYN ETB", "month"),
    ("Br1,700", 1700, 1700, "exact", "BYN ETB", None),
    ("Brunei dollar 254", 254, 254, "exact", "BND", None),
    ("G$70,000", 70000, 70000, "exact", "GYD", None),
    ("FJ$4", 4, 4, "exact", "FJD", None),
    ("$A300", 300, 300, "exact", "AUD", None),
    ("USD $300", 300, 300, "exact", "USD", None),
    ("N30, 000 a month", 30000, 30000, "exact", "NGN", "month"),
    ("Ksh1, 478,000", 1478000, 1478000, "exact", "KES", None),
    ("K300,000", 300000, 300000, "exact", "MMK MWK PGK ZMW", None),
    ("$1 (Canadian) a day", 1, 1, "exact", "CAD", "day"),
    ("$20 (AUD) an hour", 20, 20, "exact", "AUD", "hour"),
    ("$300 (US) a month", 300, 300, "exact", "USD", "month"),
    ("GH¢500", 500, 500, "exact", "GHS", None),
    ("60 KD a month", 60, 60, "exact", "KWD", "month"),
    ("DHS 1,200", 1200, 1200, "exact", "AED", None),
    ("Bt300 a day", 300, 300, "exact", "THB", "day"),
    ("Ks 3,600", 3600, 3600, "exact", "MMK", None),
    ("MK50,000", 50000, 50000, "exact", "MWK", None),
    ("4,500 rufiyaa", 4500, 4500, "exact", "MVR", None),
    ("TL 8,500", 8500, 8500, "exact", "TRY", None),
    ("700 CUP", 700, 700, "exact", "CUP", None),
    ("R4 500", 4500, 4500, "exact", "ZAR", None),
    ("a R2 000 hardship grant", 2000, 2000, "exact", "ZAR", None),
    ("L12,000", 12000, 12000, "exact", "HNL", None),
    ("2 million sums in Uzbekistan", 2000000, 2000000, "exact", "UZS", None),
    ("RM 1,500", 1500, 1500, "exact", "MYR", None),
    ("QR 1,000", 1000, 1000, "exact", "QAR", None),
    ("QR1,000", 1000, 1000, "exact", "QAR", None),
    ("QAR 1,000", 1000, 1000, "exact", "QAR", None),
    ("AED800", 800, 800, "exact", "AED", None),
    ("BD 90", 90, 90, "exact", "BHD", None),
    ("BD90", 90, 90, "exact", "BHD", None),
    ("KD 75", 75, 75, "exact", "KWD", None),
    ("KD75", 75, 75, "exact", "KWD", None),
    ("JD 260", 260, 260, "exact", "JOD", None),
    ("OMR 325", 325, 325, "exact", "OMR", None),
    ("RO 325", 325, 325, "exact", "OMR", None),
    ("Tk 8,000", 8000, 8000, "exact", "BDT", None),
    ("Tk. 8,000", 8000, 8000, "exact", "BDT", None),
    ("Tk8,000", 8000, 8000, "exact", "BDT", None),
    ("Tk 8,000 a month", 8000, 8000, "exact", "BDT", "month"),
    ("8,000 Tk", 8000, 8000, "exact", "BDT", None),
    ("Ksh 13,500", 13500, 13500, "exact", "KES", None),
    ("KSh13,500", 13500, 13500, "exact", "KES", None),
    ("Sh 13,500", 13500, 13500, "exact", "KES TZS UGX", None),
    ("Sh13,500", 13500, 13500, "exact", "KES TZS UGX", None),
    ("USh 13,500", 13500, 13500, "exact", "UGX", None),
    ("TSh 13,500", 13500, 13500, "exact", "TZS", None),
    ("R$ 1,400", 1400, 1400, "exact", "BRL", None),
    ("R$1,400", 1400, 1400, "exact", "BRL", None),
    ("C$15", 15, 15, "exact", "CAD", None),
    ("A$15", 15, 15, "exact", "AUD", None),
    ("AU$15", 15, 15, "exact", "AUD", None),
    ("$15 AUD", 15, 15, "exact", "AUD", None),
    ("$50-60 AUD", 50, 60, "exact", "AUD", None),
    ("$50 to $60 AUD", 50, 60, "exact", "AUD", None),
    ("$50–$60 a month", 50, 60, "exact", "USD", "month"),
    ("50,000 kip", 50000, 50000, "exact", "LAK", None),
    ("1,500 lei", 1500, 1500, "exact", "MDL RON", None),
    ("1,500 reais", 1500, 1500, "exact", "BRL", None),
    ("300 drams", 300, 300, "exact", "AMD", None),
    ("3,000 som", 3000, 3000, "exact", "KGS UZS", None),
    ("2 million soum", 2e6, 2e6, "exact", "UZS", None),
    ("10,000 pesos", 10000, 10000, "exact", "ARS CLP COP MXN PHP", None),
    ("R4,000", 4000, 4000, "exact", "ZAR", None),
    ("R 4,000 a month", 4000, 4000, "exact", "ZAR", "month"),
    ("N30,000", 30000, 30000, "exact", "NGN", None),
    ("₦30,000", 30000, 30000, "exact", "NGN", None),
    ("GH₵500", 500, 500, "exact", "GHS", None),
    ("500 cedis", 500, 500, "exact", "GHS", None),
    ("Php 500", 500, 500, "exact", "PHP", None),
    ("PHP500", 500, 500, "exact", "PHP", None),
    ("S/500", 500, 500, "exact", "PEN", None),
    ("Rp 2 million", 2e6, 2e6, "exact", "IDR", None),
    ("Rp2,000,000", 2e6, 2e6, "exact", "IDR", None),
    ("Rp. 2,000,000", 2e6, 2e6, "exact", "IDR", None),
    ("LE 3,000", 3000, 3000, "exact", "EGP", None),
    ("LE3,000", 3000, 3000, "exact", "EGP", None),
    ("E£3,000", 3000, 3000, "exact", "EGP", None),
    ("3,000 Egyptian pounds", 3000, 3000, "exact", "EGP", None),
    ("NIS 5,000", 5000, 5000, "exact", "ILS", None),
    ("₪5,000", 5000, 5000, "exact", "ILS", None),
    ("5,000 shekels", 5000, 5000, "exact", "ILS", None),
    ("CHF 5,000", 5000, 5000, "exact", "CHF", None),
    ("800USD", 800, 800, "exact", "USD", None),
    ("USD800", 800, 800, "exact", "USD", None),
    ("3,600yuan", 3600, 3600, "exact", "CNY", None),
    ("3600元", 3600, 3600, "exact", "CNY", None),
    ("US$\u00a0800", 800, 800, "exact", "USD", None),
    ("1\u2009200 yuan", 1200, 1200, "exact", "CNY", None),
    ("â‚¬50", 50, 50, "exact", "EUR", None),
    ("50 â‚¬", 50, 50, "exact", "EUR", None),
    ("Â£20", 20, 20, "exact", "GBP", None),
    ("Â¥300", 300, 300, "exact", "CNY JPY", None),
    ("50â€“60 yuan", 50, 60, "exact", "CNY", None),
    ("about\nUS$\n800\nper\nmonth", 800, 800, "about", "USD", "month"),
    ("USD 4-5 million a year", 4e6, 5e6, "exact", "USD", "year"),
    ("US-$300", 300, 300, "exact", "USD", None),
    ("300 US-dollars", 300, 300, "exact", "USD", None),
    ("USD$300", 300, 300, "exact", "USD", None),
    ("$US300", 300, 300, "exact", "USD", None),
    ("$300 USD", 300, 300, "exact", "USD", None),
    ("$300 U.S.", 300, 300, "exact", "USD", None),
    ("US$300 dollars", 300, 300, "exact", "USD", None),
    ("300 bucks", 300, 300, "exact", "USD", None),
    ("300 quid", 300, 300, "exact", "GBP", None),
    ("500 Kenyan shillings", 500, 500, "exact", "KES", None),
    ("500 Kenya shillings", 500, 500, "exact", "KES", None),
    ("20,000 CFA francs", 20000, 20000, "exact", "XAF XOF", None),
    ("1,000 kroner", 1000, 1000, "exact", "DKK NOK", None),
    ("5 crore rupees", 5e7, 5e7, "exact", "INR LKR NPR PKR", None),
]


@pytest.mark.parametrize(("words", "low", "high", "qualifier", "units", "per"), MONEY)
def test_money_is_read_as_the_table_says(
    words: str, low: float, high: float, qualifier: str, units: str, per: str | None
) -> None:
    assert parts(parse_amount(words)) == (low, high, qualifier, units, per)


DECIDED_BY_PLACE = [
    ("SR 1,500", "SA", "SAR"),
    ("SR 1,500", "SC", "SCR"),
    ("Dhs 1,500", "AE", "AED"),
    ("Dhs 1,500", "MA", "MAD"),
    ("W300,000", "KP", "KPW"),
    ("W300,000", "KR", "KRW"),
    ("W 300,000", "KR", "KRW"),
    ("P350", "PH", "PHP"),
    ("R350", "ZA", "ZAR"),
    ("Sh 500", "UG", "UGX"),
    ("500 kroner", "NO", "NOK"),
    ("10,000 Korean won", "KR", "KRW"),
    ("18 cents", "IT", "EUR"),
    ("18 cents", "BD", "USD"),
    ("675,000 pounds", "LB", "LBP"),
    ("5,500 pesos", "CU", "CUP"),
    ("500 francs", "CD", "CDF"),
    ("1,000 CFA francs", "CI", "XOF"),
    ("1,000 CFA francs", "GQ", "XAF"),
    ("900 rubles", "BY", "BYN"),
    ("900 rubles", "RU", "RUB"),
    ("900 rubles", "CN", "RUB"),
]


@pytest.mark.parametrize(("words", "ref_area", "unit"), DECIDED_BY_PLACE)
def test_the_place_of_work_decides_what_a_prefix_means(words: str, ref_area: str, unit: str) -> None:
    assert parse_amount(words, ref_area=ref_area).unit == unit


SAID = [
    ("SR 1,500", "'SR' names no country; read as SAR"),
    ("Dhs 1,500", "'Dhs' names no country; read as AED"),
    ("US 300", "'US' names no country; read as USD"),
    ("W300,000", "'W' is KPW or KRW"),
    ("â‚¬50", "a misread sign is taken for '€'"),
    ("50 â‚¬", "a misread sign is taken for '€'"),
    ("Â£20", "a misread sign is taken for '£'"),
    ("Â¥300", "'¥' is CNY or JPY"),
    ("50p", "'p' behind the digits is read as pence"),
    ("20 pounds an hour", "'pounds' beside this period or size are read as GBP"),
    ("25 basis points", "'basis points' are a difference of two percentages (divided by 100)"),
]


@pytest.mark.parametrize(("words", "sentence"), SAID)
def test_a_reading_by_convention_is_said(words: str, sentence: str) -> None:
    assert sentence in parse_amount(words).undecided


def test_a_dollar_code_behind_the_second_end_holds_for_both_and_leaves_nothing_open() -> None:
    amount = parse_amount("$50-60 AUD")
    assert (amount.unit, amount.undecided) == ("AUD", ())


def test_a_weight_beside_a_period_stays_open_where_no_pay_is_meant() -> None:
    assert parse_amount("50 pounds").unit_candidates == ("GBP", "kg")
    assert parse_amount("2 million pounds of beef").unit == "kg"


def test_a_name_before_another_number_stays_with_the_number_before_it() -> None:
    found = find_amounts("for 5 dollars 50 women")
    assert [(amount.value_low, amount.unit) for amount in found] == [(5, "USD"), (50, "people")]


def test_a_capital_is_money_where_a_rate_stands_behind_it_elsewhere() -> None:
    text = "The wage is P645 a day. A P200 raise was asked for, P50 higher than in May. A P5 visa is another thing."
    assert [" ".join(one.unit_candidates) for one in find_amounts(text)] == ["BWP PHP", "BWP PHP", "BWP PHP", ""]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("22,000 ngultrum", "BTN"),
        ("5,000 meticais", "MZN"),
        ("900 CFP francs", "XPF"),
        ("5,000 Guyanese dollars", "GYD"),
        ("3,000 ariary", "MGA"),
        ("500 leke", "ALL"),
    ],
)
def test_the_money_of_every_country_has_its_name(words: str, unit: str) -> None:
    assert parse_amount(words).unit == unit
