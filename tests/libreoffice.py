"""The LibreOffice that opens our workbook as a reader's would: the one on the PATH.

`python -m tests.libreoffice` makes sure that there is one: found, or installed as Debian's package when run on Debian
as root, or a sentence and exit code 1. `as_csv` converts a workbook without a window.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests import debian

NAMES = ("soffice", "libreoffice", "localc")
PACKAGES = ("libreoffice-calc-nogui",)
MISSING = (
    f"The tests of the workbook need LibreOffice Calc: none of {', '.join(NAMES)} is on the PATH.\n"
    "Install Debian's package libreoffice-calc-nogui as root, then try again: apt-get install libreoffice-calc-nogui"
)
SECONDS = 120
EACH_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Comma, double quote, UTF-8, cells as they are shown, every sheet in a file of its own."""


def find() -> str | None:
    """Path of the first LibreOffice on the PATH."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def as_csv(workbook: Path, folder: Path) -> dict[str, str]:
    """Sheet → its text as CSV, as LibreOffice understands the workbook. Its profile stays in `folder`."""
    program = find()
    assert program, MISSING
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", EACH_SHEET, "--outdir", str(folder), str(workbook)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
    assert done.returncode == 0, done.stdout + done.stderr
    written = folder.glob(f"{workbook.stem}-*.csv")
    return {path.stem.removeprefix(f"{workbook.stem}-"): path.read_text(encoding="utf-8") for path in written}


def main() -> None:
    if find() is None and debian.can_install():
        debian.install(PACKAGES, "the tests of the workbook need")
    if find() is None:
        sys.exit(MISSING)


if __name__ == "__main__":
    main()
