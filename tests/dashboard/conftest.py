"""Made-up tables, and the app over them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import questions
from dashboard.filters import Choices, Filters
from tests.dashboard import made_up

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all tables, which the dashboard reads."""
    folder = made_up.write(tmp_path / "tables")
    monkeypatch.setenv("WAGEWITNESS_TABLES", str(folder))
    monkeypatch.setenv("WAGEWITNESS_DATA", str(tmp_path / "data"))  # no release of the project's own is kept there
    st.cache_data.clear()
    return folder


@pytest.fixture(scope="session")
def observations() -> pd.DataFrame:
    return made_up.frame()


@pytest.fixture(scope="session")
def choices(observations: pd.DataFrame) -> Choices:
    return questions.choices(observations)


@pytest.fixture(scope="session")
def asked(choices: Choices) -> Callable[..., Filters]:
    """Filters at their defaults, but for what is named: asked(measure="hours")."""

    def ask(**named: object) -> Filters:
        defaults = {
            "measure": "pay",
            "unit": "US dollars",
            "year_first": choices.year_first,
            "year_last": choices.year_last,
        }
        return Filters(**{**defaults, **named})

    return ask


@pytest.fixture
def open_app(tables: Path) -> Callable[..., AppTest]:
    """Runs the app at an address: open_app(measure="hours", place=["China", "Russia"])."""

    def run(**parameters: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=30)
        for name, value in parameters.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return run
