"""What entries say of one another: ids used twice, relations and `same_as` that point to nothing usable."""

import pytest

from etl.evidence_references import (
    Declarations,
    Declared,
    dangling_relations,
    dangling_same_as,
    declared,
    repeated_ids,
    repeated_words,
)
from etl.evidence_rules import Fault


def observation(entry_id: str, **fields: object) -> tuple[str, dict[str, object]]:
    return f"observation {entry_id!r}", {"id": entry_id, **fields}


def same_as_faults(*rows: tuple[str, dict[str, object]]) -> list[tuple[str, str, Fault]]:
    return list(dangling_same_as({"mill": Declarations("mill", declared(rows))}))


def test_an_id_used_twice_is_reported_at_its_second_place():
    rows = [observation("pay"), observation("fee"), ("condition 'pay'", {"id": "pay"})]
    assert list(repeated_ids(rows)) == [
        ("condition 'pay'", Fault("id", "'pay' is used before in this file.", "Give each entry an id of its own."))
    ]


def test_words_set_aside_twice_are_reported_unless_another_place_is_meant():
    rows = [
        ("first", {"words": "2024"}),
        ("second", {"words": "2024", "occurrence": 2}),
        ("third", {"words": "2024"}),
    ]
    assert list(repeated_words(rows)) == [
        ("third", Fault("words", "'2024' is set aside before in this file.", "Keep one of them."))
    ]


def test_a_relation_names_observations_of_its_file_that_are_not_rejected():
    observations = declared([observation("quota-before"), observation("quota-after", review="rejected")])
    rows = [("relation 1", {"ids": ["quota-befor", "quota-after", 7]})]
    assert list(dangling_relations(rows, observations)) == [
        (
            "relation 1",
            Fault(
                "ids",
                "'quota-befor' is no observation of this file.",
                "Did you mean 'quota-before'? Ids: quota-before, quota-after.",
            ),
        ),
        (
            "relation 1",
            Fault("ids", "'quota-after' is rejected.", "Remove it from the relation, or accept the observation."),
        ),
    ]


@pytest.mark.parametrize(
    ("target", "wrong", "fix"),
    [
        ("pay", "'pay' is the observation itself.", "Name the one that says the same first."),
        ("mill/pay", "'mill/pay' is the observation itself.", "Name the one that says the same first."),
        ("payy", "'payy' is no observation.", "Did you mean 'pay'? Ids: pay, again, wrong, unread, first."),
        (
            "port/pay",
            "'port/pay': there is no source 'port'.",
            "Write source_id/id; source_id is a file's name without .toml.",
        ),
        ("again", "'again' is itself the same as 'first'.", "Name that one, which is counted."),
        ("wrong", "'wrong' is rejected.", "Remove same_as, or accept that observation."),
        ("unread", "'unread' is only proposed.", "Review that observation first."),
    ],
)
def test_same_as_points_to_another_accepted_observation_that_is_counted(target, wrong, fix):
    rows = [
        observation("pay", same_as=target),
        observation("again", same_as="first"),
        observation("wrong", review="rejected"),
        observation("unread", review="proposed"),
        observation("first"),
    ]
    assert same_as_faults(*rows) == [("mill", "observation 'pay'", Fault("same_as", wrong, fix))]


def test_same_as_may_point_into_another_file():
    files = {
        "mill": Declarations("mill", declared([observation("pay", same_as="port/pay")])),
        "port": Declarations("port", declared([observation("pay")])),
    }
    assert list(dangling_same_as(files)) == []


def test_same_as_into_a_file_that_could_not_be_read_is_not_a_second_problem():
    files = {
        "mill": Declarations("mill", declared([observation("pay", same_as="port/pay")])),
        "port": Declarations("port", {}, is_complete=False),
    }
    assert list(dangling_same_as(files)) == []


def test_a_rejected_observation_may_point_anywhere():
    assert same_as_faults(observation("pay", same_as="nothing", review="rejected")) == []


def test_an_observation_is_accepted_unless_it_says_otherwise():
    assert declared([observation("pay"), ("observation 2", {"id": 7})]) == {
        "pay": Declared("observation 'pay'", "accepted", None)
    }
