"""dashboard/quick_links.py: the parameters of a link that the browser hands over."""

from __future__ import annotations

import pytest

from dashboard import quick_links


@pytest.mark.parametrize(
    ("href", "parameters"),
    [
        ("?indicator=deception&area=North+Korea", {"indicator": ["deception"], "area": ["North Korea"]}),
        ("?condition=a%2Fb", {"condition": ["a/b"]}),
        ("?place=China&place=Russia", {"place": ["China", "Russia"]}),
        ("?", {}),
        ("", {}),
        (None, {}),
        (17, {}),
    ],
)
def test_an_address_is_read_and_anything_else_is_nothing(href, parameters):
    assert quick_links.parameters(href) == parameters
