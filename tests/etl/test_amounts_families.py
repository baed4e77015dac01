"""Currency words of several countries, settled by what else the text names; and those that stay open."""

from unittest import mock

import pytest

from etl.amounts import families, find_amounts, parse_amount


def units(text: str, ref_area: str | None = None) -> list[str]:
    """The unit of each amount, or what it may be."""
    return [amount.unit or "|".join(amount.unit_candidates) for amount in find_amounts(text, ref_area=ref_area)]


STAY_OPEN = [
    ("He paid 300 rupees.", ["INR|LKR|NPR|PKR"]),
    ("He paid 5,000 Nepali rupees, 300 Indian rupees and 20 rupees.", ["NPR", "INR", "INR|LKR|NPR|PKR"]),
    ("A guard in Oslo earns 500 crowns.", ["CZK|DKK|ISK|NOK|SEK"]),
    ("In Seoul they pay 300 won, 20 South Korean won less.", ["KPW|KRW", "KRW"]),
    ("He paid 5,000 Nepali rupees. An Indian agent took 300 rupees.", ["NPR", "INR|LKR|NPR|PKR"]),
    ("Sales were HK$12.5 billion ($1.6 billion).", ["HKD", "USD"]),
    ("It raised $500 million at HK$38 a share.", ["USD", "HKD"]),
    ("They pay €29 or $30. He got 18 cents.", ["EUR", "USD", "USD"]),
    ("the R2 plan", [""]),
    ("It weighs 20 pounds and costs £5.", ["GBP|kg", "GBP"]),
]


@pytest.mark.parametrize(("text", "wanted"), STAY_OPEN)
def test_what_the_text_does_not_decide_stays_open(text: str, wanted: list[str]) -> None:
    assert units(text) == wanted


SETTLED = [
    ("They paid 184.5 crowns in Oslo.", ["NOK"]),
    ("Norway's 500 crowns are paid late.", ["NOK"]),
    ("They got ¥300 (20 yuan).", ["JPY", "CNY"]),
    ("They got 20 yuan. Later it was ¥300.", ["CNY", "CNY"]),
    ("He paid 5,000 Nepali rupees. Then 300 rupees more.", ["NPR", "NPR"]),
    ("It cost 500 Egyptian pounds, now it is 300 pounds a month.", ["EGP", "EGP"]),
    ("It was at A$1.87, 60 cents below the A$2.45 of May.", ["AUD", "AUD", "AUD"]),
    ("Of a shirt at €29, 18 cents reach her.", ["EUR", "EUR"]),
    ("The tin costs €1. The picker gets 18 cents.", ["EUR", "EUR"]),
    ("She got S$450, then $0, then S$3,600.", ["SGD", "SGD", "SGD"]),
    ("It fell 1.5 Canadian cents.", ["CAD"]),
    ("A loaf costs 20 piastres in Egypt.", ["EGP"]),
    ("The lender earned KD 21 million (8 fils per share).", ["KWD", "KWD"]),
    ("They get R3,500 a month and R40 for food.", ["ZAR", "ZAR"]),
    ("They get R350 a month.", ["ZAR"]),
    ("a fine of Fr. 50,000", ["CHF"]),
    ("3 bolívars", ["VES"]),
    ("5 agorot", ["ILS"]),
]


@pytest.mark.parametrize(("text", "wanted"), SETTLED)
def test_a_shared_word_is_settled_by_what_else_is_named(text: str, wanted: list[str]) -> None:
    assert units(text) == wanted


AREAS = [
    ("300 francs", {"CD": "CDF", "SN": "XOF", "NE": "XOF", "CM": "XAF", "TD": "XAF", "GN": "GNF", "CH": "CHF",
                    "RW": "RWF", "BI": "BIF", "DJ": "DJF"}),
    ("300 CFA francs", {"BF": "XOF", "CG": "XAF"}),
    ("300 pesos", {"CU": "CUP", "MX": "MXN", "DO": "DOP", "UY": "UYU", "PH": "PHP"}),
    ("300 pounds", {"EG": "EGP", "LB": "LBP", "SD": "SDG", "SS": "SSP", "SY": "SYP", "GB": "GBP"}),
    ("300 rupees", {"MU": "MUR", "SC": "SCR", "LK": "LKR"}),
    ("300 shillings", {"SO": "SOS", "KE": "KES"}),
    ("300 kwacha", {"ZM": "ZMW", "MW": "MWK"}),
    ("300 dinars", {"LY": "LYD", "RS": "RSD", "MK": "MKD", "KW": "KWD"}),
    ("300 crowns", {"SE": "SEK", "CZ": "CZK"}),
    ("300 som", {"KG": "KGS", "UZ": "UZS"}),
    ("300 manat", {"AZ": "AZN", "TM": "TMT"}),
    ("R350", {"ZA": "ZAR"}),
    ("50 fils", {"AE": "AED", "KW": "KWD"}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), AREAS)
def test_the_place_of_work_settles_its_own_money(words: str, wanted: dict[str, str]) -> None:
    assert {area: parse_amount(words, ref_area=area).unit for area in wanted} == wanted


def test_a_fils_is_a_thousandth_of_a_dinar_and_a_hundredth_of_a_dirham() -> None:
    assert parse_amount("50 fils", ref_area="KW").value_low == 0.05
    assert parse_amount("50 fils", ref_area="AE").value_low == 0.5


def test_a_dollar_in_singapore_stays_a_us_dollar_and_names_the_other() -> None:
    amount = parse_amount("$450 a month", ref_area="SG")
    assert (amount.unit, amount.unit_candidates) == ("USD", ("USD", "SGD"))


def test_a_settled_currency_is_said() -> None:
    amount = find_amounts("They paid 184.5 crowns in Oslo.")[0]
    assert amount.undecided == ("the money of '184.5 crowns' is read as NOK: the country stands beside it",)


def test_cents_do_not_look_through_the_whole_text_each() -> None:
    def looks(times: int) -> int:
        with mock.patch.object(families, "_is_sign", wraps=families._is_sign) as is_sign:
            find_amounts("5 cents, " * times)
        return is_sign.call_count

    assert 0 < looks(400) <= 5 * looks(100)


PENNIES = [("a penny and 5 cents", "USD"), ("1 penny of £3", "GBP"), ("1 penny", None)]


@pytest.mark.parametrize(("words", "unit"), PENNIES)
def test_a_penny_is_a_cent_where_the_text_has_cents(words: str, unit: str | None) -> None:
    amounts = [amount for amount in find_amounts(words) if amount.value_low in {0.01, 0.05}]
    assert [amount.unit for amount in amounts] in ([unit], [unit, unit])


def test_a_small_c_is_cents_only_beside_money() -> None:
    assert units("It rose 5c to $3.") == ["USD", "USD"]
    assert units("It rose 5c to A$3.") == ["AUD", "AUD"]
    assert units("Class 5c and room 5C") == ["", ""]
