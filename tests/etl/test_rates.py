"""Reference figures: what a folder must hold, which rows are preferred, and which market rows a period gets."""

import shutil
from pathlib import Path

import pytest

from etl.errors import InputError
from etl.periods import parse_period
from etl.rates import Rate, context_rows, highest, lowest, market_rates, read_rates
from etl.schema import CONTEXT

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


@pytest.fixture(scope="module")
def shipped():
    return read_rates(REFERENCE)


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(REFERENCE, tmp_path / "reference"))


def market(value, date, place, publisher="A Paper"):
    return Rate("KPW per USD", value, date, place, publisher, "https://example.org", "no", None)


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (
            "exchange_rates.csv",
            "2018-01,CNY,6.4272,",
            "2018-01,CNY,6.427x,",
            "exchange_rates.csv, line 2, per_usd: '6.427x' is not a number above zero.\n"
            "Write digits and a decimal point, e.g. 7.1202.",
        ),
        (
            "exchange_rates.csv",
            "2018-01,CNY,6.4272,",
            "2018-01,CNY,0,",
            "exchange_rates.csv, line 2, per_usd: '0' is not a number above zero.",
        ),
        (
            "exchange_rates.csv",
            "2018-01,CNY,",
            "2018-01,EUR,",
            "exchange_rates.csv, line 2, currency: 'EUR' is not a known term.\nUse one of: CNY, RUB, KPW.",
        ),
        (
            "exchange_rates.csv",
            "2018-02,CNY,",
            "2018-01,CNY,",
            "exchange_rates.csv, line 3, preferred: a second preferred CNY rate for '2018-01'.\n"
            "Set preferred to no on all but one.",
        ),
        (
            "exchange_rates.csv",
            "2018-02,CNY,",
            "2018-02-11,CNY,",
            "exchange_rates.csv, line 3, date: '2018-02-11' is not a month, but this CNY row is preferred.\n"
            "Write YYYY-MM, or set preferred to no.",
        ),
        (
            "exchange_rates.csv",
            "2018-05,KPW,8061,market,",
            "2018-05,KPW,8061,official,",
            "exchange_rates.csv, line 594, preferred: 'yes' on a row of kind 'official'.\n"
            "Nobody could trade at the official rate of the won: set preferred to no.",
        ),
        (
            "kpw_per_cny.csv",
            "2018-03-23,1360,",
            "2018-03-32,1360,",
            "kpw_per_cny.csv, line 2, date: '2018-03-32' holds '2018-03-32', which is not in the calendar.\n"
            "Write one day (2025-10-30), month (2025-10) or year (2025).",
        ),
        (
            "rice_prices.csv",
            "5500,day,yes,",
            "5500,day,maybe,",
            "rice_prices.csv, line 2, preferred: 'maybe' is not a known term.\nUse one of: yes, no.",
        ),
        (
            "rice_prices.csv",
            "5500,day,yes,",
            "5,500,day,yes,",
            "rice_prices.csv, line 2: has 11 cells instead of 10.\n"
            "Give every column one cell; put cells that hold a comma in double quotes.",
        ),
        (
            "minimum_wages.csv",
            "China,Liaoning,tier 1 (",
            "Chine,Liaoning,tier 1 (",
            "minimum_wages.csv, line 2, country: 'Chine' is not a known term.\nUse one of: China, Russia.",
        ),
        (
            "average_wages.csv",
            "country,region,",
            "country,province,",
            "average_wages.csv, line 1: the columns are 'country, province, sector,",
        ),
        (
            "sanctions.csv",
            "United Nations Security Council",
            " ",
            "sanctions.csv, line 2, publisher: is empty.\nFill it in, or take the row out.",
        ),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_with_file_line_column_and_fix(folder, file, old, new, sentence):
    edit(folder / file, old, new)
    with pytest.raises(InputError) as refusal:
        read_rates(folder)
    assert len(refusal.value.problems) == 1
    assert f"{folder}/{sentence}" in str(refusal.value)


def test_a_missing_file_and_every_bad_cell_are_told_together(folder):
    (folder / "sanctions.csv").unlink()
    edit(folder / "rice_prices.csv", "5500,day,yes,", "much,day,yes,")
    edit(folder / "kpw_per_cny.csv", "2018-03-23,1360,", "2018-03-23,-1360,")
    with pytest.raises(InputError) as refusal:
        read_rates(folder)
    assert [Path(problem.file).name for problem in refusal.value.problems] == [
        "kpw_per_cny.csv",
        "rice_prices.csv",
        "sanctions.csv",
    ]
    assert "sanctions.csv: there is no such file.\nPut it back; git has it." in str(refusal.value)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "line 1: the columns are ''.\nThey must be: resolution, adopted,"),
        (b"\xff\xfe\x00", "sanctions.csv: cannot be read: 'utf-8' codec"),
    ],
)
def test_a_file_that_is_no_csv_of_ours_is_refused(folder, content, sentence):
    (folder / "sanctions.csv").write_bytes(content)
    with pytest.raises(InputError, match="sanctions") as refusal:
        read_rates(folder)
    assert sentence in str(refusal.value)


