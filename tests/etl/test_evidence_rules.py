"""What the fields of an entry must say together, and the silence of a rule about a field that is broken already."""

import pytest

from etl import vocabulary as v
from etl.evidence_rules import (
    Fault,
    Known,
    condition_faults,
    observation_faults,
    relation_faults,
    set_aside_faults,
    source_faults,
)

WAGE = {"measure": "wage", "pay_stage": "paid", "quote": "They are handed forty roubles.", "ref_area": "RU"}
"""An observation that no rule complains about."""


def faults_of(changes: dict[str, object], source: dict[str, object] | None = None) -> list[Fault]:
    fields = {name: value for name, value in {**WAGE, **changes}.items() if value is not None}
    return list(observation_faults(Known(fields, source=source or {})))


def test_no_rule_complains_about_a_plain_wage():
    assert faults_of({}) == []


@pytest.mark.parametrize(
    ("changes", "field", "wrong", "fix"),
    [
        (
            {"measure": "fee", "pay_stage": None},
            "kind",
            "is missing, and measure is 'fee'.",
            "Use one of: exemption, bribe, recruitment, fine, dues.",
        ),
        (
            {"measure": "hours", "pay_stage": None, "kind": "shfit"},
            "kind",
            "'shfit' is not a known kind of hours.",
            "Did you mean 'shift'? Use one of: shift, work, sleep, leave, surveillance.",
        ),
        (
            {"kind": "bribe"},
            "kind",
            "is 'bribe', but the measure 'wage' has no kinds.",
            "Remove it; measure says it all.",
        ),
        (
            {"measure": "price", "pay_stage": None, "kind": "bribe", "item": "rice"},
            "kind",
            "is 'bribe', but the measure 'price' has no kinds.",
            "Remove it; item says which good.",
        ),
        (
            {"pay_stage": None},
            "pay_stage",
            "is missing, and measure is 'wage'.",
            "Use one of: promised, gross, paid, kept, unspecified.",
        ),
        (
            {"measure": "quota"},
            "pay_stage",
            "is 'paid', but the measure is 'quota'.",
            "Remove it; only a wage has a stage.",
        ),
        (
            {"measure": "share", "pay_stage": None},
            "of",
            "is missing, and measure is 'share'.",
            "Write what it is of, in words of the quote.",
        ),
        (
            {"measure": "change", "pay_stage": None, "of": "their pay"},
            "of",
            "'their pay' not found in the quote.",
            "Use words of the quote, exactly as they stand there.",
        ),
        (
            {"of": "roubles"},
            "of",
            "is 'roubles', but the measure is 'wage'.",
            "Remove it; only these have it: change, quota_share, share.",
        ),
        (
            {"measure": "price", "pay_stage": None},
            "item",
            "is missing, and measure is 'price'.",
            'Name what is priced: item = "rice".',
        ),
        (
            {"time_period": "2025"},
            "time_basis",
            "is missing, and time_period is given.",
            "Use one of: stated, published, inferred.",
        ),
        (
            {"time_basis": "stated"},
            "time_basis",
            "is 'stated', but time_period is missing.",
            "Write time_period, or remove it.",
        ),
        (
            {"subdivision": "CN-21"},
            "subdivision",
            "'CN-21' is not in 'RU'.",
            "Write a code that begins with RU-.",
        ),
        (
            {"review": "rejected"},
            "note",
            "is missing, and review is 'rejected'.",
            "Say in one sentence why it is rejected.",
        ),
    ],
)
def test_fields_that_do_not_go_together_get_one_sentence(changes, field, wrong, fix):
    assert faults_of(changes) == [Fault(field, wrong, fix)]


def test_a_time_taken_from_an_inferred_date_of_publication_is_inferred():
    source = {"date_published": "2020-10/2020-12", "date_basis": "inferred"}
    fault = Fault(
        "time_basis", "is 'published', but the article's own date is inferred.", 'Write time_basis = "inferred".'
    )
    assert faults_of({"time_period": "2020", "time_basis": "published"}, source) == [fault]
    assert faults_of({"time_period": "2020", "time_basis": "inferred"}, source) == []


