"""Chinese and Korean number words, alone and behind digits."""

import pytest

from etl.amounts import Amount, find_amounts, find_numbers, parse_amount


def parts(amount: Amount) -> tuple[float | None, float | None, str, str, str | None]:
    """Low, high, qualifier, unit or units, per."""
    return amount.value_low, amount.value_high, amount.qualifier, " ".join(amount.unit_candidates), amount.per


NO_NUMBERS = [
    "第三",
    "十二月",
    "万一",
    "千万别",
    "一",
    "十分",
    "五点",
    "만일",
    "위한 명령",
    "천만에",
    "할 수만 있다면",
    "오월",
]


@pytest.mark.parametrize("words", NO_NUMBERS)
def test_parts_of_other_words_are_no_numbers(words: str) -> None:
    assert find_numbers(words) == []


NUMBERS = [
    ("三百元", 300, 300, "exact", "CNY", None),
    ("两千元", 2000, 2000, "exact", "CNY", None),
    ("每月两千元", 2000, 2000, "exact", "CNY", "month"),
    ("三百", 300, 300, "exact", "", None),
    ("수천 명", None, None, "vague", "people", None),
    ("수만 명의 노동자", None, None, "vague", "people", None),
    ("수백 달러", None, None, "vague", "USD", None),
    ("오백 명", 500, 500, "exact", "people", None),
    ("이천 위안", 2000, 2000, "exact", "CNY", None),
    ("1만5000원", 15000, 15000, "exact", "KPW KRW", None),
    ("1만 5천 원", 15000, 15000, "exact", "KPW KRW", None),
    ("2万3千元", 23000, 23000, "exact", "CNY", None),
    ("3천5백", 3500, 3500, "exact", "", None),
    ("数千人", None, None, "vague", "people", None),
    ("几百元", None, None, "vague", "CNY", None),
    ("数万名工人", None, None, "vague", "people", None),
    ("十二小时", 12, 12, "exact", "hours", None),
    ("二十万", 200000, 200000, "exact", "", None),
    ("一万两千元", 12000, 12000, "exact", "CNY", None),
    ("3亿5000만 달러", 3.5e8, 3.5e8, "exact", "USD", None),
    ("1.5万元", 15000, 15000, "exact", "CNY", None),
    ("여덟 시간", 8, 8, "exact", "hours", None),
    ("약 2천여 명", 2000, 2000, "about", "people", None),
    ("500여 명", 500, 500, "about", "people", None),
    ("200多名工人", 200, None, "more_than", "people", None),
    ("100~200달러", 100, 200, "exact", "USD", None),
    ("2000元至3000元", 2000, 3000, "exact", "CNY", None),
    ("300-500元", 300, 500, "exact", "CNY", None),
    ("一百二十三元", 123, 123, "exact", "CNY", None),
    ("성인 500명 가량", 500, 500, "about", "people", None),
    ("三分之一", 33.33, 33.33, "exact", "percent", None),
    ("百分之三十", 30, 30, "exact", "percent", None),
    ("약 3분의 1", 33.33, 33.33, "about", "percent", None),
    ("절반", 50, 50, "exact", "percent", None),
    ("100만~150만 원", 1000000, 1500000, "exact", "KPW KRW", None),
    ("월급 300달러", 300, 300, "exact", "USD", "month"),
    ("月薪3000元", 3000, 3000, "exact", "CNY", "month"),
    ("一天10个小时", 10, 10, "exact", "hours", "day"),
    ("3000元/月", 3000, 3000, "exact", "CNY", "month"),
    ("不到200人", None, 200, "less_than", "people", None),
]


@pytest.mark.parametrize(("words", "low", "high", "qualifier", "units", "per"), NUMBERS)
def test_number_words_are_read_as_the_table_says(
    words: str, low: float | None, high: float | None, qualifier: str, units: str, per: str | None
) -> None:
    assert parts(parse_amount(words)) == (low, high, qualifier, units, per)


def test_what_is_no_smaller_than_the_multiplier_before_it_is_another_number() -> None:
    assert [amount.value_low for amount in find_amounts("1만 20000원")] == [10000, 20000]


def test_words_between_english_ones_keep_their_place() -> None:
    text = "They said 三百 yuan, then 수천 명, then 5."
    assert [text[number.start : number.end] for number in find_numbers(text)] == ["三百", "수천", "5"]
