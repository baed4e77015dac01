"""dashboard/take_away.py: the fold with the files of a page, made when they are asked for."""

from __future__ import annotations

import io
import json
from functools import partial

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data, take_away
from etl import export
from tests.dashboard import made_up
from tests.etl.export.conftest import DAY


def page(ids: list[str], address: str) -> None:
    import streamlit as st

    from dashboard import data, questions, take_away
    from dashboard.filters import Filters

    choices = questions.choices(data.table("observations", questions.COLUMNS))
    st.session_state["choices"] = choices
    asked = Filters("pay", "US dollars", choices.year_first, choices.year_last, ref_areas=("CN",))
    take_away.show(ids, question="What?", asked=asked, address=address)


def opened(ids: list[str], *, is_open: bool = True) -> AppTest:
    app = AppTest.from_function(page, args=(ids, "http://localhost/?measure=pay"), default_timeout=30)
    app.session_state[take_away.KEY] = is_open
    app.run()
    assert not app.exception
    return app


def test_without_an_observation_there_is_nothing_to_take(tables):
    app = opened([])
    assert (len(app.expander), len(app.get("download_button"))) == (0, 0)


def test_a_closed_fold_offers_no_file_yet(tables):
    app = opened([f"{made_up.X}/cn-paid"], is_open=False)
    assert [fold.label for fold in app.expander] == ["Take it away"]
    assert len(app.get("download_button")) == 0


def test_every_file_is_offered_under_its_own_words_and_the_caption_says_what_they_hold(tables):
    app = opened([f"{made_up.X}/cn-paid"])
    assert [button.proto.label for button in app.get("download_button")] == [
        "CSV", "Excel (XLSX)", "Parquet", "JSON lines", "Evidence pack (ZIP)", "Printable page",
        "Citations as sentences", "BibTeX", "RIS", "CSL-JSON",
    ]  # fmt: skip
    (caption,) = app.caption
    assert caption.value.replace("\\", "").startswith(f"1 observation of {len(made_up.OBSERVATIONS)}, with all ")
    assert data.release() in caption.value


@pytest.mark.parametrize("name", [*take_away.TABLES, *take_away.REST])
def test_each_file_is_made_when_it_is_asked_for(name, tables):
    take = partial(export.take, tables, (f"{made_up.X}/cn-paid",), on=DAY, asked="China")
    assert take_away.make(name, take, "en") == export.FORMATS[name].make(take())


def test_a_file_holds_the_rows_of_the_page(tables):
    ids = (f"{made_up.X}/cn-paid", f"{made_up.B}/cn-quota")
    take = partial(export.take, tables, ids, on=DAY)
    lines = take_away.make("jsonl", take, "en").splitlines()
    assert {json.loads(line)["observation_id"] for line in lines} == set(ids)
    book = openpyxl.load_workbook(io.BytesIO(take_away.make("xlsx", take, "en")))
    assert book["Observations"].max_row == 3
