"""debian.py and libreoffice.py: who may install, what is installed, and what is said when a program is missing."""

from __future__ import annotations

import subprocess

import pytest

from tests import debian, libreoffice


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


@pytest.mark.parametrize(
    ("user", "system", "can"), [(0, "debian", True), (1000, "debian", False), (0, "ubuntu", False)]
)
def test_only_root_on_debian_installs(path_folder, monkeypatch, user, system, can):
    put(path_folder, "apt-get")
    monkeypatch.setattr(debian.os, "geteuid", lambda: user)
    monkeypatch.setattr(debian.platform, "freedesktop_os_release", lambda: {"ID": system})
    assert debian.can_install() is can


@pytest.mark.parametrize("name", libreoffice.NAMES)
def test_each_name_of_libreoffice_on_the_path_is_found(path_folder, name):
    assert libreoffice.find() is None
    path = put(path_folder, name)
    assert libreoffice.find() == path


def test_without_libreoffice_and_without_apt_the_package_is_named(path_folder):
    with pytest.raises(SystemExit) as stopped:
        libreoffice.main()
    assert stopped.value.code == libreoffice.MISSING
    assert "apt-get install libreoffice-calc-nogui" in libreoffice.MISSING


def test_root_on_debian_gets_libreoffice_without_a_window(path_folder, monkeypatch):
    called = []

    def run(command, **_):
        called.append(command)
        if "install" in command:
            put(path_folder, "soffice")

    monkeypatch.setattr(debian, "can_install", lambda: True)
    monkeypatch.setattr(subprocess, "run", run)
    libreoffice.main()
    assert [command[2] for command in called] == ["update", "install"]
    assert called[1][-1] == "libreoffice-calc-nogui"
