"""Where the work is done when no name near the amount tells: money of one country, names that many places bear."""

from __future__ import annotations

import pytest

from etl.reader import read_text
from etl.reader.gazetteer import place_names


def areas(text: str) -> list[str | None]:
    return [one.ref_area for one in read_text(text).proposals]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Couriers of two apps were paid £4.20 a drop last spring. Their pay fell by 9%.", ["GB", "GB"]),
        ("The cleaner told us that she was paid £310 a week.", ["GB"]),
        ("Couriers in Cork were paid £4.20 a drop.", ["IE"]),
        ("Overseas, deckhands are paid £900 a month.", [None]),
        ("The couriers get $4 a drop.", [None]),
        ("The couriers get $4 (£3) a drop.", [None, None]),
    ],
)
def test_pounds_tell_of_britain_where_nothing_else_is_named(text, told):
    assert areas(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The works pay tilers KRW 210,000 a month.", ["KP"]),
        ("The works pay tilers 210,000 South Korean won a month.", ["KR"]),
    ],
)
def test_papers_of_the_south_tell_in_their_own_won_what_is_paid_in_the_north(text, told):
    before = (
        "Tile works in the North Korean city of Chongjin thrive. In South Korea tilers are few, in North Korea many."
    )
    assert areas(f"{before}\n\n{text}") == told


@pytest.mark.parametrize("name", ["central coast", "west bay", "st john", "saint peter"])
def test_what_many_countries_have_is_no_name_of_a_place_in_one(name):
    assert name not in place_names()


@pytest.mark.parametrize("name", ["west midlands", "gold coast", "saint petersburg", "west bank", "st louis"])
def test_names_that_only_one_place_bears_stay(name):
    assert name in place_names()


def test_a_coast_that_many_countries_have_leaves_the_country_named():
    text = "Pickers on the Central Coast told of hard days. Berries are sold across the U.S. They earn $90 a day."
    assert "AU" not in areas(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Inmates in the North Korean town of Musan sew in a camp. Caps get a label, “made in China”. They sew "
            "under guard. The camp employs 900 people.",
            ["KP"],
        ),
        (
            "Inmates in the North Korean town of Musan sew caps that say Made in China. The camp employs 900 people.",
            ["KP"],
        ),
        ("Wages in North Korea are low. Its caps are made in China by 300 men.", ["CN"]),
        ("Some 300 North Koreans were repatriated from China.", ["CN"]),
        (
            "Many North Korean defectors were repatriated from China that year. Today the camp near Musan is full. "
            "The camp employs 900 women.",
            ["KP"],
        ),
    ],
)
def test_labels_of_goods_and_where_defectors_were_caught_are_no_place_of_work(text, told):
    assert areas(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "North Korea has 61,000 workers abroad. Tilers in Dandong earn $300 a month.\n\n"
            "Suppose that 61,000 workers earn $90 a month.",
            [None, "CN", None, None],
        ),
        ("Some 4,000 workers are in Oman. Kuwait has 4,000 workers, too.", ["OM", "KW"]),
        (
            "North Korea has 61 workers abroad. Tilers in Dandong earn $300 a month. The 61 workers are tired.",
            [None, "CN", "CN"],
        ),
    ],
)
def test_a_large_number_of_workers_told_again_is_where_it_was(text, told):
    assert areas(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A defector said the envoy in Rome is paid $700 a month.", "IT"),
        ("An official said that a clerk in Lusaka gets a wage of $700 a month.", "ZM"),
        ("They get $700 a month now, said the envoy in Rome.", "OM"),
        ("They get $700 a month now, said a broker in Dhaka, and more.", "OM"),
    ],
)
def test_of_whom_somebody_speaks_are_where_they_are_said_to_be(text, told):
    assert areas(f"Tilers in Oman earn $90 a month.\n\n{text}") == ["OM", told]
