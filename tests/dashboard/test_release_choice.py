"""dashboard/release_choice.py: which tables are shown, and what a link of another release says about itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard import release_choice
from dashboard.release_choice import Asked, Choice
from etl.changes import Cell, Changes, Correction
from etl.releases import Listing, Release

OLD, NEW, TODAY = "a" * 64, "b" * 64, "c" * 64
FIRST = Release(OLD, "2026-05-01", {"observations": 3}, "", Path("2026-05-01-old"))
SECOND = Release(NEW, "2026-06-01", {"observations": 4}, "", Path("2026-06-01-new"))
KEPT = Listing((SECOND, FIRST))


def correction(column: str) -> Correction:
    return Correction("x/y", (Cell(column, 1, 2),))


CHANGED = Changes(added=("a", "b"), corrected=(correction("value_low"),))


def decide(**asked: str) -> Choice:
    return release_choice.decide(Asked(**asked), TODAY[:12], KEPT, lambda _: CHANGED)


def sentences(choice: Choice) -> list[str]:
    return [notice.sentence for notice in choice.notices]


def steps(choice: Choice) -> list[tuple[str, dict[str, str]]]:
    return [(step.label, dict(step.query)) for notice in choice.notices for step in notice.steps]


@pytest.mark.parametrize("asked", [{}, {"release": TODAY[:12]}, {"frozen": TODAY[:12]}, {"release": TODAY}])
def test_todays_tables_need_no_word(asked):
    assert decide(**asked) == Choice()


def test_a_link_of_an_older_release_says_what_changed_since():
    choice = decide(release=OLD[:12])
    assert choice.frozen is None
    assert sentences(choice) == [
        "This link was made with release aaaaaaaaaaaa of 1 May 2026. "
        "Since then 2 observations were added, 1 corrected, 0 withdrawn."
    ]
    assert steps(choice) == [
        ("See what changed", {"since": OLD[:12]}),
        ("Show it as it was", {"frozen": OLD[:12], "release": OLD[:12]}),
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (Changes(added=("a",)), "Since then 1 observation was added, 0 corrected, 0 withdrawn."),
        (Changes(withdrawn=("a",)), "Since then 0 observations were added, 0 corrected, 1 withdrawn."),
        (
            Changes(corrected=(correction("low_usd_month"),)),
            "Since then 0 observations were added, 0 corrected, 0 withdrawn. "
            "Of 1 more, only the conversion is new, not the words.",
        ),
        (
            Changes(corrected=(correction("rate_low"), correction("derivation"), correction("quote"))),
            "Since then 0 observations were added, 1 corrected, 0 withdrawn. "
            "Of 2 more, only the conversions are new, not the words.",
        ),
    ],
)
def test_new_conversions_are_told_apart_from_corrections(changes, said):
    assert release_choice.counted(changes) == said


def test_a_frozen_release_is_shown_and_says_so():
    choice = decide(frozen=OLD[:12], release=OLD[:12])
    assert choice.frozen == FIRST
    assert sentences(choice) == [
        "You look at the tables as they were in release aaaaaaaaaaaa of 1 May 2026, not at today's."
    ]
    assert steps(choice) == [
        ("See what changed since", {"since": OLD[:12]}),
        ("Show today's tables", {"frozen": "", "release": ""}),
    ]


def test_a_release_without_some_of_todays_columns_says_which_are_empty():
    (step, *_) = release_choice.banner(FIRST, ("one",)).sentence.split(". ")[1:]
    assert step == "1 column that was added since is empty: one."
    said = release_choice.banner(FIRST, ("one", "two", "three", "four")).sentence
    assert said.endswith("4 columns that were added since are empty, among them one, two and three.")


def test_a_link_that_names_two_releases_is_shown_as_frozen_and_says_so():
    choice = decide(frozen=OLD[:12], release=NEW[:12])
    assert choice.frozen == FIRST
    assert sentences(choice)[1] == (
        "The link names two releases, bbbbbbbbbbbb and aaaaaaaaaaaa; it is shown as it was in aaaaaaaaaaaa."
    )


@pytest.mark.parametrize("id", ["d" * 12, "d" * 64, "aaa", "no-such", "<script>alert(1)</script>"])
def test_a_release_that_is_not_kept_is_one_sentence_and_one_step(id):
    for asked, said in ((Asked(frozen=id), "so today's tables are shown"), (Asked(release=id), "cannot be told")):
        choice = release_choice.decide(asked, TODAY[:12], KEPT, lambda _: pytest.fail("compared"))
        assert choice.frozen is None
        (notice,) = choice.notices
        assert said in notice.sentence
        assert [step.label for step in notice.steps] == ["See which releases are kept"]


def test_a_long_name_of_a_release_does_not_fill_the_page():
    assert len(sentences(decide(frozen="z" * 5000))[0]) < 120


@given(some.text(max_size=80), some.text(max_size=80))
def test_any_address_ends_with_tables_to_show(frozen, release):
    choice = decide(frozen=frozen, release=release)
    assert choice.frozen in (None, FIRST, SECOND)
    assert len(choice.notices) <= 2


@pytest.mark.parametrize(
    ("parameters", "asked"),
    [
        ({}, Asked()),
        ({"frozen": [], "release": []}, Asked()),
        ({"frozen": ["a ", "b"], "release": ["c"]}, Asked("a", "c")),
    ],
)
def test_of_several_values_the_first_counts(parameters, asked):
    assert release_choice.asked(parameters) == asked
