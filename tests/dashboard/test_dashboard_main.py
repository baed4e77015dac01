"""dashboard/__main__.py: where the dashboard listens, and what is said when it cannot."""

from __future__ import annotations

import os
import socket
import subprocess

import pytest

from dashboard.__main__ import APP, address_of, answers, main, problem_with


@pytest.fixture
def taken_port():
    with socket.create_server(("localhost", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_port_in_use_is_a_sentence_that_offers_another(taken_port):
    problem = problem_with("localhost", str(taken_port))
    assert problem is not None
    assert problem.startswith(f"PORT: {taken_port} on localhost is in use by another program")
    assert f"PORT={taken_port + 1} make run" in problem


@pytest.mark.parametrize("port", ["", "0", "65536", "http", "-1", "85 01", "٨٥٠١"])
def test_what_is_no_port_is_named(port):
    problem = problem_with("localhost", port)
    assert problem is not None
    assert problem.startswith(f"PORT: {port!r} is not a port.")


def test_a_host_that_is_not_here_is_named():
    problem = problem_with("no-such-host.invalid", "8501")
    assert problem is not None
    assert problem.startswith("HOST: 'no-such-host.invalid' is not a name or an address")


def test_a_free_port_is_no_problem(taken_port):
    with socket.create_server(("localhost", 0)) as listener:
        free = listener.getsockname()[1]
    assert problem_with("localhost", str(free)) is None


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("localhost", "http://localhost:8501"),
        ("0.0.0.0", "http://localhost:8501"),
        ("::", "http://localhost:8501"),
        ("::1", "http://[::1]:8501"),
    ],
)
def test_the_address_is_one_that_a_browser_on_this_machine_opens(host, address):
    assert address_of(host, 8501) == address


def test_a_port_where_nobody_listens_does_not_answer():
    with socket.create_server(("localhost", 0)) as listener:
        free = listener.getsockname()[1]
    assert not answers("localhost", free)


def test_editing_is_switched_on_by_a_word_on_the_command_line(monkeypatch, taken_port):
    monkeypatch.setenv("WAGEWITNESS_EDIT", "")
    served = []
    monkeypatch.setattr("streamlit.web.cli.main", lambda command, **_: served.append(command))
    monkeypatch.setattr("dashboard.__main__.problem_with", lambda host, port: None)
    monkeypatch.setattr("dashboard.__main__._announce", lambda host, port: None)
    for options, switch in (([], ""), (["--edit"], "1")):
        monkeypatch.setattr("sys.argv", ["dashboard", *options])
        main()
        assert os.environ["WAGEWITNESS_EDIT"] == switch
    assert len(served) == 2


@pytest.mark.parametrize(("edit", "is_served"), [("", False), ("0", False), ("1", True)])
def test_make_run_serves_after_a_build_that_fails_only_where_articles_can_be_edited(tmp_path, edit, is_served):
    python = tmp_path / "python"
    called = tmp_path / "called"
    python.write_text(f'#!/bin/sh\necho "$*" >> {called}\ncase "$*" in "-m etl build") exit 1;; esac\n', "utf-8")
    python.chmod(0o755)
    command = ["make", "-o", "environment", "run", f"EDIT={edit}", f"VENV_PYTHON={python}"]
    run = subprocess.run(command, cwd=APP.parents[1], capture_output=True, text=True, check=False)
    calls = called.read_text("utf-8").splitlines()
    assert calls[0] == "-m etl build"
    assert [call.endswith("--edit") for call in calls[1:]] == ([True] if is_served else [])
    assert (run.returncode == 0) is is_served
    assert ("Add and review asks for what a source lacks." in run.stdout) is is_served
