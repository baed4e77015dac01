"""The Chromium that the browser tests and the benchmarks drive: the one on the PATH.

`python -m tests.browser.chromium` makes sure that there is one: found, or installed as Debian's package when
run on Debian as root, or a sentence and exit code 1. No browser is downloaded by any other way.
"""

from __future__ import annotations

import shutil
import sys

from tests import debian

NAMES = ("chromium", "chromium-browser", "google-chrome")
PACKAGES = ("chromium", "fonts-liberation")
FLAGS = (
    "--no-sandbox",  # the sandbox refuses to start for root, which containers are
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)
MISSING = (
    f"The browser tests need Chromium: none of {', '.join(NAMES)} is on the PATH.\n"
    "Install Debian's package chromium as root, then try again: apt-get install chromium"
)


def find() -> str | None:
    """Path of the first browser on the PATH."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """Installs Debian's package. A failure shows in what find() says next."""
    debian.install(PACKAGES, "the browser tests need")


def main() -> None:
    if find() is None and debian.can_install():
        install()
    if find() is None:
        sys.exit(MISSING)


if __name__ == "__main__":
    main()
