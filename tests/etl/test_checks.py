"""Which observations meet in which check, and the rows of the findings table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.checks import RelationRow, find_findings
from etl.schema import FINDINGS
from etl.vocabulary import CHECK, VERDICT
from tests.etl.made_up import RATES, money, quota, rice, share, wage, workers


@pytest.mark.parametrize("review", ["proposed", "rejected"])
def test_an_observation_that_is_not_accepted_takes_part_in_no_check(review):
    each, total = money("each", "2,000", 2000), money("total", "400,000", 400000)
    relation = RelationRow("product", ("paper/workers", "paper/each", "paper/total"))
    rows = [workers(review=review), each, total, rice(review=review)]
    assert find_findings(rows, [relation], RATES) == []
    rows = [quota(900, 900, "USD", review=review), wage(500, 500, "USD")]
    assert find_findings(rows, [], RATES) == []


def test_a_repeat_meets_no_check_that_its_original_meets():
    again = rice(name="again", same_as="paper/rice")
    assert [finding["observation_ids"] for finding in find_findings([rice(), again], [], RATES)] == [["paper/rice"]]
    rows = [
        quota(900, 900, "USD"),
        quota(900, 900, "USD", name="again", same_as="paper/quota"),
        wage(500, 500, "USD"),
        wage(500, 500, "USD", name="wage-again", same_as="paper/wage"),
    ]
    assert len(find_findings(rows, [], RATES)) == 1


def test_a_repeat_of_an_observation_that_is_not_accepted_stands_for_it():
    rows = [rice(review="rejected"), rice(name="again", same_as="paper/rice")]
    assert [finding["observation_ids"] for finding in find_findings(rows, [], RATES)] == [["paper/again"]]


def test_one_relation_told_twice_is_checked_once():
    rows = [workers(), money("each", "2,000", 2000), money("total", "400,000", 400000)]
    rows.append(money("again", "400,000", 400000, same_as="paper/total"))
    relations = [
        RelationRow("product", ("paper/workers", "paper/each", "paper/total")),
        RelationRow("product", ("paper/workers", "paper/each", "paper/again")),
    ]
    assert len(find_findings(rows, relations, RATES)) == 1


def everything():
    rows = [
        workers(), money("each", "2,000", 2000), money("total", "400,000", 400000),
        share("70%", 70, "the profits"), rice(), money("old", "100", 100), money("new", "150", 150),
        quota(900, 900, "USD"), wage(500, 500, "USD"),
    ]  # fmt: skip
    relations = [
        RelationRow("before_after", ("paper/old", "paper/new")),
        RelationRow("share_of", ("paper/share", "paper/total", "paper/each")),
        RelationRow("product", ("paper/workers", "paper/each", "paper/total")),
    ]
    return rows, relations


def test_findings_have_exactly_the_columns_of_their_table():
    findings = find_findings(*everything(), RATES)
    assert [finding["check"] for finding in findings] == [
        "product", "share_of", "before_after", "price_reference", "quota_above_wage",
    ]  # fmt: skip
    for finding in findings:
        assert list(finding) == [column.name for column in FINDINGS.columns]
        assert all(finding[column.name] is not None for column in FINDINGS.columns if not column.nullable)
        assert finding["check"] in CHECK
        assert finding["verdict"] in VERDICT
        assert finding["finding_id"] == f"{finding['check']}:{'+'.join(finding['observation_ids'])}"


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(shuffler):
    rows, relations = everything()
    expected = find_findings(rows, relations, RATES)
    shuffler.shuffle(rows)
    shuffler.shuffle(relations)
    assert find_findings(rows, relations, RATES) == expected
