"""chromium.py: which browser is taken, and what is said when there is none."""

from __future__ import annotations

import subprocess

import pytest

from tests.browser import chromium


@pytest.fixture
def path_folder(tmp_path, monkeypatch):
    """The only folder on the PATH; empty."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(folder, name):
    program = folder / name
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return str(program)


@pytest.mark.parametrize("name", chromium.NAMES)
def test_each_known_browser_on_the_path_is_found(path_folder, name):
    assert chromium.find() is None
    path = put(path_folder, name)
    assert chromium.find() == path


def test_debians_chromium_goes_before_another_browser(path_folder):
    put(path_folder, "google-chrome")
    debians = put(path_folder, "chromium")
    assert chromium.find() == debians


def test_without_a_browser_and_without_apt_the_package_is_named(path_folder):
    with pytest.raises(SystemExit) as stopped:
        chromium.main()
    assert stopped.value.code == chromium.MISSING
    assert "apt-get install chromium" in chromium.MISSING


def test_what_is_installed_is_debians_package(path_folder, monkeypatch):
    called = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_: called.append(command))
    chromium.install()
    assert [command[2] for command in called] == ["update", "install"]
    assert "chromium" in called[1]
