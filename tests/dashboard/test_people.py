"""Amounts about other people than North Koreans: named wherever they stand, and no answer to a question about these."""

from __future__ import annotations

import pytest

from dashboard import gaps, people, questions, takings, takings_words, workers
from dashboard.over_time import timeline
from tests.dashboard import made_up
from tests.dashboard.made_up import money, observation

THERE = {"time_period": "2025", "time_basis": "published"}


def pay(name: str, usd: float, population: str | None, **fields: object) -> dict:
    stage = {"pay_stage": "gross", "basis": "worker"}
    return observation(
        name, made_up.X, "", f"{usd} dollars", "",
        population=population, **money(usd, usd, "USD"), **(THERE | stage | fields),
    )  # fmt: skip


OWN, LOCAL, OTHER = pay("own", 300, "north_korean_workers"), pay("local", 900, "local_workers"), pay("x", 700, "other")


@pytest.mark.parametrize(
    ("population", "others", "named"),
    [
        ("north_korean_workers", None, None),
        ("all_staff", None, None),
        (None, None, None),
        ("north_korean_prisoners", None, "North Korean prisoners"),
        ("local_workers", "local workers", "local workers"),
        ("other", "other people", "other people"),
    ],
)
def test_a_population_is_named_where_it_is_not_the_expected_one(population, others, named):
    row = {"population": population}
    assert (people.others(row), people.named(row)) == (others, named)


def test_other_peoples_pay_stands_under_a_heading_of_its_own_and_is_no_answer(asked):
    found = questions.compare(made_up.frame([OTHER, LOCAL, OWN]), asked())
    assert found.answer == (
        "Reported pay a month: in China US$ 300 gross (2025). 3 observations from 1 source. "
        "On the charts alone: 1 (local workers) and 1 (other people)."
    )
    (panel,) = found.panels
    assert list(panel.rows["group"]) == ["China", "China · local workers", "China · other people"]
    assert [label.split(" · ")[0] for label in panel.rows["label"]] == [
        "gross", "gross, local workers", "gross, other people",
    ]  # fmt: skip


def test_where_only_others_pay_is_reported_the_answer_says_whose_it_is(asked):
    found = questions.compare(made_up.frame([OTHER]), asked())
    assert found.answer == "On the charts alone: 1 (other people)."


def test_over_time_others_have_a_field_of_their_own(asked, choices):
    (panel,) = timeline(made_up.frame([OTHER, OWN])[list(questions.COLUMNS)], (), asked(), choices).panels
    assert [(name, len(amounts)) for name, amounts in panel.fields] == [("China", 1), ("China · other people", 1)]


def test_a_report_on_others_fills_no_gap(asked):
    qatar = pay("there", 250, "other", ref_area="QA")
    found = gaps.gaps(made_up.frame([OWN, LOCAL, qatar])[list(questions.COLUMNS)], asked())
    assert found.shown == {OWN["observation_id"]}
    assert "QA" not in {block.ref_area for block in found.blocks}
    assert {part.reason for part in found.left_out} == {
        "about other people than North Koreans: local workers",
        "about other people than North Koreans: other people",
    }


def test_takings_of_others_say_whose_they_are(asked):
    taken = observation(
        "taken", made_up.X, "", "200 dollars", "",
        measure="quota", basis="worker", population="other", **money(200, 200, "USD"), **THERE,
    )  # fmt: skip
    rows = [row | dict.fromkeys(("speaker", "title")) for row in (OTHER, taken)]
    (setting,) = takings.ask(made_up.frame(rows), [], asked(measure="takings")).settings
    assert takings_words.place(setting) == "China (other people)"


def test_a_province_and_the_city_of_its_name_are_one_area_where_the_words_do_not_tell(asked):
    row = {"ref_area": "CN", "subdivision": "CN-22", "place": "Jilin"}
    (china,) = workers.outline([row])
    (jilin,) = china.parts
    assert (jilin.name, len(jilin.rows), jilin.parts) == ("Jilin", 1, ())
