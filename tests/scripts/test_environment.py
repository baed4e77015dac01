"""scripts/environment.sh, with small programs in the place of Python: nothing is installed here."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "environment.sh"
OLD = "case $2 in *python_version*) echo 3.10.4;; *version_info*) exit 1;; esac"
WITHOUT_VENV = "case $2 in *python_version*) echo 3.12.1;; *ensurepip*) exit 1;; esac"
GOOD = 'case $2 in *python_version*) echo 3.12.1;; pip) echo "$@" >> called;; esac'


@pytest.fixture
def project(tmp_path):
    """A folder with the script, requirement files and no environment."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(SCRIPT, tmp_path / "scripts")
    (tmp_path / "requirements.txt").write_text("first==1\n")
    (tmp_path / "constraints.txt").write_text("second==2\n")
    return tmp_path


def program(path: Path, body: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def run(project: Path, python: Path | str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/bin:/bin"} | ({"PYTHON": str(python)} if python else {})
    command = [project / "scripts" / "environment.sh", "requirements.txt"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        (OLD, ("is Python 3.10.4; Wagewitness needs 3.11 or newer.", "PYTHON=python3.12 make run")),
        (WITHOUT_VENV, ("its module venv or ensurepip is missing.", "install the package python3-venv")),
    ],
)
def test_a_python_that_cannot_do_it_is_refused_with_a_sentence(project, body, sentences):
    refused = run(project, program(project / "python", body))
    assert refused.returncode == 1
    assert all(sentence in refused.stderr for sentence in sentences)
    assert not (project / ".venv").exists()


def test_a_python_that_does_not_exist_is_named(project):
    refused = run(project, "python9")
    assert refused.returncode == 1
    assert refused.stderr.startswith("There is no Python named 'python9' here.\n")


def test_the_first_call_installs_and_the_second_does_nothing(project):
    program(project / ".venv" / "bin" / "python", GOOD)
    first, second = run(project), run(project)
    assert (first.returncode, second.returncode, second.stdout) == (0, 0, "")
    assert len((project / "called").read_text().splitlines()) == 1


@pytest.mark.parametrize("file", ["requirements.txt", "constraints.txt"])
def test_a_changed_requirement_is_installed_again(project, file):
    program(project / ".venv" / "bin" / "python", GOOD)
    run(project)
    (project / file).write_text("first==3\n")
    run(project)
    calls = (project / "called").read_text().splitlines()
    assert len(calls) == 2
    assert calls[1].endswith("install --quiet --disable-pip-version-check -c constraints.txt -r requirements.txt")


@pytest.mark.parametrize(("version", "calls"), [("3.12.1", []), ("3.13.0", ["-m venv --clear .venv"])])
def test_another_python_makes_the_environment_anew_and_the_same_one_keeps_it(project, version, calls):
    program(project / ".venv" / "bin" / "python", GOOD)
    run(project)
    made = project / "made"
    body = f'case $2 in *python_version*) echo {version};; venv) echo "$@" >> {made};; esac'
    run(project, program(project / "python", body))
    assert (made.read_text().splitlines() if made.exists() else []) == calls


def test_a_failed_installation_is_tried_again(project):
    program(project / ".venv" / "bin" / "python", GOOD.replace(">> called", ">> called; exit 1"))
    failed, again = run(project), run(project)
    assert (failed.returncode, again.returncode) == (1, 1)
    assert "The packages were not installed" in again.stderr
