"""The rules of the house: who may import whom, what no file may name, what is pinned and why."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[1]
DOORS = frozenset(
    {"areas", "vocabulary", "schema", "periods", "errors", "tables", "dictionary", "review", "takings"}
    | {"releases", "changes", "export", "local_wages", "whole_article"}
)
"""The modules of etl that the dashboard may use: the contract, the names of provinces, the dictionary (so that the Data
page and data/README.md say the same of a column), the tables, their releases and what changed between them, export (the
same files as from the command line), review (the one door to reader, documents and evidence writing), takings (the
arithmetic of what is left of a pay, which the build's findings use, too), local_wages (so that a wage beside an
observation is chosen and converted as the build does it) and whole_article (the text of an article that is kept on this
machine: its name is in no table). It builds with the command line."""

# Put together here, so that this file keeps the rule that it checks.
HOMES = ("work", "root", "home", "tmp", "Users")
HOSTS = ("pypi", "pythonhosted", "npmjs", "debian")
FORBIDDEN = {
    "a path of one machine": re.compile(rf"(?<![\w.])/({'|'.join(HOMES)})/"),
    "the host of a package registry": re.compile(rf"\b({'|'.join(HOSTS)})\.(org|com)\b"),
}


def test_etl_never_imports_streamlit():
    assert {
        module: names for module, names in imports_of("etl").items() if roots(names) & {"streamlit", "dashboard"}
    } == {}


def test_the_dashboard_uses_only_the_doors_of_etl():
    beyond = {
        (module, name)
        for module, names in imports_of("dashboard").items()
        for name in names
        if name.split(".")[0] == "etl" and name.removeprefix("etl").lstrip(".").split(".")[0] not in DOORS
    }
    assert beyond == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import etl.amounts", {"etl.amounts"}),
        ("import etl.amounts as words, json", {"etl.amounts", "json"}),
        ("from etl import amounts, schema", {"etl.amounts", "etl.schema"}),
        ("from etl.amounts import parse_amount", {"etl.amounts.parse_amount"}),
        ("def later():\n    import streamlit as st", {"streamlit"}),
    ],
)
def test_imports_are_found_in_every_spelling(source, found):
    assert imported_names(ast.parse(source)) == found


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what):
    named = [
        f"{path.relative_to(PROJECT)}:{number}: {line.strip()[:100]}"
        for path in tracked_files()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if FORBIDDEN[what].search(line)
    ]
    assert named == []


@pytest.mark.parametrize(
    ("what", "line"),
    [
        *(("a path of one machine", f"open('/{home}/notes.txt')") for home in HOMES),
        *(("the host of a package registry", f"--index-url https://{host}.org/simple") for host in HOSTS),
    ],
)
def test_a_forbidden_name_would_be_found(what, line):
    assert FORBIDDEN[what].search(line)


@pytest.mark.parametrize("address", ["https://example.org/work/life", "src/root/a", "the homework/ folder"])
def test_a_path_inside_an_address_is_not_a_path_of_a_machine(address):
    assert not FORBIDDEN["a path of one machine"].search(address)


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-test.txt", "constraints.txt"])
def test_every_requirement_is_pinned(file):
    loose = [line for line in lines_of(file) if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*", line)]
    assert loose == []


def test_every_package_that_comes_along_is_pinned():
    pinned = {
        Requirement(line).name for file in ("requirements-test.txt", "constraints.txt") for line in lines_of(file)
    }
    asked = {
        Requirement(line).name for file in ("requirements.txt", "requirements-test.txt") for line in lines_of(file)
    }
    known = {canonicalize_name(name) for name in pinned | asked}
    assert needed_by(asked) - known == set()


@pytest.mark.parametrize("line", (PROJECT / "requirements.txt").read_text(encoding="utf-8").splitlines()[1:])
def test_every_requirement_has_its_reason_in_architecture_md(line):
    name = line.partition("==")[0]
    reasons = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## Why each dependency")[2]
    assert re.search(rf"\b{re.escape(name)}\b", reasons.partition("\n## ")[0], re.IGNORECASE), name


def test_the_command_line_says_what_it_can_do():
    shown = help_of_etl()
    assert shown.returncode == 0, shown.stderr
    assert {"build", "check", "read", "add", "export", "release"} <= set(re.findall(r"\w+", shown.stdout))


def test_help_appears_without_importing_pandas():
    imported = {line.rpartition("|")[2].strip() for line in help_of_etl("-X", "importtime").stderr.splitlines()}
    assert "etl" in imported
    assert "pandas" not in imported


def help_of_etl(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *options, "-m", "etl", "--help"]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


def tracked_files() -> list[Path]:
    """Every file of the repository, new ones too."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listed.stdout.split("\0") if name and (path := PROJECT / name).is_file()]


def lines_of(file: str) -> list[str]:
    lines = (PROJECT / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def needed_by(names: set[str]) -> set[str]:
    """The packages, and all that they need on this machine, as installed here."""
    seen: set[str] = set()
    waiting = [Requirement(name) for name in names]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in seen or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        waiting.extend(map(Requirement, importlib.metadata.requires(name) or ()))
    return seen


def imports_of(package: str) -> dict[str, set[str]]:
    """Module file → every name that it imports, inside functions too."""
    return {
        str(path.relative_to(PROJECT)): imported_names(ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted((PROJECT / package).rglob("*.py"))
    }


def imported_names(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def roots(names: set[str]) -> set[str]:
    return {name.split(".")[0] for name in names}
