"""dashboard/resolutions.py: the rows of the context table, their addresses, and their panel."""

from __future__ import annotations

import pytest

from dashboard import resolutions
from tests.dashboard import made_up_times


@pytest.fixture
def read() -> tuple[resolutions.Resolution, ...]:
    return resolutions.read(made_up_times.CONTEXT)


def test_other_published_figures_are_no_resolutions(read):
    assert len(read) == len(made_up_times.CONTEXT) - 1


def test_the_oldest_comes_first_with_its_name_its_paragraph_and_its_doubts(read):
    assert [(one.name, one.paragraph, one.doubts) for one in read] == [
        ("C/RES/9 (2016)", "paragraph 1", ""),
        ("C/RES/21 (2021)", "paragraph 7", "The paragraph was not checked"),
    ]


def test_an_address_holds_letters_figures_and_hyphens_alone(read):
    assert [one.address for one in read] == ["resolution/C-RES-9-2016", "resolution/C-RES-21-2021"]


def test_the_panel_says_what_is_asked_when_and_how_we_know(read):
    panel = resolutions.panel(read[1])
    for said in ("4 March 2021", "4 March 2023", "paragraph 7", "Council of Examples", "seen as told by another"):
        assert said in panel
    assert 'href="https://council.example/text"' in panel
    assert "not a report" in panel


def test_texts_of_the_table_are_escaped_and_only_web_addresses_are_links(read):
    panel = resolutions.panel(read[0])
    assert "&lt;must&gt;" in panel
    assert "<must>" not in panel
    assert "javascript" not in panel
    assert "Deadline" not in panel
    assert "told by another" not in panel