def test_an_open_quotation_mark_is_refused_at_its_line(folder):
    path = folder / "sanctions.csv"
    path.write_text(path.read_text(encoding="utf-8") + '"never closed\n', encoding="utf-8")
    with pytest.raises(InputError, match="line 6: is not CSV"):
        read_rates(folder)


def test_a_byte_order_mark_is_no_part_of_the_first_column(folder):
    path = folder / "sanctions.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len([row for row in read_rates(folder).published if row.context == "sanction"]) == 4


def test_a_rate_keeps_where_when_and_by_whom_it_was_published(shipped):
    rate = shipped.monthly["CNY", "2025-10"]
    assert (rate.unit, rate.value, rate.date, rate.second_hand) == ("CNY per USD", 7.1202, "2025-10", "copy")
    assert rate.publisher == "European Central Bank (euro foreign exchange reference rates)"
    assert rate.note == "EUR/CNY divided by EUR/USD each day, then unweighted mean over the days published"


def test_only_preferred_rows_are_used(shipped):
    assert shipped.monthly["RUB", "2022-06"].publisher.startswith("Bank of Russia")
    assert all(rate.value != 15000 for rate in shipped.kpw_per_usd), "a bank rate at which nobody could trade"
    assert all(rate.value != 12100 for rate in shipped.rice), "the price that the README warns of"


def test_every_month_from_2018_on_has_one_rate_of_the_yuan_and_the_rouble(shipped):
    months = parse_period("2018-01/2026-10").months()
    assert set(shipped.monthly) == {(currency, month) for currency in ("CNY", "RUB") for month in months}


def test_the_rates_of_a_period_are_those_of_the_months_it_touches(shipped):
    rates = shipped.per_usd("CNY", parse_period("2020-10-31/2020-12-01"))
    assert [rate.value for rate in rates] == [6.7282, 6.6020, 6.5410]
    assert shipped.per_usd("CNY", parse_period("1999")) == ()


PYONGYANG = market(20000, "2025-02-10", "Pyongyang")
SINUIJU = market(21000, "2025-02-10", "Sinuiju")
SEVERAL = market(22000, "2025-02-10", "Pyongyang, Sariwon")
NOWHERE = market(23000, "2025-02-10", "North Korea (place not named)")


@pytest.mark.parametrize(
    ("rows", "time", "chosen"),
    [
        ([NOWHERE], "2025-02", ()),
        ([PYONGYANG], "2025-03-14", ()),  # 32 days later
        ([PYONGYANG], "2025-03-13", (PYONGYANG,)),  # 31 days later
        ([PYONGYANG], "2025-01-10", (PYONGYANG,)),  # 31 days before
        ([PYONGYANG], "2025-01-09", ()),
        ([PYONGYANG, SINUIJU, SEVERAL, NOWHERE], "2025", (PYONGYANG,)),
        ([SINUIJU, SEVERAL, NOWHERE], "2025", (SINUIJU, SEVERAL)),
    ],
)
def test_market_rows_lie_within_31_days_and_pyongyang_comes_first(rows, time, chosen):
    assert market_rates(rows, parse_period(time)) == chosen


def test_a_row_dated_with_a_month_covers_that_month():
    month = market(20000, "2025-03", "Pyongyang")
    assert market_rates([month], parse_period("2025-01-29")) == (month,)  # 31 days before 1 March
    assert market_rates([month], parse_period("2025-01-28")) == ()
    assert market_rates([month], parse_period("2025-05-01")) == (month,)  # 31 days after 31 March


def test_of_equal_rates_the_earliest_is_named_whatever_the_order():
    early, late = market(5, "2025-01-01", "Hyesan"), market(5, "2025-02-01", "Hyesan")
    for rows in ([early, late], [late, early]):
        assert lowest(rows) is early
        assert highest(rows) is early


def test_context_rows_have_exactly_the_columns_of_the_context_table(shipped):
    rows = context_rows(shipped, shipped.rice)
    assert all(list(row) == [column.name for column in CONTEXT.columns] for row in rows)
    for column in CONTEXT.columns:
        if column.vocabulary:
            assert all(row[column.name] is None or row[column.name] in column.vocabulary for row in rows)
        if not column.nullable:
            assert all(row[column.name] for row in rows)


def test_a_rate_that_the_build_used_is_shown_once(shipped):
    yuan, rice = shipped.monthly["CNY", "2025-10"], shipped.rice[0]
    rows = [row for row in context_rows(shipped, [rice, yuan, rice]) if row["context"].endswith(("rate", "price"))]
    assert [(row["context"], row["ref_area"], row["area"], row["unit"], row["per"]) for row in rows] == [
        ("exchange_rate", "CN", None, "CNY per USD", None),
        ("rice_price", "KP", "North Hamgyong and Ryanggang provinces", "KPW", "kg"),
    ]
    assert [row["amount"] for row in rows] == [7.1202, 5500.0]