def test_a_time_taken_from_the_date_of_publication_holds_that_date():
    source = {"date_published": "2025-10-30", "date_basis": "printed"}
    assert faults_of({"time_period": "2025", "time_basis": "published"}, source) == []
    assert faults_of({"time_period": "2024", "time_basis": "published"}, source) == [
        Fault(
            "time_period",
            "is '2024' by the date of publication, which is '2025-10-30'.",
            "Write the date of publication, or the time_basis that fits.",
        )
    ]
    (fault,) = faults_of({"time_period": "2025-11", "time_basis": "published"}, source)
    assert fault.wrong == "is '2025-11' by the date of publication, which is '2025-10-30'."


@pytest.mark.parametrize("measure", sorted(v.KIND))
def test_every_kind_of_a_measure_with_kinds_is_welcome(measure):
    for kind in v.KIND[measure]:
        assert faults_of({"measure": measure, "kind": kind, "pay_stage": None}) == []


def test_a_quota_may_leave_open_who_gets_it():
    assert faults_of({"measure": "quota", "pay_stage": None}) == []


@pytest.mark.parametrize("broken", ["measure", "kind", "pay_stage", "of", "item", "time_basis", "note"])
def test_a_broken_field_is_neither_missing_nor_given(broken):
    measure_that_needs_it = {"kind": "fee", "of": "share", "item": "price"}.get(broken, "wage")
    fields = {**WAGE, "measure": measure_that_needs_it, "time_period": "2025", "review": "rejected"}
    fields.pop(broken, None)
    found = observation_faults(Known(fields, frozenset({broken})))
    assert broken not in [fault.field for fault in found]


def test_an_inferred_date_needs_a_note():
    known = Known({"date_basis": "inferred"})
    fault = Fault(
        "date_note", "is missing, and date_basis is 'inferred'.", "Say in one sentence how the date was reasoned."
    )
    assert list(source_faults(known)) == [fault]
    assert list(source_faults(Known({"date_basis": "inferred", "date_note": "It names a storm."}))) == []


def test_conditions_follow_the_rules_of_time_and_place():
    found = condition_faults(Known({"ref_area": "CN", "subdivision": "RU-SAK", "time_period": "2025"}))
    assert [fault.field for fault in found] == ["time_basis", "subdivision"]


def test_words_are_set_aside_at_one_place_or_at_all():
    assert list(set_aside_faults(Known({"all": True, "occurrence": 2}))) == [
        Fault("all", "is true, and occurrence is given as well.", "Keep all for every place, or occurrence for one.")
    ]


@pytest.mark.parametrize(
    ("kind", "ids", "wrong", "fix"),
    [
        (
            "before_after",
            ("a",),
            "names 1; before_after takes 2 or 3.",
            "Write the old value, then the new; the stated change may follow.",
        ),
        ("product", ("a", "b"), "names 2; product takes 3 or more.", "Write the factors, then their product."),
        (
            "share_of",
            ("a", "b"),
            "names 2; share_of takes 3.",
            "Write the share, then the whole, then the part.",
        ),
        ("sum", ("a", "a"), "names 'a' twice.", "Name each observation once."),
    ],
)
def test_a_relation_names_as_many_observations_as_its_kind_takes(kind, ids, wrong, fix):
    assert list(relation_faults(Known({"kind": kind, "ids": ids}))) == [Fault("ids", wrong, fix)]


@pytest.mark.parametrize(
    ("kind", "count"), [("before_after", 2), ("before_after", 3), ("sum", 2), ("sum", 5), ("conversion", 2)]
)
def test_a_relation_of_the_right_length_is_welcome(kind, count):
    assert list(relation_faults(Known({"kind": kind, "ids": tuple("abcde"[:count])}))) == []


def test_every_kind_of_relation_has_its_rule():
    for kind in v.RELATION:
        assert list(relation_faults(Known({"kind": kind, "ids": ()}))) != []
