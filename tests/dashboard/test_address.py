"""dashboard/address.py and dashboard/arrival.py: what is written into the address bar, and in how many steps."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest


def page() -> None:
    """A page whose search field owns `q`, as on Search and Data, and which says what its address holds."""
    import streamlit as st

    from dashboard import address, arrival

    st.text_input("Search", key="q", bind="query-params")
    if st.button("say"):
        address.say({"quote": "a/b", "place": ["China", "Russia"], "cell": "", "years": ()})
    if st.button("tell"):
        arrival.tell_address()
    st.json({name: said for name in st.query_params if (said := st.query_params.get_all(name))})


@pytest.fixture
def app() -> AppTest:
    opened = AppTest.from_function(page)
    for name, value in {"q": "quota", "cell": "x", "release": "r"}.items():
        opened.query_params[name] = value
    return opened.run()


def test_all_changes_are_said_and_the_rest_stays(app):
    app.button[0].click().run()
    assert not app.exception
    assert json.loads(app.json[0].value) == {
        "q": ["quota"],
        "release": ["r"],
        "quote": ["a/b"],
        "place": ["China", "Russia"],
    }


def test_the_address_is_told_where_a_field_owns_a_part_of_it(app):
    app.button[1].click().run()
    assert not app.exception
    assert json.loads(app.json[0].value) == {"q": ["quota"], "cell": ["x"], "release": ["r"]}
