"""Every word on the pages is said in the reader's language, as the pseudo-language of tests.dashboard.pseudo shows."""

from __future__ import annotations

import pytest

from etl import schema
from tests.dashboard import made_up_times, pseudo
from wording import language

X, B, H = "radio-x-2025-06-02", "daily-y-border", "daily-y-home"
FOLDS = ("take_away", "link_to_view", *(f"left_out_{number}" for number in range(6)))
THE_SAME = ("Wagewitness", "BibTeX", "RIS", "CSL-JSON", "CSV", "XLSX", "Parquet", "SVG", "PNG", "English")
"""Names that are the same in every language."""
ASKED = ("place 'Mars'", "'no.such'", "'no-such'", "nobody/knows")
"""What the addresses below ask for and no table has."""


@pytest.fixture
def open_in_pseudo(open_app, tables, monkeypatch):
    """A page of the app in the pseudo-language: open_in_pseudo("takings", quote="…")."""
    monkeypatch.setattr(language, "_catalogue", lambda _code: pseudo.Pseudo())

    def run(page: str = "", **parameters: str | list[str]):
        if page == "over_time":
            made_up_times.write(tables)
        app = open_app(lang="ko", **parameters)
        if page:
            app.switch_page(f"views/{page}.py").run()
        for fold in FOLDS:
            app.session_state[fold] = True
        for name, value in parameters.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return run


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("", {"quote": f"{X}/cn-paid", "proposed": "true"}),
        ("", {"unit": "as reported"}),
        ("", {"unit": "kilograms of rice", "quote": f"{B}/cn-gross"}),
        ("", {"unit": "share of the local minimum wage", "years": ["2020", "2025"], "undated": "false"}),
        ("", {"measure": "takings", "quote": f"{X}/ru-quota-before", "place": ["China", "Mars"]}),
        ("", {"measure": "share taken"}),
        ("", {"measure": "price", "unit": "as reported", "quote": f"{H}/kp-wig"}),
        ("", {"measure": "revenue", "unit": "as reported"}),
        ("", {"measure": "share", "unit": "as reported"}),
        ("", {"measure": "change", "unit": "as reported", "place": ["Russia"]}),
        ("takings", {}),
        ("takings", {"unit": "kilograms of rice"}),
        ("over_time", {"proposed": "true", "quote": "resolution/C-RES-21-2021"}),
        ("workers", {}),
        ("conditions", {"indicator": "restriction_of_movement", "area": "China"}),
        ("conditions", {"condition": "no-such"}),
        ("disagreement", {}),
        ("gaps", {"cell": "wage.CN.2025"}),
        ("gaps", {"cell": "no.such"}),
        ("releases", {}),
        ("sources", {"source": X}),
        ("search", {"q": "pay"}),
        ("data", {}),
        ("observation", {"id": f"{X}/cn-paid"}),
        ("observation", {"id": f"{H}/kp-fee"}),
        ("observation", {"id": "nobody/knows"}),
    ],
)
def test_no_word_is_left_outside_of_the_catalogue(open_in_pseudo, page, address):
    app = open_in_pseudo(page, **address)
    files = [table.name for table in schema.TABLES] if page == "data" else []
    assert pseudo.unsaid(pseudo.seen(app), [*pseudo.printed(), *THE_SAME, *ASKED, *files]) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("⟦in ⟧China⟦ at ⟧2020", ["China 2020"]),
        ("⟦said by ⟧a foreman", []),
        ("⟦about ⟧300 yuan", ["300 yuan"]),
        ("⟦cut off …", []),
        ("a foremanship", ["a foremanship"]),
    ],
)
def test_a_word_outside_of_the_brackets_is_found_unless_it_is_data(text, left):
    assert pseudo.unsaid([text], ["a foreman"]) == left
