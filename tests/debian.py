"""Programs that tests need and pip does not have: Debian's packages, installed where that is allowed."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Sequence


def can_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None and _is_debian()


def install(packages: Sequence[str], needed: str) -> None:
    """Installs the packages; `needed` says by whom. A failure shows in what the caller finds next."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print(f"Installing Debian's package {packages[0]}, which {needed}.", flush=True)
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "-qq", *command], env=environment, check=False, stdout=subprocess.DEVNULL)


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:  # not a Linux that says what it is
        return False
