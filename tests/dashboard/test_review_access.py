"""dashboard/review_access.py: editing is for a person at this machine, and for nobody else."""

from __future__ import annotations

import pytest

from dashboard import review_access
from dashboard.review_access import Visitor, refused

HERE = Visitor("localhost:8501", None, False)


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "::", "192.168.1.5", "example.org", "127.0.0.1.example.org"])
def test_a_server_that_others_reach_edits_nothing(address):
    assert refused(address, HERE, None).startswith("Editing is off: the server listens on ")


@pytest.mark.parametrize(
    "visitor",
    [
        Visitor(None, None, False),
        Visitor("", None, False),
        Visitor("wagewitness.example.org", None, False),
        Visitor("localhost.example.org:8501", None, False),
        Visitor("192.168.1.5:8501", None, False),
        Visitor("[fe80::1]:8501", None, False),
        Visitor("[broken", None, False),
        Visitor("localhost:8501", "192.168.1.7", False),
        Visitor("localhost:8501", None, True),
    ],
)
def test_a_visitor_from_elsewhere_edits_nothing(visitor):
    assert "does not come from this machine" in refused("localhost", visitor, None)


@pytest.mark.parametrize("address", ["localhost", "LOCALHOST", "127.0.0.1", "127.0.0.9", "::1"])
@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1:8501", "[::1]:8501", "localhost"])
def test_a_person_at_this_machine_edits(address, host):
    assert refused(address, Visitor(host, None, False), None) is None
    assert refused(address, Visitor(host, "127.0.0.1", False), None) is None


def test_tables_that_are_read_as_they_are_cannot_be_rebuilt():
    assert "WAGEWITNESS_TABLES names tables" in refused("localhost", HERE, "elsewhere")


@pytest.mark.parametrize(("value", "is_on"), [("1", True), ("true", True), ("", False), ("0", False), ("no", False)])
def test_the_switch(monkeypatch, value, is_on):
    monkeypatch.setenv(review_access.SWITCH, value)
    assert review_access.is_switched_on() is is_on


def test_without_the_switch_nothing_is_allowed_and_nothing_is_said(monkeypatch, capsys):
    monkeypatch.delenv(review_access.SWITCH, raising=False)
    assert not review_access.is_allowed()
    assert capsys.readouterr().err == ""


def test_a_refused_switch_is_told_on_standard_error_once(monkeypatch, capsys):
    monkeypatch.setenv(review_access.SWITCH, "1")
    monkeypatch.setattr(review_access, "refusal", lambda: "Editing is off: a test says so.")
    assert (review_access.is_allowed(), review_access.is_allowed()) == (False, False)
    assert capsys.readouterr().err == "Editing is off: a test says so.\n"
