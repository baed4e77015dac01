"""drawing.py: the printed chart as SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.export.drawing import WIDTH, svg
from etl.export.panels import Mark, Panel
from wording import labels

NAMES = {"CN": "circle", "RU": "rect", "KP": "path"}


def mark(low, high, *, area="CN", label="paid out · China · Radio X · 2025", amount="5 yuan", doubt="") -> Mark:
    return Mark("x/a", area, label, amount, low, high, doubt)


def drawn(*marks: Mark) -> ET.Element:
    return ET.fromstring(svg(Panel("What?", "each worker", "yuan per month", marks), 1, lambda name: f"q-{name[2:]}"))


def shapes(root: ET.Element) -> list[ET.Element]:
    return [element for element in root.iter() if element.get("class") == "mark"]


def test_a_range_has_a_mark_at_each_end_and_a_line_between():
    root = drawn(mark(20, 80))
    first, second = shapes(root)
    assert float(first.get("cx")) < float(second.get("cx"))
    assert len([element for element in root.iter() if element.get("class") == "range"]) == 1


def test_one_amount_has_one_mark_and_no_line():
    root = drawn(mark(80, 80))
    assert len(shapes(root)) == 1
    assert not [element for element in root.iter() if element.get("class") == "range"]


@pytest.mark.parametrize(("low", "high", "side"), [(None, 80, -1), (12, None, 1)])
def test_an_open_side_has_an_arrow_that_points_to_it(low, high, side):
    root = drawn(mark(low, high), mark(100, 100))
    arrow = shapes(root)[0].get("d")
    assert re.search(r"l(-?\d+) ", arrow)[1].startswith("-") is (side < 0)
    assert len([element for element in root.iter() if element.get("class") == "open"]) == 1


@pytest.mark.parametrize(("area", "shape"), NAMES.items())
def test_each_place_has_its_shape_and_its_class(area, shape):
    root = drawn(mark(5, 5, area=area))
    assert shapes(root)[0].tag == shape
    assert root.find("a").get("class") == f"place-{area}"


def test_a_place_without_a_color_of_its_own_is_gray():
    assert drawn(mark(5, 5, area="KW")).find("a").get("class") == "place-other"


def test_a_doubtful_mark_is_hollow_and_says_why():
    link = drawn(mark(5, 5, doubt="approximate words")).find("a")
    assert link.get("class") == "place-CN hollow"
    assert link.find("title").text.endswith("(approximate words)")


def test_each_line_leads_to_its_quote():
    assert drawn(mark(5, 5)).find("a").get("href") == "#q-a"


def test_who_does_not_see_the_chart_is_told_every_amount_and_the_unit():
    root = drawn(mark(5, 5), mark(7, 7, amount="about 7 yuan", doubt="approximate words"))
    assert root.find("title").text == "What? each worker"
    told = root.find("desc").text
    assert told.startswith("Yuan per month. ")
    assert "about 7 yuan (approximate words)" in told
    assert root.get("aria-labelledby").split() == [root.find("title").get("id"), root.find("desc").get("id")]


def test_texts_are_escaped():
    text = '</svg><script>alert("1")</script>&'
    root = drawn(mark(5, 5, label=text, amount=text, doubt=text))
    assert root.find("a").findall("text")[0].text == text
    assert not list(root.iter("script"))


def test_a_long_label_is_cut_and_a_korean_one_sooner():
    long, korean = drawn(mark(5, 5, label="a" * 99)), drawn(mark(5, 5, label="가" * 99))
    assert len(long.find("a").findall("text")[1].text) == 64
    assert len(korean.find("a").findall("text")[1].text) == 32


@given(st.lists(st.floats(0.001, 1e12), min_size=1, max_size=5), st.sampled_from([*labels.PLACES, "KW"]))
def test_every_mark_stands_inside_the_chart_and_the_axis_begins_at_zero(ends, area):
    root = drawn(*(mark(end, end, area=area) for end in ends))
    for grid in (element for element in root.iter() if element.get("class") == "grid"):
        assert 0 <= float(re.match(r"M([\d.]+)", grid.get("d"))[1]) <= WIDTH
    ticks = [element.text for element in root.iter() if element.get("class") == "tick"]
    assert ticks[0] == "0"
    assert 2 <= len(ticks) <= 7
    for shape in shapes(root):
        x = shape.get("cx") or shape.get("x") or re.match(r"M([\d.]+)", shape.get("d"))[1]
        assert 0 <= float(x) <= WIDTH


@pytest.mark.parametrize("amounts", [(0.0, 0.0), (0, 0)])
def test_nothing_but_zero_has_an_axis_all_the_same(amounts):
    assert len(shapes(drawn(mark(*amounts)))) == 1
