"""Which time an amount speaks about: what is not its time first, then from near to far."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from etl.reader.model import What
from tests.etl.reader.marked import decided, wage

OWN = ("2025", "published")


def when(text: str, *words: str, what: What | None = None, **given: object) -> list[tuple[str | None, str | None]]:
    marks = {word: what or wage() for word in words}
    return [(one.when.time_period, one.when.time_basis) for one in decided(text, marks, **given)]


@pytest.mark.parametrize(
    "text",
    [
        "They earn 300 yuan a month.",
        "The workers were told to leave by December 2019, but they earn 300 yuan a month.",
        "They earn 300 yuan, said Mr Han, who escaped in 2021.",
        "Now they earn 300 yuan a month.",
        "In 2019 they came. Now they earn 300 yuan a month.",
        "They came in 2019. They earn 300 yuan a month.",
        "A source told the paper on May 5 that they earn 300 yuan a month.",
        "Under the 2019 labour law, each is owed 300 yuan a month.",
        "Quotas have doubled since 2020, reaching 300 yuan a month.",
        "In 2019 they had little\n\nThey earn 300 yuan a month.",
    ],
)
def test_a_time_that_is_not_the_amounts_is_not_taken(text):
    assert when(text, "300 yuan") == [OWN]


@pytest.mark.parametrize("text", ["under Resolution 2017, 300 yuan a month is due", "in Unit 2019 they get 300 yuan"])
def test_a_year_that_is_a_name_or_a_document_is_no_time(text):
    assert when(text, "300 yuan", asides={"2017": "document", "2019": "name"}) == [OWN]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("They earned 300 yuan a month in 2023.", "2023"),
        ("In 2023 they earned 300 yuan a month.", "2023"),
        ("In October 2024, some of them, mostly women, earned 300 yuan.", "2024-10"),
        ("In 2023, according to a trader, who asked for his name not to be used, they earned 300 yuan.", "2023"),
        ("They earned 300 yuan a month, according to the union, in 2023.", "2023"),
        ("Last year they earned 300 yuan.", "2024"),
        ("They earned 300 yuan (2023) a month.", "2023"),
        ("They earned 300 yuan in 2022 and 2023.", "2022/2023"),
        ("By 2022, their pay had risen to 300 yuan.", "2022"),
        ("By May about 300 yuan was left.", "2025-05"),
        ("The women were told that the amount for May is 300 yuan.", "2025-05"),
        ("It was 300 yuan when she came in 2023; now it is little.", "2023"),
        ("Announced by officials for next year: 300 yuan.", "2026"),
        ("They were hired in 2018 for 300 yuan.", "2018"),
        ("A study published in 2019 found that they earned 300 yuan.", "2019"),
        ("They get the pay late and, as of 10 March 2025, were owed 300 yuan.", "2025-03-10"),
        ("In 2023 they came back. They earned 300 yuan a month.", "2023"),
        ("Their fee was 300 yuan in 2021; it has to be paid by the 5th.", "2021"),
        ("The pay rises to 300 yuan by 2027.", "2027"),
        ("Between 2024 and early 2025, each was sent 300 yuan.", "2024/2025"),
    ],
)
def test_a_stated_time_is_the_amounts(text, period):
    assert when(text, "300 yuan") == [(period, "stated")]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("It rose from 300 yuan in 2019 to 500 yuan in 2023.", ["2019", "2023"]),
        ("In 2019 they got 300 yuan and in 2023 500 yuan.", ["2019", "2023"]),
        ("They got 300 yuan in 2019, and in 2023 500 yuan.", ["2019", "2023"]),
        ("They got 300 yuan and 500 yuan in 2019 and 2023 respectively.", ["2019", "2023"]),
        ("They got 300 yuan and 500 yuan for food in 2019.", ["2019", "2019"]),
        ("In 2019 they got 300 yuan and 500 yuan for food.", ["2019", "2019"]),
        ("They got 300 yuan in May 2023, worth 500 yuan today.", ["2023-05", "2025"]),
        ("Exports made 300 yuan in May 2023, amounting to 500 yuan a head.", ["2023-05", "2023-05"]),
        ("The plan was raised from 300 yuan to 500 yuan in 2023.", [None, "2023"]),
        ("The plan was raised from 300 yuan to 500 yuan.", [None, "2025"]),
        ("The plan was raised to 300 yuan, up from 500 yuan.", ["2025", None]),
        ("The plan is 300 yuan; it used to be 500 yuan.", ["2025", None]),
        ("An invoice over 300 yuan for May was found, that is 500 yuan each.", ["2025-05", "2025-05"]),
        ("There were 300 yuan in May 2023, 500 yuan of it in notes.", ["2023-05", "2023-05"]),
        ("There were 300 yuan in 2017 and 500 yuan a year later.", ["2017", "2018"]),
    ],
)
def test_two_amounts_share_out_the_times_of_a_sentence(text, periods):
    assert [period for period, _ in when(text, "300 yuan", "500 yuan")] == periods


def test_what_began_at_a_time_lasts_to_the_articles_own():
    change = What("change", unit="times", of="the quota")
    assert when("The quota has doubled since 2020.", "doubled", what=change) == [("2020/2025", "published")]


def test_an_inferred_date_makes_what_is_counted_from_it_inferred():
    given = {"date": "2023-06/2023-07", "basis": "inferred"}
    assert when("They earn 300 yuan.", "300 yuan", **given) == [("2023-06/2023-07", "inferred")]
    assert when("They earned 300 yuan in May.", "300 yuan", **given) == [("2023-05", "inferred")]
    assert when("They earned 300 yuan in 2019.", "300 yuan", **given) == [("2019", "stated")]


def test_without_any_date_the_time_is_not_known():
    assert when("They earn 300 yuan.", "300 yuan", date=None) == [(None, None)]
    assert when("They earned 300 yuan last year.", "300 yuan", date=None) == [(None, None)]


@pytest.mark.parametrize(
    "head",
    [
        "By A. Writer\n12 May 2024, 08:00\n\n",
        "SINUIJU, May 12, 2024 (Example Wire) – ",
        "Published 12 May 2024 06:15 GMT\n\n",
        "Example Wire\n2024.05.12\n\n",
        "12.05.2024 11:20. Example Wire. Translated.\n\n",
        "Example Wire | May 2024\n\n",
    ],
)
def test_a_date_line_stands_in_for_a_date_that_is_not_given(head):
    assert when(f"{head}They earn 300 yuan a month.", "300 yuan", date=None) == [("2024", "published")]


@pytest.mark.parametrize(
    "text",
    [
        "They were sent home on 12 May 2024 after a strike that lasted for weeks and that no paper had told of. "
        "They earn 300 yuan.",
        "They were sent home in 2024.\n\nThey earn 300 yuan.",
    ],
)
def test_a_date_in_running_text_is_not_the_articles(text):
    assert when(text, "300 yuan", date=None)[0][1] != "published"


def test_the_words_that_decided_are_told():
    (one,) = decided("In October 2024, they earned 300 yuan.", {"300 yuan": wage()})
    assert one.when.because == {"time_period": "In October 2024"}


def test_a_relative_time_is_less_sure_than_a_stated_one():
    stated, relative = (
        decided(f"They earned 300 yuan {words}.", {"300 yuan": wage()})[0].when.score
        for words in ("in 2024", "last year")
    )
    assert relative < stated


# --- The reviewed evidence ----------------------------------------------------------------------------------------

_NOT_IN_THE_QUOTE = {"cn-dalian-leave", "ru-workers", "kp-pay-in-rice"}
"""The time of the first two stands in the paragraph before the quote; the third is no number."""


def reviewed() -> list[tuple[str, dict[str, str], dict[str, str]]]:
    found = []
    for path in sorted((Path(__file__).parents[3] / "data" / "observations").glob("*.toml")):
        evidence = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [
            (f"{path.stem}/{one['id']}", evidence["source"], one)
            for one in evidence["observation"]
            if one["id"] not in _NOT_IN_THE_QUOTE
        ]
    return found


@pytest.mark.parametrize(("source", "one"), [pytest.param(source, one, id=name) for name, source, one in reviewed()])
def test_the_time_of_reviewed_evidence_is_read_from_its_quote(source, one):
    quote = one["quote"]
    beside = sorted(
        (other for _, _, other in reviewed() if other["quote"] == quote),
        key=lambda other: quote.index(other["original_value"]),
    )
    found = decided(
        quote,
        {f"{other['original_value']}#{other['id']}": What(other["measure"], unit="USD") for other in beside},
        date=source["date_published"],
        basis=source["date_basis"],
    )
    when = found[[other["id"] for other in beside].index(one["id"])].when
    assert (when.time_period, when.time_basis) == (one.get("time_period"), one.get("time_basis"))
